"""Who else supplies gas: "Turkmenistan was the largest supplier with 30.5 bcm, followed by Russia with 22.7 bcm"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from analysis.claims import Claim
from analysis.verdicts.clause.between import between
from analysis.verdicts.clause.flows import find_flow
from analysis.verdicts.clause.lexicon import HEDGES, listed, phrases, words
from analysis.verdicts.clause.products import LIQUEFIED, goods_named
from analysis.verdicts.clause.tokens import Token, amounts_in, codes
from analysis.verdicts.wording.members import SIGNS
from analysis.verdicts.wording.splitting import clauses_of

_SUPPLY = listed("supplying")
_RANKING = listed("ranking")
_SPOT = listed("beside_a_rank")
_LEADS: tuple[list[str], ...] = (["followed", "by"], ["with"], ["and"], [])
_BEHIND = {"to", "from", "of", "in", "between", "for", "via", "through", "against", "than"}
"""After these a place is no supplier."""

_VOLUMES = {"bcm", "mcm", "cubic"}
_LINE = {"pipeline", "pipelines", "piped"}


def of_suppliers(claim: Claim, tokens: Sequence[Token]) -> bool:
    """Return whether a sentence may say who supplies how much: it gives a volume, or ranks amounts of money."""
    texts = {token.text for token in tokens}
    if claim.unit.startswith("m3") or texts & _VOLUMES:
        return True
    return claim.kind == "level" and len(claim.unit) == 3 and bool(texts & _RANKING)


def as_deliveries(tokens: list[Token], said: Sequence[Sequence[Token]], claim: Claim) -> list[Token]:
    """Return "Turkmenistan supplied #!" as "Turkmenistan's deliveries of gas to China were #!".

    To whom it goes must stand before: earlier in the sentence, or in a sentence just before on gas alone. The
    sentence stays as it is where it names another buyer, or where its words say more than who supplies how much.

    Parameters
    ----------
    tokens : list of Token
        The sentence.
    said : sequence of sequence of Token
        The sentences before it in their order.
    claim : Claim
        The claim, whose number is ``#!``.
    """
    found: list[Token] = []
    at = 0
    money = len(claim.unit) == 3
    if not of_suppliers(claim, tokens):
        return tokens
    for i, token in enumerate(tokens):
        with_another = (
            i > 1
            and tokens[i - 1].text in ("and", "with")
            and any(one.place for one in tokens[max(0, i - 3) : i - 1])
        )
        named = token.place and i >= at and not (i and tokens[i - 1].text in _BEHIND) and not with_another
        end = _amount_after(tokens, i, money=money) if named else 0
        goods = _going_to([*tokens[:i]], said, money=money) if end else None
        if not goods or goods[-1] == f"@{token.place}" or _goes_elsewhere(tokens, i):
            continue
        start = i - len(
            next(lead for lead in _LEADS if [t.text for t in tokens[max(at, i - len(lead)) : i]] == lead)
        )
        where = token.start
        noun = tokens[i + 1 : end] if tokens[i + 1].text == "'s" else ()
        found += [*tokens[at:start], *([Token(";", where, where)] if start else []), token]
        if noun:
            found += [*noun[:2], *(Token(word, where, where) for word in goods), *noun[2:]]
        elif money:  # only the buyer's books rank its suppliers
            said_so = (goods[-1], "'s", "imports", *goods[:-2], "from", token.text, "were")
            found = [*found[:-1], *(Token(word, where, where) for word in said_so)]
        else:
            found += [Token(word, where, where) for word in ("'s", "deliveries", *goods, "were")]
        at = end
    return found + tokens[at:]


def _amount_after(tokens: Sequence[Token], i: int, *, money: bool) -> int:
    """Return where the amount of a supplier stands if nothing between says more, else 0."""
    texts = [token.text for token in tokens]
    known = _SUPPLY | HEDGES | (_SPOT | _RANKING | SIGNS if money else frozenset())
    amounts = amounts_in(texts) if money else ()
    owned = texts[i + 1 : i + 2] == ["'s"] and texts[i + 2 : i + 3] and texts[i + 2] in phrases("exports")
    if owned:
        known |= words("reaching") | {texts[i + 2], "'s", "to", "by"}
    for j in range(i + 1, len(texts)):
        if texts[j] in ("#!", "9"):
            said = texts[j] == "#!" or j in amounts or bool(_VOLUMES & set(texts[j + 1 : j + 3]))
            return (j - (texts[j - 1] in SIGNS)) if said and (j > i + 1 or i > 0) else 0
        if texts[j] not in known:
            return 0
    return 0


def _goes_elsewhere(tokens: Sequence[Token], i: int) -> bool:
    """Return whether the words after a supplier name whom it goes to, or are of gas themselves."""
    end = next((j for j in range(i + 1, len(tokens)) if tokens[j].text in (",", ";", "and")), len(tokens))
    return any(a.text in ("to", "from") and b.place for a, b in pairwise(tokens[i:end]))


def _going_to(before: Sequence[Token], said: Sequence[Sequence[Token]], *, money: bool) -> list[str] | None:
    """Return "of gas to @CHN" as the last words on gas say it; None if they do not say it of one buyer and one gas."""
    for tokens in (before, *reversed(said)):
        line = [token.text for token in tokens]
        texts = set(line)
        if money and any("gas" not in line[a:b] for a, b in goods_named(line)):
            return None  # "… gas and $1.3 billion of copper"
        if not texts & {"gas", *LIQUEFIED}:
            if texts & (_VOLUMES | (_RANKING if money else set())) or tokens is before:
                continue
            return None
        buyers = _buyers(tokens)
        if len(buyers) != 1 or (texts & LIQUEFIED and texts & _LINE):
            return None
        kind = ["lng"] if texts & LIQUEFIED else (["pipeline", "gas"] if texts & _LINE else ["gas"])
        return ["of", *kind, "to", f"@{buyers.pop()}"]
    return None


def _buyers(tokens: Sequence[Token]) -> set[str]:
    found = set()
    for clause in clauses_of(tokens):
        flow = find_flow(clause)
        if flow is not None and codes(clause):
            found.add(between(clause, flow).destination)
    return found - {""}
