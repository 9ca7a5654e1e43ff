"""SVG drawings made part of a page: cleaned, in the reader's theme, with ids of their own."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from markupsafe import Markup

from analysis.charts.style import PALETTE
from analysis.errors import BadData
from analysis.patterns import regex
from analysis.reports.cells.slimming import slim

_SVG = "{http://www.w3.org/2000/svg}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_SHAPES = "svg g defs path rect circle ellipse line polyline polygon text tspan use clipPath title desc "
_PAINTS = "pattern marker linearGradient radialGradient stop symbol mask image"
_ELEMENTS = frozenset((_SHAPES + _PAINTS).split())
_WORDED = frozenset({"text", "tspan", "title", "desc"})
_GEOMETRY = (
    "id href viewBox preserveAspectRatio d x y x1 x2 y1 y2 cx cy r rx ry dx dy fx fy points width height rotate "
    "transform pathLength offset gradientUnits gradientTransform spreadMethod patternUnits maskUnits "
    "patternContentUnits patternTransform clipPathUnits maskContentUnits markerUnits markerWidth markerHeight "
    "refX refY orient "
)
_LOOK = (
    "fill stroke opacity fill-opacity stroke-opacity fill-rule clip-rule clip-path mask stroke-width "
    "stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stop-color "
    "stop-opacity font-size font-weight font-style text-anchor dominant-baseline letter-spacing "
    "marker-start marker-mid marker-end vector-effect paint-order visibility display color"
)
_LOOKS = frozenset(_LOOK.split())
_ATTRIBUTES = frozenset(_GEOMETRY.split()) | _LOOKS
_PICTURE = regex(r"data:image/png;base64,[A-Za-z0-9+/=\s]+")
_REFERENCE = regex(r"url\(#([^)]+)\)")
_SIZE = regex(r"([\d.]+)px")
_INHERITED = {"fill": "var(--ink)", "font-size": "14", "stroke-linejoin": "round"}
_THEMED = {colour.light: f"var(--{name})" for name, colour in PALETTE.items()}
# What matplotlib writes for the colours that it takes by itself.
_THEMED |= {
    "#000000": "var(--ink)",
    "#ffffff": "var(--paper)",
    "black": "var(--ink)",
    "white": "var(--paper)",
}


def drawing(svg: str, *, prefix: str, classes: str = "", window: str = "") -> Markup:
    """Return an SVG document as an element of a page.

    Parameters
    ----------
    svg : str
        The document.
    prefix : str
        What its ids begin with; once on a page.
    classes : str
        The element's classes.
    window : str
        A view box to show instead of the whole.

    Returns
    -------
    markupsafe.Markup
        Only shapes and text, no script, no style sheet, no reference to outside; colours of the palette as
        the variables of the reader's theme. What it shows in words is for the element around it to say.

    Raises
    ------
    BadData
        If the text is no SVG document.
    """
    if "<!ENTITY" in svg:
        raise BadData("an SVG drawing declares entities; draw it with analysis.charts")
    try:
        root = ET.fromstring(svg.encode())  # noqa: S314 - entities are refused above
    except ET.ParseError as error:
        raise BadData(f"an SVG drawing cannot be read ({error})") from None
    if root.tag not in (f"{_SVG}svg", "svg"):
        raise BadData("an output of type image/svg+xml is no SVG drawing")
    _clean(root)
    _rename(root, prefix)
    box = window or root.get("viewBox") or f"0 0 {_pixels(root, 'width')} {_pixels(root, 'height')}"
    root.attrib.clear()
    root.attrib.update(({"class": classes} if classes else {}) | {"viewBox": box} | _INHERITED)
    slim(root, _INHERITED, float(box.split()[2]))
    return Markup(ET.tostring(root, encoding="unicode"))  # noqa: S704 - built from the lists above


def _clean(element: ET.Element) -> None:
    element.tag = str(element.tag).removeprefix(_SVG)
    if element.tag not in _WORDED:
        element.text = None
    for child in list(element):
        if str(child.tag).removeprefix(_SVG) in _ELEMENTS:
            _clean(child)
        if child.tag not in _ELEMENTS or (child.tag == "image" and "href" not in child.attrib):
            element.remove(child)
        elif element.tag not in _WORDED:
            child.tail = None
    element.attrib = dict(_attributes(element))


def _attributes(element: ET.Element) -> list[tuple[str, str]]:
    held = {("href" if name == _LINK else name): value for name, value in element.attrib.items()}
    held |= _declared(held.pop("style", ""))
    kept = []
    for name, value in held.items():
        if name not in _ATTRIBUTES or not _harmless(element.tag, name, value):
            continue
        kept.append((name, _THEMED.get(value.strip().lower(), value) if name in _LOOKS else value))
    return kept


def _harmless(tag: str, name: str, value: str) -> bool:
    if name == "href":
        return value.startswith("#") or (tag == "image" and bool(_PICTURE.fullmatch(value)))
    return "(" not in _REFERENCE.sub("", value) or name in (
        "transform",
        "patternTransform",
        "gradientTransform",
    )


def _declared(css: str) -> dict[str, str]:
    """Return the declarations of a style attribute as attributes; the font's family is the page's."""
    found: dict[str, str] = {}
    for declaration in css.split(";"):
        name, _, value = (part.strip() for part in declaration.partition(":"))
        if name == "font":
            size = _SIZE.search(value)
            found |= {"font-size": size[1]} if size else {}
            found |= {"font-weight": "bold"} if re.search(r"\b(bold|[6-9]00)\b", value) else {}
        elif name in _LOOKS:
            found[name] = value
    return found


def _rename(root: ET.Element, prefix: str) -> None:
    """Give the ids that something refers to names of this drawing's own; drop the others."""
    wanted = {name for element in root.iter() for name in _referred(element)}
    fresh: dict[str, str] = {}
    for element in root.iter():
        name = element.attrib.pop("id", None)
        if name in wanted and name is not None:
            fresh[name] = f"{prefix}-{len(fresh) + 1}"
            element.set("id", fresh[name])
    for element in root.iter():
        for key, value in list(element.attrib.items()):
            if key == "href" and value.startswith("#"):
                _point(element, key, fresh.get(value[1:]), "#{}")
            elif match := _REFERENCE.fullmatch(value.strip()):
                _point(element, key, fresh.get(match[1]), "url(#{})")


def _point(element: ET.Element, key: str, name: str | None, form: str) -> None:
    if name is None:
        del element.attrib[key]
    else:
        element.set(key, form.format(name))


def _referred(element: ET.Element) -> list[str]:
    found = [match[1] for value in element.attrib.values() if (match := _REFERENCE.fullmatch(value.strip()))]
    href = element.get("href", "")
    return [*found, href[1:]] if href.startswith("#") else found


def _pixels(root: ET.Element, side: str) -> str:
    match = re.match(r"[\d.]+", root.get(side, ""))
    return match[0] if match else "100"
