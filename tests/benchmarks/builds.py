"""Builds against papermill and nbconvert in a shell, a notebook after the other; `python -m tests.benchmarks builds`.

Everything runs in this environment, on this machine, in the same run. Where JupyterLab is installed, a second
shell run leaves out what makes it slower there: its packages have jsonschema build a grammar when it is imported.
"""

from __future__ import annotations

import compileall
import importlib.util
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.memory import Watch
from tests.benchmarks.row import Row

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
GRAMMAR = "rfc3987_syntax"  # what jsonschema imports where JupyterLab is installed
ROUNDS = 3
_SMALL, _LARGE = 50, 500
_CELL = "from analysis.runs import record\nrecord('own', {})"


def rows() -> list[Row]:
    """Return the lines on builds."""
    compileall.compile_dir(ROOT / "analysis", quiet=1)  # as pip does with what papermill is made of
    with copied_project() as root:
        return [*_anew(root), *_idle(root), *_growth()]


def _anew(root: Path) -> Iterator[Row]:
    """Yield how long all four notebooks take, and how much memory."""
    lab = importlib.util.find_spec("jupyterlab") is not None
    shells = {"papermill and nbconvert": {}}
    if lab:
        shells["the same, as without JupyterLab"] = without_grammar(root)
    ours, theirs, watch = [], {name: [] for name in shells}, Watch(root)
    for number in range(ROUNDS):
        for name, more in shells.items():
            theirs[name].append(timed(lambda more=more: _shell(root, more)))
        with watch if number == 0 else _nothing():
            ours.append(timed(lambda: workbook(root, "build", "--force")))
    for name, seconds in theirs.items():
        limit = 1 / 8 if lab and name == "papermill and nbconvert" else 1 / 5
        yield Row(
            "runs",
            "four notebooks, all anew",
            statistics.median(ours),
            statistics.median(seconds),
            name,
            ratio_limit=limit,
        )
    yield Row("runs", "memory of the parent", watch.parent, unit="MB", limit=250)
    yield Row("runs", "memory of a child beyond it", watch.child - watch.parent, unit="MB", limit=100)


def _idle(root: Path) -> Iterator[Row]:
    """Yield how long it takes to find that nothing is to be done, and to print help."""
    for what, arguments in (("nothing to do", ["build"]), ("--help", ["--help"])):
        ours, theirs = [], []
        for _ in range(11):
            ours.append(timed(lambda arguments=arguments: workbook(root, *arguments)))
            theirs.append(timed(lambda: run([BIN / "papermill", "--help"], root)))
        yield Row(
            "runs",
            what,
            statistics.median(ours),
            statistics.median(theirs),
            "papermill --help",
            "ms",
            limit=0.1,
        )


def _growth() -> Iterator[Row]:
    """Yield how much longer ten times as many runs take."""
    seconds = {}
    for count in (_SMALL, _LARGE):
        with small_project() as root:
            for number in range(count):
                write_notebook(root, f"{number % 100:02d}_n{number}", _CELL.format(number))
            seconds[count] = timed(lambda root=root: workbook(root, "build"))
    times = _LARGE // _SMALL
    yield Row(
        "runs",
        f"{_LARGE} runs",
        seconds[_LARGE],
        seconds[_SMALL] * times,
        f"{times} times {_SMALL} runs",
        ratio_limit=1.15,
    )


def _shell(root: Path, more: dict[str, str]) -> None:
    """Run each notebook with papermill and render it with nbconvert, as one would in a shell."""
    notebooks, out = root / "notebooks", root / "shell"
    out.mkdir(exist_ok=True)
    for path in sorted(notebooks.glob("[0-9]*.ipynb")):
        run([BIN / "papermill", "--no-progress-bar", "--cwd", notebooks, path, out / path.name], root, more)
        run([BIN / "jupyter", "nbconvert", "--to", "html", out / path.name], root, more)


def workbook(root: Path, *arguments: str) -> None:
    """Run our command line in a project."""
    run([BIN / "workbook", "--project", root, *arguments], root)


def run(command: Sequence[str | Path], folder: Path, more: dict[str, str] | None = None) -> None:
    """Run a command in a project; it has to end well."""
    environment = os.environ | {"WORKBOOK_PROJECT": str(folder)} | (more or {})
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)


def timed(work: Callable[[], None]) -> float:
    """Return how many seconds something takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def without_grammar(root: Path) -> dict[str, str]:
    """Return an environment in which the grammar of JupyterLab's packages cannot be imported."""
    folder = root / "lean"
    folder.mkdir()
    (folder / f"{GRAMMAR}.py").write_text("raise ImportError\n")
    return {"PYTHONPATH": str(folder)}


@contextmanager
def copied_project() -> Iterator[Path]:
    """Return a copy of the project without reports; it goes when the block ends."""
    with tempfile.TemporaryDirectory(prefix="workbook-bench-") as name:
        root = Path(name)
        for folder in ("data", "notebooks"):
            shutil.copytree(ROOT / folder, root / folder)
        shutil.copy(ROOT / "requirements.lock", root)
        yield root


@contextmanager
def small_project() -> Iterator[Path]:
    """Return a project without notebooks, tables and articles."""
    with tempfile.TemporaryDirectory(prefix="workbook-bench-") as name:
        root = Path(name)
        (root / "data" / "articles").mkdir(parents=True)
        (root / "notebooks").mkdir()
        (root / "data" / "datapackage.json").write_text("{}")
        yield root


@contextmanager
def _nothing() -> Iterator[None]:
    yield


def write_notebook(root: Path, name: str, source: str, parameters: str = "") -> None:
    """Write a notebook of one cell, after one of parameters if it has any."""
    cells = [
        {
            "cell_type": "code",
            "id": f"cell-{number}",
            "metadata": {} if number else {"tags": ["parameters"]},
            "source": each,
            "outputs": [],
            "execution_count": None,
        }
        for number, each in enumerate([parameters, source])
        if each
    ]
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}
    (root / "notebooks" / f"{name}.ipynb").write_text(json.dumps(notebook))
