"""Numbers that words make of several, and the signs and commas of numbers."""

import pytest

from tests.claims.made_up import claims, only


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("a billion and a half litres", 1.5e6, "m3"), ("three million and a quarter tonnes", 3.25e6, "t"), ("a dozen and a half mills", 18, "count"),
        ("half a dozen mills", 6, "count"), ("a half dozen mills", 6, "count"), ("half-a-dozen mills", 6, "count"), ("four and a half dozen mills", 54, "count"),
        ("half a crore rupees", 5e6, "INR"), ("a half-billion euros", 5e8, "EUR"), ("half-trillion dollars", 5e11, "USD"), ("half a litre", 0.0005, "m3"),
        ("half-tonne", 0.5, "t"), ("half a peso", 0.5, "PHP"), ("two-thirds of a million tonnes", 666667, "t"), ("a quarter-million euros", 250000, "EUR"),
        ("six and two-thirds percent", 6.6667, "percent"), ("four and three quarters million tonnes", 4.75e6, "t"), ("one-and-a-half billion euros", 1.5e9, "EUR"),
        ("nine point four percent", 9.4, "percent"), ("two point zero seven million tonnes", 2.07e6, "t"), ("nought point six percent", 0.6, "percent"),
        ("four million, two hundred thousand tonnes", 4.2e6, "t"), ("sixty thousand, three hundred and five mills", 60305, "count"),
        ("6 and a half million tonnes", 6.5e6, "t"), ("half of one percent", 0.5, "percent"), ("one tenth of one percent", 0.1, "percent"), ("three years and a half", 3.5, "year"), ("a week and a half", 1.5, "week"), ("an hour and a quarter", 1.25, "hour"), ("two miles and a half", 4023.36, "m"),
        (".75 percent", 0.75, "percent"), ("-.4%", -0.4, "percent"), (".2 million tonnes", 2e5, "t"), ("¾ of it", 75, "percent"), ("½ percent", 0.5, "percent"), ("an eighth of it", 12.5, "percent"),
        ("a factor of seven", 7, "multiple"), ("a factor of about 20", 20, "multiple"), ("1.1 quadrillion rupiah", 1.1e15, "IDR"), ("a billion or so euros", 1e9, "EUR"), ("4 million or more tonnes", 4e6, "t"), ("zero-point-eight percent", 0.8, "percent"), ("3.5·10^6 t", 3.5e6, "t"), ("3.5 * 10^6 t", 3.5e6, "t"),
        ("two to four dozen mills", (24, 48), "count"), ("one and a half to three million tonnes", (1.5e6, 3e6), "t"),
    ],
)  # fmt: skip
def test_numbers_of_several_words(words, value, unit):
    """Parts of one and of a scale, decimals in words, thousands behind a comma, points without a nought."""
    claim = only(f"It came to {words} then.")
    assert (claim.unit, claim.value) == (unit, pytest.approx(value, rel=1e-4))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Of a million, four hundred of them left.", [1e6, 400]),
        ("It sold two million, fifty thousand more than its rival.", [2e6, 5e4]),
        ("A year and a half ago it sold 5 tonnes.", [5]),
        ("It has two million miners, three hundred of them women.", [2e6, 300]),
        ("The mill had a load factor of 82% then.", [82]),
        ("It was lost in 2010 .5 of it.", []),
        ("Between one and two thirds of it was lost.", [pytest.approx(66.67, abs=0.01)]),
        ("It sank 5 and a third was lost.", [pytest.approx(33.33, abs=0.01)]),
        ("Half of one mill was lost.", [50]),
        ("It runs 2 x 1000 MW units.", [1e9]),
        ("In the half-year and half-day sales it lost.", []),
    ],
)
def test_what_is_said_apart(text, values):
    """Two numbers beside each other, a time gone by, and what is no part of a number."""
    assert [claim.value for claim in claims(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Nights range from -8 to 3 degrees Celsius.", [(-8, 3)]),
        ("It forecasts growth of -4 to 1 percent.", [(-4, 1)]),
        ("The rate fell from 2 to 1 percent.", [2, 1]),
        ("It forecasts growth of -4% to -2%.", [(-4, -2)]),
        ("Growth is between minus 3 and plus 1 percent.", [(-3, 1)]),
        ("Growth of minus 1 to minus 2 percent is likely.", [(-2, -1)]),
        ("Growth went from minus 4 to plus 5 percent.", [-4, 5]),
        ("Growth swung from 3% to -2%.", [3, -2]),
        ("Growth was negative 0.4 percent.", [-0.4]),
        ("It had negative 5 comments.", [5]),
        ("It sold 7 -8% of it and 5 - 6 tonnes.", [(7, 8), (5, 6)]),
        ("It forecasts growth of 3~5 percent.", [(3, 5)]),
    ],
)
def test_signs_in_ranges(text, values):
    """Both ends of a range keep their sign; a dash between them is none."""
    assert [claim.value for claim in claims(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It had sales of 31,7 billion euros and profits of 2.350 million euros.", [31.7e9, 2.35e9]),
        ("It rose from 6,25 to 7,75 euros.", [6.25, 7.75]),
        ("A loaf costs €2,35 there.", [2.35]),
        ("It made 2.350 million tonnes and 2,350 cars.", [2.35e6, 2350]),
        ("It earned 1,5 million euros and 2.350 million euros on 2,350 cars.", [1.5e6, 2.35e6, 2350]),
        ("In 2021, 15 ships sank.", [15]),
    ],
)
def test_decimal_commas(text, values):
    """One or two digits after a comma are decimals, also in prices and ranges."""
    assert [claim.value for claim in claims(text)] == pytest.approx(values)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("The count of the dead was done; the number was 45.", ["45"]),
        ("The house number was 45.", []),
        ("The motion was passed, with 4 against.", ["4"]),
        ("The motion passed as he ran at 4 against the wind.", []),
        ("The mills employ 2,300.", ["2,300"]),
        ("The chain employs 80, down from 120.", ["80", "120"]),
        ("The storm passed; 14 are still missing.", ["14"]),
        ("Airports rose from 3 in 2013 to 25 in 2022.", ["3", "25"]),
        ("Airports grew from 4 in places to 8 metres.", ["8 metres"]),
        ("Rivals fell for a third year.", ["third year"]),
        ("Sales fell a third year on year.", ["a third"]),
    ],
)
def test_numbers_without_a_noun(text, quotes):
    """What was counted, votes, staff and the missing; and years that are counted and no part of anything."""
    assert [claim.quote for claim in claims(text)] == quotes


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("275-295,000 tonnes", (275e3, 295e3)),
        ("20 to 30,000 people", (2e4, 3e4)),
        ("between 60 and 70,000 visitors", (6e4, 7e4)),
        ("$250-300,000", (25e4, 3e5)),
        ("30-35,000 crore rupees", (3e11, 3.5e11)),
        ("2 to 10,000 people", (2, 1e4)),
        ("100-1,000 euros", (100, 1000)),
        ("100-1,250 tonnes", (100, 1250)),
    ],
)
def test_thousands_said_once(words, value):
    """The thousands of an upper end are the lower one's, unless that would be the larger or far from it."""
    assert only(f"It may come to {words} then.").value == value


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Coal accounts for three-quarters of this power.", 75, "percent"),
        ("Oil accounted for three quarters of exports.", 75, "percent"),
        ("The fund spent three quarters of its money.", 75, "percent"),
        ("The scheme pays for three-quarters of each bill.", 75, "percent"),
        ("It lost money for three quarters.", 9, "month"),
        ("It fell after three quarters of growth.", 9, "month"),
        ("It closed after two quarters of weak demand.", 6, "month"),
        ("Output shrank over three quarters in a row.", 9, "month"),
    ],
)
def test_quarters_of_a_whole_and_of_a_year(text, value, unit):
    """Three quarters of a thing are a share; those for which something went on are months."""
    claim = only(text)
    assert (claim.value, claim.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Its profit was $(3.2) million, against $4.1 million.", [-3.2e6, 4.1e6]),
        ("Its result was €(12)m then.", [-12e6]),
        ("Its losses ($3.2 million) grew.", [3.2e6]),
        ("Prices fell by ½.", [50]),
        ("Rates rose by ½ a percentage point.", [0.5]),
        ("Rates rose by ½ of a percentage point.", [0.5]),
        ("It ate ½ a loaf.", []),
    ],
)
def test_losses_in_brackets_and_signs_of_parts(text, values):
    """Brackets behind a currency sign are a minus; the sign of a half is of what follows, or of what fell by it."""
    assert [claim.value for claim in claims(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Two boys aged 4 to 9 were hurt.", [2, (4, 9)]),
        ("Those aged between 18 and 65 may vote.", [(18, 65)]),
        ("The sisters, aged 15 and 24, were saved.", [15, 24]),
        ("Children aged 4 to 9 years were hurt.", [(4, 9)]),
        ("Loans aged 90 to 180 days were sold.", [(90, 180)]),
        ("Ana Lopes, 61, met Costa, 58, in Lisbon.", [61, 58]),
        ("Old Oslo, 41, is no rival of Bergen, 40 km away.", [41, 4e4]),
    ],
)
def test_ages_of_several(text, values):
    """Two ages are a range between one and the other; days are no years."""
    assert [claim.value for claim in claims(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Yesterday 40 people were hurt, and on Sunday 12.", [40, 12]),
        ("In late 2023 12 ships sank, and in early 2024 three.", [12, 3]),
        ("They sold 40,000 tonnes in 2020, 45,000 the year after and 52,000 in 2023.", [4e4, 45e3, 52e3]),
        ("The mine employs 1,200 people and a further 300 on contract.", [1200, 300]),
        ("It handles 24 ships a day, compared with the usual 36.", [24, 36]),
        ("Rain hit 40 towns, and on Sunday 12 May it ended.", [40]),
        ("Jobs: 310,000", [310000]),
        ("Comments: 310", []),
    ],
)
def test_counts_whose_noun_is_said_once(text, values):
    """They are of another day or year, so many more, or of a label."""
    assert [claim.value for claim in claims(text)] == values
