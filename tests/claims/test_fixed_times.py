"""Which words fix the period of a figure, and which do not."""

from datetime import date

import pytest

from tests.claims.made_up import claims

DAY = date(2025, 1, 15)
WEEK = "2025-01-06/2025-01-12"


def periods(text, day=DAY):
    """Return the periods of the claims of a text."""
    return [claim.period for claim in claims(text, day)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The reading was 52.1 in December, 0.4 points above its November figure.", ["2024-12", "2024-12"]),
        ("Stocks were 30 million barrels in December, 2 million (or 6%) below the November level.", ["2024-12"] * 3),
        ("Sales were $90 million in December, beating the old record of $80 million in August.\nCosts rose 4%.", ["2024-12", "2024-08", "2024-12"]),
        ("The region ran a surplus of $3bn in December, from exports of $7bn and imports of $4bn.", ["2024-12"] * 3),
        ("The park made a loss of $3 million in 2024 from $40 million in sales.", ["2024", "2024"]),
        ("Exports fell to $7bn in December from exports of $8bn a month earlier.", ["2024-12", "2024-11"]),
        ("Sales were $5bn in December.\nMost of the gain resulted from a 9% rise in shipments of tea.", ["2024-12", "2024-12"]),
        ("Prices rose 5% in December after climbing at an average rate of 4% the previous month.", ["2024-12", "2024-11"]),
        ("It shipped 5 tonnes in the first half, and had shipped 4 tonnes of iron ore in the same period last year.", ["2024-01/2024-06", "2023-01/2023-06"]),
        ("It sold 9 tonnes in the first quarter, against 8 tonnes in the three-month period a year ago.", ["2024-01/2024-03", "2023-01/2023-03"]),
        ("Imports in December fell 2%, compared with estimates of a 3% rise, and a 5% jump in the prior month.", ["2024-12", "2024-12", "2024-11"]),
        ("Sales in the first half of 2024 are up 13% on the corresponding period for 2023.", ["2024-01/2024-06"]),
        ("Encouraged by last year's sales of $5bn, the firm set a target of $7bn.", ["2024", None]),
        ("Exports were $5bn in 2023.\nThe 7% rise in imports, to $6bn from $5.6bn, was caused by dear oil.", ["2023", "2023", "2023", "2022"]),
        ("Exports were $5bn in 2023.\nThe 7% rise in pay that the union wants is too much.", ["2023", None]),
        ("Imports in 2023 rose by 40% from $5bn (£4bn) to $7bn (£6bn).", ["2023", "2022", "2022", "2023", "2023"]),
    ],
)  # fmt: skip
def test_what_figures_are_compared_with(text, expected):
    """What stands below, above or from another month compares; what a balance or a rise comes from does not."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway sold 900 tonnes of salmon last week.\nShipments to Poland fell 5%, it said.", [WEEK, WEEK]),
        ("Norway sold 900 tonnes of salmon last week.\nShipments to Poland would fall 5%, it said.", [WEEK, None]),
        ("Norway sold 900 tonnes of salmon on Monday.\nShipments to Poland fell 5%, it said.", ["2025-01-13", None]),
        ("The gap narrowed in November as exports hit a record high, which could help growth.\nIt fell 5% to $44 billion.", [None, "2024-11", "2024-11"]),
        ("The gap could narrow in March.\nIt fell 5% to $44 billion.", [None, None]),
        ("The outlook for 2026 is bright. Inflation is projected at 3%. Exports are expected to grow by 5%.", ["2026", "2026"]),
        ("The outlook for 2026 is bright. The bank will cut its rate to 3%.", [None]),
        ("Output is to fall by 6.5% to 690 tonnes in 2026.\n“We expect it to fall by 6.5% to 690 tonnes,” he said.", ["2026"] * 4),
        ("The bank held its rate at 2.75% in May.\nA rate of 2.75% is high.", ["2024-05", None]),
        ("Output is to fall by 6% to 700 tonnes in 2026.\n“We want pay to fall by 6%,” he said.", ["2026", "2026", None]),
        ("Sales were 9 tonnes in December.\nOutput was estimated to have risen by 3%.", ["2024-12", "2024-12"]),
        ("It said on Tuesday, Jan 14 that revenue fell 7%.", [None]),
        ("Exports in 2026 may grow by 5%.", ["2026"]),
        ("The mill will shed 90 jobs after third-quarter sales fell by 9%.\nOrders fell 4%.", [None, "2024-07/2024-09", "2024-07/2024-09"]),
        ("The mill will shed 90 jobs after the third quarter.", [None]),
        ("Sales fell 9% in the third quarter. It still expects $24 million for the year.", ["2024-07/2024-09", "2025"]),
        ("Sales fell 9% in December.\nWithout cars, there would have been a 1% rise.", ["2024-12", "2024-12"]),
        ("Sales fell 9% in December.\nWithout cars, there would be a 1% rise.", ["2024-12", None]),
        ("Sales fell 9% in December.\nAs expected, prices rose 2%.", ["2024-12", "2024-12"]),
        ("Traders polled last week see growth of 7% this year.", ["2025"]),
        ("It was expected that prices would hold at the 4% recorded in September.", ["2024-09"]),
        ("Exports rose 3% in December. The ministry kept its export target unchanged at 4%.", ["2024-12", "2024"]),
        ("Exports rose 3% in December. The bank kept its inflation target at 4%.", ["2024-12", None]),
    ],
)  # fmt: skip
def test_what_an_earlier_sentence_fixes(text, expected):
    """A week, a month that an opening names, prospects and figures told again stand; a day, and another figure's year, do not."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Unemployment was 6% in May, the lowest since spring 2011, and vacancies came to 800,000.", ["2024-05", "2024-05"]),
        ("Cocoa arrivals are down 9% since the start of the 2024/25 season on October 1.", ["2024-10/2025-01"]),
        ("The fund has lent $40 million to 30 farms since 2015.", ["2015/2025", "2015/2025"]),
        ("The bank has cut its rate seven times since 2015.", [None]),
        ("Output has risen 5% to 30 tonnes, the highest since 2010.", [None, None]),
        ("Year to date, Peru is running a $4 billion surplus.", ["2025-01"]),
        ("Year to date, Peru holds reserves of $4 billion.", [None]),
        ("Year to date however, exports had jumped by 5%.", ["2025-01"]),
        ("The island drew 80,000 guests in June 2019 and earned $40 million for the month.", ["2019-06", "2019-06"]),
        ("Exports were $8 billion in December. In the fourth quarter they were $21 billion.\nImports during the month were $9 billion.", ["2024-12", "2024-10/2024-12", "2024-12"]),
        ("Sales were 4 tonnes in December. Over the seven months they came to 40 tonnes.", ["2024-12", None]),
        ("Rents rose 2% between October and November.", ["2024-11"]),
        ("Rents rose 2% between October and December.", ["2024-10/2024-12"]),
        ("Exports of tea rose 4% in Dec-24 from Nov-24.", ["2024-12"]),
        ("Its fleet counts 310 ships and it has ordered 22 more, due by 2027.", [None]),
        ("On a cumulative basis (January-May 2024), tea sales came to 50 tonnes.", ["2024-01/2024-05"]),
        ("Chile took second place among buyers of tea in 2023.", ["2023"]),
        ("Chile is the second largest buyer and sold 5 tonnes in 2023.", [None, "2023"]),
        ("Cargo at its top 12 ports rose 5% in December.", [None, "2024-12"]),
        ("It reported half-year profits of $5 million. Revenue for the half-year was $9 million.", ["2024-07/2024-12", "2024-07/2024-12"]),
        ("The half-year ban on exports cost $3 million.", [None]),
        ("Exports fell 16% in December, on the back of the 26% contraction in the previous month.", ["2024-12", "2024-11"]),
        ("The need for zinc is 30 tonnes per year, and this year the state plans to make 10 tonnes.", [None, "2025"]),
        ("The mines sold 5 tonnes of ore and scrap last year.", ["2024"]),
        ("Sales in December fell by 3% after oil tumbled to six-year lows.", ["2024-12", None]),
        ("Sales in December rose by 3% as unemployment hit a six-year low.", ["2024-12", "2024-12"]),
        ("In 2023, 700 ships called. We expect the year to end with 900 ships.", ["2023", "2025"]),
        ("The year is set to close with exports of 5 tonnes, against 4 tonnes in 2024.", ["2025", "2024"]),
        ("It should finish the year with 900 ships.", ["2025"]),
        ("In 2023 it managed to finish the year with a profit of $5 million.", ["2023"]),
        ("The year ended with a loss of $5 million.", [None]),
        ("Output in December was 3% lower than forecast in last month's outlook and 5% lower than a year earlier.", ["2024-12", "2024-12"]),
        ("Wheat with 12% protein was sold in December.", [None]),
        ("It dug 5 tonnes in 2024, which means that it fulfilled its annual plan by 103%.", ["2024", "2024"]),
    ],
)  # fmt: skip
def test_what_words_around_a_figure_fix(text, expected):
    """What has been since a time or a month counted back; a season, a run of months and what things are like fix nothing."""
    assert periods(text) == expected


def test_part_years_are_told_by_the_year_of_the_company():
    """Nine months told in June are those up to May where the third quarter ended then."""
    text = "Profit was $5 million in the third quarter ended May 31.\nOn a nine-month basis, sales were $40 million."
    assert periods(text, date(2024, 6, 18)) == ["2024-03/2024-05", "2023-09/2024-05"]
    assert periods(text.replace("third", "second"), date(2024, 6, 18))[1] is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Inflation was 2.1% in February and 2.4% in December.", ["2024-02", "2024-12"]),
        ("Exports in March came to $2 billion, a record.", ["2024-03"]),
        ("In February the mill sold 20 tonnes of paper.", ["2024-02"]),
        ("The duty will rise to 5% in February.", ["2025-02"]),
        ("The bank was expected to cut its rate to 3% in March.", ["2025-03"]),
        ("The price was raised to $70 a tonne for February.", ["2025-02"]),
        ("The fuel duty goes up by 2% in February.", ["2025-02"]),
    ],
)  # fmt: skip
def test_a_month_just_ahead(text, expected):
    """A month that lies just ahead is that of the year before where the words tell what came out in it."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Steel output: 2021 – 71 tonnes, 2022 – 74 tonnes, 2023 – 78 tonnes.", ["2021", "2022", "2023"]),
        ("Sales by year: 2022: $5 million; 2023: $6 million.", ["2022", "2023"]),
        ("Exports by country in December:\nChile – $4 million\nPeru – $2 million (+4.1%)", ["2024-12"] * 3),
        ("Exports grew in 2022 - 5% in value - and fell in 2023.", ["2023"]),
        ("The mill opened in 2019 – 40 people work there.", [None]),
        ("Chile – $4 million\nPeru – $2 million", [None, None]),
    ],
)  # fmt: skip
def test_times_that_label_figures(text, expected):
    """Two times before dashes are labels of a list, one before an aside is none; a line names the time of the list below it."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran sold $2 billion of fruit in the first eight months of the current Iranian year (March 20-November 20).", ["2024-03-20/2024-11-20"]),
        ("Steel output hit 30 tonnes in the past Iranian calendar year 1402 (ended on March 19, 2024).", ["2023-03-21/2024-03-19"]),
        ("In the first half of the Iranian year sales rose 4% from the same period of the previous Iranian year.", ["2024-03-20/2024-09-21"]),
        ("An Iranian firm sold 3 tonnes in the first eight months of 2024.", ["2024-01/2024-08"]),
    ],
)  # fmt: skip
def test_the_iranian_year(text, expected):
    """It begins with spring, and its months are none of the calendar year."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A year after standing at 3.1% in 2021, unemployment rose to 4.4%.", ["2021", "2022"]),
        ("Output was 4 tonnes in March 2022. Three months later it was 5 tonnes.", ["2022-03", None, "2022-06"]),
        ("Over nine months of 2023 the port handled 5 tonnes.", ["2023-01/2023-09"]),
        ("Two years after a crash in 2019, the fleet is worth $40 million.", [None, None]),
        ("The rate remained at November's 1.4% in December. Economists had expected 1.6%.", ["2024-12", "2024-12"]),
        ("Inflation rose from November's 1.4% to 2% in December.", ["2024-11", "2024-12"]),
        ("Gold hit a record $2,900 an ounce on Monday and was last at $2,850.", ["2025-01-13", "2025-01-15"]),
        ("Reserves slid to $37 billion on January 6 from $48 billion a year earlier.", ["2025-01-06", "2024-01-06"]),
        ("Wheat cost $210 a tonne on Monday, compared with $250 a year earlier.", ["2025-01-13", None]),
        ("Net sales rose 5% to €2 billion (€1.9 billion a year earlier) in the fourth quarter.", ["2024-10/2024-12", "2024-10/2024-12", "2023-10/2023-12"]),
        ("November's gain was revised down to 185,000 jobs from 228,000.", ["2024-11", "2024-11"]),
        ("Growth was 0.4% in the fourth quarter, twice the pace that economists had predicted.", ["2024-10/2024-12", None]),
        ("It grew by 0.2% in 2024, down from the 0.8% it projected in May.", ["2024", "2024"]),
    ],
)  # fmt: skip
def test_times_counted_from_others(text, expected):
    """So long after another time, at the figure of another month, a year before a day."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As of January till March 2024 it earned $5 million, against $6 million over the same period of time last year.", ["2024-01/2024-03", "2023-01/2023-03"]),
        ("Tea sales in May-July 2024 were $5 million, whereas for 2023 over the same period they were $6 million, a decline of 17 percent.", ["2024-05/2024-07", "2023-05/2023-07", "2024-05/2024-07"]),
        ("It sold 9 tonnes in the first two months of 2024, against 8 tonnes for 2023 during the same months.", ["2024-01/2024-02", "2023-01/2023-02"]),
        ("In Dhaka sales from July to April of fiscal 2023-24 were $5 million. During the corresponding period of fiscal 2022-23, they stood at $4 million.", ["2023-07/2024-04", "2022-07/2023-04"]),
        ("In 2023, over the same road, it sent 9,000 cars.", ["2023"]),
        ("The fund shrank in 2024. It has lost $1 million since the beginning of the year, when it had $6 million.", ["2025-01", "2025-01"]),
        ("It earned $5 million in May 2024. That is 50% more than the year before and 1% more than the target.", ["2024-05", "2024-05", "2024-05"]),
        ("It had $5 million in 2023. In 2022 it had $4 million, a rise of 10%.", ["2023", "2022", "2022"]),
    ],
)  # fmt: skip
def test_the_same_time_of_another_year(text, expected):
    """A year "over the same period", what a later figure moved by, and the month in which a year began."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sold 5 tonnes in the first half of 2024, including 2 tonnes in June. Some 3 tonnes went to Asia (1 tonne in June), 1 tonne to Peru (none in June).", ["2024-01/2024-06", "2024-06", "2024-01/2024-06", "2024-06", "2024-01/2024-06"]),
        ("It earned $3 million (€2.5 million) in May 2024.", ["2024-05", "2024-05"]),
        ("It spent $4 million in 2024. Of this, $3 million went to targeted grants.", ["2024", "2024"]),
        ("It earned $4 million in 2023. The board targeted $9 million.", ["2023", None]),
    ],
)  # fmt: skip
def test_parts_of_a_time(text, expected):
    """The time of a part stands neither for the whole nor for what follows."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2022, sales rose by 3% in the first quarter and by 5% in the second quarter.", ["2022-01/2022-03", "2022-04/2022-06"]),
        ("In 2022 it had no rival, and sales rose by 3% in February 2023.", ["2023-02"]),
        ("Sales grew 1.3% in the April-June quarter of 2022, 0.8% in the July-September period and 0.5% in the October-December period.", ["2022-04/2022-06", "2022-07/2022-09", "2022-10/2022-12"]),
        ("Sales grew 1.3% in the April-June quarter of 2022, and by 0.8% last quarter.", ["2022-04/2022-06", "2024-10/2024-12"]),
        ("Sales grew by 2% and 3% in Q1 and Q2 of 2022, respectively.", ["2022-01/2022-03", "2022-04/2022-06"]),
        ("Sales grew by 2% in November and by 3% in December 2022.", ["2022-11", "2022-12"]),
        ("Sales grew by 2% in November, against 3% in December 2022.", ["2024-11", "2022-12"]),
        ("Sales grew by 5%, faster than the 2% in November and the 3% in December 2022.", [None, "2024-11", "2022-12"]),
    ],
)  # fmt: skip
def test_parts_of_a_year_that_is_said_once(text, expected):
    """Parts without a year are in that which opens their sentence, or is said with the first or the last of a row."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade was $31 billion in 2022, $17 billion of it in the first seven months.", ["2022", "2022-01/2022-07"]),
        ("Sales were $3 billion in 2022, with $300 million in December alone.", ["2022", "2022-12"]),
        ("Output was 40,000 tonnes in 2020, of which 12,000 tonnes came in the third quarter.", ["2020", "2020-07/2020-09"]),
        ("It sold 9 tonnes in 2021, including 4 tonnes in May.", ["2021", "2021-05"]),
        ("Exports rose 4% in 2022 and in May alone they fell 3%.", ["2022", "2022-05"]),
        ("Sales were down 4% on 2016, with 2 tonnes in the first ten months.", ["2024-01/2024-10"] * 2),
        ("Exports were $3 billion in 2022. In the third quarter of 2024 they were $1 billion.", ["2022", "2024-07/2024-09"]),
        ("In 2022 it sold 9 tonnes, and 4 tonnes of gold in the last quarter.", ["2022", "2022-10/2022-12"]),
    ],
)  # fmt: skip
def test_a_part_of_a_year_told_of(text, expected):
    """It is of the year of which it is told, where the words make it a part of that year's figure."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Between June and December 2023, inflation fell from 3.4% to 2.3%.", ["2023-06", "2023-12"]),
        ("Between June and December 2023, exports fell from $4 billion to $3 billion.", [None, "2023-06/2023-12"]),
        ("Over the last decade, literacy has risen from 30% to 86%.", [None, None]),
        ("Prices fell from 3.2% in April 2023 to 1.4% in September 2023, averaging 2.2% over the period.", ["2023-04", "2023-09", "2023-04/2023-09"]),
        ("Prices fell from 3.2% in April 2023 to 1.4% in September 2023, averaging 2.2% in the south.", ["2023-04", "2023-09", "2023-09"]),
        ("Sales rose from $5 billion in 2010 to $9 billion in 2023. During this period, exports grew by 40%.", ["2010", "2023", "2010/2023"]),
        ("Sales rose from $5 billion in 2010 to $9 billion in 2023. Exports grew by 40%.", ["2010", "2023", "2023"]),
    ],
)  # fmt: skip
def test_the_ends_of_a_span_and_what_went_on_between_them(text, expected):
    """Rates have the months at both ends of what they moved between; what adds up may be of all of it."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Exports came to $4 billion in April. Year-to-date receipts from abroad fell by 2% to $12 billion from $13 billion a year ago.", ["2024-04", "2024-01/2024-04", "2024-01/2024-04", "2023-01/2023-04"]),
        ("Exports grew to $4 billion in April. Cumulatively, transfers grew by 3% to $13 billion from the same period last year.", ["2024-04", "2024-01/2024-04", "2024-01/2024-04"]),
        ("Exports grew to $4 billion in April. Cumulatively, the ports hold 3 million tonnes.", ["2024-04", None]),
        ("Exports were down 2% in April. This was below the 6% target set by the Development Budget Coordination Committee for full-year 2024.", ["2024-04", "2024"]),
        ("The plant will be ready by 2030, exceeding 40 million tonnes a year.", ["2030"]),
    ],
)  # fmt: skip
def test_years_so_far_and_what_is_aimed_at(text, expected):
    """The year up to the month of the report, and the year of a target that others set."""
    assert periods(text, date(2024, 6, 15)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2021 exports were $3 billion. In the first half they were $1.4 billion.", ["2021", "2021-01/2021-06"]),
        ("In 2021 exports were $3 billion. In the first quarter they were $1.4 billion.", ["2021", "2024-01/2024-03"]),
    ],
)  # fmt: skip
def test_no_figure_is_of_a_part_of_the_year_that_is_not_over(text, expected):
    """What came out is then of the year that stands."""
    assert periods(text, date(2024, 6, 12)) == expected


def test_without_a_day_of_publication_a_part_of_last_year_is_open():
    """No other year that the article names is taken for it."""
    text = "Exports rose 4% last year and 3% in the first five months; in 2021 they fell 2%."
    assert periods(text, None) == [None, None, "2021"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the first half of 2021 exports were $3 billion. In the third quarter they were $2 billion.", ["2021-01/2021-06", "2021-07/2021-09"]),
        ("In May 2021 exports were $3 billion. Imports in July were $2 billion.", ["2021-05", "2021-07"]),
        ("In the first quarter of 2023 exports were $3 billion. In the second quarter they were $2 billion.", ["2023-01/2023-03", "2023-04/2023-06"]),
        ("In the fourth quarter of 2023 exports were $3 billion. In the first quarter they were $2 billion.", ["2023-10/2023-12", "2024-01/2024-03"]),
        ("Output was 3 bcm in 2015. Since then it has risen by 4%.", ["2015", "2015/2024"]),
        ("Since then output has risen by 4%.", [None]),
        ("Crude sold at $185 in 2021, and then at $260.", ["2021", None]),
        ("In 2021 exports rose 5%, then fell 3%.", ["2021", "2021"]),
        ("From 1992 to May 2011, the state paid $3 million.", ["1992-01/2011-05"]),
        ("Prices rose 4% in 2019 and in May 2022.", ["2019"]),
        ("Mensah said last year, 2 million guests came.", ["2023"]),
        ("Mensah said last year that 2 million guests came.", [None]),
        ("Trade will hit a record this year, judging by the first half of 2023, in which it came to $9 billion.", ["2024", "2023-01/2023-06"]),
        ("Judging by the first half of 2023, sales will rise by 5%.", [None]),
        ("Maturing in 2064, and with a yield of 2%, the bonds brought $5 billion.", [None, None]),
        ("Rates are four times what they were in 2019.", [None]),
        ("Since the start of the year 40 mines have closed.", ["2024-01/2024-06"]),
        ("Since 2019, 400 firms have closed; 12 shops have a licence.", ["2019/2024", None]),
    ],
)  # fmt: skip
def test_years_told_before_and_spans(text, expected):
    """A later part of a year told before, since then, from a year to a month; and times that are of no figure."""
    assert periods(text, date(2024, 6, 12)) == expected
