"""How a build goes about its work, and whom it tells."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from analysis.project import Project
from analysis.runs.execution.job import FORKS, Limits, Outcome
from analysis.runs.plan import Run


@dataclass(frozen=True, slots=True)
class Listener:
    """What a build tells while it is at work."""

    waiting: Callable[[], None] = lambda: None
    taken_up: Callable[[int], None] = lambda count: None
    started: Callable[[Sequence[Run]], None] = lambda runs: None
    progress: Callable[[float], None] = lambda cells: None
    ended: Callable[[Outcome], None] = lambda outcome: None
    dropped: Callable[[Sequence[str]], None] = lambda paths: None


@dataclass(frozen=True)
class Options:
    """How a build goes about its work.

    Parameters
    ----------
    jobs : int
        How many runs at a time.
    force : bool
        Whether to run what is up to date as well.
    stop : bool
        Whether to start nothing more once a notebook has failed.
    wait : bool
        Whether to wait for another build.
    limits : Limits
        What a run may use.
    engine : str
        ``workbook`` to run each notebook in a forked process, ``kernel`` to give it a kernel of its own.
    preload : sequence of str
        Modules that notebooks need and that take long to import, and functions as ``module:function``; once.
    prepare : callable
        Called once before the first run starts, while the process is made that runs are forked from; what it
        raises ends the build.
    scheduler : str
        The address of a Dask scheduler whose workers carry out the runs, or ``local``; empty for this machine.
    """

    jobs: int = field(default_factory=lambda: os.cpu_count() or 2)
    force: bool = False
    stop: bool = False
    wait: bool = True
    limits: Limits = field(default_factory=Limits)
    engine: str = "workbook" if FORKS else "kernel"
    preload: Sequence[str] = ()
    prepare: Callable[[Project], None] = lambda project: None
    scheduler: str = ""
