"""Whether a number of gas is a volume, a mass or a value."""

from __future__ import annotations

import re

from analysis.claims import Claim
from analysis.quantities import is_currency
from analysis.verdicts.clause.tokens import amounts_in, joined, texts
from analysis.verdicts.wording.scope import Scope

VOLUMES = ("m3", "m3/year", "m3/day")
WEIGHTS = ("t", "kg")


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
    money = "$" in scope.sentence or bool(
        re.search(
            r"\b(?:dollars?|yuan|value|worth|revenue|spending|spent|expenditure|bill|paid|earned|earnings)\b",
            said,
        )
    )
    volume = bool(re.search(r"\b(?:cubic|bcm|mcm|volumes?)\b", said))
    mass = bool(re.search(r"\b(?:tonnes?|tons?)\b", said))
    told = [name for name, so in (("value", money), ("volume", volume), ("mass", mass)) if so]
    if told:
        return told[0] if len(told) == 1 else _gone_on_with(scope)
    return "volume" if re.search(r"\b(?:deliveries|flows|throughput)\b", said) else ""


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
    told = [name for name, known in units if re.search(known, before)]
    return told[0] if len(told) == 1 else ""
