"""A figure read by its own words and what the sentences before tell: its trade, its time, or by whose books."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from functools import cache

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import is_currency
from analysis.verdicts.clause.lexicon import MEANS
from analysis.verdicts.clause.tokens import Token
from analysis.verdicts.needed import regex
from analysis.verdicts.onward.context import unit_left_out
from analysis.verdicts.onward.frame import Told
from analysis.verdicts.onward.read import Onward
from analysis.verdicts.readers.claim import read_claim
from analysis.verdicts.readers.context import is_past
from analysis.verdicts.readers.gas_measure import source_named
from analysis.verdicts.reading import Reading
from analysis.verdicts.wording.parts.items import Before, entry
from analysis.verdicts.wording.parts.told import told_before
from analysis.verdicts.wording.recasting import from_its_parts
from analysis.verdicts.wording.scope import own_sentence
from analysis.verdicts.wording.sentences import sentence_of

_KINDS = ("level", "growth_rate", "price", "count", "share")


def read_as_told(claim: Claim, article: Article) -> Onward | None:
    """Return a claim as a query that its own words and the sentences before it make up; None where they do not.

    Parameters
    ----------
    claim : Claim
        A claim that is not read by its own words.
    article : Article
        The article.
    """
    told = _told(claim, article) if claim.kind in _KINDS else None
    if told is None:
        return None
    said = {one.text for one in own_sentence(claim, article)}
    if claim.kind == "growth_rate" and "since" in said:
        return None  # since which year, it only points to
    if told[0].indicator in ("price", "exchange rate") and _listed("of_a_day") & said:
        return None
    before = told_before(claim, article) or Before()
    of_years = before.mean and told[0].transformation == "growth"
    of_a_mean = told[0].indicator not in ("price", "exchange rate") or MEANS & said or of_years
    start, end = sentence_of(article, claim)
    if _listed("persons") & set(article.text[start:end].lower().split()):
        of_a_mean = False  # analysts may count otherwise
    dated = claim.period or not (_now(told[0], said) or _LATER.search(article.text[start:end]))
    sure = (claim.period or before.dated) and dated and of_a_mean and not before.far
    return Onward(*told, sure=bool(sure), unit=unit_left_out(told[0], claim))


_LATER = regex(
    r"\b(?:[Ii]n|[Ww]ithin|[Oo]ver|[Aa]fter) (?:a|one|two|three|a few|some) (?:years?|months?|decades?)\b"
)
"""What makes a figure one of a later time than that told before: "In a year it had risen to #!"."""


@cache
def _listed(name: str) -> frozenset[str]:
    """Return a list of single words of what the sentences before tell."""
    return frozenset(entry(f"before.{name}").split())


def _now(found: Reading, said: Collection[str]) -> bool:
    """Return whether words may tell how things are now, and not when they were in the sentence before: "Uzbekistan has #! people"."""
    lasting = found.indicator in ("population", "price", "exchange rate") and found.transformation == "level"
    return bool(_listed("today") & set(said)) or (lasting and not is_past([*said]))


def _told(claim: Claim, article: Article) -> Told | None:
    """Return a claim read with what the sentences before it tell, and as what else it may be meant."""
    before = told_before(claim, article)
    if before is None:
        return None
    claim = _as_a_price(claim, before)
    if not claim.period:
        base = str(int(before.period) - 1) if before.period.isdigit() else None
        claim = replace(
            claim, period=before.period, base_period=base if claim.kind == "growth_rate" else None
        )
    found = _read(claim, article, before)
    if found is None:
        return None
    turned = replace(before, owner=before.other, other=before.owner)
    other = _read(claim, article, turned) if before.other and before.other != "@WLD" else None
    several = [found, *([other] if other else [])]
    if found.indicator == "trade" and found.transformation == "level":
        several += [replace(one, partners=("WLD",)) for one in several if one.reporter]
    return found, tuple(several[1:])


def _as_a_price(claim: Claim, before: Before) -> Claim:
    """Return an amount of money as the price that the sentences before speak of: "In 2023, $1,943"."""
    money = claim.kind == "level" and is_currency(claim.unit)
    return replace(claim, kind="price") if money and before.kind == "price" else claim


def _read(claim: Claim, article: Article, before: Before) -> Reading | None:
    for own, words in from_its_parts(claim, article, before):
        reading = read_claim(own, words)
        if not reading.missing:
            return reading
    return None


_BY_THE_OFFICE = regex(
    r"\bthe (?:institute|administration|agency|company|operator)(?:['’]s)?\b", re.IGNORECASE
)
"""An office that only a sentence before calls by its name."""


def on_books_before(reading: Reading, claim: Claim, article: Article, *, onward: bool = False) -> Reading:
    """Return gas as the office counts it that the sentences before name; any other reading as it is.

    Parameters
    ----------
    reading : Reading
        A reading.
    claim, article
        The claim and its article.
    onward : bool
        Whether it goes on from the figure of those sentences; else its own must point to the office: "the institute's count".
    """
    if reading.indicator != "gas" or reading.source or reading.missing:
        return reading
    start, end = sentence_of(article, claim)
    if not (onward or _BY_THE_OFFICE.search(article.text, start, end)):
        return reading
    before = told_before(claim, article)
    source = source_named([Token(before.counts, 0, 0)]) if before else ""
    return replace(reading, source=source) if source else reading
