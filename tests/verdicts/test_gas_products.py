"""Several kinds of gas, and several measures of it, in one sentence: each number is of what its own words say."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

_MONTHS = "From January to June 2023 China imported 79.4 bcm of gas, including {} bcm of LNG and {} bcm by pipeline."


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        (_MONTHS.format("46.2", "33.2"), "79.4 bcm", "Supported"),
        (_MONTHS.format("46.2", "33.2"), "46.2 bcm", "Supported"),
        (_MONTHS.format("46.2", "33.2"), "33.2 bcm", "Supported"),
        (_MONTHS.format("33.2", "46.2"), "46.2 bcm", "Refuted"),
        (_MONTHS.format("33.2", "46.2"), "33.2 bcm", "Refuted"),
        ("China bought 108.9 bcm of LNG in 2021, and 59.1 bcm came by pipeline.", "59.1 bcm", "Supported"),
        ("China bought 59.1 bcm of LNG in 2021, and 108.9 bcm came by pipeline.", "59.1 bcm", "Refuted"),
        ("China's imports of LNG and pipeline gas were 108.9 bcm in 2021.", "108.9 bcm", "Not enough evidence"),
        ("China used 364.6 bcm of gas in 2022 and produced 220.1 bcm.", "220.1 bcm", "Supported"),
        ("China used 220.1 bcm of gas in 2022 and produced 364.6 bcm.", "364.6 bcm", "Refuted"),
    ],
)  # fmt: skip
def test_a_number_is_of_the_gas_that_its_own_words_name(text: str, quote: str, label: str) -> None:
    """What stands beside another number of the sentence is not what this one is of."""
    assert verdict_on(text, date(2023, 9, 10), quote).label == label
