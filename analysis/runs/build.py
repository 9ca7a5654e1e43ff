"""A build: what is up to date stays, the rest is run, and what came out well is published together."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from analysis.project import Project
from analysis.runs import kept, keys, trees
from analysis.runs.job import FORKS, Limits, Outcome, Render
from analysis.runs.lock import locked
from analysis.runs.plan import Run, plan
from analysis.runs.publishing import recover
from analysis.runs.records import Failure
from analysis.runs.release import Line, Pages, line_of, release
from analysis.runs.state import State
from analysis.runs.sweep_records import Sweep


class Asked(Protocol):
    """What a build can be asked for."""

    def plan(self, project: Project, inputs: keys.Inputs | None = None) -> tuple[Run, ...]:
        """Return the runs asked for, as things stand now."""

    def sweeps(self, project: Project, inputs: keys.Inputs | None = None) -> tuple[Sweep, ...]:
        """Return the sweeps that they are part of."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be built.

    Parameters
    ----------
    notebooks : sequence of str
        Names of notebooks; none for all that make up the reports.
    article : str or None
        The slug of the article; None for the notebooks' own default.
    texts : mapping
        Parameters as texts.
    """

    notebooks: Sequence[str] = ()
    article: str | None = None
    texts: Mapping[str, str] = field(default_factory=dict)

    def plan(self, project: Project, inputs: keys.Inputs | None = None) -> tuple[Run, ...]:
        """Return the runs asked for, as things stand now."""
        return plan(project, self.notebooks, self.article, self.texts, inputs)

    def sweeps(self, project: Project, inputs: keys.Inputs | None = None) -> tuple[Sweep, ...]:
        """Return no sweep: each run stands for itself."""
        return ()


@dataclass(frozen=True, slots=True)
class Listener:
    """What a build tells while it is at work."""

    waiting: Callable[[], None] = lambda: None
    taken_up: Callable[[int], None] = lambda count: None
    started: Callable[[Sequence[Run]], None] = lambda runs: None
    progress: Callable[[float], None] = lambda cells: None
    ended: Callable[[Outcome], None] = lambda outcome: None


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
        Modules that notebooks need and that take long to import; imported once.
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


def build(
    project: Project,
    request: Asked,
    render: Render,
    pages: Pages,
    options: Options | None = None,
    listener: Listener | None = None,
) -> list[Line]:
    """Bring the requested reports up to date and return what became of each.

    Parameters
    ----------
    project : Project
        The project.
    request : Request or SweepRequest
        What is to be built.
    render : callable
        Makes the page of a run; must be importable, as it runs elsewhere.
    pages : Pages
        Makes the pages that follow from many runs.
    options : Options, optional
        How to go about it.
    listener : Listener, optional
        Whom to tell.

    Raises
    ------
    WorkbookError
        If the request is wrong, another build is at work, or files cannot be written. A notebook that fails
        raises nothing: its line says so, and its old report stays.
    """
    options, listener = options or Options(), listener or Listener()
    inputs = keys.Inputs(project)
    runs = request.plan(project, inputs)
    waited: list[bool] = []

    def on_wait() -> None:
        waited.append(True)
        listener.waiting()

    began = time.monotonic()
    with locked(project.workdir / "lock", wait=options.wait, on_wait=on_wait):
        if waited:
            inputs = keys.Inputs(project)
            runs = request.plan(project, inputs)
        recover(project.reports, project.workdir / "staging")
        state = State.load(project.workdir)
        due = explain(project, runs, state, force=options.force, inputs=inputs)
        outcomes = _carry_out(project, [run for run in runs if due[run.path]], render, options, listener)
        outcomes = _recheck(request.plan(project), outcomes) if outcomes else outcomes
        release(project, outcomes, pages, state, inputs.analysis, request.sweeps(project, inputs))
        lines = [line_of(project, run, outcomes, due[run.path]) for run in runs]
        if outcomes:
            from analysis.runs.log import note  # late: a build with nothing to do is not noted

            note(project, lines, time.monotonic() - began)
            trees.save(project.workdir, inputs.listings, state.hashes)
        kept.clear(project.workdir / "runs", runs)
    return lines


def explain(
    project: Project,
    runs: Sequence[Run],
    state: State | None = None,
    *,
    force: bool = False,
    inputs: keys.Inputs | None = None,
) -> dict[str, list[str]]:
    """Return for each run why it has to be carried out; nothing if its report is up to date.

    Parameters
    ----------
    project : Project
        The project.
    runs : sequence of Run
        The runs.
    state : State, optional
        What the last builds left; by default as it is on the disk.
    force : bool, optional
        Whether to carry out what is up to date as well.
    inputs : Inputs, optional
        What the runs were planned with, so that a reason can name the files that changed.
    """
    state = state or State.load(project.workdir)
    due = {run.path: state.reasons(run.path, run.parts, project.reports) for run in runs}
    if inputs is not None and any(due.values()):
        held = trees.load(project.workdir)
        for run in runs:
            before = state.entries.get(run.path, {}).get("parts", {})
            due[run.path] = trees.with_files(due[run.path], before, run.parts, held, inputs.listings)
    if force:
        return {path: reasons or ["asked for"] for path, reasons in due.items()}
    return due


def _carry_out(
    project: Project, runs: Sequence[Run], render: Render, options: Options, listener: Listener
) -> dict[str, Outcome]:
    """Carry out runs, here or on a cluster, but for those that an earlier build has finished; return how each ended."""
    if not runs:
        return {}
    folder = project.workdir / "runs"
    kept.clear(folder, runs if options.force else ())
    ended = [kept.outcome_of(folder, run) for run in runs if kept.is_kept(folder, run)]
    if ended:
        listener.taken_up(len(ended))
    done = {outcome.job.run.path for outcome in ended}
    runs = [run for run in runs if run.path not in done]
    listener.started(runs)
    keeper = kept.Keeper(project, listener.ended)
    listener = replace(listener, ended=keeper.ended)
    try:
        if runs and options.scheduler:
            ended += _on_a_cluster(project, runs, render, options, listener)
        elif runs:
            ended += _here(project, runs, render, options, listener)
    finally:
        keeper.keep()
    return {outcome.job.run.path: outcome for outcome in ended}


def _here(
    project: Project, runs: Sequence[Run], render: Render, options: Options, listener: Listener
) -> list[Outcome]:
    """Carry out runs in processes of their own."""
    from analysis.runs.pool import jobs_for, run_all  # late: a build with nothing to do needs no processes
    from analysis.runs.session import session

    with session(project, options.preload) as stage:
        options.prepare(project)
        jobs = jobs_for(runs, project.workdir / "runs", stage, render, options.limits, options.engine)
        return run_all(jobs, options.jobs, stage, listener.progress, listener.ended, stop=options.stop)


def _on_a_cluster(
    project: Project, runs: Sequence[Run], render: Render, options: Options, listener: Listener
) -> list[Outcome]:
    """Carry out runs on the workers of a Dask cluster."""
    from analysis.runs.cluster import run_on_cluster

    cells = sum(run.cells for run in runs)
    return run_on_cluster(
        project,
        runs,
        render,
        options.scheduler,
        jobs=options.jobs,
        limits=options.limits,
        engine=options.engine,
        preload=options.preload,
        on_progress=lambda share: listener.progress(share * cells),
        on_end=listener.ended,
    )


def _recheck(now: Sequence[Run], outcomes: Mapping[str, Outcome]) -> dict[str, Outcome]:
    """Let no run count whose inputs changed while it was at work: nobody can say which of them it read."""
    current = {run.path: run.parts for run in now}
    checked = {}
    for path, outcome in outcomes.items():
        moved = keys.changed(outcome.job.run.parts, current.get(path, {}))
        if moved and outcome.failure is None:
            (outcome.job.folder / "page.html").unlink()
            reason = f"its inputs changed while it ran ({', '.join(moved)}); build again"
            checked[path] = Outcome(outcome.job, Failure(reason), outcome.seconds)
        else:
            checked[path] = outcome
    return checked
