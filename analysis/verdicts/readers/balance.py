"""Readings of a balance of trade: "a trade surplus of $1.9 billion with China"."""

from __future__ import annotations

import re

from analysis.claims import Claim
from analysis.quantities import is_currency
from analysis.verdicts.clause.lexicon import words
from analysis.verdicts.clause.tokens import codes, joined
from analysis.verdicts.needed import regex
from analysis.verdicts.reading import Reading, not_understood, unread
from analysis.verdicts.tables import area_name, members_of
from analysis.verdicts.wording.scope import Scope

_BALANCE = r"(?:(?:merchandise|goods) )?trade (?P<sign>surplus|deficit|balance)"
_OWNER = regex(
    rf"@(?P<owner>\w+) (?:'s|had|has|ran|runs|posted|recorded|registered|reported|saw|logged) (?:\S+ ){{0,3}}?{_BALANCE}"
)
_WITH = regex(r"\bwith (?:the )?@(\w+)(?! 's)", re.IGNORECASE)
_SIGNS = ("minus", "-", "–", "−", "plus", "+", "negative", "positive")
_MORE = {"surplus", "balance", "deficit", "ran", "runs", "stood", "widened", "narrowed", "shrank", "logged"}


def read_balance(claim: Claim, scope: Scope) -> Reading | None:
    """Return a claim about a balance of trade as a query; None if the clause names none.

    A surplus is what is exported beyond what is imported, a deficit the other way round, both of one side's books.
    """
    line = joined(scope.clause)
    told = regex(rf"\b{_BALANCE}\b").search(line)
    if told is None or claim.kind != "level" or not is_currency(claim.unit):
        return None
    if (told["sign"] == "balance") != claim.quote.lower().startswith(_SIGNS):
        return (
            None
            if told["sign"] == "balance"
            else unread("its number has a sign of its own", indicator="trade")
        )
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
        return not_understood(odd, "trade")
    surplus = told["sign"] != "deficit"
    return Reading(
        "trade", owned["owner"], (partner[1],), "exports" if surplus else "imports", "TOTAL", claim.period or "", "",
        "balance", "", claim.unit, supplied=scope.supplied, missing="" if claim.period else "its words do not say for which period",
        words=(("reporter", area_name(owned["owner"])), ("partners", partner[0]), ("flow", told[0]), ("period", claim.period or "")),
    )  # fmt: skip
