"""A reason why a claim is left open says what its reader can do."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on


@pytest.mark.parametrize(
    ("text", "quote", "said"),
    [
        ("The Almaty region's exports to China totalled $1.5 billion in 2022.", "$1.5 billion", "“Almaty” is not understood; if that changes nothing, set the reading in article.toml."),
        ("China and Kazakhstan signed contracts worth $41 billion in 2023.", "$41 billion", "that the tables hold: these are trade in goods, gas, output"),
        ("Chinese direct investment in Kazakhstan reached $24.7 billion in 2023.", "$24.7 billion", "No table covers investment; the tables hold trade in goods"),
        ("Kazakhstan's exports of services to China reached $1.2 billion in 2022.", "$1.2 billion", "No table covers services; the tables hold"),
        ("Kazakhstan generated 112.8 billion kilowatt-hours of electricity in 2022.", "112.8 billion kilowatt-hours", "to add one, describe its table in data/datapackage.json"),
        ("Kazakhstan's exports to China came to 2.5 million tonnes in 2022.", "2.5 million tonnes", "holds money and rates; to add one, describe its table"),
        ("Kazakhstan's exports to China came to 2.5 billion florins in 2022.", "2.5 billion florins", "No table covers trade in numbers of florins"),
        ("China's trade with the region was $89.4 billion in 2023.", "$89.4 billion", "set reporter and partners in article.toml."),
        ("China's weight in Kazakhstan's trade rose to 25.5 percent in 2023.", "25.5 percent", "percent"),
    ],
)  # fmt: skip
def test_a_reason_says_what_can_be_done(text: str, quote: str, said: str) -> None:
    """It names the word, the tables that there are, or what to set by hand; and the line of the verdict says the same."""
    verdict = verdict_on(text, date(2024, 6, 1), quote)
    assert verdict.label == "Not enough evidence"
    assert said in verdict.reason
    assert verdict.why == ""
