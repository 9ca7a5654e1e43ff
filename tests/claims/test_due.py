"""Times that end after publication, and those that only seem to."""

from datetime import date

import pytest

from tests.claims.made_up import claims

DAY = date(2018, 6, 18)


def periods(text, day=DAY):
    """Return the periods of the claims of a text."""
    return [claim.period for claim in claims(text, day)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council wanted the mill to raise its output to 90,000 tonnes by year-end.", ["2018"]),
        ("Traders saw the rate falling to 7% by the end of the year.", ["2018"]),
        ("Copper is expected to cost $7,000 a tonne by yearend.", ["2018"]),
        ("The bank cut its year-end inflation forecast to 3%.", ["2018"]),
        ("Kenya hopes to earn $2 billion by the end of the fiscal year.", ["2017-07/2018-06"]),
        ("Output had grown to 3 million tonnes by year-end.", [None]),
        ("The rate rose to 3% by the end of the year.", [None]),
        ("Rates could not fall below 3% by the end of the year.", [None]),
        ("Output fell by 5% in 2017. Reserves at year-end came to $3 billion.", ["2017", "2017"]),
    ],
)  # fmt: skip
def test_the_end_of_the_year_is_ahead_unless_told_as_over(text, expected):
    """Whatever the verb foresees it with; what had come about by then is of a year named before."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The resort expects 90,000 guests during the rest of this year.", ["2018-06/2018-12"]),
        ("Kenya is to lend $3 billion in the remaining months of the fiscal year.", ["2018-06"]),
        ("From now until 2026, the yard will build 60 ships.", ["2018/2026"]),
        ("About 90,000 guests will come from this month until the end of September.", ["2018-06/2018-09"]),
        ("The rest of 2017 brought sales of $3 million.", [None]),
        ("Until now the mill has sold 50 tonnes.", [None]),
    ],
)  # fmt: skip
def test_what_is_left_of_a_year_and_what_lasts_from_now_on(text, expected):
    """It begins in the month of publication, counted in years where it ends with one."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the last quarter, about 90,000 guests are expected to arrive.", ["2018-10/2018-12"]),
        ("He spoke of the prospect of the bank doubling its profit in the second half.", ["2018-07/2018-12"]),
        ("The bank sees inflation at 3% in December.", ["2018-12"]),
        ("In the last quarter, exports rose 5% and are expected to rise on.", ["2018-01/2018-03"]),
        ("Prospects of peace raised prices by 3% in the second half.", ["2017-07/2017-12"]),
        ("The bank sees demand weak after sales fell 3% in October.", ["2017-10"]),
    ],
)  # fmt: skip
def test_what_words_put_a_part_of_a_year_ahead(text, expected):
    """A verb of the future after a time that opens its sentence does, a verb that tells what was does not."""
    assert periods(text) == expected


def test_what_was_thought_of_a_month_just_over():
    """A survey before the figures of January come out tells of that January."""
    day = date(2018, 3, 11)
    assert periods(
        "Economists polled this week projected the gap would come in at $6bn in January.", day
    ) == ["2018-01"]
    assert periods("The government agreed that taxes would rise by 5% in January.", day) == ["2019-01"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It expects 20 million tonnes in the second half of this year, bringing the total to 37 million tonnes.", ["2018-07/2018-12", "2018"]),
        ("Exports in May were $3bn, bringing the total for the year to $15bn.", ["2018-05", "2018-01/2018-05"]),
        ("It sold 300 cars in May, taking its cumulative sales to 1,500 cars.", ["2018-05", "2018-01/2018-05"]),
        ("The annual total is expected to be 38 million tonnes.", ["2018"]),
        ("The bank sold 3 million shares in May, bringing its holding to 15 million.", ["2018-05", "2018-05"]),
        ("GDP grew 5% in the fourth quarter of 2017, bringing growth to 3%.", ["2017-10/2017-12", "2017-10/2017-12"]),
        ("Peru has unveiled a $5 billion spending plan for 2019.", ["2019"]),
        ("The council launched a $5 billion plan for schools.", [None]),
    ],
)  # fmt: skip
def test_totals_and_plans_of_a_year(text, expected):
    """What a part of the year brings the total to is of the year, or of the year so far."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board has set the price cap for the period between October and December at $700 a year.", "2018-10/2018-12"),
        ("The ministry fixed the import quota for the October-December quarter at 5,000 tonnes.", "2018-10/2018-12"),
        ("The ministry set its ceiling for September to November at 5,000 tonnes.", "2018-09/2018-11"),
        ("The bank set aside $5 million in the October-December quarter.", "2017-10/2017-12"),
        ("The ministry had set the import quota for the October-December quarter at 5,000 tonnes.", "2017-10/2017-12"),
        ("Prices set a record of $500 a tonne in October.", "2017-10"),
    ],
)  # fmt: skip
def test_what_is_set_for_months_to_come(text, expected):
    """A cap, a price or a quota is set for what lies ahead."""
    assert periods(text) == [expected]
