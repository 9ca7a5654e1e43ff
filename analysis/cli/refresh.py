"""`workbook statistics refresh`, `diff` and `undo`: figures from a provider, what they changed, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Unpack

import click

from analysis.cli.asking import Wanted, alone, ask_of, ask_options, print_step, print_ways_on
from analysis.cli.main import project_of
from analysis.cli.rows import print_rows
from analysis.project import Project

if TYPE_CHECKING:
    from analysis.statistics.providers import Ask, Provider, Step
    from analysis.statistics.providers.changes import Change
    from analysis.verdicts.moved import Moved

_PROVIDERS = ("comtrade", "worldbank", "pinksheet")
_WIDTH = 100
_SHOWN = 12  # revised figures that a terminal shows


@click.command("refresh", short_help="Bring figures from a provider up to date.")
@click.argument("name", metavar="PROVIDER", type=click.Choice(_PROVIDERS))
@ask_options
@click.option("--dry-run", is_flag=True, help="Only say what would be asked; use no network, change nothing.")
@click.pass_context
def refresh_command(context: click.Context, name: str, dry_run: bool, **wanted: Unpack[Wanted]) -> None:
    """Ask PROVIDER for figures and put them into the tables, in one step.

    \b
    comtrade    UN Comtrade: trade by partner and product, as each country reported it. Without a key the public
                preview; with COMTRADE_API_KEY in the environment the full service.
    worldbank   World Development Indicators: output, population, exports and imports of all countries
    pinksheet   World Bank commodity prices, the monthly workbook

    The raw answer is kept under data/snapshots. Older figures of the same publisher are superseded, and kept in
    data/statistics/superseded.csv. A provider that answers badly changes nothing; where there is no network, its
    last answer to the same question serves.

    \b
    Examples:
      workbook statistics refresh comtrade --for kazakhstan-china-2023
      workbook statistics refresh comtrade --reporter CN --partner KZ,KG,TJ,TM,UZ --product 01-27,72-85 \\
          --years 2021,2022 --dry-run
      workbook statistics refresh worldbank
    """
    from analysis.statistics.providers.known import provider as named

    project = project_of(context)
    one = named(name)
    ask = ask_of(wanted, name, project)
    if dry_run:
        _print_requests(one, ask, project)
        return
    with alone(project):
        _refresh(one, ask, project)


@click.command("diff", short_help="Show what the last step changed.")
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", help="How to print it."
)
@click.pass_context
def diff(context: click.Context, form: str) -> None:
    """Show what the last refresh or import changed: which figures, and which verdicts moved and why."""
    from analysis.statistics.providers import steps
    from analysis.statistics.providers.changes import changes
    from analysis.statistics.providers.journal import before
    from analysis.verdicts.moved import moved

    project = project_of(context)
    taken = steps(project)
    if not taken:
        click.echo("Nothing to compare: no refresh or import has been made, or all were taken back.")
        return
    old = before(project, taken[-1])
    found = changes(project, old)
    movements = moved(project, old)
    if form == "json":
        print_rows([_as_record(taken[-1], found, movements)], "json")
        return
    print_step(taken[-1])
    _print_changes(found)
    _print_moved(movements)


@click.command("undo", short_help="Take the last step back.")
@click.pass_context
def undo_command(context: click.Context) -> None:
    """Take the last refresh or import back: every table gets the bytes it had before.

    The raw answers stay under data/snapshots. Undo again for the step before.
    """
    from analysis.statistics.providers import recover, undo

    project = project_of(context)
    with alone(project):
        broken = recover(project)
        if broken:
            click.echo(f"“{broken}” had been cut off; the tables are as they were before it.")
            return
        step = undo(project)
    click.echo(f"Taken back: {step.what}." if step else "Nothing to take back.")


def _print_requests(one: Provider, ask: Ask, project: Project) -> None:
    requests = one.requests(ask, project)
    keyed = ", with the key of the environment" if any(request.secret for request in requests) else ""
    click.echo(
        f"{one.title} would be asked {len(requests)} times or more{keyed}, {one.pause:g} seconds apart:"
    )
    for request in requests:
        click.echo(f"  {request.url}")
    click.echo(f"Terms: {one.terms.licence} ({one.terms.address}). Nothing was asked or changed.")


def _refresh(one: Provider, ask: Ask, project: Project) -> None:
    from analysis.statistics.providers.refreshing import refresh

    done = refresh(one, ask, project, progress=lambda request: click.echo(f"  {request.url}", err=True))
    if done.offline:
        click.echo(f"{done.offline} The answer of {done.snapshot.retrieved.date()} serves.", err=True)
    for note in done.tidy.notes:
        click.echo(note, err=True)
    if done.step is None:
        click.echo("Nothing is new: the tables hold these figures already.")
        return
    print_step(done.step)
    print_ways_on()


def _print_changes(found: Sequence[Change]) -> None:
    revised = [one for one in found if one.kind == "revised"]
    for one in revised[:_SHOWN]:
        click.echo(f"  {one.table} {one.row}: {one.old} → {one.new} ({one.by})")
    if len(revised) > _SHOWN:
        click.echo(
            f"  and {len(revised) - _SHOWN} more revised figures; data/statistics/superseded.csv lists them."
        )


def _print_moved(movements: Sequence[Moved]) -> None:
    decided = [one for one in movements if one.decided]
    if not movements:
        click.echo("No verdict moved.")
    for one in decided:
        click.secho(f"“{one.after.claim.hedged}” in {one.article}", bold=True)
        click.echo(f"  {one.before.label} → {one.after.label}")
        click.echo(click.wrap_text(f"{one.after.summary}. {one.after.reason}", _WIDTH, "  ", "  "))
        if one.rows:
            click.echo(
                f"  It rests on {len(one.rows)} figures that were not there before, such as {one.rows[0]}."
            )
    others = [one for one in movements if not one.decided]
    for one in others:
        click.echo(
            f"“{one.after.claim.hedged}” in {one.article}: {one.after.label} as before, on other figures."
        )


def _as_record(step: Step, found: Sequence[Change], movements: Sequence[Moved]) -> dict[str, Any]:
    from dataclasses import asdict

    return {
        "step": asdict(step),
        "changes": [asdict(one) for one in found],
        "verdicts": [
            {
                "article": one.article,
                "quote": one.after.claim.quote,
                "before": one.before.label,
                "after": one.after.label,
                "reason": one.after.reason,
                "rows": list(one.rows),
            }
            for one in movements
        ],
    }
