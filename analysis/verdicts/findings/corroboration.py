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
    brief : str
        What a verdict in a line says where others count and neither agree nor contradict.
    """

    label: CorroborationLabel
    by: str = ""
    text: str = ""
    figures: tuple[Figure, ...] = ()
    brief: str = ""

    @property
    def nobody(self) -> bool:
        """Whether nobody else counts the same, not even somebody whose count neither agrees nor contradicts."""
        return self.label == "same source only" and not self.brief


ALONE = Corroboration("same source only", "", "No other count of it is in the tables.")


def by_difference(percent: float, books: str, text: str, figures: tuple[Figure, ...]) -> Corroboration:
    """Return whether two sides' counts of the same trade agree, contradict, or differ by what valuation may explain.

    Beyond the largest ratio of an import's value to the export's (CIF over FOB) no valuation explains it.

    Parameters
    ----------
    percent : float
        By how much the other side's differs.
    books : str
        Whose books the other side's are.
    text : str
        Sentences for a page.
    figures : tuple of Figure
        What the sentences take their figures from.
    """
    if abs(percent) <= AGREE:
        return Corroboration("independent", books, text, figures)
    ratio = 1 + percent / 100
    if ratio > 0 and max(ratio, 1 / ratio) <= CIF_OVER_FOB.interval.high:
        brief = f"{books} differ by no more than freight and insurance may explain"
        return Corroboration("same source only", "", text, figures, brief)
    return Corroboration("contradicted", books, text, figures)


def too_few(books: str, text: str, figures: tuple[Figure, ...]) -> Corroboration:
    """Return that the other side's counts cover too little of the trade to agree or to contradict.

    Parameters
    ----------
    books, text, figures
        As for `by_difference`.
    """
    return Corroboration("same source only", "", text, figures, f"{books} cover too little of it to tell")
