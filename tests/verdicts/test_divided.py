"""Shares told in a row or behind an amount, the five republics, the only year of a sentence, and prices of gas by supplier."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

DAY = date(2026, 3, 2)

TRUE_AND_FALSE = [
    ("Of Uzbekistan's imports from China in 2022, machinery made up 46 percent and vehicles {}.", "10 percent", "30 percent"),
    ("Copper provided 14 percent of Uzbekistan's exports to China in 2022, and cotton and silk {}.", "11 percent", "21 percent"),
    ("Machinery made up 46 percent of Uzbekistan's imports from China in 2022, and natural gas {} of its exports there.", "35 percent", "53 percent"),
    ("Of all the gas that China imported by pipeline in 2022, measured by volume, {} came from Turkmenistan.", "56 percent", "76 percent"),
    ("Of everything that China exported to Central Asia in 2023, Kyrgyzstan received {}.", "around 32 percent", "around 52 percent"),
    ("China bought 108.9 billion cubic metres of LNG in 2021, or {} of all its gas imports.", "65 percent", "45 percent"),
    ("China sold goods worth $24.7 billion to Kazakhstan in 2023, and that was {} of what it sold to Central Asia.", "40 percent", "60 percent"),
    ("Turkmenistan's part in China's pipeline gas imports was {} by volume in 2022, on the Energy Institute's data.", "56 percent", "76 percent"),
    ("China was the destination of {} of Kazakhstan's exports in 2023.", "18.5 percent", "28 percent"),
    ("The average copper price of 2022 was {} per tonne.", "$8,822", "$9,317"),
    ("The five Central Asian republics together produced a GDP of {} in 2023, in current dollars.", "$438 billion", "$638 billion"),
    ("In April 2020 Turkmen gas cost China $227 per thousand cubic metres, while Kazakh gas cost {}.", "$194 per thousand cubic metres", "$294 per thousand cubic metres"),
    ("For the gas that Kazakhstan piped to it in 2023, China's bill was {}.", "$1.32 billion", "$1.46 billion"),
    ("Kazakhstan took in {} from its exports to China in 2022.", "$13.1 billion", "$19.1 billion"),
    ("Goods for {} changed hands in China's trade with Kyrgyzstan in 2023.", "$19.8 billion", "$9.8 billion"),
    ("With {}, Turkmenistan was China's biggest supplier of pipeline gas in 2022.", "32.9 billion cubic metres", "52.9 billion cubic metres"),
    ("From December 2009 to the end of 2022 the Central Asia-China gas pipeline carried {}.", "423.2 billion cubic metres", "323.2 billion cubic metres"),
    ("China's exports to Kyrgyzstan in 2022 were equal to {} of the Kyrgyz GDP.", "127 percent", "27 percent"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "true", "false"), TRUE_AND_FALSE)
def test_what_is_told_in_other_places_of_a_sentence_is_judged(text: str, true: str, false: str) -> None:
    told = {figure: verdict_on(text.format(figure), DAY, figure).label for figure in (true, false)}
    assert told == {true: "Supported", false: "Refuted"}


@pytest.mark.parametrize(
    ("text", "true", "false"),
    [
        ("China's sales to the five republics came to {} in 2023.", "$61.4 billion", "$41.4 billion"),
        ("China's commerce with the five neighbours to its west amounted to {} in 2024.", "$94.8 billion", "$64.8 billion"),
    ],
)  # fmt: skip
def test_five_that_are_not_named_are_never_refuted(text: str, true: str, false: str) -> None:
    told = {figure: verdict_on(text.format(figure), DAY, figure).label for figure in (true, false)}
    assert told == {true: "Supported", false: "Not enough evidence"}


LEFT_OPEN = [
    ("Of Uzbekistan's imports from China in 2022, machinery for mines made up 46 percent.", "46 percent"),
    ("Of China's exports to Central Asia in 2023, Kazakhstan sold 40 percent.", "40 percent"),
    ("Of what Kazakhstan sold abroad in 2022 measured by volume, China took 15.4%.", "15.4%"),
    ("Of what Kazakhstan sold abroad in 2022, China took 15.4% and Russia.", "15.4%"),
    ("Of what Kazakhstan sold abroad in 2022, China, as the road map has it, took 15.4%.", "15.4%"),
    ("China bought goods worth $1.6 billion from Uzbekistan in 2023, and that was 6 percent of what Kazakhstan bought.", "6 percent"),
    ("Kazakhstan exported goods worth $13.06 billion to China in 2022, or 16 percent of its exports of metals.", "16 percent"),
    ("China's trade with the five countries of the Gulf came to $94.8 billion in 2024.", "$94.8 billion"),
    ("China's trade with the five republics that border it came to $94.8 billion in 2024.", "$94.8 billion"),
    ("China's trade with Russia grew. Its trade with the five republics came to $94.8 billion in 2024.", "$94.8 billion"),
    ("European natural gas cost $40.3 per million British thermal units, two and a half times as much as in 2021.", "$40.3 per million British thermal units"),
    ("Shipping LNG to Japan cost an average of $18.43 per million British thermal units in 2022.", "$18.43 per million British thermal units"),
    ("Copper landed in China fetched $8,822 a tonne on average in 2022.", "$8,822 a tonne"),
    ("With 32.9 billion cubic metres, Turkmenistan was one of China's biggest suppliers of gas in 2022.", "32.9 billion cubic metres"),
    ("Kazakhstan exported goods worth $13.06 billion to China in 2022, shale and tight gas.", "$13.06 billion"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote"), LEFT_OPEN)
def test_what_may_be_another_figure_stays_open(text: str, quote: str) -> None:
    assert verdict_on(text, DAY, quote).label in ("Not enough evidence", "Not judged")
