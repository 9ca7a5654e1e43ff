"""What the sentences before are about is not said again: whose trade, whose gas, averages of prices."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

DAY = date(2024, 5, 5)
TRADE = (
    "China's trade with the five Central Asian states came to $89.4 billion in 2023, customs figures showed. "
)
GAS = "China imported 168 billion cubic metres of natural gas in 2021{}. "

# On China's books its trade with Kazakhstan in 2023 was 41.0 billion dollars, with Uzbekistan 14.0, with Kyrgyzstan 19.8;
# it sold the five 61.4 and bought 28.0; gas at home was 207.6 billion cubic metres in 2021, LNG 108.9.
TOLD = [
    (TRADE + "Kazakhstan was the biggest partner, at {}.", "$41 billion", "$14 billion"),
    (TRADE + "Kazakhstan was the biggest partner, at $41 billion, followed by Kyrgyzstan with {}.", "$19.8 billion", "$9.8 billion"),
    (TRADE + "Kazakhstan came first, with {}.", "$41 billion", "$24.7 billion"),
    (TRADE + "Uzbekistan accounted for {} of that.", "$14 billion", "$16.2 billion"),
    (TRADE + "Trade with Uzbekistan came to {}.", "$14 billion", "$16.2 billion"),
    (TRADE + "Shipments to the region made up {} of that.", "$61.4 billion", "$28 billion"),
    (TRADE + "The surplus was {}.", "$33 billion", "$28 billion"),
    (TRADE + "Turkmenistan had a bad year: turnover there fell {}.", "5.2%", "9.9%"),
    (GAS.format("") + "Domestic output reached {}.", "207.6 billion cubic metres", "186 billion cubic metres"),
    (GAS.format("") + "Of the total, LNG made its way from afar, while LNG imports were {}.", "108.9 billion cubic metres", "59.1 billion cubic metres"),
    ("China imported 168 billion cubic metres of natural gas in 2021, of which {} came as LNG.", "108.9 billion cubic metres", "59.1 billion cubic metres"),
    ("China's trade with Kazakhstan and Uzbekistan was {} and $14 billion in 2023.", "$41 billion", "$14.5 billion"),
    ("China's exports of machinery and textiles to Kazakhstan rose {} and 23.4% in 2022.", "21.4%", "31.4%"),
]  # fmt: skip


@pytest.mark.parametrize(("wording", "true", "false"), TOLD)
def test_what_the_words_before_are_about_is_not_said_again(wording: str, true: str, false: str) -> None:
    """The true figure is supported and a false one refuted."""
    assert verdict_on(wording.format(true), DAY, true).label == "Supported"
    assert verdict_on(wording.format(false), DAY, false).label == "Refuted"


OPEN = [
    (TRADE + "Russia was a bigger partner, at $240 billion.", "$240 billion"),
    (TRADE + "Kazakhstan was the biggest partner in oil, at $14 billion.", "$14 billion"),
    (TRADE + "Kazakhstan's biggest partner was Russia, at $26 billion.", "$26 billion"),
    (TRADE + "Russia's trade with the region was $46 billion. Kazakhstan was the biggest partner, at $28 billion.", "$28 billion"),
    (TRADE + "Kazakhstan was the biggest partner, at $14 billion excluding gas.", "$14 billion"),
    (TRADE + "Kazakhstan was not the biggest partner, at $14 billion.", "$14 billion"),
    (TRADE + "Kazakhstan will be the biggest partner, at $50 billion.", "$50 billion"),
    (TRADE + "Turkmenistan sold gas to Europe: turnover there fell 20% to $3 billion.", "$3 billion"),
    (TRADE + "The economy grew. Kazakhstan accounted for $261 billion of that.", "$261 billion"),
    (TRADE + "The talks were warm. Kazakhstan came first with $14 billion.", "$14 billion"),
    (TRADE + "Shipments by rail to the region made up $21.4 billion of that.", "$21.4 billion"),
    (TRADE + "The budget surplus was $12 billion.", "$12 billion"),
    (TRADE + "Exports rose to $61.4 billion. Kazakhstan came first with $41 billion.", "$41 billion"),
    (TRADE + "Trade with Uzbekistan in cotton came to $1 billion.", "$1 billion"),
    ("Kazakhstan's exports to China were $14.7 billion in 2023. Uzbekistan came second with $9.9 billion.", "$9.9 billion"),
    (GAS.format("") + "Shale output reached 23 billion cubic metres.", "23 billion cubic metres"),
    (GAS.format(", mostly from Qatar") + "Domestic output reached 177 billion cubic metres.", "177 billion cubic metres"),
    (GAS.format("") + "Industrial consumption was 140 billion cubic metres.", "140 billion cubic metres"),
    (GAS.format("") + "Output of biogas was 1 billion cubic metres.", "1 billion cubic metres"),
    ("Brent averaged $99.8 a barrel in 2022. Copper output lost 9% in 2022.", "9%"),
    ("Brent averaged $99.8 a barrel in 2022. Shares in copper miners lost 9% in 2022.", "9%"),
    ("Brent averaged $99.8 a barrel in 2022. By the end of 2022 copper lost 14%.", "14%"),
    ("China's trade with Kazakhstan and Uzbekistan was $14 billion and $41 billion in 2022 and 2023.", "$41 billion"),
    ("China's imports of oil and exports of cars to Kazakhstan rose 10 percent and 20 percent in 2022.", "20 percent"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote"), OPEN)
def test_another_place_part_or_time_stays_open(text: str, quote: str) -> None:
    """A place that is no side of it, a narrowing, a denial, a plan, words of something else between."""
    assert verdict_on(text, DAY, quote).label == "Not enough evidence"


SHARED = [
    ("Kazakhstan accounted for {} and Kyrgyzstan for 22 percent of China's trade with Central Asia in 2023.", "46 percent", "36 percent"),
    ("Kazakhstan accounted for 46 percent and Kyrgyzstan {} of China's trade with Central Asia in 2023.", "22 percent", "32 percent"),
    ("Natural gas made up {} and copper 14 percent of Uzbekistan's exports to China in 2022.", "35 percent", "24 percent"),
    ("Natural gas made up 35 percent and copper {} of Uzbekistan's exports to China in 2022.", "14 percent", "24 percent"),
    ("Uzbekistan's exports to China totalled $2.5 billion in 2023, against imports of {}.", "$11 billion", "$6.4 billion"),
    (TRADE + "Chinese exports accounted for {} of that.", "$61.4 billion", "$28 billion"),
    (TRADE + "Kazakhstan accounted for {} of the total.", "46 percent", "36 percent"),
    (TRADE + "The biggest partner was Kazakhstan ({}), followed by Kyrgyzstan ($19.8 billion).", "$41 billion", "$31 billion"),
    (TRADE + "Kazakhstan and Kyrgyzstan led the way, with $41 billion and {}.", "$19.8 billion", "$14 billion"),
    (TRADE + "Exports to Kazakhstan were $24.7 billion, to Kyrgyzstan {}.", "$19.7 billion", "$9.7 billion"),
    (TRADE + "Kazakhstan, the largest of the five economies, accounted for {} of that.", "$41 billion", "$31 billion"),
    (TRADE + "A year earlier it was {}.", "$70.2 billion", "$60.2 billion"),
    (TRADE + "This compares with {} in 2022.", "$70.2 billion", "$60.2 billion"),
    (TRADE + "In 2022 the total was {}.", "$70.2 billion", "$60.2 billion"),
]  # fmt: skip


@pytest.mark.parametrize(("wording", "true", "false"), SHARED)
def test_what_several_shares_are_of_stands_once(wording: str, true: str, false: str) -> None:
    """The true figure is supported and a false one refuted."""
    assert verdict_on(wording.format(true), DAY, true).label == "Supported"
    assert verdict_on(wording.format(false), DAY, false).label == "Refuted"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Kazakhstan accounted for 46 percent and Russia for 22 percent of Mongolia's trade in 2023.", "46 percent"),
        ("Kazakhstan grew 46 percent and Kyrgyzstan took 22 percent of China's exports to Central Asia in 2023.", "46 percent"),
        ("Inflation was 46 percent and Kyrgyzstan accounted for 22 percent of China's trade with Central Asia in 2023.", "46 percent"),
        (TRADE + "Oil made up 46 percent of the total.", "46 percent"),
        (TRADE + "Kazakhstan accounted for 66 percent of the total by rail.", "66 percent"),
        (TRADE + "This compares with $240 billion.", "$240 billion"),
        (TRADE + "This compares with $240 billion in 2022 for Russia.", "$240 billion"),
        (TRADE[:-2] + ", while its GDP was $17.8 trillion. In 2022 it was $17.9 trillion.", "$17.9 trillion"),
        (TRADE + "Exports of cars reached $5 billion. A year earlier it was $3 billion.", "$3 billion"),
        (TRADE + "In 2022 the total was $9 trillion in the whole of Asia.", "$9 trillion"),
        (TRADE + "Exports of cars to Kazakhstan were $4.7 billion, to Kyrgyzstan $2.7 billion.", "$2.7 billion"),
    ],
)  # fmt: skip
def test_a_share_of_something_else_stays_open(text: str, quote: str) -> None:
    """Another country's trade, another verb, another measure, a narrowing."""
    assert verdict_on(text, DAY, quote).label == "Not enough evidence"
