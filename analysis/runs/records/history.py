"""Run records found by name: published ones, committed ones, and files kept elsewhere."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from analysis.errors import InputOutputProblem, UsageProblem, WorkbookError, hint
from analysis.project import Project
from analysis.runs.notebooks.files import find_notebook, load
from analysis.runs.notebooks.parameters import declared
from analysis.runs.plan import ARTICLE
from analysis.runs.publishing.exchange import MANIFEST, published
from analysis.runs.publishing.names import is_sweep
from analysis.runs.records.record import RunRecord

_RECORD = ".json"
_FEW = 5  # runs that a message names


def run_paths(project: Project) -> list[str]:
    """Return the paths of the published runs, without ending, relative to ``reports/``."""
    return _paths(published(project.reports))


def record_of(project: Project, named: str) -> RunRecord:
    """Return the record of a run.

    Parameters
    ----------
    project : Project
        The project.
    named : str
        The name of a published run such as ``02_trade``; where several articles have one of that name, it is
        that of the notebook's default article, as in a build, and any other takes its article's slug before it.
        With ``@`` and a revision for what git holds; or the path of a file.

    Raises
    ------
    UsageProblem
        If there is no such run or revision.
    InputOutputProblem
        If there is no such file.
    BadData
        If what is there is no run record.
    """
    if named.endswith(_RECORD):
        if not Path(named).is_file():
            raise InputOutputProblem(f"{named} is no file; name a run, or a file that holds a run's record.")
        return RunRecord.read(Path(named))
    name, at, revision = named.partition("@")
    if at:
        return committed(project, name, revision)
    files = published(project.reports)
    paths = _paths(files)
    if not any(name in _names(path) for path in paths):
        _say_what_it_is(project, name, files)
    path = find(name, paths, "in reports/", first=_own(project, name))
    return RunRecord.read(project.reports / f"{path}{_RECORD}")


def committed(project: Project, name: str, revision: str) -> RunRecord:
    """Return the record of a run as a revision of git holds it.

    Raises
    ------
    UsageProblem
        If git does not know the revision, or it holds no such run.
    """
    path = find(
        name, committed_paths(project, revision), f"in reports/ at {revision}", first=_own(project, name)
    )
    text = _git(project, "show", f"{_commit(project, revision)}:./{project.reports.name}/{path}{_RECORD}")
    return RunRecord.from_json(text, f"{path}@{revision}")


def committed_paths(project: Project, revision: str) -> list[str]:
    """Return the paths of the runs that a revision of git holds.

    Raises
    ------
    UsageProblem
        If git does not know the revision, or no reports are in it.
    """
    where = f"{_commit(project, revision)}:./{project.reports.name}/{MANIFEST}"
    try:
        return _paths(json.loads(_git(project, "show", where))["files"])
    except (ValueError, KeyError, TypeError):
        raise UsageProblem(f"{revision} holds no published reports.") from None


def _paths(files: Iterable[str]) -> list[str]:
    """Return the runs among published files: a page and a record of the same name, but for those of sweeps."""
    known = {path for path in files if not is_sweep(path)}
    return sorted(path[:-5] for path in known if path.endswith(_RECORD) and f"{path[:-5]}.html" in known)


def find(name: str, paths: Sequence[str], where: str, what: str = "run", first: str = "") -> str:
    """Return the path among others that a name means: the whole path, or its last part where that is enough.

    Where several end in the name and one of them is `first`, it is that one.

    Raises
    ------
    UsageProblem
        If none does, or several do.
    """
    found = [path for path in paths if name in _names(path)]
    if len(found) == 1:
        return found[0]
    if first in found:
        return first
    if found:
        raise UsageProblem(
            f"{len(found)} articles have a {what} {name}; name one with its article: {' or '.join(found)}."
        )
    few = ", ".join(paths[:_FEW]) or "none"
    left = f" and {len(paths) - _FEW} more, which 'workbook runs list' shows" if len(paths) > _FEW else ""
    known = [each for path in paths for each in _names(path)]
    raise UsageProblem(f"No {what} {name} {where}; {hint(name, known, f'there are {few}{left}.')}")


def _own(project: Project, name: str) -> str:
    """Return the path of a run of this name about its notebook's default article; empty where there is none."""
    if "/" in name:  # it names its article itself
        return ""
    notebook = name.partition("--")[0]
    try:
        parameters = declared(load(find_notebook(project, notebook)), notebook)
    except WorkbookError:  # a run may be older than its notebook's name
        return ""
    article = next((each.default for each in parameters if each.name == ARTICLE), None)
    return f"{article}/{name}" if article else ""


def _names(path: str) -> tuple[str, str]:
    """Return what a run may be called: its path, and its name without the article's."""
    return path, path.rpartition("/")[2]


def _say_what_it_is(project: Project, name: str, files: Iterable[str]) -> None:
    """Refuse what is no run but a sweep or a revision, and say what to write."""
    sweeps = [path for path in files if is_sweep(path) and path.endswith(_RECORD)]
    found = next((path for path in sweeps if name in _names(path[: -len(_RECORD)])), None)
    if found:
        page = f"{project.reports.name}/{found[: -len(_RECORD)]}"
        raise UsageProblem(
            f"{name} is a sweep, not a run; its results are in {page}.csv, its runs on {page}.html."
        )
    try:
        _commit(project, name)
    except UsageProblem:
        return
    raise UsageProblem(
        f"{name} is a revision of git, not a run; write --since {name} to compare with it, or RUN@{name} for one "
        "run as it was there."
    )


def _commit(project: Project, revision: str) -> str:
    """Return the name of the commit that a revision stands for."""
    try:
        wanted = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        return _git(project, *wanted).strip()
    except UsageProblem:
        raise UsageProblem(f"git knows no revision {revision!r} in this project.") from None


def _git(project: Project, *arguments: str) -> str:
    """Return what git prints of the project."""
    try:
        ended = subprocess.run(  # noqa: S603 - a fixed program, its arguments checked
            ["git", *arguments],  # noqa: S607 - the git that the user has
            cwd=project.root,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
    except FileNotFoundError:
        raise UsageProblem(
            "git is not installed; without it only published runs and files can be compared."
        ) from None
    if ended.returncode != 0:
        raise UsageProblem(
            f"git cannot show {arguments[-1]}: {ended.stderr.strip() or 'it gives no reason'}."
        )
    return ended.stdout
