"""What later sentences of a report go on about, and how they point back to it."""

from datetime import date

import pytest

from tests.claims.made_up import claims

DAY = date(2024, 8, 20)


def periods(text, day=DAY):
    """Return the period of each claim but the durations."""
    return [claim.period for claim in claims(text, day) if claim.kind != "duration"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Exports fell 3% in June.\nFor the second quarter, trade fell 5%.\nImports for the quarter edged down 4%.", ["2024-06", "2024-04/2024-06", "2024-04/2024-06"]),
        ("Exports fell 3% in June.\nFor the first half, trade fell 5%.\nImports for the period eased to $4 billion.", ["2024-06", "2024-01/2024-06", "2024-01/2024-06"]),
        ("Sales fell 3% in June.\nSales of cars, though, rose 4% over the cited period.", ["2024-06", "2024-06"]),
        ("Sales fell 3% in June.\nPrices went up 4% during the review period.", ["2024-06", "2024-06"]),
        ("Between September 2023 and early March the railway carried 5 million tonnes.", ["2023-09/2024-03"]),
        ("Oil output during the last seven months came to 50 million tonnes.\nThree fields made up 30 million tonnes.", ["2024-01/2024-07", None, "2024-01/2024-07"]),
        ("In Pakistan sales in the 11 months of FY 2023 came to $5 million.", ["2022-07/2023-05"]),
        ("In the first half gas output was 33 bcm; commodity gas – 19 bcm.", ["2024-01/2024-06", "2024-01/2024-06"]),
    ],
)  # fmt: skip
def test_words_that_point_back(text, expected):
    """ "For the quarter", "the cited period", the months of a year, and a part of what a sentence told of before."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Exports rose 5% in July.\nSince June, after the overhaul, output reached a stable level of about 380,000 barrels a day.",
        "Sales rose 5% in July.\nThe rise in investment came from the expansion of the Kumba mine project ($38 billion).",
    ],
)  # fmt: skip
def test_what_goes_on_about_no_period(text):
    """What has been so since then, and the worth of projects."""
    assert periods(text) == ["2024-07", None]
