"""The committed reports of the first article are what the tree would build."""

from __future__ import annotations

import pytest

from analysis.project import find_project
from analysis.runs.notebooks.files import numbered_notebooks
from analysis.runs.plan import plan
from analysis.runs.publishing.exchange import intact
from analysis.runs.records.record import RunRecord
from analysis.runs.state import keys

PROJECT = find_project(__file__)
NOTEBOOKS = [path.stem for path in numbered_notebooks(PROJECT)]


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_committed_report_is_not_stale(name: str) -> None:
    """Every hash that its record notes is the tree's; versions of Python and packages are not in it."""
    [run] = plan(PROJECT, [name])
    path = PROJECT.reports / f"{run.path}.json"
    assert path.is_file(), f"reports/{run.path} is missing: run 'make report' and commit reports/"
    record = RunRecord.from_json(path.read_text("utf-8"), path.name)
    now = {part: digest for part, digest in run.parts.items() if part not in keys.ENVIRONMENT}
    changed = keys.changed(record.inputs, now)
    assert not changed, (
        f"reports/{run.path} is stale ({', '.join(changed)} changed): run 'make report' and commit reports/"
    )
    assert record.title != record.notebook, "a report has a title made from its results"
    assert record.answer, "a report answers its question in a sentence"


def test_the_committed_reports_are_whole() -> None:
    """Every published file is in the manifest with its hash, and nothing else is there."""
    assert intact(PROJECT.reports) == []
    assert (PROJECT.reports / "index.html").is_file()
