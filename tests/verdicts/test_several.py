"""Sentences that give several figures: lists of partners, numbers in the order of places, two movements."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

DAY = date(2026, 4, 1)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("China bought {} worth of Kazakh gas and {} worth of Uzbek gas in January-October 2022.", "$996.5 million", "$916.7 million"),
        ("China bought gas from Kazakhstan for {} and from Uzbekistan for {} in January-October 2022.", "$996.5 million", "$916.7 million"),
        ("China's trade with Kazakhstan was {}, that with Uzbekistan {} in 2023.", "$41 billion", "$14 billion"),
        ("China's trade with Kazakhstan and Uzbekistan was {} and {}, respectively, in 2023.", "$41 billion", "$14 billion"),
        ("In 2023 China's trade with Kazakhstan, Kyrgyzstan and Uzbekistan was {}, $19.8 billion and {} respectively.", "$41 billion", "$14 billion"),
    ],
)  # fmt: skip
def test_each_number_is_of_its_own_partner(text: str, first: str, second: str) -> None:
    """In their places both are right; exchanged both are wrong, and never supported."""
    for one in (first, second):
        assert verdict_on(text.format(first, second), DAY, one).label == "Supported"
        assert verdict_on(text.format(second, first), DAY, one).label == "Refuted"


def test_a_second_movement_is_of_the_years_of_the_first() -> None:
    """ "… and those from B from … to …" names no years of its own."""
    text = (
        "China's imports from Kazakhstan grew from $16.3 billion in 2023 to $19 billion in 2025, "
        "and those from Turkmenistan from {} to $12 billion."
    )
    assert verdict_on(text.format("$9.6 billion"), DAY, "$9.6 billion").label == "Supported"
    assert verdict_on(text.format("$6.9 billion"), DAY, "$6.9 billion").label == "Refuted"


def test_places_and_numbers_that_are_not_as_many_stay_open() -> None:
    """Two numbers for three places tell nothing of any."""
    text = "China's trade with Kazakhstan, Kyrgyzstan and Uzbekistan was $41 billion and $14 billion respectively in 2023."
    assert verdict_on(text, DAY, "$14 billion").label == "Not enough evidence"


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        ("China's gas output was 220.1 bcm in 2022, while demand stood at 364.6 bcm.", "364.6 bcm", "Supported"),
        ("China's gas demand was 220.1 bcm in 2022, while output stood at 364.6 bcm.", "364.6 bcm", "Refuted"),
        ("China produced 220.1 bcm of gas in 2022, while Russia's output was 618 bcm.", "618 bcm", "Not enough evidence"),
        ("China took 18.5 percent of Kazakhstan's exports and 25.5 percent of its imports in 2023.", "25.5 percent", "Not enough evidence"),
        ("China accounted for 18.5 percent of Kazakhstan's exports and 25.5 percent of its imports in 2023.", "25.5 percent", "Supported"),
        ("China accounted for 25.5 percent of Kazakhstan's exports and 18.5 percent of its imports in 2023.", "18.5 percent", "Refuted"),
        ("Kazakh exports to China in 2023 were 12 percent above 2022, imports from there 38 percent.", "38 percent", "Supported"),
        ("China's exports to Kyrgyzstan in 2022 were four times what it recorded as imports, $4.07 billion.", "$4.07 billion", "Not enough evidence"),
    ],
)  # fmt: skip
def test_the_second_figure_is_of_what_its_own_words_name(text: str, quote: str, label: str) -> None:
    """What the first figure measures is not what the second one does."""
    assert verdict_on(text, date(2025, 4, 1), quote).label == label


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("China's share of Kyrgyzstan's imports reached 43.3 percent in 2023, compared with {} in 2021.", "26.2 percent", "36.2 percent"),
        ("China supplied about a quarter of everything Kazakhstan imported in 2023, up from {} in 2018.", "16 percent", "26 percent"),
        ("China took 18.5 percent of Kazakhstan's exports in 2023. Total exports were {}.", "$79.1 billion", "$14.7 billion"),
        ("Kazakh exports to China amounted to $14.67 billion in 2023, or {} of all the country's exports.", "18.5 percent", "28.5 percent"),
        ("Kazakhstan's trade with China stood at $30.1 billion in 2023, or {} of its foreign trade.", "21.5 percent", "31.5 percent"),
        ("China's trade rose with all five in 2023: to $41 billion with Kazakhstan and {} with Kyrgyzstan.", "$19.8 billion", "$14 billion"),
        ("China's trade with Kazakhstan boomed in 2023: Beijing puts the figure at {}.", "$41 billion", "$30.1 billion"),
        ("Kazakhstan's trade with China keeps growing. Astana puts the figure at {} for 2023.", "$30.1 billion", "$41 billion"),
        ("Kazakhstan's exports to China were $14.67 billion in 2023 and its imports {}.", "$15.4 billion", "$24.7 billion"),
        ("China's trade with Central Asia climbed to $89.4 billion in 2023, with Chinese exports making up {} of it.", "$61.4 billion", "$28 billion"),
        ("China's trade with Central Asia came to 674.15 billion yuan in 2024, {} the 312.04 billion yuan of 2013.", "more than double", "more than triple"),
        ("The Central Asia-China pipeline carried 43.2 billion cubic metres of gas in 2022, taking the total since 2009 to {}.", "423.2 billion cubic metres", "294.6 billion cubic metres"),
    ],
)  # fmt: skip
def test_a_later_figure_is_of_what_was_said_before(text: str, right: str, wrong: str) -> None:
    """An earlier share, the whole of a share, whose figure it is, the part of a total."""
    assert (
        verdict_on(text.format(right), date(2025, 4, 1), right.removeprefix("more than ")).label
        == "Supported"
    )
    assert (
        verdict_on(text.format(wrong), date(2025, 4, 1), wrong.removeprefix("more than ")).label == "Refuted"
    )


@pytest.mark.parametrize(
    "text",
    [
        "In 2022 and 2023, Kazakhstan's exports to China were {} and {} respectively.",
        "Kazakhstan's exports to China were {} and {} in 2022 and 2023, respectively.",
    ],
)
def test_numbers_in_the_order_of_years(text: str) -> None:
    """Each number is of the year in its place in the list."""
    first, second = "$13.06 billion", "$14.67 billion"
    for one in (first, second):
        assert verdict_on(text.format(first, second), DAY, one).label == "Supported"
        assert verdict_on(text.format(second, first), DAY, one).label == "Refuted"


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        ("Kazakhstan's exports to China overtook its imports from there in 2022, $13.1 billion against $11.1 billion.", "$13.1 billion", "Supported"),
        ("Kazakhstan's exports to China overtook its imports from there in 2022, $11.1 billion against $9.1 billion.", "$11.1 billion", "Refuted"),
        ("Kazakhstan's exports to China overtook its imports from there in 2022, $13.1 billion against $11.1 billion.", "$11.1 billion", "Not enough evidence"),
        ("Kazakhstan's exports to China were larger than its imports from there in 2022: $13.1 billion against $11.1 billion.", "$13.1 billion", "Supported"),
        ("Kazakhstan's exports to China exceeded its imports from there in 2022, reaching $13.1 billion against $9.8 billion in 2021.", "$9.8 billion", "Supported"),
        ("Of the $89.4 billion that China and Central Asia traded in 2023, $61.4 billion were Chinese exports.", "$61.4 billion", "Not enough evidence"),
        ("China imported 58.4 billion cubic metres of gas by pipeline and 87 billion cubic metres as LNG in 2022.", "87 billion cubic metres", "Supported"),
        ("China imported 87 billion cubic metres of gas by pipeline and 58.4 billion cubic metres as LNG in 2022.", "58.4 billion cubic metres", "Refuted"),
        ("In 2022 China received 58.4 bcm of gas by pipeline and 87 bcm by ship.", "87 bcm", "Supported"),
        ("Russia supplied China with 15.5 bcm of gas in 2022, and Uzbekistan with 2.5 bcm.", "2.5 bcm", "Not enough evidence"),
        ("China supplied Kazakhstan with goods worth $24.7 billion in 2023, and Kyrgyzstan with goods worth $19.7 billion.", "$19.7 billion", "Supported"),
        ("China provided Kazakhstan with $24.7 billion in 2023.", "$24.7 billion", "Not enough evidence"),
        ("China's trade with Central Asia grew three times as fast as its total trade in 2022.", "three times", "Not enough evidence"),
        ("Kazakhstan exported $14.7 billion worth of goods to China in 2023. Compared with 2018, its exports to China have more than doubled.", "doubled", "Supported"),
        ("Kazakhstan exported $14.7 billion worth of goods to China in 2023. Compared with 2018, its exports to China have more than tripled.", "tripled", "Refuted"),
        ("In 2022 China received 58.4 bcm of gas by pipeline and goods worth $87 million by ship.", "$87 million", "Not enough evidence"),
    ],
)  # fmt: skip
def test_two_flows_and_two_numbers_go_by_their_order(text: str, quote: str, label: str) -> None:
    """What may be the other flow's, or a part of the first amount, is never refuted as the first flow."""
    assert verdict_on(text, DAY, quote).label == label
