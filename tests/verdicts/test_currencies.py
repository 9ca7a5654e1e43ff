"""Amounts in the other currency: a year at its mean rate, a part of a year with more room."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

DAY = date(2025, 3, 1)


@pytest.mark.parametrize(("text", "label"), [
    ("China imported $10.59 billion of metal ores from Central Asia in the first four months of 2023.", "Refuted"),
    ("China imported about $1.5 billion of metal ores from Central Asia in the first four months of 2023.", "Not enough evidence"),
    ("China imported $21 billion worth of goods from Kazakhstan in 2024.", "Refuted"),
    ("China imported around $15.7 billion worth of goods from Kazakhstan in 2024.", "Not enough evidence"),
    ("China's GDP reached 17.8 trillion yuan in 2023.", "Refuted"),
])  # fmt: skip
def test_yuan_told_as_dollars_are_refuted(text: str, label: str) -> None:
    """What is far off at any rate of the year is refuted; what the rate leaves open stays open."""
    assert verdict_on(text, DAY).label == label


@pytest.mark.parametrize("words", ["In yuan, ", "Measured in renminbi, ", "In yuan terms, "])
def test_the_currency_of_a_rate_may_open_its_sentence(words: str) -> None:
    """In yuan customs have 45.4 percent for 2022, in dollars the ministry has 40."""
    text = "China's trade with Central Asia grew {} percent in 2022."
    assert verdict_on(words + text.format("45.4"), DAY).label == "Supported"
    assert verdict_on(words + text.format("40.2"), DAY).label == "Refuted"
    assert verdict_on(f"In dollars, {text.format('45.4')}", DAY).label == "Refuted"
