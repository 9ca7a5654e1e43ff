"""One side's books: every way to know the amount of a flow on them, and which is the best."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from analysis.derive.arithmetic import total
from analysis.derive.growth import implied_base
from analysis.quantities import join
from analysis.statistics import products
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.specifications.allowances import revision, widened
from analysis.verdicts.specifications.currencies import in_currency
from analysis.verdicts.specifications.definitions import definition
from analysis.verdicts.specifications.published import books_named, published
from analysis.verdicts.specifications.query import Query, rows_of
from analysis.verdicts.specifications.releases import releases
from analysis.verdicts.specifications.specification import Specification
from analysis.verdicts.tables import area_name, kept, members_of, observed


@kept
def levels(query: Query, rules: Rules = USUAL) -> tuple[Specification, ...]:
    """Return every way to know the amount of a flow on its own books, the best first.

    Returns
    -------
    tuple of Specification
        Published figures; what follows from the other two flows; else the countries of a group added up; else the chapters that
        stand for the goods added up; else a figure converted from another currency; else one worked back from the
        next year. Only the first way that works is primary; a published bound ("over 49.5 billion") leaves the others to be tried.
    """
    found = list(releases(query, rules))
    if all(_open(one) for one in found if one.primary):
        for way in (members_added_up, _goods_added_up, _converted, _worked_back)[: 2 if query.wide else None]:
            more = way(query, rules)
            found += more
            if any(one.primary for one in more):
                break
    return tuple(found)


def _open(one: Specification) -> bool:
    """Return whether a figure is a bound alone, which leaves its amount open to one side."""
    return not (math.isfinite(one.interval.low) and math.isfinite(one.interval.high))


def best(query: Query, rules: Rules = USUAL) -> Specification | None:
    """Return the primary specification of a flow that is known most exactly, or None."""
    found = [one for one in levels(query, rules) if one.primary]
    return min(found, key=lambda one: one.interval.high - one.interval.low, default=None)


def members_added_up(query: Query, rules: Rules) -> list[Specification]:
    """Return the countries of a partner group added up on the reporter's own books; nothing if one is unknown.

    Where the rules leave a country out, the sum is a part of the group, which decides nothing.

    Parameters
    ----------
    query : Query
        A flow with a group.
    rules : Rules
        Whom to trust and whom to leave out.
    """
    members = members_of(query.partner)
    codes = [code for code in members if code not in rules.leave_out]
    if not codes or query.partner == "WLD":
        return []
    parts = []
    for code in codes:
        part = best(replace(query, partner=code), rules)
        if part is None:
            return []
        parts.append(part)
    found = _sum_of(query, parts, "its countries added up")
    left = join(area_name(code) for code in members if code not in codes)
    return (
        [replace(found, standing="part", note=f"without {left}: a part, never counted")] if left else [found]
    )


def _goods_added_up(query: Query, rules: Rules) -> list[Specification]:
    """Return the chapters that stand for the goods added up on the reporter's books; nothing if one is unknown."""
    known = None if query.product == "TOTAL" else definition(query.product, query.wide)
    if known is None:
        return []
    parts = []
    if known.codes == (query.product.removeprefix("HS"),):
        return []  # a heading stands for itself
    for code in known.codes:
        if f"HS{code}" == query.product or not any(one.id == f"HS{code}" for one in products()):
            return []  # a code is not made up of itself
        part = best(replace(query, product=f"HS{code}", wide=False), rules)
        if part is None or not as_counted(part):
            return []
        parts.append(part)
    found = _sum_of(query, parts, f"{known.words} added up")
    # The chapters are rows of one table: the figure names them as its rows and not each with a formula of its own.
    figure = replace(
        found.figure, formula="", inputs=(), source=_cited(parts, known.words), rows=found.figure.all_rows
    )
    return [replace(found, figure=figure, note=known.note, goods=known.words)]


def _cited(parts: Sequence[Specification], words: str) -> str:
    sources = dict.fromkeys(leaf.source for part in parts for leaf in part.figure.leaves())
    return f"{words}, added up: {'; '.join(sources)}"


def as_counted(one: Specification) -> bool:
    """Return whether a figure is as its office counted it: neither converted nor worked back."""
    return not one.how.startswith("worked back") and "converted" not in one.how + one.note


def _sum_of(query: Query, parts: Sequence[Specification], how: str) -> Specification:
    """Return parts added up as one specification; the goods of the parts, if they are lists, are the sum's."""
    publishers = tuple(dict.fromkeys(p for part in parts for p in part.publishers))
    goods = join(dict.fromkeys(part.goods for part in parts if part.goods))
    converted = [part.note for part in parts if part.how.startswith("converted")]
    note = next((part.note for part in parts if part.goods), converted[0] if converted else "")
    figure = total(query.name, [part.figure for part in parts])
    how = f"{how}, each as {goods}" if goods else how
    books = books_named(query, publishers)
    return Specification(books, how, figure, "primary", publishers, query.reporter, note, goods)


def _converted(query: Query, rules: Rules) -> list[Specification]:
    other = {"USD": "CNY", "CNY": "USD"}.get(query.currency)
    if other is None:
        return []
    there = replace(query, currency=other)
    part = next((s for s in releases(there, rules) if s.primary), None)
    if part is None:
        return []
    return [
        replace(one, goods="", how=f"converted from {other}")
        for one in in_currency(part, query.name, query.currency, query.period)
    ]


def _worked_back(query: Query, rules: Rules) -> list[Specification]:
    later = replace(query, period=query.period.shift(1))
    rates = [
        r for r in rows_of(later, "growth", rules) if r.terms == query.currency and r.confidence != "low"
    ]
    levels_later = [s for s in published(later, rules) if s.primary]
    usual = [r for r in rates if r.base_period in (None, query.period)]
    if not usual or not levels_later:
        return []
    rate = observed(usual[0], f"growth of {later.name}")
    allowed = revision()
    figure = widened(implied_base(query.name, rate, levels_later[0].figure), allowed.percent)
    note = f"a later release may compare with a revised figure; {allowed.source}"
    return [
        Specification(
            levels_later[0].books, "worked back from the next year's level and growth", figure, "primary",
            levels_later[0].publishers, query.reporter, note,
        )
    ]  # fmt: skip
