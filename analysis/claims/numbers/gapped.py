"""Figures whose verb and unit are said once: "Riga sold 35 bcm, Oslo 5 and Bern 3", "made 40 cars; 12 have been sold"."""

from __future__ import annotations

import re
from functools import cache

from analysis.claims.lexicon import HEDGES, MONTH, WEEKDAYS, movements, words
from analysis.claims.numbers.bare import NO_AMOUNTS
from analysis.claims.numbers.distractors import looks_like_year
from analysis.claims.numbers.quantity import Quantity

_WHO = r"(?:the )?(?P<who>[a-z][\w'’-]*(?: [a-z][\w'’-]*){0,2})"
_AND = r"(?:,|,? and|,? while|;) "
_ITEM = re.compile(rf"[0-9][^.;:()\n0-9]{{0,40}}{_AND}{_WHO} \Z", re.IGNORECASE)
# "35 bcm of gas, Oslo", "35 bcm in 2020 and Oslo"
_NEXT = re.compile(
    rf"(?: of (?:the )?[a-z]+(?: [a-z]+)?)?(?: (?:in|for) (?:[a-z]+ )?(?:[a-z]+|[0-9]{{4}}))?{_AND}{_WHO} {HEDGES}"
)
_ENDS = re.compile(
    rf" ?(?:\Z|[.,;)](?![0-9])|\n| in (?:19|20)[0-9]{{2}}\b|{_AND}{_WHO} {HEDGES}[$€£]?[0-9][0-9.,]*(?! (?:[a-z]+ing|among|were|was|are|is|of|to)\b))",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"(?:, (?:though |while |and |but )?|; |\band |[.:] |[“\"'—]|— ?|\b(?:day|week|month|quarter|season|year),? )\Z"
)
_DID = re.compile(
    r" (?:from the|have|has|had|were|was|are|saw|said|argued|voted|expected|predicted|opposed|favou?red|backed|did|remain|remained|grew|fell|rose|lost|won|[a-z]{3,}ed)\b"
)
_ITS_TIME = r"(?:in (?:(?:19|20)[0-9]{2}\b|the year before\b)|the (?:year|month) (?:before|after|earlier)\b|the (?:following|next|previous) (?:year|month)\b|a (?:year|month) (?:earlier|later|ago|before)\b|(?:last|this) (?:year|month)\b)"
_AT_A_TIME = re.compile(rf" {_ITS_TIME}(?:,|,? (?:and|but|then|against)) {HEDGES}")
_THEN = re.compile(rf" {_ITS_TIME}")
# "40 people were hurt, and on Sunday 12", "12 ships sank, and in early 2024 three"
_FRONTED = re.compile(
    rf"(?: [^.;:()0-9\n]{{0,40}})?,? (?:and|but) (?:on (?:{'|'.join(WEEKDAYS)})|yesterday|today|(?:last|this|the previous|the following) (?:week|month|quarter|year)"
    rf"|in (?:early |late |mid-)?(?:(?:{MONTH})(?: (?:19|20)[0-9]{{2}})?|(?:19|20)[0-9]{{2}})) {HEDGES}"
)
_STOPS = re.compile(r"(?:[.,;](?![0-9])|\n|\Z)")
_OF = re.compile(r"(?:\A|[.,;:\n“] ?|\b(?:and|but|that) )(?:out )?of (?:the |its |their |some )?\Z")
_REACH = 80  # characters


def may_be_gapped(text: str, start: int, end: int) -> bool:
    """Return whether a number behind a name may be a figure of that name, and no part of it: ", Oslo 5 and Bern 3"."""
    if looks_like_year(text, start):
        return False
    item = _ITEM.search(text, max(0, start - _REACH), start)
    return item is not None and _ENDS.match(text, end) is not None


@cache
def _no_names() -> frozenset[str]:
    """Return the words that name nobody who can have a number without its verb."""
    return words("stops", "verbs", "sayings") | movements("verb").keys()


def is_gapped(low: str, last: Quantity, quantity: Quantity) -> bool:
    """Return whether a bare number is of the unit of the amount before it, whose verb it goes on with.

    Parameters
    ----------
    low : str
        The surface in small letters.
    last, quantity : Quantity
        The amount, and the number.
    """
    item = _NEXT.fullmatch(low, last.end, quantity.start)
    if (
        item is None
        or quantity.sentence != last.sentence
        or quantity.in_words
        or _ENDS.match(low, quantity.end) is None
    ):
        return False
    if last.unit != "percent" and (last.unit in NO_AMOUNTS or last.unit in ("count", "person")):
        return False  # "It sold 35 cars, Astra 2 and Corsa 3"
    adverb = item["who"].endswith(("ing", "ly")) and item["who"] != "italy"
    return _no_names().isdisjoint(item["who"].split()) and not adverb


def is_some_of(low: str, last: Quantity, quantity: Quantity) -> bool:
    """Return whether a bare number is a part of the amount before it: "12 have been sold".

    Parameters
    ----------
    low : str
        The surface in small letters.
    last, quantity : Quantity
        The amount, and the number.
    """
    counted = last.unit in ("count", "person") and quantity.printed < last.printed * last.scale
    begins = counted and _BEGINS.search(low[max(0, quantity.start - 12) : quantity.start])
    return bool(begins) and _DID.match(low, quantity.end) is not None


def is_of_another_time(low: str, last: Quantity, quantity: Quantity) -> bool:
    """Return whether a bare number is what the amount before it was at another time: "400 cars in 2021 and 900 in 2022".

    Parameters
    ----------
    low : str
        The surface in small letters.
    last, quantity : Quantity
        The amount, and the number.
    """
    if last.unit in NO_AMOUNTS or last.sentence != quantity.sentence or looks_like_year(low, quantity.start):
        return False
    if _AT_A_TIME.fullmatch(low, last.end, quantity.start):
        return _THEN.match(low, quantity.end) is not None
    fronted = _STOPS.match(low, quantity.end) and _FRONTED.fullmatch(low, last.end, quantity.start)
    return fronted is not None


def is_of_those(low: str, last: Quantity, quantity: Quantity) -> bool:
    """Return whether a bare number is a part of the count before it: "of 300 mines, 40 shut"."""
    parted = last.unit in ("count", "person") and quantity.printed < last.printed * last.scale
    alike = parted and low[last.end : quantity.start] == ", " and low[quantity.end : quantity.end + 1] == " "
    return alike and _OF.search(low, max(0, last.start - _REACH), last.start) is not None
