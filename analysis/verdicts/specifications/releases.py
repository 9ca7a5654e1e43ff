"""What each publication of one side's books gives of a flow, and what lies between two of them.

An office's own pages and what the United Nations pass on of it are publications of the same books. They differ by
coverage and by the day on which each was last revised, so that none refutes what another says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import product as pairs_of

from analysis.derive.arithmetic import difference, total
from analysis.derive.figure import derived
from analysis.quantities import Interval
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.specifications.allowances import revision, widened
from analysis.verdicts.specifications.published import books_named, published
from analysis.verdicts.specifications.query import Query, rows_of
from analysis.verdicts.specifications.specification import ANOTHER, Specification
from analysis.verdicts.tables import kept, origin, publisher

BETWEEN = "between the releases"
"""How the range of several releases is called: a release that the tables lack may lie in it."""

_WHY = "releases of the same books differ, and one that the tables lack may lie between"

_OTHER_TWO = {
    "total": ("exports", "imports", "exports plus imports"),
    "exports": ("total", "imports", "trade less imports"),
    "imports": ("total", "exports", "trade less exports"),
}


def releases(query: Query, rules: Rules) -> tuple[Specification, ...]:
    """Return what a flow is on each publication of the reporter's books, the preferred first.

    Returns
    -------
    tuple of Specification
        What was published, what follows from the other two flows, and the range between releases that differ. The
        primary ones agree with each other; every other release is a variant.
    """
    return _releases(query, _that_matter(query, rules))


def _that_matter(query: Query, rules: Rules) -> Rules:
    """Return the rules without what makes no difference here, so that what was worked out once serves for many."""
    if not rules.distrust:
        return USUAL
    flows = (replace(query, flow=flow) for flow in _OTHER_TWO)
    known = {one.publisher for flow in flows for one in rows_of(flow, "level")}
    return Rules(distrust=tuple(who for who in rules.distrust if who in known))


@kept
def _releases(query: Query, rules: Rules) -> tuple[Specification, ...]:
    direct = published(query, rules)
    found = _preferred(direct, _from_other_flows(query, direct, rules))
    return (*found, *_of_two_releases(found), *between(found))


def _of_two_releases(found: Sequence[Specification]) -> list[Specification]:
    """Return a difference whose two figures may be of different releases; nothing where there is no difference."""
    first = next((one for one in found if one.primary), None)
    if first is None or " less " not in first.how:
        return []
    allowed, (whole, part) = revision(), first.figure.inputs
    figure = difference(first.figure.name, widened(whole, allowed.percent), part)
    note = f"the two may be of different releases; {allowed.source}"
    return [
        replace(
            first,
            how=f"{first.how}, allowing for a revised total",
            figure=figure,
            standing="variant",
            note=note,
        )
    ]


def _from_other_flows(query: Query, direct: Sequence[Specification], rules: Rules) -> list[Specification]:
    """Return a flow as the sum or the difference of the other two, the one from the preferred figures first.

    The sum of a publisher's exports and imports stands beside its figure of both; a difference of two larger
    figures is no check on one that the publisher itself gives.
    """
    one, other, how = _OTHER_TWO[query.flow]
    sides = [_sound(replace(query, flow=flow), rules) for flow in (one, other)]
    known = {who for s in direct for who in s.publishers}
    found = []
    for a, b in pairs_of(*sides):
        preferred = a.primary and b.primary and _offices(a) == _offices(b)
        given = known & set(a.publishers + b.publishers) and not (preferred and query.flow == "total")
        if (preferred or a.publishers == b.publishers) and not given:
            found.append(_joined(query, a, b, how))
    return sorted(found, key=lambda s: not s.primary)


def _sound(query: Query, rules: Rules) -> list[Specification]:
    """Return the preferred figure of a flow and other releases of the same books; no copy, none that is doubted."""
    return [
        s for s in published(query, rules) if s.primary or s.note == ANOTHER or s.note.startswith("covers")
    ]


def _offices(one: Specification) -> set[str]:
    return {origin(who, one.reporter) for who in one.publishers}


def _joined(query: Query, a: Specification, b: Specification, how: str) -> Specification:
    publishers = tuple(dict.fromkeys(a.publishers + b.publishers))
    if query.flow == "total":
        figure = total(query.name, [a.figure, b.figure])
    else:
        figure = difference(query.name, a.figure, b.figure)
    books = books_named(query, publishers)
    replaced = max(a.superseded_on, b.superseded_on)
    way = Specification(books, how, figure, "primary", publishers, query.reporter, superseded_on=replaced)
    if a.primary and b.primary:
        return way
    covers = next((s.note for s in (a, b) if s.note.startswith("covers")), "")
    return (
        replace(way, how=f"{how} ({covers})", standing="variant", note=covers) if covers else way.as_another
    )


def _preferred(direct: Sequence[Specification], joined: Sequence[Specification]) -> list[Specification]:
    """Return published and joined figures; where they differ, the office's own and more exact is primary."""
    first, one = (next((s for s in each if s.primary), None) for each in (direct, joined))
    own = [s for s in (first, one) if s is not None]
    if len(own) == 2 and not own[0].interval.overlaps(own[1].interval):
        better, other = sorted(own, key=_own_and_exact)
        own = [better, other.as_another]
    more = [s for s in joined if s is not one and not (own and s.interval.overlaps(own[0].interval))]
    return [*own, *(s for s in direct if s is not first), *more]


def _own_and_exact(one: Specification) -> tuple[bool, float]:
    own = all(publisher(who).books == one.reporter for who in one.publishers)
    return not own, one.interval.high - one.interval.low


def between(found: Sequence[Specification], why: str = _WHY) -> list[Specification]:
    """Return the range from the lowest to the highest of several releases, where two of them differ.

    Parameters
    ----------
    found : sequence of Specification
        What each release gives, in one unit; doubted figures and alternatives are left aside.
    why : str
        Why a figure that the tables lack may lie in the range.

    Returns
    -------
    list of Specification
        One variant, or none.
    """
    first = next((one for one in found if one.primary), None)
    others = [one for one in found if one.standing == "variant" and not one.doubted]
    if first is None or all(one.interval.overlaps(first.interval) for one in others):
        return []
    figures = [first.figure, *(one.figure for one in others)]
    low, high = min(one.interval.low for one in figures), max(one.interval.high for one in figures)
    figure = derived(
        first.figure.name,
        Interval(low, first.figure.value, high),
        first.figure.unit,
        "lowest to highest of them",
        figures,
    )
    return [replace(first, how=BETWEEN, figure=figure, standing="variant", note=why)]
