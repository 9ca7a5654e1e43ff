"""Wordings of gas put as the usual ones, from a table: "the gas that reached China by sea", "the pipeline from Central Asia"."""

from __future__ import annotations

import re
from functools import cache

from analysis.claims.lexicon import written


@cache
def usual_gas() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the wordings of usual_gas.toml in its order: a pattern of words, and what takes their place."""
    table = written("verdicts/wording", "usual_gas")
    pieces = re.compile(rf"<({'|'.join(table['pieces'])})>")
    return tuple(
        (re.compile(pieces.sub(lambda name: table["pieces"][name[1]], one["when"])), one["say"])
        for one in table["wordings"]
    )
