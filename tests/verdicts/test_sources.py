"""Whose count a figure is, in whatever words an office and its books are named; and words that only look like it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

_DAY = date(2024, 12, 2)
_TRADE = "China's trade with Kazakhstan"


@pytest.mark.parametrize(
    "who",
    [
        "in the tables of Chinese customs",
        "on GACC figures",
        "seen from Beijing's side",
        "as the customs office in Beijing counts it",
        "if one goes by the ledgers of Chinese customs",
        "as one can read in the Chinese statistical yearbook",
        "by its own reckoning",
        "customs data show",
        "or so the Chinese customs office says",
        "if Chinese customs data are right",
    ],
)
def test_who_counts_may_be_set_off_in_any_words(who: str) -> None:
    text = f"{_TRADE} was {{}} in 2023, {who}."
    assert verdict_on(text.format("$41 billion"), _DAY, "$41 billion").label == "Supported"
    assert verdict_on(text.format("$30.1 billion"), _DAY, "$30.1 billion").label == "Refuted"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The General Administration of Customs logged China's trade with Kazakhstan at {} in 2023.", "Refuted"),
        ("Beijing's official tally of China's trade with Kazakhstan was {} in 2023.", "Refuted"),
        ("{} is what Chinese customs give for China's trade with Kazakhstan in 2023.", "Refuted"),
        ("China's trade with Kazakhstan as counted by Kazakhstan's statistics office was {} in 2023.", "Supported"),
        ("China's trade with Kazakhstan is listed by the statistical office in Astana at {} for 2023.", "Supported"),
        ("Data gathered by Kazakh statisticians show that China's trade with Kazakhstan came to {} in 2023.", "Supported"),
        ("China's trade with Kazakhstan was {} in 2023, in Kazakhstan's customs territory.", "Conflicting evidence"),
        ("China's trade with Kazakhstan was {} in 2023, Kazakh officials said.", "Conflicting evidence"),
        ("China's customs union with Kazakhstan traded {} in 2023.", "Not enough evidence"),
        ("Chinese customs doubt that China's trade with Kazakhstan was {} in 2023.", "Not enough evidence"),
        ("Chinese customs collected duties on China's trade with Kazakhstan of {} in 2023.", "Not enough evidence"),
    ],
)  # fmt: skip
def test_an_office_may_be_told_at_any_place(text: str, label: str) -> None:
    assert verdict_on(text.format("$30.1 billion"), _DAY, "$30.1 billion").label == label


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        ("In the tables of the Energy Institute, China's pipeline gas imports from Turkmenistan were 32.9 billion cubic metres in 2022.", "32.9 billion cubic metres", "Supported"),
        ("The Energy Institute's database has China's pipeline gas imports from Turkmenistan down at 32.9 billion cubic metres for 2022.", "32.9 billion cubic metres", "Supported"),
        ("The World Development Indicators give $325 billion as the value of Kazakhstan's GDP in 2022.", "$325 billion", "Refuted"),
        ("The World Bank sees Kazakhstan's GDP at $225.5 billion in 2022.", "$225.5 billion", "Not enough evidence"),
        ("Kazakhstan's statistics say China's gas output was 220.1 billion cubic metres in 2022.", "220.1 billion cubic metres", "Not enough evidence"),
        ("The statistics committee of Kyrgyzstan put the exports of Bishkek to China in 2022 at $90.8 million.", "$90.8 million", "Not enough evidence"),
        ("China's trade with Kazakhstan was $41 billion in 2023 by Chinese count and $30.1 billion by Kazakh count.", "$41 billion", "Supported"),
        ("China's trade with Kazakhstan was $41 billion in 2023 by Chinese count and $30.1 billion by Kazakh count.", "$30.1 billion", "Supported"),
        ("Kazakhstan's statisticians show a surplus of around $700 million in the country's trade with China for 2023.", "$700 million", "Refuted"),
        ("By its own statistics Kazakhstan sold China about $2 billion more than it bought there in 2022.", "$2 billion", "Supported"),
    ],
)  # fmt: skip
def test_offices_of_no_country_and_those_of_two(text: str, quote: str, label: str) -> None:
    assert verdict_on(text, _DAY, quote).label == label


@pytest.mark.parametrize(
    "when",
    [
        "within a single year, 2022",
        "over the entire year 2022",
        "over 2022",
        "in the space of a year, 2022",
        "in the third year of the pandemic, 2022",
        "from the beginning to the end of 2022",
        "in the twelve months to the end of 2022",
        "on an annual basis in 2022",
        "once 2022 was over",
        "in the year after 2021",
        "in the year preceding 2023",
        "the year before last",
    ],
)
def test_a_whole_year_may_be_told_in_any_words(when: str) -> None:
    text = f"Kazakhstan's imports from China were {{}} {when}."
    assert verdict_on(text.format("$11.1 billion"), _DAY, "$11.1 billion").label == "Supported"
    assert verdict_on(text.format("$15.4 billion"), _DAY, "$15.4 billion").label == "Refuted"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("2022 closed with Kazakhstan's imports from China at $15.4 billion.", "Refuted"),
        ("Kazakhstan's imports from China finished the year 2022 at $15.4 billion.", "Refuted"),
        ("Halfway through 2022, Kazakhstan's imports from China were $15.4 billion.", "Not enough evidence"),
        ("In the years after 2021, Kazakhstan's imports from China were $15.4 billion.", "Not enough evidence"),
        ("In the nine months to December 2022, Kazakhstan's imports from China were $15.4 billion.", "Not enough evidence"),
        ("In the last quarter of 2022, Kazakhstan's imports from China were $15.4 billion.", "Not enough evidence"),
        ("Over 2021 and 2022, Kazakhstan's imports from China were $15.4 billion.", "Not enough evidence"),
    ],
)  # fmt: skip
def test_a_part_of_a_year_or_several_are_no_whole_one(text: str, label: str) -> None:
    assert verdict_on(text, _DAY, "$15.4 billion").label == label
