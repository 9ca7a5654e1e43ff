"""Several places told as one: their figures are added up, and no one's is taken for the sum."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.verdicts.tables import area_name, joint, members_of
from tests.verdicts.conftest import verdict_on

LATER = date(2026, 3, 5)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("China's trade with Kazakhstan, Kyrgyzstan and Uzbekistan combined was $92 billion in 2025.", "Supported"),
        ("Kazakhstan, Kyrgyzstan and Uzbekistan together made up over $90 billion of China's trade in 2025.", "Supported"),
        ("China exported a combined $64.4 billion of goods to Kazakhstan and Kyrgyzstan in 2023.", "Refuted"),
        ("Kazakhstan and Uzbekistan together imported $26.7 billion of goods from China in 2023.", "Supported"),
        ("Together, Kazakhstan and Kyrgyzstan bought $44.4 billion of Chinese goods in 2023.", "Refuted"),
        ("Kazakhstan and Kyrgyzstan together accounted for 68 percent of China's trade with Central Asia in 2023.", "Supported"),
    ],
)  # fmt: skip
def test_places_told_as_one_are_added_up(text: str, label: str) -> None:
    """China sold Kazakhstan and Kyrgyzstan 24.7 and 19.7 billion dollars in 2023; they counted 15.39 and 5.35, Uzbekistan 11.34."""
    assert verdict_on(text, LATER).label == label


@pytest.mark.parametrize(
    "text",
    [
        "China and Kazakhstan together traded goods worth $70 billion in 2023.",
        "China and Kazakhstan together traded goods worth $70 billion with Russia in 2023.",
        "Kazakhstan and Kyrgyzstan's combined trade with China and Russia was $80 billion in 2023.",
        "Kazakhstan and Kyrgyzstan together with Russia bought $100 billion of goods from China in 2023.",
        "China's trade with Kazakhstan and the rest of Central Asia combined was $60 billion in 2023.",
        "Trade between China and Kazakhstan and Uzbekistan combined was $25 billion in 2023.",
        "China's exports of cars to Kazakhstan and Kyrgyzstan combined were $5 billion in 2023.",
        "Together with Kyrgyzstan, Kazakhstan bought $94.4 billion of Chinese goods in 2023.",
        "China plans to export a combined $64.4 billion of goods to Kazakhstan and Kyrgyzstan in 2023.",
        "Chinese exports to Kazakhstan and Kyrgyzstan together rose by 52 percent between 2022 and 2023.",
    ],
)
def test_a_sum_of_others_or_of_something_else_stays_open(text: str) -> None:
    """A third place, goods, a plan, or a year that one of them lacks: no sum of the tables is meant."""
    assert verdict_on(text, LATER).label == "Not enough evidence"


def test_several_figures_of_one_sentence_are_each_places_own() -> None:
    """Only one amount can be the sum: of several, each is one place's."""
    text = "China exported goods worth $24.7 billion to Kazakhstan and $19.7 billion to Kyrgyzstan in 2023, together $44.4 billion."
    assert verdict_on(text, LATER, "$24.7 billion").label == "Supported"
    assert verdict_on(text, LATER, "$19.7 billion").label == "Supported"


def test_the_code_of_several_is_their_codes() -> None:
    """It is a group like those of the table, and named by its members."""
    assert members_of(joint(["UZB", "KAZ"])) == ("KAZ", "UZB")
    assert area_name(joint(["UZB", "KAZ"])) == "Kazakhstan and Uzbekistan"
    assert members_of("KAZ") == ()
