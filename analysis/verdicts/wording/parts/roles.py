"""What each place does in a flow, by the words around it: it owns it, sells, buys, or is where goods come from or go to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from analysis.verdicts.wording.parts.items import Item

FLOWS = ("EXPORTS", "IMPORTS", "TRADE")
VERBS = {
    "SOLD": "EXPORTS", "SENT": "EXPORTS", "CARRIED": "EXPORTS", "BOUGHT": "IMPORTS", "GOT": "IMPORTS", "TRADED": "TRADE",
    "PAID": "IMPORTS", "EARNED": "EXPORTS",
}  # fmt: skip
_NOUNS = (*FLOWS, "SURPLUS", "DEFICIT", "SHARE")
_WARES = ("PRODUCT", "KIND", "GAS", "PIPE", "LNG", "WORLD")
_BY_PREPOSITION = {
    "FROM": "origin", "LEFT": "origin", "TO": "destination", "FOR": "destination", "ENTERED": "destination", "WITH": "partner", "BY": "agent",
}  # fmt: skip


@dataclass(slots=True)
class Roles:
    """The places that each do one thing in a flow."""

    owner: set[str] = field(default_factory=set)
    agent: set[str] = field(default_factory=set)
    origin: set[str] = field(default_factory=set)
    destination: set[str] = field(default_factory=set)
    partner: set[str] = field(default_factory=set)
    pair: set[str] = field(default_factory=set)


def roles_of(items: Sequence[Item]) -> Roles | None:
    """Return which place does what; None where one does what is not known."""
    roles = Roles()
    tags = [one.tag for one in items]
    for i, one in enumerate(items):
        if one.tag != "P":
            continue
        role = _role(tags, i)
        if not role:
            return None
        getattr(roles, role).add(one.text)
    return roles


def _role(tags: Sequence[str], at: int) -> str:  # noqa: PLR0911, PLR0912 - a return for each way of wording
    """Return what the place at an index does, by the words around it; "" if that is not known."""
    before, earlier = tags[at - 1] if at else "", tags[: max(0, at - 1)]
    after = list(tags[at + 1 :])
    owned = after[:1] == ["OWN"]
    after = after[owned:]
    wares: list[str] = []
    while after[:1] and (after[0] in _WARES or (after[0] == "GOODS" and after[1:2] and after[1] in _NOUNS)):
        wares.append(after.pop(0))
    head = after[0] if after else ""
    if (
        head == "AND"
        or before == "BETWEEN"
        or (before == "AND" and ("BETWEEN" in earlier or earlier[-1:] == ["P"]))
    ):
        return "pair"
    if head == "GOODS" and before not in ("TO", "WITH", "IN"):
        return "origin"
    if head in _NOUNS:
        return "owner"
    if {"GAS", "PIPE", "LNG"} & set(wares) and before not in ("TO", "WITH", "IN", "BY") and not owned:
        return "origin"
    if before in _BY_PREPOSITION:
        return _BY_PREPOSITION[before]
    if before == "OF":
        return "owner" if set(_NOUNS) & set(earlier) else ""
    if before == "IN":
        sold, bought = {"SOLD", "SENT", "EXPORTS"} & set(tags), {"BOUGHT", "GOT", "IMPORTS"} & set(tags)
        return "" if bool(sold) == bool(bought) else "destination" if sold else "origin"
    if before in ("SOLD", "SENT") and "P" in earlier:
        return "destination"  # "supplied China with"
    if before == "PAID" and "P" in earlier:
        return "origin"
    if before == "COST" and {"IMPORTS", "BOUGHT", "GAS", "LNG"} & set(earlier):
        return "owner"  # "imports from China cost Kazakhstan"
    if before == "EARNED" and (
        {"EXPORTS", "SOLD", "TRADE", "PIPE"} & set(earlier) or {"EXPORTS", "PRODUCT"} <= set(tags)
    ):
        return "owner"  # "exports to China brought Kazakhstan"
    if before == "N" and not after and tags[0] in ("GOT", "SENT"):
        return "agent"  # "the buyer of goods worth #! was China"
    return "agent" if head in VERBS or not at else ""
