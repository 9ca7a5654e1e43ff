"""Rates at which something grows: "expanded at a 3% pace", "or at an annual rate of 7%", "growth slowed to 2%"."""

from __future__ import annotations

from analysis.claims.lexicon import HEDGES, holds, movements
from analysis.patterns import regex

_GROWTH_RATE = regex(r"\b(?:growth|inflation) rate\b[^,;]{0,24}\Z")
_GROW_AT = regex(
    rf"\b(?:grow|grows|grew|grown|growing|expand|expands|expanded|expanding|shrank|contracted|rose|fell|declined|increased|decreased|dropped|narrowed|widened|climbed|surged|jumped) (?:[a-z]+ly )?at (?:an? (?:[a-z-]+ ){{0,2}}(?:rate|pace) of )?{HEDGES}\Z"
)
# "growth at a high level of 6%", "the expansion went on at a pace of 3%"
_GROWTH_AT = regex(
    rf"\b(?:growth|inflation|expansion)\b[^,;]{{0,40}}? at an? (?:[a-z-]+ ){{0,2}}(?:rate|pace|clip|level) (?:of |\()?{HEDGES}\Z"
)
# "added $5 billion, or at an annual rate of 7%", "at a revised 6% rate": how fast what was told moved
_OR_AT_A_RATE = regex(
    rf"(?:,? or|,) (?:at )?an? (?:[a-z]+ )?(?:annual|annuali[sz]ed|yearly) (?:growth )?(?:rate|pace) of {HEDGES}\Z"
)
_AT_A = regex(rf"\b(?P<verb>[a-z]+)(?: [a-z]+ly)? at an? (?:revised |seasonally adjusted )?{HEDGES}\Z")
# "output decelerated to 3.9 percent", "an acceleration from 2 to 3 percent"
_PACED = regex(
    rf"\b(?:de|ac)celerat(?:ed?|es|ing|ion)\b(?:[^,;]{{0,24}}?|[^,;]{{0,24}}, (?:up|down)) (?:to|from) {HEDGES}\Z"
)
_PATTERNS = (_GROWTH_RATE, _GROW_AT, _GROWTH_AT, _OR_AT_A_RATE, _PACED)


_MARKS = (" at ", " rate", " pace", "celerat")  # without one of which none of these is there


def grows_at(before: str) -> bool:
    """Return whether the words before a percentage say that something grows at it, and not that it is charged."""
    return holds(before, _MARKS) and any(pattern.search(before) for pattern in _PATTERNS)


def moves_at(before: str) -> bool:
    """Return whether a verb of movement leads to a percentage before "rate": "increased at a revised [6.2% rate]"."""
    at = _AT_A.search(before)
    return at is not None and (at["verb"] == "or" or at["verb"] in movements("verb"))
