"""The rows of a table as observations, in the order of the rule by which one is preferred."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from dataclasses import fields as dataclass_fields
from functools import lru_cache
from typing import Any, cast

from analysis.errors import UsageProblem
from analysis.project import Project
from analysis.quantities import Interval, Period, as_interval, band, last_digit_place
from analysis.quantities.band import Approximation
from analysis.statistics.package import Table, read_table
from analysis.statistics.sources import Publisher, Source, origin, publisher, source

COMPUTED = "annual mean of 12 monthly values"
"""The class of numbers that nobody published: a query gives them only when it names this class."""

RECONCILED = "reconciled"
"""The class of figures that weigh both sides' reports into one: nobody's own count, an alternative at most."""

FIGURE = (
    "indicator", "country", "reporter", "partner", "flow", "product", "line", "commodity",
    "currency", "per", "period", "transformation",
)  # fmt: skip
"""The columns that together say which figure a row is about."""


_CONFIDENCE = ("high", "medium", "low")
_KINDS = ("official page", "copy of an official text", "data file", "press")
_TRANSFORMATIONS = ("level", "growth", "share")


@dataclass(frozen=True, slots=True)
class Observation:
    """One official figure: a row of a table. A column that its table does not have is empty.

    ``value`` is in ``unit``; ``interval`` is what the printed digits and the bound leave open; ``superseded_on`` is the
    day on which a newer figure took its place, as year-month-day, and empty for a figure that holds.
    """

    table: str
    id: str
    value: float
    unit: str
    period: Period
    bound: str
    class_: str
    printed_value: str
    printed_unit: str
    publisher: str
    source: str
    confidence: str
    precision: float
    country: str = ""
    indicator: str = ""
    reporter: str = ""
    partner: str = ""
    flow: str = ""
    product: str = ""
    line: str = ""
    base_period: Period | None = None
    transformation: str = "level"
    terms: str = ""
    coverage: str = ""
    temperature_c: float | None = None
    pressure_kpa: float | None = None
    gcv_mj_m3: float | None = None
    heat_basis: str = ""
    conditions: str = ""
    currency: str = ""
    per: str = ""
    commodity: str = ""
    name: str = ""
    note: str = ""
    superseded_on: str = ""

    @property
    def interval(self) -> Interval:
        """What the figure stands for, in ``unit``: half the last printed place either way, or the bound.

        Persons counted to the last one are that many: there is no half of one.
        """
        to_the_last = self.unit == "person" and self.precision == 1 and self.bound == "exact"
        if self.precision == 0 or to_the_last:
            return as_interval(self.value)
        place = last_digit_place(self.value, self.precision, has_decimals="." in self.printed_value)
        return band(self.value, self.precision, place, cast(Approximation, self.bound)).inside

    @property
    def year(self) -> int | None:
        """The calendar year, if the period is one."""
        return self.period.calendar_year

    def cite(self, project: Project | None = None) -> str:
        """Return whose figure it is and where it was read, in one line."""
        who, where = publisher(self.publisher, project), source(self.source, project)
        return f"{who.name}; read in {where.cite()}"


class Index:
    """For each column and value, the places of the rows that have it; of a column when it is first asked for.

    Parameters
    ----------
    rows : tuple of Observation
        The rows, in order.
    columns : collection of str
        What can be asked for.
    """

    def __init__(self, rows: tuple[Observation, ...], columns: Collection[str]) -> None:
        self._rows, self._columns = rows, columns
        self._places: dict[str, dict[Any, frozenset[int]]] = {}

    def __contains__(self, column: str) -> bool:
        return column in self._columns

    def __getitem__(self, column: str) -> dict[Any, frozenset[int]]:
        if column not in self._places:
            places: dict[Any, list[int]] = {}
            for place, one in enumerate(self._rows):
                places.setdefault(getattr(one, column), []).append(place)
            self._places[column] = {value: frozenset(found) for value, found in places.items()}
        return self._places[column]


_COLUMNS = frozenset(field.name for field in dataclass_fields(Observation))


def rank(one: Observation, project: Project | None = None) -> tuple[Any, ...]:
    """Return the key by which observations of one figure are ordered, the preferred first.

    A statistic before a statement; low confidence last; then the publisher that keeps the reporter's books
    before all others (a national office before the United Nations' copy of its figures); an exact figure
    before a bound; more printed digits before fewer; high confidence before medium; an official page or file
    before a press report; the earlier report before the later; at last the identifier.
    """
    return _rank(one, publisher(one.publisher, project), source(one.source, project))


def _rank(one: Observation, owner: Publisher, where: Source) -> tuple[Any, ...]:
    return (
        one.class_ == "statement",
        one.confidence == "low",
        owner.books != (one.reporter or one.country),
        one.bound != "exact",
        -len(one.printed_value.lstrip("-0.").replace(".", "")),
        _CONFIDENCE.index(one.confidence),
        _KINDS.index(where.kind),
        where.date.ljust(10, "~"),  # a report dated to the month counts as its last
        one.id,
    )


def independent(one: Observation, other: Observation, project: Project | None = None) -> bool:
    """Return whether two observations count for themselves: neither goes back to the other's publisher.

    A copy has its original's publisher; a ministry that quotes the customs goes back to the customs; what the
    United Nations pass on goes back to the office of the country whose books it is.
    """
    first, second = (origin(each.publisher, each.reporter or each.country, project) for each in (one, other))
    return first != second


@lru_cache(maxsize=32)
def ordered(stored: Table, project: Project | None) -> tuple[tuple[Observation, ...], Index]:
    """Return the rows of a table as observations, figure by figure, the preferred one first, and their index.

    Raises
    ------
    UsageProblem
        If the table holds no observations.
    """
    if "value" not in stored.columns or "publisher" not in stored.columns or "class" not in stored.columns:
        raise UsageProblem(f"The table {stored.name!r} holds no observations; use load_table for it.")
    units = read_table("printed_units", project).rows
    factors = {str(row["id"]): float(cast(float, row["factor"])) for row in units}
    # Looked up once each: a table can have many thousand rows of few publishers and sources.
    owners = {one: publisher(one, project) for one in {str(row["publisher"]) for row in stored.rows}}
    places_of = {one: source(one, project) for one in {str(row["source"]) for row in stored.rows}}
    rows = sorted(
        (_observation(stored.name, row, factors) for row in stored.rows),
        key=lambda one: _place(one, owners[one.publisher], places_of[one.source]),
    )
    names = {*stored.columns, "year", "class_"} - {"class"}
    return tuple(rows), Index(tuple(rows), names)


def _place(one: Observation, owner: Publisher, where: Source) -> tuple[Any, ...]:
    levels_first = _TRANSFORMATIONS.index(one.transformation)
    return (levels_first, *(str(getattr(one, column)) for column in FIGURE[:-1]), _rank(one, owner, where))


def _observation(table: str, row: Mapping[str, Any], factors: Mapping[str, float]) -> Observation:
    cells = {name: value for name, value in row.items() if name in _COLUMNS and value is not None}
    cells["class_"] = row["class"]
    cells["period"] = Period.parse(row["period"])
    cells["base_period"] = Period.parse(row["base_period"]) if row.get("base_period") else None
    decimals = len(row["printed_value"].partition(".")[2])
    cells["precision"] = 10.0**-decimals * factors[row["printed_unit"]] if row["printed_value"] else 0.0
    return Observation(table=table, **cells)
