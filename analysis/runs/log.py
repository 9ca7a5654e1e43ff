"""The build log: times, versions and outcomes of builds have their place here, and nowhere else."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Sequence
from typing import Any

from analysis.project import Project
from analysis.runs import packages
from analysis.runs.release import Line

LOG = "builds.jsonl"
_REPORTS = "reports/"


def note(project: Project, lines: Sequence[Line], seconds: float) -> None:
    """Add a build to the log.

    Parameters
    ----------
    project : Project
        The project.
    lines : sequence of Line
        What became of each run.
    seconds : float
        How long the build took.
    """
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
        "packages": packages.used(project.workdir),
        "runs": runs,
    }
    with (project.workdir / LOG).open("a", encoding="utf-8") as log:
        log.write(json.dumps(entry, ensure_ascii=False) + "\n")


def builds(project: Project) -> Iterator[dict[str, Any]]:
    """Return the builds that the log holds, the oldest first; lines that were cut short are left out."""
    log = project.workdir / LOG
    for line in log.read_text("utf-8").splitlines() if log.is_file() else ():
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        if isinstance(entry, dict) and {"ended", "seconds", "runs"} <= set(entry):
            yield entry


def last_made(project: Project) -> dict[str, str]:
    """Return by run when its report was last made here, as the log notes it (ISO 8601, UTC)."""
    made = {}
    for build in builds(project):
        for run in build["runs"]:
            if run["outcome"] == "fresh":
                made[run["report"].removeprefix(_REPORTS).removesuffix(".html")] = build["ended"]
    return made
