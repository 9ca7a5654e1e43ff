"""What a Dask worker does for a sweep: say what it has, and carry out runs by a process of its own.

Only names of this module, and JSON, go to a worker.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from typing import Any

from analysis.errors import WorkbookError
from analysis.project import find_project
from analysis.runs.notebooks.files import find_notebook, load
from analysis.runs.state import keys

_services: dict[int, tuple[str, subprocess.Popen[str]]] = {}
_lock = threading.Lock()


def parts_here(asked: str) -> str:
    """Return what runs would follow from on this machine.

    Parameters
    ----------
    asked : str
        Pairs of a notebook and an article, as JSON.

    Returns
    -------
    str
        As JSON: a mapping of ``parts`` for each pair, or ``error``.
    """
    try:
        project = find_project()
        inputs = keys.Inputs(project)
        found = [
            inputs.parts(load(find_notebook(project, notebook)), {}, article)
            for notebook, article in json.loads(asked)
        ]
    except (WorkbookError, OSError) as error:
        return json.dumps({"error": str(error)})
    return json.dumps({"parts": found})


def carry_out(task: bytes) -> bytes:
    """Carry out a run and return how it ended, with its files, as JSON.

    Parameters
    ----------
    task : bytes
        The run, as JSON.

    Raises
    ------
    RuntimeError
        If the process that carries it out has died; the scheduler then tries again.
    """
    asked: dict[str, Any] = json.loads(task)
    service = _service(asked["session"], asked["preload"])
    try:
        answer = _ask(service, json.dumps(asked))
    except OSError:
        answer = ""
    if not answer:
        _end(service)
        with _lock:
            _services.pop(threading.get_ident(), None)
        raise RuntimeError("The process that carries out the runs of a sweep has ended.")
    return answer.encode()


def close() -> None:
    """End the processes that carry out runs, and with them what they are at."""
    with _lock:
        for _, service in _services.values():
            _end(service)
        _services.clear()


def _service(session: str, preload: list[str]) -> subprocess.Popen[str]:
    """Return the process of this thread and session; a new one where there is none, or it has left."""
    with _lock:
        held = _services.pop(threading.get_ident(), None)
        if held is not None and (held[0] != session or held[1].poll() is not None):
            _end(held[1])
            held = None
        if held is None:
            held = (session, _started(preload))
        _services[threading.get_ident()] = held
        return held[1]


def _started(preload: list[str]) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - our own interpreter, our own module
        [sys.executable, "-m", "analysis.runs.cluster.service", *preload],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
        text=True,
    )


def _ask(service: subprocess.Popen[str], line: str) -> str:
    if service.stdin is None or service.stdout is None:
        return ""
    service.stdin.write(f"{line}\n")
    service.stdin.flush()
    return service.stdout.readline()


def _end(service: subprocess.Popen[str]) -> None:
    service.terminate()
    try:
        service.wait(timeout=5)
    except subprocess.TimeoutExpired:
        service.kill()
        service.wait()
    for pipe in (service.stdin, service.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except OSError:
                continue
