"""Whether a number is how far a figure moved and not the figure itself: "the increase in its imports was #!"."""

from __future__ import annotations

import re
from functools import cache

from analysis.claims.lexicon import either, movements
from analysis.verdicts.clause.lexicon import HEDGED

_SAME_AS_A_BALANCE = {"shortfall"}
_BALANCES = "(?:deficit|surplus|shortfall|gap|imbalance|balance)"
_LEVEL = rf"(?:to (?={HEDGED}(?:[$¥€]|9 [bmt]))|reached|reaching|totalling|totaling)"
"""What tells the level that a figure moved to, so that a number behind is of something else."""


_LESS = re.compile(
    r"\b(?:exports|imports|sales|purchases)\b[^#,;]*? (?P<noun>less|minus|plus|net of) (?:(?:its|their|the|all) )?(?:exports|imports|sales|purchases)\b[^#,;]*#!"
)
"""One flow less the other, or with it."""


@cache
def _move() -> re.Pattern[str]:
    nouns = either(sorted({*movements("noun"), "addition", "difference"} - _SAME_AS_A_BALANCE))
    return re.compile(
        rf"(?<!\S)(?P<noun>(?:{nouns}) (?:in|of|between)|{_BALANCES} (?:that|which)) (?:(?!{_LEVEL})[^#,;:\s]+ )*?"
        rf"(?:was|were|is|are|be|been|stood at|amounted to|came to|totalled|totaled|equalled|reached|made up) {HEDGED}#!"
    )


def how_far(kind: str, line: str) -> str:
    """Return the noun of movement that makes a number how far a figure moved, or "".

    Parameters
    ----------
    kind : str
        What kind of claim it is; a rate is how fast it moved in any case.
    line : str
        The words of its clause.
    """
    told = _move().search(line) if kind in ("level", "count", "price", "share") else None
    told = told or (_LESS.search(line) if kind == "level" else None)
    return told["noun"] if told else ""
