"""One made-up chart of each kind."""

from __future__ import annotations

from math import inf, nan
from xml.etree import ElementTree as ET

import pandas as pd

from analysis.charts.chart import Chart
from analysis.charts.lines import lines
from analysis.charts.pairs import pairs
from analysis.charts.parts import parts
from analysis.charts.ranges import ranges
from analysis.charts.shares import shares

WORDS = {"title": "Bread costs more than it did", "source": "the bakers' count", "units": "Crowns a loaf"}


def parsed(svg: str) -> ET.Element:
    """Parse what this package has drawn."""
    return ET.fromstring(svg)  # noqa: S314


def line_frame() -> pd.DataFrame:
    """Two series: one with a gap and a lone point, one complete."""
    some = [(2001, 5.25), (2010, 20.0), (2011, 31.5), (2012, 34.0), (2015, 47.5), (2016, 52.0)]
    rows = [("Town", year, value) for year, value in some]
    rows += [("Countryside near the river", year, 3.0 + year % 7) for year in range(2005, 2017)]
    frame = pd.DataFrame(rows, columns=["series", "year", "value"])
    frame["later"] = frame["year"] > 2015
    frame["bound"] = ["over" if value == 20.0 else "exact" for value in frame["value"]]
    return frame


def pair_frame() -> pd.DataFrame:
    """Three places, one of which keeps no books."""
    rows = [("Northmarch", 31.2, 24.2, "−22%"), ("Southmarch", 11.2, nan, ""), ("Islands", 2.6, 1.1, "−58%")]
    return pd.DataFrame(rows, columns=["label", "first", "second", "gap"])


def part_frame() -> pd.DataFrame:
    """Four parts, one of them not known."""
    rows = [("Northmarch", 11.4), ("Southmarch", 7.0), ("Islands", 0.6), ("Hills", nan)]
    return pd.DataFrame(rows, columns=["label", "value"])


def range_frame() -> pd.DataFrame:
    """Estimates with every kind of bound."""
    rows = [
        ("From the level that the guild prints", -inf, 41.8, 41.8, "In crowns", "outside"),
        ("The guild's own rate", 39.5, 40.0, 40.5, "In crowns", "inside"),
        ("By weight", nan, 45.4, nan, "Otherwise", "outside"),
        ("By the buyers' books", 38.4, nan, 41.3, "Otherwise", "undecided"),
        ("At the least", 39.0, nan, inf, "Otherwise", ""),
    ]
    return pd.DataFrame(rows, columns=["label", "low", "value", "high", "group", "finding"])


def share_frame() -> pd.DataFrame:
    """Parts of a whole, large and small."""
    rows = [("Rye", 32.9, False), ("Oats", 4.4, False), ("Barley", 2.5, False), ("Wheat", 15.4, False)]
    return pd.DataFrame([*rows, ("All else", 3.8, True)], columns=["label", "value", "rest"])


def draw_lines(**more: object) -> Chart:
    """Draw the lines with a band and a point pointed out."""
    more = {"highlight": ("Town", 2012, "The paper says 34"), "band": (55, 60, "Dear, 55 to 60")} | more
    return lines(line_frame(), name="bread-years", **{**WORDS, **more})


def samples() -> dict[str, Chart]:
    """Draw one chart of each kind."""
    return {
        "lines": draw_lines(),
        "pairs": pairs(pair_frame(), name="bread-books", gap_heading="buyers against sellers", **WORDS),
        "parts": parts(part_frame(), name="bread-parts", **WORDS),
        "ranges": ranges(
            range_frame(),
            name="bread-routes",
            band=(39.5, 40.5, "The guild's 40"),
            reference=(42, "last year"),
            heading="growth",
            **WORDS,
        ),
        "shares": shares(share_frame(), name="bread-grain", **WORDS),
    }
