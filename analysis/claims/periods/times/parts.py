"""The parts of years that an article names, "January-June 2017", "September", and the years that it compares them with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.claims.lexicon import MONTH, MONTHS, MONTHS_IN, PARTS, holds
from analysis.claims.numbers.numerals import numerals
from analysis.patterns import regex

YEAR = r"(?P<year>(?:19|20)[0-9]{2})(?![0-9]|,[0-9]|\.[0-9]|%|[-/–][0-9])"
_COUNTS = [word for word, (value, role) in numerals().items() if role == "unit" and 2 <= value < len(MONTHS)]
# A part of a year, and the year where it is named: "the first half of 2018", "January-June 2017", "September".
_PART = regex(
    rf"[^a-z]\b(?:(?P<m1>{MONTH})(?: ?(?:-|–|to|and|through) ?(?P<m2>{MONTH}))?(?! [0-3]?[0-9]\b)"
    rf"|(?P<ord>first|second|third|fourth)[ -](?P<size>half|quarter)|first (?P<n>{'|'.join(_COUNTS)}) months)\b(?:,? (?:of |in )?{YEAR})?"
)
# "44 per cent below their November 2017 peak", "its highest level in 2007", "the trough in early 2013": how long ago, nothing tells
_OF_A_PEAK = regex(
    r"(?:'s)?[ -](?:all-time )?(?:peaks?|troughs?|bottom|levels?|(?:highs?|lows?|records?)(?= (?:of|in|and|or|set|by|when|after)\b|[.,;:)\n]|\Z))\b"
)
_AT_A_PEAK = regex(
    r"\b(?:peaks?|troughs?|bottom|(?:below|above|off|from|than|under|since)(?: [a-z'-]+){0,4} (?:highs?|lows?|records?|(?:highest|lowest)(?: [a-z]+){0,2}))"
    r"(?:,? (?:which was|set|seen|reached|hit|recorded))? (?:in|of|at) (?:early |mid-?|late )?\Z"
)
_PEAKS = ("peak", "high", "low", "trough", "bottom", "record", "est ")
_TOLD = YEAR.replace("year", "told")
_TWO_YEARS = regex(r"same (?<=\bsame )(?:month|period) two years (?:ago|earlier)\b")
_SAME = regex(
    rf"[^a-z]\b(?:(?:(?:same|corresponding|comparable|similar|equivalent) (?:time |calendar )?(?:period|month|quarter|half|point|time|stage|date|(?:[a-z]+|[0-9]+)(?: months|[- ]month period))"
    rf"|(?:by|at|than|with|to) this (?:point|time|stage)),? (?:of|in) (?:the )?{YEAR}"
    rf"|(?:same|corresponding|comparable|similar|equivalent) {_TOLD} (?:period|month|quarter|half|months)\b)"
)
_BASE = regex(
    r"\b(?:from(?! it\b| them\b)|than|against|versus|compare[ds]? (?:with|to))\b(?:(?! since )[^.,;\n]|(?<=[0-9])[.,](?=[0-9])){0,110}\Z|\b(?:on|over) (?:the )?\Z"
    r"|\b(?:the year before|a year (?:earlier|ago|before)),? when\b(?:[^.;\n]|(?<=[0-9])\.(?=[0-9])){0,110}\Z"
)
# "5% higher in May than a year earlier. In May 2013, it was $3bn": the year before
_THEN = regex(
    rf"[^a-z]\b(?P<m>{MONTH})\b(?!,? (?:of )?(?:19|20)[0-9])[^\n]{{0,240}}?\ba year (?:earlier|ago|before)\b[^\n]{{0,300}}?"
    rf"[.\n] ?(?:at the end of|in|for) (?P=m) {YEAR}"
)
# "grew by 3% in June. In June 2009 it had shrunk": what had been is a base
_HAD = regex(
    r"[^.;\n]{0,80}\bhad (?:been|risen|fallen|grown|shrunk|lost|come|stood|(?!reported|said)[a-z]+ed)\b"
)
_REACH = 180  # characters before a part of a year
_LEAD = 60  # characters before a year

Part = tuple[int, int, int | None, int]  # first and last month, year if named, place


def parts_of(low: str) -> Iterator[Part]:
    """Yield the parts of years that an article names."""
    for match in _PART.finditer(f"\n{low}"):  # a part may be the first word; it starts where its match does
        year = int(match["year"]) if match["year"] else None
        if year and is_of_peak(low, match.start(), match.end() - 1):
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


def bases(low: str, parts: Sequence[Part]) -> Iterator[int]:
    """Yield the years after those of the same months that figures are compared with."""
    step = 2 if _TWO_YEARS.search(low) else 1
    led = f"\n{low}"
    for match in _SAME.finditer(led):
        yield int(match["year"] or match["told"]) + step
    for match in _THEN.finditer(led):
        yield int(match["year"]) + 1
    told = {(first, last) for first, last, year, _ in parts if year is None}
    for first, last, year, place in parts:
        if year and (first, last) in told and (is_base(low, place) or _HAD.match(low, place)):
            yield year + 1


def is_base(low: str, place: int) -> bool:
    """Return whether figures are compared with one of a part of a year that is named at a place."""
    return _BASE.search(low, max(0, place - _REACH), place) is not None
