"""Figures of a sentence that dates only what they are compared with: "5,000 units, down 6% on the year, against 5,300 in May 2017"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.roles.told import tells_what_was
from analysis.claims.periods.sentence.bases import THAN
from analysis.claims.periods.sentence.beside import Beside
from analysis.claims.periods.tenses.carried import CARRIED
from analysis.claims.periods.times.expressions import Time
from analysis.claims.periods.times.resolve import BASE, POINT
from analysis.patterns import regex

_LOOK_BACK = regex(r"\b(?:high(?:est)?|low(?:est)?|record|peak|best|worst|most|least|trough)\b")
_REACH = 40  # characters before a figure
# Days of a quarter and a year, and since what came out last.
_LONGEST_QUARTER, _LONGEST_YEAR, _RECENT = 92, 366, 70


def date_by_base(
    low: str,
    span: tuple[int, int],
    quantities: Sequence[Quantity],
    beside: Sequence[Beside],
    times: Sequence[Time],
    today: date | None,
) -> None:
    """Date figures of a sentence, each with the time beside it, by the one that they are compared with.

    They are of the same part of the next year, if that came out last before publication, or if they are compared on the year.
    """
    yearly = today is None and any(time.kind == BASE and time.shift == "year" for time in times)
    for place, (then, (time, _)) in enumerate(zip(quantities, beside, strict=True)):
        # "up 12% from January 2017" names no figure of the base
        than = then.kind == "growth_rate" and next(
            (t for t in times if THAN.fullmatch(low, then.end, t.start)), None
        )
        base = than or (time if then.compared else None)
        if (
            not base
            or base.kind != POINT
            or base.period is None
            or base.period.days > (_LONGEST_QUARTER if than else _LONGEST_YEAR)
        ):
            continue
        if not than and _LOOK_BACK.search(low, max(0, then.start - _REACH), then.start):
            continue  # "against the record of 4 tonnes in May 2012"
        later = base.period.shift(1)
        passed = (today - later.end).days if today and later else -1
        if later is None or not (yearly or 0 < passed < _RECENT + later.days // 3):
            continue
        for one in quantities[: place + 1]:
            free = not (one.compared or one.period) and one.kind in (*CARRIED, "count")
            if free and tells_what_was(low, one, span, list(quantities), listed=False):
                one.period = later
