"""What the tables cover: whose figures, of which places and years, how old, how far to be trusted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from analysis.project import Project
from analysis.quantities import Period
from analysis.statistics.countries import area_name
from analysis.statistics.package import read_table
from analysis.statistics.providers.defects import defects
from analysis.statistics.rows import Observation, ordered

OBSERVED = ("trade", "gas", "population", "gdp", "exchange_rates", "prices")
"""The tables of observations."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a table holds of one publisher's figures about one place.

    Parameters
    ----------
    table, publisher : str
        The table, and whose figures.
    place : str
        Name of the country or group whose books they are, or that they are about; of the commodity or currency.
    partners : int
        With how many partners.
    years : tuple of int
        Calendar years with a figure, the last year of longer periods among them.
    rows : int
        How many figures.
    low : int
        How many of them have low confidence.
    sources : tuple of str
        Ids of the sources they were read in, the newest first.
    issued : datetime.date
        Day on which the newest document that they were read in appeared; the day of reading where none is known.
    defect : str
        What is known to be wrong with some of them, or "".
    """

    table: str
    publisher: str
    place: str
    partners: int
    years: tuple[int, ...]
    rows: int
    low: int
    sources: tuple[str, ...]
    issued: date
    defect: str


@dataclass(frozen=True, slots=True)
class Release:
    """How often a publisher brings new figures of a table: after so many days, in words."""

    every_days: int
    usual: str

    def stale(self, issued: date, today: date) -> bool:
        """Return whether figures issued on one day are older on another than a usual release."""
        return (today - issued).days > self.every_days


def coverage(table: str, project: Project | None = None) -> tuple[Coverage, ...]:
    """Return what a table of observations covers, by place and publisher.

    Parameters
    ----------
    table : str
        One of `OBSERVED`.
    project : Project, optional
        Defaults to the one around the working folder.

    Raises
    ------
    UsageProblem
        If the table holds no observations.
    """
    rows = ordered(read_table(table, project), project)[0]
    issued = _issued(project)

    def key(one: Observation) -> tuple[str, str]:
        return _place(one, project), one.publisher

    return tuple(
        _covered(table, place, publisher, list(some), issued, project)
        for (place, publisher), some in groupby(sorted(rows, key=key), key)
    )


def last_issued(table: str, project: Project | None = None) -> date | None:
    """Return the day on which the newest source of a table appeared; None for a table without sources."""
    days = _issued(project)
    found = [days[str(row["source"])] for row in read_table(table, project).rows if row.get("source") in days]
    return max(found, default=None)


def releases(project: Project | None = None) -> dict[tuple[str, str], Release]:
    """Return the usual releases, by publisher and table."""
    return {
        (str(row["publisher"]), str(row["table"])): Release(
            int(float(str(row["every_days"]))), str(row["usual"])
        )
        for row in read_table("releases", project).rows
    }


def _covered(
    table: str, place: str, publisher: str, rows: Sequence[Observation], issued: dict[str, date], project: Project | None
) -> Coverage:  # fmt: skip
    known = [one.reason for one in defects(project) if any(one.covers(table, _cells(row)) for row in rows)]
    return Coverage(
        table,
        publisher,
        place,
        len({one.partner for one in rows if one.partner}),
        tuple(sorted(set(_years(rows)))),
        len(rows),
        sum(one.confidence == "low" for one in rows),
        tuple(sorted({one.source for one in rows}, key=lambda one: (issued[one], one), reverse=True)),
        max(issued[one.source] for one in rows),
        "; ".join(known),
    )


def _cells(row: Observation) -> dict[str, object]:
    cells = {name: getattr(row, name) for name in ("publisher", "reporter", "partner")}
    return {**cells, "period": row.period.iso}


def _years(rows: Iterable[Observation]) -> Iterable[int]:
    return (one.year or one.period.end.year for one in rows)


def _place(one: Observation, project: Project | None) -> str:
    code = one.reporter or one.country
    return area_name(code, project) if code else one.name or one.commodity or one.currency


def _issued(project: Project | None) -> dict[str, date]:
    """Return when each source appeared: a copy read today of figures of last year is a year old."""
    rows = read_table("sources", project).rows
    return {
        str(row["id"]): min(row["retrieved"], Period.parse(str(row["date"])).end)
        if row["date"]
        else row["retrieved"]
        for row in rows
        if isinstance(row["retrieved"], date)
    }
