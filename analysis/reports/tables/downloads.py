"""Tables as CSV that a spreadsheet opens as data and never as formulas."""

from __future__ import annotations

import base64
import csv
import io
from collections.abc import Iterable, Sequence

from analysis.patterns import regex

# OWASP, CSV Injection: what a spreadsheet takes for the beginning of a formula, full-width forms included.
_FORMULA = regex(r"[\s\x00-\x1f]*[=+\-@＝＋－＠|%]")
_NUMBER = regex(r"[+-]?\d+(\.\d+)?")


def defused(text: str) -> str:
    """Return a text cell with an apostrophe before it if a spreadsheet would take it for a formula.

    Examples
    --------
    >>> defused("=HYPERLINK()"), defused("-5.3"), defused("China")
    ("'=HYPERLINK()", '-5.3', 'China')
    """
    if _FORMULA.match(text) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def csv_text(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return rows of cells as CSV: comma, line feed, quotes where needed, formulas defused."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow([defused(cell) for cell in header])
    writer.writerows([defused(cell) for cell in row] for row in rows)
    return page.getvalue()


def csv_address(text: str) -> str:
    """Return a CSV text as an address that holds the file itself, so that no script and no server is needed."""
    return f"data:text/csv;charset=utf-8;base64,{base64.b64encode(text.encode()).decode('ascii')}"
