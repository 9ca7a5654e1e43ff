"""What becomes of a build's runs: the good ones published with a new index, the failed ones kept aside."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.errors import NotebookFailed, WorkbookError
from analysis.project import Project
from analysis.runs import keys
from analysis.runs.job import Outcome
from analysis.runs.plan import Run
from analysis.runs.publishing import publish, published
from analysis.runs.records import RunRecord
from analysis.runs.state import State, files_of

RenderIndex = Callable[[Sequence[RunRecord]], Mapping[str, str]]
INDEX = "index.html"
DATA = ".jsonld"  # what the records together give besides the front page


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a build's table.

    Parameters
    ----------
    report : pathlib.Path
        The page: the report's, or that of the failure.
    outcome : str
        ``fresh``, ``cached`` or ``failed``; ``not run`` if another failed first and the build was to stop.
    seconds : float
        How long the run took; 0 if it did not run.
    reason : str
        Why it ran, or how it failed.
    """

    report: Path
    outcome: str
    seconds: float
    reason: str = ""


def release(
    project: Project, outcomes: Mapping[str, Outcome], render_index: RenderIndex, state: State, analysis: str
) -> None:
    """Publish what came out well, with a new index; note the keys; keep the pages of what failed.

    Parameters
    ----------
    project : Project
        The project.
    outcomes : mapping
        How each run ended, by the path of its report.
    render_index : callable
        Makes what all records together give: ``index.html``, and files beside it, by path.
    state : State
        What the last builds left; brought up to date and saved.
    analysis : str
        The hash of the package's sources, which the list of reports follows from as well.

    Raises
    ------
    NotebookFailed
        If the page that lists the reports cannot be made.
    OSError
        If something cannot be written; what is published is then as it was.
    """
    reports = project.reports
    fresh = {path: outcome for path, outcome in outcomes.items() if outcome.failure is None}
    files: dict[str, bytes] = {}
    for path, outcome in fresh.items():
        files[f"{path}.html"] = (outcome.job.folder / "page.html").read_bytes()
        files[f"{path}.json"] = (outcome.job.folder / "record.json").read_bytes()
    records = _records(reports)
    dropped = _orphans(project, records)
    records = {path: text for path, text in records.items() if f"{path}.json" not in dropped}
    records |= {path: files[f"{path}.json"].decode() for path in fresh}
    parts = {"records": keys.digest(json.dumps(sorted(records.items()))), "analysis": analysis}
    made: Mapping[str, str] = {}
    if records and (files or dropped or state.reasons("index", parts, reports)):
        made = _index(records, render_index)
        files |= {path: text.encode() for path, text in made.items()}
        dropped += [path for path in published(reports) if path.endswith(DATA) and path not in made]
    if files or dropped:
        publish(reports, project.workdir / "staging", files, dropped)
        for path, outcome in fresh.items():
            state.note(path, outcome.job.run.parts, reports, files_of(outcome.job.run))
        if made:
            state.note("index", parts, reports, [path for path in files if path in made])
        state.save(project.workdir)
    _keep_failures(project, outcomes)


def _index(records: Mapping[str, str], render_index: RenderIndex) -> Mapping[str, str]:
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


def _orphans(project: Project, records: Mapping[str, str]) -> list[str]:
    """Return the published files whose notebook or article the project no longer has."""
    found = []
    for path, text in records.items():
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


def line_of(project: Project, run: Run, outcomes: Mapping[str, Outcome], reasons: Sequence[str]) -> Line:
    """Return a run's line in the build's table."""
    page = project.reports / f"{run.path}.html"
    if run.path not in outcomes:
        return Line(page, "not run" if reasons else "cached", 0.0)
    outcome = outcomes[run.path]
    if outcome.failure is None:
        return Line(page, "fresh", outcome.seconds, ", ".join(reasons))
    failed = _failed_page(project, run.path)
    sentence = outcome.failure.sentence(run.notebook)
    return Line(failed if failed.is_file() else page, "failed", outcome.seconds, sentence)
