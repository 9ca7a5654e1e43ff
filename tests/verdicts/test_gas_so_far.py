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


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("From its launch to the end of 2019, the China-Central Asia gas pipeline delivered 294.6 bcm.", "Supported"),
        ("From its launch to the end of 2019, the China-Central Asia gas pipeline delivered 324.6 bcm.", "Refuted"),
        ("Between its opening in 2009 and the end of 2022 the Central Asia-China pipeline carried 423.2 bcm of gas.", "Supported"),
        ("The pipeline from Central Asia delivered its first 10 bcm by 28 May 2011.", "Supported"),
        ("By Aug. 21, 2013, the Central Asian gas pipeline had delivered 60 bcm to China.", "Supported"),
        ("By Aug. 21, 2013, the Central Asian gas pipeline had delivered 90 bcm to China.", "Refuted"),
        ("In 2022 the Central Asia-China pipeline delivered 43.2 bcm, the least since it opened in 2009.", "Supported"),
        ("From its launch to the end of 2019, the China-Central Asia gas pipeline delivered 294.6 bcm of Turkmen gas.", "Not enough evidence"),
        ("The Central Asia-China pipeline will have delivered a cumulative 294.6 bcm by the end of 2019.", "Not enough evidence"),
    ],
)  # fmt: skip
def test_up_to_a_day_that_is_named(text: str, label: str) -> None:
    """All gas from the start to a day is the operator's mark of that day; a year's gas is no such sum."""
    assert verdict_on(text, date(2023, 5, 2)).label == label
