"""What is published together: reports, the pages that follow from many of them, and what goes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from analysis.errors import NotebookFailed, WorkbookError
from analysis.project import Project
from analysis.runs.execution.job import Outcome
from analysis.runs.publishing.exchange import publish, published
from analysis.runs.publishing.names import is_sweep
from analysis.runs.records.record import RunRecord
from analysis.runs.state import keys
from analysis.runs.state.published import State, files_of

if TYPE_CHECKING:
    from analysis.runs.sweeps.records import SweepRecord

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


class Edition:
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
        self.drop(_orphans(self.project, self.held))

    def drop_former_sets(self, before: Sequence[SweepRecord]) -> list[str]:
        """Drop the reports of sets that sweeps had before and no sweep has now; return their paths."""
        now = {each.report for record in self.sweeps() for each in record.sets}
        former = {each.report: record.notebook for record in before for each in record.sets}
        # The set of all defaults is the notebook's own report, which no sweep takes away.
        return self.drop(
            path
            for path, notebook in former.items()
            if path not in now and path.rpartition("/")[2] != notebook
        )

    def drop(self, paths: Iterable[str]) -> list[str]:
        """Drop all files of reports and sweeps by their paths without ending; return those that were there."""
        gone = [path for path in paths if path in self.held]
        for path in gone:
            del self.held[path]
            self.dropped += [f"{path}.html", f"{path}.json", f"{path}.csv"]
            self.state.entries.pop(path, None)
        return gone

    def sweeps(self) -> list[SweepRecord]:
        """Return the records of all sweeps."""
        return [_sweep(path, text) for path, text in sorted(self.held.items()) if is_sweep(path)]

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
        if not self.held and self.dropped:
            self.dropped.append("index.html")
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


def _summary(record: SweepRecord, held: Mapping[str, str], pages: Pages) -> dict[str, str]:
    """Return the files of a sweep by path."""
    well = [each.report for each in record.sets if not each.failure]
    runs = {path: _run(path, held[path]) for path in well}
    html, csv = _made(f"The page of the sweep {record.name}", lambda: pages.sweep(record, runs))
    return {f"{record.path}.html": html, f"{record.path}.csv": csv, f"{record.path}.json": record.to_json()}


def _index(held: Mapping[str, str], pages: Pages) -> Mapping[str, str]:
    texts = sorted(held.items())
    records = [_run(path, text) for path, text in texts if not is_sweep(path)]
    sweeps = [_sweep(path, text) for path, text in texts if is_sweep(path)]
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


def _run(path: str, text: str) -> RunRecord:
    return RunRecord.from_json(text, f"reports/{path}.json")


def _sweep(path: str, text: str) -> SweepRecord:
    from analysis.runs.sweeps.records import SweepRecord  # late: most projects have none

    return SweepRecord.from_json(text, f"reports/{path}.json")


def _orphans(project: Project, held: Mapping[str, str]) -> list[str]:
    """Return the paths without ending of what belongs to a notebook or an article that is no longer there."""
    found = []
    for path, text in held.items():
        record = (_sweep if is_sweep(path) else _run)(path, text)
        notebook = project.notebooks / f"{record.notebook}.ipynb"
        if not notebook.is_file() or not (project.articles / (record.article or "")).is_dir():
            found.append(path)
    return found
