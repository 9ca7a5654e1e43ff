"""What happened or was granted on a day: how many were killed in a fire, which loan was approved today."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.claims.lexicon import HEDGES, either, phrases
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.beside import TimesBeside
from analysis.claims.periods.resolve import DAY
from analysis.claims.periods.roles import is_of_figures
from analysis.claims.periods.tenses import is_past, is_perfect
from analysis.claims.periods.times import Time
from analysis.quantities import Period

# "12 people were killed", "Thirty others at the plant were injured"
_VICTIMS = re.compile(
    rf"(?: (?!(?:and|but|while|who|which|that|where|a|an|the)\b)[a-z'-]+){{0,6}}?(?: (?:at|in|from|on) the [a-z]+)? {either(phrases('casualties'))}\b"
)
# "killing 17 passengers", "killed at least four"
_HURT = re.compile(
    rf"\b(?:kill(?:ed|ing)|injur(?:ed|ing)|wound(?:ed|ing)|arrest(?:ed|ing)|detain(?:ed|ing)|claim(?:ed|ing) the lives of|destroy(?:ed|ing)|shot down)(?: [a-z]+)? {HEDGES}\Z"
)
_HAPPENED = re.compile(rf"\b{either(phrases('accidents'))}\b")
_GRANTED = re.compile(
    rf"\b(?:approved|granted|disbursed|donated|allocated|awarded)(?: (?!to |for |that )[a-z'-]+){{0,5}} {HEDGES}\Z"
)
_DEED_THEN = re.compile(r",? (?:also |formally |has |have )?\Z")
_ON_THE_DAY = re.compile(r"(?: (?!and |but |after |before |that |which |said )[a-z'-]+){0,12} on \Z")
_LASTS, _DAYS, _STATISTIC, _REACH = 2, 2, 1000, 110  # sentences, days, victims of a war, characters


class Events:
    """The day of what happened last, such as a fire, and the figures that are of a day without saying so."""

    def __init__(self, low: str, paragraphs: tuple[int, ...]) -> None:
        self.low, self.paragraphs = low, paragraphs
        self.day: Period | None = None
        self._sentence = 0

    def hear(self, index: int, times: Sequence[Time], span: tuple[int, int]) -> None:
        """Keep the day of an accident that a sentence tells of."""
        if _HAPPENED.search(self.low, *span) is None:
            return
        days = (t for t in times if t.kind == DAY and is_of_figures(self.low, span[0], t, future=False))
        if day := next((t.period for t in days if t.period and t.period.days <= _DAYS), None):
            self.day, self._sentence = day, index

    def of(self, index: int, quantity: Quantity, around: TimesBeside) -> Period | None:
        """Return the day on which persons were hurt or money was granted, where the words fix it."""
        if quantity.kind == "count" and self._are_victims(quantity, around.start):
            return self._of_victims(index, quantity, around)
        return self._granted_on(quantity, around) if quantity.is_money and quantity.kind == "level" else None

    def _are_victims(self, quantity: Quantity, start: int) -> bool:
        after = _VICTIMS.match(self.low, quantity.end)
        return bool(after or _HURT.search(self.low, max(start, quantity.edge - _REACH), quantity.edge))

    def _of_victims(self, index: int, quantity: Quantity, around: TimesBeside) -> Period | None:
        usable = [time for time in around.usable() if time.period]
        days = [t for t in usable if t.kind == DAY and t.period and t.period.days <= _DAYS]
        few = all(value < _STATISTIC for value in quantity.values)
        perfect = is_perfect(self.low, around.start, around.end)
        if days and (few or not perfect):
            nearest = min(days, key=lambda time: abs(time.start - quantity.start))
            self.day, self._sentence = nearest.period, index
            return nearest.period
        follows = index - self._sentence <= _LASTS and not usable
        told = perfect or is_past(self.low, around.start, around.end)
        lasting = any(time.kind != DAY for time in around.times)
        return self.day if follows and told and few and not lasting else None

    def _granted_on(self, quantity: Quantity, around: TimesBeside) -> Period | None:
        deed = _GRANTED.search(self.low, max(around.start, quantity.edge - _REACH), quantity.edge)
        if deed is None:
            return None
        for time in around.times:
            led = time.end <= deed.start() and _DEED_THEN.fullmatch(self.low, time.end, deed.start())
            after = time.start >= quantity.end and _ON_THE_DAY.fullmatch(self.low, quantity.end, time.start)
            fronted = self.low.startswith(("on ", "today"), around.start) and time.start - around.start < 4
            alone = fronted and self.low.count(",", time.end, deed.start()) <= 1
            if time.kind == DAY and time.period and (led or after or alone):
                return time.period
        return None
