"""Specifications of claims about population, output, prices and exchange rates: one publisher's, and room for others."""

from __future__ import annotations

from dataclasses import replace

from analysis.derive.arithmetic import difference, growth, in_unit, per
from analysis.derive.figure import Figure, derived
from analysis.quantities import Interval, Period, is_currency
from analysis.quantities.units import unit as unit_named
from analysis.statistics import COMPUTED, Observation, select
from analysis.verdicts.allowances import PRICE, Allowance, accounts, both, counts
from analysis.verdicts.currencies import in_currency
from analysis.verdicts.reading import Reading
from analysis.verdicts.releases import ANOTHER
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.specification import Specification
from analysis.verdicts.tables import earlier_releases, kept, observed, publisher

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
    if reading.transformation in ("growth", "change"):
        return _growth(reading, span, rules)
    return _level(reading, span, unit, rules)


def _level(reading: Reading, span: Period, unit: str, rules: Rules) -> list[Specification]:
    if reading.indicator == "gdp per head":
        return _per_head(reading, span, rules)
    as_is = reading.indicator == "exchange rate"  # "6.73 yuan to the dollar" may stand as an amount of yuan
    found = [
        one
        for row in _rows_of(reading, span, rules)
        for one in _in_unit_of(_published(row, reading), row.unit if as_is else unit, reading)
    ]
    if not found:
        return []
    first, *others = found
    more = [replace(one, standing="variant", note=ANOTHER) for one in others if not _agree(one, first)]
    return [first, *more, *_others(first, reading, span, rules)]


def _agree(one: Specification, other: Specification) -> bool:
    return one.interval.overlaps(other.interval)


def _in_unit_of(one: Specification, unit: str, reading: Reading) -> list[Specification]:
    """Return a figure in the unit of the claim; nothing if the two measure other things."""
    if one.figure.unit == unit:
        return [one]
    if is_currency(unit) and is_currency(one.figure.unit):
        year = reading.span.calendar_year if reading.span else None
        return in_currency(one, one.figure.name, unit, year) if year else []
    wanted = _as_sold(unit, reading.product)
    if unit_named(wanted).dimension != unit_named(one.figure.unit).dimension:
        return []
    return [replace(one, figure=replace(in_unit(one.figure, wanted), unit=unit))]


def _as_sold(unit: str, commodity: str) -> str:
    """Return the unit that the trade means: an ounce of gold or silver is a troy ounce."""
    return unit.replace("/oz", "/troy_oz") if commodity in ("gold", "silver") else unit


def _published(one: Observation, reading: Reading) -> Specification:
    mean = "annual mean of monthly values" if one.class_ == COMPUTED else "as published"
    who = f"the {publisher(one.publisher).short}'s figures"
    return Specification(who, mean, observed(one), "primary", (one.publisher,), reading.reporter)


def _others(first: Specification, reading: Reading, span: Period, rules: Rules) -> list[Specification]:
    """Return where another office's figure, or another release, may lie, if that is known."""
    if reading.indicator == "exchange rate":
        return []
    if reading.indicator == "population":
        (years,) = _midyears(first, reading, span, rules)
        allowed = counts(reading.reporter)
        figure, how = (
            _wide(years.figure, allowed),
            f"{years.how}, if counts differ by up to {allowed.percent:g} percent",
        )
        return [replace(years, how=how, figure=figure, note=f"{MIDYEAR}; {allowed.source}")]
    allowed = PRICE if reading.indicator == "price" else accounts(reading.reporter)
    if reading.indicator == "gdp per head":
        allowed = both(allowed, counts(reading.reporter))
    note = f"other offices and other releases differ: {allowed.source}"
    figure = _wide(first.figure, allowed)
    how = f"if revised by up to {allowed.percent:g} percent"
    return [replace(first, how=how, figure=figure, standing="variant", note=note)]


def _midyears(first: Specification, reading: Reading, span: Period, rules: Rules) -> list[Specification]:
    """Return the range from the midyear before to the midyear after."""
    beside = [_row(reading, span.shift(step), rules) for step in (-1, 1)]
    figures = [first.figure, *(observed(row) for row in beside if row is not None)]
    values = [each.interval for each in figures]
    low, high = min(v.low for v in values), max(v.high for v in values)
    how = "from one midyear to the next"
    wide = derived(
        first.figure.name, Interval(low, first.figure.value, high), first.figure.unit, how, figures
    )
    return [replace(first, how=how, figure=wide, standing="variant", note=MIDYEAR)]


def _wide(figure: Figure, allowed: Allowance) -> Figure:
    """Return a figure that was, or will be, revised upward by so many percent at the most."""
    inner, factor = figure.interval, 1 + allowed.percent / 100
    return derived(
        figure.name, Interval(inner.low / factor, inner.value, inner.high * factor), figure.unit,
        f"{figure.name} ÷ or × {factor:g}", (figure,),
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
    """Return by how much an annual figure grew or changed, and what other offices' or releases' figures leave open."""
    base = reading.base
    new, old = (_row(reading, when, rules) if when else None for when in (span, base))
    if new is None or old is None or base is None or reading.indicator not in ("price", "population", "gdp"):
        return []
    join, name = (difference, "change") if reading.transformation == "change" else (growth, "growth")
    first = _published(new, reading)
    figure = join(f"{name}, {first.figure.name}", observed(new), observed(old))
    found = [replace(first, how="between the annual figures", figure=figure)]
    beside = _midyears if reading.indicator == "population" else _others
    wide = [
        next(iter(beside(_published(one, reading), reading, when, rules)), None)
        for one, when in ((new, span), (old, base))
    ]
    if wide[0] and wide[1]:
        rough = join(figure.name, wide[0].figure, wide[1].figure)
        found.append(replace(wide[0], how=f"each {wide[0].how}", figure=rough))
    return found


def _row(reading: Reading, span: Period, rules: Rules) -> Observation | None:
    return next(iter(_rows_of(reading, span, rules)), None)


def _rows_of(reading: Reading, span: Period, rules: Rules) -> list[Observation]:
    """Return the rows of a year, the preferred first and what they superseded last."""
    year = span.calendar_year
    rows = _rows(reading.indicator, reading.product, reading.reporter, year) if year else ()
    return [one for one in rows if one.publisher not in rules.distrust]


@kept
def _rows(indicator: str, name: str, country: str, year: int) -> tuple[Observation, ...]:
    if indicator == "price":
        found = select("prices", commodity=name, year=year, class_=COMPUTED)
    elif indicator == "exchange rate":
        found = select("exchange_rates", currency=name, year=year)
    else:
        found = select(indicator, country=country, year=year)
    return (*found, *(before for one in found for before in earlier_releases(one)))
