"""Runs carried out: here in processes of their own or on a cluster, but for those that an earlier build finished."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.project import Project
from analysis.runs.execution.job import Outcome, Render
from analysis.runs.options import Listener, Options
from analysis.runs.plan import Run
from analysis.runs.state import kept


def carry_out(
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
    from analysis.runs.processes.pool import (  # late: a build with nothing to do needs no processes
        jobs_for,
        run_all,
    )
    from analysis.runs.processes.session import session

    with session(project, options.preload) as stage:
        options.prepare(project)
        jobs = jobs_for(runs, project.workdir / "runs", stage, render, options.limits, options.engine)
        return run_all(jobs, options.jobs, stage, listener.progress, listener.ended, stop=options.stop)


def _on_a_cluster(
    project: Project, runs: Sequence[Run], render: Render, options: Options, listener: Listener
) -> list[Outcome]:
    """Carry out runs on the workers of a Dask cluster."""
    from analysis.runs.cluster.workers import run_on_cluster

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
