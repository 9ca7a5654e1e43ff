"""A run's key changes with each thing that its report follows from, and with nothing else."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

from analysis.project import Project
from analysis.runs.notebooks.files import load
from analysis.runs.state import keys


def _parts(workbook: Any, path: Path) -> dict[str, str]:
    return keys.Inputs(Project(workbook.root)).parts(load(path), {"year": "2022"}, "a-small-article")


def test_each_input_changes_its_part(workbook: Any) -> None:
    """Article, tables and notebook each change their own part of the key."""
    path = workbook.notebook("01_a", "1")
    before = _parts(workbook, path)
    (workbook.root / "data" / "articles" / "a-small-article" / "article.toml").write_text("x = 1")
    assert keys.changed(before, _parts(workbook, path)) == ["article"]
    before = _parts(workbook, path)
    (workbook.root / "data" / "statistics").mkdir()
    (workbook.root / "data" / "statistics" / "trade.csv").write_text("id\n")
    assert keys.changed(before, _parts(workbook, path)) == ["data"]
    before = _parts(workbook, path)
    workbook.notebook("01_a", "2")
    assert keys.changed(before, _parts(workbook, path)) == ["notebook"]


def test_another_article_and_outputs_change_nothing(workbook: Any) -> None:
    """Outputs, metadata, other articles and raw snapshots are not what a report follows from."""
    path = workbook.notebook("01_a", "1")
    before = _parts(workbook, path)
    for folder in ("articles/another", "snapshots"):
        (workbook.root / "data" / folder).mkdir(parents=True)
        (workbook.root / "data" / folder / "file").write_text("x")
    assert _parts(workbook, path) == before
    notebook = load(path)
    executed = copy.deepcopy(notebook)
    executed["cells"][1] |= {"execution_count": 3, "outputs": [{"output_type": "stream", "text": "x"}]}
    assert keys.notebook_hash(executed) == keys.notebook_hash(notebook)
    executed["cells"][1]["metadata"] = {"tags": ["remove-input"]}
    assert keys.notebook_hash(executed) != keys.notebook_hash(notebook)


def test_what_else_of_a_notebook_stands_on_a_page(workbook: Any) -> None:
    """A title that no run has recorded, and a picture pasted into prose, change the key; a kernel's name does not."""
    path = workbook.notebook("01_a", "1")
    before, notebook = _parts(workbook, path), load(path)
    for about, attached in (({"title": "A"}, {}), ({}, {"a.png": {"image/png": "iVBO"}})):
        changed = notebook | {"metadata": about, "cells": [notebook["cells"][0] | {"attachments": attached}]}
        path.write_text(json.dumps(changed | {"cells": [*changed["cells"], *notebook["cells"][1:]]}))
        assert keys.changed(before, _parts(workbook, path)) == ["notebook"]
    path.write_text(json.dumps(notebook | {"metadata": {"kernelspec": {"name": "python3"}}}))
    assert _parts(workbook, path) == before


def test_a_renamed_file_changes_a_folder(tmp_path: Path) -> None:
    """A folder's hash covers names as well as contents, and no compiled code."""
    (tmp_path / "a.py").write_text("x")
    before = keys.tree_hash(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.pyc").write_text("x")
    assert keys.tree_hash(tmp_path) == before
    (tmp_path / "a.py").rename(tmp_path / "b.py")
    assert keys.tree_hash(tmp_path) != before


def test_the_lock_file_is_a_part(workbook: Any) -> None:
    """Where there is a lock file, a report is made from it too; where there is none, nothing stands for it."""
    path = workbook.notebook("01_a", "1")
    before = _parts(workbook, path)
    assert "lock" not in before
    (workbook.root / "requirements.lock").write_text("papermill==1\n")
    assert "lock" in keys.changed(before, _parts(workbook, path))
