"""Gas: who sends it to whom, what a country produces or burns of it, and what the pipeline from Central Asia carries."""

from __future__ import annotations

from analysis.quantities import is_currency
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.parts.flows import sides_of, without_number
from analysis.verdicts.wording.parts.gas_roles import (
    gas_needs,
    in_their_roles,
    kind_of_gas,
    landed_lng,
    unfit,
)
from analysis.verdicts.wording.parts.items import Item, Said
from analysis.verdicts.wording.parts.moved import predicate
from analysis.verdicts.wording.parts.roles import VERBS

_OF_VOLUMES = regex(r"\b(?:energy institute|statistical review|bp|operator|pipechina)\b")
"""Who counts gas in volumes only."""

_MOVING = ("MOVED", "ENTERED", "LEFT")
_FLOWING = {
    "ARRIVALS", "SUPPLY", "EXPORTS", "IMPORTS", "SOLD", "SENT", "CARRIED", "BOUGHT", "GOT", "MOVED", "ENTERED", "LEFT", "PAID", "EARNED", "COST",
}  # fmt: skip
_SIMPLE = {
    "OF", "BY", "TO", "AT", "IN", "FOR", "FROM", "WITH", "GOODS", "ROSE", "FELL", "ITS", "WORLD", "VALUE", "VOLUME",
}  # fmt: skip


def gas(said: Said) -> str:  # noqa: PLR0911 - a return for each way of wording
    """Return a flow of gas in the usual words, such as "@CHN 's pipeline gas imports from @TKM were {N}"; "" for another figure."""
    tags, claim = set(said.tags), said.claim
    told = predicate(said)
    piped = claim.unit == "m3" and ("PIPE" in tags or bool(said.before and said.before.gas))
    if (needs := gas_needs(said)) and told:
        return f"{needs} {told}"
    if (
        unfit(said)
        or not (tags & {"GAS", "LNG"} or piped)
        or not told
        or {"LNG", "PIPE"} <= tags
        or not said.only("GAS", "LNG", "PIPE", *_FLOWING, *_SIMPLE)
    ):
        return ""
    told_items = in_their_roles(said)
    tags = {one.tag for one in told_items}
    items = without_number(told_items, "ROSE", "FELL", "ITS", "GOODS", "VALUE", "VOLUME")
    if (
        len(said.places) <= 1
        and tags & {"IMPORTS", "BOUGHT"}
        and not {"offtake", "off-take", "uptake"} & {one.text for one in said.items}
        and not tags & {"FROM", "EXPORTS", "SOLD", "SENT"}
    ):
        items.append(Item("WORLD", "abroad"))
    if landed := landed_lng(items, said):
        return f"{landed} {told}"
    if piped and {"PIPE", "TO"} & tags and not tags & {"IMPORTS", "EXPORTS", *_MOVING, *VERBS}:
        items.append(Item("MOVED", "went"))  # "piped #! to China", "gas from Russia to China: #!"
    if "COST" in tags and not tags & {"IMPORTS", "EXPORTS", *VERBS}:
        items.append(Item("IMPORTS", "imports"))  # "gas from Russia cost China"
    sides = sides_of(_without_of(items), said)
    if sides is None or sides.kind == "TRADE":
        return ""
    what = kind_of_gas(tags) or "pipeline gas"  # what goes on from gas by pipeline
    lead = ""
    if is_currency(claim.unit) and claim.kind == "level":
        told = told.replace("were", "were worth")
    elif claim.kind == "growth_rate" and tags & {"VALUE", "PAID", "EARNED"}:
        lead = "the value of "
    elif claim.kind == "growth_rate" and ("VOLUME" in tags or _OF_VOLUMES.search(said.counts)):
        lead = "the volume of "
    if sides.kind == "MOVED":
        return f"{lead}{what} deliveries from {sides.other} to {sides.second} {told}"
    flow = f"{sides.owner} 's {what} {sides.kind.lower()}"
    if sides.other == "@WLD":
        return f"{lead}{flow} {told}" if sides.kind == "IMPORTS" else ""
    return f"{lead}{flow} {'from' if sides.kind == 'IMPORTS' else 'to'} {sides.other} {told}"


def _without_of(items: list[Item]) -> list[Item]:
    """Return items without "of" before gas: "imports of pipeline gas from Russia"."""
    return [
        one
        for i, one in enumerate(items)
        if one.tag != "OF" or [two.tag for two in items[i + 1 : i + 2]] == ["P"]
    ]


def gas_at_home(said: Said) -> str:
    """Return what a country produces or burns of gas in the usual words; "" for another figure."""
    tags = set(said.tags)
    from_fields = {"FIELDS", "GAS"} <= tags and {"GOT", "SENT", "CARRIED", "MOVED", "EARNED"} & tags
    what = {"PRODUCED"} if from_fields else tags & {"PRODUCED", "CONSUMED"}
    told = predicate(said)
    if not {"GAS", "FIELDS"} & tags or len(what) != 1 or len(said.places) != 1 or not told:
        return ""
    if not said.only(
        "GAS", "FIELDS", *(("MAKERS",) if what == {"PRODUCED"} else ("USERS", "OUTPUT")), "PRODUCED", *({"GOT", "SENT", "CARRIED", "MOVED", "EARNED", "FROM"} if from_fields else ()), "CONSUMED", "HOME", "OF", "BY", "TO", "AT", "IN", "ROSE", "FELL", "RISE", "FALL", "ITS",
    ):  # fmt: skip
        return ""
    if regex(r"\b(?:operator|company|pipechina)\b").search(said.counts):
        return ""
    noun = "output" if what == {"PRODUCED"} else "consumption"
    return f"{next(iter(said.places))} 's natural gas {noun} {told}"


_PAYING_FOR = (
    "EARNED", "SOLD", "SENT", "GOT", "EXPORTS", "GAS", "PIPE", "COST", "PAID", "PRICE", "IMPORTS", "BOUGHT", "AT", "FOR", "OF", "FROM", "IN", "BY", "TO", "ITS",
)  # fmt: skip
_SUPPLIERS = {"@KAZ", "@TKM", "@UZB", "@RUS", "@MMR"}
"""Whose gas comes to China by pipeline."""


def gas_price(said: Said) -> str:
    """Return what China pays for a supplier's gas in the usual words; "" for another price."""
    tags = said.tags
    named = said.named <= {one[1:] for one in _SUPPLIERS} | {"CHN", "CA5"}
    if (
        said.claim.unit != "USD/m3"
        or "GAS" not in tags
        or not {"COST", "PAID", "PRICE", "BOUGHT", "IMPORTS", "EARNED", "SOLD", "SENT"} & set(tags)
        or not said.only(*_PAYING_FOR)
        or predicate(said) != "were {N}"
        or "@CHN" not in said.places | said.near
        or not named
    ):
        return ""
    sellers = said.places - {"@CHN"}
    if len(sellers) != 1 or not sellers <= _SUPPLIERS:
        return ""
    at = next(i for i, one in enumerate(said.items) if one.text in sellers)
    led, before = tags[at + 1 : at + 2], tags[at - 1 : at] if at else ()
    if (
        led not in (("GAS",), ("PIPE",), ("EARNED",), ("SOLD",), ("SENT",))
        and tags[at + 1 : at + 3] not in (("OWN", "GAS"), ("OWN", "PIPE"))
        and before not in (("FROM",), ("PAID",))
    ):
        return ""
    return f"@CHN 's import price for pipeline gas from {next(iter(sellers))} was {{N}}"


def gas_of_the_line(said: Said) -> str:
    """Return what the pipeline from Central Asia to China carried in the usual words; "" for another figure."""
    told = predicate(said)
    known = (
        not {"PAID", "COST"} & set(said.tags)
        and said.only("LINE", "GAS", "THROUGHPUT", "THROUGH", "PRODUCED", *_FLOWING, *_SIMPLE)
        and said.places <= {"@CHN", "@CA5"}
    )
    if (
        "LINE" not in said.tags
        or said.claim.unit != "m3"
        or said.claim.kind != "level"
        or not (known and told)
    ):
        return ""
    return f"gas deliveries by the @CA5-@CHN pipeline {told}"
