"""Parts of a year that the words behind them name: "the first quarter of the previous fiscal year", "July for the fiscal year 2023-24"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from analysis.claims.periods.calendars import within
from analysis.claims.periods.lengths import months_of
from analysis.claims.periods.resolve import BASE, POINT
from analysis.claims.periods.times import Time
from analysis.quantities import Period

_OF = (" of ", " in ", " of the ", " in the ")
_FOR = (" ", ", ", " for ", " for the ", *_OF)
_LONGEST_MONTH, _YEAR = 31, 365  # days


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
    again = standing and (alike or (first and months_of(standing) == months_of(part)))
    return (standing if standing and again else part).shift(-1)
