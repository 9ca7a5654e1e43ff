"""Holidays and fairs, whose days an article names once: "during the Golden Week"."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Sequence
from functools import cache

from analysis.claims.lexicon import either, phrases
from analysis.claims.periods.times.expressions import Time
from analysis.claims.periods.times.resolve import DAY, POINT
from analysis.patterns import regex
from analysis.quantities import Period

_DAYS = range(2, 17)  # what a holiday lasts; a month is none


@cache
def _named() -> re.Pattern[str]:
    """Return the pattern of a holiday that figures are of, in its group ``name``."""
    return regex(
        rf"\b(?:during|over|in|for|throughout) (?:the|this year's) (?:[a-z]+-day |week-long |[a-z]+ festival's )?(?P<name>{either(phrases('holidays'))})(?: (?:holidays?|period|week|break))?(?=[.,;:)\n]|\Z| (?:to|in|and|but|from|at|with|by|as|for|of|on|was|were|which|that|when|while|this|last|after|than|an?|the)\b)"
    )


class Holidays:
    """The days of the holidays that sentences told, sentence after sentence."""

    def __init__(self, low: str) -> None:
        self.low = low
        self._days: dict[str, Period] = {}

    def named(self, times: Sequence[Time], span: tuple[int, int]) -> list[Time]:
        """Return times with the holidays of a sentence whose days an earlier one told; keep the days that this one tells."""
        found = list(times)
        if not (found or self._days):
            return found
        for holiday in _named().finditer(self.low, *span) if self._days else ():
            start, end = holiday.span()  # with "over", which compares with no holiday
            days = self._days.get(holiday["name"])
            if days and not any(time.start < end and start < time.end for time in times):
                insort(found, Time(start, end, days), key=lambda time: time.start)
        told = [t.period for t in times if t.kind in (POINT, DAY) and t.period and t.period.days in _DAYS]
        if len(told) == 1:
            words = self.low[slice(*span)]
            names = (name for name in phrases("holidays") if name in words)
            self._days |= dict.fromkeys(names, told[0])
        return found
