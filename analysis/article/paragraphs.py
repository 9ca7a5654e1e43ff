"""Cut a text into paragraphs, with exact offsets, whether its lines are paragraphs or are wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from analysis.patterns import regex

Span = tuple[int, int]

_LINE = regex(r"[^\r\n\v\f\x85\u2028\u2029]+")
_BREAK = regex(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
_LIST_ITEM = regex(r"[-*•–—·▪►]\s|\(?\d{1,2}[.)]\s|#")
_BAR = " | "  # between the cells of a table's row
_SENTENCE_END = regex(r"[.!?:;…][\"'”’»)\]]*\s*\Z")
_IN_A_NUMBER = regex(r"(?<=[0-9]),\s+(?=[0-9]{3}(?![0-9]))")  # "11,", "000 workers"
# "it grew by 3.", "4 percent": no sentence ends with a number that such a word leads to while the next line has a unit.
_LEADS = regex(
    r"(?:\b(?:by|to|of|at|was|were|is|are|from|about|around|some|nearly|almost|than|over|under|above|below|rose|fell|grew|totall?ed|reached|hit|an?) |[$€£¥₹])"
    r"[0-9]{1,3}\Z",
    re.IGNORECASE,
)
_DECIMALS = regex(
    r"\.[ \t]*[\r\n]\s*[0-9]{1,2} ?(?:%|per ?cent|pct|million|billion|trillion|mln|bln|bn|mn|tonnes|tons|barrels|times|km|[kMGT]W)(?![a-z])"
)
# "totalled USD", "437.7 billion"; "reached 243.62", "MT of steel"
_CURRENCY = regex(r"[a-z,] (?:US|A|HK|S|C|NZ)?(?:USD|EUR|GBP|INR|CNY|JPY|PHP|IDR|THB|VND|SGD|MYR|RM|Rs\.?)\Z")
_UNIT = regex(r"(?:MT|MMT|LMT|MTPA|MTOE|BCM|MW|GW|kW|TW|TEUs?|MWh|GWh|TWh)\b(?! [A-Z])")
_LEAD = 16  # characters of such a word and its number
_BYLINE = regex(r"by(?: [A-Z][\w.'’-]*){2,4}\Z")
_NAME = regex(r"[a-z]-?[A-Z]")  # "iPhone sales" opens a line of its own
_LOWER_OR_CLOSING = regex(r"[a-zà-öø-ÿ,;)\]%’”]")

# What surrounds a paragraph and is no part of it: white space, and the marks that have no width.
_BLANK = " \t\r\n\v\f\x85\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u2060\u3000\ufeff"

# A line that ends in one of these goes on in the next one.
_OPEN_WORD = regex(
    r"\b(?:an?|the|of|to|in|on|at|by|for|from|with|and|or|but|than|as|that|which|who|is|are|was|were|be|been|has|have"
    r"|had|will|would|its|their|his|her|this|these|over|about|around|nearly|some|more|less|up|into|between|per"
    r"|against|among|across|during|towards?|without|whether|because|while|when|where|whose|if|reached|totall?ed|rose|rising|fell|falling|grew|growing|gained|dropped|increased|declined|jumped|climbed)\Z",
    re.IGNORECASE,
)

_LONG_LINE = 40  # characters; a shorter line was wrapped only in a text of such lines, most of which go on in small letters
_SHORT_LINE = 20
_SMALL_SHARE = 0.5  # of the lines after such a line; in prose 0.7, in a list next to none
_ALIKE = 1.3  # times the line before it, that a wrapped line may be long
_WIDEST = 130  # characters; a longer line was not wrapped by a typewriter's rule
_WRAPPED_SHARE = 0.8  # of a text's pairs of lines, from which on its lines count as wrapped
_FEWEST_PAIRS = 3


def paragraph_spans(text: str) -> list[Span]:
    """Return the offsets of a text's paragraphs, in order, without the white space around them.

    A blank line always ends a paragraph. A single line break ends one too, unless the text's lines were
    wrapped: as a whole (each next word would not have fitted the width), or at this place (the next line
    begins in a small letter, or a long line breaks off in the middle of a phrase).

    Parameters
    ----------
    text : str
        The text.

    Examples
    --------
    >>> paragraph_spans("One.\\nTwo.\\n\\nThree.")
    [(0, 4), (5, 9), (11, 17)]
    """
    blocks = list(_blocks(text))
    width = _wrap_width(text, blocks)
    spans: list[Span] = []
    for block in blocks:
        start, last = block[0][0], block[0]
        for line in block[1:]:
            if not _goes_on(text, last, line, width):
                spans.append((start, last[1]))
                start = line[0]
            last = line
        spans.append((start, last[1]))
    return spans


def parts_decimals(text: str, point: int) -> bool:
    """Return whether the full stop at ``point`` is a decimal point, with the decimals on the next line.

    Examples
    --------
    >>> parts_decimals("it grew by 3.\\n4 percent", 12), parts_decimals("it grew in 2003.\\n4 percent", 15)
    (True, False)
    """
    broken = text.startswith(".", point) and _DECIMALS.match(text, point) is not None
    return broken and _LEADS.search(text, max(0, point - _LEAD), point) is not None


def _blocks(text: str) -> Iterator[list[Span]]:
    """Yield the runs of lines that no blank line parts; each line trimmed."""
    block: list[Span] = []
    before = 0
    for match in _LINE.finditer(text):
        trimmed = _trim(text, match.start(), match.end())
        if trimmed is None:
            continue
        breaks = _BREAK.findall(text, before, trimmed[0]) if block else []
        if len(breaks) > 1:
            yield block
            block = []
        block.append(trimmed)
        before = trimmed[1]
    if block:
        yield block


def _trim(text: str, start: int, end: int) -> Span | None:
    line = text[start:end]
    lead = len(line) - len(line.lstrip(_BLANK))
    tail = len(line) - len(line.rstrip(_BLANK))
    return (start + lead, end - tail) if lead < len(line) else None


def _wrap_width(text: str, blocks: list[list[Span]]) -> int | None:
    """Return the width at which a text's lines were wrapped; None if each line is a paragraph."""
    pairs = [(line, after) for block in blocks for line, after in pairwise(block) if not _is_row(text, line)]
    if len(pairs) < _FEWEST_PAIRS:
        return None
    lengths = sorted(line[1] - line[0] for line, _ in pairs)
    width = lengths[int(0.95 * (len(lengths) - 1))]
    small = sum(_LOWER_OR_CLOSING.match(text, after[0]) is not None for _, after in pairs)
    if not _SHORT_LINE <= width <= _WIDEST or (width < _LONG_LINE and small < _SMALL_SHARE * len(pairs)):
        return None
    # A line that ends a sentence may end a paragraph.
    inner = [(line, after) for line, after in pairs if not _ends_sentence(text, line)]
    for some in (pairs, inner):
        full = sum(_is_full(text, line, after, width) for line, after in some)
        if len(some) >= _FEWEST_PAIRS and full >= _WRAPPED_SHARE * len(some):
            return width
    return None


def _ends_sentence(text: str, line: Span) -> bool:
    return _SENTENCE_END.search(text, max(line[0], line[1] - 8), line[1]) is not None


def _is_row(text: str, line: Span) -> bool:
    return text.find(_BAR, *line) >= 0


def _is_label(text: str, line: Span) -> bool:
    """Return whether a line may be an entry of a menu: a word or two without a figure."""
    words = text[line[0] : line[1]]
    return len(words.split()) <= 2 and not any(char.isdigit() for char in words)


def _is_full(text: str, line: Span, after: Span, width: int) -> bool:
    space = text.find(" ", after[0], after[1])
    first_word = (space if space > 0 else after[1]) - after[0]
    return line[1] - line[0] + 1 + first_word >= width


def _goes_on(text: str, last: Span, line: Span, width: int | None) -> bool:
    """Return whether a line goes on with the paragraph of the line before it; a table's row never does."""
    if _LIST_ITEM.match(text, line[0], line[1]) or _is_row(text, last) or _is_row(text, line):
        return False
    full = width is not None and _is_full(text, last, line, width)
    in_number = _IN_A_NUMBER.match(text, last[1] - 1) or parts_decimals(text, last[1] - 1)
    if full or in_number or text[last[1] - 1] in "($€£¥₹" or _is_amount_broken(text, last[1], line):
        return True
    if _ends_sentence(text, last) or _BYLINE.match(text, *line) or _NAME.match(text, line[0]):
        return False
    if _LOWER_OR_CLOSING.match(text, line[0]):
        return not (_is_label(text, last) and _is_label(text, line))
    return last[1] - last[0] >= _LONG_LINE and _breaks_off(text, last, line)


def _is_amount_broken(text: str, end: int, line: Span) -> bool:
    """Return whether a line ends with a currency before its number, or with a number before its unit."""
    if text[line[0]].isdigit():
        return _CURRENCY.search(text, max(0, end - _LEAD), end) is not None
    return text[end - 1].isdigit() and _UNIT.match(text, *line) is not None


def _breaks_off(text: str, last: Span, line: Span) -> bool:
    """Return whether a long line ends in the middle of a phrase."""
    # A headline may end in such a word, "tax rolls in"; the paragraph below it is longer than a wrapped line.
    alike = line[1] - line[0] <= _ALIKE * (last[1] - last[0])
    open_word = _OPEN_WORD.search(text[last[1] - 12 : last[1]]) is not None
    return text[last[1] - 1] in ",-–—" or (alike and open_word)
