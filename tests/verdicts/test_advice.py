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
        ("China's trade with the region was $89.4 billion in 2023.", "$89.4 billion", "set reporter and partners in article.toml."),
        ("China's weight in Kazakhstan's trade rose to 25.5 percent in 2023.", "25.5 percent", "Its phrase with “weight”"),
    ],
)  # fmt: skip
def test_a_reason_says_what_can_be_done(text: str, quote: str, said: str) -> None:
    """It names the word, the tables that there are, or what to set by hand; and the line of the verdict says the same."""
    verdict = verdict_on(text, date(2024, 6, 1), quote)
    assert verdict.label == "Not enough evidence"
    assert said in verdict.reason
    assert verdict.why == ""


@pytest.mark.parametrize(
    ("text", "quote", "said"),
    [
        ("Kazakhstan generated 112.8 billion kilowatt-hours of electricity in 2022.", "112.8 billion kilowatt-hours", "covers electricity"),
        ("Kazakhstan's exports to China came to 2.5 million tonnes in 2022.", "2.5 million tonnes", "covers trade in tonnes"),
        ("Kazakhstan's exports to China came to 2.5 billion ducats in 2022.", "2.5 billion ducats", "covers trade in numbers of ducats"),
    ],
)  # fmt: skip
def test_what_no_table_covers_is_open_and_told_how_to_add_one(text: str, quote: str, said: str) -> None:
    """An indicator or a unit without a table needs a table, and words that are read."""
    verdict = verdict_on(text, date(2024, 6, 1), quote)
    assert verdict.label == "Not enough evidence"
    assert f"no table {said}" in verdict.summary
    assert verdict.needs == f"a table of {said.removeprefix('covers ')}"
    assert "data/datapackage.json" in verdict.to_add


def test_how_many_countries_trade_is_no_amount_of_trade() -> None:
    """Nor how often: no table would make them one."""
    verdict = verdict_on(
        "Kyrgyzstan's imports from China in 2023 were checked 67 times on the border.",
        date(2024, 6, 1),
        "67 times",
    )
    assert verdict.label == "Not judged"
    assert verdict.to_add == ""
