"""What a notebook may record, and what becomes of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analysis.errors import BadData
from analysis.quantities.interval import Interval
from analysis.runs import record
from analysis.runs.execution.results import MIMETYPE, result, results_of, without_results


def test_values_become_plain_json() -> None:
    """Numbers, dates, intervals, numpy's numbers, records and tables are kept as JSON's own types."""

    @dataclass(frozen=True)
    class Figure:
        def as_record(self) -> dict[str, Any]:
            return {"low": 1.0, "value": np.float64(2), "high": 3}

    table = pd.DataFrame(
        {"year": [2021, 2022], "value": [1.5, float("nan")], "day": [date(2021, 1, 1), None]}
    )
    cases = [
        (True, True),
        (np.int64(7), 7),
        (date(2023, 5, 17), "2023-05-17"),
        (Interval(49.5, 50, 50.5), {"low": 49.5, "value": 50, "high": 50.5}),
        (Figure(), {"low": 1.0, "value": 2.0, "high": 3}),
        ({"b": (1, 2), "a": {"z", "y"}}, {"a": ["y", "z"], "b": [1, 2]}),
        (
            table,
            [{"day": "2021-01-01", "value": 1.5, "year": 2021}, {"day": None, "value": None, "year": 2022}],
        ),
    ]
    for value, expected in cases:
        assert json.loads(json.dumps(result("x", value)["value"])) == expected


def test_the_last_bits_of_a_number_do_not_count() -> None:
    """Two builds of a mathematics library may differ in the last digits; the record does not."""
    assert result("x", 0.1 + 0.2) == result("x", 0.3)
    assert result("x", 70.2e9)["value"] == 70.2e9


@pytest.mark.parametrize("value", [float("nan"), float("inf"), object(), b"x", lambda: 1])
def test_what_is_no_result_is_refused(value: object) -> None:
    """A record holds no NaN, and nothing that cannot be written down."""
    with pytest.raises(BadData, match="growth"):
        result("growth", value)


@pytest.mark.parametrize("name", ["", "Growth", "a b", "1st", "a/b", "a..b", 3])
def test_names_are_plain(name: Any) -> None:
    """A name is lower-case words joined by '_', '-' or '.'."""
    with pytest.raises(BadData):
        result(name, 1)


def test_one_name_is_recorded_once() -> None:
    """Results are found by name in the outputs; a second one of the same name is an error."""
    output = {"output_type": "display_data", "data": {MIMETYPE: result("x", 1, "USD")}, "metadata": {}}
    notebook = {"cells": [{"outputs": [output]}, {"source": "prose"}]}
    assert results_of(notebook) == {"x": {"unit": "USD", "value": 1}}
    with pytest.raises(BadData, match="recorded twice"):
        results_of({"cells": [{"outputs": [output, output]}]})
    without_results(notebook)
    assert notebook["cells"][0]["outputs"] == []


def test_recording_is_quiet_outside_a_notebook(capsys: pytest.CaptureFixture[str]) -> None:
    """In a script or a doctest nothing is printed."""
    record("x", 1)
    assert capsys.readouterr().out == ""
