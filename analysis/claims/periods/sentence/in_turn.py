"""Figures told in turn: as many of them as times, in the order of these."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.times.calendars import run
from analysis.claims.periods.times.expressions import Time
from analysis.patterns import regex
from analysis.quantities import Period

_RESPECTIVELY, _RIGHT_THEN = regex(r"[^;.]{0,60}\brespectively\b"), regex(r",? respectively\b")
_LISTED = regex(r", (?=.* and )|,? and ")
_YEARS = regex(r"(?:19|20)[0-9]{2}(?:, (?:19|20)[0-9]{2})+,? and (?:19|20)[0-9]{2}(?![0-9]|[.,/-][0-9])")
_JOINTS = (", ", " and ", ", and ", " and in ", " and the ", " and in the ")
_ASIDE = regex(r" \([^()]*\)")


def give_in_turn(low: str, quantities: Sequence[Quantity], times: Sequence[Time]) -> None:
    """Give the figures of "5%, 4% and 3% in 2021, 2022 and 2023", and of "in May and June respectively, 5 and 6 tonnes", one time each.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantities : sequence of Quantity
        The quantities of a sentence, in order.
    times : sequence of Time
        Its times.
    """
    reached = 0
    for time in (time for time in times if time.start >= reached):
        years = _YEARS.match(low, time.start) if time.period and time.period.calendar_year else None
        each = (
            [Period.year(int(year)) for year in regex(r"[0-9]{4}").findall(years.group())]
            if years
            else _parts(time.period, len(_LISTED.split(low[time.start : time.end])))
        ) or _row_of(low, time, times)
        reached = years.end() if years else time.end
        for place in range(len(quantities) - len(each) + 1) if each else ():
            row = quantities[place : place + len(each)]
            joints = [_ASIDE.sub("", low[one.end : other.edge]) for one, other in pairwise(row)]
            listed = {*joints[:-1]} <= {", "} and joints[-1] in (" and ", ", and ")
            alike = len({q.unit if years else q.kind for q in row}) == 1
            told = _RESPECTIVELY.match(low, row[-1].end) or _RIGHT_THEN.match(low, time.end)
            if listed and alike and (not any(q.compared for q in row) if years else told):
                for quantity, part in zip(row, each, strict=True):
                    quantity.period = part


def _row_of(low: str, time: Time, times: Sequence[Time]) -> list[Period]:
    """Return the periods of "Q1 and Q2", each a time of its own; none for a time alone."""
    row = [time]
    for after in times[times.index(time) + 1 :]:
        if low[row[-1].end : after.start] not in _JOINTS or after.period is None or after.kind != time.kind:
            break
        row.append(after)
    return [one.period for one in row if one.period] if len(row) > 1 else []


def _parts(period: Period | None, count: int) -> list[Period]:
    """Return a period of whole months in so many equal parts, such as the years of two; none for another."""
    if period is None or count < 2:
        return []
    first = period.start.year * 12 + period.start.month - 1
    size, rest = divmod(period.end.year * 12 + period.end.month - first, count)
    whole = size > 0 and not rest and run(first, size * count) == period
    return [run(first + place * size, size) for place in range(count)] if whole else []
