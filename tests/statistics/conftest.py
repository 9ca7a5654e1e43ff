"""What the tests of the statistics share: the project, and a copy of its tables to break."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from analysis.project import Project, find_project
from analysis.statistics import seal

ROOT = Path(__file__).resolve().parents[2]
Edit = Callable[[str, str, str], None]


@pytest.fixture(scope="session")
def project() -> Project:
    """Return the project as it is."""
    return find_project(ROOT)


@pytest.fixture
def copy(tmp_path: Path) -> Project:
    """Return a project that holds nothing but a copy of the tables."""
    for name in ("statistics", "definitions"):
        shutil.copytree(ROOT / "data" / name, tmp_path / "data" / name)
    shutil.copy(ROOT / "data" / "datapackage.json", tmp_path / "data")
    return Project(tmp_path)


@pytest.fixture
def edit(copy: Project) -> Edit:
    """Return a function that replaces a text of a table, which must be there once or more."""

    def replace(path: str, old: str, new: str) -> None:
        file = copy.data / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")

    return replace


@pytest.fixture
def resealed(copy: Project, edit: Edit) -> Edit:
    """Return a function that replaces a text of a table and seals the package again."""

    def replace(path: str, old: str, new: str) -> None:
        edit(path, old, new)
        seal(copy)

    return replace
