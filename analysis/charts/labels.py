"""Where labels go so that none lies on another, on a line or on a point."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle in pixels, sides parallel to the axes."""

    left: float
    low: float
    right: float
    high: float

    def overlap(self, other: Box) -> float:
        """Return the area that the two have in common, in square pixels."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.high, other.high) - max(self.low, other.low)
        return width * height if width > 0 and height > 0 else 0.0

    def outside(self, other: Box) -> float:
        """Return the area of this box that lies beyond the other, in square pixels."""
        return (self.right - self.left) * (self.high - self.low) - self.overlap(other)


@dataclass
class _Cluster:
    members: list[int]
    wish: float  # where its low end would best be
    size: float


def spread(wishes: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """Return centres that keep labels apart, each as near as can be to where it wishes to be.

    Overlapping labels are pooled and centred together (the pool-adjacent-violators algorithm of isotonic
    regression). Equal wishes keep their order. If there is no room for all, they touch and overrun ``high``.

    Parameters
    ----------
    wishes, sizes : sequence of float
        Wished centre and extent of each label, in pixels.
    low, high : float
        Between where the labels should stay.

    Examples
    --------
    >>> spread([10, 12, 50], [10, 10, 10], 0, 100)
    [6.0, 16.0, 50.0]
    """
    clusters: list[_Cluster] = []
    for member in sorted(range(len(wishes)), key=lambda position: (wishes[position], position)):
        clusters.append(_Cluster([member], wishes[member] - sizes[member] / 2, sizes[member]))
        _keep_inside(clusters[-1], low, high)
        while len(clusters) > 1 and clusters[-2].wish + clusters[-2].size > clusters[-1].wish:
            last = clusters.pop()
            clusters[-1] = _pooled(clusters[-1].members + last.members, wishes, sizes)
            _keep_inside(clusters[-1], low, high)
    centres = [0.0] * len(wishes)
    for cluster in clusters:
        edge = cluster.wish
        for member in cluster.members:
            centres[member] = edge + sizes[member] / 2
            edge += sizes[member]
    return centres


def _pooled(members: list[int], wishes: Sequence[float], sizes: Sequence[float]) -> _Cluster:
    before, wish = 0.0, 0.0
    for member in members:
        wish += wishes[member] - sizes[member] / 2 - before
        before += sizes[member]
    return _Cluster(members, wish / len(members), before)


def _keep_inside(cluster: _Cluster, low: float, high: float) -> None:
    cluster.wish = max(min(cluster.wish, high - cluster.size), low)


def trail(points: Sequence[tuple[float, float]], reach: float = 3.0, step: float = 6.0) -> list[Box]:
    """Return small boxes along a line through the points, in pixels, that labels should not cover."""
    boxes = [_around(point, 2 * reach) for point in points]
    for (x0, y0), (x1, y1) in pairwise(points):
        count = int(max(abs(x1 - x0), abs(y1 - y0)) // step)
        for position in range(1, count):
            part = position / count
            boxes.append(_around((x0 + (x1 - x0) * part, y0 + (y1 - y0) * part), reach))
    return boxes


def _around(point: tuple[float, float], reach: float) -> Box:
    return Box(point[0] - reach, point[1] - reach, point[0] + reach, point[1] + reach)


def freest(candidates: Iterable[Box], taken: Sequence[Box], frame: Box) -> Box:
    """Return the candidate that covers least of what is taken and of what lies beyond the frame.

    The first of equals wins, so give the best-liked place first.
    """
    return min(
        candidates, key=lambda box: (sum(map(box.overlap, taken)) + 4 * box.outside(frame)).__round__(1)
    )


def around(point: tuple[float, float], width: float, height: float, away: float) -> list[Box]:
    """Return places for a label beside a point: above, below, left, right, the corners, then farther off."""
    x, y = point
    boxes = []
    for distance in (away, away + height, away + 2 * height, away + 4 * height):
        left, right = x - distance - width, x + distance
        below, above = y - distance - height, y + distance
        mid_x, mid_y = x - width / 2, y - height / 2
        corners = [(mid_x, above), (mid_x, below), (left, mid_y), (right, mid_y)]
        corners += [(x - width, above), (x, above), (x - width, below), (x, below)]
        boxes += [Box(a, b, a + width, b + height) for a, b in corners]
    return boxes
