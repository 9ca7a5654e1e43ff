"""A word that names goods, a place or a commodity which no table has: what it is, and where to add it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from analysis.claims import Claim
from analysis.errors import BadData
from analysis.quantities import unit
from analysis.verdicts.clause.flows import find_flow
from analysis.verdicts.clause.lexicon import listed, phrases, words
from analysis.verdicts.clause.tokens import Token, texts
from analysis.verdicts.needed import regex
from analysis.verdicts.reading import Reading, unread
from analysis.verdicts.wording.scope import Scope

_ODD = regex(r"its phrase with “([^” ]+)” is not understood")
_BEFORE_A_PLACE = ("from", "to", "with", "between", "into", "and")
_LINKS = listed("never_names")  # never a name
_DOING = frozenset(
    word for name in ("sold", "bought", "gas.production", "gas.consumption") for word in phrases(name)
)
_COMPASS = frozenset(
    f"{point}{end}"
    for point in ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest")
    for end in ("", "ern")
)
_FIRMS = frozenset(
    {
        "bank",
        "banks",
        "company",
        "companies",
        "corporation",
        "group",
        "limited",
        "ltd",
        "inc",
        "firm",
        "firms",
    }
)
_GOODS_IN_ING = frozenset(
    {"clothing", "packaging", "bedding", "tubing", "piping", "wiring", "flooring", "roofing"}
)
_WHERE = {
    "price": "write its prices into data/statistics/prices.csv",
    "population": "name it in data/definitions/countries.csv and write its figures into data/statistics/population.csv",
    "gdp": "name it in data/definitions/countries.csv and write its figures into data/statistics/gdp.csv",
    "gas": "name it in data/definitions/countries.csv and write its figures into data/statistics/gas.csv",
}
_GOODS_OR_PLACE = "name it in data/definitions/products.csv or countries.csv and write its figures into data/statistics/trade.csv"


def naming_the_gap(reading: Reading, scope: Scope, text: str) -> Reading:
    """Return an unread reading that says which table is missing, where the word that stops it stands as a name.

    A name follows "of" ("imports of plums"), has something ("Kosovo's imports"), stands with a capital letter where a
    place does ("between Ruritania and"), or is what a price, a population or output is said of ("Rhodium averaged").

    Parameters
    ----------
    reading : Reading
        A claim as a query, before its words are quoted as the article prints them.
    scope : Scope
        The words around the claim.
    text : str
        The article's text.
    """
    found = _ODD.fullmatch(reading.missing)
    places = (
        (clause, at)
        for clause in scope.clauses
        for at, token in enumerate(clause)
        if found and token.text == found[1]
    )
    if not found or not any(_is_name(*place, reading.indicator, text) for place in places):
        return reading
    how = _WHERE.get(reading.indicator.split(" per ")[0], _GOODS_OR_PLACE)
    missing = f"no table covers “{_whole_name(found[1], scope, text)}”; to add it, {how}, run “workbook statistics seal”, and judge again"
    return replace(reading, missing=missing)


def _whole_name(word: str, scope: Scope, text: str) -> str:
    """Return a name with the capitalised word before it: "Soviet Union"."""
    for clause in scope.clauses:
        for before, token in pairwise(clause):
            if token.text == word and before.text not in ("the", "a", "an") and before.text.isalpha():
                both = text[before.start].isupper() and text[token.start].isupper()
                return f"{before.text} {word}" if both else word
    return word


def _is_name(clause: Sequence[Token], at: int, indicator: str, text: str) -> bool:
    texts = [token.text for token in clause]
    if texts[at] in _LINKS | words("pointing") | _COMPASS | _FIRMS or _is_gerund(texts[at]):
        return False
    before, after = texts[max(0, at - 1) : at], texts[at + 1 : at + 2]
    capital = text[clause[at].start].isupper()
    if indicator in ("population", "gdp", "gdp per head", "gas") and not capital:
        return False
    if before == ["of"] or (after == ["'s"] and capital and indicator != "price"):
        return True
    if at == 0 and indicator in _WHERE:
        return bool(set(after) & (words("reaching") | {"had", "has", "averaged"}))
    if at > 1 and capital and text[clause[at - 1].start].isupper():
        return bool(set(after) & (_DOING | {"had", "has"}))  # "The Soviet Union produced"
    joined_on = before != ["and"] or bool(set(_BEFORE_A_PLACE) & set(texts[: at - 1]))
    return capital and joined_on and bool(before and before[0] in _BEFORE_A_PLACE)


def _is_gerund(word: str) -> bool:
    return word.endswith("ing") and word not in _GOODS_IN_ING


_COUNTED = {"count": "numbers of things", "ordinal": "ranks and orders"}
_PARTIES = regex(r"countr|nation|state|republic|partner|member|times", re.IGNORECASE)
"""Who trades, and not what, or how often: "5 countries" are no amount of a flow."""
_IN_DIGITS = regex(r"\d[\d.,\s]*(?:thousand|million|billion|trillion)?\s*")


def counted_otherwise(claim: Claim, transformation: str) -> Reading:
    """Return why an amount of a flow is not read that is in no money: "2 million tonnes", "300,000 cars".

    Parameters
    ----------
    claim : Claim
        A claim that is neither an amount of money nor a rate.
    transformation : str
        What kind of claim it is.
    """
    digits = _IN_DIGITS.match(claim.quote)
    noun = claim.quote[digits.end() :] if digits else ""
    amount = claim.unit not in ("count", "ordinal") or (digits is not None and not _PARTIES.search(noun))
    what = (
        f"numbers of {noun}" if amount and noun.isalpha() and claim.unit == "count" else _plural(claim.unit)
    )
    return unread(
        f"no table covers trade in {what}: the table of trade holds money and rates",
        indicator="trade" if amount else "",
        transformation=transformation,
    )


def _plural(symbol: str) -> str:
    try:
        return _COUNTED.get(symbol) or unit(symbol).plural or symbol
    except BadData:
        return symbol


def told_with_another(scope: Scope) -> str:
    """Return that one figure is given for a flow and something else: "Kyrgyzstan's remittances and imports from China"; or ""."""
    before = scope.clauses[scope.own - 1] if scope.own else ()
    said = texts(before)
    if not said or scope.clause[0].text not in ("and", "or", "plus") or find_flow(before):
        return ""
    says = words("predicates") | words("reaching") | words("around")
    moves = any(text in says - words("plain") or text.endswith(("ed", "ing")) for text in said)
    noun = said[-1].isalpha() and "'s" in said and not before[-1].place
    if not noun or moves:
        return ""
    other = " ".join(said[said.index("'s") + 1 :])
    return f"it gives one figure for “{other}” and a flow of trade"
