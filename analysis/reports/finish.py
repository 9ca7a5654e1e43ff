"""The last look at a page: links that lead nowhere, ids that come twice, its size."""

from __future__ import annotations

import re
from collections import Counter

from analysis.errors import BadData

LIMIT = 300_000  # bytes
_ID = re.compile(r'<[a-zA-Z][^<>]*? id="([^"]+)"')
_LINK = re.compile(r'<a (?:[^<>]*? )?href="#([^"]*)"[^<>]*>(.*?)</a>', re.DOTALL)


def finished(html: str, name: str) -> str:
    """Return a page whose every link into itself leads somewhere.

    Parameters
    ----------
    html : str
        The page.
    name : str
        Its name, for messages.

    Raises
    ------
    BadData
        If an id comes twice, or the page is larger than `LIMIT`.
    """
    counts = Counter(_ID.findall(html))
    twice = [each for each, count in counts.items() if count > 1]
    if twice:
        raise BadData(
            f"Page {name}: the id {twice[0]!r} comes twice; give tables, charts and claims names of their own."
        )
    html = _LINK.sub(lambda link: link[0] if link[1] in counts else _instead(link), html)
    size = len(html.encode())
    if size > LIMIT:
        raise BadData(
            f"Page {name} has {size:,} bytes, more than the {LIMIT:,} allowed; show shorter tables or fewer charts."
        )
    return html


def _instead(link: re.Match[str]) -> str:
    """Return what stays of a link that leads nowhere: its words, unless it is the way from a chart to its table."""
    return "" if link[0].startswith('<a class="figures"') else link[2]
