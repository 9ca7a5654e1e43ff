"""`workbook sweep`: a notebook with many sets of parameters, and a page that sums them up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Unpack

import click

from analysis.cli.filled import from_article
from analysis.cli.main import project_of
from analysis.cli.options import How, left_out, options_of, pages_of, render_page, run_options
from analysis.cli.progress import Teller
from analysis.errors import InputOutputProblem, NotebookFailed, UsageProblem
from analysis.project import Project
from analysis.runs.build import build, explain
from analysis.runs.notebooks.conditions import Condition
from analysis.runs.notebooks.given import several
from analysis.runs.publishing.release import Line
from analysis.runs.sweeps.grid import MOST
from analysis.runs.sweeps.gridfile import GridFile, read_grid
from analysis.runs.sweeps.records import Sweep
from analysis.runs.sweeps.sweep import SweepRequest

_TOLD = 5  # failures that are told in full; the page has all


@click.command("sweep", short_help="Run a notebook with many sets of parameters.")
@click.argument("what", nargs=-1, metavar="[GRID.toml | NOTEBOOK ...]")
@click.option("--article", metavar="SLUG", help="The article, a folder of data/articles/.")
@click.option(
    "-p",
    "--parameter",
    "pairs",
    multiple=True,
    metavar="NAME=VALUE,VALUE",
    help="Values to try for a parameter. May be repeated.",
)
@click.option(
    "--where",
    multiple=True,
    metavar="CONDITION",
    help="Keep only sets of parameters that fulfil it, such as 'calorific_low < calorific_high'.",
)
@click.option(
    "--seeds",
    type=click.IntRange(1),
    metavar="N",
    help="Run each set with the seeds 0 to N-1 in the parameter 'seed'.",
)
@click.option(
    "--result",
    "results",
    multiple=True,
    metavar="NAME",
    help="A result to show side by side, by its name in the run records; else those that vary most.",
)
@click.option("--name", metavar="NAME", help="The name of the page. Default: the file's, or what is tried.")
@click.option(
    "--at-most",
    "most",
    type=click.IntRange(1),
    default=MOST,
    show_default=True,
    metavar="N",
    help="How many sets of parameters a notebook may have.",
)
@click.option(
    "--scheduler",
    default="",
    metavar="ADDRESS",
    help="Send the runs to the Dask scheduler there (tcp://… or tls://…); 'local' starts one to try it out.",
)
@run_options
@click.pass_context
def sweep(
    context: click.Context,
    what: tuple[str, ...],
    article: str | None,
    pairs: tuple[str, ...],
    where: tuple[str, ...],
    seeds: int | None,
    results: tuple[str, ...],
    name: str | None,
    most: int,
    scheduler: str,
    **how: Unpack[How],
) -> None:
    """Run notebooks once for each set of parameters, and publish a page that sums the results up.

    Every combination of the values given with -p is one set. Without NOTEBOOK, those that declare one of the
    parameters, each with a page of its own. What has been run before is not run again, also after an
    interruption; a set that fails stops no other and is named on the page.

    A comma sets the values to try apart. For a parameter that is itself a list, the commas make one list, as in
    'workbook build', and each further -p NAME=… adds one more list to try. LOW..HIGH counts up by one,
    LOW..HIGH..STEP by the step, ends included.

    \b
    Examples:
      workbook sweep 02_trade -p year=2020..2022 -p currency=USD,CNY
      workbook sweep 02_trade -p partners=KAZ,UZB -p partners=TKM         two sets: a list of two, and of one
      workbook sweep 03_energy -p calorific_low=35..39..0.5 -p operator_celsius=0,15,20
      workbook sweep notebooks/sweeps/gas.toml --dry-run

    \b
    GRID.toml describes a sweep in a file; every key may be left out:
      title = "What temperature explains"     # of the page
      notebooks = ["03_energy"]
      results = ["explained.part"]            # to show side by side
      where = ["calorific_low < calorific_high"]
      seeds = 3                               # or [1, 2, 3]: values of the parameter 'seed'
      [fixed]                                 # one value in all sets
      year = 2022
      [grid]                                  # an array holds the values to try; all are combined
      operator_celsius = [0, 15, 20]
      partners = [["KAZ", "UZB"], ["TKM"]]    # of a parameter that is a list, each value is an array
      [zip]                                   # the first values go together, then the second, ...
      calorific_low = [35, 36.8]
      calorific_high = [38, 39.3]
      [[sets]]                                # sets spelled out, each combined with grid and zip
      review_celsius = 15
    What -p gives for a parameter takes the place of what the file says of it. The reports of sets that the file
    had before and has no longer are taken away, unless another sweep has them.

    \b
    Files:
      reports/ARTICLE/sweeps/NOTEBOOK--NAME.html   the page that sums up
      reports/ARTICLE/sweeps/NOTEBOOK--NAME.csv    all results of all sets, one in a row
      reports/ARTICLE/sweeps/NOTEBOOK--NAME.json   the sets, where their reports are, which failed
      reports/ARTICLE/NOTEBOOK--SLUG.html          each set's report; only the page that sums up lists it
      .workbook/failed/ARTICLE/NOTEBOOK--SLUG.html how a set failed

    \b
    Exit codes:
      0    every set is up to date
      2    no such notebook, article or parameter, a value that is not allowed, too many sets
      4    a set failed; the others are published
      65   GRID.toml, a notebook, an article or a table cannot be read
      69   the scheduler cannot be reached, or its workers differ from this machine
      74   a file is missing or cannot be written; the old reports are untouched
      75   another build is at work (with --no-wait)
      130  interrupted; the old reports are untouched, and what has finished is taken up next time
    """
    project = project_of(context)
    asked = _asked(what, where, seeds, results, name)
    request = SweepRequest(asked, several(pairs), article, most, from_article)
    if scheduler:
        _check_scheduler(scheduler)
    if how["dry_run"]:
        _foretell(project, request, force=how["force"])
        return
    with Teller() as teller:
        options = options_of(how, scheduler=scheduler)
        lines = build(project, request, render_page, pages_of(project), options, teller.listener)
    _show(project, request.sweeps(project), lines)


def _asked(
    what: Sequence[str], where: Sequence[str], seeds: int | None, results: Sequence[str], name: str | None
) -> GridFile:
    """Return what the arguments and the file among them ask for."""
    files = [each for each in what if each.endswith(".toml")]
    notebooks = [each for each in what if not each.endswith(".toml")]
    if len(files) > 1:
        raise UsageProblem(f"A sweep takes one file; given are {', '.join(files)}.")
    if files and not Path(files[0]).is_file():
        raise InputOutputProblem(
            f"There is no file {files[0]}; a sweep is described by a file GRID.toml or by -p."
        )
    asked = read_grid(Path(files[0])) if files else GridFile()
    return replace(
        asked,
        name=name or asked.name,
        notebooks=notebooks or asked.notebooks,
        results=results or asked.results,
        where=(*asked.where, *map(Condition, where)),
        seeds=seeds or asked.seeds,
    )


def _check_scheduler(scheduler: str) -> None:
    """Refuse what is no address, and warn of one that others can listen to."""
    from analysis.runs.cluster.scheduler import check_address

    warning = check_address(scheduler)
    if warning:
        click.echo(f"Warning: {warning}", err=True)


def _foretell(project: Project, request: SweepRequest, *, force: bool) -> None:
    """Print the sets, and what would run."""
    sweeps = request.sweeps(project)
    due = explain(project, [run for each in sweeps for run in each.runs], force=force)
    for each in sweeps:
        click.echo(f"reports/{each.path}.html: {_sets(len(each.runs))}")
        for run in each.runs:
            reasons = ", ".join(due[run.path])
            click.echo(f"  reports/{run.path}.html: {f'would run: {reasons}' if reasons else 'up to date'}")
    count = sum(map(bool, due.values()))
    click.echo(f"{count} of {len(due)} would run.")


def _show(project: Project, sweeps: Sequence[Sweep], lines: Sequence[Line]) -> None:
    """Print how many sets are fresh, cached and failed, the failures, and where the pages are."""
    counted = Counter(line.outcome for line in lines)
    told = (
        f"{counted[outcome]} {outcome}"
        for outcome in ("fresh", "cached", "failed", "not run")
        if counted[outcome]
    )
    click.echo(f"{_sets(len(lines))}: {', '.join(told)}.")
    for each in sweeps:
        page = project.reports / f"{each.path}.html"
        if page.is_file():
            click.echo(f"Summary: {page}")
    failed = [line.reason for line in lines if line.outcome == "failed"]
    if failed:
        left = len(failed) - _TOLD
        more = [f"{left} more failed; the summary names them all."] if left > 0 else []
        raise NotebookFailed("\n".join([*failed[:_TOLD], *more, *left_out(lines)]))
    if left_out(lines):
        raise NotebookFailed("\n".join(left_out(lines)))


def _sets(count: int) -> str:
    return f"{count} {'set' if count == 1 else 'sets'} of parameters"
