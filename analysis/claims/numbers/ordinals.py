"""Ordinals and ranks: "first time", "70th", "second-largest economy"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from analysis.claims.lexicon import either, words
from analysis.claims.numbers.numerals import numerals
from analysis.claims.numbers.quantity import Quantity
from analysis.patterns import regex

_SUFFIX = regex(r"(\d{1,3}(?:,\d{3})?)(?:st|nd|rd|th)(?![A-Za-z])")
_NEXT = regex(r"[ -]([A-Za-z][A-Za-z'-]*)")
_RUN = regex(
    r" (?:consecutive|straight|successive)? ?(?:year|month|quarter|week|day|time|session)s?(?: in a row| running)?(?![a-z])"
)
_IN_A_ROW = regex(r" (?:in a row|running)(?![a-z])")
_SPELLS = ("month", "year", "quarter", "week", "day")
_UNBROKEN = ("straight", "consecutive", "successive")  # "it was third straight month of growth"
_OWN = regex(r"\b(?:its|their|his|her) \Z")
_FOR_A = regex(r"\bfor (?:(?:a|the) )?\Z")
_DETERMINER = regex(
    r"(?:\b(?:the|a|an|its|their|his|her|our|my|your|this|that|only|very|for|as|every|just)|'s|s')[ ]+\Z|[\"“(]\Z"
)
_RANKED = regex(r"\b(?:rank(?:s|ed|ing)?|placed) \Z")  # "Japan ranked second with $6.57 billion"
# "took second place", "at the third position", and not "in the first place"
_PLACE = regex(r" (?:(?P<place>place)|position|spot|rank)(?![a-z])")
_PLACED = regex(
    r"\b(?:took|takes?|taking|taken|holds?|held|holding|claim(?:s|ed)?|secur(?:es?|ed)|won|retain(?:s|ed)|occup(?:y|ies|ied)|grab(?:s|bed)|clinch(?:es|ed)|kept|keeps|lost|moved [a-z ]{0,20}to|to|from|in|into|on|at|with) (?:the |its |their )?\Z"
)
_NUMBERED = regex(r"\b(?:no\. |number[ -])\Z")
_NUMBERS = ("no. ", "number ", "number-")
# "the country's No. 2 market", "at number four position"
_OF_A_RANK = regex(
    r" (?:[a-z-]+ )?(?:market|exporter|importer|producer|buyer|seller|supplier|economy|partner|destination|consumer|customer|maker|"
    r"[a-z]*maker|lender|bank|port|source|grower|refiner|oil|gas|steel)\b"
)
# "is at number 5, with a share of 9%", "ranked number four in the world"
_AT_NUMBER = regex(
    r"\b(?:at|to|from|rank(?:s|ed|ing)?|placed|positioned|remain(?:s|ed)|stays?|stayed) (?:the )?(?:number|no\.) \Z"
)
_IN_A_RANKING = regex(
    r"[.,;:)]|\n|\Z| (?:in|on|with|among|behind|after|ahead|from|to|and|by|for|of|this|last|globally|worldwide|nationally)\b"
)
_LAST_RANK = 100


def read_number_rank(low: str, start: int, end: int, value: Decimal) -> Quantity | None:
    """Return the rank of "its No. 2 market" and "at number four", whose number ends at ``end``; None if "No." numbers a thing."""
    if not low.endswith(_NUMBERS, 0, start):
        return None
    before = _NUMBERED.search(low, max(0, start - 8), start)
    if before is None or not 0 < value < _LAST_RANK or value % 1:
        return None
    last = _PLACE.match(low, end)
    ranked = _AT_NUMBER.search(low, max(0, start - 30), start) and _IN_A_RANKING.match(low, end)
    spelled = value == 1 and low[start] == "o"  # but "the number one exporter"
    named = not spelled and (last or _OF_A_RANK.match(low, end))
    if not (named or ranked):
        return None
    return Quantity(before.start(), last.end() if last else end, (value,), "ordinal", "rank")


@cache
def _superlative() -> re.Pattern[str]:
    return regex(rf"[- ](?:{either(words('superlatives'))}|[a-z]{{3,9}}est|most [a-z]+)(?![a-z])")


def read_ordinal(text: str, low: str, start: int, word_end: int) -> Quantity | None:
    """Return the ordinal or rank that starts at ``start``; None if it names a period, a thing or an idiom.

    Parameters
    ----------
    text, low : str
        The surface, as it is and in small letters.
    start, word_end : int
        Where its first word or digits start and end.
    """
    value, end = _value(low, start, word_end)
    if value is None:
        return None
    superlative = _superlative().match(low, end)
    if superlative:
        return Quantity(start, superlative.end(), (value,), "ordinal", "rank")
    following = _NEXT.match(text, end)
    after = following[1] if following else ""
    if _RANKED.search(low, max(0, start - 12), start) and (not after or after in words("stops")):
        return Quantity(start, end, (value,), "ordinal", "rank")
    place = _PLACE.match(low, end)
    if place and not (place["place"] and low.endswith("in the ", 0, start)):
        ranked = _PLACED.search(low, max(0, start - 40), start)
        return Quantity(start, place.end(), (value,), "ordinal", "rank") if ranked else None
    if _is_idiom(low, start, end, after.lower()) or not _is_used(text, start, end, after):
        return None
    return _with_noun(low, start, end, value, after.lower(), text[max(0, start - 12) : start])


def _is_idiom(low: str, start: int, end: int, after: str) -> bool:
    """Return whether the ordinal is of a period, a thing or a saying: "first quarter", "third party"."""
    if _CENTURIES.match(low, end):
        return True
    if after in words("ordinal_idioms") and not _RUN.match(low, end):
        return True
    if low[start:end] == "third" and (after == "countries" or low.startswith("-country", end)):
        return True  # in the European Union, countries outside it
    in_a_row = _IN_A_ROW.search(low, end, end + 30) or _FOR_A.search(low, max(0, start - 8), start)
    own = _OWN.search(low, max(0, start - 8), start)  # "now in its 71st year"
    return after in _SPELLS and not (in_a_row or own)


_DID = regex(
    r" [a-z]+ed (?:the|its|their|his|her|an?) "
)  # "the first lowered the value": what was named before
# "the 14th Five-Year Plan", "the 30th Economic Leaders' Meeting"
_CENTURIES = regex(
    r"(?:,| to| and| or| until| through)+ (?:the )?(?:early |late |mid-?)?[a-z0-9-]+ centur"
)  # "the ninth to the 13th centuries"
_NAMED = regex(
    r"(?=[ -](?:annual )?[A-Z])(?:[ -](?:[A-Z][\w'’.&-]*|annual|and|of|on|for|the)){0,10}[ -](?:Plan|Congress|Summit|Session|Amendment|Fleet|Army|Division|Forum|Expo|Fair|Conference|Meeting|Assembly|Games|Olympics|Ministerial|Dialogue|Circuit)\b"
)


def _is_used(text: str, start: int, end: int, after: str) -> bool:
    """Return whether an ordinal stands where a noun phrase starts, and is no name: "Third Belt and Road Forum"."""
    opening = _sentence_start(text, start)
    if text[start].isupper() and (not opening or after[:1].isupper()):
        return False
    if _NAMED.match(text, end):
        return False
    before = text[max(0, start - 12) : start].lower()
    led = opening or after in _UNBROKEN or _DETERMINER.search(before) is not None
    return led or not after or text[start].isdigit()


def _value(low: str, start: int, word_end: int) -> tuple[Decimal | None, int]:
    if match := _SUFFIX.match(low, start):
        return Decimal(match[1].replace(",", "")), match.end()
    value, role = numerals().get(low[start:word_end], (None, ""))
    return (value if role == "ordinal" else None), word_end


def _sentence_start(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" \"“'")
    return start == 0 or not before or before[-1] in ".!?\n:"


def _with_noun(low: str, start: int, end: int, value: Decimal, after: str, before: str) -> Quantity | None:
    if not after:
        # "the fourth with ..." counts; "the first." points back.
        the = before.lower().endswith("the ") and not before.lower().endswith("in the ")
        return (
            Quantity(start, end, (value,), "ordinal", "ordinal")
            if low[start].isdigit() or (the and value > 2)
            else None
        )
    run = _RUN.match(low, end)
    if run:
        return Quantity(start, run.end(), (value,), "ordinal", "ordinal")
    if after.endswith("ed") and (_DID.match(low, end) or not before.lower().endswith(("the ", "'s "))):
        return None
    noun = _noun_end(low, end)
    if noun is None:
        open_ended = value > 2 or after in ("to", "since", "of", "in")
        return Quantity(start, end, (value,), "ordinal", "ordinal") if open_ended else None
    return Quantity(start, noun, (value,), "ordinal", "ordinal")


def _noun_end(low: str, end: int) -> int | None:
    """Return where the noun after an ordinal ends, at most three words on."""
    place = None
    for _ in range(3):
        match = _NEXT.match(low, place or end)
        if (
            not match
            or match[1] in words("stops")
            or (place and match[1].endswith(("ing", "ed")))
            or match[1] in words("sayings")
        ):
            break
        place = match.end()
        if match[1].endswith("'s"):
            break
    return place


def starts_rank(low: str, end: int) -> bool:
    """Return whether a superlative is tied to the number that ends at ``end``: "two-largest"."""
    return low.startswith("-l", end) and "est" in low[end : end + 12]
