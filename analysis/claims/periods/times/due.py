"""Times that end after publication: deadlines, what is left of a year, what lasts from now on."""

from __future__ import annotations

from datetime import date

from analysis.claims.periods.tenses.ahead import WILL, is_ahead
from analysis.claims.periods.tenses.verbs import is_past
from analysis.claims.periods.times.calendars import FISCAL, Calendar, months
from analysis.claims.periods.times.resolve import (
    LOOKBACK,
    POINT,
    WHOLE_YEAR,
    YEAR_OVER,
    Found,
    Match,
    month_number,
)
from analysis.patterns import regex
from analysis.quantities import Period

_FORESEEN = regex(
    r"\b(?:forecasts?|sees?|predicts?|projects?|targets?|should|aims?|could(?! not\b)|may(?! have\b)|might(?! have\b)|likely to|set to)\b(?:[^.;\n]|\.(?=[0-9]))*\Z"
)
# "wanted output to rise to 5 tonnes by year-end", "saw inflation falling to 5%": what was wanted then is still to come
_THEN_TO = regex(
    r"\b(?:to (?!the\b|an?\b|its\b|their\b|some\b|about\b|around\b|over\b|nearly\b|more\b|less\b|just\b)[a-z]+|[a-z]+ing) (?:[^.;\n]|\.(?=[0-9]))*\Z"
)
_COMMA_ING = regex(r",(?: [a-z]+)? [a-z]+ing (?:[^.;\n]|\.(?=[0-9]))*\Z")
_HAD = regex(r"\b(?:had|have|has|been|(?:could|may|might|would) not)\b")
_AIM = regex(r" (?:[a-z]+ ){0,2}(?:forecasts?|targets?|projections?|goals?|guidance)\b")
_LEAD, _OPENING = 90, 24  # characters


def year_end(match: Match, calendar: Calendar) -> Found:
    """Return the year of publication for "by the end of the year" and "year-end", unless it is told what was."""
    ahead = _is_foreseen(match) or not _was(match.string, max(0, match.start() - _LEAD), match)
    unit = _unit_of(match.groupdict().get("unit") or "year")
    if unit == "year" and not calendar.this_year:
        return None, LOOKBACK, WHOLE_YEAR  # that which the article named before
    return (calendar.relative(unit, 0) if ahead else None), POINT, "" if ahead else YEAR_OVER


def _is_foreseen(match: Match) -> bool:
    low, start = match.string, match.start()
    before = _FORESEEN.search(low, max(0, start - _LEAD), start)
    aim = _AIM.match(low, match.end()) is not None
    return aim or before is not None or WILL.match(low, match.end()) is not None or is_ahead(match)


def _was(low: str, first: int, match: Match) -> bool:
    """Return whether the words around a year's end tell what was by then: "had risen to 5 tonnes by the end of the year"."""
    first = max(first, *(low.rfind(mark, first, match.start()) + 1 for mark in (". ", "; ", "\n")))
    after = min(len(low), match.end() + _LEAD)
    done = _HAD.search(low, first, match.start()) or is_past(low, first, match.start())
    if not done:
        led = match.start() - first > _OPENING
        return not led and is_past(low, match.end(), after)
    wanted = _THEN_TO.search(low, first, match.start())
    return wanted is None or _COMMA_ING.search(low, first, match.start()) is not None


def whole_of_this_year(match: Match, calendar: Calendar) -> Found:
    """Return the year of publication for "expect the year to end with 5 tonnes sold"."""
    return calendar.relative("year", 0), POINT, ""


def year_foreseen(match: Match, calendar: Calendar) -> Found | None:
    """Return the year of publication for "should end the year with a gap"; None where it is told how one ended."""
    year = calendar.relative("year", 0) if _is_foreseen(match) else None
    return (year, POINT, "") if year else None


def decade_end(match: Match, calendar: Calendar) -> Found:
    """Return the round year of "by the end of the decade": 2030 in the years from 2021."""
    day = calendar.published
    return (Period.year((day.year + 9) // 10 * 10) if day else None), POINT, ""


def rest_of_year(match: Match, calendar: Calendar) -> Found:
    """Return "the rest of the year" from the month of publication on."""
    day, unit = calendar.published, match["unit"]
    if day is None:
        return None, POINT, ""
    year = months(int(unit), 1, 12) if unit.isdigit() else calendar.relative(_unit_of(unit), 0)
    begun = year is not None and year.start <= day <= year.end
    return (Period(day.replace(day=1), year.end) if begun and year else None), POINT, ""


def _unit_of(words: str) -> str:
    return next((unit for unit in FISCAL if words.endswith(unit)), "year")


def from_now(match: Match, calendar: Calendar) -> Found:
    """Return "now until 2030" in years and "this month until the end of May" in months, from publication on."""
    day = calendar.published
    if day is None:
        return None, POINT, ""
    if match["y"]:
        year = int(match["y"])
        return (Period(date(day.year, 1, 1), date(year, 12, 31)) if year > day.year else None), POINT, ""
    if match["m"]:
        until = calendar.month(month_number(match["m"]), ahead=True)
    else:
        until = calendar.relative("year", 0)
    return (Period(day.replace(day=1), until.end) if until and until.end >= day else None), POINT, ""
