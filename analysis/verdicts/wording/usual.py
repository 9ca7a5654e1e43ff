"""Wordings put as the usual ones, from tables: of gas ("the pipeline from Central Asia"), and of links ("was listed as")."""

from __future__ import annotations

import re
from functools import cache

from analysis.claims.lexicon import written


@cache
def usual(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the wordings of a table in its order: a pattern of words, and what takes their place.

    Parameters
    ----------
    name : str
        "usual_gas" or "links".
    """
    table = written("verdicts/wording", name)
    pieces = re.compile(rf"<({'|'.join(table['pieces'])})>")
    return tuple(
        (re.compile(_filled(one["when"], table["pieces"], pieces)), one["say"]) for one in table["wordings"]
    )


def _filled(pattern: str, named: dict[str, str], pieces: re.Pattern[str]) -> str:
    """Return a pattern with its pieces, and theirs, in full."""
    while pieces.search(pattern):
        pattern = pieces.sub(lambda name: named[name[1]], pattern)
    return pattern
