"""What becomes of a build's runs: the good ones published with a new index, the failed ones kept aside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.project import Project
from analysis.runs.execution.job import Outcome
from analysis.runs.plan import Run
from analysis.runs.publishing.edition import Edition, Pages
from analysis.runs.state.published import State

if TYPE_CHECKING:
    from analysis.runs.sweeps.records import Sweep, SweepRecord


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a build's table.

    Parameters
    ----------
    report : pathlib.Path
        The page: the report's, or that of the failure.
    outcome : str
        ``fresh``, ``cached`` or ``failed``; ``not run`` if another failed first and the build was to stop. Of a
        build that did not come to its end: ``finished`` if the next one takes the run up, else ``interrupted``.
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
) -> list[str]:
    """Publish what came out well, with new summaries and a new index; note the keys; keep the pages of what failed.

    The reports of sets that a sweep had before and no sweep has now go.

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

    Returns
    -------
    list of str
        The paths of the reports that went, without ending.

    Raises
    ------
    NotebookFailed
        If the page that lists the reports, or that of a sweep, cannot be made.
    OSError
        If something cannot be written; what is published is then as it was.
    """
    edition = Edition(project, state, pages, analysis)
    edition.add_runs(outcomes)
    edition.drop_orphans()
    new = {record.path: record for record in _summed_up(sweeps, outcomes, edition.held)}
    before = [record for record in edition.sweeps() if record.path in new]
    for record in new.values():
        edition.add_sweep(record)
    gone = edition.drop_former_sets(before)
    edition.add_index()
    edition.publish()
    _keep_failures(project, outcomes)
    return gone


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


def line_so_far(project: Project, run: Run, outcomes: Mapping[str, Outcome], reasons: Sequence[str]) -> Line:
    """Return a run's line in the log of a build that did not come to its end: nothing of it is published."""
    line = line_of(project, run, outcomes, reasons)
    return replace(
        line, outcome={"fresh": "finished", "not run": "interrupted"}.get(line.outcome, line.outcome)
    )
