"""Known defects of official figures: which rows, how far they can be trusted, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.project import Project
from analysis.quantities import Period
from analysis.statistics.package import read_table

_CONFIDENCE = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Defect:
    """A known defect of a publisher's figures; an empty key means all.

    Parameters
    ----------
    id : str
        Identifier.
    publisher, table, reporter, partner : str
        Whose figures, in which table, on whose books, with whom.
    first_year, last_year : int
        Calendar years.
    confidence : str
        At most so far a row can be trusted.
    reason : str
        What is wrong, as the row's note says it.
    citation, address : str
        Who says so, and where.
    """

    id: str
    publisher: str
    table: str
    reporter: str
    partner: str
    first_year: int
    last_year: int
    confidence: str
    reason: str
    citation: str
    address: str

    def covers(self, table: str, row: Mapping[str, object]) -> bool:
        """Return whether a row of a table has the defect."""
        keys = {"publisher": self.publisher, "reporter": self.reporter, "partner": self.partner}
        if table != self.table or any(value and row.get(name) != value for name, value in keys.items()):
            return False
        period = Period.parse(str(row["period"]))
        return self.first_year <= period.start.year and period.end.year <= self.last_year


def defects(project: Project | None = None) -> tuple[Defect, ...]:
    """Return the known defects that ship with the tables."""
    rows = [dict(row) for row in read_table("defects", project).rows]
    return tuple(
        Defect(**{**row, "first_year": int(row["first_year"]), "last_year": int(row["last_year"])})  # type: ignore[arg-type]
        for row in rows
    )


def worst(*confidences: str) -> str:
    """Return the lowest of several confidences.

    Examples
    --------
    >>> worst("high", "low", "medium")
    'low'
    """
    return max(confidences, key=_CONFIDENCE.index)
