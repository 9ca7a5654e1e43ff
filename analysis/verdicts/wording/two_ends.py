"""Which of two years a figure is of, where its words name both: "rose 15% between 2021 and 2022 to $225 billion"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import Period, is_currency
from analysis.verdicts.clause.lexicon import HEDGES
from analysis.verdicts.clause.tokens import YEAR, Token, joined
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.headlines import only_year
from analysis.verdicts.wording.scope import Scope
from analysis.verdicts.wording.without_times import only_time

_YEARS = regex(r"\b(?:between|from) ((?:19|20)\d\d) (?:and|to) ((?:19|20)\d\d)\b", re.IGNORECASE)
_OTHER_FLOW = regex(r"\b(?:than|times|twice|half|double) the #! (?:\S+ ){0,4}(?:it|they) \w+")
"""Words that put the opposite flow of the same year beside another: "more than the $16.3 billion it bought"."""

_ANOTHER = regex(
    r"\b(?:this|previous|prior|preceding|next) year|\byear (?:earlier|ago|before)|\bearlier year",
    re.IGNORECASE,
)
_MOVED = regex(r"\bfrom [^;]{1,60}? in ((?:19|20)\d\d) to [^;]{1,60}? in ((?:19|20)\d\d)\b", re.IGNORECASE)
_YEARLY = regex(
    r"\b(?:annual|yearly|annually|average|compound|year[- ](?:on|over)[- ]year)\b|\b(?:a|per|each|every) year\b",
    re.IGNORECASE,
)
_FROM_TO = regex(r"\bfrom \D{0,20}\d[^;]{0,40}? to \D{0,20}\d", re.IGNORECASE)
_YEAR_BEFORE = regex(
    r"\b(?:a|one|the) year (?:before|earlier)\b|\bthe (?:previous|preceding) year\b", re.IGNORECASE
)
_PARTS = regex(r"[;()]|\b(?:while|whereas)\b|,(?= (?:by|in) (?:19|20)\d\d\b)", re.IGNORECASE)
_AMOUNT = regex(
    r"[$€¥£] ?\d[\d.,]*(?: ?(?:billion|million|trillion|bn|mn|m|tn)\b)?|\d[\d.,]* ?(?:billion|million|trillion|bn|mn)\b"
)

_COMPARES = regex(
    r"%|\bper ?cent\b|\b(?:than|more|less|up|down|over|times|compared|against|from)\b", re.IGNORECASE
)
_SUMS = {"amounted", "amounting", "amounts", "came", "comes", "added", "adds", "summed", "ran", "up"}
"""What stands before "to" where the amount is that of all the years."""


def of_its_year(  # noqa: PLR0911 - a return for each way of wording
    claim: Claim, scope: Scope, article: Article
) -> Claim:
    """Return a claim with the year that it is of, where its period runs from one year to another.

    Growth and change "between 2018 and 2022" are of the last year on the first. A level that something moved to is
    of the last year, one that it moved from of the first; any other is of all the years.
    """
    claim = _in_order(_of_a_row(claim, scope, article), scope, article)
    if own := _in_its_part(claim, scope, article) or _parallel(claim, scope):
        return replace(claim, period=own, base_period=None)
    if moved := _moved(claim, scope, article):
        return replace(claim, base_period=moved)
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


def _moved(claim: Claim, scope: Scope, article: Article) -> str:
    """Return the first year of "from $50 billion in 2013 to $94 billion in 2024, an increase of 116%", for what follows."""
    found = _MOVED.search(scope.sentence)
    if claim.kind != "growth_rate" or found is None or claim.period != found[2]:
        return ""
    at = claim.start - article.text.find(scope.sentence, max(0, claim.start - len(scope.sentence)))
    between = scope.sentence[found.end() : at]
    more = (
        regex(r"\d|;").search(between),
        _ANOTHER.search(between),
        _YEARLY.search(scope.sentence[found.end() :]),
    )
    other = any(more) or len(set(YEAR.findall(scope.sentence))) > 2
    return "" if at < found.end() or other else found[1]


def _in_its_part(claim: Claim, scope: Scope, article: Article) -> str:
    """Return the year of a level whose part of the sentence names one year, and another part another; "" for others.

    The parts are those between semicolons, brackets and "while", and before ", by 2023": "in 2022 it sold $13 billion
    (in 2021: $10 billion)". "A year earlier" in a part of its own is the year before the one that the rest names.
    """
    years = set(YEAR.findall(scope.sentence))
    before = _YEAR_BEFORE.search(scope.sentence)
    if claim.kind != "level" or not is_currency(claim.unit) or len(years) + bool(before) != 2:
        return ""
    start = article.text.find(scope.sentence, max(0, claim.start - len(scope.sentence)))
    cuts = [0, *(match.end() for match in _PARTS.finditer(scope.sentence)), len(scope.sentence)]
    parts = [(a, scope.sentence[a:b]) for a, b in pairwise(cuts)]
    own = next((part for a, part in reversed(parts) if a <= claim.start - start), "")
    named = YEAR.findall(own)
    if before and years and not named and _YEAR_BEFORE.search(own) and own != scope.sentence:
        return "" if _COMPARES.search(own) else str(int(years.pop()) - 1)
    if len(parts) < 2 or len(set(named)) != 1 or _FROM_TO.search(own) or _YEAR_BEFORE.search(own):
        return ""
    return named[0] if len(_AMOUNT.findall(own)) == 1 else ""


def _of_a_row(claim: Claim, scope: Scope, article: Article) -> Claim:
    """Return a member of a row with the only year, or other time, that its sentence names: "in 2022, against Uzbekistan's $81.1 billion"."""
    beside = scope.row or _OTHER_FLOW.search(joined(scope.tokens))
    year = ""
    if beside and not _ANOTHER.search(scope.sentence):
        at = article.text.find(scope.sentence, max(0, claim.start - len(scope.sentence)))
        whole = Token("", at, at + len(scope.sentence))
        year = only_year(scope.sentence, article) or only_time([whole], article)
    own = claim.period or ""
    given = own and (not own.isdigit() or own in scope.sentence or claim.base_period)
    return replace(claim, period=year) if year and not given else claim


def _in_order(claim: Claim, scope: Scope, article: Article) -> Claim:
    """Return a claim with the year that "respectively" pairs it with, the only one left beside it in its clause."""
    if claim.kind != "level" or "respectively" not in scope.sentence.lower():
        return claim
    left = [article.text[one.start : one.end] for one in scope.tokens if one.text == "9"]
    years = [text for text in left if YEAR.fullmatch(text)]
    several = len(set(YEAR.findall(scope.sentence))) > 1
    return replace(claim, period=years[0], base_period=None) if several and len(years) == 1 else claim


def _parallel(claim: Claim, scope: Scope) -> str:
    """Return the year of a level of "… from $16 billion in 2023 to $19 billion in 2025, and those from B from $1 billion to $5 billion".

    A later member of a row that moves from one amount to another, and names no year, is of the two years of the first.
    """
    link = _link([token.text for token in scope.clause]) if scope.row and claim.kind == "level" else ""
    years = _MOVED.search(scope.sentence)
    if not link or years is None or len(YEAR.findall(scope.sentence)) > 2:
        return ""
    return years[1] if link == "from" else years[2]


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
    while at and texts[at - 1] in HEDGES:
        at -= 1
    before = list(texts[max(0, at - 2) : at])
    if before[-1:] == ["to"] and before[0] not in _SUMS:
        return "to"
    return "from" if before[-1:] == ["from"] else ""
