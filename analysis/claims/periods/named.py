"""Times that an article named before, and repeats in fewer words: "the first 11 months", "the same period this year"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from analysis.claims.periods.resolve import BASE, POINT
from analysis.claims.periods.times import Time
from analysis.quantities import Period

_FIRST_PART = re.compile(r"(?:first|opening) (?:[a-z0-9]+ )?(?:months|quarter|half)")
_MONTH, _YEAR = 30.4, 365  # days: the mean of a month


def in_this_year(low: str, times: Sequence[Time], today: date | None) -> list[Time]:
    """Return times with "the same period this year" as the months of the part of last year that is named before it.

    Parameters
    ----------
    low : str
        The surface in small letters.
    times : sequence of Time
        The times of a sentence.
    today : datetime.date or None
        The day of publication.
    """
    found: list[Time] = []
    for time in times:
        part = next((told.period for told in found if told.kind == POINT), None)
        year = _year_of_same(low, time, today) if part and part.days < _YEAR else None
        if part and year:
            kind = time.kind if time.period else POINT
            found.append(replace(time, period=part.shift(year - part.start.year), kind=kind))
        else:
            found.append(time)
    return found


def _year_of_same(low: str, time: Time, today: date | None) -> int | None:
    """Return the year of "the same period this year" and "the same period of 2022"."""
    if not low.startswith(("same ", "corresponding "), time.start):
        return None
    if time.period is None:
        return today.year if today and low.endswith("this year", 0, time.end) else None
    return time.period.start.year if time.kind == BASE and time.period.calendar_year else None


def as_named(
    low: str, times: Sequence[Time], of_months: Callable[[int], Period | None], first: int
) -> list[Time]:
    """Return times with "the first 11 months" as those of the fiscal year, where the article named them before.

    Parameters
    ----------
    low : str
        The surface in small letters.
    times : sequence of Time
        The times of a sentence.
    of_months : callable
        Returns the last period of so many months that was named.
    first : int
        The month in which the fiscal year starts, 0 if none is known.
    """
    found: list[Time] = []
    for time in times:
        plain = time.period and first > 1 and _FIRST_PART.fullmatch(low, time.start, time.end)
        named = of_months(round(time.period.days / _MONTH)) if plain and time.period else None
        fits = named is not None and named.start.month == first
        found.append(replace(time, period=named) if fits else time)
    return found
