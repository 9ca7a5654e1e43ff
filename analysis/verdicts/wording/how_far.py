"""Whether a number is how far a figure moved and not the figure itself: "the increase in its imports was #!"."""

from __future__ import annotations

import re
from functools import cache

from analysis.claims.lexicon import either, movements
from analysis.verdicts.clause.lexicon import HEDGED
from analysis.verdicts.needed import regex

_SAME_AS_A_BALANCE = {"shortfall"}
_BALANCES = "(?:deficit|surplus|shortfall|gap|imbalance|balance)"
_LEVEL = rf"(?:to (?={HEDGED}(?:[$¥€]|9 [bmt]))|reached|reaching|totalling|totaling)"
"""What tells the level that a figure moved to, so that a number behind is of something else."""


_LESS = regex(
    r"\b(?:exports|imports|sales|purchases)\b[^#,;]*? (?P<noun>less|minus|plus|net of) (?:(?:its|their|the|all) )?(?:exports|imports|sales|purchases)\b[^#,;]*#!"
)
"""One flow less the other, or with it."""

_BESIDE_THE_OTHER = regex(
    r"#! (?P<noun>over|above|below|under|ahead of|in excess of|short of|behind|beyond) (?:(?:its|their|the|those|that|@\w+|'s|total|goods|own) )*(?:exports|imports|purchases|sales|shipments|deliveries)\b"
)
"""How far one flow is from another: "were #! over its imports"."""

_THAN_THE_OTHER = regex(
    r"\b(?:(?:imports|purchases)\b[^#,;]*? (?P<less>than)\b[^#,;]*?\b(?:exports|sales)|(?:exports|sales)\b[^#,;]*? (?P<more>than)\b[^#,;]*?\b(?:imports|purchases))\b[^#,;]* by [^#,;]*#!"
)
"""And the same with the number behind, which is no change either: "imports were smaller than its exports by #!"."""


@cache
def _moved_by() -> re.Pattern[str]:
    """Return the pattern of how far something moved: "expanded #!", "worsened by #!", "grew in the amount of #!"; or of a contract."""
    verbs = either(sorted({*movements("verb"), "worsened"}))
    return regex(
        rf"(?<!\S)(?:(?:{verbs})(?: in 9)? (?P<extent>in)|(?:was|were) (?P<deal>contracted|agreed) (?:at|for)) (?:the (?:level|size|extent) of )?#!"
        rf"|(?<!\S)(?:(?:{verbs}) (?P<by>by)|(?P<verb>expanded|advanced|improved)) (?:(?:about|around|some|roughly|nearly|almost|another|just|only|an?|further) )*#!"
    )


@cache
def _move() -> re.Pattern[str]:
    nouns = either(sorted({*movements("noun"), "addition", "difference"} - _SAME_AS_A_BALANCE))
    return regex(
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
    if kind == "level" and not told:
        told = _LESS.search(line) or _BESIDE_THE_OTHER.search(line) or _moved_by().search(line)
    if kind in ("level", "change_abs", "growth_rate") and not told:
        told = _THAN_THE_OTHER.search(line)
    return next((one for one in told.groups() if one), "") if told else ""
