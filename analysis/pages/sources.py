"""Source lines, references to table rows, and the list of sources of a page."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import pandas as pd

from analysis.derive.figure import Figure
from analysis.pages.section import Nothing, Section
from analysis.project import find_project
from analysis.reports import Table, table
from analysis.statistics import Observation, find, publisher, read_table, source

OWN = "own calculation"
ROWS = {"table rows": "row"}
"""Makes each reference in the column "table rows" a link to its row in the table of sources."""


def source_line(figures: Iterable[Figure]) -> str:
    """Return whose figures these are, for the foot of a chart or a table.

    Parameters
    ----------
    figures : iterable of Figure
        What is shown.
    """
    shown = list(figures)
    names = dict.fromkeys(publisher(find(row).publisher).short for row in rows_of(shown))
    computed = [OWN] if any(figure.inputs for figure in shown) or not names else []
    return "; ".join([*names, *computed])


def rows_of(figures: Iterable[Figure]) -> list[str]:
    """Return the ids of all table rows that figures go back to, each once."""
    return list(dict.fromkeys(row for figure in figures for row in figure.all_rows))


def references(rows: str | Iterable[str]) -> str:
    """Return references to table rows as a reader sees them: table and line, such as "trade:14".

    Parameters
    ----------
    rows : str or iterable of str
        Ids of rows; a string holds them set apart by ", ".
    """
    ids = [one for one in rows.split(", ") if one] if isinstance(rows, str) else list(rows)
    return ", ".join(_reference(find(one)) for one in ids)


def rows_table(*sections: Section) -> Table | Nothing:
    """Return every table row that the page goes back to, as printed, with whose figure it is.

    Parameters
    ----------
    *sections : Section
        The sections of the page.
    """
    found = _found(figure for section in sections for figure in section.listed())
    if not found:
        return Nothing("No figure of the tables is used on this page.")
    frame = pd.DataFrame(
        {
            "figure, as printed": [_printed(one) for one in found],
            "period": [one.period.short for one in found],
            "whose figure": [publisher(one.publisher).short for one in found],
            "read in": [one.source for one in found],
            "confidence": [one.confidence for one in found],
            "note": [one.note for one in found],
        },
        index=pd.Index([_reference(one) for one in found], name="row"),
    )
    return table(
        frame,
        caption="The table rows that the figures of this page go back to",
        units="",
        source="data/statistics",
        name="rows",
        note="A row is a table and a line of it: trade:14 is line 14 of data/statistics/trade.csv. "
        "A long series is not listed again; its table above names each line.",
        anchor="row",
        refers={"read in": "source"},
    )


def sources_table(*sections: Section) -> Table | Nothing:
    """Return every document that the page's figures were read in.

    Parameters
    ----------
    *sections : Section
        The sections of the page.
    """
    found = [
        source(key) for key in sorted({one.source for one in _found(f for s in sections for f in s.shown())})
    ]
    frame = pd.DataFrame(
        {
            "published by": [one.published_by for one in found],
            "title": [one.title for one in found],
            "date": [str(one.date) for one in found],
            "address": [one.url for one in found],
        },
        index=pd.Index([one.id for one in found], name="source"),
    )
    return table(
        frame,
        caption="Where the figures were read",
        units="",
        source="data/statistics/sources.csv",
        name="sources",
        anchor="source",
    )


def _found(figures: Iterable[Figure]) -> list[Observation]:
    return sorted((find(row) for row in rows_of(figures)), key=lambda one: (one.table, _line(one)))


def _printed(one: Observation) -> str:
    bound = "" if one.bound == "exact" else f"{one.bound.replace('_', ' ')} "
    return f"{bound}{one.printed_value} {one.printed_unit}" if one.printed_value else "computed from months"


def _line(one: Observation) -> int:
    return _lines(one.table, str(find_project().root))[one.id]


def _reference(one: Observation) -> str:
    return f"{one.table}:{_line(one)}"


@cache
def _lines(name: str, _root: str) -> dict[str, int]:
    # The header is line 1; a table has one row a line, which its validation checks.
    return {str(row["id"]): line for line, row in enumerate(read_table(name).rows, 2)}
