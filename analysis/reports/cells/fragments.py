"""HTML fragments made safe: what a cell shows is cleaned before it becomes part of a page."""

from __future__ import annotations

import re
from html import escape
from html.parser import HTMLParser

import nh3
from markupsafe import Markup

from analysis.patterns import regex

_FLOW = "article aside blockquote br caption code col colgroup dd del details div dl dt em figcaption figure "
_TEXT = (
    "h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp section small span strong b sub summary "
)
_TABLE = "sup a abbr table tbody td tfoot th thead time tr u ul var"
TAGS = frozenset((_FLOW + _TEXT + _TABLE).split())
_ANYWHERE = {"class", "id", "lang", "title", "role", "tabindex", "dir"}
_ARIA = {"aria-label", "aria-labelledby", "aria-describedby", "aria-hidden"}
_ATTRIBUTES = {
    "*": _ANYWHERE | _ARIA,
    "a": {"href", "download"},
    "col": {"span"},
    "colgroup": {"span"},
    "details": {"open"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start", "reversed"},
    "td": {"colspan", "rowspan", "headers"},
    "th": {"colspan", "rowspan", "scope", "headers", "abbr"},
    "time": {"datetime"},
}
_PICTURE = regex(r"data:image/(?:png|jpeg|webp);base64,[A-Za-z0-9+/=\s]+")
_FILE = regex(r"data:text/csv;charset=utf-8;base64,[A-Za-z0-9+/=]*")
_ABBREVIATION = regex(r'<abbr title="([^"]*)">(.*?)</abbr>', re.DOTALL)


def cleaned(html: str) -> Markup:
    """Return HTML with nothing in it that runs, loads or restyles.

    Only elements and attributes of a list are kept; links lead into the page, to other pages, or to the web;
    the only data addresses are pictures and the project's own CSV files. The full form of an abbreviation
    becomes text for those who listen.

    Parameters
    ----------
    html : str
        HTML of any origin.
    """
    safe = nh3.clean(
        html,
        tags=set(TAGS),
        attributes=_ATTRIBUTES,
        attribute_filter=_filtered,
        generic_attribute_prefixes={"data-"},
        url_schemes={"http", "https", "data"},
        link_rel=None,
    )
    return Markup(_ABBREVIATION.sub(_spoken, safe))  # noqa: S704 - it is what nh3 left


def complaints(html: str) -> list[str]:
    """Return what keeps an HTML fragment off a page, each as a clause: a table without a caption and the like."""
    survey = _Survey()
    survey.feed(html)
    survey.close()
    return survey.found


def _filtered(element: str, attribute: str, value: str) -> str | None:
    if attribute == "src":
        return value if _PICTURE.fullmatch(value) else None
    if attribute == "href" and value.strip().lower().startswith("data:"):
        return value if _FILE.fullmatch(value) else None
    return value


def _spoken(match: re.Match[str]) -> str:
    return (
        f'<span aria-hidden="true" title="{match[1]}">{match[2]}</span>'
        f'<span class="hidden"> {escape(match[1], quote=False) if "<" in match[1] else match[1]} </span>'
    )


class _Survey(HTMLParser):
    """Notes tables without caption, pictures without alternative text, and pictures from outside."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._tables: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        if tag == "table":
            self._tables.append(False)
        elif tag == "caption" and self._tables:
            self._tables[-1] = True
        elif tag == "img":
            if not (held.get("alt") or "").strip():
                self.found.append("a picture without alternative text; say in words what it shows")
            if not _PICTURE.fullmatch(held.get("src") or ""):
                self.found.append("a picture from outside the page; draw it with analysis.charts instead")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table" and self._tables and not self._tables.pop():
            self._without_caption()

    def close(self) -> None:
        super().close()
        while self._tables:
            if not self._tables.pop():
                self._without_caption()

    def _without_caption(self) -> None:
        self.found.append("a table without a caption; show it with analysis.reports.table(..., caption=...)")
