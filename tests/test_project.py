"""Which project is meant: the one around the working folder, looked for once where nobody leaves it."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.errors import InputOutputProblem
from analysis.project import Project, find_project, standing_in, staying


def _made(root: Path) -> Project:
    (root / "data").mkdir(parents=True)
    (root / "data" / "datapackage.json").write_text("{}", encoding="utf-8")
    return Project(root.resolve())


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.delenv("WORKBOOK_PROJECT", raising=False)
    made = _made(tmp_path / "here")
    monkeypatch.chdir(made.root)
    return made


def test_the_project_is_looked_for_anew_after_a_block_that_stays(here, tmp_path, monkeypatch):
    there = _made(tmp_path / "there")
    with staying():
        assert find_project() == here
    monkeypatch.chdir(there.root)
    assert find_project() == there


def test_a_project_that_is_named_is_meant_within_a_block_that_stays(here, tmp_path):
    there = _made(tmp_path / "there")
    with staying():
        assert find_project(there.root) == there
        with standing_in(there):
            assert find_project() == there
        assert find_project() == here


def test_nothing_is_remembered_where_there_is_no_project(tmp_path, monkeypatch):
    monkeypatch.delenv("WORKBOOK_PROJECT", raising=False)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputOutputProblem), staying():
        pass
    made = _made(tmp_path / "made")
    monkeypatch.chdir(made.root)
    assert find_project() == made
