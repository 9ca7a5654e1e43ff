"""The rule from printed precision and hedge to a band gives the documented cases."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.quantities import band, last_digit_place

CASES = [
    # value, precision, has decimals, approximation, inside low, inside high, outside low, outside high
    (42, 1, False, "about", 41, 43, 41, 43),
    (50, 1, False, "about", 45, 55, 45, 55),
    (1_200, 1, False, "about", 1_100, 1_300, 1_100, 1_300),
    (200, 1, False, "about", 180, 220, 150, 250),
    (3e6, 1e6, False, "about", 2.5e6, 3.5e6, 2.5e6, 3.5e6),
    (3_000_000, 1, False, "about", 2.7e6, 3.3e6, 2.5e6, 3.5e6),
    (70.2e9, 0.1e9, True, "exact", 70.15e9, 70.25e9, 70.15e9, 70.25e9),
    (1_000, 1, False, "exact", 999.5, 1_000.5, 500, 1_500),
    (43.2e9, 0.1e9, True, "exact", 43.15e9, 43.25e9, 43.15e9, 43.25e9),
    (50, 1, False, "nearly", 45, 50, 45, 50),
]


@pytest.mark.parametrize("case", CASES)
def test_documented_bands(case):
    """The bands of the method box come out of the rule."""
    value, precision, decimals, approximation, *ends = case
    place = last_digit_place(value, precision, has_decimals=decimals)
    made = band(value, precision, place, approximation)
    assert [made.inside.low, made.inside.high, made.outside.low, made.outside.high] == pytest.approx(ends)


def test_one_sided_bands():
    """Over and at least have no upper end, under and at most no lower one; up to can be refuted and never proved."""
    over = band(50, 1, 10, "over")
    assert over.find(50) == "outside"
    assert over.find(50.1) == "inside"
    assert band(50, 1, 10, "at_least").find(50) == "inside"
    assert band(50, 1, 10, "under").find(50) == "outside"
    assert band(50, 1, 10, "under").find(49.9) == "inside"
    at_most = band(50, 1, 10, "at_most")
    assert at_most.find(50) == "inside"
    assert at_most.find(50.1) == "outside"
    up_to = band(50, 1, 10, "up_to")
    assert up_to.find(60) == "outside"
    assert up_to.find(30) == "undecided"


def test_words_are_good_to_a_twentieth():
    """A third is 5 percent wide, about a third 10 percent."""
    assert band(100 / 3, 0, 0, in_words=True).inside.high == pytest.approx(35.0)
    assert band(100 / 3, 0, 0, "about", in_words=True).inside.low == pytest.approx(30.0)


def test_three_times_is_as_good_as_threefold_and_never_turns_3_times_round():
    """Within a twentieth it is inside, and beyond it undecided up to half a time, which "3 times" may be off."""
    made = band(3, 1, 1, in_words=True)
    assert [made.find(value) for value in (3.1, 3.3, 3.6)] == ["inside", "undecided", "outside"]


def test_a_range_reaches_half_a_place_beyond_its_ends():
    """5-6% holds 4.6 and 6.4."""
    made = band((5, 6), 1)
    assert (made.inside.low, made.inside.high) == (4.5, 6.5)


@given(st.integers(1, 10**9), st.sampled_from(["exact", "about", "nearly"]))
def test_spelling_never_reverses(value, approximation):
    """What one spelling of a number puts inside, another spelling never puts outside."""
    spelled_out = band(value, 1, last_digit_place(value, 1, has_decimals=False), approximation)
    place = last_digit_place(value, 1, has_decimals=False)
    with_scale = band(value, place, place, approximation)
    for made, other in ((spelled_out, with_scale), (with_scale, spelled_out)):
        for end in (made.inside.low, made.inside.high):
            assert other.find(end) != "outside"


def test_a_place_must_be_positive():
    """A precision of nothing is an error, not an exact number."""
    with pytest.raises(ValueError, match="positive"):
        band(5, 0)


def test_the_band_holds_its_own_number():
    """Every two-sided band holds the printed number."""
    for approximation in ("exact", "about", "nearly", "at_least"):
        assert band(7, 1, 1, approximation).find(7) == "inside"
    assert band(7, 1, 1, "at_least").inside.high == math.inf
