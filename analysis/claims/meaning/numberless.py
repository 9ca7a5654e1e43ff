"""Measures without the numbers that stand beside the number measured."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.claims.lexicon import HEDGED
from analysis.claims.meaning.clauses import shorten, without_tail
from analysis.claims.numbers.quantity import Quantity

_DIGIT = re.compile(r"[0-9]")
_REACH = 60  # characters
_OWNER = re.compile(r"(?<![\w'])([A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,3})'s (?:[a-z]+ ){0,2}\Z")
_OWNED = re.compile(r"[A-Z][\w .&-]*'s (.+)")
_SHORTEST = 2  # letters of a measure


def of_neighbour(text: str, quantity: Quantity, others: Sequence[Quantity]) -> str | None:
    """Return the measure of a quantity that stands beside others, without their numbers.

    In "from 6 to 10 million tonnes" and "$1.1bn (£600m)" the second number is of the same thing as the first.

    Parameters
    ----------
    text : str
        The surface.
    quantity : Quantity
        With the measure that its own words give.
    others : sequence of Quantity
        Those before it in its sentence, with their measures.
    """
    measure = quantity.measure
    if measure is None or not _DIGIT.search(measure):
        return measure
    for other in others:
        quote = text[other.start : other.end]
        if other.kind in ("rank", "ordinal") or not _DIGIT.search(quote):
            continue  # "trade with the five states", "the goal of doubling output"
        head, found, tail = (measure or "").partition(quote)
        if other.noun:
            bare = not quantity.noun or quantity.basis == "context"
            if found and bare and other.unit == quantity.unit:
                return other.measure  # "60 guests came, having been 50 before"
            if found and HEDGED.fullmatch(head.lower()):
                measure = (
                    f"{other.measure}{tail}" if other.measure else None
                )  # "almost 40 guests as a share of the total"
            continue
        if not found or tail[:1].isalnum() or head[-1:].isalnum() or head.endswith((".", ",")):
            continue
        if other.kind == quantity.kind:
            return other.measure
        cut = shorten(without_tail(head))
        measure = cut if len(cut) > _SHORTEST else None
    return measure


def of_owner(text: str, quantity: Quantity, others: Sequence[Quantity]) -> str | None:
    """Return the measure of what a number's own owner has: "India's population of 1.42 billion overtakes China's 1.41 billion".

    Parameters
    ----------
    text : str
        The surface.
    quantity : Quantity
        With the measure that the words around it give.
    others : sequence of Quantity
        Those before it in its sentence, with their measures.
    """
    first = max(0, quantity.edge - _REACH)
    led = not quantity.noun and others and text.find("'s ", first, quantity.edge) >= 0
    owner = _OWNER.search(text, first, quantity.edge) if led else None
    if owner is None:
        return quantity.measure
    like = next((other for other in reversed(others) if other.unit == quantity.unit and other.measure), None)
    owned = _OWNED.fullmatch(like.measure or "") if like else None
    return f"{owner[1]}'s {owned[1]}" if owned else quantity.measure
