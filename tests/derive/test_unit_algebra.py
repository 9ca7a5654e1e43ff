"""The algebra of units: conversions are inverse, transitive and compatible with division; dimensions never mix."""

from __future__ import annotations

import csv
from collections import defaultdict
from importlib.resources import files
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.derive.arithmetic import divided, in_unit, per, times, total
from analysis.derive.figure import given as taken
from analysis.errors import BadData
from analysis.quantities import Interval, convert, unit

ROWS = list(
    csv.DictReader(files("analysis.quantities").joinpath("units.csv").read_text("utf-8").splitlines())
)
BY_DIMENSION: dict[str, list[str]] = defaultdict(list)
for row in ROWS:
    BY_DIMENSION[row["dimension"]].append(row["symbol"])
SEVERAL = [symbols for symbols in BY_DIMENSION.values() if len(symbols) > 1]
AMOUNTS = st.floats(1e-3, 1e12)
ALIKE = st.sampled_from(SEVERAL).flatmap(
    lambda symbols: st.tuples(*(st.sampled_from(symbols) for _ in range(3)))
)


@given(AMOUNTS, ALIKE)
def test_conversion_is_inverse_and_transitive(value: float, symbols: tuple[str, str, str]) -> None:
    """There and back gives the same amount, and two steps give what one does."""
    a, b, c = symbols
    assert convert(convert(value, a, b), b, a) == pytest.approx(value)
    assert convert(convert(value, a, b), b, c) == pytest.approx(convert(value, a, c))


@pytest.mark.parametrize(("one", "other"), list(combinations(sorted(BY_DIMENSION), 2)))
def test_dimensions_never_mix(one: str, other: str) -> None:
    """No unit of one dimension converts to one of another, nor are two of them added up."""
    a, b = BY_DIMENSION[one][0], BY_DIMENSION[other][0]
    with pytest.raises(BadData):
        convert(1.0, a, b)
    with pytest.raises(BadData):
        total("both", [taken("a", 1.0, a, "made up"), taken("b", 1.0, b, "made up")])


@given(AMOUNTS, ALIKE, ALIKE)
def test_a_unit_per_another_converts_by_both(
    value: float, tops: tuple[str, str, str], bottoms: tuple[str, str, str]
) -> None:
    """What is so much per unit is converted as the one over the other."""
    (a, b, _), (c, d, _) = tops, bottoms
    expected = convert(value, a, b) / convert(1.0, c, d)
    assert convert(value, f"{a}/{c}", f"{b}/{d}") == pytest.approx(expected)


@given(AMOUNTS, AMOUNTS, st.floats(0, 0.3), ALIKE)
def test_dividing_and_multiplying_keep_the_unit(
    amount: float, by: float, width: float, symbols: tuple[str, str, str]
) -> None:
    """Dollars over cubic metres are dollars per cubic metre, which times cubic metres hold the dollars again."""
    volume = taken("volume", by, symbols[0], "made up")
    money = taken("money", Interval(amount * (1 - width), amount, amount * (1 + width)), "USD", "made up")
    rate = per("rate", money, volume)
    assert unit(rate.unit).dimension == f"{unit('USD').dimension} per {unit(symbols[0]).dimension}"
    back = times("money", rate, volume, unit="USD")
    assert (back.unit, back.value) == ("USD", pytest.approx(amount))
    assert back.interval.low == pytest.approx(money.interval.low)
    assert back.interval.high == pytest.approx(money.interval.high)
    assert divided("rate", money, volume, unit=rate.unit).value == pytest.approx(rate.value)


@given(AMOUNTS, st.floats(0, 0.3), ALIKE)
def test_bounds_are_converted_with_the_value(
    value: float, width: float, symbols: tuple[str, str, str]
) -> None:
    """A figure in another unit has the bounds of the first, so that a band on either side finds the same."""
    a, b, _ = symbols
    figure = taken("amount", Interval(value * (1 - width), value, value * (1 + width)), a, "made up")
    there = in_unit(figure, b)
    assert there.interval.low <= there.value <= there.interval.high
    assert in_unit(there, a).interval.high == pytest.approx(figure.interval.high)
