"""One walk over the surface: at each word or number, is it a time, a record, a quantity or nothing."""

from __future__ import annotations

import re
from functools import cache

from analysis.claims.calendars import Calendar
from analysis.claims.distractors import find_distractors
from analysis.claims.numerals import numerals
from analysis.claims.quantities import Reader
from analysis.claims.quantity import Quantity
from analysis.claims.records import read_record, record_words
from analysis.claims.sentences import datelines
from analysis.claims.surface import Surface
from analysis.claims.times import Time, read_time, time_words

_WORD = re.compile(r"[0-9](?:[0-9.,]*[0-9])?|\b[qh][1-4](?![0-9a-z])|[a-z]+")
_VAGUE = frozenset({"tens", "hundreds", "thousands", "millions", "billions", "trillions", "couple"})
_ARTICLE_THEN_PART = re.compile(r"an? (?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)(?![a-z])")


@cache
def _starts() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    return frozenset(numerals()) | _VAGUE | {"a"}, time_words(), record_words()


def scan(surface: Surface, calendar: Calendar) -> tuple[list[Quantity], list[Time]]:
    """Return the quantities and the expressions of time of a surface, in order and without overlaps.

    Parameters
    ----------
    surface : Surface
        What is read.
    calendar : Calendar
        What fixes relative times.
    """
    text, low = surface.text, surface.low
    reader = Reader(text, low)
    blocked = [*sorted([*find_distractors(text), *datelines(text)]), (len(text) + 1, len(text) + 1)]
    numbers, times_at, records = _starts()
    starts = numbers | times_at | records
    quantities: list[Quantity] = []
    times: list[Time] = []
    next_block, done = 0, 0
    for match in _WORD.finditer(low):
        start, word = match.start(), match.group()
        digit = word[0] <= "9"
        if start < done or not (digit or word in starts):
            continue
        while blocked[next_block][1] <= start:
            next_block += 1
        if blocked[next_block][0] <= start:
            done = blocked[next_block][1]
            continue
        if digit or word in times_at or word in numbers:
            time = read_time(text, low, start, match.end(), calendar)
            if time:
                times.append(time)
                done = time.end
                continue
        quantity = _quantity(reader, low, start, match.end(), word, word in records)
        if quantity and quantity.start >= (quantities[-1].end if quantities else 0):
            quantities.append(quantity)
            done = quantity.end
    return quantities, times


def _quantity(reader: Reader, low: str, start: int, end: int, word: str, record: bool) -> Quantity | None:
    if record and (found := read_record(low, start)):
        return found
    if word == "a" and not _ARTICLE_THEN_PART.match(low, start):
        return None
    return reader.read(start, end)
