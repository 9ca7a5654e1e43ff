"""Parts of a year that the words behind them name: "July that year", "the first quarter of the previous fiscal year"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.claims.periods.calendars import within
from analysis.claims.periods.lengths import months_of
from analysis.claims.periods.resolve import BASE, POINT, WHOLE_YEAR
from analysis.claims.periods.times import Time
from analysis.quantities import Period

_OF = (" of ", " in ", " of the ", " in the ")
_FOR = (" ", ", ", " for ", " for the ", *_OF)
_LONGEST_MONTH, _YEAR = 31, 365  # days


def parts_of_years(low: str, times: Sequence[Time], standing: Period | None, year: int | None) -> list[Time]:
    """Return times with the parts of a year in the year that stands right behind them.

    ``standing`` and ``year`` are what the sentences before it left standing, and the year that they named last.
    """
    if len(times) < 2 and not low.endswith("the same year", 0, times[0].end):
        return list(times)
    told: list[Time] = []
    for time, after in zip(times, [*times[1:], None], strict=True):
        if told and time.end <= told[-1].end:
            continue  # the year of the part before it
        found = _in_year(low, time, after, standing, year)
        told.append(found)
        year = found.period.start.year if found.period else year
    return told


def _in_year(low: str, time: Time, after: Time | None, standing: Period | None, year: int | None) -> Time:
    """Return a time as a part of the year told behind it: the one named last, that before what stands, a fiscal one."""
    part = time.period if time.kind == POINT else None
    if part is None or part.days >= _YEAR:
        return time
    if year and low.endswith("the same year", 0, time.end):
        return replace(time, period=part.shift(year - part.start.year))
    joint = low[time.end : after.start] if after else ""
    if after is None or joint not in _FOR:
        return time
    fiscal = after.period if after.kind == POINT and after.period and after.period.days >= _YEAR else None
    if after.shift == WHOLE_YEAR:
        that = year and low.startswith(("that ", "same "), after.start)
        found = part.shift(year - part.start.year) if year and that else None
    elif after.kind == BASE and after.shift == "year" and joint in _OF:
        earlier = low.startswith(("previous ", "preceding ", "prior "), after.start)
        found = _before(low, (time, after), part, standing) if earlier else None
    elif fiscal and not fiscal.calendar_year and part.days <= _LONGEST_MONTH:
        found = within(fiscal, part.start.month)
    else:
        found = None
    return replace(time, period=found, end=after.end) if found else time


def _before(low: str, times: tuple[Time, Time], part: Period, standing: Period | None) -> Period:
    """Return a part of the year before that of what stands, if this is such a part, or before its own."""
    time, year = times
    fiscal = low.startswith(("fiscal", "financial"), low.find(" ", year.start) + 1)
    first = fiscal and low.startswith(("first ", "opening "), time.start)  # of the months of another year
    alike = standing and (standing.start.month, standing.end.month) == (part.start.month, part.end.month)
    again = standing and (alike or (first and months_of(standing) == months_of(part)))
    return (standing if standing and again else part).shift(-1)
