"""Gas in other words: who takes and sends it, how it came, what met a need, a line by where it starts; and where such words say another thing."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

DAY = date(2024, 11, 1)
_OPEN = "Not enough evidence"

TRUE_AND_FALSE = [
    ("Turkmen gas streamed to China in a volume of {} in 2022.", "32.9 billion cubic metres", "24.6 billion cubic metres"),
    ("The delivery of Russian gas to China amounted to {} in 2021.", "7.6 billion cubic metres", "5.9 billion cubic metres"),
    ("China's receipts of gas from Turkmenistan were {} in 2022.", "32.9 billion cubic metres", "24.6 billion cubic metres"),
    ("China's deliveries of gas from Turkmenistan were {} in 2022.", "32.9 billion cubic metres", "24.6 billion cubic metres"),
    ("China was the customer for {} of Kazakh gas in 2021.", "5.9 billion cubic metres", "8.7 billion cubic metres"),
    ("In 2022, with {}, Turkmenistan was China's largest pipeline gas supplier.", "32.9 billion cubic metres", "24.6 billion cubic metres"),
    ("Gas from Turkmenistan met {} of China's demand in 2022.", "32.9 billion cubic metres", "24.6 billion cubic metres"),
    ("Foreign gas covered {} of China's demand in 2021, the National Energy Administration said.", "168 billion cubic metres", "121 billion cubic metres"),
    ("By pipeline, Turkmenistan supplied China {} in 2022.", "32.9 billion cubic metres", "24.6 billion cubic metres"),
    ("By ship, China imported {} of gas in 2021, the Energy Institute says.", "110.1 billion cubic metres", "163.4 billion cubic metres"),
    ("Tankers brought {} of gas to China in 2021, the Energy Institute says.", "110.1 billion cubic metres", "163.4 billion cubic metres"),
    ("The pipeline that starts in Turkmenistan and ends in China delivered {} in 2022.", "43.2 billion cubic metres", "32.9 billion cubic metres"),
    ("The Central Asia-China pipeline's traffic was {} of gas in 2022.", "43.2 billion cubic metres", "32.9 billion cubic metres"),
    ("In 2021 China took 207.6 billion cubic metres of gas from its own fields and used {}, the National Energy Administration said.", "369 billion cubic metres", "290 billion cubic metres"),
    ("In 2021 China utilised {} of natural gas, the National Energy Administration said.", "369 billion cubic metres", "290 billion cubic metres"),
    ("In 2021 China spent {} of natural gas, the National Energy Administration said.", "369 billion cubic metres", "290 billion cubic metres"),
    ("China's gas producers extracted {} of natural gas in 2021.", "207.6 billion cubic metres", "181 billion cubic metres"),
    ("For its gas, Turkmenistan got {} from China in 2022.", "$10.25 billion", "$7.4 billion"),
    ("China shelled out {} for gas from Turkmenistan in 2022.", "$10.25 billion", "$7.4 billion"),
    ("China bought {} more gas from Turkmenistan in 2022 than in 2021, by volume.", "4 percent", "19 percent"),
    ("China imported {} less gas from Kazakhstan in 2022 than in 2021, by volume.", "26 percent", "8 percent"),
    ("By volume, {} of the gas that China imported by pipeline in 2022 was supplied by Turkmenistan.", "56 percent", "38 percent"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "true", "false"), TRUE_AND_FALSE)
def test_gas_is_read_in_other_words(text: str, true: str, false: str) -> None:
    told = {figure: verdict_on(text.format(figure), DAY, figure).label for figure in (true, false)}
    assert told == {true: "Supported", false: "Refuted"}


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Turkmenistan received $10.25 billion from China in 2022.", "$10.25 billion"),
        ("The transport of Turkmen gas to China cost $10.25 billion in 2022.", "$10.25 billion"),
        ("China paid Turkmenistan $10.25 billion for gas pipelines in 2022.", "$10.25 billion"),
        ("For gas transit, Uzbekistan received $1.07 billion from China in 2022.", "$1.07 billion"),
        ("China ordered 40 billion cubic metres of gas from Turkmenistan in 2022.", "40 billion cubic metres"),
        ("China had 40 billion cubic metres of gas from Russia under contract in 2022.", "40 billion cubic metres"),
        ("Tankers brought 46 billion cubic metres of gas from Qatar to China in 2022.", "46 billion cubic metres"),
        ("LNG deliveries to China from Qatar fell 21 percent to 17 bcm in 2022.", "17 bcm"),
        ("Households in Beijing consumed 290 billion cubic metres of natural gas in 2021.", "290 billion cubic metres"),
        ("China took 207.6 billion cubic metres of natural gas in 2021.", "207.6 billion cubic metres"),
        ("China's gas uptake was 369 billion cubic metres in 2021.", "369 billion cubic metres"),
        ("China's gas supply was 300 billion cubic metres in 2021.", "300 billion cubic metres"),
        ("The Central Asia-China gas pipeline carries 55 billion cubic metres a year in 2022.", "55 billion cubic metres"),
        ("Russia, with 30 billion cubic metres, hoped to be China's largest supplier of pipeline gas in 2022.", "30 billion cubic metres"),
    ],
)  # fmt: skip
def test_what_is_not_the_gas_that_came_stays_open(text: str, quote: str) -> None:
    assert verdict_on(text, DAY, quote).label == _OPEN
