"""Wordings of gas by their usual ones: the pipeline by one end's name, what a country brings in, what a customs office counts."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

DAY = date(2024, 9, 10)


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        ("In 2022 the pipeline from Central Asia carried {}.", "43.2 bcm", "Supported"),
        ("Supplies to China through the Central Asian gas link topped {} in 2022.", "45 bcm", "Refuted"),
        ("The pipeline from Central Asia to Russia carried {} in 2022.", "43.2 bcm", "Not enough evidence"),
        ("Uzbekistan sent {} of gas through the Central Asian pipeline in 2022.", "43.2 bcm", "Not enough evidence"),
        ("Central Asia-China pipeline deliveries surged by {} in 2018.", "23 percent", "Supported"),
        ("China brought in {} of gas by pipeline in the first half of 2023.", "46.2 bcm", "Refuted"),
        ("China bought {} of gas abroad in 2021.", "168 bcm", "Supported"),
        ("Chinese customs recorded {} of Turkmen pipeline gas in 2020.", "20.7 million tonnes", "Supported"),
        ("Chinese customs recorded {} of Turkmen cotton in 2020.", "20.7 million tonnes", "Not enough evidence"),
        ("The bill for Turkmen gas came to {} in 2022, Chinese customs said.", "$10.25 billion", "Supported"),
        ("By value, Russian pipeline gas imports by China rose {} in 2022.", "163 percent", "Supported"),
        ("By volume, Russian pipeline gas imports by China rose {} in 2022.", "163 percent", "Refuted"),
        ("LNG accounted for 58% of China's gas imports in the first half of 2023, pipelines for {}.", "42%", "Supported"),
        ("LNG accounted for 58% of China's gas imports in the first half of 2023, pipelines for {}.", "52%", "Refuted"),
        ("Turkmenistan sent China 2.79 bcm of gas in January 2021, three times as much as Russia's {}.", "0.92 bcm", "Supported"),
        ("Turkmenistan sent China 2.79 bcm of gas in January 2021, three times as much as Russia's {} of LNG.", "0.92 bcm", "Not enough evidence"),
        ("China imported 32.9 bcm of gas from Turkmenistan in 2022, more than {} the 14.7 bcm from Russia.", "twice", "Not enough evidence"),
        ("China's gas output reached 220.1 bcm in 2022. A year earlier it was {}.", "207.6 bcm", "Supported"),
        ("China's gas output reached 220.1 bcm in 2022. It imported {}.", "207.6 bcm", "Not enough evidence"),
        ("A mild winter reduced Chinese gas demand to {} in 2022.", "364.6 bcm", "Supported"),
        ("New wells in the west helped to lift China's gas output by 6 percent, to {}, in 2022.", "250.1 bcm", "Refuted"),
        ("New rules failed to lift China's gas output to {} in 2022.", "220.1 bcm", "Not enough evidence"),
        ("Nothing lifted China's gas output to {} in 2022.", "220.1 bcm", "Not enough evidence"),
        ("Hardly anything lifted China's gas output to {} in 2022.", "220.1 bcm", "Not enough evidence"),
        ("Two of the three lines of the Central Asia-China pipeline delivered {} in 2022.", "43.2 bcm", "Not enough evidence"),
        ("Since it opened in 2009 the Central Asia-China pipeline has delivered {} a year on average.", "43.2 bcm", "Not enough evidence"),
        ("China imported 6.8 bcm of Kazakh gas in 2020; two years later, the volume was down to {}.", "4.4 bcm", "Supported"),
        ("China imported 6.8 bcm of Kazakh gas in 2020; two years later, the volume was down to {}.", "6.4 bcm", "Refuted"),
    ],
)  # fmt: skip
def test_gas_in_other_words(text: str, quote: str, label: str) -> None:
    """A wording decides as the usual one does; another place, product or kind of figure stays open."""
    assert verdict_on(text.format(quote), DAY, quote).label == label
