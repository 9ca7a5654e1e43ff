"""The data package: which tables there are, and their rows, checked."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from analysis.errors import BadData, InputOutputProblem, UsageProblem
from analysis.project import Project, find_project, staying
from analysis.statistics.tableschema import Field, Row, check_heading, check_rows, fields_of, parse

DESCRIPTOR = "datapackage.json"

_held: dict[tuple[str, Project, bool], Table] | None = None  # what a process that holds tables has read


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """One table of the package.

    Parameters
    ----------
    name, title, description : str
        What it is called and what it holds.
    path : str
        Its file, seen from the data folder.
    fields : tuple of Field
        Its columns.
    rows : tuple of dict
        Its rows, typed: numbers are floats, days are dates, an empty text is "".
    descriptor : mapping
        Its part of datapackage.json.
    """

    name: str
    title: str
    description: str
    path: str
    fields: tuple[Field, ...]
    rows: tuple[Row, ...]
    descriptor: Mapping[str, Any]

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(field.name for field in self.fields)


def describe(project: Project | None = None) -> dict[str, Any]:
    """Return data/datapackage.json as it stands.

    Raises
    ------
    InputOutputProblem
        If it is missing or cannot be read.
    BadData
        If it is not JSON, or lists no tables.
    """
    path = _file(project or find_project(), DESCRIPTOR)
    return _describe(path, *_stamp(path))


def table_names(project: Project | None = None) -> tuple[str, ...]:
    """Return the names of all tables, in the package's order."""
    return tuple(str(resource["name"]) for resource in describe(project)["resources"])


def read_table(name: str, project: Project | None = None, *, sealed: bool = True) -> Table:
    """Return a table whose cells, keys and hash have been checked.

    Parameters
    ----------
    name : str
        One of ``table_names()``.
    project : Project, optional
        Defaults to the one around the working folder.
    sealed : bool
        Whether the file must have the hash that datapackage.json names.

    Raises
    ------
    UsageProblem
        If the package has no table of that name.
    InputOutputProblem
        If its file is missing.
    BadData
        If it is broken: one sentence with file, row and column.
    """
    project = project or find_project()
    if _held is not None and (held := _held.get((name, project, sealed))) is not None:
        return held
    descriptor = _file(project, DESCRIPTOR)
    described = _stamp(descriptor)
    resource = _resource(name, _describe(descriptor, *described))
    table = _read(project, name, sealed, described, _stamp(_file(project, str(resource["path"]))))
    if _held is not None:
        _held[name, project, sealed] = table
    return table


def hold() -> None:
    """Have each process that will be forked from this one look at a table's file once, not each time it asks.

    This is for runs: one whose tables change while it is at work does not count anyway, and a page asks so
    often that looking takes a tenth of its time.
    """
    os.register_at_fork(after_in_child=_start_holding)


def _start_holding() -> None:
    global _held  # noqa: PLW0603 - a fact about the process
    _held = {}


@contextmanager
def held() -> Iterator[None]:
    """Look at a table's file once while the block runs: what is asked of the tables within is asked of one state of them."""
    global _held  # noqa: PLW0603 - a fact about the process
    before = _held
    with staying():
        _held = {} if before is None else before
        try:
            yield
        finally:
            _held = before


def sha256(content: bytes) -> str:
    """Return the hash of a file as the package writes it: ``sha256:`` and 64 hexadecimal digits."""
    return "sha256:" + hashlib.sha256(content).hexdigest()


def _resource(name: str, package: Mapping[str, Any]) -> Mapping[str, Any]:
    for resource in package["resources"]:
        if resource["name"] == name:
            found: Mapping[str, Any] = resource
            return found
    names = ", ".join(str(resource["name"]) for resource in package["resources"])
    raise UsageProblem(f"There is no table {name!r}; the package has {names}.")


@lru_cache(maxsize=256)
def _file(project: Project, path: str) -> str:
    """Return where a file of the data folder is; a page asks ten thousand times."""
    return str(project.data / path)


def _stamp(path: str) -> tuple[int, int]:
    # A file that changed has another time or size: cached tables are read again then.
    try:
        facts = os.stat(path)  # noqa: PTH116 - as often as that
    except OSError:
        raise InputOutputProblem(f"{path} is missing; restore it from the repository.") from None
    return facts.st_mtime_ns, facts.st_size


@lru_cache(maxsize=8)
def _describe(path: str, modified: int, size: int) -> dict[str, Any]:
    try:
        package = json.loads(Path(path).read_text(encoding="utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise BadData(f"data/{DESCRIPTOR}: not readable as JSON ({error}).") from None
    resources = package.get("resources") if isinstance(package, dict) else None
    if not isinstance(resources, list) or not all(_is_table(resource) for resource in resources):
        raise BadData(f"data/{DESCRIPTOR}: every resource needs a name, a path inside data/ and a schema.")
    return dict(package)


def _is_table(resource: Any) -> bool:
    try:
        path = Path(resource["path"])
        safe = not path.is_absolute() and ".." not in path.parts and "\\" not in resource["path"]
        return safe and bool(resource["name"]) and bool(resource["schema"]["fields"])
    except (KeyError, TypeError):
        return False


@lru_cache(maxsize=128)
def _read(
    project: Project, name: str, sealed: bool, described: tuple[int, int], stamp: tuple[int, int]
) -> Table:
    resource = _resource(name, describe(project))
    shown = f"data/{resource['path']}"
    content = Path(_file(project, str(resource["path"]))).read_bytes()
    heading, lines = parse(content, shown)
    fields = tuple(fields_of(resource["schema"]))
    check_heading(heading, fields, shown)

    def keys(table: str, field: str) -> frozenset[str]:
        if table == name:
            return frozenset(line[heading.index(field)] for line in lines)
        return _keys(project, table, field)

    rows = check_rows(lines, fields, shown, keys)
    if name != "printed_units" and "printed_unit" in heading:
        _check_units(rows, lines, list(heading), shown, project)
    if sealed and (sha256(content) != resource.get("hash") or len(content) != resource.get("bytes")):
        cut = any((project.data / "snapshots" / "journal").glob("*/applying"))
        what = (
            "a refresh or an import was cut off: run 'workbook statistics undo'"
            if cut
            else "restore it, or run 'workbook statistics seal' if the change is meant"
        )
        raise BadData(
            f"{shown}: the file is not the one that data/{DESCRIPTOR} describes (sha256 and bytes differ); {what}."
        )
    return Table(
        name,
        str(resource.get("title", name)),
        str(resource.get("description", "")),
        str(resource["path"]),
        fields,
        rows,
        resource,
    )


def _keys(project: Project, table: str, field: str) -> frozenset[str]:
    return frozenset(str(row[field]) for row in read_table(table, project, sealed=False).rows)


def _check_units(
    rows: tuple[Row, ...], lines: list[list[str]], heading: list[str], shown: str, project: Project
) -> None:
    units = {str(row["id"]): row for row in read_table("printed_units", project, sealed=False).rows}
    value, printed = heading.index("value"), heading.index("printed_value")
    for number, (row, line) in enumerate(zip(rows, lines, strict=True), start=2):
        known = units[str(row["printed_unit"])]
        where = f"{shown}, row {number}"
        if row["unit"] != known["unit"]:
            raise BadData(
                f"{where}, column 'unit': {row['unit']!r} does not fit the printed unit "
                f"{row['printed_unit']!r}, which is in {known['unit']}."
            )
        if not line[printed]:
            continue
        meant = Decimal(line[printed]) * Decimal(repr(known["factor"])) + Decimal(repr(known["offset"]))
        if meant != Decimal(line[value]):
            raise BadData(
                f"{where}, column 'value': {line[value]} is not the printed {line[printed]} "
                f"{row['printed_unit']}, which is {meant.normalize():f} {row['unit']}."
            )
