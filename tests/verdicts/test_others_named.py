"""A figure that fits another place of its sentence, or all the world, is not refuted; one that fits nothing is."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

DAY = date(2024, 5, 1)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Turkmenistan was the only country in Central Asia whose trade with China shrank in 2023, to $10.6 billion.", "$10.6 billion"),
        ("Kyrgyzstan spent $12.4 billion on imports in 2023, over 40 percent of it on goods from China.", "$12.4 billion"),
    ],
)  # fmt: skip
def test_what_fits_another_is_left_open(text: str, quote: str) -> None:
    """Its words may have been misread."""
    assert verdict_on(text, DAY, quote).label in ("Supported", "Not enough evidence")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("China's trade with Uzbekistan came to $41 billion in 2023, and that with Kazakhstan to $14 billion.", "$41 billion"),
        ("China's trade with Kazakhstan exceeded $100 billion in 2023.", "$100 billion"),
        ("Kazakhstan's exports to China were $12.4 billion in 2023.", "$12.4 billion"),
    ],
)  # fmt: skip
def test_what_is_told_of_one_place_is_refuted(text: str, quote: str) -> None:
    """Two figures told the wrong way round, and bounds that all the world's trade would meet, are false."""
    assert verdict_on(text, DAY, quote).label == "Refuted"
