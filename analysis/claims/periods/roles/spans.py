"""Spans of time that other words make out of a time: up to now, a part of a year that is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.claims.lexicon import HEDGES, either, holds, phrases
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.roles.tasks import is_deadline
from analysis.claims.periods.tenses.carried import is_carried, names_stock
from analysis.claims.periods.tenses.verbs import is_finite, is_past, is_perfect
from analysis.claims.periods.times.added_up import FLOW, is_year_so_far, since_until
from analysis.claims.periods.times.calendars import run
from analysis.claims.periods.times.expressions import Time
from analysis.claims.periods.times.resolve import OF_CROPS, PAST_YEAR, POINT, TO_DATE
from analysis.patterns import regex
from analysis.quantities import Period

_SHORTEST, _HALF_YEAR, _YEAR = 13, 190, 365  # days
_OF_THE_SPAN = regex(
    r"(?: (?!most|least|highest|lowest|biggest|first|high|low|best|worst|above|below|than|average)[$€£]?[a-z0-9'-](?:[a-z0-9'.,-]*[a-z0-9'-])?){0,14} "
)
_LASTING = regex(r"\b(?:held|kept|left|stayed|stood|remained|been at)\b")  # a rate in force goes on
_BESIDE = regex(rf"[0-9][^,;]*, an? {HEDGES}\Z")
# "Production up to August has reached 311 million tonnes": a flow adds up from the start of the year, a stock does not.
_UNTIL_THEN = regex(
    r"\b(?:(?:up to|up until|until|till)(?: the)?(?: end| start| middle)?(?: of)?|(?:by|(?<!period )(?<!months )(?<!weeks )(?<!year )to) (?:the )?end of) \Z|\bas of (?:the )?end(?:-| of )\Z|(?<!year )(?<!months )(?<!weeks )(?<!quarter )(?<!period )(?<!half )\bthrough (?:the end of |end-)?\Z|\b(?:exports|imports|output|production|sales|trade|remittances) as of (?:the )?\Z"
)
_UNTIL = (  # the last words of these
    "through ", "to ", "until ", "till ", "the ", "end ", "start ", "middle ", "of ", "end-",
)  # fmt: skip
_THROUGH = regex(r"[^a-z]*through (?:the end of |mid-)?")
_DIGIT = regex(r"[0-9]")
_FOR_THE_YEAR = regex(
    r" (?:[a-z'-]+ ){1,4}(?:for|of|in) (?:the )?(?:year )?"
)  # "The January-May output for 2019"
_OF_A_SEASON = regex(r"\b(?:season|bales|marketing year|fiscal|financial year|fy ?[0-9]|since)\b")
_CUMULATIVE = regex(r"\b(?:cumulative|(?:an|the|its|total) accumulated|year-to-date)\b[^0-9,;]{0,60}\Z")
_BRINGS = ("bringing ", "taking ", "brings ", "brought ", "raising ", "lifting ", "pushing ")
_BRINGING = regex(
    rf"\b(?:bringing|taking|brings|brought|raising|lifting|pushing) (?:the |its |their )?(?P<year>year-to-date |cumulative |annual |year-round |full-year |year's )?(?:(?:total|tally|number|volume|value|exports|imports|sales|output|production|arrivals)|(?P<growth>growth|increase|gain))\b(?: [a-z]+){{0,3}}?(?P<so_far> (?:for|in) the year| (?:so far )?this year)? to {HEDGES}\Z"
)
_ADDED_UP = ("cumulative", "accumulated", "total")
_TOTAL = regex(
    r"\b(?:cumulative|accumulated) [^0-9,;]{0,60}\Z|\btotal\b[^0-9,;]{0,60} since (?:[a-z]+ )?(?:19|20)[0-9]{2} [^0-9,;]{0,40}\Z"
)
# "The office has:", and then "Supported exports worth 5 tonnes since 2016"
_DONE = regex(rf"\W*{either(phrases('accomplished'))} ")
_HAD = regex(r"\bhad (?:(?:already|now|so far) )?(?:been )?[a-z]+(?:ed|en|wn|t|ld|ne|de)\b")
_REACH = 60  # characters before a number
_MONTH, _LONGEST_MONTH, _TWO_MONTHS = 28, 31, range(59, 63)  # days
_DECEMBER = 12


def is_up_to_now(low: str, start: int, quantity: Quantity, time: Time) -> bool:
    """Return whether a figure is of the time since then: "have gone up by 2.9 million since April".

    Parameters
    ----------
    low : str
        The surface in small letters.
    start : int
        Where the sentence starts.
    quantity : Quantity
        The figure.
    time : Time
        A time after it. An amount "so far this year" needs no verb that tells what has been.
    """
    between = low[quantity.end : time.start]
    if not _OF_THE_SPAN.fullmatch(between) or is_apposed(low, start, quantity):
        return False
    if quantity.kind in ("growth_rate", "change_abs"):
        return time.shift != PAST_YEAR
    window = max(start, quantity.start - _REACH), quantity.start
    done = is_perfect(low, window[0], quantity.start) or _DONE.match(low, start, quantity.start) is not None
    counted = quantity.kind == "count" and (
        (done and "times" not in quantity.noun)
        or is_carried(quantity)
        or (time.shift == TO_DATE and not between.strip() and low.endswith(" to ", 0, quantity.edge))
    )  # "has hired 30 pilots so far this year"
    return (
        (quantity.kind == "level" or counted or (quantity.kind == "share" and time.shift == TO_DATE))
        and (quantity.kind == "share" or _LASTING.search(low, *window) is None)
        and (
            is_year_so_far(time)
            or done
            or is_perfect(low, window[0], time.start)
            or _HAD.search(low, window[0], time.start) is not None
        )
    )


def is_apposed(low: str, start: int, quantity: Quantity) -> bool:
    """Return whether a change stands beside the figure it is of: "sold 5 tonnes in May, a 4% fall since April"."""
    return (
        quantity.kind in ("growth_rate", "change_abs")
        and _BESIDE.search(low, start, quantity.start) is not None
    )


def up_to_report(low: str, times: Sequence[Time], report: Period | None) -> Sequence[Time]:
    """Return times with "so far this year" up to the end of the month or the quarter that the article reports on.

    A year to date that is not said to be this one is that of the report: in January, of November.

    Parameters
    ----------
    low : str
        The surface in small letters.
    times : sequence of Time
        The times of a sentence.
    report : Period or None
        What the sentences before it left standing.
    """
    to_date_of = {t.period.start.year for t in times if t.shift == TO_DATE and t.period}
    points = (t for t in times if t.kind == POINT and t.shift != TO_DATE and not is_deadline(low, t))
    told = (t.period for t in points if t.period and t.period.end.year in to_date_of)
    report = next(told, report)  # "in the first half of August, to $10 billion so far this year"
    first = report is not None and (report.start.month, report.start.day) == (1, 1) and report.days < _YEAR
    if report is None or not (first or _SHORTEST <= report.days <= _HALF_YEAR):
        return times
    to_date = Period(report.end.replace(month=1, day=1), report.end)
    return [
        replace(time, period=to_date)
        if time.shift == TO_DATE
        and (
            time.period is None
            or time.period.start.year - report.end.year in (0, "this" not in low[time.start : time.end])
        )
        else time
        for time in times
    ]


def up_to(
    low: str,
    span: tuple[int, int],
    quantity: Quantity,
    time: Time,
    times: Sequence[Time],
    standing: Period | None,
) -> Period | None:
    """Return the year up to the time of what added up by then, the part of a year that is named, and else the time's own days.

    Parameters
    ----------
    quantity : Quantity
        A figure of it: "a cumulative deficit as of the end of July", "output reached 5 tonnes up to August".
    time : Time
        The figure's time.
    times : sequence of Time
        All times of the sentence.
    standing : Period or None
        What the sentences before it left standing: a longer time up to the same month is the year so far.
    """
    part = len(times) > 1 and since_until(low, span, quantity, time, times)
    part = part or _part_of(low, span, quantity, time, times)
    if part or (time.period and time.period.days > _YEAR + 1):
        return part or _of_years(low, span, quantity, time, times)
    period = time.period
    told = holds(low, _ADDED_UP, span[0], quantity.start) and _TOTAL.search(low, span[0], quantity.start)
    total = told and _is_until(low, span[0], time)
    if total and period and period.calendar_year:
        return None  # "by the end of 2019 the cumulative total had reached 5 bcm": from the start of it all
    changed = quantity.kind in ("growth_rate", "change_abs")
    between = low.endswith(("between ", "from "), 0, time.start)
    if period and changed and between and period.days in _TWO_MONTHS:
        return run(period.end.year * 12 + period.end.month - 1, 1)  # "rose 2% between May and June"
    if period and period.days < _HALF_YEAR and holds(low, _BRINGS, span[0], quantity.start):
        period = _brought_to(low, span, quantity, period)
    if period is None or period.days > _LONGEST_MONTH or quantity.compared:
        return period
    stands = standing and standing.end == period.end and standing.days > period.days
    added = (
        (is_carried(quantity) or (stands and quantity.kind == "share"))
        and quantity.kind != "price"
        and not names_stock(low, span[0], quantity.start)
        and _is_until(low, span[0], time)
        and FLOW.search(low, *span) is not None
        and (
            is_past(low, max(span[0], min(quantity.start, time.start) - _REACH), quantity.start)
            or (stands and is_finite(low, quantity.end, min(span[1], quantity.end + _REACH)))
        )
    )
    through = _THROUGH.fullmatch(low, span[0], time.start) and low.startswith(", ", time.end)
    through = through and is_carried(quantity)  # "Through October, output is down 2%"
    years = [t.period for t in times if t.period and _YEAR <= t.period.days <= _YEAR + 1]
    if standing and stands:
        years.insert(0, standing)
    year = next((year for year in years if added and year.contains(period)), None)  # "(up to June) in FY24"
    if added and not year and any(season.search(low, *span) for season in (OF_CROPS, _OF_A_SEASON)):
        return None  # from the start of a season, which no words name
    cumulative = period.days >= _MONTH and _CUMULATIVE.search(low, span[0], quantity.start)
    start = year.start if year else period.start.replace(month=1, day=1)
    return Period(start, period.end) if through or added or cumulative else period


def _brought_to(low: str, span: tuple[int, int], quantity: Quantity, period: Period) -> Period:
    """Return the year, or the year so far, of "bringing the total to 5 tonnes" after a part of it."""
    total = _BRINGING.search(low, span[0], quantity.start)
    last = period.end.month == _DECEMBER
    to_date = total and (total["year"] or total["so_far"] or (last and not total["growth"]))
    return Period(period.start.replace(month=1, day=1), period.end) if to_date else period


def _of_years(
    low: str, span: tuple[int, int], quantity: Quantity, time: Time, times: Sequence[Time]
) -> Period | None:
    """Return the last year of "doubled from 2011 to 2016 to 5 tonnes", nothing for a part of "2018-19" whose months are not known, and else the time's own days."""
    years = time.period
    within = [t for t in times if years and t.kind == POINT and t.period and years.contains(t.period)]
    until = (_is_until(low, span[0], t) for t in within if t.period != years)
    if time.kind == POINT and any(until):
        return None  # "Output (up to May 2018) was 5 tonnes in 2018-19"
    led_to = low[time.end : quantity.edge] == " to " and low.endswith("from ", 0, time.start)
    moved = quantity.kind in ("growth_rate", "change_abs")
    return Period.year(years.end.year) if years and led_to and not moved else years


def _part_of(
    low: str, span: tuple[int, int], quantity: Quantity, time: Time, times: Sequence[Time]
) -> Period | None:
    """Return the part of a figure's year that words before it name: "The output (up to May) was 5 tonnes in FY24", "The May-July output for 2019 of"."""
    year = time.period
    if year is None or not _YEAR <= year.days <= _YEAR + 1:
        return None
    for other in times:
        part = other.period if other.kind == POINT and other.end <= time.start and other is not time else None
        between = low[other.end : min(quantity.edge, time.start)] or low[quantity.end : other.start]
        if part and not _DIGIT.search(low, other.start, other.end):
            part = part.shift(year.start.year - part.start.year)  # "The January-May output for 2023"
        if part is None or part == year or not year.contains(part):
            continue
        # "(up to May) rose to 5 tonnes in FY24, a rise of 3%": a change that is told behind the year is of the part, too
        after = quantity.kind in ("growth_rate", "change_abs") and time.end <= quantity.start
        if _DIGIT.search(between) and not (after and _is_until(low, span[0], other)):
            continue
        if _is_until(low, span[0], other):
            return Period(year.start, part.end)
        if _FOR_THE_YEAR.fullmatch(low, other.end, time.start):
            return part
    return None


def _is_until(low: str, start: int, time: Time) -> bool:
    """Return whether a time is the one up to which something was: "up to the end of July"."""
    return low.endswith(_UNTIL, 0, time.start) and _UNTIL_THEN.search(low, start, time.start) is not None
