"""From a figure to a small SVG that is the same, byte for byte, wherever it is drawn."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from matplotlib.figure import Figure

from analysis.charts.style import FONTS, style
from analysis.charts.text import clean
from analysis.patterns import regex

_SVG = "http://www.w3.org/2000/svg"
_HREF = "{http://www.w3.org/1999/xlink}href"
_GEOMETRY = ("d", "x", "y", "x1", "x2", "y1", "y2", "width", "height", "transform", "points")
_DECIMAL = regex(r"-?\d*\.\d+(?:e-?\d+)?")
_REFERENCE = regex(r"url\(#([^)]+)\)|^#(.+)$")
_FONT = regex(r"font(-size|-family|-weight|-style)?:[^;]*;?\s*")


def render(figure: Figure, *, name: str, alt: str, hovers: Mapping[str, str]) -> str:
    """Return the figure as one ``<svg>`` element.

    Text stays text; ids are those that something refers to, prefixed with the chart's name, so that many
    charts can stand in one page; there is no date, no style sheet and no namespace besides SVG's own.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
        The drawing, one point to the pixel.
    name : str
        The chart's name, which begins every id.
    alt : str
        What the chart shows, for those who do not see it.
    hovers : mapping
        From the ``gid`` of an artist to the text shown when a reader points at it.
    """
    root = _drawn(figure)
    for element in root.iter():
        _hover(element, hovers)
    _drop(root, "metadata", "style")
    for element in root.iter():
        _tidy(element)
    _name_ids(root, name)
    _flatten(root)
    _head(root, alt)
    for element in root.iter():
        element.tag = element.tag.removeprefix(f"{{{_SVG}}}")
    root.set("xmlns", _SVG)
    return ET.tostring(root, encoding="unicode")


def _drawn(figure: Figure) -> ET.Element:
    page = io.StringIO()
    with style():
        figure.savefig(page, format="svg", metadata={"Date": None, "Creator": None})
    # matplotlib has just written it, so no entity or outside reference can be in it.
    return ET.fromstring(page.getvalue())  # noqa: S314 - drawn by matplotlib a line above


def _hover(element: ET.Element, titles: Mapping[str, str]) -> None:
    text = titles.get(element.get("id", ""))
    if text is not None:
        title = ET.Element(f"{{{_SVG}}}title")
        title.text = clean(text)
        element.insert(0, title)


def _drop(element: ET.Element, *names: str) -> None:
    for child in list(element):
        if child.tag.rpartition("}")[2] in names:
            element.remove(child)
        else:
            _drop(child, *names)


def _tidy(element: ET.Element) -> None:
    if not element.tag.endswith(("}text", "}title")):
        element.text = None
    element.tail = None
    if target := element.attrib.pop(_HREF, None):
        element.set("href", target)
    if element.get("transform", "").startswith(("rotate(-0 ", "rotate(0 ")):
        del element.attrib["transform"]
    for attribute in _GEOMETRY:
        if attribute in element.attrib:
            element.set(attribute, _rounded(" ".join(element.attrib[attribute].split())))
    if "style" in element.attrib:
        _restyle(element)


def _rounded(numbers: str) -> str:
    return _DECIMAL.sub(lambda match: f"{round(float(match[0]), 2) + 0.0:g}", numbers)


def _restyle(element: ET.Element) -> None:
    css = element.attrib.pop("style")
    if element.tag.endswith("}text"):
        size = re.search(r"font(?:-size)?:[^;]*?([\d.]+)px", css)
        weight = re.search(r"\b(bold|[6-9]00)\b", css)
        css = _FONT.sub("", css)
        element.set("font-size", size[1] if size else "14")
        if weight:
            element.set("font-weight", weight[1])
    for declaration in css.split(";"):
        key, _, value = declaration.partition(":")
        if key.strip():
            element.set(key.strip(), value.strip())


def _name_ids(root: ET.Element, name: str) -> None:
    wanted = {
        match[1] or match[2]
        for element in root.iter()
        for value in element.attrib.values()
        if (match := _REFERENCE.search(value))
    }
    fresh = {old: f"{name}-{number}" for number, old in enumerate(_ids(root, wanted), 1)}
    for element in root.iter():
        if (old := element.attrib.pop("id", None)) in fresh:
            element.set("id", fresh[str(old)])
        for key, value in element.attrib.items():
            match = _REFERENCE.search(value)
            if match and (target := match[1] or match[2]) in fresh:
                element.set(key, value.replace(f"#{target}", f"#{fresh[target]}"))


def _ids(root: ET.Element, wanted: set[str]) -> list[str]:
    return [name for element in root.iter() if (name := element.get("id", "")) in wanted]


def _flatten(element: ET.Element) -> None:
    children: list[ET.Element] = []
    for child in element:
        _flatten(child)
        bare = child.tag.endswith(("}g", "}defs")) and not child.attrib
        hovered = len(child) and child[0].tag.endswith("}title")
        if not bare or (child.tag.endswith("}defs") and len(child)) or hovered:
            children.append(child)
        else:
            children.extend(child)
    element[:] = children


def _head(root: ET.Element, alt: str) -> None:
    _, _, width, height = root.attrib["viewBox"].split()
    kept = root.attrib["viewBox"]
    root.attrib.clear()
    root.attrib.update(
        {
            "viewBox": kept,
            "width": width,
            "height": height,
            "role": "img",
            "aria-label": clean(alt),
            "font-family": FONTS,
            "stroke-linejoin": "round",
            "style": "max-width:100%;height:auto",
        }
    )
