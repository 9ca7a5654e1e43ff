"""Tables and observations as data frames."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.project import Project
from analysis.quantities import Period
from analysis.statistics.package import Table, read_table
from analysis.statistics.selection import select


def load_table(name: str, project: Project | None = None) -> pd.DataFrame:
    """Return a table as a data frame, its cells, keys and hash checked.

    A table with periods gets three more columns: ``start`` and ``end`` (days) and ``year`` (if the period is
    a calendar year).

    Parameters
    ----------
    name : str
        One of ``table_names()``.
    project : Project, optional
        Defaults to the one around the working folder.

    Raises
    ------
    UsageProblem
        If there is no such table.
    BadData
        If the table is broken: one sentence with file, row and column.
    """
    return _frame(read_table(name, project), None)


def observations(table: str, *, project: Project | None = None, **keys: Any) -> pd.DataFrame:
    """Return the rows of a table that fit the keys, figure by figure, the preferred one of each first.

    Numbers that nobody published, such as the annual means in ``prices``, are given only when ``class_`` names
    their class; reconciled figures, which are nobody's own count, also when ``publisher`` or ``id`` is named.

    Parameters
    ----------
    table : str
        A table of observations.
    project : Project, optional
        Defaults to the one around the working folder.
    **keys
        Columns and the value or values wanted, as in ``observation``.

    Raises
    ------
    UsageProblem
        If a key is not a column of the table.
    """
    return _frame(read_table(table, project), [one.id for one in select(table, project=project, **keys)])


def _frame(table: Table, identifiers: list[str] | None) -> pd.DataFrame:
    rows = table.rows
    if identifiers is not None:
        known = {row["id"]: row for row in rows}
        rows = tuple(known[identifier] for identifier in identifiers)
    columns: dict[str, Any] = {}
    for field in table.fields:
        cells = [row[field.name] for row in rows]
        if field.kind == "number":
            columns[field.name] = pd.array(cells, dtype="float64")
        elif field.kind == "date":
            columns[field.name] = pd.to_datetime(pd.Series(cells, dtype="object"))
        else:
            columns[field.name] = pd.Series(cells, dtype="str")
    if "period" in columns:
        periods = [Period.parse(str(row["period"])) for row in rows]
        columns["start"] = pd.to_datetime(pd.Series([one.start for one in periods], dtype="object"))
        columns["end"] = pd.to_datetime(pd.Series([one.end for one in periods], dtype="object"))
        columns["year"] = pd.array([one.calendar_year for one in periods], dtype="Int64")
    return pd.DataFrame(columns)
