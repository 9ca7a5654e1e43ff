"""Rows of a horizontal chart: labels, the place for the drawing, and a column of texts at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.charts.sheet import PAD, Sheet
from analysis.charts.style import BODY, LEADING, NARROW, SMALL
from analysis.charts.text import column_width, text_width, wrap

_LINE = BODY * LEADING
_SMALL_LINE = SMALL * LEADING


@dataclass(frozen=True)
class Rows:
    """What stands beside the drawing, row by row.

    Parameters
    ----------
    labels : sequence of str
        What each row is.
    mark : float
        Height that the drawing needs in each row, in pixels.
    tails : sequence of str
        What stands at the right of each row; empty for nothing.
    heading : str
        What stands above the tails.
    groups : sequence of str
        The group of each row; a new one begins with its name as a heading. Empty for none.
    bold : bool
        Whether labels are set in bold.
    space : float
        Distance between rows, in pixels.
    beside : bool
        Whether labels stand beside their rows on a phone too; else they stand above.
    top : float
        Pixels to keep free above the first row.
    """

    labels: Sequence[str]
    mark: float
    tails: Sequence[str] = ()
    heading: str = ""
    groups: Sequence[str] = ()
    bold: bool = False
    space: float = 14.0
    beside: bool = False
    top: float = 0.0

    def place(self, width: int) -> Placed:
        """Return where everything goes on a sheet of this width; how depends on the width."""
        inner, stacked = width - 2 * PAD, width <= NARROW and not self.beside
        room = (
            inner if stacked else column_width(self.labels, inner * 0.27, inner * 0.4, BODY, bold=self.bold)
        )
        labels = [wrap(label, room, BODY, bold=self.bold) for label in self.labels]
        tails = [
            wrap(tail, inner * (0.4 if width <= NARROW else 0.3), BODY, bold=True)
            for tail in self.tails or [""] * len(labels)
        ]
        used = max([0.0, *(text_width(line, BODY, bold=True) for tail in tails for line in tail)])
        heading = wrap(
            self.heading, max(used, column_width([self.heading], inner * 0.17, inner, SMALL)), SMALL
        )
        used = max([used, *(text_width(line, SMALL) for line in heading)])
        longest = max([0.0, *(text_width(line, BODY, bold=self.bold) for label in labels for line in label)])
        y, middles, tops, heads = max(len(heading) * _SMALL_LINE, self.top), [], [], []
        for number, (label, tail) in enumerate(zip(labels, tails, strict=True)):
            if self.groups and self.groups[number] and self.groups[number] not in self.groups[:number]:
                y += _SMALL_LINE if number else 4.0
                for line in wrap(self.groups[number], inner, BODY, bold=True):
                    heads.append((y, line))
                    y += _LINE
                y += 4
            tops.append(y)
            y += len(label) * _LINE + 2 if stacked else 0
            height = max(self.mark, len(tail) * _LINE, 0 if stacked else len(label) * _LINE)
            middles.append(y + height / 2)
            y += height + self.space
        return Placed(
            self,
            left=PAD if stacked else PAD + longest + 10,
            right=width - PAD - (used + 14 if used else 0),
            height=y - self.space + 4,
            middles=middles,
            tops=tops,
            texts=(labels, tails, heading),
            heads=heads,
            stacked=stacked,
        )


@dataclass(frozen=True)
class Placed:
    """Rows at their places; heights in pixels below the top of the drawing."""

    rows: Rows
    left: float
    right: float
    height: float
    middles: list[float]
    tops: list[float]
    texts: tuple[list[list[str]], list[list[str]], list[str]]
    heads: list[tuple[float, str]]
    stacked: bool

    def clear(self, top: float, bottom: float) -> list[tuple[float, float]]:
        """Return the heights between two others over which no heading of a group reaches into the drawing."""
        wide = [y for y, text in self.heads if PAD + text_width(text, BODY, bold=True) > self.left]
        starts, ends = [top, *(y + _LINE + 2 for y in wide)], [*(y - 2 for y in wide), bottom]
        return [(start, end) for start, end in zip(starts, ends, strict=True) if start < end]

    def write(self, sheet: Sheet) -> None:
        """Write labels, tails, their heading and the headings of groups."""
        labels, tails, heading = self.texts
        bold, edge = self.rows.bold, sheet.width - PAD
        for number, line in enumerate(heading):
            y = sheet.top + SMALL + number * _SMALL_LINE
            sheet.write(edge, y, line, size=SMALL, colour_name="muted", align="right")
        for y, text in self.heads:
            sheet.write(PAD, sheet.top + y + BODY, text, bold=True)
        for label, tail, top, middle in zip(labels, tails, self.tops, self.middles, strict=True):
            above = top + len(label) * _LINE / 2
            sheet.write_lines(PAD, sheet.top + (above if self.stacked else middle), label, bold=bold)
            sheet.write_lines(edge, sheet.top + middle, tail, bold=True, align="right")
