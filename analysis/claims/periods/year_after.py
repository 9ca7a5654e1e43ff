"""The year after that of the same months a year before, with which an article without a day of publication compares."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.claims.lexicon import MONTH
from analysis.claims.periods.parts import YEAR, Part

_TOLD = YEAR.replace("year", "told")
_TWO_YEARS = re.compile(r"\bsame (?:month|period) two years (?:ago|earlier)\b")
_SAME = re.compile(
    rf"\b(?:(?:same|corresponding|comparable|similar|equivalent) (?:time |calendar )?(?:period|month|quarter|half|point|time|stage|date|(?:[a-z]+|[0-9]+)(?: months|[- ]month period))"
    rf"|(?:by|at|than|with|to) this (?:point|time|stage)),? (?:of|in) (?:the )?{YEAR}"
    rf"|\b(?:same|corresponding|comparable|similar|equivalent) {_TOLD} (?:period|month|quarter|half|months)\b"
)
_BASE = re.compile(
    r"\b(?:from(?! it\b| them\b)|than|against|versus|compare[ds]? (?:with|to))\b(?:(?! since )[^.,;\n]|(?<=[0-9])[.,](?=[0-9])){0,110}\Z|\b(?:on|over) (?:the )?\Z"
    r"|\b(?:the year before|a year (?:earlier|ago|before)),? when\b(?:[^.;\n]|(?<=[0-9])\.(?=[0-9])){0,110}\Z"
)
# "5% higher in May than a year earlier. In May 2013, it was $3bn": the year before
_THEN = re.compile(
    rf"\b(?P<m>{MONTH})\b(?!,? (?:of )?(?:19|20)[0-9])[^\n]{{0,240}}?\ba year (?:earlier|ago|before)\b[^\n]{{0,300}}?"
    rf"[.\n] ?(?:at the end of|in|for) (?P=m) {YEAR}"
)
# "grew by 3% in June. In June 2009 it had shrunk": what had been is a base
_HAD = re.compile(
    r"[^.;\n]{0,80}\bhad (?:been|risen|fallen|grown|shrunk|lost|come|stood|(?!reported|said)[a-z]+ed)\b"
)
_REACH = 180  # characters before a part of a year


def bases(low: str, parts: Sequence[Part]) -> Iterator[int]:
    """Yield the years after those of the same months that figures are compared with."""
    step = 2 if _TWO_YEARS.search(low) else 1
    for match in _SAME.finditer(low):
        yield int(match["year"] or match["told"]) + step
    for match in _THEN.finditer(low):
        yield int(match["year"]) + 1
    told = {(first, last) for first, last, year, _ in parts if year is None}
    for first, last, year, place in parts:
        if year and (first, last) in told and (is_base(low, place) or _HAD.match(low, place)):
            yield year + 1


def is_base(low: str, place: int) -> bool:
    """Return whether figures are compared with one of a part of a year that is named at a place."""
    return _BASE.search(low, max(0, place - _REACH), place) is not None
