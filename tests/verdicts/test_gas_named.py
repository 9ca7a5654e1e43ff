"""Figures of gas attributed to an office by its name, and shares of what a country imports."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

DAY = date(2024, 9, 10)


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        ("China imported {} of pipeline gas from Russia in 2022, Energy Institute data show.", "14.7 bcm", "Supported"),
        ("China imported {} of pipeline gas from Russia in 2022, Energy Institute data show.", "17.7 bcm", "Refuted"),
        ("China imported {} of pipeline gas from Russia in 2022.", "14.7 bcm", "Conflicting evidence"),
        ("China's LNG imports were {} in 2021, according to the Energy Institute.", "110.1 bcm", "Supported"),
        ("China's LNG imports were {} in 2021, the National Energy Administration said.", "108.9 bcm", "Supported"),
        ("China's LNG imports fell by {} in 2022, the Energy Institute says.", "21 percent", "Supported"),
        ("China's LNG imports fell by {} in 2022.", "21 percent", "Not enough evidence"),
        ("Turkmenistan hampered {} of China's pipeline gas imports in 2022, the Energy Institute says.", "56 percent", "Not enough evidence"),
        ("Turkmenistan supplied {} of China's pipeline gas imports in 2022, the Energy Institute says.", "56 percent", "Supported"),
        ("Turkmenistan supplied {} of China's pipeline gas imports in 2022, the Energy Institute says.", "80 percent", "Refuted"),
        ("Turkmenistan supplied {} of China's natural gas imports in 2022, the Energy Institute says.", "56 percent", "Refuted"),
        ("By volume, {} of China's pipeline gas imports came from Turkmenistan in 2022.", "60 percent", "Not enough evidence"),
        ("Turkmenistan sold {} of its gas exports to China in 2022, the Energy Institute says.", "56 percent", "Not enough evidence"),
    ],
)  # fmt: skip
def test_whose_count_is_named(text: str, quote: str, label: str) -> None:
    """The office that is named counts; without a name another office may count otherwise."""
    assert verdict_on(text.format(quote), DAY, quote).label == label
