"""Tests of HTML fragments made safe."""

from __future__ import annotations

import pytest

from analysis.reports.cells.fragments import cleaned, complaints

from .made_up import fragment, small_table, words


def test_a_table_survives() -> None:
    """Caption, scopes, ids, the box that scrolls and the download of a table are kept."""
    tree = fragment(cleaned(small_table()._repr_html_()))
    assert words(tree.find(".//caption")) == "Trade with each partner"
    assert {head.get("scope") for head in tree.findall(".//th")} == {"row", "col"}
    assert tree.find("figure").get("id") == "table-trade"
    assert tree.find(".//div").get("tabindex") == "0"
    assert tree.find(".//a").get("href").startswith("data:text/csv;charset=utf-8;base64,")


def test_abbreviations_are_spoken() -> None:
    """The full form of an abbreviation is text for those who listen."""
    tree = fragment(cleaned('<abbr title="no figure &amp; more">–</abbr>'))
    assert tree.find("abbr") is None
    assert words(tree.find("span[@aria-hidden='true']")) == "–"
    assert words(tree.find("span[@class='hidden']")) == "no figure & more"


@pytest.mark.parametrize(
    "html",
    [
        '<a href="javascript:alert(1)">x</a>',
        '<a href="data:text/html;base64,AAAA">x</a>',
        '<a href=" DATA:text/html,x">x</a>',
        '<a href="file:///etc/passwd">x</a>',
        '<img alt="x" src="https://example.org/a.png">',
        '<img alt="x" src="data:image/svg+xml;base64,AAAA">',
        '<p style="color:red">x</p>',
        '<p onclick="x()">x</p>',
    ],
)
def test_attributes_go(html: str) -> None:
    """Addresses that run or load, styles and handlers are taken away; the text stays."""
    element = fragment(cleaned(html))[0]
    assert set(element.attrib) <= {"alt"}


@pytest.mark.parametrize("href", ["#a", "02_trade.html#b", "https://example.org/?a=1", "02_trade.json"])
def test_links_stay(href: str) -> None:
    """Links into the page, to other pages and to the web are kept."""
    assert fragment(cleaned(f'<a href="{href}">x</a>')).find("a").get("href") == href


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<table><tr><td>1</td></tr></table>", "a table without a caption"),
        ("<table><tr><td><table><caption>c</caption></table></td></tr></table>", "a table without a caption"),
        ("<table>", "a table without a caption"),
        ('<img src="data:image/png;base64,AAAA">', "a picture without alternative text"),
        ('<img src="data:image/png;base64,AAAA" alt=" ">', "a picture without alternative text"),
        ('<img src="https://example.org/a.png" alt="x">', "a picture from outside"),
        ('<img src="a.png" alt="x">', "a picture from outside"),
    ],
)
def test_complaints(html: str, said: str) -> None:
    """What a reader could not read, or would load from elsewhere, is told."""
    assert [what for what in complaints(html) if said in what]


def test_nothing_to_complain_about() -> None:
    """A table with its caption and a picture with its text are fine."""
    picture = '<img src="data:image/png;base64,AAAA" alt="x">'
    assert complaints(small_table()._repr_html_() + picture) == []
