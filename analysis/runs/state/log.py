"""The build log: times, versions and outcomes of builds have their place here, and nowhere else."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Sequence
from typing import Any

from analysis.project import Project
from analysis.runs.publishing.release import Line
from analysis.runs.state import packages

LOG = "builds.jsonl"
AT_WORK = "at-work.json"  # of a build that has begun and has not ended; one that is killed leaves it behind
KILLED = "killed"
_REPORTS = "reports/"


def begin(project: Project, reports: Sequence[str]) -> None:
    """Note that a build begins to make these reports, and one before it that was killed: when it began is all there is."""
    with (project.workdir / LOG).open("a"):
        pass  # where nothing can be noted, that is to be known before anything is published
    before = at_work(project)
    if before:
        runs = [_run(report, KILLED) for report in before["runs"]]
        _add(project, {"ended": before["began"], "seconds": 0.0, "outcome": KILLED, "runs": runs})
    (project.workdir / AT_WORK).write_text(json.dumps({"began": _now(), "runs": list(reports)}), "utf-8")


def note(project: Project, lines: Sequence[Line], seconds: float, outcome: str = "") -> None:
    """Add a build to the log.

    Parameters
    ----------
    project : Project
        The project.
    lines : sequence of Line
        What became of each run.
    seconds : float
        How long the build took.
    outcome : str, optional
        How the build ended before its end; by default ``done``, or ``failed`` where a run is not up to date.
    """
    well = all(line.outcome in ("fresh", "cached") for line in lines)
    entry = {
        "ended": _now(),
        "seconds": round(seconds, 3),
        "outcome": outcome or ("done" if well else "failed"),
        "python": sys.version.split()[0],
        "packages": packages.used(project.workdir),
        "runs": [
            _run(line.report.relative_to(project.root).as_posix(), line.outcome, line.seconds, line.reason)
            for line in lines
        ],
    }
    try:
        _add(project, entry)
    finally:
        (project.workdir / AT_WORK).unlink(missing_ok=True)


def at_work(project: Project) -> dict[str, Any]:
    """Return when a build began that has not noted its end, and its reports; nothing if there is none."""
    try:
        held = json.loads((project.workdir / AT_WORK).read_text("utf-8"))
        return {"began": str(held["began"]), "runs": [str(each) for each in held["runs"]]}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def builds(project: Project) -> Iterator[dict[str, Any]]:
    """Return the builds that the log holds, the oldest first; lines that were cut short are left out."""
    log = project.workdir / LOG
    for line in log.read_text("utf-8").splitlines() if log.is_file() else ():
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        if isinstance(entry, dict) and {"ended", "seconds", "runs"} <= set(entry):
            yield {"outcome": "ended"} | entry


def last_made(project: Project) -> dict[str, str]:
    """Return by run when its report was last made here, as the log notes it (ISO 8601, UTC)."""
    made = {}
    for build in builds(project):
        for run in build["runs"]:
            if run["outcome"] == "fresh":
                made[run["report"].removeprefix(_REPORTS).removesuffix(".html")] = build["ended"]
    return made


def _run(report: str, outcome: str, seconds: float = 0.0, reason: str = "") -> dict[str, Any]:
    return {"report": report, "outcome": outcome, "seconds": round(seconds, 3), "reason": reason}


def _add(project: Project, entry: dict[str, Any]) -> None:
    with (project.workdir / LOG).open("a", encoding="utf-8") as log:
        log.write(json.dumps(entry, ensure_ascii=False) + "\n")


def _now() -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
