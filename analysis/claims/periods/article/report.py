"""What an article reports on, the first time whose figures came out, and when a paragraph does not return to it."""

from __future__ import annotations

from collections.abc import Set
from datetime import date

from analysis.claims.numbers.quantity import Quantity
from analysis.quantities import Period

_LONG_AGO = 3 * 365  # days: offices report within three years
_OF_ANYTHING = frozenset((None, "none", "percent", "percentage_point", "multiple"))


class Report:
    """The times that an article tells of, sentence after sentence, and the units of their figures."""

    def __init__(self) -> None:
        self.period: Period | None = None
        self._paragraphs: dict[Period, set[int]] = {}
        self._units: dict[Period, set[str | None]] = {}

    def tell(self, period: Period, paragraph: int) -> None:
        """Keep that figures of a paragraph are of a time that came out; the first such time is what the article reports on."""
        self._paragraphs.setdefault(period, set()).add(paragraph)
        self.period = self.period or period

    def keep(self, quantity: Quantity) -> None:
        """Keep in what unit a figure of its time is."""
        if quantity.period:
            self._units.setdefault(quantity.period, set()).add(quantity.unit)

    def has(self, unit: str | None) -> bool:
        """Return whether the figures of what the article reports on are of a unit."""
        return self.period is not None and unit in self._units.get(self.period, ())

    def leaves(self, standing: Period | None, units: Set[str | None], today: date | None) -> bool:
        """Return whether a paragraph goes on about the one before it, and does not return to what the article reports on.

        More paragraphs were of that time, or the amounts of this one are of a unit in which the report has no figures.

        Parameters
        ----------
        standing : Period or None
            What the paragraph before it was of.
        units : set of str
            The units of the figures of its first sentence.
        today : datetime.date or None
            The day of publication: where nothing came out, no paragraph goes on about what was long ago.
        """
        report = self.period
        if standing is None or report is None:
            long_ago = today and standing and (today - standing.end).days > _LONG_AGO
            return report is None and not long_ago
        amounts, told = units - _OF_ANYTHING, self._units.get(standing, set())
        others = not amounts.isdisjoint(told) and amounts.isdisjoint(self._units.get(report, set()))
        return others or (
            standing.end >= report.start and self._paragraphs_of(standing) > self._paragraphs_of(report)
        )

    def _paragraphs_of(self, period: Period) -> int:
        return len(self._paragraphs.get(period, ()))
