"""Whose count a sentence gives: an office by its people, a third body by name, a group that keeps no books."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.verdicts.clause.speakers import country_of
from tests.verdicts.conftest import verdict_on

_LATER = date(2025, 9, 1)


def test_statisticians_are_an_office() -> None:
    """What a country's statisticians record is on its own books alone."""
    text = "Kazakh statisticians recorded trade with China of {} in 2023."
    assert verdict_on(text.format("$30.1 billion"), _LATER).label == "Supported"
    assert verdict_on(text.format("$41 billion"), _LATER).label == "Refuted"


def test_a_group_s_own_count_is_not_the_other_side_s() -> None:
    """The five keep no books in common, and China's are not theirs."""
    text = "The five Central Asian states together bought $34 billion worth of goods from China in 2023{}."
    assert (
        verdict_on(text.format(", by their own count"), _LATER, "$34 billion").label == "Not enough evidence"
    )
    assert verdict_on(text.format(""), _LATER, "$34 billion").label == "Refuted"


@pytest.mark.parametrize(
    ("amount", "label"), [("$66.2 billion", "Not enough evidence"), ("$56.2 billion", "Refuted")]
)
def test_what_a_third_body_is_known_to_have_said_is_not_refuted_by_others(amount: str, label: str) -> None:
    """The bank said 66.2, and China's customs have 94.82 for the same trade: neither settles the other."""
    text = (
        f"Trade between China and Central Asia reached {amount} in 2024, says the Eurasian Development Bank."
    )
    assert verdict_on(text, _LATER, amount).label == label


def test_the_highest_of_a_history_is_of_one_year() -> None:
    """The history of a pipeline in which a year's volume was the highest is no sum since it opened."""
    text = "The {} billion cubic metres delivered by the China-Central Asia pipeline in 2022 were the highest annual volume in its history."
    assert verdict_on(text.format("43.2"), _LATER).label == "Supported"
    assert verdict_on(text.format("423.2"), _LATER).label == "Refuted"


def test_an_office_named_before_may_be_the_one_that_counts() -> None:
    """An article goes on with the count of the office it began with: Kazakhstan's own is 14.7, China's 16.3."""
    first = "{} released figures for 2023 on Tuesday. "
    text = "Kazakh exports to China were worth {} in 2023."
    chinese = first.format("China's General Administration of Customs") + text
    kazakh = first.format("Kazakhstan's statistics bureau") + text
    assert verdict_on(chinese.format("$16.3 billion"), _LATER).label == "Conflicting evidence"
    assert verdict_on(chinese.format("$14.7 billion"), _LATER).label == "Supported"
    assert verdict_on(chinese.format("$18.3 billion"), _LATER).label == "Refuted"
    assert verdict_on(kazakh.format("$16.3 billion"), _LATER).label == "Refuted"
    assert verdict_on(text.format("$16.3 billion"), _LATER).label == "Refuted"


@pytest.mark.parametrize(
    "told",
    [
        "according to China's customs",
        "Chinese customs officials said",
        "the agency wrote, citing the Customs Administration of China",
    ],
)
def test_gas_is_counted_by_the_office_that_is_named(told: str) -> None:
    """The buyer's customs say what the seller sold, whose own books the tables do not hold."""
    text = f"Uzbekistan sold {{}} worth of gas to China in 2022, {told}."
    assert verdict_on(text.format("$1.07 billion"), _LATER).label == "Supported"
    assert verdict_on(text.format("$910 million"), _LATER, "$910 million").label == "Refuted"


@pytest.mark.parametrize(
    "speaker", ["Kazakh President Kassym-Jomart Tokayev", "Kazakhstan's statistics bureau"]
)
def test_who_says_it_speaks_of_the_own_country_s_books(speaker: str) -> None:
    """Kazakhstan's books have 30.1; that China's have 41 stands beside the verdict."""
    verdict = verdict_on(
        f"Trade between Kazakhstan and China was worth $41 billion in 2023, {speaker} said.",
        _LATER,
        "$41 billion",
    )
    assert verdict.label == "Refuted"
    assert "China" in verdict.summary


@pytest.mark.parametrize(
    ("speaker", "near", "code"),
    [
        ("Bureau of National Statistics", ("KAZ", "CHN"), "KAZ"),
        ("data from the Bureau of National Statistics", ("KAZ", "CHN"), "KAZ"),
        ("National Statistical Committee", ("KGZ", "CHN"), "KGZ"),
        ("Statistics Agency", ("UZB", "CHN"), "UZB"),
        ("Agency on Statistics under the President", ("TJK", "CHN"), "TJK"),
        ("General Administration of Customs", ("CHN",), "CHN"),
        ("Statistics Agency", ("KAZ", "CHN"), ""),
        ("the statistics agency", ("UZB", "CHN"), ""),
        ("the country's Statistics Agency", ("UZB", "KAZ"), ""),
        ("Kazakhstan's Statistics Agency", ("UZB", "KAZ"), "KAZ"),
        ("Statistics Agency of Germany", ("UZB", "DEU"), "DEU"),
        ("National Statistics Committee", ("KGZ", "UZB"), ""),
    ],
)
def test_an_office_s_bare_name_speaks_for_its_country_where_it_is_named(
    speaker: str, near: tuple[str, ...], code: str
) -> None:
    """Only as it is spelt, and not where the words say whose it is or another country's may be meant."""
    assert country_of(speaker, near) == code


def test_the_books_of_an_office_that_names_no_country() -> None:
    """Both sides' trade is told as Kazakhstan's office counts it."""
    verdict = verdict_on(
        "Kazakhstan's neighbours sell more: trade between China and Kazakhstan was worth $30.1 billion in 2023, according to the Bureau of National Statistics.",
        _LATER,
        "$30.1 billion",
    )
    assert verdict.reading.reporter == "KAZ"


def test_one_side_s_count_alone_refutes_no_trade_both_ways() -> None:
    """The tables hold Kazakhstan's count of 2013 and not China's, which may be the one that is meant."""
    text = "Trade between China and Kazakhstan was worth {} in 2013."
    assert verdict_on(text.format("$28.6 billion"), _LATER).label == "Not enough evidence"
    assert verdict_on(text.format("$22.7 billion"), _LATER).label == "Supported"
    owned = "On Kazakhstan's books, trade with China was worth $28.6 billion in 2013."
    assert verdict_on(owned, _LATER).label == "Refuted"
    silent = "Trade between China and Turkmenistan was worth $12.6 billion in 2023."
    assert verdict_on(silent, _LATER).label == "Refuted"


def test_a_bare_name_in_a_row_stands_for_the_bare_one_before() -> None:
    """In “A sold to B for X, C for Y” C sold as A did, and what brackets give of Y is C's change."""
    text = "Turkmenistan supplied gas to China for $10.25 billion (an increase of {}) in 2022, Kazakhstan for $1.08 billion (a decrease of {}), Chinese customs said."
    assert verdict_on(text.format("51%", "4%"), _LATER, "51%").label == "Supported"
    assert verdict_on(text.format("51%", "4%"), _LATER, "$1.08 billion").label == "Supported"
    assert verdict_on(text.format("51%", "4%"), _LATER, "4%").label == "Not enough evidence"


@pytest.mark.parametrize(
    "cited",
    [
        "citing China's General Administration of Customs",
        "citing the Chinese customs",
        "citing customs data from China",
        "quoting official Chinese customs data",
    ],
)
def test_who_cites_the_other_side_s_office_gives_its_count(cited: str) -> None:
    """An embassy that cites the customs of China has China's 31.2, and would be wrong with Kazakhstan's 24.2."""
    text = f"Trade between Kazakhstan and China was worth {{}} in 2022, the Kazakh embassy said, {cited}."
    assert verdict_on(text.format("$31.2 billion"), _LATER).label == "Supported"
    assert verdict_on(text.format("$24.2 billion"), _LATER).label == "Refuted"


@pytest.mark.parametrize("text", [
    "By China's count, trade with Kazakhstan was {} in 2022; by Kazakhstan's, it was {}.",
    "Chinese officials put trade with Kazakhstan at {} in 2022, Kazakh officials at {}.",
    "Chinese customs put trade with Kazakhstan at {} in 2022 and Kazakh statistics at {}.",
    "China put trade with Kazakhstan at {} in 2022, and Kazakhstan put it at {}.",
])  # fmt: skip
def test_the_office_named_last_counts(text: str) -> None:
    """China's customs have 31.2, Kazakhstan's bureau 24.2; exchanged, both are wrong."""
    first, second = "$31.2 billion", "$24.2 billion"
    for one in (first, second):
        assert verdict_on(text.format(first, second), _LATER, one).label == "Supported"
        assert verdict_on(text.format(second, first), _LATER, one).label == "Refuted"


def test_a_figure_that_its_partners_customs_give_is_not_refuted_after_their_name() -> None:
    """Kazakhstan's own books have 15.4 billion dollars of imports from China in 2023, China's 24.7 billion."""
    before = "In 2023 China sold more than it bought in Central Asia, on the figures of its own customs. "
    told = "Kazakhstan bought Chinese goods for $24.7 billion in 2023."
    assert verdict_on(before + told, _LATER, "$24.7 billion").label != "Refuted"
    assert verdict_on(told, _LATER, "$24.7 billion").label == "Refuted"


@pytest.mark.parametrize("office", ["its own statistics bureau", "its statistics bureau", "its customs"])
def test_an_office_of_its_own_is_that_of_whose_trade_it_is(office: str) -> None:
    """China's figure is not what Kazakhstan's office counts."""
    text = "Kazakhstan's trade with China was {} in 2022, according to " + office + "."
    assert verdict_on(text.format("$24.2 billion"), _LATER).label == "Supported"
    assert verdict_on(text.format("$31.2 billion"), _LATER).label == "Refuted"


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("", "Supported"),
        (", officials in Ashgabat said", "Not enough evidence"),
        (", Xi Jinping said", "Supported"),
    ],
)
def test_what_a_country_without_books_says_of_its_own_flow_is_not_settled_by_the_other_side(
    said: str, label: str
) -> None:
    """China's customs alone count Turkmenistan's exports, and theirs is not the count that Turkmen officials give."""
    text = f"Turkmenistan's exports to China reached $9.6 billion in 2023{said}."
    assert verdict_on(text, _LATER, "$9.6 billion").label == label


@pytest.mark.parametrize("verb", ["recorded", "did", "had"])
def test_an_office_named_first_counts_what_its_country_recorded(verb: str) -> None:
    """On China's books the trade was 19.8 billion dollars in 2023, on Kyrgyzstan's 5.4."""
    text = f"By Beijing's count, China {verb} $5.4 billion of trade with Kyrgyzstan in 2023."
    assert verdict_on(text, date(2024, 10, 17)).label == "Refuted"
    other = text.replace("By Beijing's count", "By Bishkek's count")
    assert verdict_on(other, date(2024, 10, 17)).label != "Refuted"
