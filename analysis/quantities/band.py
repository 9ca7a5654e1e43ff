"""The one rule from how a number is printed to the interval it stands for."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from analysis.quantities.interval import Interval

Approximation = Literal[
    "exact", "about", "nearly", "just_over", "over", "under", "at_least", "at_most", "up_to"
]
Finding = Literal["inside", "outside", "undecided"]

IN_WORDS, IN_WORDS_HEDGED = 0.05, 0.10
"""How far a fraction or a multiple in words may be off, as a part of its value; the rule's own choice."""


@dataclass(frozen=True, slots=True)
class Band:
    """What a printed number can mean: certainly within ``inside``, certainly not beyond ``outside``.

    Parameters
    ----------
    inside : Interval
        Every value in it agrees with the printed number.
    outside : Interval
        No value beyond it agrees; between the two the spelling does not decide.
    """

    inside: Interval
    outside: Interval

    def find(self, value: Interval | float) -> Finding:
        """Return where ``value`` lies: "inside", "outside" or "undecided"."""
        if self.inside.contains(value):
            return "inside"
        return "undecided" if self.outside.overlaps(value) else "outside"


def band(
    value: float | tuple[float, float],
    precision: float,
    last_digit: float | None = None,
    approximation: Approximation = "exact",
    *,
    in_words: bool = False,
) -> Band:
    """Return the band of a printed number.

    The rule is the project's own and is printed in the method box of every report. With p the last printed
    place and z the place of the last digit that is not zero: a plain number is inside within v +- p/2 and
    outside beyond +- z/2. A hedged one is inside within h = max(p/2, min(z, v/10)) and outside beyond
    max(h, z/2). "Nearly" reaches from v - h up to v, "just over" from v up to v + h; "over", "under", "at least" and
    "at most" are one-sided, and "up to" can only be refuted.
    A fraction or a multiple in words is good to 5 percent, or 10 percent when hedged; one with a last printed place,
    such as "three times", is outside only beyond +- p/2 too, as it is in figures.

    Parameters
    ----------
    value : float or (float, float)
        The number, or both ends of a printed range, in the base unit.
    precision : float
        p, in the same unit: 0.1e9 for "70.2 billion".
    last_digit : float, optional
        z, in the same unit: 1e6 for "3,000,000". Defaults to ``precision``, as for a number with decimals.
    approximation : str
        How the article hedges the number.
    in_words : bool
        Whether the number is a fraction or a multiple in words ("a third", "doubled", "three times").

    Raises
    ------
    ValueError
        If ``precision`` or ``last_digit`` is not positive (both may be 0 for a number in words).

    Examples
    --------
    >>> band(42, 1, 1, "about").inside
    Interval(low=41, value=42, high=43)
    >>> band(50, 1, 10, "about").inside
    Interval(low=45.0, value=50, high=55.0)
    >>> band(200, 1, 100, "about").outside
    Interval(low=150.0, value=200, high=250.0)
    >>> band(1000, 1, 1000).find(1004)
    'undecided'
    >>> band(40, 1, 10, "just_over").find(58)
    'outside'
    """
    z = precision if last_digit is None else last_digit
    if not in_words and (precision <= 0 or z <= 0):
        raise ValueError(
            f"A printed place must be positive, but precision is {precision} and last digit {z}."
        )
    if isinstance(value, tuple):
        return _one(Interval.between(value[0] - precision / 2, value[1] + precision / 2))
    if approximation in ("over", "at_least"):
        return _one(
            Interval(math.nextafter(value, math.inf) if approximation == "over" else value, *_up(value))
        )
    if approximation == "under":
        return _one(Interval(-math.inf, math.nextafter(value, -math.inf), math.nextafter(value, -math.inf)))
    if approximation == "at_most":
        return _one(Interval(-math.inf, value, value))
    if approximation == "up_to":
        # "Up to 55" is refuted by 60; nothing below 55 proves it.
        nothing = Interval.exact(value)
        return Band(nothing, Interval(-math.inf, value, value))
    hedged = approximation in ("about", "nearly", "just_over")
    if in_words:
        half = abs(value) * (IN_WORDS_HEDGED if hedged else IN_WORDS)
        beyond = max(half, precision / 2)
    elif hedged:
        half = max(precision / 2, min(z, abs(value) / 10))
        beyond = max(half, z / 2)
    else:
        half, beyond = precision / 2, max(precision, z) / 2
    return _around(value, half, beyond, approximation)


def _around(value: float, half: float, beyond: float, approximation: Approximation) -> Band:
    """Return the band on both sides of a number, or on the one side that "nearly" or "just over" leaves."""
    if approximation == "nearly":
        return Band(Interval(value - half, value, value), Interval(value - beyond, value, value))
    if approximation == "just_over":
        above = math.nextafter(value, math.inf)
        return Band(Interval(above, above, value + half), Interval(value, value, value + beyond))
    return Band(Interval.around(value, half), Interval.around(value, beyond))


def _one(interval: Interval) -> Band:
    return Band(interval, interval)


def _up(value: float) -> tuple[float, float]:
    return math.nextafter(value, math.inf), math.inf


def last_digit_place(value: float, precision: float, *, has_decimals: bool) -> float:
    """Return z, the place of the last digit that is not zero, in the unit of ``value``.

    Parameters
    ----------
    value : float
        The number in the base unit.
    precision : float
        The last printed place in the same unit.
    has_decimals : bool
        Whether decimals were printed: then a final zero counts as a digit ("70.0 billion").

    Examples
    --------
    >>> last_digit_place(3_000_000, 1, has_decimals=False)
    1000000.0
    >>> last_digit_place(70_000_000_000, 100_000_000, has_decimals=True)
    100000000.0
    """
    steps = round(abs(value) / precision)
    place = float(precision)
    while not has_decimals and steps and steps % 10 == 0:
        steps //= 10
        place *= 10
    return place
