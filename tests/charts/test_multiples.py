"""Tests of small charts side by side."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.charts.multiples import multiples

from .made_up import WORDS, parsed

SVG = "{http://www.w3.org/2000/svg}"


def texts(svg: str) -> list[str]:
    """Return every text of a drawing."""
    return ["".join(each.itertext()) for each in parsed(svg).iter(f"{SVG}text")]


def test_years_are_written_as_years() -> None:
    """Years along a panel have no comma; other numbers of that size have."""
    frame = pd.DataFrame({"panel": ["a", "a"], "x": [2021, 2022], "value": [1.0, 2.0]})
    shown = texts(multiples(frame, name="m", **WORDS).svg)
    assert {"2021", "2022"} <= set(shown)
    shown = texts(multiples(frame.assign(x=[2021.5, 12000.0]), name="m", **WORDS).svg)
    assert "12,000.0" in shown


def test_a_panel_for_each_result() -> None:
    """Each panel has its name, its unit and its dots, in the order of the table; the text tells the ends."""
    frame = pd.DataFrame(
        {
            "panel": ["a", "b"],
            "unit": ["percent", "tonnes"],
            "x": [1, 1],
            "value": [1.0, 2.0],
            "label": ["one", "two"],
        }
    )
    chart = multiples(frame, name="m", **WORDS)
    shown = texts(chart.svg)
    assert shown.index("a") < shown.index("percent") < shown.index("b") < shown.index("tonnes")
    assert "a, percent: from 1.0 (one)" in chart.alt
    assert chart.svg.count("<title>") == 2


def test_nothing_to_draw_is_an_error() -> None:
    """Without any number there is no chart, and more series than colours cannot be told apart."""
    empty = pd.DataFrame({"panel": ["a"], "x": [1], "value": [float("nan")]})
    with pytest.raises(ValueError, match="no value to draw"):
        multiples(empty, name="m", **WORDS)
    many = pd.DataFrame({"panel": "a", "x": range(7), "value": 1.0, "series": list("abcdefg")})
    with pytest.raises(ValueError, match="7 series"):
        multiples(many, name="m", **WORDS)
