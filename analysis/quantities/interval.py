"""A value with the bounds that its printed precision allows."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """A best value between a low and a high bound, all in one unit.

    Arithmetic is ordinary interval arithmetic (Moore, Kearfott and Cloud, *Introduction to Interval
    Analysis*, SIAM 2009, chapter 2): the result holds every value that operands within their bounds can
    give. It treats operands as independent, so use each of them once in a formula. A bound may be infinite.

    Parameters
    ----------
    low, value, high : float
        ``low <= value <= high``, in the same unit.

    Raises
    ------
    ValueError
        If the bounds are out of order or one of the three is not a number.

    Examples
    --------
    >>> Interval(70.15, 70.2, 70.25) / Interval(1.395, 1.40, 1.405)
    Interval(low=49.928825622775804, value=50.142857142857146, high=50.3584229390681)
    """

    low: float
    value: float
    high: float

    def __post_init__(self) -> None:
        if not self.low <= self.value <= self.high:
            raise ValueError(
                f"An interval needs low <= value <= high, but got {self.low}, {self.value}, {self.high}; "
                "give the three numbers in that order."
            )

    @classmethod
    def exact(cls, value: float) -> Interval:
        """Return the interval that holds one value only."""
        return cls(value, value, value)

    @classmethod
    def around(cls, value: float, half_width: float) -> Interval:
        """Return ``value`` plus or minus ``half_width``, in the unit of both."""
        return cls(value - half_width, value, value + half_width)

    @classmethod
    def between(cls, first: float, second: float) -> Interval:
        """Return the interval between two bounds in either order; its value is the middle."""
        return cls(min(first, second), (first + second) / 2, max(first, second))

    @property
    def is_exact(self) -> bool:
        """Whether both bounds equal the value."""
        return self.low == self.high

    def contains(self, other: Interval | float) -> bool:
        """Return whether all of ``other`` lies within the bounds, which count as inside."""
        other = as_interval(other)
        return self.low <= other.low and other.high <= self.high

    def overlaps(self, other: Interval | float) -> bool:
        """Return whether the two have a value in common."""
        other = as_interval(other)
        return self.low <= other.high and other.low <= self.high

    def map(self, function: Callable[[float], float]) -> Interval:
        """Return the image under a monotone function of one variable."""
        ends = sorted((function(self.low), function(self.high)))
        return Interval(ends[0], function(self.value), ends[1])

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.value, -self.low)

    def __add__(self, other: Interval | float) -> Interval:
        other = as_interval(other)
        return Interval(self.low + other.low, self.value + other.value, self.high + other.high)

    def __sub__(self, other: Interval | float) -> Interval:
        return self + -as_interval(other)

    def __mul__(self, other: Interval | float) -> Interval:
        other = as_interval(other)
        ends = [_product(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return _enclosing(ends, self.value * other.value)

    def __truediv__(self, other: Interval | float) -> Interval:
        other = as_interval(other)
        if other.low <= 0 <= other.high:
            raise ZeroDivisionError(f"Cannot divide by {other}: it may be zero.")
        ends = [_quotient(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return _enclosing(ends, self.value / other.value)

    def __radd__(self, other: float) -> Interval:
        return self + other

    def __rsub__(self, other: float) -> Interval:
        return as_interval(other) - self

    def __rmul__(self, other: float) -> Interval:
        return self * other

    def __rtruediv__(self, other: float) -> Interval:
        return as_interval(other) / self


def as_interval(number: Interval | float) -> Interval:
    """Return ``number`` itself if it is an interval, else the interval that holds only it."""
    return number if isinstance(number, Interval) else Interval.exact(float(number))


def _enclosing(ends: list[float], value: float) -> Interval:
    # Rounding can put the value a last bit beyond the ends; widen rather than fail.
    return Interval(min(*ends, value), value, max(*ends, value))


def _product(a: float, b: float) -> float:
    # Zero times an unbounded end is zero: the bound is a limit that is never reached.
    return 0.0 if a == 0 or b == 0 else a * b


def _quotient(a: float, b: float) -> float:
    return 0.0 if math.isinf(b) else a / b
