"""Which clause of a sentence says what flows."""

from __future__ import annotations

from itertools import pairwise

from analysis.verdicts.clause.flows import Flow, find_flow
from analysis.verdicts.clause.lexicon import words
from analysis.verdicts.clause.tokens import Token
from analysis.verdicts.wording.scope import Scope

_ANOTHER = ("whereas", "while", "but")
"""First words of a clause about something else: "They went up to #!, whereas exports fell"."""
_ASIDES = ("its", "the", "a", "an", "led", "driven", "despite", "official", "in")


def flow_of(scope: Scope) -> tuple[tuple[Token, ...], Flow | None, bool]:
    """Return the clause whose words say what flows, the flow, and whether the clause is an earlier one."""
    order = [scope.own, *range(scope.own - 1, -1, -1)]
    if scope.own == 0 and scope.clauses[1:] and scope.clauses[1][0].text not in _ANOTHER:
        order.append(1)
    for index in order:
        if 0 <= index < len(scope.clauses):
            clause = without_asides(scope.clauses[index])
            flow = find_flow(clause)
            if flow:
                return clause, flow, index != scope.own
    return scope.clause, None, False


def without_asides(clause: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return a clause without what stands between two commas and begins as an aside."""
    commas = [i for i, token in enumerate(clause) if token.text == ","]
    for first, second in pairwise(commas):
        aside = clause[first + 1 : second]
        if (
            aside
            and (aside[0].text in _ASIDES or _is_apposition(aside))
            and not ({"#!"} | words("restating")) & {t.text for t in aside}
            and find_flow(aside) is None
        ):
            return without_asides(clause[:first] + clause[second + 1 :])
    return clause


def _is_apposition(aside: tuple[Token, ...]) -> bool:
    """Return whether words between commas only say what a place is to another: "China, Kazakhstan's neighbour,"."""
    return bool(aside[0].place) and len(aside) > 1 and aside[1].text == "'s"
