"""Growth told right behind a level is that level's, whatever words say the level."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

_LATER = date(2025, 3, 1)


@pytest.mark.parametrize(
    ("text", "rate", "untrue"),
    [
        ("Bishkek's National Statistical Committee says that goods for $5.35 billion came in from China in 2023, {} more than in 2022.", "31.5 percent", "21.5 percent"),
        ("By the Kyrgyz count, goods worth $5.35 billion arrived from China in 2023, {} up on 2022.", "31.5 percent", "13.5 percent"),
        ("Kyrgyzstan was the source of 19.98 billion yuan of Chinese imports in 2024, more than {} the sum of the year before, according to customs.", "thirty times", "forty times"),
    ],
)  # fmt: skip
def test_growth_behind_a_level_is_that_of_the_level(text: str, rate: str, untrue: str) -> None:
    assert verdict_on(text.format(rate), _LATER, rate).label == "Supported"
    assert verdict_on(text.format(untrue), _LATER, untrue).label == "Refuted"


@pytest.mark.parametrize(
    "tail",
    [
        "31.5 percent more than from Russia",
        "with textiles up 31.5 percent",
        "31.5 percent more than planned",
        "or 31.5 percent if transit is left out",
    ],
)
def test_a_rate_of_something_else_stays_open(tail: str) -> None:
    text = f"Bishkek's National Statistical Committee says that goods for $5.35 billion came in from China in 2023, {tail}."
    assert verdict_on(text, _LATER, "31.5 percent").label == "Not enough evidence"
