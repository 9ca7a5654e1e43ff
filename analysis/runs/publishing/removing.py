"""Taking published reports and sweeps away."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.errors import UsageProblem
from analysis.project import Project
from analysis.runs.processes.lock import locked
from analysis.runs.publishing.edition import Edition, Pages
from analysis.runs.publishing.exchange import recover
from analysis.runs.records.history import find
from analysis.runs.state import keys
from analysis.runs.state.published import State


def remove(project: Project, names: Sequence[str], pages: Pages, *, wait: bool = True) -> list[str]:
    """Take reports and sweeps away and return their paths, without ending.

    With a sweep go the reports of its sets, but for those that another sweep has and the notebook's own.

    Parameters
    ----------
    project : Project
        The project.
    names : sequence of str
        What `workbook runs list` shows, or the name of a sweep's page.
    pages : Pages
        Makes the new front page.
    wait : bool
        Whether to wait for a build that is at work.

    Raises
    ------
    UsageProblem
        If there is no such run or sweep, or a sweep has it.
    Busy
        If a build is at work and `wait` is not set.
    OSError
        If something cannot be written; what is published is then as it was.
    """
    with locked(project.workdir / "lock", wait=wait):
        recover(project.reports, project.workdir / "staging")
        edition = Edition(project, State.load(project.workdir), pages, keys.Inputs(project).analysis)
        chosen = [find(name, sorted(edition.held), "in reports/", "run or sweep") for name in names]
        former = [record for record in edition.sweeps() if record.path in chosen]
        gone = edition.drop(chosen)
        gone += edition.drop_former_sets(former)
        kept = {each.report: record.path for record in edition.sweeps() for each in record.sets}
        for path in chosen:
            if path in kept:
                raise UsageProblem(f"{path} is a set of the sweep {kept[path]}; remove the sweep.")
        edition.add_index()
        edition.publish()
    return gone
