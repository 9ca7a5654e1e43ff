"""Who says a number where several speak, and who foresees one."""

import pytest

from tests.claims.made_up import claims


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Brokers at Sosna see oil at $90; Rowan analyst Jo Ray put it at $70.", ["Brokers at Sosna", "Rowan analyst Jo Ray"]),
        ("The union says 500 workers left, while the firm puts the number at 120.", ["union", "firm"]),
        ("Riga says it sold 15 bcm, but analysts at Sosna put the figure at 12 bcm.", ["Riga", "analysts at Sosna"]),
        ("Sosna said supplies to Riga, which Oslo puts at 15 bcm, would grow.", ["Oslo"]),
        ("Witnesses said 20 people fell ill, while wages rose 5%.", ["Witnesses", "Witnesses"]),
    ],
)  # fmt: skip
def test_a_clause_has_its_own_speaker(text, speakers):
    """Each clause is of who speaks in it; one without a speaker is of the sentence's."""
    assert [claim.speaker for claim in claims(text)] == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The World Bank expects growth of 5.1%.", ["World Bank"]),
        ("Forecasters at Sosna see inflation falling to 3%.", ["Forecasters at Sosna"]),
        ("Moody's projects a deficit of 4% of output.", ["Moody's"]),
        ("Economists polled by Sosna had expected a rise of 4%, after 6% in March.", ["Economists polled by Sosna", None]),
        ("The fund said output fell 2%. It expects growth of 3%.", ["fund", "fund"]),
        ("Exports rose 7%, per the customs service.", ["customs service"]),
        ("“We sold 5 million tonnes,” the minister replied.", ["minister"]),
        ("The town sees 5 million visitors a year.", [None]),
        ("The bank projects in 12 countries were stopped.", [None]),
        ("Growth is expected to reach 5%, more than expected.", [None]),
        ("Output rose, by 3 tonnes per worker.", [None]),
        ("Prices rose 5%, while economists had expected 3%.", [None, "economists"]),
        ("Demand will fall by 3%, Gazco forecasts.", ["Gazco"]),
        ("Demand fell by 3%, the central bank estimates.", ["central bank"]),
        ("Demand beat by 3% the bank's estimates.", [None]),
        ("An estimated 400 miners left.", [None]),
        ("Pay fell 15%, unions say, while bosses put the figure at 8%.", ["unions", "bosses"]),
    ],
)  # fmt: skip
def test_who_foresees_a_figure_says_it(text, speakers):
    """Not what it is compared with; and a town that sees visitors, or a bank's projects, say nothing."""
    assert [claim.speaker for claim in claims(text)] == speakers
