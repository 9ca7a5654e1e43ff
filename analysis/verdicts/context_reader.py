"""Readings of claims about population, output and prices."""

from __future__ import annotations

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import is_currency
from analysis.verdicts.gas_reader import texts
from analysis.verdicts.lexicon import phrases, section, words
from analysis.verdicts.reading import Reading, unread
from analysis.verdicts.scope import Scope, codes


def read_context(claim: Claim, scope: Scope, article: Article, transformation: str) -> Reading | None:
    """Return a claim about a country's population or output, or about a price, as a query; None for another.

    Parameters
    ----------
    claim, scope, article, transformation
        As `analysis.verdicts.readers.read_words` has them.
    """
    said = texts(scope.clause)
    if claim.unit == "person" and claim.kind in ("count", "level"):
        return _of_country(claim, scope, article, "population", said)
    if "/" in claim.unit and claim.kind in ("price", "level") and not claim.unit.startswith("m3"):
        return _price(claim, scope, said)
    if is_currency(claim.unit) and claim.kind == "level" and {"gdp", "domestic", "economy"} & set(said):
        return _of_country(claim, scope, article, "gdp", said)
    if {"gdp", "population", "economy", "inflation"} & set(said) and claim.kind in (
        "growth_rate",
        "share",
        "change_abs",
    ):
        return unread(
            "no table holds real growth, or shares of output", indicator="gdp", transformation=transformation
        )
    return None


def _of_country(claim: Claim, scope: Scope, article: Article, table: str, said: list[str]) -> Reading:
    places = codes(scope.clause)
    named = any(phrase in " ".join(said) for phrase in phrases(f"context.{table}"))
    people = table == "population" and claim.quote.lower().endswith(
        ("people", "inhabitants", "residents", "citizens")
    )
    allowed = words("context.plain") | words("reaching") | words("around") | words("plain")
    odd = next((t for t in said if t[0].isalnum() and not t.startswith("9") and t not in allowed), "")
    if len(places) != 1 or odd or not (named or people):
        reason = (
            f"“{odd}” in its words is not understood" if odd else "its words do not name one country's figure"
        )
        return unread(reason, indicator=table, transformation="level")
    period, basis = claim.period or "", claim.period or ""
    if not period and table == "population" and article.published and not _past(said):
        period, basis = str(article.published.year - 1), "the year before publication"
    missing = "" if period else "its words do not say for which period"
    return Reading(
        table, places[0], (), "", "", period, "", "level", "", claim.unit if table == "gdp" else "", missing,
        (("indicator", table), ("reporter", places[0]), ("period", basis)),
    )  # fmt: skip


def _past(said: list[str]) -> bool:
    return bool({"was", "were", "had", "will", "by"} & set(said))


def _price(claim: Claim, scope: Scope, said: list[str]) -> Reading:
    line = " ".join(said)
    found = [
        (name, phrase)
        for name, known in section("commodities").items()
        for phrase in known
        if f" {phrase} " in f" {line} "
    ]
    allowed = words("context.price") | words("plain") | words("around") | words("reaching")
    odd = next((t for t in said if t[0].isalnum() and not t.startswith("9") and t not in allowed), "")
    mean = any(word in said for word in ("averaged", "average", "averages", "mean"))
    if len({name for name, _ in found}) != 1 or odd or codes(scope.clause):
        return unread(
            f"“{odd}” in its words is not understood" if odd else "no table holds this price",
            indicator="price",
        )
    if not mean:
        return unread("a price of a day is not in the tables, which hold annual means", indicator="price")
    name, phrase = found[0]
    missing = "" if claim.period else "its words do not say for which period"
    return Reading(
        "price", "", (), "", name, claim.period or "", "", "level", "", "USD", missing,
        (("indicator", phrase), ("period", claim.period or "")),
    )  # fmt: skip
