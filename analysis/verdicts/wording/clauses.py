"""Which clause of a sentence says what flows, and who does what a clause goes on with: "China sold goods to A and bought #! from it"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.verdicts.clause.between import between
from analysis.verdicts.clause.flows import Flow, find_flow
from analysis.verdicts.clause.parties import Parties
from analysis.verdicts.clause.tokens import Token, joined
from analysis.verdicts.wording.scope import Scope

_ANOTHER = ("whereas", "while", "but")
"""First words of a clause about something else: "They went up to #!, whereas exports fell"."""


def flow_of(scope: Scope) -> tuple[tuple[Token, ...], Flow | None, bool]:
    """Return the clause whose words say what flows, the flow, and whether the clause is an earlier one."""
    order = [scope.own, *range(scope.own - 1, -1, -1)]
    if scope.own == 0 and scope.clauses[1:] and scope.clauses[1][0].text not in _ANOTHER:
        order.append(1)
    for index in order:
        if 0 <= index < len(scope.clauses):
            clause = scope.clauses[index]
            flow = find_flow(clause)
            if flow:
                return clause, flow, index != scope.own
    return scope.clause, None, False


_LEADS = {"and", "but", "also", "then", "in", "turn", "itself", "meanwhile"}


def of_same_doer(scope: Scope, clause: Sequence[Token], flow: Flow) -> Parties | None:
    """Return the sides of a verb whose subject is that of the clause before; None if the words do not say this.

    Parameters
    ----------
    scope : Scope
        The words around the claim.
    clause : sequence of Token
        The clause that names the flow.
    flow : Flow
        Its words for it.
    """
    at = next((i for i, one in enumerate(scope.clauses) if clause and one and one[0] == clause[0]), 0)
    lead = [token.text for token in clause[: flow.start]]
    if not at or not flow.verb or lead[:1] not in (["and"], ["but"]) or not set(lead) <= _LEADS:
        return None
    before = scope.clauses[at - 1]
    earlier = find_flow(before)
    if earlier is None or not earlier.verb:
        return None
    sides = between(before, earlier)
    doer = sides.owner
    if not doer or doer not in [token.place for token in before[: earlier.start]]:
        return None  # "goods were bought by China"
    own = between(clause, flow)
    other = own.destination if flow.kind == "exports" else own.source
    if not other or other == doer or flow.kind == "total":
        return None
    said = (("reporter", f"who does it: {joined(before[: earlier.end])}"), *own.words)
    return Parties(doer, other, doer, said) if flow.kind == "exports" else Parties(other, doer, doer, said)
