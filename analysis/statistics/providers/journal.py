"""Steps that change the data package: whole or not at all, each with the old bytes, so that it can be taken back.

A step is staged beside the data, checked there as a package of its own, and then put in place file by file, the
descriptor last. Should it be cut off in between, `recover` brings back the old bytes: the journal holds them before
the first file is touched.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from analysis.errors import BadData
from analysis.project import Project
from analysis.statistics.package import DESCRIPTOR, describe, sha256
from analysis.statistics.profile import check_profile
from analysis.statistics.sealing import seal

_FACTS, _BEFORE, _AFTER, _APPLYING = "step.json", "before", "after", "applying"


@dataclass(frozen=True, slots=True)
class Step:
    """One change of the data package.

    Parameters
    ----------
    number : int
        Counted from 1.
    what : str
        Which command, in words.
    at : str
        When, in Coordinated Universal Time.
    snapshot : str
        The raw answers it was made from, or "".
    added, superseded, confirmed : int
        How many observations are new, took the place of an older one, or came again as they were.
    files : mapping of str to tuple of str
        For each file of the data folder its hash before and after; "" where there was none.
    """

    number: int
    what: str
    at: str
    snapshot: str
    added: int
    superseded: int
    confirmed: int
    files: Mapping[str, tuple[str, str]]


def take_step(
    project: Project, changed: Mapping[str, bytes], what: str, at: datetime, snapshot: str = "",
    counts: tuple[int, int, int] = (0, 0, 0),
) -> Step:  # fmt: skip
    """Put new files into the data package in one step.

    Parameters
    ----------
    project : Project
        The project.
    changed : mapping of str to bytes
        Files of the data folder, by path from there, with their new content. The descriptor may be among them; the
        seals in it are renewed in any case.
    what : str
        Which command.
    at : datetime
        When.
    snapshot : str
        The raw answers it was made from.
    counts : (int, int, int)
        Observations added, superseded and confirmed.

    Raises
    ------
    BadData
        If the package would not be in order; nothing is changed then.
    """
    recover(project)
    changed = {path: new for path, new in changed.items() if _hash(project.data / path) != sha256(new)}
    root = _root(project)
    root.mkdir(parents=True, exist_ok=True)
    number = max((one.number for one in steps(project)), default=0) + 1
    staged = Path(tempfile.mkdtemp(dir=root, prefix=".staged-"))
    try:
        after = _stage(project, staged, changed)
        files = {path: (_hash(project.data / path), sha256(content)) for path, content in after.items()}
        step = Step(number, what, at.isoformat(), snapshot, *counts, files)
        for path, content in after.items():
            _put(staged / _AFTER / path, content)
            if (project.data / path).is_file():
                _put(staged / _BEFORE / path, (project.data / path).read_bytes())
        _put(staged / _FACTS, (json.dumps(asdict(step), ensure_ascii=False, indent=1) + "\n").encode())
        _put(staged / _APPLYING, b"")
        staged.chmod(0o755)
        entry = root / f"{number:04d}"
        os.replace(staged, entry)  # noqa: PTH105 - from here on the old bytes are safe
    except BaseException:
        shutil.rmtree(staged, ignore_errors=True)
        raise
    _apply(project, entry, step)
    return step


def _stage(project: Project, staged: Path, changed: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return all files that change, the descriptor last, checked as a package of its own."""
    copy = Project(staged / "check")
    for resource in describe(project)["resources"]:
        path = str(resource["path"])
        _put(copy.data / path, changed.get(path) or (project.data / path).read_bytes())
    for path, content in changed.items():
        _put(copy.data / path, content)
    if DESCRIPTOR not in changed:
        _put(copy.data / DESCRIPTOR, (project.data / DESCRIPTOR).read_bytes())
    seal(copy)
    check_profile(copy)
    descriptor = (copy.data / DESCRIPTOR).read_bytes()
    shutil.rmtree(copy.root)
    tables = {path: content for path, content in changed.items() if path != DESCRIPTOR}
    return {**tables, DESCRIPTOR: descriptor}


def _apply(project: Project, entry: Path, step: Step) -> None:
    try:
        for path in step.files:
            _swap(project.data / path, (entry / _AFTER / path).read_bytes())
        (entry / _APPLYING).unlink()
    except BaseException:
        recover(project)
        raise
    shutil.rmtree(entry / _AFTER)


def recover(project: Project) -> str | None:
    """Take back a step that was cut off, and return which; None if there was none."""
    for entry in sorted(_root(project).glob(f"*/{_APPLYING}")):
        step = _read(entry.parent)
        _restore(project, entry.parent, step)
        shutil.rmtree(entry.parent)
        return step.what
    return None


def steps(project: Project) -> tuple[Step, ...]:
    """Return the steps taken and not taken back, in their order; one that was cut off is none."""
    entries = sorted(facts.parent for facts in _root(project).glob(f"[0-9]*/{_FACTS}"))
    return tuple(_read(entry) for entry in entries if not (entry / _APPLYING).exists())


def before(project: Project, step: Step) -> dict[str, bytes | None]:
    """Return the files that a step changed as they were before it; None for one that was not there."""
    folder = _root(project) / f"{step.number:04d}" / _BEFORE
    paths = {path: folder / path for path in step.files}
    return {path: file.read_bytes() if file.is_file() else None for path, file in paths.items()}


def undo(project: Project) -> Step | None:
    """Take back the last step: every file gets its old bytes again. Return the step; None if there is none.

    Raises
    ------
    BadData
        If a file was changed since by other means; nothing is touched then.
    """
    recover(project)
    taken = steps(project)
    if not taken:
        return None
    step = taken[-1]
    for path, (_, after) in step.files.items():
        if _hash(project.data / path) != after:
            raise BadData(
                f"data/{path} was changed after “{step.what}”, so taking that back would lose the change; "
                "put it aside first."
            )
    entry = _root(project) / f"{step.number:04d}"
    _put(entry / _APPLYING, b"")  # so that an undo that is cut off is carried to its end
    _restore(project, entry, step)
    shutil.rmtree(entry)
    return step


def _restore(project: Project, entry: Path, step: Step) -> None:
    for path in step.files:
        old = entry / _BEFORE / path
        if old.is_file():
            _swap(project.data / path, old.read_bytes())
        else:
            (project.data / path).unlink(missing_ok=True)


def _read(entry: Path) -> Step:
    facts: dict[str, Any] = json.loads((entry / _FACTS).read_text(encoding="utf-8"))
    return Step(**{**facts, "files": {path: tuple(pair) for path, pair in facts["files"].items()}})


def _root(project: Project) -> Path:
    return project.data / "snapshots" / "journal"


def _hash(path: Path) -> str:
    return sha256(path.read_bytes()) if path.is_file() else ""


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _swap(path: Path, content: bytes) -> None:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    os.close(handle)
    try:
        _put(Path(temporary), content)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
