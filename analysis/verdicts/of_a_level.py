"""Growth told beside the level that grew: "goods for $5.35 billion came in from China, 31.5 percent more than in 2022"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim, find_claims
from analysis.quantities import is_currency
from analysis.verdicts.clause.lexicon import HEDGES
from analysis.verdicts.clause.tokens import MONEY, Token, amounts_in, joined
from analysis.verdicts.readers.claim import read_claim
from analysis.verdicts.reading import Reading
from analysis.verdicts.wording.recasting import recast
from analysis.verdicts.wording.scope import words_of

_LEADING = HEDGES | {
    ",", "(", "–", "—", "or", "up", "down", "by", "a", "an", "the", "of", "in", "last", "year", "this", "that", "which", "is",
    "was", "were", "represents", "represented", "representing", "marking", "rise", "increase", "gain", "growth", "jump",
    "surge", "drop", "fall", "decline", "decrease", "yuan", "dollars",
}  # fmt: skip
"""What may stand between the level and its growth."""

_AFTER = {
    "more", "less", "fewer", "higher", "lower", "up", "down", "above", "below", "than", "in", "of", "on", "over", "from", "the",
    "a", "an", "its", "year", "years", "earlier", "before", "ago", "previous", "preceding", "same", "corresponding", "period",
    "months", "figure", "level", "sum", "amount", "value", "total", "result", "it", "was", "that", "compared", "with", "to",
    "against", "year-on-year", "yoy", "y-o-y", "rise", "increase", "gain", "jump", "surge", "drop", "fall", "decline",
    "decrease", "growth", "yuan", "dollars", "dollar", "renminbi", "terms", "9", ")",
}  # fmt: skip
"""What may follow the growth up to the end of its part of the sentence."""


def growth_of_a_level(claim: Claim, article: Article) -> Reading | None:
    """Return growth as a query, as that of the amount of money that it stands right behind; None for any other.

    Parameters
    ----------
    claim : Claim
        A claim of growth whose own words do not say of what.
    article : Article
        The article.
    """
    if claim.kind != "growth_rate" or not claim.base_period:
        return None
    tokens = next(words_of(claim, article))
    amount = _right_before(tokens)
    if amount is None:
        return None
    level = next(
        (
            one
            for one in find_claims(article)
            if one.start <= amount.start < one.end and is_currency(one.unit)
        ),
        None,
    )
    found = _read(level, article) if level is not None and level.kind == "level" else None
    if found is None or (found.indicator, found.transformation) != ("trade", "level"):
        return None
    if claim.period not in (None, found.period):
        return None
    after = joined(tokens).partition("#!")[2]
    terms = "CNY" if any(f" in {name}" in after for name in ("yuan", "renminbi")) else found.terms
    return replace(found, transformation="growth", base_period=claim.base_period, terms=terms, fell=False)


def _read(level: Claim, article: Article) -> Reading | None:
    """Return the reading of a level, in other words where it is not read as it stands; None if it is not read."""
    own = read_claim(level, article)
    told = (read_claim(one, words) for one, words in recast(level, article)) if own.missing else ()
    return next((one for one in (own, *told) if not one.missing), None)


def _right_before(tokens: Sequence[Token]) -> Token | None:
    """Return the amount of money that a number stands right behind and tells the growth of."""
    texts = [token.text for token in tokens]
    at = texts.index("#!") if "#!" in texts else 0
    end = next((i for i in range(at + 1, len(texts)) if texts[i] in (",", ".", ";", ":")), len(texts))
    before = [i for i in amounts_in(texts) if i < at]
    if not before or not set(texts[at + 1 : end]) <= _AFTER:
        return None
    first = before[-1]
    start = first + 1
    while texts[start] in MONEY:
        start += 1
    comma = next((i for i in range(start, at) if texts[i] in (",", "(", "–", "—", "or")), None)
    if comma is None or "%" in texts[first:start] or "percent" in texts[first:start]:
        return None
    return tokens[first] if set(texts[comma:at]) <= _LEADING | {"9"} else None
