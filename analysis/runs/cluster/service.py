"""A process beside a Dask worker that carries out runs one after the other: `python -m analysis.runs.cluster.service`.

Runs are forked, which a Dask worker with its threads cannot do safely. Each line on standard input is a task, each
line on standard output its answer, both JSON. It ends when its input closes, when its worker is gone, after a
minute without a task, or when it is told to.
"""

from __future__ import annotations

import importlib
import json
import os
import select
import signal
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from analysis.errors import BadData, WorkbookError
from analysis.project import Project, find_project
from analysis.runs.execution.job import Limits, Outcome, Render
from analysis.runs.notebooks.files import find_notebook, load
from analysis.runs.notebooks.parameters import declared
from analysis.runs.notebooks.values import from_json
from analysis.runs.plan import Run, run_of
from analysis.runs.processes.pool import jobs_for, run_all
from analysis.runs.processes.session import Session, session
from analysis.runs.state import keys

_PACKAGE = "analysis."
_IDLE = 60  # seconds without a task


def serve() -> None:
    """Answer tasks until there are no more; the command line names what to import beforehand.

    A worker sends one task and waits for its answer, so that no second line can lie unseen in a buffer.
    """
    signal.signal(signal.SIGTERM, _stop)
    worker, project = os.getppid(), find_project()
    with session(project, sys.argv[1:]) as stage:
        while select.select([sys.stdin], [], [], _IDLE)[0] and (line := sys.stdin.readline()):
            answer = _answer(project, stage, json.loads(line), worker)
            sys.stdout.write(json.dumps(answer) + "\n")
            sys.stdout.flush()


def _answer(project: Project, stage: Session, task: Mapping[str, Any], worker: int) -> dict[str, Any]:
    try:
        run = _run(project, task)
        moved = keys.changed(task["parts"], run.parts)
        if moved:
            return {"differs": moved}
        return _told(_carry_out(run, stage, task, worker))
    except (WorkbookError, OSError) as error:
        return {"error": str(error)}


def _run(project: Project, task: Mapping[str, Any]) -> Run:
    """Return the run that a task asks for, as this machine has it."""
    path = find_notebook(project, task["notebook"])
    notebook = load(path)
    parameters = declared(notebook, path.stem)
    values = tuple(from_json(each, task["values"][each.name]) for each in parameters)
    return run_of(project, path, notebook, parameters, values, keys.Inputs(project))


def _carry_out(run: Run, stage: Session, task: Mapping[str, Any], worker: int) -> Outcome:
    def look(cells: float) -> None:
        if os.getppid() != worker:
            raise KeyboardInterrupt

    limits = Limits(**task["limits"])
    [job] = jobs_for([run], stage.scratch / "runs", stage, _render(task["render"]), limits, task["engine"])
    [outcome] = run_all([job], 1, stage, look)
    return outcome


def _told(outcome: Outcome) -> dict[str, Any]:
    """Return an outcome and its files as JSON has them."""
    folder = outcome.job.folder
    files = {name: _text(folder / name) for name in ("page.html", "record.json") if (folder / name).is_file()}
    failure = asdict(outcome.failure) if outcome.failure else None
    return {"failure": failure, "seconds": outcome.seconds, "files": files}


def _text(path: Path) -> str:
    return path.read_bytes().decode()  # as it is: reading it as text would change ends of lines


def _render(name: str) -> Render:
    """Return the function of our own package that makes a page."""
    module, _, function = name.partition(":")
    if not module.startswith(_PACKAGE):
        raise BadData(f"{name} is not a function of this project.")
    render: Render = getattr(importlib.import_module(module), function)
    return render


def _stop(number: int, frame: object) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    try:
        serve()
    except KeyboardInterrupt:
        sys.exit(130)
