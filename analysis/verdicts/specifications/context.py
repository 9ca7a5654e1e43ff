"""Specifications of claims about population, output, prices and exchange rates: one publisher's, and room for others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from analysis.derive.arithmetic import difference, in_unit, per, ratio, share
from analysis.derive.figure import Figure, derived
from analysis.derive.growth import growth
from analysis.quantities import Interval, Period, is_currency
from analysis.quantities.units import unit as unit_named
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.specifications.allowances import PRICE, Allowance, accounts, both, counts
from analysis.verdicts.specifications.annual import annual
from analysis.verdicts.specifications.currencies import in_currency
from analysis.verdicts.specifications.specification import Specification
from analysis.verdicts.tables import members_of

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
    if reading.transformation == "ratio":
        return _ratio(reading, span, unit, rules)
    return _level(reading, span, unit, rules)


def _level(reading: Reading, span: Period, unit: str, rules: Rules) -> list[Specification]:
    if reading.indicator == "gdp per head":
        return _per_head(reading, span, rules)
    # "6.73 yuan to the dollar" may stand as an amount of yuan, "copper averaged $8,490" as one of dollars
    as_is = reading.indicator == "exchange rate" or (reading.indicator == "price" and is_currency(unit))
    found = [
        each
        for one in annual(reading, span, rules)
        for each in _in_unit_of(one, one.figure.unit if as_is else unit, reading)
    ]
    if not found:
        return []
    first, *others = found
    more = [one.as_another for one in others if not _agree(one, first)]
    return [first, *more, *_others(first, reading, span, rules)]


def _ratio(reading: Reading, span: Period, unit: str, rules: Rules) -> list[Specification]:
    """Return one place's figure over another's, and what other offices' or releases' figures leave open."""
    wanted = "person" if reading.indicator == "population" else "USD"
    one, other = (
        _level(replace(reading, reporter=code, transformation="level"), span, wanted, rules)
        for code in (reading.reporter, reading.whole)
    )
    if not one or not other:
        return []
    name = f"{one[0].figure.name} over {other[0].figure.name}"
    join = share if unit == "percent" else ratio
    exact = replace(one[0], how="over the other's figure", figure=join(name, one[0].figure, other[0].figure))
    rough = replace(one[-1], how=f"each {one[-1].how}", figure=join(name, one[-1].figure, other[-1].figure))
    return [exact, rough]


def _agree(one: Specification, other: Specification) -> bool:
    return one.interval.overlaps(other.interval)


def _in_unit_of(one: Specification, unit: str, reading: Reading) -> list[Specification]:
    """Return a figure in the unit of the claim; nothing if the two measure other things."""
    if one.figure.unit == unit:
        return [one]
    if is_currency(unit) and is_currency(one.figure.unit):
        return in_currency(one, one.figure.name, unit, reading.span) if reading.span else []
    wanted = _as_sold(unit, reading.product)
    if unit_named(wanted).dimension != unit_named(one.figure.unit).dimension:
        return []
    return [replace(one, figure=replace(in_unit(one.figure, wanted), unit=unit))]


def _as_sold(unit: str, commodity: str) -> str:
    """Return the unit that the trade means: an ounce of gold or silver is a troy ounce."""
    return unit.replace("/oz", "/troy_oz") if commodity in ("gold", "silver") else unit


def _others(first: Specification, reading: Reading, span: Period, rules: Rules) -> list[Specification]:
    """Return where another office's figure, or another release, may lie, if that is known."""
    if reading.indicator == "exchange rate":
        return []
    if reading.indicator == "population":
        years = _midyears(first, reading, span, rules)
        allowed = _allowed(counts, "population", reading, span, rules)
        how = f"{years.how}, if counts differ by up to {allowed.percent:g} percent"
        note = f"{MIDYEAR}; {allowed.source}"
        return [replace(years, how=how, figure=_wide(years.figure, allowed), note=note)]
    allowed = PRICE if reading.indicator == "price" else _allowed(accounts, "gdp", reading, span, rules)
    if reading.indicator == "gdp per head":
        allowed = both(allowed, _allowed(counts, "population", reading, span, rules))
    note = f"other offices and other releases differ: {allowed.source}"
    figure = _wide(first.figure, allowed)
    how = f"if revised by up to {allowed.percent:g} percent"
    return [replace(first, how=how, figure=figure, standing="variant", note=note)]


def _allowed(
    of: Callable[[str, int], Allowance], indicator: str, reading: Reading, span: Period, rules: Rules
) -> Allowance:
    """Return how far releases may differ: a country's allowance, of a group the mean of its countries' by weight."""
    members = members_of(reading.reporter)
    if not members:
        return of(reading.reporter, span.start.year)
    asked = replace(reading, indicator=indicator)
    weights = [annual(replace(asked, reporter=code), span, rules)[0].figure.value for code in members]
    allowed = [of(code, span.start.year) for code in members]
    percent = sum(w * one.percent for w, one in zip(weights, allowed, strict=True)) / sum(weights)
    return Allowance(round(percent, 1), "; ".join(dict.fromkeys(one.source for one in allowed)))


def _midyears(first: Specification, reading: Reading, span: Period, rules: Rules) -> Specification:
    """Return the range from the midyear before to the midyear after."""
    beside = [_year(reading, span.shift(step), rules) for step in (-1, 1)]
    figures = [first.figure, *(one.figure for one in beside if one is not None)]
    low, high = min(one.interval.low for one in figures), max(one.interval.high for one in figures)
    how = "from one midyear to the next"
    wide = derived(
        first.figure.name, Interval(low, first.figure.value, high), first.figure.unit, how, figures
    )
    return replace(first, how=how, figure=wide, standing="variant", note=MIDYEAR)


def _wide(figure: Figure, allowed: Allowance) -> Figure:
    """Return a figure that was, or will be, revised upward by so many percent at the most."""
    inner, factor = figure.interval, 1 + allowed.percent / 100
    return derived(
        figure.name,
        Interval(inner.low / factor, inner.value, inner.high * factor),
        figure.unit,
        f"{figure.name} ÷ or × {factor:g}",
        (figure,),
    )


def _per_head(reading: Reading, span: Period, rules: Rules) -> list[Specification]:
    output, people = (_year(replace(reading, indicator=name), span, rules) for name in ("gdp", "population"))
    if output is None or people is None:
        return []
    figure = replace(per(f"GDP per head, {span.label}", output.figure, people.figure), unit="USD")
    first = replace(output, how="GDP over population", figure=figure)
    return [first, *_others(first, reading, span, rules)]


_COMPARED = ("price", "population", "gdp", "gdp per head", "exchange rate")
"""What is compared between two years; a rate of exchange only where it is said which of the two currencies moved."""


def _growth(reading: Reading, span: Period, rules: Rules) -> list[Specification]:
    """Return by how much an annual figure grew or changed, and what other offices' or releases' figures leave open."""
    base = reading.base
    if (
        base is None
        or reading.indicator not in _COMPARED
        or (reading.indicator == "exchange rate" and not reading.measure)
    ):
        return []
    new, old = (_year(reading, when, rules) for when in (span, base))
    if new is None or old is None:
        return []
    join, name = (difference, "change") if reading.transformation == "change" else (growth, "growth")
    if reading.indicator == "exchange rate":
        if reading.measure == "CNY":  # a yuan is worth more where a dollar is worth fewer of them
            new, old = old, new
        moved = join(f"{name} of the {reading.measure}", new.figure, old.figure)
        return [replace(new, how="between the annual means", figure=moved)]
    figure = join(f"{name}, {new.figure.name}", new.figure, old.figure)
    wide = [_around(one, reading, when, rules) for one, when in ((new, span), (old, base))]
    rough = join(figure.name, wide[0].figure, wide[1].figure)
    return [
        replace(new, how="between the annual figures", figure=figure),
        replace(wide[0], how=f"each {wide[0].how}", figure=rough),
    ]


def _around(one: Specification, reading: Reading, span: Period, rules: Rules) -> Specification:
    """Return where a figure may lie that is compared with one of the same release: a count moves with its midyears."""
    if reading.indicator == "population":
        return _midyears(one, reading, span, rules)
    return _others(one, reading, span, rules)[0]


def _year(reading: Reading, span: Period, rules: Rules) -> Specification | None:
    known = _per_head if reading.indicator == "gdp per head" else annual
    return next(iter(known(reading, span, rules)), None)
