"""Expressions of time and the days they stand for."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from analysis.claims.distractors import follows_in
from analysis.claims.lexicon import either, words
from analysis.claims.numerals import numerals
from analysis.claims.units import read_unit
from analysis.quantities import Period

_MONTHS = "january february march april may june july august september october november december".split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_SHORT = {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
_MONTH = either([*_MONTHS, *_SHORT])
_M = rf"(?:{_MONTH})\.?"
_Y = r"(?:19|20)[0-9]{2}(?![0-9]|,[0-9]|\.[0-9]|%)"
_ORD = "first|second|third|fourth|1st|2nd|3rd|4th|last|final"
_N = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|eighteen|twenty|thirty|[0-9]{1,2}"
_OF_YEAR = rf"(?:,? (?:of |in )?(?:the )?(?P<year>{_Y})|(?: of| in)? (?P<rel>last year|this year|next year|the (?:previous|current|following|same) year|the year))?"
_UNIT = "year|month|quarter|week|decade|half|summer|winter|spring|autumn|fiscal year|financial year"

SINCE, DEADLINE, LOOKBACK, POINT, BASE, FISCAL = "since", "deadline", "lookback", "point", "base", "fiscal"


@dataclass(frozen=True, slots=True)
class Time:
    """An expression of time in the surface.

    Parameters
    ----------
    start, end : int
        Its place.
    period : Period or None
        The days it stands for; None if the text does not fix them.
    kind : str
        "point" for a time that a figure can be of, "base" for one of comparison ("a year earlier"),
        "lookback" ("over the past decade"), "since", "day" (a single day).
    shift : str
        For a base: what it goes back by, "year", "month", "quarter" or "week".
    """

    start: int
    end: int
    period: Period | None
    kind: str = POINT
    shift: str = ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """What fixes relative times: the day of publication, the years that the article names, its fiscal year.

    Parameters
    ----------
    published : datetime.date or None
        The day of publication.
    year : int or None
        The year that months without a year belong to where the day of publication is unknown.
    fiscal_start : int
        The month in which the country's fiscal year starts.
    """

    published: date | None
    year: int | None
    fiscal_start: int = 4

    def month(self, month: int, *, ahead: bool = False) -> Period | None:
        """Return a month without a year: the last one up to publication, or the next one where it lies ahead."""
        if self.published:
            later = month > self.published.month
            year = self.published.year + (0 if later else 1) if ahead else self.published.year - later
            if ahead and month == self.published.month:
                year = self.published.year
            return _months(year, month, month)
        return _months(self.year, month, month) if self.year else None

    def part(self, first: int, last: int) -> Period | None:
        """Return months of a year without its number: the last such year in which they had begun."""
        if self.published:
            begun = (self.published.month - first) * 30 + self.published.day >= 15
            return _months(self.published.year - (not begun), first, last)
        return _months(self.year, first, last) if self.year else None

    def relative_year(self, words: str) -> int | None:
        """Return the year that "last year" and its like mean."""
        if self.published is None:
            return None
        if words.startswith(("last", "the previous", "previous")):
            return self.published.year - 1
        return self.published.year + words.startswith(("next", "the following"))


def _months(year: int, first: int, last: int) -> Period | None:
    if not (1 <= year <= 9998 and 1 <= first <= last <= 12):
        return None
    end = date(year + last // 12, last % 12 + 1, 1) - timedelta(days=1)
    return Period(date(year, first, 1), end)


def read_calendar(low: str, published: date | None) -> Calendar:
    """Return what the article and its date say about months and years without a number."""
    year = published.year if published else None
    if published is None:
        years = [int(match[1]) for match in _NAMED_YEAR.finditer(low)]
        year = max(years) if years else None
    start = 4
    for pattern, month in _FISCAL_STARTS:
        if re.search(pattern, low):
            start = month
            break
    return Calendar(published, year, start)


# "will cut output in March": the month lies ahead.
_AHEAD = re.compile(
    r"\b(?:will|is expected|are expected|plans? to|planned|due|scheduled|next|set to|upcoming|effective)\b(?![^.\n]*[.\n])[^.\n]{0,90}\Z"
)
_NAMED_YEAR = re.compile(rf"(?<!by )(?<!until )(?<!through )\b({_Y})")
# Fiscal years start in April in India, Japan, the United Kingdom and Canada; in July in Pakistan, Bangladesh,
# Australia and Egypt; in October in the United States and Thailand (CIA World Factbook, "Budget").
_FISCAL_STARTS = (
    (r"\b(?:pakistan|bangladesh|australia|egypt|nepal)", 7),
    (r"\b(?:india|crore|rupee|japan|britain|british|uk|hong kong|singapore)\b", 4),
    (r"\b(?:united states|u\.s\.|american|thailand|federal|congress)\b", 10),
)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else int(numerals()[word][0])


def _month_number(form: str) -> int:
    form = form.rstrip(".")
    return _SHORT[form] if form in _SHORT else _MONTHS.index(form) + 1


def _year(match: re.Match[str], calendar: Calendar) -> tuple[int | None, bool]:
    """Return the year that a match names, and whether it names one."""
    if match["year"]:
        year = int(match["year"])
        return year + 2000 * (year < 100), True
    if match["rel"]:
        return calendar.relative_year(match["rel"]), match["rel"] not in (
            "the year",
            "the same year",
            "the current year",
        )
    return None, False


Found = tuple[Period | None, str, str]


def _months_span(match: re.Match[str], calendar: Calendar) -> Found:
    first, last = _month_number(match["m1"]), _month_number(match["m2"])
    year, named = _year(match, calendar)
    if match["y1"]:
        start = int(match["y1"])
        end = year if named and year else start
        a, b = _months(start, first, first), _months(end, last, last)
        return (Period(a.start, b.end) if a and b and a.start <= b.end else None), POINT, ""
    if named:
        if year is None:
            return None, POINT, ""
        if first <= last:
            return _months(year, first, last), POINT, ""
        a, b = _months(year - 1, first, 12), _months(year, 1, last)
        return (Period(a.start, b.end) if a and b else None), POINT, ""
    if first <= last:
        return calendar.part(first, last), POINT, ""
    return None, POINT, ""


def _days_span(match: re.Match[str], calendar: Calendar) -> Found:
    month = _month_number(match["m"])
    year = int(match["year"]) if match["year"] else None
    if year is None and calendar.published and 1 <= month - calendar.published.month <= 2:
        year = calendar.published.year  # a day of the coming weeks, not of the last year
    if year is None:
        period = calendar.month(month)
        year = period.start.year if period else None
    try:
        first = date(year or 0, month, int(match["d1"]))
        last = date(year or 0, month, int(match["d2"])) if match["d2"] else first
        return Period(first, last), "day", ""
    except ValueError:
        return None, "day", ""


def _week_ended(match: re.Match[str], calendar: Calendar) -> Found:
    day, _, _ = _days_span(match, calendar)
    return (Period(day.end - timedelta(days=6), day.end) if day else None), POINT, ""


def _one_month(match: re.Match[str], calendar: Calendar) -> Found:
    month = _month_number(match["m"])
    year, named = _year(match, calendar)
    if named:
        return (_months(year, month, month) if year else None), POINT, ""
    ahead = _AHEAD.search(match.string, max(0, match.start() - 120), match.start())
    return calendar.month(month, ahead=ahead is not None), POINT, ""


def _first_months(match: re.Match[str], calendar: Calendar) -> Found:
    count = _number(match["n"])
    if not 1 <= count <= 12:
        return None, LOOKBACK, ""
    year, named = _year(match, calendar)
    first, last = (13 - count, 12) if match["ord"] in ("last", "final") else (1, count)
    if named:
        return (_months(year, first, last) if year else None), POINT, ""
    if match["ord"] in ("last", "final"):
        return None, LOOKBACK, ""
    return calendar.part(first, last), POINT, ""


def _months_to(match: re.Match[str], calendar: Calendar) -> Found:
    count, month = _number(match["n"]), _month_number(match["m"])
    year, named = _year(match, calendar)
    end = _months(year, month, month) if named and year else calendar.month(month)
    if end is None or not 1 <= count <= 24:
        return None, POINT, ""
    index = end.end.year * 12 + end.end.month - count
    return Period(date(index // 12, index % 12 + 1, 1), end.end), POINT, ""


_ORDINAL_PARTS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "last": 4,
    "final": 4,
}


def _part_of_year(number: int, parts: int, match: re.Match[str], calendar: Calendar) -> Found:
    size = 12 // parts
    if not 1 <= number <= parts:
        return None, POINT, ""
    first, last = (number - 1) * size + 1, number * size
    if match.groupdict().get("fy"):
        fiscal = _fiscal(match["fy"], calendar)
        if fiscal is None:
            return None, POINT, ""
        index = fiscal.start.year * 12 + fiscal.start.month - 1 + first - 1
        a = _months(index // 12, index % 12 + 1, index % 12 + 1)
        index += size - 1
        b = _months(index // 12, index % 12 + 1, index % 12 + 1)
        return (Period(a.start, b.end) if a and b else None), POINT, ""
    year, named = _year(match, calendar)
    if named:
        return (_months(year, first, last) if year else None), POINT, ""
    return calendar.part(first, last), POINT, ""


def _quarter(match: re.Match[str], calendar: Calendar) -> Found:
    word = match["ord"]
    if word in ("last", "final") and not (match["year"] or match["rel"]):
        if word == "last" and calendar.published:
            index = calendar.published.year * 4 + (calendar.published.month - 1) // 3 - 1
            return _months(index // 4, index % 4 * 3 + 1, index % 4 * 3 + 3), POINT, ""
        if word == "last":
            return None, POINT, ""
    return _part_of_year(_ORDINAL_PARTS[word], 4, match, calendar)


def _half(match: re.Match[str], calendar: Calendar) -> Found:
    word = match["ord"]
    number = 2 if word in ("second", "2nd", "last", "final") else _ORDINAL_PARTS[word]
    return _part_of_year(number, 2, match, calendar)


def _q(match: re.Match[str], calendar: Calendar) -> Found:
    number = int(match["q"] or match["q2"])
    return _part_of_year(number, 4, match, calendar)


def _h(match: re.Match[str], calendar: Calendar) -> Found:
    return _part_of_year(int(match["h"] or match["h2"]), 2, match, calendar)


def _fiscal(form: str, calendar: Calendar) -> Period | None:
    """Return a fiscal year by the year in which it ends: FY24 in India runs from April 2023 to March 2024."""
    years = re.findall(r"[0-9]+", form)
    if not years:
        return None
    last = int(years[-1])
    if len(years[-1]) == 2:
        last += int(years[0]) // 100 * 100 if len(years) > 1 and len(years[0]) == 4 else 2000
    start = calendar.fiscal_start
    if start == 1:
        return _months(last, 1, 12)
    a, b = _months(last - 1, start, 12), _months(last, 1, start - 1)
    return Period(a.start, b.end) if a and b else None


def _fiscal_year(match: re.Match[str], calendar: Calendar) -> Found:
    first = _fiscal(match["a"], calendar)
    last = _fiscal(match["b"], calendar) if match["b"] else first
    if first is None or last is None or last.end < first.start:
        return None, POINT, ""
    return Period(first.start, last.end), POINT, ""


def _years_span(match: re.Match[str], calendar: Calendar) -> Found:
    first, form = int(match["y1"]), match["y2"]
    last = int(form) if len(form) == 4 else first // 100 * 100 + int(form)
    if last == first + 1 and len(form) == 2:
        if re.match(
            r" (?:season|crop|marketing|harvest|school|academic|campaign)",
            match.string[match.end() : match.end() + 12],
        ):
            return None, POINT, ""
        return _fiscal(f"{first}-{form}", calendar), POINT, ""
    if last < first:
        return None, POINT, ""
    a, b = _months(first, 1, 12), _months(last, 1, 12)
    return (Period(a.start, b.end) if a and b else None), POINT, ""


def _one_year(match: re.Match[str], calendar: Calendar) -> Found:
    return _months(int(match["y"]), 1, 12), POINT, ""


def _relative(match: re.Match[str], calendar: Calendar) -> Found:
    word, unit, day = match["word"], match["unit"], calendar.published
    back = {
        "last": -1,
        "previous": -1,
        "this": 0,
        "current": 0,
        "next": 1,
        "coming": 1,
        "following": 1,
        "past": -1,
        "preceding": -1,
        "prior": -1,
        "same": 0,
        "corresponding": 0,
    }[word]
    if word in ("same", "corresponding"):
        return None, BASE, "year"
    if word in ("previous", "preceding", "prior"):
        return None, BASE, unit.split()[-1]
    if word == "current" and unit == "year":
        return None, POINT, ""  # the calendar year or the fiscal one: the words do not say
    if unit == "decade":
        return (
            (Period(date(day.year - 10, 1, 1), date(day.year, 12, 31)) if day and back == -1 else None),
            LOOKBACK,
            "",
        )
    if day is None or word == "past" or unit in ("half", "summer", "winter", "spring", "autumn"):
        return None, LOOKBACK if word == "past" else POINT, ""
    return _shifted(day, unit, back, calendar), POINT, ""


def _shifted(day: date, unit: str, back: int, calendar: Calendar) -> Period | None:
    if unit == "year":
        return _months(day.year + back, 1, 12)
    if unit in ("fiscal year", "financial year"):
        ends = day.year + (day.month >= calendar.fiscal_start) + back
        return _fiscal(f"fy{ends}", calendar)
    if unit == "month":
        index = day.year * 12 + day.month - 1 + back
        return _months(index // 12, index % 12 + 1, index % 12 + 1)
    if unit == "quarter":
        index = day.year * 4 + (day.month - 1) // 3 + back
        return _months(index // 4, index % 4 * 3 + 1, index % 4 * 3 + 3)
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=back)
    return Period(monday, monday + timedelta(days=6))


def _weekday(match: re.Match[str], calendar: Calendar) -> Found:
    if calendar.published is None:
        return None, "day", ""
    back = (calendar.published.weekday() - _WEEKDAYS.index(match["day"])) % 7
    day = calendar.published - timedelta(days=back)
    return Period(day, day), "day", ""


def _day_word(match: re.Match[str], calendar: Calendar) -> Found:
    back = {"yesterday": 1, "today": 0, "tomorrow": -1}[match["word"]]
    day = calendar.published - timedelta(days=back) if calendar.published else None
    return (Period(day, day) if day else None), "day", ""


def _base(match: re.Match[str], calendar: Calendar) -> Found:
    return None, BASE, match["unit"] or "year"


def _base_year(match: re.Match[str], calendar: Calendar) -> Found:
    return (_months(int(match["year"]), 1, 12) if match["year"] else None), BASE, "year"


def _lookback(match: re.Match[str], calendar: Calendar) -> Found:
    years = re.fullmatch(rf"(?:past|last) (?P<n>{_N}) years", match.group())
    if not years or not calendar.published:
        return None, LOOKBACK, ""
    day = calendar.published
    return Period(date(day.year - _number(years["n"]), 1, 1), date(day.year, 12, 31)), LOOKBACK, ""


def _since(match: re.Match[str], calendar: Calendar) -> Found:
    return None, SINCE, ""


def _no_time(match: re.Match[str], calendar: Calendar) -> Found:
    return None, LOOKBACK, ""


def _next_one(match: re.Match[str], calendar: Calendar) -> Found:
    return (_months(calendar.published.year + 1, 1, 12) if calendar.published else None), POINT, ""


def _year_to(match: re.Match[str], calendar: Calendar) -> Found:
    month = _month_number(match["m"])
    year, named = _year(match, calendar)
    end = _months(year, month, month) if named and year else calendar.month(month)
    if end is None:
        return None, POINT, ""
    first = end.start.year * 12 + end.start.month - 12
    return Period(date(first // 12, first % 12 + 1, 1), end.end), POINT, ""


def _so_far(match: re.Match[str], calendar: Calendar) -> Found:
    return None, POINT, ""


Reader = Callable[[re.Match[str], Calendar], Found]


@cache
def _patterns() -> dict[str, tuple[tuple[re.Pattern[str], Reader], ...]]:
    """Return the patterns to try at each first word, the longest expressions first."""
    month_led: list[tuple[str, Reader]] = [
        (rf"(?P<m1>{_M})(?: (?P<y1>{_Y}))?(?: ?[-–] ?| to | through | until | and )(?P<m2>{_M}){_OF_YEAR}(?![a-z0-9])", _months_span),
        (rf"(?P<m>{_M}) (?P<d1>[0-3]?[0-9])(?:st|nd|rd|th)?(?:(?: ?[-–] ?| to | and )(?P<d2>[0-3]?[0-9])(?:st|nd|rd|th)?)?(?![0-9]|,[0-9]{{3}}|\.[0-9]|%| ?(?:per|bn|million|billion|mw|gw))(?:,? (?P<year>{_Y}))?", _days_span),
        (rf"(?P<m>{_M}) (?:delivery|contract|futures|settlement|loading|arrival)(?![a-z])", _no_time),
        (rf"(?P<m>{_M}){_OF_YEAR}(?![a-z0-9])", _one_month),
    ]  # fmt: skip
    digit_led: list[tuple[str, Reader]] = [
        (rf"(?P<d1>[0-3]?[0-9])(?:st|nd|rd|th)?(?:(?: ?[-–] ?| to | and )(?P<d2>[0-3]?[0-9])(?:st|nd|rd|th)?)? (?:of )?(?P<m>{_M})(?:,? (?P<year>{_Y}))?(?![a-z0-9])", _days_span),
        (r"(?P<y1>(?:19|20)[0-9]{2})(?:[-–/]| to | and )(?P<y2>(?:19|20)?[0-9]{2})(?![0-9,.-][0-9]|[0-9])", _years_span),
        (rf"(?P<q>[1-4])q ?(?P<year>{_Y}|[0-9]{{2}})?(?P<rel>\b)?(?![a-z0-9])(?P<q2>)", _q),
        (r"(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]\b", _so_far),
        (r"[0-3]?[0-9]/[01]?[0-9]/(?:19|20)?[0-9]{2}\b", _so_far),
        (rf"(?P<y>{_Y})(?![a-z])", _one_year),
        (rf"(?P<n>{_N})[- ]months? (?:to|ended|ending|through|till|until|up to) (?:in )?(?:the end of )?(?P<m>{_M}){_OF_YEAR}(?![a-z0-9])", _months_to),
        (rf"(?P<unit>)(?:{_N}) (?:year|month)s? (?:earlier|previously)(?![a-z])", _base),
    ]  # fmt: skip
    first_led: list[tuple[str, Reader]] = [
        (rf"(?P<ord>{_ORD}) (?P<n>{_N}) months?{_OF_YEAR}(?![a-z])", _first_months),
        (rf"(?P<ord>{_ORD})[ -]quarter(?:(?: of)? (?:the )?(?P<fy>fy ?[0-9]{{2,4}}(?:[-–/][0-9]{{2,4}})?|fiscal(?: year)? [0-9]{{4}}(?:[-–/][0-9]{{2,4}})?)|{_OF_YEAR})(?![a-z])", _quarter),
        (rf"(?P<ord>{_ORD})[ -]half{_OF_YEAR}(?= |,|\.|\)|;|:|\n|')", _half),
        (rf"(?:last|first|final) (?:couple of |few |several )?(?:{_N})?(?: )?(?:full |financial |fiscal |calendar |trading |consecutive )?(?:years|months|weeks|days|decades|quarters|hours)(?![a-z])", _lookback),
    ]  # fmt: skip
    relative: list[tuple[str, Reader]] = [
        (r"next(?=[,.;])", _next_one),
        (rf"(?P<word>same|corresponding) (?:period|month|quarter|time|week|day|half)(?:(?: of| in| a)?(?: the)? (?:(?P<year>{_Y})|last year|previous year|year (?:ago|earlier|before)|prior year))?", _base_year),
        (rf"(?:past|last|previous|next|coming|preceding|following) (?:couple of |few |several |(?:{_N}) ?)(?:full |financial |fiscal |calendar |consecutive )?(?:years|months|weeks|days|decades|quarters|hours)(?![a-z])", _lookback),
        (rf"(?P<word>last|this|next|previous|current|coming|following|past|preceding|prior|same|corresponding) (?P<unit>{_UNIT})(?![a-z])", _relative),
    ]  # fmt: skip
    other: dict[str, list[tuple[str, Reader]]] = {
        "year": [(rf"year (?:to|ended|ending|through)(?: in)?(?: the end of)? (?P<m>{_M}){_OF_YEAR}(?![a-z0-9])", _year_to), (r"(?P<unit>year)[- ](?:on|over)[- ]?year(?![a-z])", _base), (r"(?P<unit>year) (?:earlier|ago|before)(?![a-z])", _base), (r"(?P<unit>)year[- ]to[- ]date", _so_far)],
        "month": [(r"(?P<unit>month)[- ](?:on|over)[- ]month(?![a-z])", _base), (r"(?P<unit>month) (?:earlier|ago|before)(?![a-z])", _base)],
        "quarter": [(r"(?P<unit>quarter)[- ](?:on|over)[- ]quarter(?![a-z])", _base), (r"(?P<unit>quarter) (?:earlier|ago|before)(?![a-z])", _base)],
        "week": [(rf"week (?:ended|ending|to|through|until) (?:on )?(?:(?:{either(_WEEKDAYS)}),? )?(?P<m>{_M}) (?P<d1>[0-3]?[0-9])(?P<d2>)(?:,? (?P<year>{_Y}))?", _week_ended), (r"(?P<unit>week) (?:earlier|ago|before)(?![a-z])", _base)],
        "yoy": [(r"(?P<unit>)yoy\b", _base)],
        "y": [(r"(?P<unit>)y[-/]o?[-/]?y\b", _base)],
        "so": [(r"so far (?:this|in) (?:year|[0-9]{4})", _so_far)],
        "fy": [],
        "fiscal": [(r"(?P<a>fiscal(?: year)? [0-9]{4}(?:[-–/][0-9]{2,4})?)(?P<b>)", _fiscal_year)],
        "financial": [(r"(?P<a>financial year [0-9]{4}(?:[-–/][0-9]{2,4})?)(?P<b>)", _fiscal_year)],
        "since": [(rf"since (?:the )?(?:early |late |mid-?)?(?:{_M} )?(?:{_Y})s?", _since)],
        "early": [], "decade": [(r"decade (?:ago|earlier)(?P<unit>)", _base)],
    }  # fmt: skip
    for form in ("fy",):
        other[form] = [
            (
                r"(?P<a>fy ?[0-9]{2,4}(?:[-–/][0-9]{2,4})?)(?: (?:to|and|through) (?P<b>fy ?[0-9]{2,4}))?(?![0-9])",
                _fiscal_year,
            )
        ]
    for quarter in "1234":
        other[f"q{quarter}"] = [
            (
                rf"q(?P<q>[1-4])(?P<q2>)(?:[ -]?(?:of )?(?P<fy>fy ?[0-9]{{2,4}}(?:[-–/][0-9]{{2,4}})?)|{_OF_YEAR})(?![a-z0-9])",
                _q,
            )
        ]
        other[f"h{quarter}"] = [
            (
                rf"h(?P<h>[12])(?P<h2>)(?:[ -]?(?:of )?(?P<fy>fy ?[0-9]{{2,4}}(?:[-–/][0-9]{{2,4}})?)|{_OF_YEAR})(?![a-z0-9])",
                _h,
            )
        ]
    table: dict[str, list[tuple[str, Reader]]] = {form: list(rows) for form, rows in other.items()}
    for form in [*_MONTHS, *_SHORT]:
        table.setdefault(form, []).extend(month_led)
    for form in ("first", "second", "third", "fourth", "last", "final"):
        table.setdefault(form, []).extend(first_led)
    for form in (
        "same",
        "corresponding",
        "past",
        "last",
        "previous",
        "next",
        "coming",
        "preceding",
        "following",
        "this",
        "current",
        "prior",
    ):
        table.setdefault(form, []).extend(relative)
    for form in ("today", "yesterday", "tomorrow"):
        table.setdefault(form, []).append((rf"(?P<word>{form})(?![a-z])", _day_word))
    for form in _WEEKDAYS:
        table.setdefault(form, []).append((rf"(?P<day>{form})(?![a-z])", _weekday))
    table["0"] = digit_led
    table["n"] = [row for row in digit_led if "(?P<n>" in row[0] or "earlier" in row[0]]
    cache_: dict[str, re.Pattern[str]] = {}

    def compiled(source: str) -> re.Pattern[str]:
        if source not in cache_:
            cache_[source] = re.compile(source)
        return cache_[source]

    return {
        form: tuple((compiled(source), reader) for source, reader in rows) for form, rows in table.items()
    }


def time_words() -> frozenset[str]:
    """Return the words at which an expression of time can start."""
    return frozenset(_patterns()) - {"0", "n"}


_NEXT_WORD = re.compile(r" ([A-Za-z]+)")
_UPPER_ONLY = frozenset({"may", "march", "mar"})


def read_time(text: str, low: str, start: int, end: int, calendar: Calendar) -> Time | None:
    """Return the expression of time whose first word fills the span, if there is one."""
    word = low[start:end]
    rows = _patterns().get("0" if word[0].isdigit() else word)
    if rows is None and word in numerals():
        rows = _patterns()["n"]
    if rows is None or (word[0].isdigit() and end - start > 4):
        return None
    if end - start == 4 and word[0].isdigit() and not follows_in(low, start) and _counts(text, end):
        return None
    if word in _UPPER_ONLY and not _is_month(text, start, end):
        return None
    if start and (low[start - 1].isalnum() or (word[0].isdigit() and low[start - 1] in "$€£¥₹₽.,")):
        return None
    for pattern, reader in rows:
        match = pattern.match(low, start)
        if match:
            period, kind, shift = reader(match, calendar)
            return Time(start, match.end(), period, kind, shift)
    return None


def _counts(text: str, end: int) -> bool:
    """Return whether people or a unit stand after four digits: "2000 people", "2050 MW"."""
    after = _NEXT_WORD.match(text, end)
    return read_unit(text, end) is not None or (after is not None and after[1].lower() in words("people"))


def _is_month(text: str, start: int, end: int) -> bool:
    if not text[start].isupper():
        return False
    after = text[end : end + 3]
    if after[:2] in ("'s",) or (after[:1] == " " and after[1:2].isdigit()):
        return True
    before = text[max(0, start - 12) : start].rstrip()
    return bool(before) and before[-1] not in '.!?"“' and not text[max(0, start - 1)] == "\n"
