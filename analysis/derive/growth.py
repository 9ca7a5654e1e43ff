"""Growth: from two levels to a rate, and from a rate back to a level."""

from __future__ import annotations

import math

from analysis.derive.arithmetic import one_unit
from analysis.derive.figure import Figure, derived, given
from analysis.errors import BadData
from analysis.quantities import Interval

INDEX_BASE = given("the level taken as 100", 100.0, "none", "by definition of an index")


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
    one_unit(name, (new, old))
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
        "definition of a rate of change",
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
    one_unit(name, (new, old))
    if years < 1 or min(new.interval.low, old.interval.low) <= 0:
        raise BadData(f"{name} needs two figures above zero and at least one year between them.")
    rate = ((new.interval / old.interval).map(lambda ratio: ratio ** (1 / years)) - 1) * 100
    formula = f"(({new.name} ÷ {old.name})^(1 ÷ {years}) − 1) × 100"
    return derived(name, rate, "percent", formula, (new, old), "definition of a compound annual growth rate")


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
    formula = f"{level.name} ÷ {words}"
    return derived(
        name, level.interval / factor, level.unit, formula, (level, rate), "definition of a rate of change"
    )
