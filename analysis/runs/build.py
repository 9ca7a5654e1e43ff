"""A build: what is up to date stays, the rest is run, and what came out well is published together."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from analysis.project import Project
from analysis.runs.execution.job import Outcome, Render
from analysis.runs.notebooks.filled import Fill, nothing
from analysis.runs.options import Listener, Options
from analysis.runs.plan import Run, plan
from analysis.runs.processes.carrying import carry_out
from analysis.runs.processes.lock import locked
from analysis.runs.publishing.edition import Pages
from analysis.runs.publishing.exchange import recover
from analysis.runs.publishing.release import Line, line_of, line_so_far, release
from analysis.runs.records.record import Failure
from analysis.runs.state import kept, keys, packages, trees
from analysis.runs.state.published import State

if TYPE_CHECKING:
    from analysis.runs.sweeps.records import Sweep


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
    fill : callable
        Returns what an article gives for parameters left open.
    """

    notebooks: Sequence[str] = ()
    article: str | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    fill: Fill = nothing

    def plan(self, project: Project, inputs: keys.Inputs | None = None) -> tuple[Run, ...]:
        """Return the runs asked for, as things stand now."""
        return plan(project, self.notebooks, self.article, self.texts, inputs, self.fill)

    def sweeps(self, project: Project, inputs: keys.Inputs | None = None) -> tuple[Sweep, ...]:
        """Return no sweep: each run stands for itself."""
        return ()


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
        packages.keep(project.workdir)
        state = State.load(project.workdir)
        due = explain(project, runs, state, force=options.force, inputs=inputs)
        todo = [run for run in runs if due[run.path]]
        with _logged(project, runs, due, listener, began) as told:
            outcomes = carry_out(project, todo, render, options, told)
            outcomes = _recheck(request.plan(project), outcomes) if outcomes else outcomes
            gone = release(project, outcomes, pages, state, inputs.analysis, request.sweeps(project, inputs))
        if gone:
            listener.dropped(gone)
        lines = [line_of(project, run, outcomes, due[run.path]) for run in runs]
        if outcomes:
            from analysis.runs.state.log import note  # late: a build with nothing to do is not noted

            note(project, lines, time.monotonic() - began)
            trees.save(project.workdir, inputs.listings, state.hashes)
        kept.clear(project.workdir / "runs", runs)
    return lines


@contextlib.contextmanager
def _logged(
    project: Project,
    runs: Sequence[Run],
    due: Mapping[str, Sequence[str]],
    listener: Listener,
    began: float,
) -> Iterator[Listener]:
    """Note in the log that a build begins, and if it does not come to its end, how it ended and how far it came."""
    if not any(due.values()):
        yield listener
        return
    from analysis.runs.state import log  # late, as above

    ended: dict[str, Outcome] = {}

    def on_end(outcome: Outcome) -> None:
        ended[outcome.job.run.path] = outcome
        listener.ended(outcome)

    log.begin(project, [f"{project.reports.name}/{run.path}.html" for run in runs if due[run.path]])
    try:
        yield replace(listener, ended=on_end)
    except BaseException as error:
        lines = [line_so_far(project, run, ended, due[run.path]) for run in runs]
        how = "interrupted" if isinstance(error, KeyboardInterrupt) else f"failed: {error}"
        with contextlib.suppress(OSError):  # a full disk has been told of
            log.note(project, lines, time.monotonic() - began, how)
        raise


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
