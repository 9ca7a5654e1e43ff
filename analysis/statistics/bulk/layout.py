"""What a table must look like: its columns, found in the heading of a file that is still unknown."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from analysis.errors import BadData

_START = 256 * 1024
_HEADING_WITHIN = 12


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a kind of table.

    Parameters
    ----------
    name : str
        What a sentence calls it: "a year of BACI".
    columns : mapping of str to str
        The columns that must be there, and their types in DuckDB; others are left out.
    also : str
        A pattern; columns whose whole name fits are read too, as text.
    nulls : tuple of str
        What stands for a missing value.
    whole_lines : bool
        Whether the last line of a plain file must end like the others: where the last cell is a number, a file
        that was cut short in it is not noticed otherwise.
    """

    name: str
    columns: Mapping[str, str]
    also: str = ""
    nulls: tuple[str, ...] = ("",)
    whole_lines: bool = True

    def digest(self, member: str) -> str:
        """Return eight hexadecimal digits of a member and this layout: another one is another Parquet file."""
        parts = [member, *self.columns.items(), self.also, self.nulls]
        return hashlib.sha256(repr(parts).encode()).hexdigest()[:8]

    def types(self, heading: tuple[str, ...]) -> dict[str, str]:
        """Return the type of each column that is read: those that must be there, then those that fit the pattern."""
        further = (name for name in heading if self.also and re.fullmatch(self.also, name))
        return {**self.columns, **dict.fromkeys(further, "VARCHAR")}


@dataclass(frozen=True, slots=True)
class Heading:
    """Where the columns of a file are named, and how its cells are separated.

    Parameters
    ----------
    skip : int
        How many lines stand above the heading.
    names : tuple of str
        Every column; one without a name of its own gets ``column`` and its number.
    delimiter : str
        What separates cells.
    """

    skip: int
    names: tuple[str, ...]
    delimiter: str


def find_heading(file: Path, layout: Layout, shown: str) -> Heading:
    """Return where a file names its columns.

    Parameters
    ----------
    file : pathlib.Path
        A plain text file.
    layout : Layout
        What it must hold.
    shown : str
        What a sentence calls the file.

    Raises
    ------
    BadData
        If it is not a text, or lacks a column: which one, and what it has instead.
    """
    with file.open("rb") as opened:
        start, whole = opened.read(_START), _ends_whole(opened)
    if b"\0" in start:
        raise BadData(f"{shown} is not a text file; {layout.name} is comma-separated text.")
    if start.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"<", b"{", b"["):
        raise BadData(
            f"{shown} is a web page or an answer of a server, not {layout.name}; open it in a browser "
            "to see what it says, and download the file again."
        )
    text = start.decode("utf-8-sig", errors="replace")
    best: tuple[str, ...] = ()
    for delimiter in (",", "\t", ";"):
        rows = _rows(text, delimiter)
        for skip, row in enumerate(rows[:_HEADING_WITHIN]):
            if set(layout.columns) <= set(row):
                if layout.whole_lines and not whole:
                    raise BadData(
                        f"{shown} ends in the middle of a line, as a download that was cut short does; download it "
                        "again."
                    )
                return Heading(skip, _named(row, rows[skip + 1 : skip + 2]), delimiter)
            if len(row) > len(best):
                best = row
    missing = [name for name in layout.columns if name not in best]
    raise BadData(
        f"{shown} is not {layout.name}: it has no column {', '.join(missing)}; "
        f"its columns are {_shortened(best)}."
    )


def _ends_whole(opened: io.BufferedReader) -> bool:
    size = opened.seek(0, io.SEEK_END)
    opened.seek(max(size - 1, 0))
    return opened.read(1) in (b"\n", b"\r")


def _rows(text: str, delimiter: str) -> list[tuple[str, ...]]:
    lines = re.split(r"\r\n|\n|\r", text)[: _HEADING_WITHIN + 1]
    return [
        tuple(cell.strip() for cell in next(csv.reader([line], delimiter=delimiter), [])) for line in lines
    ]


def _named(row: tuple[str, ...], following: list[tuple[str, ...]]) -> tuple[str, ...]:
    # Some exports end every line but the heading with a comma: a column more, without a name.
    spare = bool(following) and len(following[0]) == len(row) + 1 and not following[0][-1]
    cells = (*row, "") if spare else row
    return tuple(
        name if name and name not in cells[:place] else f"column{place}" for place, name in enumerate(cells)
    )


def _shortened(names: tuple[str, ...]) -> str:
    shown = [name if len(name) <= 24 else name[:23] + "…" for name in names[:8]]
    return ", ".join(shown) + (" and more" if len(names) > 8 else "")
