"""What makes a number another figure than one of the kind before it: a plan, a part, a city, or what stands between the two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.statistics import select
from analysis.verdicts.clause.lexicon import words
from analysis.verdicts.clause.products import goods_named
from analysis.verdicts.clause.tokens import Token, codes, joined, texts, tokens_of
from analysis.verdicts.needed import regex
from analysis.verdicts.onward.frame import Frame
from analysis.verdicts.onward.segment import names_a_part
from analysis.verdicts.onward.shares import pair_of
from analysis.verdicts.wording.multiples import of_another_figure
from analysis.verdicts.wording.others import of_others
from analysis.verdicts.wording.outcomes import no_outcome
from analysis.verdicts.wording.scope import Scope
from analysis.verdicts.wording.sentences import sentences_before
from analysis.verdicts.wording.set_off import another_figure
from analysis.verdicts.wording.topic import Topic, leaves

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


_FAR = 8
"""How many sentences back the figure may stand."""


def goes_on_about(frame: Frame, article: Article, start: int) -> bool:
    """Return whether the sentences behind a figure farther back go on about its trade or its gas, up to where one begins.

    Parameters
    ----------
    frame : Frame
        The figure.
    article : Article
        The article.
    start : int
        Where the sentence begins that would go on from it.
    """
    behind = [tokens_of(text, at) for at, text in sentences_before(article, start, _FAR) if at >= frame.end]
    if frame.reading.indicator == "gas":
        return all(_supplies(code, frame) for tokens in behind for code in codes(tokens))
    return frame.reading.indicator == "trade" and not any(_turns(tokens, frame) for tokens in behind)


def _supplies(code: str, frame: Frame) -> bool:
    """Return whether a place is one of those whose gas a text tells of: a side of the flow before, or another supplier."""
    return code in (frame.reading.reporter, *frame.reading.partners) or bool(select("gas", partner=code))


def _turns(tokens: Sequence[Token], frame: Frame) -> bool:
    """Return whether a sentence turns from trade between two, whosever it is told as."""
    one, other = pair_of(frame.reading)
    ways = (Topic(one, other, frame.reading.flow), Topic(other, one, frame.reading.flow))
    apart = not other or all(leaves(tokens, topic) for topic in ways)
    elsewhere = of_others(tokens) or words("regions") & set(texts(tokens))
    return apart or bool(elsewhere or goods_named(texts(tokens)))
