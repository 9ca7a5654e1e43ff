"""Who else supplies gas, and where its buyer and its kind stand earlier."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

DAY = date(2024, 6, 28)
ALL = "China imported 61.3 billion cubic metres of pipeline gas in 2023"


@pytest.mark.parametrize(
    "text",
    [
        f"{ALL}, with Turkmenistan accounting for {{}}.",
        f"{ALL}, of which {{}} came from Turkmenistan.",
        f"{ALL}. Turkmenistan supplied {{}}, Russia 22.8 bcm.",
        f"{ALL}. Turkmenistan was the largest supplier, with {{}}.",
        f"{ALL}. Kazakhstan supplied 4.6bcm and Turkmenistan {{}}.",
        "Kazakhstan shipped 4.6bcm of gas to China in 2023. Turkmenistan remained the largest supplier with {}.",
        "Kazakhstan shipped 4.6bcm of gas to China in 2023. Turkmenistan's deliveries reached {}.",
    ],
)
def test_a_supplier_is_read_with_the_buyer_named_before(text: str) -> None:
    """The Energy Institute's review has 30.506 billion cubic metres from Turkmenistan in 2023."""
    assert verdict_on(text.format("30.5 bcm"), DAY, "30.5 bcm").label == "Supported"
    assert verdict_on(text.format("24.5 bcm"), DAY, "24.5 bcm").label == "Refuted"


@pytest.mark.parametrize(
    "text",
    [
        f"{ALL}. Turkmenistan plans to supply 24.5 bcm.",
        f"{ALL}. Turkmenistan supplied Iran with 24.5 bcm.",
        f"{ALL}. Turkmenistan supplied 24.5 bcm to Uzbekistan.",
        f"{ALL}. The talks were warm. Turkmenistan supplied 24.5 bcm.",
        "China and India imported gas by pipeline in 2023. Turkmenistan supplied 24.5 bcm.",
    ],
)
def test_another_buyer_or_a_plan_is_not_read_as_supply(text: str) -> None:
    """Where the words say more than who supplies how much, nothing is supported or refuted."""
    assert verdict_on(text, DAY, "24.5 bcm").label == "Not enough evidence"


@pytest.mark.parametrize(
    "text",
    [
        f"{ALL}, with Turkmenistan accounting for half.",
        f"{ALL}, of which 30.5 bcm came from Turkmenistan.",
        f"{ALL}, as Russia cemented its place as the second supplier.",
    ],
)
def test_the_whole_is_not_read_as_a_suppliers_part(text: str) -> None:
    """A supplier named after the comma is none of the whole's sides: 61.3 billion cubic metres come from everywhere."""
    assert verdict_on(text, DAY, "61.3 billion cubic metres").label != "Refuted"
