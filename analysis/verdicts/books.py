"""One side's books: every official figure of one flow in one period, and which of them is the owner's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from analysis.derive.arithmetic import divided, implied_base, times, total
from analysis.derive.figure import Figure, derived
from analysis.derive.levels import exchange_rate
from analysis.quantities import Interval, Period
from analysis.statistics import NoObservation, Observation, product, products
from analysis.verdicts.allowances import conversion, revision
from analysis.verdicts.definitions import definition
from analysis.verdicts.reading import mirrored
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.specification import Specification, Standing
from analysis.verdicts.tables import (
    area_name,
    kept,
    members_of,
    observed,
    origin,
    publisher,
    reconciled_rows,
    trade_rows,
)

Key = tuple[str, str, str, str, Period, str]


@dataclass(frozen=True, slots=True)
class Query:
    """One flow on one side's books.

    Parameters
    ----------
    reporter, partner : str
        Codes.
    flow, product : str
        As the table of trade writes them.
    period : Period
        When.
    currency : str
        ISO 4217 code that the figure is wanted in.
    wide : bool
        Whether the goods are taken as the widest list that their wording can stand for.
    reconciled : bool
        Whether figures are meant that weigh both sides' reports into one, in place of the reporter's books.
    """

    reporter: str
    partner: str
    flow: str
    product: str
    period: Period
    currency: str = "USD"
    wide: bool = False
    reconciled: bool = False

    @property
    def name(self) -> str:
        """What the figure is called on a page."""
        goods = (
            ""
            if self.product == "TOTAL"
            else f" ({product(self.product).name}{', widest list' if self.wide else ''})"
        )
        words = {"total": "trade with", "exports": "exports to", "imports": "imports from"}[self.flow]
        who, whom = area_name(self.reporter), area_name(self.partner)
        return f"{who}: {words} {whom}{goods}, {self.period.label}"


@kept
def _index() -> Mapping[Key, tuple[Observation, ...]]:
    found: dict[Key, list[Observation]] = {}
    for one in trade_rows():
        key = (one.reporter, one.partner, one.flow, one.product, one.period, one.transformation)
        found.setdefault(key, []).append(one)
    return {key: tuple(rows) for key, rows in found.items()}


@kept
def _reconciled_index() -> Mapping[Key, tuple[Observation, ...]]:
    """Return reconciled figures by either side's flow: one side's exports are the other's imports here."""
    found: dict[Key, list[Observation]] = {}
    for one in reconciled_rows():
        about = (one.product, one.period, one.transformation)
        found.setdefault((one.reporter, one.partner, one.flow, *about), []).append(one)
        if one.partner != "WLD":
            found.setdefault((one.partner, one.reporter, mirrored(one.flow), *about), []).append(one)
    return {key: tuple(rows) for key, rows in found.items()}


def rows_of(query: Query, transformation: str, rules: Rules = USUAL) -> tuple[Observation, ...]:
    """Return the statistics (never statements) of a flow, the preferred first.

    Parameters
    ----------
    query : Query
        The flow; its currency does not matter here.
    transformation : str
        "level", "growth" or "share".
    rules : Rules
        Whom not to trust.
    """
    if query.wide:  # what an office published is of its own list
        return ()
    key = (query.reporter, query.partner, query.flow, query.product, query.period, transformation)
    index = _reconciled_index() if query.reconciled else _index()
    return tuple(one for one in index.get(key, ()) if one.publisher not in rules.distrust)


def years_of(reporter: str, partner: str) -> tuple[int, ...]:
    """Return the calendar years for which the table of trade has a level of all goods, or one can be worked back."""
    years = set()
    for key in _index():
        if key[:2] == (reporter, partner) and key[3] == "TOTAL" and key[4].calendar_year:
            years.add(key[4].calendar_year - (key[5] == "growth"))
    return tuple(sorted(years))


def publishes(reporter: str, partner: str) -> bool:
    """Return whether the table of trade has any statistic on a country's own books with a partner."""
    return any(key[:2] == (reporter, partner) for key in _index())


@kept
def levels(query: Query, rules: Rules = USUAL) -> tuple[Specification, ...]:
    """Return every way to know the amount of a flow on its own books, the best first.

    Parameters
    ----------
    query : Query
        The flow.
    rules : Rules
        Whom not to trust.

    Returns
    -------
    tuple of Specification
        Published figures; exports plus imports; else the countries of a group added up; else the chapters that
        stand for the goods added up; else a figure converted from another currency; else one worked back from the
        next year. Only the first way that works is primary.
    """
    found = _preferred(_published(query, rules), _summed(query, rules))
    if not any(one.primary for one in found):
        for way in (members_added_up, _goods_added_up, _converted, _worked_back)[: 2 if query.wide else None]:
            more = way(query, rules)
            found += more
            if any(one.primary for one in more):
                break
    return tuple(found)


def _preferred(published: list[Specification], summed: list[Specification]) -> list[Specification]:
    """Return published totals and exports plus imports, of which the office's own and more exact is primary."""
    first = next((one for one in published if one.primary), None)
    if not summed or first is None:
        return summed + published
    one = summed[0]
    if first.interval.overlaps(one.interval):
        return [first, one, *(other for other in published if other is not first)]

    def order(each: Specification) -> tuple[bool, float]:
        own = all(publisher(who).books == each.reporter for who in each.publishers)
        return not own, each.interval.high - each.interval.low

    better, other = sorted((first, one), key=order)
    return [
        better,
        replace(other, standing="variant", note="another release"),
        *(p for p in published if p is not first),
    ]


def best(query: Query, rules: Rules = USUAL) -> Specification | None:
    """Return the primary specification of a flow that is known most exactly, or None."""
    found = [one for one in levels(query, rules) if one.primary]
    return min(found, key=lambda one: one.interval.high - one.interval.low, default=None)


def _books(query: Query, publishers: Sequence[str]) -> str:
    whom = (publisher(one) for one in publishers)
    names = " and ".join(dict.fromkeys(f"relayed by {w.short}" if w.relays else w.short for w in whom))
    if query.reconciled:
        return f"neither side's books ({names})"
    owners = {publisher(one).books for one in publishers}
    whose = f"{area_name(query.reporter)}'s books"
    return whose if owners == {query.reporter} else f"{whose} ({names})"


def _published(query: Query, rules: Rules) -> list[Specification]:
    rows = [one for one in rows_of(query, "level", rules) if one.unit == query.currency]
    return rank_rows(query, rows)


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
        how = f"as published by {publisher(one.publisher).short}" + (f" ({note})" if note else "")
        if one.bound != "exact":
            how += f", “{one.bound.replace('_', ' ')}”"
        found.append(
            Specification(
                _books(query, (one.publisher,)),
                how,
                observed(one, name or query.name),
                standing,
                (one.publisher,),
                query.reporter,
                note,
            )
        )
    return sorted(found, key=lambda s: not s.primary)


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
        return "variant" if first is None else "alternative", "low confidence"
    if one.id == first.id:
        return "primary", ""
    agrees = same_but_rounded(one.interval, first.interval)
    same = origin(one.publisher, one.reporter) == origin(first.publisher, first.reporter)
    if same and agrees:
        return "alternative", "a copy or a rounded copy"
    if same and one.coverage != first.coverage:
        return "variant", f"covers {one.coverage}"
    if same:
        return "variant", "another release"
    return ("alternative", "compiled from the same figures") if agrees else ("variant", "compiled by others")


def _summed(query: Query, rules: Rules) -> list[Specification]:
    if query.flow != "total":
        return []
    parts = []
    for flow in ("exports", "imports"):
        one = replace(query, flow=flow)
        part = next((s for s in _published(one, rules) if s.primary), None)
        if part is None:
            return []
        parts.append(part)
    publishers = tuple(dict.fromkeys(p for part in parts for p in part.publishers))
    figure = total(query.name, [part.figure for part in parts])
    return [
        Specification(
            _books(query, publishers), "exports plus imports", figure, "primary", publishers, query.reporter
        )
    ]


def members_added_up(query: Query, rules: Rules) -> list[Specification]:
    """Return the countries of a partner group added up on the reporter's own books; nothing if one is unknown.

    Parameters
    ----------
    query : Query
        A flow with a group.
    rules : Rules
        Whom to trust and whom to leave out.
    """
    codes = [code for code in members_of(query.partner) if code not in rules.leave_out]
    if not codes or query.partner == "WLD":
        return []
    parts = []
    for code in codes:
        part = best(replace(query, partner=code), rules)
        if part is None:
            return []
        parts.append(part)
    return [_sum_of(query, parts, "its countries added up")]


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
    goods = " and ".join(dict.fromkeys(part.goods for part in parts if part.goods))
    converted = [part.note for part in parts if part.how.startswith("converted")]
    note = next((part.note for part in parts if part.goods), converted[0] if converted else "")
    figure = total(query.name, [part.figure for part in parts])
    how = f"{how}, each as {goods}" if goods else how
    books = _books(query, publishers)
    return Specification(books, how, figure, "primary", publishers, query.reporter, note, goods)


def _converted(query: Query, rules: Rules) -> list[Specification]:
    year = query.period.calendar_year
    other = {"USD": "CNY", "CNY": "USD"}.get(query.currency)
    if year is None or other is None:
        return []
    there = replace(query, currency=other)
    part = next((s for s in [*_published(there, rules), *_summed(there, rules)] if s.primary), None)
    if part is None:
        return []
    try:
        rate = exchange_rate(year)
    except NoObservation:
        return []
    change = times if query.currency == "CNY" else divided
    allowed = conversion()
    figure = widened(change(query.name, part.figure, rate, unit=query.currency), allowed.percent)
    note = f"converted at the annual mean rate; {allowed.source}"
    return [
        Specification(
            part.books, f"converted from {other}", figure, "primary", part.publishers, query.reporter, note
        )
    ]


def _worked_back(query: Query, rules: Rules) -> list[Specification]:
    later = replace(query, period=query.period.shift(1))
    rates = [
        r for r in rows_of(later, "growth", rules) if r.terms == query.currency and r.confidence != "low"
    ]
    levels_later = [s for s in _published(later, rules) if s.primary]
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


def widened(figure: Figure, percent: float) -> Figure:
    """Return a figure with bounds widened by so many percent of its value.

    Parameters
    ----------
    figure : Figure
        The figure.
    percent : float
        How much of its value either way.
    """
    inner, more = figure.interval, abs(figure.value) * percent / 100
    wide = Interval(inner.low - more, inner.value, inner.high + more)
    return derived(
        figure.name,
        wide,
        figure.unit,
        f"{figure.formula}, ± {percent:g}%",
        figure.inputs,
        digits=figure.digits,
    )
