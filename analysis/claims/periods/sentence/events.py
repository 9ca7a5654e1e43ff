"""What happened or was granted on a day: how many were killed in a fire, which loan was approved today."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.claims.lexicon import HEDGES, either, phrases, with_lead
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.roles.tasks import is_of_figures
from analysis.claims.periods.sentence.beside import TimesBeside
from analysis.claims.periods.tenses.verbs import is_past, is_perfect
from analysis.claims.periods.times.expressions import Time
from analysis.claims.periods.times.resolve import DAY
from analysis.patterns import regex
from analysis.quantities import Period

# "12 people were killed", "Thirty others at the plant were injured"
_VICTIMS = regex(
    rf"(?: (?!(?:and|but|while|who|which|that|where|a|an|the)\b)[a-z'-]+){{0,6}}?(?: (?:at|in|from|on) the [a-z]+)? {either(phrases('casualties'))}\b"
)
# "killing 17 passengers", "killed at least four"
_HURT = regex(rf"\b{either(phrases('harming'))}(?: [a-z]+)? {HEDGES}\Z")
_HAPPENED = regex(rf"[^a-z]{either(phrases('accidents'))}\b")
_GRANTED = regex(rf"\b{either(phrases('granting'))}(?: (?!to |for |that )[a-z'-]+){{0,5}} {HEDGES}\Z")
_GRANTED_THEN = regex(
    r" (?:[a-z]+ ){0,2}(?:loan|grant|credit|credit line|facility|package|financing|aid) (?:that was |which was )?(?:approved|granted|disbursed|signed|awarded|extended|agreed|provided)(?: by [^,;.0-9]{2,40})? (?:in|on) "
)
_DEED_THEN = regex(r",? (?:also |formally |has |have )?\Z")
_ON_THE_DAY = regex(r"(?: (?!and |but |after |before |that |which |said )[a-z'-]+){0,12} on \Z")
_LASTS, _DAYS, _STATISTIC, _REACH = 2, 2, 1000, 110  # sentences, days, victims of a war, characters


class Events:
    """The day of what happened last, such as a fire, and the figures that are of a day without saying so."""

    def __init__(self, low: str) -> None:
        self.low = low
        self.day: Period | None = None
        self._sentence = 0

    def hear(self, index: int, times: Sequence[Time], span: tuple[int, int]) -> None:
        """Keep the day of an accident that a sentence tells of."""
        days = _days(times)
        if not days or not _HAPPENED.search(with_lead(self.low, *span)):
            return
        told = (t for t in days if is_of_figures(self.low, span[0], t, future=False))
        if day := next(told, None):
            self.day, self._sentence = day.period, index

    def of(self, index: int, quantity: Quantity, around: TimesBeside) -> Period | None:
        """Return the day on which persons were hurt or money was granted, where the words fix it."""
        before = max(around.start, quantity.edge - _REACH), quantity.edge
        if quantity.kind == "count":
            hurt = _VICTIMS.match(self.low, quantity.end) or _HURT.search(self.low, *before)
            return self._of_victims(index, quantity, around) if hurt else None
        if quantity.kind != "level" or not (quantity.is_money or quantity.unit == "percent"):
            return None
        then = (t.period for t in around.times if _GRANTED_THEN.fullmatch(self.low, quantity.end, t.start))
        if granted := next(then, None):
            return granted  # "a $5 million loan approved by the fund in 2013"
        deed = _GRANTED.search(self.low, *before)
        return self._of_deed(deed.start(), quantity, around) if deed else None

    def _of_victims(self, index: int, quantity: Quantity, around: TimesBeside) -> Period | None:
        usable = [time for time in around.usable() if time.period]
        perfect = is_perfect(self.low, around.start, around.end)
        few = all(value < _STATISTIC for value in quantity.values)
        if (days := _days(usable)) and (few or not perfect):
            self.day = min(days, key=lambda time: abs(time.start - quantity.start)).period
            self._sentence = index
            return self.day
        told = perfect or is_past(self.low, around.start, around.end)
        lasting = usable or any(time.kind != DAY for time in around.times)
        follows = index - self._sentence <= _LASTS
        return self.day if follows and told and few and not lasting else None

    def _of_deed(self, deed: int, quantity: Quantity, around: TimesBeside) -> Period | None:
        fronted = self.low.startswith(("on ", "today"), around.start)
        for time in _days(around.times):
            led = time.end <= deed and _DEED_THEN.fullmatch(self.low, time.end, deed)
            after = time.start >= quantity.end and _ON_THE_DAY.fullmatch(self.low, quantity.end, time.start)
            opens = (
                fronted
                and time.start - around.start < len("the ")
                and "," not in self.low[time.end + 1 : deed]
            )
            if led or after or opens:
                return time.period
        return None


def _days(times: Sequence[Time]) -> list[Time]:
    return [time for time in times if time.kind == DAY and time.period and time.period.days <= _DAYS]
