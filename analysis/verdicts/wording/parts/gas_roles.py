"""What words do in a sentence on gas that do another thing, or none, in one on goods: "receipts", "arrivals", "met its demand"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from analysis.quantities import is_currency
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.parts.items import Item, Said

_NEUTRAL = {"deliveries", "delivery", "supplies", "shipments", "shipment", "consignments"}
"""Nouns of either side: "Turkmenistan's deliveries", "China's deliveries from Turkmenistan"."""

_CARRIAGE = {"transport", "transportation", "transmission", "conveyance", "piping", "pumping"}
"""What is paid for besides the gas itself."""

_WORKS = regex(r"\bfor (?:natural )?(?:gas )?pipelines?\b(?! (?:natural )?gas\b)")
_OF_MONEY = {"EARNED", "PAID", "COST"}
_OF_NEED = {
    "GAS", "LNG", "PIPE", "WORLD", "IMPORTS", "BOUGHT", "CONSUMED", "COVERED", "SUPPLY", "ACCOUNTED", "SENT", "SHARE", "OF", "FROM", "BY", "WITH", "FOR", "IN", "TO", "AT", "ITS",
}  # fmt: skip

_KINDS = {"LNG": "lng", "PIPE": "pipeline gas", "GAS": "natural gas"}


def kind_of_gas(tags: Collection[str]) -> str:
    """Return which gas words name, as "pipeline gas"; "" if none."""
    return next((said for tag, said in _KINDS.items() if tag in tags), "")


def unfit(said: Said) -> bool:
    """Return whether words are of another measure than the number: a volume that is paid, money that is carried."""
    tags = set(said.tags)
    if is_currency(said.claim.unit):
        works = _WORKS.search(" ".join(one.text for one in said.items))
        carried = {one.text for one in said.items if one.tag == "CARRIED"}
        return bool(carried & _CARRIAGE) or (bool(carried) and not tags & _OF_MONEY) or bool(works)
    spent = {one.text for one in said.items if one.tag == "PAID"} & {"spent", "spends", "expended"}
    return said.claim.unit == "m3" and bool(spent) and "FOR" not in tags


def in_their_roles(said: Said) -> tuple[Item, ...]:
    """Return the items of a line on gas with what they do there.

    "Receipts" and "arrivals" are imports of the place that they are in, as deliveries "from" a place are of the one
    that owns them. What is "received" in money "for gas" is earned. Gas that a place has "from" another is imported.
    """
    money = is_currency(said.claim.unit)
    tags = said.tags
    sold_for = money and "GOT" in tags and ("FOR", "GAS") in _pairs(tags, but={"ITS", "PIPE"})
    owned = "OWN" in tags and ("FROM", "P") in _pairs(tags)
    from_abroad = "WORLD" in tags and len(said.places) == 1
    found = []
    for one in said.items:
        if one.tag == "ARRIVALS" or (one.text == "receipts" and not money):
            found.append(Item("IMPORTS", "imports"))
        elif sold_for and one.tag == "GOT":
            found.append(Item("EARNED", "earned"))
        elif not money and one.text in ("brought", "brings", "bringing"):
            found.append(Item("SENT", one.text))
        elif (from_abroad and one.tag in ("MOVED", "ENTERED")) or (
            owned and (one.text in _NEUTRAL or one.tag == "SUPPLY")
        ):
            found.append(Item("IMPORTS", "imports"))
        elif one.tag == "SUPPLY":
            found.append(Item("EXPORTS", "supplies"))
        elif one.tag == "IN" and "ARRIVALS" in tags:
            found.append(Item("TO", "to"))
        else:
            found.append(one)
    told = [one.tag for one in found if one.tag not in ("N", "GAS", "PIPE", "LNG", "ITS")]
    if told == ["P", "FROM", "P"] and {"GAS", "LNG", "PIPE"} & set(tags):
        found.insert(1, Item("GOT", "got"))  # "China: #! of gas from Turkmenistan"
    return tuple(found)


def _pairs(tags: Sequence[str], but: frozenset[str] | set[str] = frozenset()) -> set[tuple[str, str]]:
    return set(pairwise(one for one in tags if one not in but))


def gas_needs(said: Said) -> str:
    """Return the imports with which a country met a volume of its needs, in the usual words: "foreign gas met #! of China's demand"."""
    tags = set(said.tags)
    kind = kind_of_gas(tags)
    part = {"CONSUMED", "SUPPLY"} & tags and {"COVERED", "ACCOUNTED", "SENT", "IMPORTS", "BOUGHT"} & tags
    measured = (said.claim.unit, said.claim.kind) == ("m3", "level") and said.only(*_OF_NEED)
    of_it = ("N", "OF") in _pairs(said.tags) or "COVERED" in tags
    if not (measured and part and kind and of_it):
        return ""
    if len(said.places) == 1 and {"WORLD", "IMPORTS", "BOUGHT", "LNG", "PIPE"} & tags:
        return f"{next(iter(said.places))} 's {kind} imports"
    sellers = [
        one.text
        for i, one in enumerate(said.items)
        if one.tag == "P" and (said.tags[i - 1 : i] == ("FROM",) or said.tags[i + 1 : i + 2] == ("GAS",))
    ]
    buyers = said.places - set(sellers)
    if len(sellers) != 1 or len(buyers) != 1 or "WORLD" in tags:
        return ""
    return f"{next(iter(buyers))} 's pipeline gas imports from {sellers[0]}"


def landed_lng(items: Sequence[Item], said: Said) -> str:
    """Return all the liquefied gas that came to the only place named, in the usual words: "tankers brought #! of gas to China"."""
    tags = [one.tag for one in items]
    moved = {"SENT", "CARRIED", "MOVED", "ENTERED", "EXPORTS"} & set(tags)
    to = ("TO", "P") in _pairs(tags) or ("ENTERED", "P") in _pairs(tags)
    alone = len(said.places | said.near) == 1 and not {"FROM", "OWN", "BY"} & set(tags)
    landed = said.claim.unit == "m3" and "LNG" in tags and alone and moved and to
    return f"{next(iter(said.places))} 's lng imports" if landed else ""


_GAS_OF_A_KIND = r"(?:(?:pipeline |natural |piped )*gas|lng)"
_RANK = r"(?:(?:by far|single|second|third|fourth|-|largest|biggest|top|main|leading|chief|principal|major|key|important|big|large|great|significant|second-largest|third-largest|number one) )*"
_WITH_IT = regex(
    r"(?:(?:^| )with #! ,? ?)|(?: ,)? (?:with|at|supplying|delivering|sending|selling|providing) #!(?: ,)?(?= |$)|^at #! , "
)
_SUPPLIER = regex(
    rf"^(?P<seller>@[A-Z]{{3}}) (?:was|is|remained|became|stayed|ranked|counted|came) (?:as |a |an |the )*(?:(?P<buyer>@[A-Z]{{3}}) 's )?{_RANK}(?:(?P<kind>{_GAS_OF_A_KIND}) )?"
    rf"(?:supplier|source|provider|seller|exporter)s?(?: of (?P<gas>{_GAS_OF_A_KIND}))?(?: (?:to|for|of) (?P<other>@[A-Z]{{3}}))?(?: by (?:value|volume))?$"
)
"""A supplier, whose amount stands before, within or behind: "Turkmenistan, with #!, was China's biggest supplier of gas"."""


def of_a_supplier(line: str) -> str:
    """Return a line on a supplier of gas with its amount as one on imports; any other as it is."""
    bare = _WITH_IT.sub(" ", line, count=1).strip()
    told = _SUPPLIER.match(bare) if "#!" not in bare else None
    if told is None:
        return line
    buyer, gas = told["buyer"] or told["other"], told["gas"] or told["kind"]
    one = bool(told["buyer"]) != bool(told["other"]) and bool(told["gas"]) != bool(told["kind"])
    return f"{buyer} 's {gas} imports from {told['seller']} were #!" if one else line
