"""Sums, differences, ratios, shares, growth: the few operations that all derived figures are made of."""

from __future__ import annotations

import math
from collections.abc import Sequence

from analysis.derive.figure import Figure, derived, given
from analysis.errors import BadData
from analysis.quantities import Interval, Period, convert
from analysis.quantities.units import unit as unit_named

INDEX_BASE = given("the level taken as 100", 100.0, "none", "by definition of an index")


def total(name: str, parts: Sequence[Figure]) -> Figure:
    """Return the sum of figures in one unit.

    Raises
    ------
    BadData
        If there are none, or the units differ.

    Examples
    --------
    >>> print(total("both", [given("a", 1e9, "USD", "x"), given("b", 2.5e9, "USD", "y")]))
    3.50 billion US dollars
    """
    unit = _one_unit(name, parts)
    value = math.fsum(p.value for p in parts)
    low, high = (math.fsum(getattr(p.interval, end) for p in parts) for end in ("low", "high"))
    return derived(
        name,
        Interval(min(low, value), value, max(high, value)),
        unit,
        " + ".join(p.name for p in parts),
        parts,
    )


def difference(name: str, a: Figure, b: Figure) -> Figure:
    """Return ``a`` minus ``b``, in their unit.

    Raises
    ------
    BadData
        If the units differ.
    """
    return derived(name, a.interval - b.interval, _one_unit(name, (a, b)), f"{a.name} − {b.name}", (a, b))


def ratio(name: str, a: Figure, b: Figure, digits: int = 4) -> Figure:
    """Return ``a`` over ``b`` as a multiple, to so many significant digits.

    Raises
    ------
    BadData
        If the units differ.

    Examples
    --------
    >>> print(ratio("operator to review", given("a", 43.2e9, "m3", "x"), given("b", 39.756e9, "m3", "y")))
    1.087
    """
    _one_unit(name, (a, b))
    return derived(name, a.interval / b.interval, "multiple", f"{a.name} ÷ {b.name}", (a, b), digits=digits)


def share(name: str, part: Figure, whole: Figure) -> Figure:
    """Return ``part`` in percent of ``whole``.

    Raises
    ------
    BadData
        If the units differ.
    """
    _one_unit(name, (part, whole))
    return derived(
        name,
        part.interval / whole.interval * 100,
        "percent",
        f"{part.name} ÷ {whole.name} × 100",
        (part, whole),
    )


def growth(name: str, new: Figure, old: Figure) -> Figure:
    """Return the change from ``old`` to ``new`` in percent of ``old``.

    Raises
    ------
    BadData
        If the units differ.

    Examples
    --------
    >>> print(growth("change", given("2022", 38.46, "USD", "x"), given("2021", 27.69, "USD", "y")))
    38.9%
    """
    _one_unit(name, (new, old))
    change = (new.interval / old.interval - 1) * 100
    if math.isinf(old.interval.high):
        # "Over 49.5" a year earlier bounds the growth above only; that it cannot be below -100 says nothing.
        change = Interval(-math.inf, change.value, change.high)
    return derived(
        name,
        change,
        "percent",
        f"({new.name} ÷ {old.name} − 1) × 100",
        (new, old),
    )


def compound_growth(name: str, new: Figure, old: Figure, years: int) -> Figure:
    """Return the growth a year that leads from ``old`` to ``new`` in so many years, in percent.

    The compound annual growth rate: (new ÷ old)^(1 ÷ years) − 1.

    Parameters
    ----------
    name : str
        What to call it.
    new, old : Figure
        In one unit, above zero.
    years : int
        From the earlier figure to the later one.

    Raises
    ------
    BadData
        If the units differ, there is not at least one year between, or a figure may not be above zero.

    Examples
    --------
    >>> new, old = given("2022", 13.06e9, "USD", "x"), given("2018", Interval(6.25e9, 6.307e9, 6.35e9), "USD", "y")
    >>> print(compound_growth("exports, a year", new, old, 4))
    20.0% (19.8 to 20.2)
    """
    _one_unit(name, (new, old))
    if years < 1 or min(new.interval.low, old.interval.low) <= 0:
        raise BadData(f"{name} needs two figures above zero and at least one year between them.")
    rate = ((new.interval / old.interval).map(lambda ratio: ratio ** (1 / years)) - 1) * 100
    return derived(name, rate, "percent", f"(({new.name} ÷ {old.name})^(1 ÷ {years}) − 1) × 100", (new, old))


def implied_base(name: str, rate: Figure, level: Figure = INDEX_BASE) -> Figure:
    """Return the level before a growth rate, from the level after it.

    Parameters
    ----------
    name : str
        What to call it.
    rate : Figure
        In percent, or as a multiple of the earlier level ("doubled" is 2).
    level : Figure, optional
        The level after the change; without one the answer is per 100 of it.

    Returns
    -------
    Figure
        In the unit of ``level``.

    Raises
    ------
    BadData
        If ``rate`` is neither percent nor a multiple.

    Examples
    --------
    >>> rate = given("growth", Interval(39.5, 40, 40.5), "percent", "ministry")
    >>> trade = given("2022", Interval(70.15e9, 70.2e9, 70.25e9), "USD", "ministry")
    >>> print(implied_base("2021", rate, trade))
    50.1 (49.9 to 50.4) billion US dollars
    """
    if rate.unit == "percent":
        factor, words = rate.interval / 100 + 1, f"(1 + {rate.name} ÷ 100)"
    elif rate.unit == "multiple":
        factor, words = rate.interval, rate.name
    else:
        raise BadData(f"{rate.name} is in {rate.unit}, but a growth rate is in percent or a multiple.")
    return derived(name, level.interval / factor, level.unit, f"{level.name} ÷ {words}", (level, rate))


def after_growth(name: str, base: Figure, rate: Figure) -> Figure:
    """Return the level that a growth rate in percent leads to from a base, in the unit of the base."""
    return derived(
        name,
        base.interval * (rate.interval / 100 + 1),
        base.unit,
        f"{base.name} × (1 + {rate.name} ÷ 100)",
        (base, rate),
    )


def per(name: str, amount: Figure, by: Figure) -> Figure:
    """Return one figure divided by another of a different kind; the unit becomes one per the other.

    Examples
    --------
    >>> print(per("per head", given("trade", 24.2e9, "USD", "x"), given("people", 20e6, "person", "y")))
    1,210 US dollars per person
    """
    symbol = f"{amount.unit}/{by.unit}"
    unit_named(symbol)
    return derived(name, amount.interval / by.interval, symbol, f"{amount.name} ÷ {by.name}", (amount, by))


def times(name: str, amount: Figure, factor: Figure, unit: str | None = None) -> Figure:
    """Return a figure times a factor; the unit is that of ``amount`` unless another is given."""
    return derived(
        name,
        amount.interval * factor.interval,
        unit or amount.unit,
        f"{amount.name} × {factor.name}",
        (amount, factor),
    )


def divided(name: str, amount: Figure, factor: Figure, unit: str | None = None) -> Figure:
    """Return a figure divided by a factor; the unit is that of ``amount`` unless another is given."""
    return derived(
        name,
        amount.interval / factor.interval,
        unit or amount.unit,
        f"{amount.name} ÷ {factor.name}",
        (amount, factor),
    )


def per_day(name: str, amount: Figure, period: Period) -> Figure:
    """Return an amount spread over the days of its period.

    Examples
    --------
    >>> print(per_day("a day", given("gas", 43.2e9, "m3", "the article"), Period.parse("2022")))
    118 million cubic metres per day
    """
    days = given(f"days in {period.label}", float(period.days), "day", "the calendar")
    return per(name, amount, days)


def in_unit(figure: Figure, unit: str, digits: int | None = None) -> Figure:
    """Return the figure in another unit of the same dimension.

    Raises
    ------
    BadData
        If the units measure different things.
    """
    interval = figure.interval.map(lambda value: convert(value, figure.unit, unit))
    return derived(
        figure.name,
        interval,
        unit,
        f"{figure.name} in {unit_named(unit).plural}",
        (figure,),
        digits=digits or figure.digits,
    )


def span(name: str, figures: Sequence[Figure], note: str = "lowest to highest of the inputs") -> Figure:
    """Return the range that several ways of computing one figure cover; its value is the middle.

    Raises
    ------
    BadData
        If there are none, or the units differ.
    """
    unit = _one_unit(name, figures)
    return derived(
        name,
        Interval.between(min(f.value for f in figures), max(f.value for f in figures)),
        unit,
        note,
        figures,
    )


def _one_unit(name: str, figures: Sequence[Figure]) -> str:
    units = {f.unit for f in figures}
    if len(units) != 1:
        raise BadData(
            f"{name} needs figures in one unit, but got {', '.join(sorted(units)) or 'none'}; "
            "convert them first."
        )
    return units.pop()
