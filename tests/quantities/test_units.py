"""Units convert within a dimension and refuse to cross it."""

import pytest

from analysis.errors import BadData
from analysis.quantities import convert, is_currency, unit


@pytest.mark.parametrize(
    ("value", "a", "b", "expected"),
    [
        (43.2, "bcm", "m3", 43.2e9),
        (1, "TWh", "PJ", 3.6),
        (1, "bcf", "mcm", 28.316846592),
        (300, "USD/m3", "USD/m3", 300),
        (163, "mcm/day", "bcm/year", 59.53575),
        (2, "decade", "year", 20),
    ],
)
def test_conversions(value, a, b, expected):
    """Known conversions come out."""
    assert convert(value, a, b) == pytest.approx(expected)


def test_dimensions_are_kept_apart():
    """Percent are not percentage points, dollars not yuan, gas not oil."""
    for a, b in [("percent", "percentage_point"), ("USD", "CNY"), ("m3", "bbl"), ("Wh", "W")]:
        with pytest.raises(BadData, match="do not convert"):
            convert(1, a, b)


def test_an_unknown_unit_is_named():
    """The error says which unit and where to add it."""
    with pytest.raises(BadData, match=r"'furlong'.*units\.csv"):
        unit("furlong")


def test_money_is_told_from_prices():
    """A currency is money, a price is not."""
    assert is_currency("USD")
    assert is_currency("XAF")
    assert not is_currency("USD/t")
