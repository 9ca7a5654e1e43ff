"""Levels, changes, growth rates, shares, prices."""

from datetime import date

import pytest

from tests.claims.made_up import claims, only


@pytest.mark.parametrize(
    ("text", "kind", "direction"),
    [
        ("Exports rose 5%.", "growth_rate", "up"),
        ("Exports fell by 5% in value.", "growth_rate", "down"),
        ("There was a 5% drop in exports.", "growth_rate", "down"),
        ("Rice (+91.5%) did well.", "growth_rate", "up"),
        ("Exports were 5% higher.", "growth_rate", "up"),
        ("The figure exceeds the 2019 level by 22%.", "growth_rate", None),
        ("Exports coverage imports was 61.4% in July.", "share", None),
        ("Exports doubled.", "growth_rate", "up"),
        ("The economy was five times Tajikistan's in 2023.", "growth_rate", "up"),
        ("He saw five times Tajikistan's capital.", "count", None),
        ("Exports halved.", "growth_rate", "down"),
        ("Exports fell threefold.", "growth_rate", "down"),
        ("Exports shrank by threefold.", "growth_rate", "down"),
        ("Exports rose nearly half in 2022.", "growth_rate", "up"),
        ("Exports grew at an average annual rate of 20 percent.", "growth_rate", "up"),
        ("Growth slowed to 0.5%.", "growth_rate", "up"),
        ("Inflation eased to 1.8%.", "growth_rate", "up"),
        ("The contraction deepened to 2%.", "growth_rate", "down"),
        ("GDP fell 2%.", "growth_rate", "down"),
        ("The use of power grew marginally at 2.6%.", "growth_rate", "up"),
        ("Exports kept their rise at 27% year-on-year.", "growth_rate", "up"),
        ("The share of gas fell to 27% year-on-year.", "share", None),
        ("The market share of oil was higher by 10%.", "growth_rate", "up"),
        ("Gas accounts for 45% of imports.", "share", None),
        ("The state holds a 51% stake.", "share", None),
        ("A third of the crop was lost.", "share", None),
        ("The rate stands at 5.25%.", "level", None),
        ("The jobless rate fell to 5.2%.", "share", None),
        ("Output went on to accelerate in July, up from 5.2% then.", "growth_rate", "up"),
        ("The rate of unemployment was 5.2%.", "share", None),
        ("The unemployment rate fell by 5.2%.", "growth_rate", "down"),
        ("It ran a gap of 3.7% (of output).", "share", None),
        ("A tariff of 25% applies.", "level", None),
        ("The deficit was £3.1bn.", "level", None),
        ("The deficit was £4.5bn higher.", "change_abs", "up"),
        ("The deficit rose by £4.5bn.", "change_abs", "up"),
        ("The cotton crop is higher by 25 lakh bales.", "change_abs", "up"),
        ("A reduction totalling £4.50 followed.", "change_abs", "down"),
        ("The bank cut rates by 25 basis points.", "change_abs", "down"),
        ("Ticket prices rose to $40.", "price", None),
        ("The account grew to $40.15.", "price", None),
        ("The account grew to $1,234,567.89.", "level", None),
        ("Ticket sales rose to $40,000.", "level", None),
        ("Its wage bill was $900,000.", "level", None),
        ("The talks lasted seven years.", "duration", None),
        ("He turned 70.", "age", None),
        ("Ivanov, 54, leads it.", "age", None),
        ("It signed 12 agreements.", "count", None),
        ("It is the second-largest producer.", "rank", None),
        ("It fell for the fifth month in a row.", "ordinal", None),
        ("It was fifth straight month of losses.", "ordinal", None),
        ("Peru is on the fourth place among exporters.", "rank", None),
        ("Oil fell following three days of gains.", "duration", None),
        ("Trade reached an all-time high.", "record", None),
    ],
)
def test_kind_and_direction(text, kind, direction):
    """One sentence a kind."""
    claim = only(text)
    assert (claim.kind, claim.direction) == (kind, direction)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The yield was 80%. This is a 2% increase from the 78% recorded in May.", ["level", "growth_rate", "level"]),
        ("The yield was 80%. That was down from 83% in May.", ["level", "level"]),
        ("The yield was 80%. That was an increase of 2% from May.", ["level", "growth_rate"]),
        ("Output rose. It showed a 2% increase from the 4% growth of May.", ["growth_rate", "growth_rate"]),
        ("Firms made an increase of $2 per liter for diesel, $3 per liter for kerosene and $4 per liter for gasoline.", ["change_abs"] * 3),
        ("Firms made an increase of $2 per liter. Diesel costs $3 per liter for firms.", ["change_abs", "price"]),
    ],
)  # fmt: skip
def test_this_is_a_rise(text, kinds):
    """ "This is a 2% increase" is no level, and what it began from is one."""
    assert [claim.kind for claim in claims(text)] == kinds


def test_a_change_and_the_level_it_led_to():
    """ "rose by $4.5 billion to $648.7 billion" is a change and a level."""
    assert [claim.kind for claim in claims("Reserves rose by $4.5 billion to $648.7 billion.")] == [
        "change_abs",
        "level",
    ]


def test_the_figure_compared_with_is_of_the_same_kind():
    """ "16 percent of imports, down from 37 percent": both are shares."""
    text = "Russian gas accounted for 16 percent of the imports, down from 37 percent."
    assert [claim.kind for claim in claims(text)] == ["share", "share"]


def test_from_a_share_to_a_share():
    """ "From 50% to 8% of all imports": both are shares, and where a rate came to is a level."""
    shares = claims("Supplies of gas to the land decreased from 50% to 8% of its total imports.")
    assert [claim.kind for claim in shares] == ["share", "share"]
    assert [claim.kind for claim in claims("The rate fell from 5% to 4% in May.")] == ["level", "level"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Exports came to $33 billion, which is $4 billion, or 11 percent less year-on-year.", ["level", "change_abs", "growth_rate"]),
        ("Exports came to $33 billion, which is $4 billion less year-on-year.", ["level", "change_abs"]),
        ("China bought 7 million tonnes, or 23 percent more.", ["level", "growth_rate"]),
        ("The balance rose by $14 billion or two times year over year.", ["change_abs", "growth_rate"]),
        ("He came here two times.", ["count"]),
        ("The economy is five times Tajikistan's.", ["growth_rate"]),
        ("The surplus amounted to +$14 billion.", ["level"]),
        ("They asked to raise supplies from the current 1.2 million to 2.5 million tonnes.", ["level", "level"]),
    ],
)  # fmt: skip
def test_how_much_less_and_how_many_times(text, kinds):
    """What a figure is less by is a change, also where its percentage stands between; times of a year before are a multiple."""
    assert [claim.kind for claim in claims(text)] == kinds


def test_a_printed_minus_stays():
    """A rate below nothing keeps its sign."""
    claim = only("Prices changed by -4.2% there.")
    assert (claim.value, claim.direction) == (-4.2, "down")


def test_records_mark_their_number():
    """The level that the article calls a record is marked; the next one is not."""
    first, second = claims("Imports rose to a record £27.9bn. Exports were £24.8bn.")
    assert first.record
    assert not second.record


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Trade hit a record in 2021.", "2021"),
        ("Exports of tea set another “record” in 2022.", "2022"),
        ("Coal output was a record in May.", "2023-05"),
        ("The port posted a record last year.", "2022"),
        ("Shipments broke the record on Friday.", "2023-06-09"),
        ("Sales reached a record high last year.", "2022"),
        ("Mines notched up a record, the ministry said.", None),
    ],
)
def test_a_record_without_a_number_is_a_claim(text, period):
    """It is of the time behind it."""
    claim = only(text, date(2023, 6, 12))
    assert (claim.kind, claim.value, claim.period) == ("record", None, period)


@pytest.mark.parametrize(
    "text",
    ["The bank keeps a record of each loan.", "He set the record straight in May.", "It was a record company.", "It has a record in 2021 of fraud."],
)  # fmt: skip
def test_a_record_may_be_none(text):
    """What is kept, what is told and what is sold."""
    assert claims(text) == ()


def test_a_record_in_quotation_marks():
    """The words may be someone's own, and the high is of its number's time."""
    high, number = claims("Imports reached a “historic high” of $3bn in 2022.")
    assert number.record
    assert (high.period, number.period) == ("2022", "2022")


def test_where_a_share_came_to_is_a_price_in_a_report_of_a_market():
    """The same words about a pension are of a level."""
    market = claims("The Nikkei closed lower on Monday. Beta Motors dropped 2.4 percent to 1,530 yen.")
    assert [claim.kind for claim in market] == ["growth_rate", "price"]
    pension = claims("The state pension rose 2.4 percent to 81,530 yen.")
    assert [claim.kind for claim in pension] == ["growth_rate", "level"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Most bourses in Asia fell on Monday.\nThe Alpha gauge lost 0.4% to 9,631.", ("level", "index_points")),
        ("Most bourses in Asia fell on Monday.\nTaipei was flat at 12,472.", ("level", "index_points")),
        ("Asian stock markets fell.\n| TOKYO | fell 0.3% to 38,801 |", ("level", "index_points")),
        ("Arrivals rose in May.\nThose by sea gained 0.4% to 9,631.", ("count", "count")),
        ("Most bourses in Asia fell on Monday.\nThe number of traders rose 0.4% to 9,631.", ("count", "count")),
        ("Most bourses in Asia fell on Monday.\nThe exchange employs 9,631 people.", ("count", "person")),
    ],
)  # fmt: skip
def test_where_an_index_came_to_is_a_level_in_a_report_of_a_market(text, last):
    """A bare number there that a move leads to, or at which a market closed; what is counted stays a count."""
    claim = claims(text)[-1]
    assert (claim.kind, claim.unit) == last


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Inflation stayed at 3 percent before easing to 2.7 percent in May and rebounding to 3.1 percent in June.", ["growth_rate"] * 3),
        ("Output will expand at a slower rate of 4.3% in 2025 and of 3.7% in 2026.", ["growth_rate"] * 2),
        ("Peru's share of orders recovered into the 12 percent range after falling to its lowest level at 9 percent.", ["share"] * 2),
        ("Unemployment stood at 6 percent before falling to 5 percent.", ["share"] * 2),
        ("Output fell 6 percent before recovering to 80 percent of capacity.", ["growth_rate", "share"]),
        ("Homes are 7.1 percent below the record $236,400 median sale price.", ["growth_rate", "price"]),
        ("It is 7.1 percent below the record $236,400 home budget.", ["growth_rate", "level"]),
        ("There were rises in three of the four main branches.", ["count", "count"]),
        ("There was a fall in trade of 12 tonnes.", ["change_abs"]),
        ("Traffic on inland routes has rebounded to about 98 percent.", ["share"]),
        ("The yield on the bond rebounded to 4.5 percent.", ["level"]),
        ("Growth recovered to 5 percent.", ["growth_rate"]),
        ("Diesel vans were down 29.9%, but petrol was up slightly at 2.7%.", ["growth_rate"] * 2),
        ("Sales of tea fell by 3%. Unemployment was up slightly at 5.2%.", ["growth_rate", "share"]),
        ("Output fell 6 percent, and the key rate was cut to 5 percent.", ["growth_rate", "level"]),
    ],
)  # fmt: skip
def test_what_a_percentage_went_on_to_is_of_its_kind(text, kinds):
    """Unless it is a part of something, or another thing moved."""
    assert [claim.kind for claim in claims(text)] == kinds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Claims for benefits slipped 5,000 to a seasonally adjusted 343,000.", [("change_abs", "down"), ("count", None)]),
        ("The average of new claims dipped 750 to 345,500.", [("change_abs", "down"), ("count", None)]),
        ("Some 835,900 people were at work, up 7,000 on the quarter before.", [("count", None), ("change_abs", "up")]),
        ("The number of idle ships was 2,300 lower compared with May.", [("change_abs", "down")]),
    ],
)  # fmt: skip
def test_what_bare_counts_moved_by(text, expected):
    """A number that no noun follows says by how much a count moved, and where it came to."""
    assert [(c.kind, c.direction) for c in claims(text)] == expected


def test_counts_that_moved_again():
    """A second "by" goes on with the move, "by more than A to B" is no range, and a rise may be so much."""
    found = claims("Unemployment fell by 10,000 to 1.09 million, and by 39,000 among men.")
    assert [c.kind for c in found] == ["change_abs", "count", "change_abs"]
    found = claims("The surplus dropped by more than €300 million to €2.37 billion.")
    assert [(c.kind, c.value) for c in found] == [("change_abs", 3e8), ("level", 2.37e9)]
    assert only("The yearly rise was 216,000.").kind == "change_abs"


def test_a_signed_level_that_a_level_is_compared_with():
    """ "a surplus of €9 billion, compared with +€7 billion" names two levels; "44 cents/gal lower" is a change."""
    compared = claims("It had a surplus of €9 billion, compared with +€7 billion a year earlier.")
    assert [claim.kind for claim in compared] == ["level", "level"]
    compared = claims(
        "The balance was +€5 billion. The surplus rose (+€7 billion compared with +€6 billion)."
    )
    assert [claim.kind for claim in compared] == ["level", "level", "level"]
    assert only("Exports rose (+€7 billion).").kind == "change_abs"
    assert [c.kind for c in claims("Petrol was $2.18/gal in May, 44 cents/gal lower than in June.")] == [
        "price",
        "change_abs",
    ]


def test_barrels_by_their_initial():
    """Energy offices write "$47/b"; "the first estimate" is no figure."""
    assert only("The first estimate of the price was $47/b.").unit == "USD/bbl"


def test_a_balance_in_percent_of_output_is_a_share():
    """Also where the words for it stand before the verb, and with growth in the sentence."""
    assert only("The deficit as a percentage of GDP was 2.7%.").kind == "share"
    assert only("The surplus as percentage of GDP reduced slightly to 2.7%.").kind == "share"


def test_percentages_in_a_row_are_of_one_kind():
    """ "3.7 percent (of output), 2.5 percent and 1.9 percent" are shares; one that is so much more is a change."""
    told = claims(
        "It ran gaps of 3.7 percent (of output), 2.5 percent and 1.9 percent. It made 5% of them, 2% more than before."
    )
    assert [claim.kind for claim in told] == ["share", "share", "share", "share", "growth_rate"]


def test_a_fall_that_steps():
    """ "a 45% year-to-year drop" is no level."""
    assert only("The result was a 45% year-to-year drop in earnings.").kind == "growth_rate"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Headline inflation, which the bank wants to hold near its goal, rose to 4.2 percent.", ["growth_rate"]),
        ("Inflation, which hit 11.1% in May, is falling.", ["growth_rate"]),
        ("Inflation hovered in May before slipping to 3.3 percent in June and recovering to 3.6 percent in July.", ["growth_rate", "growth_rate"]),
        ("The producer price index was seen slipping to 1.4 percent.", ["growth_rate"]),
        ("Growth stayed at a high level of 6 percent.", ["growth_rate"]),
        ("Growth ran at around a 2 percent pace.", ["growth_rate"]),
        ("The share of coal in the generation of power across the region slid to 14%.", ["share"]),
        ("Reservoirs are emptying: the fill level of the caverns dropped below 30%.", ["share"]),
        ("Output grew and of that 20% was exported.", ["share"]),
        ("Inflation is rising, so the bank raised its main interest rate to 6 percent.", ["level"]),
        ("Growth fears led the bank to cut its rate to 3%.", ["level"]),
        ("The loan carries a 7 percent rate.", ["level"]),
        ("The loan rate eased a fraction of a percentage point to 6.1% from 6.2%.", ["level", "level"]),
        ("Inflation is high, but the occupancy of the hotels rose to 80%.", ["share"]),
        ("The share of coal fell as sales of gas rose by 12%.", ["growth_rate"]),
    ],
)  # fmt: skip
def test_what_a_percentage_is_of(text, kinds):
    """Inflation, a share or a rate tells what a percentage is that it came to, however far before; what is nearer goes before."""
    assert [claim.kind for claim in claims(text)] == kinds


def test_growth_told_as_a_level_went_up():
    """Also where inflation stands far before its figure; deflation went down."""
    assert only("Core inflation, leaving out food, fuel, and rents, fell to 3%.").direction == "up"
    assert only("Deflation, the plague of the decade, deepened to 3%.").direction == "down"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The gauge stood at 96.2 points, 3.1 points (3.1 percent) below its level in May.", ["level", "change_abs", "growth_rate"]),
        ("The gauge read 104.7 points in March, 5 points (or 5 percent) higher than in May.", ["level", "change_abs", "growth_rate"]),
        ("The gauge fell 5 points (2 percent) from May and 12 points (or 4 percent) from a year earlier.", ["change_abs", "growth_rate"] * 2),
        ("Sales fell $5 million from May and $12 million was spent on adverts.", ["change_abs", "level"]),
        ("The gauge stood at 96.2 points (98.1 points in the north).", ["level", "level"]),
        ("Exports rose to Peru (+$3 million), Chile (+$2 million) and the United States (US) ($1.5 million).", ["change_abs"] * 3),
        ("Sales were largest in Oslo (€30 million) and Bergen (€12 million).", ["level", "level"]),
        ("The agency kept its demand-growth forecast steady at 1.1 million bpd.", ["change_abs"]),
        ("Demand was unchanged at 1.1 million bpd.", ["level"]),
        ("The cable lies 90 metres below the surface.", ["level"]),
        ("The level of the lake is 2 metres below last year's.", ["change_abs"]),
        ("The line added 3 million tonnes to the capacity of the port.", ["level"]),
        ("The line will add 3 million tonnes to the capacity of the port.", ["change_abs"]),
    ],
)  # fmt: skip
def test_how_far_one_thing_is_from_another(text, kinds):
    """Points below a mark, with their percentage in brackets, are a change; what lies below ground is not."""
    assert [claim.kind for claim in claims(text)] == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The port handled less than half the 6,000 containers it had planned for.", ["share", "count"]),
        ("The yield was only a third the average of the region.", ["share"]),
        ("A flat costs a quarter the price of a house.", ["share"]),
        ("Prices fell by a third the following year.", ["growth_rate"]),
        ("The shares lost half their value.", ["growth_rate"]),
        ("He came a third the next day.", ["ordinal"]),
    ],
)
def test_fractions_of_a_thing(text, kinds):
    """ "half the 6,000 containers" is a share; "by a third the following year" is what something moved by."""
    assert [claim.kind for claim in claims(text)] == kinds


def test_amounts_to_the_penny_are_prices():
    """And amounts in pence; "an amount of 215.50 dollars" is none, and "9%, or 31p" is a move."""
    assert only("Analysts had expected 78 cents.").kind == "price"
    moved = claims("The shares slid 9%, or 31p, to 312p.")
    assert [claim.kind for claim in moved] == ["growth_rate", "change_abs", "price"]
    assert only("The average amount of a transfer home was 215.50 dollars.").kind == "level"
    assert only("The ticket costs $312.50.").kind == "price"


@pytest.mark.parametrize(
    ("text", "kind", "direction"),
    [
        ("Tin became cheaper by 4%.", "growth_rate", "down"),
        ("Tin was more expensive by 4%.", "growth_rate", "up"),
        ("Tin is less costly by 4%.", "growth_rate", "down"),
        ("Tin fell more by 4%.", "growth_rate", "down"),
        ("Rents climbed by between 2% and 4%.", "growth_rate", "up"),
        ("Output shrank by somewhere between 6 and 8 per cent.", "growth_rate", "down"),
        ("Freight grew between 1 and 2 percent.", "growth_rate", "up"),
        ("The toll will rise between $3 and $5 a tonne.", "change_abs", "up"),
        ("Prices swung between 2% and 4%.", "level", None),
        ("The rate rose to between 2% and 4%.", "level", None),
        ("Its share is between 30% and 35%.", "share", None),
    ],
)
def test_what_moves_between_two_figures(text, kind, direction):
    """A move by a range is a move, also without its "by"; where something swings or came to is a level."""
    claim = only(text)
    assert (claim.kind, claim.direction) == (kind, direction)


@pytest.mark.parametrize(
    ("text", "kind", "direction"),
    [
        ("The port had 71,000 more passengers than in August.", "change_abs", "up"),
        ("Brewers sold 144 million fewer pints.", "change_abs", "down"),
        ("The port expects 71,000 more passengers.", "count", None),
        ("The index fell 3.3 points to 83.9.", "change_abs", "down"),
        (
            "Weak hiring pulled down the gauge of the present more than seven points to 120.6.",
            "change_abs",
            None,
        ),
    ],
)
def test_a_count_that_is_set_beside_another_says_how_far_it_is(text, kind, direction):
    """ "More than" and "fewer" tell a difference of counts, points before a level how far it moved."""
    found = claims(text)[0]
    assert (found.kind, found.direction if kind == "change_abs" and direction else None) == (kind, direction)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Households added $5 billion to their debt, or at an annual rate of 7.1 percent.", "growth_rate"),
        ("Debt fell by $4 million in April, or at a 0.5 percent annual rate.", "growth_rate"),
        ("Lending increased at a revised 6.2 percent rate.", "growth_rate"),
        ("It lent $19 billion in January, an annual rate of 4.7 percent.", "growth_rate"),
        ("Deposits climbed at an annualised rate of 12%.", "growth_rate"),
        ("Loans carry an annual rate of 7 percent.", "level"),
        ("The bank pays a 5 percent annual rate.", "level"),
        ("Mortgages were sold at a fixed 6 percent rate.", "level"),
    ],
)
def test_annual_rates(text, kind):
    """What moves at a rate grows; what is paid at one does not."""
    assert claims(text)[-1].kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Shoppers added $5.7 billion to their card debt.", "change_abs"),
        ("Savers added 3 billion euros to deposits.", "change_abs"),
        ("Output grew 5%, equivalent to $3 billion.", "change_abs"),
        ("Tea had the highest growth, equating to over £20m in sales.", "change_abs"),
        ("The expansion in May was put at $7 million.", "change_abs"),
        ("The network lost 6 million in subscribers.", "count"),
        ("The network managed to gain 6 million in subscribers.", "change_abs"),
        ("The bank added $18 million to its loan loss provisions.", "level"),
        ("Tax rose to 5% of output, equal to $3 billion.", "level"),
        ("The decline was caused by two factors.", "count"),
        ("The staff was cut by two people.", "change_abs"),
        ("The average room rate dropped to $180.", "price"),
        (
            "The mean wage of miners has risen, the state's office of statistics reports for the north, to 400 euros.",
            "price",
        ),
        ("The index closed the day with 23.79 points down at 5,839.", "level"),
        ("That was 21 cents, or 0.3 per cent below the last close.", "growth_rate"),
        ("It stood 40 cents, or 0.7 per cent, higher than on Friday.", "growth_rate"),
        ("The one-percent, or $166-billion, increase was small.", "change_abs"),
        ("It collected £88 million less in duty than in the same period.", "change_abs"),
        ("A kilo costs 2 euros more in Riga than in Oslo.", "price"),
        ("Pubs sold fewer pints - down 1.6 million pints.", "change_abs"),
        ("It shut down 20 plants.", "count"),
        ("It is the biggest drop of the three cities.", "count"),
        ("The portion of firms that hire fell 3 points to 24 percent.", "share"),
        ("The jobless rate is now 5.8%.", "share"),
        ("The percentage variation in coal was at 17 per cent.", "growth_rate"),
        ("Some firms raised output, while 30% reported a decrease.", "share"),
    ],
)
def test_what_is_a_change(text, kind):
    """What is added to a stock, and what a growth is worth, is a change; what is put aside or caused it is none."""
    assert claims(text)[-1].kind == kind
