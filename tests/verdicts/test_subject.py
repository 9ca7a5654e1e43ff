"""What a page is about follows from what is read, and is not guessed."""

from __future__ import annotations

import pytest

from analysis import find_claims
from analysis.article import read_article
from analysis.verdicts.subject import gas_subject, trade_subject

TWO_BY_NAME = "Mongolia sells coal to China. Their trade was $13 billion in 2022, the paper said."


def trade(text: str) -> tuple[str, tuple[str, ...], str] | None:
    """Return whose books, the partners and the figure of the trade page for a text; None if it has none."""
    article = read_article(text)
    found = trade_subject(article, find_claims(article))
    return found and (found.reporter, found.partners, found.claim.quote if found.claim else "")


def gas(text: str) -> tuple[str, tuple[str, ...], str] | None:
    """The same for the energy page."""
    article = read_article(text)
    found = gas_subject(article, find_claims(article))
    return found and (found.reporter, found.partners, found.claim.quote if found.claim else "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trade between Kazakhstan and China reached $41 billion in 2023, according to China's customs.",
            ("CHN", ("KAZ",), "$41 billion"),
        ),
        (
            "China's exports to Kazakhstan were $24.7 billion in 2023. China's trade with Kazakhstan was $41 billion in 2023.",
            ("CHN", ("KAZ",), "$41 billion"),
        ),
        (
            "Uzbekistan's exports to China were $2.5 billion in 2023.",
            ("UZB", ("CHN",), "$2.5 billion"),
        ),
        (TWO_BY_NAME, ("MNG", ("CHN",), "$13 billion")),
        (
            "China overtook Russia as the largest partner of Uzbekistan, with turnover of $13.7 billion in 2023.",
            None,
        ),
        ("The bank's profit was $1.9 billion in 2023.", None),
        (
            "Trade between Germany and France reached $200 billion in 2023. Trade between Kazakhstan and China reached $41 billion in 2023.",
            ("KAZ", ("CHN",), "$41 billion"),
        ),
        (
            "Trade between Germany and France reached $200 billion in 2023. China's exports to Kazakhstan were $24.7 billion in 2023.",
            ("CHN", ("KAZ",), "$24.7 billion"),
        ),
        (
            "Trade between Germany and France reached $200 billion in 2023.",
            ("DEU", ("FRA",), "$200 billion"),
        ),
    ],
)
def test_trade(text: str, expected: tuple[str, tuple[str, ...], str] | None) -> None:
    """What the tables hold goes first; of it all trade before two places by name, these before exports; three are not sorted out."""
    assert trade(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Turkmenistan supplied China with 35 billion cubic metres of natural gas in 2022.",
            ("CHN", ("TKM",), "35 billion cubic metres"),
        ),
        (
            "Norway supplied Germany with 54 billion cubic metres of natural gas in 2022. Turkmenistan supplied China with 35 billion cubic metres of natural gas in 2022.",
            ("CHN", ("TKM",), "35 billion cubic metres"),
        ),
        (
            "Uzbekistan cut its sales to China. It shipped some 3.7 billion cubic metres of natural gas there in 2022.",
            ("CHN", ("UZB",), "3.7 billion cubic metres"),
        ),
        (
            "The European Union imported 101 billion cubic metres of liquefied natural gas from the United States in 2024.",
            None,
        ),
    ],
)
def test_gas(text: str, expected: tuple[str, tuple[str, ...], str] | None) -> None:
    """Whoever receives the gas is the reporter, in whatever order the two are named; gas by ship is not the page's."""
    assert gas(text) == expected
