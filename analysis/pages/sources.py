"""Source lines, references to table rows, and the list of sources of a page."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import pandas as pd

from analysis.derive.figure import Figure
from analysis.pages.section import Section
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


def sources_table(*sections: Section, name: str = "sources") -> Table:
    """Return every table row that the page goes back to: whose figure, where it was read.

    Parameters
    ----------
    *sections : Section
        The sections of the page.
    name : str
        The table's name, for its anchor and its download.
    """
    figures = [figure for section in sections for figure in section.shown()]
    rows = []
    for row_id in rows_of(figures):
        found = find(row_id)
        read = source(found.source)
        rows.append(
            {
                "row": _reference(found),
                "figure, as printed": " ".join(filter(None, (found.printed_value, found.printed_unit)))
                or "computed",
                "period": found.period.short,
                "whose figure": publisher(found.publisher).name,
                "read in": f"{read.published_by}: {read.title}, {read.date}",
                "address": read.url,
                "confidence": found.confidence,
                "note": found.note,
                "id": found.id,
            }
        )
    rows.sort(key=lambda row: (row["row"].partition(":")[0], int(row["row"].partition(":")[2])))
    columns = [
        "row", "figure, as printed", "period", "whose figure", "read in", "address", "confidence", "note", "id",
    ]  # fmt: skip
    return table(
        pd.DataFrame(rows, columns=columns).set_index("row"),
        caption="Every table row that the figures of this page go back to",
        units="",
        source="data/statistics",
        name=name,
        note="A row is a table and a line of it: trade:14 is line 14 of data/statistics/trade.csv.",
        anchor="row",
    )


def _reference(one: Observation) -> str:
    return f"{one.table}:{_lines(one.table, str(find_project().root))[one.id]}"


@cache
def _lines(name: str, _root: str) -> dict[str, int]:
    # The header is line 1; a table has one row a line, which its validation checks.
    return {str(row["id"]): line for line, row in enumerate(read_table(name).rows, 2)}
