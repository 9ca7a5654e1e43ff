"""Numbers become words in one way."""

import math

import pytest

from analysis.quantities import Interval, band, format_money, format_number, format_quantity, format_ratio


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (9.996, "10.0"), (0.8166, "0.817"), (-41.8, "−41.8"), (1234567, "1,234,567"), (99.96, "100")],
)
def test_numbers(value, text):
    """Three significant digits, whole numbers whole."""
    assert format_number(value) == text


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (70.2e9, "70.2 billion US dollars"),
        (999.96e6, "1.00 billion US dollars"),
        (6.3e12, "6.30 trillion US dollars"),
        (1208.3, "1,208 US dollars"),
        (81.66e6, "81.7 million US dollars"),
        (-20.56e9, "−20.6 billion US dollars"),
        (Interval(49.5e9, 49.5e9, math.inf), "more than 49.5 billion US dollars"),
        (band(49.5e9, 1e8, 1e8, "over").inside, "more than 49.5 billion US dollars"),
        (band(49.5e9, 1e8, 1e8, "at_least").inside, "at least 49.5 billion US dollars"),
        (band(49.5e9, 1e8, 1e8, "under").inside, "less than 49.5 billion US dollars"),
        (Interval(45e9, 50e9, math.inf), "at least 45 billion US dollars"),
    ],
)
def test_money(amount, text):
    """The scale word follows the size, also when rounding crosses it."""
    assert format_money(amount, "USD") == text


@pytest.mark.parametrize(
    ("ratio", "text"),
    [
        (34.836, "34.8%"),
        (127.07, "127%"),
        (40, "40%"),
        (-0.04, "0.0%"),
        (Interval(-math.inf, 41.8, 41.8), "less than 41.8%"),
        (Interval(-math.inf, 40, 41.8), "at most 41.8%"),
        (band(50, 1, 10, "at_least").inside, "at least 50%"),
    ],
)
def test_ratios(ratio, text):
    """One decimal below a hundred, none above, no negative zero."""
    assert format_ratio(ratio) == text


def test_quantities():
    """Every unit has its words."""
    assert format_quantity(5, "decade") == "5 decades"
    assert format_quantity(1, "decade") == "1 decade"
    assert format_quantity(4, "count") == "4"
    assert format_quantity(0.312, "USD/m3") == "0.312 US dollars per cubic metre"
    assert format_quantity(231.9e9, "Wh/day") == "232 gigawatt-hours per day"
    assert format_quantity(16.2e9, "PKR") == "16.2 billion Pakistani rupees"


@pytest.mark.parametrize(
    ("interval", "unit", "text"),
    [
        (Interval(24.65e9, 24.7e9, 24.75e9), "USD", "24.70 (24.65 to 24.75) billion US dollars"),
        (Interval(4.6385e9, 4.639e9, 4.6395e9), "m3", "4.64 billion cubic metres"),
        (Interval(32.15, 32.2, 32.25), "percent", "32.20% (32.15 to 32.25)"),
        (Interval(30.06e9, 30.06e9, 31.53e9), "USD", "30.1 (30.1 to 31.5) billion US dollars"),
        (Interval(50.1e9, 50.4e9, 50.8e9), "USD", "50.4 (50.1 to 50.8) billion US dollars"),
    ],
)
def test_a_value_in_the_middle_is_not_printed_at_its_end(interval, unit, text):
    """Where rounding would put a value at one of its bounds, all three have one place more."""
    assert format_quantity(interval, unit) == text
