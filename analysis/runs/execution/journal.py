"""How far a run came, written down as it goes, so that one that dies leaves its output so far."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from analysis.runs.execution.normal import INJECTED

FILE = "cells.jsonl"


class Journal:
    """The cells that a run has left behind it, each with its outputs.

    Parameters
    ----------
    folder : pathlib.Path
        The run's folder.
    """

    def __init__(self, folder: Path) -> None:
        self._path, self._count = folder / FILE, 0

    def come_to(self, notebook: Mapping[str, Any], index: int) -> None:
        """Write down the cells before the one that is about to run."""
        passed = notebook["cells"][self._count : index]
        self._count = index
        with self._path.open("a", encoding="utf-8") as file:
            file.writelines(f"{json.dumps(cell)}\n" for cell in passed)


def as_far_as_it_came(folder: Path, notebook: Mapping[str, Any]) -> Any:
    """Return a notebook with the cells that a run left behind it, and the others without outputs.

    Parameters
    ----------
    folder : pathlib.Path
        The run's folder.
    notebook : mapping
        The notebook as JSON; the outputs that its file holds are of another run.
    """
    import nbformat  # late: only a run's own process comes here

    path = folder / FILE
    lines = (
        path.read_text("utf-8").split("\n")[:-1] if path.is_file() else []
    )  # the last one may be cut short
    passed = [json.loads(line) for line in lines]
    own = sum(INJECTED not in cell["metadata"].get("tags", ()) for cell in passed)
    ahead = [_not_run(cell) for cell in notebook["cells"][own:]]
    return nbformat.from_dict({**notebook, "cells": [*passed, *ahead]})


def _not_run(cell: Mapping[str, Any]) -> dict[str, Any]:
    bare = {**cell, "source": "".join(cell["source"]), "metadata": cell.get("metadata", {})}
    return bare | ({"outputs": [], "execution_count": None} if cell["cell_type"] == "code" else {})
