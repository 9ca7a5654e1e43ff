"""Fiscal years and others that run over two calendar years: "FY24", "2018/19", "the fiscal year that began in April"."""

from __future__ import annotations

from analysis.claims.periods.times.calendars import Calendar, months, run, within
from analysis.claims.periods.times.resolve import (
    POINT,
    Found,
    Match,
    joined,
    month_number,
    named_year,
    one_month,
)
from analysis.patterns import regex
from analysis.quantities import Period

_ITS_OWN = ("company's ", "group's ", "firm's ", "company’s ", "group’s ", "firm’s ")
_SPLIT = regex(r"(?P<y>[0-9]{4}|[0-9]{2})[-–/](?P<y2>[0-9]{4}|[0-9]{2})\Z")
_SOON = range(1, 7)  # months to the start of a year that begins and has not begun


def fiscal_year(match: Match, calendar: Calendar) -> Found:
    """Return "FY24", "FY22 to FY26", "fiscal 2024"; a company's year is its own."""
    if match.string.endswith(_ITS_OWN, 0, match.start()):
        return None, POINT, ""
    first = split_year(match["a"], match.start(), calendar)
    last = split_year(match["b"], match.start(), calendar) if match["b"] else first
    return joined(first, last), POINT, ""


def split_year(form: str, place: int, calendar: Calendar) -> Period | None:
    """Return "FY24" and "2018/19" as a fiscal year; where nothing tells its months, "2018/19" as the two calendar years."""
    years = _SPLIT.search(form)
    first = int(years["y"]) + 2000 * (len(years["y"]) == len("18")) if years else 0
    runs_over = years is not None and int(years["y2"]) % 100 == (first + 1) % 100
    two = joined(months(first, 1, 12), months(first + 1, 1, 12)) if runs_over else None
    return calendar.fiscal(form, place) or two


def fiscal_month(match: Match, calendar: Calendar) -> Found:
    """Return "February this fiscal": the month of that name in the country's fiscal year."""
    back = match["fy"].startswith(("last", "the previous"))
    year = calendar.relative("fiscal year", -1 if back else 0)
    return (within(year, month_number(match["m"])) if year else None), POINT, ""


def fiscal_quarter(match: Match, calendar: Calendar) -> Found:
    """Return "the June quarter of FY24": the three months up to that of the fiscal year."""
    fiscal = calendar.fiscal(match["fy"], match.start())
    end = within(fiscal, month_number(match["m"])) if fiscal else None
    return (run(end.start.year * 12 + end.start.month - 3, 3) if end else None), POINT, ""


def fiscal_year_to(match: Match, calendar: Calendar) -> Found:
    """Return "the financial year to January" and "2024-25 till January": from the start of the country's fiscal year."""
    if match["fy"]:
        year = calendar.fiscal(match["fy"], match.start())
        return (joined(year, within(year, month_number(match["m"]))) if year else None), POINT, ""
    last, _, _ = one_month(match, calendar)
    if last is None or not calendar.fiscal_start:
        return None, POINT, ""
    end = last.start.year * 12 + last.start.month - 1
    count = (end + 1 - calendar.fiscal_start) % 12 + 1
    return run(end - count + 1, count), POINT, ""


def fiscal_year_from(match: Match, calendar: Calendar) -> Found:
    """Return "the fiscal year that began in April": twelve months from there."""
    month = month_number(match["m"])
    year, named = named_year(match, calendar)
    now = calendar.published.month if calendar.published else month
    ahead = not match["due"].endswith(("began", "started")) and (month - now) % 12 in _SOON
    first = months(year, month, month) if named and year else calendar.month(month, ahead=ahead)
    return (run(first.start.year * 12 + first.start.month - 1, 12) if first else None), POINT, ""


def new_fiscal_year(match: Match, calendar: Calendar) -> Found:
    """Return "the new fiscal year": the one that starts nearest to publication."""
    this, following = (calendar.relative("fiscal year", steps) for steps in (0, 1))
    day = calendar.published
    if day is None or this is None or following is None:
        return None, POINT, ""
    return (this if day - this.start < following.start - day else following), POINT, ""
