"""From comma-separated text to Parquet, with one sentence for what does not fit."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.errors import BadData, InputOutputProblem
from analysis.patterns import regex
from analysis.statistics.bulk.engine import interruptible
from analysis.statistics.bulk.layout import Heading, Layout, find_heading

if TYPE_CHECKING:
    import duckdb

_CELLS_AT_ONCE = 720_000
"""Cells that a thread holds before it writes them: 120,000 rows of BACI; of wider tables fewer, or memory runs out."""

_VECTOR = 2048  # rows that DuckDB works on at a time

_LINE = regex(r"CSV Error on Line: (\d+)")
_CELL = regex(r'Error when converting column "([^"]*)"\. Could not convert string "(.*?)" to', re.DOTALL)
_CELLS = regex(r"Expected Number of Columns: (\d+) Found: (\d+)")


def convert(
    connection: duckdb.DuckDBPyConnection, file: Path, shown: str, layout: Layout, target: Path
) -> None:
    """Write the columns of a text file into a Parquet file, which appears only when it is whole.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        DuckDB.
    file : pathlib.Path
        The text.
    shown : str
        What a sentence calls it.
    layout : Layout
        What it must look like.
    target : pathlib.Path
        The Parquet file.

    Raises
    ------
    BadData
        If a line or a cell does not fit: one sentence with file, line and column.
    InputOutputProblem
        If the disk is full.
    """
    heading = find_heading(file, layout, shown)
    part = target.with_name(f".{target.stem}-{os.getpid()}.part")
    try:
        try:
            _copy(connection, file, heading, layout, part, "utf-8")
        except Exception as error:
            if "unicode" not in str(error).lower():
                raise
            _copy(connection, file, heading, layout, part, "latin-1")  # as some exports are
        part.replace(target)
    except Exception as error:
        raise _meant(error, shown, layout) from None
    finally:
        part.unlink(missing_ok=True)


def _copy(
    connection: duckdb.DuckDBPyConnection,
    file: Path,
    heading: Heading,
    layout: Layout,
    part: Path,
    encoding: str,
) -> None:
    from duckdb import ColumnExpression

    types = layout.types(heading.names)
    text = connection.read_csv(
        str(file),
        columns={name: types.get(name, "VARCHAR") for name in heading.names},
        auto_detect=False,
        header=True,
        skiprows=heading.skip,
        delimiter=heading.delimiter,
        quotechar='"',
        escapechar='"',
        na_values=list(layout.nulls),
        encoding=encoding,
    )
    with interruptible():
        text.select(*(ColumnExpression(name) for name in types)).write_parquet(
            str(part), compression="zstd", row_group_size=max(_VECTOR, _CELLS_AT_ONCE // len(types))
        )


def _meant(error: Exception, shown: str, layout: Layout) -> Exception:
    """Return what the user has to know of an error of DuckDB's, which is in many lines and names its own options."""
    import duckdb

    if isinstance(error, duckdb.IOException):
        reason = "the disk is full or cannot be written" if "No space" in str(error) else "it cannot be read"
        return InputOutputProblem(f"{shown}: {reason}; nothing has been changed.")
    if not isinstance(error, duckdb.Error):
        return error
    message = str(error)
    line = _LINE.search(message)
    where = f"{shown}, line {line[1]}" if line else shown
    if cell := _CELL.search(message):
        return BadData(f"{where}, column {cell[1]!r}: {cell[2][:40]!r} is not what {layout.name} has there.")
    if cells := _CELLS.search(message):
        found = "fewer" if int(cells[2]) < int(cells[1]) else "more"
        return BadData(
            f"{where} has {found} cells than the {cells[1]} of the heading; download the file again."
        )
    return BadData(f"{where} cannot be read as {layout.name}; download the file again.")
