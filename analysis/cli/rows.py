"""Rows on a terminal, as CSV and as JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import click

_WIDTH = 58
FORMATS = click.Choice(["table", "csv", "json"])
"""How rows can be printed."""


def print_rows(rows: Sequence[dict[str, Any]], form: str) -> None:
    """Print rows of the same columns.

    Parameters
    ----------
    rows : sequence of dict
        The rows.
    form : str
        "table", "csv" or "json".
    """
    printers: dict[str, Callable[[Sequence[dict[str, Any]]], str]] = {
        "table": _as_table,
        "csv": _as_csv,
        "json": _as_json,
    }
    click.echo(printers[form](rows), nl=form != "csv")


def _as_json(rows: Sequence[dict[str, Any]]) -> str:
    return json.dumps(rows, ensure_ascii=False, indent=1, default=_plain)


def _as_csv(rows: Sequence[dict[str, Any]]) -> str:
    text = io.StringIO()
    if rows:
        writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return text.getvalue()


def _as_table(rows: Sequence[dict[str, Any]]) -> str:
    """Return rows as columns of text; a column that is empty throughout is left out."""
    if not rows:
        return "No rows."
    texts = [{name: _cut(_plain(value)) for name, value in row.items()} for row in rows]
    names = [name for name in texts[0] if any(row[name] for row in texts)]
    widths = {name: max(len(name), *(len(row[name]) for row in texts)) for name in names}
    lines = [names, *([row[name] for name in names] for row in texts)]
    return "\n".join(
        "  ".join(cell.ljust(widths[name]) for name, cell in zip(names, line, strict=True)).rstrip()
        for line in lines
    )


def _plain(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)


def _cut(text: str) -> str:
    return text if len(text) <= _WIDTH else text[: _WIDTH - 1] + "…"
