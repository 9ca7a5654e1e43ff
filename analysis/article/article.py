"""What an article is: its canonical text, its paragraphs, what was set aside, and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from analysis.article.corrections import Correction
from analysis.article.display import article_html, article_text

Role = Literal["headline", "standfirst", "byline", "dateline", "subheading", "caption", "body", "furniture"]
Basis = Literal["stated", "inferred"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the canonical text, with its offsets into it.

    Parameters
    ----------
    start, end : int
        Offsets in characters; ``article.text[start:end] == text``.
    text : str
        The paragraph as it stands, line breaks inside it included.
    role : str
        "headline", "standfirst", "byline", "dateline", "subheading", "caption", "body" or "furniture".
    """

    start: int
    end: int
    text: str
    role: Role = "body"


@dataclass(frozen=True, slots=True)
class Furniture:
    """One piece of what a page adds and the article does not say.

    Parameters
    ----------
    start, end : int
        Offsets in characters; ``article.text[start:end] == text``.
    text : str
        The piece as it stands.
    what : str
        Why it was set aside, in words ("a counter").
    """

    start: int
    end: int
    text: str
    what: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article as data: nothing in it is ever run or rendered as markup.

    Parameters
    ----------
    slug : str
        The article's short name, as its folder has it.
    text : str
        The canonical text: the decoded file for plain text, the stored extraction for a page.
    paragraphs : tuple of Paragraph
        Every paragraph in order, those set aside too (their role is "furniture").
    furniture : tuple of Furniture
        What was set aside, each piece with its reason.
    headline, agency, dateline : str or None
        As the text or ``article.toml`` has them.
    bylines : tuple of str
        The authors.
    published : datetime.date or None
        The day of publication, if known.
    published_basis : {"stated", "inferred"} or None
        Whether somebody states that day, or it was inferred.
    published_how : str or None
        How that day is known, in words.
    language : str
        ISO 639-1 code.
    found_at : str or None
        Where the article was found; None where nothing says so.
    folder : pathlib.Path or None
        The article's folder in the project.
    corrections, readings : tuple of Correction
        What ``article.toml`` corrects of the claims, and of the readings of claims.
    """

    slug: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    furniture: tuple[Furniture, ...] = ()
    headline: str | None = None
    agency: str | None = None
    bylines: tuple[str, ...] = ()
    dateline: str | None = None
    published: date | None = None
    published_basis: Basis | None = None
    published_how: str | None = None
    language: str = "en"
    found_at: str | None = None
    folder: Path | None = None
    corrections: tuple[Correction, ...] = ()
    readings: tuple[Correction, ...] = ()

    @property
    def body(self) -> tuple[Paragraph, ...]:
        """The article itself: every paragraph that was not set aside, the headline included."""
        return tuple(paragraph for paragraph in self.paragraphs if paragraph.role != "furniture")

    @property
    def words(self) -> int:
        """The number of words of the article itself."""
        return sum(len(paragraph.text.split()) for paragraph in self.body)

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """Return the paragraph that holds a character of the text; None between paragraphs."""
        return next((part for part in self.paragraphs if part.start <= offset < part.end), None)

    def __str__(self) -> str:
        """The article in a few lines for a terminal."""
        return article_text(self)

    def _repr_html_(self) -> str:
        return article_html(self)
