"""Periods in what statistical offices, ministries, central banks and energy agencies write."""

from datetime import date

import pytest

from tests.claims.made_up import claims

DAY = date(2025, 1, 15)


def periods(text):
    """Return the periods of the claims of a text."""
    return [claim.period for claim in claims(text, DAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Profit was $2 million in the last quarter of 2023. For the full year, sales were $9 million, up from $8 million in 2022.", ["2023-10/2023-12", "2023", "2022"]),
        ("Output rose by 2% in November. For the year as a whole, steel gained 3%, led by pipes with 4%.", ["2024-11", "2024", "2024"]),
        ("In 2018-19 India's surplus was $2 billion. Over the full year exports rose by 5%.", ["2018-04/2019-03"] * 2),
        ("Stocks of tin built by 9 million tonnes in November following 3 million tonnes in the previous two months.", ["2024-11", "2024-09/2024-10"]),
        ("Loans grew by 4% and 6% in the first and second quarters of 2024, respectively.", ["2024-01/2024-03", "2024-04/2024-06"]),
        ("Stocks of tin rose by 7 million tonnes in November, data showed on Tuesday. Land stocks fell by 2 million tonnes.", ["2024-11", "2024-11"]),
        ("The November 2024 review expects lower prices, and sales to rise by 2% a year. The November bulletin puts prices at $3 a box.", [None, None]),
        ("In November the bank forecast growth. In November sales rose 3%.", ["2024-11"]),
    ],
)  # fmt: skip
def test_reports_of_statistics(text, expected):
    """A year as a whole, the months before, quarters one each, stocks of goods, and the month of what was published."""
    assert periods(text) == expected


def test_outlooks_are_told_in_the_present():
    """What is foreseen goes on in the present from sentence to sentence, and not after what came out."""
    assert (
        periods("Output grows by 2.5% in 2026. Inflation falls to 3%. The gap narrows to 4% of output.")
        == ["2026"] * 3
    )
    assert periods("Output grew by 2.5% in 2023. Inflation falls to 3% in winter.") == ["2023", None]


def test_what_adds_to_a_rise_is_of_its_time():
    """In the list under a rise, goods that are also traded on exchanges have the time of the rise."""
    told = "The office said on Tuesday that sales rose 7.1% in November.\nWhat added most:\n• gold (19.5% and contributing 0.8 of a percentage point);\n• coal (3.5% and contributing 0.5 of a percentage point)."
    assert periods(told) == ["2024-11"] * 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Compared with the third quarter of 2023, sales to Peru fell by 12%, to Chile by 7%.", ["2024-07/2024-09"] * 2),
        ("Sales rose 3% in November.\nCompared with October, those of salt fell by 2%.", ["2024-11"] * 2),
        ("Compared with 2024, sales fell by 12%.", [None]),
        ("Sales grew 2% in the September 2024 quarter. Over the quarter, prices rose 1%.", ["2024-07/2024-09"] * 2),
        ("Spending in 2024-25 is $9 million, a rise of 11% over 2023-24 in India.", ["2024-04/2025-03"] * 2),
        ("India's receipts in the financial year 2024-25 till October were $3 billion. In 2023-24 (up to October) they were $2 billion.", ["2024-04/2024-10", "2023-04/2023-10"]),
        ("India's gap is estimated at 5% of output in 2025-26. Borrowings are put at $9 billion.", ["2025-04/2026-03"] * 2),
        ("Assets stood at $6 billion at the end of October. Loans to firms grew at an annual rate of 1.2%.", ["2024-10"] * 2),
        ("Sales rose 3% in November, the office said on Tuesday. Exports of all goods rose by $14 million, driven by gold.", ["2024-11"] * 2),
    ],
)  # fmt: skip
def test_how_statistics_name_their_times(text, expected):
    """What a sentence begins to compare with, quarters by their last month, fiscal years so far, estimates and loans."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In November the index stood at 33%, up from the October 2024 headline inflation rate of 32%.", ["2024-11", "2024-10"]),
        ("Salt cost 650 naira on average in November. On a month-on-month basis, the price of rice rose by 3% to 900 naira.", ["2024-11"] * 3),
        ("In the half-year ended June 2024 sales were $3 million, 4 percent above the half-year ended June 2023.", ["2024-01/2024-06"] * 2),
        ("Inflation is expected to be 2.3% in December 2024, up from 2.0% in November.", ["2024-12", "2024-11"]),
        ("Output rose by 3% in the third quarter.\nIn the second quarter it had fallen by 1%. Peru (4%) recorded the largest rise.", ["2024-07/2024-09", "2024-04/2024-06", "2024-07/2024-09"]),
    ],
)  # fmt: skip
def test_what_came_before(text, expected):
    """Rates of the month before, prices by a step, half-years, and what had been before, which stands for nothing."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Exports rose 2% in November. Year-to-date, the deficit increased $70 million, or 12%, and sales totalled $9 million.", ["2024-11"] + ["2024-01/2024-11"] * 3),
        ("The new loan carries an interest rate of 2% and matures in 2048.", [None]),
        ("Spending in 2023 reached $72 million, of which $32 million is domestic.", ["2023", "2023"]),
        ("The bank has approved 45 projects worth $3 million since 2019.", ["2019/2025", "2019/2025"]),
        ("Demand is expected to grow by 3% in 2026. Asia accounts for 60% of the increase.", ["2026", "2026"]),
        ("Asia accounts for 60% of the increase.", [None]),
    ],
)  # fmt: skip
def test_parts_have_the_time_of_their_whole(text, expected):
    """Years so far open a sentence; parts of an amount, of a rise and of projects are of the time of what they are parts of."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("India's budget for 2025-26 is $26 million. Out of this, $18 million is allocated to roads.", ["2025-04/2026-03"] * 2),
        ("The bank raised its price forecast for 2025 by 11% in its January market update.", ["2025"]),
        ("Prices will average $3 per gallon in 2025, dropping below $2 per gallon in the last quarter.", ["2025", "2025-10/2025-12"]),
        ("Prices will average $3 per gallon over the last three quarters of the year.", ["2025-04/2025-12"]),
        ("Prices averaged $45 a barrel in December, up $2 a barrel from the average in November.", ["2024-12", "2024-12"]),
        ("Prices rose 9% in July-December 2024 (an average of 8% in July-November 2024) against 11% in the same period last year.", ["2024-07/2024-12", "2024-07/2024-11", "2023-07/2023-12"]),
        ("Deposits rose by $6 million from July 1, 2023 to May 12, 2024.", ["2023-07-01/2024-05-12"]),
        ("Output of wheat in India was 27 million tonnes in 2023-24 compared to 26 million tonnes last year.", ["2023-04/2024-03", "2022-04/2023-03"]),
        ("India bought 30 million tonnes of wheat in 2023-24, above last year's total of 22 million tonnes.", ["2023-04/2024-03", "2022-04/2023-03"]),
        ("Exports of India will reach $4 million in 2024-25 and $5 million next year.", ["2024-04/2025-03", "2025-04/2026-03"]),
        ("Sales will drop to $9 million in 2025, with another fall likely in 2026.", ["2025"]),
        ("Output will rise by 3 tonnes in 2025 compared to 4 tonnes in 2023, when total world sales fell by 2 tonnes to an average of 90 tonnes.", ["2025", "2023", "2023", "2023"]),
        ("For 2025 as a whole, refinery runs are forecast to rise by 9 tonnes.", ["2025"]),
        ("Sales will rise by 2% in 2025. Over the medium term, they are projected to grow by 3%.", ["2025", None]),
        ("Exports in December 2024 were €9 million, a fall of 5% compared with December 2023 [€8 million].", ["2024-12", "2024-12", "2023-12"]),
    ],
)  # fmt: skip
def test_outlooks_and_budgets(text, expected):
    """Updates, what lies ahead, brackets of all kinds, fiscal years before and after one, and terms that no calendar fixes."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the first ten months of 2024 output grew by 7%, the same as that of the first nine months.", ["2024-01/2024-10"]),
        ("In the third quarter growth came in at 4%, compared with 7% and 5% in the second quarter.", ["2024-07/2024-09"] + ["2024-04/2024-06"] * 2),
        ("The bank cuts the estimate for 2024 from 0.5% to 0.4%, and the 2025 prediction from 1.7% to 1.6%.", ["2024"] * 2 + ["2025"] * 2),
        ("It now expects growth of 0.4% in 2024, down from 0.5% in the previous forecast; 0.8% in 2025, down from 0.9%.", ["2024"] * 2 + ["2025"] * 2),
        ("Output fell by 0.1% in both the third and fourth quarters of 2023.", ["2023-07/2023-12"]),
        ("Capacity in the country (as of July 31, 2024) had reached 360 MW.", ["2024-07-31"]),
        ("As on 29.02.2024, capacity was 45 megawatts. In India 9 tonnes were sold in 2023-24 (upto February, 2024).", ["2024-02-29", "2023-04/2024-02"]),
        ("Imports reached $9 million in 2023 after the crisis in 2021. They rose by 5%.", ["2023", "2023"]),
    ],
)  # fmt: skip
def test_revisions_and_days(text, expected):
    """Estimates revised are of their year, pairs of one time, days in digits, days in brackets, and crises date no figure."""
    assert periods(text) == expected


def test_millions_and_units_as_offices_write_them():
    """A scale may stand apart after a currency; "Mw" and "BU" are power and energy."""
    found = claims("It earned $484.3 m and $2.65 b from 1320 Mw and 960 BU.")
    assert [(c.value, c.unit) for c in found] == [
        (484.3e6, "USD"),
        (2.65e9, "USD"),
        (1320e6, "W"),
        (960e12, "Wh"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Australia sees the 2024/25 deficit at A$27 million vs A$28 million projected in May.", ["2024-07/2025-06"] * 2),
        ("Australia's growth forecast was cut to 1.75% for 2024/25 (from 2.0% in May).", ["2024-07/2025-06"] * 2),
        ("The deficit is seen at $47 million in 2025, 2026 $38 million.", ["2025", "2026"]),
        ("In Australia the jobless rate stays at 4.5% from 2024/25 through 2026/27.", ["2024-07/2027-06"]),
        ("The 2024 Economic Survey Report says that farms grew at 19%.", [None]),
        ("Core rates were 5% and 4% in December 2024, up from the respective rates of 6% and 3% in November 2024.", ["2024-12"] * 2 + ["2024-11"] * 2),
        ("Growth of 6% was recorded in India in the first two quarters of 2023/24. It came to 8% in the third quarter of the financial year.", ["2023-04/2023-09", "2023-10/2023-12"]),
    ],
)  # fmt: skip
def test_fiscal_years_and_when_forecasts_were_made(text, expected):
    """The month of an old forecast dates no figure; fiscal years run on, are parted, and the one that stands is meant."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Imports in December 2024 were $39 million, which was 4.6% higher over the level of imports in December 2023.", ["2024-12"] * 2),
        ("Cotton in India fell by 41% from 8 million to 5 million tonnes in 2022-23.", ["2022-04/2023-03", "2021-04/2022-03", "2022-04/2023-03"]),
        ("Sales rose 4% in December. The largest rise was in shops (3.5%), which followed a fall in November of 5.8%. Food (1.2%) also rose.", ["2024-12", "2024-12", "2024-11", "2024-12"]),
        ("Reserves, as at end November 2024, are estimated at US dollars 1.8 billion.", ["2024-11"]),
    ],
)  # fmt: skip
def test_levels_a_year_before(text, expected):
    """What a rise is measured over, where a yearly fall came from, what a rise followed, and reserves at a day."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Since 2005, the country has invested over $24 million in its roads.", ["2005/2025"]),
        ("Exports averaged 4 million b/d in 2023. Europe took 1.8 million b/d of this.", ["2023", "2023"]),
        ("The share of coal was 73% in 2023. That of renewables has reached 90%.", ["2023", None]),
    ],
)
def test_what_has_been_since(text, expected):
    """Money adds up since a year; what has been reached by now is of no year before."""
    assert periods(text) == expected
