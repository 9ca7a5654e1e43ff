"""`workbook build`: the reports, brought up to date."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

import click

from analysis.cli.filled import from_article
from analysis.cli.main import project_of
from analysis.cli.options import How, left_out, options_of, pages_of, render_page, run_options
from analysis.cli.progress import Teller
from analysis.errors import NotebookFailed, UsageProblem
from analysis.project import Project
from analysis.runs.build import Request, explain
from analysis.runs.build import build as build_reports
from analysis.runs.notebooks.files import articles
from analysis.runs.notebooks.given import assignments
from analysis.runs.publishing.release import Line
from analysis.runs.records.record import RunRecord
from analysis.runs.state.keys import Inputs

_NAMED = 4  # articles that a build was not about and that it names before it counts the rest


@click.command("build", short_help="Bring the reports up to date.")
@click.argument("notebooks", nargs=-1, metavar="[NOTEBOOK ...]")
@click.option("--article", metavar="SLUG", help="The article, a folder of data/articles/.")
@click.option(
    "-p",
    "--parameter",
    "pairs",
    multiple=True,
    metavar="NAME=VALUE",
    help="A value for a parameter; it goes to every chosen notebook that declares it. May be repeated.",
)
@run_options
@click.option("--explain", "with_reasons", is_flag=True, help="Say what would run, and why; run nothing.")
@click.option(
    "-k/ ",
    "--keep-going/--fail-fast",
    default=True,
    show_default="keep going",
    help="After a notebook has failed, run the others all the same, or start no more of them.",
)
@click.option(
    "--update-notebooks",
    is_flag=True,
    help="Run every notebook with its defaults and write the outputs into notebooks/.",
)
@click.pass_context
def build(
    context: click.Context,
    notebooks: tuple[str, ...],
    article: str | None,
    pairs: tuple[str, ...],
    with_reasons: bool,
    keep_going: bool,
    update_notebooks: bool,
    **how: Unpack[How],
) -> None:
    """Run notebooks and publish their reports.

    Without NOTEBOOK, those whose names start with a number; without --article, of the article that a
    notebook names itself. A report is made again only if its notebook, its
    parameters, the article, the statistics, the code or the packages have changed. A notebook that fails
    leaves its old report in place, and stops no other unless --fail-fast is given; what ran well is published.

    \b
    Examples:
      workbook build
      workbook build --article kazakhstan-china-2023
      workbook build 02_trade -p year=2021 -p partners=KAZ,UZB
      workbook build --explain
      workbook build --force --fail-fast

    \b
    Files:
      reports/ARTICLE/NOTEBOOK.html           the report
      reports/ARTICLE/NOTEBOOK.json           its run's record: parameters, results, hashes of the inputs
      reports/ARTICLE/NOTEBOOK--SLUG.html     a report with other parameters than the defaults
      .workbook/failed/ARTICLE/NOTEBOOK.html  how a notebook failed
      .workbook/builds.jsonl                  when each build ended, how long it took, and what became of it

    \b
    Exit codes:
      0    every report is up to date
      2    no such notebook, article or parameter, or a value that is not allowed
      4    a notebook failed; the others were built (with --fail-fast, those that had started)
      65   a notebook, an article or a table cannot be read
      74   the reports could not be written; the old ones are untouched
      75   another build is at work (with --no-wait)
      130  interrupted; the old reports are untouched
    """
    project = project_of(context)
    request = Request(notebooks, article, assignments(pairs), from_article)
    options = options_of(how, stop=not keep_going)
    if how["dry_run"] or with_reasons:
        _foretell(project, request, force=how["force"], with_reasons=with_reasons)
        return
    if update_notebooks:
        if article or pairs:
            raise UsageProblem(
                "--update-notebooks runs notebooks with their defaults; leave out --article and -p."
            )
        from analysis.runs.notebooks.committed import refresh

        with Teller() as teller:
            lines = refresh(project, notebooks, options, teller.listener)
    else:
        with Teller() as teller:
            pages = pages_of(project)
            lines = build_reports(project, request, render_page, pages, options, teller.listener)
        for line in lines:
            if line.outcome in ("fresh", "cached"):
                _show_verdicts(RunRecord.read(line.report.with_suffix(".json")))
    _show(project, lines)
    _name_others(project, lines)
    unfinished = [line.reason for line in lines if line.outcome == "failed"] + left_out(lines)
    if unfinished:
        raise NotebookFailed("\n".join(unfinished))


def _foretell(project: Project, request: Request, *, force: bool, with_reasons: bool) -> None:
    """Print what would run, and why if that is asked for."""
    inputs = Inputs(project)
    for path, reasons in explain(project, request.plan(project, inputs), force=force, inputs=inputs).items():
        would = f"would run{': ' + ', '.join(reasons) if with_reasons else ''}" if reasons else "up to date"
        click.echo(f"reports/{path}.html: {would}")


def _show(project: Project, lines: Sequence[Line]) -> None:
    """Print the table of reports, and where to look."""
    paths = [line.report.relative_to(project.root).as_posix() for line in lines]
    width = max(map(len, paths))
    click.echo(f"{'report':<{width}}  outcome  seconds")
    for path, line in zip(paths, lines, strict=True):
        seconds = f"{line.seconds:7.1f}" if line.outcome in ("fresh", "failed") else f"{'-':>7}"
        click.echo(f"{path:<{width}}  {line.outcome:<7}  {seconds}")
    index = project.reports / "index.html"
    if index.is_file():
        click.echo(f"\nAll reports: {index}")


def _name_others(project: Project, lines: Sequence[Line]) -> None:
    """Print which articles this build was not about, so that nobody takes one article's reports for all."""
    built = {line.report.relative_to(project.root).parts[-2] for line in lines}
    others = [slug for slug in articles(project) if slug not in built]
    if others and built.intersection(articles(project)):
        more = [f"{len(others) - _NAMED} more"] if len(others) > _NAMED else []
        click.echo(
            f"Not in this build: {', '.join([*others[:_NAMED], *more])}; --article builds another article."
        )


def _show_verdicts(record: RunRecord) -> None:
    """Print each claim that was judged, and its verdict, in the article's order; those left open for one reason together."""
    judged = [each for each in record.verdicts if each["verdict"] != "Not judged"]
    if not judged:
        return
    click.echo(f"{record.title}\n")
    together: dict[tuple[str, str], list[str]] = {}
    for each in judged:
        decided = each["id"] if each["verdict"] != "Not enough evidence" else ""
        quotes = together.setdefault((each["summary"], decided), [])
        quotes.append(f"“{each.get('hedged', each['quote'])}”")
    told = [(_some(quotes), summary) for (summary, _), quotes in together.items()]
    width = max(len(some) for some, _ in told)
    for some, summary in told:
        click.echo(f"  {some:<{width}}  {summary}")
    click.echo("")


def _some(quotes: Sequence[str]) -> str:
    """Return the first of some quotes, and how many more there are."""
    return quotes[0] if len(quotes) == 1 else f"{quotes[0]} and {len(quotes) - 1} more"
