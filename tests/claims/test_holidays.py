"""Holidays and fairs, whose days an article names once."""

from datetime import date

import pytest

from tests.claims.made_up import claims

DAY = date(2024, 2, 20)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Visitors spent $5 million in the Golden Week, from February 10 until February 17.\nHotels were 94% full during the Golden Week.", ["2024-02-10/2024-02-17"] * 2),
        ("The fair ran from January 8 to January 12. Buyers ordered cars for $3 billion over the fair.", ["2024-01-08/2024-01-12"]),
        ("During the Eid holiday (January 3-5), hotels took $3 million. Rail trips rose 5% over the Eid holiday.", ["2024-01-03/2024-01-05"] * 2),
        ("Hotels were 94% full during the Golden Week.", [None]),
        ("The fair ran from January 8 to January 12. Sales rose 5% in the fair state of Georgia in 2023.", ["2023"]),
    ],
)  # fmt: skip
def test_holidays(text, expected):
    """A holiday is of the days that the article gives it, and of none without them."""
    assert [claim.period for claim in claims(text, DAY)] == expected
