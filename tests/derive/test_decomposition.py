"""Price and volume add up to the change in value."""

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from analysis.derive.decomposition import fisher, price_and_volume
from analysis.derive.figure import given
from analysis.errors import BadData
from analysis.quantities import Interval

AMOUNTS = st.floats(0.1, 1e6)


def inputs(new_value, old_value, new_volume, old_volume):
    """Return the four as figures."""
    return (
        given("value, later", new_value, "USD", "a test"),
        given("value, earlier", old_value, "USD", "a test"),
        given("volume, later", new_volume, "m3", "a test"),
        given("volume, earlier", old_volume, "m3", "a test"),
    )


@for_all(AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS)
def test_no_residual(new_value, old_value, new_volume, old_volume):
    """Whatever the figures, the two parts are the whole."""
    if new_value == old_value:
        return
    split = price_and_volume(*inputs(new_value, old_value, new_volume, old_volume))
    whole = split.price_part.value + split.volume_part.value
    assert whole == pytest.approx(split.change.value, rel=1e-6, abs=1e-6 * max(new_value, old_value))


def test_pure_price_and_pure_volume():
    """With one volume all is price; with one unit value all is volume."""
    assert price_and_volume(*inputs(200, 100, 10, 10)).price_share.value == pytest.approx(100)
    assert price_and_volume(*inputs(200, 100, 20, 10)).price_share.value == pytest.approx(0)


def test_nothing_and_no_change_are_refused():
    """A logarithm needs figures above zero, a share needs a change."""
    with pytest.raises(BadData, match="above zero"):
        price_and_volume(*inputs(0, 100, 10, 10))
    with pytest.raises(BadData, match="no change"):
        price_and_volume(*inputs(100, 100, 10, 20))


@st.composite
def _bounded(draw, unit):
    """Draw a figure with bounds, and one value within them."""
    middle = draw(st.floats(1, 1e4))
    low, high = (draw(st.floats(0, 0.2)) for _ in range(2))
    part = draw(st.floats(-low, high))
    return given("x", Interval(middle * (1 - low), middle, middle * (1 + high)), unit, "a test"), middle * (
        1 + part
    )


@for_all(_bounded("USD"), _bounded("USD"), _bounded("m3"), _bounded("m3"))
def test_the_bounds_of_the_inputs_are_carried_through(new_value, old_value, new_volume, old_volume):
    """Whatever the inputs are within their bounds, the parts and the share lie within the results' bounds."""
    drawn = [new_value, old_value, new_volume, old_volume]
    if drawn[0][0].value == drawn[1][0].value or drawn[0][1] == drawn[1][1]:
        return
    whole = price_and_volume(*(figure for figure, _ in drawn))
    sample = price_and_volume(*inputs(*(value for _, value in drawn)))
    for name in ("volume_part", "price_part", "price_share", "volume_growth", "change"):
        bounds, value = getattr(whole, name).interval, getattr(sample, name).value
        slack = 1e-6 * max(1.0, abs(value))
        assert bounds.low - slack <= value <= bounds.high + slack, name


@for_all(_bounded("USD"), _bounded("USD"), _bounded("m3"), _bounded("m3"))
def test_the_index_of_several_flows_holds_every_sample(new_value, old_value, new_volume, old_volume):
    """Price times volume is value, and samples of the inputs stay within the bounds."""
    pairs = (
        [(new_value, old_value), (old_value, new_value)],
        [(new_volume, old_volume), (new_volume, new_volume)],
    )
    whole = fisher(*([[one[0] for one in pair] for pair in side] for side in pairs))
    exact = [
        [[given("x", one[1], unit, "a test") for one in pair] for pair in side]
        for side, unit in zip(pairs, ("USD", "m3"), strict=True)
    ]
    sample = fisher(*exact)
    value = sum(pair[0].value for pair in exact[0]) / sum(pair[1].value for pair in exact[0])
    product = (sample["price"].value / 100 + 1) * (sample["volume"].value / 100 + 1)
    assert product == pytest.approx(value)
    for name in ("price", "volume"):
        slack = 1e-6 * max(1.0, abs(sample[name].value))
        assert whole[name].interval.low - slack <= sample[name].value <= whole[name].interval.high + slack


def test_one_flow_has_its_own_unit_value_as_its_price():
    """With one flow the index of price is the growth of the unit value; flows that do not pair are refused."""
    new, old = given("v", 30.0, "USD", "a test"), given("w", 20.0, "USD", "a test")
    more, less = given("q", 12.0, "m3", "a test"), given("r", 10.0, "m3", "a test")
    assert fisher([(new, old)], [(more, less)])["price"].value == pytest.approx(25)
    with pytest.raises(BadData, match="value and a volume of each"):
        fisher([(new, old)], [])


def test_bounds_in_the_last_place_of_a_number_stay_in_order():
    """2316.9999999999995 is below 2317, its log mean with 1062 comes out above."""
    later = given("value, later", 1062.0, "USD", "a test")
    earlier = given("value, earlier", Interval(2316.9999999999995, 2317.0, 2317.0), "USD", "a test")
    part = price_and_volume(later, earlier, *inputs(1, 1, 2.0, 1.0)[2:]).volume_part.interval
    assert part.low <= part.value <= part.high
