"""The year so far, which a paragraph goes on about: "has won 20 orders so far this year. Its rival has won nine"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.sentence.beside import TimesBeside
from analysis.claims.periods.tenses.carried import names_stock
from analysis.claims.periods.tenses.verbs import is_up_to_now
from analysis.claims.periods.times.expressions import Time
from analysis.claims.periods.times.resolve import LOOKBACK, SINCE, TO_DATE
from analysis.quantities import Period

_LASTS = 3  # sentences


class YearSoFar:
    """The year so far of which the last figures were, and the figures that go on about it without saying so."""

    def __init__(self, low: str, paragraphs: tuple[int, ...]) -> None:
        self.low, self.paragraphs = low, paragraphs
        self.period: Period | None = None  # which the last figures were of
        self._sentence = 0

    def keep(self, index: int, times: Sequence[Time], quantities: Sequence[Quantity]) -> None:
        """Keep the year so far of the figures of a sentence; another time that figures are of ends it."""
        if self.period is None and all(time.shift != TO_DATE for time in times):
            return
        told = {quantity.period for quantity in quantities if quantity.period and not quantity.compared}
        so_far = next((t.period for t in times if t.shift == TO_DATE and t.period in told), None)
        if so_far or self.period in told:
            self.period, self._sentence = so_far or self.period, index
        elif told:
            self.period = None

    def of(self, index: int, quantity: Quantity, around: TimesBeside) -> Period | None:
        """Return the year so far for what has been won, sold or reached, in a sentence that names no time for it."""
        last = self._sentence
        goes_on = self.paragraphs[last] == self.paragraphs[index] and 0 < index - last <= _LASTS
        if self.period is None or not goes_on or around.usable():
            return None
        if any(time.kind in (SINCE, LOOKBACK) for time in around.times):
            return None
        if not self._adds_up(around.start, quantity):
            return None
        return self.period if is_up_to_now(self.low, around.start, quantity.start) else None

    def _adds_up(self, start: int, quantity: Quantity) -> bool:
        """Return whether a figure is no rate, no stock and nothing that a thing has risen or fallen to."""
        if quantity.kind in ("count", "share"):
            return True
        state = quantity.unit == "percent" or self.low.endswith(" to ", 0, quantity.edge)
        return quantity.kind == "level" and not state and not names_stock(self.low, start, quantity.start)
