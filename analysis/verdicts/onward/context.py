"""Population, output and prices that go on from the like: another country, commodity or time."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import is_currency
from analysis.statistics import read_table
from analysis.verdicts.clause.lexicon import HEDGES, listed, words
from analysis.verdicts.clause.tokens import codes, joined, texts
from analysis.verdicts.needed import regex
from analysis.verdicts.onward.frame import Frame, Told, carried_words
from analysis.verdicts.onward.segment import unknown_word
from analysis.verdicts.readers.prices import commodities
from analysis.verdicts.readers.ratios import beside_another
from analysis.verdicts.reading import Reading
from analysis.verdicts.wording.parts.levels import counts_people
from analysis.verdicts.wording.scope import Scope

_OF_DAYS = listed("of_days")
_ON_A_DAY = frozenset({"ended", "closed", "finished"})


_BY = regex(r"\bby #!")


def context_onward(  # noqa: PLR0911 - a return for each thing that it may not be
    claim: Claim, scope: Scope, article: Article, frame: Frame, shape: str
) -> Told | None:
    """Return a claim as population or output, with what its words leave out as before it; None where it is not that.

    Parameters
    ----------
    claim, scope, article, frame, shape
        As `analysis.verdicts.onward.trade.trade_onward` has them.
    """
    old, said = frame.reading, set(texts(scope.clause))
    people = old.indicator == "population"
    if shape == "level" and _BY.search(joined(scope.clause)):
        return None  # "Uzbekistan's rose by #!"
    if old.indicator in ("price", "exchange rate"):
        return _priced(claim, scope, article, frame, shape)
    if beside := _beside(claim, scope, frame):
        return beside
    if shape == "share":
        return None
    if shape == "growth" and not (claim.unit in ("percent", "multiple") and (people or _in_dollars(said))):
        return None
    amounts = ("person", "count", "none") if people else ()
    if shape in ("level", "change") and not (
        claim.unit in amounts or (not people and is_currency(claim.unit))
    ):
        return None
    if unknown_word(
        scope.clause, words("onward.plain") | words("beside") | words("onward.context") | HEDGES, article
    ):
        return None
    named = codes(scope.clause)
    if len(named) > 1 or (people and not counts_people(claim)):
        return None
    if not named and not (
        frame.same or {"it", "figure", "population", "that", "economy", "gdp", "head", "capita"} & said
    ):
        return None
    if (
        "'s" in texts(scope.clause)
        and not frame.same
        and not {"gdp", "product", "economy", "population", "output"} & said
    ):
        return None  # "Uzbekistan's was #!" may be another figure of it
    indicator = old.indicator
    if not people and {"gdp", "product", "economy", "output", "head", "capita", "person"} & said:
        indicator = "gdp per head" if {"head", "capita", "person"} & said else "gdp"
    found = replace(
        old, indicator=indicator, reporter=named[0] if named else old.reporter, period=claim.period or "", base_period=claim.base_period or "",
        transformation=shape, terms=claim.unit if is_currency(claim.unit) else "", missing="",
        words=carried_words(old, frame, claim),
    )  # fmt: skip
    return (found, ()) if len(found.reporter) == 3 else None


_MEAN_PRICE = regex(
    r"\b(?:average|mean)\b.* prices?\b|\bprices? averaged\b|\b(?:average|mean)\b.* rate\b", re.IGNORECASE
)

_NOUNS = {"gdp": "gdp", "gdp per head": "gdp per capita", "population": "population"}


def _beside(claim: Claim, scope: Scope, frame: Frame) -> Told | None:
    """Return a figure as a multiple or a part of another place's: "…, less than #! of the @CHN economy"."""
    old = frame.reading
    line = joined(scope.clause).lstrip(", ").removeprefix("and ").removeprefix("or ")
    if not frame.same or claim.direction == "down" or not line.startswith("#!"):
        return None
    found = beside_another(f"@{old.reporter} 's {_NOUNS[old.indicator]} was {line}", claim.unit)
    if found is None or not (period := claim.period or old.period):
        return None
    reading = replace(
        old, period=period, base_period="", transformation="ratio", terms="", whole=found[2], missing="",
        words=(*carried_words(old, frame, claim), ("whole", f"@{found[2]}")),
    )  # fmt: skip
    return reading, ()


def _in_dollars(said: Collection[str]) -> bool:
    """Return whether output grew as the table measures it, and not in real terms."""
    return {"dollar", "dollars"} & set(said) != set() and bool({"nominal", "terms"} & set(said))


def _terms(claim: Claim, old: Reading, product: str) -> str:
    """Return the unit of a price; where it is left out, that of the commodity: "silver rose to $28.3"."""
    units = {str(row["unit"]) for row in read_table("prices").rows if row["commodity"] == product}
    bare = is_currency(claim.unit) and len(units) == 1
    return units.pop() if bare else old.terms


def _is_it(said: Sequence[str], frame: Frame, article: Article) -> bool:
    """Return whether "it" is the price of the sentence before: a mean, or one that "rose to" so much only if that was called one."""
    if not frame.close or "it" not in said[: said.index("#!")]:
        return False
    last = article.text[article.text.rfind(". ", 0, frame.end) + 1 : frame.end]
    return bool(_MEAN_PRICE.search(last) or {"averaged", "cost", "average"} & set(said))


def _priced(claim: Claim, scope: Scope, article: Article, frame: Frame, shape: str) -> Told | None:
    """Return an annual mean price that goes on from another: of the commodity that the words name, else the same."""
    old, said = frame.reading, texts(scope.clause)
    named = commodities(said)
    parts = {part for phrase in named.values() for part in phrase.split()}
    known = words("onward.plain") | words("beside") | words("onward.price") | HEDGES | parts
    if unknown_word(scope.clause, known, article) or len(named) > 1:
        return None
    if {f"@{code}" for code in codes(scope.clause)} - parts:
        return None  # "Kazakh copper"
    its_own = {"its", "price"} <= set(said) or _is_it(said, frame, article)
    alike = frame.same and (old.indicator == "price" or not listed("of_a_day") & set(said))
    as_printed = set(scope.sentence.lower().split())  # "ended 2023 at" is put as "was in 2023"
    if (not named and not alike and not its_own) or _OF_DAYS & {*said, *(_ON_A_DAY & as_printed)}:
        return None
    if (
        (claim.unit not in ("percent", "multiple"))
        if shape == "growth"
        else not claim.unit.startswith(old.terms.partition("/")[0])
    ):
        return None
    product = next(iter(named), old.product)
    found = replace(
        old, product=product, terms=_terms(claim, old, product), period=claim.period or "", base_period=claim.base_period or "", transformation=shape, missing="",
        words=(*(("product", one) for one in named.values()), *carried_words(old, frame, claim)),
    )  # fmt: skip
    return found, ()


def unit_left_out(reading: Reading, claim: Claim) -> str:
    """Return the unit of a price or a rate of exchange that leaves it out, else "".

    Parameters
    ----------
    reading : Reading
        The reading.
    claim : Claim
        The claim.
    """
    if reading.indicator == "exchange rate":
        return f"{reading.terms}/USD" if "/" not in (claim.unit or "/USD") and claim.unit != "percent" else ""
    bare = reading.indicator == "price" and reading.terms.startswith(f"{claim.unit}/")
    return reading.terms if bare else ""
