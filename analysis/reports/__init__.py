"""Reports: tables, sentences and marked articles for notebooks; the page of a run and the front page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analysis.reports.notes import Note, answer, limits, method, note

if TYPE_CHECKING:
    from analysis.reports.article.claim_rows import claim_table
    from analysis.reports.article.exchange import claim_files as claim_files
    from analysis.reports.article.marks import ArticleView, claim_text
    from analysis.reports.article.verdict_cards import Cards, cards
    from analysis.reports.exporter import WorkbookExporter as WorkbookExporter
    from analysis.reports.index import render_index as render_index
    from analysis.reports.page import render as render
    from analysis.reports.sweeps.page import render_sweep as render_sweep
    from analysis.reports.tables.table import Table, table

__all__ = [
    "ArticleView",
    "Cards",
    "Note",
    "Table",
    "answer",
    "cards",
    "claim_table",
    "claim_text",
    "limits",
    "method",
    "note",
    "table",
]

# Imported when they are asked for: nbconvert and pandas take longer to import than a notebook's cell takes to run.
_LATE = {
    "Table": "tables.table",
    "table": "tables.table",
    "ArticleView": "article.marks",
    "Cards": "article.verdict_cards",
    "cards": "article.verdict_cards",
    "claim_text": "article.marks",
    "claim_table": "article.claim_rows",
    "WorkbookExporter": "exporter",
    "render": "page",
    "render_index": "index",
    "claim_files": "article.exchange",
    "render_sweep": "sweeps.page",
}


def __getattr__(name: str) -> Any:
    import importlib

    if name in _LATE:
        return getattr(importlib.import_module(f"{__name__}.{_LATE[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
