"""Whether the cells of a table are what its schema says: the first fault becomes one sentence."""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from analysis.errors import BadData
from analysis.quantities import Period

Cell = str | float | date | None
Row = dict[str, Cell]
Keys = Callable[[str, str], frozenset[str]]
"""Given a table and a field of it, the keys that the table holds."""


@dataclass(frozen=True, slots=True)
class Field:
    """One column as the data package describes it.

    Parameters
    ----------
    name, kind : str
        Its heading, and ``string``, ``number`` or ``date``.
    required, unique : bool
        Whether a cell may be empty, and may repeat.
    allowed : frozenset of str or None
        The only values allowed.
    pattern : re.Pattern or None
        What a whole cell must match.
    refers_to : tuple of (table, field)
        The cell is a key of one of these tables.
    """

    name: str
    kind: str
    required: bool
    unique: bool
    allowed: frozenset[str] | None
    pattern: re.Pattern[str] | None
    refers_to: tuple[tuple[str, str], ...]

    @classmethod
    def read(cls, descriptor: Mapping[str, Any], foreign: Mapping[str, tuple[str, str]]) -> Field:
        """Return the field of a table schema; ``foreign`` maps a column to the table and field it refers to."""
        rules = descriptor.get("constraints", {})
        areas = tuple(tuple(place.split(".")) for place in descriptor.get("refersTo", ()))
        name = str(descriptor["name"])
        return cls(
            name=name,
            kind=str(descriptor.get("type", "string")),
            required=bool(rules.get("required")),
            unique=bool(rules.get("unique")),
            allowed=frozenset(rules["enum"]) if "enum" in rules else None,
            pattern=re.compile(rules["pattern"]) if "pattern" in rules else None,
            refers_to=areas or ((foreign[name],) if name in foreign else ()),
        )


def parse(content: bytes, path: str) -> tuple[list[str], list[list[str]]]:
    """Return the heading and the lines of a CSV file.

    Parameters
    ----------
    content : bytes
        The file.
    path : str
        Its name, for the message.

    Raises
    ------
    BadData
        If it is not UTF-8, not CSV, or empty.
    """
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        raise BadData(f"{path}, row {row}: not UTF-8 text; save the file as UTF-8.") from None
    if text.startswith("\ufeff"):
        raise BadData(f"{path}, row 1: starts with a byte order mark; save the file as UTF-8 without it.")
    try:
        lines = list(csv.reader(io.StringIO(text), strict=True))
    except csv.Error as error:
        raise BadData(f"{path}: not readable as CSV ({error}).") from None
    if not lines:
        raise BadData(f"{path}: the file is empty; it needs a line of column names.")
    return lines[0], lines[1:]


def check_heading(heading: Sequence[str], fields: Sequence[Field], path: str) -> None:
    """Raise BadData unless the heading names exactly the columns of the schema, in its order."""
    names = [field.name for field in fields]
    for name in names:
        if name not in heading:
            raise BadData(f"{path}, row 1: the column {name!r} is missing.")
    for name in heading:
        if name not in names:
            raise BadData(f"{path}, row 1: the column {name!r} is not in data/datapackage.json.")
    if list(heading) != names:
        raise BadData(f"{path}, row 1: the columns must stand in this order: {', '.join(names)}.")


def check_rows(
    lines: Sequence[Sequence[str]], fields: Sequence[Field], path: str, keys: Keys
) -> tuple[Row, ...]:
    """Return the lines as typed rows.

    Parameters
    ----------
    lines : sequence of sequence of str
        The cells, without the heading.
    fields : sequence of Field
        The columns.
    path : str
        The file's name, for the message.
    keys : callable
        The keys that another table holds.

    Raises
    ------
    BadData
        At the first cell that is not what the schema says; rows count from the heading, which is row 1.
    """
    for number, line in enumerate(lines, start=2):
        if len(line) != len(fields):
            raise BadData(f"{path}, row {number}: {len(line)} cells where the heading has {len(fields)}.")
    columns = [_column(lines, index, field, path, keys) for index, field in enumerate(fields)]
    names = [field.name for field in fields]
    rows = tuple(dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True))
    _check_periods(rows, path)
    return rows


def _column(lines: Sequence[Sequence[str]], index: int, field: Field, path: str, keys: Keys) -> list[Cell]:
    cells = [line[index] for line in lines]
    known = frozenset[str]().union(*(keys(*place) for place in field.refers_to)) if field.refers_to else None
    values: dict[str, Cell] = {}  # a cell that stands in many rows is looked at once
    for number, cell in enumerate(cells, start=2):
        if cell in values and not field.unique:
            continue
        problem = _problem(cell, field, known)
        if problem is None and cell in values:
            problem = f"{cell!r} is also in row {cells.index(cell) + 2}, and must not repeat"
        if problem is None:
            try:
                values[cell] = _typed(cell, field.kind)
            except ValueError as error:
                problem = str(error)
        if problem:
            raise BadData(f"{path}, row {number}, column {field.name!r}: {problem}.")
    return [values[cell] for cell in cells]


def _problem(cell: str, field: Field, known: frozenset[str] | None) -> str | None:
    if cell == "":
        return "the cell is empty and must not be" if field.required else None
    if field.allowed is not None and cell not in field.allowed:
        return f"{cell!r} is not one of {', '.join(sorted(field.allowed))}"
    if field.pattern and not field.pattern.fullmatch(cell):
        return f"{cell!r} does not look like {field.pattern.pattern}"
    if known is not None and cell not in known:
        where = " or ".join(".".join(place) for place in field.refers_to)
        return f"{cell!r} is not in {where}; add it there or correct it"
    return None


def _typed(cell: str, kind: str) -> Cell:
    if cell == "":
        return None if kind != "string" else ""
    if kind == "number":
        try:
            value = float(cell)
        except ValueError:
            raise ValueError(f"{cell!r} is not a number") from None
        if not math.isfinite(value) or "_" in cell:
            raise ValueError(f"{cell!r} is not a number")
        return value
    if kind == "date":
        try:
            return date.fromisoformat(cell)
        except ValueError:
            raise ValueError(f"{cell!r} is not a day such as 2022-12-31") from None
    return cell


def fields_of(schema: Mapping[str, Any]) -> Iterator[Field]:
    """Yield the fields of a table schema."""
    foreign = {
        key["fields"][0]: (key["reference"]["resource"], key["reference"]["fields"][0])
        for key in schema.get("foreignKeys", ())
    }
    for descriptor in schema["fields"]:
        yield Field.read(descriptor, foreign)


def _check_periods(rows: Sequence[Row], shown: str) -> None:
    for number, row in enumerate(rows, start=2):
        for column in ("period", "base_period"):
            text = row.get(column)
            if text:
                try:
                    Period.parse(str(text))
                except ValueError as error:
                    raise BadData(f"{shown}, row {number}, column {column!r}: {error}") from None
