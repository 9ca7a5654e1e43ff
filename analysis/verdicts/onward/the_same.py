"""The same figure of another year: "It was … the year before", "The metal had averaged … in 2021", "That compares with … a year earlier"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from analysis.claims import Claim
from analysis.quantities import is_currency
from analysis.verdicts.clause.lexicon import HEDGED, any_of, entry, listed
from analysis.verdicts.clause.tokens import Token, joined
from analysis.verdicts.needed import regex
from analysis.verdicts.onward.frame import Frame, Told, carried_words
from analysis.verdicts.readers.gas_measure import VOLUMES
from analysis.verdicts.reading import Reading

_EARLIER = r"(?:(?:the|a|one) )?(?:year|twelve months|9 months) (?:before|earlier|ago|previously)|(?:in |during |for )?the (?:previous|preceding|prior) year|the year before that"
_LATER = r"(?:(?:the|a|one) )?year (?:later|after|afterwards)|(?:in |during )?the (?:following|next|subsequent) year|twelve months later"
_TIME = rf"(?:(?:of |for |in )?(?:{_EARLIER})|{_LATER}|(?:back )?(?:in|for|of|during) 9)"
_NOUN = rf"(?:{any_of('onward.the_same_nouns')})"
_THING = rf"(?:it|they|that|this|the (?:(?:comparable|corresponding|equivalent|respective|annual|average|mean|exchange) )*{_NOUN}|its (?:(?:average|mean|annual) )*(?:price|rate|average|mean)|(?:a|one|each|the) (?:barrel|tonne|ton|ounce|dollar)(?: of (?:it|the metal|the commodity|the grain))?)"
_OF_THEN = r"(?:the (?:comparable |corresponding )?9|(?:the|that) (?:previous|preceding|prior) year 's)"
_VERB = rf"(?:had |has |have )?(?:{entry('onward.the_same_verbs')})"
_LEVEL = regex(
    rf"(?:(?P<first>{_TIME}),? )?(?:{_THING}|{_OF_THEN} (?:(?:average|mean) )?{_NOUN})(?: (?P<of>{_TIME}))? {_VERB} {HEDGED}#!(?: (?:on average|per dollar|people|inhabitants))?(?: (?P<last>{_TIME}))?"
    rf"|{_THING} (?:was|is) (?:up|down) from {HEDGED}#! (?P<from>{_TIME})|9 (?:brought|saw) {HEDGED}#!"
)
_RATE = regex(
    rf"(?:{_THING}|which) (?:(?:was|is|were|had|has|represented|represents|marked|marks|meant|means|been|equals) )*(?:(?:an? |the )?(?:\w+ )?(?:rise|fall|increase|decline|drop|decrease|gain|jump) of |(?:up|down|rose|fell|grew|shrank|declined|dropped|increased|climbed|risen|fallen|gained|lost)(?: by)? )?{HEDGED}#!"
    rf"(?: (?:more|less|higher|lower|up|down|cheaper|dearer))?(?: (?:than|on|from|over|against|compared with))?(?: (?:in|the year|{_EARLIER}|9|that of|year on year|on the year))*"
    r"|(?:the )?(?:annual )?(?:increase|rise|fall|decline|drop|decrease|growth|gain|growth rate) (?:was|came to|amounted to|is) #!(?: (?:on|over|from|in) (?:the year|9))?"
)
_GRAINS = listed("onward.grains")
_KINDS = {"metal": listed("onward.metals"), "grain": _GRAINS, "crop": _GRAINS, "cereal": _GRAINS}
_PRICED = listed("onward.priced")


def the_same(claim: Claim, segment: Sequence[Token], frame: Frame, shape: str) -> Told | None:
    """Return a claim as the figure of the sentence before at another time, or its change; None where its words say more.

    Parameters
    ----------
    claim : Claim
        The claim.
    segment : sequence of Token
        Its words.
    frame : Frame
        What it goes on from.
    shape : str
        "level" or "growth".
    """
    old = frame.reading
    line = regex(r"(?<!\S)[,.] ?").sub("", joined(segment)).strip()
    told = {"level": _LEVEL, "growth": _RATE}[shape].fullmatch(line) if shape in ("level", "growth") else None
    if told is None or frame.same or not frame.close or frame.doubt or old != frame.first:
        return None
    if old.transformation != "level" or not old.period.isdigit() or not _of_its_kind(claim, old, line, shape):
        return None
    period = _period(claim, told, old.period) if shape == "level" else old.period
    base = str(int(period) - 1) if shape == "growth" and period else ""
    if not period or (shape == "growth" and _printed(claim) not in ("", base, f"{base} {period}")):
        return None
    found = replace(
        old, period=period, base_period=base, transformation=shape, fell=False, missing="", words=carried_words(old, frame, claim),
    )  # fmt: skip
    return found, ()


def _printed(claim: Claim) -> str:
    """Return the years that a claim of growth names or implies: its base, if it is one by itself."""
    base = claim.base_period or ""
    return base if base.isdigit() else ""


def _of_its_kind(claim: Claim, old: Reading, line: str, shape: str) -> bool:
    """Return whether a number is in the unit of the figure before, and the words are said of such a one."""
    indicator, terms, product = (old.indicator, old.terms, old.product)
    said = set(line.split())
    priced = indicator in ("price", "exchange rate")
    if (_PRICED & said and not priced) or any(
        word in said and product not in _KINDS[word] for word in _KINDS
    ):
        return False
    if shape == "growth":
        return claim.unit in ("percent", "multiple") and indicator in (
            "price",
            "exchange rate",
            "population",
            "trade",
        )
    if indicator == "population":
        return claim.unit in ("person", "count", "none")
    if indicator == "gas" and old.measure != "value":
        return claim.unit in VOLUMES
    if priced:
        return (claim.unit or "none").partition("/")[0] in (terms.partition("/")[0], "none", "count")
    return bool(is_currency(claim.unit)) and claim.unit == terms if terms else bool(is_currency(claim.unit))


def _period(claim: Claim, told: re.Match[str], before: str) -> str:
    """Return the year that words tell: the one before or after that of the figure before, else the one that they name."""
    times = " ".join(one or "" for one in told.groups())
    if regex(_EARLIER).search(times) or "previous year 's" in told[0] or "preceding year 's" in told[0]:
        return str(int(before) - 1)
    if regex(_LATER).search(times):
        return str(int(before) + 1)
    named = claim.period or ""
    return named if " 9" in f" {told[0]}" and named.isdigit() else ""
