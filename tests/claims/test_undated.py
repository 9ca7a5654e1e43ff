"""The periods of articles whose day of publication is unknown."""

import pytest

from tests.claims.made_up import claims, only


def test_a_decimal_point_ends_no_comparison():
    """The months are those of the year after "than the level of $4.2 billion in April 2003"."""
    told = "Sales rose 9.5 percent in April.\nThat was more than the level of $4.2 billion in April 2003."
    assert [claim.period for claim in claims(told)] == ["2004-04", "2003-04"]


def test_a_clause_with_when_is_of_the_time_before_it():
    """ "since 1982, when it came close to $3 billion" tells of 1982, even where no day of publication ends what lasts since."""
    told = "The deficit was the highest since 1982, when monthly imports came within reach of $3 billion."
    assert only(told).period == "1982"
    assert only(told.replace("1982,", "May 1982,")).period == "1982-05"
    assert only(told.replace("1982,", "May,")).period is None
    assert only(told.replace("came", "will come")).period is None


def test_after_its_beginning_tells_of_no_figure():
    """ "after its 2009 debut": the year is that of the event."""
    assert only("The car, sold in 12 countries, lost favour after its 2009 debut.").period is None


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Sales fell to £6 billion in December 2005.\nOver the year they came to £47 billion, compared with £39 billion of sales in 2004.", "2005"),
        ("Sales fell to £6 billion in December 2005.\nThey fell to £5 billion in the north, compared with £4 billion of sales in 1999.", "2005-12"),
        ("Prices rose 3% in the three months to August 2018. They rose 0.1% in the south, compared to 1.2% the month before.", "2018-08"),
        ("Prices rose 3% in the three months to August 2018. They rose 0.1% in the south, compared to 1.2% a year before.", "2018-06/2018-08"),
        ("Sales fell 2% in 2004.\nFor December, they grew. They were $5 million, down from $6 million in November.", "2004-12"),
        ("Sales fell 2% in 2004.\nThere was snow in December. They were $5 million, down from $6 million in 2003.", "2004"),
        ("Sales fell 2% in December 2004. The bank left its main interest rate unchanged at 3% after the meeting.", None),
        ("Sales fell 2% in December 2004. The bank left open whether a rise to 3% had come.", "2004-12"),
        ("Sales fell 2% in April 2004. They grew by 3% in the south, a turn from the trend seen in 2003.", "2004-04"),
        ("Sales were up 2% in 2004. They rose 3% to $9 million, based on what was reported through November 2004.", "2004"),
    ],
)  # fmt: skip
def test_what_a_figure_of_a_later_sentence_is_of(text, period):
    """It is as long as that of the figure it is compared with; a month that opens a sentence stands, if nothing else did."""
    compared = claims(text)[1]
    assert compared.period == period


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("The gap was £84.3 billion last year, from £68.8 billion in 2005.\nNext year it will be £90 billion.", ["2006", "2005", "2008"]),
        ("Sales were £84.3 billion this year, up from £68.8 billion in 2005.\nLast year there were strikes.", ["2006", "2005"]),
        ("Sales were £84.3 billion last year, down from a peak of £98.8 billion in 1998.", [None, "1998"]),
        ("Exports at a record in 2004\nThey came to an all-time high of $617 billion last year.", ["2004", "2004"]),
        ("Exports at a record in 2004\nThey came to $617.5 billion, up from $590.5 billion last year.", ["2004", "2003"]),
        ("Exports at a record in 2004\nThey came to $617 billion, 4% up over last year.\nLast year they were $9 billion.", ["2004", None, None]),
        ("2004 gap under control\nThe state ran a gap in 2004.\nIt stood at $5 billion last year.\nThis year it expects $4 billion.", ["2004", "2005"]),
        ("2004 budget approved\nGrowth will come in 2004.\nThe gap stood at $5 billion last year.", [None]),
        ("Exports at a record\nThey came to an all-time high of $617 billion last year.", [None, None]),
    ],
)  # fmt: skip
def test_last_year_is_the_year_after_that_which_it_is_compared_with(text, periods):
    """Or that of the headline, where the text below it tells of last year."""
    assert [claim.period for claim in claims(text)] == periods


def test_a_rate_from_two_months_joined_by_a_hyphen_compares():
    """ "up 7% from January-June 2017" is of a year later, and "from January to June 2017" is of those months."""
    told = "The gap was $291 billion in the first half of 2018.\nAt the end of that time it was $9 billion, up 7% from January-June 2017."
    assert claims(told)[-1].period != "2017-01/2017-06"
    assert only("Sales were up 7% from January to June 2017.").period == "2017-01/2017-06"


def test_the_first_that_did_something_was_named_before():
    """ "The first lowered the value" counts nothing."""
    assert (
        only("It was due to two changes. The first lowered the value, and the second raised the price.").quote
        == "two changes"
    )


def test_january_is_of_the_year_after_one_that_is_told_as_a_whole():
    """December is of that year."""
    told = "The gap fell to $4 billion in January, from $5 billion in December.\nFor 2006 as a whole it was $55 billion."
    assert [claim.period for claim in claims(told)] == ["2007-01", "2006-12", "2006"]


def test_what_is_needed_is_no_plan_but_needs_to_be_is():
    """ "for its energy needs" tells what was."""
    told = "Prices averaged $30.98 a barrel in 2003.\nThat came as the country bought oil for its energy needs, which made up 62.9 percent of all sold."
    assert claims(told)[-1].period == "2003"
    plan = "Sales were 30 tonnes in 2003. It needs to sell 40 tonnes, it said."
    assert claims(plan)[-1].period is None


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Shops added 146,000 jobs in January.\nThe 133,000 jobs that they added in December 2004 were more.", ["2005-01", "2004-12"]),
        ("Shops sold $3 million of books in November 2004.\nThey had sold $2 million in January.", ["2004-11", "2004-01"]),
        ("Shops sold $3 million of books in May.\nThey had sold $2 million in March 2004.", ["2004-05", "2004-03"]),
        ("Shops sold $3 million of books in May.\nThey had sold $2 million in June 2004, and 2004 was a good year.", ["2004-05", "2004-06"]),
    ],
)  # fmt: skip
def test_a_month_that_needs_no_year_is_of_the_year_after_a_later_one_that_has_it(text, periods):
    """Where that one is told of below, and its year is named only with it."""
    assert [claim.period for claim in claims(text)] == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Factory output was worth $50 billion to the end of August, 13% more than last year.\nThe plan is for 12% in 2010.\nToys rose 24%.", ["2010-01/2010-08", "2010-01/2010-08", "2010", "2010-01/2010-08"]),
        ("Sales rose 1.6% in the period to the end of August 2010.", ["2010-08"]),
        ("Output was 4 tonnes in October 2001.\nThrough October, sales of wool are down 11.4%.", ["2001-10", "2001-01/2001-10"]),
        ("Output was 4 tonnes in October 2001.\nWool sold through October fell 11.4%.", ["2001-10", "2001-01/2001-10"]),
        ("Output was 4 tonnes in October 2001.\nThe price of wool through October fell 11.4%.", ["2001-10", "2001-10"]),
    ],
)  # fmt: skip
def test_what_added_up_by_the_end_of_a_month_is_of_the_year_so_far(text, periods):
    """And what stands for the list below it; "the period to the end of August" says no more than its end."""
    assert [claim.period for claim in claims(text)] == periods


def test_a_month_later_in_the_year_is_of_the_year_before_if_figures_are_compared_with_it():
    """Where only comparisons tell of it, and no month of figures is as late."""
    told = "Deposits were $17 billion in January, compared with $16 billion in December and $13 billion in January 1986."
    assert [claim.period for claim in claims(told)] == ["1987-01", "1986-12", "1986-01"]
    both = told + "\nIn December they came to $2 billion."
    assert claims(both)[1].period == claims(both)[3].period == "1987-12"


def test_the_same_period_is_the_one_that_the_sentence_names_before_it():
    """ "during this period" may be an earlier one."""
    told = "Output fell in May 2009. Copper rose to 4 tonnes in January-April and zinc to 5 tonnes in the same period."
    assert [claim.period for claim in claims(told)] == ["2009-01/2009-04"] * 2
    before = "Output fell by 3% in the first half of 2009.\nIn July 2009 it put output at 5 tonnes during this period."
    assert claims(before)[1].period == "2009-01/2009-06"


def test_a_month_of_no_known_year_is_not_of_the_year_that_stands():
    """And what comes after it in its paragraph goes on about that month."""
    told = "It became the largest in two thousand seven.\nIn May, sales fell 3 percent. They were down 6 percent from April, and imports fell 2 percent."
    assert [claim.period for claim in claims(told)] == [None, None, None]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Output grew 9% last year, compared with 8% in 2003.\nThe fourth quarter saw growth of 7%.", ["2004", "2003", "2004-10/2004-12"]),
        ("Profit for the year to end-March 2005 was $540 million compared to $405 million last year.", ["2004-04/2005-03", "2003-04/2004-03"]),
        ("Sales fell 2% in the first quarter of 2015, and 3% from the same period in the boom year 2013.", ["2015-01/2015-03", "2015-01/2015-03"]),
    ],
)  # fmt: skip
def test_last_year_beside_a_year_that_is_named(text, periods):
    """It is that before the year of the figure that is compared with it, whose quarters are of that year too."""
    assert [claim.period for claim in claims(text)] == periods


@pytest.mark.parametrize(("month", "period"), [("December", "2008-12"), ("May", None)])
def test_a_year_that_is_told_as_a_whole_far_below_is_that_of_its_last_month(month, period):
    """Of a month before its end, nothing says in which year it is."""
    told = f"The gap fell to $7 billion in {month}.\n" + "Shops were open all day.\n" * 40
    assert claims(told + "It was $93 billion for 2008 as a whole.")[0].period == period


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("In January-August 2009, it sold 3 tonnes, 4% less than in the same period of 2008.\nIn May 2009, sales rose 2%.\nIn January-August this year, it bought 5 tonnes.\nOver the same eight-month period, it made 6 tonnes.", ["2009-01/2009-08", "2009-01/2009-08", "2009-05", "2009-01/2009-08", "2009-01/2009-08"]),
        ("In January-August 2009, it sold 3 tonnes.\nCompared to July 2009 sales last month increased by 9%.", ["2009-01/2009-08", None]),
        ("Profit was $72 million for last year, a 32% fall from the figure of $107 million in 2004.\nThis year it will be $90 million.", ["2005", "2005", "2004", "2006"]),
        ("The balance in October was $2.3 billion, up $95 million from the surplus of October 2006.", ["2007-10", "2007-10"]),
        ("It made $81 million in the 2003 second quarter versus $98 million for the 2002 first half.", ["2003-04/2003-06", "2002-01/2002-06"]),
        ("Output rose 5% in 2002.\nFirms, accounting for more than 90% of world output, are taking part in talks.", ["2002", None]),
        ("Sales rose 5% in the first eight months of the year.\nThat was 2 tonnes more than in the same nine-month period in 2006.", ["2007-01/2007-08", "2007-01/2007-08"]),
        ("Sales rose 5% in May 2007. In January-April, they rose 3% and costs, over the same four months, dropped by 2%.", ["2007-05", "2007-01/2007-04", "2007-01/2007-04"]),
        ("Second-quarter sales fell 5% from second-quarter 2001, as shops closed.", ["2002-04/2002-06"]),
        ("Exports in September 2007 fell 5% on August to $6 billion from $7 billion.", ["2007-09", "2007-09", "2007-08"]),
        ("In the second quarter of 2002, it lost $19 million at Harbour Corp. (“Harbour”), and $4 million at Port Inc. It was sold.", ["2002-04/2002-06"] * 2),
        ("In 2006, it exported 3 tonnes.\nCompared to 2005 exports last year rose by 2 tonnes.\nThe price came to $2 billion last year.", ["2006", "2006", "2006"]),
        ("Trade rose 5% in May 2007. Last year the storm destroyed 2 tonnes.", ["2007-05", None]),
        ("Trade rose 5% in May 2007. It said it aimed to raise sales by 20 percent to $6 billion.", ["2007-05", None, None]),
        ("Trade rose 5% in May 2007. Profit fell by 3%, said the group, whose members operate 1,600 ports.", ["2007-05", "2007-05", None]),
        ("Results of the third quarter of 2002\n• Net profit: $3 billion; adjusted: $2 billion.\n• Debt is $5 billion.", ["2002-07/2002-09", "2002-07/2002-09", None]),
        ("In Bangladesh, trade rose 5% in the 2007/08 fiscal year.\nSales of rice fell to $650 million in the year to June from $700 million in the 2006/07 fiscal year.", ["2007-07/2008-06", "2007-07/2008-06", "2006-07/2007-06"]),
        ("Trade rose 5% in January-August 2003. Some $941 million have been paid, from $2 billion in the same period last year.", ["2003-01/2003-08", "2003-01/2003-08", "2002-01/2002-08"]),
        ("Trade rose 5% in January-August 2003. Some $941 million have been paid, from $2 billion in all.", ["2003-01/2003-08", None, None]),
        ("Sales fell 6.8% in 2007, from $758 billion to $711 billion.", ["2007", "2006", "2007"]),
        ("Sales were 3 tonnes in the first half of 2007.\nThey were 5 tonnes in 2006.\nIt set a target of 6 tonnes for the year.", ["2007-01/2007-06", "2006", "2007"]),
        ("In the EU27, 23 million people, of whom 16 million are young, were out of work in May 2011.", ["2011-05", "2011-05"]),
        ("It cut its 2012 growth forecast to 0.3% from 2.0% in May.", ["2012", "2012"]),
        ("It cut its estimate of sales in March by 2 tonnes to 1.8 tonnes, compared with 4.1 tonnes in March 2004.", ["2005-03", "2005-03", "2004-03"]),
        ("Output was 19 tonnes in January 2004. This is up 25% from last January, and less than in December 2003, which had shown a jump of 28%.", ["2004-01", "2004-01", "2003-12"]),
    ],
)  # fmt: skip
def test_times_that_an_article_without_a_day_of_publication_names_again(text, periods):
    """In fewer words, or with words that compare."""
    assert [claim.period for claim in claims(text)] == periods


def test_for_the_year_in_the_present_tells_of_the_year_so_far():
    """And is compared with the same months of the year before; in the past, of the year or of what stands."""
    told = claims(
        "Output in October fell 3% from the same month in 2000. For the year, output is off by 2%."
    )[1]
    assert (told.period, told.base_period) == ("2001-01/2001-10", "2000-01/2000-10")
    assert claims("Output fell 3% in 2001. For the year, sales were down 2%.")[1].period == "2001"


def test_a_month_that_is_named_again_with_its_year_is_of_the_year_before():
    """Where the first is told beside a year earlier; a headline's month is that of the text."""
    told = "Stocks were 19 tonnes at the end of May, 38% more than a year earlier. At the end of May 2013, they were 13 tonnes."
    assert [claim.period for claim in claims(told)] == ["2014-05", "2014-05", "2013-05"]
    headed = "Stocks up 3% in May\nThey were 38% higher in May 2013 than a year earlier."
    assert [claim.period for claim in claims(headed)] == ["2013-05", "2013-05"]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Van sales fell by 12% in October.\nYear-to-date, they are down 4.6% on 2016 levels.", ["2017-10", "2017-01/2017-10"]),
        ("Wheat sales came to 3 tonnes in May. Year to date, sales of 12.5 tonnes are 4.6% above 2016.", ["2017-05", "2017-01/2017-05", "2017-01/2017-05"]),
        ("Building shrank in July, with 4,200 homes completed, according to figures out today.\nSo far this year, builders have sought 4% fewer permits than in 2011.", ["2012-07", "2012-01/2012-07"]),
        ("Output rose 2% in March.\nIt is still below 2007 levels.", [None]),
        ("Output fell 2% in March. In the year to date it has recovered to the levels of 2008.", [None]),
        ("The share rose to $5 at noon on Monday.", [None]),
    ],
)  # fmt: skip
def test_the_year_so_far_is_the_one_after_that_it_is_compared_with(text, periods):
    """ "Year to date, down 4% on 2016 levels" is told in 2017; a level of an earlier year fixes nothing."""
    assert [claim.period for claim in claims(text)] == periods


def test_the_same_month_two_years_ago_is_two_years_before():
    """What is told of the distance counts, and else the year after that which figures are compared with."""
    text = "Visits fell by 18% in August compared with the same period of 2019."
    assert claims(text)[0].period == "2020-08"
    far = f"{text} Those to malls fell by 33% from the same month two years ago."
    assert claims(far)[0].period == "2021-08"


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Home prices rose 3% in the year to May. They are 20% below their August 2007 peak.", [None, None]),
        ("Orders fell 4% in June. They are 20% below the trough of early 2013.", [None, None]),
        ("Exports set a record in May 2018. In June they fell 3%.", ["2018-05", "2018-06"]),
        ("Exports rose 4% in July. This compares with a rise of 2% in June and a fall of 3% in July 2016.", ["2017-07", "2017-06", "2016-07"]),
        ("Receipts for the first seven months were €5 million, up from €4 million at the same stage in 2013.", ["2014-01/2014-07", "2013-01/2013-07"]),
        ("Claims fell to 5,000 tonnes in June, from 6,000 tonnes by this point in 2012.", ["2013-06", "2012"]),
        ("Output grew 3% in June. In June 2009 it had shrunk by 4%.", ["2010-06", "2009-06"]),
        ("Sales rose 5% in November. As we head into 2012, they are strong.", ["2011-11"]),
        ("Sales fell 3% in November. The firm hopes for more in 2012.", ["2011-11"]),
        ("Sales fell 3% in May. The firm hopes for more in 2012.", ["2012-05"]),
    ],
)  # fmt: skip
def test_years_of_bases_of_peaks_and_to_come(text, periods):
    """The year is that after a base of a year ago or before one that comes next, and no peak tells it."""
    assert [claim.period for claim in claims(text)] == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Sales were 5 million tonnes last month, compared with 6 million tonnes in March 2017.", ["2018-03", "2017-03"]),
        ("Prices last month were up 9% on the year. The average price of what was sold in November 2013 was $300,000.", ["2013-11", "2013-11"]),
        ("Prices were up 9% last month. A ton cost $300 in May 2013 and $200 in June 2013.", [None, "2013-05", "2013-06"]),
        ("Diesel rose 2% in June 2013. A tank of it is 9% more than last month.", ["2013-06", "2013-06"]),
        ("The board expects 450,000 tonnes this year, 0.8% more than in 2012. Next year it expects 475,000 tonnes.", ["2013", "2013", "2014"]),
        ("Profits are up 7% for the first half of this year. Sales rose 14% in the first half of 2004.", ["2004-01/2004-06", "2004-01/2004-06"]),
        ("Profits are up 7% for the first half of this year. Sales rose 14% in the second half of 2004.", [None, "2004-07/2004-12"]),
        ("Sales rose 4% in December from December 2009. They rose 7% last year to 12 million tonnes.", ["2010-12", "2010", "2010"]),
        ("The group expects growth of 1.8% in 2000, after a 0.7% drop this year. Sales rose 3% in May.", ["2000", "1999", "1999-05"]),
        ("The deal is to save $12m by the year-end and $25m in 2005. Sales fell 3% in May.", ["2004", "2005", "2004-05"]),
        ("Sales rose 4% this year and the firm opened shops in 1999.", [None]),
        ("Sales rose 4% in March from March 2009. They rose 7% last year to 12 million tonnes.", ["2010-03", "2009", "2009"]),
    ],
)  # fmt: skip
def test_this_year_and_last_month(text, periods):
    """They are fixed by a base of a year ago, by the month that is reported on, or by a part of the year told with its number."""
    assert [claim.period for claim in claims(text)] == periods


@pytest.mark.parametrize(
    ("lead", "period"),
    [
        ("Sales of wine rose in 2003, government data showed Friday.", "2003"),
        ("The firm, founded in 2003, is growing.", None),
        ("Sales of wine will rise in 2003, data showed.", None),
    ],
)
def test_last_year_is_the_one_that_data_of_the_lead_are_of(lead, period):
    """Data of one year alone, told in the past, are those of last year."""
    assert only(f"Wine firms look ahead\n\n{lead}\n\nSales last year came to $5 million.").period == period
