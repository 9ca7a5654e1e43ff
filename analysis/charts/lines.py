"""Series over the years, with gaps shown as gaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite, nan
from typing import Any, NamedTuple

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.axis import mark_levels, round_values, round_years, write_at
from analysis.charts.callouts import Callouts
from analysis.charts.chart import Chart, compose
from analysis.charts.frames import column
from analysis.charts.labels import Box, spread, trail
from analysis.charts.points import draw_reach, place, ring
from analysis.charts.series import Highlight, Point, missing, pointed_out, read_series, runs, said
from analysis.charts.sheet import PAD, Key, Sheet, Words, dot
from analysis.charts.style import BODY, LEADING, SMALL, colour, colours_for
from analysis.charts.text import Show, clean, column_width, plain_numbers, text_width, tick_numbers, wrap

_LINE = BODY * LEADING


class Level(NamedTuple):
    """A shaded band between two values, with its name."""

    low: float
    high: float
    text: str


def lines(
    frame: pd.DataFrame,
    *,
    name: str,
    title: str,
    source: str,
    units: str,
    highlight: Highlight | Sequence[Any] | None = None,
    band: Level | Sequence[Any] | None = None,
    later: str = "a year that ended after the article",
    note: str = "",
    alt: str | None = None,
    show: Show | None = None,
    from_zero: bool = True,
) -> Chart:
    """Return a chart of one or more series over years.

    A line joins values of consecutive years only; a value without neighbours stands alone as a point.

    Parameters
    ----------
    frame : pandas.DataFrame
        ``series``, ``year``, ``value``; and optionally ``low`` and ``high`` (drawn as error bars), ``bound``
        ("over" draws an arrow), ``later`` (true for what the article could not know) and ``text`` (how a
        value is written, instead of ``show``). A missing value is a gap.
    name, title, source, units : str
        See `Chart`; the title states the finding.
    highlight : (series, year, text), optional
        A point to ring and to label.
    band : (low, high, text), optional
        Values to shade across all years.
    later : str
        What the key says of hollow points.
    alt : str, optional
        Alternative text instead of the one written from the data.
    show : callable, optional
        From a value to its label.
    from_zero : bool
        Whether the axis begins at zero.

    Raises
    ------
    ValueError
        If a column is missing, there is no value to draw, two for one year, or none where ``highlight``
        points.
    """
    show = show or plain_numbers(column(frame, "value", nan))
    series = read_series(frame, show)
    points = [point for run in series.values() for point in run]
    picture = _Picture(
        series,
        Words(title, _units(units, title, list(series)), source, _keys(points, later), note),
        pointed_out(highlight, points),
        Level(*band) if band else None,
        show,
        from_zero,
    )
    alt = alt or _alt(picture, later)
    return compose(picture.draw, name=name, title=title, alt=alt, source=source, data=frame, units=units)


def _units(units: str, title: str, names: list[str]) -> str:
    """Say of a single series here what it is, unless the title does; its label is then the value alone."""
    if len(names) > 1 or names[0] in clean(title):
        return units
    return f"{names[0]}, {units}"


def _keys(points: Sequence[Point], later: str) -> tuple[Key, ...]:
    return (Key("hollow", "muted", later),) if any(point.later for point in points) else ()


@dataclass(frozen=True)
class _Picture:
    series: dict[str, list[Point]]
    words: Words
    highlight: Highlight | None
    band: Level | None
    show: Show
    from_zero: bool

    def draw(self, width: int) -> Sheet:
        sheet = Sheet(width, self.words, body=300 if width > 400 else 270)
        names = colours_for(list(self.series))
        labels = self._end_labels(sheet)
        room = max((text_width(line, BODY, bold=True) for text in labels for line in text), default=0.0)
        ticks = self._ticks()
        left = PAD + max(text_width(tick_numbers(ticks)(tick), SMALL) for tick in ticks) + 8
        right = width - PAD - room - 14
        axes = sheet.axes(left, right, 10, sheet.body - 26)
        self._scales(axes, ticks, right - left)
        taken: list[Box] = []
        for key, points in self.series.items():
            taken += self._draw_series(sheet, axes, points, names[key])
        self._write_ends(sheet, axes, labels, names)
        window = axes.get_window_extent()
        frame = Box(window.x0, window.y0, window.x1 + 8, window.y1 + 8)
        self._call_out(axes, Callouts(sheet, frame, taken), names)
        return sheet

    def told(self, points: Sequence[Point]) -> list[Point]:
        """All of a short series; of a long one its ends, its extremes and the year pointed out."""
        if len(points) <= 10:
            return list(points)
        chosen = {id(end) for run in runs(points) for end in (run[0], run[-1])}
        chosen |= {id(extreme(points, key=lambda point: point.value)) for extreme in (min, max)}
        year = self.highlight.year if self.highlight else None
        return [point for point in points if id(point) in chosen or point.year == year]

    def _values(self) -> list[float]:
        values = [v for points in self.series.values() for p in points for v in (p.value, p.low, p.high)]
        values += [self.band.low, self.band.high] if self.band else []
        return [value for value in values if isfinite(value)]

    def _ticks(self) -> list[float]:
        values = self._values() + ([0.0] if self.from_zero else [])
        return round_values(min(values), max(values), 5)

    def _scales(self, axes: Axes, ticks: Sequence[float], width: float) -> None:
        years = [point.year for points in self.series.values() for point in points]
        first, last = min(years), max(years)
        margin = max(last - first, 1) * 8 / max(width, 1)
        axes.set_xlim(first - margin, last + margin)
        axes.set_ylim(ticks[0], ticks[-1])
        if self.band:
            ends = self._clipped(axes)
            axes.axhspan(*ends, color=colour("shade"), linewidth=0, zorder=0.2, clip_on=False)
        mark_levels(axes, ticks)
        for year in round_years(first, last, width):
            write_at(axes, f"{year}", (year, ticks[0]), (0, -18), axes.transData, "center")

    def _draw_series(self, sheet: Sheet, axes: Axes, points: Sequence[Point], name: str) -> list[Box]:
        taken: list[Box] = []
        for run in runs(points):
            taken += trail([place(axes, p.year, p.value) for p in run])
            if len(run) > 1:
                years, values = [point.year for point in run], [point.value for point in run]
                axes.plot(years, values, color=colour(name), linewidth=2.5, clip_on=False)
        for point in points:
            draw_reach(axes, point, name)
            settings: dict[str, Any] = dot("hollow" if point.later else "dot", name, 7.5)
            (mark,) = axes.plot([point.year], [point.value], clip_on=False, zorder=3, **settings)
            which = f"{point.series}, " if len(self.series) > 1 else ""
            sheet.hover(mark, f"{which}{point.year:.0f}: {said(point, self.show)}")
        return taken

    def _end_labels(self, sheet: Sheet) -> list[list[str]]:
        width = column_width(self.series, sheet.inner * 0.25, sheet.inner * 0.4, BODY, bold=True)
        named = len(self.series) > 1
        return [
            []
            if not named and self._points_out(points[-1])  # the value stands beside the point already
            else wrap(f"{key if named else ''} {points[-1].text}", width, BODY, bold=True)
            for key, points in self.series.items()
        ]

    def _points_out(self, point: Point) -> bool:
        return self.highlight is not None and (point.series, point.year) == self.highlight[:2]

    def _write_ends(
        self, sheet: Sheet, axes: Axes, labels: Sequence[Sequence[str]], names: dict[str, str]
    ) -> None:
        ends = [place(axes, p[-1].year, p[-1].value) for p in self.series.values()]
        sizes = [len(text) * _LINE + 4 for text in labels]
        low = sheet.height - sheet.top - sheet.body + 14
        middles = spread([end[1] for end in ends], sizes, low, sheet.height - sheet.top + 6)
        x = axes.get_window_extent().x1 + 14
        for key, end, middle, text in zip(self.series, ends, middles, labels, strict=True):
            if text and (x - end[0] > 30 or abs(middle - end[1]) > 14):
                leader = [(end[0] + 7, sheet.height - end[1]), (x - 3, sheet.height - middle)]
                sheet.rule(leader, colour_name="muted", linewidth=1, linestyle=":")  # no line of figures
            top = sheet.height - middle - (len(text) - 1) * _LINE / 2
            for number, line in enumerate(text):
                sheet.write(x, top + number * _LINE + 5, line, bold=True, colour_name=names[key])

    def _call_out(self, axes: Axes, callouts: Callouts, names: dict[str, str]) -> None:
        if self.band:
            low, high = (place(axes, 0, end)[1] for end in self._clipped(axes))
            callouts.name_level(low, high, self.band.text)
        for key, points in self.series.items():
            lone = [run[0] for run in runs(points)[:-1] if len(run) == 1]
            for point in points:
                at = place(axes, point.year, point.value)
                if self.highlight and self._points_out(point):
                    axes.plot(point.year, point.value, **ring(), zorder=4)
                    room = 130 if callouts.sheet.narrow else 190
                    callouts.point_out(at, wrap(self.highlight.text, room, BODY, bold=True))
                elif point in lone:
                    callouts.beside(at, [point.text], names[key])

    def _clipped(self, axes: Axes) -> tuple[float, float]:
        low, high = axes.get_ylim()
        ends = (self.band.low, self.band.high) if self.band else (low, high)
        return min(max(ends[0], low), high), min(max(ends[1], low), high)


def _alt(picture: _Picture, later: str) -> str:
    parts = [f"Line chart. {picture.words.title.rstrip('.')}. {picture.words.units}:"]
    for key, points in picture.series.items():
        told = ", ".join(f"{point.year:.0f} {said(point)}" for point in picture.told(points))
        parts.append(f"{key}: {told}{missing(points)}.")
    if picture.band:
        parts.append(f"Shaded: {picture.band.text.rstrip('.')}.")
    if picture.highlight:
        parts.append(f"Pointed out: {picture.highlight.text.rstrip('.')}.")
    if picture.words.keys:
        parts.append(f"Later means {later}.")
    return clean(" ".join(parts))
