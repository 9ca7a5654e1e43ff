"""Put an article together from its canonical text and what is known of it besides."""

from __future__ import annotations

from dataclasses import replace

from analysis.article.article import Article, Furniture, Paragraph
from analysis.article.furniture import Piece, set_aside
from analysis.article.paragraphs import paragraph_spans
from analysis.article.record import ArticleRecord
from analysis.article.roles import Head, read_roles


def read_article(text: str, slug: str = "article", record: ArticleRecord | None = None) -> Article:
    """Return the article that a canonical text is.

    Parameters
    ----------
    text : str
        The canonical text; offsets count its characters.
    slug : str
        The article's short name.
    record : ArticleRecord, optional
        What is known besides; it goes before what the text itself tells.

    Examples
    --------
    >>> read_article("Trade up\\n\\nBy Ann Lee\\n\\nTrade between the two rose by 4% to $3 billion in 2021.").bylines
    ('Ann Lee',)
    """
    known = record or ArticleRecord()
    pieces = [Piece(start, end, text[start:end]) for start, end in paragraph_spans(text)]
    aside = set_aside(pieces, known.headline)
    head = read_roles(pieces, aside, known.headline)
    aside.update(head.labels)
    article = Article(
        slug=slug,
        text=text,
        paragraphs=tuple(
            Paragraph(p.start, p.end, p.text, "furniture" if i in aside else head.roles.get(i, "body"))
            for i, p in enumerate(pieces)
        ),
        furniture=tuple(
            Furniture(pieces[i].start, pieces[i].end, pieces[i].text, aside[i]) for i in sorted(aside)
        ),
        headline=known.headline or head.headline,
        agency=known.agency or head.agency,
        bylines=known.bylines or head.bylines,
        dateline=head.dateline,
        language=known.language or "en",
        found_at=known.found_at,
        corrections=known.claims,
        readings=known.readings,
    )
    return _dated(article, known, head)


def _dated(article: Article, known: ArticleRecord, head: Head) -> Article:
    """Return the article with the day that its record names, else the day that its own text states."""
    if known.published is not None:
        return replace(
            article,
            published=known.published,
            published_basis=known.published_basis or "stated",
            published_how=known.published_how,
        )
    if head.published is None:
        return article
    how = f"the text says “{' '.join((head.published_line or '').split())}”"
    return replace(article, published=head.published, published_basis="stated", published_how=how)
