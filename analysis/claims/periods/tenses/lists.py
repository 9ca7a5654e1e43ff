"""Which sentences are items of a list, or lines of a table: they go on about the line above them."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.claims.lexicon import HEDGES, holds
from analysis.claims.numbers.quantity import Quantity
from analysis.patterns import regex

# "China: 7.2 million, +35%", "China – $410 million", "Exports:$206.3 billion"
_LABELLED = regex(rf"[^.:\n]{{2,40}}(?:: ?| [-–—] ){HEDGES}[-+−$€£¥]?[0-9]")
_LABEL_MARKS, _LONGEST_LABEL = (":", " -", " –", " —"), 43  # characters
_BULLETS = ("- ", "– ", "— ", "• ", "* ", "· ")
_SEVERAL = 2  # figures in brackets
_OPENED = (":\n", ": \n", ":")
_SIZES = ("stake", "capacit", "populat")  # of which such lists tell how things are


def are_bracketed(low: str, span: tuple[int, int], quantity: Quantity, beside: Sequence[Quantity]) -> bool:
    """Return whether a figure of a sentence stands in a list of them in brackets: "The other buyers are Peru (3 tonnes) and Chile (2 tonnes)"."""
    if quantity.kind == "price" or sum(low[q.start - 2 : q.start] == " (" for q in beside) < _SEVERAL:
        return False
    return not holds(low, _SIZES, *span)


class Lists:
    """Tells, sentence after sentence, whether one is an item of a list.

    Parameters
    ----------
    low : str
        The surface in small letters.
    """

    def __init__(self, low: str) -> None:
        self.low = low
        self.listed = False  # whether the present sentence is an item
        self._labelled = False  # whether it is "Exports: $5 billion", which the next such line goes on with

    def enter(self, start: int) -> bool:
        """Begin a sentence, and return whether it is an item of a list."""
        bullet = self.low.startswith(_BULLETS, start)
        heading = self.low[start - 2 : start - 1].isalnum()  # which has no full stop
        opened = self.listed or self._labelled or self.low.endswith(_OPENED, 0, start) or (bullet and heading)
        marked = not bullet and holds(self.low, _LABEL_MARKS, start, start + _LONGEST_LABEL)
        self._labelled = marked and _LABELLED.match(self.low, start) is not None
        self.listed = opened and (bullet or self._labelled)
        return self.listed
