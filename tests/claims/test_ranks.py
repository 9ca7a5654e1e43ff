"""Ranks: which numbers are, and the time of a list of them."""

from datetime import date

import pytest

from tests.claims.made_up import claims

DAY = date(2024, 8, 20)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("At the third position is Peru.", "third position"),
        ("Jute grabbed the second position.", "second position"),
        ("Peru slipped to fourth spot.", "fourth spot"),
        ("Peru is at number four position.", "number four position"),
        ("The port is positioned at number 5, behind Riga.", "number 5"),
        ("The bank was ranked number seven in the world.", "number seven"),
        ("It is the country's number two exporter.", "number two"),
        ("The bank stayed at number 12 on the list.", "number 12"),
    ],
)
def test_ranks(text, quote):
    """A place in a list, in words or digits."""
    (claim,) = claims(text)
    assert (claim.quote, claim.kind) == (quote, "rank")


@pytest.mark.parametrize(
    "text",
    [
        "In the first place, it is late.",
        "The number four reactor was shut.",
        "They met at Number 10 Downing Street.",
        "The number one priority is peace.",
    ],
)
def test_no_ranks(text):
    """Idioms, things with a number, and addresses."""
    assert not [claim for claim in claims(text) if claim.kind == "rank"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In June, Ora sold 50,000 vans. It is followed by Kia with 40,000 vans and a 9% share. At the third position is Ford with 30,000 vans.", ["2024-06"] * 5),
        ("As of June 2024, Ora kept its lead. Data showed it has a 23% share. Kia is at number two, with an 11% share.", ["2024-06"] * 3),
        ("Sales grew 5% in May. Ora is the second-largest maker with a share of 12%.", ["2024-05", None, None]),
        ("Sales grew 5% in May. Ora is in third place with 20 mines.", ["2024-05", None, None]),
    ],
)  # fmt: skip
def test_lists_of_ranks(text, expected):
    """A list of ranks goes on about the time of the figures before it in the present; what a firm is and has does not."""
    assert [claim.period for claim in claims(text, DAY)] == expected
