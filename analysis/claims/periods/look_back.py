"""Looks back of a sentence that an amount without another time is of: "over the past decade"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.carried import is_carried
from analysis.claims.periods.resolve import LOOKBACK, PAST_YEAR
from analysis.claims.periods.times import Time

_WITHIN = re.compile(r"\b(?:over|during|in|within|for|across|throughout) (?:the )?\Z")
# "the average over the past decade"
_COMPARED_TO = re.compile(r"\b(?:compared (?:to|with)|against|versus) [^,;]*\Z")
# "tripled over the past five years and reached 5 tonnes": where it came to in the end
_AND_REACHED = re.compile(
    r",? (?:and|to) (?:has |have |now )?(?:reach(?:ed|es)?|hit|stood at|stands at|is|are|amounts? to|totals) (?:more than |over |nearly |almost |about |around |some )?"
)
FAR = 200  # characters between a number and a time of its sentence


def looking_back(low: str, start: int, times: Sequence[Time], quantity: Quantity) -> Time | None:
    """Return "over the past decade" of a sentence that begins at ``start``, where an amount has no other time."""
    for time in times:
        near = time.start - quantity.end < FAR and quantity.start - time.end < FAR
        within = _WITHIN.search(low, max(start, time.start - 16), time.start)
        # "under a deal which has stood for 20 years"
        apart = " which " in low[quantity.end : time.start]
        came_to = _AND_REACHED.fullmatch(low, time.end, quantity.edge)
        if (
            time.kind == LOOKBACK
            and time.period
            and near
            and within
            and not (apart or came_to or _COMPARED_TO.search(low, start, time.start))
            and is_carried(quantity)
            and (time.shift != PAST_YEAR or quantity.kind == "level")
        ):
            return time
    return None
