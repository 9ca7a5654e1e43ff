"""The sentence that a claim stands in, and those before it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

from analysis.article import Article
from analysis.claims import Claim
from analysis.verdicts.needed import regex
from analysis.verdicts.tables import of_last_article

END = regex(
    r"(?<![A-Z]\.[A-Z])(?<!\bU\.S)(?<!\bMr)(?<!\bDr)(?<!\bNo)(?<!\bvs)(?<!\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?=\. \d))(?<!\bSept(?=\. \d))[.!?]['\"”’)]*\s+(?=[\"“'‘(]?[A-Z0-9$€£¥])|:[ \t]*\n\s*(?=[A-Z])"
)
"""The end of a sentence, and not of a month's short name before a day; so is a colon at the end of a line, after which a list begins."""
REACH_BACK = 4000
"""How many characters before a sentence may hold what it goes on about, so that time grows with the number of claims."""
_ITEM = regex(r"[A-Z][\w .'’-]{2,30}:\s")
"""The heading of a list's item, which names what it is about."""
_LED = regex(r"\s*[–—−-]{0,2}\s+")
_BEFORE = 3
"""How many sentences back a group may have been named that "the region" or "the bloc" stands for."""


@of_last_article
def _paragraphs(article: Article) -> tuple[list[int], dict[int, list[int]]]:
    """Return where an article's paragraphs begin, and where the sentences of those end that were looked at, by their index."""
    return [part.start for part in article.paragraphs], {}


def sentences_before(
    article: Article, start: int, most: int = _BEFORE, *, listed: bool = False
) -> list[tuple[int, str]]:
    """Return the last sentences of the article before an offset, each with where it begins; of a list, those before it.

    Parameters
    ----------
    article : Article
        The article.
    start : int
        The offset, in characters of its text.
    most : int
        How many sentences.
    listed : bool
        Whether it is an item of a list.
    """
    found: list[tuple[int, str]] = []
    text = article.text
    for at in range(bisect_left(_paragraphs(article)[0], start) - 1, -1, -1):
        if article.paragraphs[at].role == "furniture":
            continue
        bounds = _bounds(article, at)
        cuts = [*(one for one in bounds[:-1] if one < start), min(start, bounds[-1])]
        pairs = [(a, text[a:b]) for a, b in pairwise(cuts) if text[a:b].strip()]
        pairs = [(at, said) for at, said in pairs if not (listed and _ITEM.match(said))]
        found = pairs + found
        if len(found) >= most:
            break
    return found[-most:]


def ends_between(article: Article, low: int, start: int) -> list[int]:
    """Return where sentences of an article end from an offset up to where a sentence begins, whatever paragraphs they are in."""
    text = article.text
    starts, ends = _every_end(article)
    last = bisect_right(ends, start)
    if last and ends[last - 1] == start and text[start : start + 1] in _OPENING:
        last -= 1  # a sentence that begins with a quotation
    return ends[bisect_left(starts, low) : last]


@of_last_article
def _every_end(article: Article) -> tuple[list[int], list[int]]:
    """Return where the signs stand that end a sentence of an article, and where the next one begins."""
    found = [match.span() for match in END.finditer(article.text)]
    return [start for start, _ in found], [end for _, end in found]


_OPENING = ('"', "“", "'", "‘", "(")


def after_dateline(start: int, text: str, article: Article) -> tuple[int, str]:
    """Return where a paragraph begins to speak, and what it says: "BEIJING - China's exports" names Beijing for nobody.

    Parameters
    ----------
    start : int
        Where the paragraph begins, in characters of the article's text.
    text : str
        The paragraph.
    article : Article
        The article, which knows its dateline.
    """
    led = _LED.match(text.removeprefix(article.dateline)) if article.dateline else None
    if article.dateline is None or led is None or not text.startswith(article.dateline):
        return start, text
    at = len(article.dateline) + led.end()
    return start + at, text[at:]


def sentence_of(article: Article, claim: Claim) -> tuple[int, int]:
    """Return where a claim's sentence begins and ends, in characters of the article's text.

    Parameters
    ----------
    article : Article
        The article.
    claim : Claim
        A claim of it.
    """
    bounds = _bounds(article, bisect_right(_paragraphs(article)[0], claim.start) - 1)
    first = bisect_right(bounds, claim.start, hi=len(bounds) - 1)
    return bounds[max(0, first - 1)], bounds[bisect_left(bounds, claim.end, lo=1, hi=len(bounds) - 1)]


def _bounds(article: Article, at: int) -> list[int]:
    """Return where a paragraph of an article begins to speak, and where its sentences end; at -1 those of the whole text."""
    known = _paragraphs(article)[1]
    if at not in known:
        paragraph = article.paragraphs[at] if at >= 0 else None
        start, text = (paragraph.start, paragraph.text) if paragraph else (0, article.text)
        start, text = after_dateline(start, text, article)
        known[at] = [start, *(start + match.end() for match in END.finditer(text)), start + len(text)]
    return known[at]
