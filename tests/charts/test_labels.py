"""Labels do not overlap."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.charts.labels import Box, around, freest, spread, trail

SIZES = st.lists(st.tuples(st.floats(0, 300), st.floats(5, 40)), min_size=1, max_size=8)


@given(SIZES)
def test_spread_labels_never_overlap_and_stay_inside(labels: list[tuple[float, float]]) -> None:
    """Whatever they wish, labels keep apart, in the order of their wishes, within the room."""
    wishes, sizes = [wish for wish, _ in labels], [size for _, size in labels]
    centres = spread(wishes, sizes, 0, 400)
    order = sorted(range(len(labels)), key=lambda position: (wishes[position], position))
    for first, second in pairwise(order):
        assert centres[first] + sizes[first] / 2 <= centres[second] - sizes[second] / 2 + 1e-6
    for centre, size in zip(centres, sizes, strict=True):
        assert centre - size / 2 >= -1e-6
        assert centre + size / 2 <= 400 + 1e-6


def test_spread_moves_nothing_without_need() -> None:
    """Labels that are apart stay where they wish to be."""
    assert spread([30, 10, 60], [10, 10, 10], 0, 100) == [30, 10, 60]


def test_spread_without_room_touches_and_overruns() -> None:
    """Too many labels still do not overlap."""
    assert spread([5, 5, 5], [10, 10, 10], 0, 20) == [5, 15, 25]


def test_trail_covers_a_line_without_holes() -> None:
    """Boxes along a steep line leave no gap that a label could slip into."""
    boxes = trail([(0, 0), (10, 200)])
    heights = sorted((box.low, box.high) for box in boxes)
    assert all(after[0] <= before[1] + 1 for before, after in pairwise(heights))


def test_freest_place_avoids_line_and_edge() -> None:
    """A label beside a point in the upper right corner goes below it or to its left."""
    frame = Box(0, 0, 100, 100)
    box = freest(around((97, 97), 30, 10, 4), trail([(50, 97), (97, 97)]), frame)
    assert box.outside(frame) == 0
    assert not any(box.overlap(taken) for taken in trail([(50, 97), (97, 97)]))


def test_first_of_equal_places_wins() -> None:
    """With everything free, the label stands above its point."""
    box = freest(around((50, 50), 20, 10, 4), [], Box(0, 0, 100, 100))
    assert box == Box(40, 54, 60, 64)


@pytest.mark.parametrize(("other", "area"), [(Box(5, 5, 15, 15), 25), (Box(10, 0, 20, 10), 0)])
def test_overlap_is_an_area(other: Box, area: float) -> None:
    """Boxes that only touch do not overlap."""
    assert Box(0, 0, 10, 10).overlap(other) == area
