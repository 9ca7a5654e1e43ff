"""A number is read from the part of its sentence that says it by itself, where the rest cannot change it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

LATER = date(2024, 4, 10)


@pytest.mark.parametrize(("text", "quote"), [
    ("China's trade with Turkmenistan grew 52 percent to $11.18 billion in 2022, nearly all of it gas flowing east.", "$11.18 billion"),
    ("Kazakhstan's exports to China came to $13.06 billion in 2022, a number that pleased everybody in the room.", "$13.06 billion"),
    ("Much was said of others; Kyrgyzstan's imports from China were $4.07 billion in 2022 – enough for a new market.", "$4.07 billion"),
    ("Kyrgyzstan's imports from China reached $4.07 billion in 2022 as the border reopened.", "$4.07 billion"),
    ("Kazakhstan's population of 20.3 million in 2023 was spread thinly over its steppes.", "20.3 million"),
    ("Turkmenistan supplied 32.9 bcm of the gas that China imported by pipeline in 2022, or about 56 percent, the Energy Institute says.", "56 percent"),
    ("Labour-intensive goods were worth 47.4 billion yuan, or 41.6 percent of everything that China exported to Central Asia in January to April 2023.", "41.6 percent"),
    ("With a population of 20.3 million in 2023, Kazakhstan has few people for its size.", "20.3 million"),
    ("By Bishkek's count, $61.2 million worth of Kyrgyz goods found their way to China in 2018.", "$61.2 million"),
    ("Uzbekistan's statistics agency put imports of goods and services from China at $6.43 billion in 2022, over 30 percent more than in 2021.", "$6.43 billion"),
    ("Of everything that Kyrgyzstan imported in 2023, nearly 44 percent came from China.", "44 percent"),
    ("With a GDP of $261 billion in 2023, Kazakhstan alone produces about 60 percent of Central Asia's output.", "60 percent"),
    ("Chinese customs recorded natural gas imports of 68.57 million tonnes in 2017, worth $23.28 billion.", "$23.28 billion"),
    ("The Kyrgyz sum is $4.07 billion, but China's exports to Kyrgyzstan were $15.42 billion in 2022.", "$15.42 billion"),
])  # fmt: skip
def test_the_part_that_says_it_is_judged(text: str, quote: str) -> None:
    """What stands behind a comma, a dash or before a semicolon leaves the figure as it is."""
    assert verdict_on(text, LATER, quote).label == "Supported"


@pytest.mark.parametrize(("text", "quote"), [
    ("Kazakhstan's exports to China came to $13.06 billion in 2022, never mind what was forecast, excluding gas.", "$13.06 billion"),
    ("Kazakhstan's exports to China were worth $9 billion in 2022, at constant prices, to the joy of all.", "$9 billion"),
    ("The five states of Central Asia together bought goods worth $34 billion from China in 2023, by their own count.", "$34 billion"),
    ("Kazakhstan's exports to China were $13.06 billion in 2022 after seasonal adjustment.", "$13.06 billion"),
    ("Kazakhstan's exports to China were $13.06 billion in 2022 when goods in bond are included.", "$13.06 billion"),
    ("Tajikistan bought $775 million worth of goods from China in 2023, or about half of what it had bought from Russia.", "half"),
    ("China's exports of goods and services to Uzbekistan were $7.5 billion in 2022.", "$7.5 billion"),
    ("Kazakhstan's exports to China averaged $10.1 billion a year between 2018 and 2022.", "$10.1 billion"),
])  # fmt: skip
def test_what_may_change_it_leaves_it_open(text: str, quote: str) -> None:
    """Words that take something out, put it in other terms, name whose count it is or with whom, are not left out."""
    assert verdict_on(text, LATER, quote).label == "Not enough evidence"
