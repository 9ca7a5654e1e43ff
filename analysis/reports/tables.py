"""Tables for readers: caption, units, headers, aligned numbers, source, download."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from typing import Any

import pandas as pd

from analysis.errors import BadData
from analysis.reports.columns import MISSING, Column, Format, column
from analysis.reports.downloads import csv_address, csv_text

NO_FIGURE = f'<abbr title="no figure">{MISSING}</abbr>'
# Characters up to which a column's texts get the room of a class of the style sheet.
_ROOM = (("", 8), ("word", 16), ("phrase", 40))
_LONG = 14  # rows above which a table scrolls in a box of its own, under a header that stays
_NAME = re.compile(r"[a-z][a-z0-9-]*")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?")
_ADDRESS = re.compile(r"https?://[^\s<>\"']+")


@dataclass(frozen=True, eq=False)
class Table:
    """A table that displays as HTML in JupyterLab and in a report alike.

    Parameters
    ----------
    columns : tuple of Column
        Its columns; the first holds the names of the rows.
    caption : str
        What it shows, in a line.
    units : str
        The unit of all its numbers; empty where the headers give units.
    source : str
        Whose figures these are.
    name : str
        A word for its anchor and its file.
    note : str
        What else a reader has to know.
    anchors : tuple of str
        The id of each row, so that a link can lead to it; empty for none.
    links : mapping
        For a column's position, the address of each of its cells, None for no link; or a prefix such as
        ``#row-`` to which every word of a cell, set apart by commas, is added.
    whole : bool
        Whether the table is read from end to end, so that it never scrolls in a box of its own.
    """

    columns: tuple[Column, ...]
    caption: str
    units: str
    source: str
    name: str
    note: str = ""
    anchors: tuple[str, ...] = ()
    links: Mapping[int, str | Sequence[str | None]] = field(default_factory=dict)
    whole: bool = False

    @property
    def header(self) -> tuple[str, ...]:
        """The headers as the download has them."""
        return tuple(each.label for each in self.columns)

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """The cells as the download has them."""
        return list(zip(*(each.plain for each in self.columns), strict=True))

    @cached_property
    def csv(self) -> str:
        """The table as CSV."""
        return csv_text(self.header, self.rows)

    def __str__(self) -> str:
        grid = [self.header, *self.rows]
        widths = [max(map(len, cells)) for cells in zip(*grid, strict=True)]
        lines = [self._line(cells, widths) for cells in grid]
        foot = [f"Source: {self.source}"] if self.source else []
        title = f"{self.caption} ({self.units})" if self.units else self.caption
        return "\n".join([title, *lines, *([self.note] if self.note else []), *foot])

    __repr__ = __str__

    def _line(self, cells: Sequence[str], widths: Sequence[int]) -> str:
        pairs = zip(self.columns, cells, widths, strict=True)
        return "  ".join(
            cell.rjust(width) if each.numeric else cell.ljust(width) for each, cell, width in pairs
        ).rstrip()

    def _repr_html_(self) -> str:
        if not self.rows:
            return f'<p id="table-{self.name}">{escape(self.caption)}: none.</p>'
        units = f"<br><small>{escape(self.units)}</small>" if self.units else ""
        head = "".join(_header(each, number) for number, each in enumerate(self.columns))
        body = "\n".join(self._row(number) for number in range(len(self.columns[0].shown)))
        return (
            f'<figure class="table" id="table-{self.name}">\n'
            f'<div class="scroll{" long" if len(self.rows) > _LONG and not self.whole else ""}" role="region" tabindex="0" aria-labelledby="caption-{self.name}">\n'
            f'<table>\n<caption id="caption-{self.name}"><span>{escape(self.caption)}{units}</span></caption>\n'
            f"<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{body}\n</tbody>\n</table>\n</div>\n"
            f"<figcaption>{self._foot()}</figcaption>\n</figure>"
        )

    def _foot(self) -> str:
        file = f"{self.name}.csv"
        parts = [escape(sentence(self.note))] if self.note else []
        parts += [f"Source: {escape(sentence(self.source))}"] if self.source else []
        parts.append(f'<a download="{file}" href="{csv_address(self.csv)}">Download as CSV</a>')
        return " ".join(parts)

    def _row(self, number: int) -> str:
        anchor = f' id="{escape(self.anchors[number])}"' if self.anchors else ""
        first, *rest = (self._cell(position, number) for position in range(len(self.columns)))
        cells = "".join(
            f'<td class="number">{cell}</td>' if each.numeric else f"<td>{cell}</td>"
            for each, cell in zip(self.columns[1:], rest, strict=True)
        )
        return f'<tr{anchor}><th scope="row">{first}</th>{cells}</tr>'

    def _cell(self, position: int, number: int) -> str:
        text = self.columns[position].shown[number]
        if text is None:  # an empty cell of words says nothing; an empty cell of numbers says so
            return NO_FIGURE if self.columns[position].numeric else ""
        target = self.links.get(position)
        if isinstance(target, str):
            return ", ".join(_link(f"{target}{word}", word) for word in text.split(", ") if word)
        if target is not None and (address := target[number]):
            return _link(address, text)
        return _linked(text)


def table(
    frame: pd.DataFrame,
    *,
    caption: str,
    units: str | Mapping[str, str],
    source: str,
    name: str,
    formats: Mapping[str, Format] | None = None,
    note: str | None = None,
    anchor: str = "",
    refers: Mapping[str, str] | None = None,
) -> Table:
    """Return a frame as a table for readers.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row a line. The index, if it has names or is not a mere count, makes the first column. None and
        NaN are shown as "–".
    caption : str
        What the table shows, in a line.
    units : str or mapping
        The unit of all numbers, or that of each column by name. Empty if no column has one.
    source : str
        Whose figures these are.
    name : str
        A word for anchors and the file: small letters, digits and hyphens; once on a page.
    formats : mapping, optional
        For a column's name how many decimals it is shown with, or a function from a value to its text.
    note : str, optional
        What else a reader has to know.
    anchor : str, optional
        Gives each row the id ``<anchor>-<first cell>``, so that a link can lead to it.
    refers : mapping, optional
        For the name of a column that lists first cells of another table, set apart by ", ": that table's
        ``anchor``. Each word becomes a link.

    Raises
    ------
    BadData
        If there is no caption, the name cannot be an anchor, or a column is named that the frame has not.
    """
    if not caption.strip():
        raise BadData(f"The table {name!r} has no caption; say in a line what it shows.")
    if not _NAME.fullmatch(name):
        raise BadData(f"{name!r} cannot name a table; use small letters, digits and hyphens, a letter first.")
    held = _with_index(frame)
    names = [str(each) for each in held.columns]
    per_column, formats, refers = ({} if isinstance(units, str) else units), formats or {}, refers or {}
    for given in (per_column, formats, refers):
        if strange := [each for each in given if each not in names]:
            raise BadData(
                f"The table {name!r} has no column {strange[0]!r}; its columns are {', '.join(names)}."
            )
    columns = tuple(
        column(each, held.iloc[:, at].tolist(), per_column.get(each, ""), formats.get(each))
        for at, each in enumerate(names)
    )
    return Table(
        columns,
        caption.strip(),
        units if isinstance(units, str) else "",
        source,
        name,
        note or "",
        tuple(f"{anchor}-{slug(text)}" for text in columns[0].plain) if anchor else (),
        {names.index(each): f"#{prefix}-" for each, prefix in refers.items()},
    )


def slug(text: str) -> str:
    """Return a text as it can stand in an id: letters, digits, hyphens and points.

    Examples
    --------
    >>> slug("gacc 2022/KAZ")
    'gacc-2022-KAZ'
    """
    return re.sub(r"[^A-Za-z0-9_.-]+", "-", text).strip("-")


def _with_index(frame: pd.DataFrame) -> pd.DataFrame:
    if isinstance(frame.index, pd.RangeIndex) and frame.index.name is None:
        return frame
    names = [each if each is not None else "" for each in frame.index.names]
    return frame.reset_index(names=names, allow_duplicates=True)


def _kind(each: Column) -> str:
    """Return the class of a column's header: numbers stand on their decimals, the longer a text the more room."""
    if each.numeric:
        return ' class="number"'
    longest = max((len(text) for text in each.shown if text), default=0)
    room = next((name for name, most in _ROOM if longest <= most), "sentence")
    return f' class="{room}"' if room else ""


def _header(each: Column, position: int) -> str:
    unit = f"<br><small>{escape(each.unit)}</small>" if each.unit else ""
    if not each.header and not unit:
        return "<td></td>"
    return f'<th scope="col"{_kind(each) if position else ""}>{escape(each.header)}{unit}</th>'


def _linked(text: str) -> str:
    """Return a text escaped; an address as a whole is a link, a date as a whole is one word."""
    if _ADDRESS.fullmatch(text):
        return f'<a class="address" href="{escape(text)}">{escape(text)}</a>'
    return f"<time>{text}</time>" if _DATE.fullmatch(text) else escape(text)


def _link(address: str, text: str) -> str:
    if address.startswith("#"):
        address = f"#{slug(address[1:])}"
    return f'<a href="{escape(address)}">{escape(text)}</a>'


def sentence(text: Any) -> str:
    """Return a text with a full stop at its end, if nothing else ends it."""
    text = str(text).strip()
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
