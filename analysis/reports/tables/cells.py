"""The cells of a table as HTML, and which tables a phone shows as blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from analysis.patterns import regex
from analysis.reports.tables.columns import MISSING, Column

NO_FIGURE = f'<abbr title="no figure">{MISSING}</abbr>'
"""What stands in a cell of numbers without one."""
# Characters up to which a column's texts get the room of a class of the style sheet.
_ROOM = (("", 8), ("word", 16), ("phrase", 40))
_MOST = 24  # rows above which blocks would be longer to read than a table is to scroll
_DATE = regex(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?")
_ADDRESS = regex(r"https?://[^\s<>\"']+")


def stacks(columns: Sequence[Column]) -> bool:
    """Return whether a phone shows each row as a block of labels and values: for tables that hold sentences.

    Parameters
    ----------
    columns : sequence of Column
        All columns of the table. Numbers are compared down a column, so a table with more of them than of words
        stays a table.
    """
    words = [each for each in columns if not each.numeric]
    sentences = any(_longest(each) > _ROOM[-1][1] for each in words[1:])
    return sentences and len(words) > len(columns) / 2 and len(columns[0].shown) <= _MOST


def slug(text: str) -> str:
    """Return a text as it can stand in an id: letters, digits, hyphens and points.

    Examples
    --------
    >>> slug("gacc 2022/KAZ")
    'gacc-2022-KAZ'
    """
    return re.sub(r"[^A-Za-z0-9_.-]+", "-", text).strip("-")


def _kind(each: Column) -> str:
    """Return the class of a column's header: numbers stand on their decimals, the longer a text the more room."""
    if each.numeric:
        return ' class="number"'
    room = next((name for name, most in _ROOM if _longest(each) <= most), "sentence")
    return f' class="{room}"' if room else ""


def header_html(each: Column, position: int, stack: bool = False) -> str:
    """Return the header of a column; with its role said where rows may be shown as blocks."""
    unit = f"<br><small>{escape(each.unit)}</small>" if each.unit else ""
    if not each.header and not unit:
        return f"<td{_role('cell', stack)}></td>"
    return f'<th{_role("columnheader", stack)} scope="col"{_kind(each) if position else ""}>{escape(each.header)}{unit}</th>'


def text_html(text: str) -> str:
    """Return a text escaped; an address as a whole is a link, a date as a whole is one word."""
    if _ADDRESS.fullmatch(text):
        return f'<a class="address" href="{escape(text)}">{escape(text)}</a>'
    return f"<time>{text}</time>" if _DATE.fullmatch(text) else escape(text)


def link_html(address: str, text: str) -> str:
    """Return a link; an address within the page is made as its anchor is."""
    if address.startswith("#"):
        address = f"#{slug(address[1:])}"
    return f'<a href="{escape(address)}">{escape(text)}</a>'


def cell_html(each: Column, position: int, inner: str, stack: bool = False) -> str:
    """Return one cell; the first of a row names the row, the others say their column where rows may be blocks."""
    if position == 0:
        return f'<th{_role("rowheader", stack)} scope="row">{inner}</th>'
    kind = ' class="number"' if each.numeric else ""
    label = f' data-label="{escape(each.label)}"' if stack and each.label else ""
    return f"<td{_role('cell', stack)}{kind}{label}>{inner}</td>"


def _role(name: str, stack: bool) -> str:
    return f' role="{name}"' if stack else ""


def _longest(each: Column) -> int:
    return max((len(text) for text in each.shown if text), default=0)
