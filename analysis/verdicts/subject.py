"""What of an article a page on trade or gas is about: the figure that it puts beside official ones."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from analysis.article import Article
from analysis.claims import Claim
from analysis.claims.text.sentences import split_sentences
from analysis.derive.from_article import is_gas
from analysis.derive.subject import Subject, group_members, keeper_of_books, make_subject
from analysis.quantities import Period, is_currency
from analysis.statistics import select
from analysis.statistics.places import places_in
from analysis.verdicts.needed import regex
from analysis.verdicts.readers.claim import read_claim
from analysis.verdicts.reading import Reading
from analysis.verdicts.specifications.query import years_of
from analysis.verdicts.specifications.specify import specifications

_TRADE = regex(r"\b(?:trade|turnover|commerce)\b", re.IGNORECASE)
_NOT_GOODS_TRADE = regex(r"\b(?:deficit|surplus|gap|balance|services|agreement|deal|zone)\b", re.IGNORECASE)
_AMOUNTS = ("deliveries", "volume")
_RECEIVED = ("imports volume", "imports value", "deliveries")
Found = tuple[Claim, tuple[str, ...]]


def trade_subject(
    article: Article,
    claims: Sequence[Claim],
    *,
    reporter: str | None = None,
    partners: Sequence[str] = (),
    year: int | None = None,
    base_year: int | None = None,
) -> Subject | None:
    """Return what the trade page is about, from the article unless parameters say otherwise.

    The figure is the first claim that is read as all trade in money of one country with others; else the first
    amount of trade that is not read, but whose paragraph has named two places, and only two, by the end of its
    sentence, where the first named keeps the books; else the first claim read as exports or imports of all goods.
    What the tables hold a figure for goes before what they do not.

    Parameters
    ----------
    article : Article
        The article.
    claims : sequence of Claim
        Its claims.
    reporter, partners, year, base_year
        What the parameters of the page say; they go before the article.

    Returns
    -------
    Subject or None
        None if neither article nor parameters say what to compare.

    Raises
    ------
    BadData
        If a parameter names a country that the tables of definitions do not have, or a group as reporter.
    """
    return _subject(_trade_in(article, claims), reporter, partners, year, base_year)


def gas_subject(
    article: Article,
    claims: Sequence[Claim],
    *,
    reporter: str | None = None,
    partners: Sequence[str] = (),
    year: int | None = None,
    base_year: int | None = None,
) -> Subject | None:
    """Return what the energy page is about: the first claim that is read as an amount of pipeline gas.

    Parameters, returns and errors are those of `trade_subject`; the reporter is who receives the gas. Where two
    places are only named, that one receives which the tables know as importer from the other.
    """
    return _subject(_gas_in(article, claims), reporter, partners, year, base_year)


def left_open(what: str, article: Article, claims: Sequence[Claim]) -> dict[str, Any]:
    """Return what a page takes from the article for the parameters that are not given: ``year`` and ``reporter``.

    Partners that are not given are the other side, whoever the reporter is, and a base year is the year before:
    they fit whatever is given.

    Parameters
    ----------
    what : str
        ``trade`` or ``gas``.
    article, claims
        The article and its claims.
    """
    claim, places = (_trade_in if what == "trade" else _gas_in)(article, claims) or (None, ())
    found = {"year": _year_of(claim), "reporter": keeper_of_books(places)}
    return {name: value for name, value in found.items() if value is not None}


def _trade_in(article: Article, claims: Sequence[Claim]) -> Found | None:
    """Return the figure of trade and the two sides, whose books first."""
    read = [(claim, read_claim(claim, article)) for claim in claims]
    goods = [(claim, reading) for claim, reading in read if _is_all_goods(reading)]
    whole = [(claim, reading) for claim, reading in goods if reading.flow == "total"]
    named = _named(article, read, _is_trade)
    return (
        _judged(whole)
        or (named if named and _held(named) else None)
        or _judged(goods)
        or _first(whole)
        or named
        or _first(goods)
    )


def _gas_in(article: Article, claims: Sequence[Claim]) -> Found | None:
    """Return the amount of pipeline gas and the two sides, who receives it first."""
    read = [(claim, read_claim(claim, article)) for claim in claims]
    piped = [(claim, reading) for claim, reading in read if _is_pipeline_gas(reading)]
    found = _judged(piped) or _first(piped)
    if found is None and (named := _named(article, read, is_gas)):
        return _receiver_first(*named)
    return found


def _first(read: Sequence[tuple[Claim, Reading]]) -> Found | None:
    return next(((claim, _sides(reading)) for claim, reading in read), None)


def _judged(read: Sequence[tuple[Claim, Reading]]) -> Found | None:
    """Return the first claim that the tables hold a figure to decide with, and its sides."""
    return _first(
        [
            (claim, reading)
            for claim, reading in read
            if any(one.primary for one in specifications(reading, claim.unit))
        ]
    )


def _held(found: Found) -> bool:
    """Return whether the tables have the trade of two places in a claim's year, on the books of either."""
    claim, (one, other) = found
    year = _year_of(claim)
    return year is not None and year in (*years_of(one, other), *years_of(other, one))


def _subject(
    found: Found | None,
    reporter: str | None,
    partners: Sequence[str],
    year: int | None,
    base_year: int | None,
) -> Subject | None:
    claim, places = found or (None, ())
    return make_subject(
        claim, places, _year_of(claim), reporter=reporter, partners=partners, year=year, base_year=base_year
    )


def _year_of(claim: Claim | None) -> int | None:
    return Period.parse(claim.period).calendar_year if claim is not None and claim.period else None


def _is_all_goods(reading: Reading) -> bool:
    return (
        not reading.missing
        and (reading.indicator, reading.product) == ("trade", "TOTAL")
        and reading.transformation == "level"
        and not group_members(reading.reporter)
        and bool(reading.partners)
        and "WLD" not in reading.partners
        and reading.span is not None
        and reading.span.calendar_year is not None
    )


def _is_pipeline_gas(reading: Reading) -> bool:
    return (
        not reading.missing
        and (reading.indicator, reading.product) == ("gas", "pipeline-gas")
        and reading.transformation == "level"
        and reading.measure in _AMOUNTS
        and bool(reading.reporter and reading.partners)
        and reading.span is not None
        and reading.span.calendar_year is not None
    )


def _sides(reading: Reading) -> tuple[str, ...]:
    """Return whose books, then the other side; of gas, who receives it goes first whichever way it is worded."""
    if reading.indicator == "gas" and reading.flow == "exports":
        return (*reading.partners, reading.reporter)
    return (reading.reporter, *reading.partners) if reading.reporter else reading.partners


def _is_trade(claim: Claim) -> bool:
    measure = claim.measure or ""
    return (
        claim.kind == "level"
        and is_currency(claim.unit)
        and bool(_TRADE.search(measure))
        and not _NOT_GOODS_TRADE.search(measure)
    )


def _named(
    article: Article, read: Sequence[tuple[Claim, Reading]], fits: Callable[[Claim], bool]
) -> Found | None:
    """Return the first fitting claim that is not read, with the two places named by the end of its sentence."""
    for claim, reading in read:
        if reading.missing and fits(claim):
            paragraph = article.paragraph_at(claim.start)
            if paragraph is None:
                continue
            sentences = split_sentences(paragraph.text)
            _, end = sentences.span(sentences.index(claim.start - paragraph.start))
            places = tuple(dict.fromkeys(one.code for one in places_in(paragraph.text[:end])))
            if len(places) == 2:
                return claim, places
    return None


def _receiver_first(claim: Claim, places: tuple[str, ...]) -> Found | None:
    """Return the claim with that place first which the table of gas knows to import from the other, if it does."""
    for receiver, sender in (places, places[::-1]):
        if select("gas", indicator=_RECEIVED, reporter=receiver, partner=[sender, *group_members(sender)]):
            return claim, (receiver, sender)
    return None
