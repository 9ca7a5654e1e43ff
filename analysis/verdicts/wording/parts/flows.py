"""Who sells what to whom: the two sides of a flow by what stands around each place, and the usual wording of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.quantities import is_currency
from analysis.verdicts.wording.parts.items import Before, Item, Said, places_in
from analysis.verdicts.wording.parts.moved import predicate
from analysis.verdicts.wording.parts.roles import FLOWS, VERBS, Roles, roles_of

LINKS = {"EXPORTS": "to", "IMPORTS": "from", "TRADE": "with"}

_LEADS = ("TO", "AT", "OF", "FOR", "WITH", "BY", "IN", "FROM", "BETWEEN")
_OF_MONEY = ("PAID", "EARNED")
_NAMED = {"GOODS", "PRODUCT", "KIND", "GAS", "LNG", "PIPE", "EXPORTS", "IMPORTS"}
"""What must be named where a verb may be of other things: what is paid, sent and received may be aid."""


@dataclass(frozen=True, slots=True)
class Sides:
    """A flow: its kind, whose it is ("" if nobody's in particular), the other side, and where the goods go if nobody's."""

    kind: str
    owner: str
    other: str
    second: str = ""


def without_number(items: Sequence[Item], *but: str) -> list[Item]:
    """Return items without the number and the preposition that leads to it, and without those of some tags."""
    at = next(i for i, one in enumerate(items) if one.tag == "N")
    lead = at > 0 and items[at - 1].tag in _LEADS
    return [one for one in (*items[: at - lead], *items[at + 1 :]) if one.tag not in but]


def sides_of(items: Sequence[Item], said: Said) -> Sides | None:
    """Return the two sides of the only flow that items tell; None where they tell several, or not all of it."""
    tags = {one.tag for one in items}
    kinds = {one for one in FLOWS if one in tags} | {
        VERBS[one] for one in VERBS if one in tags and one not in _OF_MONEY
    }
    if "EXPORTS" in tags and not {"BOUGHT", "IMPORTS"} & tags:
        kinds.discard("IMPORTS")  # "took in #! from its exports"
    if {"SOLD", "GOT"} <= tags and "GOT" not in _after(items, "SOLD") and not {"BOUGHT", "IMPORTS"} & tags:
        kinds.discard("IMPORTS")  # "got #! for goods sold"
    if "TRADED" in tags and len(kinds) > 1 and _are_a_pair(items):
        kinds = {"TRADE"}  # "sold each other"
    if not kinds:
        kinds = {VERBS[one] for one in _OF_MONEY if one in tags}
    roles = None if _has_a_market_in(items) else roles_of(items)
    weak = {"SENT", "CARRIED", "GOT", *_OF_MONEY} & tags and not (
        _NAMED & tags or (said.before and said.before.gas)
    )
    if (
        roles is None
        or len(kinds) > 1
        or weak
        or ("CARRIED" in tags and not {"GAS", "PIPE", "LNG"} & set(said.tags))
    ):
        return None
    world = "WORLD" in tags
    if not kinds and roles.pair and {"MOVED", "GOODS"} <= tags:
        return _trade_of(roles, said, world=world)  # "goods that crossed between"
    if not kinds:
        counts = _counting(said) if "GOODS" in tags else set()
        return _moved(roles, counts) if {"MOVED", "ENTERED", "LEFT"} & tags and not world else None
    kind = kinds.pop()
    if kind == "TRADE":
        return _trade_of(roles, said, world=world) if "MOVED" not in tags or roles.pair else None
    if roles.partner or roles.pair:
        return None
    whose, other = (
        (roles.owner | roles.agent | roles.origin, roles.destination)
        if kind == "EXPORTS"
        else (roles.owner | roles.agent | roles.destination, roles.origin)
    )
    return _two(kind, whose or _counting(said) - other, other, said, world=world)


def _has_a_market_in(items: Sequence[Item]) -> bool:
    """Return whether the buyer is only where a market is: "had in China a market for"."""
    tags = [one.tag for one in items]
    return any(tags[i : i + 3] == ["IN", "P", "GOT"] for i in range(len(tags)))


def _after(items: Sequence[Item], tag: str) -> set[str]:
    tags = [one.tag for one in items]
    return set(tags[tags.index(tag) :])


def _are_a_pair(items: Sequence[Item]) -> bool:
    """Return whether the only places are two that do something together."""
    tags = [one.tag for one in items]
    return tags.count("P") == 2 and ["P", "AND", "P"] in [tags[i : i + 3] for i in range(len(tags))]


def _two(kind: str, whose: set[str], other: set[str], said: Said, *, world: bool) -> Sides | None:
    """Return one owner and one other side; the other side is all the world if words say so, or if nobody else is named at all."""
    before = said.before
    if before and not whose and (before.owned or other & before.sides):
        whose = {before.owner if {before.owner} != other else before.other} - {""}
        other = other or ({before.other} - {"", "@WLD"} if before.kind == "trade" and not world else set())
    if before and before.owned and len(whose) == 1 and not other and not world:
        other = _with_whom(kind, next(iter(whose)), said, before)
    if before and len(whose) == 1 and other and _counting(said) == other:  # as the other side counts it
        turned = {"EXPORTS": "IMPORTS", "IMPORTS": "EXPORTS"}
        kind, whose, other = turned.get(kind, kind), other, whose
    if before and world and before.other not in ("@WLD", ""):
        return None
    if len(whose) != 1 or len(other) > 1 or whose == other:
        return None
    owner = next(iter(whose))
    if not other and not world:
        named = any(
            one.text in ("exports", "imports", "goods exports", "goods imports") for one in said.items
        )
        world = named and said.named == {owner[1:]}
    return Sides(kind, owner, next(iter(other), "@WLD")) if bool(other) != world else None


def _with_whom(kind: str, whose: str, said: Said, before: Before) -> set[str]:
    """Return with whom a third one trades, or the other side: "Kyrgyzstan bought #! worth" goes on from China's exports to Tajikistan."""
    deeds = {"BOUGHT", "GOT", "SOLD", "SENT"} & {one.tag for one in said.items}
    turned = {kind, before.flow} == {"EXPORTS", "IMPORTS"} and (
        before.kind == "trade" or said.claim.unit == "m3"
    )
    return {before.owner} - {""} if deeds and turned and whose != before.owner else set()


def _trade_of(roles: Roles, said: Said, *, world: bool) -> Sides | None:
    if roles.origin or roles.destination:
        return None
    if roles.pair:
        if len(roles.pair) != 2 or roles.owner | roles.agent | roles.partner or world:
            return None
        first, second = sorted(roles.pair)
        return Sides("TRADE", "", first, second)
    return _two(
        "TRADE",
        roles.owner | roles.agent or _counting(said) - roles.partner,
        roles.partner,
        said,
        world=world,
    )


def _moved(roles: Roles, counts: set[str]) -> Sides | None:
    """Return goods that went from one place to another; to or from the one that counts them where the words name one end."""
    if roles.owner | roles.agent | roles.partner | roles.pair or len(roles.origin | roles.destination) == 0:
        return None
    from_there, to_there = roles.origin, roles.destination
    if len(counts) == 1 and not counts & (from_there | to_there) and len(from_there | to_there) == 1:
        other = next(iter(from_there | to_there))
        return Sides("IMPORTS" if from_there else "EXPORTS", next(iter(counts)), other)
    if len(from_there) != 1 or len(to_there) != 1:
        return None
    return Sides("MOVED", "", next(iter(from_there)), next(iter(to_there)))


def _counting(said: Said) -> set[str]:
    """Return the place of the office that counts: it is its own flow where no other owner is named."""
    return places_in(said.counts)


_NOT_TRADE = {
    "EUROPE", "OUTPUT", "HEAD", "PEOPLE", "LIVED", "GAS", "PIPE", "LNG", "LINE", "PRODUCED", "CONSUMED", "MEAN", "SHARE", "ACCOUNTED", "PRICE", "DEARER", "CHEAPER", "HOME",
    "SURPLUS", "DEFICIT", "YUAN", "DOLLAR", "RATE", "VALUE", "VOLUME",
}  # fmt: skip


def trade(said: Said) -> str:  # noqa: PLR0911 - a return for each way of wording
    """Return a flow of goods in the usual words, such as "@CHN 's exports to @KAZ were {N}"; "" for another figure."""
    tags, claim = set(said.tags), said.claim
    if tags & (_NOT_TRADE - {"VALUE"}) or not (is_currency(claim.unit) or claim.kind == "growth_rate"):
        return ""
    told = predicate(said) if "COST" not in tags or claim.kind == "level" else ""
    items = without_number(
        said.items,
        "ROSE",
        "FELL",
        "RISE",
        "FALL",
        "ITS",
        "VALUE",
        *(() if "P" in _behind(said, "COST") else ("COST",)),
    )
    sides = sides_of(items, said) if told else None
    goods = goods_of(items)
    if sides is None or goods is None:
        return ""
    before, behind = goods
    if sides.kind == "MOVED":
        if _counting(said) == {sides.second}:
            return f"{sides.second} 's {before}imports{behind} from {sides.other} {told}"
        return f"{before}exports{behind} from {sides.other} to {sides.second} {told}"
    if not sides.owner:
        return f"{before}trade{behind} between {sides.other} and {sides.second} {told}"
    if sides.other == "@WLD":
        noun = "foreign trade" if sides.kind == "TRADE" else sides.kind.lower()
        return f"{sides.owner} 's total {before}{noun}{behind} {told}"
    return f"{sides.owner} 's {before}{sides.kind.lower()}{behind} {LINKS[sides.kind]} {sides.other} {told}"


def _behind(said: Said, tag: str) -> tuple[str, ...]:
    """Return what stands right behind the first item of a tag: "cost Kazakhstan #!"."""
    at = said.tags.index(tag) if tag in said.tags else len(said.tags)
    return said.tags[at + 1 : at + 2]


def goods_of(items: Sequence[Item]) -> tuple[str, str] | None:
    """Return the goods as they stand before and behind the noun of their flow; None where several are named."""
    named = [one for one in items if one.tag in ("PRODUCT", "KIND")]
    if len(named) > 1:
        return None
    if not named:
        return "", ""
    return (f"{named[0].text} ", "") if named[0].tag == "KIND" else ("", f" of {named[0].text}")


def balance(said: Said) -> str:
    """Return a balance of trade in the usual words; "" for another figure."""
    tags, claim = set(said.tags), said.claim
    kind = {"SURPLUS", "DEFICIT"} & tags
    other = tags & (_NOT_TRADE - kind)
    if len(kind) != 1 or other or not is_currency(claim.unit) or claim.kind != "level" or not predicate(said):
        return ""
    items = without_number(
        said.items, "ROSE", "FELL", "ITS", "EARNED", "IN", "FOR", "COST", *(kind if "TRADE" in tags else ())
    )
    items = [Item("TRADE", "trade") if one.tag in kind else one for one in items]
    named = {"TRADE", "EXPORTS", "IMPORTS", "GOODS"} & tags or "WITH" in tags
    sides = sides_of(items, said) if named else None
    counts = _counting(said)
    if (
        sides is None
        or sides.kind != "TRADE"
        or not sides.owner
        or goods_of(items) != ("", "")
        or counts - {sides.owner}
    ):
        return ""
    partner = "the world" if sides.other == "@WLD" else sides.other
    return f"{sides.owner} 's trade {kind.pop().lower()} with {partner} was {{N}}"
