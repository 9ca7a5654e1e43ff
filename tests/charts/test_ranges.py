"""Estimates with bounds against a band."""

from __future__ import annotations

import re
from itertools import pairwise
from math import inf, nan

import pandas as pd
import pytest

from analysis.charts.estimates import MARKS
from analysis.charts.ranges import ranges
from analysis.charts.rows import Rows
from analysis.charts.sheet import PAD
from analysis.charts.style import BODY, LEADING, NARROW, PALETTE
from analysis.charts.text import text_width

from .made_up import WORDS, parsed, range_frame

SVG = "{http://www.w3.org/2000/svg}"


def marks(svg: str) -> dict[str, tuple[float, str]]:
    """Return place and fill of the mark in each row that has one."""
    found = {}
    for group in parsed(svg).iter(f"{SVG}g"):
        title, use = group.find(f"{SVG}title"), group.find(f".//{SVG}use")
        if title is not None and use is not None:
            found[str(title.text).split(":")[0]] = (float(use.attrib["x"]), use.attrib["fill"])
    return found


def test_marks_share_one_axis() -> None:
    """Equal steps in value are equal steps in place."""
    frame = pd.DataFrame({"label": ["a", "b", "c"], "value": [10.0, 20.0, 40.0]})
    found = marks(ranges(frame, name="a", **WORDS).svg)
    step = found["b"][0] - found["a"][0]
    assert found["c"][0] - found["b"][0] == pytest.approx(2 * step, abs=0.05)


def test_a_finding_is_told_by_shape_and_colour() -> None:
    """Inside is a filled dot, outside a diamond of another colour, undecided hollow; the key names them."""
    frame = pd.DataFrame({"label": list("abc"), "value": [1.0, 2.0, 3.0], "finding": list(MARKS)})
    chart = ranges(frame, name="a", findings={"inside": "agrees"}, **WORDS)
    fills = [fill for _, fill in marks(chart.svg).values()]
    assert fills == [PALETTE["blue"].light, PALETTE["paper"].light, PALETTE["orange"].light]
    paths = {p.get("id"): p.attrib["d"] for p in parsed(chart.svg).iter(f"{SVG}path") if p.get("id")}
    assert len({"C" in path for path in paths.values()}) == 2
    for text in ("agrees", "undecided", "outside"):
        assert f">{text}</text>" in chart.svg


def test_open_bounds_end_in_an_arrow_at_the_edge() -> None:
    """An infinite bound is drawn to the edge with a triangle; a finite one is not."""
    closed = pd.DataFrame({"label": ["a", "b"], "low": [1.0, 2.0], "value": [2.0, 3.0], "high": [3.0, 4.0]})
    opened = closed.assign(high=[3.0, inf])
    triangle = re.compile(r'd="M [^"]*" stroke="#144f8f"[^>]*id="')
    counts = [len(triangle.findall(ranges(frame, name="a", **WORDS).svg)) for frame in (closed, opened)]
    assert counts[1] == counts[0] + 1


def test_alternative_text_has_values_bounds_findings_and_band() -> None:
    """Each row in words, with the band and the line."""
    chart = ranges(
        range_frame(), name="a", band=(39.5, 40.5, "The guild's 40"), reference=(42, "last year"), **WORDS
    )
    for part in (
        "From the level that the guild prints: 41.8, no lower bound, outside.",
        "The guild's own rate: 40.0 (39.5 to 40.5), inside.",
        "By the buyers' books: 38.4 to 41.3, undecided.",
        "At the least: over 39.0, no upper bound.",
        "Shaded: The guild's 40.",
        "Line: last year.",
    ):
        assert part in chart.alt


def test_groups_head_their_rows_once() -> None:
    """A group's name stands once, above its first row."""
    texts = [text.text for text in parsed(ranges(range_frame(), name="a", **WORDS).svg).iter(f"{SVG}text")]
    assert texts.count("In crowns") == texts.count("Otherwise") == 1


def test_a_hundred_rows_are_drawn() -> None:
    """A specification curve of a hundred rows keeps every row apart and stays small."""
    frame = pd.DataFrame({"label": [f"row {n}" for n in range(100)], "value": [n / 3 for n in range(100)]})
    svg = ranges(
        frame.assign(low=frame["value"] - 1, high=frame["value"] + 1), name="a", space=4, **WORDS
    ).svg
    ys = [float(y) for y in re.findall(r'y="([\d.]+)"[^>]*>row', svg)]
    assert len(ys) == 100
    assert min(after - before for before, after in pairwise(ys)) >= 14
    assert len(svg) < 80_000


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"low": 3.0, "value": 2.0, "high": 4.0, "finding": ""}, "Bounds out of order in the row 'a'"),
        (
            {"low": 1.0, "value": 2.0, "high": 4.0, "finding": "maybe"},
            "'maybe' is no finding; allowed are inside",
        ),
        ({"low": nan, "value": nan, "high": inf, "finding": ""}, "no value to draw"),
    ],
)
def test_bad_rows_are_refused(row: dict[str, object], message: str) -> None:
    """Bounds out of order, an unknown finding and nothing to draw give a sentence each."""
    with pytest.raises(ValueError, match=message):
        ranges(pd.DataFrame([{"label": "a", **row}]), name="a", **WORDS)


def test_headings_of_groups_stand_clear() -> None:
    """No line of the axis runs through the heading of a group, however long it is."""
    rows = Rows(["a label", "b"], 12, ["1", "2"], groups=["is", "a heading that reaches into the drawing"])
    placed = rows.place(660)
    (first, _), (second, heading) = placed.heads
    assert heading.startswith("a heading")
    spans = placed.clear(0, placed.height)
    assert spans[0][0] == 0 < first < spans[0][1] < second
    assert spans[1] == (second + BODY * LEADING + 2, placed.height)


def test_a_long_heading_of_a_group_goes_on_in_the_next_line() -> None:
    """On a phone no heading runs out of the picture, and the row below stands below all its lines."""
    heading = "another release, currency or measure of the same thing, as told elsewhere"
    narrow = Rows(["a label"], 12, ["1"], groups=[heading]).place(NARROW)
    wide = Rows(["a label"], 12, ["1"], groups=["another"]).place(NARROW)
    assert " ".join(text for _, text in narrow.heads) == heading
    assert len(narrow.heads) > 1
    assert all(PAD + text_width(text, BODY, bold=True) <= NARROW - PAD + 1 for _, text in narrow.heads)
    assert narrow.middles[0] == pytest.approx(wide.middles[0] + (len(narrow.heads) - 1) * BODY * LEADING)
