"""What a later sentence goes on about, and what it does not."""

from datetime import date

import pytest

from tests.claims.made_up import claims

DAY = date(2025, 1, 15)


def periods(text, day=DAY):
    """Return the periods of the claims of a text."""
    return [claim.period for claim in claims(text, day)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2012 it bought 30% of the mine.\nIt has a port.\n“We grew by 8%,” he said.", ["2012", None]),
        ("Imports rose by 4% in October.\nThe Nikkei Stock Average ended 210 points higher.", ["2024-10", None]),
        ("Sales rose by 4% in May.\nLast month prices rose by 2%.", ["2024-05", "2024-12"]),
        ("In 2021, 2022 and 2023 growth was 5.5%, 4.1% and 3.3%.", ["2021", "2022", "2023"]),
        ("A tax, raised to 9% from 7% in June, raised $3bn in the first half.", ["2024-06", None, "2024-01/2024-06"]),
        ("The catch was 310,000 tonnes, a shade below 2022's 318,000 tonnes.", [None, "2022"]),
        ("Exports of 9 tonnes surpassed the 7 tonnes shipped in 2022.", [None, "2022"]),
        ("In 2022 it sold 9 tonnes abroad, double the 4 tonnes of apples.", ["2022", "2022", "2022"]),
        ("Exports were $33 billion in December.\nThe gap was $3 billion, four times November's $0.7 billion.", ["2024-12", "2024-12", "2024-12", "2024-11"]),
        ("The mine dug 9 tonnes, its lowest total since at least 2006.", [None]),
        ("The crop of the season, which ended in May, is put at 9 tonnes.", [None]),
        ("Unemployment was 4.1% in May, compared with 6.3% in Finland.", ["2024-05", "2024-05"]),
        ("India's exports of tea rose to $71 million in May FY25.", ["2024-05"]),
        ("Exports of Pakistan and of Thailand rose to $9 billion in FY24.", [None]),
        ("India sold tea for $9 billion in FY23. India is large. Thailand's budget for fiscal 2024 was $4 billion.", ["2022-04/2023-03", "2023-10/2024-09"]),
        ("India sold tea for $9 billion in FY23. India is large. Pakistan sold $4 billion of it in FY24.", ["2022-04/2023-03", None]),
        ("India sold tea for $9 billion in FY23. India is large. Exports to Pakistan were $4 billion in FY24.", ["2022-04/2023-03", "2023-04/2024-03"]),
        ("Japan's budget is 9 trillion yen for fiscal 2023. Cars go to the United States.", ["2023-04/2024-03"]),
        ("The yen was 154.61 to the dollar, versus 153.40 late Tuesday.\nThe Nikkei ended at 38,400 points.", [None, "2025-01-14", None]),
        ("Sales are to grow at an annual rate of 5% over the plan to reach 9 tonnes by 2030.", [None, "2030"]),
    ],
)  # fmt: skip
def test_what_stands_beside_another_time_or_long_after_it(text, expected):
    """Closes of a market, background, what is outdone, and lists of years."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Aid reached $4 billion in 2023.\nIt went to 42 new projects with budgets of $2 billion.", ["2023", None, "2023"]),
        ("Aid reached $4 billion in 2023.\nThe bank projects growth of 3%.", ["2023", None]),
        ("Exports reached $4 billion in 2023.\nImports fell to $3 billion but the gap should close.", ["2023", "2023"]),
        ("Exports reached $4 billion in 2023.\nThe port wants a crane while imports fell to $3 billion.", ["2023", "2023"]),
    ],
)  # fmt: skip
def test_plans_are_those_of_a_clause(text, expected):
    """Projects are things, and what was stands beside plans."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The island received 2.1 million visitors in 2023.\nForeign guests numbered 1.4 million.", ["2023", "2023"]),
        ("Exports reached $4 billion in 2023.\nSome 3,400 miners lost their jobs.", ["2023", None]),
        ("The island received 2.1 million visitors in 2023.\nThe talks drew 120 delegates.", ["2023", None]),
        ("The island received 2.1 million visitors in 2023.\nIt has 1.2 million inhabitants.", ["2023", None]),
    ],
)  # fmt: skip
def test_counts_go_on_about_counts(text, expected):
    """Visitors by the thousand are figures like amounts; what stands around or is of another kind is not."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales reached $9 million in 2023.\nIn 2015 sales were $2 million. Profit was $1 million.\nCosts rose 8%.", ["2023", "2015", "2015", "2023"]),
        ("Sales reached $9 million in 2024.\nIn the first week of January it sold shirts. In December sales fell 2%.\nCosts rose 8%.", ["2024", "2024-12", "2024"]),
        ("Sales will reach $9 million in the first half.\nIn 2023 sales were $2 million.\nCosts rose 8%.", ["2025-01/2025-06", "2023", "2023"]),
    ],
)  # fmt: skip
def test_a_paragraph_returns_to_what_the_article_reports_on(text, expected):
    """That is the first time whose figures came out, whatever other paragraphs look back at or ahead to."""
    assert periods(text) == expected


def test_a_list_goes_on_about_the_line_above_it():
    """Its items need no verb, and are of the last figure before them."""
    told = "In December 5 million tons were loaded. In 2024 it was 60 million tons. Of this:\n- coal: 40 million tons;\n- ore: 9 million tons."
    assert periods(told) == ["2024-12", "2024", "2024", "2024"]
    assert periods(told.replace(" Of this:", "")) == ["2024-12", "2024", None, None]


def test_there_were_so_many():
    """What there was by the thousand is of the time that is reported on; smaller numbers stand around."""
    assert periods("Aid rose 9% in 2023.\nThere were 3,188 new firms.") == ["2023", "2023"]
    assert periods("Aid rose 9% in 2023.\nThere were 18 new firms.") == ["2023", None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A new plant with a capacity of 800,000 tonnes is due to start in 2027.", [None]),
        ("Panels with a capacity of 277 GW were installed in 2023.", ["2023"]),
        ("From 2026 the tax will apply to groups with revenue of at least €750 million.", [None]),
        ("A fee of 20 euros per tonne will be reviewed in July.", [None]),
        ("A fee of 20 euros per tonne was charged in 2023.", ["2023"]),
        ("The group will spend $1.1bn to deepen the bed of its port by 2027.", [None]),
        ("The group will spend $1.1bn by 2027.", ["2027"]),
        ("The city signed a 15-year contract with a supplier in May 2021 for 4.5 bcm.", [None]),
        ("The city bought gas from a supplier in May 2021, 4.5 bcm in all.", ["2021-05"]),
        (
            "A fee of 20 euros is fair, the minister said, adding that it had earned $3 billion in 2023.",
            [None, "2023"],
        ),
    ],
)
def test_times_of_what_else_happens(text, expected):
    """When a thing starts, is reviewed, signed or to be there is no time of its size, its price or its cost."""
    assert [c.period for c in claims(text, DAY) if c.kind != "duration"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Northern Oil profit falls 29%\nOperating profit was $2.3 billion in the fourth quarter.", ["2024-10/2024-12", "2024-10/2024-12"]),
        ("Northern Oil output falls 29%\nOperating profit was $2.3 billion in the fourth quarter.", [None, "2024-10/2024-12"]),
        ("Northern Oil profit falls 29%\nIt plans a profit of $5 billion this year. Profit was $2 billion in 2024.", ["2024", "2025", "2024"]),
    ],
)  # fmt: skip
def test_a_headline_tells_what_the_lead_tells(text, expected):
    """What moves in the headline moved in the first period told of it, where no figure stands again."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Five years ago our turnover was $1.5 billion,” he said.", [None, "2020"]),
        ("Ten years ago it sold 4 million tons.", [None, "2015"]),
        ("Output was 4 million tons when he left three years ago.", [None, None]),
        ("By the end of the year exports will reach 4 million tons.", ["2025"]),
        ("Exports should reach 4 million tons by year-end.", ["2025"]),
        ("By the end of the decade exports will reach 4 million tons.", ["2030"]),
        ("Analysts forecast year-end inflation of 46 percent.", ["2025"]),
        ("Exports have grown by 2% a year since 2010.\nImports fell 5%.", ["2010/2025", None]),
    ],
)
def test_years_that_publication_fixes(text, expected):
    """So many years before publication, and the end of its year and of its decade, which is the round year."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the first two months of the 2023/24 marketing year exports reached 4 million tons.\nSales fell 5%.", [None, None]),
        ("In the first quarter of the new season exports reached 4 million tons.", [None]),
        ("Exports reached 4 million tons in 2024.\nLast season farms shipped 9 million tons.", ["2024", None]),
        ("Under a scheme launched last May owners were paid $5 million.", [None]),
        ("A scheme will be launched this year at a cost of $5 million.", ["2025"]),
        ("After repairs in December a gap of 107 TWh opened.", [None]),
        ("The stores must hold 80 million tons by May 1.", ["2025-05-01"]),
        ("The stores had held 80 million tons by October 1.", ["2024-10-01"]),
        ("The stores will hold 80 million tons in March.", ["2025-03"]),
        ("A tenth of its target for 2028, 60,000 tons, was sold in 2024.", [None, "2024"]),
        ("It sold 80 million tons in 2021, when it lost $3 billion.", ["2021", "2021"]),
        ("In 2021 it sold 80%; by the end of May 2024 the share had dropped to 35%.", ["2021", "2024-05"]),
        ("It said 9 million tons would be needed by 2030 and that sales grew by 41%.", ["2030", None]),
        ("Sales grew 5% in 2024.\nIt has come down by $400 a year.", ["2024", None]),
    ],
)  # fmt: skip
def test_times_that_are_no_figures(text, expected):
    """Seasons, events and targets date nothing; deadlines and "when" date what stands with them."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2024 Britain took 34% of sales, followed by Spain (10%), Poland (7%) and Germany.", ["2024", "2024", "2024"]),
        ("Fuel averaged $92 a barrel in 2024, 15 percent cheaper than a year earlier; it made up 31 percent of costs.", ["2024", "2024", "2024"]),
        ("Arrivals rose 5% in 2024.\nThe average stay shortened to 8.7 days.", ["2024", "2024"]),
        ("Arrivals rose 5% in 2024.\nThe visit lasted 8 days.", ["2024", None]),
        ("Shipments rose 5% in 2024.\nOver the twelve months it sold 9 million tons.", ["2024", "2024"]),
    ],
)  # fmt: skip
def test_figures_that_go_with_another(text, expected):
    """Shares in brackets, what is cheaper, averages and parts of a price are of the time of their figure."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The economy grew 7.8% in the third quarter from a year earlier, up from 6.1% in the previous three months.", ["2024-07/2024-09", "2024-04/2024-06"]),
        ("The line earned $15 million in 2023 against operating costs of $18 million.", ["2023", "2023"]),
        ("Exports were $4 billion in 2023.\nA third dock opened. It cost $32 million and lifts capacity by 450,000 TEU to 2 million.", ["2023", None, None, None]),
        ("Exports were $4 billion in 2023.\nMore gas is needed, which may cost $8 billion.", ["2023", None]),
        ("The town paid $6 million in the financial year that ended in June.", ["2023-07/2024-06"]),
        ("The north loses 17,300 posts\nThe region shed 17,300 jobs in December.", ["2024-12", "2024-12"]),
        ("Output is on course for 9 million tons this year.\nSales rose 5%.", ["2025", None]),
    ],
)  # fmt: skip
def test_steps_costs_and_courses(text, expected):
    """A comparison steps as the words after it say; what a thing cost, gives or may cost is of no time."""
    assert [c.period for c in claims(text, DAY) if c.kind != "ordinal"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Data showed on Tuesday that exports rose 5% in December.\nThe peso fell 1.2% to 17.50 per dollar.", ["2024-12", "2025-01-14", "2025-01-14"]),
        ("The board met on Tuesday.\nThe peso has fallen 9% to 17.50 per dollar.", [None, None]),
        ("The board met, one day later than on Tuesday.\nThe peso fell 9%.", [None]),
        ("Exports rose 5% in December.\nThe peso fell 9%.", ["2024-12", None]),
        ("Profit beat forecasts on Tuesday, sending its shares up as much as 8% in early trade.", ["2025-01-14"]),
        ("Stocks rose on Tuesday as rates were cut.\nAcme Mills gained 3.2% and Bolt Motors lost 1.1%.", ["2025-01-14", "2025-01-14"]),
        ("Stocks rose on Tuesday as rates were cut.\nBuyers hold 8.1 million tons.", [None]),
        ("Most stock markets rose on Tuesday.\nBeta posted a profit of $8 million for 2023.\nIn Oslo, the index gained 0.5%, led by a 6.8% jump in Alpha.", ["2023", "2025-01-14", "2025-01-14"]),
        ("Most stock markets rose on Tuesday.\nBeta, which makes ships, sold 5 million tonnes in 2023.", ["2023"]),
        ("Exports rose 5% in 2023, data showed on Tuesday.\nThe price index gained 0.5%.", ["2023", "2023"]),
        ("Wall Street fell on Tuesday.\nAlpha slumped 14.2% after it posted a loss of $7 million for 2023. Beta lost 4%.", ["2025-01-14", "2023", "2025-01-14"]),
        ("Zinc prices eased on Tuesday. Peru's output rose 5% in 2023. Tin gained 1% to $2,560.", ["2023", "2025-01-14", "2025-01-14"]),
        ("Zinc prices eased in 2023, data showed on Tuesday. Peru's output rose 5%. Sales gained 1%.", ["2023", "2023"]),
        ("The ministry met on Tuesday. Output rose 5% in 2023. Sales gained 1%.", ["2023", "2023"]),
        ("Copper traded at $9,100 a tonne by 0910 GMT.", ["2025-01-15"]),
        ("Copper traded at $9,100 a tonne.", [None]),
    ],
)  # fmt: skip
def test_prices_on_exchanges_are_of_the_day_of_the_news(text, expected):
    """That is the first weekday the article names; an hour beside a price makes it one of the day of publication."""
    assert [c.period for c in claims(text, DAY) if c.kind != "duration"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Exports rose 5% in the first half of 2024.\nImports over the said period were $3 billion.", ["2024-01/2024-06", "2024-01/2024-06"]),
        ("Exports rose 5% in the first half of 2024.\nThe bank expects prices to average $3 a tonne during this period.", ["2024-01/2024-06", "2024-01/2024-06"]),
        ("By 2029 exports should reach 9 million tons.\nThe state seeks $5 billion during this period.", ["2029", "2025/2029"]),
        ("Trade came to $4 billion in the first half of 2024.\nIt amounted to $3 billion during the same period of 2023.", ["2024-01/2024-06", "2023-01/2023-06"]),
        ("Profit was $4 million in the second quarter of 2024, compared with $3 million for the same 2023 period.", ["2024-04/2024-06", "2023-04/2023-06"]),
        ("In 2022, exports were $4 million in March and $5 million in May.", ["2022-03", "2022-05"]),
        ("In Pakistan sales reached $4 million in August this fiscal.", ["2024-08"]),
        ("From July through the end of 2024 sales fell to $4 million.", ["2024-07/2024-12"]),
    ],
)  # fmt: skip
def test_times_that_point_to_a_time_named_before(text, expected):
    """A period that was named, the same part of another year, and a month of the year that the sentence opens with."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prices rose 4% in December.\nEnergy was 11% dearer following the partial lifting of a cap in July.", ["2024-12", "2024-12"]),
        ("The neighbour announced last week that it would pay $5 a bag.", [None]),
        ("The plant is to make 280,000 tonnes of polymers once it opens in late 2027.", [None]),
        ("The link is scheduled for commissioning in 2027, bringing the 10 bcm of the field to market.", [None]),
        ("The board last month raised its estimate of the deficit to 116,000 tonnes.", [None]),
        ("Some 4,500 guests came last year, nearly double the figure for 2022.", ["2024", "2024"]),
        ("Rain was 42% above the average of the past five years in July.", ["2024-07"]),
        ("Sales rose 5% in 2024.\nThe margin improved by 1.3 percentage points.", ["2024", "2024"]),
        ("Sales rose 5% in 2024.\nThe plan holds 30 million tons for ore and 10 million tons earmarked for coal.", ["2024", None, None]),
        ("Trade rose 5% in 2024.\nIt grew with the north by 12 per cent ($4 million), the far west by 14 per cent ($9 million), the old south by 21 per cent ($7 million) and the islands by 8 per cent ($6 million).", ["2024"] * 9),
    ],
)  # fmt: skip
def test_events_date_no_figures(text, expected):
    """An opening, an announcement or an earlier step is no figure's time; a list goes on to its end."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The firm expects a margin of 11% in 2026. Sales growth should be close to 9%.", ["2026", "2026"]),
        ("The firm expects a margin of 11% in 2026.\nSales growth should be close to 9%.", ["2026", "2026"]),
        (
            "The firm expects a margin of 11% in 2026. New shops will help. Sales growth should be close to 9%.",
            ["2026", "2026"],
        ),
        (
            "The firm expects a margin of 11% in 2026.\nNew shops will help.\nSales growth should be close to 9%.",
            ["2026", None],
        ),
        (
            "The firm expects a margin of 11% in 2026.\nIts owner, with a 20% stake, is expected to stay.",
            ["2026", None],
        ),
        ("The firm expects a margin of 11% in 2026. It plans to cut its costs by 9%.", ["2026", None]),
        ("The firm expects to make 4 million tons by 2030. It sees growth of 9%.", ["2030", None]),
    ],
)  # fmt: skip
def test_a_forecast_goes_on_in_the_next_sentence(text, expected):
    """What is foreseen for a time goes on for a sentence, or two of a paragraph; a plan or what is due by a year does not."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guests rose by 23.5% from 247,530 in 2023 to 305,701 in 2024.", ["2024", "2023", "2024"]),
        ("Trade reached a record $24 billion in 30 years in 2024.", ["2024"]),
        ("Trade rose to $9 billion in the first half of 2024, which is an increase of $2 billion.", ["2024-01/2024-06"] * 2),
        ("In the first half of 2024 it worked 6 days a week. There were 126 working days in the period.", ["2024-01/2024-06"]),
        ("Trade rose 4% in 2024.\nHe urged the firms to sell $1 billion more.", ["2024", None]),
    ],
)  # fmt: skip
def test_steps_and_pointers(text, expected):
    """A change from one year to another is of the second; a rise told as how things are is of what rose."""
    assert [
        c.period for c in claims(text, DAY) if c.unit != "year" and c.quote not in ("6 days", "30 years")
    ] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sold 862,400 tonnes by the first half of this month.", [None]),
        ("The firm will cut supply to $33 million a day, half of what it has paid since service resumed last week.", [None, None]),
        ("Statistics released this week show that prices rose by 3.7%.", [None]),
        ("Trade came to $4 billion in 2023, in 2022 it made $3 billion.", ["2023", "2022"]),
        ("Trade reached $543 million in January-March 2024, which is 46% higher than the same period last year – $372 million.", ["2024-01/2024-03"] * 2 + ["2023-01/2023-03"]),
        ("Unemployment peaked at 18% in the wake of the 2008 financial crisis.", [None]),
        ("Growth stayed at 5%, in line with the past ten years.", [None]),
        ("Trade came to $4 billion in 2024.\nThe state may in time raise its sales to the north by $1 billion.", ["2024", None]),
        ("Trade came to $4 billion in 2024.\nHe spoke of the need to bring it up to $5 billion, and was glad.", ["2024", None]),
        ("Since the beginning of the year trade has reached $1 billion.", ["2025-01"]),
        ("The maker posted a 33% increase in quarterly profit on Tuesday.", [None]),
        ("The firm sold 500 tonnes in 1720 and 1850 tonnes in 1894.", ["1720", "1894"]),
        ("Shares fell 2% earlier today.", ["2025-01-15"]),
    ],
)  # fmt: skip
def test_what_stands_between_a_time_and_a_figure(text, expected):
    """The next figure's time, an event's and one compared with date nothing, nor is what may be of a time that was."""
    assert [claim.period for claim in claims(text, DAY) if claim.unit != "year"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prices rose 3.1% in June from 3.0% in May. They rose for shoes (from 7.5% to 7.6%); homes (from 6.1% to 7.4%).", ["2024-06", "2024-05", "2024-05", "2024-06", "2024-05", "2024-06"]),
        ("Prices rose 3.1% in June. They rose for shoes (from 7.5% to 7.6%).", ["2024-06", None, "2024-06"]),
        ("Prices rose 3.1% in June from 3.0% in May. The state raised its duty from 7.5% to 7.6% in August.", ["2024-06", "2024-05", None, "2024-08"]),
    ],
)  # fmt: skip
def test_from_one_level_to_another_steps_as_the_article_does(text, expected):
    """Where no words show how far it steps, the first level is of no time."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Output was 80 million tons in August and July.", [None]),
        ("Output was 80 million tons between November and January.", ["2024-11/2025-01"]),
        ("According to the port, in December last year it has moved 80 million tons.", ["2024-12"]),
        ("In 2023 trains left the hubs of the south, carrying 1.7 million boxes.", ["2023"]),
        ("Sales rose 5% in 2024.\nThis is an increase of 7% and 19%, respectively.", ["2024", "2024", "2024"]),
        ("The minister on Tuesday said $5 billion has been set aside.", [None]),
        ("Since the beginning of the month funds have drawn $5 million.", [None]),
        ("Lenders gave $5 million by the end of the current decade.", ["2030"]),
        ("In India bids will be invited for 50 GW a year from fiscal 2023-24 to fiscal 2027-28.", ["2023-04/2028-03"]),
        ("October's deficit was revised from $46 billion to $45 billion.", ["2024-10", "2024-10"]),
        ("The rupee slipped to 62.03 per dollar on Tuesday, surpassing its previous record of 61.80 per dollar of August 6.", ["2025-01-14", "2024-08-06"]),
        ("Capacity grew from 75 GW in March 2014.\nDuring this period output grew by 86 percent.", ["2014-03", None]),
    ],
)  # fmt: skip
def test_who_says_so_and_what_was_counted(text, expected):
    """Who says it when dates no figure; what was counted in a year is of it; a revision is of the time revised."""
    assert [c.period for c in claims(text, DAY) if c.kind != "record"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The crop is to rise by 13% this year. Sales should rise by 18%. Prices should fall by 2%.", ["2025", "2025", "2025"]),
        ("In 2023 it sold 40 million tons. The agency estimates stocks at 11 million tons, down from more in spring.", ["2023", None]),
        ("Some 238,924 guests came in the month, in comparison to the highest monthly total of 244,536 in December 2023.", [None, "2023-12"]),
        ("The plan tells the states to fill 80% of their stores by April.", ["2025-04"]),
        ("On January 9 the bank and the state signed a loan of $177 million.", [None]),
        ("On January 9 the bank raised its rate to 5%.", ["2025-01-09"]),
        ("The scheme has $200 million of help approved in August 2023.", [None]),
        ("Growth will be 2.4% and 3.0% in 2026 and 2027, respectively.", ["2026", "2027"]),
        ("For 2026 and 2027, growth is forecast at 2.4% and 3.0%, respectively.", ["2026", "2027"]),
        ("Russian farms shipped 9 million tons in 2022-23.", ["2022/2023"]),
    ],
)  # fmt: skip
def test_forecasts_deeds_and_pairs(text, expected):
    """What is foreseen goes on; a deed's day dates no amount; two years and two figures are paired."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Over the first quarter (January-March) of 2024 it sold $679 million.", ["2024-01/2024-03"]),
        ("Over the first quarter of 2024 it sold $679 million.\nThe mean over the report period was $310.", ["2024-01/2024-03"] * 2),
        ("September sales were 9 million tons and beat the record set in March by 2 million tons.", ["2024-09", "2024-09"]),
        ("The firm in November also said it plans to spend more than $500 million on mills.", [None]),
        ("The firm said earlier this month it will spend up to $500 million.", [None]),
        ("In November it sold $500 million.", ["2024-11"]),
        ("Prices rose 4% in 2024.\nThe miner told of annual copper output of 3 million tons.", ["2024", "2024"]),
        ("Sales of cars in the first half of 2024:\nNorth: 7.2 million cars, +35%\nSouth: 2.2 million cars, -4%", ["2024-01/2024-06"] * 4),
        ("Some 11.5 million cars have been sold since April.", ["2024-04/2025-01"]),
    ],
)  # fmt: skip
def test_quarters_records_sayings_and_lists(text, expected):
    """Brackets belong to a quarter; a record's month and a saying's month date nothing; a list is of its heading's time."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Profit for the year to end-March 2024 was £540m.", ["2023-04/2024-03"]),
        ("In India the plan foresees $111 billion for FY20-25.", ["2019-04/2025-03"]),
        ("India's deficit was $36 billion in the second quarter of 2022-23.", ["2022-07/2022-09"]),
        (
            "In the nine months to December 2024 profit was £410m, more than double the £185m reported in the same period in 2023.",
            ["2024-04/2024-12"] * 2 + ["2023-04/2023-12"],
        ),
        ("Sales fell 5% during the first half of the year.", ["2024-01/2024-06"]),
    ],
)
def test_years_that_end_and_causes(text, expected):
    """Years to the end of a month, fiscal years in a row, parts of them, and the month of a cause."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Exports rose 5% in 2024.\nImports reached $15 billion, up 3%, according to the main office of customs on Tuesday.",
            ["2024"] * 3,
        ),
        ("The two will double the volume of gas told of in the deal reached last November.", [None]),
        ("The minister had indicated in December that the line has room for 40 million tons a day.", [None]),
        ("The agency's Tuesday report said that the state will supply 10 bcm a year.", [None]),
        ("On January 9, 2025, a contract on the supply of 2 bcm of gas a year was signed.", [None]),
        ("Trade between January and the middle of November 2024 came to $9 billion.", ["2024-01/2024-11"]),
        ("The index is the highest since October 2022 and has been put at 116% more than the mean.", [None]),
    ],
)
def test_sources_and_deals_date_no_figures(text, expected):
    """Nor does the day of the one who says it, of a report or of a deal, nor a time since which nothing was higher."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The gap widened to $45 billion from a revised $40 billion in October.", ["2024-10"]),
        ("The gap was $45 billion in November.\nIt rose from a revised $40 billion in October.", ["2024-11", "2024-10"]),
        ("In November imports rose to $232 billion, the highest since the record level of $234 billion set in March 2022.", ["2024-11", "2022-03"]),
        ("The firm cut its planned growth in 2025 from 12% to about 5%.", ["2025", "2025"]),
        ("In the six months to the end of September profit was €5 million.\nCosts in the six month period also grew, rising 12% to €4 million.", ["2024-04/2024-09"] * 3),
        ("The jobless rate fell to 5% in the third quarter.\nThe Irish rate is now 4.4%, down from 4.5% in the previous quarter.", ["2024-07/2024-09"] * 2 + ["2024-04/2024-06"]),
        ("The jobless rate fell to 5% in the third quarter.\nThe Irish rate is now 4.4%, down from 4.5% a year earlier.", ["2024-07/2024-09", None, None]),
        ("Exports rose 3% in November.\nIn a separate report, the ministry said claims for benefits fell 2%.\nNew claims fell 4%.", ["2024-11", None, None]),
        ("Exports rose 3% in November.\nSeparately, data showed that sales fell 2% in October. Prices fell 4%.", ["2024-11", "2024-10", "2024-10"]),
        ("Exports rose 3% in November.\nThe four-week moving average of claims, which smooths swings, fell 4%.", ["2024-11", None]),
    ],
)  # fmt: skip
def test_what_is_told_apart_or_compared(text, expected):
    """A revised figure keeps its month, a record its own, and a separate report is of no time that the first one named."""
    found = [c for c in claims(text, DAY) if c.kind != "duration"]
    assert [c.period for c in found][-len(expected) :] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose 3% in August, the highest monthly total since February 2014, when sales reached 109,030.", ["2024-08", "2014-02"]),
        ("Approvals fell in August, with loans rising by 3% to the highest level since January 2014.", ["2024-08"]),
        ("In October shares of the market rose 2%. Overall monthly output came to 1.1 million tonnes and sales for the first 10 months totalled $13 million.", ["2024-10", "2024-10", "2024-01/2024-10"]),
        ("Output rose 2% in December.\nIts fall has sent oil more than $7 below the high of $70.85 reached on Aug. 30.", ["2024-12", None, "2024-08-30"]),
        ("Its suggestion this week that growth will return will bring down the 9.7% jobless rate.", [None]),
        ("Claims have not moved below where they stood in October.\nThe tally of claims fell by 2% on the month.", [None]),
        ("Over the prior three months, sales fell by 23.5% in September.", ["2024-09"]),
        ("The dollar slumped to 103.96 yen on Friday from 105.36 the night before.", ["2025-01-10", "2025-01-09"]),
        ("Over the 13 weeks to December 30 sales fell 2%.", ["2024-10-01/2024-12-30"]),
        ("Sales fell 2% in the six weeks to 4 January 2025.", ["2024-11-24/2025-01-04"]),
        ("In the week ended Jan. 10 stocks of oil fell 6.6 million barrels to 308 million.\nStocks of petrol rose by 1.9 million barrels to 192 million, about 7% lower than a year ago.", ["2025-01-04/2025-01-10"] * 5),
        ("Sales in Oslo took a share of 9% in October.\nUnit sales totalled 64,571.", ["2024-10", "2024-10"]),
        ("Profit will rise to $4 million, up from $3 million (£2 million) in 2023.", [None, "2023", "2023"]),
        ("Published: Wednesday, January 15, 2025\nThe euro fell 1% on Tuesday.\nThe Dow Jones industrial average dropped 300 points.", ["2025-01-14", "2025-01-14"]),
        ("Pay rose 2% in November.\nSeparate figures show that 6,000 people were idle in December.\nGrowth was 1% in the third quarter.\nSpending fell by 4%.", ["2024-11", "2024-12", "2024-07/2024-09", "2024-11"]),
    ],
)  # fmt: skip
def test_whose_time_a_time_is(text, expected):
    """A time can be of a mark, of the next clause, of who spoke, of a record or of the figure in brackets before it."""
    assert [c.period for c in claims(text, DAY) if c.kind != "duration"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Exports rose from $4 billion to $5 billion or by 25% from January to September compared with the same period last year.", ["2023-01/2023-09", "2024-01/2024-09", "2024-01/2024-09"]),
        ("Exports rose 2% in October.\nBetween January and September they grew 4%.\nImports grew by 3% during the same period.", ["2024-10", "2024-01/2024-09", "2024-01/2024-09"]),
        ("Sales rose 2% in the third quarter.\nIt tried to cut its inventories, but the result was lifted by net income of $734 million.", ["2024-07/2024-09", "2024-07/2024-09"]),
        ("Sales rose 2% in December. That was stronger than the 0.5% increase economists were forecasting.", ["2024-12", "2024-12"]),
        ("Growth came to 4% in the January-to-March quarter.", ["2024-01/2024-03"]),
        ("Claims fell by 5,700 in November. The October figure was revised to a fall of 3,600. The rate stood at 3% in the month.", ["2024-11", "2024-10", "2024-11"]),
        ("The rate was 5%, unchanged from the previous three months to September.", [None]),
        ("Prices rose 3% in September, well above the central bank's target of below 2%.", ["2024-09", None]),
    ],
)  # fmt: skip
def test_what_goes_with_the_same_period(text, expected):
    """The same period is the one named last; a forecast is of what came out, an origin of a step back, and a revision stands for nothing."""
    assert [c.period for c in claims(text, DAY)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Earnings in its fiscal first quarter ended Sept. 30 fell 42% to $1.28 billion, or 23 cents a share.\nIt earned 43 cents a share without the charge.", ["2024-07/2024-09"] * 4),
        ("Earnings fell 42% in its fiscal first quarter.", [None]),
        ("The maker lost $368 million in the third quarter. During the third quarter of 2023 it earned $829 million. Revenue for the quarter fell to $42 billion.", ["2024-07/2024-09", "2023-07/2023-09", "2024-07/2024-09"]),
        ("The peso closed at 57 to the dollar on Monday.\nCrude futures for February deliveries fell $1.59 to $64.37 a barrel.", ["2025-01-13"] * 3),
        ("The peso closed at 57 to the dollar on Monday.\nA day after the storm struck, oil hit $70.85 a barrel.", ["2025-01-13", None]),
        ("The peso closed at 57 to the dollar on Monday.\nCotton futures, which have been weak, dropped 3%.", ["2025-01-13"] * 2),
        ("The dollar fell 1% on Monday and lost 18% over 2023 as a whole.\nThe euro dropped 2%.", ["2025-01-13", "2023", "2025-01-13"]),
        ("Exports rose 2% in December.\nVacancies fell by 46,000 tonnes, the largest decline from June to August 2020.", ["2024-12", "2024-12"]),
        ("Pay rose by 6% in the three months to August after growth of 5.5% in the previous quarter to July.", ["2024-06/2024-08", "2024-05/2024-07"]),
        ("Pay rose 5.4% on the year in May, following a 5.2% increase in the previous period.", ["2024-05", None]),
        ("Aid rose 3% in December. It has shed 9% since the start of November.", ["2024-12", "2024-11/2025-01"]),
    ],
)  # fmt: skip
def test_quarters_of_companies_and_days_of_markets(text, expected):
    """A fiscal quarter is of the months it ended with; the year before stands for nothing; news of markets goes on about its day."""
    assert [c.period for c in claims(text, DAY) if c.kind != "duration"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Profits for 2024 rose to $19 million (£11 million), with profits for the last three months of the year rising by 26% to $4 million.", ["2024", "2024", "2024-10/2024-12", "2024-10/2024-12"]),
        ("Due to the storms, output fell 3% in the fourth quarter.", ["2024-10/2024-12"]),
        ("Output is due to rise 3% in the second quarter.", ["2025-04/2025-06"]),
        ("Output rose 0.3% in the fourth quarter. This is above the preliminary estimate of 0.1% growth and beat expectations of a 0.2% expansion.", ["2024-10/2024-12"] * 3),
        ("Output fell 3.7% in the fourth quarter. This compares with a 3.9% contraction in the preliminary estimate.", ["2024-10/2024-12"] * 2),
        ("Profit was $4 million, beating a consensus of $3 million, against $5 million in the third quarter.", [None, None, "2024-07/2024-09"]),
        ("Sales rose 3% in November.\nSome 338,834 cars were registered, a record.", ["2024-11", "2024-11"]),
        ("Shares fell 2% on Monday in early trading to 196.6p.", ["2025-01-13", "2025-01-13"]),
        ("Growth was 4% in the third quarter.\nIt is due to report figures next week, with analysts predicting growth of 5%.", ["2024-07/2024-09", None]),
        ("Output fell to 3.5 million barrels a day in the final quarter, from an equivalent figure of 3.8 million.", ["2024-10/2024-12", None]),
        ("Nasdaq drops further.\nThe index finished 47.9 points lower at 8,258.64.\nStocks in Oslo closed on Tuesday. Nasdaq lost 2%.", ["2025-01-14"] * 3),
    ],
)  # fmt: skip
def test_what_results_and_markets_go_on_about(text, expected):
    """The year's last months, what was beaten, cars that were registered, and the day of a market wherever it is named."""
    assert [c.period for c in claims(text, DAY) if c.kind != "record"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales were on course for a fall after a 9.3% tumble in November, a month which normally takes around 15% of demand.\nPetrol cars fell 2%.", ["2024-11", None, "2024-11"]),
        ("Exports rose 2% in November.\nPrices were flat, after a 0.5% increase in the previous month.", ["2024-11", "2024-10"]),
        ("Between January and August exports rose 2% to $5 billion over the same period of 2023.", ["2024-01/2024-08"] * 2),
        ("Output rose 0.7% in the fourth quarter. It had been expected to expand by 0.3%.", ["2024-10/2024-12"] * 2),
        ("It grew by 0.1%, meaning that the bloc advanced by 0.4% in 2024.", [None, "2024"]),
        ("Joblessness fell back 21,000 in November to 1.46 million, the lowest since March to May of 2001.", ["2024-11"] * 2),
        ("Output rose 2% in November. The rate edged lower to 4.9%, in spite of the slowdown of the past three years.", ["2024-11", "2024-11"]),
        ("Output rose 2% in November.\nThe price of it, which has fallen for months, dropped to an average of $9 a tonne.", ["2024-11", "2024-11"]),
    ],
)  # fmt: skip
def test_what_came_out_and_what_stands_beside_it(text, expected):
    """A fall that stands alone after "after" came out; an aside, a slowdown of years and a habit say nothing of the figure."""
    assert [c.period for c in claims(text, DAY) if c.kind != "duration"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Economists had forecast sales would gain 0.3% in December.", ["2024-12"]),
        ("Growth is expected to have slowed to 2.5% in the fourth quarter.", ["2024-10/2024-12"]),
        ("The index slipped to 58.6 from November's 60.1 in December.", ["2024-12", "2024-11"]),
        (
            "On the year, imports for December rose by 7% to €4.49 billion, a similar increase to November (8%).",
            ["2024-12", "2024-12", "2024-11"],
        ),
        ("Profit was $19,3-billion in 2023, up from $12,4-billion.", ["2023", "2022"]),
    ],
)
def test_what_was_foreseen_of_the_past(text, expected):
    """What had been forecast, or is expected to have been, is of a time that is over."""
    assert [c.period for c in claims(text, DAY)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("For the third quarter it posted profits of $4 billion, up 26% on the $3 billion it made a year ago.", ["2024-07/2024-09", "2024-07/2024-09", "2023-07/2023-09"]),
        ("Sales fell 9% in November.\nIt has sold $2 million of cars so far this year – down 2% from the same period of 2023.", ["2024-11", "2024-01/2024-11", "2024-01/2024-11"]),
        ("Idleness fell to 83,600 in the third quarter.\nThat of the old rose by 3,800 over the year.", ["2024-07/2024-09"] * 2),
        ("Exports rose 2% in November. The office revised the October gap to $4 billion. Imports fell 3%.", ["2024-11", "2024-10", "2024-11"]),
    ],
)  # fmt: skip
def test_a_rate_goes_with_the_figure_before_it(text, expected):
    """Down from the same period is of the figure told; on the figure a year ago compares; a revision stands for nothing."""
    assert [c.period for c in claims(text, date(2024, 12, 15))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Imports came to $4 billion in 2022. That is no small sum: a year earlier, purchases were put at $1.5 billion.", ["2022", "2021"]),
        ("Imports came to $4 billion in 2022. The gap is wide: the year before, it was $1.5 billion; sales were $2 billion.", ["2022", "2021", "2022"]),
        ("Imports came to $4 billion in 2022. Sales were $3 billion: a year earlier, they had been $1.5 billion.", ["2022", "2022", "2021"]),
    ],
)  # fmt: skip
def test_a_year_earlier_after_a_colon(text, expected):
    """What a sentence says after a colon may open with a time as a sentence does; it is not carried to what stands before."""
    assert [claim.period for claim in claims(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trade reached $31 billion in 2022. The figure stood at $25 billion a year earlier.",
            ["2022", "2021"],
        ),
        ("Trade reached $31 billion in 2022. It was $25 billion the year before.", ["2022", "2021"]),
        ("Trade reached $31 billion in 2022.\nIt was $25 billion the year before.", ["2022", None]),
        ("Trade reached $31 billion in 2022. The firm was worth $25 billion a year earlier.", ["2022", None]),
    ],
)
def test_what_the_figure_before_was_a_year_earlier(text, expected):
    """A sentence that only says what it was steps back from the last one's period; of another thing it is left open."""
    assert [claim.period for claim in claims(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Exports came to $2 billion in 2023, against imports of $11 billion.", ["2023", "2023"]),
        ("Exports came to $2 billion in 2023, against exports of $1 billion a year earlier.", ["2023", "2022"]),
        ("Exports came to $2 billion in 2023, against $11 billion worth of goods coming the other way.", ["2023", "2023"]),
        ("Exports came to $2 billion in 2023, against imports of $11 billion a year earlier.", ["2023", "2022"]),
        ("It bought $5 billion from Chile in 2023, more than the $4 billion that came from Peru.", ["2023", "2023"]),
        ("It bought $5 billion from Chile in 2023, more than the $4 billion from Peru a year earlier.", ["2023", "2022"]),
        ("It bought $5 billion from Chile in 2023, more than the $4 billion from Peru in 2020.", ["2023", "2020"]),
    ],
)  # fmt: skip
def test_what_stands_against_another_flow_is_of_its_time(text, expected):
    """Exports put against imports are of one time, and so are two sellers; against exports, of two."""
    assert [claim.period for claim in claims(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prices rose 0.2% in the week June 5-11. Annual inflation may have slowed to 4.1% by June 11.\nEggs became 2.3% dearer in the past week.\nSugar rose 1.1%.",
         ["2018-06-05/2018-06-11", "2018-06-11", "2018-06-05/2018-06-11", "2018-06-05/2018-06-11"]),
        ("Prices rose 0.2% in the week June 5-11.\nThe country had 0.1% inflation in the previous three weeks.", ["2018-06-05/2018-06-11", "2018-05-15/2018-06-04"]),
        ("Prices rose 0.2% in the week June 5-11.\nThey rose 0.1% the week before.", ["2018-06-05/2018-06-11", "2018-05-29/2018-06-04"]),
        ("Prices rose 0.2% in the week June 5-11. The bank is expecting 0.4% inflation for June and 3.5% for the year.", ["2018-06-05/2018-06-11", "2018-06", "2018"]),
        ("Exports rose 4% in May. They rose 5% in the previous month.", ["2018-05", "2018-04"]),
        ("Exports rose 4% in May. They rose 5% from the previous month.", ["2018-05", "2018-05"]),
        ("Exports rose 4% in May. Eggs became 2.3% dearer in the past week.", ["2018-05", None]),
        ("Eggs became 2.3% dearer in the past week.", [None]),
    ],
)  # fmt: skip
def test_a_weekly_report_goes_on_about_its_week(text, expected):
    """ "In the past week" is the week that was named, "the previous three weeks" end before it; without one they are of no time."""
    assert periods(text, date(2018, 6, 13)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Exports were $5 billion in December. That still translates to a rise of 4%.", ["2024-12", "2024-12"]),
        ("In the first three quarters 3 tonnes were made. While it works out to a fall of 3%, the slump has eased from the 5% of the first half.",
         ["2024-01/2024-09", "2024-01/2024-09", "2024-01/2024-06"]),
        ("Exports were $5 billion in December. The euro is weak, and it translates to losses of 5% for farmers.", ["2024-12", None]),
    ],
)  # fmt: skip
def test_a_figure_told_in_other_words_is_of_its_time(text, expected):
    """ "It translates to" tells the figure before it once more; what an "it" in a later clause is of is not said."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rail traffic in September has recovered to 66% of the same period last year, and the tram traffic of 36 cities has recovered to 81% of the same period last year.", ["2024-09", None, "2024-09"]),
        ("In October sales at kiosks reached 91% of the same month of 2019.", ["2024-10"]),
        ("Car sales in October rose by 5%, and prices have been raised by 7%.", ["2024-10", None]),
        ("Car sales in May rose by 5%, and will have risen by 7% in 2026.", ["2024-05", "2026"]),
    ],
)  # fmt: skip
def test_what_came_back_to_a_part_of_what_it_was_is_of_its_own_time(text, expected):
    """ "66% of the same period last year" is of now, and the same verb after it goes on."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a season or a fiscal year up to a day
        ("The season runs from October to September. Mills had made 4 tonnes till December 20 of the ongoing season, up 5% on the year.", ["2024-10-01/2024-12-20"] * 2),
        ("The season runs from October to September. Mills made 4 tonnes by December 20 of this season, against 3 tonnes in the same period of the 2023-24 season.", ["2024-10-01/2024-12-20", "2023-10-01/2023-12-20"]),
        ("Mills had made 4 tonnes of sugar by December 20 of this season.", ["2024-12-20"]),
        ("India collected $9 billion till December 17 of the current fiscal.", ["2024-04-01/2024-12-17"]),
        # a month in brackets, and "the corresponding month" beside that of a year before
        ("Pakistan's deficit was $3 billion in the first month (July) of the year 2024-25. Exports rose to $2 billion in the corresponding month against $1 billion in the same month of last year.", ["2024-07", "2024-07", "2023-07"]),
        ("The gap was $3 billion in November. It was $2 billion in the corresponding month.", ["2024-11", "2023-11"]),
        # quarters named short, and what is no quarter
        ("Output grew 2% in the third quarter, after 1% in the second.", ["2024-07/2024-09", "2024-04/2024-06"]),
        ("Output grew 2% in the third quarter, as 5 tonnes sold in the first of the plants.", ["2024-07/2024-09"] * 2),
        ("It lends $3 billion for this year and the next.", ["2025/2026"]),
        ("It lent $3 billion this year and next month closes.", ["2025"]),
        # counted from now
        ("A decade ago, the port handled 2 million tonnes.", ["2015"]),
        ("“Two months ago, growth was 4%,” he said.", ["2024-11"]),
        ("Growth was 4%, as two months ago.", [None]),
        ("Imports over January through April 2024 fell 8%.", ["2024-01/2024-04"]),
        ("Exports of $3 billion were made during May 1-7 last year.", ["2024-05-01/2024-05-07"]),
        ("Exports rose 4% in the first two weeks of December.", ["2024-12-01/2024-12-14"]),
        # labels and chains
        ("The index rose to 52.3 in December (November: 51.8).", ["2024-12", "2024-11"]),
        ("Profits rose 4% last year, after 6% in 2023 and 9% the year before.", ["2024", "2023", "2022"]),
        ("Prices rose 2% in December, against 1% in November and 5% a year before.", ["2024-12", "2024-11", "2023-12"]),
    ],
)  # fmt: skip
def test_times_in_fewer_words(text, expected):
    """Seasons up to a day, parts of a year named short, times counted from now, labels and chains of years are read."""
    assert [claim.period for claim in claims(text, DAY) if claim.unit not in ("decade", "month")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a company's quarter, told below its profit
        ("The firm's quarterly profit rose 12%. It earned $3 million in the quarter ended Nov. 30, up from $2 million a year earlier.", ["2024-09/2024-11"] * 2 + ["2023-09/2023-11"]),
        ("Its third-quarter profit was $3 million for the three months that ended Dec. 2. In the second quarter it lost $1 million.", ["2024-09/2024-11", "2024-06/2024-08"]),
        ("The maker posted a 33% increase in quarterly profit on Tuesday.", [None]),
        ("It will pay dividends of $3 billion for the third quarter.", ["2024-07/2024-09"]),
        ("It will pay suppliers $3 billion for the third quarter.", ["2025-07/2025-09"]),
        # what was expected of the same time
        ("Sales were $3 million in the third quarter, short of the $4 million expected.", ["2024-07/2024-09"] * 2),
        ("Payrolls rose by 9,000 in December. That beat expectations of a gain of 4,000.", ["2024-12"] * 2),
        ("It expects sales of $3 million in 2026. Analysts had expected $4 million.", ["2026"] * 2),
        ("Orders are expected to grow 2% on month in December.", ["2024-12"]),
        # earlier figures and lists of them
        ("Power was on for 5 hours in 2010 and, from 5 tonnes in 2010 to 8 tonnes in 2020 in towns and from 2 tonnes in 2010 to 7 tonnes in villages, sales rose.", ["2010", "2010", "2020", "2010", "2020"]),
        ("The port handled 52 ships in December: 30 tankers, 12 ferries and ten tugs.", ["2024-12"] * 4),
        ("Sales rose 2% in November, but a flash estimate showed a 1% fall in December. Excluding cars, they rose 3%.", ["2024-11", "2024-12", "2024-11"]),
        ("Sales rose 2% in November, and by 1% in December. Excluding cars, they rose 3%.", ["2024-11", "2024-12", "2024-12"]),
        # paragraphs
        ("Sales rose 4% in 2024.\nIn December, they fell 2%.\nHowever, orders rose 3%.", ["2024", "2024-12", "2024-12"]),
        ("Sales rose 4% in December.\nJanuary-December 2024\nSales rose 2%.\nOrders fell 1%.", ["2024-12", "2024", "2024"]),
        ("Sales fell 4% in December.\nSales were down to 12,000 units.", ["2024-12"] * 2),
        ("Sales fell 4% in December.\nThe town counts 12,000 souls.", ["2024-12", None]),
        ("Prices rose 2% in December. The average flat now costs $9,000, 3% more than a year ago.", ["2024-12"] * 3),
        ("Prices rose 2% in December. A flat costs $9,000.", ["2024-12", None]),
        # money granted, and shares in early trading
        ("It got a $5 million loan approved by the fund in 2013.", ["2013"]),
        ("It got a $5 million loan to build a dam approved in 2013.", [None]),
        ("Its shares fell 7% to 212 pence in early trading.", ["2025-01-15"] * 2),
    ],
)  # fmt: skip
def test_figures_that_go_on(text, expected):
    """A company's quarter, what was expected of it, lists, paragraphs with a heading or a contrast, and money granted have their time."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Output rose 4% in December. What shrank is: tin (-2%) and zinc (-3%).", ["2024-12"] * 3),
        ("Output rose 4% in December. What is mined here is tin.\nThe town is 9% larger.", ["2024-12", None]),
        ("Sales reached $9 billion in 2024, representing 48 percent of the total.", ["2024", "2024"]),
        ("It raised its forecast for this year to 5% and kept the 4% target for 2026.", ["2025", "2026"]),
        ("In December, sales were 3 tonnes (+1%), over 12 months of 2024 - 29 tonnes.", ["2024-12", "2024-12", "2024"]),
        ("It shipped 9 tonnes in December, 3% more than in the like period of last year.", ["2024-12", "2024-12"]),
        ("Ethiopia earned $9 million in the past five months of the Ethiopian budget year.", ["2024-07/2024-11"]),
        ("In 2024 the mine dug 3-million pounds of copper.", ["2024"]),
        ("In 2024 it built a 3-million-tonne plant.", [None]),
        ("Profit was $3 million for the year to September 30. That makes a full-year payout of $1 a share.", ["2023-10/2024-09"] * 2),
        ("Imports from 2010 to 2020 came to $90 billion.\nIn 2024, they rose 4%.\nExports fell 3%.", ["2010/2020", "2024", "2024"]),
        ("Sales rose 4% in the first ten days of the month.", ["2025-01-01/2025-01-10"]),
        ("Sales rose 4% in December, after 3% in the like of November.", ["2024-12", "2024-11"]),
        ("Orders rose 2% in December, an increase of 1% over orders received during November.", ["2024-12", "2024-12"]),
        ("From the previous month, there was a rise of 9 tonnes. Orders rose 2% in December.", [None, "2024-12"]),
    ],
)  # fmt: skip
def test_words_of_official_releases(text, expected):
    """Figures in brackets, shares, targets, like periods, budget years and millions with a hyphen have their time."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tea exports came to $90 million in March. That represents an 8% gain.", ["2024-03", "2024-03"]),
        ("Steel output was 12 million tonnes in April. Output of cement is up 6% on April 2023.", ["2024-04", "2024-04"]),
        ("Tea exports came to $90 million in March. The gain becomes 3% once prices are taken out.", ["2024-03", "2024-03"]),
        ("Retail sales slipped 1% in April. In the north, rents are 3% higher than a year ago.", ["2024-04", "2024-04"]),
        ("Tea exports came to $90 million in March.\nSales to Peru have jumped 12%.", ["2024-03", "2024-03"]),
        ("Retail sales slipped 1% in April. The office put imports of tea at 9 tonnes.", ["2024-04", "2024-04"]),
        ("Tin from Peru came to 5 tonnes in March. The other sellers are Chile (3 tonnes) and Cuba (2 tonnes).", ["2024-03"] * 3),
        ("Sales of tea rose 5% in 2023.\nIn April tea exports came to $9 million.\nThe biggest rise was in green tea, at 7%.", ["2023", "2024-04", "2024-04"]),
        ("Exports: $5 billion in May\nImports: $4 billion\nSurplus: $1 billion", ["2024-05"] * 3),
        ("Tea exports came to 12,000 chests in March. The number of boxes that went by air totalled 95.", ["2024-03"] * 2),
        ("Tea exports came to 12,000 chests in March. The number of firms that pack it is 95.", ["2024-03", None]),
        ("In 2023 the economy grew. Output rose by 4% and by the end of the year had reached its old height.", ["2023"]),
        ("Sales rose in May, with gains ranging from 3% in the north to 9% in the south.", ["2024-05"] * 2),
        ("Output in the first half rose 4%. The growth in June was 9%. Sales of tea came to $5 million.", ["2024-01/2024-06", "2024-06", "2024-01/2024-06"]),
        ("Output in the first half rose 4%. Tea sales in June grew by 9%. Coffee sales came to $5 million.", ["2024-01/2024-06", "2024-06", "2024-06"]),
        ("Sales in the first half rose 4%.\nThe club said 9 tonnes were sold in June.\n\"Exports were 2 tonnes,\" he said.", ["2024-01/2024-06", "2024-06", "2024-06"]),
        ("Sales rose 4% in June. They have also set up a fund worth $9 million.", ["2024-06", None]),
        ("Tea exports came to $9 million in March. Those with stakes in the port are Peru ($5 million) and Chile ($4 million).", ["2024-03", None, None]),
        ("Tea exports came to $90 million in March. The new bags are 20% more durable than the old ones.", ["2024-03", None]),
        ("Steel output was 12 million tonnes in April. It is 30% below its 2015 peak.", ["2024-04", None]),
        ("Retail sales slipped 1% in April. A good harvest can raise output by 10%.", ["2024-04", None]),
        ("Retail sales slipped 1% in April. The new engine burns 12% less fuel.", ["2024-04", None]),
        ("Retail sales slipped 1% in April. Prices climb by 2% after every storm.", ["2024-04", None]),
        ("Retail sales slipped 1% in April. If the strike goes on, sales drop by 10%.", ["2024-04", None]),
        ("Retail sales slipped 1% in April. Its trains run three times faster than lorries.", ["2024-04", None]),
        ("Retail sales slipped 1% in April. Tin costs $330 a kilogram, 20% more than before the strike.", ["2024-04", None, None]),
        ("Retail sales slipped 1% in April. The office put the cost of the dam at $9 million.", ["2024-04", None]),
        ("Tin from Peru came to 5 tonnes in March. Its mines are the Ridge (20 MW) and the Vale (30 MW).", ["2024-03", None, None]),
    ],
)  # fmt: skip
def test_changes_go_on_whatever_the_verb(text, expected):
    """How far something moved is of what stands, but for what can be, what differs among things, and what has no main figure."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ("$9 billion was the figure a year earlier.", "2021"),
        ("Exports the year before were $9 billion.", "2021"),
        ("The prior-year figure was $9 billion.", "2021"),
        ("A twelvemonth before they had been $9 billion.", "2021"),
        ("In the year thereafter they were $9 billion.", "2023"),
        ("The year after the value was $9 billion.", "2023"),
        ("The year which followed brought $9 billion.", "2023"),
        ("In 2021 the annual total was $9 billion.", "2021"),
        ("The corresponding figure of 2021 was $9 billion.", "2021"),
        ("They were $9 billion, less than a year earlier.", "2022"),
        ("Earlier they had been $9 billion.", None),
    ],
)
def test_a_year_is_told_from_the_one_before(later, expected):
    """Wherever it stands, a year before or after is that, if nothing is compared with it."""
    assert periods(f"Exports came to $13 billion in 2022. {later}")[1] == expected
