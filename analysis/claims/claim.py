"""One claim: a number of an article and what it says."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from analysis.claims.lexicon import phrases
from analysis.patterns import regex
from analysis.quantities import Approximation, Band, Interval, band

if TYPE_CHECKING:
    from analysis.article import Article

NEARLY = (
    "nearly",
    "almost",
    "close to",
    "just under",
    "a shade under",
    "a touch under",
    "just shy of",
    "just short of",
    "nearing",
    "approaching",
    "not quite",
)
_SHORT_OF_A_VERB = ("nearly ", "almost ", "all but ")  # "nearly reached", "almost hit"
# What says how far a number may go, or went at times, and not that it stays below: "up to", "as much as", "rarely above".
_UP_TO = (
    "up to",
    "as much",
    "as many",
    "as high",
    "rarely ",
    "seldom ",
    "never ",
    "speed of up to",
    "within",
)
_NO_BAND = ("ordinal", "rank", "record")
_APPROXIMATIONS: dict[str, Approximation] = {word: word for word in get_args(Approximation)}


@cache
def _degrees() -> tuple[str, ...]:
    return tuple(f"{one} " for one in phrases("degrees"))


@dataclass(frozen=True, slots=True)
class Claim:
    """A quantity of an article and what it measures.

    Parameters
    ----------
    id : str
        Made from the quote; where it repeats, numbered by the words of its sentence. It stays when other text changes.
    quote : str
        The article's exact words: ``text[start:end]``.
    start, end : int
        Offsets into the article's canonical text.
    value : float, (float, float) or None
        In ``unit``; both ends of a range; None for a record or a vague amount.
    unit : str
        Canonical symbol, such as "USD", "percent", "m3", "USD/bbl", "count".
    unit_basis : str
        "text" if the unit stands with the number, "context" if other words give it.
    approx : bool or str
        False, True (about), "over", "under", "at_least" or "at_most".
    hedge : str or None
        The word that makes it so.
    precision, last_digit : float or None
        The last printed place, and the place of the last digit that is not zero, in ``unit``.
    in_words : bool
        Whether it is a fraction or a multiple in words; one with a last printed place is not refuted within half of it.
    kind : str
        level, change_abs, growth_rate, share, price, count, age, duration, ordinal, rank or record.
    period, base_period : str or None
        ISO 8601 year, month, day or interval: what it is for, and what it is compared with.
    direction : str or None
        "up" or "down".
    measure, speaker : str or None
        What is measured, and who says so, in the article's words.
    record : bool
        Whether the article calls it a record.
    flags : tuple of str
        What a reader should know, such as "looks like a misprint".
    corrected : tuple of str
        The fields that were set by hand.
    article : Article or None
        The article that it stands in; None for a claim that was made by hand.
    """

    id: str
    quote: str
    start: int
    end: int
    value: float | tuple[float, float] | None
    unit: str
    unit_basis: str = "text"
    approx: bool | str = False
    hedge: str | None = None
    precision: float | None = None
    last_digit: float | None = None
    in_words: bool = False
    kind: str = "level"
    period: str | None = None
    base_period: str | None = None
    direction: str | None = None
    measure: str | None = None
    speaker: str | None = None
    record: bool = False
    flags: tuple[str, ...] = ()
    corrected: tuple[str, ...] = ()
    article: Article | None = field(default=None, compare=False, repr=False)

    @property
    def anchor(self) -> str:
        """The id of its card on a page, which does not change when other text does."""
        return "claim-" + regex(r"[^A-Za-z0-9_.-]+").sub("-", self.id).strip("-")

    @property
    def mark(self) -> str:
        """The id of its mark in the article."""
        return self.anchor.replace("claim", "mark", 1)

    @property
    def hedged(self) -> str:
        """The quote with its hedge, before or after it as the article has it."""
        if not self.hedge or self.hedge.lower() in self.quote.lower():
            return self.quote
        if self._is_after(self.hedge):
            return self.quote + " " * self.hedge[0].isalpha() + self.hedge
        return self.hedge + " " * self.hedge[-1].isalpha() + self.quote

    def _is_after(self, hedge: str) -> bool:
        if self.article is None:
            return hedge.startswith(("or ", "-", "+"))
        return self.article.text[self.end : self.end + len(hedge) + 1].lower().strip().startswith(hedge)

    @property
    def approximation(self) -> Approximation:
        """The hedge in the words of `analysis.quantities.band`."""
        said = (self.hedge or "").lower()
        if said in NEARLY or said.startswith(_SHORT_OF_A_VERB):
            return "nearly"
        if self.approx in ("over", "under") and said.startswith(_degrees()):
            return "just_over" if self.approx == "over" else "nearly"
        if self.approx == "at_most" and said.startswith(_UP_TO):
            return "up_to"
        if isinstance(self.approx, str):
            return _APPROXIMATIONS[self.approx]
        return "about" if self.approx else "exact"

    @property
    def band(self) -> Band | None:
        """What its printed precision and hedge stand for; None where there is nothing to measure."""
        if self.value is None or self.kind in _NO_BAND or self.precision is None:
            return None
        return band(self.value, self.precision, self.last_digit, self.approximation, in_words=self.in_words)

    @property
    def interval(self) -> Interval | None:
        """The values that certainly agree with the claim."""
        found = self.band
        return found.inside if found else None

    def as_row(self) -> dict[str, Any]:
        """Return the claim as a row of the jsonl file, in the order of its documented fields."""
        return {
            "id": self.id, "quote": self.quote, "start": self.start, "end": self.end,
            "value": list(self.value) if isinstance(self.value, tuple) else self.value,
            "unit": self.unit, "unit_basis": self.unit_basis, "approx": self.approx, "hedge": self.hedge,
            "precision": self.precision, "kind": self.kind, "period": self.period,
            "base_period": self.base_period, "direction": self.direction, "measure": self.measure,
            "speaker": self.speaker, "record": self.record, "flags": list(self.flags),
            "corrected": list(self.corrected),
        }  # fmt: skip
