"""What looks like a publisher's slip: kept as printed, and told to the reader."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.claims.numbers.quantity import Quantity
from analysis.claims.text.sentences import Sentences

MISPRINT = "looks like a misprint"
_SHIP = re.compile(
    r"\b(?:tankers?|vessels?|ships?|cargo(?:es)?|shipload|freighters?|trainload|bulk carriers?)\b"
)
_LEAST_SHIPLOAD = 5  # tonnes or barrels: no ship or train is news for less
# "$3.2 billlion": a scale that is misspelt
_MISSPELT = re.compile(r" (?:(?:m|b|tr)il{1,4}i?on|(?:m|b|tr)ill?oin)s?\b")
_SCALES = (" mil", " bil", " tril")
_MOST_SHARE = 100  # percent of a whole


def flag_slips(low: str, quantities: Sequence[Quantity], sentences: Sentences) -> None:
    """Flag shiploads of a few tonnes, shares of more than the whole, and what a misspelt "billlion" follows.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantities : sequence of Quantity
        In order; changed in place.
    sentences : Sentences
        The sentences of the surface.
    """
    for quantity in quantities:
        if not quantity.values:
            continue
        start, end = sentences.span(quantity.sentence)
        largest = max(quantity.values)
        shipload = (
            quantity.unit in ("t", "bbl") and quantity.kind == "level" and 0 < largest < _LEAST_SHIPLOAD
        )
        if (
            (shipload and _SHIP.search(low, max(start, quantity.start - 120), min(end, quantity.end + 60)))
            or (
                quantity.kind == "share"
                and quantity.unit == "percent"
                and largest > _MOST_SHARE
                and not _may_exceed(low, quantity)
            )
            or (low.startswith(_SCALES, quantity.end) and _MISSPELT.match(low, quantity.end))
        ):
            quantity.flags.append(MISPRINT)


def _may_exceed(low: str, quantity: Quantity) -> bool:
    """Return whether a share may be over a hundred percent: debt, trade or reserves as a share of output."""
    return (
        re.search(
            r"\b(?:gdp|gross domestic product|capacity|target|income|national|subscribed|average)\b",
            low[quantity.end : quantity.end + 50],
        )
        is not None
    )
