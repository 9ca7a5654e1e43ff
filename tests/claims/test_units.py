"""Units, currencies and prices around numbers."""

import pytest

from tests.claims.made_up import claims, only


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("43 bcm", 43e9, "m3"), ("1.5 tcm", 1.5e12, "m3"), ("2 bcf", 2 * 28316846.592, "m3"), ("300 mcm/d", 3e8, "m3/d"), ("2 Bcfpd", 2 * 28316846.592, "m3/d"), ("2 Bcfpd", 2 * 28316846.592, "m3/d"),
        ("12 Mt", 12e6, "t"), ("40kg", 0.04, "t"), ("1.2 mb/d", 1.2e6, "bbl/d"), ("900,000 bpd", 9e5, "bbl/d"),
        ("5 million barrels per day", 5e6, "bbl/d"), ("3.4 TWh", 3.4e12, "Wh"), ("19,718MW", 19718e6, "W"), ("15 mtoe", 15e6, "toe"),
        ("40,000 TEUs", 4e4, "TEU"), ("512,000 BOE per day", 512e3, "boe/d"), ("0.5 percentage points", 0.5, "percentage_point"), ("12 pct points", 12, "percentage_point"), ("3 pct pts", 3, "percentage_point"), ("4 per cent points", 4, "percentage_point"), ("31-per-cent", 31, "percent"), ("€1 741.9 bn", 1.7419e12, "EUR"), ("1 234,5 million euros", 1.2345e9, "EUR"), ("25 basis points", 0.25, "percentage_point"),
        ("1.5 degrees Celsius", 1.5, "degC"), ("200kph", 200, "km/h"), ("4.5 lakh tonnes", 450000, "t"), ("60 LMT", 6e6, "t"), ("6 square kilometres", 6e6, "m2"),
        ("6 square km", 6e6, "m2"), ("6 sq. km", 6e6, "m2"), ("14 Gtoe", 14e9, "toe"), ("400 cu m", 400, "m3"),
        ("16 bcma", 16e9, "m3"), ("580 EJ", 580e18, "J"), ("1,100MWe", 1.1e9, "W"), ("0.4 p.p.", 0.4, "percentage_point"), ("900 ktpa", 9e5, "t"), ("31 MMm3/d", 31e6, "m3/d"), ("40 mboe", 4e7, "boe"), ("1.1 mboe/d", 1.1e6, "boe/d"), ("412 mboe/d", 412e3, "boe/d"), ("1.2 g/t", 1.2, "g/t"), ("3 million scf/d", 3e6 * 0.028316846592, "m3/d"), ("7 million tonne-km", 7e6, "tkm"), ("1,200 head of cattle", 1200, "count"), ("7 million tpa", 7e6, "t"), ("4 MMt", 4e6, "t"),
    ],
)  # fmt: skip
def test_measures(words, value, unit):
    """Every unit of the trade press in its base unit."""
    claim = only(f"The figure was {words} there.")
    assert (claim.unit, claim.value) == (unit, pytest.approx(value))


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("$63.8bn", 63.8e9, "USD"), ("US$1.2 trillion", 1.2e12, "USD"), ("£294.3m", 294.3e6, "GBP"), ("€5 million", 5e6, "EUR"),
        ("A$3bn", 3e9, "AUD"), ("₹2.8 lakh crore", 2.8e12, "INR"), ("Rs 500 crore", 5e9, "INR"), ("$1.2tr", 1.2e12, "USD"), ("420bn yuan", 420e9, "CNY"),
        ("834 billion baht", 834e9, "THB"), ("70 billion dollars", 70e9, "USD"), ("8.5 cents", 0.085, "USD"), ("CHF12m", 12e6, "CHF"),
        ("150p", 1.5, "GBP"), ("RM5.2 billion", 5.2e9, "MYR"), ("USD 40 million", 4e7, "USD"), ("a million euros", 1e6, "EUR"),
        ("5 million Kuwaiti dinars", 5e6, "KWD"), ("5 million Jamaican dollars", 5e6, "JMD"), ("R5.4bn", 5.4e9, "ZAR"), ("6 billion Uzbek soums", 6e9, "UZS"), ("40m Kyrgyz soms", 40e6, "KGS"), ("3 trillion won", 3e12, "KRW"),
        ("$.50", 0.5, "USD"), ("£.05", 0.05, "GBP"), ("3 billion N.Z. Dlrs", 3e9, "NZD"), ("5 million dlrs", 5e6, "USD"), ("12 EUR bn", 12e9, "EUR"), ("40 PLN mln", 4e7, "PLN"), ("3 bln stg", 3e9, "GBP"), ("Sh1,500", 1500, "KES"),
        ("$20 million CAD", 2e7, "CAD"), ("$3bn Canadian", 3e9, "CAD"), ("$900 AUD", 900, "AUD"), ("900 francs", 900, "CHF"),
    ],
)  # fmt: skip
def test_money(words, value, unit):
    """Currencies by sign, code and name, before and after the number."""
    claim = only(f"It was worth {words} then.")
    assert (claim.unit, claim.value) == (unit, pytest.approx(value))


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("$2 per 1,000 cubic metres", 0.002, "USD/m3"), ("$81.92 a barrel", 81.92, "USD/bbl"), ("€34.50/MWh", 34.5, "EUR/MWh"), ("79.5 p/therm", 0.795, "GBP/therm"),
        ("$10,320 a tonne", 10320, "USD/t"), ("$15 an hour", 15, "USD/h"), ("94.72 rupees per litre", 94.72, "INR/l"),
        ("$8.2 per MMBtu", 8.2, "USD/MMBtu"), ("$40-$50 a barrel", (40, 50), "USD/bbl"), ("$40-50 a barrel", (40, 50), "USD/bbl"),
    ],
)  # fmt: skip
def test_prices(words, value, unit):
    """Money per unit, with the number of units that the price is for."""
    claim = only(f"It costs {words} now.")
    assert (claim.unit, claim.value, claim.kind) == (unit, pytest.approx(value), "price")


def test_points_of_a_percentage_are_percentage_points():
    """ "12 points to 40%" moves a percentage, "12 points to 4,010" an index."""
    assert claims("Support fell 12 points to 40%.")[0].unit == "percentage_point"
    assert claims("Support is up 3 points from about 38 percent.")[0].unit == "percentage_point"
    assert claims("The index fell 12 points to 4,010.")[0].unit == "index_points"


def test_a_unit_takes_no_full_stop_of_its_sentence():
    """The abbreviation at the end of a sentence is quoted without the stop."""
    assert only("Flow reached 400 cu m.").quote == "400 cu m"


def test_soms_are_whose_the_article_says():
    """Kyrgyz unless the article speaks of Uzbekistan."""
    assert only("The bank lent 14.5 billion som to farms.").unit == "KGS"
    assert only("The Uzbek bank lent 14.5 billion som to farms.").unit == "UZS"


def test_won_is_a_verb_too():
    """Three trillion won are money; what a team won is not."""
    assert only("The team won 3 million dollars.").unit == "USD"


def test_pesos_are_whose_the_article_says():
    """A lone P is a peso only where the article speaks of the Philippines."""
    assert only("Manila set the rate at P5.94 per kWh.").unit == "PHP/kWh"
    assert only("Manila set the rate at P5.94 kWh.").unit == "PHP/kWh"
    assert not claims("See P5 on the map.")


@pytest.mark.parametrize("words", ["1,000 CFA francs", "40 pesos", "5 dirhams"])
def test_whose_money_is_not_said_is_told(words):
    """Money of a name that several countries use is flagged where the article names none of them."""
    assert "does not say whose" in only(f"It cost {words} then.").flags[0]


def test_whose_money_is_said_is_not_doubted():
    """A country that the article names is whose money it is, and nothing is flagged."""
    claim = only("In Mexico it cost 40 pesos then.")
    assert (claim.unit, claim.flags) == ("MXN", ())


def test_pounds_of_a_thing_are_weighed_in_any_country():
    """ "pounds of explosives" are no Egyptian pounds."""
    assert only("Police in Cairo found 300 pounds of explosives.").unit == "t"
    assert only("Cairo will spend 300 million pounds.").unit == "EGP"


@pytest.mark.parametrize(
    ("text", "value", "doubted"),
    [
        ("The mills produced 95mt of steel.", 95e6, True),
        ("The ship took 60mt of grain.", 60, True),
        ("The mills, with output of 3 million tonnes each, made 95mt of steel.", 95e6, False),
        ("They offered 12,000mt of urea and 60mt of sulphur.", 60, False),
        ("They quoted potash at $300/mt and sold 60mt of it.", 60, False),
        ("The mines raised 69 Million Ton (MT) of coal, up from 67 MT.", 67e6, False),
        ("The mines raised 69 tons (MT) of coal, up from 67 MT.", 67, False),
    ],
)
def test_mt_is_what_the_article_says_elsewhere(text, value, doubted):
    """A lower-case mt is million tonnes or metric tons; what the article leaves open is flagged."""
    found = claims(text)[-1]
    assert (found.value, found.unit, bool(found.flags)) == (value, "t", doubted)


def test_a_lone_m_of_people_is_millions():
    """A population has no length; what stands near it may have one."""
    assert only("Uzbekistan's population passed 36m in 2023.").value == 36e6
    assert only("Passenger numbers rose to 36m in 2023.").value == 36e6
    assert only("The tower rose to 36m in 2023.").unit == "m"
    assert only("The population lives on terraces 36m wide.").unit == "m"


def test_a_lone_m_of_money_is_millions():
    """ "paid 3m" is a sum; the currency is the article's, and where it has none that is flagged."""
    first, second = claims("The club paid 4.5m and 3m for them.")
    assert (first.value, second.value, second.unit) == (4.5e6, 3e6, "none")
    assert second.flags == ("the article does not say in which currency",)
    assert only("He won the 400m.").unit == "m"


def test_units_come_from_the_context_and_are_marked():
    """ "from 6 to 10 million tonnes": the 6 has scale and unit of the 10, and says that they are not its own."""
    first, second = claims("Throughput is to grow from 6 to 10 million tonnes by 2027.")
    assert (first.value, first.unit, first.unit_basis) == (6e6, "t", "context")
    assert (second.value, second.unit_basis) == (10e6, "text")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The budget is 12 trillion yen, and the next one will be 13 trillion.", 13e12, "JPY"),
        ("The gap rose to 31 billion euros ($35 billion) in July from 21 billion.", 21e9, "EUR"),
        ("Output came to 1.6m tonnes, below 2022's 1.62m.", 1.62e6, "t"),
        ("The lock took 34 ships, four fewer than normal.", 4, "count"),
        ("In May 3,400 people came. In the previous month 1,900 had come.", 1900, "person"),
    ],
)
def test_a_bare_number_goes_on_about_the_amount_before_it(text, value, unit):
    """Billions of money, a possessive year, so many fewer, and how many came before."""
    *_, last = claims(text)
    assert (last.value, last.unit, last.unit_basis) == (value, unit, "context")


def test_a_price_takes_what_it_is_per_from_the_price_beside_it():
    """ "$58" after "$2 per 1,000 cubic metres" is a price of gas."""
    cut, price = claims("He lowered the price by $2 per 1,000 cubic metres, bringing it down to $58.")
    assert (cut.kind, cut.value) == ("change_abs", 0.002)
    assert (price.value, price.unit, price.unit_basis) == (pytest.approx(0.058), "USD/m3", "context")


def test_a_price_of_the_same_sentence_goes_before_one_of_the_next():
    """What a barrel cost a year before is per barrel too, although the tonne of the next sentence stands nearer."""
    found = claims(
        "Brent averaged $82.6 a barrel in 2023, down from $99.8 in 2022. Copper fetched $8,490 a tonne."
    )
    assert [each.unit for each in found] == ["USD/bbl", "USD/bbl", "USD/t"]


def test_a_price_of_the_next_sentence_is_of_one_size():
    """A price of the sentence after gives its unit to one of its own size, not to one that is a hundredth of it."""
    near = claims("The price of zinc fell to $2,652. Copper fetched $8,490 a tonne.")
    far = claims("The price of the drink rose to $99.8. Copper fetched $8,490 a tonne.")
    assert (near[0].unit, far[0].unit) == ("USD/t", "USD")


def test_from_and_to_are_two_levels_and_not_a_range():
    """A change has two ends; a range is one claim."""
    assert [claim.value for claim in claims("Prices went from $1.64 to $47.10.")] == [1.64, 47.10]
    assert only("It takes 10 to 12 days.").value == (10, 12)
    assert only("It takes between ten and 12 days.").value == (10, 12)
    assert only("It will take from three to five years.").value == (3, 5)
    assert only("Growth of 5-6% is likely.").value == (5, 6)


def test_a_metre_is_not_a_million():
    """ "280m tall" is a length, "$280m" and "280m people" are not."""
    assert only("The tower is 280m tall.").unit == "m"
    assert only("There are 280m people.").value == 280e6


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The club's revenue rose to 464.6 million pounds.", "GBP"),
        ("It made 464.6 million pounds of revenue that year.", "GBP"),
        ("He was paid 2 million pounds to leave.", "GBP"),
        ("The mine sold 3 million pounds of uranium, and its profit rose.", "t"),
        ("The mine's output was 3 million pounds at a lower cost.", "t"),
        ("The bear ate 300 pounds.", "t"),
    ],
)
def test_pounds_of_money_and_of_weight(text, unit):
    """A word of money near makes pounds sterling; a good that is weighed, or no such word, leaves a weight."""
    assert only(text).unit == unit


def test_a_currency_named_before_its_amount():
    """Central banks write "US dollars 1.8 billion"."""
    assert [(c.value, c.unit) for c in claims("US dollars 1.8 billion came in.")] == [(1.8e9, "USD")]


def test_what_an_index_came_to_is_no_percentage():
    """ "grew by 0.7% to 152.5 from 151.5": the second number goes on about the first, which is none in percent."""
    found = claims("The index of activity grew by 0.7% to 152.5 in September from 151.5 in August.")
    assert [claim.unit for claim in found] == ["percent", "index_points", "index_points"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade came to 674 billion yuan. In dollar terms, commerce reached 95 billion.", ["CNY", "USD"]),
        ("Measured in yuan, exports grew to 199 billion.", ["CNY"]),
        ("In euros, sales rose to 40 million.", ["EUR"]),
        ("In yuan terms, 20 million tonnes of coal were sold, after 19 million.", ["t", "t"]),
        ("In dollar terms, trade fell, and 9 million people came.", ["person"]),
    ],
)
def test_terms_that_a_sentence_counts_in(text, expected):
    """ "In dollar terms" says what a bare amount is in, and nothing of tonnes and people."""
    assert [claim.unit for claim in claims(text)] == expected


def test_what_is_set_beside_an_amount_has_its_unit():
    """Last year's amount, and a rate with the month it is counted from; a number with a thing of its own has none."""
    told = claims("It plans to make 65 billion cubic metres, up from last year's 62.7 billion.")
    assert [claim.unit for claim in told] == ["m3", "m3"]
    rates = claims("Sales were up 1.6 per cent from July and 15.2 on the same month of last year.")
    assert [(claim.value, claim.unit) for claim in rates] == [(1.6, "percent"), (15.2, "percent")]
    assert len(claims("Sales were up 1.6 per cent from July and 15.2 on the index of shops.")) == 1


def test_adjectives_joined_before_what_is_counted():
    """ "51 regional and commercial aircraft" is a count, and "two thousand homes" is no year."""
    assert (
        only("It gave back 51 regional and commercial aircraft.").quote
        == "51 regional and commercial aircraft"
    )
    assert only("They work in two thousand and five schools.").value == 2005
    firms = claims("It lent to 12 Polish and some 30 Czech firms.")
    assert [(claim.quote, claim.value) for claim in firms] == [("12", 12), ("30 Czech firms", 30)]
    assert only("The board of 97 met and 30 Czech firms came.").value == 30
    assert only("It fell to one and one-half percent.").value == 1.5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gas fetched 905$ at the hub.", [(905, "USD")]),
        ("Gas output was 3 million metric standard cubic meters.", [(3e6, "m3")]),
        ("He sold 3 $500 phones.", [(500, "USD")]),
        ("The rate rose from last month's $8.43 per kWh to $8.55 per kWh.", [(8.43, "USD/kWh"), (8.55, "USD/kWh")]),
        ("The rate rose by well over one dollar per kilowatt-hour.", [(1, "USD/kWh")]),
        ("Not one dollar was paid.", []),
        ("The gap was 3,165 USD million, with Peru at 400 EUR mln.", [(3165e6, "USD"), (400e6, "EUR")]),
        ("Flows were 55.8 million cubic metres (mcm) per day.", [(55.8e6, "m3/d")]),
        ("Flows were 55.8 million cubic metres (mcm) in a day.", [(55.8e6, "m3")]),
        ("Some 154,000 20-foot equivalent units (TEU) were shipped.", [(154000, "TEU")]),
        ("Petron cut petrol by P1.60 per litre.", [(1.6, "PHP/l")]),
        ("Coal worth Rp. 51 trillion was sold.", [(51e12, "IDR")]),
        ("Sales came to 5 million Taiwanese dollars.", [(5e6, "TWD")]),
        ("Yards won 9 million CGT of orders.", [(9e6, "CGT")]),
        ("Rice cost 9 dirhams. ($1 = 3.6728 UAE dirham)", [(9, "AED"), (3.6728, "AED/USD")]),
        ("Rice cost 9 yen. ($1=149.85 yen)", [(9, "JPY"), (149.85, "JPY/USD")]),
        ("Rice cost $1. See https://example.org/?page=149 yen.", [(1, "USD")]),
        ("It kept its $5 million to $6 million sales guidance.", [((5e6, 6e6), "USD")]),
        ("It raised its forecast by $5 million to $6 million.", [(5e6, "USD"), (6e6, "USD")]),
        ("Output may go up by close to 2 tonnes to 20 tonnes.", [(2, "t"), (20, "t")]),
    ],
)  # fmt: skip
def test_signs_behind_numbers_and_single_ones(text, expected):
    """A sign right behind a number is its own; one dollar counts where it is a price."""
    assert [(claim.value, claim.unit) for claim in claims(text)] == expected


@pytest.mark.parametrize(
    "words", ["$5 million Canadian loans", "$5 million Australian film", "$5 million US officials"]
)
def test_whose_film_it_is_does_not_say_whose_dollars(words):
    """An adjective after dollars is of them only where no noun follows."""
    assert only(f"It was worth {words} saw.").unit == "USD"


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The lira weakened to 32.1 per dollar and the pound climbed to $1.28.", ["TRY/USD", "USD/GBP"]),
        ("The dollar fell to 7.1 yuan, the euro to 7.7 yuan.", ["CNY/USD", "CNY/EUR"]),
        ("The euro bought $1.08, and the pound $1.27.", ["USD/EUR", "USD/GBP"]),
        ("One dollar buys 480 tenge.", ["KZT/USD"]),
        ("A pound of beef costs $5.", ["USD/lb"]),
        ("The dollar rose and wheat cost 200 euros a tonne.", ["EUR/t"]),
        ("It cost the pound shop $4.20.", ["USD"]),
    ],
)
def test_an_amount_is_the_rate_of_the_currency_that_leads_to_it(text, units):
    """Not of the one before that; and where another noun leads to it, it is no rate."""
    assert [claim.unit for claim in claims(text)] == units


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The price for 1,000 cubic metres rose to $285 from $185.", [(0.285, "USD/m3"), (0.185, "USD/m3")]),
        ("The cost per tonne of steel fell by $5 to $300.", [(5, "USD/t"), (300, "USD/t")]),
        ("The export price per MWh came to 45 euros.", [(45, "EUR/MWh")]),
        ("Riga paid $230 in 2008 per thousand cubic metres.", [(0.23, "USD/m3")]),
        ("Oil cost $58, versus $65 from Baku, per barrel.", [(58, "USD/bbl"), (65, "USD/bbl")]),
        ("The cost for households rose to $58.", [(58, "USD")]),
        ("A room costs $58 in Oslo per night.", [(58, "USD")]),
        ("It sold 1,000 cubic metres for $285.", [(1000, "m3"), (285, "USD")]),
    ],
)
def test_what_a_price_is_per_stands_also_before_it_and_further_behind(text, expected):
    """ "The price for 1,000 cubic metres" is for so much, and claims no amount of its own."""
    assert [(claim.value, claim.unit) for claim in claims(text)] == [
        (pytest.approx(value), unit) for value, unit in expected
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Latvia supplied 35 bcm, Norway 5 and Malta 3.", [35e9, 5e9, 3e9]),
        ("The north added 12 GW, the south 8 and the west 3.", [12e9, 8e9, 3e9]),
        ("Chile sold 35 million tonnes in 2022, Peru 20 million and South Korea 12 million.", [35e6, 20e6, 12e6]),
        ("Spain spent $35 billion, France 20 and Italy 12.", [35e9, 20e9, 12e9]),
        ("It runs 35 GW of plants, Sosna 5 and Rowan 2 being the newest.", [35e9]),
        ("It sold 35 cars, Sosna 80 and Rowan 500.", [35]),
        ("It carried 35 bcm through Sosna Stream 2 and Rowan 3.", [35e9]),
    ],
)  # fmt: skip
def test_a_verb_and_a_unit_said_once(text, expected):
    """Each name of a row has its figure in the unit that the first one says; a number of a name has none."""
    found = claims(text)
    assert [claim.value for claim in found] == expected
    assert len({claim.unit for claim in found}) == 1


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Its output is 5 million tonnes and exports would be 2 million.", "t"),
        ("It pumped 5 million barrels and expects 6 million next year.", "bbl"),
        ("It grew 5 million tonnes of rice and its port has 2 million.", "count"),
        ("It sold 5 million tonnes to a land whose population will be 2 million.", "person"),
    ],
)
def test_what_will_be_is_of_the_goods_before_it(text, unit):
    """Verbs of plans go on about an amount of goods; what something has does not."""
    assert claims(text)[1].unit == unit


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Macau took in 19.8 billion patacas.", 19.8e9, "MOP"), ("A room in Macau cost MOP1,800.", 1800, "MOP"), ("Windhoek spent N$30 million.", 3e7, "NAD"), ("Belize paid BZ$3m.", 3e6, "BZD"),
        ("Lusaka paid K150 million.", 1.5e8, "ZMW"), ("Malawi paid K150 million.", 1.5e8, "MWK"), ("Port Moresby paid K150 million.", 1.5e8, "PGK"), ("Gaborone paid P30 million.", 3e7, "BWP"), ("Manila paid P30 million.", 3e7, "PHP"),
        ("Kampala paid Shs2bn.", 2e9, "UGX"), ("Nairobi paid Shs2bn.", 2e9, "KES"), ("Accra paid GH₵3 million.", 3e6, "GHS"), ("Banjul paid D20 million.", 2e7, "GMD"), ("Freetown paid Le50 billion.", 5e10, "SLE"),
        ("Guatemala paid Q20 million.", 2e7, "GTQ"), ("Lima paid S/20 million.", 2e7, "PEN"), ("Bolivia paid Bs 20 million.", 2e7, "BOB"), ("Caracas paid Bs 20 million.", 2e7, "VES"), ("Managua paid C$20 million.", 2e7, "NIO"), ("Ottawa paid C$20 million.", 2e7, "CAD"),
        ("Skopje paid 30 billion denars.", 3e10, "MKD"), ("Tirana paid 20 billion leke.", 2e10, "ALL"), ("Sarajevo paid KM30 million.", 3e7, "BAM"), ("Antananarivo paid 20 billion ariary.", 2e10, "MGA"), ("Maseru paid 20 million maloti.", 2e7, "LSL"),
        ("Tehran paid 2 trillion tomans.", 2e13, "IRR"), ("Muscat paid RO 30 million.", 3e7, "OMR"), ("It fell 5 fils in Kuwait.", 0.005, "KWD"), ("It fell 5 fils in Dubai.", 0.05, "AED"), ("Suva paid 40 million Fijian dollars.", 4e7, "FJD"), ("Noumea paid 5 million Pacific francs.", 5e6, "XPF"),
    ],
)  # fmt: skip
def test_money_of_every_country(text, value, unit):
    """The everyday names and signs of currencies; the country that is named tells whose a short sign is."""
    claim = only(text)
    assert (claim.unit, claim.value) == (unit, pytest.approx(value))


@pytest.mark.parametrize(
    "text",
    [
        "Zambia's K-12 schools reopened.",
        "In Tonga the TOP 10 is out.",
        "He played the D minor piece in Banjul.",
    ],
)
def test_letters_are_no_money(text):
    """A letter before a dash, or a word in capitals, is no sign of money."""
    assert not any(len(claim.unit) == 3 and claim.unit.isupper() for claim in claims(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plant made 400 cars in 2021 and 900 in 2022.", [(400, "count"), (900, "count")]),
        ("It employed 400 people in 2021, but 1,200 a year later.", [(400, "person"), (1200, "person")]),
        ("It sold 40,000 tonnes in 2020 and 45,000 the year before.", [(4e4, "t"), (4.5e4, "t")]),
        ("Of 300 mines, 40 shut in 2022.", [(300, "count"), (40, "count")]),
        ("Out of its 30 ships, 12 carried grain.", [(30, "count"), (12, "count")]),
        ("The gap was 5 million tonnes, 3 to 4 million and €40m.", [(5e6, "t"), ((3e6, 4e6), "t"), (4e7, "EUR")]),
        ("It used 4 thsd. tonnes of tea and 5 ths tons of salt.", [(4e3, "t"), (5e3, "t")]),
        ("He met 300 farmers in 2021 and in 2022 went home.", [(300, "person")]),
        ("It lost all of 300 jobs in 2021, in 2022 none.", [(300, "count")]),
    ],
)  # fmt: skip
def test_what_a_second_number_counts(text, expected):
    """The same, at another time or of those that were named; and not a year."""
    found = [(claim.value, claim.unit) for claim in claims(text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The naira fell to N1,533.99/$1 then.", ["NGN/USD"]),
        ("The naira traded at N1,500 to $1.", ["NGN/USD"]),
        ("The fee is $5/€4.60.", ["USD", "EUR"]),
        ("The ship draws 14.5m.", ["m"]),
        ("The firm drew 14.5m viewers.", ["count"]),
        ("Sales rose to A$3bn from $2.8bn.", ["AUD", "AUD"]),
        ("It spent A$3bn in Perth and $2bn in Ohio.", ["AUD", "USD"]),
        ("Its debt is C$3bn ($2.2bn), against $2bn.", ["CAD", "USD", "USD"]),
        ("Some 4.2 million Sudanese have fled, and 12 Chinese firms closed.", ["person", "count"]),
    ],
)
def test_rates_depths_dollars_and_natives(text, units):
    """An amount for one of another currency is a rate, what a ship draws is its depth, a bare sign goes on about the dollars before it."""
    assert [claim.unit for claim in claims(text)] == units
