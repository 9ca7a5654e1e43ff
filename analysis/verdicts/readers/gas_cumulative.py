"""Readings of all the gas that a pipeline carried since it opened."""

from __future__ import annotations

import re
from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.claims.lexicon import MONTH, MONTHS, SHORT_MONTHS
from analysis.quantities import Period
from analysis.verdicts.clause.tokens import joined
from analysis.verdicts.needed import regex
from analysis.verdicts.readers.gas_sides import shortly_before
from analysis.verdicts.reading import Reading, unread
from analysis.verdicts.wording.scope import Scope

_MONTHS = rf"{MONTH}|{'|'.join(SHORT_MONTHS)}"
_DAY = rf"(?:early |mid-?|late |9 )?(?:{_MONTHS})(?: \.)? 9"
_CUMULATIVE = regex(
    rf"\bcumulative(?:ly)?\b|\baccumulated\b|\brunning total\b|\b(?:its|the) first #!|\bsince (?:(?:its|the|it|they|line|link|route|pipeline|gas|taps?|valves?|deliveries|was|were|first|{_MONTHS}) )*(?:9|launch|launched|opening|opened|start|started|commissioning|commissioned|began|beginning|operation|going|went|came|inauguration|inaugurated|completed|built)\b"
    r"|\b(?:from|since|between) (?:its|the) (?:launch|opening|start|commissioning|inauguration)\b|\b(?:in|over) its (?:lifetime|life|history)\b|\bas of (?:\S+ ){1,20}(?:has|had)\b|\b(?:has|had) (?:\S+ ){1,20}as of\b"
    rf"|\bby the end of (?:\S+ ){{1,14}}had\b|\bhad (?:\S+ ){{1,16}}by the end of\b|\bby {_DAY} (?:\S+ ){{0,14}}had\b|\bhad (?:\S+ ){{1,16}}by {_DAY}\b|\bso far\b|\bto date\b|\ball told\b"
)
_FROM_THE_START = regex(
    rf"\b(?:from|between) (?:9 )?december (?:\. )?9 (?:to|and|until|till|up to|through) (?:the )?(?:end of 9|{_DAY})"
)
"""A span that begins with the month in which the pipeline opened."""

_AMOUNT = regex(r"\b9 (?:bcm|mcm|billion|million|percent|per cent|%)|\$ 9")
_HIGHEST = regex(
    r"\b(?:highest|largest|biggest|most|lowest|least|smallest|best|record)\b(?: \S+){0,6} (?:in its (?:lifetime|life|history)|since)\b"
)
_AVERAGED = regex(r"\b(?:a|per|each|every) year\b|\b(?:annually|yearly|average|averaging|averaged)\b")
"""Words of a mean of several years, which is no sum of them."""
_BRINGING = regex(r"(\b(?:bringing|taking|lifting|raising) (?:the|its|total|overall|cumulative) )")


_UP_TO_NOW = regex(
    r"\b(?:has|have) (?:\S+ ){0,30}since (?:\S+ ){0,6}?(?:9|launch|launched|opening|opened|start|started|commissioning|commissioned|began|inauguration|completed)\b"
    r"|\bsince (?:\S+ ){0,14}?(?:9|launch|launched|opening|opened|start|started|commissioning|commissioned|began|inauguration|completed)\b(?: \S+){0,12}? (?:has|have)\b"
)
_OPENED = 2009
"""The year in which the pipeline from Central Asia to China opened."""

_ENDS = regex(
    rf"\b(?:end|close) of (?:(?P<in>{_MONTHS})\.? )?(?P<year>20\d\d)\b|\b(?:(?P<day>\d\d?) (?P<month>{_MONTHS})\.?|(?P<us>{_MONTHS})\.? (?P<of>\d\d?)),? (?P<then>20\d\d)\b",
    re.IGNORECASE,
)
"""Days up to which a sum may be: "the end of 2019", "28 May 2011"."""


def up_to_now(claim: Claim, scope: Scope, article: Article) -> Claim:
    """Return a claim of all that a pipeline has carried since it opened as one up to the day named, or that of publication; another as it is."""
    line = joined(scope.tokens)
    if claim.kind != "level" or claim.unit != "m3" or article.published is None:
        return claim
    start = f"{_OPENED}-12-14"
    if not claim.period and _of_the_number(_own_part(line)) and (end := _end_named(scope.sentence)):
        return replace(claim, period=f"{start}/{end}")
    span = Period.parse(claim.period) if claim.period else None
    opened = span is None or span.start.year == _OPENED
    years = set(regex(r"\b(?:19|20)\d\d\b").findall(scope.sentence)) - {
        str(_OPENED),
        str(article.published.year),
    }
    piped = "pipeline" in f"{line} {shortly_before(claim, article)}"
    if years or not (opened and piped and _UP_TO_NOW.search(line)) or (span and span.end < article.published):
        return claim
    return replace(claim, period=f"{start}/{article.published.isoformat()}")


def _end_named(sentence: str) -> str:
    """Return the only day that a sentence names as the end of something, or as a day; "" if it names none or several."""
    found = list(_ENDS.finditer(sentence))
    if len(found) != 1:
        return ""
    one = found[0]
    month = next((one[name] for name in ("in", "month", "us") if one[name]), "dec")[:3].lower()
    number = [name[:3] for name in MONTHS].index(month) + 1
    first = f"{one['year'] or one['then']}-{number:02}"
    day = one["day"] or one["of"]
    return f"{first}-{int(day):02}" if day else Period.parse(first).end.isoformat()


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
    if said is None and f"December {_OPENED}" in scope.sentence:
        said = _FROM_THE_START.search(joined(scope.tokens))
    if reading.missing or said is None or _HIGHEST.search(joined(scope.tokens)):
        return reading
    averaged = _AVERAGED.search(_own_part(joined(scope.tokens)))
    if averaged or reading.measure != "deliveries" or reading.transformation != "level":
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
