"""Tests of SVG drawings made part of a page."""

from __future__ import annotations

import pytest

from analysis.errors import BadData
from analysis.reports.cells.drawings import drawing

from .made_up import SVG, fragment


def _drawn(inside: str, **how: str) -> str:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10pt" height="5pt">{inside}</svg>'
    return drawing(svg, prefix="f1", **how)


def test_root() -> None:
    """The root says what is inherited; its size is the page's matter."""
    svg = fragment(drawing(SVG, prefix="f1", classes="wide"))[0]
    assert dict(svg.attrib) == {
        "class": "wide",
        "viewBox": "0 0 100 50",
        "fill": "var(--ink)",
        "font-size": "14",
        "stroke-linejoin": "round",
    }


def test_lighter() -> None:
    """What is inherited anyway goes, and so do decimals and spaces that nobody sees; what differs stays."""
    inside = '<g fill="#144f8f"><path fill="#1a2129" d="M 1.234 5 L 6.78 -0.04 z"/><path fill="#144f8f"/></g>'
    path = '<path fill="var(--ink)" d="M1.2 5L6.8 0z" />'
    assert f'<g fill="var(--blue)">{path}<path /></g>' in _drawn(inside, window="0 0 660 400")
    assert 'd="M1.234 5L6.78 -0.04z"' in _drawn(inside)


def test_neighbours_of_one_look_say_it_once() -> None:
    """Neighbours of the same look share a group; one alone, and what cannot be in a group, stays as it is."""
    alike = '<path stroke="#dde1e5" d="M1 2 L3 2"/><path stroke="#dde1e5" d="M1 2 L1 9"/>'
    assert '<g stroke="var(--grid)"><path d="M1 2H3" /><path d="M1 2V9" /></g>' in _drawn(alike)
    assert '<text fill="red"><tspan fill="blue">a</tspan><tspan fill="blue">b</tspan></text>' in _drawn(
        '<text fill="red"><tspan fill="blue">a</tspan><tspan fill="blue">b</tspan></text>'
    )
    clip = '<clipPath id="c"><rect fill="red"/><rect fill="red"/></clipPath><g clip-path="url(#c)"/>'
    assert "<clipPath" in _drawn(clip)
    assert "<g fill" not in _drawn(clip)


def test_colours_follow_the_theme() -> None:
    """Colours of the palette become variables, in attributes and in styles; others stay."""
    html = _drawn('<path fill="#144F8F" stroke="#123456"/><path style="fill: #b65d10; stroke-width: 2"/>')
    assert 'fill="var(--blue)"' in html
    assert 'stroke="#123456"' in html
    assert 'fill="var(--orange)" stroke-width="2"' in html
    assert "style" not in html


def test_ids_are_its_own() -> None:
    """Two drawings with the same ids do not cross; ids nobody refers to go."""
    html = drawing(SVG, prefix="f1") + drawing(SVG, prefix="f2")
    assert html.count('clip-path="url(#f1-1)"') == html.count('id="f1-1"') == 1
    assert html.count('clip-path="url(#f2-1)"') == html.count('id="f2-1"') == 1
    assert ' id="lone"' not in _drawn('<path id="lone" d="M 0 0"/>')


def test_text_is_text_in_the_pages_font() -> None:
    """Labels stay text; their size is kept, their family is the page's."""
    html = _drawn("<text style=\"font: bold 12px 'DejaVu Sans'; text-anchor: middle\">a &lt; b</text>")
    assert '<text font-size="12" font-weight="bold" text-anchor="middle">a &lt; b</text>' in html


def test_values_on_hover() -> None:
    """Titles within a drawing are kept: they show values on hover."""
    assert "<path><title>70.2</title></path>" in _drawn("<g><title>70.2</title><path/></g>")
    assert "<g><title>70.2</title><path /><path /></g>" in _drawn("<g><title>70.2</title><path/><path/></g>")


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<a href="javascript:alert(1)"><text>x</text></a>',
        '<g onclick="alert(1)"/>',
        "<foreignObject><p>x</p></foreignObject>",
        "<style>@import 'https://example.org'</style>",
        '<image href="https://example.org/a.png"/>',
        '<use xlink:href="https://example.org/a.svg#b"/>',
        '<path fill="url(https://example.org/a.svg#b)"/>',
        '<path style="fill:url(https://example.org/a)"/>',
        '<animate attributeName="href" to="javascript:alert(1)"/>',
        '<metadata>example.org</metadata><html xmlns="http://www.w3.org/1999/xhtml"><p>example.org</p></html>',
    ],
)
def test_nothing_runs_or_loads(inside: str) -> None:
    """Scripts, handlers, links, styles and references to outside are taken away."""
    html = _drawn(inside)
    assert not any(
        bad in html for bad in ("alert", "example.org", "<style", "<a", "foreignObject", "animate")
    )


def test_view_box_from_size_or_window() -> None:
    """Without a view box the size stands in for it; a window shows a part."""
    assert 'viewBox="0 0 10 5"' in _drawn("")
    assert 'viewBox="0 1 10 3"' in _drawn("", window="0 1 10 3")


@pytest.mark.parametrize(
    ("svg", "said"),
    [
        ("<svg", "cannot be read"),
        ("<p/>", "is no SVG drawing"),
        ('<!DOCTYPE svg [<!ENTITY a "aa">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>', "entities"),
    ],
)
def test_no_drawing(svg: str, said: str) -> None:
    """What is no SVG is refused in a sentence."""
    with pytest.raises(BadData, match=said):
        drawing(svg, prefix="f1")
