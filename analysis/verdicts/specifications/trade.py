"""Specifications of claims about trade: levels, growth, change, shares."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from analysis.derive.arithmetic import difference, ratio, share, total
from analysis.derive.growth import growth
from analysis.quantities import join
from analysis.statistics.flows import FLOWS, mirrored
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.specifications.books import best, levels
from analysis.verdicts.specifications.definitions import definition
from analysis.verdicts.specifications.other_side import as_other_side, aside
from analysis.verdicts.specifications.published import rank_rows
from analysis.verdicts.specifications.query import Query, rows_of
from analysis.verdicts.specifications.specification import OTHER_SIDE, Specification
from analysis.verdicts.specifications.trade_growth import change_of, growth_of, in_unit
from analysis.verdicts.specifications.two_years import other_releases, range_of, same_family
from analysis.verdicts.tables import area_name, members_of

Way = Callable[[Query, Reading, Rules], list[Specification]]

_OF_BOTH_FLOWS = ("balance", "ratio")
"""What a flow is beside the opposite one, on the same books."""


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
    of_all_trade = reading.transformation == "share" and reading.product == "TOTAL"
    if not any(one.primary for one in found) and len(reading.books) == 1:
        found += (
            []
            if of_all_trade or reading.transformation in _OF_BOTH_FLOWS
            else _mirrored(reading, unit, rules)
        )
    elif reading.mirror and reading.transformation not in ("share", *_OF_BOTH_FLOWS):
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
    return list(levels(query, rules))


def _share(query: Query, reading: Reading, rules: Rules) -> list[Specification]:
    if reading.base_period and reading.base:  # "half of the 2019 total"
        return _over(query, replace(query, period=reading.base), rules)
    if reading.whole in FLOWS:  # "exports made up two thirds of China's trade with Central Asia"
        return _over(query, replace(query, flow=reading.whole), rules)
    if query.product != "TOTAL":
        rows = rows_of(query, "share", rules)
        if rows:
            ranked = rank_rows(query, rows, f"share of {query.name}")
            return [replace(one, how=f"share {one.how}") for one in ranked]
        return _over(query, replace(query, product="TOTAL", wide=False), rules)
    whole = reading.whole or "WLD"
    return [] if query.partner == whole else _over(query, replace(query, partner=whole), rules)


def _over(part: Query, whole: Query, rules: Rules) -> list[Specification]:
    """Return a share: of the preferred figures, and of both on any other release."""
    first, all_ = best(part, rules), best(whole, rules)
    if first is None or all_ is None or not same_family(first, all_):
        return []
    others = [
        (a, b)
        for a in (first, *other_releases(part, rules))
        for b in (all_, *other_releases(whole, rules))
        if a.publishers == b.publishers and (a, b) != (first, all_)
    ]
    wide = (range_of(part, rules) or first, range_of(whole, rules) or all_)
    others += [wide] if wide != (first, all_) else []
    return [
        _share_of(first, all_, part),
        *(replace(_share_of(a, b, part), standing="variant") for a, b in others),
    ]


def _share_of(part: Specification, whole: Specification, query: Query) -> Specification:
    figure = share(f"share in {whole.figure.name}", part.figure, whole.figure)
    how = f"part over whole, {part.goods}" if part.goods else "part over whole"
    note = part.note or whole.note
    how += f" ({note})" if note and not part.goods else ""
    return Specification(
        part.books, how, figure, "primary", part.publishers, query.reporter, note, part.goods
    )


def _beside_the_opposite(query: Query, reading: Reading, rules: Rules) -> list[Specification]:
    """Return a flow less the opposite one, or over it or another partner's, of the preferred figures and of other releases."""
    back = (
        replace(query, partner=reading.whole) if reading.whole else replace(query, flow=mirrored(query.flow))
    )
    first, other = best(query, rules), best(back, rules)
    if first is None or other is None or not same_family(first, other):
        return []
    pairs = [
        (a, b)
        for a in (first, *other_releases(query, rules))
        for b in (other, *other_releases(back, rules))
        if (a, b) != (first, other)
    ]
    pairs.append((range_of(query, rules) or first, range_of(back, rules) or other))
    join, word = (difference, "less") if reading.transformation == "balance" else (ratio, "over")
    other_side = f"{back.flow} with {area_name(back.partner)}" if reading.whole else back.flow
    how = f"{query.flow} {word} {other_side}"
    return [
        replace(
            a,
            how=how if (a, b) == (first, other) else f"{how}, of other releases",
            figure=join(f"{reading.transformation} of {query.name}", a.figure, b.figure),
            standing="primary" if (a, b) == (first, other) else "variant",
        )
        for a, b in dict.fromkeys([(first, other), *pairs])
    ]


WAYS: dict[str, Way] = {
    "level": _level, "growth": growth_of, "change": change_of, "share": _share, "balance": _beside_the_opposite,
    "ratio": _beside_the_opposite,
}  # fmt: skip
