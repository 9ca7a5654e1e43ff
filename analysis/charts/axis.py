"""Axes of charts: round values, grid lines and what is written at them."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor
from typing import Any

from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from analysis.charts.style import SMALL, colour
from analysis.charts.text import tick_numbers


def round_values(low: float, high: float, places: int) -> list[float]:
    """Return about so many round values, evenly apart, that enclose a range.

    Examples
    --------
    >>> round_values(0, 106.3, 5)
    [0.0, 25.0, 50.0, 75.0, 100.0, 125.0]
    """
    if low == high:
        low, high = low - 1, high + 1
    return [float(tick) for tick in MaxNLocator(places, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high)]


def round_years(first: float, last: float, width: float) -> list[int]:
    """Return round years between two, as many as have room for their labels in so many pixels.

    Examples
    --------
    >>> round_years(1992, 2025, 200)
    [2000, 2010, 2020]
    """
    most = max(2, width // 46)
    step = next((step for step in (1, 2, 5, 10, 20, 50) if (last - first) / step < most), 100)
    return [year for year in range(ceil(first), floor(last) + 1) if year % step == 0]


def mark_levels(axes: Axes, ticks: Sequence[float]) -> None:
    """Draw a line across at each value, with the value at its left end."""
    show = tick_numbers(ticks)
    for tick in ticks:
        strong = tick in (0, ticks[0])
        line = axes.axhline(tick, color=colour("muted" if strong else "grid"), linewidth=1, zorder=0.5)
        line.set_clip_on(False)
        write_at(axes, show(tick), (0, tick), (-6, -4.5), axes.get_yaxis_transform(), "right")


def write_at(
    axes: Axes, text: str, at: tuple[float, float], offset: tuple[float, float], where: Any, align: str
) -> None:
    """Write a small text some pixels from a place given in the coordinates ``where``."""
    axes.annotate(
        text, at, xycoords=where, xytext=offset, textcoords="offset points", ha=align, va="baseline",
        fontsize=SMALL, color=colour("muted"), annotation_clip=False,
    )  # fmt: skip
