"""From an expression of time to days: one function a kind of expression."""

from __future__ import annotations

from datetime import date, timedelta

from analysis.claims.periods.times.calendars import Calendar, months
from analysis.claims.periods.times.own_year import FIRST_DAYS
from analysis.claims.periods.times.resolve import DAY, POINT, Found, Match, month_number, number, one_month
from analysis.patterns import regex
from analysis.quantities import Period

_RUNNING = regex(r"\b(?:is|are|runs?|lasts?|applies|apply|will|valid|open)\b[^.\n]*\Z")
_SOON = range(1, 7)  # months to the day by which something is due
_WEEK = 7  # days: what is longer is the time of figures and not of an event


def days_span(match: Match, calendar: Calendar) -> Found:
    """Return "10 March 2023", "May 19-21"."""
    month, now = month_number(match["m"]), calendar.published
    year = int(match["year"]) if match["year"] else 0
    if not year and match.groupdict().get("rel"):
        year = calendar.relative_year(match["rel"]) or 0  # "May 1-7 last year"
    if not year and now and 1 <= month - now.month <= 2:
        year = now.year  # a day of the coming weeks, not of the last year
    if (
        not year
        and now
        and match.string.endswith("by ", 0, match.start())
        and (month - now.month) % 12 in _SOON
    ):
        year = now.year + (month < now.month)  # "must be full by October 1"
    if not year:
        period = calendar.month(month)
        year = period.start.year if period else 0
    try:
        first = date(year, month, int(match["d1"]))
        days = Period(first, date(year, month, int(match["d2"])) if match["d2"] else first)
        return days, (POINT if days.days > _WEEK else DAY), ""
    except ValueError:
        return None, DAY, ""


def season_to_day(match: Match, calendar: Calendar) -> Found:
    """Return "December 15 of the ongoing marketing year": from the start of that season or fiscal year, where it is known."""
    day, _, _ = days_span(match, calendar)
    if day is None:
        return None, POINT, ""
    fiscal = match["unit"].startswith(("fiscal", "financial"))
    first = calendar.fiscal_start if fiscal else calendar.season_start
    year = int(match["a"][:4]) if match["a"] else day.start.year - (day.start.month < first)
    if not first:
        return day, DAY, ""
    day = day.shift(year + (day.start.month < first) - day.start.year)
    return Period(date(year, first, 1), day.end), POINT, ""


def days_between(match: Match, calendar: Calendar) -> Found:
    """Return "July 1 to March 4", "January to Aug. 29": the last such days up to publication."""
    first, last = month_number(match["m"]), month_number(match["m2"])
    until = calendar.month(last)
    year = int(match["year"]) if match["year"] else until.start.year if until else 0
    if (
        not match["year"]
        and calendar.published
        and _RUNNING.search(match.string, max(0, match.start() - 90), match.start())
    ):
        year = calendar.published.year + (first > last)  # "a quota is in force from Feb. 15 to June 30"
    try:
        begun = int(match["y1"]) if match["y1"] else year - (first > last)
        start, end = date(begun, first, int(match["d1"] or 1)), date(year, last, int(match["d2"]))
    except ValueError:
        return None, POINT, ""
    return (Period(start, end) if start <= end else None), POINT, ""


def first_days(match: Match, calendar: Calendar) -> Found:
    """Return "the first 20 days of January", "the first week of this month"."""
    count = number(match["n"] or "1") * (_WEEK if match["unit"].startswith("week") else 1)
    over = (
        calendar.published is not None and calendar.published.day < count
    )  # "of the month", told in the next one
    back = -(match["word"] == "last" or (match["word"] == "the" and over))
    found = calendar.relative("month", back) if match["word"] else one_month(match, calendar)[0]
    if found is None or not 1 <= count <= found.days:
        return None, POINT, ""
    return Period(found.start, found.start + timedelta(days=count - 1)), POINT, ""


def half_of_month(match: Match, calendar: Calendar) -> Found:
    """Return "the first half of March" as its first fifteen days, and the second half as the others."""
    found, _, _ = one_month(match, calendar)
    if found is None:
        return None, POINT, ""
    middle = found.start + timedelta(days=14)
    half = (found.start, middle) if match["ord"] == "first" else (middle + timedelta(days=1), found.end)
    return Period(*half), POINT, ""


def week_ended(match: Match, calendar: Calendar) -> Found:
    """Return the seven days up to "the week ended May 17"."""
    day, _, _ = days_span(match, calendar)
    return (Period(day.end - timedelta(days=6), day.end) if day else None), POINT, ""


def weeks_to(match: Match, calendar: Calendar) -> Found:
    """Return the days of "the 13 weeks to December 30"."""
    month, day = month_number(match["m"] or match["m2"]), int(match["d1"] or match["d2"])
    found = months(int(match["year"]), month, month) if match["year"] else calendar.month(month)
    if found and not match["year"] and calendar.ends_after(month - (day <= FIRST_DAYS)):
        found = found.shift(1)
    if found is None or not 1 <= day <= found.days:
        return None, POINT, ""
    end = found.start + timedelta(days=day - 1)
    return Period(end - timedelta(days=7 * number(match["n"]) - 1), end), POINT, ""
