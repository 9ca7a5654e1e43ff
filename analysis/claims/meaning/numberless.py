"""Measures without the numbers that stand beside the number measured."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.claims.meaning.clauses import shorten, without_tail
from analysis.claims.numbers.quantity import Quantity

_DIGIT = re.compile(r"[0-9]")
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
        if other.noun or not _DIGIT.search(quote):
            continue  # "trade with the five states", "the goal of doubling output"
        head, found, tail = (measure or "").partition(quote)
        if not found or tail[:1].isalnum() or head[-1:].isalnum() or head.endswith((".", ",")):
            continue
        if other.kind == quantity.kind:
            return other.measure
        cut = shorten(without_tail(head))
        measure = cut if len(cut) > _SHORTEST else None
    return measure
