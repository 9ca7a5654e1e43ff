"""What the pipeline from Central Asia to China can carry: the size of all its lines, of some, a year and a day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

DAY = date(2023, 3, 2)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The three lines of the Central Asia-China gas pipeline can carry 55 bcm a year, according to Enerdata.", "Supported"),
        ("The three lines of the Central Asia-China gas pipeline can carry 95 bcm a year, according to Enerdata.", "Refuted"),
        ("The Central Asia-China gas pipeline has a capacity of 55 billion cubic metres a year.", "Conflicting evidence"),
        ("Line C of the Central Asia-China gas pipeline has an annual capacity of 25 bcm.", "Supported"),
        ("Line C of the Central Asia-China gas pipeline has an annual capacity of 35 bcm.", "Refuted"),
        ("The Central Asia-China pipeline has a design capacity of 163 million cubic metres a year.", "Refuted"),
        ("Line D of the Central Asia-China gas pipeline would have a capacity of 30 bcm a year if it were laid.", "Supported"),
        ("Line D, should it come, will add 45 bcm of annual capacity to the Central Asia-China system.", "Refuted"),
        ("Once built, Line D will raise the total capacity of the Central Asia-China gas pipeline to 85 bcm a year.", "Supported"),
        ("The Central Asia-China pipeline is able to move more than 163 million cubic metres of gas a day.", "Supported"),
    ],
)  # fmt: skip
def test_a_published_capacity_decides(text: str, label: str) -> None:
    """Each office's latest figure of the lines that are named counts; two sizes of one line are in conflict."""
    assert verdict_on(text, DAY).label == label


@pytest.mark.parametrize(
    "text",
    [
        "The Central Asia-China gas pipeline has spare capacity of 12 bcm a year.",
        "Each line of the Central Asia-China gas pipeline has a capacity of 18 bcm a year.",
        "The Kazakh part of the Central Asia-China gas pipeline has a capacity of 20 bcm a year.",
        "The Central Asia-China gas pipeline can carry 15 bcm a year to Kazakhstan.",
        "A compressor station of the Central Asia-China gas pipeline can handle 20 bcm a year.",
        "The Central Asia-China gas pipeline would have a capacity of 95 bcm a year.",
        "Line D of the Central Asia-China pipeline will never carry 30 bcm a year.",
        "Line D would take 30 bcm of Turkmen gas a year, which the Central Asia-China pipeline leaves out.",
        "Half of the capacity of 95 bcm a year on the Central Asia-China gas pipeline lies idle.",
    ],
)
def test_another_capacity_stays_open(text: str) -> None:
    """A part of the pipeline, what is left of its capacity, or what might be has no figure in the table."""
    assert verdict_on(text, DAY).label == "Not enough evidence"
