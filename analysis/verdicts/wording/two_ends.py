"""Which of two years a figure is of, where its words name both: "rose 15% between 2021 and 2022 to $225 billion"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import Period
from analysis.verdicts.wording.scope import Scope

_YEARS = re.compile(r"\b(?:between|from) ((?:19|20)\d\d) (?:and|to) ((?:19|20)\d\d)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MOVED = re.compile(
    r"\bfrom [^;]{1,60}? in ((?:19|20)\d\d) to [^;]{1,60}? in ((?:19|20)\d\d)\b", re.IGNORECASE
)
_FROM_TO = re.compile(r"\bfrom \D{0,20}\d[^;]{0,40}? to \D{0,20}\d", re.IGNORECASE)
_SUMS = {"amounted", "amounting", "amounts", "came", "comes", "added", "adds", "summed", "ran", "up"}
"""What stands before "to" where the amount is that of all the years."""

_HEDGES = {
    "about",
    "around",
    "some",
    "roughly",
    "nearly",
    "almost",
    "over",
    "under",
    "just",
    "more",
    "than",
    "less",
    "well",
    "approximately",
}


def of_its_year(claim: Claim, scope: Scope, article: Article) -> Claim:
    """Return a claim with the year that it is of, where its period runs from one year to another.

    Growth and change "between 2018 and 2022" are of the last year on the first. A level that something moved to is
    of the last year, one that it moved from of the first; any other is of all the years.

    Parameters
    ----------
    claim : Claim
        A claim.
    scope : Scope
        The words around it.
    article : Article
        The article.
    """
    if parallel := _parallel(claim, scope, article):
        return parallel
    years = _ends(claim, scope)
    if years is None or claim.base_period:
        return claim
    first, last = years
    if claim.kind in ("growth_rate", "change_abs"):
        return replace(claim, period=last, base_period=first) if claim.period else claim
    if claim.kind not in ("level", "count"):
        return claim
    link = _link([token.text for token in scope.clause])
    if link == "to" and claim.period:
        return replace(claim, period=last)
    return replace(claim, period=first) if link == "from" else claim


def _parallel(claim: Claim, scope: Scope, article: Article) -> Claim | None:
    """Return a level of "… from $16 billion in 2023 to $19 billion in 2025, and those from B from $1 billion to $5 billion".

    A clause that moves from one amount to another and names no year is of the two years of the clause before.
    """
    link = _link([token.text for token in scope.clause]) if scope.own and claim.kind == "level" else ""
    own, before = (
        article.text[one[0].start : one[-1].end]
        for one in (scope.clause, scope.clauses[max(0, scope.own - 1)])
    )
    years = _MOVED.search(before)
    if not link or years is None or _YEAR.search(own) or not _FROM_TO.search(own):
        return None
    return replace(claim, period=years[1] if link == "from" else years[2], base_period=None)


def _ends(claim: Claim, scope: Scope) -> tuple[str, str] | None:
    """Return the first and the last of the years that a claim's period, or else its sentence, runs over."""
    if claim.period:
        span = Period.parse(claim.period)
        first, last = span.start.year, span.end.year
        whole = span == Period(Period.year(first).start, Period.year(last).end)
        return (str(first), str(last)) if first != last and whole else None
    named = _YEARS.findall(scope.sentence)
    return (named[0][0], named[0][1]) if len(named) == 1 else None


def _link(texts: Sequence[str]) -> str:
    """Return "to" or "from" where it stands before the number and means what something moved to or from."""
    at = texts.index("#!") if "#!" in texts else 0
    while at and texts[at - 1] in _HEDGES:
        at -= 1
    before = list(texts[max(0, at - 2) : at])
    if before[-1:] == ["to"] and before[0] not in _SUMS:
        return "to"
    return "from" if before[-1:] == ["from"] else ""
