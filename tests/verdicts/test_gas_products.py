"""Several kinds of gas, and several measures of it, in one sentence: each number is of what its own words say."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

_OPEN = "Not enough evidence"
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
        ("China's imports of LNG and pipeline gas were 108.9 bcm in 2021.", "108.9 bcm", _OPEN),
        ("China used 364.6 bcm of gas in 2022 and produced 220.1 bcm.", "220.1 bcm", "Supported"),
        ("China used 220.1 bcm of gas in 2022 and produced 364.6 bcm.", "364.6 bcm", "Refuted"),
    ],
)
def test_a_number_is_of_the_gas_that_its_own_words_name(text: str, quote: str, label: str) -> None:
    """What stands beside another number of the sentence is not what this one is of."""
    assert verdict_on(text, date(2023, 9, 10), quote).label == label


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        ("More than half of the gas that reached China by pipeline in 2022 came from Turkmenistan.", "half", "Supported"),
        ("In 2022 Turkmenistan accounted for 56 percent of the gas that entered China by pipeline.", "56 percent", "Supported"),
        ("The gas that China imported by ship in 2022 came to 87 bcm.", "87 bcm", "Supported"),
        ("The gas that China imported by pipeline in 2022 came to 87 bcm.", "87 bcm", "Refuted"),
        ("In 2022 Turkmenistan accounted for 56 percent of the gas that reached China by ship.", "56 percent", _OPEN),
        ("More than half of the gas that reached Russia by pipeline in 2022 came from Turkmenistan.", "half", _OPEN),
        ("More than half of the gas that reached Xinjiang by pipeline in 2022 came from Turkmenistan.", "half", _OPEN),
        ("More than half of the gas that reached China by pipeline via Kazakhstan in 2022 came from Turkmenistan.", "half", _OPEN),
        ("Not even half of the gas that reached China by pipeline in 2022 came from Turkmenistan.", "half", _OPEN),
    ],
)  # fmt: skip
def test_gas_is_named_by_the_way_that_it_comes(text: str, quote: str, label: str) -> None:
    """By pipeline or by ship, to China and no part of it."""
    assert verdict_on(text, date(2023, 9, 10), quote).label == label


@pytest.mark.parametrize("before", [
    "Uzbekistan is running out of gas to sell: the value of its deliveries",
    "Uzbekistan has less gas to sell, and its exports",
    "Uzbekistan is running out of gas. Its exports",
    "The copper mines are old. Uzbekistan's exports",
])  # fmt: skip
def test_what_may_be_of_the_goods_named_before_is_not_refuted(before: str) -> None:
    """Exports of all goods stay a reading, which a figure may bear out; without the goods it refutes."""
    said = " to China fell to $563.5 million in 2023."
    assert verdict_on(f"{before}{said}", date(2024, 3, 1)).label == _OPEN
    assert verdict_on(f"Uzbekistan's exports{said}", date(2024, 3, 1)).label == "Refuted"


@pytest.mark.parametrize(
    "told", ["Driven by copper ore, {}", "Thanks to high prices for copper ore, {}", "{}, led by copper ore"]
)
def test_goods_that_only_tell_how_it_came_about_are_not_what_it_is_of(told: str) -> None:
    """The exports are all exports."""
    said = told.format("Kazakhstan's exports to China rose to ${} billion in 2022")
    assert verdict_on(f"{said.format('13.06')}.", date(2024, 3, 1)).label == "Supported"
    assert verdict_on(f"{said.format('1.99')}.", date(2024, 3, 1)).label == "Refuted"
