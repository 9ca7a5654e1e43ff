"""Publishing: the reports' folder is exchanged whole, so that a reader sees old reports or new ones."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import sys
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from analysis.errors import InputOutputProblem
from analysis.runs.records.record import as_json
from analysis.runs.state.keys import file_hash

MANIFEST = "manifest.json"
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2  # linux/fcntl.h, linux/fs.h


def publish(reports: Path, staging: Path, files: Mapping[str, bytes], dropped: Iterable[str] = ()) -> bool:
    """Publish files together with all that is published already; return whether anything changed.

    The whole folder is built in `staging`, written through to the disk, and exchanged with `reports` in one
    step. Killed at any moment, `reports` is wholly old or wholly new.

    Parameters
    ----------
    reports : pathlib.Path
        The folder that readers see.
    staging : pathlib.Path
        A folder on the same file system; what it holds is removed.
    files : mapping
        Paths relative to `reports`, and contents.
    dropped : iterable of str
        Paths of published files that are to go.

    Raises
    ------
    OSError
        If the disk is full or a folder may not be written; `reports` is then as it was.
    """
    dropped = [path for path in dropped if (reports / path).is_file()]
    same = not dropped and all(_holds(reports / path, content) for path, content in files.items())
    if same and not intact(reports):
        return False
    _refuse_links(reports)
    fresh = staging / "reports"
    _remove(staging)
    staging.mkdir(parents=True)
    _copy(reports, fresh, {*dropped, *files})
    for path, content in files.items():
        (fresh / path).parent.mkdir(parents=True, exist_ok=True)
        (fresh / path).write_bytes(content)
    (fresh / MANIFEST).write_text(as_json(_manifest(fresh)), "utf-8")
    _write_through(fresh)
    _exchange(fresh, reports, staging / "old")
    _remove(staging)
    return True


def recover(reports: Path, staging: Path) -> None:
    """Put right what a killed build may have left: the old folder moved away and no new one there yet."""
    if not reports.exists() and (staging / "old").is_dir():
        (staging / "old").rename(reports)
    if staging.exists():
        _remove(staging)


def published(reports: Path) -> dict[str, str]:
    """Return the hash of each published file as the manifest notes it; empty where there is none."""
    try:
        return dict(json.loads((reports / MANIFEST).read_text("utf-8"))["files"])
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def intact(reports: Path) -> list[str]:
    """Return in sentences what is wrong with the published files; nothing if the manifest holds."""
    noted = published(reports)
    found = _manifest(reports)["files"] if reports.is_dir() else {}
    wrong = [f"{path} is missing." for path in sorted(set(noted) - set(found))]
    wrong += [f"{path} is not in the manifest." for path in sorted(set(found) - set(noted))]
    return wrong + [
        f"{path} is not as it was published."
        for path in sorted(set(found) & set(noted))
        if found[path] != noted[path]
    ]


def _refuse_links(reports: Path) -> None:
    for path in (reports, *reports.rglob("*")):
        if path.is_symlink():
            raise InputOutputProblem(f"{path} is a link; a build writes nothing outside the project.")


def _remove(folder: Path) -> None:
    """Remove a folder, if it is there, also where a part of it may not be written to."""
    import shutil  # here and below late: a build with nothing to do removes and copies nothing

    shutil.rmtree(folder, ignore_errors=True)
    if folder.exists():
        for each, folders, _ in os.walk(folder):
            for name in folders:
                with contextlib.suppress(OSError):  # not ours: making the folder anew will say so
                    Path(each, name).chmod(0o700)
        shutil.rmtree(folder, ignore_errors=True)


def _copy(folder: Path, to: Path, without: Collection[str]) -> None:
    """Copy a folder's files but for some; the first that cannot be copied is the error, and not a list of all."""
    import shutil

    to.mkdir()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in without:
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, to / name)


def _manifest(folder: Path) -> dict[str, dict[str, str]]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        "files": {
            path.relative_to(folder).as_posix(): file_hash(path)
            for path in paths
            if path != folder / MANIFEST
        }
    }


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content


def _write_through(folder: Path) -> None:
    """Have the disk hold every file and folder before they take their place."""
    for path in (*folder.rglob("*"), folder):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _exchange(fresh: Path, reports: Path, away: Path) -> None:
    """Put one folder in the place of another: in one step where the system can, else in two."""
    if not reports.exists():
        fresh.rename(reports)
        return
    if not _exchanged_at_once(fresh, reports):
        reports.rename(away)  # killed between these two lines, `recover` moves it back
        fresh.rename(reports)


def _exchanged_at_once(one: Path, other: Path) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    import ctypes  # late: a build with nothing to do exchanges nothing

    library = ctypes.CDLL(None, use_errno=True)
    rename = getattr(library, "renameat2", None)
    if rename is None:
        return False
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP):  # a file system that cannot exchange
        return False
    raise OSError(code, os.strerror(code), str(other))
