"""Plain sentences on the trade of two: verbs with a particle, adjectives for a partner, answers, plans behind a figure."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

DAY = date(2026, 5, 1)

TRUE_AND_FALSE = [
    ("Exports from Kazakhstan to China levelled off at {} in 2022.", "$13.1 billion", "$15.1 billion"),
    ("China's imports from Kazakhstan held at {} in 2023.", "$16.3 billion", "$13.6 billion"),
    ("Beijing's Central Asian trade was worth {} in 2022.", "$70.2 billion", "$80.2 billion"),
    ("Trade between Central Asian countries and China came to {} in 2023.", "$89.4 billion", "$79.4 billion"),
    ("Uzbekistan's bill for Chinese imports reached {} in 2023.", "$11.3 billion", "$13.1 billion"),
    ("Kyrgyzstan bought goods worth {} in China in 2023.", "$5.35 billion", "$3.55 billion"),
    ("China paid Kazakhstan {} for its goods in 2023.", "$16.3 billion", "$26.3 billion"),
    ("Full-year data confirm exports from Kazakhstan to China of {} for 2022.", "$13.1 billion", "$31.1 billion"),
    ("Kyrgyzstan, for its part, wrote down imports from China of {} in 2023.", "$5.35 billion", "$9.7 billion"),
    ("Kazakhstan counted $30.1bn of trade with China in 2023, China's customs counted {} with Kazakhstan.", "$41 billion", "$14 billion"),
    ("The statistics authority of Uzbekistan counted {} of trade with China in 2025.", "$17.2 billion", "$12.7 billion"),
    ("Trade with Kazakhstan brought China a turnover of {} in 2023.", "$41 billion", "$14 billion"),
    ("For 2023, {} was reported for China's exports to Kazakhstan.", "$24.7 billion", "$27.4 billion"),
    ("How much does China sell to Kazakhstan? In 2023 it was {}.", "$24.7 billion", "$27.4 billion"),
    ("China's trade with Central Asia cleared a hurdle in 2025. At {}, it was the talk of the town.", "$106.3 billion", "$136 billion"),
    ("China's trade with Kazakhstan was {} in 2023 and is expected to grow further.", "$41 billion", "$51 billion"),
    ("China imported goods worth {} from Kazakhstan in 2023 - a remarkable result.", "$16.3 billion", "$13.6 billion"),
    ("China's imports from Turkmenistan, as opposed to its sales there, came to {} in 2023.", "$9.6 billion", "$1.4 billion"),
    ("In the opposite direction, Chinese exports to Kazakhstan came to {} in 2023.", "$24.7 billion", "$27.4 billion"),
    ("“We sold goods worth {} to China in 2022,” Kazakhstan's foreign minister reminded his audience.", "$13.1 billion", "$16.3 billion"),
    ("Kazakhstan, which exported goods worth $9.8bn to China in 2021, exported {} worth in 2022.", "$13.1 billion", "$23.1 billion"),
    ("China's foreign trade, measured in dollars, expanded {} in 2022.", "4.4 percent", "14 percent"),
    ("China's trade with Turkmenistan was $10.6bn in 2023, which represents a decrease of {} in dollar terms from 2022.", "5.2 percent", "15.2 percent"),
    ("Out of China's trade with Central Asia in 2024, Kazakhstan generated {}.", "46 percent", "64 percent"),
    ("In its trade with China, Kazakhstan ran up a deficit of {} in 2023.", "$723 million", "$373 million"),
    ("Kazakhstan led with {} of trade with China in 2023, followed by Kyrgyzstan with $19.8bn.", "$41 billion", "$14 billion"),
    ("China's trade with Kazakhstan, Kyrgyzstan and Uzbekistan was $41bn, {} and $14bn in 2023.", "$19.8 billion", "$18.9 billion"),
    ("China's exports to Central Asia were $61.4bn in 2023. Of this, {} went to Kazakhstan.", "$24.7 billion", "$27.4 billion"),
    ("Kazakhstan's exports to China came to $14.7bn in 2023. Imports from there were {}.", "$15.4 billion", "$24.7 billion"),
    ("Chinese imports from Central Asia ran to $28bn in 2023, against exports of {}.", "$61.4 billion", "$28 billion"),
]  # fmt: skip


@pytest.mark.parametrize(("wording", "true", "false"), TRUE_AND_FALSE)
def test_a_plain_sentence_is_read_true_or_false(wording: str, true: str, false: str) -> None:
    """The right figure is supported, another one refuted."""
    assert verdict_on(wording.format(true), DAY, true).label == "Supported"
    assert verdict_on(wording.format(false), DAY, false).label == "Refuted"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Kazakhstan's oil exports to China bottomed out at $5.5 billion in 2016.", "$5.5 billion"),
        ("Exports from Kazakhstan to China were insured at $53.1 billion in 2022.", "$53.1 billion"),
        ("China's Central Asian oil trade was worth $80.2 billion in 2022.", "$80.2 billion"),
        ("Kazakhstan enjoyed a budget surplus of $2 billion in 2023.", "$2 billion"),
        ("Uzbekistan bought $5.5 billion of companies in China in 2018.", "$5.5 billion"),
        ("Commerce across the Kazakh-Chinese border by truck amounted to $51 billion in 2023.", "$51 billion"),
        ("China paid Kazakhstan $26.3 billion for its oil in 2023.", "$26.3 billion"),
        ("Trade with Kazakhstan brought China $51 billion in 2023.", "$51 billion"),
        ("Full-year data dispute exports from Uzbekistan to China of $2.5 billion for 2013.", "$2.5 billion"),
        ("The state statistics committee of Turkmenistan recorded exports of $9.6 billion to China in 2023.", "$9.6 billion"),
        ("A reader asks how much oil Uzbekistan imports from China. In 2019 it was $1.1 billion.", "$1.1 billion"),
        ("“We want to trade $51 billion worth of goods with China in 2023,” Kazakhstan's foreign minister said.", "$51 billion"),
        ("Trade between China and Kazakhstan is expected to be $51 billion in 2023 and grew before.", "$51 billion"),
        ("China's trade with Kazakhstan was $51 billion in 2023, which is a plan.", "$51 billion"),
        ("In the other direction, shipments came to $51 billion in 2023.", "$51 billion"),
        ("Kyrgyzstan, which imported machinery for $4.4m from China in 1998, imported $5 billion worth in 2012.", "$5 billion"),
        ("China's trade with Turkmenistan was $10.6bn in 2023. Xinjiang's trade with the state was $1.6 billion.", "$1.6 billion"),
        ("China exported $61.4bn to Central Asia in 2023. Of this, $14.7 billion was machinery.", "$14.7 billion"),
        ("Kazakhstan led with $51 billion of planned trade with China in 2023.", "$51 billion"),
        ("China's customs counted $51 billion with Kazakhstan in 2023.", "$51 billion"),
    ],
)  # fmt: skip
def test_a_product_a_plan_or_another_office_stays_open(text: str, quote: str) -> None:
    """Words much like these that may make the number another figure leave it open."""
    assert verdict_on(text, DAY, quote).label in ("Not enough evidence", "Not judged")
