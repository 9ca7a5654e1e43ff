"""Stocks of goods are of the day on which they were taken, in all sentences of the report on them."""

from datetime import date

import pytest

from tests.claims.made_up import claims

DAY = date(2024, 3, 14)
FIRST = "Wheat stocks fell 7% from a year earlier to 2 million tonnes as of March 1."


def test_a_report_may_begin_with_its_stocks():
    """Its first word is found as those behind it."""
    told = claims("Stocks of wheat were 2 million tonnes as of March 1.\n\nStocks of maize fell 3%.", DAY)
    assert [claim.period for claim in told] == ["2024-03-01"] * 2


@pytest.mark.parametrize(
    ("goes_on", "expected"),
    [
        ("\n\nHousehold stocks rose 12% to 1 million tonnes, while inventory held by mills fell 15%.", ["2024-03-01"] * 3),
        ("\n\nOn the month, the maize inventory was down 6%.", ["2024-03-01"]),
        ("\n\nOf the wheat stocks, 40% were in mills, the office said.", ["2024-03-01"]),
        ("\n\nIn February stocks of oil were 5 million barrels. Stocks of gas fell 3%.", ["2024-02", "2024-02"]),
        ("\n\nExports of wheat are 3 million tonnes.", [None]),
        ("\n\nStocks are expected to rise 3%.", [None]),
    ],
)  # fmt: skip
def test_stocks_are_of_the_day_of_the_report(goes_on, expected):
    """Not what flows, what is to come, nor the stocks of another time."""
    told = [claim.period for claim in claims(FIRST + goes_on, DAY)]
    assert told == ["2024-03-01", "2024-03-01", *expected]
