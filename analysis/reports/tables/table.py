"""Tables for readers: caption, units, headers, aligned numbers, source, download."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from typing import Any

import pandas as pd

from analysis.errors import BadData
from analysis.patterns import regex
from analysis.reports.tables.cells import (
    NO_FIGURE,
    cell_html,
    header_html,
    link_html,
    slug,
    stacks,
    text_html,
)
from analysis.reports.tables.columns import Column, Format, column
from analysis.reports.tables.downloads import csv_address, csv_text

_LONG = 14  # rows above which a table scrolls in a box of its own, under a header that stays
# What stays a table to a screen reader where a phone shows each row as a block (see the style sheet).
_ROLES = {name: f' role="{name}"' for name in ("table", "rowgroup", "row")}
# JupyterLab sets every cell to the right and the caption in the middle; a report has its own style sheet and drops this.
_IN_JUPYTER = (
    "<style>figure.table :is(td,th):not(.number),figure.table caption"
    "{text-align:left!important;vertical-align:top!important}</style>"
)
_NO_ROLES = dict.fromkeys(_ROLES, "")
_NAME = regex(r"[a-z][a-z0-9-]*")


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
        stack = stacks(self.columns)
        roles = _ROLES if stack else _NO_ROLES
        head = "".join(header_html(each, number, stack) for number, each in enumerate(self.columns))
        body = "\n".join(self._row(number, stack) for number in range(len(self.columns[0].shown)))
        return (
            f'<figure class="table{" stack" if stack else ""}" id="table-{self.name}">\n{_IN_JUPYTER}\n'
            f'<div class="scroll{" long" if len(self.rows) > _LONG and not self.whole else ""}" role="region" tabindex="0" aria-labelledby="caption-{self.name}">\n'
            f'<table{roles["table"]}>\n<caption id="caption-{self.name}"><span>{escape(self.caption)}{units}</span></caption>\n'
            f"<thead{roles['rowgroup']}>\n<tr{roles['row']}>{head}</tr>\n</thead>\n<tbody{roles['rowgroup']}>\n{body}\n"
            f"</tbody>\n</table>\n</div>\n"
            f"<figcaption>{self._foot()}</figcaption>\n</figure>"
        )

    def _foot(self) -> str:
        file = f"{self.name}.csv"
        parts = [escape(sentence(self.note))] if self.note else []
        parts += [f"Source: {escape(sentence(self.source))}"] if self.source else []
        parts.append(f'<a download="{file}" href="{csv_address(self.csv)}">Download as CSV</a>')
        return " ".join(parts)

    def _row(self, number: int, stack: bool) -> str:
        anchor = f' id="{escape(self.anchors[number])}"' if self.anchors else ""
        role = _ROLES["row"] if stack else ""
        cells = "".join(
            cell_html(each, position, self._cell(position, number), stack)
            for position, each in enumerate(self.columns)
        )
        return f"<tr{role}{anchor}>{cells}</tr>"

    def _cell(self, position: int, number: int) -> str:
        text = self.columns[position].shown[number]
        if text is None:  # an empty cell of words says nothing; an empty cell of numbers says so
            return NO_FIGURE if self.columns[position].numeric else ""
        target = self.links.get(position)
        if isinstance(target, str):
            return ", ".join(link_html(f"{target}{word}", word) for word in text.split(", ") if word)
        if target is not None and (address := target[number]):
            return link_html(address, text)
        return text_html(text)


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


def _with_index(frame: pd.DataFrame) -> pd.DataFrame:
    if isinstance(frame.index, pd.RangeIndex) and frame.index.name is None:
        return frame
    names = [each if each is not None else "" for each in frame.index.names]
    return frame.reset_index(names=names, allow_duplicates=True)


def sentence(text: Any) -> str:
    """Return a text with a full stop at its end, if nothing else ends it."""
    text = str(text).strip()
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
