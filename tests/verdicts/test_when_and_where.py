"""When a figure was and whose it is, in the ways that English has for it: two years, places described, and what is neither."""

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on, verdict_with

PUBLISHED = date(2024, 5, 1)

LATER = (
    "a year later",
    "one year on",
    "the year after",
    "a year afterwards",
    "the following year",
    "the next year",
)
MOVED = (
    ("China's trade with Central Asia was $70.2 billion in 2022 and {} {}.", "$89.4 billion", "$99.4 billion"),
    ("China's natural gas output was 207.6 billion cubic metres in 2021 and {} {}.", "220.1 billion cubic metres", "250.1 billion cubic metres"),
    ("The average price of Brent was $70.4 a barrel in 2021 and {} {}.", "$99.8 a barrel", "$119.8 a barrel"),
)  # fmt: skip

GROUP = (
    "all five Central Asian countries",
    "the whole of Central Asia",
    "the Central Asian economies",
    "its partners in Central Asia",
    "the five stans",
)
SOME = (
    "some Central Asian markets",
    "its main partners in Central Asia",
    "most of Central Asia",
    "other Central Asian economies",
)

UNTOLD = (
    ("China's trade with Central Asia was worth $460 million in 1992; several years later it topped $70 billion.", "$70 billion"),
    ("China's trade with Central Asia was $70.2 billion in 2022; later it was $89.4 billion.", "$89.4 billion"),
    ("China's trade with Kazakhstan reached $41 billion in 2023. In two years, it had risen 32 percent.", "32 percent"),
    ("Exports by small Kazakh firms to China came to $9.1 billion in 2022.", "$9.1 billion"),
    ("The dollar averaged 6.45 yuan in 2021 and rose to 7.3 yuan in 2022.", "7.3 yuan"),
    ("Brent averaged $70.4 a barrel in 2021. In 2022 it rose to $120 a barrel.", "$120 a barrel"),
    ("By mid-2022 China's trade with Central Asia had reached $30.2 billion.", "$30.2 billion"),
)  # fmt: skip


@pytest.mark.parametrize("when", LATER)
@pytest.mark.parametrize(("said", "right", "wrong"), MOVED)
def test_a_figure_is_of_the_year_after_the_one_named(said: str, right: str, wrong: str, when: str) -> None:
    """The second of two figures is held against the year that its words count from the first."""
    assert verdict_with(said.format(right, when), right, PUBLISHED).label == "Supported"
    assert verdict_with(said.format(wrong, when), wrong, PUBLISHED).label == "Refuted"


@pytest.mark.parametrize("whom", GROUP)
def test_all_of_a_group_is_the_group(whom: str) -> None:
    """Words that mean all the members of a group are its name."""
    assert verdict_with(f"China's trade with {whom} reached $70.2 billion in 2022.", "$70.2 billion", PUBLISHED).label == "Supported"  # fmt: skip


@pytest.mark.parametrize("whom", SOME)
def test_some_of_a_group_is_not_the_group(whom: str) -> None:
    """Words that leave some members out decide nothing."""
    assert verdict_with(f"China's trade with {whom} reached $50.2 billion in 2022.", "$50.2 billion", PUBLISHED).label == "Not enough evidence"  # fmt: skip


def test_the_figure_moved_from_did_not_fall() -> None:
    """What a price fell from is no fall of its own."""
    said = "The average price of copper fell to $8,822 a tonne in 2022 (from $9,317 a tonne in 2021)."
    assert verdict_with(said, "$9,317 a tonne", PUBLISHED).label == "Supported"


def test_two_figures_with_their_years_are_no_range() -> None:
    """ "From 2021's $15 billion to $24.2 billion" gives two figures, of which the first is wrong."""
    said = "Kazakhstan's trade with China rose from 2021's $15 billion to $24.2 billion in 2022."
    assert verdict_with(said, "$15 billion", PUBLISHED).label == "Refuted"


def test_people_are_counted_at_mid_year() -> None:
    """A count of people at mid-year is the table's, and a wrong one is refuted."""
    said = "In mid-2022, Uzbekistan's population was {}."
    assert verdict_with(said.format("34.9 million"), "34.9 million", PUBLISHED).label == "Supported"
    assert verdict_with(said.format("39.9 million"), "39.9 million", PUBLISHED).label == "Refuted"


@pytest.mark.parametrize(("said", "number"), UNTOLD)
def test_what_is_not_told_decides_nothing(said: str, number: str) -> None:
    """A time that is not told, a part of who trades, a price of a day and a part of a year decide nothing."""
    assert verdict_with(said, number, PUBLISHED).label == "Not enough evidence"


@pytest.mark.parametrize(
    "text",
    [
        "Small Kazakh firms' exports to China were $13.1 billion in 2022.",
        "Some exporters' sales from Kazakhstan to China were $13.1 billion in 2022.",
        "Kazakhstan's exports to China in the first half of calendar 2022 were $13.1 billion.",
        "Kazakhstan's exports to China in the first quarter of calendar year 2022 were $13.1 billion.",
    ],
)
def test_what_some_firms_or_a_part_of_the_year_did_is_open(text: str) -> None:
    """The figure of all firms in the whole year does not speak for them."""
    assert verdict_on(text, date(2024, 5, 20)).label == "Not enough evidence"
