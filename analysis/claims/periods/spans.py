"""Spans of time that other words make out of a time: up to now, a part of a year that is named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from analysis.claims.lexicon import HEDGES
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.calendars import MONTHS, within
from analysis.claims.periods.carried import is_carried
from analysis.claims.periods.resolve import POINT, SINCE, TO_DATE, WHOLE_YEAR
from analysis.claims.periods.tenses import is_perfect
from analysis.claims.periods.times import Time
from analysis.quantities import Period

_SHORTEST, _HALF_YEAR, _YEAR = 13, 190, 365  # days
_OPENING = 12  # characters into a sentence: "But in 2018-19, "
_OF_THE_SPAN = re.compile(
    r"(?: (?!most|least|highest|lowest|biggest|first|high|low|best|worst|above|below|than|average)[a-z'-]+){0,5} "
)
_LASTING = re.compile(r"\b(?:held|kept|left|stayed|stood|remained|been at)\b")  # a rate in force goes on
# "Since the start of the year loading has amounted to 52 million tonnes": what added up, and no state of things.
_ADDED_UP = re.compile(
    r"(?:\A|,) [^,;]{0,60}\b(?:amounted to|totall?ed|reached|came to)[^,;]{0,24}\Z"
    r"|\b(?:has|have) (?:already |now |so far )?(?:been )?(?:amounted|totall?ed|come|reached|exported|imported|shipped|carried|loaded|transported|sold|bought|built|"
    r"produced|mined|refined|generated|attracted|received|earned|spent|paid|delivered|handled|processed|collected|raised)\b[^,;]{0,40}\Z"
)
_BESIDE = re.compile(rf"[0-9][^,;]*, an? {HEDGES}\Z")
_REACH = 60  # characters before a number


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
        return True
    window = max(start, quantity.start - _REACH), quantity.start
    amount = quantity.kind == "level" or (quantity.kind == "count" and is_carried(quantity))
    return (
        amount
        and _LASTING.search(low, *window) is None
        and (time.shift == TO_DATE or is_perfect(low, window[0], time.start))
    )


def is_apposed(low: str, start: int, quantity: Quantity) -> bool:
    """Return whether a change stands beside the figure it is of: "sold 5 tonnes in May, a 4% fall since April"."""
    return (
        quantity.kind in ("growth_rate", "change_abs")
        and _BESIDE.search(low, start, quantity.start) is not None
    )


def in_year(low: str, start: int, times: Sequence[Time]) -> list[Time]:
    """Return times with months that name no year in the year that the sentence opens with: "In 2018-19, ... in February".

    Parameters
    ----------
    low : str
        The surface in small letters.
    start : int
        Where the sentence starts.
    times : sequence of Time
        Its times.
    """
    year = next((t.period for t in times[:1] if t.start - start < _OPENING and t.kind == POINT), None)
    if year is None or year.days < _YEAR:
        return list(times)
    return [
        replace(time, period=within(year, time.period.start.month))
        if time.kind == POINT and time.period and low[time.start : time.end] in MONTHS
        else time
        for time in times
    ]


def whole_years(times: Sequence[Time], standing: Period | None) -> list[Time]:
    """Return times with "the year as a whole" as the year of the time named before it.

    Parameters
    ----------
    times : sequence of Time
        The times of a sentence.
    standing : Period or None
        What the sentences before it left standing.
    """
    told: list[Time] = []
    for time in times:
        whole = time.shift == WHOLE_YEAR and standing
        year = Period.year(standing.start.year) if standing and standing.days < _YEAR else standing
        told.append(replace(time, period=year, kind=POINT) if whole else time)
        standing = time.period if time.kind == POINT and time.period else standing
    return told


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
    told = (time.period for time in times if time.kind == POINT and time.period)
    report = next(told, report)  # "in the first half of August, to $10 billion so far this year"
    if report is None or not _SHORTEST <= report.days <= _HALF_YEAR:
        return times
    to_date = Period(report.end.replace(month=1, day=1), report.end)
    return [
        replace(time, period=to_date)
        if time.shift == TO_DATE
        and time.period
        and time.period.start.year - report.end.year in (0, "this" not in low[time.start : time.end])
        else time
        for time in times
    ]


def adds_up(low: str, quantity: Quantity, since: Time) -> bool:
    """Return whether an amount has added up since the start of the year, which stands before it.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity : Quantity
        The figure.
    since : Time
        The time before it.
    """
    if since.kind != SINCE or since.shift != TO_DATE or quantity.kind != "level":
        return False
    return _ADDED_UP.search(low, since.end, quantity.start) is not None
