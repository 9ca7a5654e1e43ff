"""Whether anybody else counts the same thing, and how near two counts must be to agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from analysis.derive.figure import Figure
from analysis.derive.mirror import CIF_OVER_FOB

AGREE = (CIF_OVER_FOB.interval.low - 1) * 100
"""Percent within which two sides' figures of one flow agree: what insurance and freight alone explain at the least."""

CorroborationLabel = Literal["independent", "same source only", "contradicted"]


@dataclass(frozen=True, slots=True)
class Corroboration:
    """Whether anybody else counts the same thing.

    Parameters
    ----------
    label : str
        "independent", "same source only" or "contradicted".
    by : str
        By whose books.
    text : str
        Sentences for a page; "" if there is nothing to say.
    figures : tuple of Figure
        What the sentences take their figures from.
    """

    label: CorroborationLabel
    by: str = ""
    text: str = ""
    figures: tuple[Figure, ...] = ()


ALONE = Corroboration("same source only", "", "No other count of it is in the tables.")
