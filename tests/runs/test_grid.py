"""Sets of parameters: combined, side by side, spelled out, and left out by conditions."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import UsageProblem
from analysis.runs.notebooks.conditions import Condition
from analysis.runs.sweeps.grid import Grid

NAMES = ("a", "b", "c", "d", "e", "f")
_values = st.lists(st.integers(0, 99), min_size=1, max_size=4, unique=True)


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    """Grids of all parts, no parameter in two of them."""
    combined = draw(st.dictionaries(st.sampled_from(NAMES[:2]), _values))
    length = draw(st.integers(1, 4))
    together = st.lists(st.integers(0, 99), min_size=length, max_size=length)
    rows = draw(st.dictionaries(st.sampled_from(NAMES[2:4]), together))
    sets = draw(st.lists(st.fixed_dictionaries({"e": st.integers(0, 99)}), max_size=3))
    return Grid(fixed={"f": 1}, combined=combined, rows=rows, sets=sets)


@given(grids())
def test_every_set_is_there_once(grid: Grid) -> None:
    """As many sets as the parts multiply to; each takes its values from the parts, the first values first."""
    found = grid.expand()
    lengths = [len(values) for values in grid.combined.values()]
    rows = [len(values) for values in grid.rows.values()][:1]
    assert len(found) == grid.count == math.prod([*lengths, *rows, max(len(grid.sets), 1)])
    for each in found:
        assert each["f"] == 1
        assert all(each[name] in values for name, values in grid.combined.items())
        side_by_side = list(zip(*grid.rows.values(), strict=True))
        assert not grid.rows or tuple(each[name] for name in grid.rows) in side_by_side
        assert not grid.sets or {"e": each["e"]} in grid.sets
    assert found == grid.expand()
    assert all(found[0][name] == values[0] for name, values in {**grid.combined, **grid.rows}.items())


@given(grids(), st.integers(0, 99))
def test_a_condition_only_leaves_out(grid: Grid, limit: int) -> None:
    """What is kept is what fulfils the condition, in the same order; nothing left is said."""
    whole = grid.expand()
    where = [Condition(f"f < {limit} or e not in [1, 2]"), Condition("not (a == 3)")]
    names = set(whole[0])
    where = [each for each in where if set(each.names) <= names]
    kept = [each for each in whole if all(_fulfils(condition, each) for condition in where)]
    filtered = Grid(grid.fixed, grid.combined, grid.rows, grid.sets, where)
    if kept:
        assert filtered.expand() == kept
    else:
        with pytest.raises(UsageProblem, match="No set of parameters fulfils"):
            filtered.expand()


def _fulfils(condition: Condition, values: Mapping[str, Any]) -> bool:
    return bool(eval(condition.text, {}, dict(values)))  # noqa: S307 - the reference: Python itself


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"rows": {"a": [1], "b": [1, 2]}}, "a has 1, b has 2; give each as many"),
        ({"combined": {"a": []}}, "The parameter a has no value to try"),
        ({"fixed": {"a": 1}, "combined": {"a": [1]}}, "The parameter a is given in two parts"),
        ({"combined": {"a": [1]}, "sets": [{"a": 1}]}, "The parameter a is given in two parts"),
    ],
)
def test_parts_that_do_not_fit(parts: dict[str, Any], said: str) -> None:
    """What cannot be combined is said in a sentence."""
    with pytest.raises(UsageProblem, match=said):
        Grid(**parts)


def test_too_many_sets() -> None:
    """The count is said before a set is made, and how to raise the limit."""
    grid = Grid(combined={name: list(range(1000)) for name in NAMES})
    with pytest.raises(
        UsageProblem, match=r"1,000,000,000,000,000,000 sets .* more than the 1,000 allowed.*--at-most"
    ):
        grid.expand()
    assert len(Grid(combined={"a": list(range(1001))}).expand(1001)) == 1001


@pytest.mark.parametrize(
    "text",
    ["", "a <", "__import__('os')", "a.b", "a[0]", "2 ** 9999", "lambda: a", "[x for x in a]", "f'{a}'", "a" * 501,
     "(" * 300 + "a" + ")" * 300, "a := 3", "a\nb", "a if b else c", "1 << 99"],
)  # fmt: skip
def test_no_condition_is_code(text: str) -> None:
    """Only comparisons, and, or, not, in and sums are read."""
    with pytest.raises(UsageProblem, match="cannot be read"):
        Condition(text)


@pytest.mark.parametrize("text", ["a < 3", "a * 'x' == 'x'", "1 / (b - b) > 0", "a in b"])
def test_a_condition_that_cannot_be_worked_out(text: str) -> None:
    """None, a text times a number and a division by zero are said with the values."""
    with pytest.raises(UsageProblem, match="cannot be worked out for"):
        Condition(text).holds({"a": None, "b": 1})
