"""Times counted from another: "Five years ago", "the following month"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from analysis.claims.lexicon import MONTHS_IN
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.calendars import run
from analysis.claims.periods.times import Time
from analysis.quantities import Period

_FOLLOWING = re.compile(r"following (month|quarter|year)\Z")
_YEARS = {"year": 1, "decade": 10}
_OPENING = 6  # characters into a sentence, a quotation mark or "And" among them


def years_ago(low: str, start: int, quantities: Sequence[Quantity], published: date | None) -> Iterator[Time]:
    """Yield the year that a sentence opens with: so many years before publication.

    Parameters
    ----------
    low : str
        The surface in small letters.
    start : int
        Where the sentence starts.
    quantities : sequence of Quantity
        Its quantities, with their kinds.
    published : datetime.date or None
        The day of publication.
    """
    for quantity in quantities[:1] if published else ():
        years = _YEARS.get(quantity.unit or "")
        opens = quantity.start - start <= _OPENING and low.startswith(" ago", quantity.end)
        if years and opens and len(quantity.values) == 1 and published:
            year = published.year - years * int(quantity.values[0])
            if year > 0:
                yield Time(quantity.start, quantity.end + len(" ago"), Period.year(year))


def following(low: str, times: Sequence[Time], standing: Period | None) -> list[Time]:
    """Return times with "the following month" as the one after the month named before it, and not after publication.

    Parameters
    ----------
    low : str
        The surface in small letters.
    times : sequence of Time
        The times of a sentence.
    standing : Period or None
        What the sentences before it left standing.
    """
    found: list[Time] = []
    for time in times:
        words = _FOLLOWING.match(low, time.start, time.end)
        before = next((t.period for t in reversed(found) if t.period), standing)
        later = _next(before, MONTHS_IN[words[1]]) if before and words else None
        found.append(replace(time, period=later) if words else time)
    return found


def _next(period: Period, months: int) -> Period | None:
    """Return the months after a period of as many months."""
    first = period.start.year * 12 + period.start.month - 1
    whole = run(first - first % months, months)
    return (
        run(first - first % months + months, months)
        if whole.start <= period.start and period.end <= whole.end
        else None
    )
