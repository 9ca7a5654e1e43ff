"""From the cells that an answer gives to a whole row of a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from analysis.errors import UsageProblem
from analysis.project import Project
from analysis.quantities import Period
from analysis.statistics.package import describe, read_table
from analysis.statistics.providers.defects import Defect, defects, worst
from analysis.statistics.providers.provider import BadAnswer
from analysis.statistics.rows import FIGURE

Cells = dict[str, str]
_USUAL = {
    "bound": "exact",
    "class": "statistic",
    "transformation": "level",
    "coverage": "goods",
    "confidence": "high",
}
_PREFIX = {"prices": "price", "exchange_rates": "exchange-rate"}


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table in its order, and what its units turn into."""

    table: str
    names: tuple[str, ...]
    units: Mapping[str, tuple[str, Decimal, Decimal]]


def columns_of(table: str, project: Project) -> Columns:
    """Return the columns of a table of observations.

    Raises
    ------
    UsageProblem
        If the package has no such table.
    """
    for resource in describe(project)["resources"]:
        if resource["name"] == table:
            names = tuple(str(one["name"]) for one in resource["schema"]["fields"])
            return Columns(table, names, _units(project))
    raise UsageProblem(f"There is no table {table!r}.")


def complete(
    table: str, rows: Iterable[Mapping[str, str]], publisher: str, source: str, project: Project
) -> list[Cells]:
    """Return whole rows of a table, every cell as text.

    A row needs the columns that say which figure it is (reporter, partner, flow and product; country; commodity),
    ``period``, ``printed_value`` with the provider's own digits, and ``printed_unit`` of printed_units.csv.
    ``value`` and ``unit`` follow from these, exactly; a computed number gives ``value`` and leaves ``printed_value``
    empty. ``bound``, ``class``, ``transformation``, ``coverage``, ``confidence``, ``note`` and ``publisher`` may be
    given. Known defects lower the confidence and add the reason.

    Parameters
    ----------
    table : str
        A table of observations.
    rows : iterable of mapping
        Cells by column.
    publisher, source : str
        Identifiers for all rows.
    project : Project
        The project.

    Raises
    ------
    BadAnswer
        If a number is none, a unit is not known, or two rows say different things of one figure.
    """
    columns = columns_of(table, project)
    known = defects(project)
    found: dict[str, Cells] = {}
    for row in rows:
        whole = _whole(row, columns, publisher, source, known)
        before = found.setdefault(whole["id"], whole)
        if before != whole:
            raise BadAnswer(
                f"Two rows give different values for {whole['id']}: {before['printed_value']} and {whole['printed_value']}."
            )
    return list(found.values())


def figure_of(row: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what says which figure of which publisher a row is about."""
    names = (*FIGURE, "base_period", "unit", "terms", "class", "publisher")
    return tuple(str(row.get(name) or "") for name in names)


def _whole(
    row: Mapping[str, str], columns: Columns, publisher: str, source: str, known: Iterable[Defect]
) -> Cells:
    unknown = set(row) - set(columns.names)
    if unknown:
        raise UsageProblem(f"The table {columns.table!r} has no column {', '.join(sorted(unknown))}.")
    given = {**_USUAL, "publisher": publisher, **row, "source": source}
    whole = {name: given.get(name, "") for name in columns.names}
    whole["unit"], whole["value"] = _measured(whole, columns)
    for one in known:
        if one.covers(columns.table, whole):
            whole["confidence"] = worst(whole["confidence"], one.confidence)
            whole["note"] = "; ".join(part for part in (whole["note"], one.reason) if part)
    whole["id"] = _identifier(columns.table, whole)
    return whole


def _measured(row: Cells, columns: Columns) -> tuple[str, str]:
    try:
        unit, factor, offset = columns.units[row["printed_unit"]]
    except KeyError:
        raise BadAnswer(
            f"{row['printed_unit']!r} is not a unit of data/definitions/printed_units.csv."
        ) from None
    try:
        number = Decimal(row["printed_value"] or row["value"])
    except InvalidOperation:
        raise BadAnswer(f"{row['printed_value'] or row['value']!r} is not a number.") from None
    value = number * factor + offset if row["printed_value"] else number
    return unit, f"{value.normalize():f}"


def _identifier(table: str, row: Cells) -> str:
    """Return a readable identifier that the same figure gets at every refresh."""
    period = Period.parse(row["period"])
    when = str(period.calendar_year or period.short.replace(" ", "-"))
    about = [row[name] for name in FIGURE[:-2] if row.get(name)]
    more = [] if row.get("transformation", "level") == "level" else [row["transformation"]]
    more += [] if row["unit"] in ("USD", "person") or "reporter" not in row else [row["unit"]]
    parts = [_PREFIX.get(table, table), *about, when, *more, row["publisher"]]
    return "-".join(part.replace(" ", "-").replace("/", ".") for part in parts)


def _units(project: Project) -> dict[str, tuple[str, Decimal, Decimal]]:
    rows = read_table("printed_units", project).rows
    return {
        str(row["id"]): (str(row["unit"]), Decimal(repr(row["factor"])), Decimal(repr(row["offset"])))
        for row in rows
    }
