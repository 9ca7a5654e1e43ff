"""Figures of one clause of which only the first has a time: "grew by 13 percent, exceeding $35 billion"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.roles.reach import COSTS
from analysis.claims.periods.roles.timeless import is_aim_or_attribute, is_timeless
from analysis.claims.periods.sentence.beside import Beside
from analysis.claims.periods.times.expressions import Time
from analysis.patterns import regex

# What begins another clause, or tells of another time, of a size or of each of many.
_CUT = regex(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|which|who|that|whose|where|when|if|than|from|against|"
    rf"compared|since|target[a-z]*|capacity|{COSTS}|each|every|per|a year|annual[a-z]*|and (?:its|their|his|the))\b|[;(\n]"
)
_SHARED = ("level", "growth_rate", "change_abs", "share")
_REACH, _NEXT_TIME = 120, 40  # characters between two figures, and up to a time after the second


def share_in_clause(
    low: str,
    start: int,
    quantities: Sequence[Quantity],
    times: Sequence[Time],
    beside: Sequence[Beside],
) -> None:
    """Give a figure without a time that of the figure before it in its clause.

    Parameters
    ----------
    low : str
        The surface in small letters.
    start : int
        Where the sentence starts.
    quantities : sequence of Quantity
        The quantities of the sentence, in order.
    times : sequence of Time
        Its times.
    beside : sequence of (Time or None, bool)
        The time beside each quantity, and whether the words settle it.
    """
    for (first, _), (second, given) in pairwise(zip(quantities, beside, strict=True)):
        if second.period or not first.period or given[1] or first.compared or second.compared:
            continue
        if first.kind not in _SHARED or second.kind not in _SHARED or second.edge - first.end > _REACH:
            continue
        if any(first.end <= time.start < second.end + _NEXT_TIME for time in times):
            continue
        if _CUT.search(low, first.end, second.edge):
            continue
        if not (is_timeless(low, second, start) or is_aim_or_attribute(low, second)):
            second.period = first.period
