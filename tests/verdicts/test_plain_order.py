"""Sentences in another order than the plain one: every measure in every order, true and false, and what must stay as it is."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

DAY = date(2024, 5, 1)

LEVELS = (
    ("trade between China and Central Asia", "2022", "$70.2 billion", "$80.2 billion"),
    ("China's exports to Kazakhstan", "2021", "$13.98 billion", "$16.98 billion"),
    ("China's gas output", "2022", "220.1 billion cubic metres", "240.1 billion cubic metres"),
    ("the average price of copper", "2022", "$8,822 a tonne", "$9,822 a tonne"),
)
ORDERS = (
    "It was in {year} that {measure} came to {{}}.",
    "{{}}: that was {measure} in {year}.",
    "As for {measure}, the figure in {year} was {{}}.",
    "As regards {measure}, it was {{}} in {year}.",
    "For {year} one finds {measure} at {{}}.",
    "For {year} one reads of {{}} for {measure}.",
    "The figure of {{}} refers to {measure} in {year}.",
    "By the same source, {measure} was {{}} in {year}.",
)
BESIDE = ("Standing at {{}} in {year}, {measure} drew little comment.", "Equal to {{}} in {year}, {measure} is shown in the table.")  # fmt: skip


@pytest.mark.parametrize(("measure", "year", "right", "wrong"), LEVELS)
@pytest.mark.parametrize("order", (*ORDERS, *BESIDE))
def test_each_measure_is_judged_in_each_order(
    order: str, measure: str, year: str, right: str, wrong: str
) -> None:
    """A figure is supported in every order, and one that is off is refuted."""
    text = order.format(measure=measure, year=year)
    assert verdict_on(text.format(right), DAY, right).label == "Supported"
    assert verdict_on(text.format(wrong), DAY, wrong).label == "Refuted"


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("As for natural gas, its share in Uzbekistan's exports to China in 2022 was {}.", "35 percent", "53 percent"),
        ("Of China's foreign trade in 2022, {} was due to Central Asia.", "1.1 percent", "3.1 percent"),
        ("Machinery and equipment took {} of Uzbekistan's imports from China in 2022.", "46 percent", "66 percent"),
        ("As for China's exports to Kazakhstan, the increase in 2021 was {}.", "19.5 percent", "29.5 percent"),
        ("China's exports to Kazakhstan rose in 2021; the increase was {}.", "19.5 percent", "29.5 percent"),
        ("China's exports to Kazakhstan rose in 2021, namely by {}.", "19.5 percent", "29.5 percent"),
        ("The year 2021 brought an increase of {} in China's exports to Kazakhstan.", "19.5 percent", "29.5 percent"),
        ("For Turkmen pipeline gas China paid $10.25 billion in 2022, which was {} more than it had paid in 2021.", "51 percent", "71 percent"),
        ("Output per inhabitant in Kazakhstan was equal to about {} in 2023.", "$12,900", "$15,900"),
        ("Valued at {} in 2021, China's exports to Kazakhstan have never been so diverse.", "$13.98 billion", "$16.98 billion"),
        ("A gross domestic product of {} is shown for Kazakhstan in 2022.", "$225.5 billion", "$285.5 billion"),
    ],
)  # fmt: skip
def test_rates_shares_and_openings_in_other_orders(text: str, right: str, wrong: str) -> None:
    """So are rates and shares, and a number that opens its sentence."""
    assert verdict_on(text.format(right), DAY, right).label == "Supported"
    assert verdict_on(text.format(wrong), DAY, wrong).label == "Refuted"


def test_the_same_source_is_the_one_named_before() -> None:
    """Words that point to a source stand for the office of the sentence before, on whose books the figure is judged."""
    text = "Kazakhstan's Bureau of National Statistics counts exports. By the same source, trade with China was {} in 2023."
    assert verdict_on(text.format("$30.1 billion"), DAY, "$30.1 billion").reading.reporter == "KAZ"
    other = "China's customs counts exports. By the same source, trade between China and Kazakhstan was $30.1 billion in 2023."
    assert verdict_on(other, DAY, "$30.1 billion").label == "Refuted"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It was not in 2022 that trade between China and Central Asia reached {}.", "$80.2 billion"),
        ("As for trade between China and Central Asia, the figure for the first half of 2022 was {}.", "$70.2 billion"),
        ("As for trade between China and Central Asia, the target figure was {} in 2022.", "$80.2 billion"),
        ("The forecast figure of {} refers to China's exports to Kazakhstan in 2021.", "$16.98 billion"),
        ("The figure of {} refers to China's exports of services to Kazakhstan in 2021.", "$16.98 billion"),
        ("One finds {} for China's exports of machinery to Kazakhstan in 2021.", "$16.98 billion"),
        ("{}: that was the plan for trade between China and Central Asia in 2022.", "$80.2 billion"),
        ("China sold Kazakhstan a part of its goods, namely machinery for {}, in 2021.", "$5 billion"),
        ("Standing at {} in 2022, trade between China and Central Asia was not at its peak.", "$80.2 billion"),
        ("At {}, trade between China and Central Asia in 2022 would have been a record.", "$80.2 billion"),
        ("With {} in 2021, China's exports to Kazakhstan were mainly machinery.", "$16.98 billion"),
        ("The working population of Uzbekistan, at {} in 2022, remains young.", "20.9 million"),
        ("As for China's exports to Kazakhstan, the increase in machinery in 2021 was {}.", "29.5 percent"),
        ("As for China's exports to Kazakhstan, the increase over 2019 was {} in 2021.", "19.5 percent"),
        ("The growth of the share of natural gas in Uzbekistan's exports to China was {} in 2022.", "5 percent"),
        ("The share of state companies in Uzbekistan's exports to China was {} in 2022.", "53 percent"),
        ("China paid Turkmenistan $10.25 billion for gas in 2022, which was {} more than it had paid in 2019.", "51 percent"),
        ("A population of {} is given for Kazakhstan's largest city in 2022.", "2 million"),
        ("In Uzbekistan lived {} in 2022.", "20.9 million women"),
    ],
)  # fmt: skip
def test_another_figure_stays_another_in_any_order(text: str, quote: str) -> None:
    """A part, a plan, a denial, another base or another measure is not judged because the order is known."""
    assert verdict_on(text.format(quote), DAY, quote).label not in ("Supported", "Refuted")
