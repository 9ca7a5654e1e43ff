"""Small multiples: several results, each in a panel with an axis of its own, against the same parameter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite, nan
from typing import Any, NamedTuple

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.axis import mark_levels, round_values, write_at
from analysis.charts.chart import Chart, compose
from analysis.charts.frames import column, need
from analysis.charts.sheet import PAD, Key, Sheet, Words, dot
from analysis.charts.style import BODY, LEADING, NARROW, SERIES, SMALL, colour, colours_for
from analysis.charts.text import Show, clean, plain_numbers, text_width, tick_numbers, wrap

_LINE = BODY * LEADING
_PLOT = 130.0  # height of a panel's drawing, in pixels
_FOOT = 30.0  # room below it for the values of the parameter
_GAP = 28.0  # between two panels
_HOVERED = (
    150  # dots of a chart that have bounds and say what they are when pointed at; more are a heavy page
)


class Dot(NamedTuple):
    """One value: its place along the parameter, the value, its bounds, its series and what it is."""

    x: float
    value: float
    low: float
    high: float
    series: str
    label: str


def multiples(
    frame: pd.DataFrame,
    *,
    name: str,
    title: str,
    source: str,
    units: str,
    note: str = "",
    alt: str | None = None,
) -> Chart:
    """Return a chart with a panel for each result.

    Parameters
    ----------
    frame : pandas.DataFrame
        ``panel`` (what is measured), ``x`` (numbers, or words that stand side by side in their order) and
        ``value``; and optionally ``unit`` (of the panel), ``low`` and ``high``, ``series`` (told apart by
        colour, six at most) and ``label`` (what is shown when a reader points at the dot). A line joins the
        values of a series where it has one for each ``x``.
    name, title, source : str
        See `Chart`; the title states the finding.
    units : str
        What runs along the panels.
    note : str
        What else a reader has to know.
    alt : str, optional
        Alternative text instead of the one written from the data.

    Raises
    ------
    ValueError
        If a column is missing, there are more than six series, or there is no value to draw.
    """
    need(frame, "panel", "x", "value")
    words = None if pd.api.types.is_numeric_dtype(frame["x"]) else list(dict.fromkeys(map(clean, frame["x"])))
    panels, names = _panels(frame, words), list(dict.fromkeys(map(clean, column(frame, "series", ""))))
    if len(names) > len(SERIES):
        raise ValueError(f"The chart has {len(names)} series; it can tell {len(SERIES)} apart.")
    colours = colours_for(names)
    keys = tuple(Key("line", colours[each], each) for each in names) if len(names) > 1 else ()
    picture = _Picture(panels, Words(title, units, source, keys, note), colours, words)
    alt = alt or _alt(picture)
    return compose(picture.draw, name=name, title=title, alt=alt, source=source, data=frame, units=units)


def _panels(frame: pd.DataFrame, words: Sequence[str] | None) -> dict[tuple[str, str], list[Dot]]:
    """Return the dots of each panel, whose key is its name and its unit."""
    panels: dict[tuple[str, str], list[Dot]] = {}
    for panel, unit, x, *numbers, series, label in zip(
        frame["panel"],
        column(frame, "unit", ""),
        frame["x"],
        frame["value"].astype(float),
        column(frame, "low", nan),
        column(frame, "high", nan),
        column(frame, "series", ""),
        column(frame, "label", ""),
        strict=True,
    ):
        value, low, high = map(float, numbers)
        if isfinite(value):
            place = float(x) if words is None else float(words.index(clean(x)))
            held = Dot(place, value, low, high, clean(series), clean(label))
            panels.setdefault((clean(panel), clean(unit)), []).append(held)
    if not panels:
        raise ValueError("There is no value to draw; give at least one row whose value is a number.")
    return {key: sorted(dots, key=lambda each: each.x) for key, dots in panels.items()}


@dataclass(frozen=True)
class _Picture:
    panels: dict[tuple[str, str], list[Dot]]
    words: Words
    colours: dict[str, str]
    names: Sequence[str] | None

    def draw(self, width: int) -> Sheet:
        across = 1 if width <= NARROW or len(self.panels) == 1 else 2
        room = (width - 2 * PAD - (across - 1) * _GAP) / across
        keys = list(self.panels)
        rows = [keys[at : at + across] for at in range(0, len(keys), across)]
        heads = [max(len(self._head(key, room)) for key in row) * _LINE + 6 for row in rows]
        body = sum(heads) + len(rows) * (_PLOT + _FOOT + _GAP / 2) - _GAP / 2
        sheet, top = Sheet(width, self.words, body=body), 0.0
        for row, head in zip(rows, heads, strict=True):
            for place, key in enumerate(row):
                left = PAD + place * (room + _GAP)
                for number, line in enumerate(self._head(key, room)):
                    y = sheet.top + top + BODY + number * _LINE
                    sheet.write(left, y, line, bold=line != key[1], size=BODY if line != key[1] else SMALL)
                self._draw_panel(sheet, self.panels[key], (left, left + room), top + head)
            top += head + _PLOT + _FOOT + _GAP / 2
        return sheet

    def _head(self, key: tuple[str, str], room: float) -> list[str]:
        return [*wrap(key[0], room, BODY, bold=True), *([key[1]] if key[1] else [])]

    def _draw_panel(self, sheet: Sheet, dots: Sequence[Dot], ends: tuple[float, float], top: float) -> None:
        values = [v for each in dots for v in (each.value, each.low, each.high) if isfinite(v)]
        ticks = round_values(min(values), max(values), 3)
        show = tick_numbers(ticks)
        left = ends[0] + max(text_width(show(tick), SMALL) for tick in ticks) + 14
        axes = sheet.axes(left, ends[1] - 10, top + 8, top + _PLOT)
        axes.set_ylim(ticks[0], ticks[-1])
        mark_levels(axes, ticks)
        self._mark_places(axes, ends[1] - left, ticks[0])
        for series, paint in self.colours.items():
            self._draw_series(sheet, axes, [each for each in dots if each.series == series], paint)

    def _mark_places(self, axes: Axes, width: float, foot: float) -> None:
        """Set the ends of the axis along the parameter, and write its values below."""
        places = sorted({each.x for dots in self.panels.values() for each in dots})
        margin = (places[-1] - places[0]) * 0.03 or 1.0
        axes.set_xlim(places[0] - margin, places[-1] + margin)
        for place, text in self._written(places, width):
            write_at(axes, text, (place, foot), (0, -18), axes.transData, "center")

    def _written(self, places: Sequence[float], width: float) -> list[tuple[float, str]]:
        """Return what is written below a panel: every value where there is room, else round ones, or numbers."""
        if self.names is not None:
            labels = [(place, self.names[int(place)]) for place in places]
            short = sum(text_width(text, SMALL) + 14 for _, text in labels) <= width
            return labels if short else [(place, f"{place + 1:.0f}") for place in places]
        show, scale = _place_numbers(places), width / max(places[-1] - places[0], 1e-9)
        room = ((b - a) * scale - _half(show(a)) - _half(show(b)) for a, b in pairwise(places))
        if all(each > 8 for each in room):
            return [(place, show(place)) for place in places]
        rounds = round_values(places[0], places[-1], max(2, int(width // 60)))
        show = _place_numbers(rounds)
        return [(place, show(place)) for place in rounds if places[0] <= place <= places[-1]]

    def _draw_series(self, sheet: Sheet, axes: Axes, dots: Sequence[Dot], paint: str) -> None:
        places = [each.x for each in dots]
        if self.names is None and len(set(places)) == len(places) > 1:
            axes.plot(places, [each.value for each in dots], color=colour(paint), linewidth=2, clip_on=False)
        many = sum(map(len, self.panels.values())) > _HOVERED
        for each in () if many else dots:
            if isfinite(each.low) and isfinite(each.high) and each.low < each.high:
                axes.plot(
                    [each.x] * 2, [each.low, each.high], color=colour(paint), linewidth=1.2, clip_on=False
                )
        settings: dict[str, Any] = dot("dot", paint, 6.5) | {"clip_on": False, "zorder": 3}
        if many:
            axes.plot(places, [each.value for each in dots], **settings)
            return
        for each in dots:
            (mark,) = axes.plot([each.x], [each.value], **settings)
            if each.label:
                sheet.hover(mark, each.label)


def _half(text: str) -> float:
    return text_width(text, SMALL) / 2


def _alt(picture: _Picture) -> str:
    parts = [
        f"Small charts, one for each result. {picture.words.title.rstrip('.')}. {picture.words.units.rstrip('.')}."
    ]
    for (name, unit), dots in picture.panels.items():
        show: Show = plain_numbers(each.value for each in dots)
        ends = [min(dots, key=lambda each: each.value), max(dots, key=lambda each: each.value)]
        low, high = (f"{show(each.value)}{f' ({each.label})' if each.label else ''}" for each in ends)
        parts.append(f"{name}{f', {unit}' if unit else ''}: from {low} to {high}.")
    return clean(" ".join(parts))


def _place_numbers(places: Sequence[float]) -> Show:
    """Return a formatter for what was varied: years are written as years, without a comma."""
    if all(place == int(place) and 1800 <= place <= 2100 for place in places):
        return lambda place: f"{place:.0f}"
    return tick_numbers(places)
