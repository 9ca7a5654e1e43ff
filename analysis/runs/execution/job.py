"""What a run's process is told, and how it ended; nothing here takes long to import."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.runs.plan import Run
from analysis.runs.records.record import Failure, RunRecord

Render = Callable[[Any, RunRecord, Failure | None], str]

FORKS = sys.platform.startswith("linux")  # whether runs can be forked from a process with what they need


@dataclass(frozen=True)
class Limits:
    """What a run may use.

    Parameters
    ----------
    cell_seconds : int
        For one cell.
    run_seconds : int
        For one notebook, its kernel's start and its page included.
    build_seconds : int
        For all runs together.
    megabytes : int
        Of address space, for each process of a run.
    characters : int
        Of printed output kept for one cell.
    """

    cell_seconds: int = 120
    run_seconds: int = 600
    build_seconds: int = 7200
    megabytes: int = 8192
    characters: int = 1_000_000


@dataclass(frozen=True, slots=True)
class Job:
    """What a run's process needs to know; it can cross a process border.

    Parameters
    ----------
    run : Run
        The run.
    folder : pathlib.Path
        Where its page, record and executed notebook go.
    mark : str
        What the environment of its kernel and of all that starts there is marked with.
    scratch : pathlib.Path
        A folder of this run alone, with a short path: for sockets, and for what tools keep in a home.
    render : callable or None
        Makes the page from the executed notebook, the run's record and its failure; must be importable.
    limits : Limits
        What the run may use.
    engine : str
        ``workbook`` to run the notebook in that process, ``kernel`` to run it in a kernel's.
    failure : Failure or None
        How it failed already: then only its page is made.
    """

    run: Run
    folder: Path
    mark: str
    scratch: Path
    render: Render | None
    limits: Limits
    engine: str = "kernel"
    failure: Failure | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended.

    Parameters
    ----------
    job : Job
        The run and its folder, which holds the page and the record.
    failure : Failure or None
        How it failed; None if it is fresh.
    seconds : float
        How long it took.
    """

    job: Job
    failure: Failure | None
    seconds: float
