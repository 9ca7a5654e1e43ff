"""Readings of a flow beside the opposite one: "a trade surplus of $1.9 billion with China", "sold twice as much as it bought"."""

from __future__ import annotations

import re

from analysis.claims import Claim
from analysis.quantities import is_currency
from analysis.statistics.flows import LINKS, mirrored
from analysis.verdicts.clause.between import between
from analysis.verdicts.clause.flows import Flow, find_flow
from analysis.verdicts.clause.lexicon import phrases, words
from analysis.verdicts.clause.products import products_in
from analysis.verdicts.clause.tokens import codes, joined
from analysis.verdicts.clause.worldwide import with_somebody
from analysis.verdicts.reading import Reading, unread
from analysis.verdicts.tables import area_name, members_of
from analysis.verdicts.wording.scope import Scope
from analysis.verdicts.wording.understood import odd_word

_BALANCE = r"(?:(?:merchandise|goods) )?trade (?P<sign>surplus|deficit)"
_OWNER = re.compile(
    rf"@(?P<owner>\w+) (?:'s|had|has|ran|runs|posted|recorded|registered|reported|saw|logged) (?:\S+ ){{0,3}}?{_BALANCE}"
)
_WITH = re.compile(r"\bwith (?:the )?@(\w+)(?! 's)", re.IGNORECASE)
_MORE = {"surplus", "deficit", "ran", "runs", "stood", "widened", "narrowed", "shrank", "logged"}


def read_balance(claim: Claim, scope: Scope) -> Reading | None:
    """Return a claim about a balance of trade as a query; None if the clause names none.

    A surplus is what is exported beyond what is imported, a deficit the other way round, both of one side's books.
    """
    line = joined(scope.clause)
    told = re.search(rf"\b{_BALANCE}\b", line)
    if told is None or claim.kind != "level" or not is_currency(claim.unit):
        return None
    owned, partner = _OWNER.search(line), _WITH.search(line)
    places = set(codes(scope.clause))
    if (
        owned is None
        or partner is None
        or places != {owned["owner"], partner[1]}
        or members_of(owned["owner"])
    ):
        return unread("its words do not say whose balance with whom it is", indicator="trade")
    known = words("plain") | words("reaching") | words("beside") | words("around") | _MORE
    odd = next((t.text for t in scope.clause if t.text[0].isalpha() and t.text not in known), "")
    if odd:
        return unread(f"its phrase with “{odd}” is not understood", indicator="trade")
    surplus = told["sign"] == "surplus"
    return Reading(
        "trade", owned["owner"], (partner[1],), "exports" if surplus else "imports", "TOTAL", claim.period or "", "",
        "balance", "", claim.unit, missing="" if claim.period else "its words do not say for which period",
        words=(("reporter", area_name(owned["owner"])), ("partners", partner[0]), ("flow", told[0]), ("period", claim.period or "")),
    )  # fmt: skip


_AS = (
    r"(?:(?:as )?(?:much|large|big|high|great|many)(?: in 9| goods| (?:to|from|in|with) (?:the )?@\w+)* as|(?:more|larger|bigger|higher|greater) than|"
    r"the (?:size|value|level|amount|volume|sum) of|those of|that of|of)"
)
_BACK = r"(?: (?:there|back|in return|from (?:it|there|them|the country|(?:the )?@\w+)|to (?:it|there|them|the country|(?:the )?@\w+)))*"
_THE_OTHER = {
    kind: re.compile(
        rf"^(?:{_AS} )?(?:the |its |their )?(?:(?:\$ )?9(?: (?:billion|million|yuan|dollars))* )?(?:(?:worth )?(?:of|in) (?:goods )?)?(?:its |their |the |@(?P<whose>\w+) (?:'s )?)?"
        rf"(?:what )?(?:(?:that |which )?(?:it|they) (?:{verbs})|{nouns}){_BACK}(?: in 9)?(?: of \$ 9(?: billion| million)?)?(?: in 9)?(?: [,.;]|$)"
    )
    for kind, verbs, nouns in (
        ("exports", "|".join(phrases("sold")), "(?:exports|sales)"),
        ("imports", "|".join(phrases("bought")), "(?:imports|purchases)"),
    )
}


_THE_SAME = {
    kind: re.compile(
        rf"^(?:(?:as (?:much|large|big|high|great)(?: in 9)? as|the (?:size|value|volume) of) )?(?:(?:that|those|its {noun}) )?"
        rf"{LINKS[kind]} (?:the )?@(\w+)(?! 's)(?: in 9)?(?: [,.;]|$)"
    )
    for kind, noun in (("total", "trade"), ("exports", "exports"), ("imports", "imports"))
}


def read_flows_beside(claim: Claim, scope: Scope) -> Reading | None:
    """Return a flow beside another as a query; None for any other.

    "China sold it twice as much as it bought", "two thirds of its exports there", "twice its trade with Uzbekistan".

    Parameters
    ----------
    claim : Claim
        A multiple, or a share.
    scope : Scope
        The words around it.
    """
    if (claim.unit != "multiple" and claim.kind != "share") or claim.direction == "down":
        return None
    texts = [token.text for token in scope.tokens]
    at = texts.index("#!") if "#!" in texts else 0
    head, line = scope.tokens[:at], joined(scope.tokens[at + 1 :])
    start = max((i for i, text in enumerate(texts[:at]) if text in (";", "while", "but")), default=-1) + 1
    clause = (*head[start:], scope.tokens[at])
    flow = find_flow(clause)
    owner = between(clause, flow).owner if flow else ""
    if flow is None or not (beside := _beside_what(claim, flow, line, owner)):
        return None
    sides = between(clause if beside[1] else (*clause, *scope.tokens[at + 1 :]), flow)
    goods = products_in(clause, flow)
    alone = set(codes(scope.tokens)) | set(scope.elsewhere) <= {sides.owner, "WLD"}
    world = "WLD" if alone and not with_somebody(clause, flow) else ""
    partner = (sides.other(sides.owner) or world) if sides.owner else ""
    if set(codes(scope.tokens[at + 1 :])) - {partner, sides.owner, beside[1]}:
        return None
    if not partner or members_of(sides.owner) or goods.product != "TOTAL" or goods.problem:
        return None
    if odd_word(clause, flow, goods.tokens) or beside[1] in (partner, sides.owner):
        return None
    return Reading(
        "trade", sides.owner, (partner,), flow.kind, "TOTAL", claim.period or "", "", beside[0], whole=beside[1],
        missing="" if claim.period else "its words do not say for which period",
        words=(*sides.words, ("flow", flow.words), ("period", claim.period or "")),
    )  # fmt: skip


def _beside_what(claim: Claim, flow: Flow, line: str, owner: str) -> tuple[str, str] | None:
    """Return the transformation and the whole of a flow beside the opposite one, or beside the same with another partner."""
    opposite = _THE_OTHER.get(mirrored(flow.kind))
    told = opposite.search(line) if opposite else None
    if told and told["whose"] in (None, owner):
        return ("share", mirrored(flow.kind)) if claim.kind == "share" else ("ratio", "")
    same = _THE_SAME[flow.kind].search(line) if claim.unit == "multiple" else None
    return ("ratio", same[1]) if same else None
