"""Whether a number of gas is a volume, a mass or a value."""

from __future__ import annotations

from dataclasses import replace

from analysis.claims import Claim
from analysis.quantities import is_currency
from analysis.verdicts.clause.tokens import amounts_in, joined, texts
from analysis.verdicts.needed import regex
from analysis.verdicts.reading import Reading, unread
from analysis.verdicts.wording.scope import Scope

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
        return told[0] if len(told) == 1 else _gone_on_with(scope)
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


def _gone_on_with(scope: Scope) -> str:
    """Return what the amount is of that the clause before gives, where a rate only goes on with it: "…, a jump of #!"."""
    said = texts(scope.clause)
    if not scope.own or said[0] not in ("a", "an", "up", "down") or amounts_in(said) != [said.index("#!")]:
        return ""
    before = joined(scope.clauses[scope.own - 1])
    units = (
        ("value", r"\$ ?9"),
        ("volume", r"9 (?:billion )?(?:bcm|mcm|cubic)"),
        ("mass", r"9 (?:million )?(?:tonnes|tons)"),
    )
    told = [name for name, known in units if regex(known).search(before)]
    return told[0] if len(told) == 1 else ""
