"""The parameters of the notebooks: every one has a help line, and ranges hold the years of the tables."""

from __future__ import annotations

import csv

import pytest

from analysis.project import find_project
from analysis.runs.notebooks.files import load, numbered_notebooks
from analysis.runs.notebooks.parameters import Parameter, declared

PROJECT = find_project(__file__)
NOTEBOOKS = {path.stem: path for path in numbered_notebooks(PROJECT)}


def _parameters(notebook: str) -> dict[str, Parameter]:
    return {each.name: each for each in declared(load(NOTEBOOKS[notebook]), notebook)}


@pytest.mark.parametrize("notebook", NOTEBOOKS)
def test_every_parameter_has_a_help_line_and_every_number_a_range(notebook: str) -> None:
    """No figure is taken that cannot be meant, such as a negative tolerance."""
    found = _parameters(notebook)
    assert "article" in found
    for each in found.values():
        assert each.help, each.name
        if each.kind.name in ("int", "float"):
            assert each.kind.range is not None, each.name


@pytest.mark.parametrize("notebook", NOTEBOOKS)
def test_a_text_is_a_name_that_the_build_can_check(notebook: str) -> None:
    """But for the article, which has a check of its own, no parameter takes any text there is."""
    for each in _parameters(notebook).values():
        kind = each.kind.of or each.kind
        assert kind.name != "str" or each.name == "article" or kind.known is not None, each.name


@pytest.mark.parametrize(("notebook", "table"), [("02_trade", "trade"), ("03_energy", "gas")])
def test_ranges_hold_the_years_of_the_tables(notebook: str, table: str) -> None:
    """The years drawn may begin with the table's first and end with its last; each may be the year on trial."""
    with (PROJECT.data / "statistics" / f"{table}.csv").open(encoding="utf-8") as file:
        years = [int(row["period"][:4]) for row in csv.DictReader(file)]
    found = _parameters(notebook)
    year, first, last = (found[name].kind.range for name in ("year", "first_year", "last_year"))
    assert year and first and last
    assert year.low == first.low == min(years)
    assert max(years) <= year.high == last.high
    for value in (min(years), max(years)):
        assert found["year"].read(str(value)) == value
