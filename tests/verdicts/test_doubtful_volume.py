"""A supplier's volume whose unit value is far above its neighbour's refutes nothing within what its value stands for."""

from __future__ import annotations

import pytest

from tests.verdicts.conftest import verdict_on


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "China imported 3.3 billion cubic metres of natural gas from Uzbekistan by pipeline in 2022.",
            "Not enough evidence",
        ),
        (
            "China imported 2.49 billion cubic metres of natural gas from Uzbekistan by pipeline in 2022.",
            "Supported",
        ),
        (
            "China imported 9 billion cubic metres of natural gas from Uzbekistan by pipeline in 2022.",
            "Refuted",
        ),
        (
            "China imported 8 billion cubic metres of natural gas from Kazakhstan by pipeline in 2022.",
            "Refuted",
        ),
    ],
)
def test_gas_from_uzbekistan_in_2022(text: str, label: str) -> None:
    """At 429 dollars beside Turkmenistan's 312 the volume of 2.5 billion is doubtful, up to a third and the metering more."""
    verdict = verdict_on(text)
    assert verdict.label == label, verdict.summary
    doubtful = any("makes the volume doubtful" in one.specification.note for one in verdict.found)
    assert doubtful == ("Uzbekistan" in text)
