"""From an expression of time to the days it stands for: one function a kind of expression."""

from __future__ import annotations

import re

from analysis.claims.lexicon import MONTHS, PARTS, SHORT_MONTHS
from analysis.claims.numbers.numerals import numerals
from analysis.claims.periods.tenses.ahead import BESIDE, WILL, is_ahead, is_due_out
from analysis.claims.periods.tenses.verbs import came_out_in
from analysis.claims.periods.times.calendars import Calendar, months, run, within
from analysis.patterns import regex
from analysis.quantities import Period

# What a time can be: the time of a figure, a single day, a time of comparison, a span up to now, a start,
# what points back to a time named before.
POINT, DAY, BASE, LOOKBACK, SINCE, ANAPHOR = "point", "day", "base", "lookback", "since", "anaphor"
TO_DATE = "to date"  # what "so far this year" has in the place of a step: from the start of the year
WHOLE_YEAR = "whole year"  # what "the year as a whole" has there: the year of the time named before
YEAR_OVER = (
    "year over"  # what "had risen by the end of the year" has there: that year, if it was named before
)
THAT_YEAR = "that year"  # what "July that year" has there, with its first month and its last: of the year named before
PAST_YEAR = "past year"  # what "the past year" has there: changes over it are compared with a year before, amounts are of it
Found = tuple[Period | None, str, str]  # the days, the kind, and for a base what it goes back by
Match = re.Match[str]

_SOME, _SOON = 4, range(1, 7)  # months of which results are told as of the year so far; to what is due
_LAST_DAYS = 28  # of a month: its figures come out
_LATELY = (1, 2)  # months after which figures of a month come out
_THIS_ONE = ("the year", "the same year", "the current year")
# "the first two months of the 2023/24 marketing year": of which months only the calendar of the crop tells.
_OF_A_SEASON = regex(
    r"(?: (?:of|in) (?:the |this |last |its |a )?(?:new |current )?(?:[0-9]{4}[-/–][0-9]{2,4} )?|[-/–][0-9]{2,4} )(?:[a-z]+ )?(?:season|marketing year|crop year|campaign|academic year|school year)\b"
)
_OF_ITS_YEAR = regex(r" of (?:its|the (?:company|group|firm|airline)['’]s) (?:fiscal|financial)\b")
# "ending stocks of wheat for 2024/25": a marketing year, which begins with the harvest.
OF_CROPS = regex(
    r"\b(?:wheat|corn|maize|soybeans?|soy|grains?|barley|rice|sugar|cotton|coffee|cocoa|oilseeds?|rapeseed|crops?|harvest|plantings?)\b"
)


def number(word: str) -> int:
    """Return the number of a word or of digits."""
    return int(word) if word.isdigit() else int(numerals()[word][0])


def month_number(form: str) -> int:
    """Return the number of a month by its name or its short form."""
    form = form.rstrip(".")
    if form.isdigit():
        return min(12, max(1, int(form)))
    return SHORT_MONTHS[form] if form in SHORT_MONTHS else MONTHS.index(form) + 1


def named_year(match: Match, calendar: Calendar) -> tuple[int | None, bool]:
    """Return the year that a match names, and whether it names one."""
    if match["year"]:
        year = int(match["year"])
        return year + 2000 * (year < 100), True
    if match["rel"] and not match["rel"].startswith("a year"):
        return calendar.relative_year(match["rel"]), match["rel"] not in _THIS_ONE
    return None, False


def is_of_crops(match: Match) -> bool:
    """Return whether the words around a time tell of crops, whose years begin with the harvest."""
    return OF_CROPS.search(match.string, max(0, match.start() - BESIDE), match.end() + BESIDE) is not None


def _fiscal_of(match: Match, calendar: Calendar) -> Period | None:
    """Return the fiscal year that a part is of; "the first quarter of 2023/24" of wheat is of no such year."""
    alone = match["fy"][:4].isdigit() and match["fy"].rpartition("/")[2].isdigit() and "/" in match["fy"]
    return None if alone and is_of_crops(match) else calendar.fiscal(match["fy"], match.start())


def _in_fiscal(match: Match, calendar: Calendar, first: int, count: int) -> Found:
    """Return months of the fiscal year that a match names, its first month being month 0."""
    fiscal = _fiscal_of(match, calendar)
    start = fiscal.start.year * 12 + fiscal.start.month - 1 if fiscal else 0
    part, day = (run(start + first, count) if fiscal else None), calendar.published
    first_ones = match.groupdict().get("ord") not in ("last", "final") and not is_ahead(match)
    early = first_ones and part and day and (part.end.year, part.end.month) > (day.year, day.month)
    return (None if early else part), POINT, ""  # a fiscal year that has no such months yet is another


def joined(first: Period | None, last: Period | None) -> Period | None:
    """Return the time from the start of one to the end of another; None if they are not in order."""
    return Period(first.start, last.end) if first and last and first.start <= last.end else None


def months_span(match: Match, calendar: Calendar) -> Found:
    """Return "January to August 2023", "August 2022 to January 2023", "April-July of this fiscal year"."""
    first, last = month_number(match["m1"]), month_number(match["m2"])
    if form := match["fy"]:
        past = form.startswith(("last", "previous"))
        fiscal = calendar.relative("fiscal year", -1) if past else calendar.fiscal(form, match.start())
        start = fiscal.start.year * 12 + fiscal.start.month - 1 if fiscal else 0
        return (run(start + (first - 1 - start) % 12, (last - first) % 12 + 1) if fiscal else None), POINT, ""
    year, named = named_year(match, calendar)
    if match["y1"]:
        start = int(match["y1"]) if match["y1"].isdigit() else calendar.relative_year(match["y1"]) or 0
        end = year if named and year else start + (first > last)
        return joined(months(start, first, first), months(end, last, last)), POINT, ""
    if not named:
        return _months_unnamed(first, last, match, calendar)
    if year is None:
        return None, POINT, ""
    return joined(months(year - (first > last), first, first), months(year, last, last)), POINT, ""


def _months_unnamed(first: int, last: int, match: Match, calendar: Calendar) -> Found:
    ahead = is_ahead(match)
    if first <= last:
        return calendar.part(first, last, ahead=ahead, over=True), POINT, ""
    if " and " in match.group() and not match.string.endswith("between ", 0, match.start()):
        return None, LOOKBACK, ""  # "in August and July": two months, and no span
    until = calendar.month(last, ahead=ahead)  # "between November and March"
    return (joined(months(until.start.year - 1, first, first), until) if until else None), POINT, ""


def one_month(match: Match, calendar: Calendar) -> Found:
    """Return "March", "March 2023", "March of last year"."""
    month = month_number(match["m"])
    if match.groupdict().get("fy"):
        fiscal = calendar.fiscal(match["fy"], match.start())
        return (within(fiscal, month) if fiscal else None), POINT, ""
    year, named = named_year(match, calendar)
    if named:
        return (months(year, month, month) if year else None), POINT, ""
    day = calendar.published
    if day is None or day.month - 1 <= month <= day.month:
        return _a_year_back(match, calendar.month(month)), POINT, ""  # told or ahead, it is the same one
    due = match.string.endswith("by ", 0, match.start()) and (month - day.month) % 12 in _SOON
    near = due or _is_near(month, calendar)
    out_soon = (day.month - month) % 12 in _LATELY and is_due_out(match)
    ahead = (is_ahead(match) and not out_soon) or (near and not came_out_in(match.string, *match.span()))
    starts = match.string.endswith("from ", 0, match.start()) and WILL.match(match.string, match.end())
    return _a_year_back(match, calendar.month(month, ahead=ahead or bool(starts))), POINT, ""


def _a_year_back(match: Match, period: Period | None) -> Period | None:
    """Return the time a year before where the words say so: "in the second quarter a year ago"."""
    back = match["rel"] is not None and match["rel"].startswith("a year")
    return period.shift(-1) if period and back else period


def _is_near(month: int, calendar: Calendar) -> bool:
    """Return whether a month is the next one or the one after it: news names the one of last year with its year."""
    return calendar.published is not None and 1 <= month - calendar.published.month <= 2


def first_months(match: Match, calendar: Calendar) -> Found:
    """Return "the first five months of 2023", "the final month of 2023"."""
    count, last = number(match["n"] or "1"), match["ord"] in ("last", "final")
    of_the_year = match["rel"] == "the year"  # "the last three months of the year"
    if match.groupdict().get("fy") and 1 <= count <= 12:
        return _in_fiscal(match, calendar, (12 - count) * last, count)
    year, named = named_year(match, calendar)
    if last and not (named or of_the_year) and 1 < count <= 12:
        return past_months(count, calendar)
    season = _OF_A_SEASON.match(match.string, match.end()) or _OF_ITS_YEAR.match(match.string, match.end())
    if not 1 <= count <= 12 or (last and not (named or of_the_year)) or season:
        return None, LOOKBACK, ""
    first, end = (13 - count, 12) if last else (1, count)
    if named:
        return (months(year, first, end) if year else None), POINT, ""
    begun = bool(last and of_the_year and calendar.published and first <= calendar.published.month)
    return calendar.part(first, end, ahead=begun or is_ahead(match), over=True), POINT, ""


def past_months(count: int, calendar: Calendar) -> Found:
    """Return "the last seven months": in August those of the year so far, and otherwise the time up to publication."""
    day = calendar.published
    if day is None:
        return None, LOOKBACK, ""
    over = day.month - 1 - count  # months since then; the figures of a quarter come out in the second
    ending = over == -1 and day.day >= _LAST_DAYS
    if count >= _SOME and (over == 0 or ending or (over == 1 and count % 3 == 0)):
        return months(day.year, 1, count), POINT, ""
    return run(day.year * 12 + day.month - 1 - count, count + 1), LOOKBACK, ""


def first_quarters(match: Match, calendar: Calendar) -> Found:
    """Return "the first three quarters of 2025"."""
    count = number(match["n"])
    year, named = named_year(match, calendar)
    first, end = (13 - 3 * count, 12) if match["ord"] in ("last", "final") else (1, 3 * count)
    if _OF_A_SEASON.match(match.string, match.end()):
        return None, LOOKBACK, ""
    if match["fy"]:
        return _in_fiscal(match, calendar, first - 1, end - first + 1)
    if named:
        return (months(year, first, end) if year else None), POINT, ""
    ahead = is_ahead(match) and match["rel"] in _THIS_ONE  # "for the last three quarters of the year"
    return (calendar.part(first, end, ahead=ahead) if first == 1 or ahead else None), POINT, ""


def part_of_year(number: int, parts: int, match: Match, calendar: Calendar) -> Found:
    """Return a quarter, a half or another part of the year that a match names, the first being number 1."""
    size = 12 // parts
    first, last = (number - 1) * size + 1, number * size
    fiscal_part = match.string.endswith(("fiscal ", "financial "), 0, match.start())
    its = (fiscal_part or _OF_ITS_YEAR.match(match.string, match.end())) and not calendar.own_start
    if its or not 1 <= number <= parts or _OF_A_SEASON.match(match.string, match.end()):
        return None, POINT, ""
    if match.groupdict().get("fy"):
        return _in_fiscal(match, calendar, first - 1, size)
    year, named = named_year(match, calendar)
    if named:
        return (months(year, first, last) if year else None), POINT, ""
    part = calendar.own_part if calendar.own_start else calendar.part
    return _a_year_back(match, part(first, last, ahead=is_ahead(match))), POINT, ""


def _counted(match: Match) -> int:
    groups = match.groupdict()
    return int(groups["number"]) if groups.get("number") else PARTS[groups["ord"]]


def quarter(match: Match, calendar: Calendar) -> Found:
    """Return "the third quarter of 2023", "Q3 FY24", "the last quarter"."""
    groups = match.groupdict()
    alone = groups.get("ord") in ("last", "final") and not any(map(groups.get, ("year", "rel", "fy")))
    if alone and match["ord"] == "last" and not is_ahead(match):
        return calendar.relative("quarter", -1), POINT, ""
    return part_of_year(_counted(match), 4, match, calendar)


def half(match: Match, calendar: Calendar) -> Found:
    """Return "the second half of 2023", "H1"."""
    return part_of_year(min(2, _counted(match)), 2, match, calendar)
