"""What a change is counted from: the time that the sentence names, or one step back, and how far the article steps."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from itertools import pairwise

from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.roles.tasks import is_deadline
from analysis.claims.periods.sentence.beside import Beside
from analysis.claims.periods.sentence.comparisons import SHORT_STEPS
from analysis.claims.periods.sentence.ends import origin_of
from analysis.claims.periods.sentence.steps import COMPARED_WITH, UNEQUAL, step_back, step_beside
from analysis.claims.periods.times.calendars import months, run
from analysis.claims.periods.times.expressions import Time, is_owned
from analysis.claims.periods.times.resolve import BASE, POINT, SINCE
from analysis.patterns import regex
from analysis.quantities import Period

# What stands between a rate and the earlier time that it is counted from: "22% down on 2021", "62% more than in 2021",
# "5% above its level in 2021", "51% more than it had paid in 2021".
THAN = regex(
    r"(?: [a-z]+){0,2}?(?: in (?:19|20)[0-9]{2})?(?: [a-z]+)?"
    r" (?:than|as|on|from|over|above|below|against|versus|compared (?:to|with)|the (?:level|figure|amount|volume|value|total) (?:of|in|for))"
    r"(?: (?:in|the|its|their|that of|that in|levels? (?:of|in)|average (?:of|in)|(?:it|they) had [a-z]+ (?:for (?:it|them) )?in))* "
)
_OPENS = regex(rf"(?:\A|[.!?\n]\W*){COMPARED_WITH.pattern}\Z")
_ON_THE = regex(
    r" (?:(?:up|down|higher|lower) )?on the (?P<step>year|quarter|month)\b"
)  # "rose 0.6% on the year"
_LED = 40  # characters of "compared with the"
_MONTH = range(28, 32)  # days
_LAST = 12  # December
_STEPS = ("month", "quarter", "year")
_LONGEST_QUARTER = 92  # days
_BESIDE = 24  # characters between a figure and its time


def base_of(
    low: str, quantity: Quantity, period: Period, times: Sequence[Time], quantities: Sequence[Quantity]
) -> Period | None:
    """Return what a growth rate is compared with: what the sentence says, or the year before a year.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity : Quantity
        The rate or the change.
    period : Period
        What it is of.
    times : sequence of Time
        The times of its sentence.
    quantities : sequence of Quantity
        The figures of its sentence, with their periods.
    """
    for i, time in enumerate(times):
        earlier = time.period is not None and time.period.end < period.start
        opens = (
            i == 0 and time.end < quantity.start and _OPENS.search(low, max(0, time.start - _LED), time.start)
        )
        if earlier and time.period and (opens or THAN.fullmatch(low, quantity.end, time.start)):
            same = time.kind == BASE  # "than in the same period of 2021": that part of the year
            return period.shift(time.period.start.year - period.start.year) if same else time.period
        if time.kind == SINCE and time.period == period and not step_beside(quantity, times):
            # "37% since 2021" is counted from 2021, and "For the year, sales are down 2%" from the same months
            start, whole = period.start, period.start.month == 1 and period.end.month == _LAST
            since = Period.year(start.year) if whole else months(start.year, start.month, start.month)
            return period.shift(-1) if low.endswith("for the ", 0, time.start) else since
    if any(time.period == period and is_deadline(low, time) for time in times):
        return None  # what is to quadruple by 2040 does so from now on
    if on := _ON_THE.match(low, quantity.end):
        return step_back(period, on["step"])
    told = [time for time in times if time.kind == BASE and time.shift]
    told.sort(key=lambda time: time.start < quantity.end)  # those after it first
    if not told and (origin := origin_of(quantity, period, quantities)):
        return origin
    steps = [time.shift for time in told]
    step = steps[0] if steps else "year" if period.calendar_year else ""
    return step_back(period, step) if step else None


def as_compared(
    low: str,
    standing: Period | None,
    told: Period | None,
    quantity: Quantity,
    quantities: Sequence[Quantity],
    times: Sequence[Time],
) -> Period | None:
    """Return the time of a figure that goes on about what stands, given the figure that it is compared with.

    Both are as long: after a month, "came to $5 billion, against $4 billion in 2004" is of 2005; after a quarter, "rose 2%,
    from 1% the month before" is of its last month. "It is now 4.4%, from 4.5% in the previous quarter" is of what stands,
    and so is "have been taken, from 2 tonnes in the same period".

    Parameters
    ----------
    low : str
        The surface in small letters.
    standing : Period or None
        What the sentences before it left standing.
    told : Period or None
        That, or the day that stands, if the figure goes on about it by its own words.
    quantity : Quantity
        The figure.
    quantities : sequence of Quantity
        The quantities of its sentence.
    times : sequence of Time
        The times of its sentence.
    """
    points = [(t.period, t.start) for t in times if t.kind == POINT and t.period]
    than = [p.end for p, start in points if p.days in _MONTH and THAN.fullmatch(low, quantity.end, start)]
    bases = [p.shift(1) for p, _ in points] + [run(end.year * 12 + end.month, 1) for end in than]
    shorter = (base for base in bases if told and told.contains(base) and base.end == told.end)
    if told and (month := next((base for base in shorter if base != told), None)):
        return month  # "rose 5% compared to May 2023", or "over April": of the May of the months that stand
    after = next((q for q in quantities if q.start >= quantity.end), None)
    if standing is None or after is None or not after.compared or after.unit != quantity.unit:
        return told
    step = step_beside(after, times)
    beside = (t.start for t in times if t.kind == BASE and 0 <= t.start - after.end < _BESIDE)
    same = told is None and any(low.startswith("same ", start) for start in beside)
    if same or (step in SHORT_STEPS and step_back(standing, step)):
        return standing
    if told is None or told.days > _LONGEST_QUARTER:
        return told
    last = run(told.end.year * 12 + told.end.month - 1, 1)
    if told.days > last.days:
        return last if step == "month" else told
    own = (t.period for t in times if t.kind == POINT and 0 <= t.start - after.end < _BESIDE)
    year = next((p.start.year + 1 for p in own if p and p.calendar_year), None)
    return Period.year(year) if year in (told.end.year, told.end.year - 1) else told


def step_named(low: str, times: Sequence[Time], taken: Collection[Time], topic: Period | None) -> str:
    """Return what "the previous month" or "from October's" says that the article compares with; "" if nothing does.

    Parameters
    ----------
    low : str
        The surface in small letters.
    times : sequence of Time
        The times of a sentence.
    taken : collection of Time
        Those of figures that others are compared with.
    topic : Period or None
        The period that stands.
    """
    step = ""
    for time in times:
        if time.kind == BASE and time.shift and " " not in time.shift:
            step = time.shift
        elif time.period and topic and (time in taken or is_owned(low, time)):
            gap = (topic.start - time.period.start).days
            if time.period.days in _MONTH and topic.days in _MONTH and gap in _MONTH:
                step = "month"
    return step


def step_shown(quantities: Sequence[Quantity], beside: Sequence[Beside]) -> str:
    """Return the step that "10.4% in December from 12.5% in November" shows; "" if no two figures show one.

    Parameters
    ----------
    quantities : sequence of Quantity
        The quantities of a sentence.
    beside : sequence of (Time or None, bool)
        The time beside each.
    """
    step = ""
    if len(quantities) == 1:
        return step
    for (first, (now, _)), (second, (then, _)) in pairwise(zip(quantities, beside, strict=True)):
        if second.compared and not first.compared and now and then and now.period and then.period:
            steps = (step for step in _STEPS if step_back(now.period, step) == then.period)
            step = next(steps, step)
    return step


def usual_step(quantity: Quantity, main: Period | None, today: date | None) -> str:
    """Return what a year that has begun, or a month's survey, is compared with where no words say it.

    Parameters
    ----------
    quantity : Quantity
        A figure that another is compared with.
    main : Period or None
        What the other is of.
    today : datetime.date or None
        The day of publication.
    """
    if main and today and main.calendar_year and main.start <= today:
        return "year"
    return "month" if main and quantity.unit == "index_points" and main.days in _MONTH else ""


def set_on(low: str, quantity: Quantity, times: Sequence[Time], main: Period) -> Period | None:
    """Return the month, quarter or year that a change is counted from: "fell 5% on August to €7bn from €8bn".

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity : Quantity
        The figure that others are compared with, without a time of its own.
    times : sequence of Time
        The times of its sentence.
    main : Period
        What the others are of.
    """
    for time in times:
        led = time.end <= quantity.start and low.endswith((" on ", " over "), 0, time.start)
        if led and time.kind == POINT and time.period and time.period.end < main.start:
            return time.period if abs(time.period.days - main.days) <= UNEQUAL else None
    return None
