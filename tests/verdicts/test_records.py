"""An amount that is also called a record is supported only if the high is, whichever side of it the word stands on."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.verdicts.readers.claim import of_all_years
from tests.verdicts.conftest import verdict_on

LATER = date(2025, 3, 1)


@pytest.mark.parametrize("words", [
    "were a record $61 million in 2022", "were $61 million in 2022, a record", "were $61 million in 2022, a new record",
    "reached $61 million, a record, in 2022", "set a record of $61 million in 2022",
    "reached $61 million in 2022, the highest ever", "reached $61 million in 2022, the most ever",
    "reached $61 million in 2022, a new peak", "reached $61 million in 2022, the largest amount in history",
    "were $61 million in 2022, more than in any previous year", "were $61 million in 2022, more than ever before",
    "were $61 million in 2022, an unprecedented sum", "were $61 million in 2022, their highest level to date",
])  # fmt: skip
def test_a_record_that_was_none_refutes_the_amount(words: str) -> None:
    """Kyrgyzstan sold China 60.8 million dollars of goods in 2022, and 97.5 million in 2017."""
    verdict = verdict_on(f"Kyrgyzstan's exports to China {words}.", LATER, "$61 million")
    assert verdict.label == "Refuted"
    assert verdict.summary.startswith("Refuted as a high, though the amount is right")
    assert "higher was 2017" in verdict.reason


@pytest.mark.parametrize("words", ["a record $70.2 billion in 2022", "$70.2 billion in 2022, a record"])
def test_a_record_that_was_one_is_told(words: str) -> None:
    """What rule seven finds stands in the reason, and what came later with it."""
    verdict = verdict_on(f"China's trade with Central Asia reached {words}.")
    assert verdict.label == "Supported"
    assert "As a high: supported." in verdict.reason
    assert "Passed later" in verdict.reason


@pytest.mark.parametrize(
    "text",
    [
        "Kazakhstan's trade with China reached a record $24.2 billion in 2022.",
        "China's trade with Central Asia grew by a record 40 percent in 2022.",
        "Brent averaged a record $112 a barrel in 2012.",
    ],
)
def test_a_right_amount_is_not_supported_as_a_record_that_nothing_decides(text: str) -> None:
    """Another release, or a series that no rule compares, leaves the record open and the claim with it."""
    verdict = verdict_on(text, LATER)
    assert verdict.label == "Not enough evidence"
    assert "though the amount is right: Supported on" in verdict.summary


@pytest.mark.parametrize(("text", "label"), [
    ("China's GDP hit a record $17.79 trillion in 2023.", "Refuted"),  # 17.88 in 2022
    ("China's GDP of $17.79 trillion in 2023 was the greatest ever achieved.", "Refuted"),
    ("Kazakhstan's GDP reached a record $225.5 billion in 2022.", "Refuted"),  # 236.6 in 2013
    ("Uzbekistan's GDP reached a record $90.9 billion in 2023.", "Supported"),
    ("Kazakhstan's population hit a record 20 million in 2022.", "Supported"),
    ("Brent averaged $99.8 a barrel in 2022, dearer than in any previous year.", "Refuted"),
])  # fmt: skip
def test_a_record_of_annual_figures(text: str, label: str) -> None:
    """Output, population and prices are compared with their publisher's earlier years, fifteen of them at least."""
    assert verdict_on(text, LATER).label == label


def test_another_numbers_record_is_not_this_ones() -> None:
    """What is compared with a record is none: the record is the other number's."""
    text = "Kyrgyzstan's exports to China were $61 million in 2022, against a record $97.5 million in 2017."
    assert verdict_on(text, LATER, "$61 million").label == "Supported"


@pytest.mark.parametrize("words", ["a record low", "an all-time low", "a multi-year high"])
def test_a_low_is_never_judged_as_a_high(words: str) -> None:
    """That 2017 was higher says nothing of a low, nor of a high of some years."""
    verdict = verdict_on(f"Kyrgyzstan's exports to China hit {words} in 2022.", LATER)
    assert verdict.label == "Not enough evidence"
    assert not of_all_years(words)


@pytest.mark.parametrize(("text", "gap"), [
    ("Kazakhstan's exports reached an all-time high in 2022.", "no figure before 2018 on Kazakhstan's books"),
    ("China's trade with Turkmenistan hit a record high in 2018.", "no figure before 2017 on China's books"),
    ("Uzbekistan's trade with China hit a record high in 2004.", "no figure before 2001 on Uzbekistan's books"),
])  # fmt: skip
def test_a_short_series_without_a_gap_proves_no_high(text: str, gap: str) -> None:
    """Kazakhstan exported more in 2012 than in 2022, which a series from 2018 cannot tell; the gap is named."""
    verdict = verdict_on(text, LATER)
    assert verdict.label == "Not enough evidence"
    assert gap in verdict.summary


@pytest.mark.parametrize(("text", "since"), [
    ("Kyrgyzstan's trade with China hit a record high in 2022.", "Supported on the same books, complete from 1994"),
    ("China's trade with Kyrgyzstan hit a record high in 2023.",
     "Supported on the years known and on the own books of Kyrgyzstan, complete from 1994"),
])  # fmt: skip
def test_a_long_series_proves_a_high_and_says_where_it_begins(text: str, since: str) -> None:
    """On the same books, or on those of the other side where the same ones are known for a few years only."""
    assert verdict_on(text, LATER).summary == since


def test_a_series_without_gaps_that_was_higher_before_contradicts() -> None:
    """The three members' own imports from China were higher in 2023 than in 2024."""
    verdict = verdict_on("China's exports to Central Asia hit a record high in 2024.", LATER)
    assert verdict.label == "Not enough evidence"
    assert verdict.corroboration is not None
    assert verdict.corroboration.label == "contradicted"
    assert "it was no high" in verdict.summary


def test_the_gap_before_the_first_year_of_the_pipeline_is_named() -> None:
    """The operator's yearly counts begin in 2017, the line opened in 2009."""
    verdict = verdict_on("The China-Central Asia gas pipeline delivered a record 38.7 bcm in 2017.", LATER)
    assert verdict.label == "Not enough evidence"
    assert "no figure before 2017" in verdict.reason


@pytest.mark.parametrize(
    "text",
    [
        "Kazakhstan's gas exports to China hit a record high in 2022.",
        "China's pipeline gas imports from Turkmenistan reached a record high in 2022.",
        "Kazakhstan's exports of copper to China hit an all-time high in 2022.",
        "China paid a record $10.25 billion for Turkmen gas in 2022.",
    ],
)
def test_a_record_of_some_goods_is_not_looked_up_among_all_goods(text: str) -> None:
    """All of Kazakhstan's exports to China were higher in 2012, which tells nothing of its gas."""
    assert verdict_on(text, LATER).label == "Not enough evidence"


def test_a_record_of_what_a_pipeline_delivered_is_looked_up_by_itself() -> None:
    """2019 was higher than 2022, whether an amount stands with the record or not."""
    for amount in ("", " of 43.2 bcm"):
        text = f"Gas deliveries through the China-Central Asia pipeline hit a record high{amount} in 2022."
        verdict = verdict_on(text, LATER, "record high")
        assert verdict.summary == "Refuted on the same books: 2019 was higher"
