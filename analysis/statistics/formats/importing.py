"""Put what a file says into the tables: one step, with the file's hash in its snapshot."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from analysis.errors import BadData, UsageProblem
from analysis.project import Project
from analysis.statistics.bulk.file import digest
from analysis.statistics.providers import Answer, Ask, BadAnswer, FileFormat, Step, Tidy, enter, keep, now

MOST = 20_000
"""Figures that one import may bring; ours: the tables stay small enough to be read in a moment."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import brought.

    Parameters
    ----------
    step : Step or None
        The step in the journal; None if nothing is new, or if nothing was to be changed.
    tidy : Tidy
        What the file says.
    """

    step: Step | None
    tidy: Tidy

    @property
    def count(self) -> int:
        """How many figures the file has of what was asked for."""
        return sum(map(len, self.tidy.rows.values()))


def import_file(
    path: Path, file_format: FileFormat, ask: Ask, project: Project, *, at: datetime | None = None, dry: bool = False
) -> Imported:  # fmt: skip
    """Bring what is asked for from a file into the tables, in one step.

    The file is read where it lies and is not copied: its snapshot keeps its name, size and sha256.

    Parameters
    ----------
    path : pathlib.Path
        The file.
    file_format : FileFormat
        What it is.
    ask : Ask
        What for; an empty part means all that the file has.
    project : Project
        Whose tables.
    at : datetime, optional
        The time to write down; by default now.
    dry : bool
        Whether only to look.

    Raises
    ------
    UsageProblem
        If more has to be said, or DuckDB is not installed.
    BadData
        If the file is not of the format, is cut short, or holds what cannot be; nothing is changed then.
    InputOutputProblem
        If the file cannot be read.
    """
    try:
        tidy = file_format.read(path, ask, project)
        count = sum(map(len, tidy.rows.values()))
        if count > MOST:
            raise UsageProblem(
                f"{path.name} holds {count:,} such figures, and one import brings {MOST:,} at most: say whose you "
                "want, with --reporter, --partner, --product and --years."
            )
        if dry or not count:
            return Imported(None, tidy)
        at = at or now()
        snapshot = keep(
            project, file_format, ask.as_record(), [_facts(path, ask.options(project))], at, tidy.published
        )
        what = f"import {path.name} as {file_format.name} {ask.options(project)}".strip()
        return Imported(enter(project, file_format, tidy, snapshot, what, at), tidy)
    except BadAnswer as fault:
        raise BadData(f"{path.name}: {fault}") from None


def _facts(path: Path, asked: str) -> Answer:
    facts = {"name": path.name, "bytes": path.stat().st_size, "sha256": digest(path)}
    return Answer(f"{path.name} {asked}".strip(), (json.dumps(facts, indent=1) + "\n").encode("utf-8"))
