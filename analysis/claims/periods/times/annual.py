"""Figures of a year whose number no words tell: "its full-year target of 3%", "for the year"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.tenses.plans import is_annual
from analysis.claims.periods.times.calendars import Calendar
from analysis.claims.periods.times.expressions import Time
from analysis.quantities import Period

_LONG, _LONGEST = 360, 372  # days of all but a year


def annual_of(
    low: str, start: int, quantity: Quantity, topic: Period | None, calendar: Calendar, *, future: bool
) -> Period | None:
    """Return the year of "its full-year target of 3%", "an annual total of $40 billion"; a plan is of none that is over."""
    today = calendar.published
    if not is_annual(low, start, quantity):
        return None
    if topic is None:  # "The annual total is expected to be 5 tonnes"
        return calendar.year_around(today) if future and today else None
    year = topic if _LONG < topic.days < _LONGEST else calendar.year_around(topic.start)
    return None if future and today and year.end < today else year


def for_the_year(topic: Period | None, calendar: Calendar, *, future: bool) -> Period | None:
    """Return the year of "for the year" where no year stands: of publication for plans, else that which ends with what stands."""
    if topic is not None and topic.days > _LONG:
        return None
    if future and calendar.published:
        return calendar.year_around(calendar.published)  # "expects 5 tonnes for the year"
    year = calendar.year_around(topic.start) if topic else None
    return year if topic and year and year.end == topic.end else None


def names_its_year(times: Sequence[Time]) -> bool:
    """Return whether the only time of a sentence is a year by its number: "In 2021 the annual total was"."""
    named = [time.period for time in times]
    return len(named) == 1 and named[0] is not None and named[0].calendar_year is not None
