"""How a message names a cell, and the tags that say what of a cell is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from nbconvert.preprocessors import Preprocessor

from analysis.errors import BadData


class Tags(Preprocessor):
    """Takes away cells, code and outputs as their tags say, in both spellings (``hide_input``, ``hide-input``).

    ``remove_…`` takes away, ``hide_output`` folds; code is folded in any case, so ``hide_input`` changes nothing.
    """

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Return the notebook without what is to be left out."""
        nb.cells = [cell for cell in nb.cells if not tags(cell) & {"remove-cell"} and _has_content(cell)]
        for number, cell in enumerate(nb.cells, 1):
            held = tags(cell)
            cell.metadata["shown"] = {
                "number": number,
                "code": "remove-input" not in held,
                "folded": "hide-output" in held,
                "method": "method" in held,
            }
            if cell.cell_type == "code" and "remove-output" in held:
                cell.outputs = []
        return nb, resources


def tags(cell: Any) -> set[str]:
    """Return a cell's tags, spelled with hyphens."""
    return {str(tag).replace("_", "-") for tag in cell.metadata.get("tags", ())}


def name_of(nb: Any, cell: Any) -> str:
    """Return how a message names a cell: its kind, its number among its kind, and its id."""
    kind = cell.cell_type
    number = 1 + [each.get("id") for each in nb.cells if each.cell_type == kind].index(cell.get("id"))
    return f"{kind} cell {number}" + (f" ({cell.id})" if cell.get("id") else "")


def reject(nb: Any, cell: Any, resources: Any, what: str) -> None:
    """Fail the page for what a cell shows, unless it is made by hand or of a run that failed anyway.

    Raises
    ------
    BadData
        In one sentence that names notebook and cell.
    """
    if resources.get("strict"):
        name = resources.get("metadata", {}).get("name", "notebook")
        raise BadData(f"Notebook {name}, {name_of(nb, cell)}: {what}.")


def each_fragment(nb: Any, change: Callable[[Any], Any]) -> None:
    """Put every piece of HTML that the cells show, in order, through a function."""
    for cell in nb.cells:
        if cell.cell_type == "markdown":
            cell.source = change(cell.source)
        for output in cell.get("outputs", ()):
            if "text/html" in output.get("data", {}):
                output.data["text/html"] = change(output.data["text/html"])


def _has_content(cell: Any) -> bool:
    return bool(cell.source.strip()) and cell.cell_type != "raw"
