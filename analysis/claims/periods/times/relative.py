"""Times told from the day of publication, from another time, or from one named before: one function a kind of expression."""

from __future__ import annotations

from datetime import date, timedelta

from analysis.claims.lexicon import MONTHS_IN, WEEKDAYS
from analysis.claims.numbers.numerals import numerals
from analysis.claims.periods.tenses.ahead import BESIDE, is_ahead
from analysis.claims.periods.tenses.verbs import is_past
from analysis.claims.periods.times.calendars import FISCAL, Calendar, months
from analysis.claims.periods.times.resolve import (
    ANAPHOR,
    BASE,
    DAY,
    LOOKBACK,
    PAST_YEAR,
    POINT,
    WHOLE_YEAR,
    Found,
    Match,
    month_number,
    number,
    past_months,
)
from analysis.patterns import regex
from analysis.quantities import Period

_MONTHS_BACK = regex(r"(?P<n>[a-z]+|[0-9]+) (?P<unit>month|week)s")
# "the highest in nine months", "for the third time in nine months", "built in nine months"
_NOT_OVER = regex(
    r"\b(?:times?|once|twice|first|most|least|best|worst|[a-z]{3,}est|highs?|lows?|built|completed|finished|done|takes?|took|taking)\b[^.;,]*\Z"
)
_YEARS_BACK = regex(r"(?:past|last) (?P<n>[a-z]+|[0-9]+) years")
_RESULTS = regex(r"\b(?:profits?|loss(?:es)?|earnings|income|revenues?)\b")
_GUIDED = regex(
    r"\b(?:guid(?:es|ed|ance|ing)|outlook|forecasts?|expect(?:s|ed|ing)?|will|would|should|targets?|sees?|predicts?|projects?|plans?)\b"
)
_RESULTS_OUT = 50  # days into a quarter in which companies tell of the one before
_STEPS = {
    "last": -1, "this": 0, "current": 0, "outgoing": 0, "ongoing": 0, "next": 1, "coming": 1, "upcoming": 1, "following": 1, "past": -1
}  # fmt: skip
_FISCAL_NUMBER = regex(r"(?:19|20)[0-9]{2}[-–/][0-9]{2,4}\Z|(?:19|20)[0-9]{2}[-–/][0-9]{2,4}(?=\)\Z)")
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
        named = _FISCAL_NUMBER.search(match.group())  # "the previous fiscal year (FY2024-25)"
        base = None, BASE, "year" if word in ("same", "corresponding", "equivalent") else unit.split()[-1]
        return (calendar.fiscal(named.group(), match.start()), POINT, "") if named else base
    past_year = (word, unit) == ("past", "year")
    if unit == "decade" or past_year:
        known = day is not None and _STEPS[word] == -1
        return (
            (_back(day, 1 if past_year else 10) if known else None),
            LOOKBACK,
            PAST_YEAR if past_year else "",
        )
    if (word, unit) == ("past", "week"):
        return None, ANAPHOR, str(PAST_WEEK)
    # "the current year" is the calendar year or the fiscal one: the words do not say.
    if (word == "past" and unit not in FISCAL) or unit in _SEASONS or (word in _RUNNING and unit == "year"):
        return None, LOOKBACK if word == "past" else POINT, ""
    if day is None and (word, unit) == ("last", "month"):
        words = match.string  # "73p more than last month"
        than = words.endswith(_THAN, 0, match.start()) and not words.startswith("'s", match.end())
        return (None, BASE, "month") if than else (None, ANAPHOR, str(LAST_MONTH))
    of_results = (word, unit) == ("current", "quarter") and day is not None and _came_out_early(match, day)
    return calendar.relative(unit, _STEPS[word] - of_results), POINT, ""


def _came_out_early(match: Match, day: date) -> bool:
    """Return whether results are told of "the current quarter" in its first weeks: those of the one before."""
    told = match.string[max(0, match.start() - BESIDE) : match.end() + BESIDE]
    early = (day.month - 1) % 3 * 30 + day.day < _RESULTS_OUT
    return (
        early
        and not _GUIDED.search(told)
        and is_past(told, 0, len(told))
        and _RESULTS.search(told) is not None
    )


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


def carried(match: Match, calendar: Calendar) -> Found:
    """Return "the eight months", which points back to what was named before."""
    count = regex("[ -]").split(match.group())[0]
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
