"""The parts of years that an article names, "January-June 2017", "September", and the years that it only looks back to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.claims.lexicon import MONTH, MONTHS, MONTHS_IN, PARTS, holds
from analysis.claims.numbers.numerals import numerals

YEAR = r"(?P<year>(?:19|20)[0-9]{2})(?![0-9]|,[0-9]|\.[0-9]|%|[-/–][0-9])"
_COUNTS = [word for word, (value, role) in numerals().items() if role == "unit" and 2 <= value < len(MONTHS)]
# A part of a year, and the year where it is named: "the first half of 2018", "January-June 2017", "September".
_PART = re.compile(
    rf"\b(?:(?P<m1>{MONTH})(?: ?(?:-|–|to|and|through) ?(?P<m2>{MONTH}))?(?! [0-3]?[0-9]\b)"
    rf"|(?P<ord>first|second|third|fourth)[ -](?P<size>half|quarter)|first (?P<n>{'|'.join(_COUNTS)}) months)\b(?:,? (?:of |in )?{YEAR})?"
)
# "44 per cent below their November 2017 peak", "its highest level in 2007", "the trough in early 2013": how long ago, nothing tells
_OF_A_PEAK = re.compile(
    r"(?:'s)?[ -](?:all-time )?(?:peaks?|troughs?|bottom|levels?|(?:highs?|lows?|records?)(?= (?:of|in|and|or|set|by|when|after)\b|[.,;:)\n]|\Z))\b"
)
_AT_A_PEAK = re.compile(
    r"\b(?:peaks?|troughs?|bottom|(?:below|above|off|from|than|under|since)(?: [a-z'-]+){0,4} (?:highs?|lows?|records?|(?:highest|lowest)(?: [a-z]+){0,2}))"
    r"(?:,? (?:which was|set|seen|reached|hit|recorded))? (?:in|of|at) (?:early |mid-?|late )?\Z"
)
_PEAKS = ("peak", "high", "low", "trough", "bottom", "record", "est ")
_LEAD = 60  # characters before a year

Part = tuple[int, int, int | None, int]  # first and last month, year if named, place


def parts_of(low: str) -> Iterator[Part]:
    """Yield the parts of years that an article names."""
    for match in _PART.finditer(low):
        year = int(match["year"]) if match["year"] else None
        if year and is_of_peak(low, match.start(), match.end()):
            continue
        if match["m1"]:
            first = MONTHS.index(match["m1"]) + 1
            last = MONTHS.index(match["m2"]) + 1 if match["m2"] else first
        elif match["n"]:
            first, last = 1, int(numerals()[match["n"]][0])
        else:
            size = MONTHS_IN[match["size"]]
            last = PARTS[match["ord"]] * size
            first = last - size + 1
        if first <= last <= len(MONTHS):
            yield first, last, year, match.start()


def is_of_peak(low: str, start: int, end: int) -> bool:
    """Return whether a year, or a part of one, is when something was highest or lowest: "their 2007 peak", "the low of 2009"."""
    before = low[max(0, start - _LEAD) : start]
    if _OF_A_PEAK.match(low, end):
        return True
    return holds(before, _PEAKS) and _AT_A_PEAK.search(before) is not None
