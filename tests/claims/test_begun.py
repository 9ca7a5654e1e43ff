"""Times that have begun and go on up to publication."""

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
        ("Output of the mills has grown by 4% since early 2018.", ["2018-01/2018-06"]),
        ("Since the start of the year, $3 billion of loans has been granted and 30 mines have been opened.", ["2018-01/2018-06"] * 2),
        ("The peso has gained 10% since the start of June.", ["2018-06"]),
        ("Since the introduction of a new levy in March, sales have fallen by 8%.", ["2018-03/2018-06"]),
        ("Over the past year, the bank lent $2.4 billion to farmers.", ["2017/2018"]),
        ("Over the course of five months, imports have come to $148 billion.", ["2018-01/2018-05"]),
        ("Between the beginning of the year and May 20, exports rose by 6%.", ["2018-01-01/2018-05-20"]),
        ("From the start of the year to the end of April, exports rose by 6%.", ["2018-01/2018-04"]),
        ("Exports rose 6% over the past year.", [None]),
        ("Output has grown by 4% since late 2018.", [None]),
        ("Since the beginning of the year, rain of 20 mm has been measured.", [None]),
    ],
)  # fmt: skip
def test_what_has_added_up_or_changed_since_then(text, expected):
    """Whatever has been done; a change over the past year is compared with a year before."""
    assert periods(text) == expected


def test_the_year_to_date_of_an_article_without_a_day_of_publication():
    """It lasts up to the month that the article tells of before it."""
    text = "Sales rose 2% in September 2016. The number of cars sold so far in 2016 reached 2 million units."
    assert periods(text, None) == ["2016-09", "2016-01/2016-09"]
    assert periods("In March 2017 sales rose 5%. Year to date, sales rose by 3%.", None) == [
        "2017-03",
        "2017-01/2017-03",
    ]


def test_for_the_year_after_its_last_quarter():
    """It is the year that ends with the quarter; after another quarter nothing tells."""
    text = "Profit rose 5% in the {} quarter of 2017. For the year, sales came to $20 million."
    assert periods(text.format("fourth"), None) == ["2017-10/2017-12", "2017"]
    assert periods(text.format("second"), None)[1] != "2017"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fund has so far paid out $3 billion this year.", "2018-01/2018-06"),
        ("Thus far in 2018, the fund has paid out $3 billion.", "2018-01/2018-06"),
        ("The fund paid out $3 billion from July last year to March this year.", "2017-07/2018-03"),
        ("The fund is to pay out $3 billion this year.", "2018"),
    ],
)
def test_what_has_been_so_far_this_year(text, expected):
    """The words may stand apart."""
    assert periods(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Exports of toys through May totaled $84 million, up 2% from the same period last year.", ["2018-01/2018-05"] * 2),
        ("Sales of bikes reached 5,000 units in the nine months through to March.", ["2017-07/2018-03"]),
        ("Nut exports in the 2017/18 July-June season reached 8 million tonnes as of May 16.", ["2017-07-01/2018-05-16"]),
        ("Bean deliveries reached 75,000 tonnes by May 14 since the start of the season in October.", ["2017-10-01/2018-05-14"]),
        ("Date exports came to 4 million tonnes so far in 2017/18. The season runs from July to June.", ["2017-07/2018-06"]),
        ("In 2016 sales of tools were $8 million, up 51% since 2009.", ["2016", "2009/2016"]),
        ("In 2016 sales of tools were $8 million. They have risen by 51% since 2009.", ["2016", "2009/2018"]),
        ("The number of calls has dropped to 544 ships so far this year.", ["2018-01/2018-06"]),
        ("Since the firm began drilling for hot water under towns in 2013, it has earned $5 billion.", ["2013/2018"]),
        ("Stocks of toys stood at 5 million tonnes through May.", ["2018-05"]),
        ("Nut stocks in the 2017/18 July-June season stood at 8 million tonnes as of May 16.", ["2018-05-16"]),
        ("A deal keeps prices at $5 a kilogram through May.", ["2018-05"]),
    ],
)  # fmt: skip
def test_what_has_come_in_by_then(text, expected):
    """A flow adds up from the start of the year, or of its season, and no stock does."""
    assert periods(text) == expected
