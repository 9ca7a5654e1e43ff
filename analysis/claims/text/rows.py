"""The rows of tables: lines with bars between their cells, what heads each column, and the caption above."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from analysis.claims.text.prose import Span
from analysis.patterns import regex

BAR = " | "
_NUMBER = regex(
    r"[-+−–]?[$€£¥₹]?[0-9][0-9.,]*%?[*†a-e]?|\([$€£¥₹]?[0-9][0-9.,]*%?\)%?|[-–—]|n/?a|\.\.\.?", re.IGNORECASE
)
_RULE = regex(r"[-:=| ]*\Z")  # "--- | ---", which parts a head from its rows
_MARKS = " *`"  # of bold and slanted letters, around a cell
_TIME = regex(r"(?:19|20)[0-9]{2}(?:[-/][0-9]{2,4})?|[Qq][1-4](?: (?:19|20)[0-9]{2})?|[12]?H[12]")
_NONE = (0, 0)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of numbers, and what stands above and beside it."""

    span: Span
    label: Span
    head: Span
    over: Span
    """The head of several columns, above that of this one."""
    corner: Span
    """What heads the labels, where the heads of the columns are times: "Output, kt | 2022 | 2023"."""
    caption: Span

    @property
    def around(self) -> tuple[Span, Span, Span, Span, Span]:
        """Where its unit and its period stand, the nearest first."""
        return self.head, self.over, self.label, self.corner, self.caption


def table_cells(text: str, line_starts: Sequence[int], is_prose: Callable[[Span], bool]) -> Iterator[Cell]:
    """Yield the cells of numbers: below a head, in rows of as many cells, beside a label.

    Parameters
    ----------
    text : str
        The surface.
    line_starts : sequence of int
        Where its lines start.
    is_prose : callable
        Whether a line above a table is a paragraph of its own, and no caption.
    """
    head: list[Span] = []
    over: list[Span] = []
    caption = before = corner = _NONE
    heading = False  # whether the line above is a row of heads
    for start, after in pairwise([*line_starts, len(text) + 1]):
        row = _row(text, start, after - 1)
        if len(row) > 1 and _RULE.match(text, start, after - 1):
            continue
        below = heading and len(row) == len(head) and _is_below(text, row)
        figures = len(head) == len(row) > 1 and any(_is_number(text, span) for span in row[1:]) and not below
        if figures:
            before, heading = _NONE, False  # the table after this one does not go on about its caption
            for span, above, higher in zip(row[1:], head[1:], over[1:] or [_NONE] * len(row), strict=False):
                if _is_number(text, span):
                    yield Cell(span, row[0], above, higher, corner, caption)
        elif len(row) > 1 and sum(start < end for start, end in row) > 1:
            over = head if below else []
            head, heading = _spread(row), True
            corner = head[0] if any(map(_is_time(text), head[1:])) else _NONE
            caption = caption if below else before
        else:
            head, heading, before = [], False, (start, after - 1)
            before = _NONE if is_prose(before) else before


def _is_below(text: str, row: Sequence[Span]) -> bool:
    """Return whether a row goes on with the heads above it: it has no label, and no figures besides times."""
    named = [span for span in row[1:] if span[0] < span[1]]
    return row[0][0] == row[0][1] and all(
        _is_time(text)(span) or not _is_number(text, span) for span in named
    )


def _is_time(text: str) -> Callable[[Span], bool]:
    return lambda span: _TIME.fullmatch(text, *span) is not None


def _spread(row: Sequence[Span]) -> list[Span]:
    """Return the heads of a row, the empty ones with the head before them, which stands over their columns too."""
    heads = list(row[:2])
    for span in row[2:]:
        heads.append(span if span[0] < span[1] else heads[-1])
    return heads


def _row(text: str, start: int, end: int) -> list[Span]:
    line = text[start:end].strip()
    framed = len(line) > 1 and line[0] == line[-1] == "|"
    cells, place = [], start
    for cell in text[start:end].split("|"):
        stop = place + len(cell)
        kept = cell.strip(_MARKS)
        place += cell.index(kept)
        cells.append((place, place + len(kept)))
        place = stop + 1
    return cells[1:-1] if framed else cells


def _is_number(text: str, span: Span) -> bool:
    return _NUMBER.fullmatch(text, *span) is not None
