"""What a build tells while it is at work: a bar on a terminal, plain lines in a log."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from types import TracebackType
from typing import Any

import click

from analysis.runs.execution.job import Outcome
from analysis.runs.options import Listener
from analysis.runs.plan import Run


class Teller:
    """Tells of a build on standard error, as a context manager."""

    def __init__(self) -> None:
        self._bar: Any = None

    @property
    def listener(self) -> Listener:
        """What to give to the build."""
        return Listener(
            self._waiting, self._taken_up, self._started, self._progress, self._ended, self._dropped
        )

    def __enter__(self) -> Teller:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.close()

    def _waiting(self) -> None:
        click.echo("Another build is at work in this project; waiting for it to end.", err=True)

    def _taken_up(self, count: int) -> None:
        click.echo(
            f"{count} {_runs(count)} finished before an earlier build was interrupted; taken up.", err=True
        )

    def _started(self, runs: Sequence[Run]) -> None:
        cells = sum(run.cells for run in runs)
        click.echo(f"{len(runs)} {_runs(len(runs))} to run.", err=True)
        if sys.stderr.isatty():
            from tqdm import tqdm

            tqdm.monitor_interval = 0  # no thread beside the build
            self._bar = tqdm(total=cells, unit="cell", leave=False, file=sys.stderr)

    def _progress(self, cells: float) -> None:
        if self._bar is not None:
            self._bar.n = min(cells, self._bar.total)
            self._bar.refresh()

    def _ended(self, outcome: Outcome) -> None:
        became = "failed" if outcome.failure else "ran well"
        line = f"{outcome.job.run.path} {became} in {outcome.seconds:.1f} s"
        if self._bar is not None:
            self._bar.write(line, file=sys.stderr)
        else:
            click.echo(line, err=True)

    def _dropped(self, paths: Sequence[str]) -> None:
        what = "the report of a set" if len(paths) == 1 else f"the reports of {len(paths)} sets"
        click.echo(f"Taken away: {what} that no sweep has any longer.", err=True)


def _runs(count: int) -> str:
    return "notebook" if count == 1 else "notebooks"
