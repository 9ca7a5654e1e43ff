"""Periods of time as closed intervals of days."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_PART = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""Their English names, whatever the locale, in which Python's own `calendar` has them."""

_MONTH = 30.4  # days, the mean of one
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A span of whole days, both ends included.

    Parameters
    ----------
    start, end : datetime.date
        First and last day.

    Raises
    ------
    ValueError
        If the last day lies before the first.

    Examples
    --------
    >>> Period.parse("2022").days
    365
    >>> Period.parse("2022-01/2022-10").label
    'January to October 2022'
    """

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"A period cannot end ({self.end}) before it starts ({self.start}).")

    @classmethod
    @lru_cache(maxsize=4096)  # tables, readings and claims name few periods, many times
    def parse(cls, text: str) -> Period:
        """Read an ISO 8601 year, month, day or interval of them.

        Raises
        ------
        ValueError
            If ``text`` is none of these.
        """
        first, _, last = text.partition("/")
        return cls(_bounds(first, text)[0], _bounds(last or first, text)[1])

    @classmethod
    def year(cls, year: int) -> Period:
        """Return the calendar year."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    @property
    def days(self) -> int:
        """How many days it has."""
        return self.end.toordinal() - self.start.toordinal() + 1

    @property
    def months(self) -> int:
        """How many months it lasts, to the nearest one.

        Examples
        --------
        >>> Period.parse("2024-01/2024-08").months
        8
        """
        return round(self.days / _MONTH)

    @property
    def calendar_year(self) -> int | None:
        """The year, if it is exactly one calendar year."""
        a, b = self.start, self.end
        whole = a.year == b.year and (a.month, a.day, b.month, b.day) == (1, 1, 12, 31)
        return a.year if whole else None

    @property
    def iso(self) -> str:
        """The full interval of days, as tables write it: ``2022-01-01/2022-12-31``."""
        return f"{self.start.isoformat()}/{self.end.isoformat()}"

    @property
    def short(self) -> str:
        """The shortest ISO form: ``2022``, ``2022-03``, ``2022-01/2022-10`` or days."""
        first, last = self.start.isoformat(), self.end.isoformat()
        if self.start.day == 1 and first != last and (self.end + _DAY).day == 1:
            whole_years = (self.start.month, self.end.month) == (1, 12)
            first, last = (first[:4], last[:4]) if whole_years else (first[:7], last[:7])
        return first if first == last else f"{first}/{last}"

    @property
    def label(self) -> str:
        """The period in words, for readers."""
        a, b = self.start, self.end
        whole_months = a.day == 1 and (b + _DAY).day == 1
        if not whole_months:
            return _day(a) if a == b else f"{_day(a)} to {_day(b)}"
        if (a.month, b.month) == (1, 12):
            return f"{a.year}" if a.year == b.year else f"{a.year} to {b.year}"
        last = f"{MONTHS[b.month - 1]} {b.year}"
        if (a.year, a.month) == (b.year, b.month):
            return last
        return f"{MONTHS[a.month - 1]}{'' if a.year == b.year else f' {a.year}'} to {last}"

    def shift(self, years: int) -> Period:
        """Return the same part of another year."""
        return Period(_move(self.start, years), _move(self.end, years))

    def contains(self, other: Period) -> bool:
        """Return whether all of ``other`` lies within."""
        return self.start <= other.start and other.end <= self.end


def _bounds(part: str, text: str) -> tuple[date, date]:
    match = _PART.fullmatch(part)
    try:
        if not match:
            raise ValueError
        year, month, day = (int(group or 0) for group in match.groups())
        first = date(year, month or 1, day or 1)
        last_month = month or 12
        return first, date(year, last_month, day or calendar.monthrange(year, last_month)[1])
    except ValueError:
        raise ValueError(
            f"{text!r} is not a period; write 2022, 2022-03, 2022-03-17 or two of these with a slash."
        ) from None


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _move(day: date, years: int) -> date:
    last = calendar.monthrange(day.year + years, day.month)[1]
    whole = day.day == calendar.monthrange(day.year, day.month)[1]
    return date(day.year + years, day.month, last if whole else min(day.day, last))
