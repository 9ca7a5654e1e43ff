"""Figures of a sentence that dates only what they are compared with: "5,000 units, down 6% on the year, against 5,300 in May 2017"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.beside import Beside
from analysis.claims.periods.carried import CARRIED
from analysis.claims.periods.resolve import BASE, POINT
from analysis.claims.periods.times import Time

_LOOK_BACK = re.compile(r"\b(?:high(?:est)?|low(?:est)?|record|peak|best|worst|most|least|trough)\b")
_REACH = 40  # characters before a figure
_LONGEST_YEAR, _RECENT = 366, 70  # days of a year, and since what came out last


def date_by_base(
    low: str,
    quantities: Sequence[Quantity],
    beside: Sequence[Beside],
    times: Sequence[Time],
    today: date | None,
) -> None:
    """Date figures by the one that they are compared with, if nothing else does: "5,000 units, down 6% on the year, against 5,300 in May 2017".

    They are of the same part of the next year, if that came out last before publication, or if they are compared on the year.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantities : sequence of Quantity
        The quantities of a sentence, changed in place.
    beside : sequence of (Time or None, bool)
        The time beside each.
    times : sequence of Time
        The times of the sentence.
    today : datetime.date or None
        The day of publication.
    """
    yearly = any(time.kind == BASE and time.shift == "year" for time in times)
    for place, (then, (time, _)) in enumerate(zip(quantities, beside, strict=True)):
        if _LOOK_BACK.search(low, max(0, then.start - _REACH), then.start):
            continue  # "against the record of 4 tonnes in May 2012"
        base = time.period if then.compared and time and time.kind == POINT else None
        later = base.shift(1) if base and base.days <= _LONGEST_YEAR else None
        recent = (
            later and today and later.end < today and (today - later.end).days < _RECENT + later.days // 3
        )
        if later is None or not (recent or (yearly and today is None)):
            continue
        for quantity in quantities[:place]:
            if quantity.kind in (*CARRIED, "count") and not (quantity.compared or quantity.period):
                quantity.period = later
