"""All gas that the pipeline has carried since it opened, up to the day on which it is told."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on


@pytest.mark.parametrize(
    ("text", "day", "label"),
    [
        ("The Central Asia-China gas pipeline has delivered more than 400 bcm of gas since 2009.", date(2023, 1, 10), "Supported"),
        ("Since it opened in 2009 the Central Asia-China gas pipeline has delivered 423.2 bcm of gas.", date(2023, 1, 10), "Supported"),
        ("Since it opened in 2009 the Central Asia-China gas pipeline has delivered 523.2 bcm of gas.", date(2023, 1, 10), "Not enough evidence"),
        ("Since it opened in 2009 the Central Asia-China gas pipeline has delivered 323.2 bcm of gas.", date(2023, 1, 10), "Refuted"),
        ("The Central Asia-China gas pipeline has delivered more than 300 bcm of gas since it opened.", date(2021, 1, 10), "Supported"),
        ("The Central Asia-China gas pipeline has delivered more than 400 bcm of gas since it opened.", date(2021, 1, 10), "Refuted"),
        ("The Central Asia-China gas pipeline has delivered more than 330 bcm of gas since it opened.", date(2021, 1, 10), "Not enough evidence"),
        ("The Central Asia-China gas pipeline has delivered more than 300 bcm of gas since 2015.", date(2023, 1, 10), "Not enough evidence"),
        ("The Central Asia-China gas pipeline has delivered more than 300 bcm of Uzbek gas since it opened.", date(2023, 1, 10), "Not enough evidence"),
    ],
)  # fmt: skip
def test_between_two_marks(text: str, day: date, label: str) -> None:
    """At least the mark before and at most the one after; the one before, if it is fresh, is the one that is told."""
    assert verdict_on(text, day).label == label
