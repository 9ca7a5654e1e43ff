"""A chart carries its words, and its bytes are the same everywhere."""

from __future__ import annotations

import dataclasses
import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
from matplotlib.figure import Figure

from analysis.charts.chart import MIME, NARROW_MIME, Chart

from .made_up import draw_lines, parsed, samples

ROOT = Path(__file__).parents[2]


def digest() -> str:
    """Return one hash over every sample, both widths."""
    page = "".join(chart.svg + chart.narrow_svg for chart in samples().values())
    return hashlib.sha256(page.encode()).hexdigest()


@pytest.mark.parametrize("what", ["alt", "title"])
def test_a_chart_without_words_is_refused(what: str) -> None:
    """No title or no alternative text is an error that names the chart."""
    words = {"title": "t", "alt": "a"} | {what: " "}
    with pytest.raises(ValueError, match=f"'bread' has no {what}"):
        Chart(Figure(), "bread", words["title"], words["alt"], "", pd.DataFrame(), "")


@pytest.mark.parametrize("name", ["", "Bread", "a b", 'a"b', "1a", "a<b"])
def test_a_name_that_cannot_be_an_anchor_is_refused(name: str) -> None:
    """Names are small letters, digits and hyphens."""
    with pytest.raises(ValueError, match="cannot name a chart"):
        Chart(Figure(), name, "t", "a", "", pd.DataFrame(), "")


def test_a_chart_cannot_be_changed(charts: dict[str, Chart]) -> None:
    """The dataclass is frozen."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        charts["lines"].title = "other"  # type: ignore[misc]


def test_display_has_svg_alt_and_metadata(charts: dict[str, Chart]) -> None:
    """A notebook gets SVG with its metadata, the drawing for phones, and the alternative text."""
    chart = charts["pairs"]
    bundle, metadata = chart._repr_mimebundle_()
    assert bundle["text/plain"] == chart.alt == str(chart)
    assert bundle[MIME].startswith("<svg ")
    assert bundle[NARROW_MIME] != bundle[MIME]
    assert {key: metadata[MIME][key] for key in ("alt", "title", "source", "units", "name")} == {
        "alt": chart.alt,
        "title": chart.title,
        "source": chart.source,
        "units": chart.units,
        "name": "bread-books",
    }


def test_window_leaves_out_title_and_source_only(charts: dict[str, Chart]) -> None:
    """The view box for pages that set title and source themselves keeps everything else."""
    for chart in charts.values():
        top, height = (float(chart.wide.window.split()[at]) for at in (1, 3))  # type: ignore[union-attr]
        for text in parsed(chart.svg).iter("{http://www.w3.org/2000/svg}text"):
            outside = not top < float(text.attrib["y"]) < top + height
            assert outside == (text.text == chart.title or str(text.text).startswith("Source:")), text.text


def test_a_plain_figure_is_a_chart_too() -> None:
    """A figure drawn by hand displays at one width."""
    chart = Chart(Figure(figsize=(2, 1)), "plain", "t", "a", "s", pd.DataFrame({"x": [1]}), "u")
    bundle, _ = chart._repr_mimebundle_()
    assert set(bundle) == {MIME, "text/plain"}
    assert chart.narrow_svg == chart.svg


def test_data_is_the_table_that_was_drawn(charts: dict[str, Chart]) -> None:
    """The frame behind a chart can be shown beside it."""
    assert list(charts["parts"].data["label"]) == ["Northmarch", "Southmarch", "Islands", "Hills"]


def test_bytes_are_the_same_twice() -> None:
    """Drawing again in one process gives the same SVG."""
    assert draw_lines().svg == draw_lines().svg


def test_bytes_do_not_depend_on_the_surroundings() -> None:
    """Another time zone, locale, hash seed, clock setting and matplotlib configuration change nothing."""
    code = (
        "import sys; sys.path[:0] = ['tests']\n"
        "import matplotlib; matplotlib.rcParams.update({'font.size': 30, 'svg.fonttype': 'path'})\n"
        "import locale; locale.setlocale(locale.LC_ALL, '')\n"
        "from charts import test_chart; print(test_chart.digest())"
    )
    surroundings = {"TZ": "Asia/Almaty", "LC_ALL": "C", "PYTHONHASHSEED": "7", "SOURCE_DATE_EPOCH": "1"}
    other = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, **surroundings},
        capture_output=True,
        text=True,
        check=True,
    )
    assert other.stdout.strip() == digest()


def test_charts_bring_no_global_state() -> None:
    """Importing and drawing every kind neither loads pyplot nor changes matplotlib's settings."""
    code = (
        "import sys; sys.path[:0] = ['tests']\n"
        "import matplotlib; before = matplotlib.rcParams.copy()\n"
        "from charts import test_chart; test_chart.digest()\n"
        "assert matplotlib.rcParams.copy() == before\n"
        "assert 'matplotlib.pyplot' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
