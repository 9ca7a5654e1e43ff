"""Estimates as marks with their bounds, row by row, against a band or a reference line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite, isinf, isnan, nan
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.axis import round_values, write_at
from analysis.charts.chart import Chart, compose
from analysis.charts.estimates import MARKS, Estimate, read_estimates
from analysis.charts.frames import column, need
from analysis.charts.rows import Placed, Rows
from analysis.charts.sheet import PAD, Key, Sheet, Words, dot
from analysis.charts.style import LEADING, SMALL, colour
from analysis.charts.text import Show, clean, plain_numbers, text_width, tick_numbers

_MARK = 16.0
_AXIS = 26.0
_STRIP = SMALL * LEADING + 2


def ranges(
    frame: pd.DataFrame,
    *,
    name: str,
    title: str,
    source: str,
    units: str,
    band: Sequence[Any] | None = None,
    reference: Sequence[Any] | None = None,
    heading: str = "",
    findings: dict[str, str] | None = None,
    note: str = "",
    alt: str | None = None,
    show: Show | None = None,
    from_zero: bool = False,
    space: float = 12.0,
) -> Chart:
    """Return a chart of estimates, one in a row, on one axis.

    Parameters
    ----------
    frame : pandas.DataFrame
        ``label`` and ``value``; and optionally ``low`` and ``high`` (an infinite one is drawn as an arrow to
        the edge; without a value only the range is drawn), ``group`` (a heading above its first row),
        ``text`` (what stands at the right, instead of ``show``) and ``finding`` (inside, outside or
        undecided).
    name, title, source, units : str
        See `Chart`; the title states the finding.
    band : (low, high, text), optional
        Values to shade through all rows; an end may be infinite.
    reference : (value, text), optional
        Where to draw a line through all rows.
    heading : str
        What stands above the texts at the right.
    findings : mapping, optional
        What the key says of inside, outside and undecided.
    alt : str, optional
        Alternative text instead of the one written from the data.
    show : callable, optional
        From a value to its label.
    from_zero : bool
        Whether zero is on the axis, with a thin line from there to each value.
    space : float
        Pixels between rows; fewer for many rows.

    Raises
    ------
    ValueError
        If a column is missing, a finding is none of the three, bounds are out of order or nothing is drawn.
    """
    need(frame, "label", "value")
    show = show or plain_numbers([*frame["value"], *column(frame, "high", nan)])
    rows = read_estimates(frame, show)
    words = Words(title, units, source, _keys(rows, findings or {}), note)
    picture = _Picture(rows, words, _band(band), _reference(reference), heading, from_zero, space)
    alt = alt or _alt(picture, show)
    return compose(picture.draw, name=name, title=title, alt=alt, source=source, data=frame, units=units)


def _band(band: Sequence[Any] | None) -> tuple[float, float, str] | None:
    return (float(band[0]), float(band[1]), clean(band[2])) if band else None


def _reference(reference: Sequence[Any] | None) -> tuple[float, str] | None:
    return (float(reference[0]), clean(reference[1])) if reference else None


def _keys(rows: Sequence[Estimate], findings: dict[str, str]) -> tuple[Key, ...]:
    used = [finding for finding in MARKS if any(row.finding == finding for row in rows)]
    return tuple(Key(*MARKS[finding], findings.get(finding, finding)) for finding in used)


@dataclass(frozen=True)
class _Picture:
    rows: list[Estimate]
    words: Words
    band: tuple[float, float, str] | None
    reference: tuple[float, str] | None
    heading: str
    from_zero: bool
    space: float

    def draw(self, width: int) -> Sheet:
        labels, tails = [row.label for row in self.rows], [row.text for row in self.rows]
        groups = [row.group for row in self.rows]
        strips = [strip for strip in (self.band, self.reference) if strip]
        above = len(strips) * _STRIP
        placed = Rows(labels, _MARK, tails, self.heading, groups, space=self.space, top=above).place(width)
        sheet = Sheet(width, self.words, body=placed.height + _AXIS)
        axes = sheet.axes(placed.left + 10, placed.right - 10, above, placed.height)
        low, high = self._limits()
        axes.set_xlim(low, high)
        axes.set_ylim(placed.height, above)
        self._draw_axis(axes, placed, low, high)
        placed.write(sheet)
        self._draw_strips(sheet, axes, placed)
        for row, middle in zip(self.rows, placed.middles, strict=True):
            self._draw_row(sheet, axes, row, middle)
        return sheet

    def _limits(self) -> tuple[float, float]:
        values = [v for row in self.rows for v in (row.low, row.value, row.high)]
        values += [*(self.band[:2] if self.band else ()), *(self.reference[:1] if self.reference else ())]
        values = [v for v in values if isfinite(v)] + ([0.0] if self.from_zero else [])
        low, high = min(values), max(values)
        margin = (high - low) * 0.05 or abs(high) * 0.1 or 1.0
        zero = self.from_zero and low == 0
        return low - (0 if zero else margin), high + margin

    def _draw_axis(self, axes: Axes, placed: Placed, low: float, high: float) -> None:
        places = max(3, int((placed.right - placed.left) // 80))
        ticks = [tick for tick in round_values(low, high, places) if low <= tick <= high]
        show = tick_numbers(ticks)
        for tick in ticks:
            _upright(axes, placed, tick, "muted" if tick == 0 else "grid", 1.0)
            write_at(axes, show(tick), (tick, 0), (0, -17), axes.get_xaxis_transform(), "center")

    def _draw_strips(self, sheet: Sheet, axes: Axes, placed: Placed) -> None:
        low, high = axes.get_xlim()
        y = sheet.top + SMALL
        if self.band:
            ends = [min(max(end, low), high) for end in self.band[:2]]
            axes.axvspan(*ends, color=colour("shade"), linewidth=0, zorder=0.2, clip_on=False)
            self._strip(sheet, axes, sum(ends) / 2, y, self.band[2])
            y += _STRIP
        if self.reference:
            at = self.reference[0]
            _upright(axes, placed, at, "ink", 1.5)
            self._strip(sheet, axes, at, y, self.reference[1])

    def _strip(self, sheet: Sheet, axes: Axes, at: float, baseline: float, text: str) -> None:
        half = text_width(text, SMALL) / 2
        x = float(axes.transData.transform((at, 0))[0])
        x = max(min(x, sheet.width - PAD - half), PAD + half)
        sheet.write(x, baseline, text, size=SMALL, align="center")

    def _draw_row(self, sheet: Sheet, axes: Axes, row: Estimate, middle: float) -> None:
        shape, name = MARKS.get(row.finding, MARKS["inside"])
        told = f"{row.label}: {row.text}"
        if self.from_zero and isfinite(row.value) and not isinf(row.low):
            axes.plot([0, row.value], [middle] * 2, color=colour("nothing"), linewidth=1.2, clip_on=False)
        if not (isnan(row.low) or isnan(row.high)) and row.low < row.high:
            self._draw_reach(sheet, axes, row, middle)
        if isfinite(row.value):
            settings: dict[str, Any] = dot(shape, name, 10)
            (mark,) = axes.plot(row.value, middle, clip_on=False, zorder=3, **settings)
            sheet.hover(mark, told)

    def _draw_reach(self, sheet: Sheet, axes: Axes, row: Estimate, middle: float) -> None:
        """Draw from bound to bound, thick where there is no value, with an arrow at an open end."""
        paint, valued = colour(MARKS.get(row.finding, MARKS["inside"])[1]), isfinite(row.value)
        edges = axes.get_xlim()
        ends = [min(max(end, edges[0]), edges[1]) for end in (row.low, row.high)]
        (line,) = axes.plot(
            ends,
            [middle] * 2,
            color=paint,
            linewidth=3 if valued else 7,
            solid_capstyle="butt",
            clip_on=False,
        )
        sheet.hover(line, f"{row.label}: {row.text}")
        for end, edge, mark in zip((row.low, row.high), edges, "<>", strict=True):
            if isinf(end):
                axes.plot(
                    edge, middle, marker=mark, markersize=9 if valued else 15, color=paint, clip_on=False
                )


def _upright(axes: Axes, placed: Placed, at: float, name: str, width: float) -> None:
    """Draw a line down through all rows, interrupted where words stand over it."""
    low, high = sorted(axes.get_ylim())
    spans = placed.clear(low, high)
    if placed.stacked:
        spans = [(middle - _MARK / 2 - 2, middle + _MARK / 2 + 2) for middle in placed.middles]
    for span in spans:
        axes.plot([at, at], span, color=colour(name), linewidth=width, zorder=0.5, clip_on=False)


def _alt(picture: _Picture, show: Show) -> str:
    parts = [
        f"Chart of estimates with their ranges. {picture.words.title.rstrip('.')}. {picture.words.units}:"
    ]
    parts += [f"{row.told(show)}." for row in picture.rows]
    if picture.band:
        parts.append(f"Shaded: {picture.band[2].rstrip('.')}.")
    if picture.reference:
        parts.append(f"Line: {picture.reference[1].rstrip('.')}.")
    return clean(" ".join(parts))
