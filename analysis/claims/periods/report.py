"""What an article reports on: of the times whose figures came out, the one that most of its paragraphs are of."""

from __future__ import annotations

from collections.abc import Set

from analysis.claims.numbers.quantity import Quantity
from analysis.quantities import Period

_OF_ANYTHING = frozenset((None, "none", "percent", "percentage_point", "multiple"))


class Report:
    """The times that an article tells of, sentence after sentence, and the units of their figures."""

    def __init__(self) -> None:
        self.period: Period | None = None
        self._paragraphs: dict[Period, set[int]] = {}
        self._units: dict[Period, set[str | None]] = {}

    def tell(self, period: Period, paragraph: int) -> None:
        """Keep that figures of a paragraph are of a time that came out; what was before it is a look back."""
        paragraphs = self._paragraphs.setdefault(period, set())
        paragraphs.add(paragraph)
        if self.period is None or (
            period.end >= self.period.start and len(paragraphs) > len(self._paragraphs[self.period])
        ):
            self.period = period

    def keep(self, quantity: Quantity) -> None:
        """Keep in what unit a figure of its time is."""
        if quantity.period:
            self._units.setdefault(quantity.period, set()).add(quantity.unit)

    def leaves(self, standing: Period | None, units: Set[str | None]) -> bool:
        """Return whether a paragraph goes on about the one before it: its amounts are of units that the report has no figures in.

        Parameters
        ----------
        standing : Period or None
            What the paragraph before it was of.
        units : set of str
            The units of the figures of its first sentence.
        """
        amounts = units - _OF_ANYTHING
        told, own = (
            self._units.get(period, set()) if period else set() for period in (standing, self.period)
        )
        return not amounts.isdisjoint(told) and amounts.isdisjoint(own)
