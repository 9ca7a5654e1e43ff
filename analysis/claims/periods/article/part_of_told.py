"""Parts of a year that was told before: "$31 billion in 2022, $17 billion of it in the first seven months"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from analysis.claims.periods.tenses.verbs import is_past
from analysis.claims.periods.times.calendars import months
from analysis.claims.periods.times.expressions import Time
from analysis.claims.periods.times.resolve import POINT
from analysis.quantities import Period

_YEAR = 365  # days
# A part of a year without its year, and words that make it a part of what was told before: "$7 billion of it in May".
_ITS_YEAR = re.compile(
    r"[0-9]{4}|\b(?:last|this|current|previous|next|same|past|ago|fy|fiscal|financial)\b|['’][0-9]{2}\b"
)
_OF_IT = re.compile(
    r"\b(?:of (?:it|this|that|which|them|those|these)|including) [^.;\n]{0,60}\b(?:in|during|for) (?:the )?\Z"
)
_LEADS = ("in ", "of ", "for ", "during ")
_ALONE = (" alone", " only", " by itself")
_TOLD = re.compile(
    r"\b(?:they|it|these|this|that) (?:were|was|had|came|rose|fell|grew|stood|reached|made|amounted)\b"
)
_LONG_OVER = timedelta(days=120)
_LONGEST = 366  # days
_SOON_OVER = timedelta(days=10)  # news of a part of the year comes out a little before it ends


def parts_of_told(
    low: str, span: tuple[int, int], times: Sequence[Time], standing: Period | None, published: date | None
) -> Sequence[Time]:
    """Return times with the parts of a year in the year that the words before them told of.

    "$31 billion in 2022, $17 billion of it in the first seven months", "$300 million in December alone"; and what a
    sentence tells of what stands cannot have been in a part of this year that is not over.
    """
    if len(times) < 2 and not (published and standing and standing.days <= _LONGEST):
        return times
    told: list[Time] = []
    for time in times:
        year = next((one for one in reversed(told) if one.kind == POINT), None)
        if not _is_part(low, time):
            told.append(time)
        elif year and not (year.period or published) and low.endswith("year", year.start, year.end):
            told.append(
                replace(time, period=None)
            )  # "3% last year and 4% in May": of which year, nothing tells
        elif year and year.period and year.period.calendar_year and _is_of(low, year, time):
            told.append(replace(time, period=_part_in(year.period, time)))
        elif published and standing and not told and _goes_on(low, span, time, standing, published):
            told.append(replace(time, period=_part_in(standing, time)))
        else:
            told.append(time)
    return told


def _is_part(low: str, time: Time) -> bool:
    part = time.period if time.kind == POINT else None
    return part is not None and part.days < _YEAR and not _ITS_YEAR.search(low, time.start, time.end)


def _is_of(low: str, year: Time, time: Time) -> bool:
    """Return whether the words between a year and a part make this one a part of it, or those behind the part do."""
    if not low.endswith(_LEADS, 0, year.start):
        return False  # "down 4.6% on 2016, with 2 million cars alone"
    joined = _OF_IT.search(low, year.end, time.start) is not None
    return joined or (
        low.startswith(_ALONE, time.end) and not re.search(r"[.;\n]", low[year.end : time.start])
    )


def _goes_on(low: str, span: tuple[int, int], time: Time, standing: Period, published: date) -> bool:
    """Return whether a part of a year is of the year that stands: "In the first half they were", "Imports in the third quarter were".

    A part that is not over cannot be meant, and one long over hardly, where a later part of an earlier year is told of.
    """
    part, within = time.period, _part_in(standing, time)
    if part is None or within is None or standing.days > _LONGEST:
        return False
    early = part.start <= published < part.end - _SOON_OVER
    if standing.calendar_year and early and _TOLD.search(low, *span):
        return True
    whole = standing.calendar_year is not None
    later = (whole or standing.end < within.start) and standing.start.year == standing.end.year
    steps = part.start.year - within.start.year
    # "In 2023 exports were $3 billion. In May" is of this year, or last year's, and of none before
    long_over = part.end < published - _LONG_OVER and part.end.year < published.year
    meant = early or (long_over and (steps > 1 or not whole))
    return steps > 0 and later and meant and is_past(low, *span)


def _part_in(year: Period, time: Time) -> Period | None:
    part = time.period
    same = part and part.start.year == part.end.year and part.days > 1
    return months(year.start.year, part.start.month, part.end.month) if part and same else part
