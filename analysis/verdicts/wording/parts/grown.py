"""How far the figure of the sentence before moved: "the growth rate was #!", "it exceeded that of 2021 by #!"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.claims import Claim
from analysis.claims.periods.sentence.next_to import step_told
from analysis.verdicts.clause.lexicon import HEDGES
from analysis.verdicts.clause.tokens import Token, amounts_in, joined
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.parts.items import entry, loosely

_BEFORE = r"(?:the )?(?:year (?:before|earlier|ago)|(?:previous|preceding|prior) (?:year|9))|(?:one|a) year (?:before|earlier|ago)|twelve months (?:before|earlier)"
_THING = r"(?:level|figure|value|total|result|average|mean|sum|amount|volume|number)"
_OF_THEN = (
    rf"(?:(?:in|of|for|during) )?(?:(?:the|that|those|its) )?(?:{_THING} )?(?:(?:of|in|for) )?"
    rf"(?:{_BEFORE}|9(?! (?:billion|million|trillion|percent|%|bcm|yuan|dollars)))(?: 's)?(?: {_THING})?"
)
_HEAD = regex(
    rf"^(?:when |if )?(?:compared (?:with|to)|in comparison (?:with|to)|against|relative to|set against|measured against|by comparison with) {_OF_THEN}(?: ,)?(?= )"
)
_TAIL = regex(
    rf"(?<= )(?:(?:as )?(?:compared (?:with|to)|in comparison (?:with|to))|than|on|from|above|below|against|relative to|versus) {_OF_THEN}(?= |$)"
    rf"|(?<= )over (?:{_BEFORE}|that of {_BEFORE}|the 9 {_THING})(?= |$)|(?<!\S)year (?:-|–) on (?:-|–) year(?: ,)?(?= |$)|(?<!\S)year on year(?: ,)?(?= |$)"
    r"|(?<= )(?:over|on|within|in|during) (?:the|a|one) year(?= |$)"
)
_TOPPED = regex(
    rf"(?<= )(?:exceed(?:ed|s)|surpass(?:ed|es)|topped|outdid|beat|outstripped) {_OF_THEN}(?= by )"
)
_MOVING = {
    "N",
    "OF",
    "TO",
    "IN",
    "BY",
    "AT",
    "RISE",
    "FALL",
    "ROSE",
    "FELL",
    "RATE",
    "MOVED",
    "DEARER",
    "CHEAPER",
}
_PRICED = {"DEARER", "CHEAPER"}


def without_base(tokens: Sequence[Token], claim: Claim) -> Sequence[Token]:
    """Return a sentence without what its rate is counted from, which the reader of periods has read.

    Parameters
    ----------
    tokens : sequence of Token
        The sentence.
    claim : Claim
        The claim.
    """
    if claim.kind not in ("growth_rate", "level") or claim.unit != "percent":
        return tokens
    for pattern in (_TOPPED, _HEAD, _TAIL):
        found = pattern.search(joined(tokens))
        if found:
            start = found.string[: found.start()].count(" ")
            end = start + len(found[0].split())
            rose = [replace(tokens[start], text="rose")] if pattern is _TOPPED else []
            tokens = [*tokens[:start], *rose, *tokens[end:]]
    return tokens


_SAME_TIME = regex(
    r"(?<!\S)(?:(?:in|during|over|for|of) )?(?:that|the same|that same) (?:year|period)(?!\S)|(?<!\S)over the year(?!\S)"
)

_ON_ITS_BASE = regex(
    r"(?:(?<= rise )|(?<= growth )|(?<= increase )|(?<= gain )|(?<= jump )|(?<= fall )|(?<= drop )|(?<= decline )|(?<= decrease )|(?<=^growth ))"
    r"(?:on|over|from|against) (?:(?:the )?(?:year before|year earlier|previous year|preceding year|year)|9)(?= (?:was|is|came|amounted|made|stood)\b)"
)
"""What a rise is counted from, which the reader of periods has read: "the rise on the year before was #!"."""


_LEAD = regex(r"(?<!\S)(?:(?:in|during|for|of|over|throughout) )?(?:the )?\Z")


def without_same_time(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return a sentence without "in that year" or "the year after", which only tell the time from that of the figure before."""
    line = joined(tokens)
    step = None if amounts_in([one.text for one in tokens if one.text != "#!"]) else step_told(line)
    led = step and _LEAD.search(line, 0, step.start())
    found = _SAME_TIME.search(line) or _ON_ITS_BASE.search(line)
    if step:
        start, end = ((led or step).start(), step.end())
        return [*tokens[: line[:start].count(" ")], *tokens[line[:end].count(" ") + 1 :]]
    if found is None:
        return tokens
    start = found.string[: found.start()].count(" ")
    return [*tokens[:start], *tokens[start + len(found[0].split()) :]]


def how_far(bare: str, claim: Claim, *, priced: bool) -> str:
    """Return which way the figure before moved, "up" or "down", where words only say how far; "" where they say more.

    Parameters
    ----------
    bare : str
        The words, without those that only point.
    claim : Claim
        The claim.
    priced : bool
        Whether that is a price, which may become dearer.
    """
    if {"volume", "volumes", "quantity", "quantities"} & set(bare.split()):
        return ""
    if claim.kind != "growth_rate" or claim.unit != "percent":
        return ""
    items = loosely(bare.split())
    tags = {one.tag for one in items}
    few = {
        *entry("before.few").split(),
        *entry("before.making").split(),
        *HEDGES,
        "plus",
        "minus",
    }
    known = all(one.tag in _MOVING or set(one.text.split()) <= few for one in items)
    ways = {"RISE": "up", "ROSE": "up", "DEARER": "up", "FALL": "down", "FELL": "down", "CHEAPER": "down"}
    told = {ways[one] for one in tags & set(ways)}
    if not known or len(told) != 1 or not told <= {claim.direction or next(iter(told))}:
        return ""
    return told.pop() if priced or not tags & _PRICED else ""
