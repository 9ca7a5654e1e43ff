"""How far a time reaches, and which phrases settle it."""

from datetime import date

import pytest

from tests.claims.made_up import claims

PUBLISHED = date(2024, 10, 1)


@pytest.mark.parametrize(
    ("text", "quote", "period"),
    [
        ("It plans to drill eight wells at the field, whose gas is put at 27.4 bcm, in 2025.", "eight wells", "2025"),
        ("It plans to drill eight wells at the field, whose gas is put at 27.4 bcm, in 2025.", "27.4 bcm", None),
        ("Inflation eased to 3.5% in June, and the policy rate is 5%.", "5%", None),
        ("It will double the volume of 2021 (8.2 bcm).", "8.2 bcm", "2021"),
        ("The bank cut its rate to 5% from 6% on May 3.", "5%", "2024-05-03"),
        ("The bank cut its rate to 5% from 6% on May 3.", "6%", None),
        ("A share fetched $50 in London, up 30% this year.", "30%", "2024"),
        ("A share fetched $50 in London, up 30% this year.", "$50", None),
        ("Exports reached $30bn in the first seven months. In July they came to $4bn. "
         "Over the seven months imports reached $20bn.", "$20bn", "2024-01/2024-07"),
        ("It will retire nine of its 15 plants by 2035.", "nine", "2035"),
        ("The deficit was $5bn in May, against forecasts of $4bn.", "$4bn", "2024-05"),
        ("Output is expected to rise 4% this year and exports could reach $9bn.", "$9bn", "2024"),
        ("The line opened in May and its output could reach $9bn.", "$9bn", None),
        ("Aid in 2025 will go to these: $4m to the north; $2m will help the south.", "$2m", "2025"),
        ("Aid from the fund and its partners rose in 2023; $2m will help the south.", "$2m", None),
        ("In the first four months, the number of vans that came to the northern ports reached 812.", "812", "2024-01/2024-04"),
        ("Exports rose 4% in May, while imports, which fell in April, grew 2%.", "2%", "2024-05"),
        ("Production, which was 4 tonnes in 2020, has doubled to 8 tonnes.", "8 tonnes", None),
        ("Sales, which came to 4 tonnes in 2020, rose by 8%.", "8%", "2020"),
        ("In May trade grew by 5%, lifting the income of ports to $3bn.", "$3bn", "2024-05"),
        ("In May trade grew by 5%, and the port has a capacity of $3bn.", "$3bn", None),
    ],
)  # fmt: skip
def test_a_time_goes_with_its_own_figure(text, quote, period):
    """The words between a time and a figure say whether the one is the other's."""
    found = {claim.quote: claim.period for claim in claims(text, PUBLISHED)}
    assert found[quote] == period


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the second quarter sales rose to $9bn, 4% more than the March surplus of $3bn.", ["2024-04/2024-06", "2024-04/2024-06", "2024-03"]),
        ("Tax took 8% more than last year's record of $17bn.", [None, "2023"]),
        ("Profit was $5bn in the second quarter, up from $4bn in the year-earlier period.", ["2024-04/2024-06", "2023-04/2023-06"]),
        ("Profit was $5bn in the second quarter. In the year-earlier period it earned $4bn.", ["2024-04/2024-06", "2023-04/2023-06"]),
        ("Sales were $5bn in 2023. Excluding the fourth quarter, they rose 3%.", ["2023", "2023"]),
        ("Sales were $5bn in May. On August 30 it said it is lowering output to 7 million tonnes.", ["2024-05", None]),
        ("The port wants to load 9 million tonnes by 2030, roughly a threefold increase.", ["2030", "2030"]),
        ("The line is to open by the end of 2027, raising its capacity to 6 million tonnes.", ["2027"]),
        ("According to the outcome of the past nine months, output came to 3 tonnes; loading – 2 tonnes.", ["2024-01/2024-09", "2024-01/2024-09"]),
        ("According to the register, as of 5 April 2024, 61,000 nurses of Peru and 24,000 nurses of Chile lived there.", ["2024-04-05", "2024-04-05"]),
        ("The company began the grant it announced August 2023, of $7bn.", [None]),
    ],
)  # fmt: skip
def test_things_bases_and_deadlines_have_their_times(text, expected):
    """The May deficit is of May; what is compared, reported or left out dates nothing; what stands beside a deadline is of it."""
    assert [claim.period for claim in claims(text, PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("For the July-December period, the mill expects sales of $70 million.", ["2024-07/2024-12"]),
        ("The loss compares with a profit of $4 million in the second quarter a year ago.", ["2023-04/2023-06"]),
        ("Output reached nearly 60 tonnes in August, the paper reported this week.", ["2024-08"]),
        ("In the first half demand grew by 5%. It grew by 13% or 2 tonnes in June alone.", ["2024-01/2024-06", "2024-06", "2024-06"]),
        ("Imports rose 1% in August, less than the 4% recorded in July and the 3% growth expected by traders.", ["2024-08", "2024-07", "2024-08"]),
        ("Trade came to $9bn in the first half, an increase of 4%, after the port saw its June traffic at a peak.", ["2024-01/2024-06", "2024-01/2024-06"]),
    ],
)  # fmt: skip
def test_what_is_told_of_a_time_and_by_whom(text, expected):
    """What is expected of a time lies ahead, who reported it this week does not date it, and "or" says one amount twice."""
    assert [claim.period for claim in claims(text, PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In January calls rose by 6%, and the following month by 16%.", ["2024-01", "2024-02"]),
        ("Sales rose by 8% in May, reaching $9bn, despite the April strike.", ["2024-05", "2024-05"]),
        ("In May arrivals rose by 8% to stand at $5bn, according to the budget report of 2023.", ["2024-05", "2024-05"]),
        ("It said that following the first half the turnover exceeded $1bn.", ["2024-01/2024-06"]),
        ("Trade rose by 7% in January-April.\nIn the reporting period of 2024, it came to $5bn ($4bn over the reporting period of 2023).",
         ["2024-01/2024-04", "2024-01/2024-04", "2023-01/2023-04"]),
        ("Having shrunk by 8% in 2020, demand rose by 5%.", ["2020", None]),
        ("Over the past five months, the mill has added 41,000 jobs.", ["2024-05/2024-10"]),
        ("The June sales rose 4% from May and the orders were 5% higher.", ["2024-06", "2024-06"]),
        ("Prices dropped to 8% in May month.", ["2024-05"]),
    ],
)  # fmt: skip
def test_times_named_by_others_and_times_of_others(text, expected):
    """The following month is the one after that named; strikes, reports and participles keep their times to themselves."""
    assert [claim.period for claim in claims(text, PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Inflation was 5.7% in July 2024. In the previous month, it was posted at 5.2% and in July 2023, 2.4%.",
         ["2024-07", "2024-06", "2023-07"]),
        ("The rate over Jan – Sep 2023 was 0.4%.", ["2023-01/2023-09"]),
        ("In the 1st half 2023, 1,053 thousand boxes were shipped.", ["2023-01/2023-06"]),
        ("Exports rose 5% in May. Compared with the slack spring of 2009, sales rose by 32%.", ["2024-05", "2024-05"]),
        ("According to the report for June released by the Ministry of Land, Ports and Roads on August 4, sales fell by 2%.", ["2024-06"]),
        ("The money sent home in July-April FY20 came to $18bn, a banker in London and Britain said.", ["2019-07/2020-04"]),
    ],
)  # fmt: skip
def test_figures_of_statistics_have_their_time(text, expected):
    """Spaced dashes, numbered halves, fiscal years told by their months, and sentences that begin with a comparison."""
    assert [claim.period for claim in claims(text, PUBLISHED)] == expected


def test_what_came_so_far_this_season_is_of_the_season():
    """The season is the one whose months the article tells; without them, a month named before is not taken for it."""
    told = "The season runs from July to June. Farms have shipped 9 million tonnes, mills 2 million tonnes so far this season."
    assert [claim.period for claim in claims(told, PUBLISHED)] == ["2024-07/2025-06"] * 2
    untold = "Prices of the harvest came out in May. Farms have shipped 9 million tonnes so far this season."
    assert [claim.period for claim in claims(untold, PUBLISHED)] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2023 sales were $5bn, 30% more than in 2022, when purchases from the northern neighbour totalled $4bn.", ["2023", "2023", "2022"]),
        ("In 2023 sales were $5bn, 30% more than in 2022, when exports to Peru were worth $4bn.", ["2023", "2023", "2022"]),
        ("Sales were $5bn in 2023, up 30% from the previous year, when they came to $4bn.", ["2023", "2023", "2022"]),
        ("Sales were $5bn in 2023. It was 30% more than the year before, when trade with Peru stood at $4bn.", ["2023", "2023", "2022"]),
        ("Sales in 2023 grew less than a year earlier, when deliveries to Peru had risen by 53%.", ["2022"]),
        ("Sales were $5bn in 2023, twice as much as in 2020, the first year of the pandemic, when they were $2.5bn.", ["2023", "2023", "2020"]),
        ("In the first quarter of 2024 sales were $5bn, more than in the same period of 2022, when they came to $4bn.",
         ["2024-01/2024-03", "2022-01/2022-03"]),
        ("In 2022, when exports came to $5bn, imports were $4bn.", ["2022", "2022"]),
        ("It fell last month, when the mill announced a loss of $3bn for 2023.", ["2023"]),
        ("The deal dates from 2019, when the two signed a contract for 5 million tonnes.", [None]),
        ("In May, when the bank forecast growth of 5% for 2025, prices fell.", ["2025"]),
        ("It is to sell $4bn by 2030, when the mill will make 5 million tonnes.", ["2030", None]),
    ],
)  # fmt: skip
def test_a_clause_tells_of_the_time_it_follows(text, expected):
    """What was, when something was so, is of the time before "when"; another time within the clause is its own."""
    assert [claim.period for claim in claims(text, PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales were $5bn in the first quarter of 2024. In the same quarter of 2019 they were $4bn, and in the whole of 2018 they came to $9bn.",
         ["2024-01/2024-03", "2019-01/2019-03", "2018"]),
        ("Sales were $5bn in the first five months of 2024. In the same months of 2020 they were $4bn. Imports came to $3bn.",
         ["2024-01/2024-05", "2020-01/2020-05", "2024-01/2024-05"]),
        ("Sales were $5bn in 2023. In the same period of 2019 they were $4bn.", ["2023", "2019"]),
        ("In the same period of 2019 sales were $4bn.", [None]),
        ("Sales rose to $5bn in the first half of 2024, while in the same period of 2019 they came to $4bn.", ["2024-01/2024-06", "2019-01/2019-06"]),
        ("Sales rose to $5bn in the first half of 2024, whereas in the same period last year they came to $4bn.", ["2024-01/2024-06", "2023-01/2023-06"]),
        ("It sold 2.5 million tonnes and in 2018 it sold 4 million tonnes.", [None, "2018"]),
        ("It delivered 2.5 million tonnes in that quarter, and in the whole of 2018 it delivered 9 million tonnes.", [None, "2018"]),
    ],
)  # fmt: skip
def test_a_part_of_an_earlier_year_and_a_time_behind_and(text, expected):
    """ "The same quarter of 2019" is those months; a time that opens a clause with a verb of its own dates nothing before it."""
    assert [claim.period for claim in claims(text, PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By the end of March the line had moved a total of 30 million tonnes since it went into service in December 2009.", ["2009-12/2024-03"]),
        ("The line has moved 30 million tonnes since the start of operations in December 2009.", ["2009-12/2024-10"]),
        ("Since it was put into operation in 2009, the line has carried 30 million tonnes.", ["2009/2024"]),
        ("It has invested $25bn in Peru since the project began in 2005.", ["2005/2024"]),
        ("In the first half of 2019 sales came to $3bn, and by the end of that year the cumulative total had reached $20bn.", ["2019-01/2019-06", None]),
        ("By the end of 2019 the cumulative total had reached $20bn.", [None]),
        ("In the first half of 2019 sales came to $3bn. In that year they reached $9bn.", ["2019-01/2019-06", "2019"]),
        ("Between 2021 and 2023 sales rose from $3bn to $9bn.", ["2021", "2023"]),
        ("Sales rose from $3bn to $9bn from 2021 to 2023.", ["2021", "2023"]),
        ("Sales came to $9bn between 2021 and 2023.", ["2021/2023"]),
    ],
)  # fmt: skip
def test_what_adds_up_from_its_start_on_and_what_two_years_have(text, expected):
    """ "Since it went into service in 2009" counts from then; a cumulative total is of no single year; "from A to B between two years" is one of each."""
    assert [claim.period for claim in claims(text, PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Compared with 2018, sales to Peru have almost tripled.", [(None, None)]),
        ("Sales were $5bn in 2023. Compared with 2018, they have almost tripled.", [("2023", None), ("2023", "2018")]),
        ("Compared with 2018, sales rose 20%.", [(None, None)]),
        ("Compared with 2022, sales rose 20%.", [("2023", "2022")]),
        ("Compared with the second quarter of 2019, sales rose 20%.", [(None, None)]),
        ("Sales rose 3% in September. Compared with May, those of salt fell by 2%.", [("2024-09", None), ("2024-09", "2024-05")]),
        ("Sales were $5bn in 2023, almost three times the level of 2020.", [("2023", None), ("2023", "2020")]),
        ("Exports, which fell 5% in 2023, came to $40 billion.", [("2023", "2022"), ("2023", None)]),
        ("Cargo reached 32 tonnes by the end of 2021. Imports grew by 5%.", [("2021", None), ("2021", "2020")]),
    ],
)  # fmt: skip
def test_what_a_sentence_that_opens_with_a_comparison_counts_from(text, expected):
    """The year after the base is only meant where no later one is over; what has changed since goes on about what the text reports on."""
    assert [(claim.period, claim.base_period) for claim in claims(text, PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose to $8bn from $7bn and in 2018 reached $47bn.", [None, None, "2018"]),
        ("Sales came to $8bn in the first quarter of 2024. In the same three months of 2019 they were $4bn and in the full year 2018 they came to $9bn.",
         ["2024-01/2024-03", "2019-01/2019-03", "2018"]),
        ("Sales came to $8bn in the first quarter of 2024, compared with $4bn in the same quarter of 2019 and $9bn in the whole of 2018.",
         ["2024-01/2024-03", "2019-01/2019-03", "2018"]),
        ("In 2021 it was $50bn and in 2022 $70bn.", ["2021", "2022"]),
        ("Sales slid to $4bn, down from $6bn in 2021 and $7bn in 2019.", [None, "2021", "2019"]),
        ("Exports overtook imports in 2022, $13bn against $11bn.", ["2022", "2022"]),
        ("Exports overtook imports in 2022, $13bn against $11bn in 2021.", ["2022", "2021"]),
        ("Total investment since 2005 came to $25bn by the end of 2023.", [None]),
        ("It has sold 4 million tonnes since it became operational in 2009.", ["2009/2024"]),
    ],
)  # fmt: skip
def test_each_year_keeps_to_its_own_figure(text, expected):
    """A year is of the figure it stands with, and what is led to or compared with another keeps its own."""
    assert [claim.period for claim in claims(text, PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("Trade nearly doubled to $89bn in 2023 from $46bn in 2019.", "2019"),
        ("Trade rose by 27.3% to $89.4bn in 2023 from $70.2bn in 2021.", "2021"),
        ("Sales grew by 5% in 2023 to $80bn, against $60bn in 2019.", "2022"),
        ("Imports rose 1.9% to $232bn in 2023, the most since the $234.3bn of 2019.", "2022"),
        ("Trade surged from $460 million in 1992 to $89.4bn in 2023, a 200-fold increase.", "1992"),
    ],
)
def test_a_change_is_counted_from_the_figure_that_it_fits(text, base):
    """Where a rate leads from one figure to the other it is counted from the time of that one, and else from the year before."""
    rates = [claim for claim in claims(text, PUBLISHED) if claim.kind == "growth_rate"]
    assert [rate.base_period for rate in rates] == [base]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The economy grew by 4.8% in 2023. Peru made goods worth $261bn in 2022. Its output a head was $12,900.", ["2023", "2022", "2022"]),
        ("Exports were $80bn in 2023. Peru made goods worth $261bn in 2022. Imports came to $60bn.", ["2023", "2022", "2022"]),
        ("Exports were $80bn in 2023. In 2022 they were $70bn. Imports came to $60bn.", ["2023", "2022", "2023"]),
        ("Exports were $80bn in 2023. They were $70bn in 2022. Imports came to $60bn.", ["2023", "2022", "2023"]),
        ("Exports were $80bn in 2023. A year earlier they were $70bn. Imports came to $60bn.", ["2023", "2022", "2023"]),
    ],
)  # fmt: skip
def test_what_follows_a_sentence_of_its_own_year_goes_on_in_it(text, expected):
    """Unless that sentence only tells the same figure of an earlier time."""
    assert [claim.period for claim in claims(text, PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rice exports came to 4 tonnes in September, bringing the nine-month figure to 30 tonnes, up 4%.", ["2024-09", "2024-01/2024-09", "2024-01/2024-09"]),
        ("Four-month imports reached $40 billion in Pakistan.", [None]),
        ("Two-month imports reached $9 billion in Pakistan.", ["2024-07/2024-08"]),
        ("It agreed to a nine-month output cut of 3 tonnes.", [None, None]),
        ("In the third quarter exports fell 5% when compared to the second quarter of 2024 - $7 billion.", ["2024-07/2024-09", "2024-07/2024-09", "2024-04/2024-06"][1:]),
        ("In the third quarter exports fell to $5 billion - $7 million a day.", ["2024-07/2024-09"] * 2),
        ("Exports in Q2 2024 were $9 billion, higher than the value recorded in the same period of 2023 which stood at $8 billion.", ["2024-04/2024-06", "2023-04/2023-06"]),
        ("Exports in Q2 2024 were 5% higher than the $8 billion earned from sales abroad in the same period in 2023.", ["2024-04/2024-06", "2023-04/2023-06"]),
        ("In August firms sold goods for $5 billion (up 2% from last year's same period) and $9 billion of oil.", ["2024-08"] * 3),
        ("Ore rose from $4 billion last year to $5 billion this year, and salt from $2 billion to $3 billion.", ["2023", "2024", "2023", "2024"]),
        ("Sales rose by 5.0% in volume from 200 tonnes to 210 tonnes in 2023.", ["2023", "2022", "2023"]),
        ("Sales rose by 5% in the first half. This helped it meet the target of earning $70 million.", ["2024-01/2024-06", None]),
    ],
)  # fmt: skip
def test_months_told_by_their_number_and_what_is_compared(text, expected):
    """ "The nine-month figure" is of the months up to the news; a figure that others are compared with is of the time it stands by."""
    assert [claim.period for claim in claims(text, PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("India's exports reached 8 tonnes during April to August of financial year 2024-25. It bought 9 tonnes in the period, a 5% decline over April-August of FY24.", ["2024-04/2024-08"] * 3),
        ("India's exports reached 8 tonnes in 2023. Sales saw a 5% rise over April-August 2023.", ["2023", "2023-04/2023-08"]),
        ("India's output for FY 2024-25 up to August rose to 650 tonnes.", ["2024-04/2024-08"]),
        ("India's output came to 900 tonnes in April-August 2024. Dispatches reached 800 tonnes up to August.", ["2024-04/2024-08"] * 2),
        ("India's output came to 900 tonnes in August. Dispatches reached 800 tonnes up to August.", ["2024-08", "2024-01/2024-08"]),
        ("India's gas bill fell in April-August to $8 billion from $9 billion in the same period last fiscal.", ["2024-04/2024-08", "2023-04/2023-08"]),
        ("Exports rose 5% in August. Coal sales make up 14% of them.", ["2024-08", None]),
        ("Exports rose 5% in August. Peru accounts for 25% of them, followed by Chile (16%).", ["2024-08", None, None]),
        ("Exports rose 5% in August. Peru took 25% of them, followed by Chile (16%).", ["2024-08"] * 3),
    ],
)  # fmt: skip
def test_fiscal_years_so_far_and_shares_that_hold_in_general(text, expected):
    """Up to a month, what adds up is of the longer time that stands; a rise over the part of the year before compares."""
    assert [claim.period for claim in claims(text, PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Exports reached 9 tonnes in January-August 2024. Sales of $5 billion rose 4% as compared to August 2023.", ["2024-01/2024-08", "2024-08", "2024-08"]),
        ("Exports reached 9 tonnes in January-August 2024. Sales rose 4% as compared to May 2023.", ["2024-01/2024-08"] * 2),
        ("It was the lowest sum since April's $2 billion.", ["2024-04"]),
        ("Rice output came to 9 tonnes in 2023. Wheat production is estimated at 8 tonnes.", ["2023", "2023"]),
        ("Rice output came to 9 tonnes in 2023. Demand is estimated at 8 tonnes.", ["2023", None]),
        ("In August output reached 7 tonnes, 4% higher than the 6 tonnes produced last year.", ["2024-08", "2024-08", "2023-08"]),
        ("Output in 2023 came to 9 tonnes. This represents a massive 4% increase from the 8 tonnes of 2022.", ["2023", "2023", "2022"]),
        ("Sales fell by 5% or 200 tonnes to 4,000 tonnes in August.", ["2024-08"] * 3),
        ("Sales rose 5% in the first half. Realised prices of ore rose to $9 a tonne.", ["2024-01/2024-06"] * 2),
        ("Sales rose 5% in the first half. Prices of ore rose to $9 a tonne.", ["2024-01/2024-06", None]),
        ("Wheat output is put at 9 tonnes in the current crop year (July-June), from 8 tonnes in the previous year.", ["2024-07/2025-06", "2023-07/2024-06"]),
        ("In August charges rose by $2 a barrel following the expiry of the deal with two firms on September 4.", ["2024-08"]),
        ("Output in 2023 was higher by 5 tonnes than the previous year's rice output of 9 tonnes.", ["2023", "2022"]),
        ("Sales in 2023 were up 5 tonnes on the previous year and a rise of 9 tonnes on 2021.", ["2023", "2023"]),
        ("Sales rose in August. The total was 5 tonnes in FY24, with a growth of 4%.", [None, None]),
        ("Sales rose in August. The total was 5 tonnes, with a growth of 4%.", ["2024-08", "2024-08"]),
        ("Debts have risen by $2 billion since April.", ["2024-04/2024-10"]),
        ("As of end-August, remittances grew by 4% to $20 billion.", ["2024-01/2024-08"] * 2),
        ("As of end-August, reserves grew by 4% to $20 billion.", ["2024-08"] * 2),
        ("Sales reached 9 tonnes in the first three months of the Ethiopian fiscal year 2023/24.", ["2023-07/2023-09"]),
        ("In 2023 exports were 7 tonnes. In May alone they were 2 tonnes. In the period imports fell by 1%.", ["2023", "2024-05", "2024-05"]),
    ],
)  # fmt: skip
def test_times_that_bound_what_stands(text, expected):
    """A month that is compared is of the last month that stands; "since April's" is of April; flows add up to "end-August"."""
    assert [claim.period for claim in claims(text, PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales grew 6% in the first half of 2024, higher than the 2% rate in the same period of 2022 and 5% in the first six months of last year. Rents rose 3%.", ["2024-01/2024-06", "2022-01/2022-06", "2023-01/2023-06", "2024-01/2024-06"]),
        ("Sales grew 6% in the first half of 2024, higher than the 2% rate in the same period of 2022, and rents rose 5%.", ["2024-01/2024-06", "2022-01/2022-06", "2024-01/2024-06"]),
        ("The price index in August edged up 0.3%, sending its rise in the first eight months to 4%.", ["2024-08", "2024-01/2024-08"]),
        ("In the second quarter the yield was 77%, an increase from the first quarter, which had a combined yield of 73%.", ["2024-04/2024-06", "2024-01/2024-03"]),
        ("Output in August was 5,296 MW, compared to the 4,922 MW capacity recorded in May.", ["2024-08", "2024-05"]),
        ("Output in August was 5,296 MW, some of it from the 900 MW plant that opened in May.", ["2024-08", None]),
        ("Sales came to $199 million in August. This translates to an average yield of 67%.", ["2024-08"] * 2),
        ("Sales came to $199 million in August. The law translates to an average yield of 67%.", ["2024-08", None]),
        ("India made 45 million tonnes in 2022- 23 and 47 million tonnes in fiscal year 2023-4.", ["2022-04/2023-03", "2023-04/2024-03"]),
        ("India opened, in 2022- 30 of them, 900,000 shops.", ["2022"]),
        ("In India sales rose 5% in the first four months (April-July) and $9 billion in Apr-May, 2022-23.", ["2024-04/2024-07", "2022-04/2022-05"]),
        ("Sales were 5 tonnes in August while during the same month of last year they were 4 tonnes.", ["2024-08", "2023-08"]),
        ("Sales were 5 tonnes in August while people bought 4 tonnes.", ["2024-08"] * 2),
        ("Imports fell by 9% in August compared to the value recorded in May at $5 billion.", ["2024-08", "2024-05"]),
        ("Imports were up 9% in August from May at $5 billion.", ["2024-08", "2024-08"]),
        ("Sales in August were lower than the 5 million tonnes volume of 2023.", ["2023"]),
        ("It said in August it had seen 5% growth which means that sales in May 2023 were weak.", ["2024-08"]),
        ("Sales fell in August. The firm said today exports rose 4%.", ["2024-08"]),
        ("Sales fell in August. The firm today exports 4 tonnes.", [None]),
        ("Sales rose 5% in August. For rice the growth is 4%.", ["2024-08"] * 2),
        ("Sales rose 5% in August. For rice the share is 4%.", ["2024-08", None]),
        ("Shops collected $97 million in August from the $113 million billed to customers.", ["2024-08"] * 2),
        ("Shops collected $97 million in August, up from the $113 million billed to customers in May.", ["2024-08", "2024-05"]),
    ],
)  # fmt: skip
def test_what_figures_are_set_beside(text, expected):
    """A second figure after "and" is compared as the first is; what was billed is of the time in which it was paid."""
    assert [claim.period for claim in claims(text, PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In August exports rose by 17% yoy from $92 billion. Sales rose 4% month-on-month from 5 tonnes.", ["2024-08", "2023-08", "2024-08", "2024-07"]),
        ("In August exports rose by 17% yoy. Sales from $92 billion of assets were low.", ["2024-08", None]),
        ("In January-August 2024 the surplus was $9 billion. That was up on the same period in 2022 during which a surplus of $5 billion was recorded.", ["2024-01/2024-08", "2022-01/2022-08"]),
        ("In August 2024 exports were $9 billion. The figure also represents a 19% increase compared to August 2023.", ["2024-08"] * 2),
        ("India's output fell by 6% during FY24 (April-July).", ["2023-04/2023-07"]),
        ("India's output fell by 6% during FY24 (a bad year).", ["2023-04/2024-03"]),
        ("Sales in August rose 5%. China ranks second with a total purchase of 5 tonnes.", ["2024-08", None, "2024-08"]),
        ("Year-to-date, rents have risen by $4, while prices have risen by $2.", ["2024-01/2024-10"] * 2),
        ("Since January, rents have risen by $4, while prices rose by $2 in May.", ["2024-01/2024-10", "2024-05"]),
    ],
)  # fmt: skip
def test_what_rates_and_years_lead_to(text, expected):
    """What a yearly rate counts from is of a year before; months in brackets behind a fiscal year are its own."""
    assert [claim.period for claim in claims(text, PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales came to $7 billion in the first half of 2024. This is higher than the $6 billion (2% of sales) registered during the same period last year.", ["2024-01/2024-06", "2023-01/2023-06", None]),
        ("Exports grew 5% in August. Imports grew 8% to $9 billion in the same month.", ["2024-08"] * 3),
        ("Exports tumbled 8% in August, deeper than the 4% decrease in imports.", ["2024-08"] * 2),
        ("Exports tumbled 8% in August, deeper than the 4% decrease in July.", ["2024-08", "2024-07"]),
        ("In August imports decreased by 1%, a reversal of the 37% surge in May 2023.", ["2024-08", "2023-05"]),
        ("Sales rose 13% in August, twice as fast as the 6% growth recorded in the same month of 2022.", ["2024-08", "2024-08", "2022-08"]),
        ("For the half-year period (H1’24), its profit was $9 million compared with $8 million in the same period last year.", ["2024-01/2024-06", "2023-01/2023-06"]),
        ("The plant (built in the first half of 2022) made 5 tonnes.", [None]),
        ("Profit eased to $9 million in the same quarter ended June 30, 2024.", ["2024-04/2024-06"]),
        ("Total exports as of June 2024 stood at $8 billion.", ["2024-01/2024-06"]),
        ("Debts as of June 2024 stood at $8 billion.", ["2024-06"]),
    ],
)  # fmt: skip
def test_the_same_month_and_half(text, expected):
    """ "In the same month" is of the last that was named; a half in brackets behind its name is the figure's."""
    assert [claim.period for claim in claims(text, PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Exports rose 5% year-on-year in July, down from 7%.", ["2024-07", None]),
        ("Exports rose 5% in July, down from 7% a year earlier.", ["2024-07", "2023-07"]),
        ("Exports rose 5% year-on-year to $5 billion in July, from $4 billion.", ["2024-07", "2024-07", "2023-07"]),
        ("Prices rose 2.6% in July from 2.5% in June. Rents were 4% higher than a year earlier, down from 4.1%.", ["2024-07", "2024-06", "2024-07", "2024-06"]),
        ("Prices rose 2.6% in July. Rents held at 4%.", ["2024-07", "2024-07"]),
        ("Stocks fell by 2 million barrels in the week that ended May 10. Refinery runs rose by 300,000 bpd.", ["2024-05-04/2024-05-10"] * 2),
        ("Sales fell by 2% in the week to 4 May.", ["2024-04-28/2024-05-04"]),
        ("The gap rose to $3bn in May from a downwardly revised $2bn in April, above forecasts of $1bn.", ["2024-05", "2024-04", "2024-05"]),
    ],
)  # fmt: skip
def test_rates_compared_and_weeks(text, periods):
    """A rate that is counted from a year earlier was another one at no such time; weeks end on a day."""
    assert [claim.period for claim in claims(text, PUBLISHED)] == periods


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norda posted a profit of $1.2 billion for 2023 on Thursday. Sales in Asia fell 12%.", ["2023", "2023"]),
        ("Norda reported first-quarter revenue of $8.2 billion on Tuesday, just short of the $8.3 billion that analysts had forecast.", ["2024-01/2024-03"] * 2),
        ("Altona, which made a profit of $5 million in 2023, lost $4 million on its mill.", ["2023", None]),
        ("Exports, which came to $5 billion in 2023, rose 4%.", ["2023", "2023"]),
        ("The minister said 17 new mills were set up in 2023.", ["2023"]),
        ("Some 2,300 firms were registered in the first half of 2024.", ["2024-01/2024-06"]),
        ("All 12 plants were built in 1995.", [None]),
        ("By 2040, demand could reach 900 tonnes.", ["2040"]),
        ("The works are to cost $450 million and open in 2028.", [None]),
        ("In fiscal 2022, the U.S. government spent $6.8 trillion.", ["2021-10/2022-09"]),
        ("In Pakistan output grew 2.7% in the outgoing fiscal year.", ["2023-07/2024-06"]),
        ("The duty brought in $9 million in the year starting April 1.", ["2024-04/2025-03"]),
        ("Sales rose 4% in the outgoing year.", [None]),
    ],
)  # fmt: skip
def test_which_time_is_the_figures(text, expected):
    """Not the day of a report, not that of an aside about another figure."""
    assert [claim.period for claim in claims(text, date(2024, 6, 20))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Data on August activity showed that output rose 4.5%.", ["2024-08"]),
        ("Output was up 38% on August.", [None]),
        ("The flow could be raised to 2.2 tonnes, the minister said in March.", [None]),
        ("The plan for 2024 was cut to 88 tonnes from 90 tonnes.", ["2024", "2024"]),
        ("The levy on tea brings in $3 million a year; it was raised to 20% in 2019.", [None, "2019"]),
        ("The tax, which was raised to 20% in 2019, brings in $3 million a year.", ["2019", None]),
        ("It began to ship gas in October 2023; the contract provided for 3 tonnes a year.", [None]),
        ("More than 3,000 firms work in the republic, 480 of which were founded this year.", [None, "2024"]),
        ("Its gap in April-July was $2 billion, or 17% of the estimate for the whole year.", ["2024-04/2024-07"] * 2),
        ("The cut of 1.65 million tonnes was in force until August.", [None]),
        ("The line has carried more than 30 tonnes since it came on stream at the end of 2020.", ["2020/2024"]),
        ("Since 2016 exports have doubled.", ["2016/2024"]),
        ("Sales rose to $4 million in June but fell to $3 million by August.", ["2024-06", "2024-08"]),
        ("Sales rose in June and should reach $4 million by November.", ["2024-11"]),
        ("Imports fell 2.5% in August, reversing a 5.1% jump a month earlier.", ["2024-08", "2024-07"]),
        ("Imports fell 2.5% in August, offsetting a 1.1% drop in exports.", ["2024-08", "2024-08"]),
    ],
)  # fmt: skip
def test_what_parts_a_figure_from_a_time(text, expected):
    """The time of the telling, of another's estimate, of a deed in an aside; an amount of each year is of no month."""
    assert [claim.period for claim in claims(text, PUBLISHED)] == expected
