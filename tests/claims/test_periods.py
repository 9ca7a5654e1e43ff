"""Times, and the quantities that they are about."""

from datetime import date

import pytest

from tests.claims.made_up import claims, only

DAY = date(2024, 5, 24)


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("last year", "2023"), ("this year", "2024"), ("next year", "2025"), ("in 2019", "2019"), ("in April", "2024-04"),
        ("in December", "2023-12"), ("in December 2022", "2022-12"), ("last month", "2024-04"), ("in the first quarter", "2024-01/2024-03"),
        ("in the first quarter of 2023", "2023-01/2023-03"), ("in Q3 2023", "2023-07/2023-09"), ("in the first five months of 2023", "2023-01/2023-05"),
        ("in Jan-Oct 2023", "2023-01/2023-10"), ("from January to April", "2024-01/2024-04"), ("in the second half of 2023", "2023-07/2023-12"),
        ("between August 2022 and January 2023", "2022-08/2023-01"), ("in the six months to June 2023", "2023-01/2023-06"),
        ("on 3 May", "2024-05-03"), ("on May 3, 2024", "2024-05-03"), ("in 2023-24", "2023-04/2024-03"), ("last quarter", "2024-01/2024-03"),
        ("in H1 2023", "2023-01/2023-06"), ("between 2019 and 2021", "2019/2021"), ("in two thousand seven", "2007"), ("in the year two thousand", "2000"), ("in nineteen ninety-four", "1994"), ("in twenty twenty-two", "2022"),
        ("in fiscal year two-thousand-seven", "2006-04/2007-03"), ("in the nineteen sixties", "1960/1969"), ("yesterday", "2024-05-23"), ("by 2030", "2030"),
        ("in the year to March 2024", "2023-04/2024-03"), ("in nine months of 2022", "2022-01/2022-09"), ("last October", "2023-10"), ("last May", "2023-05"),
        ("in the three months ended Dec. 31", "2023-10/2023-12"), ("in the fiscal year that began in April", "2024-04/2025-03"),
        ("this summer (April through September)", "2024-04/2024-09"), ("last winter (October-March)", "2023-10/2024-03"), ("next winter (December, January and February)", "2024-12/2025-02"),
        ("in the current fiscal", "2024-04/2025-03"), ("in the first 20 days of May", "2024-05-01/2024-05-20"),
        ("in the May 1-20 period", "2024-05-01/2024-05-20"), ("between July 1 and March 4", "2023-07-01/2024-03-04"),
        ("from 1 July to 4 March", "2023-07-01/2024-03-04"), ("over the past 12 months", "2023-05/2024-05"), ("in the week ended May 17", "2024-05-11/2024-05-17"),
    ],
)  # fmt: skip
def test_times(words, period):
    """Absolute times and times relative to publication."""
    assert only(f"India's exports reached $5.4 billion {words}.", DAY).period == period


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "In 2023, Kyrgyzstan's output, at $14 billion, was larger than Tajikistan's $12.1 billion.",
            ["2023", "2023"],
        ),
        ("In 2023 exports were $14 billion, larger than last year's $12.1 billion.", ["2023", "2023"]),
        ("Exports were $14 billion in May, more than April's $12 billion.", ["2024-05", "2024-04"]),
        ("Comparing April 2024 with April 2023, sales of food fell 5%.", ["2024-04"]),
        ("The trade boomed in 2021, 2022 and 2023. Exports were $5 billion.", [None]),
        ("The trade boomed in 2023. Exports were $5 billion.", ["2023"]),
        ("Comparing these reports with care, exports were $14 billion in April.", ["2024-04"]),
    ],
)
def test_another_place_has_the_same_time_and_a_time_its_own(text, periods):
    """ "Than Tajikistan's" compares two places, "than April's" two months."""
    assert [claim.period for claim in claims(text, DAY)] == periods


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("FY24 in India", "2023-04/2024-03"),
        ("FY24 in Australia", "2023-07/2024-06"),
        ("FY24 in the United States", "2023-10/2024-09"),
        ("FY24 for the US government", "2023-10/2024-09"),
        ("FY24 in Canada", "2023-04/2024-03"),
        ("FY24 in Kenya", "2023-07/2024-06"),
        ("FY24 in Germany", "2024"),
        ("FY24 in Kuwait", "2023-04/2024-03"),
        ("FY24 in India, which Indian firms sold to Pakistan,", "2023-04/2024-03"),
        ("FY24", None),
        ("the company's fiscal 2024 in Canada", None),
        ("the last fiscal year in Kazakhstan", "2023"),
        ("the 2022 – 2023 fiscal year in India", "2022-04/2023-03"),
        ("the 2022-2023FY in Kenya", "2022-07/2023-06"),
        ("the 2017-2018 financial year in Myanmar", "2017-04/2018-03"),
        ("the 2019-2020FY in Myanmar", "2019-10/2020-09"),
        ("the last fiscal year in Myanmar", "2023-04/2024-03"),
        ("the 2020-2021FY, which Indian firms sold to Myanmar", "2020-04/2021-03"),
        ("the 2021-2022 fiscal year in Malawi", "2021/2022"),
        ("the 2022 – 2023 crop", "2022/2023"),
        ("2022 – 2000 firms exported –", "2022"),
    ],
)
def test_fiscal_years_are_the_countrys(words, period):
    """The fiscal year starts where the country's does."""
    assert only(f"Sales reached $5.4 billion in {words}.", DAY).period == period


@pytest.mark.parametrize(
    "words",
    ["a day", "since 2013", "than in 2013", "compared with 2013", "next spring", "over the past few years"],
)
def test_no_period_is_invented(words):
    """Times of comparison, starts and vague times fix no period."""
    assert only(f"Exports were $5.4 billion {words}.", DAY).period is None


def test_the_base_is_what_is_named_and_none_for_a_deadline():
    """What is to grow fourfold by 2040 does so from now on; "twice as much as in 2021" is counted from 2021."""
    assert only("Demand will quadruple by 2040.", date(2024, 10, 12)).base_period is None
    *_, twice = claims("A tram cost €9m in 2023, twice as much as in 2021.", date(2024, 10, 12))
    assert (twice.quote, twice.period, twice.base_period) == ("twice", "2023", "2021")


def test_each_rate_has_the_base_beside_it():
    """ "on the year" and "from the previous month" in one sentence."""
    year, month = claims("In April output rose 0.6% on the year but fell 9.2% from the previous month.", DAY)
    assert (year.base_period, month.base_period) == ("2023-04", "2024-03")


def test_the_base_of_a_growth_rate():
    """ "year-on-year" says what a rate is compared with."""
    claim = only("Exports grew 5% year-on-year in April.", DAY)
    assert (claim.period, claim.base_period) == ("2024-04", "2023-04")


def test_a_period_carries_over():
    """The next sentence goes on about the same month, a plan does not."""
    text = "Exports rose in April. Sales grew 5%. Imports fell by 3% to $2bn. The target is 7%. They will reach $9bn."
    assert [claim.period for claim in claims(text, DAY)] == ["2024-04", "2024-04", "2024-04", None, None]


def test_what_is_compared_with_is_one_step_earlier():
    """ "from the previous month's 5.97" is of the month before."""
    now, before = claims(
        "The price rose in April to $5.94 a tonne from the previous month's $5.97 a tonne.", DAY
    )
    assert (now.period, before.period) == ("2024-04", "2024-03")


def test_possessive_months():
    """ "down from October's £3.6bn" belongs to October."""
    text = "The gap narrowed in November 2004. It was £3.1bn, down from October's £3.6bn."
    assert [claim.period for claim in claims(text)] == ["2004-11", "2004-10"]


def test_a_month_ahead():
    """ "will cut output in March", in February, is the coming March."""
    assert only("Russia will cut output by 500,000 tonnes in March.", date(2023, 2, 10)).period == "2023-03"


def test_the_day_of_the_report_is_not_the_period():
    """ "reported on Thursday" dates the report."""
    assert only("The ministry reported on Thursday that exports rose 5% in April.", DAY).period == "2024-04"


@pytest.mark.parametrize(
    "rate",
    [
        "62% more than in 2021",
        "up 62% on 2021",
        "an increase of 62% compared with 2021",
        "a gain of 62% from 2021",
    ],
)
def test_a_rate_is_counted_from_the_year_that_is_named(rate):
    """Not from the year before, where the sentence says from which."""
    found = claims(f"Exports were $41 billion in 2023, {rate}.", DAY)
    assert [claim.base_period for claim in found] == [None, "2021"]


def test_a_look_back_lasts_as_long_as_its_paragraph():
    """A month before, told in the course of a paragraph, is not what the next paragraph is about."""
    text = "Sales grew 5% in April. In March they fell 3%. Profits sank 4%.\nExports rose 2%."
    assert [claim.period for claim in claims(text, DAY)] == ["2024-04", "2024-03", "2024-03", "2024-04"]


def test_what_is_compared_with_may_be_a_pair():
    """ "after 3.9% in March and 6.7% in April 2023": the rate is of neither."""
    text = "Prices rose 0.6% in April. Inflation was 3.4%, after 3.9% in March and 6.7% in April 2023."
    assert [claim.period for claim in claims(text, DAY)] == ["2024-04", "2024-04", "2024-03", "2023-04"]


def test_a_peer_is_compared_in_the_same_time():
    """ "against 21% for the index" is of the same months."""
    text = "The stock gained 74% in 2023, against 21% for the index."
    assert [claim.period for claim in claims(text, DAY)] == ["2023", "2023"]


@pytest.mark.parametrize(
    "text",
    [
        "The index reached 118.7 points (2020 = 100).",
        "The yield on the 2030 bond fell 4.5 basis points.",
        "In March it had projected growth of 4.9%.",
    ],
)
def test_a_year_may_be_no_time_of_a_figure(text):
    """The base of an index, the name of a bond, and the day of a forecast."""
    assert only(text, DAY).period is None


def test_months_before_a_quarter():
    """ "the previous three months" are the quarter before."""
    text = "Debt fell to 62.1% of income in the first quarter from 62.6% in the previous three months."
    assert [claim.period for claim in claims(text, DAY)] == ["2024-01/2024-03", "2023-10/2023-12"]


@pytest.mark.parametrize(
    "text",
    [
        "Exports grew 5% in April. A kilo of rice sold at 21 dollars.",
        "Exports grew 5% in April. Prices have risen 4% since.",
        "Exports grew 5% in April. The firm plans a plant worth $49 million.",
        "Exports grew 5% in April. The 1.2GW reactor was idle.",
        "Exports grew 5% in April. Shares gained 3%.",
        "Exports grew 5% in April. The bank raised its quarterly dividend by 5 cents.",
    ],
)
def test_what_is_not_carried_over(text):
    """A price of a moment, what has been up to now, a plan, a size, exchanges, and a decision."""
    assert [claim.period for claim in claims(text, DAY)] == ["2024-04", None]


@pytest.mark.parametrize(
    "text",
    [
        "Exports of rice came to 4 tonnes in April, maize 5 tonnes.",
        "The average price in April was $3 a tonne. Barley sold at $2 a tonne.",
    ],
)
def test_what_goes_on_about_a_period(text):
    """A list, and another figure of the same price."""
    assert [claim.period for claim in claims(text, DAY)] == ["2024-04", "2024-04"]


def test_an_estimate_of_what_is_over_is_no_plan():
    """In January, what a port expects of the year before stands for the next sentence."""
    text = "The port expects to have handled 178 million tonnes in 2023. Container traffic rose 3%."
    assert [claim.period for claim in claims(text, date(2024, 1, 5))] == ["2023", "2023"]


def test_the_month_before_is_learned_from_the_sentence():
    """ "eased to 10.4% in April from 12.5% in March": the next rate goes back a month too."""
    text = "Food prices rose 10.4% in April from 12.5% in March, and others rose 11.4%, from 10.2%."
    assert [claim.period for claim in claims(text, DAY)] == ["2024-04", "2024-03", "2024-04", "2024-03"]


def test_money_from_goods_is_not_compared():
    """ "earned $739 million from 73,000 tonnes": both are of one time."""
    found = claims("Growers earned $739 million from 73,000 tonnes of nuts in April.", DAY)
    assert [claim.period for claim in found] == ["2024-04", "2024-04"]


@pytest.mark.parametrize(
    ("text", "period", "base"),
    [
        ("Exports have grown 37% since 2021.", "2021/2024", "2021"),
        ("Since 2021, exports have grown 37%.", "2021/2024", "2021"),
        ("The rand, up 5% since March, traded calmly.", "2024-03/2024-05", "2024-03"),
        ("The stock is up 5.8% so far this year.", "2024-01/2024-05", None),
        ("Exports rose 37%, the most since 2021.", None, None),
        ("The bank has held its rate at 5.25% since August 2023.", None, None),
    ],
)
def test_what_changed_since(text, period, base):
    """A change since a year or a month is of the time up to publication; a high and a rate in force are not."""
    claim = only(text, DAY)
    assert (claim.period, claim.base_period if base else base) == (period, base)


def test_a_figure_of_the_headline_is_of_the_text():
    """The headline's figure stands again in the text, where its month is told."""
    text = "Exports up 6.3% on strong demand\nExports rose 6.28% in April to $5 billion, the ministry said."
    assert [claim.period for claim in claims(text, DAY)] == ["2024-04"] * 3


def test_a_season_is_of_the_months_that_the_article_names():
    """ "this season, which runs from July to June"."""
    text = "Exports will reach 45 million tonnes this season, which runs from July to June, after 57 million tonnes in 2022/23."
    assert [claim.period for claim in claims(text, DAY)] == ["2023-07/2024-06", "2022-07/2023-06"]


def test_a_month_without_a_date_of_publication():
    """It belongs to the year that the article names most often, not to that of a forecast."""
    text = "Sales rose 5% in 2023. They fell 2% in May. In 2023 and 2025 there were no fairs. Sales fell 3% in 2023."
    assert [claim.period for claim in claims(text)] == ["2023", "2023-05", "2023"]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("For the first four months of the year, the gap is 2.9% bigger than before.", "2024-01/2024-04"),
        ("Output was half of the 2001 peak of 3.4 million barrels.", "2001"),
        ("Output is expected to fall by 3 million barrels in the second half.", "2024-07/2024-12"),
        ("Bulgaria takes 1 bcm a year under a contract valid until 2045.", None),
        ("The bank, whose rate stands at 2.5 percent, met in April.", None),
        ("In April 40 tonnes came in.", "2024-04"),
    ],
)
def test_which_times_are_a_figures(text, period):
    """An opening time, a peak's year and a part of the year ahead are; a contract's end and a time past an aside are not."""
    assert claims(text, DAY)[-1].period == period


def test_the_year_points_back():
    """ "over the year" is the year named last, not the month between."""
    text = "Workers sent $2.7 billion in 2023.\nIn December $207 million came in, the lowest since 2021. The inflow over the year was $1.8 billion."
    assert [claim.period for claim in claims(text, date(2024, 2, 9))] == ["2023", "2023-12", "2023"]


def test_a_country_ends_in_no_article():
    """A "$1.32 billion pipeline" is a thing of no period, what Kazakhstan is paid for pipeline gas is not."""
    text = "China paid Kazakhstan $1.32 billion for pipeline gas in 2023."
    assert [claim.period for claim in claims(text, date(2024, 8, 1))] == ["2023"]


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 5% in April. The firm is confident of $10 billion in the current fiscal year.\nProfits rose 3%.",
        "Sales rose 5% in April. A $4bn expansion will add a wing in 2025.\nProfits rose 3%.",
    ],
)
def test_what_does_not_end_a_topic(text):
    """A hope for a year that is not over, and the worth of a project."""
    assert claims(text, DAY)[-1].period == "2024-04"


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "In the first quarter metals rose by 7%, to 2 million tonnes; ores and coal by 9%, to 10 million tonnes.",
            ["2024-01/2024-03"] * 4,
        ),
        ("Sales grew 5% in April. Trade today reached $27 billion.", ["2024-04", None]),
        (
            "Sales grew 5% in April. Work began on a plant with a capacity of 340,000 tonnes.",
            ["2024-04", None],
        ),
        ("Panels with a capacity of 277 GW were installed in 2023.", ["2023"]),
        (
            "Growth was 0.7% in the fourth quarter. It leaves output up 2.3% for the full year.",
            ["2023-10/2023-12", "2023"],
        ),
        (
            "Based on the results of 4 months of this year, trade amounted to $17 billion.",
            ["2024-01/2024-04"],
        ),
        ("Firms hired in April. It was enough to push the jobless rate down to 5.2%.", ["2024-04"]),
    ],
)
def test_which_figures_a_time_reaches(text, periods):
    """Lists with semicolons, "today" as nowadays, capacities, whole years, months counted out."""
    assert [claim.period for claim in claims(text, DAY)] == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("May imports were up 18%.", ["2024-05"]),
        ("The utility will raise its rates by 5% in May. Charges rose by 3%.", ["2024-05", "2024-05"]),
        (
            "Sales rose 12% in the first quarter, above the ministry's 4% target for the year.",
            ["2024-01/2024-03", "2024"],
        ),
    ],
)
def test_months_and_years_that_have_begun(text, periods):
    """A sentence may begin with a month; this month's plan stands; a target for the year is of the year."""
    assert [claim.period for claim in claims(text, DAY)] == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "Exports rose 3% in the first quarter. The surplus reached $1.9 billion, with $700 million ($600 million net) made in March alone.",
            ["2024-01/2024-03", "2024-01/2024-03", "2024-03", "2024-03"],
        ),
        (
            "Sales grew 5% in April.\nThe state has since then put up the taxes on all those goods from abroad to 45 percent.",
            ["2024-04", None],
        ),
        ("Sales grew 5% in 2023, as contracts worth $80 million were signed.", ["2023", None]),
        ("(Wire) May 14 -- Exports rose 1.3% to $10 billion in the first quarter.", ["2024-01/2024-03"] * 2),
        ("Output is to fall to 4 million tonnes by end-June. Sales grew 3%.", ["2024-06", None]),
        ("May 14 (Wire) - Farms made 5% of Norway's power in the first quarter.", ["2024-01/2024-03"]),
        ("May 14 (Tuesday) was the day when sales hit $5 million.", ["2024-05-14"]),
        ("Oil came from Oman (12%), the U.A.E. (10%) and Iran (8%) in April.", ["2024-04"] * 3),
    ],
)
def test_what_stays_by_itself(text, periods):
    """A month alone, what has been since, the worth of contracts, the day of a dateline, a deadline."""
    assert [claim.period for claim in claims(text, DAY)] == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Sales rose in 2004. In October they grew 5%, after the year to 31 March 2005 began.", ["2004-10"]),
        ("Profit came to 1.4bn euros in October, from a loss of 364m euros in 2003.", [None, "2003"]),
        (
            "The firm failed in 2003. Fourth-quarter earnings were 77m euros, up from 38m euros in the same period of 2003.",
            ["2004-10/2004-12", "2003-10/2003-12"],
        ),
        ("Profit was 75m euros in the three months to 31 December 2004.", ["2004-10/2004-12"]),
    ],
)
def test_articles_without_a_date_of_publication(text, periods):
    """The lead's year is taken, no year of comparison; what is compared with the same period of a year is of the next."""
    assert [claim.period for claim in claims(text)] == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Sales rose 5% in April, an increase of 3% over the amount recorded in March.", ["2024-04", "2024-04"]),
        ("Sales rose 5% in the first quarter. In the previous year's first quarter, they were $4 billion.", ["2024-01/2024-03", "2023-01/2023-03"]),
        ("Sales rose 5% in April.\nIn 2023, they fell 2%.\nIn the reporting period, exports grew 3% and imports 4%.", ["2024-04", "2023", "2024-04", "2024-04"]),
        ("In the first quarter it sold $45 million of coal ($13 million in January), which is 61% more than before.", ["2024-01/2024-03", "2024-01", "2024-01/2024-03"]),
        ("Sales came to $4 million in April. This is 18% less than a year earlier. Then the volume topped 5 million tonnes.", ["2024-04", "2024-04", None]),
    ],
)  # fmt: skip
def test_reports_in_their_own_words(text, periods):
    """Amounts recorded, quarters of the previous year, the reporting period, brackets, and what "this" and "then" are."""
    assert [claim.period for claim in claims(text, DAY)] == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Earnings rose to 138 billion shillings ($1.1bn) in 2023, from 136 billion shillings previously.", ["2023", "2023", "2022"]),
        ("Kenya earned $1.05 billion in 2023 from a volume of 511 million kilograms.", ["2023", "2023"]),
        ("Sales came to 284 tonnes in 2023, against 260 tonnes in a similar period in 2022.", ["2023", "2022"]),
    ],
)  # fmt: skip
def test_what_from_leads_to(text, periods):
    """To what was before, past brackets; to goods that the money is for; similar periods are compared."""
    assert [claim.period for claim in claims(text, DAY)] == periods


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("in the April-December period of the last fiscal", "2023-04/2023-12"),
        ("in January to March of this fiscal year", "2025-01/2025-03"),
        ("in the January-April period of 2023", "2023-01/2023-04"),
        ("in the January-April period", "2024-01/2024-04"),
        ("in April-June (FY2023-24)", "2023-04/2023-06"),
        ("in 10MFY24", "2023-04/2024-01"),
        ("in 3QFY24", "2023-10/2023-12"),
        ("in 2HFY23", "2022-10/2023-03"),
        ("in 3Q23", "2023-07/2023-09"),
        ("(up to June 2023) in FY' 23-24", "2023-04/2023-06"),
    ],
)
def test_months_of_a_fiscal_year(words, period):
    """Months of a fiscal year are of its own years, not of the calendar's."""
    assert only(f"India's exports reached $5.4 billion {words}.", DAY).period == period


@pytest.mark.parametrize(
    ("lead", "later", "period"),
    [
        ("", "Since the start of the year the port has handled 4.2 million tonnes.", "2024-01/2024-05"),
        ("The port loaded 1 million tonnes in April.\n", "Since the beginning of the year it has shipped 3 million tonnes.", "2024-01/2024-04"),
        ("The port loaded 1 million tonnes in April.\n", "Since the start of the year the store has held 3 million tonnes.", None),
        ("Sales rose 2% in April.\nIn January to April they rose 3%.\n", "Shoe sales fell 4%.", "2024-04"),
        ("Sales rose 2% in April.\nThe firm was given until 2027 to repay.\n", "Shoe sales fell 4%.", "2024-04"),
        ("Sales rose 2% in the first quarter.\n", "Its refining margin fell to $5.20 per barrel.", "2024-01/2024-03"),
        ("Sales rose 2% in the first quarter.\n", "Its crude fell to $75.20 per barrel.", None),
    ],
)  # fmt: skip
def test_what_an_article_reports_on_comes_back(lead, later, period):
    """What adds up to the time reported on, or lies ahead, is an aside, and "since the start of the year" ends with that time."""
    assert claims(lead + later, DAY)[-1].period == period


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("In fiscal 2023 through March 31 this year, sales of the firm climbed 9% to $4 billion.", ["2023-04/2024-03"] * 2),
        ("Japan's deficit came to $4 billion in the last business year.", ["2023-04/2024-03"]),
        ("Sales fell 9% in the first half of April and rose 3% in the second half of April.", ["2024-04-01/2024-04-15", "2024-04-16/2024-04-30"]),
        ("Demand reached 30 mb/d in 2H23.", ["2023-07/2023-12"]),
        ("India's deficit was $36 billion in the third quarter of 2022/23.", ["2022-10/2022-12"]),
        ("The firm lost $36 million in the third quarter of 2022/23.", [None]),
        ("India sold 2 million tonnes of wheat in the first quarter of 2022/23.", [None]),
    ],
)  # fmt: skip
def test_years_halves_and_quarters_by_their_short_names(text, periods):
    """A fiscal year runs up to the month named with it; a half month; a year with a stroke is a fiscal one, if known."""
    assert [claim.period for claim in claims(text, DAY)] == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("In April it sold cars (16%), small lorries (7%), boats and their engines (5%) and buses (2%).", ["2024-04"] * 4),
        ("In April Peru took 26% of it, followed by Chile with 24%, Cuba with 10% and Haiti with 8%.", ["2024-04"] * 4),
        ("If in 2015 it was $2 billion, then in 2019 it was $5 billion.", ["2015", "2019"]),
        ("Sales in January-April were $9 million, and exports $4 million (in March $2 million).", ["2024-01/2024-04"] * 2 + ["2024-03"]),
        ("The loss of $9 million in April compares with a $4 million profit a year ago.", ["2024-04", "2023-04"]),
        ("Exports were $5 billion in 2018 and $9 billion four years later.", ["2018", "2022", None]),
        ("Output was 5 million tonnes in 2020; a year on, it was 6 million tonnes.", ["2020", "2021"]),
        ("She trails in the polls by 10 percentage points and faces an election in June.", [None]),
        ("Sales were 5% higher in May.\nOutput fell almost 6% over six straight quarters.", ["2024-05", None, None]),
    ],
)  # fmt: skip
def test_lists_asides_and_what_is_ahead(text, periods):
    """Items of a list are of one time, an aside keeps its own, and an election or a run without its end dates nothing."""
    assert [claim.period for claim in claims(text, DAY)] == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Exports rose 5% in April.\nThe project's cost totalled $33 billion.", ["2024-04", None]),
        ("Exports rose 5% in April.\nTwo firms told of their decision to make an investment of $2 billion.", ["2024-04", None]),
        ("Exports rose 5% in April.\nThe two also concluded a $7 billion swap agreement.", ["2024-04", None]),
        ("Exports rose 5% in April.\nBorrowing was strong and recently passed $7 billion.", ["2024-04", None]),
        ("Profit rose 5% in April.\nThe results came days after a rival posted a 48% rise in profit.", ["2024-04", None]),
        ("In March it sold 2 million tonnes, a 4% fall since February.", ["2024-03", "2024-03"]),
        ("Sales have fallen 4% since February.", ["2024-02/2024-05"]),
        ("The forecast of demand for 2024 has been raised by 2% to 90 million tonnes.", ["2024", "2024"]),
        ("Its share of exports reached 50% in January-April (in March it was 40%).\nImports were $4 million.", ["2024-01/2024-04", "2024-03", "2024-01/2024-04"]),
        ("Sales rose 5% in April. Peru bought 30% of them. More than 20% of goods came from Chile. This was followed by Cuba at 9%.", ["2024-04"] * 4),
    ],
)  # fmt: skip
def test_what_goes_on_and_what_does_not(text, periods):
    """Costs, decisions, a rival's results do not; apposed changes, revised forecasts and shares one after another do."""
    assert [claim.period for claim in claims(text, DAY)] == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("The group agreed last month to cut output by 200,000 barrels per day from June 1.", ["2024-06"]),
        ("The group agreed last month to cut output by 200,000 barrels per day from June 15.", [None]),
        ("The group agreed last month to cut output by 200,000 barrels per day.", ["2024-04"]),
        ("The firm shipped 5 million tonnes in April.\nIn January to March 2024 it sold 2 million tonnes to Peru.\nSales to this country were valued at $9 million.", ["2024-04", "2024-01/2024-03", "2024-01/2024-03"]),
        ("The firm shipped 5 million tonnes in April.\nIn January to March 2024 it sold 2 million tonnes to Peru.\nSales to Chile were valued at $9 million.", ["2024-04", "2024-01/2024-03", "2024-04"]),
        ("USAID gave Kazakhstan $15 million in FY 2023. USAID published the sum.", ["2022-10/2023-09"]),
        ("Date: 05/2023 The chart shows $3 million for Peru.", [None]),
    ],
)  # fmt: skip
def test_from_then_on_this_country_and_fiscal_years_of_those_who_pay(text, periods):
    """What was agreed is of when it begins; "this country" goes on about the sentence before; a date in digits dates a chart."""
    assert [claim.period for claim in claims(text, DAY)] == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Some 52,950 tourists from 82 countries visited the cave in the first quarter, up 5 percent from 38,769 guests over the same period last year.", ["2024-01/2024-03", "2024-01/2024-03", "2024-01/2024-03", "2023-01/2023-03"]),
        ("Some 52,950 tourists visited it in April, up 35%.", ["2024-04", "2024-04"]),
        ("The minister visited it in April with a loan of $2 million.", [None]),
        ("Oil trades at $70 a barrel, half its price in March.", [None, None]),
        ("The gap was the lowest since 1998 when it stood at $3 billion.", ["1998"]),
        ("The gap was the lowest since May 1998 when it stood at $3 billion.", ["1998-05"]),
        ("Despite the fall, the first quarter of 2024 has been good for it, with sales of $4 million.", ["2024-01/2024-03"]),
        ("Despite the fall, it has sold $4 million.", [None]),
    ],
)  # fmt: skip
def test_who_came_and_from_where(text, periods):
    """People who came are of the time, wherever from; a price compared with gives none; a time that is the subject governs."""
    assert [claim.period for claim in claims(text, DAY)] == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Exports grew in the first half of April, and it took in $9 million so far this year.", ["2024-01-01/2024-04-15"]),
        ("It took in $9 million so far this year.", ["2024-01/2024-05"]),
        ("It held $9 million of bonds.", [None]),
        ("The peso closed at 57 to the dollar on Thursday. Wheat futures fell 3% on Wednesday. Cotton futures fell 2%.", ["2024-05-23", "2024-05-22", "2024-05-22"]),
        ("The peso closed at 57 to the dollar on Thursday. Wheat futures fell 3% on Wednesday.\nCotton futures fell 2%.", ["2024-05-23", "2024-05-22", "2024-05-23"]),
        ("It took in $90 million so far this year.\nIn April it sold cars ($9 million); large boats ($7 million); and buses ($2 million).", ["2024-01/2024-05"] + ["2024-04"] * 3),
    ],
)  # fmt: skip
def test_the_year_so_far_the_day_told_last_and_items_in_brackets(text, periods):
    """An amount so far this year ends with the time told; markets go on about the day told last; items in brackets have one time."""
    assert [claim.period for claim in claims(text, DAY)] == periods


def test_what_a_price_once_hit_leaves_nothing_standing():
    """ "The oil price, which hit $120 in March" is an aside: what follows goes on about what stood."""
    text = "Sales were $9 million in the first quarter.\nIt gained from the oil price, which hit $120 a barrel in March. This made up for a 6% drop in output."
    assert [claim.period for claim in claims(text, DAY)] == ["2024-01/2024-03", "2024-03", "2024-01/2024-03"]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Car sales fell 10.8% in September.\nSpain's fell by 36.8% from September 2011.", ["2012-09", "2012-09"]),
        ("Car sales fell 10.8% in September.\nSpain's have not.", [None]),
        ("The gap shrank 7.2% in the first half.\nIt had been $4 billion, from $5 billion in January-June 2017.", ["2018-01/2018-06"] * 2 + ["2017-01/2017-06"]),
        ("Sales fell 2% in September.\nGreek ones are down 40% so far in 2012.\nThe firms sold $3 billion of cars this year so far.", ["2012-09", "2012-01/2012-09", "2012-01/2012-09"]),
        ("Sales fell 2% in September from September 2011.\nDealers registered 11,000 cars last month, up 4% from last year.", ["2012-09", "2012-09", "2012-09"]),
        ("House prices rose 3.7% in August.\n{}\nSales grew 3% in the first half of 2018.", ["2018-08", "2018-01/2018-06"]),
        ("House prices rose 3.7% in January.\n{}\nSales grew 3% in the fourth quarter of 2018.", [None, "2018-10/2018-12"]),
        ("House prices rose 3.7% in August, the most since the first half of 2018.", [None]),
        ("House prices rose 3.7% in August.\n{}\nSales grew 3% in the first half of 2018 and 2% in 2019.", [None, "2018-01/2018-06", "2019"]),
        ("House prices rose 0.3% last month.", [None]),
        ("Sales fell 2% in September.\nSales so far in 2017 have reached 2,066,411.", ["2017-09", "2017-01/2017-09"]),
        ("Profit rose 5% in September, up from $3 billion in 2022-23.", [None, "2022/2023"]),
    ],
)  # fmt: skip
def test_the_year_of_an_article_without_a_day_of_publication(text, periods):
    """It follows the months that others are compared with, "so far in 2012", or the last half that is named."""
    body = (
        "The market has been slow, and dealers say that it will stay so. " * 12
    )  # what comes after it is no lead
    assert [claim.period for claim in claims(text.format(body))] == periods


def test_dashes_part_what_is_from_what_was():
    """What a thing is stands in an aside, and says nothing of what came out."""
    told = claims("Sales fell 9% in September.\nThose in Greece - which is in a slump - dropped 5%.", DAY)
    assert [claim.period for claim in told] == ["2023-09", "2023-09"]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("First-half profit rose to €5 million in the six months to the end of September.\nIn the first half of its financial year it opened routes, and fares fell 2%.\nIt cut its full-year guidance to €9 million.", ["2023-04/2023-09", "2023-04/2023-09", "2023-04/2024-03"]),
        ("Profit was €5 million in the third quarter of 2023/24.\nThe net loss in the three months to the end of December was €1 million.", ["2023-10/2023-12", "2023-10/2023-12"]),
        ("Half-year profit rose to £5 million in the 26 weeks to 3 March.\nSales fell 2% in the first quarter.", ["2023-09/2023-11"]),
        ("Pay rose 5% in the three months to July.\nIn the second quarter output grew 1%.", ["2023-05/2023-07", "2024-04/2024-06"]),
        ("Sales fell 2% in the first half of its financial year.", [None]),
    ],
)  # fmt: skip
def test_the_financial_year_of_a_company(text, periods):
    """Where an article says which months a half or a quarter lasts, its other parts and the full year follow."""
    assert [claim.period for claim in claims(text, DAY)][-len(periods) :] == periods


def test_where_goods_are_from_is_no_earlier_figure():
    """ "imports from China of $8 billion" compares with nothing; "up from sales of $8 billion" does."""
    day = date(2022, 2, 15)
    told = "Exports were $14 billion in 2021; Kazakhstan registered imports from China of $8 billion."
    assert [one.period for one in claims(told, day)] == ["2021", "2021"]
    moved = "Sales were $14 billion in 2021, up from sales of $8 billion."
    assert [one.period for one in claims(moved, day)] == ["2021", "2020"]


def test_the_same_part_of_an_earlier_year_is_that_part():
    """Of January to November a rise is counted from January to November, not from the whole year before."""
    told = "Trade came to $1 billion in January-November 2022, 42.3 percent more than in the same period of 2021."
    rate = claims(told, date(2022, 12, 30))[1]
    assert (rate.period, rate.base_period) == ("2022-01/2022-11", "2021-01/2021-11")


def test_a_figure_of_a_year_earlier_is_of_that_year():
    """ "three times the $1.5 billion of a year earlier" names the earlier amount."""
    told = "Imports came to $4 billion in 2022, three times the $1.5 billion of a year earlier."
    assert claims(told, date(2023, 10, 19))[-1].period == "2021"


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("The firm closed 2023 with profits after tax of $3 million.", ["2023"]),
        ("The firm made $5 million in 2023 after a loss of $3 million.", ["2023", "2022"]),
        ("Sales rose 5% in 2023. Income fell by 1%, though it rose in the second half of 2023, by 3%.", ["2023", "2023", "2023-07/2023-12"]),
        ("In 2020, 2021 and 2022, the gap was 3.7% (of output), 2.5% and 1.9%, respectively.", ["2020", "2021", "2022"]),
        ("The gap was €4 billion (about $5 billion) in 2023.", ["2023", "2023"]),
        ("In October 2023, sales were 6 tonnes, up 2% on September's results but down 3% from the same time period last year.", ["2023-10", "2023-10", "2023-10"]),
        ("Fees came to $28 million in keeping with the new 2016-18 plan.", [None]),
        ("Fees came to $28 million under the 2016-18 plan.", ["2016/2018"]),
        ("Sales rose 5% in 2023.\nGains reached $6 million, as called for in the plan.", ["2023", "2023"]),
        ("Sales rose 5% in 2023.\nGains are to reach $6 million, as called for in the plan.", ["2023", None]),
        ("Output rose in May 2023 in the 64 countries that report.", [None]),
        ("In May 2023, 64,000 people left.", ["2023-05"]),
    ],
)  # fmt: skip
def test_what_is_left_after_tax_and_what_accords_with_a_plan(text, periods):
    """Profits after tax are compared with nothing; a plan that figures accord with, and countries known before, date none."""
    assert [claim.period for claim in claims(text, date(2024, 6, 1))] == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("India's coal output (up to September 2023) came to 450 million tonnes in FY' 23-24 as against 420 million tonnes in the same period in FY' 22-23.",
         ["2023-04/2023-09", "2022-04/2022-09"]),
        ("Coal output (up to September 2023) came to 450 million tonnes in FY' 23-24.", [None]),
        ("India's coal output was poor up to March 2023, and came to 900 million tonnes in FY' 23-24.", ["2023-04/2024-03"]),
        ("The January-May output for 2023 of 5 million tonnes shows a gain of 1 million tonnes.", ["2023-01/2023-05"] * 2),
        ("The January-May strike cut the output for the whole of the year 2023 to 5 million tonnes.", ["2023"]),
    ],
)  # fmt: skip
def test_the_part_of_a_year_that_is_named_before_its_figure(text, periods):
    """ "(up to September)" and "January-May … for 2023" bound the year beside the figure, where they lie in it."""
    assert [claim.period for claim in claims(text, DAY)] == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("In January, February and March respectively, output fell to 7 tonnes, 6 tonnes and 5 tonnes.", ["2024-01", "2024-02", "2024-03"]),
        ("Output fell to 7 tonnes, 6 tonnes and 5 tonnes in January, February and March, respectively.", ["2024-01", "2024-02", "2024-03"]),
        ("Output was 7 tonnes, 6 tonnes and 5 tonnes at three mills in January, February and March.", ["2024-01/2024-03"] * 3),
        ("Output rose to 7 tonnes and 6 tonnes respectively in March and April.", ["2024-03", "2024-04"]),
    ],
)  # fmt: skip
def test_figures_told_in_turn(text, periods):
    """With "respectively" each figure of a list has its own month of the other; without it all have the same."""
    assert [claim.period for claim in claims(text, DAY)][: len(periods)] == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("When ties were established in 1992, trade was $4.6 billion.", ["1992"]),
        ("Trade was $4.6 billion when the bank opened in 1992.", ["1992"]),
        ("Trade was $4.6 billion, and an office was opened in 1992.", [None]),
        ("Inflation is 3%, down from 9% when he took office in 2016.", [None, "2016"]),
    ],
)
def test_what_was_so_when_something_happened_is_of_that_time(text, periods):
    """The time of an event is a figure's only where the text says that it was so "when" that happened."""
    assert [claim.period for claim in claims(text, DAY)] == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Revenue rose from 3 billion yuan (about $450 million) in 2015 to 5 billion yuan in 2020.", ["2015", "2015", "2020"]),
        ("Output went from 2 million euros (some $3 million) in 2012 to 4 million in 2020, an annual average increase of 9 percent.", ["2012", "2012", "2020", "2012/2020"]),
        ("Sales rose to $4bn in 2020 from $2bn in 2012, up 9% a year.", ["2020", "2012", "2012/2020"]),
        ("Output went from 2 tonnes in 2012 to 4 tonnes in 2020, an increase of 100 percent.", ["2012", "2020", "2020"]),
        ("Output went from 3 tonnes in 2019 to 4 tonnes in 2020, an annual rise of 33 percent.", ["2019", "2020", "2020"]),
    ],
)  # fmt: skip
def test_a_mean_rate_is_of_all_years_between_its_ends(text, periods):
    """A bracket keeps no figure from its year, and a mean yearly rate has the years from the first figure to the last."""
    assert [claim.period for claim in claims(text, DAY)] == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "Output was $225 billion in 2022. The south produced $9.2 billion in the same year.",
            ["2022", "2022"],
        ),
        (
            "Trade was $24 billion in 2022. The bureau put imports at $8.2 billion that year.",
            ["2022", "2022"],
        ),
        ("Trade was $24 billion in 2022, more than in the same year of the last cycle.", ["2022"]),
    ],
)
def test_the_same_year_is_the_one_told_before(text, periods):
    """ "In the same year" and "that year" point back wherever they stand, but where they compare."""
    assert [claim.period for claim in claims(text, DAY)] == periods


def test_what_a_figure_stands_instead_of_is_of_its_time():
    """A corrected figure and the one before it are of the same half-year."""
    text = "Net profit was $1,365 million in the first half of 2023 (rather than $1,268 million as reported before)."
    assert [claim.period for claim in claims(text, DAY)] == ["2023-01/2023-06"] * 2
