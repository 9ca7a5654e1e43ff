"""Whether a month, or a part of a year, without its year lies ahead, and whether its figures are only due out."""

from __future__ import annotations

import re

from analysis.claims.lexicon import with_lead, words_of

_TAKES_EFFECT = re.compile(r"(?:[,;] |\A)(?:starting |beginning |effective )?from (?:the )?\Z")
_DUTY_FROM = re.compile(
    r"\b(?:tariffs?|dut(?:y|ies)|tax(?:es)?|lev(?:y|ies)|fees?|tolls?|surcharges?)(?: on [a-z ]{3,40})? from (?:the )?\Z"
)
# "will cut output in March": the month lies ahead.
_AHEAD = re.compile(
    r"[^a-z](?:will|agreed|(?:is|are) to|(?:is|are) expected(?! to have)|plans? to(?= [a-z])|planned|(?:is|are|was|were) due to|due(?! to)|goes (?:up|down)|takes effect|kicks in|scheduled|next|set to|upcoming|effective|under discussion|proposed|(?<=[a-z] )considering|forecast to|expects?|would(?! have))\b"
    r"(?:[^.,\n]|\.(?=[0-9])|,(?! wh)){0,115}\Z"
)
# "sees inflation at 3% in December", "the prospect of doubling profit in the second half", and not "should know that it fell"
_FORESEEN = re.compile(
    r"\b(?:foresees?|sees|forecasts|predicts|projects|should|could(?! not)|(?:prospects?|hopes?|chances?|confident) of)(?: (?!(?:that|have|had|was|were|rose|fell|grew|came|sold|slid|sank|after|[a-z]{3,}ed)\b)(?:[^ .,;\n]|[.,](?=[0-9]))+){1,12} \Z"
)
# "For the September-November quarter, it expects", "In the last quarter about 4 million guests are expected"
_OPENS = re.compile(r"(?:\A|[.\n“\"] ?)(?:in|for|during|over) (?:the )?\Z")
_EXPECTED_THEN = re.compile(
    r"(?: (?:quarter|period|half))?(?P<comma>,)?(?: (?!(?:was|were|had|has|have|rose|fell|grew|[a-z]{2,}ed|which|who|after|than)\b)(?:[^ ,;\n]|,(?=[0-9]))+(?<!\.)){1,10}"
    r" (?:will|expects?|(?:is|are) (?:expected|forecast|projected|likely|set|due|estimated|predicted))\b"
)
# "The bank, which forecast 3% in January, now expects 2%"
_FORESAID = re.compile(r"\b(?:forecast|predicted|projected|expected|estimated) [^.;,]*\Z")
# "is expected to be 2.3%, up from 2.0% in October", "they had forecast that sales would gain 0.3% in December"
_THAN_IN = re.compile(
    r"\b(?:from|than|against|versus|compared (?:with|to)|in contrast (?:to|with)) (?:[a-z]+ ){0,3}[^ 0-9]{0,4}[0-9][^,;]{0,24} in (?:early |late )?\Z"
    r"|\b(?:recorded|seen|reported|posted|registered|logged|reached|set) in (?:early |late )?\Z"
    r"|\bhad (?:been )?(?:forecast|expected|predicted|projected|estimated) (?:[^.;]|\.(?=[0-9]))*\Z"
)
_DIVIDEND = re.compile(r"\bdividends?\b[^;]{0,50} for (?:the |its )?\Z")  # which is paid for what is over
FLOW_MOVED = re.compile(
    r" (?:[a-z-]+ ){0,2}(?:sales|profits?|earnings|revenues?|income|exports|imports|output|production|orders|shipments|deliveries) (?:rose|fell|grew|dropped|slid|jumped|climbed|slumped|[a-z]{3,}ed)\b"
)
WILL = re.compile(r"[^.;\n]{0,60}\bwill\b")  # "from April the bill will go up"
# "Data due on Friday are expected to show that output grew 0.7% on month in November", told in January
_DUE_OUT = re.compile(
    r"\b(?:expected|forecast|predicted|seen|expects?|forecasts?|predicts?) (?:to show\b|(?:[^.;\n]|\.(?=[0-9])){0,60}\b(?:on|over|from) (?:the |a |the previous )?(?:month|year)\b)(?:[^.;\n]|\.(?=[0-9])){0,60}\Z"
    # "projected that the gap would be 5% in January", told in March
    r"|\b(?:projected|expected|forecast|predicted|estimated|polled|surveyed)\b[^.;\n]*\bwould (?:be|have|come|reach|show|total|narrow|widen|stand|amount)\b(?:[^.;\n]|\.(?=[0-9]))*\Z"
)
# "has set the price cap for the period between October and December": what is set is for what lies ahead
_SET_FOR = re.compile(
    r"(?<!had )(?<!was )(?<!were )\b(?:sets?|fix(?:es|ed)) (?:the|its|an?) (?:[a-z-]+ ){0,4}(?:caps?|ceilings?|prices?|quotas?|tariffs?|limits?|levy|duty|fees?) for (?:the )?(?:period )?(?:between |from )?\Z"
)
# Each with the words without one of which it need not be tried.
_TELLS_AHEAD = (
    (_AHEAD, frozenset(("will", "agreed", "is", "are", "plan", "plans", "planned", "due", "goes", "takes", "kicks", "scheduled", "next", "set", "upcoming", "effective", "discussion", "proposed", "considering", "forecast", "expect", "expects", "would"))),
    (_FORESEEN, frozenset(("foresee", "foresees", "sees", "forecasts", "predicts", "projects", "should", "could", "prospect", "prospects", "hope", "hopes", "chance", "chances", "confident"))),
    (_SET_FOR, frozenset(("set", "sets", "fixes", "fixed"))),
)  # fmt: skip
BESIDE = 120  # characters


def is_ahead(match: re.Match[str]) -> bool:
    """Return whether the words before a time tell of what lies ahead, and not of what that is compared with."""
    before = with_lead(match.string, max(0, match.start() - BESIDE), match.start())
    then = _EXPECTED_THEN.match(match.string, match.end())
    if then and (then["comma"] or _OPENS.search(before)):
        return _FORESAID.search(before) is None
    dividend = "dividend" in before and _DIVIDEND.search(before) is not None
    if dividend or (before.endswith("after ") and FLOW_MOVED.match(match.string, match.end())):
        return False  # "will cut jobs after third-quarter sales fell by 5%"
    said = words_of(before)
    for pattern, needed in _TELLS_AHEAD:
        if not needed.isdisjoint(said) and pattern.search(before):
            return _THAN_IN.search(before) is None
    return False


def is_due_out(match: re.Match[str]) -> bool:
    """Return whether the words before a month tell what figures of it are expected to show."""
    return _DUE_OUT.search(match.string, max(0, match.start() - BESIDE), match.start()) is not None


def takes_effect(before: str, *, future: bool) -> bool:
    """Return whether "from" says when a thing starts: "from April the bill will rise", "a tariff from Feb. 1"."""
    return _DUTY_FROM.search(before) is not None or (future and _TAKES_EFFECT.search(before) is not None)
