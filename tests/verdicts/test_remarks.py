"""What a sentence remarks on its number, and which office or side counts it, leave what is measured as it is."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

_DAY = date(2024, 3, 1)


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("China's trade with Turkmenistan grew to {} in 2022, nearly all of it gas flowing east.", "$11.18 billion", "$21.18 billion"),
        ("Kazakhstan's exports to China reached {} in 2022, most of them raw materials.", "$13.06 billion", "$31.06 billion"),
        ("Kazakhstan's economy was worth {} in 2023, by far the largest in Central Asia.", "$261.4 billion", "$90.9 billion"),
        ("China's customs recorded exports of {} to Kyrgyzstan in 2022; the Kyrgyz side counted far less.", "$15.42 billion", "$4.07 billion"),
        ("China sold a lot in 2022; the Kyrgyz side counted only {} of imports from its neighbour, China.", "$4.07 billion", "$15.42 billion"),
        ("The value of goods exchanged by Uzbekistan and China was about {} in 2023.", "$14 billion", "$41 billion"),
        ("Beijing bought goods worth about $28 billion from Central Asia in 2023 and sold the region more than twice as much, {}.", "$61.4 billion", "$71.4 billion"),
    ],
)  # fmt: skip
def test_a_remark_and_an_office_change_no_verdict(text: str, right: str, wrong: str) -> None:
    """The right amount is supported, a wrong one refuted."""
    assert verdict_on(text.format(right), _DAY, right).label == "Supported"
    assert verdict_on(text.format(wrong), _DAY, wrong).label == "Refuted"


def test_an_exception_is_no_remark() -> None:
    """What the words after the comma take out is no part of the number."""
    text = "Kazakhstan's exports to China reached $13.06 billion in 2022, all of it excluding oil."
    assert verdict_on(text, _DAY, "$13.06 billion").label == "Not enough evidence"


@pytest.mark.parametrize(
    "lead",
    [
        "Few believe that", "Hardly anyone thinks that", "Officials deny that", "He dismissed reports that",
        "It is far from true that", "It is unlikely that", "Had the border stayed open,", "Critics scoff at the idea that",
    ],
)  # fmt: skip
def test_what_is_denied_or_only_imagined_is_not_said(lead: str) -> None:
    """The number is China's own; the sentence does not state it."""
    text = f"{lead} China's exports to Kyrgyzstan reached $15.42 billion in 2022."
    assert verdict_on(text, _DAY, "$15.42 billion").label == "Not enough evidence"
    stated = text.replace(f"{lead} ", "")
    assert verdict_on(stated, _DAY, "$15.42 billion").label == "Supported"


def test_a_compound_with_only_takes_a_part() -> None:
    """ "Gas-only" is no adverb."""
    text = "Chinese exports to Kyrgyzstan, {}$15.42 billion in 2022, rose."
    assert verdict_on(text.format("a gas-only "), _DAY, "$15.42 billion").label == "Not enough evidence"
    assert verdict_on(text.format("a hefty "), _DAY, "$15.42 billion").label == "Supported"


@pytest.mark.parametrize(
    "part", ["more than half of it as LNG", "well over half of it LNG", "most of it LNG"]
)
def test_a_part_that_is_remarked_on_makes_no_other_product(part: str) -> None:
    """The figure before is of all the gas, whatever part of it came by ship."""
    text = f"China imported 79.4 billion cubic metres of gas in the first half of 2023, {part}."
    assert verdict_on(text, date(2024, 5, 1), "79.4 billion cubic metres").label == "Supported"


def test_the_pipeline_s_company_is_whose_count_it_is() -> None:
    """What the company reports is its own count, and not only what somebody says."""
    text = "The pipeline company reported that gas flows from Central Asia to China rose 23 percent in 2018."
    assert verdict_on(text, date(2024, 5, 1), "23 percent").label == "Supported"
