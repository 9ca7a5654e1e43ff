"""How an article shows itself."""

from __future__ import annotations

from analysis.article import read_article
from tests.article.made_up import STORY

HOSTILE = (
    "<script>alert(1)</script> & up 5%",
    '"><img src=x onerror=alert(1)> exports rose by a lot in the year 2023, the ministry said on Tuesday.',
    "<!-- --><b>Share</b>",
    "javascript:alert(1)",
)


def test_markup_in_an_article_is_text() -> None:
    """Whatever an article holds is escaped: no element of its own making gets into a cell."""
    shown = read_article("\n\n".join(HOSTILE))._repr_html_()
    for tag in ("<script", "<img", "<b>"):
        assert tag not in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; up 5%" in shown


def test_credits_and_furniture_are_shown() -> None:
    """A cell shows who wrote it, when, and what was set aside with its reason."""
    shown = read_article(STORY)._repr_html_()
    assert "Reuters, by Ann Lee and Bo Grey, 7 March 2024 (stated)" in shown
    assert "<em>an advertisement</em>: Advertisement" in shown
    assert "set aside: a section of the site; an advertisement; links to other stories (3 times)" in str(
        read_article(STORY)
    )


def test_paragraph_at_an_offset() -> None:
    """An offset is in its paragraph, or between two."""
    article = read_article("One two three\n\nFour five six.")
    assert [getattr(article.paragraph_at(at), "start", None) for at in (0, 12, 13, 15, 28, 99)] == [
        0,
        0,
        None,
        15,
        15,
        None,
    ]
