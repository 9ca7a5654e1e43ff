"""Specifications of claims about trade: levels, growth, change, shares."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from analysis.derive.arithmetic import difference, ratio, share, total
from analysis.derive.figure import Figure
from analysis.derive.growth import growth
from analysis.quantities import join
from analysis.statistics.flows import mirrored
from analysis.verdicts.reading import ANOTHER_OWNER, OTHER_COUNT, Reading
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.specifications.books import best, levels
from analysis.verdicts.specifications.definitions import definition
from analysis.verdicts.specifications.other_side import as_other_side, aside
from analysis.verdicts.specifications.query import Query
from analysis.verdicts.specifications.specification import OTHER_SIDE, Specification
from analysis.verdicts.specifications.trade_growth import change_of, growth_of, in_unit
from analysis.verdicts.specifications.trade_shares import points_of, share_of
from analysis.verdicts.specifications.two_years import other_releases, range_of, same_family, years_added_up
from analysis.verdicts.tables import area_name, members_of

Way = Callable[[Query, Reading, Rules], list[Specification]]

_BESIDE: dict[str, tuple[Callable[[str, Figure, Figure], Figure], str]] = {
    "balance": (difference, "less"), "ratio": (ratio, "over"), "excess": (growth, "beyond"), "part": (share, "of"),
}  # fmt: skip
"""What a flow is beside the opposite one, another partner's, or the other side's count of it."""


def trade_specifications(reading: Reading, unit: str, rules: Rules = USUAL) -> list[Specification]:
    """Return every way to compute what a claim about trade states, the primary ones first.

    Parameters
    ----------
    reading : Reading
        A reading with indicator "trade".
    unit : str
        The unit of the claim: a currency, "percent" or "multiple".
    rules : Rules
        Whom to trust and whom to leave out.
    """
    found = [one for books in reading.books for one in on_books(books, reading, unit, rules)]
    # The other side's share of its own trade says nothing of the owner's: one part, but another whole.
    of_all_trade = reading.transformation in ("share", "points") and reading.product == "TOTAL"
    if not any(one.primary for one in found) and len(reading.books) == 1:
        found += [] if of_all_trade or reading.transformation in _BESIDE else _mirrored(reading, unit, rules)
    elif reading.mirror and reading.transformation not in ("share", "points", *_BESIDE):
        other = on_books(reading.mirror, reading, unit, rules)
        found += [_counted_too(one) if _is_both_sides(reading) else aside(one, OTHER_SIDE) for one in other]
    return sorted(found, key=lambda one: one.place)


def on_books(
    books: tuple[str, str, str], reading: Reading, unit: str, rules: Rules, *, reconciled: bool = False
) -> list[Specification]:
    """Return every way to compute what a reading asks for on one side's books.

    Parameters
    ----------
    books : (str, str, str)
        Whose, with whom, and which flow.
    reading : Reading
        A reading with indicator "trade".
    unit : str
        The unit of the claim.
    rules : Rules
        Whom to trust and whom to leave out.
    reconciled : bool
        Whether figures are meant that weigh both sides' reports into one, in place of the books.
    """
    way = WAYS.get(reading.transformation)
    reporter, partner, flow = books
    if way is None or reading.span is None or reporter in rules.leave_out:
        return []
    members = members_of(reporter)
    if members and reporter != "WLD":
        return _added_up(members, partner, flow, reading, unit, rules)
    currency = unit if reading.transformation in ("level", "change", "balance") else (reading.terms or "USD")
    query = Query(reporter, partner, flow, reading.product, reading.span, currency, reconciled=reconciled)
    return [*way(query, reading, rules), *_widest(query, reading, rules, way)]


def _widest(query: Query, reading: Reading, rules: Rules, way: Way) -> list[Specification]:
    """Return the same on the widest list that the wording of the goods can stand for."""
    known = None if query.product == "TOTAL" else definition(query.product, wide=True)
    if known is None:
        return []
    found = way(replace(query, wide=True), reading, rules)
    return [replace(one, standing=known.standing) if one.primary else one for one in found]


def _is_both_sides(reading: Reading) -> bool:
    """Return whether the other side counts the same: trade both ways, unless one side's office is the speaker."""
    return reading.flow == "total" and reading.speaker != reading.reporter


def _counted_too(one: Specification) -> Specification:
    """Return the other side's count of trade both ways: it never supports, and may keep a figure from being refuted."""
    other = aside(one, OTHER_SIDE)
    return replace(other, standing="variant") if one.primary else other


def _mirrored(reading: Reading, unit: str, rules: Rules) -> list[Specification]:
    """Return the other side's figures of a flow that its owner's books do not give."""
    if reading.mirror is None:
        return []
    found = on_books(reading.mirror, reading, unit, rules)
    return [as_other_side(one, reading.reporter, reading.partners[0]) for one in found]


def _added_up(
    members: tuple[str, ...], partner: str, flow: str, reading: Reading, unit: str, rules: Rules
) -> list[Specification]:
    """Return what the countries of a group record together on their own books: a part unless all publish."""
    if reading.transformation not in ("level", "growth") or reading.span is None:
        return []
    periods = [reading.span] + ([reading.base] if reading.transformation == "growth" and reading.base else [])
    currency = unit if reading.transformation == "level" else (reading.terms or "USD")
    known: dict[str, list[Specification]] = {}
    for code in members:
        each = [best(Query(code, partner, flow, reading.product, p, currency), rules) for p in periods]
        if code not in rules.leave_out and all(each):
            known[code] = [one for one in each if one]
    if not known:
        return []
    sums = [
        total(f"their own books added up, {p.label}", [specs[i].figure for specs in known.values()])
        for i, p in enumerate(periods)
    ]
    figure = (
        sums[0] if len(sums) == 1 else in_unit(growth("growth on their own books", sums[0], sums[1]), unit)
    )
    missing = [code for code in members if code not in known]
    publish = "publishes" if len(missing) == 1 else "publish"
    note = (
        f"without {join(area_name(code) for code in missing)}, which {publish} nothing for it: a part, never counted"
        if missing
        else ""
    )
    publishers = tuple(dict.fromkeys(p for specs in known.values() for s in specs for p in s.publishers))
    books = "the partners' own books" if missing else "the own books of all partners"
    how = "added up" if reading.transformation == "level" else "growth of their sum"
    return [Specification(books, how, figure, "part" if missing else "primary", publishers, "", note)]


def _level(query: Query, reading: Reading, rules: Rules) -> list[Specification]:
    return list(levels(query, rules)) or years_added_up(query, rules)


def _beside_another(query: Query, reading: Reading, rules: Rules) -> list[Specification]:
    """Return a flow less, over or beyond another, of the preferred figures and of other releases."""
    counted = reading.whole == OTHER_COUNT
    back = replace(query, flow=mirrored(query.flow))
    if counted:
        back = replace(back, reporter=query.partner, partner=query.reporter)
    elif reading.measure == ANOTHER_OWNER:
        back = replace(query, reporter=reading.whole)
    elif reading.whole:
        back = replace(query, partner=reading.whole)
    first, other = best(query, rules), best(back, rules)
    if first is None or other is None or not (back.reporter != query.reporter or same_family(first, other)):
        return []
    pairs = [
        (a, b)
        for a in (first, *other_releases(query, rules))
        for b in (other, *other_releases(back, rules))
        if (a, b) != (first, other)
    ]
    pairs.append((range_of(query, rules) or first, range_of(back, rules) or other))
    join, word = _BESIDE[reading.transformation]
    other_side = f"{back.flow} with {area_name(back.partner)}" if reading.whole else back.flow
    other_side = f"that of {area_name(reading.whole)}" if reading.measure == ANOTHER_OWNER else other_side
    how = f"{query.flow} {word} {OTHER_COUNT if counted else other_side}"
    return [
        replace(
            a,
            how=how if (a, b) == (first, other) else f"{how}, of other releases",
            figure=join(f"{reading.transformation} of {query.name}", a.figure, b.figure),
            standing="primary" if (a, b) == (first, other) else "variant",
            publishers=tuple(dict.fromkeys((*a.publishers, *b.publishers))),
        )
        for a, b in dict.fromkeys([(first, other), *pairs])
    ]


WAYS: dict[str, Way] = {
    "level": _level, "growth": growth_of, "change": change_of, "share": share_of, "points": points_of, **dict.fromkeys(_BESIDE, _beside_another),
}  # fmt: skip
