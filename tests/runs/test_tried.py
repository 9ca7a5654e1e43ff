"""The values that a sweep tries: one rule for what is set apart, on the command line and in a file."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import UsageProblem
from analysis.runs.notebooks.parameters import Parameter, parse
from analysis.runs.sweeps.tried import from_array, from_texts, single

DECLARED = """year: int | None = 2022
share: float = 0.5
note: str = ""
flow: Literal["exports", "imports"] = "exports"
partners: list[str] = []
day: date = date(2023, 5, 17)
"""


def _parameter(name: str) -> Parameter:
    return next(each for each in parse(DECLARED) if each.name == name)


@pytest.mark.parametrize(
    ("name", "texts", "values"),
    [
        ("year", ["2020,2021", "2022"], [2020, 2021, 2022]),
        ("year", ["2019..2021,none"], [2019, 2020, 2021, None]),
        ("year", ["2010..2020..5"], [2010, 2015, 2020]),
        ("share", ["0.1..0.3..0.1"], [0.1, 0.2, 0.3]),
        ("share", ["1,1.0"], [1.0]),
        ("note", ["a..b,c"], ["a..b", "c"]),
        ("flow", ["imports,exports"], ["imports", "exports"]),
        ("partners", ["KAZ,UZB"], [["KAZ", "UZB"]]),
        ("partners", ["KAZ,UZB", "TKM", ""], [["KAZ", "UZB"], ["TKM"], []]),
        ("day", ["2023-05-17,2023-05-18"], [date(2023, 5, 17), date(2023, 5, 18)]),
    ],
)
def test_texts(name: str, texts: list[str], values: list[Any]) -> None:
    """A comma sets values apart, but for a list makes one of it; two dots count up; each value comes once."""
    assert from_texts(_parameter(name), texts) == values


@pytest.mark.parametrize(
    ("name", "array", "values"),
    [
        ("year", [2020, "none", "2021..2022"], [2020, None, 2021, 2022]),
        ("year", 2020, [2020]),
        ("share", [1, 0.5], [1.0, 0.5]),
        ("partners", [["KAZ", "UZB"], ["TKM"]], [["KAZ", "UZB"], ["TKM"]]),
        ("day", [date(2023, 5, 17), "2023-05-18"], [date(2023, 5, 17), date(2023, 5, 18)]),
    ],
)
def test_arrays(name: str, array: Any, values: list[Any]) -> None:
    """An array holds the values to try; for a list each is an array of its own."""
    assert from_array(_parameter(name), array) == values


@pytest.mark.parametrize(
    ("name", "array", "said"),
    [
        ("year", ["2022"], "'2022' is not allowed; it takes a whole number"),
        ("year", [2022.0], "2022.0 is not allowed"),
        ("year", [True], "True is not allowed"),
        ("partners", ["KAZ", "UZB"], r"write partners = \[\[…\], \[…\]\], or \[\[…\]\] for one"),
        ("flow", ["both"], "'both' is not allowed; it takes exports or imports"),
        ("year", ["2022..2020"], "is no row of numbers; write LOW..HIGH"),
        ("year", ["2020..2022..0"], "is no row of numbers"),
        ("year", ["1..2..3..4"], "is no row of numbers"),
        ("share", ["0..1..1e-9"], "at most 10,000 values"),
        ("year", ["2020..2021..0.5"], "'2020.5' is not allowed"),
    ],
)
def test_what_is_not_allowed(name: str, array: list[Any], said: str) -> None:
    """Types are as strict as in a build, in one sentence that names notebook and parameter."""
    with pytest.raises(UsageProblem, match=said) as caught:
        from_array(_parameter(name), array)
    assert "parameter" in str(caught.value)


def test_a_single_value() -> None:
    """A fixed value is the value itself, an array a list."""
    assert single(_parameter("partners"), ["KAZ"]) == ["KAZ"]
    assert single(_parameter("day"), "2023-05-17") == date(2023, 5, 17)
    with pytest.raises(UsageProblem, match=r"\[2020\] is not allowed"):
        single(_parameter("year"), [2020])


@given(st.integers(0, 10**6), st.integers(0, 50), st.sampled_from(["0.1", "0.25", "0.5", "3"]))
def test_counting_up_is_exact(low: int, steps: int, step: str) -> None:
    """Both ends are among the values, with no noise of binary fractions."""
    from decimal import Decimal

    high = low + steps * Decimal(step)
    values = from_texts(_parameter("share"), [f"{low}..{high}..{step}"])
    assert values == [float(low + number * Decimal(step)) for number in range(steps + 1)]
