"""Readings of all the gas that a pipeline carried since it opened."""

from __future__ import annotations

import re
from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.claims.lexicon import MONTH
from analysis.quantities import Period
from analysis.verdicts.clause.tokens import joined
from analysis.verdicts.reading import Reading, unread
from analysis.verdicts.wording.scope import Scope

_CUMULATIVE = re.compile(
    r"\bcumulative(?:ly)?\b|\baccumulated\b|\bsince (?:(?:its|the|it|they|line|link|route|pipeline|gas|was|first) )*(?:9|launch|launched|opening|opened|start|started|commissioning|commissioned|began|beginning|operation|going|went|came|inauguration|inaugurated|completed|built)\b"
    r"|\b(?:from|since) (?:its|the) (?:launch|opening|start|commissioning)\b|\b(?:in|over) its (?:lifetime|life|history)\b|\bas of (?:\S+ ){1,20}(?:has|had)\b|\b(?:has|had) (?:\S+ ){1,20}as of\b"
    rf"|\bby the end of (?:\S+ ){{1,14}}had\b|\bhad (?:\S+ ){{1,16}}by the end of\b|\bby (?:early |mid-?|late )?(?:{MONTH}) 9 (?:\S+ ){{0,14}}had\b|\bhad (?:\S+ ){{1,16}}by (?:early |mid-?|late )?(?:{MONTH}) 9\b|\bso far\b|\bto date\b|\ball told\b"
)
_AMOUNT = re.compile(r"\b9 (?:bcm|mcm|billion|million|percent|per cent|%)|\$ 9")
_HIGHEST = re.compile(
    r"\b(?:highest|largest|biggest|most|lowest|best|record)\b.* in its (?:lifetime|life|history)\b"
)
_BRINGING = re.compile(r"(\b(?:bringing|taking|lifting|raising) (?:the|its|total|overall|cumulative) )")


_UP_TO_NOW = re.compile(
    r"\b(?:has|have) (?:\S+ ){0,30}since (?:\S+ ){0,6}?(?:9|launch|launched|opening|opened|start|started|commissioning|commissioned|began|inauguration|completed)\b"
    r"|\bsince (?:\S+ ){0,14}?(?:9|launch|launched|opening|opened|start|started|commissioning|commissioned|began|inauguration|completed)\b(?: \S+){0,12}? (?:has|have)\b"
)
_OPENED = 2009
"""The year in which the pipeline from Central Asia to China opened."""


def up_to_now(claim: Claim, scope: Scope, article: Article) -> Claim:
    """Return a claim of all that a pipeline has carried since it opened as one up to the day of publication; another as it is."""
    line = joined(scope.tokens)
    if (
        claim.kind != "level"
        or claim.unit != "m3"
        or article.published is None
        or not _UP_TO_NOW.search(line)
    ):
        return claim
    span = Period.parse(claim.period) if claim.period else None
    opened = span is None or span.start.year == _OPENED
    years = set(re.findall(r"\b(?:19|20)\d\d\b", scope.sentence)) - {str(_OPENED)}
    if years or not opened or "pipeline" not in line or (span and span.end < article.published):
        return claim
    return replace(claim, period=f"{_OPENED}-12-14/{article.published.isoformat()}")


def since_the_start(reading: Reading, scope: Scope) -> Reading:
    """Return a reading of all gas since a pipeline opened, which only the operator's count has; another as it is.

    Parameters
    ----------
    reading : Reading
        A claim about gas.
    scope : Scope
        The words around it.
    """
    said = _of_the_number(_own_part(joined(scope.tokens)))
    if reading.missing or said is None or _HIGHEST.search(joined(scope.tokens)):
        return reading
    if reading.measure != "deliveries" or reading.transformation != "level":
        return unread(
            "it adds up several years, of which no table has this sum",
            indicator="gas",
            transformation=reading.transformation,
        )
    words = (*reading.words, ("measure", said[0]))
    return replace(reading, measure="cumulative deliveries", words=words)


def _of_the_number(line: str) -> re.Match[str] | None:
    """Return the words of a sum since the start that no other amount parts from the number."""
    at = line.find("#!")
    for said in _CUMULATIVE.finditer(line):
        between = line[said.end() : at] if said.end() <= at else line[at + 2 : said.start()]
        if not _AMOUNT.search(between):
            return said
    return None


def _own_part(line: str) -> str:
    """Return the part of a sentence that holds the number: "it carried 38.7 bcm, bringing the total since it opened to 203 bcm"."""
    before, bringing, after = _BRINGING.split(line, maxsplit=1) if _BRINGING.search(line) else (line, "", "")
    return f"{bringing}{after}" if "#!" in after else before
