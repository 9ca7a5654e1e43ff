"""Source lines, references to table rows, and the list of sources of a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

import pandas as pd

from analysis.derive.figure import Figure
from analysis.pages.section import SILENT, Nothing, Section
from analysis.project import find_project
from analysis.quantities import join
from analysis.reports import Table, table
from analysis.statistics import Observation, find, publisher, read_table, source
from analysis.statistics.providers import worst

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


def whose_figure(publisher_: str, rows: str | Iterable[str]) -> str:
    """Return whose figure it is, with what it takes in besides goods: "Uzbekistan's statistical agency, goods and services".

    Parameters
    ----------
    publisher_ : str
        What the publisher is called.
    rows : str or iterable of str
        Ids of the table rows it goes back to; a string holds them set apart by ", ".
    """
    wider = beyond_goods(rows)
    return f"{publisher_}, {wider}" if wider else publisher_


def beyond_goods(rows: str | Iterable[str]) -> str:
    """Return what the figures of table rows take in if it is more than goods; "" if it is not."""
    ids = [one for one in rows.split(", ") if one] if isinstance(rows, str) else list(rows)
    return join(
        sorted({find(one).coverage for one in ids if one.startswith("trade-")} - {"", "goods", "not stated"})
    )


def references(rows: str | Iterable[str]) -> str:
    """Return references to table rows as a reader sees them: table and line, such as "trade:14".

    Chapters of one flow in one year that stand one below the other are one reference: "trade:603–629".

    Parameters
    ----------
    rows : str or iterable of str
        Ids of rows; a string holds them set apart by ", ".
    """
    ids = [one for one in rows.split(", ") if one] if isinstance(rows, str) else list(rows)
    return ", ".join(_reference(run) for run in _runs(ids))


def rows_table(*sections: Section) -> Table | Nothing:
    """Return every table row that the page goes back to, as printed, with whose figure it is.

    Parameters
    ----------
    *sections : Section
        The sections of the page.
    """
    found = _listed(figure for section in sections for figure in section.listed())
    if not found:
        return SILENT
    first = [run[0] for run in found]
    frame = pd.DataFrame(
        {
            "figure, as printed": [_printed(run) for run in found],
            "period": [one.period.short for one in first],
            "whose figure": [publisher(one.publisher).short for one in first],
            "read in": [one.source for one in first],
            "confidence": [_lowest(run) for run in found],
            "what weakens it": [_doubt(run) for run in found],
        },
        index=pd.Index([_reference(run) for run in found], name="row"),
    )
    return table(
        frame,
        caption="The table rows that the figures of this page go back to",
        units="",
        source="data/statistics",
        name="rows",
        note="A row is a table and a line of it: trade:14 is line 14 of data/statistics/trade.csv. "
        "A long series is not listed again; its table above names each line. Notes on rows of high confidence stand there.",
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
    rows = _found(f for s in sections for f in s.shown())
    if not rows:
        return SILENT
    found = [source(key) for key in sorted({one.source for one in rows})]
    weakest = {
        one.id: _lowest([*(row for row in rows if row.source == one.id)], one.confidence) for one in found
    }
    frame = pd.DataFrame(
        {
            "published by": [one.published_by for one in found],
            "title": [one.title for one in found],
            "date": [str(one.date) for one in found],
            "retrieved": [one.retrieved.isoformat() for one in found],
            "confidence": [weakest[one.id] for one in found],
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
        note="Confidence is that of the weakest figure read there for this page; data/definitions/defects.csv lists "
        "what is known to be wrong with whose figures.",
        anchor="source",
    )


def _runs(ids: Iterable[str]) -> list[tuple[Observation, ...]]:
    """Return rows in their order, chapters of one flow in one year that follow each other as one run."""
    runs: list[list[Observation]] = []
    for one in (find(row) for row in ids):
        if runs and _line(one) == _line(runs[-1][-1]) + 1 and _flow(one) == _flow(runs[-1][-1]):
            runs[-1].append(one)
        else:
            runs.append([one])
    return [tuple(run) for run in runs]


def _flow(one: Observation) -> tuple[object, ...]:
    chapter = one.product.startswith("HS") and len(one.product) == len("HS27")
    return (one.table, one.reporter, one.partner, one.flow, one.period, one.source) if chapter else (one.id,)


def _listed(figures: Iterable[Figure]) -> list[tuple[Observation, ...]]:
    runs = {run for figure in figures for leaf in figure.leaves() for run in _runs(leaf.rows)}
    return sorted(runs, key=lambda run: (run[0].table, _line(run[0]), -len(run)))


def _doubt(run: Sequence[Observation]) -> str:
    return "; ".join(dict.fromkeys(one.note for one in run if one.confidence != "high" and one.note))


def _lowest(run: Sequence[Observation], *more: str) -> str:
    return worst(*(one.confidence for one in run), *more)


def _found(figures: Iterable[Figure]) -> list[Observation]:
    return sorted((find(row) for row in rows_of(figures)), key=lambda one: (one.table, _line(one)))


def _printed(run: Sequence[Observation]) -> str:
    one = run[0]
    if len(run) > 1:
        return f"{len(run)} figures, {one.product} to {run[-1].product}"
    bound = "" if one.bound == "exact" else f"{one.bound.replace('_', ' ')} "
    return f"{bound}{one.printed_value} {one.printed_unit}" if one.printed_value else "computed from months"


def _line(one: Observation) -> int:
    return _lines(one.table, str(find_project().root))[one.id]


def _reference(run: Sequence[Observation]) -> str:
    lines = str(_line(run[0])) + (f"–{_line(run[-1])}" if len(run) > 1 else "")
    return f"{run[0].table}:{lines}"


@cache
def _lines(name: str, _root: str) -> dict[str, int]:
    # The header is line 1; a table has one row a line, which its validation checks.
    return {str(row["id"]): line for line, row in enumerate(read_table(name).rows, 2)}
