"""Tests that no text, wherever it enters, becomes code, style or a request."""

from __future__ import annotations

import json
import re
from typing import Any

import html5lib
import pytest

from analysis.reports import index, render_index
from analysis.reports.stylesheet import stylesheet

from .hostile import failed_page, markup_page, page, verdict_row
from .made_up import article, parsed, run
from .payloads import TEXTS

_RUNS = "script iframe object embed applet form frame frameset base link template noscript foreignObject"
_MOVES = "animate set audio video source picture keygen button select textarea math marquee image"
FORBIDDEN = frozenset((_RUNS + " " + _MOVES).lower().split())
_LOADS = ("src", "srcset", "background", "poster", "data", "formaction", "action", "ping", "xlink:href")
_PAINTS = (
    "fill",
    "stroke",
    "clip-path",
    "mask",
    "filter",
    "marker-start",
    "marker-mid",
    "marker-end",
    "cursor",
)
# Markup is escaped alike whatever it is, so a part of it tells; addresses, formulas and templates are all tried, and
# where markup is let in and cleaned, every text is.
SOME = [
    pytest.param(text, marks=() if number % 5 == 0 or "<" not in text else pytest.mark.soak)
    for number, text in enumerate(TEXTS)
]
_SAFE_LINK = re.compile(r"(#|https?://|[\w./%-]+([?#]|$)|data:text/csv;charset=utf-8;base64,)")


def dangers(tree: Any) -> list[str]:
    """Return what in a page runs, loads, moves or restyles."""
    found = []
    for element in tree.iter():
        tag = str(element.tag).rpartition("}")[2].lower()
        if tag == "script" and element.get("type") == "application/ld+json":
            json.loads(element.text)  # data, which no browser runs; whatever is in it, it is whole
        elif tag in FORBIDDEN:
            found.append(f"<{tag}>")
        if tag == "style" and element.text != stylesheet():
            found.append("a style sheet")
        if (
            tag == "meta"
            and element.get("http-equiv", "Content-Security-Policy") != "Content-Security-Policy"
        ):
            found.append("a meta that acts")
        for name, value in element.attrib.items():
            found += _danger(tag, str(name).rpartition("}")[2].lower(), str(value))
    return found


def _danger(tag: str, name: str, value: str) -> list[str]:
    if name.startswith("on") or name in ("style", "srcdoc", "autofocus"):
        return [f"<{tag} {name}>"]
    if name in _LOADS and not (name == "src" and value.startswith("data:image/png;base64,")):
        return [f"<{tag} {name}={value}>"]
    if name == "href" and not _SAFE_LINK.match(value):
        return [f"<{tag} href={value}>"]
    if name in _PAINTS and "url(" in value.replace("url(#", ""):
        return [f"<{tag} {name}={value}>"]
    return []


def test_the_list_is_long_enough() -> None:
    """There are at least 120 different texts."""
    assert len(set(TEXTS)) >= 120


@pytest.mark.parametrize("text", SOME)
def test_text_stays_text(text: str) -> None:
    """A hostile headline, paragraph, quote, cell, caption, unit, source, parameter or label is only text."""
    tree = parsed(page(text))
    assert dangers(tree) == []
    assert len(tree.findall(".//main")) == 1


@pytest.mark.parametrize("text", SOME)
def test_failures_stay_text(text: str) -> None:
    """A hostile message, traceback and code are only text."""
    assert dangers(parsed(failed_page(text))) == []


@pytest.mark.parametrize("text", TEXTS)
def test_markup_is_harmless(text: str) -> None:
    """A hostile text that a cell gives out as HTML, Markdown or SVG leaves nothing that runs or loads."""
    tree = html5lib.parse(markup_page(text), treebuilder="lxml", namespaceHTMLElements=False)
    assert dangers(tree) == []


@pytest.mark.parametrize("text", SOME)
def test_front_page(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """A hostile headline, title, answer or furniture on the front page is only text."""
    held = article(f"{text}\n\nx\n\n{text}", headline=text, agency=text)
    monkeypatch.setattr(index, "article_of", lambda slug, project: held)
    rows = [verdict_row(text), verdict_row(text) | {"verdict": text, "by_statistics": False}]
    results = {"title": {"value": text}, "answer": {"value": text}, "verdicts": {"value": rows}}
    records = [run(article="a", parameters=(), results=results), run(article="a", results=results)]
    for several in (records, [*records, run(article="b", parameters=(), results=results)]):
        assert dangers(parsed(render_index(several))) == []


def test_the_check_sees_dangers() -> None:
    """The check itself finds what it looks for."""
    html = (
        '<p onclick="x()"><script>1</script><a href="javascript:x">x</a><img src="https://example.org/a">'
        '<b style="color:red">x</b><style>p{}</style><svg><path fill="url(https://example.org)"/></svg>'
        '<div title="url(x)"></div>'
    )
    tree = html5lib.parse(html, treebuilder="lxml", namespaceHTMLElements=False)
    assert len(dangers(tree)) == 7
