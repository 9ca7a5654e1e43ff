"""What offices published of a flow: the preferred figure, and its copies and other releases beside it."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.quantities import Interval, genitive, join
from analysis.statistics import Observation
from analysis.verdicts.rules import Rules
from analysis.verdicts.specifications.query import Query, rows_of
from analysis.verdicts.specifications.specification import ANOTHER, DOUBTED, Specification, Standing
from analysis.verdicts.tables import area_name, kept, observed, origin, publisher, short_name

COPIES = ("a copy", "a rounded copy")
"""The notes on a figure that prints the preferred one again."""


def books_named(query: Query, publishers: Sequence[str]) -> str:
    """Return whose books a figure is from, for a page, and whose compilation if not the owner's office's."""
    whom = (publisher(one) for one in publishers)
    names = join(dict.fromkeys(f"relayed by {w.short}" if w.relays else w.short for w in whom))
    if query.reconciled:
        return f"neither side's books ({names})"
    owners = {publisher(one).books for one in publishers}
    whose = f"{genitive(area_name(query.reporter))} books"
    return whose if owners == {query.reporter} else f"{whose} ({names})"


@kept
def published(query: Query, rules: Rules) -> tuple[Specification, ...]:
    """Return the published levels of a flow in the currency wanted, the preferred first."""
    rows = [one for one in rows_of(query, "level", rules) if one.unit == query.currency]
    return tuple(rank_rows(query, rows))


def rank_rows(query: Query, rows: Sequence[Observation], name: str = "") -> list[Specification]:
    """Return published figures as specifications: the preferred primary, copies and other releases beside it.

    Parameters
    ----------
    query : Query
        The flow.
    rows : sequence of Observation
        Published figures of it in one unit, the preferred first.
    name : str
        What to call the figures; by default the flow's name.
    """
    found: list[Specification] = []
    first = next((one for one in rows if one.confidence != "low"), None)
    for one in rows:
        standing, note = _standing(one, first)
        how = f"as published by {short_name(one.publisher)}"
        beside = note in (ANOTHER, *COPIES)
        how += f" ({note})" if note and not beside else ""
        how += f", “{one.bound.replace('_', ' ')}”" if one.bound != "exact" else ""
        books, figure = books_named(query, (one.publisher,)), observed(one, name or query.name)
        way = Specification(
            books,
            how,
            figure,
            standing,
            (one.publisher,),
            query.reporter,
            note,
            superseded_on=one.superseded_on,
        )
        found.append(way.noted(note) if beside else way)
    return sorted(found, key=lambda s: not s.primary)


def copy_of(one: Interval, other: Interval) -> str:
    """Return what a figure is that is `same_but_rounded` as another."""
    return COPIES[one.value != other.value]


def same_but_rounded(one: Interval, other: Interval) -> bool:
    """Return whether two printed figures may be one figure, rounded: the bounds of one hold the value of the other.

    Examples
    --------
    >>> same_but_rounded(Interval(31.15, 31.2, 31.25), Interval(31.165, 31.17, 31.175))
    True
    >>> same_but_rounded(Interval(71.15, 71.2, 71.25), Interval(71.25, 71.3, 71.35))
    False
    """
    return one.contains(other.value) or other.contains(one.value)


def _standing(one: Observation, first: Observation | None) -> tuple[Standing, str]:
    if first is None or one.confidence == "low":
        # A figure known to be defective stops nothing where the owner has a sound one.
        return "variant" if first is None else "alternative", DOUBTED
    if one is first:
        return "primary", ""
    agrees = same_but_rounded(one.interval, first.interval)
    same = origin(one.publisher, one.reporter) == origin(first.publisher, first.reporter)
    if same and agrees:
        return "alternative", copy_of(one.interval, first.interval)
    if same and one.coverage != first.coverage:
        return "variant", f"covers {one.coverage}"
    if same:
        return "variant", ANOTHER
    return ("alternative", "compiled from the same figures") if agrees else ("variant", "compiled by others")
