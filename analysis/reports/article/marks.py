"""The article as an article, with every claim marked where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from analysis.patterns import regex
from analysis.reports.article.claim_rows import kind_in_words
from analysis.reports.tables.cells import slug
from analysis.verdicts.verdict import SIGNS

if TYPE_CHECKING:
    from analysis.article import Article, Paragraph
    from analysis.claims import Claim

_CELLS = regex(r"\s\|(?=\s|$)")  # how canonical text sets the cells of a page's table apart


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article that displays with its claims marked.

    Parameters
    ----------
    article : Article
        The article.
    claims : tuple of Claim
        Its claims, in the order of the text.
    labels : mapping
        For a claim's id the word that is shown with its mark, such as a verdict.
    page : str
        The address of the page with the cards of the claims; empty for the same page.
    """

    article: Article
    claims: tuple[Claim, ...]
    labels: Mapping[str, str] = field(default_factory=dict)
    page: str = ""

    def __str__(self) -> str:
        parts = []
        for paragraph in self.article.body:
            text = "".join(
                piece if claim is None else f"{piece}[{number}]"
                for piece, claim, number in self._pieces(paragraph)
            )
            parts.append(" ".join(text.split()))
        return "\n\n".join(parts)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        rows = {False: self._paragraph, True: self._row}
        groups = groupby(self.article.body, key=lambda each: bool(_CELLS.search(each.text)))
        body = "\n".join(_of_row(rows[row], list(group), row) for row, group in groups)
        if self.article.headline and not any(each.role == "headline" for each in self.article.body):
            body = f'<p class="headline"><strong>{escape(self.article.headline)}</strong></p>\n{body}'
        lang = escape(self.article.language or "en")
        aside = _furniture(self.article)
        return f'<article class="article" lang="{lang}">\n{body}\n</article>{self._legend()}{aside}'

    def _paragraph(self, paragraph: Paragraph) -> str:
        inner = "".join(
            _spaced(piece) if claim is None else self._mark(piece, claim, number)
            for piece, claim, number in self._pieces(paragraph)
        )
        if paragraph.role in ("headline", "subheading"):
            inner = f"<strong>{inner}</strong>"
        return f'<p class="{escape(paragraph.role)}">{inner}</p>'

    def _row(self, paragraph: Paragraph) -> str:
        """Return a paragraph that was a row of a table as one again."""
        inner = "".join(
            _CELLS.sub("</td><td>", _spaced(piece)) if claim is None else self._mark(piece, claim, number)
            for piece, claim, number in self._pieces(paragraph)
        )
        return f"<tr><td>{inner}</td></tr>"

    def _pieces(self, paragraph: Paragraph) -> Iterator[tuple[str, Claim | None, int]]:
        """Yield the paragraph's text in pieces, each with its claim and the claim's number, if it is one."""
        text, at = self.article.text, paragraph.start
        for number, claim in enumerate(self.claims, 1):
            if not paragraph.start <= claim.start < paragraph.end:
                continue
            start = max(claim.start, at)  # where claims overlap, the text is shown once
            end = max(min(claim.end, paragraph.end), start)
            if start > at:
                yield text[at:start], None, 0
            yield text[start:end], claim, number
            at = end
        if at < paragraph.end:
            yield text[at : paragraph.end], None, 0

    def _mark(self, piece: str, claim: Claim, number: int) -> str:
        label = self.labels.get(claim.id, "")
        said = f"claim {number}: {label or kind_in_words(claim)}"
        shown = f"{SIGNS.get(label, '')}{number}"
        kind = slug(label or "claim").lower()
        return (
            f'<mark class="{kind}" id="{claim.mark}"><a href="{escape(self.page)}#{claim.anchor}"><u>{_spaced(piece)}</u>'
            f'<sup><abbr title="{escape(said)}">{shown}</abbr></sup></a></mark>'
        )

    def _legend(self) -> str:
        counts = {label: list(self.labels.values()).count(label) for label in SIGNS}
        parts = [f"{SIGNS[label]} {label}: {count}" for label, count in counts.items() if count]
        return f'<p class="legend">{escape("; ".join(parts))}</p>' if parts else ""


def claim_text(
    article: Article, claims: Sequence[Claim], *, labels: Mapping[str, str] | None = None, page: str = ""
) -> ArticleView:
    """Return the article as a reader sees it, each claim marked in place and linked to its row or card.

    Parameters
    ----------
    article : Article
        The article.
    claims : sequence of Claim
        Its claims.
    labels : mapping, optional
        For a claim's id the word shown with its mark, such as a verdict; by default its kind is told.
    page : str, optional
        The address of the page with the claims' rows or cards, if it is another one.
    """
    ordered = tuple(sorted(claims, key=lambda claim: (claim.start, claim.end)))
    return ArticleView(article, ordered, dict(labels or {}), page)


def _of_row(draw: Callable[[Paragraph], str], group: list[Paragraph], row: bool) -> str:
    """Return paragraphs one after another, or together as a table if they were its rows."""
    inner = "\n".join(map(draw, group))
    if not row:
        return inner
    caption = '<caption class="hidden">A table of the article</caption>'
    return f'<div class="scroll"><table>{caption}{inner}</table></div>'


def _furniture(article: Article) -> str:
    if not article.furniture:
        return ""
    items = "".join(
        f"<li>{escape(each.what.replace('_', ' '))}: “{_spaced(each.text.strip())}”</li>"
        for each in article.furniture
    )
    return (
        '<details class="aside"><summary>Set aside: what the page added to the article '
        f"({len(article.furniture)})</summary><ul>{items}</ul></details>"
    )


def _spaced(text: str) -> str:
    """Return a text escaped, its line breaks as spaces."""
    return escape(text.replace("\r\n", " ").replace("\n", " "))
