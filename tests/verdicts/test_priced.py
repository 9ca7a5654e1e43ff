"""Prices and rates of exchange told by who pays and is paid, of two years compared, and of which currency moved."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on

DAY = date(2025, 6, 1)
_OPEN = "Not enough evidence"

TRUE_AND_FALSE = [
    ("Importers spent {} a tonne on average for iron ore in 2020.", "$108.9", "$151"),
    ("Producers received an average of {} a barrel for Brent crude in 2022.", "$99.8", "$78"),
    ("An average of {} a tonne had to be paid for copper in 2021.", "$9,317", "$7,200"),
    ("Buyers of copper had to lay out {} a tonne on average in 2021.", "$9,317", "$7,200"),
    ("In 2021 copper changed hands for an average of {} a tonne.", "$9,317", "$7,200"),
    ("According to the World Bank's Pink Sheet, copper averaged {} a tonne in 2021.", "$9,317", "$7,200"),
    ("In the annual average, natural gas in Europe cost {} per mmbtu in 2022.", "$40.3", "$28"),
    ("Buyers paid {} more for copper on average in 2021 than in 2020.", "51 percent", "33 percent"),
    ("Copper became {} more expensive from 2020 to 2021.", "51 percent", "33 percent"),
    ("From 2022 to 2023 cotton became cheaper by {} on annual averages.", "27 percent", "44 percent"),
    ("On average in 2022 one paid {} for a dollar.", "6.73 yuan", "7.12 yuan"),
    ("{} was the average price of a dollar in 2022.", "6.73 yuan", "7.12 yuan"),
    ("It took an average of {} to get a dollar in 2023.", "7.08 yuan", "6.51 yuan"),
    ("On the annual average, the dollar cost {} in 2022.", "6.73 yuan", "7.12 yuan"),
    ("The Federal Reserve put the average exchange rate at {} to the dollar in 2023.", "7.08 yuan", "6.51 yuan"),
    ("The yuan was on average {} weaker against the dollar in 2023 than in 2022.", "5 percent", "12 percent"),
    ("The dollar was {} dearer in 2023 than in 2022 against the yuan on annual averages.", "5 percent", "12 percent"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "true", "false"), TRUE_AND_FALSE)
def test_a_price_is_told_by_who_pays_it(text: str, true: str, false: str) -> None:
    told = {figure: verdict_on(text.format(figure), DAY).label for figure in (true, false)}
    assert told == {true: "Supported", false: "Refuted"}


@pytest.mark.parametrize(
    "text",
    [
        "Copper became 51 percent more expensive during 2021.",
        "Copper became 12 percent dearer between January and December 2021.",
        "Buyers in China paid 33 percent more for copper on average in 2021 than in 2020.",
        "Buyers paid 33 percent more for copper shares on average in 2021 than in 2020.",
        "Buyers expected to pay an average of $9,800 a tonne for copper in 2021.",
        "Producers asked an average of $9,800 a tonne for copper in 2021.",
        "An average of $4,000 a tonne was needed to mine copper in 2021.",
        "It took 7.08 euros to buy a dollar on average in 2023.",
        "One needed an average of 6.51 yuan to earn a dollar in 2023.",
        "On average China received 6.51 yuan for a dollar in 2023.",
        "The dollar gained 2 percent against major currencies on average in 2023.",
        "The yuan weakened 2 percent against the euro on average in 2023.",
    ],
)
def test_what_is_another_price_stays_open(text: str) -> None:
    assert verdict_on(text, DAY).label == _OPEN
