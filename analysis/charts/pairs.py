"""The same flow on two sides' books, country by country."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import NamedTuple

import pandas as pd

from analysis.charts.chart import Chart, compose
from analysis.charts.frames import column, need
from analysis.charts.rows import Rows
from analysis.charts.sheet import Key, Sheet, Words
from analysis.charts.style import BODY
from analysis.charts.text import Show, clean, plain_numbers, text_width

_BAR = 17.0


class Pair(NamedTuple):
    """One country's flow on both sides' books; a side that publishes nothing is not a number."""

    label: str
    first: float
    second: float
    first_text: str
    second_text: str
    gap: str


def pairs(
    frame: pd.DataFrame,
    *,
    name: str,
    title: str,
    source: str,
    units: str,
    first: str = "China's books",
    second: str = "the partner's books",
    nothing: str = "publishes nothing",
    gap_heading: str = "",
    note: str = "",
    alt: str | None = None,
    show: Show | None = None,
) -> Chart:
    """Return a chart of two bars for each country, one for each side's books.

    Parameters
    ----------
    frame : pandas.DataFrame
        ``label``, ``first``, ``second``; and optionally ``gap`` (what to write at the right of each pair) and
        ``first_text`` and ``second_text`` (how values are written, instead of ``show``). A missing value
        means that this side publishes nothing: a hatched bar as long as the other side's.
    name, title, source, units : str
        See `Chart`; the title states the finding.
    first, second : str
        Whose books the two bars are, as the key says it.
    nothing : str
        What is written beside a hatched bar.
    gap_heading : str
        What stands above the gaps.
    alt : str, optional
        Alternative text instead of the one written from the data.
    show : callable, optional
        From a value to its label.

    Raises
    ------
    ValueError
        If a column is missing or there is no value to draw.
    """
    need(frame, "label", "first", "second")
    show = show or plain_numbers([*frame["first"], *frame["second"]])
    rows = _rows(frame, show)
    keys = [Key("box", "blue", first), Key("box", "orange", second)]
    if any(not isfinite(value) for row in rows for value in (row.first, row.second)):
        keys.append(Key("hatch", "nothing", f"{nothing}; drawn as long as the other side's"))
    words = Words(title, units, source, tuple(keys), note)
    picture = _Picture(rows, words, nothing, gap_heading)
    alt = alt or _alt(picture, first, second, gap_heading)
    return compose(picture.draw, name=name, title=title, alt=alt, source=source, data=frame, units=units)


def _rows(frame: pd.DataFrame, show: Show) -> list[Pair]:
    def written(which: str) -> list[str]:
        given = column(frame, f"{which}_text", "")
        values = frame[which].astype(float)
        return [
            clean(text or (show(value) if isfinite(value) else ""))
            for text, value in zip(given, values, strict=True)
        ]

    rows = [
        Pair(clean(label), float(first), float(second), first_text, second_text, clean(gap))
        for label, first, second, first_text, second_text, gap in zip(
            frame["label"],
            frame["first"],
            frame["second"],
            written("first"),
            written("second"),
            column(frame, "gap", ""),
            strict=True,
        )
    ]
    for row in rows:
        if any(isfinite(value) and value < 0 for value in (row.first, row.second)):
            raise ValueError(f"A flow cannot be negative, but {row.label} has one; check the sign.")
    if not any(isfinite(value) for row in rows for value in (row.first, row.second)):
        raise ValueError("There is no value to draw; give at least one row whose value is a number.")
    return rows


@dataclass(frozen=True)
class _Picture:
    rows: list[Pair]
    words: Words
    nothing: str
    gap_heading: str

    def draw(self, width: int) -> Sheet:
        labels, gaps = [row.label for row in self.rows], [row.gap for row in self.rows]
        placed = Rows(labels, 2 * _BAR + 2, gaps, self.gap_heading, bold=True).place(width)
        sheet = Sheet(width, self.words, body=placed.height)
        placed.write(sheet)
        scale = self._scale(placed.right - placed.left)
        for row, middle in zip(self.rows, placed.middles, strict=True):
            self._draw_row(sheet, row, placed.left, sheet.top + middle, scale)
        return sheet

    def _scale(self, room: float) -> float:
        """Return pixels per unit such that every bar and the label after it fit."""
        fits = []
        for row in self.rows:
            longest = max([value for value in (row.first, row.second) if isfinite(value)], default=0.0)
            for value, text in ((row.first, row.first_text), (row.second, row.second_text)):
                drawn = value if isfinite(value) else longest
                if drawn > 0:
                    fits.append((room - text_width(text or self.nothing, BODY) - 8) / drawn)
        return max(min(fits, default=1.0), 0.0)

    def _draw_row(self, sheet: Sheet, row: Pair, left: float, middle: float, scale: float) -> None:
        longest = max([value for value in (row.first, row.second) if isfinite(value)], default=0.0)
        ends = [(left, middle - _BAR - 5), (left, middle + _BAR + 5)]
        sheet.rule(ends, colour_name="muted", linewidth=1)
        bars = (
            (row.first, row.first_text, "blue", middle - _BAR - 1, self.words.keys[0].text),
            (row.second, row.second_text, "orange", middle + 1, self.words.keys[1].text),
        )
        for value, text, name, top, whose in bars:
            known = isfinite(value)
            length = (value if known else longest) * scale
            bar = sheet.box(left, top, length, _BAR, fill=name if known else "nothing", hatch=not known)
            sheet.hover(bar, f"{row.label}, {whose}: {text if known else self.nothing}")
            baseline = top + _BAR / 2 + BODY * 0.36
            sheet.write(left + length + 6, baseline, text if known else self.nothing,
                        colour_name="ink" if known else "muted")  # fmt: skip


def _alt(picture: _Picture, first: str, second: str, heading: str) -> str:
    parts = [f"Bar chart. {picture.words.title.rstrip('.')}. {picture.words.units}:"]
    nothing = f"({picture.nothing})"
    for row in picture.rows:
        sides = [
            f"{whose} {text if isfinite(value) else nothing}"
            for whose, value, text in (
                (first, row.first, row.first_text),
                (second, row.second, row.second_text),
            )
        ]
        gap = f", {heading or 'gap'} {row.gap}" if row.gap else ""
        parts.append(f"{row.label}: {', '.join(sides)}{gap}.")
    return clean(" ".join(parts))
