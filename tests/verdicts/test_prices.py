"""Prices as annual means: by the unit that stands before them, beside the year before, of gas in Europe."""

from __future__ import annotations

from datetime import date

import pytest

from tests.verdicts.conftest import verdict_on, verdict_with

DAY = date(2024, 4, 1)
_OPEN = "Not enough evidence"


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        ("An ounce of gold cost $1,943 on average in 2023.", "$1,943", "Supported"),
        ("An ounce of gold cost $1,493 on average in 2023.", "$1,493", "Refuted"),
        ("The price of Brent averaged $82.6 a barrel in 2023, down 17 percent from 2022.", "17 percent", "Supported"),
        ("The price of Brent averaged $82.6 a barrel in 2023, up 17 percent from 2022.", "17 percent", "Refuted"),
        ("Brent averaged $99.8 a barrel in 2022, against $70.4 in 2021, World Bank data show.", "$70.4", "Supported"),
        ("Brent crude fell by $17.2 a barrel on average in 2023.", "$17.2 a barrel", "Supported"),
        ("Natural gas in Europe averaged $40.3 per mmBtu in 2022.", "$40.3 per mmBtu", "Supported"),
        ("European natural gas prices averaged $6.4 per mmBtu in 2022.", "$6.4 per mmBtu", "Refuted"),
        ("Gas in Europe averaged $40.3 per mmBtu in 2022, 2.5 times the price of 2021.", "2.5 times", "Supported"),
        ("LNG delivered to Japan averaged $18.4 per mmBtu in 2022.", "$18.4 per mmBtu", "Supported"),
        ("LNG delivered to India averaged $18.4 per mmBtu in 2022.", "$18.4 per mmBtu", _OPEN),
        ("The price of Brent fell 17 percent in 2023.", "17 percent", _OPEN),
        ("Brent averaged $82.6 a barrel in 2023, up 2 percent in the last quarter.", "2 percent", _OPEN),
        ("Copper was 5 percent cheaper in 2022 than in 2021.", "5 percent", "Supported"),
        ("The price of copper was 15 percent lower in 2022 than in 2021.", "15 percent", "Refuted"),
        ("The price of Australian coal was two and a half times as high in 2022 as in 2021.", "two and a half times", "Supported"),
        ("At the end of 2022 copper was 5 percent cheaper than in 2021.", "5 percent", _OPEN),
        ("The futures price of copper was 5 percent lower in 2022 than in 2021.", "5 percent", _OPEN),
        ("The record price of copper was 5 percent lower in 2022 than in 2021.", "5 percent", _OPEN),
        ("The price of copper wire was 5 percent lower in 2022 than in 2021.", "5 percent", _OPEN),
        ("The average price of copper in yuan was 5 percent lower in 2022 than in 2021.", "5 percent", _OPEN),
        ("Measured in roubles, the average price of gold rose by 8 percent in 2023.", "8 percent", _OPEN),
        ("Copper averaged $8,490 in 2023.", "$8,490", "Supported"),
        ("Copper averaged $8,940 in 2023, the World Bank says.", "$8,940", "Refuted"),
        ("Copper and gold averaged $8,490 in 2023.", "$8,490", _OPEN),
        ("Uzbekistan had 35.7 million people in 2023, some 700,000 more than a year earlier.", "35.7 million people", "Supported"),
        ("Uzbekistan had 35.7 million people in 2023, some 700,000 more than a year earlier.", "700,000", "Supported"),
        ("Kyrgyzstan's GDP expanded by 31 percent in dollar terms in 2022.", "31 percent", "Supported"),
        ("Kyrgyzstan's GDP expanded by 31 percent in 2022.", "31 percent", _OPEN),
    ],
)  # fmt: skip
def test_prices_and_output(text: str, quote: str, label: str) -> None:
    """What the World Bank's tables hold of a year is judged, and what may be of two days is not."""
    assert verdict_on(text, DAY, quote).label == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("A tonne of zinc went for about $2,650 in 2023.", "Supported"),
        ("Liquefied natural gas delivered to Japan cost around $20 per mmbtu in 2021.", "Refuted"),
        ("Brent sold for more than $97 a barrel once in 2023.", "Not enough evidence"),
        ("Gold hit $2,078 an ounce in 2023.", "Not enough evidence"),
        ("Gold cost $2,078 an ounce in December 2023.", "Not enough evidence"),
    ],
)
def test_what_something_cost_in_a_year_is_its_mean(text: str, label: str) -> None:
    """A price that lasts a year is compared with the year's mean; one of a day or a month is not."""
    assert verdict_on(text, date(2024, 6, 1)).label == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The yuan weakened by 5% against the dollar on average in 2023.", "Supported"),
        ("The yuan strengthened by 5% against the dollar on average in 2023.", "Refuted"),
        ("The yuan weakened by 9% against the dollar on average in 2023.", "Refuted"),
        ("On average the dollar rose 5.2% against the yuan in 2023.", "Supported"),
        ("The dollar fell 5.2% against the yuan in 2023, annual averages show.", "Refuted"),
        ("The yuan weakened by 5% against the dollar in 2023.", "Not enough evidence"),
        ("The yuan weakened by 5% against the euro on average in 2023.", "Not enough evidence"),
        ("The offshore yuan weakened by 5% against the dollar on average in 2023.", "Not enough evidence"),
        ("The yuan's share fell 5% against the dollar's on average in 2023.", "Not enough evidence"),
    ],
)
def test_a_currency_moves_against_the_other(text: str, label: str) -> None:
    """A yuan loses what a dollar gains on the annual means; without a word of a mean two days may be compared."""
    assert verdict_on(text, date(2024, 3, 1)).label == label


@pytest.mark.parametrize(
    ("text", "true", "false"),
    [
        ("Hot take: Brent averaging ${} a barrel in 2022 mattered more than any headline.", "99.8", "89.8"),
        ("Copper lost ground in 2022, averaging ${} a tonne after $9,317 the year before.", "8,822", "9,822"),
        ("Among base metals, zinc rallied in 2022, its average price rising 16% to ${} a tonne.", "3,481", "4,481"),
        ("Copper, the metal that pays for the mine, averaged ${} a tonne in 2021.", "9,317", "8,317"),
        ("Aluminium: 2023 average ${}/t.", "2,256", "2,562"),
        ("Average copper price in 2022: ${} a tonne.", "8,822", "9,822"),
        ("The 2022 average price of gold was ${} an ounce.", "1,801", "1,108"),
        ("Iron ore in two numbers (annual averages): $162 a tonne for 2021, ${} a tonne for 2022.", "121", "151"),
        ("Remember Australian coal: from $138 a tonne on average in 2021, it went to ${} in 2022.", "345", "245"),
        ("European natural gas averaged ${} per mmBtu over 2022.", "40.3", "30.3"),
        ("Bullion averaged ${} an ounce in 2023.", "1,943", "1,493"),
        ("The market for world barley was calm: world barley averaged ${} a tonne in 2019.", "128", "182"),
        ("Buyers paid an average of ${} for a barrel of Brent in 2022.", "99.8", "89.8"),
        ("Average Brent gained 42% between 2021 and 2022 and gave back {}% in 2023.", "17", "27"),
        ("The yuan averaging {} per dollar in 2023 helped exporters.", "7.08", "6.70"),
        ("USD/CNY averaged 6.45 in 2021 and {} in 2022; we see 6.60 at year-end.", "6.73", "6.93"),
        ("It took {} yuan on average to buy a dollar in 2022.", "6.73", "6.93"),
    ],
)  # fmt: skip
def test_annual_means_in_other_words(text: str, true: str, false: str) -> None:
    """With what a price did besides, as a label with its year, in a row, as what buyers paid."""
    for said, label in ((true, "Supported"), (false, "Refuted")):
        assert verdict_with(text.format(said), said, date(2025, 6, 1)).label == label, said


@pytest.mark.parametrize(
    "text",
    [
        "Copper wire averaging $9,822 a tonne in 2022 mattered.",
        "Copper lost ground in 2022, trading at $9,822 a tonne in December.",
        "Copper, the refined kind, averaged $9,822 a tonne in 2022.",
        "Copper: 2022 high $10,730 a tonne.",
        "Copper in two numbers (daily averages): $9,822 a tonne for 2022.",
        "Kazakhstan paid an average of $89.8 for a barrel of Brent in 2022.",
        "The offshore yuan averaging 6.70 to the dollar in 2023 mattered.",
        "USD/RUB averaged 85.2 in 2023.",
        "USD/CNY closed at 7.30 in 2023.",
        "Brent shone in 2022, its average price in rupees rising 52%.",
    ],
)
def test_what_is_no_annual_mean_of_the_table_stays_open(text: str) -> None:
    """Another product, another currency, a day, another buyer's price are none."""
    assert verdict_on(text, date(2025, 6, 1)).label == "Not enough evidence"
