"""A share of the trade of a country that publishes nothing is not the share on the other side's books."""

from __future__ import annotations

import pytest

from tests.verdicts.conftest import verdict_on


@pytest.mark.parametrize(
    "text",
    [
        "China accounted for more than 70% of Turkmenistan's exports in 2022.",
        "China took 70% of Turkmenistan's exports in 2022.",
        "China accounted for 0.4% of Turkmenistan's exports in 2022.",
    ],
)
def test_the_share_stays_open(text: str) -> None:
    """What China buys from Turkmenistan is 0.4% of China's imports, which is no share of Turkmenistan's exports."""
    verdict = verdict_on(text)
    assert verdict.label == "Not enough evidence"
    assert not any(one.specification.primary for one in verdict.found)
