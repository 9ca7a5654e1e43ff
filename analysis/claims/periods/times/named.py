"""Times that an article named before, and repeats in fewer words: "the first 11 months", "the same period this year"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from analysis.claims.lexicon import MONTH, MONTHS
from analysis.claims.numbers.numerals import numerals
from analysis.claims.periods.times.calendars import Calendar, months, run, within
from analysis.claims.periods.times.expressions import Time
from analysis.claims.periods.times.resolve import BASE, POINT, THAT_YEAR, WHOLE_YEAR, YEAR_OVER, number
from analysis.patterns import regex
from analysis.quantities import Period

_FIRST_PART = regex(r"(?:first|opening) (?:[a-z0-9]+ )?(?:months|quarter|half)")
_COUNTED = regex(r"(?:first|opening) (?P<n>[a-z]+|[0-9]+) months")
_FROM_TO = regex(
    rf"(?P<m1>{MONTH}) ?(?:-|–|to|and|through) ?(?P<m2>{MONTH})(?: period)?(?: (?:of )?this year)?"
)
_THIS_FISCAL = regex(r"(?:this|current|the current|ongoing) (?:fiscal|financial) year")
_THAN = regex(r"\b(?:from|than|against|versus|compared (?:with|to)) [^,;.]{0,12}[0-9][^,;]{0,24} \Z")
_REACH = 60  # characters before a number
# "last year's output of 5 tonnes for the same month"
_OF_SAME = regex(
    r"'s [^,;.0-9]{0,40}[0-9][^,;]{0,40} (?:in|for|during) the (?:same|corresponding|equivalent) (?:month|period|quarter)\b"
)
# "the same period of 2022", "2019 over the same period"
_SAME = regex(r"(?:[0-9]{4},? [a-z]+ the )?(?:same|corresponding|equivalent|comparable) ")
_NOW = tuple(
    f"{word} {kind}year" for word in ("this", "current", "ongoing") for kind in ("", "fiscal ", "financial ")
)
_PLAIN_SAME = regex(r"(?:same|corresponding|equivalent) (?:month|period|quarter|months)")
_SAME_OF = regex(r"(?:same|corresponding|equivalent) .*(?:year|[0-9]{4})")
_AGAINST = regex(r"\b(?:against|from|than|compared (?:to|with)|versus) [^;.0-9]{0,12}[0-9]")
_OF_A_PART = ("same ", "corresponding ", "equivalent ", "comparable ", "last year")
_LONGEST_MONTH, _YEAR = 31, 365  # days


def in_this_year(low: str, times: Sequence[Time], today: date | None, standing: Period | None) -> list[Time]:
    """Return times with "the same period this year", "the same quarter of 2019" and "last year's figure for the same month" as the months of the part of a year that is named before it.

    Parameters
    ----------
    low : str
        The surface in small letters.
    times : sequence of Time
        The times of a sentence.
    today : datetime.date or None
        The day of publication.
    standing : Period or None
        What the sentences before it left standing, for one that names no such part.
    """
    found: list[Time] = []
    for place, time in enumerate(times):
        if not low.startswith(_OF_A_PART, time.start):
            found.append(time)
            continue
        if standing and _is_now(low, time, times[place + 1 :]):
            found.append(replace(time, period=standing, kind=POINT, shift=""))
            continue
        points = (other.period for other in (*found, *times[place + 1 :]) if other.kind == POINT)
        part = next((period for period in (*points, standing) if period and period.days < _YEAR), None)
        year = _year_of_same(low, time, today, part) if part else None
        if part and year:
            kind = time.kind if time.period else POINT
            found.append(replace(time, period=part.shift(year - part.start.year), kind=kind))
        else:
            found.append(time)
    return found


def _is_now(low: str, time: Time, later: Sequence[Time]) -> bool:
    """Return whether "the corresponding month" is what stands, as another one is compared with it: "against 2 tonnes in the same month of last year"."""
    then = later[0] if later and later[0].kind == time.kind == BASE else None
    if then is None or not _PLAIN_SAME.fullmatch(low, time.start, time.end):
        return False
    return bool(_SAME_OF.search(low, then.start, then.end) and _AGAINST.search(low, time.end, then.start))


def _year_of_same(low: str, time: Time, today: date | None, part: Period) -> int | None:
    """Return the year of "the same period this year", "the same period of 2022" and "the same period of FY22"."""
    if _OF_SAME.match(low, time.end) and low.startswith("last year", time.start):
        return today.year - 1 if today else None
    if not _SAME.match(low, time.start, time.end):
        return None
    if time.period is None and today and low.endswith(_NOW, 0, time.end):
        running = today.year if low.endswith("this year", 0, time.end) else part.start.year + 1
        return running - (part.shift(running - part.start.year).start > today)
    if time.period is None:
        return None
    if time.kind == BASE and time.period.days in (_YEAR, _YEAR + 1):
        # a fiscal year or a season holds the part in one of two
        years = (time.period.start.year, time.period.end.year)
        return next((y for y in years if time.period.contains(part.shift(y - part.start.year))), None)
    return None


def as_named(
    low: str, times: Sequence[Time], of_months: Callable[[int], Period | None], calendar: Calendar
) -> list[Time]:
    """Return times with "the first 11 months" as those of the fiscal year, where the article named them before.

    Parameters
    ----------
    low : str
        The surface in small letters.
    times : sequence of Time
        The times of a sentence.
    of_months : callable
        Returns the last period of so many months that was named.
    calendar : Calendar
        The month in which the fiscal year starts is asked of it only where that matters.
    """
    found: list[Time] = []
    for time in times:
        plain = time.period and _FIRST_PART.fullmatch(low, time.start, time.end) and calendar.fiscal_start > 1
        named = of_months(time.period.months) if plain and time.period else None
        fits = named is not None and named.start.month == calendar.fiscal_start
        found.append(replace(time, period=named) if fits else time)
    return found


def from_standing(
    low: str,
    times: Sequence[Time],
    standing: Period | None,
    of_months: Callable[[int], Period | None],
    calendar: Calendar,
) -> list[Time]:
    """Return times of an article without a day of publication with the months that a period named before fixes.

    After "July-January of fiscal 2010-11" the months January and July-January, the first seven months and the current
    fiscal year are those of that year.

    Parameters
    ----------
    low : str
        The surface in small letters.
    times : sequence of Time
        The times of a sentence.
    standing : Period or None
        What the sentences before it left standing; a whole calendar year fixes none.
    of_months : callable
        Returns the last period of so many months that was named.
    calendar : Calendar
        The month in which the fiscal year starts is asked of it only where that matters.
    """
    if standing is None or standing.calendar_year or not _LONGEST_MONTH < standing.days <= _YEAR + 1:
        return list(times)
    return [
        replace(time, period=_of_standing(low[time.start : time.end], standing, of_months, calendar))
        if time.kind == POINT and time.period is None
        else time
        for time in times
    ]


def _of_standing(
    words: str, standing: Period, of_months: Callable[[int], Period | None], calendar: Calendar
) -> Period | None:
    if words in MONTHS and standing.days < _YEAR:
        month = within(standing, MONTHS.index(words) + 1)
        return month if month.end <= standing.end else None
    if words.startswith("year to ") and standing.days >= _YEAR:
        return standing if words.endswith(MONTHS[standing.end.month - 1]) else None
    first = calendar.fiscal_start
    if _THIS_FISCAL.fullmatch(words) and first > 1:
        year = within(run(standing.end.year * 12 + standing.end.month - 12, 12), first)
        return run(year.start.year * 12 + first - 1, 12)
    if (counted := _COUNTED.match(words)) and (counted["n"].isdigit() or counted["n"] in numerals()):
        named = of_months(number(counted["n"]))
        return named if named and first in (0, named.start.month) else None
    if span := _FROM_TO.fullmatch(words):
        start, end = (MONTHS.index(span[name]) + 1 for name in ("m1", "m2"))
        named = of_months((end - start) % 12 + 1)
        return named if named and named.start.month == start else None
    return None


def whole_years(low: str, times: Sequence[Time], standing: Period | None) -> list[Time]:
    """Return times with "the year as a whole" as the year of the time named before it; a fiscal year comes before a fiscal one.

    Parameters
    ----------
    low : str
        The surface in small letters.
    times : sequence of Time
        The times of a sentence.
    standing : Period or None
        What the sentences before it left standing.
    """
    told: list[Time] = []
    for time in times:
        told.append(_of_year(low, time, standing) if standing else time)
        aside = low.endswith("(", 0, time.start)  # "only 22% (2021: 52%) for the year as a whole"
        standing = told[-1].period if told[-1].kind == POINT and told[-1].period and not aside else standing
    return told


def _of_year(low: str, time: Time, standing: Period) -> Time:
    if time.shift.startswith(THAT_YEAR):
        first, last = map(int, time.shift.split()[-2:])
        return replace(time, period=months(standing.start.year, first, last), kind=POINT, shift="")
    if time.shift == YEAR_OVER and standing.end.month == len(MONTHS):
        return replace(time, period=Period.year(standing.end.year), shift="")
    if time.shift == WHOLE_YEAR:
        year = Period.year(standing.start.year) if standing.days < _YEAR else standing
        return replace(time, period=year, kind=POINT)
    own = low.endswith((" of the financial year", " of the fiscal year"), 0, time.end)  # the one that stands
    if own and time.period and (time.period.start - standing.start).days > _YEAR:
        return replace(time, period=time.period.shift(-1))
    if time.period and standing.days in (_YEAR, _YEAR + 1) and not standing.calendar_year:
        return replace(time, period=_of_fiscal(low, time, standing))
    return time


def _of_fiscal(low: str, time: Time, year: Period) -> Period | None:
    """Return the year before a fiscal one that stands for "3 tonnes compared to 2 tonnes last year", and the one after it for "next year"."""
    words = low[time.start : time.end]
    than = _THAN.search(low, max(0, time.start - _REACH), time.start) or low.startswith("'s ", time.end)
    compared = words == "last year" and than
    return year.shift(-1) if compared else year.shift(1) if words == "next year" else time.period
