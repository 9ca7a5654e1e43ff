"""The committed notebooks, run with their defaults and written back with their outputs."""

from __future__ import annotations

import shutil
from collections.abc import Sequence

from analysis.errors import UsageProblem
from analysis.project import Project
from analysis.runs.build import Request
from analysis.runs.execution import normal
from analysis.runs.execution.job import Outcome
from analysis.runs.options import Listener, Options
from analysis.runs.processes.lock import locked
from analysis.runs.publishing.release import Line


def refresh(
    project: Project,
    notebooks: Sequence[str] = (),
    options: Options | None = None,
    listener: Listener | None = None,
) -> list[Line]:
    """Run notebooks with their defaults, write their outputs into them, and return what became of each.

    Each is run by a kernel of its own, as it will be by the tests that compare its outputs.

    Parameters
    ----------
    project : Project
        The project.
    notebooks : sequence of str, optional
        Names of notebooks; by default every one, `explore` included.
    options : Options, optional
        How to go about it.
    listener : Listener, optional
        Whom to tell.

    Raises
    ------
    UsageProblem
        If there is no such notebook.
    """
    from analysis.runs.processes.pool import jobs_for, run_all  # late, as in a build
    from analysis.runs.processes.session import session

    options, listener = options or Options(), listener or Listener()
    names = list(notebooks) or [path.stem for path in sorted(project.notebooks.glob("*.ipynb"))]
    if not names:
        raise UsageProblem(f"No notebook in {project.notebooks.name}/.")
    folder = project.workdir / "runs"
    with locked(project.workdir / "lock", wait=options.wait, on_wait=listener.waiting):
        runs = Request(names).plan(project)
        listener.started(runs)
        shutil.rmtree(folder, ignore_errors=True)
        with session(project) as stage:
            jobs = jobs_for(runs, folder, stage, None, options.limits, "kernel")
            outcomes = run_all(jobs, options.jobs, stage, listener.progress, listener.ended)
        lines = [_written(outcome) for outcome in outcomes]
        shutil.rmtree(folder, ignore_errors=True)
    return lines


def _written(outcome: Outcome) -> Line:
    """Write a run's outputs into its notebook; a failed run leaves it as it was."""
    run = outcome.job.run
    if outcome.failure is not None:
        return Line(run.source, "failed", outcome.seconds, outcome.failure.sentence(run.notebook))
    normal.replace(run.source, (outcome.job.folder / "notebook.ipynb").read_text("utf-8"))
    return Line(run.source, "fresh", outcome.seconds)
