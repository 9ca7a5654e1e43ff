"""Each country's part of a total: bars that begin where the one before ended."""

from __future__ import annotations

from dataclasses import dataclass
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
        placed = Rows([row.label for row in self.rows], _BAR, bold=True, space=_SPACE).place(width)
        sheet = Sheet(width, self.words, body=placed.height)
        placed.write(sheet)
        zero, scale = self._scale(placed.left, placed.right)
        middles = [sheet.top + middle for middle in placed.middles]
        sheet.rule([(zero, middles[0] - _BAR), (zero, middles[-1] + _BAR)], colour_name="muted", linewidth=1)
        for number, (row, middle) in enumerate(zip(self.rows, middles, strict=True)):
            ends = sorted(zero + edge * scale for edge in (row.start, row.end) if isfinite(edge))
            if isfinite(row.end):
                fill = "slate" if row.whole else "blue" if row.end >= row.start else "orange"
                bar = sheet.box(ends[0], middle - _BAR / 2, ends[1] - ends[0], _BAR, fill=fill)
                sheet.hover(bar, f"{row.label}: {row.text}")
            if number + 1 < len(self.rows):
                x = zero + (row.end if isfinite(row.end) else row.start) * scale
                sheet.rule([(x, middle + _BAR / 2), (x, middles[number + 1] - _BAR / 2)],
                           colour_name="nothing", linewidth=1)  # fmt: skip
            sheet.write(ends[-1] + 7, middle + BODY * 0.36, row.text,
                        colour_name="ink" if isfinite(row.end) else "muted")  # fmt: skip
        return sheet

    def _scale(self, left: float, right: float) -> tuple[float, float]:
        """Return the place of zero and the pixels per unit such that bars and texts fit."""
        edges = [edge for row in self.rows for edge in (row.start, row.end) if isfinite(edge)]
        low = min(edges)
        fits = [
            (right - left - text_width(row.text, BODY) - 9) / (top - low)
            for row in self.rows
            if (top := max(edge for edge in (row.start, row.end) if isfinite(edge))) > low
        ]
        scale = max(min(fits, default=1.0), 0.0)
        return left - low * scale, scale
