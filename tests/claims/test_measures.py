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
    ("text", "found"),
    [
        ("A third of the 900 barns fell.", ["barns", "barns"]),
        ("In FY24 the harvest fell 8.2%.", ["harvest"]),
        ("Since 2013 trade has grown by 320%.", ["trade"]),
        ("For 2024 as a whole inflation was 3%.", ["inflation"]),
        ("In 2021, 2022 and 2023 growth was 5.5%.", ["growth"]),
        ("From 2015 to 2020 the fund paid $12bn a year.", ["fund"]),
        ("Six years ago the price was $60.", [None, "price"]),
        ("The premier told deputies the deficit would narrow to 3.9%.", ["deficit"]),
        (
            "Mali spent 2.3bn euros, Chad 12 billion dollars and Peru 4 trillion yen.",
            ["Mali spent", "Chad", "Peru"],
        ),
        ("That compares with 138 tonnes.", [None]),
    ],
)
def test_neither_a_time_in_front_nor_who_is_told_is_measured(text, found):
    """The subject of the clause alone, and of each figure its own."""
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
        (
            "Exports fell 39% to $4.4 billion and imports 26% to $7.2 billion.",
            ["Exports", "Exports", "imports", "imports"],
        ),
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
)
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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bread rose 5 percent, salt and spices 2 percent, running water 3 percent and beer 1 percent.", ["Bread", "salt and spices", "running water", "beer"]),
        ("Trade with Chile rose by 5 percent ($3 million), Peru by 2 percent ($1 million) and Laos by 4 percent ($2 million).", ["Trade with Chile", "Trade with Chile", "Trade with Peru", "Trade with Peru", "Trade with Laos", "Trade with Laos"]),
        ("Prices rose the most for bread (5 percent), salt and spices (2 percent) and beer (1 percent).", ["bread", "salt and spices", "beer"]),
        ("The best buyers were Spain (5%), the Republic of Korea (3%) and Peru (2%).", ["Spain", "Republic of Korea", "Peru"]),
        ("Acme Bank (down 5 percent) and Bolt Steel (up 3 percent) were busy.", ["Acme Bank", "Bolt Steel"]),
        ("It sold phones, cameras and parts ($5 million) and canned fish ($3 million).", ["phones, cameras and parts", "canned fish"]),
        ("Output was 40 tonnes in May (5 percent more).", ["Output", "Output"]),
        ("Sales rose 5 percent, energy minister Ola Berg said, to $3 million.", ["Sales", "Sales"]),
        ("Acme Bank fell 2 percent, Bolt Steel 3 percent and Riga Oil 4 percent.", ["Acme Bank", "Bolt Steel", "Riga Oil"]),
    ],
)  # fmt: skip
def test_an_item_of_a_list_is_what_its_figure_measures(text, found):
    """Whatever stands right before a bracket, or between two figures of a list."""
    assert measures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Imports stood at 5 million U.S. dollars, dropping 4 percent.", ["Imports", "Imports"]),
        ("It exported 40 million tonnes of coal worth $5 million.", ["coal", "coal"]),
        ("Some 40 guests from 18 lands came in May, up 5 percent from 38.", ["guests", "lands", "guests", "guests"]),
        ("They considered joint projects worth $5 million.", ["joint projects"]),
        ("The rise comes despite tax rebates for many firms totalling $5 million.", ["tax rebates for many firms"]),
        ("The budget goal was $5 million, or 3 percent of output.", ["budget goal", "budget goal"]),
        ("The firm cut the price by $2 million, bringing it down to $5 million.", ["price", "price"]),
        ("Bread rose 5 percent and a one percent rise in beer was seen.", ["Bread", "beer"]),
        ("The cost is tied to a 5 percent rise in bread and a 3 percent rise in beer.", ["bread", "beer"]),
    ],
)  # fmt: skip
def test_a_figure_beside_another_is_of_the_same_thing(text, found):
    """What is worth so much, what is apposed, and what comes after the next number is not its own."""
    assert measures(text) == found


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The buyers saw the record salt price, which hit $5 a tonne.", "record salt price"),
        ("The best stock was Bolt Steel, which rose 5 percent.", "Bolt Steel"),
        ("The talks came before the salt fair, which will be held for the first time in June.", "salt fair"),
        ("The state received $5 million remittances in May.", "remittances"),
        ("Riga gave a two percent cash incentive.", "cash incentive"),
        ("Bread prices rise 5 percent", "Bread prices"),
        ("Of the total turnover, exports amounted to $5 million.", "exports"),
        ("Similarly, hydro had a 5 percent share.", "hydro"),
        ("With imports rising, the deficit grew to $5 million.", "deficit"),
        ("During May the UK imported $5 million.", "UK imported"),
        ("The share of imported salt grew to 5 percent.", "share of imported salt"),
        ("The two set up a goal to bring the mutual trade to $5 million.", "mutual trade"),
        ("The board has permitted the tariffs to be increased by 5 percent.", "tariffs"),
        ("Riga posted an increase in spot prices to $5 million.", "spot prices"),
        ("The board expects salt prices will increase to an average of $5 a tonne.", "salt prices"),
        ("It more than doubled its target to ensure supply.", "its target"),
        ("The pipeline has a capacity of 5 bcm of gas.", "capacity"),
        ("Salt tops the list, with 5 percent of the total volume.", "the total volume"),
        ("The two agreed to remove tariffs on 5 percent of the goods.", "the goods"),
        ("Salt accounted for 5 percent of the goods.", "Salt as a share of the goods"),
        ("U.S. exports to Peru were 5 bcm.", "U.S. exports to Peru"),
        ("Salt Works, a firm in the far north, made $5 million.", "Salt Works"),
        ("The port saved hundreds of jobs.", "jobs"),
        ("That will decrease to 5 bcm.", None),
        ("Storage sites were 44 percent full.", "Storage sites"),
        ("The plan, which has a budget of $5 million, began.", "budget"),
        ("A reactor is due on 9 September, which would displace 5 bcm.", "reactor"),
        ("Household debt fell to 60% of income.", "Household debt as a share of income"),
        ("Economists forecast year-end inflation of 46 percent.", "year-end inflation"),
    ],
)
def test_a_measure_is_a_noun(text, measure):
    """Neither a verb nor what leads to the clause, half a name or another thing."""
    assert measures(text) == [measure]


def test_a_long_list_is_about_what_led_it():
    """Where the words that led a list are far away, no half a word stands for them."""
    rows = ", ".join(f"{n} units ${n + 7} ({n + 1} days)" for n in range(100, 130))
    found = [
        claim.measure
        for claim in claims(f"Rates for other levels are as follows: {rows}.")
        if claim.unit == "USD"
    ]
    assert len(found) > 9
    assert set(found) == {"Rates for other levels"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The rise brought a 5 percent rise in tax revenues to $5 million.", ["tax revenues", "tax revenues"]),
        ("The shop sold salt (with 40 boxes and an increase of 5 percent) and beer.", ["boxes", "boxes"]),
        ("Exports fell by 4% to $5 million, imports - to $3 million (6%).", ["Exports", "Exports", "imports", "imports"]),
        ("Spain sent 819 guests (5 percent more in the year) and Peru 650 guests (3 percent more).", ["guests", "guests", "guests", "guests"]),
        ("Salt made up 5 percent of sales and the two firms want to grow.", ["Salt as a share of sales"]),
        ("Gold rose 3 percent and the Riga 500 dropped 5 percent.", ["Gold", "Riga 500"]),
        ("In 2006 Peru bought 40% of its salt at home.", ["salt at home"]),
        ("The firm plans to add 5 MW, lifting its installed capacity from the current 3 MW.", ["firm", "installed capacity"]),
        ("Salt, which grew by 5 percent, led.", ["Salt"]),
        ("Salt was 5 percent dearer, he said, adding the deficit was one percent of output.", ["Salt", "deficit as a share of output"]),
        ("Retail buyers took a net $5 million.", ["Retail buyers took"]),
        ("Tariffs come after a gap of three years.", ["gap"]),
        ("Salt went up nearly 30% from a year earlier to $5 a tonne.", ["Salt", "Salt"]),
    ],
)  # fmt: skip
def test_each_figure_of_a_sentence_has_its_own_measure(text, found):
    """What a second figure is of is told by the words between it and the first."""
    assert measures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mill near the old port shut and its owner, Jo Ray, 54, left.", ["Jo Ray"]),
        ("A duty of 15% remains on steel.", ["duty"]),
        ("A stake of 15% in the mill was sold.", ["stake"]),
        ("Output of steel, the union said on Monday, rose 5%.", ["Output of steel"]),
        ("Output grew, the union said, and exports fell 3%.", ["exports"]),
        ("Output per head was $2,500, and its reserves $30bn.", ["Output per head", "reserves"]),
        ("Wages rose 5% but a loaf of bread costs about $4.", ["Wages", "loaf of bread"]),
        ("Freight costs fell 5%.", ["Freight costs"]),
        ("The value of exports rose by 5% as Brent averaged $62 a barrel.", ["value of exports", "Brent"]),
        ("The fund forecasts growth of 5%.", ["growth"]),
        ("The growth forecasts of 5% were wrong.", ["growth forecasts"]),
    ],
)
def test_asides_and_verbs_are_no_part_of_a_measure(text, found):
    """Who says it and what applies are left out; what costs, what averaged and who is so old have their own."""
    assert measures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wheat sold for $215 per tonne, gold for $2,350 an ounce.", ["Wheat", "gold"]),
        ("Copper fell 2%, zinc lost 3%.", ["Copper", "zinc"]),
        ("Urals traded at $60, Oslo's price was $58.", ["Urals", "Oslo's price"]),
        ("The population of Peru is 20 million, that of Chile 35 million.", ["population of Peru", "population of Chile"]),
        ("Guests from Peru fell 3%, those from Chile rose 4%.", ["Guests from Peru", "Guests from Chile"]),
        ("Since January the currency has lost 12%.", ["currency"]),
        ("In 2021, 2022 and 2023, exports were $3bn, $4bn and $5bn.", ["exports"] * 3),
        ("The index has gained 8% year-to-date.", ["index"]),
        ("Peru sells three times as much rice as Chile.", ["rice"]),
        ("The firm had a $5bn loss for the year, against $4bn.", ["loss", "loss"]),
        ("Exports of tools rose 5% while its exports of mechanical and electronic goods fell by 4%.", ["Exports of tools", "exports of mechanical and electronic goods"]),
        ("Rice rose to $600 a tonne, it had been $400.", ["Rice", "Rice"]),
        ("The volume in the period increased by 5%.", ["volume in the period"]),
    ],
)  # fmt: skip
def test_the_subject_of_another_clause_is_no_measure(text, found):
    """Each clause has its own, "that of" stands for the noun before it, and a time in front is none."""
    assert measures(text) == found
