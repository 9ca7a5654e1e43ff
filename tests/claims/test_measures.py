"""What a number measures."""

import pytest

from tests.claims.made_up import claims, only


def measures(text):
    """Return the measure of each claim of a text."""
    return [claim.measure for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Twenty-seven ships waited.", "ships"), ("It employs 200-250 people.", "people"), ("A hundred and twenty families left.", "families"),
        ("It made two million one hundred thousand cars.", "cars"), ("It lost 40 more jobs.", "jobs"), ("It sold 40+ ships.", "ships"),
        ("It sold 40 or so ships.", "ships"), ("It runs 12 coal-fired plants.", "coal-fired plants"),
    ],
)  # fmt: skip
def test_a_count_measures_its_noun(text, noun):
    """The noun without any word of the number before it."""
    assert measures(text) == [noun]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It paid $1.1bn (£600m) for the firm.", ["paid", "paid"]),
        ("It raised capacity from 6 to 10 million tonnes.", ["capacity", "capacity"]),
        ("Stakes of 5 and 7 percent were sold.", ["Stakes", "Stakes"]),
        ("It paid $285 a tonne in May and $310 in June.", ["paid", "paid"]),
        ("The bank lent 3.4 billion roubles at 7.5 per cent.", ["bank lent", "bank lent"]),
        ("It shipped 4.2 million tonnes of grain and 1,250 containers.", ["grain", "containers"]),
        ("It bought 4 million tonnes of pulses at Rs 6,975 a quintal.", ["pulses", "bought"]),
        ("A 2,100-MW link can carry 16 TWh a year.", ["link", "link"]),
        ("Another 120 bcf went into store.", [None]),
    ],
)
def test_no_measure_holds_another_number(text, found):
    """The second of two numbers measures what the first does."""
    assert measures(text) == found


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The cost was over €2 million.", "cost"), ("The loss was in the region of £5m.", "loss"), ("It paid upwards of $300m.", "paid"),
        ("Losses exceed 2 mb/d.", "Losses"), ("It needs a minimum of 12 MW.", "needs"), ("Debt came to ~$4bn.", "Debt"),
    ],
)  # fmt: skip
def test_a_hedge_is_no_measure(text, measure):
    """Words that only bound the number are left out."""
    assert measures(text) == [measure]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Half the harvest was lost.", "the harvest"), ("One in five workers joined.", "workers"), ("Four out of ten children walk.", "children"),
        ("A 55-bcm pipeline was planned.", "pipeline"), ("A 600 W heater is enough.", "heater"), ("Imports averaged 30 bcm last year.", "Imports"),
        ("As the agency reported, trade hit $3bn.", "trade"), ("COVID-19 shut the border for 30 days.", "COVID-19 shut the border"),
    ],
)  # fmt: skip
def test_what_stands_after_and_before(text, measure):
    """The whole of a part, the thing that a number describes, the subject of its own clause."""
    assert measures(text) == [measure]


def test_an_item_of_a_list_is_about_its_label():
    """Each number of "Coal: 1.2 million tonnes, down 31%"; not who speaks, and not a place where people are counted."""
    text = "- Grain: 3.4 million tonnes\n- Coal: about 1.2 million tonnes, down 31%\n- Riga: 5 ships sank"
    assert measures(text) == ["Grain", "Coal", "Coal", "ships"]
    assert measures("The minister said: $5bn was lost.") != ["The minister said"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Exports fell 39% to $4.4 billion and imports 26% to $7.2 billion.", ["Exports", "Exports", "imports", "imports"]),
        ("Exports rose 5% and imports fell 3%.", ["Exports", "imports"]),
        ("Exports to Chile rose 5% and to Peru 7%.", ["Exports to Chile", "Exports to Peru"]),
        ("Coal output fell by 3 percent and gas production by 4 percent.", ["Coal output", "gas production"]),
        ("Tin was up 3 percent and lead more than 4 percent.", ["Tin", "lead"]),
        ("Trade with Chile rose 5% in May and 3% in June.", ["Trade with Chile", "Trade with Chile"]),
        ("Exports to Chile fell by 3%, and those to Peru by 5%.", ["Exports to Chile", "Exports to Peru"]),
        ("The bank sees headline inflation at 2.5%.", ["headline inflation"]),
        ("He expects the jobless rate to reach 4.5%.", ["jobless rate"]),
        ("Against May 2023, exports lost 2%.", ["exports"]),
        ("OSLO. Aug 26 (Wire) - Trade with Chile rose 5%.", ["Trade with Chile"]),
    ],
)  # fmt: skip
def test_a_second_figure_has_its_own_subject(text, found):
    """What stands after "and" with a figure of its own, and what is foreseen, are what the figure measures."""
    assert measures(text) == found


def test_a_number_is_of_its_own_owner() -> None:
    """What Peru's number is compared with is not Chile's own."""
    first, second = claims("Chile's output of 5.3 million tonnes is more than Peru's 2.7 million tonnes.")
    assert (first.measure, second.measure) == ("Chile's output", "Peru's output")


def test_a_date_with_a_point_is_no_end_of_a_clause() -> None:
    """ "On Feb. 27, Ruritania requested 30 tonnes" measures what it requested."""
    assert only("On Feb. 27, Ruritania requested 30 tonnes.").measure == "Ruritania requested"
