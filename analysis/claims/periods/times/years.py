"""Years, fiscal years and decades, from their expression to their days: one function a kind of expression."""

from __future__ import annotations

import re

from analysis.claims.lexicon import MONTHS_IN, PARTS
from analysis.claims.numbers.numerals import numerals
from analysis.claims.periods.times.calendars import Calendar, months, run
from analysis.claims.periods.times.fiscal import split_year
from analysis.claims.periods.times.own_year import FIRST_DAYS
from analysis.claims.periods.times.resolve import (
    LOOKBACK,
    POINT,
    THAT_YEAR,
    Found,
    Match,
    is_of_crops,
    joined,
    month_number,
    named_year,
    number,
    part_of_year,
)
from analysis.quantities import Period

# "2% in the fourth quarter of 2024, after 1% in the third"
_PART_BEFORE = re.compile(
    r"\b(?:first|second|third|fourth|last|final|q[1-4])[ -]?(?P<part>quarter|half)\b(?: of (?P<year>(?:19|20)[0-9]{2}))?(?:[^.;\n]|\.(?=[0-9])){0,90}\Z"
)
_SPELLED = ("unit", "ten")  # the roles of the words of a year, "ninety", "seven"
_LEAD = 90  # characters
_OF_THE_CROP = re.compile(r"(?:season|campaign|(?:crop|marketing|harvest|school|university|academic) year)\Z")
_FISCAL, _SPACED = re.compile(r" ?fy\b| (?:fiscal|financial|budget)\b"), (" - ", " – ", " — ")
_OF_A_THING = re.compile(r" (?:crop|budget)\b(?! year)")
_WINTER = ("winter ", "summer ", "spring ", "autumn ", "winter of ", "summer of ", "spring of ", "autumn of ")
_SEASON_BEFORE = ("season ", "crop ", "season of ")
_CURRENT = ("current ", "current fiscal ", "current financial ", "this fiscal ", "this financial ")


def first_and_second(match: Match, calendar: Calendar) -> Found:
    """Return "the third and fourth quarters of 2024": the half year, or the year where they are halves."""
    parts = 4 if match["part"].startswith("quarter") else 2
    first, _, _ = part_of_year(PARTS[match["from"]], parts, match, calendar)
    last, _, _ = part_of_year(PARTS[match["to"]], parts, match, calendar)
    return joined(first, last), POINT, ""


def part_named_short(match: Match, calendar: Calendar) -> Found | None:
    """Return the quarter or half of "2% in the fourth quarter, after 1% in the third"; None where none is named before."""
    low, start = match.string, match.start()
    named = _PART_BEFORE.search(low, max(0, start - 2 * _LEAD), start)
    if named is None:
        return None
    number, size = PARTS[match["ord"]], MONTHS_IN[named["part"]]
    first = (number - 1) * size + 1
    if named["year"]:
        return months(int(named["year"]), first, first + size - 1), POINT, ""
    part = calendar.own_part if calendar.own_start else calendar.part
    return part(first, first + size - 1), POINT, ""


def years_span(match: Match, calendar: Calendar) -> Found | None:
    """Return "2013 to 2023"; "2023-24" and "2023 – 2024FY" are a fiscal year, but no crop year; "in 2023 – 2000 firms" is none."""
    first, form = int(match["y1"]), match["y2"]
    last = int(form) if len(form) == 4 else first // 100 * 100 + int(form)
    if last <= first and match.group()[4:7] in _SPACED:
        return None
    hyphened = match.group()[4] in "-–/"
    if (
        last == first + 1
        and len(form) == 4
        and (_FISCAL.match(match.string, match.end()) or (hyphened and calendar.splits_years))
    ):
        return split_year(f"{first}-{last}", match.start(), calendar), POINT, ""
    if " " in match.group() and len(form) == 2 and last != first + 1:
        return months(first, 1, 12), POINT, ""  # "in 2023- 30 firms"
    if last == first + 1 and hyphened and calendar.season_start:
        return calendar.season(first), POINT, ""
    if last == first + 1 and len(form) == 2:
        return _season(first, match, calendar), POINT, ""
    return joined(months(first, 1, 12), months(last, 1, 12)), POINT, ""


def years_to_month(match: Match, calendar: Calendar) -> Found:
    """Return "1992 to September 2011" as the time from the one to the end of the other."""
    month = month_number(match["m2"])
    return joined(months(int(match["y1"]), 1, 12), months(int(match["y2"]), month, month)), POINT, ""


def _season(first: int, match: Match, calendar: Calendar) -> Period | None:
    """Return "2018/19" as a fiscal year, or as two years of a crop or of schools; none for a winter, a budget."""
    low = match.string
    if low.endswith(_WINTER, 0, match.start()) or _OF_A_THING.match(low, match.end()):
        return None
    crops = "/" in match.group() and is_of_crops(match)
    if (
        low.endswith(_SEASON_BEFORE, 0, match.start())
        or _OF_THE_CROP.search(match.group())
        or (crops and not low.startswith((" fiscal", " financial"), match.end()))
    ):
        return joined(months(first, 1, 12), months(first + 1, 1, 12))
    return split_year(f"{first}-{match['y2']}", match.start(), calendar)


def season_of_months(match: Match, calendar: Calendar) -> Found:
    """Return "this summer (April through September)": the months in brackets, nearest to publication, before it or after it."""
    first, last, day = month_number(match["m1"]), month_number(match["m2"]), calendar.published
    if day is None:
        return None, POINT, ""
    seasons = [
        run(year * 12 + first - 1, (last - first) % 12 + 1) for year in range(day.year - 2, day.year + 2)
    ]
    if match["word"] in ("last", "past"):
        return next(one for one in reversed(seasons) if one.end < day), POINT, ""
    if match["word"] in ("next", "coming"):
        return next((one for one in seasons if one.start > day), None), POINT, ""
    return min(seasons, key=lambda one: max(one.start - day, day - one.end)), POINT, ""


def this_and_next_year(match: Match, calendar: Calendar) -> Found:
    """Return "this year and the next": both of them."""
    return joined(calendar.relative("year", 0), calendar.relative("year", 1)), POINT, ""


def decade(match: Match, calendar: Calendar) -> Found:
    """Return "the 1960s"."""
    first = int(match["y"])
    return joined(months(first, 1, 12), months(first + 9, 1, 12)), POINT, ""


def last_half(match: Match, calendar: Calendar) -> Found:
    """Return the last half of the company's or the calendar year that was over at publication for "half-year profits"."""
    day, start = calendar.published, (calendar.own_start or 1) - 1
    over = (day.year * 12 + day.month - 1 - start) // 6 * 6 - 6 if day else 0
    return (run(over + start, 6) if day else None), POINT, ""


def one_year(match: Match, calendar: Calendar) -> Found:
    """Return "2022"."""
    return months(int(match["y"]), 1, 12), POINT, ""


def year_beside(match: Match, calendar: Calendar) -> Found:
    """Return "the year after 2021" and "the year before last"."""
    if not match["y"]:
        return calendar.relative("year", -2), POINT, ""
    return months(int(match["y"]) + (1 if match["after"] else -1), 1, 12), POINT, ""


def spelled_year(match: Match, calendar: Calendar) -> Found:
    """Return "two thousand seven", "nineteen ninety-four" and "the nineteen forties", as broadcasters write them to be read."""
    first, second, *rest = re.findall(r"[a-z]+", match["words"].replace("ties", "ty"))
    parts = [word for word in (*rest, *(() if second == "thousand" else (second,))) if word != "and"]
    if not all(word in numerals() and numerals()[word][1] in _SPELLED for word in parts):
        return None, POINT, ""
    year = (2000 if second == "thousand" else number(first) * 100) + sum(number(word) for word in parts)
    if match.string.endswith(("fiscal year ", "financial year "), 0, match.start()):
        return calendar.fiscal(f"fy{year}", match.start()), POINT, ""
    return joined(months(year, 1, 12), months(year + 9 * match["words"].endswith("ties"), 1, 12)), POINT, ""


def year_to(match: Match, calendar: Calendar) -> Found:
    """Return "year to March 2024"."""
    month = month_number(match["m"])
    year, named = named_year(match, calendar)
    ahead = " ending" in match.group() and match.string.endswith(_CURRENT, 0, match.start())
    if (ahead or match.groupdict().get("next")) and not named and calendar.published:
        named, year = True, calendar.published.year + (month <= calendar.published.month)
    end = months(year, month, month) if named and year else calendar.month(month)
    return (
        (run(end.start.year * 12 + end.start.month - 12 - _is_early(match), 12) if end else None),
        POINT,
        "",
    )


def month_to_end(match: Match, calendar: Calendar) -> Found:
    """Return "July through the end of 2020"."""
    return months(int(match["year"]), month_number(match["m"]), 12), POINT, ""


def months_to(match: Match, calendar: Calendar) -> Found:
    """Return "six months to June 2023", "quarter to June"."""
    count, month = MONTHS_IN.get(match["n"] or "quarter") or number(match["n"]), month_number(match["m"])
    year, named = named_year(match, calendar)
    end = months(year, month, month) if named and year else calendar.month(month)
    if end is None or not 1 <= count <= 24:
        return None, POINT, ""
    return run(end.end.year * 12 + end.end.month - count - _is_early(match), count), POINT, ""


def _is_early(match: Match) -> bool:
    """Return whether a time ends with one of the first days of a month, "three months ended Dec. 2": it is of the months before."""
    day = match.groupdict().get("d1") or match.groupdict().get("d2")
    return day is not None and int(day) <= FIRST_DAYS


def in_that_year(match: Match, calendar: Calendar) -> Found:
    """Return "July that year" and "the first quarter of that year", whose year was named before."""
    if month := match.groupdict().get("m"):
        first = last = month_number(month)
    else:
        size = MONTHS_IN[match["unit"]]
        last = min(PARTS[match["ord"]] * size, 12)
        first = last - size + 1
    return None, LOOKBACK, f"{THAT_YEAR} {first} {last}"


def years_to(match: Match, calendar: Calendar) -> Found:
    """Return "the five years to 2015"."""
    last, count = int(match["y"]), number(match["n"])
    return joined(months(last - count + 1, 1, 12), months(last, 1, 12)), POINT, ""
