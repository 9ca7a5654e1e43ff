"""Shares, output a head, balances, gas and rates in many constructions: the true figure holds, the false one falls."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.verdicts.wording.how_far import how_far
from tests.verdicts.conftest import verdict_on

LATER = date(2024, 3, 1)

SAID = {
    ("15.4 percent", "19 percent"): (
        "With a share of {N}, China was the largest buyer of Kazakhstan's exports in 2022.",
        "In 2022 the proportion of Kazakhstan's exports going to China was {N}.",
        "{N} of Kazakhstan's exports found their way to China in 2022.",
        "{N} of Kazakhstan's exports were bought by China in 2022.",
        "To China went {N} of Kazakhstan's exports in 2022.",
        "In Kazakhstan's exports, China's share was {N} in 2022.",
        "Kazakhstan directed {N} of its exports to China in 2022.",
    ),
    ("41.5 percent", "33 percent"): (
        "Of Kyrgyzstan's imports in 2022, {N} were Chinese.",
        "{N} of Kyrgyzstan's imports were supplied by China in 2022.",
        "China stood for {N} of Kyrgyzstan's imports in 2022.",
        "China had {N} of Kyrgyzstan's import market in 2022.",
        "China, with {N}, was the largest source of Kyrgyz imports in 2022.",
        "China's share in total Kyrgyz imports was {N} in 2022.",
    ),
    ("44.4 percent", "37 percent"): (
        "Of China's trade with Central Asia in 2022, {N} was with Kazakhstan.",
        "China conducted {N} of its trade with Central Asia with Kazakhstan in 2022.",
        "{N} of China's Central Asian trade in 2022 was with Kazakhstan.",
    ),
    ("$11,255", "$13,700"): (
        "Kazakhstan produced {N} per head in 2022.",
        "GDP divided by population gives {N} for Kazakhstan in 2022.",
        "Each Kazakh produced {N} of GDP in 2022.",
        "The average inhabitant of Kazakhstan produced {N} of GDP in 2022.",
        "Divided by its population, Kazakhstan's GDP was {N} a head in 2022.",
        "At {N}, Kazakhstan's GDP per head was high in 2022.",
    ),
    ("$4 billion", "$5.2 billion"): (
        "Trade with China left Kyrgyzstan with a deficit of {N} in 2022.",
        "Kyrgyzstan was {N} in the red in its trade with China in 2022.",
        "A deficit of {N} was recorded in Kyrgyzstan's trade with China in 2022.",
        "The deficit that Kyrgyzstan had in trade with China was {N} in 2022.",
        "Kyrgyzstan's trade balance with China was minus {N} in 2022.",
    ),
    ("220.1 billion cubic metres", "264 billion cubic metres"): (
        "China had a gas output of {N} in 2022.",
        "At home, China produced {N} of gas in 2022.",
        "China drew {N} of gas from its own fields in 2022.",
    ),
    ("87 billion cubic metres", "108 billion cubic metres"): (
        "In 2022, {N} of LNG reached China.",
        "{N} of gas came to China as LNG in 2022.",
        "Deliveries of LNG to China stood at {N} in 2022.",
    ),
    ("38.5 percent", "49 percent"): (
        "China imported {N} of the gas it consumed in 2022.",
        "China bought {N} of its gas abroad in 2022.",
        "China's dependence on imported gas stood at {N} in 2022.",
        "{N} of the gas used in China in 2022 was imported.",
        "The share of imports in China's gas consumption was {N} in 2022.",
    ),
    ("$10.25 billion", "$13.4 billion"): (
        "Turkmenistan collected {N} from China for its gas in 2022.",
        "Turkmenistan took in {N} from gas sales to China in 2022.",
        "China acquired Turkmen gas for {N} in 2022.",
    ),
    ("6.73 yuan", "5.6 yuan"): (
        "The average rate of the dollar was {N} in 2022.",
        "The dollar cost an average of {N} in 2022.",
        "On average {N} were paid for a dollar in 2022.",
    ),
    ("2.8 times", "3.6 times"): (
        "Kazakhstan's GDP was {N} as large as that of Uzbekistan in 2022.",
        "Kazakhstan had a GDP {N} as large as Uzbekistan's in 2022.",
        "GDP was {N} as large in Kazakhstan as in Uzbekistan in 2022.",
    ),
    ("5 times", "6.5 times"): (
        "Uzbekistan had {N} the population of Kyrgyzstan in 2022.",
        "In 2022 {N} as many people lived in Uzbekistan as in Kyrgyzstan.",
        "Uzbekistan was {N} as populous as Kyrgyzstan in 2022.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("figures", SAID)
def test_every_construction_is_decided(figures: tuple[str, str]) -> None:
    """The order of the parts, the verb and the noun change no verdict."""
    for number, label in zip(figures, ("Supported", "Refuted"), strict=True):
        said = [one.replace("{N}", number) for one in SAID[figures]]
        assert {one: verdict_on(one, LATER, number).label for one in said} == dict.fromkeys(said, label)


@pytest.mark.parametrize(
    "text",
    [
        "With 15.4 percent, China was the largest buyer of Kazakhstan's oil exports in 2022.",
        "22 percent of Kazakhstan's exports were seized in China in 2022.",
        "Of Kyrgyzstan's imports in 2022, 33 percent were Chinese cars.",
        "China financed 27 percent of Kazakhstan's imports in 2022.",
        "37 percent of China's trade with Central Asia was done in yuan in 2022.",
        "37 percent of China's trade with Central Asia was done with state firms in Kazakhstan in 2022.",
        "Each Kazakh worker produced $13,700 of GDP in 2022.",
        "The average Kazakh spent $13,700 in 2022.",
        "Per Kazakh, exports to China were $650 in 2022.",
        "Trade with China left Kyrgyzstan with a debt of $5.2 billion in 2022.",
        "Kyrgyzstan's current account balance with China was minus $5.2 billion in 2022.",
        "Kazakhstan's trade balance with China was $2.5 billion in 2022.",
        "China's exports to Kyrgyzstan less its imports from there came to $9 billion in 2022.",
        "China drew 264 billion cubic metres of gas from storage in 2022.",
        "20 billion cubic metres of LNG reached China from Qatar in 2022.",
        "China resold 20 billion cubic metres of LNG in 2022.",
        "China bought 60 percent of its gas abroad from Turkmenistan in 2022.",
        "China's dependence on imports was 72 percent in 2022.",
        "Imports met 60 percent of China's gas demand growth in 2022.",
        "Imports covered 60 percent of Beijing's gas demand in 2022.",
        "China paid $13.4 billion for Turkmen gas fields in 2022.",
        "Turkmenistan collected $13.4 billion from China for gas and oil in 2022.",
        "The dollar rate was 9 yuan in 2022.",
        "Kazakhstan had 6 times the GDP growth of Uzbekistan in 2022.",
        "9 times as many people worked in Uzbekistan as in Kyrgyzstan in 2022.",
    ],
)
def test_what_is_another_figure_is_left_open(text: str) -> None:
    """A product, a part, a plan, another measure or another verb in the same constructions."""
    assert verdict_on(text, LATER, None).label == "Not enough evidence"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The increase in Kyrgyzstan's imports from China from 2021 to 2022 was $2.6 billion.", "Supported"),
        ("The increase in Kyrgyzstan's imports from China from 2021 to 2022 was $4.07 billion.", "Refuted"),
        ("The rise in Kazakhstan's GDP per head was $11,255 in 2022.", "Not enough evidence"),
        ("The increase in China's share of Kazakhstan's exports was 15.4 percent in 2022.", "Not enough evidence"),
    ],
)  # fmt: skip
def test_how_far_a_figure_moved_is_not_the_figure(text: str, label: str) -> None:
    """A noun of movement before "was" makes the number a difference."""
    assert verdict_on(text, LATER, None).label == label


def test_a_level_behind_a_movement_stays_a_level() -> None:
    """What "reached" or "to" leads to is where the figure stands."""
    assert not how_far("level", "an increase in exports to $ 9 billion was told , and imports were #!")
    assert not how_far("growth_rate", "the increase in exports was #!")
