"""Sweeps against papermill and nbconvert in a shell, one set after the other; `python -m tests.benchmarks sweeps`.

The shell's time for fifty sets is extrapolated from three runs measured between ours, as the fifty would take
minutes; it does the same for each set.
"""

from __future__ import annotations

import importlib.util
import statistics
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.builds import (
    BIN,
    copied_project,
    run,
    small_project,
    timed,
    without_grammar,
    workbook,
    write_notebook,
)
from tests.benchmarks.row import Row

_SMALL, _LARGE = 50, 500
_TRIED = "operator_celsius=0..24.5..0.5"  # fifty temperatures
_CELL = "from analysis.runs import record\nrecord('own', number)"


def rows() -> list[Row]:
    """Return the lines on sweeps."""
    with copied_project() as root:
        return [*_fifty(root), *_growth()]


def _fifty(root: Path) -> Iterator[Row]:
    """Yield how long fifty sets of the page on energy take, and how long to find that nothing is to be done."""
    shells = {"papermill and nbconvert": dict[str, str]()}
    if importlib.util.find_spec("jupyterlab") is not None:
        shells["the same, as without JupyterLab"] = without_grammar(root)
    theirs: dict[str, list[float]] = {name: [] for name in shells}
    for number, celsius in enumerate((5, 10, 20)):
        for name, more in shells.items():
            theirs[name].append(timed(lambda c=celsius, more=more: _shell(root, c, more)))
        if number == 1:
            ours = timed(lambda: workbook(root, "sweep", "03_energy", "-p", _TRIED))
    idle = timed(lambda: workbook(root, "sweep", "03_energy", "-p", _TRIED))
    for name, seconds in theirs.items():
        whole = statistics.median(seconds) * _SMALL
        told = f"{name}, {_SMALL} times one of three"
        yield Row("runs", f"sweep of {_SMALL} sets", ours, whole, told, ratio_limit=1 / 6)
    yield Row("runs", f"sweep of {_SMALL} sets, nothing to do", idle, ours, "the first time", unit="ms")


def _growth() -> Iterator[Row]:
    """Yield how much longer ten times as many sets take; the few are run before the many and after."""
    before, many, after = (_numbers(count) for count in (_SMALL, _LARGE, _SMALL))
    times = _LARGE // _SMALL
    few = (before + after) / 2 * times
    yield Row("runs", f"sweep of {_LARGE} sets", many, few, f"{times} times {_SMALL} sets", ratio_limit=1.15)


def _numbers(count: int) -> float:
    """Return how many seconds a sweep over so many numbers takes."""
    with small_project() as root:
        write_notebook(root, "01_number", _CELL, "number: int = -1")
        return timed(lambda: workbook(root, "sweep", "-p", f"number=0..{count - 1}"))


def _shell(root: Path, celsius: int, more: dict[str, str]) -> None:
    """Run the page on energy with papermill and render it with nbconvert, as one would in a shell."""
    notebooks, out = root / "notebooks", root / "shell" / f"energy-{celsius}.ipynb"
    out.parent.mkdir(exist_ok=True)
    given = ("-p", "operator_celsius", str(celsius))
    source = notebooks / "03_energy.ipynb"
    run([BIN / "papermill", "--no-progress-bar", "--cwd", notebooks, *given, source, out], root, more)
    run([BIN / "jupyter", "nbconvert", "--to", "html", out], root, more)
