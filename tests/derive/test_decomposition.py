"""Price and volume add up to the change in value."""

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from analysis.derive.decomposition import price_and_volume
from analysis.derive.figure import given
from analysis.errors import BadData

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
