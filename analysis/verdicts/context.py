"""Specifications of claims about population, output, prices and exchange rates: one publisher's, and room for others."""

from __future__ import annotations

from dataclasses import replace

from analysis.derive.arithmetic import growth, in_unit, per
from analysis.derive.figure import Figure, derived
from analysis.quantities import Interval, Period
from analysis.quantities.units import unit as unit_named
from analysis.statistics import COMPUTED, Observation, select
from analysis.verdicts.allowances import GDP, PRICE
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.specification import Specification
from analysis.verdicts.tables import kept, observed, publisher

MIDYEAR = (
    "the World Bank counts at midyear (SP.POP.TOTL); offices also count at the start or the end of a year"
)


def context_specifications(reading: Reading, unit: str, rules: Rules = USUAL) -> list[Specification]:
    """Return the publisher's figure, and the range in which another office's may lie.

    Parameters
    ----------
    reading : Reading
        A reading with indicator "population", "gdp", "gdp per head", "price" or "exchange rate".
    unit : str
        The unit of the claim.
    rules : Rules
        Whom not to trust.
    """
    span = reading.span
    if span is None or span.calendar_year is None:
        return []
    if reading.transformation == "growth":
        return _growth(reading, span, rules)
    return _level(reading, span, unit, rules)


def _level(reading: Reading, span: Period, unit: str, rules: Rules) -> list[Specification]:
    if reading.indicator == "gdp per head":
        return _per_head(reading, span, rules)
    one = _row(reading, span, rules)
    if one is None:
        return []
    first = _published(one, reading)
    if reading.indicator == "exchange rate":
        unit = one.unit  # "6.73 yuan to the dollar" may stand as an amount of yuan
    if one.unit != unit:
        wanted = _as_sold(unit, reading.product)
        if unit_named(wanted).dimension != unit_named(one.unit).dimension:
            return []
        first = replace(first, figure=replace(in_unit(first.figure, wanted), unit=unit))
    return [first, *_others(first, reading, span, rules)]


def _as_sold(unit: str, commodity: str) -> str:
    """Return the unit that the trade means: an ounce of gold or silver is a troy ounce."""
    return unit.replace("/oz", "/troy_oz") if commodity in ("gold", "silver") else unit


def _published(one: Observation, reading: Reading) -> Specification:
    mean = "annual mean of monthly values" if one.class_ == COMPUTED else "as published"
    who = f"the {publisher(one.publisher).short}'s figures"
    return Specification(who, mean, observed(one), "primary", (one.publisher,), reading.reporter)


def _others(first: Specification, reading: Reading, span: Period, rules: Rules) -> list[Specification]:
    """Return where another office's figure may lie, if that is known."""
    if reading.indicator == "exchange rate":
        return []
    if reading.indicator == "population":
        beside = [_row(reading, span.shift(step), rules) for step in (-1, 1)]
        figures = [first.figure, *(observed(row) for row in beside if row is not None)]
        values = [each.interval for each in figures]
        low, high = min(v.low for v in values), max(v.high for v in values)
        wide = derived(
            first.figure.name, Interval(low, first.figure.value, high), first.figure.unit,
            "from one midyear to the next", figures,
        )  # fmt: skip
        return [
            replace(first, how="from one midyear to the next", figure=wide, standing="variant", note=MIDYEAR)
        ]
    allowed = PRICE if reading.indicator == "price" else GDP
    return [
        replace(
            first, how=f"within {allowed.percent:g} percent", figure=_wide(first.figure, allowed.percent),
            standing="variant", note=f"other offices and later releases differ: {allowed.source}",
        )
    ]  # fmt: skip


def _wide(figure: Figure, percent: float) -> Figure:
    inner, more = figure.interval, abs(figure.value) * percent / 100
    return derived(
        figure.name, Interval(inner.low - more, inner.value, inner.high + more), figure.unit,
        f"{figure.name} ± {percent:g}%", (figure,),
    )  # fmt: skip


def _per_head(reading: Reading, span: Period, rules: Rules) -> list[Specification]:
    output, people = (_row(replace(reading, indicator=name), span, rules) for name in ("gdp", "population"))
    if output is None or people is None:
        return []
    figure = per(f"GDP per head, {span.label}", observed(output), observed(people))
    figure = replace(figure, unit="USD")
    who = f"the {publisher(output.publisher).short}'s figures"
    first = Specification(
        who, "GDP over population", figure, "primary", (output.publisher,), reading.reporter
    )
    return [first, *_others(first, reading, span, rules)]


def _growth(reading: Reading, span: Period, rules: Rules) -> list[Specification]:
    """Return how much a price rose from one annual mean to another."""
    base = reading.base
    new, old = (_row(reading, when, rules) if when else None for when in (span, base))
    if new is None or old is None or reading.indicator not in ("price", "population"):
        return []
    first = _published(new, reading)
    figure = growth(f"growth, {first.figure.name}", observed(new), observed(old))
    found = [replace(first, how="between the annual figures", figure=figure)]
    wide = [
        next(iter(_others(_published(one, reading), reading, when, rules)), None)
        for one, when in ((new, span), (old, base))
        if when
    ]
    if len(wide) == 2 and wide[0] and wide[1]:
        rough = growth(figure.name, wide[0].figure, wide[1].figure)
        found.append(replace(wide[0], how=f"each {wide[0].how}", figure=rough))
    return found


def _row(reading: Reading, span: Period, rules: Rules) -> Observation | None:
    year = span.calendar_year
    rows = _rows(reading.indicator, reading.product, reading.reporter, year) if year else ()
    return next((r for r in rows if r.publisher not in rules.distrust), None)


@kept
def _rows(indicator: str, name: str, country: str, year: int) -> tuple[Observation, ...]:
    if indicator == "price":
        return select("prices", commodity=name, year=year, class_=COMPUTED)
    if indicator == "exchange rate":
        return select("exchange_rates", currency=name, year=year)
    return select(indicator, country=country, year=year)
