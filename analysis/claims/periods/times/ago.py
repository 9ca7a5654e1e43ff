"""Times counted from another: "Five years ago", "the following month", "two years later"."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from analysis.claims.lexicon import MONTHS_IN, holds
from analysis.claims.numbers.numerals import numerals
from analysis.claims.periods.tenses.verbs import is_past
from analysis.claims.periods.times.calendars import run
from analysis.claims.periods.times.expressions import Time
from analysis.claims.periods.times.resolve import DAY, POINT, SINCE
from analysis.quantities import Period

_FOLLOWING = re.compile(r"(?:following|(?<=\bthe )(?P<next>next)) (?P<unit>week|month|quarter|year)\Z")
_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
# "Five years ago", "A decade ago", "Just two months ago"; "a year ago" compares
_AGO = re.compile(
    r"(?:(?:just|only|about|some|around|almost|nearly|over) )?(?!an? (?:year|month) )(?:(?P<half>half an? )|(?P<n>an?|[a-z]+(?:-[a-z]+)?|[0-9]+) )(?P<unit>month|year|decade|century)s? ago\b"
)
# "since it went into service in 2009": from that year on, as "since 2009" is.
_COUNTED = {word: int(value) for word, (value, role) in numerals().items() if role in ("unit", "ten")}
_YEARS_LATER = re.compile(
    r"\b(?:(?P<n>(?!the\b)[a-z]+(?:-[a-z]+)?|[0-9]+) (?P<unit>years?|decades?|months?) (?:later|afterwards?|(?<!months )on(?=\s*(?:[,;.)]|\Z| (?:it|they)\b)))"
    r"|(?:another )?twelve months (?:later|on)|the year that followed|(?:a|the) year after(?=\s*(?:[,;.)]|\Z| (?:saw|brought|it|that|they|was)\b| and [$€£]?[0-9]))"
    r"|another year on|after another year|(?:with)?in (?:the space of )?(?:a|one|a single) year(?=,? (?:[a-z]+ ){1,4}to (?:[a-z]+ )*\$?[0-9]))"
)
_ONE = re.compile(
    r"\W*(?:it|they|this|that|these|those|the|its|their|trade|turnover|commerce|exports|imports|output|gdp|by contrast|(?:the )?[a-z]+'s)(?: (?!when\b|after\b|before\b|since\b|and\b|but\b|while\b|which\b)[a-z'-]+)* \W?[0-9][0-9.,]*(?: [a-z]+){0,4} "
)
# At the end of its sentence, behind its only figure: "It reached $5 billion a year later."
_AT_THE_END = re.compile(r"\s*[.;)]?\s*\Z")
# "A year after standing at 3% in 2021, it rose", "Two years after the plant opened in 2019, output reached"
_YEARS_AFTER = re.compile(
    r"\W{0,3}(?P<n>(?!the\b)[a-z]+(?:-[a-z]+)?|[0-9]+) (?P<unit>years?|decades?) after (?:[^,;\n]|,(?=[0-9])){3,90}, "
)
_LATER = (
    "later", "afterward", "year on", "years on", "decade on", "decades on", "year that followed", "year after", "another year", "months on", "in a year",
    "in one year", "in the space of", "in a single year",
)  # fmt: skip
_UNITS = ("year", "month", "decade")  # of which each of these has one
_SINCE_IT_BEGAN = re.compile(
    r"\bsince (?:[a-z'’-]+ ){0,6}?(?:start of (?:the|its) (?:[0-9]{4}[-/–][0-9]{2,4} )?|went|going|put|came|coming|entered|entering|began|begun|beginning|started|starting|start|opened|opening|launch(?:ed)?|commissioned|commissioning|completed|completion|"
    r"established|establishment|founded|founding|inception|inaugurated|independence|became|becoming|(?:introduction|adoption|imposition|creation|formation|election|outbreak|approval|abolition|removal|arrival|closure|lifting) of)(?: ?[a-z'’-]+){0,8} (?:in|on|at) (?:early |late |mid-?|the (?:end|start|beginning) of )?\Z"
)
_SINCE_THEN = re.compile(r"\bsince then\b")
_AS_OF = re.compile(r"\b(?:by|as of|as at|at|up to|until)(?: the)?(?: end of| end)? \Z")
_WEEK, _MONTH = 7, 31  # days
_OPENING = 6  # characters into a sentence, a quotation mark or "And" among them


def years_ago(low: str, span: tuple[int, int], published: date | None) -> Iterator[Time]:
    """Yield the year or the month that a sentence, or a part of it, opens with, so long before publication: "Two years ago"."""
    for ago in _AGO.finditer(low, *span) if published and holds(low, (" ago",), *span) else ():
        opens = not low[span[0] : ago.start()].strip(" \n\"“'") or low.endswith("; ", 0, ago.start())
        months = (0.5 if ago["half"] else _counted(ago["n"] or "a")) * _MONTHS[ago["unit"]]
        if opens and months and published and published.year * 12 > months:
            month = run(published.year * 12 + published.month - 1 - int(months), 1)
            yield Time(*ago.span(), Period.year(month.start.year) if months >= _MONTHS["year"] else month)


def following(low: str, times: Sequence[Time], standing: Period | None, published: date | None) -> list[Time]:
    """Return times with "the following month" as the one after the month named before it, and not after publication.

    "The next year" is one after publication unless that after the year named before it was over by then.
    """
    found: list[Time] = []
    for time in times:
        words = _FOLLOWING.match(low, time.start, time.end)
        before = next((t.period for t in reversed(found) if t.period), standing) if words else None
        later = _step_on(before, words["unit"]) if before and words else None
        over = later is not None and published is not None and later.end < published
        week = words is not None and words["unit"] == "week" and later is None
        found.append(
            replace(time, period=later) if words and not week and (over or not words["next"]) else time
        )
    return found


def years_later(
    low: str, span: tuple[int, int], times: Sequence[Time], standing: Period | None
) -> list[Time]:
    """Return times with "two years later" as the time so long after the one named before it.

    Parameters
    ----------
    low : str
        The surface in small letters.
    span : tuple of int
        Where the sentence starts and ends.
    times : sequence of Time
        The times of the sentence, in their order.
    standing : Period or None
        What the sentences before have left standing, for one that opens its sentence.
    """
    found = list(times)
    if not holds(low, _UNITS, *span):
        return found
    opened = _YEARS_AFTER.match(low, *span) if holds(low, (" after ",), *span) else None
    if opened and is_past(low, opened.end(), span[1]):
        comma = opened.end() - len(", ")
        begun = next(
            (t.period for t in times if t.period and t.period.calendar_year and t.end == comma), None
        )
        passed = _counted(opened["n"]) * (10 if opened["unit"].startswith("decade") else 1)
        if begun and passed:
            insort(found, Time(comma, comma + 1, begun.shift(passed)), key=lambda time: time.start)
    for said in _YEARS_LATER.finditer(low, *span) if holds(low, _LATER, *span) else ():
        named = [t.period for t in times if t.end < said.start() and t.period and t.kind == POINT]
        only = (
            not times
            and _AT_THE_END.match(low, said.end(), span[1])
            and _tells_one(low, span[0], said.start())
        )
        if not named and standing and standing.calendar_year and (said.start() - span[0] <= _OPENING or only):
            named = (
                [] if said[0].startswith(("in ", "within ")) else [standing]
            )  # which of two years, "in a year" leaves open
        count = _counted(said["n"] or "a") * (10 if (said["unit"] or "").startswith("decade") else 1)
        after = named[-1].shift(count) if named and count else None
        if "twelve months" in said[0] and named:
            after = named[-1].shift(1)
        elif count and (said["unit"] or "").startswith("month"):
            month = next((p for p in (*reversed(named), standing) if p and _WEEK < p.days <= _MONTH), None)
            after = run(month.start.year * 12 + month.start.month - 1 + count, 1) if month else None
        later = Time(said.start(), said.end(), after)
        found = [t for t in found if t.end <= later.start or t.start >= later.end]
        insort(found, later, key=lambda time: time.start)
    return found


def _tells_one(low: str, start: int, end: int) -> bool:
    """Return whether one clause with one figure stands there, which is of the time behind it: "It had risen to $5 billion"."""
    return _ONE.fullmatch(low, start, end) is not None


def _counted(word: str) -> int:
    """Return how many "two", "a" and "twenty-five" are; 0 for "several"."""
    if word.isdigit() or word in ("a", "an", "one", "another"):
        return int(word) if word.isdigit() else 1
    return sum(_COUNTED.get(part, 0) for part in word.split("-"))


def since_it_began(low: str, start: int, times: Sequence[Time], today: date | None) -> list[Time]:
    """Return times with "since it went into service in December 2009" as the time from then to publication, or to that of "by the end of March"."""
    if low.find("since ", start, times[-1].start if times else start) < 0:
        return list(times)
    ends = [time.period.end for time in times if time.period and _AS_OF.search(low, start, time.start)]
    told: list[Time] = []
    for time in times:
        since = _SINCE_IT_BEGAN.search(low, start, time.start)
        month = time.period and time.kind == DAY and time.period.start.day == 1
        first = _month_of(time.period.start) if since and month and time.period else time.period
        if since and first and (month or time.kind == POINT):
            period = _until(first, ends, today)
            told = [
                one for one in told if one.end <= since.start()
            ]  # "since the start of the 2024/25 season on July 1"
            told.append(replace(time, start=since.start(), period=period, kind=SINCE))
        else:
            told.append(time)
    return told


def since_then(
    low: str, span: tuple[int, int], times: Sequence[Time], standing: Period | None, today: date | None
) -> list[Time]:
    """Return times with "since then" as the time from the year or the month told of before it up to publication."""
    found = list(times)
    for said in _SINCE_THEN.finditer(low, *span):
        named = (t.period for t in reversed(times) if t.end < said.start() and t.period and t.kind == POINT)
        first = next(named, standing)
        fits = first is not None and (first.calendar_year is not None or _WEEK < first.days <= _MONTH)
        if first and fits and not any(t.start < said.end() and said.start() < t.end for t in times):
            since = Time(said.start(), said.end(), _until(first, (), today), SINCE)
            insort(found, since, key=lambda time: time.start)
    return found


def _until(first: Period, ends: Sequence[date], today: date | None) -> Period | None:
    """Return the time from a year or a month up to the first of the ends after it, or the end of the year or month of publication."""
    if today and first.calendar_year:
        today = today.replace(month=12, day=31)
    elif today:
        today = _month_of(today).end
    end = next((end for end in ends if end > first.end), today)
    return Period(first.start, end) if end and end > first.end else None


def _month_of(day: date) -> Period:
    return run(day.year * 12 + day.month - 1, 1)


def _step_on(period: Period, unit: str) -> Period | None:
    """Return the week, the month, the quarter or the year after a period of as many days."""
    if unit != "week":
        return _next(period, MONTHS_IN[unit])
    week = 1 < period.days <= _WEEK + 1
    return Period(period.end + timedelta(1), period.end + timedelta(_WEEK)) if week else None


def _next(period: Period, count: int) -> Period | None:
    """Return the months after a period of as many months."""
    first = period.start.year * 12 + period.start.month - 1
    whole = run(first - first % count, count)
    return (
        run(first - first % count + count, count)
        if whole.start <= period.start and period.end <= whole.end
        else None
    )
