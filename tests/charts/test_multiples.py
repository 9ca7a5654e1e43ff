"""Small multiples."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.charts.multiples import multiples
from analysis.charts.style import PALETTE, SERIES

from .made_up import WORDS, parsed

SVG = "{http://www.w3.org/2000/svg}"


def _frame(panels: int = 3, **more: object) -> pd.DataFrame:
    rows = [
        (f"Result {panel}", x, panel * 100.0 + x * (2 if series == "b" else 1), series)
        for panel in range(1, panels + 1)
        for series in "ab"
        for x in (0, 15, 20)
    ]
    return pd.DataFrame(rows, columns=["panel", "x", "value", "series"]).assign(**more)


def _dots(svg: str) -> list[tuple[float, float]]:
    return [(float(e.attrib["x"]), float(e.attrib["y"])) for e in parsed(svg).iter(f"{SVG}use")]


def test_each_panel_has_an_axis_of_its_own() -> None:
    """The same step along the parameter is the same step in each panel; heights fit each panel's own values."""
    chart = multiples(_frame(panels=2), name="a", **WORDS)
    dots = _dots(chart.svg)
    assert len(dots) == 12
    left = sorted({x for x, _ in dots if x < 330})
    right = sorted({x for x, _ in dots if x >= 330})
    assert (left[1] - left[0]) / (left[2] - left[0]) == pytest.approx(15 / 20, abs=0.01)
    assert (right[1] - right[0]) / (right[2] - right[0]) == pytest.approx(15 / 20, abs=0.01)
    for text in ("Result 1", "Result 2", ">0<", ">15<", ">20<", ">a<", ">b<"):
        assert text in chart.svg


def test_on_a_phone_panels_stand_one_below_the_other() -> None:
    """The narrow drawing has one column and is higher."""
    chart = multiples(_frame(), name="a", **WORDS)
    assert chart.wide is not None
    assert chart.narrow is not None
    assert chart.narrow.height > chart.wide.height
    assert len({x for x, _ in _dots(chart.narrow_svg)}) <= 6


def test_words_along_the_panels() -> None:
    """Words stand in their order where there is room, and are numbered where there is none; no line joins them."""
    short = multiples(_frame(panels=1, x=["low", "mid", "high"] * 2), name="a", **WORDS).svg
    assert all(f">{word}<" in short for word in ("low", "mid", "high"))
    long = multiples(_frame(panels=1, x=["w" * 80, "x" * 80, "y" * 80] * 2), name="a", **WORDS).svg
    assert all(f">{number}<" in long for number in (1, 2, 3))


def test_bounds_and_hovers() -> None:
    """A dot with bounds has a line through it and says what it is."""
    frame = _frame(panels=1).assign(
        low=lambda f: f["value"] - 1, high=lambda f: f["value"] + 1, label="year 2022"
    )
    plain, bounded = (multiples(each, name="a", **WORDS).svg for each in (_frame(panels=1), frame))
    assert bounded.count("<path") >= plain.count("<path") + 6
    assert bounded.count("<title>year 2022</title>") == 6


def test_many_dots_stay_light() -> None:
    """Dots of a large sweep have no hovers, and cost few bytes each."""
    frame = pd.DataFrame({"panel": "p", "x": range(2000), "value": range(2000), "label": "where it is"})
    svg = multiples(frame, name="a", **WORDS).svg
    assert "<title>" not in svg
    assert len(svg) < 2000 * 120


def test_alternative_text_names_the_extremes_of_each_panel() -> None:
    """Title, what runs along, and lowest and highest of each panel with where they are."""
    alt = multiples(_frame(panels=2, unit="crowns", label="there"), name="a", **WORDS).alt
    assert alt.startswith("Small charts, one for each result. Bread costs more than it did.")
    assert "Result 2, crowns: from 200.0 (there) to 240.0 (there)." in alt


def test_series_are_told_apart_by_colour() -> None:
    """Two series have two colours; seven are too many, and nothing to draw is said."""
    svg = multiples(_frame(panels=1), name="a", **WORDS).svg
    assert PALETTE["blue"].light in svg
    assert PALETTE["orange"].light in svg
    frame = pd.DataFrame({"panel": "p", "x": 1, "value": 1.0, "series": list("abcdefg")})
    with pytest.raises(ValueError, match=f"7 series; it can tell {len(SERIES)} apart"):
        multiples(frame, name="a", **WORDS)
    with pytest.raises(ValueError, match="no value to draw"):
        multiples(_frame().assign(value=float("nan")), name="a", **WORDS)
