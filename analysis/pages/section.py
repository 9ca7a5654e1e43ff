"""What every section of a page has: a finding in words, a chart, its table, and its results."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from analysis.charts.chart import Chart
from analysis.derive.figure import Figure
from analysis.pages.labels import LEADING, label_of
from analysis.reports import Note, Table
from analysis.reports.cells.omissions import NOTHING
from analysis.runs import record


@dataclass(frozen=True, slots=True)
class Nothing:
    """Stands where a section has nothing to show, and says why.

    Parameters
    ----------
    reason : str
        One sentence; empty where the page shows already what would stand here, so that a report leaves it out.
    """

    reason: str

    def __str__(self) -> str:
        return self.reason

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        return {
            NOTHING: {"reason": self.reason},
            "text/html": f"<p>{escape(self.reason)}</p>",
            "text/plain": self.reason,
        }


SILENT = Nothing("")
"""Stands where a chart would only repeat one figure of the note or the table."""


class Section:
    """One question of a page.

    A subclass sets ``missing`` to a sentence when tables or the article hold nothing for it, and else
    defines ``_note``, ``_chart`` and ``_table`` and the figures that the run keeps.
    """

    missing: str = ""

    def note(self) -> Note | Nothing:
        """Return the finding in words."""
        return Nothing(self.missing) if self.missing else self._note()

    def aside(self) -> Note | Nothing:
        """Return the finding for another page than the section's own, where its absence needs no reason."""
        return SILENT if self.missing else self._note()

    def chart(self) -> Chart | Nothing:
        """Return the chart."""
        return Nothing(self.missing) if self.missing else self._chart()

    def table(self) -> Table | Nothing:
        """Return the table behind the chart."""
        return Nothing(self.missing) if self.missing else self._table()

    def shown(self) -> list[Figure]:
        """Return every figure that the section shows, for the list of sources."""
        return [] if self.missing else [*self._shown(), *self.figures().values()]

    def listed(self) -> list[Figure]:
        """Return the figures whose table rows the page lists one by one."""
        return [] if self.missing else [*self._listed(), *self.figures().values()]

    def figures(self) -> Mapping[str, Figure]:
        """Return the figures that the run's record keeps, by name."""
        return {} if self.missing else {k: v for k, v in self._figures().items() if v is not None}

    def labels(self) -> Mapping[str, str]:
        """Return what figures are called that `analysis.pages.labels` does not know, by the names of their results."""
        return {}

    def _note(self) -> Note:
        raise AttributeError(f"{type(self).__name__} has no note")

    def _chart(self) -> Chart:
        raise AttributeError(f"{type(self).__name__} has no chart")

    def _table(self) -> Table:
        raise AttributeError(f"{type(self).__name__} has no table")

    def _figures(self) -> Mapping[str, Figure | None]:
        return {}

    def _shown(self) -> Iterable[Figure]:
        return []

    def _listed(self) -> Iterable[Figure]:
        return self._shown()


def keep(*sections: Section) -> None:
    """Hand every figure of the sections to the run's record.

    Parameters
    ----------
    *sections : Section
        The sections of the page, in order.
    """
    for section in sections:
        labels = {} if section.missing else section.labels()
        for name, figure in section.figures().items():
            lead = LEADING.index(name) + 1 if name in LEADING else None
            record(name, figure, label=labels.get(name) or label_of(name), lead=lead)
