"""Whose count a sentence gives: an office by its people, a third body by name, a group that keeps no books."""

from __future__ import annotations

from datetime import date

import pytest

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
