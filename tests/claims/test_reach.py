"""How far a time reaches, and which phrases settle it."""

from datetime import date

import pytest

from tests.claims.made_up import claims

PUBLISHED = date(2024, 10, 1)


@pytest.mark.parametrize(
    ("text", "quote", "period"),
    [
        ("It plans to drill eight wells at the field, whose gas is put at 27.4 bcm, in 2025.", "eight wells", "2025"),
        ("It plans to drill eight wells at the field, whose gas is put at 27.4 bcm, in 2025.", "27.4 bcm", None),
        ("Inflation eased to 3.5% in June, and the policy rate is 5%.", "5%", None),
        ("It will double the volume of 2021 (8.2 bcm).", "8.2 bcm", "2021"),
        ("The bank cut its rate to 5% from 6% on May 3.", "5%", "2024-05-03"),
        ("The bank cut its rate to 5% from 6% on May 3.", "6%", None),
        ("A share fetched $50 in London, up 30% this year.", "30%", "2024"),
        ("A share fetched $50 in London, up 30% this year.", "$50", None),
        ("Exports reached $30bn in the first seven months. In July they came to $4bn. "
         "Over the seven months imports reached $20bn.", "$20bn", "2024-01/2024-07"),
        ("It will retire nine of its 15 plants by 2035.", "nine", "2035"),
        ("The deficit was $5bn in May, against forecasts of $4bn.", "$4bn", "2024-05"),
    ],
)  # fmt: skip
def test_a_time_goes_with_its_own_figure(text, quote, period):
    """The words between a time and a figure say whether the one is the other's."""
    found = {claim.quote: claim.period for claim in claims(text, PUBLISHED)}
    assert found[quote] == period
