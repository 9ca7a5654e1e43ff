"""Periods in what statistical offices, ministries, central banks and energy agencies write."""

from datetime import date

import pytest

from tests.claims.made_up import claims

DAY = date(2025, 1, 15)


def periods(text):
    """Return the periods of the claims of a text."""
    return [claim.period for claim in claims(text, DAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Profit was $2 million in the last quarter of 2023. For the full year, sales were $9 million, up from $8 million in 2022.", ["2023-10/2023-12", "2023", "2022"]),
        ("Output rose by 2% in November. For the year as a whole, steel gained 3%, led by pipes with 4%.", ["2024-11", "2024", "2024"]),
        ("In 2018-19 India's surplus was $2 billion. Over the full year exports rose by 5%.", ["2018-04/2019-03"] * 2),
        ("Stocks of tin built by 9 million tonnes in November following 3 million tonnes in the previous two months.", ["2024-11", "2024-09/2024-10"]),
        ("Loans grew by 4% and 6% in the first and second quarters of 2024, respectively.", ["2024-01/2024-03", "2024-04/2024-06"]),
        ("Stocks of tin rose by 7 million tonnes in November, data showed on Tuesday. Land stocks fell by 2 million tonnes.", ["2024-11", "2024-11"]),
        ("The November 2024 review expects lower prices, and sales to rise by 2% a year. The November bulletin puts prices at $3 a box.", [None, None]),
        ("In November the bank forecast growth. In November sales rose 3%.", ["2024-11"]),
    ],
)  # fmt: skip
def test_reports_of_statistics(text, expected):
    """A year as a whole, the months before, quarters one each, stocks of goods, and the month of what was published."""
    assert periods(text) == expected


def test_outlooks_are_told_in_the_present():
    """What is foreseen goes on in the present from sentence to sentence, and not after what came out."""
    assert (
        periods("Output grows by 2.5% in 2026. Inflation falls to 3%. The gap narrows to 4% of output.")
        == ["2026"] * 3
    )
    assert periods("Output grew by 2.5% in 2023. Inflation falls to 3% in winter.") == ["2023", None]


def test_what_adds_to_a_rise_is_of_its_time():
    """In the list under a rise, goods that are also traded on exchanges have the time of the rise."""
    told = "The office said on Tuesday that sales rose 7.1% in November.\nWhat added most:\n• gold (19.5% and contributing 0.8 of a percentage point);\n• coal (3.5% and contributing 0.5 of a percentage point)."
    assert periods(told) == ["2024-11"] * 5
