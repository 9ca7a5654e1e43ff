"""The SVG is small, safe and ready for either theme."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from analysis.charts.chart import Chart
from analysis.charts.lines import lines
from analysis.charts.pairs import pairs
from analysis.charts.parts import parts
from analysis.charts.ranges import ranges
from analysis.charts.shares import shares
from analysis.charts.style import BODY, PALETTE, SMALL
from analysis.charts.text import text_width

from .made_up import WORDS, parsed, samples

SVG = "{http://www.w3.org/2000/svg}"
KINDS = ("lines", "pairs", "parts", "ranges", "shares")
HOSTILE = (
    "</text></title></svg><script>alert(1)</script><img src=x onerror=alert(2)> & \" ' $x^2$ ]]> \x00 {{7*7}}"
)
SAFE = {"svg", "g", "path", "text", "title", "defs", "use", "pattern", "rect", "clipPath"}


def both(charts: dict[str, Chart]) -> list[tuple[str, str]]:
    """Return every sample at both widths with a name."""
    wide = [(kind, chart.svg) for kind, chart in charts.items()]
    return wide + [(f"{kind} narrow", chart.narrow_svg) for kind, chart in charts.items()]


def hostile_charts() -> list[Chart]:
    """Draw every kind with hostile words wherever words go."""
    words = {"name": "hostile", "title": HOSTILE, "source": HOSTILE, "units": HOSTILE, "note": HOSTILE}
    two = pd.DataFrame({"label": [HOSTILE, "b"], "value": [1.0, 2.0], "text": [HOSTILE, ""]})
    line = pd.DataFrame({"series": [HOSTILE] * 2, "year": [2001, 2002], "value": [1.0, 2.0], "later": True})
    pair = pd.DataFrame({"label": [HOSTILE], "first": [1.0], "second": [float("nan")], "gap": [HOSTILE]})
    return [
        lines(line, highlight=(HOSTILE, 2001, HOSTILE), band=(1, 2, HOSTILE), later=HOSTILE, **words),
        pairs(pair, first=HOSTILE, second=HOSTILE, nothing=HOSTILE, gap_heading=HOSTILE, **words),
        parts(two, total=HOSTILE, **words),
        ranges(two.assign(group=HOSTILE), band=(1, 2, HOSTILE), reference=(1, HOSTILE), **words),
        shares(two, **words),
    ]


def boxes(svg: str) -> list[tuple[float, float, float, float, str]]:
    """Return (left, top, right, bottom, text) of every text, as wide as the measuring font makes it."""
    found = []
    for text in parsed(svg).iter(f"{SVG}text"):
        size, x, y = (float(text.attrib[key]) for key in ("font-size", "x", "y"))
        width = text_width(str(text.text), size, bold="font-weight" in text.attrib)
        left = x - {"start": 0.0, "middle": width / 2, "end": width}[text.get("text-anchor", "start")]
        found.append((left, y - size * 0.74, left + width, y + size * 0.12, str(text.text)))
    return found


def test_svg_has_no_date_script_style_or_outside_reference(charts: dict[str, Chart]) -> None:
    """Only drawing elements; every reference stays inside the drawing."""
    for kind, svg in both(charts):
        root = parsed(svg)
        assert {element.tag.removeprefix(SVG) for element in root.iter()} <= SAFE, kind
        for element in root.iter():
            assert element.get("href", "#").startswith("#")
            assert all(value.startswith("url(#") for value in element.attrib.values() if "url(" in value)
        assert not re.search(r"\d{4}-\d\d-\d\d|matplotlib|<!--", svg)


def test_ids_are_unique_across_a_page_and_all_used(charts: dict[str, Chart]) -> None:
    """Ids begin with the chart's name; none is left over; what is referred to exists."""
    page = [svg for _, svg in both(charts)]
    ids = [found for svg in page for found in re.findall(r'\bid="([^"]+)"', svg)]
    used = {found for svg in page for found in re.findall(r'(?:href="|url\()#([^")]+)', svg)}
    assert len(ids) == len(set(ids))
    assert set(ids) == used
    assert all(found.startswith("bread-") for found in ids)


def test_every_colour_is_a_named_one(charts: dict[str, Chart]) -> None:
    """No hex but light ones of the palette, so that the dark theme leaves nothing behind."""
    light = {pair.light for pair in PALETTE.values()}
    for kind, svg in both(charts):
        assert set(re.findall(r"#[0-9a-f]{6}\b", svg)) <= light, kind
        assert not re.search(r'(?:fill|stroke)="(?!none|#|url)', svg), kind


def test_text_is_text_and_large_enough(charts: dict[str, Chart]) -> None:
    """Words are in text elements of at least 13 pixels, shown at their size on a phone too."""
    for kind, svg in both(charts):
        sizes = [float(size) for size in re.findall(r'font-size="([\d.]+)"', svg)]
        assert min(sizes) >= min(SMALL, BODY) >= 13, kind
        assert WORDS["title"].split()[0] in svg
    for chart in charts.values():
        assert parsed(chart.narrow_svg).attrib["width"] == "370"


def test_no_label_lies_on_another_or_beyond_the_edge(charts: dict[str, Chart]) -> None:
    """Measured with a wide font, texts keep apart and inside, at both widths."""
    for kind, svg in both(charts):
        _, _, width, height = map(float, parsed(svg).attrib["viewBox"].split())
        texts = boxes(svg)
        for left, top, right, bottom, text in texts:
            assert left >= -0.5 and right <= width + 0.5 and top >= 0 and bottom <= height, (kind, text)
        for number, one in enumerate(texts):
            for other in texts[number + 1 :]:
                apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
                assert apart, (kind, one, other)


def test_a_page_of_charts_stays_small(charts: dict[str, Chart]) -> None:
    """No sample is over 16 kB at either width."""
    assert max(len(svg) for _, svg in both(charts)) < 16_000


def test_screen_readers_get_the_alternative_text(charts: dict[str, Chart]) -> None:
    """The root is an image with the alternative text as its label."""
    for chart in charts.values():
        root = parsed(chart.svg)
        assert (root.get("role"), root.get("aria-label")) == ("img", chart.alt)


@pytest.mark.parametrize("kind", KINDS)
def test_values_show_on_hover(charts: dict[str, Chart], kind: str) -> None:
    """Every mark has its title, first in its group, the same at both widths."""
    chart = charts[kind]
    titles = []
    for svg in (chart.svg, chart.narrow_svg):
        root = parsed(svg)
        parents = [e for e in root.iter() if any(child.tag == f"{SVG}title" for child in e)]
        assert all(e.tag == f"{SVG}g" and e[0].tag == f"{SVG}title" and len(e) > 1 for e in parents)
        titles.append([e[0].text for e in parents])
    assert sorted(titles[0]) == sorted(titles[1]) == sorted(chart.wide.hovers.values())  # type: ignore[union-attr]
    assert len(titles[0]) >= 3


@pytest.mark.parametrize("position", range(5))
def test_hostile_words_stay_words(position: int) -> None:
    """Markup and mathematics in every text of every kind are shown as they are written."""
    chart = hostile_charts()[position]
    for svg in (chart.svg, chart.narrow_svg):
        root = parsed(svg)
        assert {element.tag.removeprefix(SVG) for element in root.iter()} <= SAFE
        assert not re.search(r"<script|<img", svg)
        assert not any(key.startswith("on") for element in root.iter() for key in element.attrib)
        assert "alert(1)" in "".join(root.itertext()).replace(" ", "")
        assert "$x^2$" in "".join(root.itertext())
    bundle, _ = chart._repr_mimebundle_()
    assert "\x00" not in "".join(bundle.values())


def test_samples_cover_every_kind() -> None:
    """The checks above see each kind of chart."""
    assert tuple(samples()) == KINDS
