"""Sentences that give several figures at once: "to Kazakhstan and … to Kyrgyzstan", "respectively"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from analysis.verdicts.clause.flows import Flow, noun_flows
from analysis.verdicts.clause.lexicon import listed
from analysis.verdicts.clause.tokens import MONEY, Token, amounts_in

ORDER_NOT_TOLD = "it gives several figures, and their order does not tell which is of what"


def by_order(clause: Sequence[Token]) -> tuple[Flow, ...] | None:
    """Return which of several flows a number belongs to where they are told apart by their order alone.

    "Exports to and imports from China stood at $13.06 billion and $11.14 billion, respectively": the first number
    is of the first flow.

    Returns
    -------
    tuple of Flow, or None
        The one flow; none of them if the order does not tell; None if the clause gives one number only.
    """
    texts = [token.text for token in clause]
    at = texts.index("#!") if "#!" in texts else 0
    numbers = amounts_in(texts)
    flows = [one for one in noun_flows(texts) if one.kind != "total"]
    if _both_in_one(texts, flows, at):
        return ()
    run = [
        i
        for i in numbers
        if all(
            texts[j] in _BETWEEN | _BESIDE | {"with"}
            for j in range(min(i, at) + 1, max(i, at))
            if j not in numbers
        )
    ]
    if len(run) < 2 or at not in run:
        return None
    beside = bool(_BESIDE & set(texts[run[0] : run[-1]]))
    named = [one for one in flows if one.end <= run[0]]
    if beside and len(named) < 2:
        return None  # of one flow in two years
    years = [i for i, text in enumerate(texts[: run[0]]) if text == "9" and i not in numbers]
    if len(years) > 1:
        return ()  # "in 2022 and 2021 were $13.06 billion and $9.77 billion"
    if "respectively" not in texts and len(named) < 2:
        return None
    earlier = beside and at != run[0]  # it may be the same of the year before
    return (named[run.index(at)],) if len(named) == len(run) and not earlier else ()


def in_a_row(clause: Sequence[Token]) -> bool:
    """Return whether a clause gives its number in a row with others: "exports, imports: $13 billion and $11 billion".

    Parameters
    ----------
    clause : sequence of Token
        The clause of the number, which has no flow of its own.
    """
    texts = [token.text for token in clause]
    at = texts.index("#!") if "#!" in texts else 0
    rows = [texts[min(i, at) + 1 : max(i, at)] for i in amounts_in(texts) if i != at]
    return any({"and", ","} & set(row) and set(row) <= _BETWEEN for row in rows)


def with_what_is_beside(before: Sequence[Token], clause: Sequence[Token]) -> Sequence[Token]:
    """Return a clause that puts one number beside another with the clause before: "exports exceeded imports: #! against …"."""
    return (*before, *clause) if _BESIDE & {token.text for token in clause} else clause


def of_either(before: Sequence[Token], clause: Sequence[Token]) -> bool:
    """Return whether a number without a flow of its own may be of another flow or figure than the clause before it says.

    Parameters
    ----------
    before : sequence of Token
        The clause that names the flow.
    clause : sequence of Token
        The clause of the number.
    """
    kinds = {one.kind for one in noun_flows([token.text for token in before])} - {"total"}
    return len(kinds) > 1 or in_a_row(clause)


def _both_in_one(texts: Sequence[str], flows: Sequence[Flow], at: int) -> bool:
    """Return whether one number is given for two flows: "imports from and exports to China reached"."""
    before = [one for one in flows if one.end <= at]
    joined = any(
        a.kind != b.kind
        and {"and"}
        < set(texts[a.end : b.start])
        <= _JOINING  # "imports and exports" alone is trade both ways
        for a, b in pairwise(before)
    )
    return joined and len(amounts_in(texts)) < 2


_BESIDE = {"against", "versus", "vs", "compared"}
_JOINING = {"and", "to", "from", "with", "its", "the", ","}
_BETWEEN = MONEY | listed("between_members")
