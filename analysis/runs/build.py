"""A build: what is up to date stays, the rest is run, and what came out well is published together."""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from analysis.errors import NotebookFailed, WorkbookError
from analysis.project import Project
from analysis.runs import keys
from analysis.runs.execution import Limits, Render
from analysis.runs.lock import locked
from analysis.runs.plan import Run, plan
from analysis.runs.pool import Outcome, jobs_for, run_all
from analysis.runs.publishing import publish, published, recover
from analysis.runs.records import Failure, RunRecord
from analysis.runs.session import session
from analysis.runs.state import State, files_of

RenderIndex = Callable[[Sequence[RunRecord]], str]
INDEX = "index.html"


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

    def plan(self, project: Project) -> tuple[Run, ...]:
        """Return the runs asked for, as things stand now."""
        return plan(project, self.notebooks, self.article, self.texts)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a build's table.

    Parameters
    ----------
    report : pathlib.Path
        The page: the report's, or that of the failure.
    outcome : str
        ``fresh``, ``cached`` or ``failed``.
    seconds : float
        How long the run took; 0 if it was cached.
    reason : str
        Why it ran, or how it failed.
    """

    report: Path
    outcome: str
    seconds: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Listener:
    """What a build tells while it is at work."""

    waiting: Callable[[], None] = lambda: None
    started: Callable[[Sequence[Run]], None] = lambda runs: None
    progress: Callable[[float], None] = lambda cells: None
    ended: Callable[[Outcome], None] = lambda outcome: None


@dataclass(frozen=True, slots=True)
class Options:
    """How a build goes about its work.

    Parameters
    ----------
    jobs : int
        How many runs at a time.
    force : bool
        Whether to run what is up to date as well.
    wait : bool
        Whether to wait for another build.
    limits : Limits
        What a run may use.
    """

    jobs: int = field(default_factory=lambda: os.cpu_count() or 2)
    force: bool = False
    wait: bool = True
    limits: Limits = field(default_factory=Limits)


def build(
    project: Project,
    request: Request,
    render: Render,
    render_index: RenderIndex,
    options: Options | None = None,
    listener: Listener | None = None,
) -> list[Line]:
    """Bring the requested reports up to date and return what became of each.

    Parameters
    ----------
    project : Project
        The project.
    request : Request
        What is to be built.
    render, render_index : callable
        Make a page of a run, and the index of all runs; `render` must be importable, as it runs elsewhere.
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
    runs = request.plan(project)
    waited: list[bool] = []

    def on_wait() -> None:
        waited.append(True)
        listener.waiting()

    began = time.monotonic()
    with locked(project.workdir / "lock", wait=options.wait, on_wait=on_wait):
        if waited:
            runs = request.plan(project)
        recover(project.reports, project.workdir / "staging")
        state = State.load(project.workdir)
        due = explain(project, runs, state, force=options.force)
        outcomes = _carry_out(project, [run for run in runs if due[run.path]], render, options, listener)
        outcomes = _recheck(request.plan(project), outcomes) if outcomes else outcomes
        _publish(project, runs, outcomes, render_index, state)
        lines = [_line(project, run, outcomes, due[run.path]) for run in runs]
        if outcomes:
            _log(project, lines, time.monotonic() - began)
    shutil.rmtree(project.workdir / "runs", ignore_errors=True)
    return lines


def explain(
    project: Project, runs: Sequence[Run], state: State | None = None, *, force: bool = False
) -> dict[str, list[str]]:
    """Return for each run why it has to be carried out; nothing if its report is up to date."""
    state = state or State.load(project.workdir)
    due = {run.path: state.reasons(run.path, run.parts, project.reports) for run in runs}
    if force:
        return {path: reasons or ["asked for"] for path, reasons in due.items()}
    return due


def _carry_out(
    project: Project, runs: Sequence[Run], render: Render, options: Options, listener: Listener
) -> dict[str, Outcome]:
    """Carry out runs in processes of their own; return how each ended, by path."""
    if not runs:
        return {}
    listener.started(runs)
    folder = project.workdir / "runs"
    shutil.rmtree(folder, ignore_errors=True)
    with session(project) as stage:
        jobs = jobs_for(runs, folder, stage, render, options.limits)
        ended = run_all(jobs, options.jobs, stage, listener.progress, listener.ended)
    return {outcome.job.run.path: outcome for outcome in ended}


def _recheck(now: Sequence[Run], outcomes: Mapping[str, Outcome]) -> dict[str, Outcome]:
    """Let no run count whose inputs changed while it was at work: nobody can say which of them it read."""
    current = {run.path: run.parts for run in now}
    checked = {}
    for path, outcome in outcomes.items():
        moved = keys.changed(outcome.job.run.parts, current.get(path, {}))
        if moved and outcome.failure is None:
            reason = f"its inputs changed while it ran ({', '.join(moved)}); build again"
            checked[path] = Outcome(outcome.job, Failure(reason), outcome.seconds)
        else:
            checked[path] = outcome
    return checked


def _publish(
    project: Project,
    runs: Sequence[Run],
    outcomes: Mapping[str, Outcome],
    render_index: RenderIndex,
    state: State,
) -> None:
    """Publish what came out well, with a new index; note the keys."""
    reports = project.reports
    fresh = {path: outcome for path, outcome in outcomes.items() if outcome.failure is None}
    files: dict[str, bytes] = {}
    for path, outcome in fresh.items():
        files[f"{path}.html"] = (outcome.job.folder / "page.html").read_bytes()
        files[f"{path}.json"] = (outcome.job.folder / "record.json").read_bytes()
    dropped = _orphans(project)
    records = {path: text for path, text in _records(reports).items() if f"{path}.json" not in dropped}
    records |= {path: files[f"{path}.json"].decode() for path in fresh}
    parts = {
        "records": keys.digest(json.dumps(sorted(records.items()))),
        "analysis": keys.Inputs(project).analysis,
    }
    if records and (files or dropped or state.reasons("index", parts, reports)):
        files[INDEX] = _index(records, render_index).encode()
    if files or dropped:
        publish(reports, project.workdir / "staging", files, dropped)
        for path, outcome in fresh.items():
            state.note(path, outcome.job.run.parts, reports, files_of(outcome.job.run))
        if INDEX in files:
            state.note("index", parts, reports, [INDEX])
        state.save(project.workdir)
    _keep_failures(project, outcomes)


def _index(records: Mapping[str, str], render_index: RenderIndex) -> str:
    held = [RunRecord.from_json(text, f"reports/{path}.json") for path, text in sorted(records.items())]
    try:
        return render_index(held)
    except (WorkbookError, OSError):
        raise
    except Exception as error:
        raise NotebookFailed(
            f"The page that lists the reports could not be made ({type(error).__name__}: {error}); "
            "nothing was published."
        ) from error


def _records(reports: Path) -> dict[str, str]:
    """Return the texts of the published run records by path without ending."""
    paths = [path for path in published(reports) if path.endswith(".json")]
    return {path[:-5]: (reports / path).read_text("utf-8") for path in paths if (reports / path).is_file()}


def _orphans(project: Project) -> list[str]:
    """Return the published files whose notebook or article the project no longer has."""
    found = []
    for path, text in _records(project.reports).items():
        record = RunRecord.from_json(text, f"reports/{path}.json")
        notebook = project.notebooks / f"{record.notebook}.ipynb"
        if not notebook.is_file() or not (project.articles / (record.article or "")).is_dir():
            found += [f"{path}.html", f"{path}.json"]
    return found


def _keep_failures(project: Project, outcomes: Mapping[str, Outcome]) -> None:
    """Keep the page of each failed run; take away that of a run which is well again."""
    for path, outcome in outcomes.items():
        kept, page = _failed_page(project, path), outcome.job.folder / "page.html"
        kept.unlink(missing_ok=True)
        if outcome.failure is not None and page.is_file():
            kept.parent.mkdir(parents=True, exist_ok=True)
            page.replace(kept)


def _failed_page(project: Project, path: str) -> Path:
    return project.workdir / "failed" / f"{path}.html"


def _line(project: Project, run: Run, outcomes: Mapping[str, Outcome], reasons: Sequence[str]) -> Line:
    page = project.reports / f"{run.path}.html"
    if run.path not in outcomes:
        return Line(page, "cached", 0.0)
    outcome = outcomes[run.path]
    if outcome.failure is None:
        return Line(page, "fresh", outcome.seconds, ", ".join(reasons))
    failed = _failed_page(project, run.path)
    sentence = outcome.failure.sentence(run.notebook)
    return Line(failed if failed.is_file() else page, "failed", outcome.seconds, sentence)


def _log(project: Project, lines: Sequence[Line], seconds: float) -> None:
    """Add a line to the build log: times and versions have their place here, and nowhere else."""
    runs = [
        {
            "report": line.report.relative_to(project.root).as_posix(),
            "outcome": line.outcome,
            "seconds": round(line.seconds, 3),
            "reason": line.reason,
        }
        for line in lines
    ]
    entry = {
        "ended": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "seconds": round(seconds, 3),
        "python": sys.version.split()[0],
        "runs": runs,
    }
    with (project.workdir / "builds.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps(entry, ensure_ascii=False) + "\n")
