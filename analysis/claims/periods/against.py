"""Times that are set against each other: "Compared with the first quarter of 2023, ", "a 5% rise over January-May 2023"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from analysis.claims.periods.resolve import BASE, POINT
from analysis.claims.periods.times import Time
from analysis.quantities import Period

COMPARED_WITH = re.compile(
    r"(?:compared (?:to|with)|relative to|versus|against|in comparison (?:to|with)) (?:the |that of )?"
)
_RISE_OVER = re.compile(
    r"\b(?:increase|rise|growth|gain|jump|decline|drop|fall|decrease|reduction|improvement|up|down)(?: of [^,;]{1,20}| [0-9.]+(?:%| per ?cent))? over (?:the )?\Z"
)
_UNEQUAL = 3  # days by which months, quarters and years differ
_REACH = 60  # characters before a time


def opened_by_base(
    low: str, start: int, times: Sequence[Time], standing: Period | None, today: date | None
) -> list[Time]:
    """Return the times of a sentence that begins "Compared with the first quarter of 2023," with the time that is compared.

    It is what stands, if of the same length, else the same part of the year after, where no later one is over.
    """
    for time in times[:1]:
        base = time.period if COMPARED_WITH.fullmatch(low, start, time.start) else None
        if base is None or not low.startswith(",", time.end):
            continue
        alike = standing and abs(standing.days - base.days) <= _UNEQUAL and standing.start > base.start
        later = standing if alike else base.shift(1)
        if later and (alike or today is None or later.end < today <= later.shift(1).end):
            return [time, Time(time.end + 1, time.end + 1, later), *times[1:]]
    return list(times)


def over_the_year_before(low: str, times: Sequence[Time], standing: Period | None) -> list[Time]:
    """Return times with that of "a 5% rise over January-May 2023" as one of comparison, where what stands is the same part of the next year.

    Parameters
    ----------
    low : str
        The surface in small letters.
    times : sequence of Time
        The times of a sentence.
    standing : Period or None
        What the sentences before it left standing.
    """
    return [
        replace(time, kind=BASE, shift="year")
        if time.period
        and time.kind == POINT
        and low.endswith(("over ", "over the "), 0, time.start)
        and time.period.shift(1) == standing
        and _RISE_OVER.search(low, max(0, time.start - _REACH), time.start)
        else time
        for time in times
    ]
