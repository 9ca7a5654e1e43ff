"""Source lines and the list of sources of a page, from the rows that its figures go back to."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from analysis.derive.figure import Figure
from analysis.reports import Table, table
from analysis.statistics import find, publisher, source


def source_line(figures: Iterable[Figure]) -> str:
    """Return whose figures these are, for the foot of a chart or a table.

    Parameters
    ----------
    figures : iterable of Figure
        What is shown.
    """
    names = dict.fromkeys(publisher(find(row).publisher).short for row in rows_of(figures))
    return f"{'; '.join(names)}; own calculation" if names else "own calculation"


def rows_of(figures: Iterable[Figure]) -> list[str]:
    """Return the ids of all table rows that figures go back to, each once."""
    return list(dict.fromkeys(row for figure in figures for row in figure.all_rows))


def sources_table(figures: Iterable[Figure], name: str = "sources") -> Table:
    """Return every table row that figures go back to: whose figure, where it was read, its wording.

    Parameters
    ----------
    figures : iterable of Figure
        All that the page shows.
    name : str
        The table's name, for its anchor and its download.
    """
    rows = []
    for row_id in rows_of(figures):
        found = find(row_id)
        read = source(found.source)
        rows.append(
            {
                "row": row_id,
                "figure": f"{found.printed_value} {found.printed_unit}",
                "whose figure": publisher(found.publisher).short,
                "read in": f"{read.published_by}, {read.title}",
                "date": read.date,
                "address": read.url,
                "confidence": found.confidence,
                "note": found.note,
            }
        )
    columns = ["row", "figure", "whose figure", "read in", "date", "address", "confidence", "note"]
    return table(
        pd.DataFrame(rows, columns=columns).set_index("row"),
        caption="Every table row that the figures of this page go back to",
        units="",
        source="data/statistics, sources.csv",
        name=name,
    )
