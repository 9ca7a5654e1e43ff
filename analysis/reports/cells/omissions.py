"""Sections that have nothing to show are left out, and named at the end under the reason that they share."""

from __future__ import annotations

from collections import Counter
from typing import Any, NamedTuple

from nbconvert.preprocessors import Preprocessor

from analysis.patterns import regex

NOTHING = "application/vnd.workbook.nothing+json"
_HEADING = regex(r"(?m)\A\s*(#{1,6})\s+(.+?)\s*#*$")


class Omitted(NamedTuple):
    """Sections that were left out for one reason: why, their headings, and whether the page has said why already."""

    reason: str
    headings: tuple[str, ...]
    said: bool = False


class Omissions(Preprocessor):
    """Leaves out what has nothing to show.

    A section whose outputs all say so goes as a whole, and is named at the end under its reason. Elsewhere a
    cell that says so goes with the sentence that leads to it, if the page has given that reason already or none
    is needed.
    """

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Return the notebook without all this; what was left out is among the resources, by reason."""
        left: list[tuple[str, tuple[str, ...]]] = []
        kept: list[Any] = []
        at = 0
        while at < len(nb.cells):
            end = _end_of_section(nb.cells, at)
            reasons = _reasons(nb.cells[at:end]) if end else ()
            if reasons:
                left.append((_heading(nb.cells[at])[1], reasons))
                at = end
            else:
                kept.append(nb.cells[at])
                at += 1
        nb.cells = _without_repeats(kept)
        said = {_plain(output) for cell in nb.cells for output in cell.get("outputs", ())}
        resources["omitted"] = [one._replace(said=one.reason in said) for one in _by_reason(left)]
        return nb, resources


def _by_reason(left: list[tuple[str, tuple[str, ...]]]) -> list[Omitted]:
    """Return the sections that were left out by reason: each under the one it shares with most others.

    A section that needs no reason is not missed, and not named.
    """
    times = Counter(reason for _, reasons in left for reason in reasons)
    found: dict[str, list[str]] = {}
    for heading, all_reasons in left:
        if reasons := [one for one in all_reasons if one]:
            found.setdefault(max(reasons, key=lambda one: times[one]), []).append(heading)
    return [Omitted(reason, tuple(headings)) for reason, headings in found.items()]


def _without_repeats(cells: list[Any]) -> list[Any]:
    """Return the cells without those that only give a reason once more, and the sentences that lead to these."""
    kept: list[Any] = []
    said: set[str] = {""}  # no reason is needed for what the page shows already
    for cell in cells:
        reasons = _reasons([cell])
        if reasons and said.issuperset(reasons):
            if kept and kept[-1].cell_type == "markdown" and not _heading(kept[-1])[0]:
                kept.pop()
            continue
        said.update(reasons)
        said.update(_plain(output) for output in cell.get("outputs", ()))
        kept.append(cell)
    return kept


def _plain(output: Any) -> str:
    return str(output.get("data", {}).get("text/plain", ""))


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
