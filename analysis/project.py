"""Where the project's folders are."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from analysis.errors import InputOutputProblem

_VARIABLE = "WORKBOOK_PROJECT"
_MARK = Path("data") / "datapackage.json"

_here: Project | None = None  # the project around the working folder, while nobody leaves it


@dataclass(frozen=True, slots=True)
class Project:
    """The folders of one project.

    Parameters
    ----------
    root : pathlib.Path
        The folder that holds ``data/``, ``notebooks/`` and ``reports/``.
    """

    root: Path

    @property
    def data(self) -> Path:
        """The data package."""
        return self.root / "data"

    @property
    def articles(self) -> Path:
        """One folder an article."""
        return self.data / "articles"

    @property
    def notebooks(self) -> Path:
        """The notebooks."""
        return self.root / "notebooks"

    @property
    def reports(self) -> Path:
        """What the build publishes."""
        return self.root / "reports"

    @property
    def workdir(self) -> Path:
        """The ignored folder for staging, logs and failed pages."""
        return self.root / ".workbook"


def find_project(start: str | Path | None = None) -> Project:
    """Return the project that holds a folder.

    Parameters
    ----------
    start : str or pathlib.Path, optional
        A folder of the project. Defaults to the environment variable ``WORKBOOK_PROJECT``, else to the
        working folder; the project is looked for from there upwards.

    Raises
    ------
    InputOutputProblem
        If neither the folder nor one above it holds ``data/datapackage.json``.
    """
    if start is None and _here is not None:
        return _here
    # Paths as objects cost more than all the rest of this, and a page asks thousands of times.
    folder = os.fspath(start or os.environ.get(_VARIABLE) or os.getcwd())  # noqa: PTH109
    return _around(folder if os.path.isabs(folder) else os.path.abspath(folder))  # noqa: PTH100, PTH117


@lru_cache(maxsize=64)
def _around(folder: str) -> Project:
    """Return the project around a folder; a page asks thousands of times, and an error is not remembered."""
    resolved = Path(folder).resolve()
    for candidate in (resolved, *resolved.parents):
        if (candidate / _MARK).is_file():
            return Project(candidate)
    raise InputOutputProblem(
        f"No project at {resolved} or above it: {_MARK.as_posix()} is missing; "
        f"change into the project's folder, or name it with --project, "
        f"in Python with the environment variable {_VARIABLE}."
    )


@contextmanager
def staying() -> Iterator[None]:
    """Look for the project around the working folder once while the block runs, which does not leave that folder."""
    global _here  # noqa: PLW0603 - a fact about the process
    before = _here
    _here = find_project()
    try:
        yield
    finally:
        _here = before


@contextmanager
def standing_in(project: Project) -> Iterator[None]:
    """Look figures and articles up in a project while the block runs, whatever the working folder is."""
    global _here  # noqa: PLW0603 - a fact about the process
    before, _here = _here, None
    held = os.environ.get(_VARIABLE)
    os.environ[_VARIABLE] = os.fspath(project.root)
    try:
        yield
    finally:
        _here = before
        if held is None:
            del os.environ[_VARIABLE]
        else:
            os.environ[_VARIABLE] = held
