"""From a claim to its reading: the words of its article, and what ``article.toml`` sets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from analysis.article import Article
from analysis.article.corrections import occurrences
from analysis.claims import Claim
from analysis.errors import UsageProblem
from analysis.statistics import area, product
from analysis.verdicts.readers import read_words
from analysis.verdicts.reading import Reading

_TRANSFORMATIONS = {
    "level": "level", "growth_rate": "growth", "change_abs": "change", "share": "share", "record": "high",
    "rank": "rank", "price": "level", "count": "level",
}  # fmt: skip


def read_claim(claim: Claim, article: Article | None = None) -> Reading:
    """Return a claim as a query, or a reading that says why there is none.

    Only what the words give is filled in. A word in the phrase of the measure that is not understood leaves the
    reading empty: it may change what is measured.

    Parameters
    ----------
    claim : Claim
        A claim of the article.
    article : Article, optional
        The article, by default the one that the claim stands in; a reading in its ``article.toml`` goes before
        the words.

    Returns
    -------
    Reading
        Its ``words`` name the words that led to each field.

    Raises
    ------
    UsageProblem
        If no article is given and the claim knows of none.
    """
    article = article_of(claim, article)
    found = read_words(claim, article, _TRANSFORMATIONS.get(claim.kind, ""))
    return _overridden(found, claim, article)


def article_of(claim: Claim, article: Article | None = None) -> Article:
    """Return the article that a claim is read in: the one given, else the one it stands in.

    Raises
    ------
    UsageProblem
        If there is neither.
    """
    found = article or claim.article
    if found is None:
        raise UsageProblem(
            f"The claim {claim.quote!r} was made by hand and stands in no article; give the article it is read in."
        )
    return found


def _overridden(found: Reading, claim: Claim, article: Article) -> Reading:
    for correction in article.readings:
        places = occurrences(article.text, correction.quote)
        if len(places) < correction.nth:
            continue
        at = places[correction.nth - 1]
        if not (at <= claim.start and claim.end <= at + len(correction.quote)):
            continue
        fields = {name: _value(name, value) for name, value in correction.fields.items()}
        return replace(found, missing="", overridden=tuple(sorted(fields)), **fields)
    return found


def _value(name: str, value: Any) -> Any:
    if name == "reporter":
        return area(value) if value else ""
    if name == "partners":
        several: Sequence[str] = [value] if isinstance(value, str) else value
        return tuple(area(one) for one in several)
    if name == "product" and value:
        return product(value).id
    return value
