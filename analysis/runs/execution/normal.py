"""Executed notebooks in one normal form: same inputs, same bytes."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path
from typing import Any

from analysis.patterns import regex
from analysis.runs.state.keys import ABOUT

INJECTED = "injected-parameters"
_WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
_ERROR_MARKER = "papermill-error-cell-tag"  # papermill.execute.ERROR_MARKER_TAG
_CELL_FILE = regex(r"(?<!\S)\S*/ipykernel_\d+/\d+\.py")  # how warnings name a cell: with a process's number
_TIMES = ("papermill", "execution", "ExecuteTime")


def normalise(notebook: Any) -> None:
    """Take out of an executed notebook, in place, what the next run would write differently.

    These are papermill's and nbclient's times, paths and markers, the random id of the cell with injected
    parameters, the states and ids of widgets, and the version of Python.
    """
    notebook["cells"] = [cell for cell in notebook["cells"] if _ERROR_MARKER not in _tags(cell)]
    for cell in notebook["cells"]:
        if INJECTED in _tags(cell):
            cell["id"] = INJECTED
        if not _tags(cell):
            cell["metadata"].pop("tags", None)
        for key in _TIMES:
            cell["metadata"].pop(key, None)
        for output in cell.get("outputs", ()):
            if output["output_type"] == "stream":
                output["text"] = _CELL_FILE.sub("cell", "".join(output["text"]))
            output.get("data", {}).pop(_WIDGET_VIEW, None)
    kept = {key: value for key, value in notebook["metadata"].items() if key in ABOUT}
    notebook["metadata"] = kept | {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }


def text_of(notebook: Any) -> str:
    """Return a notebook as the text of its file."""
    import nbformat

    text: str = nbformat.writes(nbformat.from_dict(notebook))
    return text.rstrip("\n") + "\n"


def replace(path: Path, text: str) -> None:
    """Write a file so that a reader sees the old one or the new one, whole."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(handle)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            Path(name).unlink()
        raise


def _tags(cell: Any) -> list[str]:
    return list(cell.get("metadata", {}).get("tags", ()))
