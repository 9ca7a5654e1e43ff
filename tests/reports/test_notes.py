"""Tests of sentences made from results."""

from __future__ import annotations

from analysis.reports import answer, limits, method, note

from .made_up import fragment, words


def test_text_is_never_markup() -> None:
    """Whatever is in a note is shown as it is."""
    tree = fragment(note("<b>a</b> & *b*")._repr_html_())
    assert words(tree) == "<b>a</b> & *b*"


def test_paragraphs_and_roles() -> None:
    """An empty line begins a paragraph; the answer is marked as one."""
    tree = fragment(answer("One\nline.\n\nTwo.")._repr_html_())
    assert [words(each) for each in tree.findall(".//p")] == ["One line.", "Two."]
    assert tree.find("div").get("class") == "answer"
    assert fragment(note("x")._repr_html_()).find("div").get("class") == "note"


def test_what_begins_with_its_heading() -> None:
    """The first sentence of a paragraph on limits or method stands out; nothing in it is markup."""
    tree = fragment(limits("<i>One</i>.", "Two.")._repr_html_())
    assert words(tree.find(".//strong")) == "What these data cannot show."
    assert words(tree) == "What these data cannot show. <i>One</i>. Two."
    box = fragment(method("The band. It is.\n\nThe rule. It too.")._repr_html_())
    assert [words(each) for each in box.findall(".//strong")] == ["The band.", "The rule."]
    assert fragment(note("The band. It is.")._repr_html_()).find(".//strong") is None


def test_as_text() -> None:
    """On a terminal a note is its text."""
    assert str(note(42)) == repr(note(42)) == "42"
