"""A second sentence makes another figure of the one before it: the other way, both ways, what it cost, so much a head."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

DAY = date(2024, 12, 1)
TRADE = "Trade between China and Kazakhstan was $25.25 billion in 2021, according to Chinese customs. "
LATER = "Trade between China and Kazakhstan was $31.2 billion in 2022, according to Chinese customs. "
EXPORTS = "China's exports to Kazakhstan came to $13.98 billion in 2021, according to Chinese customs. "
BOTH = "China's exports to Kazakhstan came to $13.98 billion and its imports from there to $11.27 billion in 2021, according to Chinese customs. "
GOODS = "Chinese goods worth $15.42 billion went to Kyrgyzstan in 2022, China's customs said. "
TAJIK = "China exported goods worth $2.2 billion to Tajikistan in 2022, according to Chinese customs. "
GAS = "China imported 32.9 billion cubic metres of pipeline gas from Turkmenistan in 2022, according to the Energy Institute. "
OUTPUT = "Kazakhstan's GDP was $225.5 billion in 2022, according to the World Bank. "
BRENT = "A barrel of Brent cost $99.8 on average in 2022, according to the World Bank. "
PEOPLE = "Kazakhstan had 20 million inhabitants in 2022, according to the World Bank. "


@pytest.mark.parametrize(
    ("text", "true", "false"),
    [
        (EXPORTS + "In the opposite direction, goods worth {} went to China.", "$11.27 billion", "$18.27 billion"),
        (EXPORTS + "The reverse flow amounted to {}.", "$11.27 billion", "$18.27 billion"),
        (EXPORTS + "What came back was worth {}.", "$11.27 billion", "$18.27 billion"),
        (GOODS + "Only {} came from there.", "$81.66 million", "$581.66 million"),
        (GOODS + "The return trade was a mere {}.", "$81.66 million", "$581.66 million"),
        (BOTH + "Together that makes {}.", "$25.25 billion", "$35.25 billion"),
        (BOTH + "Both flows together made {}.", "$25.25 billion", "$35.25 billion"),
        (BOTH + "Exports and imports together came to {}.", "$25.25 billion", "$35.25 billion"),
        (TAJIK + "Kyrgyzstan, by contrast, took goods worth {}.", "$15.42 billion", "$25.42 billion"),
        (TAJIK + "As for Kyrgyzstan, it was {}.", "$15.42 billion", "$25.42 billion"),
        (GAS + "For it, China paid {}.", "$10.25 billion", "$20.25 billion"),
        (GAS + "In value, that was {}.", "$10.25 billion", "$20.25 billion"),
        (GAS + "It cost China {}.", "$10.25 billion", "$20.25 billion"),
        (OUTPUT + "That makes {} per inhabitant.", "$11,255", "$17,255"),
        (OUTPUT + "On a per capita basis it was {}.", "$11,255", "$17,255"),
        (OUTPUT + "Uzbekistan's economy was far smaller: {}.", "$81.1 billion", "$281.1 billion"),
        (OUTPUT + "The Uzbek figure was {}.", "$81.1 billion", "$281.1 billion"),
        (OUTPUT + "As for Uzbekistan, its GDP was {}.", "$81.1 billion", "$281.1 billion"),
        (LATER + "The growth rate was {}.", "23.6 percent", "63.6 percent"),
        (LATER + "Compared with the year before, that is a rise of {}.", "23.6 percent", "63.6 percent"),
        (BRENT + "Compared with 2021, that is an increase of {}.", "41.7 percent", "81.7 percent"),
        (TRADE + "It reached {} a year later.", "$31.2 billion", "$51.2 billion"),
        (TRADE + "The level of 2022 was {}.", "$31.2 billion", "$51.2 billion"),
    ],
)  # fmt: skip
def test_another_figure_is_made_of_the_one_before(text: str, true: str, false: str) -> None:
    """The tables' figure is supported, another one refuted."""
    assert verdict_on(text.format(true), DAY, true).label == "Supported"
    assert verdict_on(text.format(false), DAY, false).label == "Refuted"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (TRADE + "In a year it had risen to {}.", "$31.2 billion"),  # of which of two years?
        ("China's trade with Kazakhstan reached $41 billion in 2023. Kazakhstan's total was {}.", "$41.0 billion"),
        (LATER + "Volumes grew {}.", "23.6 percent"),
        (BOTH + "China was {} ahead in loans.", "$6.7 billion"),
        (GAS + "Exports were worth {}.", "$10.25 billion"),
        (GAS + "Turkmenistan paid {}.", "$20.25 billion"),
        (GAS + "Kazakhstan sent {} of goods.", "$4.37 billion"),
        (GAS + "In Kazakhstan it was {}.", "4.37 billion cubic metres"),
        (OUTPUT + "Output was {}.", "$40 billion"),
        (OUTPUT + "Debt per head was {}.", "$5,000"),
        (OUTPUT + "As for Uzbekistan, its debt was {}.", "$31 billion"),
        (PEOPLE + "Uzbekistan has {}.", "37 million people"),  # now
        ("China bought goods for $16.3 billion from Kazakhstan in 2023, leaving it with a surplus of {}.", "$8 billion"),
        ("Chinese customs have figures for Tajikistan as well. In 2016 exports to that country were {}.", "$1.73 billion"),
    ],
)  # fmt: skip
def test_what_may_be_another_figure_is_left_open(text: str, quote: str) -> None:
    """Neither supported nor refuted: another measure, another time, another's figure, or all of a country's trade."""
    assert verdict_on(text.format(quote), DAY, quote).label == "Not enough evidence"


@pytest.mark.parametrize(
    ("text", "true", "false"),
    [
        ("In per capita terms, Kazakhstan's GDP was {} in 2022.", "$11,255", "$15,255"),
        ("GDP per citizen of Kazakhstan was {} in 2022.", "$11,255", "$15,255"),
        ("In terms of GDP, Kazakhstan stood at {} in 2022.", "$225.5 billion", "$325.5 billion"),
        ("Converted into dollars, Kazakhstan's output came to {} in 2022.", "$225.5 billion", "$325.5 billion"),
        ("Measured in current US dollars, Kazakhstan produced {} in 2022.", "$225.5 billion", "$325.5 billion"),
        ("Kazakhstan's GDP in current US dollars: {} in 2022.", "$225.5 billion", "$325.5 billion"),
        ("The World Development Indicators put the GDP of Kazakhstan at {} in 2022.", "$225.5 billion", "$325.5 billion"),
        ("Kazakhstan was a nation of {} in 2022.", "20 million", "26 million"),
        ("Kazakhstan housed {} in 2022.", "20 million people", "26 million people"),
    ],
)  # fmt: skip
def test_output_and_people_are_told_in_many_words(text: str, true: str, false: str) -> None:
    """The tables' figure is supported, another one refuted."""
    assert verdict_on(text.format(true), DAY, true).label == "Supported"
    assert verdict_on(text.format(false), DAY, false).label == "Refuted"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Measured in current US dollars, Kazakhstan produced {} of copper in 2022.", "$5 billion"),
        ("At constant prices, Kazakhstan's GDP was {} in 2022.", "$325.5 billion"),
        ("In terms of GDP at purchasing power parity, Kazakhstan stood at {} in 2022.", "$600 billion"),
    ],
)
def test_other_prices_and_a_part_are_left_open(text: str, quote: str) -> None:
    """No table has output at constant prices, at parity, or of one thing in money."""
    assert verdict_on(text.format(quote), DAY, quote).label == "Not enough evidence"
