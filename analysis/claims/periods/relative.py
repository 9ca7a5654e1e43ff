"""Times told from the day of publication, from another time, or from one named before: one function a kind of expression."""

from __future__ import annotations

import re
from datetime import date, timedelta

from analysis.claims.lexicon import MONTHS_IN, WEEKDAYS
from analysis.claims.numbers.numerals import numerals
from analysis.claims.periods.ahead import BESIDE, is_ahead
from analysis.claims.periods.calendars import FISCAL, Calendar, months, run
from analysis.claims.periods.resolve import (
    ANAPHOR,
    BASE,
    DAY,
    LOOKBACK,
    POINT,
    SINCE,
    TO_DATE,
    WHOLE_YEAR,
    Found,
    Match,
    month_number,
    number,
    past_months,
)
from analysis.quantities import Period

_MONTHS_BACK = re.compile(r"(?P<n>[a-z]+|[0-9]+) (?P<unit>month|week)s")
# "the highest in nine months", "for the third time in nine months", "built in nine months"
_NOT_OVER = re.compile(
    r"\b(?:times?|once|twice|first|most|least|best|worst|[a-z]{3,}est|highs?|lows?|built|completed|finished|done|takes?|took|taking)\b[^.;,]*\Z"
)
_YEARS_BACK = re.compile(r"(?:past|last) (?P<n>[a-z]+|[0-9]+) years")
_STEPS = {
    "last": -1, "this": 0, "current": 0, "outgoing": 0, "ongoing": 0, "next": 1, "coming": 1, "following": 1, "past": -1
}  # fmt: skip
_RUNNING = ("current", "ongoing", "outgoing")
SEASON = -4  # in the place of months: a season, as long as a year, that the article named
PAST_WEEK = -5  # in the place of months: the week that an article reports on
LAST_MONTH = -3  # in the place of months: the month that an article without a day of publication reports on
NAMED = -2  # in the place of months: the time that the article named last
REPORTED = -1  # in the place of months: the period that a report is about
_THAN = (" than ", " from ", " on ", " over ", " against ", "compared with ", "compared to ")
_SEASONS = ("half", "summer", "winter", "spring", "autumn")


def relative(match: Match, calendar: Calendar) -> Found:
    """Return "last year", "this month", "the past decade"; "the previous month" is a base."""
    word, unit, day = (
        match["word"],
        match["unit"].removeprefix("calendar ").partition(" (")[0],
        calendar.published,
    )
    if word not in _STEPS:
        return None, BASE, "year" if word in ("same", "corresponding", "equivalent") else unit.split()[-1]
    if unit == "decade":
        known = day is not None and _STEPS[word] == -1
        return (_back(day, 10) if known else None), LOOKBACK, ""
    if (word, unit) == ("past", "week"):
        return None, ANAPHOR, str(PAST_WEEK)
    # "the current year" is the calendar year or the fiscal one: the words do not say.
    if (word == "past" and unit not in FISCAL) or unit in _SEASONS or (word in _RUNNING and unit == "year"):
        return None, LOOKBACK if word == "past" else POINT, ""
    if day is None and (word, unit) == ("last", "month"):
        words = match.string  # "73p more than last month"
        than = words.endswith(_THAN, 0, match.start()) and not words.startswith("'s", match.end())
        return (None, BASE, "month") if than else (None, ANAPHOR, str(LAST_MONTH))
    return calendar.relative(unit, _STEPS[word]), POINT, ""


def _back(day: date | None, years: int) -> Period | None:
    return Period(date(day.year - years, 1, 1), date(day.year, 12, 31)) if day and years < day.year else None


def next_one(match: Match, calendar: Calendar) -> Found:
    """Return the coming year: "2.6% this year and 2.7% next"."""
    return calendar.relative("year", 1), POINT, ""


def weekday(match: Match, calendar: Calendar) -> Found:
    """Return the last such day up to publication."""
    if calendar.published is None:
        return None, DAY, ""
    back = (calendar.published.weekday() - WEEKDAYS.index(match["day"])) % 7
    if not back and match.string.endswith("last ", 0, match.start()):
        back = 7
    day = calendar.published - timedelta(days=back)
    return Period(day, day), DAY, ""


def day_word(match: Match, calendar: Calendar) -> Found:
    """Return yesterday, today or tomorrow."""
    back = {"yesterday": 1, "today": 0, "tomorrow": -1}[match["word"]]
    day = calendar.published - timedelta(days=back) if calendar.published else None
    return (Period(day, day) if day else None), DAY, ""


def base(match: Match, calendar: Calendar) -> Found:
    """Return "a year earlier", "month-on-month"."""
    unit = (match["unit"] or "year").replace("season", "year").replace("night", "day")
    count = match.groupdict().get("n")
    return None, BASE, f"{number(count)} {unit.split()[-1].rstrip('s')}" if count else unit


def base_year(match: Match, calendar: Calendar) -> Found:
    """Return "the same period of 2022", "the same period in FY22"."""
    if form := match.groupdict().get("fy"):
        of_crops = match.string.startswith((" season", " marketing", " crop"), match.end())
        season = calendar.season(int(form[:4])) if of_crops and form[:4].isdigit() else None
        return season or calendar.fiscal(form, match.start()), BASE, "year"
    return (months(int(match["year"]), 1, 12) if match["year"] else None), BASE, "year"


def months_over(match: Match, calendar: Calendar) -> Found | None:
    """Return "in nine months" of what came out, told in October, as those of the year so far; None where it is no time."""
    before = match.string[max(0, match.start() - BESIDE) : match.start()]
    if is_ahead(match) or _NOT_OVER.search(before):
        return None
    found = past_months(number(match["n"]), calendar)
    return found if found[1] == POINT else None


def lookback(match: Match, calendar: Calendar) -> Found:
    """Return "the past five years", up to publication; other such spans stay open."""
    if match.group().startswith(("previous", "prior", "preceding")):
        back = _MONTHS_BACK.search(match.group())  # "up 0.7% on the previous three months"
        if match.group().endswith("years"):
            return None, LOOKBACK, ""  # "an average of 10 GW in the previous nine years"
        return (
            None,
            BASE,
            f"previous {number(back['n'])} {back['unit']}" if back and _is_number(back["n"]) else "",
        )
    words, _, of_year = match.group().partition(" of ")  # "the past three months of this year"
    recent = _MONTHS_BACK.fullmatch(words.removeprefix("past ").removeprefix("last "))
    monthly = recent and recent["unit"] == "month" and _is_number(recent["n"])
    if recent and monthly and number(recent["n"]) > 1 and calendar.published:
        count = number(recent["n"])
        return (
            (months(calendar.published.year, 1, count), POINT, "")
            if of_year
            else past_months(count, calendar)
        )
    years = _YEARS_BACK.fullmatch(match.group())
    period = _back(calendar.published, number(years["n"])) if years and _is_number(years["n"]) else None
    return period, LOOKBACK, ""


def since(match: Match, calendar: Calendar) -> Found:
    """Return "since 2013" and "since April" as the time up to publication, in years or in months."""
    day = calendar.published
    if day is None:
        return None, SINCE, ""
    if match["y"]:
        year = int(match["y"])
        return (Period(date(year, 1, 1), date(day.year, 12, 31)) if year < day.year else None), SINCE, ""
    month = month_number(match["m"])
    named = int(match["year"]) if match["year"] else day.year - 1 if match["rel"] else None
    year = named or day.year - (month > day.month)
    count = (day.year - year) * 12 + day.month - month + 1
    return (run(year * 12 + month - 1, count) if count > 1 else None), SINCE, ""


def so_far(match: Match, calendar: Calendar) -> Found:
    """Return "so far this year" and "since the start of the year" as the months up to publication."""
    day = calendar.published
    year = int(match["year"]) if match["year"] else calendar.this_year
    if day is None:  # up to the month that the article reports on
        return (run(year * 12, 12) if year else None), SINCE, TO_DATE if year else ""
    if match["year"] and year != day.year:
        return None, SINCE, ""
    return run(day.year * 12, day.month), SINCE, TO_DATE


def year_begun(match: Match, calendar: Calendar) -> Found | None:
    """Return "since the start of the year" and "from the beginning of 2024" as "so far this year"; None for an earlier year, or what is to come."""
    day = calendar.published
    earlier = match["year"] and day and int(match["year"]) != day.year
    return None if earlier or is_ahead(match) else so_far(match, calendar)


def fiscal_so_far(match: Match, calendar: Calendar) -> Found:
    """Return "so far this fiscal" as the months of the fiscal year up to publication."""
    day, year = calendar.published, calendar.relative("fiscal year", 0)
    if day is None or year is None:
        return None, SINCE, ""
    first = year.start.year * 12 + year.start.month - 1
    return run(first, day.year * 12 + day.month - first), SINCE, TO_DATE


def season_so_far(match: Match, calendar: Calendar) -> Found:
    """Return "so far this marketing year": that year where its start is known, or else the last year that the article told of."""
    season = calendar.relative(match["unit"].replace("crop", "marketing"), 0)
    return (season, POINT, "") if season else (None, ANAPHOR, str(SEASON))


def month_so_far(match: Match, calendar: Calendar) -> Found:
    """Return "since the beginning of the month" as the month of publication."""
    return calendar.relative("month", 0), SINCE, ""


def carried(match: Match, calendar: Calendar) -> Found:
    """Return "the eight months", which points back to what was named before."""
    count = re.split("[ -]", match.group())[0]
    return None, ANAPHOR, str(MONTHS_IN.get(count) or number(count))


def whole_year(match: Match, calendar: Calendar) -> Found:
    """Return "the year as a whole", the year of the time named before."""
    return None, LOOKBACK, WHOLE_YEAR


def reported(match: Match, calendar: Calendar) -> Found:
    """Return "the reporting period", which points back to what the article is about."""
    year = match.groupdict().get("year")
    if year and calendar.published and int(year) < calendar.published.year:
        return months(int(year), 1, 12), BASE, "year"
    return None, ANAPHOR, str(REPORTED)


def named_last(match: Match, calendar: Calendar) -> Found:
    """Return "the period" and "the said period", which point back to the time named last."""
    return None, ANAPHOR, str(NAMED)


def last_month(match: Match, calendar: Calendar) -> Found:
    """Return "last October": the last one that was over before the month of publication."""
    month, now = month_number(match["m"]), calendar.published
    if now is None:
        return calendar.month(month), POINT, ""
    return months(now.year - (month >= now.month), month, month), POINT, ""


def vague(match: Match, calendar: Calendar) -> Found:
    """Return what dates no figure: "July delivery"."""
    return None, LOOKBACK, ""


def unresolved(match: Match, calendar: Calendar) -> Found:
    """Return a time that is none of a period's forms: a date in digits, "so far this year"."""
    return None, POINT, ""


def _is_number(word: str) -> bool:
    return word.isdigit() or word in numerals()
