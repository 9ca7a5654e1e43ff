"""From a claim to its reading: the words of its article, and what ``article.toml`` sets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from analysis.article import Article, read_article
from analysis.article.corrections import occurrences
from analysis.claims import Claim
from analysis.errors import BadData, UsageProblem
from analysis.quantities import capital, is_currency, join
from analysis.statistics import area, product, read_table
from analysis.verdicts.needed import regex
from analysis.verdicts.readers.phrase import read_words
from analysis.verdicts.reading import Reading, unread
from analysis.verdicts.wording.cells import by_headings, cell_words
from analysis.verdicts.wording.unclear import advised

_TRANSFORMATIONS = {
    "level": "level", "growth_rate": "growth", "change_abs": "change", "share": "share", "record": "high",
    "rank": "rank", "price": "level", "count": "level",
}  # fmt: skip

_NEEDED = {
    "trade": ("partners", "flow"), "gas": ("reporter", "measure"), "population": ("reporter",), "gdp": ("reporter",),
    "gdp per head": ("reporter",), "price": ("product",), "exchange rate": ("product",),
}  # fmt: skip
"""What a reading by hand has to set where the words give nothing."""

_NAMED_BY = {"price": ("prices", "commodity"), "exchange rate": ("exchange_rates", "currency")}
"""Where what a price or a rate is of is named: the table and its column."""

_LESS = regex(r"\b(?:low|lows|lowest|multi-year)\b")


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
    shape = _TRANSFORMATIONS.get(claim.kind, "")
    if shape == "high" and not of_all_years(claim.quote):
        return _overridden(
            unread("a low, or a high of some years only, is compared with no series"), claim, article
        )
    worded, source = _worded(claim, article)
    reading = read_words(worded, source, shape)
    if source is not article and "measure" not in claim.corrected:
        reading = by_headings(reading, claim)
    return _overridden(reading, claim, article)


def article_of(claim: Claim, article: Article | None = None) -> Article:
    """Return the article that a claim is read in: the one given, else the one it stands in.

    Raises
    ------
    UsageProblem
        If there is neither, or what is given is no claim.
    """
    if not isinstance(claim, Claim):
        raise UsageProblem(
            f"A claim is judged, as find_claims(load_article(…)) returns them, but this is {type(claim).__name__}."
        )
    found = article or claim.article
    if found is None:
        raise UsageProblem(
            f"The claim {claim.quote!r} was made by hand and stands in no article; give the article it is read in."
        )
    return found


def of_all_years(quote: str) -> bool:
    """Return whether words for a record say that no earlier year was higher; a low, or a high of some years, is none.

    Examples
    --------
    >>> [of_all_years(quote) for quote in ("historic high", "record low", "multi-year high")]
    [True, False, False]
    """
    return not _LESS.search(quote.lower())


def _worded(claim: Claim, article: Article) -> tuple[Claim, Article]:
    """Return what is read: the article's sentence; for a cell of a table, or a measure set by hand, one of that measure."""
    measure = claim.measure if "measure" in claim.corrected else cell_words(claim, article)
    if not measure:
        return claim, article
    verb = "were"
    if claim.kind in ("growth_rate", "change_abs"):
        verb = "fell by" if claim.direction == "down" else "rose by"
    before = f"{capital(measure)} {verb} "
    sentence = replace(read_article(f"{before}{claim.quote}."), published=article.published)
    return replace(claim, start=len(before), end=len(before) + len(claim.quote)), sentence


def _overridden(reading: Reading, claim: Claim, article: Article) -> Reading:
    for correction in article.readings:
        places = occurrences(article.text, correction.quote)
        if len(places) < correction.nth:
            continue
        at = places[correction.nth - 1]
        if not (at <= claim.start and claim.end <= at + len(correction.quote)):
            continue
        indicator = str(correction.fields.get("indicator", reading.indicator))
        fields = {name: _value(name, value, indicator) for name, value in correction.fields.items()}
        return _completed(
            replace(reading, missing="", overridden=tuple(sorted(fields)), **fields), reading, claim
        )
    return replace(reading, missing=advised(reading.missing))


def _completed(by_hand: Reading, reading: Reading, claim: Claim) -> Reading:
    """Return a reading set by hand with what the claim itself knows where the words were not read."""
    if not reading.missing:
        return by_hand
    by_hand = replace(
        by_hand,
        indicator=by_hand.indicator or ("trade" if by_hand.flow and by_hand.partners else ""),
        transformation=by_hand.transformation or _TRANSFORMATIONS.get(claim.kind, ""),
        period=by_hand.period or claim.period or "",
        base_period=by_hand.base_period or claim.base_period or "",
        terms=by_hand.terms or (claim.unit if is_currency(claim.unit) else ""),
    )
    usual = {"trade": "TOTAL", "gas": "natural-gas"}.get(by_hand.indicator, "")
    by_hand = replace(by_hand, product=by_hand.product or usual)
    needed = _NEEDED.get(by_hand.indicator, ("indicator",))
    lacking = [name for name in (*needed, "transformation", "period") if not getattr(by_hand, name)]
    if not lacking:
        return by_hand
    return replace(by_hand, missing=f"{reading.missing}; article.toml does not set {join(lacking)} either")


def _value(name: str, value: Any, indicator: str) -> Any:
    if name == "reporter":
        return area(value) if value else ""
    if name == "partners":
        several: Sequence[str] = [value] if isinstance(value, str) else value
        return tuple(area(one) for one in several)
    if name == "product" and indicator in _NAMED_BY:
        return _named(value, *_NAMED_BY[indicator])
    if name == "product" and value:
        return product(value).id
    return value


def _named(value: str, table: str, column: str) -> str:
    """Return what a table has a price or a rate of, as it names it."""
    if all(row[column] != value for row in read_table(table).rows):
        raise BadData(
            f"article.toml sets the product {value!r}, which data/statistics/{table}.csv does not have as a {column}."
        )
    return value
