"""The day on which stocks were taken, of which all stocks of the report are: "rice stocks were 2 million tonnes as of 1 February"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.claims.lexicon import with_lead
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.roles.markets import GOODS
from analysis.claims.periods.sentence.beside import TimesBeside
from analysis.claims.periods.tenses.verbs import is_past
from analysis.patterns import regex
from analysis.quantities import Period

_STOCKS = regex(
    r"[^a-z](?:inventory|inventories|stockpiles?|stocks?(?! (?:market|exchange|price|index|closed|traded)))\b"
)
_MOVED = ("growth_rate", "change_abs")


class Stocks:
    """Keeps the day of stocks of goods, for the sentences that go on about them.

    Parameters
    ----------
    low : str
        The surface in small letters.
    """

    def __init__(self, low: str) -> None:
        self.low = low
        self.day: Period | None = None

    def keep(self, span: tuple[int, int], quantities: Sequence[Quantity]) -> None:
        """Keep the day of the stocks of goods that a sentence tells of; what is of another time ends it."""
        told = [q for q in quantities if q.period and not q.compared]
        taken = next((q.period for q in told if q.unit in GOODS and q.period and q.period.days == 1), None)
        if taken and self._named(*span):
            self.day = taken
        elif self.day and told and all(q.period != self.day for q in told):
            self.day = None

    def of(self, quantity: Quantity, span: tuple[int, int], around: TimesBeside) -> Period | None:
        """Return the day of a figure of stocks whose sentence names no time; None for another."""
        if (
            self.day is None
            or around.usable()
            or not (quantity.unit in GOODS or quantity.kind in (*_MOVED, "share"))
        ):
            return None
        return self.day if self._named(*span) and is_past(self.low, *span) else None

    def _named(self, start: int, end: int) -> bool:
        return _STOCKS.search(with_lead(self.low, start, end)) is not None
