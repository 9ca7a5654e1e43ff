"""How far a run came is written down as it goes, and makes a page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from analysis.reports import render
from analysis.runs.execution.journal import FILE, Journal, as_far_as_it_came
from analysis.runs.records.record import Failure, RunRecord


def _cell(source: list[str], *tags: str, said: str = "") -> dict[str, Any]:
    outputs = [{"output_type": "stream", "name": "stdout", "text": said}] if said else []
    about = {"id": f"c{len(source)}", "metadata": {"tags": list(tags)}}
    return about | {"cell_type": "code", "source": source, "outputs": outputs, "execution_count": None}


SOURCE = {
    "nbformat": 4,
    "nbformat_minor": 5,
    "metadata": {},
    "cells": [
        {
            "cell_type": "markdown",
            "id": "title",
            "metadata": {},
            "source": ["# A title\n", "\n", "and prose"],
        },
        _cell(["year = 2022"], "parameters"),
        _cell(["a = 1\n", "a"], said="an earlier run"),
        _cell(["b = 1\n", "b\n", "b"], said="an earlier run"),
    ],
}


def _executed() -> dict[str, Any]:
    """Return the notebook as it is executed: sources as texts, and a cell of parameters put in."""
    cells = [{**cell, "source": "".join(cell["source"])} for cell in SOURCE["cells"]]
    put_in = {"id": "put-in", "source": "year = 2021"}
    cells.insert(2, _cell([], "injected-parameters") | put_in)
    cells[3] |= {"outputs": [{"output_type": "stream", "name": "stdout", "text": "this run"}]}
    return SOURCE | {"cells": cells}


def test_what_has_run_and_what_has_not(tmp_path: Path) -> None:
    """Cells left behind with their outputs, the others as the source has them, without; a line cut short is left out."""
    journal, executed = Journal(tmp_path), _executed()
    for index in range(5):
        journal.come_to(executed, index)
        came = as_far_as_it_came(tmp_path, SOURCE)
        assert ["2021" in cell.source for cell in came.cells].count(True) == (index > 2)
        assert "an earlier run" not in str(came)
        assert ("this run" in str(came)) == (index == 4)
        assert len(came.cells) == 4 + (index > 2)
    with (tmp_path / FILE).open("a") as file:
        file.write('{"cell_type": "co')
    assert as_far_as_it_came(tmp_path, SOURCE) == came


def test_a_page_is_made_of_it(tmp_path: Path) -> None:
    """Whether something has run or nothing yet, the page says why it is not finished and shows what there is."""
    record, failure = RunRecord(None, "02_trade", "02_trade"), Failure("its kernel died", cell=3)
    page = render(as_far_as_it_came(tmp_path, SOURCE), record, failure)
    assert "its kernel died" in page
    assert "and prose" in page
    Journal(tmp_path).come_to(_executed(), 4)
    assert "this run" in render(as_far_as_it_came(tmp_path, SOURCE), record, failure)
