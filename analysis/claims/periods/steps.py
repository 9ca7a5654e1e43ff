"""How far back the figure lies that another is compared with."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import timedelta

from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.calendars import run
from analysis.claims.periods.resolve import BASE
from analysis.claims.periods.times import Time
from analysis.quantities import Period

_THE_ONE_BEFORE = re.compile(r" (?:in )?the (?P<step>year|quarter|month) before\b")
_DAYS_BACK = {"day": 1, "session": 1, "week": 7}  # days
_LONGEST_MONTH, _MONTH = 31, 30.4  # days: the longest month, the mean


def step_beside(quantity: Quantity, times: Sequence[Time]) -> str | None:
    """Return how far "a year earlier" beside a quantity goes back; None if nothing there says it."""
    for time in sorted(times, key=lambda time: time.end <= quantity.start):  # those after it first
        near = -8 < time.start - quantity.end < 30 or 0 <= quantity.start - time.end < 12
        if time.kind == BASE and time.shift and near:
            return time.shift
    return None


def step_told(
    before: Sequence[Quantity], quantity: Quantity, times: Sequence[Time], named: str, shown: str
) -> str:
    """Return the step that the words tell, or the one that two figures have shown; "" if nothing tells it.

    "4% from a year earlier, down from 5%" counts a rate from a year earlier, and says nothing of when the other was.

    Parameters
    ----------
    before : sequence of Quantity
        The figures of the sentence before it.
    quantity : Quantity
        The figure that they are compared with.
    times : sequence of Time
        The times of the sentence.
    named, shown : str
        What the article compares with by its words, and what its last two figures show.
    """
    rates = before and before[-1].kind == quantity.kind == "growth_rate"
    after = any(time.start >= quantity.end for time in times)
    yearly = (time for time in times if time.kind == BASE and time.shift == "year")
    if rates and not after and any(before[-1].end <= time.start < quantity.start for time in yearly):
        return shown
    return step_beside(quantity, times) or named


def chained_back(low: str, last: Quantity | None, quantity: Quantity, main: Period) -> Period | None:
    """Return the time before that of another earlier figure: "rose 4% last year, after 6% in 2022 and 9% the year before".

    Parameters
    ----------
    low : str
        The surface in small letters.
    last : Quantity or None
        The figure before it, if there is one.
    quantity : Quantity
        The figure.
    main : Period
        What the figure is of that they are compared with.
    """
    told = _THE_ONE_BEFORE.match(low, quantity.end)
    if not told or not last or not last.compared or last.period is None or last.unit != quantity.unit:
        return None
    return step_back(last.period, told["step"]) if step_back(main, told["step"]) == last.period else None


def all_earlier(times: Collection[Time], topic: Period) -> bool:
    """Return whether what stands can be compared with all of some times: they start before it, or are the first months of it."""
    told = [time.period for time in times if time.period]
    return all(
        one.start < topic.start or (one.start == topic.start and _LONGEST_MONTH < one.days < topic.days)
        for one in told
    )


def step_back(period: Period, step: str) -> Period | None:
    """Return the period one year, quarter, month or week before, or as many of them as the step says.

    Examples
    --------
    >>> step_back(Period.parse("2024-01"), "month").short
    '2023-12'
    >>> step_back(Period.parse("2024-01"), "previous 2 month").short
    '2023-11/2023-12'
    """
    number, _, unit = step.rpartition(" ")
    if number:
        count, first = int(number.removeprefix("previous ")), period.start
        if not number.startswith("previous "):
            return _steps_back(period, count, unit)
        weeks = Period(first - timedelta(weeks=count), first - timedelta(days=1))  # right before it
        return weeks if unit == "week" else run(first.year * 12 + first.month - 1 - count, count)
    if step == "year":
        return period.shift(-1)
    if step == "month" and period.days <= 31:
        return run(period.start.year * 12 + period.start.month - 2, 1)
    if step == "quarter" and 89 <= period.days <= 92:
        return run(period.start.year * 12 + period.start.month - 4, 3)
    back = timedelta(days=_DAYS_BACK.get(step, 0))
    over = back * (3 if step == "session" and not period.start.weekday() else 1)  # from Monday to Friday
    return Period(period.start - over, period.end - over) if back.days == period.days else None


def _steps_back(period: Period, count: int, unit: str) -> Period | None:
    if unit == "month" and period.days > _LONGEST_MONTH:  # a quarter and the previous three months
        return run(period.start.year * 12 + period.start.month - 1 - count, round(period.days / _MONTH))
    before: Period | None = period
    for _ in range(count):
        before = step_back(before, unit) if before else None
    return before
