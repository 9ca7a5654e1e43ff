"""Interval arithmetic holds every value that its operands can give."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.quantities import Interval

NUMBERS = st.floats(-1e6, 1e6, allow_nan=False)


@st.composite
def intervals(draw, positive=False):
    """Draw an interval with a value inside."""
    low, value, high = sorted(draw(st.floats(0.1, 1e6) if positive else NUMBERS) for _ in range(3))
    return Interval(low, value, high)


def inside(draw_from: Interval, part: float) -> float:
    """Return a point of an interval, by its part of the way from low to high."""
    return min(max(draw_from.low + part * (draw_from.high - draw_from.low), draw_from.low), draw_from.high)


def nearly_contains(interval: Interval, value: float) -> bool:
    """Allow for the last bits of floating-point arithmetic."""
    slack = 1e-9 * max(1.0, abs(interval.low), abs(interval.high))
    return interval.low - slack <= value <= interval.high + slack


@given(intervals(), intervals(positive=True), st.floats(0, 1), st.floats(0, 1))
def test_every_operation_contains_every_sample(a, b, part_a, part_b):
    """Whatever the operands are within their bounds, the result lies within the result's bounds."""
    x, y = inside(a, part_a), inside(b, part_b)
    assert nearly_contains(a + b, x + y)
    assert nearly_contains(a - b, x - y)
    assert nearly_contains(a * b, x * y)
    assert nearly_contains(a / b, x / y)
    assert nearly_contains(-a, -x)


@given(intervals(), NUMBERS)
def test_numbers_act_as_exact_intervals(a, number):
    """A plain number on either side does what the exact interval would."""
    exact = Interval.exact(number)
    assert a + number == a + exact == number + a
    assert number - a == exact - a
    assert number * a == a * exact


def test_bounds_out_of_order_are_refused():
    """An interval whose bounds are swapped, or that holds no number, is an error that says so."""
    with pytest.raises(ValueError, match="low <= value <= high"):
        Interval(2, 1, 3)
    with pytest.raises(ValueError, match="low <= value <= high"):
        Interval(math.nan, 1, 3)


def test_division_by_what_may_be_zero_is_refused():
    """No bounded answer exists, so none is given."""
    with pytest.raises(ZeroDivisionError, match="may be zero"):
        Interval.exact(1) / Interval(-1, 0.5, 1)


def test_open_ends_survive_arithmetic():
    """A lower bound stays a lower bound through sums and quotients."""
    over = Interval(49.5, 49.5, math.inf)
    assert (over + 1).high == math.inf
    assert (70.2 / over).low == 0
    assert (70.2 / over).high == pytest.approx(1.41818, abs=1e-5)


def test_contains_and_overlaps():
    """Bounds count as inside."""
    a = Interval(1, 2, 3)
    assert a.contains(3)
    assert not a.contains(Interval(2, 3, 4))
    assert a.overlaps(Interval(3, 4, 5))
    assert not a.overlaps(3.1)
