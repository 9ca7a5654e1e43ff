"""Hedges, bounds, and words that only look like them."""

import pytest

from tests.claims.made_up import claims, only


@pytest.mark.parametrize(
    ("text", "approx", "hedge"),
    [
        ("It sold around 40 tonnes.", True, "around"),
        ("It sold nearly 40 tonnes.", True, "nearly"),
        ("The harvest was larger than 40 tonnes in 2022.", "over", "larger than"),
        ("It nearly reached 40 tonnes.", True, "nearly reached"),
        ("Sales almost hit 40 tonnes.", True, "almost hit"),
        ("Sales all but reached a record 40 tonnes.", True, "all but reached"),
        ("It sold over 40 tonnes.", "over", "over"),
        ("It sold more than a record 40 tonnes.", "over", "more than"),
        ("Growth topped 9%.", "over", "topped"),
        ("It sold less than 40 tonnes.", "under", "less than"),
        ("It sold at least 40 tonnes.", "at_least", "at least"),
        ("It sold 40 tonnes or more.", "at_least", "or more"),
        ("It sold up to 40 tonnes.", "at_most", "up to"),
        ("It sold as much as 40 tonnes.", "at_most", "as much as"),
        ("It sold 40 tonnes or so.", True, "or so"),
        ("It lasted for over three decades.", "over", "over"),
        ("It must be done within five days.", "at_most", "within"),
        ("It sold ~40 tonnes.", True, "~"),
        ("Output is well below 40 tonnes.", "under", "well below"),
        ("Sales exceeded the mark of 40 tonnes.", "over", "exceeded"),
        ("Sales in 2022 were above the level of 40 tonnes.", "over", "above"),
        ("Sales remained under the mark of 40 tonnes.", "under", "under"),
        ("Sales stayed within $40m.", "at_most", "within"),
        ("Sales were above the level of 40 tonnes recorded in May.", False, None),
        ("It sold >40 tonnes (≤ $3m).", "over", ">"),
        ("It sold < 40 tonnes.", "under", "<"),
        ("It sold 40+ ships.", "at_least", "+"),
        ("It sold 200-plus ships.", "at_least", "-plus"),
        ("It sold 300-odd ships.", True, "-odd"),
        ("It sold 40 or more ships.", "at_least", "or more"),
        ("It fell to as little as $20 a barrel.", "at_least", "as little as"),
        ("It drew as few as 12 people.", "at_least", "as few as"),
        ("It cost $3m at the most.", "at_most", "at the most"),
        ("Inflation was a shade over 4%.", "over", "a shade over"),
        ("Barely 20% came.", True, "barely"),
        ("It sold not quite 40 tonnes.", True, "not quite"),
        ("It sold virtually 40 tonnes.", True, "virtually"),
        ("It sold c.40 tonnes.", True, "c."),
        ("It sold c. 40 tonnes.", True, "c."),
        ("It sold greater than or equal to 40 tonnes.", "at_least", "greater than or equal to"),
        ("It sold at best 40 tonnes.", "at_most", "at best"),
        ("It sold something like 40 tonnes.", True, "something like"),
        ("It sold slightly less than 40 tonnes.", "under", "slightly less than"),
        ("It sold a bit over 40 tonnes.", "over", "a bit over"),
        ("Growth narrowly exceeded 9%.", "over", "narrowly exceeded"),
        ("It narrowly failed to reach 40 tonnes.", "under", "failed to reach"),
        ("Inflation stayed in the 4 percent range.", True, "range"),
        ("Yields are back into the 6% region.", True, "region"),
        ("Shares trade in the mid $40 range.", True, "range"),
    ],
)
def test_hedges(text, approx, hedge):
    """The hedge and its word."""
    claim = claims(text)[0]
    assert (claim.approx, claim.hedge) == (approx, hedge)


@pytest.mark.parametrize(
    "text",
    [
        "Output went up to 40 tonnes.",
        "Some of the 40 tonnes sank.",
        "It was verified over three months.",
        "The bill passed by 40 votes.",
        "It sold 40 tonnes.",
        "It sold <b>40 tonnes</b>.",
        "> 40 tonnes were sold.",
        "It has a 4 percent range of error.",
        "The drones have the 40 km range of old.",
        "Shares trade in the $40-$50 range.",
    ],
)
def test_no_hedge(text):
    """Particles of verbs, spans of time and plain numbers are not hedged."""
    assert only(text).approx is False


@pytest.mark.parametrize(
    "text",
    [
        "The port shipped three times as much as the 5 tonnes of old.",
        "Sales of 9 tonnes exceeded the 5 tonnes sold in 2019.",
    ],
)
def test_what_is_compared_with_is_no_bound(text):
    """A figure that another is so many times, or that it outdid, is as large as it says."""
    *_, last = claims(text)
    assert (last.quote, last.approx) == ("5 tonnes", False)


def test_nearly_is_one_sided():
    """ "Nearly 40" reaches up to 40 and not beyond."""
    band = only("It sold nearly 40 tonnes.").band
    assert (band.inside.high, band.outside.high) == (40, 40)


def test_bands_follow_precision_and_hedge():
    """ "around 50%" is 45 to 55, "42%" is 41.5 to 42.5."""
    around, plain = only("It grew around 50%.").band, only("It grew 42%.").band
    assert (around.inside.low, around.inside.high) == (45, 55)
    assert (plain.inside.low, plain.inside.high) == (41.5, 42.5)


@pytest.mark.parametrize(
    "words",
    ["nearly 40 tonnes", "nearly reached 40 tonnes", "almost hit 40 tonnes", "all but reached 40 tonnes"],
)
def test_what_was_nearly_reached_lies_below(words):
    """ "Nearly reached 40" is up to 40 and never above, as "nearly 40" is."""
    band = only(f"Sales {words}.").band
    assert (band.inside.low, band.inside.high) == (36, 40)


@pytest.mark.parametrize("words", ["nearly a record", "a record nearly", "more than a record"])
def test_a_record_stands_on_either_side_of_a_hedge(words):
    """The hedge and the word for a record may come in either order."""
    assert only(f"Sales hit {words} 40 tonnes.").record


@pytest.mark.parametrize(
    "text",
    [
        "Homes are 7.1 percent below the record $236,400 median sale price.",
        "Sales are 12% above the 5 million tonnes of old.",
        "The mark is 3 points below 50.",
    ],
)
def test_what_a_figure_is_so_much_above_is_no_bound(text):
    """ "7 percent below $4bn" compares with it, as "7 percent lower than $4bn" does."""
    assert [claim.approx for claim in claims(text)] == [False, False]


def test_up_to_a_level_from_another_is_no_bound():
    """ "Up to 4.67% from 4.58%" moved, and "up to 30%" bounds."""
    moved = claims("The rate climbed again, up to 4.67% from 4.58% on Friday.")
    assert [claim.approx for claim in moved] == [False, False]
