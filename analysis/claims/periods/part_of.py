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
_THAT = (" ", ", ", *_OF)
_FOR = (" for ", " for the ", ", ", *_OF)
_LONGEST_MONTH, _YEAR = 31, 365  # days


def parts_of_years(low: str, times: Sequence[Time], standing: Period | None, year: int | None) -> list[Time]:
    """Return times with the parts of a year in the year that stands right behind them.

    Parameters
    ----------
    low : str
        The surface in small letters.
    times : sequence of Time
        The times of a sentence.
    standing : Period or None
        What the sentences before it left standing.
    year : int or None
        The year that they named last.
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
    """Return a time as a part of the year told behind it, and any other as it is."""
    part = time.period if time.kind == POINT else None
    if part is None or part.days >= _YEAR:
        return time
    if year and low.endswith("the same year", 0, time.end):
        return replace(time, period=part.shift(year - part.start.year))
    found = _behind(low, (time, after), part, standing, year) if after else None
    return replace(time, period=found, end=after.end) if after and found else time


def _behind(
    low: str, times: tuple[Time, Time], part: Period, standing: Period | None, year: int | None
) -> Period | None:
    """Return a part in the year right behind it: the one named last, that before what stands, a fiscal one."""
    time, after = times
    joint = low[time.end : after.start]
    if after.shift == WHOLE_YEAR and year and joint in _THAT:
        that = low.startswith(("that ", "same "), after.start)
        return part.shift(year - part.start.year) if that else None
    if after.kind == BASE and after.shift == "year" and joint in _OF:
        again = standing and (standing.start.month, standing.end.month) == (part.start.month, part.end.month)
        if standing and not again and low.startswith(("fiscal", "financial"), low.find(" ", after.start) + 1):
            first = low.startswith(("first ", "opening "), time.start)  # of the months of another year
            again = first and months_of(standing) == months_of(part)
        earlier = low.startswith(("previous ", "preceding ", "prior "), after.start)
        return (standing if standing and again else part).shift(-1) if earlier else None
    fiscal = after.period if after.kind == POINT and after.period and after.period.days >= _YEAR else None
    if fiscal is None or fiscal.calendar_year or part.days > _LONGEST_MONTH or joint not in _FOR:
        return None
    return within(fiscal, part.start.month) if fiscal.days <= _YEAR + 1 else None
