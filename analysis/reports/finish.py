"""The last look at a page: links that lead nowhere, ids that come twice, its size."""

from __future__ import annotations

import re
from collections import Counter

from analysis.errors import BadData
from analysis.patterns import regex

LIMIT = 300_000  # bytes; enough for a dozen claims and for the table rows behind them
PER_CLAIM = 25_000  # more bytes for each claim, with its chart and its table, beyond CLAIMS
PER_ROW = 1_000  # more bytes for each table row that the page goes back to, with its source, beyond ROWS
CLAIMS, ROWS = 12, 150
_ROW = regex(r' id="row-')
_CLAIM = regex(r' id="claim-')
_ID = regex(r'<[a-zA-Z][^<>]*? id="([^"]+)"')
_LINK = regex(r'<a (?:[^<>]*? )?href="#([^"]*)"[^<>]*>(.*?)</a>', re.DOTALL)


def finished(html: str, name: str, heaviest: str = "") -> str:
    """Return a page whose every link into itself leads somewhere.

    Parameters
    ----------
    html : str
        The page.
    name : str
        Its name, for messages.
    heaviest : str
        The cell that takes the most room, and how much, for messages.

    Raises
    ------
    BadData
        If an id comes twice, or the page is larger than `room_for` its claims and table rows.
    """
    counts = Counter(_ID.findall(html))
    twice = [each for each, count in counts.items() if count > 1]
    if twice:
        raise BadData(
            f"Page {name}: the id {twice[0]!r} comes twice; give tables, charts and claims names of their own."
        )
    html = _LINK.sub(lambda link: link[0] if link[1] in counts else _instead(link), html)
    size, most = len(html.encode()), room_for(len(_CLAIM.findall(html)), len(_ROW.findall(html)))
    if size > most:
        where = f"; the most takes {heaviest}" if heaviest else ""
        raise BadData(
            f"Page {name} has {size:,} bytes, more than the {most:,} allowed{where}: show shorter tables or fewer charts."
        )
    return html


def room_for(claims: int, rows: int) -> int:
    """Return how many bytes a page may have; what an article claims and what tables hold may make it longer.

    Examples
    --------
    >>> room_for(claims=12, rows=125), room_for(claims=14, rows=400)
    (300000, 600000)
    """
    return LIMIT + PER_CLAIM * max(0, claims - CLAIMS) + PER_ROW * max(0, rows - ROWS)


def _instead(link: re.Match[str]) -> str:
    """Return what stays of a link that leads nowhere: its words, unless it is the way from a chart to its table."""
    return "" if link[0].startswith('<a class="figures"') else link[2]
