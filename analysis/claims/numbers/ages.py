"""Ages that no "years" stands beside: "aged 56", "Ramon Dizon, 56, a driver"."""

from __future__ import annotations

from analysis.claims.lexicon import words
from analysis.claims.numbers.quantity import Quantity
from analysis.patterns import regex

_AGED = regex(r"\b(?:aged|age of|ages of|turned|turns|turning|age) \Z")
# "the population of working age, 15 to 64"
_OF_AGE = regex(r"\b(?:working|school|retirement|childbearing|reproductive|fighting|voting|prime) age, \Z")
# "The premier, 77, was"
_PERSON = regex(r"\b(?:the|a|an|his|her|its|their|whose) (?:[a-z-]+ ){0,3}([a-z-]+), \Z")
_IS_SAID = regex(
    r", (?:was|is|who|whose|has|had|said|says|told|will|also|became|took|died|won|lives?|lived|works?|worked|[a-z]{3,}ed)\b"
)
_YOUNGER = regex(
    r"\b(?:children|people|persons|adults|those|boys|girls|women|men|workers|infants|pensioners|students|youths|anyone|everyone)"
    r" (?:aged )?(?:under|over|below|above) \Z"
)
# "I was 22 when I came", "She is 47."
_BEING = regex(
    r"\b(?:i|he|she|you|who) (?:was|were|is|am|are)(?: (?:now|just|only|already|about|not yet))? \Z|\b(?:i'm|he's|she's|you're) \Z"
)
_BEING_AFTER = regex(r" (?:when|at the time|and (?:has|have|had|lives?|works?)|now)\b|[.;][\"”]?(?:[ \n]|\Z)")
_REACH = 40  # characters before an age in which the name stands
_APPOSED = regex(
    r"(?<![A-Za-z])(?!(?:In|At|From|For|By|On|To|Of|With|The|And|But)\b)[A-Z][a-z'’.-]+ [A-Z][\w'’-]+, \Z"
)
_OPENING = regex(r"(?:[.!?] |\n)[\"“]?[A-Z][a-z'’-]+, \Z")  # "Ivanov, 54, leads it"
_APPOSED_AFTER = regex(r", [a-z]|[.,][\"”]|\.(?: [A-Z\"“]|\n|\Z)")
_YOUNGEST = 12  # years: from this age on news names people with their age
_UNITED = regex(r"[%a-z]| ?(?:percent|per|million|thousand|[a-z]+s\b)")
_OLDEST = 130  # years


def is_age(text: str, low: str, quantity: Quantity) -> bool:
    """Return whether a bare number is the age of a person.

    Parameters
    ----------
    text, low : str
        The surface, as it is and in small letters.
    quantity : Quantity
        A number without a unit.
    """
    start, end, value = quantity.start, quantity.end, quantity.values[0]
    if quantity.scale != 1 or value >= _OLDEST or value != int(value):
        return False
    if _AGED.search(low[max(0, start - 10) : start]) or _OF_AGE.search(low[max(0, start - 30) : start]):
        return True
    if _YOUNGER.search(low[max(0, start - 30) : start]) and not _UNITED.match(low, end):
        return True
    if _BEING.search(low[max(0, start - 24) : start]) and _BEING_AFTER.match(low, end):
        return True
    return value >= _YOUNGEST and _is_apposed(text, low, start, end)


def _is_apposed(text: str, low: str, start: int, end: int) -> bool:
    """Return whether a number stands beside a person: "Ramon Dizon, 56, a driver", "The premier, 77, was"."""
    person = _PERSON.search(low[max(0, start - _REACH) : start])
    if person and _IS_SAID.match(low, end):
        return f"{person[1]}s" in words("people") or person[1] in words("person")
    before = ("" if start > _REACH else "\n") + text[max(0, start - _REACH) : start]
    opens = text.startswith(", ", end) and _OPENING.search(before) is not None
    apposed = _APPOSED_AFTER.match(text, end) is not None
    return apposed and (opens or _APPOSED.search(before) is not None)
