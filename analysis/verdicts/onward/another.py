"""What makes a number another figure than one of the kind before it: a plan, a part, another base, a city."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.verdicts.clause.tokens import Token, joined, texts
from analysis.verdicts.needed import regex
from analysis.verdicts.onward.frame import Frame
from analysis.verdicts.onward.segment import names_a_part
from analysis.verdicts.wording.multiples import of_another_figure
from analysis.verdicts.wording.outcomes import no_outcome
from analysis.verdicts.wording.scope import Scope
from analysis.verdicts.wording.set_off import another_figure

_YEAR = r"(?:(?:the |a )?(?:year (?:before|earlier|ago)|(?:previous|preceding|prior) year)|9)\b"

_OF_THEN = regex(
    r"#! (?:the|that|its|what) (?:(?:sum|figure|level|amount|value|total|result) )?(?:(?:it|they) (?:was|were|had been) )?"
    rf"(?:(?:of|in|for) )?{_YEAR}"
    rf"|#! (?:as )?(?:more|less|higher|lower|much|many) (?:than|as) (?:in )?{_YEAR}"
)
"""An earlier figure of the same: "thirty times the sum of the year before"."""

_HAD_BEEN = regex(r"\bhad been\b")
_HAS = regex(r"@\w+ (?:has|had|have) #!")
"""What a country has is its people, and no trade of its."""

_THE_YEAR_BEFORE = regex(rf"\b{_YEAR}")

_BASES = regex(r"\b(?:with|from|on|than|since|to) ((?:19|20)\d\d)\b", re.IGNORECASE)

_AGAINST = {",", "against", "versus", "compared", "with", "to"}


def _another_base(claim: Claim, segment: Sequence[Token], text: str) -> bool:
    """Return whether a rate of growth is counted from another year than the claim has it: "Compared with 2019, it rose #!"."""
    if claim.kind != "growth_rate":
        return False
    printed = text[segment[0].start : segment[-1].end]
    return any(year != (claim.base_period or "")[:4] for year in _BASES.findall(printed))


def is_another(claim: Claim, scope: Scope, frame: Frame, article: Article) -> bool:
    """Return whether words make a number another figure than one of the kind before: a plan, a part, a city's.

    Parameters
    ----------
    claim : Claim
        The claim.
    scope : Scope
        Its words.
    frame : Frame
        What it would go on from.
    article : Article
        The article.
    """
    line = joined(scope.clause)
    dated = "9" in texts(scope.clause) or (claim.period and _THE_YEAR_BEFORE.search(line))
    has = frame.reading.indicator != "population" and _HAS.search(line)
    if (
        of_another_figure(claim, article)
        or _another_base(claim, scope.clause, article.text)
        or ((has or _HAD_BEEN.search(line)) and not dated)
    ):
        return True
    cities = frame.reading.indicator not in ("trade", "gas")
    earlier = bool(claim.base_period and _OF_THEN.search(line))
    bare = replace(scope, clauses=(*scope.clauses[: scope.own], _without_lead(scope.clause)))
    return (
        names_a_part(scope.clause, article.text, cities=cities)
        or bool(no_outcome(bare, claim, article, of_two_figures=earlier))
        or bool(another_figure(scope.clauses, scope.sentence))
    )


def _without_lead(segment: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return words without those that only set them against the figure before: "compared with", "against"."""
    first = next((i for i, one in enumerate(segment) if one.text not in _AGAINST), 0)
    return segment[first:]
