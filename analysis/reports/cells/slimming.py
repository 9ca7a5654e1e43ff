"""SVG drawings in fewer bytes that look the same: what is inherited, repeated or too fine to see is left out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import groupby
from xml.etree import ElementTree as ET

from analysis.patterns import regex

_FINE = 200  # a drawing less wide than this, in its own units, keeps all its decimals
_NUMBERED = ("d", "x", "y", "width", "height", "points")
_NUMBER = regex(r"-?\d*\.\d+")
_AROUND = regex(r"\s*([A-Za-z])\s*")
_LEVEL = regex(r"M(\S+) (\S+)L([^A-Za-z\s]+) \2(?=$|[A-Za-z])")
_UPRIGHT = regex(r"M(\S+) (\S+)L\1 ([^A-Za-z\s]+)(?=$|[A-Za-z])")
# SVG 2, properties that a child takes over from its group.
_PASSED_ON = (
    "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray",
    "stroke-opacity", "fill-opacity", "font-size", "font-weight", "font-style", "text-anchor",
)  # fmt: skip


def slim(root: ET.Element, inherited: Mapping[str, str], width: float) -> None:
    """Make a drawing smaller, in place.

    Parameters
    ----------
    root : xml.etree.ElementTree.Element
        The drawing.
    inherited : mapping
        What its root says for all that is in it.
    width : float
        How wide it is, in its own units; above 200 a tenth of a unit is fine enough.
    """
    _lighten(root, inherited, fine=width < _FINE)
    _join(root)
    _group(root)


def _lighten(element: ET.Element, inherited: Mapping[str, str], *, fine: bool) -> None:
    """Drop what an element inherits anyway, and decimals and spaces that nobody sees."""
    for child in element:
        for name, value in inherited.items():
            if child.get(name) == value:
                del child.attrib[name]
        passed_on = {name: child.get(name, value) for name, value in inherited.items()}
        for name in _NUMBERED:
            if not fine and name in child.attrib:
                child.set(name, _NUMBER.sub(_rounded, child.attrib[name]))
        if "d" in child.attrib:
            path = _AROUND.sub(r"\1", child.attrib["d"])
            child.set("d", _UPRIGHT.sub(r"M\1 \2V\3", _LEVEL.sub(r"M\1 \2H\3", path)))
        _lighten(child, passed_on, fine=fine)


def _rounded(match: re.Match[str]) -> str:
    return f"{round(float(match[0]), 1) + 0.0:g}"


def _join(element: ET.Element) -> None:
    """Let a group of a title and one shape be the shape with the title in it."""
    for place, child in enumerate(list(element)):
        _join(child)
        if child.tag == "g" and not child.attrib and [each.tag for each in child][:1] == ["title"]:
            title, *shapes = list(child)
            if len(shapes) == 1 and shapes[0].tag in ("use", "path", "rect", "circle"):
                shapes[0].insert(0, title)
                element[place] = shapes[0]


def _group(element: ET.Element) -> None:
    """Say once for neighbours of the same look what each of them says."""
    if element.tag in ("text", "clipPath"):  # which may hold no group
        return
    children: list[ET.Element] = []
    for look, run in groupby(element, _look):
        alike = list(run)
        if look and len(alike) > 1:
            group = ET.Element("g", dict(look))
            for each in alike:
                each.attrib = {name: value for name, value in each.attrib.items() if name not in group.attrib}
            group.extend(alike)
            alike = [group]
        for each in alike:
            _group(each)
        children += alike
    element[:] = children


def _look(element: ET.Element) -> tuple[tuple[str, str], ...]:
    if element.tag in ("tspan", "title", "desc", "defs"):
        return ()
    return tuple(sorted((name, value) for name, value in element.attrib.items() if name in _PASSED_ON))
