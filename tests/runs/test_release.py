"""Tests of what all records together give: the front page and the files beside it."""

from __future__ import annotations

from typing import Any

from analysis.runs.publishing.exchange import intact


def test_an_articles_verdicts_are_a_file(workbook: Any) -> None:
    """The file comes with the report it is made from, is made anew when it is missing, and goes with it."""
    workbook.notebook("01_trade", "from analysis.runs import record\nrecord('answer', 'yes')")
    workbook.notebook("04_verdicts", "from analysis.runs import record\nrecord('answer', 'two supported')")
    workbook.run("build")
    file = workbook.reports / "a-small-article" / "claims.jsonld"
    assert file.read_text() == "two supported"
    assert intact(workbook.reports) == []
    file.unlink()
    workbook.run("build")
    assert file.read_text() == "two supported"
    (workbook.root / "notebooks" / "04_verdicts.ipynb").unlink()
    workbook.run("build")
    assert not file.exists()
    assert intact(workbook.reports) == []
