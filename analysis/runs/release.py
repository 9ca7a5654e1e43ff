"""What becomes of a build's runs: the good ones published with a new index, the failed ones kept aside."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from analysis.errors import NotebookFailed, WorkbookError
from analysis.project import Project
from analysis.runs import keys
from analysis.runs.job import Outcome
from analysis.runs.plan import Run
from analysis.runs.publishing import publish, published
from analysis.runs.records import RunRecord
from analysis.runs.state import State, files_of
from analysis.runs.sweep_records import Sweep, SweepRecord, is_sweep

INDEX = "index.html"
Made = TypeVar("Made")
DATA = ".jsonld"  # what the records together give besides the front page


@dataclass(frozen=True, slots=True)
class Pages:
    """What makes the pages that follow from many runs.

    Parameters
    ----------
    index : callable
        From the records of all runs and sweeps to ``index.html`` and files beside it, by path.
    sweep : callable
        From a sweep's record and those of its runs, by path, to its page and all its results as CSV.
    """

    index: Callable[[Sequence[RunRecord], Sequence[SweepRecord]], Mapping[str, str]]
    sweep: Callable[[SweepRecord, Mapping[str, RunRecord]], tuple[str, str]]


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
    project: Project,
    outcomes: Mapping[str, Outcome],
    pages: Pages,
    state: State,
    analysis: str,
    sweeps: Sequence[Sweep] = (),
) -> None:
    """Publish what came out well, with new summaries and a new index; note the keys; keep the pages of what failed.

    Parameters
    ----------
    project : Project
        The project.
    outcomes : mapping
        How each run ended, by the path of its report.
    pages : Pages
        Makes the pages that follow from many runs.
    state : State
        What the last builds left; brought up to date and saved.
    analysis : str
        The hash of the package's sources, which these pages follow from as well.
    sweeps : sequence of Sweep
        The sweeps that the runs are part of; one of which every set failed keeps its old page.

    Raises
    ------
    NotebookFailed
        If the page that lists the reports, or that of a sweep, cannot be made.
    OSError
        If something cannot be written; what is published is then as it was.
    """
    edition = _Edition(project, state, pages, analysis)
    edition.add_runs(outcomes)
    edition.drop_orphans()
    for record in _summed_up(sweeps, outcomes, edition.held):
        edition.add_sweep(record)
    edition.add_index()
    edition.publish()
    _keep_failures(project, outcomes)


class _Edition:
    """What is to be published together: files by path, what goes, and the keys of what follows from many runs."""

    def __init__(self, project: Project, state: State, pages: Pages, analysis: str) -> None:
        self.project, self.state, self.pages, self.analysis = project, state, pages, analysis
        self.files: dict[str, bytes] = {}
        self.dropped: list[str] = []
        self.held = _records(project.reports)
        self.noted: dict[str, tuple[Mapping[str, str], list[str]]] = {}

    def add_runs(self, outcomes: Mapping[str, Outcome]) -> None:
        """Add the page and the record of each run that came out well."""
        for path, outcome in outcomes.items():
            if outcome.failure is not None:
                continue
            page, record = f"{path}.html", f"{path}.json"
            self.files[page] = (outcome.job.folder / "page.html").read_bytes()
            self.files[record] = (outcome.job.folder / "record.json").read_bytes()
            self.held[path] = self.files[record].decode()
            self.noted[path] = (outcome.job.run.parts, files_of(outcome.job.run))

    def drop_orphans(self) -> None:
        """Drop what belongs to a notebook or an article that the project no longer has."""
        for path in _orphans(self.project, self.held):
            del self.held[path]
            self.dropped += [f"{path}.html", f"{path}.json", f"{path}.csv"]

    def add_sweep(self, record: SweepRecord) -> None:
        """Add the files of a sweep, if what they follow from has changed."""
        texts = [self.held.get(each.report, "") for each in record.sets]
        parts = {
            "sweep": keys.digest(json.dumps([record.to_json(), *texts])),
            "analysis": self.analysis,
        }
        if self.state.reasons(record.path, parts, self.project.reports):
            made = _summary(record, self.held, self.pages)
            self._add(record.path, parts, made)
            self.held[record.path] = made[f"{record.path}.json"]

    def add_index(self) -> None:
        """Add the page that lists all, and what else follows from all records, if anything has changed."""
        parts = {
            "records": keys.digest(json.dumps(sorted(self.held.items()))),
            "analysis": self.analysis,
        }
        reports = self.project.reports
        if self.held and (self.files or self.dropped or self.state.reasons("index", parts, reports)):
            made = _index(self.held, self.pages)
            self._add("index", parts, made)
            self.dropped += [path for path in published(reports) if path.endswith(DATA) and path not in made]

    def _add(self, name: str, parts: Mapping[str, str], made: Mapping[str, str]) -> None:
        self.files |= {path: text.encode() for path, text in made.items()}
        self.noted[name] = (parts, list(made))

    def publish(self) -> None:
        """Publish all of it at once and note the keys."""
        if not self.files and not self.dropped:
            return
        reports = self.project.reports
        publish(reports, self.project.workdir / "staging", self.files, self.dropped)
        for name, (parts, paths) in self.noted.items():
            self.state.note(name, parts, reports, paths)
        self.state.save(self.project.workdir)


def _summed_up(
    sweeps: Sequence[Sweep], outcomes: Mapping[str, Outcome], held: Mapping[str, str]
) -> list[SweepRecord]:
    """Return the records of the sweeps of which at least one set came out well."""
    failures = {
        path: outcome.failure.sentence(outcome.job.run.notebook)
        for path, outcome in outcomes.items()
        if outcome.failure is not None
    }
    runs = {run.path for each in sweeps for run in each.runs}
    failures |= dict.fromkeys(runs - set(held) - set(failures), "It has not run.")
    return [each.record(failures) for each in sweeps if not {run.path for run in each.runs} <= set(failures)]


def _summary(record: SweepRecord, held: Mapping[str, str], pages: Pages) -> dict[str, str]:
    """Return the files of a sweep by path."""
    well = [each.report for each in record.sets if not each.failure]
    runs = {path: RunRecord.from_json(held[path], f"reports/{path}.json") for path in well}
    html, csv = _made(f"The page of the sweep {record.name}", lambda: pages.sweep(record, runs))
    return {f"{record.path}.html": html, f"{record.path}.csv": csv, f"{record.path}.json": record.to_json()}


def _index(held: Mapping[str, str], pages: Pages) -> Mapping[str, str]:
    records, sweeps = [], []
    for path, text in sorted(held.items()):
        if is_sweep(path):
            sweeps.append(SweepRecord.from_json(text, f"reports/{path}.json"))
        else:
            records.append(RunRecord.from_json(text, f"reports/{path}.json"))
    return _made("The page that lists the reports", lambda: pages.index(records, sweeps))


def _made(what: str, make: Callable[[], Made]) -> Made:
    """Make a page; that it cannot be made is told in a sentence."""
    try:
        return make()
    except (WorkbookError, OSError):
        raise
    except Exception as error:
        raise NotebookFailed(
            f"{what} could not be made ({type(error).__name__}: {error}); nothing was published."
        ) from error


def _records(reports: Path) -> dict[str, str]:
    """Return the texts of the published records, of runs and of sweeps, by path without ending."""
    paths = [path for path in published(reports) if path.endswith(".json")]
    return {path[:-5]: (reports / path).read_text("utf-8") for path in paths if (reports / path).is_file()}


def _orphans(project: Project, held: Mapping[str, str]) -> list[str]:
    """Return the paths without ending of what belongs to a notebook or an article that is no longer there."""
    found = []
    for path, text in held.items():
        kind = SweepRecord if is_sweep(path) else RunRecord
        record = kind.from_json(text, f"reports/{path}.json")
        notebook = project.notebooks / f"{record.notebook}.ipynb"
        if not notebook.is_file() or not (project.articles / (record.article or "")).is_dir():
            found.append(path)
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
