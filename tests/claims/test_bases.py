"""Times of what figures are compared with, of peaks, of the telling: whose they are, and what they tell of the others."""

from datetime import date

import pytest

from tests.claims.made_up import claims

DAY = date(2018, 6, 18)


def periods(text, day=DAY):
    """Return the periods of the claims of a text."""
    return [claim.period for claim in claims(text, day)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Exports rose 5% in January-May. They had risen by 10% in the same period of the previous year.", ["2018-01/2018-05", "2017-01/2017-05"]),
        ("Sales had been 2% over the same period of last year by May.", ["2018-05"]),
        ("In May imports were $4 billion. By contrast, during the same month in the previous year, they were $3 billion.", ["2018-05", "2017-05"]),
        ("Tax receipts were $5 million in April, exceeding the $4 million collected in the same month last year.", ["2018-04", "2017-04"]),
        ("Sales were $7 million in the first quarter, surpassing the total of $6 million in the same quarter of 2017.", ["2018-01/2018-03", "2017-01/2017-03"]),
        ("In May prices rose by 0.8% against April and 22% over the same period of 2017.", ["2018-05", "2018-05"]),
        ("Output was 9 million tonnes in 2017, which is five times the volume of 2 million tonnes in 2009.", ["2017", "2017", "2009"]),
        ("Output was 9 million tonnes in 2017. That is 7 percent below the 10 million tonnes of 2016.", ["2017", "2017", "2016"]),
        ("Revenue rose 12% in May, while operating costs grew by 7%.", ["2018-05", "2018-05"]),
        ("Imports last year were 5 million tonnes, the most since 2008 (6 million tonnes).", ["2017", "2008"]),
        ("Output is up 5% since 2012 (by 3% a year).", ["2012/2018", None]),
        ("Imports were $39 billion in April, 4% more than in April last year, valued at $37 billion.", ["2018-04", "2018-04", "2017-04"]),
        ("Coal sales in March 2018 were 3 million tonnes, whereas, in March 2017, sales were 4 million tonnes.", ["2018-03", "2017-03"]),
        ("In July-April imports of Pakistan were $4 billion, against $5 billion in the same period in the preceding fiscal year.", ["2017-07/2018-04", "2016-07/2017-04"]),
    ],
)  # fmt: skip
def test_what_was_in_the_same_period(text, expected):
    """A figure of the same period of an earlier year is of that year, and the one compared with it is not."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Imports in May were 2 million tonnes. That was below this year's peak of 3 million tonnes, in March, though still 9% more than a year ago.", ["2018-05", "2018-03", "2018-05"]),
        ("Stocks were 40 million barrels in May, 12% below the peak of 45 million barrels in March.", ["2018-05", "2018-05", "2018-03"]),
        ("Car sales fell by 2% in May. They are 40% below their peak in 2007.", ["2018-05", None]),
        ("Exports reached a peak in May, when they were $5 billion.", ["2018-05"]),
        ("The firm will beat its previous record revenue achieved in 2015. Sales rose by 5%.", [None]),
        ("Output in January-May was 4 million tonnes, 2% below projections made in April.", ["2018-01/2018-05", "2018-01/2018-05"]),
        ("Growth was 2% in 2017, which is 1.9 points below our April forecast.", ["2017", "2017"]),
        ("The central bank raised its forecast for 2018 growth to 3% in May.", ["2018"]),
        ("In 2018, the government expected growth of 7.8%.", ["2018"]),
        ("Last year the firm launched a venture expected to annually produce 15 tonnes of ore.", [None]),
        ("Last year the two firms signed contracts for 3 million tonnes a year.", [None]),
        ("60 projects worth $5 billion were launched last year.", ["2017", "2017"]),
        ("The bank on Monday posted profit of $4 million.", [None]),
        ("Monday's figures showed output rose 5% in May.", ["2018-05"]),
        ("Prices in China on Monday fell 3%.", ["2018-06-18"]),
    ],
)  # fmt: skip
def test_times_of_peaks_deeds_and_reports(text, expected):
    """The time of a peak, a forecast's making, a deed or a report is no time of the figures beside it."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales stood at 5,000 cars, down 6% on the year, against 5,300 in May 2017.", ["2018-05", "2018-05", "2017-05"]),
        ("Sales stood at 5,000 cars, against 5,300 in May 2012.", [None, "2012-05"]),
        ("Sales stood at 5,000 cars, against the record of 5,300 in May 2017.", [None, "2017-05"]),
        ("Sales will rise to 5,000 cars, up from 4,000 in May 2017.", [None, "2017-05"]),
        ("Imports were 5 million tonnes in May. Steel sales are up 9% on last year.", ["2018-05", "2018-05"]),
        ("Imports were 5 million tonnes in May. Steel sales are up 9% year on year.", ["2018-05", "2018-05"]),
        ("Imports were 5 million tonnes in May. Steel makes up 9% of them.", ["2018-05", None]),
        ("In 2009 the economy shrank by 4.7%. It shrank by 13% in the first quarter of that year.", ["2009", "2009-01/2009-03"]),
        ("In the first quarter exports of Pakistan were $3 billion. In the final quarter of the previous year they were $2 billion.", ["2018-01/2018-03", "2017-10/2017-12"]),
        ("Imports of Pakistan in July for the fiscal year 2017-18 came to $4 billion.", ["2017-07"]),
        ("The surplus with Japan was $2 billion in March. Next, trade with India showed a surplus of $1 billion.", ["2018-03", "2018-03"]),
        ("Output grew by 6% in the first five months.\nInvestment fell by 8% during that time.", ["2018-01/2018-05", "2018-01/2018-05"]),
        ("The office expects 20 million visits in the second half. Domestic trips for the same period are expected to reach 100 million.", ["2018-07/2018-12", "2018-07/2018-12"]),
        ("Investment grew 10% in January-April, down from 11% in the first quarter. Sales grew 1% during the period.", ["2018-01/2018-04", "2018-01/2018-03", "2018-01/2018-04"]),
    ],
)  # fmt: skip
def test_figures_that_only_other_times_date(text, expected):
    """A dated base, a year named before and words that point back date figures; a plan, a record and an old base do not."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Exports averaged 5 million tonnes last year and the year before just over 6 million tonnes.", ["2018", "2017"]),
        ("Mills used 32 billion kWh in 2018 compared to the previous year's 33 billion.", ["2018", "2017"]),
        ("Sales were 40 million tonnes in 2018, up from 37-million the previous year.", ["2018", "2017"]),
        ("In 2018 sales were 13 million bags, 2% down from the 14 million bags sold in the same previous period.", ["2018", "2018", "2017"]),
        ("Output will be 2 million tonnes in 2019, down from 3 million expected last month.", ["2019", "2019"]),
        ("Sales came to $3 billion in 2018, 8% up on the volumes in 2017.", ["2018", "2018"]),
        ("Sales were 3% up on the year in May.", ["2019-05"]),
        ("Sales were 3% down on weak demand in May.", ["2019-05"]),
        ("Sales averaged 5 million tonnes last year and just over 6 million tonnes in May.", ["2018", "2019-05"]),
    ],
)  # fmt: skip
def test_one_step_back(text, expected):
    """Also where the unit is said once; an old forecast is of the same time, and no time of a base dates the figure."""
    assert [claim.period for claim in claims(text, date(2019, 9, 17))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Traffic came to 40,000 cars in 2017, an increase of 5% over the traffic of 2016.", ["2017", "2017"]),
        ("Traffic came to 40,000 cars in 2017, an increase of 5% over the course of 2016.", ["2017", "2016"]),
        ("Exports came to $4 billion in April, down from the year-ago $5 billion.", ["2018-04", "2017-04"]),
        ("Exports came to $21 billion in the first four months of 2018, against 2017's comparable four months of $22 billion.", ["2018-01/2018-04", "2017-01/2017-04"]),
        ("Sales in 2017 surpassed those of the year 2016 by 3%.", ["2017"]),
        ("Sales in 2017 surpassed hopes by 3%. Those of the year 2016 were $4 million.", ["2017", "2016"]),
    ],
)  # fmt: skip
def test_what_is_over_another_time(text, expected):
    """A year whose level is outdone, and the figure of a year ago."""
    assert periods(text) == expected
