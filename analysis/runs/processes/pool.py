"""Several runs at a time, each in a process of its own, with a time limit and nothing left behind."""

from __future__ import annotations

import contextlib
import errno
import json
import multiprocessing
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from analysis.errors import InputOutputProblem
from analysis.runs.execution.failures import at_progress, death
from analysis.runs.execution.job import FORKS, Job, Limits, Outcome, Render
from analysis.runs.execution.run import NO_SPACE, OVER, work
from analysis.runs.plan import Run
from analysis.runs.processes import tree as processes
from analysis.runs.processes.session import Session, quiet
from analysis.runs.records.record import Failure
from analysis.runs.state.kept import folder_of

_GLANCE = 0.2  # seconds between two looks at the clock and at progress
_PATIENCE = 5  # seconds that a cell has to be interrupted in, before its process is ended

# Runs are forked from a process that has imported what they need and has no thread; where there is no such
# thing, each starts anew.
_CONTEXT: Any = multiprocessing.get_context("forkserver" if FORKS else "spawn")


@dataclass(slots=True)
class _Running:
    job: Job
    process: BaseProcess
    started: float
    deadline: float


def jobs_for(
    runs: Sequence[Run],
    folder: Path,
    session: Session,
    render: Render | None,
    limits: Limits,
    engine: str,
) -> list[Job]:
    """Return the jobs that carry out runs, each with folders of its own."""
    return [
        Job(
            run=run,
            folder=folder_of(folder, run),
            mark=f"{session.token}-{number}",
            scratch=session.scratch / str(number),
            render=render,
            limits=limits,
            engine=engine,
        )
        for number, run in enumerate(runs)
    ]


def run_all(
    jobs: Sequence[Job],
    at_once: int,
    session: Session,
    on_progress: Callable[[float], None] = lambda share: None,
    on_end: Callable[[Outcome], None] = lambda outcome: None,
    *,
    stop: bool = False,
) -> list[Outcome]:
    """Carry out runs and return how each ended, in the order given.

    Parameters
    ----------
    jobs : sequence of Job
        The runs.
    at_once : int
        How many may run at a time.
    session : Session
        The build's session.
    on_progress : callable, optional
        Told from time to time how many cells have been started.
    on_end : callable, optional
        Told each outcome as it comes.
    stop : bool, optional
        Whether to start nothing more once a run has failed.

    Returns
    -------
    list of Outcome
        Of each run that was started: none is once the time of the build is up, or a run failed and `stop` is set.

    Raises
    ------
    InputOutputProblem
        If a run could not write its files.
    """
    # The longest first, so that none is left to run alone: a notebook's size with its outputs tells which it may be.
    waiting = sorted(jobs, key=lambda job: -job.run.source.stat().st_size) if at_once > 1 else list(jobs)
    deadline = time.monotonic() + min((job.limits.build_seconds for job in jobs), default=0)
    running: list[_Running] = []
    outcomes: dict[Path, Outcome] = {}
    cells = 0  # of the runs that have ended
    while waiting or running:
        while waiting and len(running) < at_once:
            running.append(_start(waiting.pop(0), session, deadline))
        wait([each.process.sentinel for each in running], timeout=_GLANCE)
        for each in [each for each in running if _over(each)]:
            running.remove(each)
            outcomes[each.job.folder] = _end(each, session)
            cells += _cells_started(each.job.folder)
            on_end(outcomes[each.job.folder])
            if stop and outcomes[each.job.folder].failure is not None:
                waiting.clear()
        if time.monotonic() > deadline:
            waiting.clear()
        on_progress(cells + sum(_cells_started(each.job.folder) for each in running))
    return [outcomes[job.folder] for job in jobs if job.folder in outcomes]


def _start(job: Job, session: Session, deadline: float) -> _Running:
    """Start a run's process; it leads its own group, so an interrupt at the terminal does not reach it."""
    job.folder.mkdir(parents=True, exist_ok=True)
    process = _CONTEXT.Process(target=work, args=(job,), daemon=False)
    # Where /proc tells of every process, one whose start is interrupted is found all the same; waiting for a server
    # that is still importing would make the user wait as well.
    with contextlib.nullcontext() if processes.TELLS else quiet():
        process.start()
    if process.pid is not None:
        session.tell(process.pid)
    return _Running(job, process, time.monotonic(), deadline)


def _over(each: _Running) -> bool:
    return not each.process.is_alive() or bool(_late(each))


def _late(each: _Running) -> str:
    """Return why a run has to be ended, or nothing: a cell that cannot be interrupted is ended from here."""
    limits = each.job.limits
    if time.monotonic() - each.started > limits.run_seconds:
        return f"it took longer than the {limits.run_seconds} seconds a notebook may take"
    if time.monotonic() > each.deadline:
        return f"it was at work when the {limits.build_seconds} seconds were over that a build may take"
    with contextlib.suppress(OSError):
        progress = each.job.folder / "cell"
        if OVER not in progress.read_text("ascii"):
            seconds = time.time() - progress.stat().st_mtime
            if seconds > limits.cell_seconds + _PATIENCE:
                return f"the cell took longer than the {limits.cell_seconds} seconds it may take"
    return ""


def _end(each: _Running, session: Session) -> Outcome:
    """Return how a run ended, after ending what is left of it."""
    late = _late(each) if each.process.is_alive() else ""
    pid = each.process.pid or 0
    if late:
        processes.end_all(lambda: [pid, *processes.below({pid})])
    processes.end_group(pid)
    processes.end_marked(f"{processes.RUN}={each.job.mark}")
    each.process.join()
    seconds = time.monotonic() - each.started
    outcome = each.job.folder / "outcome.json"
    if each.process.exitcode == NO_SPACE:
        why = _last_line(each.job.folder / "log")
        raise InputOutputProblem(
            f"The report of {each.job.run.notebook} could not be written ({why}); "
            "the reports there are stay as they are."
        )
    if not late and outcome.is_file():
        held = json.loads(outcome.read_text("utf-8"))
        return Outcome(each.job, Failure(**held) if held else None, seconds)
    reason = late or death(each.process.exitcode)
    failure = at_progress(each.job.run, each.job.folder / "cell", reason)
    if each.job.failure is None:  # a second process makes the page that tells of the failure
        page = _start(replace(each.job, failure=failure), session, each.deadline)
        page.process.join(timeout=60)
        processes.end_group(page.process.pid or 0)
        page.process.join()
    return Outcome(each.job, failure, seconds)


def _cells_started(folder: Path) -> int:
    try:
        return int((folder / "cell").read_text("ascii").split()[0]) + 1
    except (OSError, ValueError, IndexError):
        return 0


def _last_line(log: Path) -> str:
    lines = log.read_text("utf-8", "replace").strip().splitlines() if log.is_file() else []
    return lines[-1] if lines else os.strerror(errno.ENOSPC)  # no room even for the reason
