"""Tests of the article with its claims marked."""

from __future__ import annotations

from dataclasses import replace

from analysis.article import read_article
from analysis.claims import find_claims
from analysis.reports import claim_text

from .made_up import TEXT, article, claim, claims, fragment, words


def test_marks_stand_in_place() -> None:
    """Each claim is marked where it stands, numbered in the order of the text, linked to its row."""
    tree = fragment(claim_text(article(), claims())._repr_html_())
    marks = tree.findall(".//mark")
    assert [words(mark) for mark in marks] == ["$12.5 billion1", "40%2"]
    assert [mark.find("a").get("href") for mark in marks] == ["#claim-12.5-billion", "#claim-40"]
    assert [mark.get("id") for mark in marks] == ["mark-12.5-billion", "mark-40"]


def test_kind_is_told() -> None:
    """The kind of a claim is told in words."""
    tree = fragment(claim_text(article(), claims())._repr_html_())
    assert [each.get("title") for each in tree.findall(".//abbr")] == [
        "claim 1: level",
        "claim 2: growth rate",
    ]


def test_verdicts_have_signs() -> None:
    """A verdict is told by a sign and in words, never by colour alone, and counted in a legend."""
    view = claim_text(article(), claims(), labels={"40": "Refuted"})
    tree = fragment(view._repr_html_())
    assert [words(each) for each in tree.findall(".//sup")] == ["1", "✗2"]
    assert tree.findall(".//abbr")[1].get("title") == "claim 2: Refuted"
    assert words(tree.find(".//p[@class='legend']")) == "✗ Refuted: 1"


def test_the_whole_text_is_there() -> None:
    """Marks take nothing from the text and add nothing but their numbers."""
    plain = str(claim_text(article(), claims()))
    assert plain.replace("[1]", "").replace("[2]", "") == TEXT.rpartition("\n\n")[0]
    assert "$12.5 billion[1] last year, up around 40%[2]." in plain


def test_furniture_is_set_aside() -> None:
    """Furniture is no part of the text, and shown as set aside."""
    tree = fragment(claim_text(article(), ())._repr_html_())
    assert "Share this page" not in words(tree.find("article"))
    assert (
        words(tree.find("details"))
        == "Set aside: what the page added to the article (1)a button: “Share this page”"
    )


def test_overlapping_claims() -> None:
    """Where claims overlap, the text is shown once, and each claim keeps a mark."""
    over = (
        claim(TEXT, "$12.5 billion last", 1.0, "USD"),
        replace(claim(TEXT, "billion last year", 1.0, "USD"), id="b"),
    )
    view = claim_text(article(), over)
    assert str(view).replace("[1]", "").replace("[2]", "") == TEXT.rpartition("\n\n")[0]
    assert len(fragment(view._repr_html_()).findall(".//mark")) == 2


def test_claim_within_a_claim() -> None:
    """A claim within another keeps a mark of its own, behind the other's."""
    within = (claim(TEXT, "$12.5 billion", 1.0, "USD"), claim(TEXT, "12.5", 1.0, "USD"))
    tree = fragment(claim_text(article(), within)._repr_html_())
    assert [words(mark) for mark in tree.findall(".//mark")] == ["$12.5 billion1", "2"]


def test_another_page() -> None:
    """Marks can lead to another page."""
    tree = fragment(claim_text(article(), claims(), page="04_verdicts.html")._repr_html_())
    assert tree.find(".//mark/a").get("href") == "04_verdicts.html#claim-12.5-billion"


def test_headline_from_elsewhere() -> None:
    """A headline that the text does not hold stands above it."""
    bare = article()
    bare = replace(bare, paragraphs=bare.paragraphs[1:], headline="Told elsewhere")
    assert (
        words(fragment(claim_text(bare, ())._repr_html_()).find(".//p[@class='headline']"))
        == "Told elsewhere"
    )


def test_rows_of_a_table_are_rows_again() -> None:
    """Lines that canonical text keeps of a table are shown as one; a line that only has a bar in it is a cell apart."""
    text = "Trade in numbers\n\nIt grew.\n\nCountry | 2022 | 2023\nChina | $5 billion | $7 billion\n\nThat is all."
    held = read_article(text)
    tree = fragment(claim_text(held, find_claims(held))._repr_html_())
    rows = [[words(cell) for cell in row] for row in tree.findall(".//table//tr")]
    assert rows == [["Country", "2022", "2023"], ["China", "$5 billion1", "$7 billion2"]]
    assert "That is all." in [words(each) for each in tree.findall(".//p")]
