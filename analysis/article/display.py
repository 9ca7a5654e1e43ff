"""How an article shows itself in a notebook and on a terminal."""

from __future__ import annotations

from collections import Counter
from html import escape
from typing import TYPE_CHECKING

from analysis.quantities import join

if TYPE_CHECKING:
    from analysis.article.article import Article, Paragraph

# The HTML element of each role; a role that is not named here is a paragraph.
_ELEMENTS = {"headline": "h3", "standfirst": "h4", "subheading": "h4"}


def credits_line(article: Article) -> str:
    """Return who published the article, who wrote it and when, in one line.

    Parameters
    ----------
    article : Article
        The article.
    """
    parts = [article.agency or "Agency not known"]
    if article.bylines:
        parts.append(f"by {join(article.bylines)}")
    if article.published is None:
        parts.append("date of publication not known")
    else:
        day = article.published
        parts.append(f"{day.day} {day:%B} {day.year} ({article.published_basis})")
    return ", ".join(parts)


def article_text(article: Article) -> str:
    """Return an article's headline, its credits and what it is made of.

    Parameters
    ----------
    article : Article
        The article.
    """
    lines = [article.headline or f"({article.slug}, without a headline)", credits_line(article)]
    lines.append(f"{_counted(len(article.body), 'paragraph')}, {_counted(article.words, 'word')}")
    if article.furniture:
        reasons = Counter(piece.what for piece in article.furniture)
        named = "; ".join(what if n == 1 else f"{what} ({n} times)" for what, n in reasons.items())
        lines.append(f"set aside: {named}")
    return "\n".join(lines)


def article_html(article: Article) -> str:
    """Return an article for a notebook cell, with every character of it escaped.

    Parameters
    ----------
    article : Article
        The article.
    """
    parts = [f"<p><small>{escape(credits_line(article))}</small></p>"]
    if article.headline and not any(part.role == "headline" for part in article.body):
        parts.insert(0, f"<h3>{escape(article.headline)}</h3>")
    parts.extend(_paragraph(paragraph) for paragraph in article.body)
    if article.furniture:
        items = "".join(
            f"<li><em>{escape(piece.what)}</em>: {escape(_short(piece.text))}</li>"
            for piece in article.furniture
        )
        count = _counted(len(article.furniture), "piece")
        parts.append(
            f"<details><summary>Set aside as not part of the article: {count}</summary><ul>{items}</ul></details>"
        )
    return f'<div class="article">{"".join(parts)}</div>'


def _paragraph(paragraph: Paragraph) -> str:
    element = _ELEMENTS.get(paragraph.role, "p")
    return f"<{element}>{escape(paragraph.text.strip())}</{element}>"


def _short(text: str, width: int = 160) -> str:
    joined = " ".join(text.split())
    return joined if len(joined) <= width else f"{joined[: width - 1].rstrip()}…"


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
