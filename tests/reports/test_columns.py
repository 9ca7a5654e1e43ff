"""Tests of columns: what is shown, what is downloaded."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest

from analysis.reports.tables.columns import column, decimals, is_missing, plain_number


def test_one_number_of_decimals() -> None:
    """All numbers of a column have the same decimals, so that they stand under each other."""
    found = column("x", [70.2, 9.75, -0.5])
    assert found.shown == ("70.2", "9.8", "−0.5")
    assert found.plain == ("70.2", "9.8", "-0.5")
    assert found.numeric


@pytest.mark.parametrize("missing", [None, float("nan"), np.nan, pd.NA, pd.NaT])
def test_missing(missing: object) -> None:
    """Whatever stands for no figure is shown as none, and the rest stay numbers."""
    found = column("x", [1.5, missing])
    assert is_missing(missing)
    assert found.shown == ("1.5", None)
    assert found.plain == ("1.5", "")
    assert found.numeric


def test_a_column_without_figures() -> None:
    """A column of nothing is no column of numbers."""
    assert not column("x", [None, None]).numeric


def test_thousands_but_not_years() -> None:
    """Thousands are set apart, except where all numbers are years."""
    assert column("x", [12345, 1]).shown == ("12,345", "1")
    assert column("x", [2021, 2022]).shown == ("2021", "2022")
    assert column("x", [12345, 1]).plain == ("12345", "1")


def test_stated_format() -> None:
    """Decimals or a function can be given."""
    assert column("x", [1.0, 2.25], how=2).shown == ("1.00", "2.25")
    found = column("x", [0.5, None], how=lambda value: f"{value:.0%}")
    assert found.shown == ("50%", None)


def test_other_values() -> None:
    """Dates, truth values and objects are shown in words."""
    assert column("x", [date(2023, 5, 17), True, "a"]).shown == ("2023-05-17", "yes", "a")
    assert not column("x", [True, False]).numeric
    assert column("x", [pd.Timestamp(2023, 5, 17)]).shown == ("2023-05-17",)


def test_numbers_among_words() -> None:
    """A number in a column of words is shown as a number."""
    assert column("x", [-1234.5, "n. a."]).shown == ("−1,234", "n. a.")


@pytest.mark.parametrize(
    ("values", "places"),
    [([70.2, 38.5], 1), ([0.1 + 0.2], 1), ([1 / 3], 3), ([123456.7, 200.0], 0), ([0.0], 0), ([0.00123], 3)],
)
def test_decimals(values: list[float], places: int) -> None:
    """As many decimals as the numbers bear, without the noise of binary fractions."""
    assert decimals(values) == places


def test_no_negative_zero() -> None:
    """A small negative number that rounds to zero carries no minus."""
    assert plain_number(-0.04, 1) == "0.0"


def test_unit_in_the_label() -> None:
    """A download's header carries the unit."""
    assert column("gap", [1.0], "billion US dollars").label == "gap (billion US dollars)"
