"""Years that run over two calendar years."""

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
        ("Spending rose by around $15 billion over 2016/17.", ["2016/2017"]),
        ("The agency puts maize output for 2018/19 at a record 35 million tonnes.", ["2018/2019"]),
        ("Data for the 2010-11 academic year show that starts rose to 442,700.", ["2010/2011"]),
        ("Barley exports in the 2017/18 season reached 3 million tonnes.", ["2017/2018"]),
        ("The gaps of the years between 2010-11 and 2014-15 came to $40 billion.", ["2010/2015"]),
        ("Output was 591 tonnes in FY' 16-17.", ["2016/2017"]),
        ("India's output was 591 tonnes in FY' 16-17.", ["2016-04/2017-03"]),
        ("Sales came to 3 million tonnes in the winter of 2016-17.", [None]),
        ("Farmers have sold 77% of the 2017/18 crop.", [None]),
        ("Mills made 3 million tonnes of sugar in the first quarter of 2016/17.", [None]),
    ],
)  # fmt: skip
def test_split_years_where_nothing_tells_their_months(text, expected):
    """They are the two calendar years; a winter and a crop are not, nor are parts of them known."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("India's exports in Q4FY18 came to $3 billion.", ["2018-01/2018-03"]),
        ("India's exports in the March quarter of FY18 came to $3 billion.", ["2018-01/2018-03"]),
        ("India sold 90 tonnes during this fiscal year up to May.", ["2018-04/2018-05"]),
        ("India's exports in the last fiscal came to $3 billion.", ["2017-04/2018-03"]),
        ("Pakistan's exports grew 5% from fiscal year 2014-15 to 2016-17.", ["2014-07/2017-06"]),
        ("Pakistan's exports in July for the fiscal year 2017-18 reached $3 billion.", ["2017-07"]),
        ("Taka-denominated loans came to Tk 3 trillion in FY17.", ["2016-07/2017-06"]),
        ("The last fiscal deficit of India came to $3 billion.", [None]),
    ],
)  # fmt: skip
def test_parts_and_runs_of_fiscal_years(text, expected):
    """A quarter may be told by its last month, the year up to a month by both."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Net income fell to $38 million in the 13-week period ended January 27, 2018.", ["2017-10-29/2018-01-27"]),
        ("Prices rose 3% over the three-month period ended in May.", ["2018-03/2018-05"]),
        ("Sales rose 3% in the six months from July to December.", ["2017-07/2017-12"]),
        ("In the five years to 2015, output grew by 30%.", ["2011/2015"]),
        ("Traffic doubled from 2011 to 2016 to 90,000 tonnes.", ["2011/2016", "2016"]),
        ("Sales dropped 2% from April to May.", ["2018-05"]),
        ("It shrank by 5% in 2009. It had shrunk by 9% in the first quarter of that year.", ["2009", "2009-01/2009-03"]),
        ("The trade balance (April-May) showed a gap of $7 million.", ["2018-04/2018-05"]),
        ("The port (2015) handles 3 million tonnes a year.", [None]),
    ],
)  # fmt: skip
def test_spans_in_other_words(text, expected):
    """Weeks and months up to a day, from month to month, and what a year or brackets tell."""
    assert periods(text) == expected


def test_results_told_of_the_current_quarter():
    """In its first weeks they are of the quarter before, unless they are foreseen."""
    day = date(2018, 7, 28)
    assert periods("Net profit in the current quarter fell to $5 million.", day) == ["2018-04/2018-06"]
    assert periods("It made a profit and expects sales of $5 million in the current quarter.", day) == [
        "2018-07/2018-09"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("India's GDP grew 8% in the first quarter (April-June). Mining grew by 5% in the first quarter.", ["2018-04/2018-06"] * 2),
        ("Sales fell in the third quarter (Oct-Dec) by 3%.", ["2017-10/2017-12"]),
        ("Net profit in the March quarter (Q4) rose 8%. Sales rose 5% in Q3.", ["2018-01/2018-03", "2017-10/2017-12"]),
        ("The Mumbai firm's net profit rose to Rs 300 crore in the third quarter.", ["2017-10/2017-12"]),
        ("Housing sales in Mumbai rose 8% in the third quarter.", ["2017-07/2017-09"]),
    ],
)  # fmt: skip
def test_quarters_whose_months_stand_beside_them(text, expected):
    """They tell when the year starts; that of India's companies needs no telling."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("in the first three months of the previous fiscal year", "2016-07/2016-09"),
        ("in the last quarter of the preceding financial year", "2017-04/2017-06"),
        ("in the initial two months of the current fiscal year", "2017-07/2017-08"),
        ("in May of the last fiscal year", "2017-05"),
        ("in the new fiscal year", "2018-07/2019-06"),
    ],
)
def test_parts_of_another_fiscal_year(words, period):
    """Of the year before, of this one and of the one that is to start."""
    assert periods(f"Kenya's revenue {words} is put at $3 billion.") == [period]


def test_a_quarter_that_ends_in_the_year_after_its_own():
    """Without a day of publication, the weeks to January are of the year that began the February before."""
    text = "Profit fell in the fourth quarter of 2011. Net income for the 13-week period ended Jan. 28 was $38 million."
    assert periods(text, None) == ["2011-10-30/2012-01-28"]
    summer = "Sales fell by 5% in 2011. Profit in the 13-week period ended July 30 was $38 million."
    assert periods(summer, None) == ["2011", "2011-05-01/2011-07-30"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the 2016 fiscal year (from April 2016 to March 2017) sales of cars in Japan fell by 3%.", "2016-04/2017-03"),
        ("Kenya sold 4 tonnes in the 2017 financial year.", "2016-07/2017-06"),
        ("Sales were 4 tonnes in the first quarter of the Ethiopian fiscal year, which ended on October 10, 2017. Germany and China bought most.", "2017-07/2017-09"),
        ("Kenya sold 4 tonnes in the first quarter of the ongoing budget year.", "2017-07/2017-09"),
        ("Germany and China bought 4 tonnes in the first quarter of the year.", "2018-01/2018-03"),
        ("Spain sold 4 tonnes in the 2017 financial year.", "2017"),
        ("The 2017-18 season (July-June) was poor. Exports of nuts were 12 tonnes in 2015-2016.", "2015-07/2016-06"),
        ("The 2017-18 season (July-June) was poor. Exports of nuts were 12 tonnes between 2015 and 2016.", "2015/2016"),
    ],
)  # fmt: skip
def test_whose_year_it_is(text, expected):
    """The country that the words name beside the year, among others of calendar years."""
    assert periods(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("India's tolls grew 9 per cent a year between FY11-FY17.", ["2010-04/2017-03"]),
        ("India made 5 million tonnes of steel till May in the current fiscal.", ["2018-04/2018-05"]),
        ("India made 5 million tonnes of steel between April, 2017 and February, 2018.", ["2017-04/2018-02"]),
        ("India's firm expects sales of $5 billion in the current fiscal year ending March 31.", ["2018-04/2019-03"]),
        ("India's firm had sales of $5 billion in the fiscal year ending March 31.", ["2017-04/2018-03"]),
        ("India's taxes rose from $5 billion to $6 billion between 2014-15 and 2016-17.", ["2014-04/2015-03", "2016-04/2017-03"]),
        ("India's taxes came to $5 billion and $6 billion between 2014-15 and 2016-17.", ["2014-04/2017-03"] * 2),
    ],
)  # fmt: skip
def test_from_one_fiscal_year_to_another(text, expected):
    """What moved from one figure to another has the years at both ends; all else is of the whole span."""
    assert periods(text) == expected
