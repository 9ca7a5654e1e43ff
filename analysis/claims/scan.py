"""One walk over the surface: at each word or number, is it a time, a record, a quantity or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import chain

from analysis.claims.lexicon import either
from analysis.claims.meaning.records import read_record, record_words
from analysis.claims.numbers.distractors import find_distractors
from analysis.claims.numbers.numerals import SYMBOLS, numerals
from analysis.claims.numbers.quantities import Reader
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.times.calendars import Calendar
from analysis.claims.periods.times.expressions import Time, read_time, time_words
from analysis.claims.text.prose import Span
from analysis.claims.text.surface import Surface
from analysis.patterns import regex

_VAGUE = frozenset({"tens", "hundreds", "thousands", "millions", "billions", "trillions", "couple"})
_PARTS = "half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth"  # of which there can be "a third"
# What a time goes on with that begins with a word of every other sentence.
_GOES_ON = {
    "that": " (?:same )?(?:year|period|time)",
    "said": " period",
    "so": " far",
    "thus": " far",
    "on": "[- ](?:the )?(?:year|month|quarter)(?![a-z-])",
}


@cache
def _starts() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the words at which a time or a quantity can start, those of a phrase for a record, and those of a time only."""
    counts = frozenset(numerals()) | _VAGUE
    return counts | time_words(), record_words(), time_words() - counts - record_words()


@cache
def _start() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of what a time, a record or a quantity can start with: the first word of a text, and those after it."""
    word = either(word for starts in _starts() for word in starts if word.isalpha() and word not in _GOES_ON)
    common = "|".join(f"{word}(?={after})" for word, after in _GOES_ON.items())
    part = rf"an?(?= (?:{_PARTS})(?![a-z])| [a-z]+ and a (?:half|quarter)\b)"
    word = rf"(?P<word>{word}(?![a-z])|{part}|{common}|[qh][1-4](?=fy|(?![0-9a-z])))"
    # It begins with one class of characters, what stands before a word or is a digit: letters are skipped.
    digits = f"(?<=[0-9{''.join(SYMBOLS)}])(?:[0-9.,]*[0-9])?"
    return regex(word), regex(rf"[^a-z](?:{digits}|\b{word})")


def scan(
    surface: Surface, datelines: Iterable[Span], calendar: Calendar
) -> tuple[list[Quantity], list[Time]]:
    """Return the quantities and the expressions of time of a surface, in order and without overlaps.

    Parameters
    ----------
    surface : Surface
        What is read.
    datelines : iterable of (int, int)
        The places of its datelines.
    calendar : Calendar
        What fixes relative times.
    """
    text, low = surface.text, surface.low
    reader = Reader(text, low)
    blocked = [*sorted([*find_distractors(text), *datelines]), (len(text) + 1, len(text) + 1)]
    starts, records, of_times = _starts()
    quantities: list[Quantity] = []
    times: list[Time] = []
    next_block, done = 0, 0
    first, others = _start()
    for match in chain(filter(None, [first.match(low)]), others.finditer(low)):
        start, end = max(match.start(), match.start("word")), match.end()
        if start < done:
            continue
        word = low[start:end]
        while blocked[next_block][1] <= start:
            next_block += 1
        if blocked[next_block][0] <= start:
            done = blocked[next_block][1]
            continue
        if word[0] <= "9" or word in starts:
            time = read_time(text, low, start, end, calendar)
            if time:
                times.append(time)
                done = time.end
                continue
        if word in of_times:
            continue  # "said" and "that" begin no quantity
        record = read_record(low, start) if word in records else None
        quantity = record or reader.read(start, end)
        if quantity and quantity.start >= (quantities[-1].end if quantities else 0):
            quantities.append(quantity)
            done = quantity.end
    return quantities, times
