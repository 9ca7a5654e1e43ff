"""How far back the figure lies that another is compared with, and which times are set against each other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.sentence.comparisons import SHORT_STEPS
from analysis.claims.periods.tenses.carried import CARRIED
from analysis.claims.periods.tenses.verbs import is_past, is_perfect
from analysis.claims.periods.times.calendars import run
from analysis.claims.periods.times.expressions import Time
from analysis.claims.periods.times.resolve import BASE, POINT
from analysis.patterns import regex
from analysis.quantities import Period

_THE_ONE_BEFORE = regex(r" (?:in )?the (?P<step>year|quarter|month) before\b")
COMPARED_WITH = regex(
    r"(?:compared (?:to|with)|relative to|versus|against|in comparison (?:to|with)) (?:the |that of )?"
)
_RISE_OVER = regex(
    r"\b(?:increase|rise|growth|gain|jump|decline|drop|fall|decrease|reduction|improvement|up|down)(?: of [^,;]{1,20}| [0-9.]+(?:%| per ?cent))? over (?:the )?\Z"
)
UNEQUAL = 3  # days by which months, quarters and years differ
_REACH, _PERFECT = 60, 30  # characters before a time, and before a figure
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


def chained_back(low: str, before: Sequence[Quantity], quantity: Quantity, main: Period) -> Period | None:
    """Return the time before that of the earlier figure next to it: "rose 4% last year, after 6% in 2022 and 9% the year before"."""
    told = _THE_ONE_BEFORE.match(low, quantity.end)
    last = before[-1].period if told and before and before[-1].compared else None
    if not told or last is None or before[-1].unit != quantity.unit:
        return None
    return step_back(last, told["step"]) if step_back(main, told["step"]) == last else None


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


def opened_by_base(
    low: str, start: int, times: Sequence[Time], standing: Period | None, today: date | None
) -> list[Time]:
    """Return the times of a sentence that begins "Compared with the first quarter of 2023," with the time that is compared.

    It is what stands, if of the same length, else the same part of the year after, where no later one is over.
    """
    for time in times[:1]:
        base = time.period if COMPARED_WITH.fullmatch(low, start, time.start) else None
        if base is None or not low.startswith(",", time.end):
            continue
        alike = standing and abs(standing.days - base.days) <= UNEQUAL and standing.start > base.start
        later = standing if alike else base.shift(1)
        if later and (alike or today is None or later.end < today <= later.shift(1).end):
            return [time, Time(time.end + 1, time.end + 1, later), *times[1:]]
    return list(times)


def over_the_year_before(low: str, times: Sequence[Time], standing: Period | None) -> list[Time]:
    """Return times with that of "a 5% rise over January-May 2023" as one of comparison, where what stands is the same part of the next year."""
    return [
        replace(time, kind=BASE, shift="year")
        if time.period
        and time.kind == POINT
        and low.endswith(("over ", "over the "), 0, time.start)
        and time.period.shift(1) == standing
        and _RISE_OVER.search(low, max(0, time.start - _REACH), time.start)
        else time
        for time in times
    ]


def follows_on(low: str, start: int, quantity: Quantity, steps: Iterable[str]) -> bool:
    """Return whether a figure compared with follows one of an earlier sentence, by one of these steps: "That was up from 5%"."""
    told = quantity.kind in CARRIED and not set(SHORT_STEPS).isdisjoint(steps)
    perfect = told and is_perfect(low, max(start, quantity.start - _PERFECT), quantity.start)
    return told and not perfect and is_past(low, start, quantity.end)
