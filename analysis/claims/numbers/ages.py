"""Ages that no "years" stands beside: "aged 56", "Ramon Dizon, 56, a driver"."""

from __future__ import annotations

import re

from analysis.claims.lexicon import with_lead, words
from analysis.claims.numbers.quantity import Quantity

_AGED = re.compile(
    r"\b(?:aged|age of|ages of|turned|turns|turning|age|aged between|ages between) \Z|\bage[ds] [0-9]{1,3}(?: and |, )(?:[0-9]{1,3} and )?\Z"
)
# "the population of working age, 15 to 64"
_OF_AGE = re.compile(
    r"\b(?:working|school|retirement|childbearing|reproductive|fighting|voting|prime) age, \Z"
)
# "The premier, 77, was"
_PERSON = re.compile(r"\b(?:the|a|an|his|her|its|their|whose) (?:[a-z-]+ ){0,3}([a-z-]+), \Z")
_IS_SAID = re.compile(
    r", (?:was|is|who|whose|has|had|said|says|told|will|also|became|took|died|won|lives?|lived|works?|worked|[a-z]{3,}ed)\b"
)
_YOUNGER = re.compile(
    r"\b(?:children|people|persons|adults|those|boys|girls|women|men|workers|infants|pensioners|students|youths|anyone|everyone)"
    r" (?:aged )?(?:under|over|below|above) \Z"
)
# "I was 22 when I came", "She is 47."
_BEING = re.compile(
    r"\b(?:i|he|she|you|who) (?:was|were|is|am|are)(?: (?:now|just|only|already|about|not yet))? \Z|\b(?:i'm|he's|she's|you're) \Z"
)
_BEING_AFTER = re.compile(
    r" (?:when|at the time|and (?:has|have|had|lives?|works?)|now)\b|[.;][\"”]?(?:[ \n]|\Z)"
)
_SPELL = re.compile(
    r"(?: to | and |-|–)[0-9]{1,3}[- ](?:days?|weeks?|months?)\b"
)  # "loans aged 90 to 180 days"
_YEAR_OLD = re.compile(r"[- ]years?[- ]olds?(?![a-z])")
_REACH = 40  # characters before an age in which the name stands
_APPOSED = re.compile(
    r"(?<![A-Za-z])(?!(?:In|At|From|For|By|On|To|Of|With|The|And|But)\b)[A-Z][a-z'’.-]+ [A-Z][\w'’-]+, \Z"
)
# "Ana Lopes, 69, met Costa, 70, in Lisbon"
_MET = re.compile(
    r"(?!In |At |From |For |By |On |To |Of |With |The |And |But )[A-Z][a-z'’-]+ [A-Z][\w'’-]+, [0-9]{2}, [a-z]{3,} (?:with )?[A-Z][a-z'’-]+, \Z"
)
_OPENING = re.compile(r"(?:[.!?] |\n)[\"“]?[A-Z][a-z'’-]+, \Z")  # "Ivanov, 54, leads it"
_APPOSED_AFTER = re.compile(r", [a-z]|[.,][\"”]|\.(?: [A-Z\"“]|\n|\Z)")
_YOUNGEST = 12  # years: from this age on news names people with their age
_UNITED = re.compile(r"[%a-z]| ?(?:percent|per|million|thousand|[a-z]+s\b)")
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
    if _SPELL.match(low, end):
        return False
    if _AGED.search(low[max(0, start - 20) : start]) or _OF_AGE.search(low[max(0, start - 30) : start]):
        return True
    if _YOUNGER.search(low[max(0, start - 30) : start]) and not _UNITED.match(low, end):
        return True
    if _BEING.search(low[max(0, start - 24) : start]) and _BEING_AFTER.match(low, end):
        return True
    return value >= _YOUNGEST and _is_apposed(text, low, start, end)


def age_end(low: str, start: int, end: int, stop: int) -> int | None:
    """Return where the age of "5 years old" and "aged 5 years" ends; None where years are no age.

    Parameters
    ----------
    low : str
        The surface in small letters.
    start, end, stop : int
        Where the number begins, where it ends, and where its years do.
    """
    old = _YEAR_OLD.match(low, end)
    return old.end() if old else stop if low.endswith(" aged ", 0, start) else None


def _is_apposed(text: str, low: str, start: int, end: int) -> bool:
    """Return whether a number stands beside a person: "Ramon Dizon, 56, a driver", "The premier, 77, was"."""
    person = _PERSON.search(low[max(0, start - _REACH) : start])
    if person and _IS_SAID.match(low, end):
        return f"{person[1]}s" in words("people") or person[1] in words("person")
    before = with_lead(text, max(0, start - _REACH), start)
    opens = text.startswith(", ", end) and _OPENING.search(before) is not None
    apposed = _APPOSED_AFTER.match(text, end) is not None
    return apposed and (
        opens or (_APPOSED.search(before) or _MET.search(text, max(0, start - 2 * _REACH), start)) is not None
    )
