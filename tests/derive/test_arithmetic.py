"""Derived figures keep bounds and units, and refuse what does not go together."""

import math
from dataclasses import replace

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from analysis.derive.arithmetic import difference, divided, per, per_day, share, span, times, total
from analysis.derive.figure import given
from analysis.derive.gas import calorific_range, energy_content
from analysis.derive.growth import compound_growth, growth, implied_base
from analysis.derive.mirror import CIF_OVER_FOB, gap
from analysis.errors import BadData
from analysis.quantities import Interval, Period

POSITIVE = st.floats(1, 1e12)


def usd(value, name="x"):
    """Return an amount in dollars."""
    return given(name, value, "USD", "a test")


@st.composite
def figures(draw):
    """Draw an amount with bounds, and one value within them."""
    low, inside, high = sorted(draw(POSITIVE) for _ in range(3))
    return usd(Interval(low, inside, high)), inside


def holds(figure, value):
    """Allow for the last bits."""
    slack = 1e-9 * max(1.0, abs(value), abs(figure.interval.low), abs(figure.interval.high))
    return figure.interval.low - slack <= value <= figure.interval.high + slack


@for_all(figures(), figures())
def test_results_hold_what_any_inputs_within_bounds_give(a, b):
    """Sampled inputs never lead outside the result."""
    (x, inside_x), (y, inside_y) = a, b
    assert holds(total("sum", [x, y]), inside_x + inside_y)
    assert holds(difference("difference", x, y), inside_x - inside_y)
    assert holds(share("share", x, y), inside_x / inside_y * 100)
    assert holds(growth("growth", x, y), (inside_x / inside_y - 1) * 100)


@for_all(figures(), figures(), st.floats(36, 39), st.floats(0, 3), st.floats(0, 1))
def test_energy_and_gaps_hold_what_any_inputs_within_bounds_give(a, b, low, width, part):
    """The energy of a gas volume, a mirror gap, and a value brought free on board, whatever is sampled."""
    (x, inside_x), (y, inside_y) = a, b
    gas, sampled = replace(x, unit="m3"), given("volume", inside_x, "m3", "a test")
    values, one = (
        calorific_range(low, low + width, "a test"),
        calorific_range(*[low + part * width] * 2, "a test"),
    )
    whole, sample = energy_content(gas, values), energy_content(sampled, one)
    assert all(holds(whole[name], sample[name].value) for name in whole)
    assert holds(gap("gap", x, y)["relative"], (1 - inside_y / inside_x) * 100)
    assert holds(
        implied_base("base", given("rate", part * 100, "percent", "a test"), x), inside_x / (1 + part)
    )
    factor = CIF_OVER_FOB.interval.low + part * (CIF_OVER_FOB.interval.high - CIF_OVER_FOB.interval.low)
    assert holds(divided("free on board", x, CIF_OVER_FOB), inside_x / factor)


@for_all(figures(), st.floats(-90, 900))
def test_growth_and_its_base_are_inverse(level, percent):
    """From the base that a rate implies to the level the growth is that rate again."""
    base = implied_base("base", given("rate", percent, "percent", "a test"), level[0])
    assert growth("again", level[0], base).value == pytest.approx(percent)


def test_a_multiple_is_a_growth_rate_too():
    """Doubled means half before."""
    assert implied_base("base", given("growth", 2.0, "multiple", "a test"), usd(10.0)).value == 5


def test_units_that_differ_are_refused():
    """Dollars and yuan do not add up, and no rate is in dollars."""
    with pytest.raises(BadData, match="CNY, USD"):
        total("sum", [usd(1.0), given("y", 1.0, "CNY", "a test")])
    with pytest.raises(BadData, match="percent or a multiple"):
        implied_base("base", usd(3.0))
    with pytest.raises(BadData, match="none"):
        total("sum", [])


def test_over_a_level_bounds_growth_above_only():
    """After "over 49.5" growth to 70.2 is less than 41.8 percent and has no lower bound."""
    figure = growth("growth", usd(70.2), usd(Interval(49.5, 49.5, math.inf)))
    assert figure.interval.high == pytest.approx(41.818, abs=1e-3)
    assert figure.interval.low == -math.inf


def test_rates_and_daily_averages_have_units():
    """Money per person, cubic metres per day of a leap year."""
    assert per("per head", usd(100.0), given("people", 4.0, "person", "a test")).unit == "USD/person"
    daily = per_day("a day", given("gas", 366.0, "m3", "a test"), Period.parse("2020"))
    assert (daily.value, daily.unit) == (1, "m3/day")


def test_a_span_covers_its_inputs():
    """Lowest to highest."""
    found = span("span", [usd(3.0), usd(1.0), usd(2.0)])
    assert (found.interval.low, found.value, found.interval.high) == (1, 2, 3)


def test_a_factor_keeps_the_unit_unless_told():
    """Times a rate of exchange, dollars become yuan."""
    rate = given("rate", 6.729, "CNY/USD", "a test")
    assert times("in yuan", usd(70.2e9), rate, unit="CNY").unit == "CNY"
    assert times("twice", usd(1.0), given("two", 2.0, "multiple", "a test")).unit == "USD"


@for_all(figures(), st.floats(-50, 100), st.integers(1, 30))
def test_compound_growth_leads_from_one_level_to_the_other(level, percent, years):
    """A level that grows by a rate for some years has that rate as its compound annual growth."""
    figure, inside = level
    grown = usd(figure.interval * (1 + percent / 100) ** years)
    found = compound_growth("a year", grown, usd(figure.value), years)
    assert found.value == pytest.approx(percent, abs=1e-6)
    assert holds(compound_growth("a year", usd(inside), usd(inside), years), 0)


def test_compound_growth_needs_a_year_and_figures_above_zero():
    """No years between, or a level of zero, is refused."""
    with pytest.raises(BadData, match="at least one year"):
        compound_growth("a year", usd(2.0), usd(1.0), 0)
