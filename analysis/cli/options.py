"""What `build` and `sweep` have in common: how runs are carried out, what their pages are made with."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from functools import partial, reduce
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar

import click

from analysis.project import Project
from analysis.runs.execution.job import Limits
from analysis.runs.options import Options
from analysis.runs.publishing.edition import Pages
from analysis.runs.publishing.release import Line
from analysis.runs.records.record import Failure, RunRecord

if TYPE_CHECKING:
    from analysis.runs.sweeps.records import SweepRecord

Command = TypeVar("Command", bound=Callable[..., Any])

# What the notebooks and the pages need: modules that take longest to import, and what is to be called once.
PRELOAD = (
    "analysis.pages",
    "analysis.reports.cells.tags",
    "analysis.reports.cells.drawings",
    "analysis.reports.exporter",
    "analysis.reports.cells.outputs",
    "matplotlib.backends.backend_svg",
    "matplotlib.pyplot",
    "nh3",
    "pandas",
    "analysis.cli.ready:get_ready",
)
_OPTIONS = (
    click.option(
        "-j",
        "--jobs",
        type=click.IntRange(1, 64),
        default=lambda: os.cpu_count() or 2,
        show_default="the number of processors",
        metavar="N",
        help="How many notebooks run at a time.",
    ),
    click.option("--force", is_flag=True, help="Run the notebooks even if their reports are up to date."),
    click.option("-n", "--dry-run", is_flag=True, help="Say what would run; run nothing."),
    click.option(
        "--cell-limit",
        type=click.IntRange(1),
        default=Limits.cell_seconds,
        show_default=True,
        metavar="SECONDS",
        help="How long one cell may take.",
    ),
    click.option(
        "--limit",
        type=click.IntRange(1),
        default=Limits.run_seconds,
        show_default=True,
        metavar="SECONDS",
        help="How long one notebook may take.",
    ),
    click.option(
        "--build-limit",
        type=click.IntRange(1),
        default=Limits.build_seconds,
        show_default=True,
        metavar="SECONDS",
        help="How long all of them may take together.",
    ),
    click.option(
        "--engine",
        type=click.Choice(["workbook", "kernel"]),
        default=Options.engine,
        show_default=True,
        help="Run each notebook in a forked process (where the system can), or give it a kernel of its own.",
    ),
    click.option(
        "--memory",
        type=click.IntRange(256),
        default=Limits.megabytes,
        show_default=True,
        metavar="MB",
        help="How much memory each process of a notebook may take.",
    ),
    click.option("--no-wait", is_flag=True, help="Do not wait for another build: leave with exit code 75."),
)


class How(TypedDict):
    """The values of these options."""

    jobs: int
    force: bool
    dry_run: bool
    cell_limit: int
    limit: int
    build_limit: int
    engine: str
    memory: int
    no_wait: bool


def run_options(command: Command) -> Command:
    """Give a command the options that say how runs are carried out."""
    return reduce(lambda made, option: option(made), reversed(_OPTIONS), command)


def options_of(how: How, *, stop: bool = False, scheduler: str = "") -> Options:
    """Return how a build goes about its work."""
    return Options(
        jobs=how["jobs"],
        force=how["force"],
        stop=stop,
        wait=not how["no_wait"],
        limits=Limits(how["cell_limit"], how["limit"], how["build_limit"], how["memory"]),
        engine=how["engine"],
        preload=PRELOAD,
        prepare=_prepare,
        scheduler=scheduler,
    )


def left_out(lines: Sequence[Line]) -> list[str]:
    """Return in a sentence how many runs were not started; nothing if all were."""
    count = sum(line.outcome == "not run" for line in lines)
    return [f"{count} of {len(lines)} were not run; the build ended before. Build again."] if count else []


def pages_of(project: Project) -> Pages:
    """Return what makes the pages that follow from many runs."""
    return Pages(partial(_render_index, project), partial(_render_sweep, project))


def _prepare(project: Project) -> None:
    """Read every table once: a broken one is one sentence, not a failed notebook; and import what makes the index."""
    from analysis import reports

    _ = reports.render_index, reports.claim_files  # imported when they are first named
    if '"resources"' not in (project.data / "datapackage.json").read_text("utf-8"):
        return  # a project without tables
    from analysis.statistics import read_table, table_names

    for name in table_names(project):
        read_table(name, project)


def render_page(notebook: Any, record: RunRecord, failure: Failure | None) -> str:
    """Return the page of a run; called in the run's own process."""
    from analysis import reports

    return reports.render(notebook, record, failure)


def _render_index(
    project: Project, records: Sequence[RunRecord], sweeps: Sequence[SweepRecord]
) -> dict[str, str]:
    """Return the front page, and for each article its verdicts as JSON-LD."""
    from analysis import reports

    page = reports.render_index(records, project, sweeps)
    return {"index.html": page} | reports.claim_files(records, project)


def _render_sweep(project: Project, record: SweepRecord, runs: Mapping[str, RunRecord]) -> tuple[str, str]:
    """Return the page of a sweep and all its results as CSV."""
    from analysis import reports

    return reports.render_sweep(record, runs, project)
