"""How a run failed, told in the reader's terms: which cell of the notebook, which line, what happened."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Any

from analysis.patterns import regex
from analysis.runs.notebooks.files import load
from analysis.runs.notebooks.parameters import TAG
from analysis.runs.plan import Run
from analysis.runs.records.record import Failure

_COLOURS = regex(r"\x1b\[[0-9;]*[A-Za-z]")
_LINE = regex(r"(?:Cell )?In ?\[\d+\], line (\d+)|File <ipython-input[^>]*>, line (\d+)")
_COMPILED = regex(r" \((?:<[^>]*>|\d+\.py), line \d+\)$")  # where Python has the cell; the sentence says it
_LONGEST_REASON = 300


def at_index(run: Run, index: int | None, reason: str) -> Failure:
    """Return a failure at a cell.

    Parameters
    ----------
    run : Run
        The run.
    index : int or None
        The position of the cell in the notebook as executed; None if it did not come to a cell.
    reason : str
        What happened, as a clause.
    """
    cells = load(run.source)["cells"]
    position = _in_source(run, cells, index)
    if position is None:
        return Failure(reason)
    number = sum(cell["cell_type"] == "code" for cell in cells[: position + 1])
    return Failure(reason, cell=number, cell_id=str(cells[position].get("id", "")))


def at_progress(run: Run, progress: Path, reason: str) -> Failure:
    """Return a failure at the cell whose index the run last wrote to its progress file."""
    words = progress.read_text("ascii").split() if progress.is_file() else []
    return at_index(run, int(words[0]) if len(words) == 1 else None, reason)


def death(code: int | None) -> str:
    """Return how a kernel's process died, as a clause.

    Parameters
    ----------
    code : int or None
        The exit code of the process, which is the negative number of the signal that ended it; None if unknown.

    Examples
    --------
    >>> death(3)
    'its kernel died with exit code 3'
    """
    if code is not None and code >= 0:
        return f"its kernel died with exit code {code}"
    of = f" of {signal.Signals(-code).name}" if code is not None else ""
    return f"its kernel died{of} (out of memory, or a crash in compiled code)"


def at_error(run: Run, index: int, name: str, message: str, traceback: list[str]) -> Failure:
    """Return the failure that an exception in a cell is.

    Parameters
    ----------
    run : Run
        The run.
    index : int
        The position of the cell in the notebook as executed.
    name, message : str
        The exception's class and text.
    traceback : list of str
        The traceback as IPython shows it, with colours.
    """
    plain = _COLOURS.sub("", "\n".join(traceback))
    said = _COMPILED.sub("", " ".join(message.split()))
    if len(said) > _LONGEST_REASON:
        said = f"{said[: _LONGEST_REASON - 1]}…"
    failure = at_index(run, index, f"{name}: {said}" if said else name)
    match = _LINE.search(plain)
    line = int(match[1] or match[2]) if match else None
    position = _in_source(run, load(run.source)["cells"], index)
    source = ""
    if line is not None and position is not None:
        lines = "".join(load(run.source)["cells"][position]["source"]).splitlines()
        source = lines[line - 1] if 0 < line <= len(lines) else ""
    return Failure(failure.reason, failure.cell, failure.cell_id, line, source, plain)


def _in_source(run: Run, cells: list[Any], index: int | None) -> int | None:
    """Return the position in the source notebook of a cell of the executed one."""
    if index is None:
        return None
    tagged = [at for at, cell in enumerate(cells) if TAG in cell.get("metadata", {}).get("tags", ())]
    if run.injected and tagged and index > tagged[0]:
        index -= 1
    return index if index < len(cells) else None
