"""Times that have begun and go on: "since 2013", "so far this year", as the years or months up to publication."""

from __future__ import annotations

from datetime import date

from analysis.claims.periods.tenses.ahead import BESIDE, is_ahead
from analysis.claims.periods.times.calendars import Calendar, run
from analysis.claims.periods.times.relative import SEASON
from analysis.claims.periods.times.resolve import ANAPHOR, POINT, SINCE, TO_DATE, Found, Match, month_number
from analysis.patterns import regex
from analysis.quantities import Period

_LATER_IN_IT = regex(r"since (?:the )?(?:late|mid|last|middle|end|summer|autumn|fall)\b")
# "year-to-date exports", which fell as others do
_OF_FLOWS = regex(
    r"(?<=-date) (?:[a-z]+ )?(?:exports?|imports?|sales|receipts|remittances|transfers|output|production|shipments|deliveries|inflows|outflows|arrivals|turnover|revenues?|earnings|collections?)\b"
)
_FROM_ITS_START = ("since the start ", "since the beginning ", "since early ")
_SO_FAR = regex(r"\b(?:so|thus) far [^.;,\n]*\Z|\bto date \Z")


def since(match: Match, calendar: Calendar) -> Found:
    """Return "since 2013" and "since April" as the time up to publication, in years or in months."""
    day = calendar.published
    if day is None:
        return None, SINCE, ""
    if match["y"]:
        year = int(match["y"])
        if year == day.year and not _LATER_IN_IT.match(match.group()):
            return run(day.year * 12, day.month), SINCE, TO_DATE
        return (Period(date(year, 1, 1), date(day.year, 12, 31)) if year < day.year else None), SINCE, ""
    month = month_number(match["m"])
    named = int(match["year"]) if match["year"] else day.year - 1 if match["rel"] else None
    year = named or day.year - (month > day.month)
    count = (day.year - year) * 12 + day.month - month + 1
    started = count > 1 or (count == 1 and match.group().startswith(_FROM_ITS_START))
    return (run(year * 12 + month - 1, count) if started else None), SINCE, ""


def so_far(match: Match, calendar: Calendar) -> Found:
    """Return "so far this year" and "since the start of the year" as the months up to publication."""
    day = calendar.published
    year = int(match["year"]) if match["year"] else calendar.this_year
    told = match.group().startswith("cumulative") or _OF_FLOWS.match(match.string, match.end())
    kind = POINT if told else SINCE
    if day is None:  # up to the month that the article reports on
        return (run(year * 12, 12) if year else None), kind, TO_DATE
    if match["year"] and year != day.year:
        return None, SINCE, ""
    return run(day.year * 12, day.month), kind, TO_DATE


def year_begun(match: Match, calendar: Calendar) -> Found | None:
    """Return "since the start of the year" and "from the beginning of 2024" as "so far this year"; None for an earlier year, or what is to come."""
    day = calendar.published
    earlier = match["year"] and day and int(match["year"]) != day.year
    return None if earlier or is_ahead(match) else so_far(match, calendar)


def year_up_to(match: Match, calendar: Calendar) -> Found:
    """Return "between the beginning of the year and May 20" as the days, or whole months, of the year so far."""
    until = calendar.month(month_number(match["m"]))
    day = int(match["d"] or match["d2"] or 0)
    if until is None or day > until.end.day:
        return None, POINT, ""
    whole = run(until.start.year * 12, until.start.month)
    return (Period(whole.start, until.start.replace(day=day)) if day else whole), POINT, ""


def fiscal_so_far(match: Match, calendar: Calendar) -> Found:
    """Return "so far this fiscal" as the months of the fiscal year up to publication."""
    day, year = calendar.published, calendar.relative("fiscal year", 0)
    if day is None or year is None:
        return None, SINCE, ""
    return _up_to(year, day), SINCE, TO_DATE


def _up_to(year: Period, day: date) -> Period | None:
    """Return the months of a year from its first to that of a day."""
    first = year.start.year * 12 + year.start.month - 1
    return run(first, day.year * 12 + day.month - first)


def split_so_far(match: Match, calendar: Calendar) -> Found:
    """Return "so far in 2024/25" as the months up to publication of that season, or fiscal year, where its start is known."""
    year = calendar.season(int(match["a"][:4])) or calendar.fiscal(match["a"], match.start())
    day = calendar.published
    if year is None or day is None or not year.start <= day <= year.end:
        return None, SINCE, ""
    return _up_to(year, day), SINCE, TO_DATE


def season_so_far(match: Match, calendar: Calendar) -> Found:
    """Return "so far this marketing year": that year where its start is known, or else the last year that the article told of."""
    season = calendar.relative(match["unit"].replace("crop", "marketing"), 0)
    return (season, POINT, "") if season else (None, ANAPHOR, str(SEASON))


def month_so_far(match: Match, calendar: Calendar) -> Found:
    """Return "since the beginning of the month" as the month of publication."""
    return calendar.relative("month", 0), SINCE, ""


def this_year_so_far(match: Match, calendar: Calendar) -> Found | None:
    """Return "has so far sold 5 tonnes this year" as "so far this year"; None where it is of the whole year."""
    told = _SO_FAR.search(match.string, max(0, match.start() - BESIDE), match.start())
    return so_far(match, calendar) if told else None
