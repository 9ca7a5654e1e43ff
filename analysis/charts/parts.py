"""Each country's part of a total: bars that begin where the one before ended."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import isfinite
from typing import NamedTuple

import pandas as pd

from analysis.charts.chart import Chart, compose
from analysis.charts.frames import column, need
from analysis.charts.rows import Rows
from analysis.charts.sheet import Sheet, Words
from analysis.charts.style import BODY
from analysis.charts.text import Show, clean, plain_numbers, text_width

_BAR = 20.0
_SPACE = 10.0


class Part(NamedTuple):
    """One bar from ``start`` to ``end``; not a number where the part is not known."""

    label: str
    start: float
    end: float
    text: str
    whole: bool


def parts(
    frame: pd.DataFrame,
    *,
    name: str,
    title: str,
    source: str,
    units: str,
    total: str = "Together",
    unknown: str = "not known",
    note: str = "",
    alt: str | None = None,
    show: Show | None = None,
) -> Chart:
    """Return a chart of the parts that add up to a total, one row for each, the total last.

    Parameters
    ----------
    frame : pandas.DataFrame
        ``label`` and ``value``; and optionally ``text`` (how a value is written, instead of ``show`` and its
        share of the total). Parts may be negative; a missing value is written as not known.
    name, title, source, units : str
        See `Chart`; the title states the finding.
    total : str
        The label of the last row.
    unknown : str
        What is written where a part is not known.
    alt : str, optional
        Alternative text instead of the one written from the data.
    show : callable, optional
        From a value to its label.

    Raises
    ------
    ValueError
        If a column is missing or there is no value to draw.
    """
    need(frame, "label", "value")
    rows = _rows(frame, show or plain_numbers(frame["value"]), total, unknown)
    picture = _Picture(rows, Words(title, units, source, (), note))
    told = "; ".join(f"{row.label} {row.text}" for row in rows)
    alt = alt or clean(f"Bar chart of the parts of a total. {title.rstrip('.')}. {units}: {told}.")
    return compose(picture.draw, name=name, title=title, alt=alt, source=source, data=frame, units=units)


def _rows(frame: pd.DataFrame, show: Show, total: str, unknown: str) -> list[Part]:
    values = [float(value) for value in frame["value"]]
    known = [value for value in values if isfinite(value)]
    if not known:
        raise ValueError("There is no value to draw; give at least one row whose value is a number.")
    whole, rows, start = sum(known), [], 0.0
    for label, value, text in zip(frame["label"], values, column(frame, "text", ""), strict=True):
        if not isfinite(value):
            rows.append(Part(clean(label), start, value, clean(text or unknown), whole=False))
            continue
        said = text or f"{show(value)}{_share(value, whole, known)}"
        rows.append(Part(clean(label), start, start + value, clean(said), whole=False))
        start += value
    return [*rows, Part(clean(total), 0.0, whole, show(whole), whole=True)]


def _share(value: float, whole: float, known: list[float]) -> str:
    # A share of a total means something only where no part takes away from it.
    if whole == 0 or any(part * whole < 0 for part in known):
        return ""
    return f" ({value / whole:.0%})"


@dataclass(frozen=True)
class _Picture:
    rows: list[Part]
    words: Words

    def draw(self, width: int) -> Sheet:
        labels, texts = [row.label for row in self.rows], [row.text for row in self.rows]
        apart = max(text_width(row.text, BODY) for row in self.rows if isfinite(row.end)) > width * 0.32
        tails = texts if apart else ()
        placed = Rows(labels, _BAR, tails, bold=True, space=_SPACE, beside=True).place(width)
        sheet = Sheet(width, self.words, body=placed.height)
        placed.write(sheet)
        zero, scale = self._scale(placed.left, placed.right, apart=apart)
        middles = [sheet.top + middle for middle in placed.middles]
        ends = [(zero, middles[0] - _BAR / 2 - 4), (zero, middles[-1] + _BAR / 2 + 4)]
        sheet.rule(ends, colour_name="muted", linewidth=1)
        for row, middle in zip(self.rows, middles, strict=True):
            low, high = (zero + edge * scale for edge in _edges(row))
            if isfinite(row.end):
                fill = "slate" if row.whole else "blue" if row.end >= row.start else "orange"
                bar = sheet.box(low, middle - _BAR / 2, high - low, _BAR, fill=fill)
                sheet.hover(bar, f"{row.label}: {row.text}")
            if not apart:
                self._write(sheet, row, (low, high), middle, (zero, placed.right))
        self._link(sheet, middles, zero, scale)
        return sheet

    def _write(
        self,
        sheet: Sheet,
        row: Part,
        bar: tuple[float, float],
        middle: float,
        room: tuple[float, float],
    ) -> None:
        y = middle + BODY * 0.36
        if not isfinite(row.end):
            sheet.write(room[0] + 7, y, row.text, colour_name="muted")
        elif bar[1] + 7 + text_width(row.text, BODY) <= room[1]:
            sheet.write(bar[1] + 7, y, row.text)
        else:
            sheet.write(bar[0] - 7, y, row.text, align="right")

    def _link(self, sheet: Sheet, middles: list[float], zero: float, scale: float) -> None:
        """Join the end of each known part with the beginning of the next."""
        known = [(row, y) for row, y in zip(self.rows, middles, strict=True) if isfinite(row.end)]
        for (row, y), (_, below) in pairwise(known):
            x, stop = zero + row.end * scale, below - _BAR / 2
            for part, middle in zip(self.rows, middles, strict=True):
                if y < middle < below and zero + 12 + text_width(part.text, BODY) > x:
                    stop = min(stop, middle - _BAR)
            sheet.rule([(x, y + _BAR / 2), (x, stop)], colour_name="nothing", linewidth=1)

    def _scale(self, left: float, right: float, *, apart: bool) -> tuple[float, float]:
        """Return the place of zero and the pixels per unit with which every text fits beside its bar.

        Texts stand at the right of their bars where that does not make the bars much shorter.
        """
        edges = [edge for row in self.rows for edge in _edges(row)]
        lowest, room = min(edges), right - left
        widest = room / ((max(edges) - lowest) or 1.0)
        if apart:
            return left - lowest * widest, widest
        needed = [(row, text_width(row.text, BODY) + 8) for row in self.rows if isfinite(row.end)]
        scales = [widest * 0.98**step for step in range(150)]
        at_right, anywhere = (
            max(
                (s for s in scales if all(_fits(*text, lowest, room, s, sides) for text in needed)),
                default=0.0,
            )
            for sides in (1, 2)
        )
        scale = (at_right if at_right > 0.8 * anywhere else anywhere) or scales[-1]
        return left - lowest * scale, scale


def _edges(row: Part) -> tuple[float, float]:
    end = row.end if isfinite(row.end) else row.start
    return min(row.start, end), max(row.start, end)


def _fits(row: Part, needed: float, lowest: float, room: float, scale: float, sides: int) -> bool:
    low, high = ((edge - lowest) * scale for edge in _edges(row))
    return high + needed <= room or (sides == 2 and low - needed >= 6)
