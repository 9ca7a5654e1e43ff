"""Specifications of a place in an order: the members of a group side by side, on one side's books and the other's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from analysis.derive.figure import Figure, derived
from analysis.quantities import Interval, join
from analysis.statistics import select
from analysis.statistics.flows import mirrored
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.specifications.allowances import revision
from analysis.verdicts.specifications.books import best
from analysis.verdicts.specifications.context import context_specifications
from analysis.verdicts.specifications.gas import gas_specifications
from analysis.verdicts.specifications.query import Query
from analysis.verdicts.specifications.specification import OTHER_SIDE, Specification
from analysis.verdicts.tables import area_name, members_of, origin

_UNIT = "ordinal"


def rank_specifications(reading: Reading, rules: Rules = USUAL) -> list[Specification]:
    """Return a member's place among a group's members, counted from the highest figure.

    A member without a figure, or with one that may be above or below, leaves several places open.

    Parameters
    ----------
    reading : Reading
        A reading whose transformation is "rank" and whose ``whole`` is the group.
    rules : Rules
        Whom to trust and whom to leave out.

    Returns
    -------
    list of Specification
        On the books that the words name; as far as revisions reach, which may stop a refutation; of trade on the
        members' own books. Empty if the member's own figure is unknown.
    """
    if reading.indicator == "gas":
        return _of_suppliers(reading, rules)
    codes = [code for code in members_of(reading.whole) if code not in rules.leave_out]
    if reading.indicator != "trade":
        return _by_members(reading, codes, rules)
    codes = [code for code in codes if code != reading.reporter]
    (one,) = reading.partners
    ours, theirs = (
        {code: way for code in codes if (way := _level(reading, code, rules, mirror=mirror))}
        for mirror in (False, True)
    )
    if one not in ours:
        return []
    own = _ranked(one, codes, ours, ours[one].books)
    rough = _ranked(
        one, codes, {code: _revised(way) for code, way in ours.items()}, ours[one].books, "if each is revised"
    )
    found = [own, replace(rough, standing="variant", note="as far as revisions reach")]
    if one in theirs:
        found.append(_of_the_members(_ranked(one, codes, theirs, "the members' own books"), own))
    return found


def _of_the_members(other: Specification, own: Specification) -> Specification:
    """Return the order on the members' own books; one that several places are open in agrees with nothing."""
    tells = other.interval.low == other.interval.high or not other.interval.overlaps(own.interval)
    note = "; ".join(filter(None, (OTHER_SIDE if tells else "the members' own books", other.note)))
    return replace(other, standing="alternative", reporter="", note=note)


def _level(reading: Reading, code: str, rules: Rules, *, mirror: bool) -> Specification | None:
    if reading.span is None:
        return None
    asked = Query(reading.reporter, code, reading.flow, "TOTAL", reading.span)
    if mirror:
        asked = replace(asked, reporter=code, partner=reading.reporter, flow=mirrored(reading.flow))
    return best(asked, rules)


def _of_suppliers(reading: Reading, rules: Rules) -> list[Specification]:
    """Return a supplier's place among all who send gas by pipeline; none where somebody who is not listed may stand above."""
    rows = select("gas", indicator="imports volume", reporter=reading.reporter, transformation="level")
    named = dict.fromkeys(
        r.partner for r in rows if r.product == reading.product and r.period == reading.span
    )
    known = {code: way for code in named if (way := _volume(reading, code, rules))}
    whole, (one,) = known.pop("WLD", None), reading.partners
    if whole is None or one not in known:
        return []
    rest = whole.interval.high - sum(way.interval.low for way in known.values())
    if rest > known[one].interval.low:
        return []
    rough = _ranked(
        one,
        list(known),
        {code: _revised(way) for code, way in known.items()},
        known[one].books,
        "if each is revised",
    )
    return [
        _ranked(one, list(known), known, known[one].books),
        replace(rough, standing="variant", note="as far as revisions reach"),
    ]


def _volume(reading: Reading, code: str, rules: Rules) -> Specification | None:
    """Return the statistical review's volume from a supplier, the count that lists all of them."""
    asked = replace(reading, partners=(code,), transformation="level", whole="")
    found = gas_specifications(asked, "m3", rules)
    return next((one for one in found if one.publishers and origin(one.publishers[0]) == "bp"), None)


def _by_members(reading: Reading, codes: list[str], rules: Rules) -> list[Specification]:
    unit = {"population": "person", "gdp": "USD"}.get(reading.indicator, "USD/person")
    of_each = {
        code: context_specifications(replace(reading, reporter=code, transformation="level"), unit, rules)
        for code in codes
    }
    if not of_each.get(reading.reporter):
        return []
    first, last = (
        {code: ways[at] for code, ways in of_each.items() if ways} for at in (0, -1)
    )  # the last one reaches as far as other offices' figures may
    books = first[reading.reporter].books
    rough = _ranked(reading.reporter, codes, last, books, "if each is revised")
    return [
        _ranked(reading.reporter, codes, first, books),
        replace(rough, standing="variant", note="as far as revisions reach"),
    ]


def _revised(way: Specification) -> Specification:
    reach = revision().percent / 100
    one = way.interval
    wide = Interval(one.low * (1 - reach), one.value, one.high * (1 + reach))
    return replace(way, figure=replace(way.figure, interval=wide))


def _ranked(
    one: str, codes: list[str], known: Mapping[str, Specification], books: str, how: str = ""
) -> Specification:
    own = known[one].figure
    others = {code: way.figure for code, way in known.items() if code != one}
    unknown = [code for code in codes if code not in known]
    low = 1 + _count(others, lambda each: each.interval.low > own.interval.high)
    high = low + len(unknown) + _count(others, lambda each: own.interval.overlaps(each.interval))
    value = 1 + _count(others, lambda each: each.value > own.value)
    order = sorted(known, key=lambda code: -known[code].figure.value)
    listed = join(f"{area_name(code)} {known[code].figure.rounded}" for code in order)
    figure = derived(
        f"place of {area_name(one)}",
        Interval(low, value, high),
        _UNIT,
        f"from the highest: {', '.join(known[code].figure.name for code in order)}",
        [known[code].figure for code in order],
    )
    publishers = tuple(dict.fromkeys(who for way in known.values() for who in way.publishers))
    note = f"no figure for {join(area_name(code) for code in unknown)}" if unknown else ""
    return Specification(
        books, f"from the highest{', ' if how else ''}{how}: {listed}", figure, "primary", publishers, known[one].reporter, note
    )  # fmt: skip


def _count(figures: Mapping[str, Figure], which: Callable[[Figure], bool]) -> int:
    return sum(1 for each in figures.values() if which(each))
