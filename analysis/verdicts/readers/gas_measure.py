"""What a number of gas is: a volume, a mass or a value, of which gas, and by whose count if an office is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.claims import Claim
from analysis.quantities import is_currency
from analysis.verdicts.clause.lexicon import section
from analysis.verdicts.clause.parties import Parties
from analysis.verdicts.clause.products import LIQUEFIED
from analysis.verdicts.clause.tokens import Token, amounts_in, codes, joined
from analysis.verdicts.needed import regex
from analysis.verdicts.reading import Reading, unread
from analysis.verdicts.tables import publisher
from analysis.verdicts.wording.scope import Scope

IN_VOLUMES = ("ei", "bp")
"""Offices that count gas in volumes only, so that a rate or a share of theirs is one of volumes."""


def source_named(tokens: Sequence[Token]) -> str:
    """Return the identifier of the only office of the table of gas that a sentence names; "" if none or several."""
    line = f" {joined(tokens)} "
    found = [
        name for name, known in section("gas_sources").items() if any(f" {one} " in line for one in known)
    ]
    return found[0] if len(found) == 1 else ""


def of_the_office(scope: Scope) -> Parties | None:
    """Return all imports of the country whose office is named, where no other place is: "imports were 79 bcm, China's NEA said"."""
    source = source_named(scope.tokens)
    country = publisher(source).books if source else ""
    if not country or not set(codes(scope.tokens)) <= {country}:
        return None
    return Parties("WLD", country, country, (("partners", "nobody else is named: all the world"),))


_LINE = {"pipeline", "pipelines", "pipe", "piped", "pumped"}
_GAS = {"gas", "methane"}
_JOINING = ("and", "or", ",", ";", "while", "with")


def gas_product(scope: Scope, clause: Sequence[Token]) -> str:
    """Return "lng", "pipeline-gas" or "natural-gas" as the words say; "" if they name two kinds for one number.

    The words around the number itself go first, then the clause that says what flows, then the sentence: "China
    imported 79 bcm of natural gas, including 46 bcm of LNG and 33 bcm by pipeline" gives three.

    Parameters
    ----------
    scope : Scope
        The words around the claim.
    clause : sequence of Token
        The clause that says what flows.
    """
    for tokens in (own_phrase(scope.clause), clause, scope.tokens):
        said = {token.text for token in tokens}
        if said & LIQUEFIED and said & _LINE:
            return ""
        if said & LIQUEFIED:
            return "lng"
        if said & _LINE:
            return "pipeline-gas"
        if said & _GAS:
            return "natural-gas"
    return "natural-gas"


def own_phrase(clause: Sequence[Token]) -> tuple[Token, ...]:
    """Return the part of a clause that speaks of the number on trial, between what speaks of other amounts.

    Parameters
    ----------
    clause : sequence of Token
        The clause that holds the number.
    """
    texts = [token.text for token in clause]
    if "#!" not in texts:
        return ()
    at = texts.index("#!")
    others = [i for i in amounts_in(texts) if i != at]
    before = max((i for i in others if i < at), default=-1)
    after = min((i for i in others if i > at), default=len(texts))
    cuts = [i for i, text in enumerate(texts) if text in _JOINING]
    first, last = before + 1, after
    if before >= 0:
        first = max((i for i in cuts if before < i < at), default=first)
    if after < len(texts):
        last = min((i for i in cuts if at < i < after), default=last)
    return tuple(clause[first:last])


def parts_named(scope: Scope) -> bool:
    """Return whether a number is given as a part of the amount before it, by what kind of gas it is: "including … of LNG"."""
    said = {token.text for token in own_phrase(scope.clause)}
    return bool(said & (LIQUEFIED | _LINE))


VOLUMES = ("m3", "m3/year", "m3/day")
WEIGHTS = ("t", "kg")
A_DAY = " a day"
"""What a measure of a reading ends with that is a daily mean: "deliveries a day"."""

_DAILY = ("m3/d", "m3/day")
_EACH_DAY = regex(r"(?<!\S)(?:(?:a|per|each|every) day(?: of)?|(?:on|an) average(?: of)?)(?!\S)")
_SOME_DAYS = regex(
    r"\b(?:peak|peaks|peaked|record|high|highest|maximum|single|one day|winter|summer|days|end of|by (?:the|9|then|end|year)|some|at times|up to|once|capacity|now|currently)\b"
)
"""Words of a figure of some days, and of no mean of all."""


_MONEY = regex(
    r"\b(?:dollars?|yuan|value|worth|revenue|spending|spent|expenditure|bill|paid|earned|earnings|money)\b"
)


def measure_of(claim: Claim, scope: Scope) -> str:
    """Return "volume", "mass" or "value" as a claim's unit or the words around it say; "" if they do not.

    Parameters
    ----------
    claim : Claim
        A claim about gas.
    scope : Scope
        The words around it.
    """
    if claim.unit in VOLUMES + WEIGHTS:
        return "volume" if claim.unit in VOLUMES else "mass"
    if is_currency(claim.unit):
        return "value"
    said = joined(scope.tokens)
    # "By value" is a remark of all goods, and so is not among the tokens.
    money = "by value" in scope.sentence.lower() or "$" in scope.sentence or _MONEY.search(said) is not None
    volume = bool(regex(r"\b(?:cubic|bcm|mcm|volumes?)\b").search(said))
    mass = bool(regex(r"\b(?:tonnes?|tons?)\b").search(said))
    told = [name for name, so in (("value", money), ("volume", volume), ("mass", mass)) if so]
    if told:
        return told[0] if len(told) == 1 else ""
    return "volume" if regex(r"\b(?:deliveries|flows|throughput)\b").search(said) else ""


def by_the_day(claim: Claim, scope: Scope) -> tuple[Claim, Scope] | None:
    """Return a volume of gas a day as one of its whole period, with the words that are left; None for another claim.

    Parameters
    ----------
    claim : Claim
        The claim.
    scope : Scope
        The words around it.
    """
    line = joined(scope.clause)
    daily = claim.unit in _DAILY or (
        claim.unit == "m3" and regex(r"\b(?:a|per|each|every) day\b").search(line)
    )
    if not daily or claim.kind != "level" or _SOME_DAYS.search(joined(scope.tokens)):
        return None
    clause = list(scope.clause)
    for said in reversed(list(_EACH_DAY.finditer(line))):
        start = len(line[: said.start()].split())
        del clause[start : start + len(said[0].split())]
    clauses = (*scope.clauses[: scope.own], tuple(clause), *scope.clauses[scope.own + 1 :])
    return replace(claim, unit="m3"), replace(scope, clauses=clauses)


def a_day(reading: Reading) -> Reading:
    """Return a reading of a volume of gas as one of its daily mean."""
    if reading.missing:
        return reading
    if (reading.indicator, reading.transformation) != ("gas", "level") or reading.measure.startswith(
        "cumulative"
    ):
        return unread("no table holds this rate", indicator=reading.indicator)
    return replace(reading, measure=f"{reading.measure}{A_DAY}")
