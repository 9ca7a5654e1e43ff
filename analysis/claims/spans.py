"""Spans of time that other words make out of a time: up to now, a part of a year that is named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from analysis.claims.quantity import Quantity
from analysis.claims.resolve import POINT
from analysis.claims.tenses import is_perfect
from analysis.claims.times import Time

_PARTS_NOUN = re.compile(
    r"(?: [a-z-]+){0,3} (?:of|were|was|rose|fell|came to|reached|totalled|totaled|hit|stood at)(?: [a-z-]+){0,3} "
)
_SHORTEST, _HALF_YEAR = 28, 190  # days
_OF_THE_SPAN = re.compile(
    r"(?: (?!most|least|highest|lowest|biggest|first|high|low|best|worst)[a-z'-]+){0,5} "
)
_LASTING = re.compile(r"\b(?:held|kept|left|stayed|stood|remained|been at)\b")  # a rate in force goes on
_REACH = 60  # characters before a number


def part_of_year(low: str, quantity: Quantity, times: Sequence[Time], year: Time) -> Time | None:
    """Return the quarter of "fourth-quarter exports of $9 billion in 2022": that of the year that is named.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity : Quantity
        The figure.
    times : sequence of Time
        The times of its sentence.
    year : Time
        The time after it.
    """
    part = next((time for time in reversed(times) if time.end <= quantity.start), None)
    if part is None or part.period is None or year.period is None or not year.period.calendar_year:
        return None
    noun = _PARTS_NOUN.fullmatch(low, part.end, quantity.edge)
    named = any(char.isdigit() for char in low[part.start : part.end])
    if noun is None or named or part.kind != POINT or not _SHORTEST <= part.period.days <= _HALF_YEAR:
        return None
    return replace(year, period=part.period.shift(year.period.start.year - part.period.start.year))


def is_up_to_now(low: str, start: int, quantity: Quantity, between: str) -> bool:
    """Return whether a figure is of the time since then: "have gone up by 2.9 million since April".

    Parameters
    ----------
    low : str
        The surface in small letters.
    start : int
        Where the sentence starts.
    quantity : Quantity
        The figure.
    between : str
        The words between it and the time.
    """
    if not _OF_THE_SPAN.fullmatch(between):
        return False
    if quantity.kind in ("growth_rate", "change_abs"):
        return True
    window = max(start, quantity.start - _REACH), quantity.start
    return quantity.kind == "level" and _LASTING.search(low, *window) is None and is_perfect(low, *window)
