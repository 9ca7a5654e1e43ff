"""The blocks of an HTML page in their order, read by the standard library: for captions, and as a fallback."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import takewhile

_BLOCKS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "figcaption", "td", "th", "pre", "dd", "dt"}
)
_BREAKS = frozenset(
    {"div", "section", "article", "main", "ul", "ol", "tr", "table", "figure", "body", "br", "hr", "tbody"}
)
_SILENT = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "select",
        "button",
        "iframe",
        "object",
        "head",
        "textarea",
    }
)
_ASIDE = frozenset({"nav", "aside", "footer", "header", "form"})
_ENOUGH = 300  # characters; a shorter <article> is a teaser
_HEAD_LENGTH = 12  # blocks after a page's heading, among which its date stands
_LONG_BLOCK = 200  # characters of a paragraph with which the article has begun
_PLACES = ("article", "main", "body")


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a page.

    Parameters
    ----------
    tag : str
        Its element, such as "p"; "div" for text that stands in no block of its own.
    text : str
        Its text; superscripts begin with "^".
    place : str
        The innermost of "article", "main" and "body" that it stands in; "aside" for navigation and the like.
    """

    tag: str
    text: str
    place: str


def page_blocks(page: str) -> list[Block]:
    """Return the blocks of a page in their order.

    Parameters
    ----------
    page : str
        The decoded page.
    """
    reader = _BlockReader()
    reader.feed(page)
    reader.close()
    reader.flush()
    return reader.blocks


def article_blocks(blocks: list[Block]) -> list[Block]:
    """Return the blocks of the place that most probably holds the article: <article>, <main> or the body.

    Parameters
    ----------
    blocks : list of Block
        Every block of a page.
    """
    for place in ("article", "main"):
        inside = [block for block in blocks if block.place == place]
        if sum(len(block.text) for block in inside) >= _ENOUGH:
            return inside
    return [block for block in blocks if block.place != "aside"]


def head_lines(page: str) -> list[str]:
    """Return what a page prints from its first heading to the first long paragraph; nothing where it has no heading.

    Parameters
    ----------
    page : str
        The decoded page.
    """
    blocks = page_blocks(page)
    start = next((index for index, block in enumerate(blocks) if block.tag == "h1"), len(blocks))
    head = blocks[start : start + _HEAD_LENGTH]
    return [block.text for block in takewhile(lambda block: len(block.text) < _LONG_BLOCK, head)]


class _BlockReader(HTMLParser):
    """Collects text by block; what is never shown and what is no text is left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._open: Counter[str] = Counter()
        self._tag = "div"
        self._parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS or tag in _BREAKS or tag in _ASIDE:
            self.flush()
        if tag in _BLOCKS:
            self._tag = tag
        if tag in _SILENT or tag in _ASIDE or tag in _PLACES:
            self._open[tag] += 1
        elif tag == "sup":
            self._parts.append("\ue000")

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS or tag in _BREAKS or tag in _ASIDE:
            self.flush()
        if self._open[tag] > 0:
            self._open[tag] -= 1

    def handle_data(self, data: str) -> None:
        if not any(self._open[tag] for tag in _SILENT):
            self._parts.append(data)

    def flush(self) -> None:
        """End the block that is open."""
        text = " ".join("".join(self._parts).split())
        if text.strip("\ue000 "):
            aside = any(self._open[tag] for tag in _ASIDE)
            place = "aside" if aside else next((tag for tag in _PLACES if self._open[tag]), "body")
            self.blocks.append(Block(self._tag, text, place))
        self._parts, self._tag = [], "div"
