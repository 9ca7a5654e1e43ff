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
        ("China imported {} of pipeline gas from Russia in 2022.", "14.7 bcm", "Supported"),
        ("Russia's pipeline gas exports to China were {} in 2022.", "14.7 bcm", "Conflicting evidence"),
        ("BP's latest statistical review put China's imports of Russian pipeline gas at {} in 2021.", "7.6 bcm", "Supported"),
        ("BP's latest statistical review put China's imports of Russian pipeline gas at {} in 2021.", "9.6 bcm", "Refuted"),
        ("China's National Energy Administration put apparent consumption at {} in 2022.", "364.6 bcm", "Supported"),
        ("China's National Energy Administration put industrial consumption at {} in 2022.", "364.6 bcm", "Not enough evidence"),
        ("The operator says {} of gas flowed from Central Asia to China in 2022.", "43.2 bcm", "Supported"),
        ("Together Kazakhstan and Uzbekistan supplied {} of the gas China imported by pipeline in 2022, the Energy Institute says.", "12 percent", "Supported"),
        ("Russia provided {} of the pipeline gas China bought in 2022, the Energy Institute says.", "half", "Refuted"),
        ("Russia provided {} of the pipeline gas Chinese refiners bought in 2022, the Energy Institute says.", "half", "Not enough evidence"),
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


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        ("Gas imports totalled {} in the first half of 2023, according to China's National Energy Administration.", "79.4 bcm", "Supported"),
        ("Gas imports totalled {} in the first half of 2023, according to China's National Energy Administration.", "99.4 bcm", "Refuted"),
        ("Gas imports by Europe totalled {} in the first half of 2023, according to China's National Energy Administration.", "99.4 bcm", "Not enough evidence"),
        ("Kazakhstan got {} for its pipeline gas from China in April 2020.", "$194 per thousand cubic metres", "Supported"),
        ("Kazakhstan got {} for its pipeline gas from China in April 2020.", "$227 per thousand cubic metres", "Refuted"),
        ("Russian pipeline gas was the cheapest for China in January 2021, at {}.", "$118.5 per 1,000 cubic metres", "Supported"),
        ("Turkmenistan sent China 2.79 bcm of gas in January 2021, {} as much as Russia's 0.92 bcm.", "three times", "Supported"),
        ("Turkmenistan sent China 2.79 bcm of gas in January 2021, {} as much as Russia's 0.92 bcm.", "five times", "Refuted"),
        ("Pipeline gas arriving in China increased 5% in 2023 to {}, the Energy Institute says.", "61.3 bcm", "Supported"),
        ("Pipeline gas arriving in China increased 5% in 2023 to {}, the Energy Institute says.", "81.3 bcm", "Refuted"),
        ("Pipeline gas arriving in China's south increased 5% in 2023 to {}, the Energy Institute says.", "81.3 bcm", "Not enough evidence"),
        ("Imports of gas from Turkmenistan rose to 32.9 bcm in 2022, for which China paid {}.", "$20.25 billion", "Not enough evidence"),
    ],
)  # fmt: skip
def test_who_buys_and_who_is_paid(text: str, quote: str, label: str) -> None:
    """An office counts its own country's imports; money got for gas is none that was bought, and none of all goods."""
    assert verdict_on(text.format(quote), DAY, quote).label == label
