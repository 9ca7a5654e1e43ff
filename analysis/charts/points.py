"""Points of a line: where they stand, the ring around one, and how far their value reaches."""

from __future__ import annotations

from math import inf, isfinite
from typing import Any

from matplotlib.axes import Axes

from analysis.charts.series import Point
from analysis.charts.style import colour


def place(axes: Axes, year: float, value: float) -> tuple[float, float]:
    """Return where a value stands, in pixels from the left and the bottom."""
    x, y = axes.transData.transform((year, value))
    return float(x), float(y)


def ring() -> dict[str, Any]:
    """Return how the ring around a point that is pointed out is drawn."""
    return {
        "marker": "o",
        "markersize": 15,
        "markerfacecolor": "none",
        "markeredgecolor": colour("ink"),
        "markeredgewidth": 1.6,
        "linestyle": "none",
        "clip_on": False,
    }


def draw_reach(axes: Axes, point: Point, name: str) -> None:
    """Draw how far a value reaches: a bar between its bounds, an arrow where one is open."""
    if isfinite(point.low) and isfinite(point.high) and point.low < point.high:
        axes.plot([point.year] * 2, [point.low, point.high], color=colour(name), linewidth=1.4, clip_on=False)
    direction = {"over": 1, "at_least": 1, "under": -1, "at_most": -1}.get(point.bound)
    direction = direction or {inf: 1}.get(point.high) or {-inf: -1}.get(point.low)
    if direction:
        arrow = {"arrowstyle": "<|-", "color": colour(name), "linewidth": 1.6, "shrinkA": 0, "shrinkB": 0}
        axes.annotate(
            "", (point.year, point.value), xytext=(0, 24 * direction), textcoords="offset points",
            arrowprops=arrow, annotation_clip=False,
        )  # fmt: skip
