"""What changed from one run to another, and by how much."""

from __future__ import annotations

from typing import Any

from analysis.runs.records.compare import compare
from analysis.runs.records.record import ParameterValue, RunRecord


def _record(**more: Any) -> RunRecord:
    return RunRecord(article="a", notebook="02_trade", name="02_trade", **more)


def _results(**values: Any) -> RunRecord:
    return _record(results={name: {"value": value} for name, value in values.items()})


def test_the_same_run_differs_in_nothing() -> None:
    """A run compared with itself has no change, and every result counts as the same."""
    one = _results(
        a=1, b={"low": 1, "value": 2, "high": 3}, c=[{"id": "x", "value": 1}, {"id": "y", "value": 2}]
    )
    found = compare(one, one)
    assert not found.differs
    assert found.inputs == ()
    assert found.same == 4


def test_inputs_and_parameters() -> None:
    """The parts of the key that differ are named, and parameters with both values."""
    old = _record(
        inputs={"data": "1", "analysis": "1"}, parameters=(ParameterValue("year", "int", 2022, 2022, ""),)
    )
    new = _record(
        inputs={"data": "2", "analysis": "1"}, parameters=(ParameterValue("year", "int", 2021, 2022, ""),)
    )
    found = compare(old, new)
    assert found.inputs == ("data",)
    [year] = found.parameters
    assert (year.name, year.old, year.new, year.difference) == ("year", 2022, 2021, -1)


def test_numbers_by_how_much() -> None:
    """A number's difference is in its unit, and relative to the old one; where that is zero there is none."""
    unit = {"unit": "USD"}
    old = _record(results={"trade": {"value": 50.0, **unit}, "zero": {"value": 0}, "debt": {"value": -4}})
    new = _record(results={"trade": {"value": 70.0, **unit}, "zero": {"value": 3}, "debt": {"value": -5}})
    trade, zero, debt = compare(old, new).results
    assert (trade.difference, trade.relative, trade.unit) == (20.0, 40.0, "USD")
    assert (zero.difference, zero.relative) == (3.0, None)
    assert (debt.difference, debt.relative) == (-1.0, -25.0)


def test_what_is_no_number_has_no_difference() -> None:
    """Texts, truth values and what is new or gone are shown, and never subtracted."""
    found = compare(_results(text="a", flag=True, gone=1), _results(text="b", flag=False, new=2)).results
    assert [(each.name, each.old, each.new, each.difference) for each in found] == [
        ("text", "a", "b", None),
        ("flag", True, False, None),
        ("new", None, 2, None),
        ("gone", 1, None, None),
    ]


def test_a_figure_with_other_bounds_or_sources() -> None:
    """Where the value stays and its bounds or rows do not, that is a change, and it says which."""
    figure = {
        "low": 1.0,
        "value": 2.0,
        "high": 3.0,
        "rows": ["r1"],
        "formula": "",
        "unit": "USD",
        "text": "2",
    }
    [change] = compare(_results(f=figure), _results(f=figure | {"high": 3.5, "rows": ["r1", "r2"]})).results
    assert (change.difference, change.beside, change.unit) == (0.0, ("high", "rows"), "USD")


def test_rows_of_a_table_are_matched_by_their_names() -> None:
    """A row that moves is the same row; one that changes is one change, wherever it stands."""
    old = [{"id": "kaz", "value": 1}, {"id": "uzb", "value": 2}]
    new = [{"id": "tjk", "value": 9}, {"id": "uzb", "value": 2}, {"id": "kaz", "value": 4}]
    found = compare(_results(books=old), _results(books=new)).results
    assert [(each.name, each.old, each.new) for each in found] == [
        ("books[tjk]", None, 9),
        ("books[kaz]", 1, 4),
    ]


def test_verdicts_by_their_claims() -> None:
    """A verdict is known by the claim's words, two claims in the same words are two, and each change is named."""

    def record(*verdicts: tuple[str, str, str]) -> RunRecord:
        return _results(verdicts=[{"quote": q, "summary": s, "attribution": a} for q, s, a in verdicts])

    old = record(("42%", "Supported", "verbatim"), ("42%", "Refuted", "changed"))
    new = record(("42%", "Supported", "paraphrased"), ("42%", "Supported", "changed"))
    found = compare(old, new)
    assert found.results == ()
    assert [(each.name, each.old, each.new) for each in found.verdicts] == [
        ("“42%”, attribution", "verbatim", "paraphrased"),
        ("“42%” (again)", "Refuted", "Supported"),
    ]


def test_figures_by_their_hashes() -> None:
    """A figure that is drawn differently, a new one and one that is gone."""
    found = compare(_record(figures={"a": "1", "b": "1"}), _record(figures={"a": "2", "c": "1"})).figures
    assert [(each.name, each.old, each.new) for each in found] == [
        ("a", "1", "2"),
        ("c", None, "1"),
        ("b", "1", None),
    ]
