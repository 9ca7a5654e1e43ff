"""The figures of an executed notebook and their hashes."""

from __future__ import annotations

from typing import Any

from analysis.runs.execution.figures import figures_of


def _cell(*outputs: dict[str, Any]) -> dict[str, Any]:
    return {"cell_type": "code", "id": "growth", "outputs": list(outputs)}


def test_figures_have_names_and_hashes() -> None:
    """The name an output carries counts, else the cell's; text and tables are no figures."""
    named = {
        "data": {"image/svg+xml": "<svg/>", "image/png": "x"},
        "metadata": {"image/svg+xml": {"name": "trade"}},
    }
    plain = {"data": {"image/png": "iVBO"}, "metadata": {}}
    text = {"output_type": "stream", "text": "no figure"}
    table = {"data": {"text/html": "<table>"}}
    found = figures_of({"cells": [{"cell_type": "markdown"}, _cell(text, plain, table, named)]})
    assert list(found) == ["growth.1", "trade"]
    again = figures_of({"cells": [_cell(named | {"data": {"image/svg+xml": ["<svg", "/>"]}})]})
    assert again["trade"] == found["trade"]
    other = figures_of({"cells": [_cell(named | {"data": {"image/svg+xml": "<svg></svg>"}})]})
    assert other["trade"] != found["trade"]
