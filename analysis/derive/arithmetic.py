"""Sums, differences, ratios, shares: the few operations that derived figures are made of."""

from __future__ import annotations

import math
from collections.abc import Sequence

from analysis.derive.figure import Figure, derived, given
from analysis.errors import BadData
from analysis.quantities import Interval, Period, convert
from analysis.quantities.units import unit as unit_named

_PER = {"person": "a figure a head", "day": "a daily mean"}


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
    unit = one_unit(name, parts)
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
    return derived(name, a.interval - b.interval, one_unit(name, (a, b)), f"{a.name} − {b.name}", (a, b))


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
    one_unit(name, (a, b))
    return derived(name, a.interval / b.interval, "multiple", f"{a.name} ÷ {b.name}", (a, b), digits=digits)


def share(name: str, part: Figure, whole: Figure) -> Figure:
    """Return ``part`` in percent of ``whole``.

    Raises
    ------
    BadData
        If the units differ.
    """
    one_unit(name, (part, whole))
    return derived(
        name,
        part.interval / whole.interval * 100,
        "percent",
        f"{part.name} ÷ {whole.name} × 100",
        (part, whole),
        "definition of a share",
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
    formula = f"{amount.name} ÷ {by.name}"
    return derived(
        name,
        amount.interval / by.interval,
        symbol,
        formula,
        (amount, by),
        f"definition of {_PER.get(by.unit, 'a unit value')}",
    )


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
        figure.method,
        digits=digits or figure.digits,
    )


def span(name: str, figures: Sequence[Figure], note: str = "lowest to highest of the inputs") -> Figure:
    """Return the range that several ways of computing one figure cover; its value is the middle.

    Raises
    ------
    BadData
        If there are none, or the units differ.
    """
    unit = one_unit(name, figures)
    return derived(
        name,
        Interval.between(min(f.value for f in figures), max(f.value for f in figures)),
        unit,
        note,
        figures,
    )


def one_unit(name: str, figures: Sequence[Figure]) -> str:
    """Return the unit that figures share.

    Raises
    ------
    BadData
        If there are none, or the units differ.
    """
    units = {f.unit for f in figures}
    if len(units) != 1:
        raise BadData(
            f"{name} needs figures in one unit, but got {', '.join(sorted(units)) or 'none'}; "
            "convert them first."
        )
    return units.pop()
