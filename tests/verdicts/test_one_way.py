"""One way of a trade that its sentence is about is judged as the flow that it is, on the books that its sentence names."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

LATER = date(2026, 4, 10)

# On China's books it sold Kazakhstan goods for 24.7 billion dollars in 2023 and bought goods for 16.3; on Kazakhstan's,
# 15.39 and 14.67. China's exports to all the world were 25.45 trillion yuan in 2024, its imports 18.39.
TRUE = [
    ("Chinese firms sold goods worth $24.7 billion to Kazakhstan in 2023 and bought ${} worth in return.", "16.3 billion"),
    ("China exported goods worth $24.7 billion to Kazakhstan in 2023, with ${} worth going the other way.", "16.3 billion"),
    ("Kazakhstan sold China goods worth $14.67 billion in 2023, by its own reckoning, and bought ${} worth back.", "15.39 billion"),
    ("Of China's $41 billion in trade with Kazakhstan in 2023, exports accounted for $24.7 billion and imports for ${}.", "16.3 billion"),
    ("China's trade with Central Asia came to $89.4 billion in 2023: $61.4 billion in exports and ${} in imports.", "28 billion"),
    ("China's foreign trade reached 43.85 trillion yuan in 2024, made up of exports of 25.45 trillion and imports of {}.", "18.39 trillion"),
    ("China's deficit in goods with Turkmenistan came to $8.6 billion in 2023: purchases of ${} set against sales of $1 billion.", "9.6 billion"),
]  # fmt: skip


@pytest.mark.parametrize(("wording", "true"), TRUE)
def test_one_way_of_a_trade(wording: str, true: str) -> None:
    """The true figure is supported, another refuted."""
    sign = "$" if "${" in wording else ""
    false = f"5.3 {true.split()[1]}"
    assert verdict_on(wording.format(true), LATER, sign + true).label == "Supported"
    assert verdict_on(wording.format(false), LATER, sign + false).label == "Refuted"


@pytest.mark.parametrize(("text", "quote"), [
    ("China's trade with Kazakhstan reached $41 billion in 2023, with machinery exports of $24.7 billion.", "$24.7 billion"),
    ("Kazakhstan's trade with China reached $30 billion in 2023, with exports of $14.67 billion to Russia.", "$14.67 billion"),
    ("China's trade with Kazakhstan reached $41 billion in 2023, and its total exports were $24.7 billion.", "$24.7 billion"),
    ("China exported goods worth $24.7 billion to Kazakhstan in 2023 and invested $16.3 billion in return.", "$16.3 billion"),
    ("Trade between China and Kazakhstan reached $41 billion in 2023, with exports of $24.7 billion.", "$24.7 billion"),
    ("China sold goods worth $24.7 billion to Kazakhstan and Kyrgyzstan in 2023 and bought $16.3 billion worth in return.", "$16.3 billion"),
])  # fmt: skip
def test_goods_a_third_place_or_nobodys_trade_stay_open(text: str, quote: str) -> None:
    """Where goods or a third place are named, or nobody is said to own the trade, the number stays open."""
    assert verdict_on(text, LATER, quote).label == "Not enough evidence"


@pytest.mark.parametrize("words", [
    "brought in $842 million worth of Chinese products", "brought in Chinese goods worth $842 million",
])  # fmt: skip
def test_who_brings_goods_in_imports_them(words: str) -> None:
    """On Tajikistan's books 841.7 million dollars of goods came from China in 2022, and 226.2 million went there."""
    assert verdict_on(f"Tajikistan {words} in 2022.", LATER).label == "Supported"
    assert (
        verdict_on("Tajikistan brought in $842 million from sales to China in 2022.", LATER).label
        == "Refuted"
    )
