"""The Iranian year, which begins with spring."""

from __future__ import annotations

from datetime import date, timedelta

from analysis.claims.periods.times.calendars import Calendar
from analysis.claims.periods.times.resolve import POINT, Found, Match, number
from analysis.quantities import Period

# The year 1404 begins on 21 March 2025. Its first six months have 31 days and those up to the eleventh 30
# (law of 31 March 1925 on the calendar of Iran).
_ERA, _LONG_MONTHS, _YEAR, _PARTS = 621, 6, 12, {"half": 6, "quarter": 3}
_BACK = ("past", "last", "previous", "preceding", "prior")


def new_year(year: int) -> date:
    """Return the first day of the Iranian year that begins in a year from 1996 to 2028.

    Examples
    --------
    >>> new_year(2024).isoformat(), new_year(2025).isoformat()
    ('2024-03-20', '2025-03-21')
    """
    return date(year, 3, 21 - (year % 4 == 0))


def iranian_year(match: Match, calendar: Calendar) -> Found:
    """Return "the Iranian calendar year 1403", "the first eight months of the current Iranian year"."""
    year, groups = _year_of(match, calendar), match.groupdict()
    part, count = groups.get("part"), groups.get("n")
    months = _PARTS.get(part) or number(count or "1") if part else _YEAR
    return (_first(year, months) if year and months <= _YEAR else None), POINT, ""


def _year_of(match: Match, calendar: Calendar) -> int | None:
    """Return the year in which the Iranian one begins that a match names."""
    if match["y"]:
        return int(match["y"]) + _ERA
    day = calendar.published
    if day is None or not 1 < day.year < date.max.year:
        return None
    return day.year - (day < new_year(day.year)) - (match["word"] in _BACK)


def _first(year: int, months: int) -> Period:
    """Return so many months of an Iranian year, from its first day."""
    start = new_year(year)
    days = 31 * min(months, _LONG_MONTHS) + 30 * max(0, months - _LONG_MONTHS)
    end = new_year(year + 1) if months == _YEAR else start + timedelta(days=days)
    return Period(start, end - timedelta(days=1))
