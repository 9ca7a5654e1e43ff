"""Multiples of an earlier year, in the ways news words them."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

DAY = date(2024, 9, 10)


@pytest.mark.parametrize(
    "text",
    [
        "Kyrgyzstan imported $4.07 billion worth of Chinese goods in 2022, {} more than a year earlier.",
        "Kyrgyzstan's imports from China in 2022 were {} as much as a year before.",
        "Kyrgyzstan's imports from China in 2022 were {} as high as in 2021.",
        "Kyrgyzstan's imports from China in 2022 were {} those of 2021.",
        "Kyrgyzstan's imports from China in 2022 were {} the 2021 figure.",
        "Kyrgyzstan's imports from China were {} higher in 2022 than in 2021.",
        "Kyrgyzstan's imports from China reached $4.07 billion in 2022, {} the value of a year earlier.",
    ],
)
def test_a_multiple_of_an_earlier_year_compares_the_two_years(text: str) -> None:
    """It was 2.78 times the year before: 2.8 is right, 5.3 is wrong."""
    assert verdict_on(text.format("2.8 times"), DAY, "2.8 times").label == "Supported"
    assert verdict_on(text.format("5.3 times"), DAY, "5.3 times").label == "Refuted"


@pytest.mark.parametrize(
    ("words", "label"), [("more than", "Not enough evidence"), ("as much as", "Refuted")]
)
def test_so_many_times_more_may_mean_one_time_more(words: str, label: str) -> None:
    """ "1.8 times more" can be meant for 2.8 times as much, and is not refuted by it."""
    text = f"Kyrgyzstan's imports from China in 2022 were 1.8 times {words} in 2021."
    assert verdict_on(text, DAY, "1.8 times").label == label


@pytest.mark.parametrize(
    "text",
    [
        "China's trade with Kazakhstan in 2023 was 2.9 times more than Russia's with Uzbekistan.",
        "Kyrgyzstan's imports from China were 2.8 times those of 2021.",
    ],
)
def test_another_place_or_an_unknown_year_leaves_it_open(text: str) -> None:
    """A multiple of another country's figure, or of which the later year is not said, compares no two years."""
    assert verdict_on(text, DAY).label == "Not enough evidence"


@pytest.mark.parametrize(
    "words",
    ["below 2022", "below the 2022 level", "lower than the 2022 figure", "less than in 2022", "down on 2022"],
)
def test_a_rate_on_a_year_that_it_names_is_of_the_other_year(words: str) -> None:
    """China's trade with Turkmenistan fell by 5.2% in 2023, after it had risen by 52% in 2022."""
    text = f"China's trade with Turkmenistan was $10.6 billion in 2023, {{}} percent {words}."
    assert verdict_on(text.format("5.2"), DAY, "5.2 percent").label == "Supported"
    assert verdict_on(text.format("52"), DAY, "52 percent").label == "Refuted"


def test_what_is_nearly_halved_is_a_little_more_than_half() -> None:
    """China's imports of Uzbek gas fell from 1,070 to 564 million dollars in 2023, to 0.527 of what they were."""
    text = "China's imports of Uzbek gas {} in value in 2023."
    day = date(2024, 6, 1)
    assert verdict_on(text.format("nearly halved"), day).label == "Supported"
    assert verdict_on(text.format("more than halved"), day).label == "Refuted"


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        ("Kyrgyzstan imported $738 million worth of Chinese goods in 2020, less than half of the 2019 total.", "half", "Supported"),
        ("Kyrgyzstan imported $738 million worth of Chinese goods in 2020, two thirds of the 2019 total.", "two thirds", "Refuted"),
        ("Kyrgyz imports from China jumped sevenfold in just three years, from $738 million in 2020 to $5.35 billion in 2023.", "sevenfold", "Supported"),
        ("Kyrgyz imports from China jumped threefold in just three years, from $738 million in 2020 to $5.35 billion in 2023.", "threefold", "Refuted"),
        ("Kazakhstan exported twice as much to China in 2022 as in 2018.", "twice", "Supported"),
        ("Kyrgyzstan bought Chinese goods for $4.07 billion in 2022, almost three times the $1.46 billion of a year earlier.", "$1.46 billion", "Supported"),
        ("Kyrgyzstan bought Chinese goods for $4.07 billion in 2022, almost three times the $1.64 billion of a year earlier.", "$1.64 billion", "Refuted"),
        ("Tajikistan recorded trade with China of $1 billion for January-November 2022, 42.3 percent more than in the same period of 2021.", "42.3 percent", "Supported"),
        ("China did 173.05 billion yuan of business with Central Asia in January-April 2023, 37.3% up on the same stretch of 2022.", "37.3%", "Supported"),
    ],
)  # fmt: skip
def test_an_earlier_year_that_is_named_is_what_it_is_of(text: str, quote: str, label: str) -> None:
    """Kyrgyzstan bought Chinese goods for 1.735, 0.738, 1.464 and 4.069 billion dollars in 2019 to 2022."""
    assert verdict_on(text, DAY, quote).label == label


@pytest.mark.parametrize(("words", "label"), [
    ("almost three times", "Supported"), ("three times", "Not enough evidence"), ("two and a half times", "Refuted"), ("threefold", "Refuted"),
    ("four times", "Refuted"),
])  # fmt: skip
def test_a_multiple_in_words_is_good_to_a_twentieth(words: str, label: str) -> None:
    """It was 2.78 times the year before: 3 in figures would round it, so that three in words is not refuted."""
    text = f"Kyrgyzstan's imports from China in 2022 were {words} as high as in 2021."
    text = text.replace("were threefold as high as in", "rose threefold from")
    assert verdict_on(text, DAY).label == label


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        ("China more than doubled its purchases of farm products from Kazakhstan in 2022.", "doubled", "Supported"),
        ("In 2022 Kyrgyzstan almost tripled its imports from China to $4.07 billion.", "tripled", "Supported"),
        ("Kyrgyzstan halved its imports from China in 2020.", "halved", "Refuted"),
        ("Kyrgyzstan more than doubled its imports from China between 2021 and 2022.", "doubled", "Supported"),
        ("Kyrgyzstan halved its imports of cars from China in 2020.", "halved", "Not enough evidence"),
        ("Kyrgyzstan wants to triple its imports from China in 2022.", "triple", "Not enough evidence"),
        ("Kyrgyzstan tripled its imports from China and Russia in 2022.", "tripled", "Not enough evidence"),
        ("Kyrgyzstan has not tripled its imports from China in 2022.", "tripled", "Not enough evidence"),
        ("Kyrgyzstan doubled its imports from China within a month in 2022.", "doubled", "Not enough evidence"),
        ("Tajikistan's exports to China in 2022 were more than seven times those of the previous year.", "seven times", "Supported"),
        ("Tajikistan's exports to China in 2022 were seven times those of Turkmenistan.", "seven times", "Not enough evidence"),
        ("China's trade with Kazakhstan has grown more than a hundredfold since 1992, to $41 billion in 2023.", "hundredfold", "Supported"),
    ],
)  # fmt: skip
def test_a_country_multiplies_its_flow(text: str, quote: str, label: str) -> None:
    """China's purchases of Kazakh farm products grew 133.7 percent in 2022; Kyrgyzstan bought 0.43 times as much in 2020, 2.78 in 2022."""
    assert verdict_on(text, DAY, quote).label == label


@pytest.mark.parametrize("value", ["yearly value", "value", "yearly total", "annual volume"])
def test_a_yearly_amount_that_grew_is_no_rate_a_year(value: str) -> None:
    """ "Yearly" before an amount says what the amount is of; yuan behind it say in what it has doubled."""
    text = f"Since 2013 the {value} of China's trade with Central Asia has more than doubled, to 674 billion yuan in 2024."
    assert verdict_on(text, date(2025, 9, 1), "doubled").label == "Supported"


def test_what_had_grown_by_a_year_grew_since_an_untold_one() -> None:
    """ "By 2022 it had grown": not in one year, and since when the words do not say."""
    text = "In 1992 China's trade with Central Asia was worth $460 million. By 2022 it had grown more than 100 times."
    assert verdict_on(text, DAY, "100 times").label == "Not enough evidence"
