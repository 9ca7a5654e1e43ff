"""Balances of trade: what a country exports beyond what it imports, or the other way round, on its own books."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Kazakhstan had a trade surplus of $1.9 billion with China in 2022.", "Supported"),
        ("Kazakhstan had a trade deficit of $1.9 billion with China in 2022.", "Refuted"),
        ("With China, Kazakhstan had a trade deficit of $723 million in 2023.", "Supported"),
        ("Kazakhstan's trade surplus with China was $723 million in 2023.", "Refuted"),
        ("Kazakhstan's trade surplus with China was $15.4 billion in 2023.", "Refuted"),
        ("Kazakhstan's trade surplus in oil with China was $1.9 billion in 2022.", "Not enough evidence"),
        ("Kazakhstan's current account surplus with China was $1.9 billion in 2022.", "Not enough evidence"),
        ("Turkmenistan's trade surplus with China was $8.6 billion in 2023.", "Not enough evidence"),
        ("Kazakhstan's trade surplus with China and Russia was $1.9 billion in 2022.", "Not enough evidence"),
        ("Kazakhstan's trade surplus with China shrank by $1.9 billion in 2022.", "Not enough evidence"),
    ],
)
def test_a_balance_is_one_flow_less_the_other(text: str, label: str) -> None:
    """Kazakhstan exported 13.06 and imported 11.14 billion dollars in 2022, 14.67 and 15.39 in 2023."""
    assert verdict_on(text, date(2025, 4, 1)).label == label
