"""Figures that no time of their sentence is of."""

from datetime import date

import pytest

from tests.claims.made_up import claims

PUBLISHED = date(2024, 10, 1)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Storage rose to 90% in September, above the five-year average of 85%.", "85%"),
        (
            "In September the index fell to 45.2, short of the 50 mark that separates growth from contraction.",
            "50",
        ),
        ("Stocks stood at 5 Mt on 31 March, enough for 21 days at 85% load.", "85%"),
        ("Output grew 12-fold in a decade and reached 9.8 TWh in 2023.", "12-fold"),
        ("A 5% duty was scrapped on 1 May.", "5%"),
        ("The bank may cut its rate, currently at 6%, in November.", "6%"),
        ("The debt (now about $3 billion) is to be repaid by 2030.", "$3 billion"),
        ("The cost, which was once put at $7.5 billion, reached $10 billion in 2023.", "$7.5 billion"),
    ],
)
def test_no_period_is_invented(text, quote):
    """Averages, thresholds, what is enough, what took years and what is over have no period."""
    found = {claim.quote: claim.period for claim in claims(text, PUBLISHED)}
    assert found[quote] is None


def test_what_stands_now_may_have_a_time():
    """ "now stands at", and a figure in an aside that its own time follows."""
    assert claims("The deficit for 2023 now stands at £3 billion.", PUBLISHED)[0].period == "2023"
    assert claims("The gap, now at £3 billion in 2023, grew.", PUBLISHED)[0].period == "2023"
    assert claims("Rates could reach 3% by the end of the year.", PUBLISHED)[0].period == "2024"
    assert claims("Rates could not fall below 3% by the end of the year.", PUBLISHED)[0].period is None


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("If the flood had not come in May, exports would have risen 25% in 2023.", None),
        ("If the strike did not hit in the second quarter, sales would exceed $1 billion as in 2022.", None),
        ("Exports would have grown 5% in 2023 if the mine had not closed.", None),
        ("Had it not been for the drought, output would have grown 5% in 2023.", None),
        ("If the duty is raised, exports would fall 5% in 2025.", "2025"),
        ("The bank said that growth would be 5% in 2025.", "2025"),
        ("If demand grew 2% in 2023, nobody saw it.", "2023"),
    ],
)
def test_what_did_not_happen(text, period):
    """What would have been is of no time; what may come is."""
    assert claims(text, PUBLISHED)[0].period == period
