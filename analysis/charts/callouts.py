"""Words beside a point or in a band, where they cover least."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.charts.labels import Box, around, freest
from analysis.charts.sheet import Sheet
from analysis.charts.style import BODY, LEADING, SMALL
from analysis.charts.text import clean, text_width


@dataclass
class Callouts:
    """Places words on a sheet one after the other; each keeps off what is there before it.

    Parameters
    ----------
    sheet : Sheet
        Where to write.
    frame : Box
        Where words should stay.
    taken : list of Box
        What they should not cover: lines and points, and then the words themselves. Boxes count in pixels
        from the left and, as matplotlib does, from the bottom.
    """

    sheet: Sheet
    frame: Box
    taken: list[Box]

    def name_level(self, low: float, high: float, text: str) -> None:
        """Write the name of a band inside it if it is high enough, else above or below."""
        text = clean(text)
        width, height = text_width(text, SMALL), SMALL * LEADING
        levels = [(low + high - height) / 2, high, low - height]
        sides = (self.frame.left + 6, self.frame.right - width - 8)
        places = [
            Box(x, y, x + width, y + height) for y in levels[0 if high - low > height else 1 :] for x in sides
        ]
        box = freest(places, self.taken, self.frame)
        self.sheet.write(box.left, self.sheet.height - box.low - 5, text, size=SMALL)
        self.taken.append(box)

    def beside(self, at: tuple[float, float], lines: Sequence[str], colour_name: str) -> None:
        """Write a small label beside a point."""
        self._write(at, lines, colour_name, away=7.0, bold=False)

    def point_out(self, at: tuple[float, float], lines: Sequence[str]) -> None:
        """Write beside a point that is ringed, with a line to it if there is no room close by."""
        box = self._write(at, lines, "ink", away=12.0, bold=True)
        gap = max(box.low - at[1], at[1] - box.high)
        if gap > 16:
            side = 1 if box.low > at[1] else -1
            edge = box.low if side > 0 else box.high
            height, nearest = self.sheet.height, min(max(at[0], box.left), box.right)
            ends = [(at[0], height - at[1] - 8 * side), (nearest, height - edge + side)]
            self.sheet.rule(ends, colour_name="ink", linewidth=0.9)

    def _write(
        self, at: tuple[float, float], lines: Sequence[str], colour_name: str, *, away: float, bold: bool
    ) -> Box:
        width = max(text_width(line, BODY, bold=bold) for line in lines)
        box = freest(around(at, width, len(lines) * BODY * LEADING, away), self.taken, self.frame)
        x, middle = (box.left + box.right) / 2, self.sheet.height - (box.low + box.high) / 2
        self.sheet.write_lines(x, middle, lines, bold=bold, colour_name=colour_name, align="center")
        self.taken.append(box)
        return box
