"""What "there" and "from it" stand for, and who does what a sentence goes on with."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

DAY = date(2024, 4, 1)


@pytest.mark.parametrize(
    "text",
    [
        "China sold goods worth $24.7 billion to Kazakhstan in 2023 and bought {} worth of products there.",
        "China sold Kazakhstan goods worth $24.7 billion in 2023 and bought goods worth {} from it.",
        "China's shipments to Kazakhstan were $24.7 billion in 2023, while its imports from there were {}.",
        "Astana says its exports to China were $14.7 billion in 2023; Beijing says it imported {} from there.",
    ],
)
@pytest.mark.parametrize(("amount", "label"), [("$16.3 billion", "Supported"), ("$24.7 billion", "Refuted")])
def test_there_is_the_other_place_that_the_sentence_names(text: str, amount: str, label: str) -> None:
    """China records 24.7 billion dollars of exports to Kazakhstan in 2023 and 16.3 billion of imports from it."""
    told = text.replace("$24.7 billion", "$24.7bn")
    assert verdict_on(told.format(amount), DAY, amount).label == label


@pytest.mark.parametrize(
    "text",
    [
        "China exported $24.7 billion to Kazakhstan and $19.7 billion to Kyrgyzstan in 2023, and imported $16.3 billion from there.",
        "Trade between China and Kazakhstan grew in 2023, and there were $16.3 billion of sales.",
    ],
)
def test_where_two_places_may_be_meant_it_stays_open(text: str) -> None:
    """Two places besides the one that trades, or none at all, leave open whom the words mean."""
    assert verdict_on(text, DAY, "$16.3 billion").label == "Not enough evidence"


@pytest.mark.parametrize(("amount", "label"), [("$9.6 billion", "Supported"), ("$6.9 billion", "Refuted")])
def test_there_is_what_the_sentence_before_is_about(amount: str, label: str) -> None:
    """China bought goods for 9.6 billion dollars from Turkmenistan in 2023."""
    said = f"Turkmenistan is the odd one out. China bought {amount} worth of goods there in 2023."
    assert verdict_on(said, DAY, amount).label == label
    two = f"Turkmenistan and Kyrgyzstan are the odd ones out. China bought {amount} worth of goods there in 2023."
    assert verdict_on(two, DAY, amount).label == "Not enough evidence"


@pytest.mark.parametrize(("rate", "label"), [("14 percent", "Supported"), ("12 percent", "Refuted")])
def test_them_are_the_partners_just_named(rate: str, label: str) -> None:
    """China's exports to the region rose 11 percent in 2025, its imports from it 14."""
    text = f"Chinese exports to the Central Asian countries increased 11 percent in 2025, and imports from them {rate}."
    assert verdict_on(text, date(2026, 2, 9), rate).label == label
