"""Finished runs of a build that was interrupted or killed: the next build takes them up instead of running anew."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from analysis.project import Project
from analysis.runs.execution.job import Job, Limits, Outcome
from analysis.runs.notebooks.files import load
from analysis.runs.plan import Run
from analysis.runs.state import keys

_WHOLE = "whole"  # the file that marks a run whose inputs were still the same after it had ended
_AGE = 7 * 24 * 3600  # seconds for which a finished run waits to be taken up
_APART = 2.0  # seconds between two looks at the inputs


def folder_of(folder: Path, run: Run) -> Path:
    """Return where a run of this key leaves its files."""
    return folder / keys.digest(f"{run.path} {run.key}")[:32]


def is_kept(folder: Path, run: Run) -> bool:
    """Return whether a run of exactly this key has ended well in an earlier build."""
    return (folder_of(folder, run) / _WHOLE).is_file()


def outcome_of(folder: Path, run: Run) -> Outcome:
    """Return the outcome of such a run."""
    return Outcome(Job(run, folder_of(folder, run), "", folder, None, Limits()), None, 0.0)


def clear(folder: Path, runs: Sequence[Run] = ()) -> None:
    """Remove the folders of these runs, of those that never ended, and of those that nobody has taken up."""
    own = {folder_of(folder, run) for run in runs}
    for each in folder.iterdir() if folder.is_dir() else ():
        mark = each / _WHOLE
        if each in own or not mark.is_file() or time.time() - mark.stat().st_mtime > _AGE:
            import shutil  # late: mostly there is nothing to remove

            shutil.rmtree(each, ignore_errors=True)
    with contextlib.suppress(OSError):  # others wait there
        folder.rmdir()


class Keeper:
    """Marks runs as they end well, as long as what they read has not changed meanwhile.

    Parameters
    ----------
    project : Project
        The project.
    tell : callable
        Told each outcome.
    """

    def __init__(self, project: Project, tell: Callable[[Outcome], None]) -> None:
        self._project, self._tell = project, tell
        self._ended: list[Outcome] = []
        self._looked = time.monotonic()

    def ended(self, outcome: Outcome) -> None:
        """Take an outcome; the inputs are looked at only now and then, as that takes some milliseconds."""
        self._tell(outcome)
        if outcome.failure is None:
            self._ended.append(outcome)
        if time.monotonic() - self._looked > _APART:
            self.keep()

    def keep(self) -> None:
        """Mark what has ended, if all that it read is as it was."""
        inputs = keys.Inputs(self._project)
        now: dict[tuple[Path, str | None], dict[str, str]] = {}
        for outcome in self._ended:
            run = outcome.job.run
            what = (run.source, run.article)
            if what not in now:
                now[what] = inputs.parts(load(run.source), {}, run.article)
            if set(keys.changed(now[what], run.parts)) <= {"parameters"}:
                (outcome.job.folder / _WHOLE).touch()
        self._ended.clear()
        self._looked = time.monotonic()
