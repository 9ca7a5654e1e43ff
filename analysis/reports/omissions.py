"""Sections that have nothing to show are left out, and named with the reason at the end."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from nbconvert.preprocessors import Preprocessor

NOTHING = "application/vnd.workbook.nothing+json"
_HEADING = re.compile(r"(?m)\A\s*(#{1,6})\s+(.+?)\s*#*$")


class Omitted(NamedTuple):
    """A section that was left out: its heading and why."""

    heading: str
    reasons: tuple[str, ...]


class Omissions(Preprocessor):
    """Leaves out every section whose outputs all say that there is nothing to show."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Return the notebook without such sections, and their headings and reasons among the resources."""
        omitted: list[Omitted] = []
        kept: list[Any] = []
        at = 0
        while at < len(nb.cells):
            end = _end_of_section(nb.cells, at)
            reasons = _reasons(nb.cells[at:end]) if end else None
            if end and reasons:
                omitted.append(Omitted(_heading(nb.cells[at])[1], reasons))
                at = end
            else:
                kept.append(nb.cells[at])
                at += 1
        nb.cells = kept
        resources["omitted"] = omitted
        return nb, resources


def _end_of_section(cells: list[Any], at: int) -> int:
    """Return where the section that begins with a cell ends; 0 if no section begins there."""
    level = _heading(cells[at])[0]
    if level < 2:
        return 0
    later = (n for n in range(at + 1, len(cells)) if 0 < _heading(cells[n])[0] <= level)
    return next(later, len(cells))


def _heading(cell: Any) -> tuple[int, str]:
    match = _HEADING.match(cell.source) if cell.cell_type == "markdown" else None
    return (len(match[1]), match[2]) if match else (0, "")


def _reasons(cells: list[Any]) -> tuple[str, ...]:
    """Return why a section has nothing to show; nothing if it shows anything."""
    data = [output.get("data", {}) for cell in cells for output in cell.get("outputs", ())]
    if not data or not all(NOTHING in each for each in data):
        return ()
    return tuple(dict.fromkeys(str(each[NOTHING].get("reason", "")) for each in data))
