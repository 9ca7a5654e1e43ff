"""What `refresh` and `import` have in common: the options that say what is wanted, and how a step is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import reduce
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar

import click

from analysis.errors import UsageProblem
from analysis.project import Project

if TYPE_CHECKING:
    from analysis.statistics.providers import Ask, Step

Command = TypeVar("Command", bound=Callable[..., Any])

_OPTIONS = (
    click.option(
        "--for", "article", metavar="ARTICLE", help="Ask for what the claims of an article are about."
    ),
    click.option(
        "--reporter", default="", metavar="PLACES", help="Whose books: CN, or CN,Kazakhstan, or a group."
    ),
    click.option("--partner", default="", metavar="PLACES", help="With whom; WLD is all the world."),
    click.option(
        "--product",
        default="",
        metavar="CODES",
        help="Codes of the Harmonized System: TOTAL, 01-27,72-85, 2709.",
    ),
    click.option("--years", default="", metavar="YEARS", help="Calendar years: 2021,2022 or 2015-2022."),
)


class Wanted(TypedDict):
    """The values of these options."""

    article: str | None
    reporter: str
    partner: str
    product: str
    years: str


def ask_options(command: Command) -> Command:
    """Give a command the options that say what is wanted."""
    return reduce(lambda made, option: option(made), reversed(_OPTIONS), command)


def ask_of(wanted: Wanted, provider: str, project: Project) -> Ask:
    """Return what the options ask a provider for.

    Raises
    ------
    UsageProblem
        If an option cannot be read, or no claim of the article is about what the provider has.
    """
    from analysis.statistics.providers import Ask

    ask = Ask.parse(wanted["reporter"], wanted["partner"], wanted["product"], wanted["years"], project)
    article = wanted["article"]
    if article is None:
        return ask
    from analysis.verdicts.findings.gaps import wanted as of_claims
    from analysis.verdicts.moved import verdicts_of

    found = of_claims(provider, verdicts_of(article, project)) | ask
    if not (found.reporters or found.years):
        raise UsageProblem(f"No claim of {article} is about figures that {provider} has.")
    return found


@contextmanager
def alone(project: Project) -> Iterator[None]:
    """Keep builds and other changes of the tables away while the block runs; Busy if one is at work."""
    from analysis.errors import Busy
    from analysis.runs.processes.lock import locked

    with ExitStack() as stack:
        try:
            stack.enter_context(locked(project.workdir / "lock", wait=False))
        except Busy:
            raise Busy(
                "A build is at work, or another change of the tables; try again when it has ended."
            ) from None
        yield


def print_step(step: Step) -> None:
    """Print what a step did."""
    click.secho(step.what, bold=True)
    counts = f"{step.added:,} figures added, {step.superseded:,} superseded, {step.confirmed:,} confirmed"
    click.echo(f"  {counts}; made from data/snapshots/{step.snapshot}, at {step.at}")


def print_ways_on() -> None:
    """Print what can be done after a step."""
    click.echo(
        "See 'workbook statistics diff' for what moved, 'workbook statistics undo' for the way back, and "
        "'workbook build' for the reports."
    )
