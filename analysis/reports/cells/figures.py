"""Charts and pictures as figures of a page: title, picture with alternative text, source, way to the data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from analysis.errors import BadData
from analysis.patterns import regex
from analysis.reports.cells.drawings import drawing
from analysis.reports.tables.cells import slug
from analysis.reports.tables.table import sentence

_SVG = "image/svg+xml"
_NARROW = "application/vnd.workbook.chart-narrow"
KINDS = (_SVG, "image/png", "image/jpeg")
_BASE64 = regex(r"[A-Za-z0-9+/=\s]+")


def figure(output: Any, number: int) -> Markup:
    """Return an output that is a picture as a figure.

    Parameters
    ----------
    output : nbformat.NotebookNode
        An output with a picture, whose metadata says in words what it shows.
    number : int
        Its number on the page, for the ids within it.

    Raises
    ------
    BadData
        If it has no alternative text, or is no picture.
    """
    kind = next(kind for kind in KINDS if kind in output.data)
    about = output.metadata.get(kind, {})
    alt = " ".join(str(about.get("alt", "")).split())
    if not alt:
        raise BadData("a figure without alternative text; make it with analysis.charts")
    name = slug(str(about.get("name") or f"figure-{number}"))
    picture = _drawn(output, about, number) if kind == _SVG else _dots(output.data[kind], kind)
    return Markup(
        '<figure class="chart" id="chart-{}">{}<div role="img" aria-label="{}">{}</div>{}</figure>'
    ).format(name, _title(about), alt, picture, _foot(about, name))


def _title(about: Mapping[str, Any]) -> Markup:
    if not about.get("title"):
        return Markup()
    return Markup("<figcaption>{}</figcaption>").format(about["title"])


def _foot(about: Mapping[str, Any], name: str) -> Markup:
    if not about.get("source"):
        return Markup()
    return Markup(
        '<p class="source">Source: {} <a class="figures" href="#table-{}">The figures</a></p>'
    ).format(sentence(about["source"]), name)


def _drawn(output: Any, about: Mapping[str, Any], number: int) -> Markup:
    """Return a drawing, or two if it is drawn for a phone as well; the style sheet shows the one that fits."""
    wide, window = "".join(output.data[_SVG]), str(about.get("window", ""))
    if _NARROW not in output.data:
        return drawing(wide, prefix=f"f{number}", window=window)
    narrow = "".join(output.data[_NARROW])
    shown = str(output.metadata.get(_NARROW, {}).get("window", ""))
    return drawing(wide, prefix=f"f{number}", window=window, classes="wide") + drawing(
        narrow, prefix=f"f{number}n", window=shown, classes="narrow"
    )


def _dots(data: str, kind: str) -> Markup:
    text = "".join(data)
    if not _BASE64.fullmatch(text):
        raise BadData(f"an output of type {kind} is no picture")
    return Markup('<img src="data:{};base64,{}" alt="">').format(kind, "".join(text.split()))
