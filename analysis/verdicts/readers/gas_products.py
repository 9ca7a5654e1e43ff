"""Which gas a number is of: liquefied, by pipeline, or both, by the words nearest to it that say so."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.verdicts.clause.products import LIQUEFIED
from analysis.verdicts.clause.tokens import Token, amounts_in
from analysis.verdicts.wording.scope import Scope

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
