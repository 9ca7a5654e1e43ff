"""Looks back over years that an amount has added up in: "over the past decade"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.tenses.carried import is_carried
from analysis.claims.periods.times.expressions import Time
from analysis.claims.periods.times.resolve import LOOKBACK, PAST_YEAR
from analysis.patterns import regex

_WITHIN = regex(r"\b(?:over|during|in|within|for|across|throughout) (?:the )?\Z")
_COMPARED_TO = regex(
    r"\b(?:compared (?:to|with)|against|versus) [^,;]*\Z"
)  # "the average over the past decade"
# "tripled over the past five years and reached 5 tonnes": where it came to in the end
_AND_REACHED = regex(
    r",? (?:and|to) (?:has |have |now )?(?:reach(?:ed|es)?|hit|stood at|stands at|is|are|amounts? to|totals) (?:more than |over |nearly |almost |about |around |some )?"
)
FAR = 200  # characters between a number and a time of its sentence


def looking_back(low: str, start: int, quantity: Quantity, times: Sequence[Time]) -> Time | None:
    """Return "over the past decade" for an amount that has no other time; a change over the past year is of none."""
    for time in times:
        if time.kind != LOOKBACK or time.period is None or not is_carried(quantity):
            continue
        near = time.start - quantity.end < FAR and quantity.start - time.end < FAR
        within = _WITHIN.search(low, max(start, time.start - 16), time.start)
        # "under a deal which has stood for 20 years"
        apart = " which " in low[quantity.end : time.start]
        came_to = _AND_REACHED.fullmatch(low, time.end, quantity.edge)
        changed = time.shift == PAST_YEAR and quantity.kind != "level"
        if (
            near
            and within
            and not (apart or came_to or changed or _COMPARED_TO.search(low, start, time.start))
        ):
            return time
    return None
