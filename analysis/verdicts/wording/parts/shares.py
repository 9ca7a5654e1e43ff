"""What part of a flow is with one place, or of one kind of goods."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.quantities import is_currency
from analysis.verdicts.wording.parts.flows import LINKS
from analysis.verdicts.wording.parts.gas_roles import kind_of_gas
from analysis.verdicts.wording.parts.items import Item, Said
from analysis.verdicts.wording.parts.roles import FLOWS, VERBS

_KNOWN = {
    "P", "OWN", "N", "EXPORTS", "IMPORTS", "TRADE", "SOLD", "SENT", "BOUGHT", "GOT", "MOVED", "SHARE", "ACCOUNTED", "OF", "IN", "FROM", "TO", "WITH", "GOODS",
    "GAS", "PIPE", "LNG", "WORLD", "PRODUCT", "KIND", "AT", "FOR", "BY",
}  # fmt: skip
_WARES = ("PIPE", "GAS", "LNG", "WORLD", "KIND", "GOODS", "PRODUCT")
_PREPOSITIONS = ("FROM", "TO", "WITH")


def share(said: Said) -> str:  # noqa: PLR0911 - a return for each way of wording
    """Return a share in the usual words, such as "@KAZ accounted for {N} of @CHN 's trade with @CA5"; "" for another figure."""
    said = _of_its_own(said)
    tags = said.tags
    part_of = said.claim.kind == "share" or (
        said.claim.kind == "level"
        and ({"SHARE", "ACCOUNTED"} & set(tags) or "GOT" in tags[max(0, tags.index("N") - 1) :][:1])
    )
    amount = said.claim.kind == "level" and said.claim.unit != "percent"
    flow = _whole(tags) if part_of and set(tags) <= _KNOWN else None
    if flow is None:
        return ""
    kind = tags[flow] if tags[flow] in FLOWS else VERBS[tags[flow]]
    owner, other, used = _sides(said, flow, kind)
    parts = [i for i, tag in enumerate(tags) if tag == "P" and i not in used]
    goods = [one for one in said.items if one.tag in ("PRODUCT", "KIND")]
    if not owner or len(parts) + len(goods) != 1:
        return ""
    what = f"{gas} " if (gas := kind_of_gas(tags)) else ""
    whole = f"{owner} 's {what}{kind.lower()}{f' {LINKS[kind]} {other}' if other else ''}"
    if goods:
        if amount:
            return ""
        plain = goods[0].tag == "PRODUCT" and other and not what
        return f"{goods[0].text} accounted for {{N}} of {whole}" if plain else ""
    part = said.items[parts[0]].text
    if part in (owner, other) or not _takes_part(tags, parts[0], flow, kind):
        return ""
    if amount:
        worth = "worth " if what and is_currency(said.claim.unit) else ""
        return f"{owner} 's {what}{kind.lower()} {LINKS[kind]} {part} were {worth}{{N}}"
    return f"{part} accounted for {{N}} of {whole}"


def _of_its_own(said: Said) -> Said:
    """Return "@KAZ bought #! of its imports from @CHN" as "#! of @KAZ 's imports from @CHN"."""
    tags, items = said.tags, said.items
    if tags.count("ITS") != 1 or tags[:1] != ("P",) or tags[2:4] != ("N", "OF"):
        return said
    at = tags.index("ITS")
    flow = next((one for one in tags[at + 1 :] if one not in _WARES), "")
    if flow != VERBS.get(tags[1]):
        return said
    return replace(said, items=(*items[2:at], items[0], Item("OWN", "'s"), *items[at + 1 :]))


def _whole(tags: Sequence[str]) -> int | None:
    """Return where the only flow stands that the share is of: a noun, or "what China bought"."""
    nouns = [i for i, tag in enumerate(tags) if tag in FLOWS]
    verbs = [
        i
        for i in range(1, len(tags))
        if tags[i] in ("SOLD", "BOUGHT")
        and tags[i - 1] == "P"
        and (i == 1 or tags[i - 2] in ("OF", "IN", *_WARES))
    ]
    found = nouns or verbs
    return found[0] if len(found) == 1 else None


def _sides(said: Said, flow: int, kind: str) -> tuple[str, str, set[int]]:
    """Return whose flow it is, with whom ("" for all), and where these stand."""
    tags, at = said.tags, flow - 1
    owner, other, used = "", "", set[int]()
    while at >= 0 and tags[at] in (*_WARES, "OWN"):
        at -= 1
    if at >= 0 and tags[at] == "P" and tags[at - 1 : at] != ("FROM",):
        owner, used = said.items[at].text, {at}
    after = flow + 1
    if not owner and tags[after : after + 2] == ("OF", "P"):
        owner, used, after = said.items[after + 1].text, {after + 1}, after + 2
    while (
        tags[after : after + 1] and tags[after] in ("OF", *_WARES) and tags[after + 1 : after + 2] != ("P",)
    ):
        after += 1
    if tags[after : after + 2] == (LINKS[kind].upper(), "P"):
        other = said.items[after + 1].text
        used = used | {after + 1}
    return owner, other, used


def _takes_part(tags: Sequence[str], at: int, flow: int, kind: str) -> bool:
    """Return whether the place at an index is said to be that part of a flow, the right way round."""
    before = tags[at - 1] if at else ""
    doing = {tag for i, tag in enumerate(tags) if tag in ("SOLD", "SENT", "BOUGHT", "GOT") and i != flow}
    if before == "IN" and ({"IMPORTS": "BOUGHT", "EXPORTS": "SOLD"}.get(kind) in doing):
        return True  # "was bought in China", "was sold in China"
    if kind == "IMPORTS" and (before == "FROM" or (before == "BY" and {"SENT", "SOLD"} & set(tags))):
        return True  # "was bought from Russia", "was supplied by Russia"
    if (before in _PREPOSITIONS and before not in (LINKS[kind].upper(), "WITH")) or kind in {
        VERBS[one] for one in doing
    }:
        return False
    last = at == len(tags) - 1
    return bool(
        {"SHARE", "ACCOUNTED"} & set(tags)
        or doing
        or before in _PREPOSITIONS
        or (last and before == "N")
        or (last and flow < at)
    )
