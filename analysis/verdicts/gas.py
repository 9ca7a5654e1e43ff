"""Specifications of claims about gas: the operator's count, other measures of the same, values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.derive.arithmetic import difference, growth, times, total
from analysis.derive.deliveries import REVIEW, operator_deliveries, review_imports
from analysis.derive.figure import Figure, derived
from analysis.derive.gas import temperature_ratio
from analysis.quantities import Interval, Period
from analysis.statistics import Observation, select
from analysis.verdicts.allowances import revision, widened
from analysis.verdicts.currencies import in_currency
from analysis.verdicts.query import publishes
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.specification import Specification, Standing
from analysis.verdicts.tables import area_name, kept, members_of, observed, origin, publisher

REVIEW_CELSIUS, CHINESE_CELSIUS = 15.0, 20.0
"""Reference temperatures of the statistical review and of Chinese gas (GB/T 19205-2008)."""

_RANGE = "in the operator's cubic metres, as a range"
YEARS = range(2010, 2027)


def gas_specifications(reading: Reading, unit: str, rules: Rules = USUAL) -> list[Specification]:
    """Return every way to compute what a claim about gas states, the primary ones first.

    Parameters
    ----------
    reading : Reading
        A reading with indicator "gas".
    unit : str
        The unit of the claim.
    rules : Rules
        Whom to trust.
    """
    if reading.span is None:
        return []
    if reading.transformation == "level":
        found = _levels(reading, reading.span, rules)
    elif reading.transformation in ("growth", "change") and reading.base is not None:
        found = _growth(reading, rules)
    else:
        found = []
    found = [one for one in found if not set(one.publishers) & set(rules.distrust)]
    return sorted(found, key=lambda one: one.place)


def _importer(reading: Reading) -> tuple[str, str]:
    """Return who receives and who sends: the tables keep the importer's books."""
    if reading.flow == "exports":
        return (reading.partners[0], reading.reporter) if reading.partners else (reading.reporter, "")
    return reading.reporter, reading.partners[0] if reading.partners else ""


def _levels(reading: Reading, span: Period, rules: Rules) -> list[Specification]:
    if reading.measure in ("consumption", "production"):
        return _simple(reading, span, reading.measure, "", ("natural-gas",))
    if reading.measure == "cumulative deliveries":
        return _cumulative(reading, span)
    if reading.measure == "value":
        to, source = _importer(reading)
        goods = ("natural-gas", "pipeline-gas") if source != "WLD" else (reading.product,)
        return _values(reading, span, to, source, goods)
    return _volumes(reading, span)


def _cumulative(reading: Reading, span: Period) -> list[Specification]:
    """Return the operator's mark of all gas delivered up to the end of a period."""
    to, source = _importer(reading)
    rows = [r for r in _rows("cumulative deliveries", to, source) if r.period.end == span.end]
    found = [_as_published(one, "primary" if one is rows[0] else "alternative", "") for one in rows]
    # "By the end of 2022 … had delivered" may also mean the year alone.
    year = [one for one in _operator(to, source, span) if one.primary] if rows else []
    return [
        *found,
        *(replace(one, standing="variant", note="the deliveries of the year alone") for one in year),
    ]


def _simple(
    reading: Reading, span: Period, indicator: str, partner: str, goods: Sequence[str], name: str = ""
) -> list[Specification]:
    """Return published figures, the office's own first; another office's measure is a variant."""
    rows = [r for r in _rows(indicator, reading.reporter, partner) if r.product in goods and r.period == span]
    own = [r for r in rows if publisher(r.publisher).books == r.reporter]
    found = []
    for one in rows:
        first = (own or rows)[0]
        standing: Standing = (
            "primary" if one is first else ("alternative" if _copy(one, first) else "variant")
        )
        found.append(_as_published(one, standing, "" if standing == "primary" else _measure(one, first)))
    return found


def _values(
    reading: Reading, span: Period, to: str, source: str, goods: Sequence[str]
) -> list[Specification]:
    rows = [r for r in _rows("imports value", to, source) if r.product in goods and r.period == span]
    if not rows and members_of(source):
        return []
    found = [_on_whose_books(reading, one, "primary" if one is rows[0] else "alternative") for one in rows]
    wanted, year = reading.terms or "USD", span.calendar_year
    same = [one for one in found if one.figure.unit == wanted]
    if same or year is None:
        return same
    return [each for one in found for each in in_currency(one, one.figure.name, wanted, year)]


def _on_whose_books(reading: Reading, one: Observation, standing: Standing) -> Specification:
    """Return a figure as published; the other side's counts only where the owner of the flow publishes nothing."""
    if reading.reporter == one.reporter:
        return _as_published(one, standing, "")
    if publishes(reading.reporter, one.reporter):
        return _as_published(one, "alternative", "the other side's books")
    only = f"{area_name(reading.reporter)} publishes nothing: the other side's is the only count"
    return _as_published(one, standing, only)


def _volumes(reading: Reading, span: Period) -> list[Specification]:
    to, source = _importer(reading)
    found = _operator(to, source, span)
    also = _review(reading, to, source, span)
    if found and reading.measure == "deliveries":
        beside = [one for one in also if _RANGE not in one.how]
        return [*found, *(replace(one, standing="alternative", note=_other(one)) for one in beside)]
    if reading.measure == "deliveries" and (members_of(source) or source == "WLD"):
        return []
    sent = _sender(to, source, span) if reading.product != "lng" else []
    if sent and (reading.reporter == source or reading.measure == "deliveries"):
        return [*sent, *(replace(one, standing="alternative", note=_other(one)) for one in also)]
    return [*found, *also, *sent]


def _other(one: Specification) -> str:
    return "another measure of the same gas" + (f"; {one.note}" if one.note else "")


@kept
def _operator(to: str, source: str, span: Period) -> tuple[Specification, ...]:
    """Return the pipeline operator's figures, published or between its cumulative marks."""
    rows = [r for r in _rows("deliveries", to, source) if r.period == span]
    if rows:
        first = rows[0]
        return tuple(
            _as_published(
                one,
                "primary" if one is first else "alternative",
                "" if one is first else _measure(one, first),
            )
            for one in rows
        )
    year = span.calendar_year
    if year is None:
        return ()
    worked = _between_marks(to, source).get(year)
    if worked is None:
        return ()
    note = "a difference of rounded totals, good to about half a billion cubic metres"
    # Marks that were rounded, or passed "over" a total, leave more open than their printed places.
    wide = Interval(worked.value - 5e8, worked.value, worked.value + 5e8)
    figure = derived(worked.name, wide, "m3", worked.formula, worked.inputs)
    return (
        Specification(
            "the operator's count",
            "between its cumulative marks",
            figure,
            "primary",
            ("pipechina",),
            to,
            note,
        ),
    )


@kept
def _between_marks(to: str, source: str) -> dict[int, Figure]:
    found = operator_deliveries(to, source, YEARS)
    return {year: one.figure for year, one in found.items() if one.how != "published"}


def _review(reading: Reading, to: str, source: str, span: Period) -> list[Specification]:
    """Return imports by supplier: the offices' own, the statistical review's, and what other conditions make of it."""
    year = span.calendar_year
    goods = (reading.product,) if reading.product == "lng" else ("pipeline-gas", "natural-gas")
    if source == "WLD":
        goods = (reading.product,)
    rows = [r for r in _rows("imports volume", to, source) if r.product in goods and r.period == span]
    own = [r for r in rows if publisher(r.publisher).books == to]
    found = [
        _as_published(
            one,
            "primary" if one is (own or rows)[0] else "variant",
            "" if one is (own or rows)[0] else _measure(one, rows[0]),
        )
        for one in rows
    ]
    if not rows and source == "WLD" and reading.product == "natural-gas":
        found += _line_and_ship(to, span)
    if not rows and members_of(source) and source != "WLD" and year:
        suppliers = [
            code
            for code in members_of(source)
            if any(r.period == span for r in _rows("imports volume", to, code))
        ]
        parts = review_imports(to, suppliers, range(year, year + 1)).get(year)
        if parts:
            names = ", ".join(area_name(code) for code in suppliers)
            found.append(
                Specification("the Energy Institute's measure", f"{names} added up", parts.figure, "primary", ("ei",), to,
                              "cubic metres at 15 °C and 40 MJ")
            )  # fmt: skip
    if year and found and found[0].publishers[0] in REVIEW:
        found += _other_conditions(found[0], to, year)
    return found


def _line_and_ship(to: str, span: Period) -> list[Specification]:
    """Add up gas by pipeline and liquefied gas from one publisher, where it gives no sum of them."""
    rows = [r for r in _rows("imports volume", to, "WLD") if r.period == span]
    for first in rows:
        other = next((r for r in rows if r.publisher == first.publisher and r.product == "lng"), None)
        if first.product == "pipeline-gas" and other is not None:
            one = _as_published(first, "primary", "")
            figure = total(f"all gas imports, {span.label}", [observed(first), observed(other)])
            return [replace(one, how="gas by pipeline plus liquefied gas", figure=figure)]
    return []


def _other_conditions(one: Specification, to: str, year: int) -> list[Specification]:
    """Return the review's figure in Chinese cubic metres: at 20 °C, and up to the operator's count of the same line."""
    warm = temperature_ratio(REVIEW_CELSIUS, CHINESE_CELSIUS)
    at_20 = times(f"{one.figure.name}, at 20 °C", one.figure, warm, unit="m3")
    ratio = _counted_more(to)
    reach = derived(
        f"{one.figure.name}, in the cubic metres that the operator may count", one.figure.interval * ratio, "m3",
        f"{one.figure.name} × {ratio.low:.2f} to {ratio.high:.2f}", (one.figure,),
        "the operator's count over the review's, the highest of the years in the tables",
    )  # fmt: skip
    return [
        replace(one, how="brought to 20 °C", figure=at_20, standing="variant", note="Chinese reference temperature"),
        replace(one, how=_RANGE, figure=reach, standing="variant",
                note="gas quality and metering are not published"),
    ]  # fmt: skip


@kept
def _counted_more(to: str) -> Interval:
    """Return how much more an operator counts than the review for the same pipeline, from none to the highest year."""
    rows = select("gas", reporter=to, transformation="level", class_="statistic")
    groups = sorted({r.partner for r in rows if r.indicator == "deliveries" and members_of(r.partner)})
    ratios = [1.0]
    for group in groups:
        known = {r.partner for r in rows if r.indicator == "imports volume"}
        suppliers = [code for code in members_of(group) if code in known]
        operator, review = operator_deliveries(to, group, YEARS), review_imports(to, suppliers, YEARS)
        ratios += [operator[y].figure.value / review[y].figure.value for y in operator if y in review]
    return Interval(min(ratios), sum(ratios) / len(ratios), max(ratios))


def _sender(to: str, source: str, span: Period) -> list[Specification]:
    rows = [r for r in _rows("deliveries", source, to) if r.period == span]
    return [_as_published(one, "primary", "") for one in rows[:1]]


def _growth(reading: Reading, rules: Rules) -> list[Specification]:
    span, base = reading.span, reading.base
    if span is None or base is None:
        return []
    published = _published_growth(reading, span, base) if reading.transformation == "growth" else []
    new = {
        _family(s): s
        for s in reversed(_levels(reading, span, rules))
        if s.standing in ("primary", "alternative")
    }
    old = {
        _family(s): s
        for s in reversed(_levels(reading, base, rules))
        if s.standing in ("primary", "alternative")
    }
    found = []
    for family, one in new.items():
        before = old.get(family)
        if before is None:
            continue
        if reading.transformation == "growth":
            figure = growth(f"growth, {one.books}", one.figure, before.figure)
        else:
            figure = difference(f"change, {one.books}", one.figure, before.figure)
        standing = "variant" if published and one.primary else one.standing
        found.append(replace(one, how="from the two levels", figure=figure, standing=standing))
        if standing == "primary" and reading.transformation == "growth":
            revised = growth(f"growth, {one.books}", one.figure, widened(before.figure, revision().percent))
            how = "from the two levels, allowing for a revised base"
            found.append(
                replace(
                    one,
                    how=how,
                    figure=revised,
                    standing="variant",
                    note="another release of the earlier year",
                )
            )
    return [*published, *found]


def _published_growth(reading: Reading, span: Period, base: Period) -> list[Specification]:
    to, source = _importer(reading)
    indicator = {"value": "imports value", "deliveries": "deliveries"}.get(reading.measure, "")
    rows = [
        r for r in select("gas", indicator=indicator, reporter=to, partner=source, transformation="growth")
        if r.period == span and (r.base_period or span.shift(-1)) == base
    ] if indicator and source else []  # fmt: skip
    return [_on_whose_books(reading, one, "primary" if one is rows[0] else "alternative") for one in rows]


def _family(one: Specification) -> str:
    return origin(one.publishers[0], one.reporter) if one.publishers else one.books


@kept
def _rows(indicator: str, reporter: str, partner: str) -> tuple[Observation, ...]:
    rows = select("gas", indicator=indicator, reporter=reporter, transformation="level", class_="statistic")
    return tuple(r for r in rows if r.partner == partner)


def _copy(one: Observation, first: Observation) -> bool:
    return origin(one.publisher) == origin(first.publisher) and one.interval.overlaps(first.interval)


def _measure(one: Observation, first: Observation) -> str:
    if one.publisher == first.publisher:
        return "a copy" if one.interval.overlaps(first.interval) else "another release"
    if origin(one.publisher) == origin(first.publisher):
        return "a press version of the same count, rounded or on another base"
    return f"the measure of {publisher(one.publisher).short}"


def _the(name: str) -> str:
    return f"the {name}" if name.endswith(("Institute", "Bank")) else name


def _as_published(one: Observation, standing: Standing, note: str) -> Specification:
    who = publisher(one.publisher)
    books = "the operator's count" if who.kind in ("operator", "company") else (
        f"{area_name(one.reporter)}'s books" if who.books == one.reporter else f"{_the(who.short)}'s measure"
    )  # fmt: skip
    return Specification(
        books,
        f"as published by {who.short}" + (" (a copy)" if note == "a copy" else ""),
        observed(one),
        standing,
        (one.publisher,),
        one.reporter,
        note,
    )


__all__ = ["gas_specifications"]
