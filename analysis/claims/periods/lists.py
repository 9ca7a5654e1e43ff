"""Which sentences are items of a list, or lines of a table: they go on about the line above them."""

from __future__ import annotations

import re

from analysis.claims.lexicon import HEDGES

# "China: 7.2 million, +35%", "China – $410 million", "Exports:$206.3 billion"
_LABELLED = re.compile(rf"[^.:\n]{{2,40}}(?:: ?| [-–—] ){HEDGES}[-+−$€£¥]?[0-9]")
_BULLETS = ("- ", "– ", "— ", "• ", "* ", "· ")
_OPENED = (":\n", ": \n", ":")


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
        self._labelled = not bullet and _LABELLED.match(self.low, start) is not None
        self.listed = opened and (bullet or self._labelled)
        return self.listed
