"""Times by their length in months, to which "over the eight months" and "during the period" point back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from analysis.claims.periods.roles.compared import is_compared
from analysis.claims.periods.roles.tasks import is_deadline
from analysis.claims.periods.times.calendars import Calendar, run
from analysis.claims.periods.times.expressions import Time
from analysis.claims.periods.times.resolve import ANAPHOR, POINT
from analysis.quantities import Period

_SOME = range(2, 12)  # months, of which results are told as of the year so far
_OPENS, _OPENING = (
    re.compile(r"(?:\A|\n\s?)(?:in|for|during|over) (?:the )?\Z"),
    20,
)  # characters of a paragraph
# "rose from 5 tonnes in 2015 to 9 tonnes in 2020. During this period": the years from the first to the last
_TO = re.compile(r",? to [^;.0-9]{0,16}[0-9][^;]{0,30} (?:in|by|during) (?:the )?")
_REACH, _YEAR = 60, 365  # characters before a time, and days
_QUARTER = 3  # months
_NEARLY_OVER = 20  # days of a month, after which offices estimate what it came to


class Lengths:
    """The times that sentences named, the last of each length.

    Parameters
    ----------
    low : str
        The surface in small letters.
    calendar : Calendar
        The day of publication, and when years begin.
    """

    def __init__(self, low: str, calendar: Calendar) -> None:
        self.low, self.calendar, self.today = low, calendar, calendar.published
        self.named: Period | None = None  # the time that the sentences before named last
        self._last: dict[int, Period] = {}  # the last period of each length, of figures if there is one

    def name(self, times: Sequence[Time], usable: Sequence[Time]) -> None:
        """Keep the last time of the figures of a sentence, which "during the period" points back to."""
        for time in times:
            if (
                time.kind == ANAPHOR and time.shift.isdigit()
            ):  # "in the nine-month period": "this period" is that
                self.named = self._last.get(int(time.shift), self.named)
            explained = self.low.endswith(" (", 0, time.start) and self.low.startswith(")", time.end)
            if time.kind == POINT and time.period and not (explained or self._is_aside(time, time.period)):
                due = is_deadline(self.low, time)
                ahead = self.today and due and time.period.end > self.today
                start = date(self.today.year, 1, 1) if self.today and ahead else time.period.start
                if time in usable:
                    self.named = Period(start, time.period.end)
                elif not (is_compared(self.low, 0, time) and any(t.end <= time.start for t in usable)):
                    self.named = (
                        None  # and not after "10% in January-April, down from 11% in the first quarter"
                    )
                if self.named and not due:
                    self._last.setdefault(time.period.months, time.period)

        years = [t for t in times if t.kind == POINT and t.period and t.period.days >= _YEAR]
        for first, last in pairwise(years):
            led = self.low.find(" from ", max(0, first.start - _REACH), first.start) >= 0
            if led and first.period and last.period and _TO.fullmatch(self.low, first.end, last.start):
                self.named = Period(min(first.period.start, last.period.start), last.period.end)

    def _is_aside(self, time: Time, period: Period) -> bool:
        """Return whether a part of what was named stands beside it, and opens no paragraph: "in May alone"."""
        whole = self.named is not None and self.named.contains(period)
        alone = whole and self.low.startswith(" alone", time.end)
        return alone and not _OPENS.search(self.low, max(0, time.start - _OPENING), time.start)

    def keep(self, period: Period) -> None:
        """Keep the period of figures."""
        self._last[period.months] = period

    def of(self, months: int, told: Sequence[Period | None]) -> Period | None:
        """Return the first period of so many months of those told, that which stands and that of the report, else the last that was named."""
        named = next((one for one in told if one and one.months == months), self._last.get(months))
        quarter = self.calendar.reported_quarter if months == _QUARTER else None
        return named or quarter or (self._over(months) if months in _SOME else None)

    def _over(self, months: int) -> Period | None:
        """Return the months since a year began of which as many, but for one at most, were over at publication."""
        day = self.today
        latest = day.year * 12 + day.month - 2 if day else 0  # the last month that was over
        ended = day is not None and day.day > _NEARLY_OVER
        for start in (self.calendar.own_start or 1, self.calendar.fiscal_start or 1):
            over = (latest - start + 1) % 12 + 1
            if day and months in (over, over - 1, over + ended):
                return run(latest - over + 1, months)
        return None
