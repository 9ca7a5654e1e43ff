"""A claim's verdict: never bare, always with corroboration, attribution and a reason."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import isfinite
from typing import TYPE_CHECKING, Any, Literal

from analysis.claims import Claim
from analysis.derive.figure import Figure
from analysis.quantities import Band
from analysis.statistics import Source
from analysis.verdicts.findings.attribution import NOTHING, Attribution
from analysis.verdicts.findings.corroboration import UNCORROBORATED, Corroboration
from analysis.verdicts.reading import Reading
from analysis.verdicts.specifications.specification import Found, frame

if TYPE_CHECKING:
    import pandas as pd

Label = Literal["Supported", "Refuted", "Conflicting evidence", "Not enough evidence", "Not judged"]

LABELS: tuple[Label, ...] = (
    "Supported",
    "Refuted",
    "Conflicting evidence",
    "Not enough evidence",
    "Not judged",
)
"""The four of AVeriTeC (Schlichtkrull, Guo and Vlachos, NeurIPS 2023), and one for what no statistic is about."""

SIGNS: dict[str, str] = dict(zip(LABELS, "✓✗≠?–", strict=True))
"""A sign for each label, so that none is told by colour alone."""


_BESIDE_LATER = "Some of the figures beside it appeared after the article."


@dataclass(frozen=True)
class Verdict:
    """What the tables say of a claim.

    Parameters
    ----------
    claim : Claim
        The claim.
    reading : Reading
        The claim as a query.
    label : str
        One of `LABELS`.
    summary : str
        The label with whose books and who contradicts, in one line.
    reason : str
        Why, in sentences.
    corroboration : Corroboration
        Who else counts it.
    attribution : Attribution
        Whether it was said so.
    found : tuple of Found
        Every specification and what it finds.
    band : Band or None
        What the claim's number stands for.
    context : tuple of str
        What changes the impression; the flag *missing context* goes with any.
    needs : str
        Which missing table would settle it, or "".
    figures : tuple of Figure
        Figures that the reason, the context and the corroboration rest on.
    premises : tuple of Source
        Where the table of people or events that decides it has it from.
    late : bool
        Whether some of the figures or premises beside the specifications that decide it appeared after the article.
    to_add : str
        How a user adds the table that is missing, or "".
    """

    claim: Claim
    reading: Reading
    label: Label
    summary: str
    reason: str
    corroboration: Corroboration = UNCORROBORATED
    attribution: Attribution = NOTHING
    found: tuple[Found, ...] = ()
    band: Band | None = None
    context: tuple[str, ...] = ()
    needs: str = ""
    figures: tuple[Figure, ...] = ()
    premises: tuple[Source, ...] = ()
    late: bool = False
    to_add: str = ""

    @cached_property
    def specifications(self) -> pd.DataFrame:
        """Every specification, a row each: whose books, how, value with bounds, finding, standing, rows."""
        return frame(self.found)

    @property
    def missing_context(self) -> bool:
        """Whether an alternative or a neighbouring year changes the impression."""
        return bool(self.context)

    @property
    def later(self) -> str:
        """Which evidence appeared after the article, in a sentence; "" if all of it was there before."""
        decisive = [one for one in self.found if one.specification.primary and one.finding != "undecided"]
        if decisive and all(one.later for one in decisive):
            return "The figures that decide it appeared after the article."
        if not self.late:
            return _BESIDE_LATER if any(one.later for one in self.found) else ""
        which = "A page that it was read in" if self.premises else "Figures that make it a high"
        return f"{which} appeared after the article."

    @property
    def set_by_hand(self) -> tuple[str, ...]:
        """The fields of the claim and of its reading that ``article.toml`` sets."""
        return (*self.claim.corrected, *self.reading.overridden)

    @property
    def why(self) -> str:
        """The reason where the summary does not give it already; else ""."""
        return "" if self.reason.rstrip(".").lower() in self.summary.lower() else self.reason

    @property
    def decided(self) -> bool:
        """Whether the tables decide it."""
        return self.label in ("Supported", "Refuted", "Conflicting evidence")

    @property
    def by_statistics(self) -> bool:
        """Whether statistics were asked, not the tables of people, events and groups."""
        return bool(self.found) or not self.reading.missing

    @property
    def rows(self) -> tuple[str, ...]:
        """Ids of the table rows it rests on."""
        figures = [*(one.specification.figure for one in self.found), *self.figures]
        return tuple(dict.fromkeys(row for figure in figures for row in figure.all_rows))

    def as_row(self) -> dict[str, Any]:
        """Return the verdict as plain data: the claim's place and quote, the label and all that goes with it."""
        return {
            "id": self.claim.id,
            "quote": self.claim.quote,
            "start": self.claim.start,
            "end": self.claim.end,
            "verdict": self.label,
            "summary": self.summary,
            **_who_else(self.corroboration),
            "attribution": self.attribution.label if self.label != "Not judged" else None,
            "missing_context": self.missing_context,
            "context": list(self.context),
            "reason": self.reason,
            "reading": self.reading.in_words,
            "reading_from": self.reading.because or None,
            "set_by_hand": list(self.set_by_hand),
            "needs": self.needs or None,
            "to_add": self.to_add or None,
            "evidence_after_article": bool(self.later),
            "rows": list(self.rows),
            "premises": [one.id for one in self.premises],
        }

    def as_record(self) -> dict[str, Any]:
        """Return the verdict as plain data for a run record: all of `as_row`, the claim, its band, what decides."""
        claim, inside = self.claim, self.band.inside if self.band else None
        deciding = [one.specification for one in self.found if one.specification.primary]
        return self.as_row() | {
            "anchor": claim.anchor,
            "hedged": claim.hedged,
            "measure": claim.measure,
            "speaker": claim.speaker,
            "unit": claim.unit,
            "band": [_finite(inside.low), _finite(inside.high)] if inside else None,
            "by_statistics": self.by_statistics,
            "deciding": [one.figure.as_record() | {"name": f"{one.books}, {one.how}"} for one in deciding],
        }

    def __repr__(self) -> str:
        return f"<Verdict {self}>"

    def __str__(self) -> str:
        return f"“{self.claim.quote}”: {self.summary}. {self.reason}"

    def _repr_html_(self) -> str:
        from analysis.verdicts.card import card_html

        return card_html(self)


def _who_else(found: Corroboration) -> dict[str, str | None]:
    """Return who else counts it, whose figures agree, and whose contradict it, as plain data."""
    by = found.by or None
    return {
        "corroboration": found.label,
        "corroborated_by": by if found.label == "independent" else None,
        "contradicted_by": by if found.label == "contradicted" else None,
        "who_else": found.text or None,
    }


def _finite(value: float) -> float | None:
    return value if isfinite(value) else None
