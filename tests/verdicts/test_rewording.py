"""Wordings that say the usual in other words: rankings with amounts, "what it bought", shares of a group's trade."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

DAY = date(2025, 4, 1)
_OPEN = "Not enough evidence"
_RANKED = "Kazakhstan remained China's largest trading partner in Central Asia in 2024 with {}, followed by Kyrgyzstan with {} and Uzbekistan with {}, Chinese customs said."
_GAS = "Turkmenistan was China's top supplier of pipeline gas in 2022 with {}, followed by Russia with {}, Energy Institute data show."


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        (_RANKED.format("$43.82 billion", "$22.71 billion", "$13.78 billion"), "$43.82 billion", "Supported"),
        (_RANKED.format("$43.82 billion", "$22.71 billion", "$13.78 billion"), "$22.71 billion", "Supported"),
        (_RANKED.format("$43.82 billion", "$22.71 billion", "$13.78 billion"), "$13.78 billion", "Supported"),
        (_RANKED.format("$43.82 billion", "$13.78 billion", "$22.71 billion"), "$22.71 billion", "Refuted"),
        (_GAS.format("32.9 bcm", "14.7 bcm"), "32.9 bcm", "Supported"),
        (_GAS.format("32.9 bcm", "14.7 bcm"), "14.7 bcm", "Supported"),
        (_GAS.format("14.7 bcm", "32.9 bcm"), "32.9 bcm", "Refuted"),
        ("China is Kyrgyzstan's main supplier, with $5.35 billion in 2023.", "$5.35 billion", "Supported"),
        ("China is Kyrgyzstan's main supplier, with $19.7 billion in 2023.", "$19.7 billion", "Refuted"),
        ("China was Kazakhstan's largest trading partner in 2023 with $30.1 billion in loans.", "$30.1 billion", _OPEN),
        ("Energy made up 55 percent of what China bought from Central Asia in January-April 2023.", "55 percent", "Supported"),
        ("Energy made up 35 percent of what China bought from Central Asia in January-April 2023.", "35 percent", "Refuted"),
        ("Kyrgyzstan accounted for 30 percent of China's exports to Central Asia in 2023.", "30 percent", _OPEN),
        ("Kyrgyzstan accounted for 32 percent of China's exports to Central Asia in 2023.", "32 percent", "Supported"),
        ("Half of China's exports to Central Asia went to Kyrgyzstan in the first half of 2023.", "Half", "Refuted"),
        ("Russia accounted for 32 percent of China's exports to Central Asia in 2023.", "32 percent", _OPEN),
        ("China sold Central Asia goods worth $26.4bn in January-June 2023, twice the $13.5 billion it bought.", "$13.5 billion", "Supported"),
        ("China sold Central Asia goods worth $13.5bn in January-June 2023, half the $26.4 billion it bought.", "$26.4 billion", "Refuted"),
        ("At least $89 billion worth of goods changed hands between China and Central Asia in 2023.", "$89 billion", "Supported"),
        ("At least $90 billion worth of goods moved between China and Central Asia in 2023.", "$90 billion", "Refuted"),
        ("China overtook Russia as Kazakhstan's largest trading partner in 2022, with $24.2 billion.", "$24.2 billion", "Supported"),
        ("China replaced Russia as Kazakhstan's main trading partner in 2022, with $26.2 billion.", "$26.2 billion", "Refuted"),
        ("Russia overtook China as Kazakhstan's largest trading partner in 2022, with $24.2 billion.", "$24.2 billion", _OPEN),
        ("Kyrgyzstan's purchases in China came to $5.35 billion in 2023.", "$5.35 billion", "Supported"),
        ("Kazakhstan accounted for $41 billion of China's $89.4 billion in trade with Central Asia in 2023.", "$41 billion", "Supported"),
        ("Kazakhstan accounted for $41 billion of China's $98.4 billion in trade with Central Asia in 2023.", "$98.4 billion", "Refuted"),
        ("Railways accounted for $41 billion of China's $89.4 billion in trade with Central Asia in 2023.", "$41 billion", _OPEN),
        ("Kazakhstan accounted for $41 billion of China's $89.4 billion in energy trade with Central Asia in 2023.", "$41 billion", _OPEN),
        ("After Kazakhstan, Kyrgyzstan was China's second-largest partner in Central Asia in 2023 with $19.8 billion.", "$19.8 billion", "Supported"),
        ("After Kazakhstan, Kyrgyzstan was China's second-largest partner in Central Asia in 2023 with $29.8 billion.", "$29.8 billion", "Refuted"),
        ("Turkmenistan was China's third-largest partner in the region, with trade worth $10.6 billion in 2023.", "$10.6 billion", "Supported"),
        ("Turkmenistan was China's third-largest partner in the region, with trade worth $14 billion in 2023.", "$14 billion", "Refuted"),
        ("Turkmenistan was China's third-largest partner in the region, with services trade worth $10.6 billion in 2023.", "$10.6 billion", _OPEN),
        ("Turkmenistan was China's third-largest partner in the region, with projects worth $10.6 billion in 2023.", "$10.6 billion", _OPEN),
        ("Kyrgyzstan was China's second-largest investment partner in Central Asia in 2023 with $19.8 billion.", "$19.8 billion", _OPEN),
        ("Kyrgyzstan was China's second-largest partner in the arms trade in 2023 with $19.8 billion.", "$19.8 billion", _OPEN),
        ("China is Kazakhstan's second-largest trading partner after Russia, with a share of 21.5 percent in 2023.", "21.5 percent", "Supported"),
        ("China is Kazakhstan's second-largest trading partner after Russia, with a share of 31.5 percent in 2023.", "31.5 percent", "Refuted"),
        ("China's trade with Central Asia in 2022 was equal to 1.1 percent of its total trade.", "1.1 percent", "Supported"),
        ("China's trade with Central Asia in 2022 was equal to 1.1 percent of its GDP.", "1.1 percent", "Refuted"),
        ("The growth of Uzbekistan's imports from China accelerated to 76 percent in 2023.", "76 percent", "Supported"),
        ("The growth of Uzbekistan's imports from China slowed to 67 percent in 2023.", "67 percent", "Refuted"),
        ("The growth of Uzbekistan's car imports from China accelerated to 76 percent in 2023.", "76 percent", _OPEN),
    ],
)  # fmt: skip
def test_other_words_for_the_same(text: str, quote: str, label: str) -> None:
    """They are judged as the usual wording is."""
    assert verdict_on(text, DAY, quote).label == label


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        ("In 2023, 43.3% of all goods Kyrgyzstan imported came from China.", "43.3%", "Supported"),
        ("In 2023, 34.3% of the goods that Kyrgyzstan imported came from China.", "34.3%", "Refuted"),
        ("Turkmenistan provided 56 percent of the gas China imported by pipeline in 2022.", "56 percent", "Supported"),
        ("Turkmenistan provided 26 percent of the gas China imported by pipeline in 2022.", "26 percent", "Refuted"),
        ("China's customs booked trade of $19.8 billion with Kyrgyzstan in 2023.", "$19.8 billion", "Supported"),
        ("Kazakhstan's exports to China collapsed by 44 percent in 2015.", "44 percent", "Supported"),
        ("Kazakhstan's exports to China collapsed by 54 percent in 2015.", "54 percent", "Refuted"),
        ("Kazakhstan itself registered imports from China of $8.23 billion in 2021.", "$8.23 billion", "Supported"),
        ("Kyrgyzstan's exports to the whole world reached $3.38 billion in 2023.", "$3.38 billion", "Supported"),
        ("Kyrgyzstan ranked second among China's Central Asian trading partners in 2024, with a turnover of $22.7 billion.", "$22.7 billion", "Supported"),
        ("China took 18.5% of Kazakhstan's exports in 2023, or $14.7 billion.", "$14.7 billion", "Supported"),
        ("China took 18.5% of Kazakhstan's exports in 2023, or $79.1 billion.", "$79.1 billion", "Refuted"),
        ("Exports accounted for more than two thirds of China's trade with Central Asia in 2023.", "two thirds", "Supported"),
        ("Imports made up 69 percent of China's trade with Central Asia in 2023.", "69 percent", "Refuted"),
        ("Roughly 90 percent of China's trade with Turkmenistan in 2023 consisted of imports.", "90 percent", "Supported"),
        ("Turkmenistan's share of China's pipeline gas imports was 56 percent in 2022.", "56 percent", "Supported"),
        ("Of Kazakhstan's $60.4 billion of imports in 2023, China accounted for $24.7 billion.", "$24.7 billion", "Refuted"),
        ("With a population of 35.7 million in 2023, Uzbekistan is the most populous country of the region.", "35.7 million", "Supported"),
        ("On average, a tonne of copper cost $8,822 in 2022.", "$8,822", "Supported"),
        ("The price of zinc fell by nearly a quarter in 2023, averaging $2,653 a tonne.", "$2,653 a tonne", "Supported"),
        ("In 2023 a quarter of Kazakhstan's imports came from China.", "a quarter", "Supported"),
        ("Chinese payments for Turkmen gas slipped from $10.25 billion in 2022 to $9.6 billion in 2023.", "$9.6 billion", "Supported"),
        ("Kyrgyz imports from China recovered to $1.46 billion in 2021 and soared to $4.07 billion in 2022.", "$4.07 billion", "Supported"),
        ("Kazakhstan accounted for $41 billion of China's trade in 2023.", "$41 billion", "Supported"),
        ("China accounted for $24.7 billion of Kazakhstan's imports in 2023.", "$24.7 billion", "Refuted"),
        ("Kyrgyzstan's imports from China were $1.47 billion in 2016, 37 percent of all its imports.", "37 percent", "Supported"),
        ("With exports of $61.4 billion and imports of $28 billion in 2023, China had a large surplus with Central Asia.", "$28 billion", "Supported"),
        ("With exports of $28 billion and imports of $61.4 billion in 2023, China had a large deficit with Central Asia.", "$28 billion", "Refuted"),
        ("Kazakhstan sends 18.5 percent of its exports to China, according to data for 2023.", "18.5 percent", "Supported"),
        ("Kyrgyz exports to China, never large, dropped by 5.1 percent in 2022.", "5.1 percent", "Supported"),
    ],
)  # fmt: skip
def test_the_same_in_other_words_is_judged_the_same(text: str, quote: str, label: str) -> None:
    """Relative clauses for a flow, usual verbs for others, and words that only stress change no figure."""
    assert verdict_on(text, DAY, quote).label == label


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        ("China's trade with Central Asia reached $89.4bn in 2023, $61.4 billion of it exports.", "$61.4 billion", "Supported"),
        ("China's trade with Central Asia reached $89.4bn in 2023, $61.4 billion of it imports.", "$61.4 billion", "Refuted"),
        ("China's trade with Central Asia reached $89.4bn in 2023, and $40 billion of this was in yuan.", "$40 billion", _OPEN),
        ("China's trade with Central Asia reached $89.4bn in 2023, of which $40 billion was in yuan.", "$40 billion", _OPEN),
        ("China's trade with the five states reached $89.4bn in 2023: $61.4 billion in exports and $28bn in imports.", "$61.4 billion", _OPEN),
        ("Central Asia's five states imported goods worth $61.4 billion from China in 2023.", "$61.4 billion", "Supported"),
        ("Trade between China and Tajikistan came to $3.9 billion in 2023, Chinese customs figures indicate.", "$3.9 billion", "Supported"),
    ],
)  # fmt: skip
def test_a_part_of_an_amount_is_no_amount_of_the_whole(text: str, quote: str, label: str) -> None:
    """What is exports of it is judged as exports, and what is another part is not judged."""
    assert verdict_on(text, DAY, quote).label == label
