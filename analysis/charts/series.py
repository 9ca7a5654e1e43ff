"""Series over years: their points, their gaps, and how a value is said."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import isfinite, nan
from typing import Any, NamedTuple

import pandas as pd

from analysis.charts.frames import column, need
from analysis.charts.text import Show, clean
from analysis.quantities import join


class Point(NamedTuple):
    """One value of a series; ``bound`` is exact, about, over, at_least, under or at_most."""

    series: str
    year: float
    value: float
    low: float
    high: float
    bound: str
    later: bool
    text: str


class Highlight(NamedTuple):
    """One point to point out: its series, its year and what to write beside it."""

    series: str
    year: float
    text: str


def read_series(frame: pd.DataFrame, show: Show) -> dict[str, list[Point]]:
    """Return the points of each series in the order of years, the series in the order of the table.

    Parameters
    ----------
    frame : pandas.DataFrame
        See `analysis.charts.lines.lines`.
    show : callable
        From a value to its label, where the table has no ``text``.

    Raises
    ------
    ValueError
        If a column is missing, there is no value, or a series has two values for one year.
    """
    need(frame, "series", "year", "value")
    series: dict[str, list[Point]] = {}
    for name, year, value, low, high, bound, later, text in zip(
        map(clean, frame["series"]),
        frame["year"].astype(float),
        frame["value"].astype(float),
        column(frame, "low", nan),
        column(frame, "high", nan),
        column(frame, "bound", "exact"),
        column(frame, "later", False),
        column(frame, "text", ""),
        strict=True,
    ):
        if not isfinite(value):
            continue
        points = series.setdefault(name, [])
        if any(point.year == year for point in points):
            raise ValueError(f"{name!r} has two values for {year:.0f}; give each a series of its own.")
        said = clean(text or show(value))
        points.append(Point(name, year, value, float(low), float(high), str(bound), bool(later), said))
    if not series:
        raise ValueError("There is no value to draw; give at least one row whose value is a number.")
    return {name: sorted(points, key=lambda point: point.year) for name, points in series.items()}


def runs(points: Sequence[Point]) -> list[list[Point]]:
    """Split a series where a year is missing."""
    parts: list[list[Point]] = []
    for point in sorted(points, key=lambda point: point.year):
        if not parts or point.year - parts[-1][-1].year > 1:
            parts.append([])
        parts[-1].append(point)
    return parts


def said(point: Point, show: Show | None = None) -> str:
    """Say a value with its bound, and with ``show`` its low and high end."""
    bound = point.bound.replace("_", " ")
    words = point.text if bound == "exact" else f"{bound} {point.text}"
    if show and isfinite(point.low) and isfinite(point.high) and point.low < point.high:
        words = f"{words} ({show(point.low)} to {show(point.high)})"
    return f"{words} (later)" if point.later else words


def missing(points: Sequence[Point]) -> str:
    """Say which years lie in the gaps of a series; nothing if it has none."""
    gaps = []
    for before, after in pairwise(runs(points)):
        first, last = before[-1].year + 1, after[0].year - 1
        gaps.append(f"{first:.0f}" if first == last else f"{first:.0f} to {last:.0f}")
    return f"; nothing for {join(gaps)}" if gaps else ""


def pointed_out(highlight: Highlight | Sequence[Any] | None, points: Sequence[Point]) -> Highlight | None:
    """Return the point to point out; None if none is asked for.

    Raises
    ------
    ValueError
        If there is no value where it points.
    """
    if not highlight:
        return None
    series, year, text = highlight
    found = Highlight(clean(series), float(year), clean(text))
    if found[:2] not in [point[:2] for point in points]:
        raise ValueError(
            f"There is no value of {found.series!r} in {found.year:.0f} to point out; "
            "name a series and a year that the table holds."
        )
    return found
