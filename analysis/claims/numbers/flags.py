"""What looks like a publisher's slip: kept as printed, and told to the reader."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.claims.numbers.quantity import Quantity
from analysis.claims.text.sentences import Sentences
from analysis.patterns import regex

MISPRINT = "looks like a misprint"
_SHIP = regex(r"\b(?:tankers?|vessels?|ships?|cargo(?:es)?|shipload|freighters?|trainload|bulk carriers?)\b")
_LEAST_SHIPLOAD = 5  # tonnes: no ship or train is news for less
_MOST_SHARE = 100  # percent of a whole


def flag_slips(low: str, quantities: Sequence[Quantity], sentences: Sentences) -> None:
    """Flag shiploads of a few tonnes and shares of more than the whole.

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
        shipload = quantity.unit == "t" and quantity.kind == "level" and 0 < largest < _LEAST_SHIPLOAD
        if (
            shipload and _SHIP.search(low, max(start, quantity.start - 120), min(end, quantity.end + 60))
        ) or (
            quantity.kind == "share"
            and quantity.unit == "percent"
            and largest > _MOST_SHARE
            and not _may_exceed(low, quantity)
        ):
            quantity.flags.append(MISPRINT)


def _may_exceed(low: str, quantity: Quantity) -> bool:
    """Return whether a share may be over a hundred percent: debt, trade or reserves as a share of output."""
    return (
        regex(
            r"\b(?:gdp|gross domestic product|capacity|target|income|national|subscribed|average)\b"
        ).search(low[quantity.end : quantity.end + 50])
        is not None
    )
