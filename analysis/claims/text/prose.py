"""Which stretches of an article are read: its prose and its tables; a dump of numbers claims nothing and costs time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from analysis.patterns import regex

Span = tuple[int, int]

_WORD = regex(r"[A-Za-z]{2,24}")
STRETCH = 2000  # characters that are judged at a time; a shorter article is always read
# English prose has 120 to 200 different words in 2,000 characters; a table of numbers or a repeated token has few.
FEWEST_WORDS = 25
_ENOUGH = 300  # characters of prose that have as many
# A list of sentences of one pattern has fewer, but each ends as a sentence does; 2,000 characters hold 10 or more.
_SENTENCE_END = regex(r"[a-z]{2}[.!?][\"”’]?(?=\s|\Z)")
_FEWEST_IN_SENTENCES = 8
_FEWEST_SENTENCES = 5
# A list, or a sentence that goes on and on, has few words too, but each of its numbers is another one.
_TOKEN = regex(r"[A-Za-z]{2,24}|[0-9][0-9.,]*")
_FEWEST_TOKENS = 40
# "Baku 340,000 tonnes of coal", "2019: 4.3%": an item of a list tells of what its number is.
_ITEM = regex(r"[0-9][^A-Za-z%$€£¥₹]*(?:[A-Za-z]{2}|%)|(?:[A-Za-z]{2}|[$€£¥₹])[^0-9]*[0-9]")
_LONGEST_ITEM = 300  # characters
_LONGEST_CAPTION = 200  # characters
_BAR = " | "


def prose_spans(text: str, spans: Iterable[Span]) -> list[Span]:
    """Return the parts of spans that are prose or rows of tables, in order.

    Parameters
    ----------
    text : str
        The article's canonical text.
    spans : iterable of (int, int)
        Start and end of each paragraph.
    """
    kept: list[Span] = []
    stretch: list[Span] = []
    length = 0
    for start, end in _pieces(text, spans):
        stretch.append((start, end))
        length += end - start
        if length >= STRETCH:
            kept += stretch if _is_prose(text, stretch) else _of_dump(text, stretch)
            stretch, length = [], 0
    # The short rest is judged with what stands before it.
    if stretch:
        first = stretch[0][0]
        whole = first < STRETCH or _is_prose(text, [(first - STRETCH, first), *stretch])
        kept += stretch if whole else _of_dump(text, stretch)
    return _joined(kept)


def _of_dump(text: str, stretch: Sequence[Span]) -> list[Span]:
    """Return what is read of a stretch that is mostly numbers: sentences, lists, and tables with what may be their captions."""
    kept: list[Span] = []
    lines = {text[start:end] for start, end in stretch}
    listed = 2 * len(lines) > len(stretch)  # a line that comes again and again is no item of a list
    before: Span | None = None  # what may be a caption
    for start, end in stretch:
        row = text.find(_BAR, start, end) >= 0
        if row:
            kept += [before, (start, end)] if before else [(start, end)]
        elif _is_sentence(text, start, end) or (listed and _is_item(text, start, end)):
            kept.append((start, end))
        caption = not row and end - start < _LONGEST_CAPTION and kept[-1:] != [(start, end)]
        before = (start, end) if caption else None
    return kept


def _is_sentence(text: str, start: int, end: int) -> bool:
    ended = _SENTENCE_END.search(text, max(start, end - 6), end) is not None
    return ended and len(set(_WORD.findall(text, start, end))) >= _FEWEST_IN_SENTENCES


def _is_item(text: str, start: int, end: int) -> bool:
    return end - start <= _LONGEST_ITEM and _ITEM.search(text, start, end) is not None


def _pieces(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the spans, the long ones cut at white space."""
    for start, end in spans:
        place = start
        while end - place > 2 * STRETCH:
            space = text.find(" ", place + STRETCH, place + STRETCH + 40)
            stop = space if space >= 0 else place + STRETCH
            yield place, stop
            place = stop
        yield place, end


def _is_prose(text: str, stretch: Sequence[Span]) -> bool:
    found: set[str] = set()
    for start, end in stretch:
        for stop in (min(end, start + _ENOUGH), end):  # the first lines of prose show it
            found.update(_WORD.findall(text, start, stop))
            if len(found) >= FEWEST_WORDS:
                return True
    if len(found) < _FEWEST_IN_SENTENCES:
        return False
    if len({token for start, end in stretch for token in _TOKEN.findall(text, start, end)}) >= _FEWEST_TOKENS:
        return True
    ends = sum(len(_SENTENCE_END.findall(text, start, end)) for start, end in stretch)
    return ends >= _FEWEST_SENTENCES


def _joined(spans: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in spans:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
