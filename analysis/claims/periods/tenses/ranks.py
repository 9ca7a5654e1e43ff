"""Lists of ranks, which tell in the present what came out: "In second place is Russia with $5 billion"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from analysis.claims.lexicon import HEDGES, holds, with_lead
from analysis.claims.numbers.quantity import Quantity
from analysis.patterns import regex

_NTH = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
_RANKED = regex(
    rf"[^a-z](?:(?:(?:{_NTH}|next|last|top) (?:places?|positions?|spots?|ranks?)|tops? the list|leads? the list|ranks? (?:{_NTH}|next)"
    r"|(?:at|ranks?|ranked|positioned|placed) (?:number|no\.) ?[a-z0-9]+)\b[^;]{0,60}(?:\bwith |\(|\bat )(?:[^,;()]|,(?=[0-9])){0,60}\Z"
    r"|followed by [^;]{0,160}(?:\bwith |\()(?:[^,;()]|,(?=[0-9])){0,60}\Z"
    r"|(?:then|next|after (?:that|it|them)) comes?\b[^;]{0,100}(?:\bwith |\(| [-–—] )[^,;()]{0,12}\Z)"
)
# Words of these, without one of which none stands there.
_RANKS = ("place", "position", "spot", "rank", "the list", "number", "no.", "followed by ", " come")
# "makes up 25%, followed by Peru (6%)"
_MAKES_UP = regex(r"\b(?:accounts? for|makes? up|represents?)\b")
# "At the third position is Idea with", "at number five, with"
_RANK_WITH = regex(
    rf"(?:(?:,| [a-z])[^;0-9]{{0,60}})? (?:with|at) (?:an? (?:[a-z]+ )?(?:share|stake) of )?{HEDGES}"
)
_PLACE = regex(r"(?:number|no\.) .*|.* (?:place|position|spot|rank)")
_FIGURES = ("share", "level", "count")
_LISTED = 260  # characters of a list of ranks before a figure


def is_ranked(low: str, start: int, quantity: Quantity) -> bool:
    """Return whether a figure stands in a list of ranks, in a sentence that begins at ``start``."""
    first = max(start, quantity.start - _LISTED)
    if not holds(low, _RANKS, first, quantity.start):
        return False
    ranked = _RANKED.search(with_lead(low, first, quantity.start))
    return ranked is not None and not _MAKES_UP.search(low, start, first + ranked.start())


def lend_to_ranks(low: str, quantities: Sequence[Quantity]) -> None:
    """Give each place in a list of ranks, told in one sentence, the period of the figure that earned it."""
    for rank, figure in pairwise(quantities):
        placed = rank.kind == "rank" and _PLACE.fullmatch(low, rank.start, rank.end)
        if (
            placed
            and rank.period is None
            and figure.kind in _FIGURES
            and _RANK_WITH.fullmatch(low, rank.end, figure.edge)
        ):
            rank.period = figure.period
