"""Parts of a year that the words around them name: "the first quarter of the previous fiscal year", "In 2023, sales fell 3% in the first quarter"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise, zip_longest

from analysis.claims.lexicon import HEDGES, MONTHS, PARTS
from analysis.claims.periods.roles.compared import is_compared
from analysis.claims.periods.times.calendars import run, within
from analysis.claims.periods.times.expressions import Time
from analysis.claims.periods.times.resolve import BASE, POINT
from analysis.quantities import Period

_OF = (" of ", " in ", " of the ", " in the ")
_FOR = (" ", ", ", " for ", " for the ", *_OF)
_PART = re.compile(r"(?:(?<=the )(?P<word>[a-z]+) (?P<unit>quarter|half)|(?P<q>[qh])(?P<n>[1-4]))\Z")
_HALF = ("half", "h")
_OWN_YEAR = re.compile(r"[0-9]{4}|[0-9]{2}\Z|\byear\b")
# between "1% in April-June of 2022" and "July-September" of ", 2% in July-September"
_ROW = re.compile(
    r"(?:,|,? and|,? then|,? followed by) [^;.0-9]{0,24}[0-9][^;]{0,30} (?:in|for|during) (?:the )?"
)
# between "2% in January" and "3% in February 2022": the year is said once
_ROW_TO = re.compile(
    rf",? and (?:(?:by|to|of|at|then) )?{HEDGES}[0-9][^;,]{{0,30}} (?:in|for|during) (?:the )?| and (?:the )?"
)
_NUMBER = re.compile(r"[0-9]{4}")
_FROM_NOW = re.compile(r"\b(?:last|this|next|past|current|coming|ago|year|season)\b")
_SET_BESIDE = re.compile(
    r"\b(?:from|than|after|following|against|compared|versus|vs|over|above|below)\b[^;]*[0-9][^;,]*\Z"
)
_BESIDE = 60  # characters before a time
_OPENING = 12  # characters into a sentence, as in "But in 2018-19, "
_LONGEST_MONTH, _YEAR = 31, 365  # days
_LATELY = timedelta(120)  # since a fiscal year ended, in which articles tell of its quarters


def parts_of_years(low: str, times: Sequence[Time], standing: Period | None) -> Sequence[Time]:
    """Return times with the parts of a year in the year that stands right behind them."""
    if len(times) < 2:
        return times
    told: list[Time] = []
    for time, after in zip_longest(times, times[1:]):
        if not told or time.end > told[-1].end:  # no year of the part before it
            told.append(_in_year(low, time, after, standing) if after else time)
    return told


def _in_year(low: str, time: Time, year: Time, standing: Period | None) -> Time:
    part = time.period if time.kind == POINT else None
    joint = low[time.end : year.start]
    if part is None or part.days >= _YEAR or joint not in _FOR:
        return time
    found: Period | None = None
    if year.kind == BASE and year.shift == "year" and joint in _OF:
        earlier = low.startswith(("previous ", "preceding ", "prior "), year.start)
        found = _before(low, (time, year), part, standing) if earlier else None
    elif year.kind == POINT and year.period and year.period.days >= _YEAR and part.days <= _LONGEST_MONTH:
        found = None if year.period.calendar_year else within(year.period, part.start.month)
    return replace(time, period=found, end=year.end) if found else time


def _before(low: str, times: tuple[Time, Time], part: Period, standing: Period | None) -> Period:
    """Return a part of the year before that of what stands, if this is such a part, or before its own."""
    time, year = times
    fiscal = low.startswith(("fiscal", "financial"), low.find(" ", year.start) + 1)
    first = fiscal and low.startswith(("first ", "opening "), time.start)  # of the months of another year
    alike = standing and (standing.start.month, standing.end.month) == (part.start.month, part.end.month)
    again = standing and (alike or (first and standing.months == part.months))
    return (standing if standing and again else part).shift(-1)


def in_year(low: str, start: int, times: Sequence[Time], today: date | None) -> list[Time]:
    """Return times with months, quarters and halves that name no year in that of their sentence: "In 2018-19, ... in February".

    It is the year that the sentence opens with, or the fiscal year of publication that it names before them.

    Parameters
    ----------
    low : str
        The surface in small letters.
    start : int
        Where the sentence starts.
    times : sequence of Time
        Its times.
    today : datetime.date or None
        The day of publication.
    """
    if len(times) < 2:
        return list(times)
    times = _in_row(low, start, _to_row(low, start, times))
    years = [t for t in times if t.kind == POINT and t.period and _YEAR <= t.period.days <= _YEAR + 1]
    opens = times[0] in years and times[0].start - start < _OPENING
    named = years[0].period if years else None
    running = named and today and not named.calendar_year and named.start <= today < named.end + _LATELY
    if named is None or not (opens or running):
        return list(times)
    return [
        replace(time, period=found)
        if time.kind == POINT and time.start > years[0].end and (found := _named_part(low, time, named))
        else time
        for time in times
    ]


def _in_row(low: str, start: int, times: Sequence[Time]) -> list[Time]:
    """Return times with the parts of "1% in April-June of 2022, 2% in July-September and 3% in the fourth quarter" in the year of the first."""
    told: list[Time] = []
    rows: set[Time] = set()
    for time in times:
        last = told[-1] if told else None
        part = time.period if time.kind == POINT and not _OWN_YEAR.search(low, time.start, time.end) else None
        if part and last and last.kind == POINT and last.period and part.days < _YEAR > last.period.days:
            dated = last in rows or _OWN_YEAR.search(low, last.start, last.end)
            row = dated and _ROW.fullmatch(low, last.end, time.start) and not is_compared(low, start, last)
            found = part.shift(last.period.start.year - part.start.year) if row else part
            if row and found.start > last.period.end:
                told.append(replace(time, period=found))
                rows.add(told[-1])
                continue
        told.append(time)
    return told


def _to_row(low: str, start: int, times: Sequence[Time]) -> Sequence[Time]:
    """Return times with the January of "2% in January and 3% in February 2022" in that year."""
    told = list(times)
    for i, (one, after) in enumerate(pairwise(times)):
        first, second = one.period, after.period
        if not (first and second and one.kind == after.kind == POINT) or first.start < second.start:
            continue
        if not (first.days < _YEAR > second.days and _ROW_TO.fullmatch(low, one.end, after.start)):
            continue
        own = _NUMBER.search(low, after.start, after.end) and not _OWN_YEAR.search(low, one.start, one.end)
        back = first.shift(second.start.year - first.start.year)
        # "than the 2% in March and the 3% in April 2022": a month and a year ago
        apart = _SET_BESIDE.search(low, max(start, one.start - _BESIDE), one.start)
        apart = apart or _FROM_NOW.search(low, one.start, one.end)
        if own and not apart and back.end < second.start:
            told[i] = replace(one, period=back)
    return told


def _named_part(low: str, time: Time, year: Period) -> Period | None:
    """Return the month, the quarter or the half of a year that a time without a year of its own names."""
    if low[time.start : time.end] in MONTHS and time.period:
        return within(year, time.period.start.month)
    part = _PART.match(low, time.start, time.end)
    number = part and (int(part["n"]) if part["n"] else PARTS.get(part["word"], 0))
    if not part or not number:
        return None
    size = 6 if (part["unit"] or part["q"]) in _HALF else 3
    number = min(number, 12 // size)  # "the last half"
    return run(year.start.year * 12 + year.start.month - 1 + (number - 1) * size, size)
