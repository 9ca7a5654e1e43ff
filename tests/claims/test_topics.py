"""What later sentences of a report go on about, and how they point back to it."""

from datetime import date

import pytest

from tests.claims.made_up import claims

DAY = date(2024, 8, 20)


def periods(text, day=DAY):
    """Return the period of each claim but the durations."""
    return [claim.period for claim in claims(text, day) if claim.kind != "duration"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Exports fell 3% in June.\nFor the second quarter, trade fell 5%.\nImports for the quarter edged down 4%.", ["2024-06", "2024-04/2024-06", "2024-04/2024-06"]),
        ("Exports fell 3% in June.\nFor the first half, trade fell 5%.\nImports for the period eased to $4 billion.", ["2024-06", "2024-01/2024-06", "2024-01/2024-06"]),
        ("Sales fell 3% in June.\nSales of cars, though, rose 4% over the cited period.", ["2024-06", "2024-06"]),
        ("Sales fell 3% in June.\nPrices went up 4% during the review period.", ["2024-06", "2024-06"]),
        ("Between September 2023 and early March the railway carried 5 million tonnes.", ["2023-09/2024-03"]),
        ("Oil output during the last seven months came to 50 million tonnes.\nThree fields made up 30 million tonnes.", ["2024-01/2024-07", None, "2024-01/2024-07"]),
        ("In Pakistan sales in the 11 months of FY 2023 came to $5 million.", ["2022-07/2023-05"]),
        ("In the first half gas output was 33 bcm; commodity gas – 19 bcm.", ["2024-01/2024-06", "2024-01/2024-06"]),
    ],
)  # fmt: skip
def test_words_that_point_back(text, expected):
    """ "For the quarter", "the cited period", the months of a year, and a part of what a sentence told of before."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Exports rose 5% in July.\nSince June, after the overhaul, output reached a stable level of about 380,000 barrels a day.",
        "Sales rose 5% in July.\nThe rise in investment came from the expansion of the Kumba mine project ($38 billion).",
        "Sales rose 5% in July.\nThe minister noted the firm's 110 million euro investment in Peru, and took part in a forum.",
    ],
)
def test_what_goes_on_about_no_period(text):
    """What has been so since then, and the worth of projects."""
    assert periods(text) == ["2024-07", None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("From around $20 billion (€18 billion) in 2014, revenue rose by nearly 50 per cent to $30 billion (€27 billion) in 2016.", ["2014", "2014", "2016", "2016", "2016"]),
        ("Sales fell 4% in July.\nThe surplus in June of $9 billion was the highest value since April 2016.", ["2024-07", "2024-06"]),
        ("Sales fell 4% in June to $9 billion -- the best month was May.", ["2024-06", "2024-06"]),
        ("Sales fell 4% in June.\nThe aim of 9 million tonnes is kept, as laid down in the plan for 2025 to 2030.", ["2024-06", None]),
        ("A price of $440 fell to $430 last Tuesday.", ["2024-08-13", "2024-08-13"]),
        ("The agency expects to welcome 35 million tourists and 200 million trips next year.", ["2025", "2025"]),
    ],
)  # fmt: skip
def test_which_words_part_a_time_from_a_figure(text, expected):
    """The same sum in another currency does not; a dash does, and "since" after what is the most tells only since when."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Coal production up to July reached 311 million tons, or 64 percent of this year's target of 485 million tons.\n"
         "Exports have already reached 200 million tons, or 54 percent of the yearly target of 364 million tons.",
         ["2024-01/2024-07", "2024-01/2024-07", "2024", "2024-01/2024-07", "2024-01/2024-07", "2024"]),
        ("Cotton production from the present season rose 36 percent to 6 million tonnes up to July 15.", [None, None]),
        ("The gap narrowed and firms accumulated debts as oil prices fell in those days to nearly $50 a barrel in June.", ["2024-06"]),
    ],
)  # fmt: skip
def test_what_adds_up(text, expected):
    """A flow up to a month is of the year so far, unless it is of a season; what has added up since goes on about it."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oil exports – which account for 90 percent of the total – fell 56 percent in June.", [None, "2024-06"]),
        ("In 2023, the city, which makes up some 80 per cent of the trade, grew by 5 per cent.", [None, "2023"]),
        ("Sales came to $5 billion in June, which is 20% more than a year before.", ["2024-06", "2024-06"]),
        ("Output was up 4% in June thanks to a field with estimated reserves of 25 million tonnes.", ["2024-06", None]),
        ("Growth was 4% in the first half.\nConcerns about liabilities, estimated at $115 billion, eased.", ["2024-01/2024-06", None]),
    ],
)  # fmt: skip
def test_how_things_are_in_an_aside(text, expected):
    """A share told in the present between a thing and what it did, reserves and liabilities are of no month."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("According to figures as of 5 April 2024, 1.7 million citizens of Ruritania, 588 thousand citizens of Elbonia, and 24 thousand citizens of Syldavia stayed there.", ["2024-04-05"] * 3),
        ("Sales rose 3% to $5 billion in March from $4 billion last year.", ["2024-03", "2024-03", "2023-03"]),
        ("Sales came to $5 billion this year from $4 billion last year.", ["2024", "2023"]),
        ("Spending was $6 billion in the second quarter, almost double spending levels in the first quarter.", ["2024-04/2024-06", "2024-04/2024-06"]),
        ("In the second quarter profit was $5 billion.\nIn the year-earlier period it had been $4 billion.", ["2024-04/2024-06", "2023-04/2023-06"]),
        ("Shipments would reach 700,000 tonnes in August and September.", ["2024-08/2024-09"]),
        ("Exporters have so far this year sold 6 million tonnes, and they were holding 1.4 million tonnes in store.", ["2024-01/2024-08", None]),
        ("Imports were 3 million tonnes in July.\nStocks were at 1.9 million tonnes at the same point of 2023.", ["2024-07", "2023-07"]),
    ],
)  # fmt: skip
def test_what_is_counted_and_compared(text, expected):
    """Counts as of a day, months of last year, a multiple of an earlier level, and what has been so far this year."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Pakistan output grew 6 percent during nine months (July to March) of the ongoing fiscal year.", ["2024-07/2025-03"]),
        ("For the past three months of this year, output was 539,690 cars.", ["2024-01/2024-03"]),
        ("Guests rose 19% in the seven-month period of 2023.", ["2023-01/2023-07"]),
        ("Trade in 5M24 grew by 25% y/y to $25 billion.", ["2024-01/2024-05", "2024-01/2024-05"]),
        ("Thus, if in 2010 the land mined 50 million tons of coal, in 2011 output fell by 10% to 45 million tons.", ["2010", "2011", "2011"]),
        ("The rate is lower than the 4.8% of a poll compiled late last week but within the 4.3% estimate for June.", [None, "2024-06"]),
    ],
)  # fmt: skip
def test_forms_of_statistics_offices(text, expected):
    """Months in brackets, periods of so many months, "5M24"; what was asked last week is of no week."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The top arrivals for the first half of 2024 were from Oslo (5,381,566), Bergen (1,857,864) and Tromso (990,565).", ["2024-01/2024-06"] * 3),
        ("Trade turnover reached $62.5 billion in 2023, which is more by $12 billion or 23.9 percent year-on-year.", ["2023", "2023", "2023"]),
        ("Trade was $4 billion in June.\nThis figure has fallen by $870 million or 17.2 percent year-on-year.", ["2024-06", "2024-06", "2024-06"]),
        ("Trade was $4 billion in June.\nThis figure represents a decrease of $2 million.", ["2024-06", "2024-06"]),
        ("Spending rose from $18 billion in the first quarter last year to $21 billion in the same period this year.", ["2023-01/2023-03", "2024-01/2024-03"]),
        ("Trade was $4 billion in the first half.\nThird place is occupied by Elbonia ($2 billion), followed by Syldavia ($1 billion).", ["2024-01/2024-06"] * 3),
        ("Sales in June brought $25 billion against a $33 billion target, up 3% from a year earlier.", ["2024-06", "2024-06", "2024-06"]),
        ("The number of tourists reached 1.9 million by the end of June 2024.", ["2024-01/2024-06"]),
        ("Reserves thanks to exports reached $5 billion by the end of June 2024.", ["2024-06"]),
    ],
)  # fmt: skip
def test_figures_told_in_the_present_of_a_list(text, expected):
    """Arrivals in brackets, what is more by so much, ranks, aims, and what tourists came to by a month's end."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Use grew 13 percent from 2006-2010 and by 11 percent from 2011-2015.", ["2006/2010", "2011/2015"]),
        ("Sales last month rose for the first time this year by 17 percent to $13 billion.", [None, "2024-07", "2024-07"]),
        ("The surplus in July was put at $1 billion and during the first seven months of this year was at $8 billion.", ["2024-07", "2024-01/2024-07"]),
        ("Sales fell 3% in July.\nOutput fell 31% during that period.", ["2024-07", "2024-07"]),
        ("Sales fell 3% in July.\nTrade stood at Rs 1949 billion.", ["2024-07", "2024-07"]),
        ("Sales fell 3% in July.\nThis is a 19 per cent drop.", ["2024-07", "2024-07"]),
        ("Sales fell 3% in July.\nThis data reflects a 2 percent rise in imports.", ["2024-07", "2024-07"]),
        ("Sales fell 3% in July, compared to July 2023, which came to $40 billion.", ["2024-07", "2023-07"]),
        ("Sales fell 3% in July, compared to June 2024 volumes, when they came to $40 billion.", ["2024-07", "2024-06"]),
        ("Sales will exceed $13 billion in December, making the total for the whole year rise 4%.", ["2024-12", "2024"]),
    ],
)  # fmt: skip
def test_spans_of_years_and_what_is_told_of_them(text, expected):
    """Two years joined by a hyphen are no telephone number, and a first time this year leaves the month its figures."""
    assert periods(text) == expected


def test_the_first_months_of_a_fiscal_year_are_told_again_in_fewer_words():
    """As the article named them; where it named none, those that had just ended, of the fiscal or the calendar year."""
    named = "In Pakistan exports in the first 11 months of this fiscal year were $27 billion.\n"
    later = "Garments pushed up the earnings in the first 11 months by 12 per cent."
    day = date(2024, 6, 20)
    assert periods(named + later, day) == ["2023-07/2024-05", "2023-07/2024-05"]
    assert periods("In Pakistan, garments counted. " + later, day) == ["2023-07/2024-05"]
    assert periods("In Pakistan, garments counted. " + later.replace("11", "four"), day) == [
        "2024-01/2024-04"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Nepal, Kathmandu's trade in the first eleven months of the current fiscal year came to $5 billion.", [None]),
        ("In Nepal trade in the first two months of the current 2024-25 fiscal year (July 2024-June 2025) fell 5%.", ["2024-07/2024-08"]),
        ("In the months of May, June, and July of this year imports came to $4 billion.", ["2024-05/2024-07"]),
        ("The ministry thinks that exports in the last five months of the year would total $9 billion.", ["2024-08/2024-12"]),
        ("Sales rose 5% in 2023. In terms of the baht, they came to $9 billion.", ["2023", "2023"]),
        ("Sales were the highest since September last year when $2 billion came in.", ["2023-09"]),
        ("Power use in the second quarter, which was 57 billion kWh, rose 6 percent.\nCoal use fell 4 percent.", ["2024-04/2024-06"] * 3),
    ],
)  # fmt: skip
def test_months_of_years_that_are_under_way(text, expected):
    """A part of a fiscal year that is not over is none; the last months of the year that have begun are this year's."""
    assert periods(text) == expected


def test_what_an_amount_came_to_is_a_level():
    """What is higher is told of the percentage beside it."""
    found = claims("Revenues came to $8.3 billion or 8.2 percent higher than in 2007.", DAY)
    assert [claim.kind for claim in found] == ["level", "growth_rate"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade rose 5% in July.\nIn the first seven months trade rose 3%.\nSales to Peru in the seven months rose 2%.\nCar sales rose 4%.",
         ["2024-07", "2024-01/2024-07", "2024-01/2024-07", "2024-01/2024-07"]),
        ("Trade rose 5% in July.\nIn the first seven months trade rose 3%.\nCar sales rose 4%.", ["2024-07", "2024-01/2024-07", "2024-07"]),
        ("The mills took on 9,000 workers in July.\nThe trade gap widened to $9 billion in June.\nExports fell 2% to $4 billion.",
         ["2024-07", "2024-06", "2024-06", "2024-06"]),
        ("The mills earned $7 million in July.\nThe trade gap widened to $9 billion in June.\nExports fell 2% to $4 billion.",
         ["2024-07", "2024-06", "2024-07", "2024-07"]),
    ],
)  # fmt: skip
def test_which_time_a_new_paragraph_returns_to(text, expected):
    """The first that came out, unless more paragraphs were of the one before; not from amounts that only that one has."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("However, in March, 1,437 boats passed the lock.", ["2024-03"]),
        ("A load of 7 GW was met on August 7 and 6 GW on August 6.", ["2024-08-07", "2024-08-06"]),
        ("Ministers met on August 7 on a loan of $6 billion.", [None]),
        (
            "Rents rose 2% in July. Annual rent growth picked up in the three months to July, reaching 3.7%.",
            ["2024-07", "2024-05/2024-07"],
        ),
        ("Sales rose 2% in July. The firm kept its annual production target of 5%.", ["2024-07", "2024"]),
    ],
)
def test_times_that_lead_a_sentence_days_of_meeting_and_yearly_growth(text, expected):
    """What is counted after a fronted time is of it; a load is met when it was drawn; a yearly growth is no year's."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Profit for the three months to end-June was 5 million pounds, compared with 4 million pounds a year ago.", ["2024-04/2024-06", "2023-04/2023-06"]),
        ("Egypt's canal earned $9 billion in the fiscal year (FY) 2022/2023.", ["2022-07/2023-06"]),
        ("Egypt's canal earned $9 billion in seven months of the current fiscal year (FY) 2023-2024.", ["2023-07/2024-01"]),
        ("Exports in Q4 2023 came to $9 billion, up 20% compared with the same period in 2021 ($4 billion).", ["2023-10/2023-12", "2023-10/2023-12", "2021-10/2021-12"]),
        ("Earnings in May stood at $13 billion, while yarn fetched $11 billion in the same period, up 6%.", ["2024-05", "2024-05", "2024-05"]),
        ("Earlier this month, data of the agency showed that fees reached $5 billion.", [None]),
        ("Trade from January to July reached $27 billion, which has fallen by $3 billion compared to the same period last year.", ["2024-01/2024-07", "2024-01/2024-07"]),
        ("Cargo from January to June reached 16 million tons. This is a 2% increase in volume and a 4% rise in turnover.", ["2024-01/2024-06"] * 3),
        ("Cargo from January to June by mode:\n- Rail: 7 million tons (45%)", ["2024-01/2024-06", "2024-01/2024-06"]),
        ("Load reached 218 gigawatts on August 12. The load that could not be met stood at 3 gigawatts.", ["2024-08-12", "2024-08-12"]),
    ],
)  # fmt: skip
def test_parts_of_years_and_what_goes_with_a_figure(text, expected):
    """Ends of months, bracketed short names, the same part of another year, when something was told, figures side by side."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("lead", "period"),
    [
        ("The price index has dropped to 2.51 percent.", "2024-07"),
        ("It could store up to 5 million tonnes.", None),
    ],
)
def test_the_first_paragraph_is_of_the_period_that_the_text_gives_its_figure(lead, period):
    """As a headline is, but no figure that is only a bound."""
    text = f"{lead}\nThe index rose 2.51 percent in July.\nStocks fell to 5 million tonnes in July."
    assert periods(text)[0] == period


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose 2% in July.\nSeparately, net sellers posted a 3% gain.\nShoe sales fell 4%.", ["2024-07", None, "2024-07"]),
        ("Sales rose 2% in July. In June they fell 1%.\nEconomists, on average, expected sales to rise 0.8% and prices to fall 0.4%.", ["2024-07", "2024-06", "2024-07", "2024-07"]),
        ("Sales rose 2% in July.\nExcluding cars, sales rose a less-than-expected 3%.", ["2024-07", "2024-07"]),
        ("Sales were 2 million tons in July as opposed to about 3 million tons.", ["2024-07", None]),
        ("Sales in the first half rose 9% to 4 million tons however exports fell in July by 5%.", ["2024-01/2024-06", "2024-01/2024-06", "2024-07"]),
        ("From April to July, this year, sales fell 7%.", ["2024-04/2024-07"]),
        ("Mills sold 2 million tons in the final month of 2022.", ["2022-12"]),
        ("Pakistan's mills sold 2 million tons in the first month of the current fiscal year.", ["2024-07"]),
        ("Visits to Peru rose 7% in July. Chile saw an increase of 9% over last year.", ["2024-07", "2024-07"]),
        ("Output in 2023 was 7 million tonnes, which is 64% of what there is.", ["2023", "2023"]),
        ("Travel rose 7% in July. Peru had 96,000 arrivals.", ["2024-07", "2024-07"]),
        ("Sales in July grew 5% year-on-year. The jobless rate rose from 1.4% to 1.6%.", ["2024-07", "2023-07", "2024-07"]),
        ("Sales in July grew 5% year-on-year. The three-month trend rate worsened from 0.9% to 1.5%.", ["2024-07", None, None]),
        ("Sales rose 2% in July. On a 12-month basis, sales grew 8%.", ["2024-07", "2024-07"]),
    ],
)  # fmt: skip
def test_what_was_expected_what_came_and_what_is_compared(text, expected):
    """Expectations are of what came out, arrivals of when people came, and another report ends with its paragraph."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ("In January alone, exports grew 3%.", "2011-01"),
        ("In June exports grew 3%.", None),
        ("Exports grew 3% in the July-January period.", "2010-07/2011-01"),
        ("In the first seven months of the current fiscal year, exports grew 3%.", "2010-07/2011-01"),
        ("The office set a target of $18 billion for the current fiscal year.", "2010-07/2011-06"),
    ],
)
def test_months_of_the_period_that_an_undated_article_names(later, expected):
    """A month outside it is of no year."""
    lead = "Bangladesh sold goods worth $12 billion during July-January of fiscal 2010-11."
    assert periods(f"{lead}\n{later}", None)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade rose 5% in 2023. Figures for December showed that growth was softer.\nExports during the month rose 3%.", ["2023", "2023-12"]),
        ("Exports reached 9 million tonnes in July. This is a year-on-year increase of 3%.", ["2024-07", "2024-07"]),
        ("Rice exports from January to July 29 rose 3%.", ["2024-01-01/2024-07-29"]),
        ("So far in this fiscal, India has added 23 GW.", ["2024-04/2024-08"]),
        ("It imports 35 million cubic metres under a deal which has stood for the past 20 years.", [None]),
        ("The firm is to pay the price agreed last year of $7.", [None]),
        ("The office expects exports in July to be 700,000 tons.", ["2024-07"]),
        ("Exports rose 3% in the first seven months.\nIn July alone they rose 5%. In the given period imports came to 9 tonnes.", ["2024-01/2024-07", "2024-07", "2024-07"]),
        ("Exports rose 3% in the first seven months. In July alone they rose 5%.\nImports came to 9 tonnes in the period.", ["2024-01/2024-07", "2024-07", "2024-01/2024-07"]),
        ("Exports rose 3% in the first seven months. In July they rose 5%.\nImports came to 9 tonnes in the period.", ["2024-01/2024-07", "2024-07", "2024-07"]),
        ("Output in July was 72,500 tonnes, pushing the total in the first seven months to 885,300 tonnes.", ["2024-07", "2024-01/2024-07"]),
        ("In the first half, the mill bought 9 million tonnes of ore and oil at a cost of $5 billion.", ["2024-01/2024-06"] * 2),
        ("In the first half, the mill bought 9 million tonnes of ore, and its plant costs $5 billion.", ["2024-01/2024-06", None]),
        ("The mill paid $32 a kilo, the highest this year, on July 5.", ["2024-07-05"]),
        ("Output fell to 5 tonnes in July from 6 tonnes a year back.", ["2024-07", "2023-07"]),
        ("The stock as on 29 July has recorded a rise reaching 33 tonnes.", ["2024-07-29"]),
        ("In July the mill made 9 tonnes. This exceeded last year's output of 8 tonnes for the same month.", ["2024-07", "2023-07"]),
        ("In July the mill made 9 tonnes. This exceeded last year's output of 80 tonnes.", ["2024-07", "2023"]),
        ("Exports rose 5% in the first half. The local currency has lost 20% so far in 2024.", ["2024-01/2024-06", "2024-01/2024-08"]),
        ("Exports rose 5% in the first half. Debt as a ratio of output rose to 70%.", ["2024-01/2024-06", None]),
        ("October gas futures rose 5%.", [None]),
    ],
)  # fmt: skip
def test_months_named_and_spans_that_reach(text, expected):
    """A month that was only named, the fiscal year so far, days of a month after months, and spans that are of a deal."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The economy grew in 7 months, with farming up by 3% and trade up by 5%.", ["2024-01/2024-07"] * 2),
        ("In seven months the port handled 9 million tonnes.", ["2024-01/2024-07"]),
        ("In five months the port handled 9 million tonnes.", [None]),
        ("Output was the highest in seven months at 9 million tonnes.", [None]),
        ("The line will be laid in seven months at a cost of $9 million.", [None]),
        ("For the seven months sales came to $9 million.", ["2024-01/2024-07"]),
        ("For the four months sales came to $9 million.", [None]),
    ],
)  # fmt: skip
def test_months_up_to_the_one_before_are_those_of_the_year_so_far(text, expected):
    """ "In seven months" of what came out is told in August of the first seven; what was the highest, or takes so long, is not."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose to 5 million dollars in July from 4 million dollars in June.\nThe rise represents a gain of 5.4% month-over-month and an advance of 35% from a year ago.",
         ["2024-07", "2024-06", "2024-07", "2024-07"]),
        ("Output came to 25 tonnes in July, which is 4.3% or 1 tonne, more than in the same month last year.", ["2024-07"] * 3),
        ("Imports fell 9% in July.\nThe drop has resulted in a surplus of 5 million dollars.", ["2024-07"] * 2),
        ("Imports fell 9% in July.\nReserves have fallen to 5 million dollars.", ["2024-07", None]),
        ("Imports fell 9% in July.\nA near 26% jump in shipments to Asia helped exports.", ["2024-07"] * 2),
        ("Imports fell 9% in July.\nA 26% jump in shipments to Asia helped by tax cuts is likely.", ["2024-07", None]),
        ("Data show that in the first half of this year sales have risen by 6 percent.", ["2024-01/2024-06"]),
        ("The bank reported in March that 3 million dollars were sent by post to relatives in the north in 2022.", ["2022"]),
        ("Trade hit 9 tonnes in the first half. It came to 3 tonnes in May, with exports dipping by 4% to 2 tonnes during that period.", ["2024-01/2024-06", *["2024-05"] * 3]),
        ("It owes 9 million dollars, though the debt was 2 million dollars back in 2008. Mills were built for 4 million dollars.", [None, "2008", None]),
        ("Imports fell 9% in July on fears of 36% tariffs.\nThe state announced duties and a 25% levy on steel.", ["2024-07", None, None]),
        ("It cut its 5 million to 6 million dollar guidance for 2024.", ["2024"]),
    ],
)  # fmt: skip
def test_what_stands_for_a_figure_that_came_out(text, expected):
    """A rise, and what followed from it, are of the figure's time; what is imposed, and a look far back, are of no later one."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade grew by 5% in the first seven months.\nBuilding has grown by 9% and reached $3 billion. There has been a 4% rise in farming.",
         ["2024-01/2024-07"] * 4),
        ("Trade grew by 5% in the first seven months.\nThe bank has cut its forecast for prices by 9%.", ["2024-01/2024-07", None]),
        ("Trade grew by 5% in 2022.\nBuilding has grown by 9%.", ["2022", None]),
        ("Since the start of the year exports amounted to 5 million tonnes.", ["2024-01/2024-08"]),
        ("Since January exports totalled 5 million tonnes. Imports rose by 3%.", ["2024-01/2024-08"] * 2),
        ("From the beginning of the year, 5 million tonnes were shipped.", ["2024-01/2024-08"]),
        ("Since the beginning of 2024 the port handled 5 million tonnes, 3% more than a year earlier.", ["2024-01/2024-08"] * 2),
        ("Since the start of 2019 the port handled 5 million tonnes.", [None]),
        ("Since the start of the year the debt was 5 billion dollars.", [None]),
        ("Rates will rise from the start of the year by 3%.", [None]),
        ("Peru has received 5 million tonnes of foreign oil over the North Coast pipeline year-to-date.", ["2024-01/2024-08"]),
        ("Record volumes are already coming through Peru - 5 million tonnes since January.", ["2024-01/2024-08"]),
        ("Prices of 5 dollars have been kept since January.", [None]),
        ("Trade grew by 5% in the first half.\nAlpha has secured orders worth $9 million for 12 ships so far this year, exceeding its annual target of $8 million. "
         "Beta has won orders for five ships, surpassing last year's $7 million.", ["2024-01/2024-06", *["2024-01/2024-08"] * 2, "2024", "2024-01/2024-08", "2023"]),
        ("Alpha has hired 12 pilots so far this year. It has since reached 76 percent of its $9 million annual sales goal.", [*["2024-01/2024-08"] * 2, "2024"]),
        ("Alpha has hired 12 pilots so far this year. It has 40 planes. It has flown to 30 towns since 2019.", ["2024-01/2024-08", None, "2019/2024"]),
        ("Alpha has hired 12 pilots so far this year. It lost 9 million dollars in 2023. It has sold 40 planes.", ["2024-01/2024-08", "2023", None]),
        ("Alpha has hired 12 pilots so far this year.\nBeta has sold 40 planes.", ["2024-01/2024-08", None]),
        ("Alpha has hired 12 pilots so far this year and will get nine new hangars by the end of December.", ["2024-01/2024-08", "2024-12"]),
        ("So far this year it has opened 12 shops. It has been growing and has 40 lorries. Its rate has fallen to 4 percent.", ["2024-01/2024-08", None, None]),
        ("So far this year it runs 12 shops.", [None]),
    ],
)  # fmt: skip
def test_the_year_so_far(text, expected):
    """What has moved goes on about it; what came out since its start adds up, and a debt or what is foreseen does not."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In June exports were led by ore – $9 million. Then come wine – $7 million; water, with sugar or without – $6 million.", ["2024-06"] * 3),
        ("In June exports came to $9 million. Then came a fire that cost $7 million.", ["2024-06", None]),
        ("In June the port handled 9 million tonnes. The remaining 5 million tonnes (3 million barrels) went by rail.", ["2024-06"] * 3),
        ("Exports grew by 5% in June compared to the figure in 2023, totalling $9 million.", ["2024-06"] * 2),
        ("Over the past five years, Peru imported 9 million tonnes, and this year's imports may be as in 2022.", ["2019/2024"]),
        ("According to Peru, over the past five years, it imported 9 million tonnes, and this year's imports may be larger.", ["2019/2024"]),
    ],
)  # fmt: skip
def test_lists_rests_and_looks_back(text, expected):
    """A list goes on in "Then come", the rest is of the time of the part, and a look back that opens a sentence goes before a later time."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose by 2% in the first seven months.\nServices saw growth in July compared to June. In particular, trade and rents have grown by 5% and 6%.",
         ["2024-01/2024-07", "2024-07", "2024-07"]),
        ("Sales rose by 2% in the first seven months.\nThe owners met in July. In particular, trade and rents have grown by 5% and 6%.",
         ["2024-01/2024-07"] * 3),
        ("Transit has tripled over the past five years and reached 5 million tonnes.", ["2019/2024", None]),
        ("Over the past five years Peru bought 5 million tonnes.", ["2019/2024"]),
    ],
)  # fmt: skip
def test_a_month_without_figures_and_where_a_look_back_ends(text, expected):
    """Figures go on about the growth of a month, and not about the month of a meeting; what was reached in the end is of no five years."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade grew by $3 billion in the first half compared to the same period in 2023, from $6 billion to $9 billion.",
         ["2024-01/2024-06", "2023-01/2023-06", "2024-01/2024-06"]),
        ("Trade fell by 5 percent in 2023 year-on-year, from $9 billion to $8 billion.", ["2023", "2022", "2023"]),
        ("Trade fell by 5 percent in 2023, from $9 billion to $8 billion.", ["2023", None, "2023"]),
        ("In 2023 Peru doubled grain exports to 9 million tonnes.", ["2023", "2023"]),
        ("Peru bought 9 million tonnes over the past seven months.", ["2024-01/2024-07"]),
        ("Sales rose by 5% over last year.", [None]),
        ("Output rose by 5% in the second quarter.\nOne firm saw a slump as a result of the fire in July. Imports came to 9 million tonnes.",
         ["2024-04/2024-06"] * 2),
        ("Peru makes a half of the world's copper, and exports of it fell 7% in July.", [None, "2024-07"]),
        ("Peru made a half of the world's copper, and exports of it fell 7% in July.", ["2024-07", "2024-07"]),
        ("In 2023 sales were 9 million tonnes. In March 2024 the firm said that it had a request from buyers to increase supplies to 12 million tonnes.",
         ["2023", None]),
        ("Trade grew by 5% in the first seven months.\nMeanwhile, the number of trucks has grown threefold.", ["2024-01/2024-07", None]),
    ],
)  # fmt: skip
def test_ends_of_a_change_requests_and_causes(text, expected):
    """The end that a change is from, a look back in months, the time of a cause and of a request, and how things are."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Since its launch in 2011, the line has seen over 8,000 trips.", ["2011/2024"]),
        ("Since its launch in 2011, the town has had 50,000 people.", [None]),
        ("Sales came to $9 million in June. This marked a decrease of 5% in the north.", ["2024-06", "2024-06"]),
    ],
)  # fmt: skip
def test_counts_since_a_launch_and_marks(text, expected):
    """Trips add up since a launch, and people do not; what a figure "marked" is of its time."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("27%, or 3 million tonnes, of all imports in 2021; 44% (5 million tonnes) in 2022.", ["2021", "2021", "2022", "2022"]),
        ("In 2022 Peru beat its plan by 9 million tonnes (9 Mt), in 2023 supplies came to 38 million tonnes.", ["2022", "2022", "2023"]),
        ("In 2021 it bought 13 tonnes of Peruvian ore, in 2022, it was 19 tonnes.", ["2021", "2022"]),
        ("Within three quarters of 2019 sales came to $9 million. That's 5 percent more than before.", ["2019-01/2019-09"] * 2),
        ("Sales came to $9 million in July. That's 5 percent of what the town needs.", ["2024-07", None]),
        ("It was twice as much as during 6 months in 2018.", ["2018-01/2018-06"]),
        ("Peru had 35 percent of it in 2022, compared with the Western Union's 15 percent share.", ["2022", "2022"]),
        ("Sales to Peru came to $9 million in July, compared with about $3 million with the Western Union.", ["2024-07", "2024-07"]),
        ("Sales came to $9 million in July, compared with the previous month's $3 million.", ["2024-07", "2024-06"]),
        ("Compared to the average over the past four years, sales fell by 5%.", [None]),
        ("Sales fell by 5% in 2022.\nIn Peru they fell to 3% (2021: 4%) for the year as a whole.", ["2022", "2022", "2021"]),
    ],
)  # fmt: skip
def test_pairs_of_times_peers_and_labels(text, expected):
    """Figures told again, the next year of a list, quarters by their number, a peer's figure, an average's years and a year in brackets."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru has delivered over 9 million tonnes of ore to the north via the long coastal railway since its launch in 2009.", ["2009/2024"]),
        ("Profit came to $9 million as strong exports drove the firm at its quickest pace since 2009.", [None]),
        ("Peru, which started buying ore in May 2023, made up 4 percent of it.", [None]),
        ("Trade grew by 5% in 2023.\nPeru, which started buying ore in May, took 4 tonnes of it.", ["2023", "2023"]),
        ("The stock of direct investment exceeded $9 million by the end of June.", ["2024-06"]),
        ("Exports exceeded $9 million by the end of June.", ["2024-01/2024-06"]),
    ],
)  # fmt: skip
def test_launches_asides_and_stocks(text, expected):
    """What has added up since a launch far behind it, a time in an aside, and a stock, which is of the day."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Exports rose by 5% in the first seven months.\nThe main driver was gold sales, which reached $9 million since the beginning of the year.", ["2024-01/2024-07"] * 2),
        ("Loading fell 3% in 7M' 2024.", ["2024-01/2024-07"]),
        ("Exports came to $3 billion in July. Exports of gold rose 30%.", ["2024-07"] * 2),
        ("Exports came to $3 billion in July. Excluding gold, exports were up 30%.", ["2024-07"] * 2),
        ("Exports came to $3 billion in July. Gold rose 2% as demand for exports grew.", ["2024-07", None]),
        ("Sales grew by 4% in July.\nBefore April, growth was just 1%.", ["2024-07", None]),
        ("Supplies hit 9 million barrels in July, and a record set in May at 12 million barrels.", ["2024-07", "2024-05"]),
        ("The July level compares to the record set in May of 3 million tonnes.", ["2024-05"]),
        ("Imports were lower in July, at 2 million tonnes, down from 3 million tonnes last July.", ["2024-07", "2023-07"]),
        ("Imports were at 2 million tonnes in August, down from 3 million tonnes last May.", ["2024-08", "2024-05"]),
        ("Sales rose 5% in July.\nPeru shipped 5 million tonnes to Chile, or 1 million barrels, with volumes in the first seven months totalling 9 million tonnes.",
         ["2024-07", "2024-07", "2024-07", "2024-01/2024-07"]),
    ],
)  # fmt: skip
def test_the_year_to_the_report_gold_and_records(text, expected):
    """The year so far ends with the report, what is shipped is no price of a market, and a record is of the month that it was set in."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose 5% in July.\nFor the year so far, exports rose 4% to 15 million tonnes.", ["2024-07", "2024-01/2024-07", "2024-01/2024-07"]),
        ("Sales rose 5% in July.\nExports so far this year fell by 4% to 15 million tonnes.", ["2024-07", "2024-01/2024-07", "2024-01/2024-07"]),
        ("Sales rose 5% in July.\nSo far this year, output rose 4% to 1.2 million b/d.", ["2024-07", "2024-01/2024-07", "2024-07"]),
        ("Peru sold 5 million tonnes in January-July 2024.\n\nThere has been a 17.4% increase in transport by rail, reaching 2 million tonnes.", ["2024-01/2024-07"] * 3),
        ("As of July 16, 7,400 hectares of wheat have been harvested.", ["2024-07-16"]),
        ("As of July 16, a field had 7,400 hectares.", [None]),
        ("In December 2023 sales were 5 million tonnes, up from 4 million tonnes last year.", ["2023-12", "2022-12"]),
        ("In July the gap was 5 million euros, bigger than last year's shortfall of 4 million euros.", ["2024-07", "2023-07"]),
        ("In July the gap was 5 million euros, while last year's shortfall was 4 million euros.", ["2024-07", "2023"]),
        ("Flows rose 2% in July.\nSales rose to Peru (+27% in January-May 2024), Chile and India (both +14%), and Cuba (+3%).",
         ["2024-07", "2024-01/2024-05", "2024-01/2024-05", "2024-01/2024-05"]),
        ("Peru shipped 1.2 million 20-foot equivalent units in July.", ["2024-07"]),
    ],
)  # fmt: skip
def test_flows_to_date_areas_and_last_years_part(text, expected):
    """A flow that rose to so much adds up, what was harvested has a time, and last year is of the same part as the figure beside it."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales soared in 2023.\nThose to Peru rose 36 percent from 2022 to 25 million tonnes, with December figures at 2 million tonnes.", ["2023", "2023", "2023-12"]),
        ("Sales to Peru rose 36 percent, with the increase seen in July.", ["2024-07"]),
        ("Peru shipped 2 million tonnes in January-July, which is 759,000 tonnes, or 54 percent more than in the same period last year.", ["2024-01/2024-07"] * 3),
        ("Peru shipped 2 million tonnes in January-July, which is 759,000 tonnes a year.", ["2024-01/2024-07", None]),
        ("May readings show a 32% drop in sales compared to April.", ["2024-05"]),
        ("Trade reached 8 million euros last year, and since the beginning of this year it has grown by more than 30%.", ["2023", "2024-01/2024-08"]),
        ("Trade reached 8 million euros last year, the highest since January 2020, and grew by 30%.", ["2023", "2023"]),
        ("From July 22-25, more than 2,700 leaders gathered in Lima.", ["2024-07-22/2024-07-25"]),
        ("From July 22-25 they met, while more than 2,700 leaders stayed at home.", [None]),
    ],
)  # fmt: skip
def test_a_month_beside_its_year_and_hedges(text, expected):
    """Another month's figures end the reach of a year; "more than" before a number ends that of no time."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose 2% in July.\nImports advanced 9 percent annually to 19 million euros.", ["2024-07"] * 3),
        ("Sales rose 2% in July.\nChina, one of the advanced economies, buys 9 percent.", ["2024-07", None]),
        ("Sales rose 2% in July.\nIt is the lowest rise since May 2023 as exports grew 1.4 percent.", ["2024-07", "2024-07"]),
        ("Considering the first two months of the year, the gap narrowed 21.9 percent from 2023.", ["2024-01/2024-02"]),
        ("Sales came to 5 million euros in July.\nChile came next, with turnover exceeding 3 million euros.", ["2024-07", "2024-07"]),
        ("Firms with turnover exceeding 7 million euros paid tax in 2023.", [None]),
        ("The dam's capacity was raised to 5 million tonnes, and transport resumed on May 20, 2024.", [None]),
        ("In July 2024 sales were 9 tonnes, 2.7% less than over 29 days of July 2020 while output rose by 0.7%.", ["2024-07", "2024-07", "2024-07"]),
        ("Imports in 2024 are double the volume recorded in 2019.", ["2024"]),
        ("In 2023, 358 trains were sent, including 146 trains (15,292 tonnes) with ore.", ["2023", "2023", "2023"]),
        ("In 2023, 358 trains ran to several of the harbours in the north of the country, including past 146 towns.", ["2023", None]),
    ],
)  # fmt: skip
def test_verbs_that_tell_and_times_of_others(text, expected):
    """What advanced or is the lowest since is told of the time that stands; what resumed on a day dates no capacity."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The cabinet adopted a 2025 budget on Friday with a deficit of 4% of output. Spending will rise to $14 billion.", ["2025", "2025"]),
        ("Parliament passed the 2025 budget. It foresees revenues of $9 billion. Pensions will cost $2 billion.", ["2025", "2025"]),
        ("Next year's budget provides for a deficit of $3 billion.", ["2025"]),
        ("Ministers cut the duty by 5% in this month's budget.", [None]),
        ("The firm made $3 million in 2025. It will build a plant for $2 million.", ["2025", None]),
        ("The jobless rate was 6.3% in June. Some 1.9 million people were out of work.", ["2024-06", "2024-06"]),
        ("Sales rose 4% in June. The firm has 3,000 employees.", ["2024-06", None]),
        ("Peru earns more from gold\nGold exports came to $3 billion in June.\nSales of tea fell to $1 billion.", ["2024-06", "2024-06"]),
    ],
)  # fmt: skip
def test_budgets_and_people_out_of_work(text, expected):
    """The plans of a budget are of its year; what is earned from gold makes no report of a market."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Stocks rose by 2 million barrels in the week to August 9. Analysts had forecast a build of 1 million barrels.", ["2024-08-03/2024-08-09"] * 2),
        ("Core prices rose 3% in July. The gain followed a 2.7% increase in June. Rents surged 10%.", ["2024-07", "2024-06", "2024-07"]),
        ("Trade came to $9 billion in January-July.\nA plant with two units of 1,000 MW each was discussed.", ["2024-01/2024-07", None, None]),
        ("Exports grew 5% in July. The average value rose to $2 billion, and the won was quoted at 1,283 won to the dollar.", ["2024-07", "2024-07", None]),
        ("The fund made $5 billion in 2023, it said on Monday. Bonds returned 1.3%.", ["2023", "2023"]),
        ("Gas stores were last seen 56% full. Last year 20% of the trade used the strait.", ["2024-08-20", "2023"]),
        ("The mine is expected to yield 6 tonnes this year. Its reserves are put at 92 tonnes.", ["2024", None]),
        ("Sales rose 4% in the second quarter.\nIts shares rose 7% on Monday. They have gained 38% so far this year.", ["2024-04/2024-06", "2024-08-19", "2024-01/2024-08"]),
    ],
)  # fmt: skip
def test_what_stands_after_a_figure(text, expected):
    """A week for its forecast, the report after a look back, and no month for prices of a moment."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The best-selling vans in July were Ada and Bee. Ada sold a total of 92 vans at a median price of $16,000, followed by Bee, which moved 81 vans.", ["2024-07"] * 3),
        ("July's biggest sellers were Ada and Bee. Ada sold 92 vans.", ["2024-07"]),
        ("The group sold 9,200 vans in July. It exported 120 vans.", ["2024-07", "2024-07"]),
        ("The group sold 9,200 vans in July. It has 12 plants.", ["2024-07", None]),
        ("The group sold 9,200 vans in July. It has sold 12 vans to schools.", ["2024-07", None]),
        ("The group sold $9 million of vans in July. It exported 120 vans.", ["2024-07", None]),
        ("The largest plant was opened in July. It exported 120 vans.", [None]),
    ],
)  # fmt: skip
def test_a_ranking_tells_of_what_time_the_next_counts_are(text, expected):
    """What was sold goes on with a ranking or with counts before it; what there is, or has been done, does not."""
    assert [claim.period for claim in claims(text, date(2024, 8, 20))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Exports were 2 million tonnes in the first five months of this year. With 36% of the total, Peru was the largest buyer in the first four months. It bought 8,000 tonnes.", ["2024-01/2024-05", "2024-01/2024-04", "2024-01/2024-04"]),
        ("In the first seven months of 2024 revenue was $8 billion. Newly signed contracts were worth $3 billion.", ["2024-01/2024-07"] * 2),
        ("In the first seven months of 2024 revenue was $8 billion. The firm signed contracts worth $3 billion.", ["2024-01/2024-07", None]),
    ],
)  # fmt: skip
def test_what_a_share_leaves_standing(text, expected):
    """A share with its own time leaves that standing; new contracts are of the report, and those that one signed are not."""
    assert [claim.period for claim in claims(text, date(2024, 8, 20))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orders in June fell 3%.\nAccording to the survey, year to date, orders were down 6%. Some 81% of the firms saw a decline year to date.", ["2024-06", "2024-01/2024-06", "2024-01/2024-06"]),
        ("Orders in June fell 3%. Year to date, orders were down 6% with 90% of the firms losing. Backlogs rose 2% over May.", ["2024-06", "2024-01/2024-06", "2024-01/2024-06", "2024-06"]),
        ("Vans held a 50% share in July, and 48% year to date.", ["2024-07", "2024-01/2024-07"]),
        ("Exports in January-May came to $5 billion. They rose 3% from March.", ["2024-01/2024-05", "2024-01/2024-05"]),
        ("Tea sales in May were $5 million.\nExports have recorded a growth of 7%. There has been a dip of 3% in volume.", ["2024-05", "2024-05", "2024-05"]),
        ("Tea sales in May were $5 million.\nExports have since fallen 7%.", ["2024-05", None]),
        ("Tea sales in May were $5 million.\n“This is however a decline of 14%,” he said.", ["2024-05", "2024-05"]),
        ("Tea exports in May were $5 million.\nAccording to available data, globally, Kenya's share stood at 11%.", ["2024-05", None]),
        ("Tea exports in May were $5 million. Kenya's share stood at 11%.", ["2024-05", "2024-05"]),
    ],
)  # fmt: skip
def test_what_a_survey_goes_on_about(text, expected):
    """The year to date and the month beside it, moves told in the perfect, and what is told of the whole world."""
    assert periods(text) == expected
