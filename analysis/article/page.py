"""From an HTML page to the canonical text: extracted once, cleaned once, and from then on the text that counts."""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from xml.etree import ElementTree

from analysis.article.blocks import Block, article_blocks, page_blocks
from analysis.errors import BadData

_SUPERSCRIPT = "\ue000"  # stands before a superscript until it is known what it is
_ENTITY = re.compile(
    r"&(?:nbsp|amp|quot|apos|lt|gt|ndash|mdash|hellip|[lr]squo|[lr]dquo|pound|euro|#\d{1,6}|#x[0-9a-f]{1,5});",
    re.IGNORECASE,
)
_INVISIBLE = re.compile(
    r"[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\xad\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]"
)
_SPACE = re.compile(r"[^\S\n]+")
_ORDINAL = re.compile(r"\ue000\s*(?=(?:(?<=\d\ue000)(?:st|nd|rd|th)|TM|SM|®|™)\b)")
# "Total" or "1,500" with the mark of a note, and what is left where a note's number went with its link
_NOTE = re.compile(r"\ue000\s*(?:(?:[a-h](?:,\s?[a-h])*|[*†‡§]+)(?!\w)|(?=[\s.,;:)]|\Z))")
_HALF = re.compile(
    r"(?P<whole>\d\s?)?\ue000\s*(?=\d{1,2}[/⁄]\d{1,2}\b)"
)  # "3" and a raised "1/" before a lowered "2"
_POWER = re.compile(r"(?<=[\w)])\s?\ue000\s*(?=[-−+]?\d{1,3}\b)")
_LEAST_WORDS = 25  # of running text; fewer are no article
_SENTENCE = re.compile(r"[.!?][\"'”’)\]]*\Z")
_MATCHED = 60  # characters by which a block is recognised


def canonical_text(page: str, headline: str | None, name: str) -> str:
    """Return the canonical text of an HTML page: the headline, then its paragraphs, with a blank line between.

    Extraction is trafilatura's (Barbaresi 2021), since it keeps lists, tables and superscripts and leaves the
    page's furniture behind; a plain reader of <article>, <main> or <body> stands in where it finds nothing.
    Captions, which it loses, are put back where they stood.

    Parameters
    ----------
    page : str
        The decoded page.
    headline : str or None
        The headline, as the page's own data has it.
    name : str
        The page's name for messages.

    Raises
    ------
    BadData
        If the page holds no article.
    """
    blocks = page_blocks(page)
    paragraphs = list(_extracted(page))
    if _prose(paragraphs) < _LEAST_WORDS:
        paragraphs = [clean(block.text) for block in article_blocks(blocks) if block.tag != "figcaption"]
    if _prose(paragraphs) < _LEAST_WORDS:
        raise BadData(
            f"{name} is a page without an article: it has no {_LEAST_WORDS} words of running text; "
            "give the article's own page, or save its text as a .txt file."
        )
    paragraphs = _with_captions(paragraphs, blocks)
    title = clean(headline) if headline else ""
    if title:
        paragraphs = [title, *(text for text in paragraphs if _same(text) != _same(title))]
    return "\n\n".join(paragraphs) + "\n"


def clean(text: str) -> str:
    """Return a passage in Unicode's composed form, with plain spaces, and with marks of what was raised.

    "10⁶" written as a superscript element becomes "10^6"; the letters of "70th" are put back on the line.

    Parameters
    ----------
    text : str
        The passage; U+E000 stands before a superscript.

    Examples
    --------
    >>> clean("10\\ue0006\\xa0t of coal on the 70\\ue000th day")
    '10^6 t of coal on the 70th day'
    """
    for _ in range(2):
        text = unescape(text) if _ENTITY.search(text) else text
    text = _HALF.sub(lambda half: f"{half['whole'].strip()} " if half["whole"] else "", text)
    text = _POWER.sub("^", _NOTE.sub("", _ORDINAL.sub("", text))).replace(_SUPERSCRIPT, "^")
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    lines = (_SPACE.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _extracted(page: str) -> Iterator[str]:
    """Yield the paragraphs that trafilatura finds."""
    import trafilatura

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    logging.getLogger("trafilatura").propagate = False
    try:
        xml = trafilatura.extract(
            re.compile(r"\A\s*<\?xml[^>]*>").sub("", page.replace(_SUPERSCRIPT, "").replace("\0", "")),
            output_format="xml",
            include_comments=False,
            include_formatting=True,
            include_links=True,
            include_tables=True,
            with_metadata=False,
        )
        main = ElementTree.fromstring(xml).find("main") if xml else None  # noqa: S314 - made by the line above
    except (ValueError, RecursionError, AssertionError, ElementTree.ParseError):
        return
    for element in main if main is not None else ():
        for text in _texts(element):
            cleaned = clean(text)
            if cleaned:
                yield cleaned


def _texts(element: ElementTree.Element) -> Iterator[str]:
    """Yield an element's paragraphs: one a list, one a table, each of a quote's."""
    if element.tag == "list":
        yield "\n".join(f"- {item}" for item in _items(element))
    elif element.tag == "table":
        rows = ([_flat(cell) for cell in row.iter("cell")] for row in element.iter("row"))
        yield "\n".join(" | ".join(cells) for cells in rows if any(cells))
    elif element.tag == "quote" and len(element):
        yield _own(element)
        for inner in element:
            yield from _texts(inner)
    else:
        yield _inline(element)


def _items(element: ElementTree.Element) -> Iterator[str]:
    """Yield the items of a list; a term of one that defines terms stands before what it is: "Jobs: 310,000"."""
    term = ""
    for item in element.iter("item"):
        text = _flat(item)
        if item.get("rend", "").startswith("dt"):
            if term:
                yield term
            term = text.rstrip(": ")
        elif text:
            yield f"{term}: {text}" if term else text
            term = ""
    if term:
        yield term


def _own(element: ElementTree.Element) -> str:
    return " ".join([element.text or "", *(inner.tail or "" for inner in element)])


def _flat(element: ElementTree.Element) -> str:
    return " ".join(_inline(element).split())


def _inline(element: ElementTree.Element) -> str:
    """Return the text of an element, with a mark before what was raised and a line for each break."""
    parts = [element.text or ""]
    for inner in element:
        if inner.tag == "lb":
            parts.append("\n")
        elif inner.tag == "ref" and _is_note(inner):
            pass
        elif inner.get("rend") == "#sup":
            parts.append(_SUPERSCRIPT + _inline(inner))
        else:
            parts.append(_inline(inner))
        parts.append(inner.tail or "")
    return "".join(parts)


def _is_note(link: ElementTree.Element) -> bool:
    """Return whether a link is the mark of a footnote."""
    text = "".join(link.itertext()).strip(" []()")
    return link.get("target", "").startswith("#") and (text.isdigit() or text in {"*", "†", "‡", ""})


def _with_captions(paragraphs: list[str], blocks: list[Block]) -> list[str]:
    """Return the paragraphs with the captions of the pictures that stand among them."""
    places = {_same(text)[:_MATCHED]: index for index, text in reversed(list(enumerate(paragraphs)))}
    captions: dict[int, list[str]] = {}
    waiting: list[str] = []
    before: int | None = None
    for block in blocks:
        text = clean(block.text)
        at = places.get(_same(text)[:_MATCHED])
        if block.tag == "figcaption" and at is None and block.place != "aside":
            waiting.append(text)
        elif at is not None:
            captions.setdefault(at, []).extend(waiting)
            waiting, before = [], at
    if waiting and before is not None and len(waiting) <= 2:
        captions.setdefault(before + 1, []).extend(waiting)
    merged: list[str] = []
    for index in range(len(paragraphs) + 1):
        merged.extend(captions.get(index, ()))
        merged.extend(paragraphs[index : index + 1])
    return merged


def _same(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum())


def _prose(paragraphs: list[str]) -> int:
    """Return the number of words in paragraphs that end as a sentence does."""
    return sum(len(text.split()) for text in paragraphs if _SENTENCE.search(text) and len(text.split()) > 4)
