"""`workbook statistics list` and `gaps`: what the tables cover, how old it is, and what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import click

from analysis.cli.main import project_of
from analysis.cli.rows import FORMATS, print_rows
from analysis.cli.verdicts import DEFAULT
from analysis.project import Project
from analysis.quantities import capital

if TYPE_CHECKING:
    from analysis.statistics.coverage import Coverage
    from analysis.verdicts.findings.gaps import Gap

_WIDTH = 100


@click.command("list")
@click.argument("table", required=False)
@click.option("--format", "form", type=FORMATS, default="table", help="How to print it.")
@click.pass_context
def list_tables(context: click.Context, table: str | None, form: str) -> None:
    """List the tables, or what TABLE covers: by place and publisher, which years, how old, how far to be trusted.

    "issued" is the day of the newest document that figures were read in, and "stale" says that it is longer ago than
    its publisher's usual release (data/definitions/releases.csv); "low" counts figures of low confidence, and "known defects" says why.

    \b
    Examples:
      workbook statistics list
      workbook statistics list trade
      workbook statistics list gdp --format csv
    """
    project = project_of(context)
    if table is None:
        from analysis.statistics import table_names

        rows = [_summary(project, name) for name in table_names(project)]
    else:
        from analysis.statistics.coverage import coverage

        rows = [_covered(one, project) for one in coverage(table, project)]
    print_rows(rows, form)


@click.command("gaps")
@click.argument("article", metavar="[ARTICLE]", default=DEFAULT)
@click.option("--format", "form", type=FORMATS, default="table", help="Lines to read, or a row a gap.")
@click.pass_context
def gaps(context: click.Context, article: str, form: str) -> None:
    """Say which missing figures would settle which claim of ARTICLE, and the command that would bring them.

    ARTICLE is the slug of an article of the project, by default the first one.

    \b
    Examples:
      workbook statistics gaps
      workbook statistics gaps kazakhstan-china-2023 --format json
    """
    from analysis.verdicts.findings.gaps import gaps as find_gaps
    from analysis.verdicts.moved import verdicts_of

    project = project_of(context)
    found = find_gaps(verdicts_of(article, project))
    if form == "table":
        _print_gaps(found, article, project)
    else:
        print_rows([_gap(one, project) for one in found], form)


def today() -> date:
    """Return the day, in Coordinated Universal Time; ages are counted from it, and no report holds one."""
    return datetime.now(UTC).date()


def _summary(project: Project, name: str) -> dict[str, Any]:
    from analysis.quantities import Period
    from analysis.statistics import read_table
    from analysis.statistics.coverage import last_issued

    stored = read_table(name, project)
    periods = [Period.parse(str(row["period"])) for row in stored.rows if row.get("period")]
    years = sorted(year for period in periods for year in (period.start.year, period.end.year))
    who = sorted({str(row["publisher"]) for row in stored.rows if row.get("publisher")})
    places = {row.get("reporter") or row.get("country") for row in stored.rows} - {None, ""}
    issued = last_issued(name, project)
    return {
        "table": name,
        "rows": len(stored.rows),
        "places": len(places) if places and years else "",
        "years": f"{years[0]} to {years[-1]}" if years else "",
        "issued": issued or "",
        "age": _age(issued),
        "stale": ", ".join(_stale(name, project)),
        "low": sum(row.get("confidence") == "low" for row in stored.rows) or "",
        "licence": ", ".join(str(one["name"]) for one in stored.descriptor.get("licenses", ())),
        "whose": ", ".join(who),
        "what": stored.title,
    }


def _stale(table: str, project: Project) -> dict[str, date]:
    """Return the publishers whose figures in a table are older than their usual release, and when the newest appeared."""
    from analysis.statistics.coverage import OBSERVED, coverage, releases

    if table not in OBSERVED:
        return {}
    usual = releases(project)
    newest: dict[str, date] = {}
    for one in coverage(table, project):
        newest[one.publisher] = max(one.issued, newest.get(one.publisher, one.issued))
    return {
        who: day
        for who, day in sorted(newest.items())
        if (who, table) in usual and usual[who, table].stale(day, today())
    }


def _covered(one: Coverage, project: Project) -> dict[str, Any]:
    from analysis.statistics import source
    from analysis.statistics.coverage import releases
    from analysis.statistics.providers.ask import as_ranges

    usual = releases(project).get((one.publisher, one.table))
    newest, *others = one.sources
    return {
        "place": one.place,
        "publisher": one.publisher,
        "years": as_ranges([str(year) for year in one.years]),
        "partners": one.partners or "",
        "rows": one.rows,
        "low": one.low or "",
        "issued": one.issued,
        "age": _age(one.issued),
        "stale": "yes" if usual and usual.stale(one.issued, today()) else "",
        "source": newest + (f" and {len(others)} more" if others else ""),
        "licence": source(newest, project).licence,
        "usual release": usual.usual if usual else "",
        "known defects": one.defect,
    }


def _age(issued: date | None) -> str:
    if issued is None:
        return ""
    days = (today() - issued).days
    return f"{days} day{'' if days == 1 else 's'}"


def _gap(one: Gap, project: Project) -> dict[str, Any]:
    return {
        "claim": one.verdict.claim.id,
        "quote": one.verdict.claim.quote,
        "needs": one.needs,
        "command": one.command(project),
    }


def _print_gaps(found: Sequence[Gap], article: str, project: Project) -> None:
    from analysis.verdicts.findings.gaps import command_for, command_from_a_file

    if not found:
        click.echo("No claim waits for figures.")
    for one in found:
        click.secho(
            f"“{one.verdict.claim.hedged}”, {one.verdict.claim.measure or one.verdict.claim.kind}", bold=True
        )
        click.echo(click.wrap_text(f"{capital(one.needs)} would settle it.", _WIDTH, "  ", "  "))
        how = (
            one.command(project)
            or "No provider brings it: add rows to the table, and seal it with 'workbook statistics seal'."
        )
        click.echo(f"  {how}\n")
    providers = Counter(one.provider for one in found if one.provider)
    for provider, count in providers.items():
        if count > 1:
            click.echo(f"All {count} at once:\n  {command_for(provider, article)}\n")
        if from_a_file := command_from_a_file(provider, article):
            click.echo(f"Without a network, from a file downloaded elsewhere:\n  {from_a_file}\n")
    _print_stale(project)


def _print_stale(project: Project) -> None:
    from analysis.statistics.coverage import OBSERVED

    for table in OBSERVED:
        for who, day in _stale(table, project).items():
            click.echo(f"Stale: {who} in {table}; the newest figures were issued {_age(day)} ago.")
