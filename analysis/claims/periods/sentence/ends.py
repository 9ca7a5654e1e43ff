"""The two figures that a change leads from and to, and their times."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from analysis.claims.lexicon import HEDGES, MONTHS, either
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.sentence.steps import step_back
from analysis.claims.periods.times.calendars import run
from analysis.claims.periods.times.expressions import Time
from analysis.claims.periods.times.resolve import BASE, LOOKBACK
from analysis.patterns import regex
from analysis.quantities import Period

_TO = regex(rf"(?: \([^()]*\))? to {HEDGES}")
_YEARS = regex(
    r"(?:(?:19|20)[0-9]{2}|(?:(?:19|20)[0-9]{2}|fy ?[0-9]{2,4})(?P<split>[-–/][0-9]{2,4})?) (?:and|to) (?:fy ?[0-9]{2,4}|(?:19|20)[0-9]{2})(?:[-–/][0-9]{2,4})?"
)
_MONTHS = regex(rf"{either(MONTHS)}(?:,? [0-9]{{4}})? and {either(MONTHS)}\b")
_STAYED = regex(
    r"\b(?:remained|stayed|held|kept|was|were|unchanged|steady|stable|flat)(?: [a-z]+)? (?:at|from) \Z"
)
_IN_MONTH = regex(rf" (?:in|for) (?:{'|'.join(MONTHS)}|the (?:first|second|third|fourth) quarter)\b")
_LAST_YEAR = ("last year", "last fiscal year", "last financial year", "previous fiscal year")
_LAST_MONTHS = tuple(f"last {month}" for month in MONTHS)
_FROM = ("from ", "from a ", "from the ", "against ", "than ", "than the ")
_A_WEEK, _YEAR = 7, 365  # days
# "than the 2 tonnes produced last year"
_MADE = regex(
    r" (?:(?:produced|recorded|registered|posted|reported|achieved|earned|sold|made|exported|imported|shipped) )?(?:of the )?"
)
# "an annual average increase of 24 percent", "up 24% a year": a mean of all the years between two ends
_MEAN_OF = regex(
    r"\b(?:average (?:annual|yearly)|(?:annual|yearly) average|compound(?:ed)?|cagr|annual(?:ised|ized)?)\b[^,;0-9]{0,40}\Z"
)
_A_YEAR = regex(r" (?:on average )?(?:(?:an?|each|every|per) year|annually|yearly|per annum)\b")
_MEAN = regex(rf"\b(?:averag(?:ed|ing)|an average of) {HEDGES}\Z")
_OVER_THE_PERIOD = regex(r" (?:over|during|in) (?:the|this|that) (?:period|time)\b")
_REACH = 60  # characters before a rate
_NEARLY = 0.15  # of what a change says: "nearly doubled" is less
# "came to $5 billion, whereas in 2019 it was $6 billion, a decline of 9%"
_AND_MOVED = regex(
    rf",? (?:or |which is )?(?:an? (?:[a-z-]+ )?(?:increase|rise|growth|gain|jump|decline|drop|fall|decrease|reduction) of|up|down) {HEDGES}"
)


def stays_at(low: str, start: int, time: Time, quantity: Quantity) -> bool:
    """Return whether a figure of an earlier month is that of a later one, too: "remained at September's 1.4% in October"."""
    then = _IN_MONTH.match(low, quantity.end) is not None
    return then and _STAYED.search(low, start, time.start) is not None


def origin_of(change: Quantity, period: Period, quantities: Sequence[Quantity]) -> Period | None:
    """Return the time of the figure that a change is from: "doubled to $9 billion in 2023 from $4 billion in 2019".

    Parameters
    ----------
    change : Quantity
        A rate or a multiple.
    period : Period
        What it is of.
    quantities : sequence of Quantity
        The figures of its sentence, with their periods.
    """
    levels = [q for q in quantities if q.kind not in ("growth_rate", "change_abs")]
    ends = []
    for first, second in pairwise(levels):
        then, now = (first, second) if first.compared else (second, first)
        alike = then.compared and not now.compared and then.unit == now.unit and now.period == period
        if alike and then.period and then.period.end < period.start and _leads(change, then, now):
            ends.append(then.period)
    return ends[0] if len(ends) == 1 else None


def _leads(change: Quantity, then: Quantity, now: Quantity) -> bool:
    """Return whether a rate or a multiple leads from one figure to the other, by their values: "5% to $9 billion" is not from $4 billion."""
    if not (len(change.values) == len(then.values) == len(now.values) == 1 and then.values[0]):
        return False
    ratio, moved = float(now.values[0] / then.values[0]), abs(float(change.values[0]))
    if change.direction not in ("", None, "up" if ratio > 1 else "down"):
        return False
    if change.unit == "multiple":
        return abs(ratio - moved) < _NEARLY * moved
    return change.unit == "percent" and abs(abs(ratio - 1) * 100 - moved) < max(2, _NEARLY * moved)


def mean_between(low: str, rate: Quantity, quantities: Sequence[Quantity]) -> Period | None:
    """Return the years that a mean rate led over: "from $2bn in 2012 to $4bn in 2020, up 9% a year".

    Parameters
    ----------
    low : str
        The surface in small letters.
    rate : Quantity
        A figure beside which no time stands.
    quantities : sequence of Quantity
        The figures of its sentence, with their periods.
    """
    before = [q for q in quantities if q.end <= rate.start and low[q.edge - 1] != "("]
    if rate.kind != "growth_rate" or len(before) < 2:
        return None
    then, now = before[-2:] if before[-2].compared else before[:-3:-1]
    ends = then.compared and not now.compared and then.unit == now.unit
    if not (ends and then.period and now.period):
        return None
    before_rate = max(0, rate.edge - _REACH)
    if _MEAN.search(low, before_rate, rate.edge) and _OVER_THE_PERIOD.match(low, rate.end):
        return Period(then.period.start, now.period.end)  # "averaging 2% over the period"
    if not (_A_YEAR.match(low, rate.end) or _MEAN_OF.search(low, before_rate, rate.edge)):
        return None
    whole = min(then.period.days, now.period.days) >= _YEAR
    apart = (
        whole and then.period.end.year + 1 < now.period.start.year
    )  # "up 9% a year" from 2019 to 2020 is of 2020
    return Period(then.period.start, now.period.end) if apart else None


def date_origin(
    low: str, first: Quantity, second: Quantity, times: Sequence[Time], quantities: Sequence[Quantity]
) -> None:
    """Give "from $4 billion to $5 billion in May compared with May last year" the month of a year before; in a list, the time of the one before."""
    origin = first.compared and first.period is None and first.unit == second.unit
    to = low.endswith("from ", 0, first.edge) and _TO.fullmatch(low, first.end, second.edge)
    if not (origin and to) or second.period is None:
        return
    if whole := next((t for t in times if t.period == second.period), None):
        if whole.kind == LOOKBACK and second.period.days > 2 * _YEAR:
            second.period = None  # "over the last decade, from 30% to 86%"
            return
        if months := _months_at_ends(low, whole, second):  # "between 2019 and 2023"
            start, end = second.period.start, second.period.end
            first.period = run(start.year * 12 + start.month - 1, months)
            second.period = run(end.year * 12 + end.month - months, months)
            return
    bases = [time for time in times if time.kind == BASE]
    step = next((time.shift for time in bases if time.start > second.end), "")
    step = step or (bases[0].shift if len(bases) == 1 else "")
    earlier = (q for q in quantities if q.compared and q.period and q.end < first.start)
    alike = next((q.period for q in earlier if q.unit == first.unit and q.period != second.period), None)
    rates = (q for q in quantities if q.kind == "growth_rate" and q.end < first.start)
    led = any(rate.period == second.period and _leads(rate, first, second) for rate in rates)
    if led and second.period.calendar_year:
        step = step or "year"  # "fell 6% in 2007, from $4 billion to $3 billion"
    if alike:  # "ore from $4 last year to $5 this year, and salt from $2 to $3"
        first.period = alike
    elif step:
        first.period = step_back(second.period, step)


def _months_at_ends(low: str, time: Time, quantity: Quantity) -> int:
    """Return how long the first and the last part of a span are between which a figure moved: years, or months that a rate or a price is of."""
    if years := _YEARS.fullmatch(low, time.start, time.end):
        calendar = time.period is not None and time.period.start.month == 1
        return 0 if calendar and years["split"] else 12
    moved = low.endswith("between ", 0, time.start) and (
        quantity.unit == "percent" or quantity.kind == "price"
    )
    return 1 if moved and _MONTHS.match(low, time.start) else 0


def match_ends(low: str, quantities: Sequence[Quantity]) -> None:
    """Give "from 5 hours in 2010 to 8 in 2020 in towns and from 2 hours in 2010 to 7 in villages" the end that is not said again."""
    ends: dict[Period, Period] = {}
    for first, second in pairwise(quantities):
        led = first.compared and not second.compared and low.endswith(" to ", first.end, second.edge)
        if led and first.period and second.period:
            ends[first.period] = second.period
        elif led and first.period in ends and low.find(",", first.end, second.edge) < 0:
            second.period = ends[first.period]


def match_part(low: str, quantity: Quantity, time: Time | None, quantities: Sequence[Quantity]) -> None:
    """Give a figure of last year the part of a year of the one that it is compared with: "rose to $5bn in March from $4bn last year".

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity : Quantity
        A figure that others may be compared with.
    time : Time or None
        The time beside it; None for a last year that nothing fixes.
    quantities : sequence of Quantity
        The figures of its sentence, with their periods.
    """
    alike = [q.period for q in quantities if q.period and not q.compared and q.unit == quantity.unit]
    if (
        time is None
        and quantity.compared
        and quantity.period is None
        and low.startswith(" last year", quantity.end)
    ):
        back = alike and alike[0].days > _A_WEEK  # "in the year to May 2005, compared to $4bn last year"
        quantity.period = step_back(alike[0], "year") if back else None
    if time and time.period in alike and quantity.compared and low.startswith(_LAST_MONTHS, time.start):
        quantity.period = time.period.shift(-1) if time.period else None  # "in May, down from $4 last May"
        return
    year = time.period if time and low[time.start : time.end] in _LAST_YEAR else None
    if year is None or time is None or not quantity.compared:
        return
    owned = time.end <= quantity.start and low.startswith("'s ", time.end)  # "than last year's gap of $4bn"
    if not owned and not _MADE.fullmatch(low, quantity.end, time.start):
        return
    # "$5bn in November 2022, up from $4bn last year", told in January 2023
    within = [part for part in alike if year.start <= part.start and part.end <= year.end]
    before = (part for part in alike if year.start <= part.shift(-1).start <= year.end)
    part = next(before, within[0] if within else year)
    if low.endswith(_FROM, 0, time.start if owned else quantity.edge) and _A_WEEK < part.days < year.days:
        quantity.period = part.shift(-1)


def match_move(low: str, quantities: Sequence[Quantity]) -> None:
    """Give the change from one figure to another, told after both, the period of the later one: "$5 billion, whereas in 2019 it was $6 billion, a fall of 9%"."""
    for main, base, change in zip(quantities, quantities[1:], quantities[2:], strict=False):
        alike = main.unit == base.unit and base.compared and not main.compared
        after = change.kind in ("growth_rate", "change_abs") and change.period in (None, base.period)
        if alike and after and _AND_MOVED.fullmatch(low, base.end, change.edge):
            change.period, change.compared = main.period, False
