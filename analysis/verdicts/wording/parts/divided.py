"""Shares told in a row, or behind the amount that they are of: "of its imports, machinery made up 9 percent and vehicles #!"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.verdicts.clause.products import goods_named
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.parts.flows import LINKS, sides_of
from analysis.verdicts.wording.parts.gas_roles import kind_of_gas
from analysis.verdicts.wording.parts.items import Item, Said, parsed

_PERCENT = r"9 (?:percent|%)"
_AMOUNT = r"(?:(?:were|was|of|at|to|for|came|come|reached|worth|stood|amounted|totalled|totaled|about|around|some) )*\$? ?9(?: (?:billion|million|trillion|thousand|yuan|dollars|bcm|cubic|metres|meters|u\.s\.|us))*"
_OF_AN_AMOUNT = regex(
    rf"^(?P<part>.*?) {_AMOUNT}(?P<behind>(?: (?!9\b)[^\s,]+)*?)(?: ,)? (?:or|and that was|and this was|which was|which is|that is|and thus|equal to|and so|making) #! of (?P<whole>.+)$"
)
_OF_A_WHOLE = regex(r"^(?:out )?of (?P<whole>[^,#]+?) , (?P<row>.+)$")
_BEHIND_ANOTHER = regex(
    rf"^(?P<row>(?:.*? )?{_PERCENT}) of (?P<whole>[^,#]+?)(?: ,)? (?:and|while|whereas|but) (?P<last>[^#]*#!)(?: of (?P<own>[^,]+))?$"
)
_BETWEEN = regex(
    r"(?:(?<= 9 percent)|(?<= 9 %)|(?<= #!)) (?:, and|, while|, whereas|, but|,|and|while|whereas|but|;) "
)
"""What stands between the members of a row, each of which ends with its number."""
_ITS_NUMBER = regex(r" 9 (?:percent|%)$")
_CAME_FROM = regex(
    r"^#! (?:came|come|comes|was|were|originated|flowed|arrived|stemmed|went|goes) (?P<way>from|to) (?P<place>@[A-Z]{3})$"
)
_PART = regex(
    r"^(?P<what>.+?)(?P<verb>(?: (?:made up|makes up|accounted for|provided|were|was|came to|comes to|represented|for|constituted|formed|contributed|had|supplied|delivered|sent|sold|took|received|bought|got|absorbed|with|at))?) #!$"
)
_TAKING = {"took", "received", "bought", "got", "absorbed"}
_GIVING = {"supplied", "delivered", "sent", "sold"}
_OF_A_FLOW = {
    "P", "OWN", "EXPORTS", "IMPORTS", "TRADE", "SOLD", "BOUGHT", "TO", "FROM", "WITH", "GAS", "PIPE", "LNG", "OF", "IN", "BY", "WORLD", "GOODS", "ITS",
}  # fmt: skip
"""What words may do that name one flow and all of it."""

MEASURED = regex(r"(?: ,)? (?:measured )?(?P<how>by (?:volume|value))(?= |$)")


def divided(line: str, said: Said) -> str:
    """Return a share in the usual words, such as "copper accounted for {N} of @UZB 's exports to @CHN"; "" for another figure.

    Parameters
    ----------
    line : str
        The words, as one text.
    said : Said
        The claim; its items are not read.
    """
    claim = said.claim
    if claim.unit != "percent" or claim.kind not in ("share", "level"):
        return ""
    how = MEASURED.search(line)
    line = MEASURED.sub("", line)
    by = f" {how['how']}" if how else ""
    if found := _OF_AN_AMOUNT.match(line):
        return _of_an_amount(f"{found['part']}{found['behind']}", found["whole"], said)
    if found := _OF_A_WHOLE.match(line):
        whole = _whole(found["whole"], said)
        row = _BETWEEN.split(found["row"])
        member = next((one for one in row if "#!" in one.split()), "")
        if not all("#!" in one.split() or _ITS_NUMBER.search(one) for one in row):
            return ""
        first = _PART.match(row[0].replace("9 percent", "#!"))
        return _told(member, whole, by, first["verb"].strip() if first and member != row[0] else "")
    if found := _BEHIND_ANOTHER.match(line):
        whole = _whole(found["whole"], said)
        if found["own"] and whole:
            whole = _whole(_own(found["own"], whole), said)
        last = _BETWEEN.split(f" {found['last']}")
        return _told(last[-1].strip(), whole, by) if all(_ITS_NUMBER.search(one) for one in last[:-1]) else ""
    return ""


_Whole = tuple[str, str, str, str]
"""A whole flow: its kind, its owner, with whom ("" for all), and which gas ("" for goods)."""


def _whole(line: str, said: Said) -> _Whole | None:
    """Return the only flow that words name, and all of it; None where they name more."""
    items = parsed(line.split())
    if items is None or {one.tag for one in items} - _OF_A_FLOW:
        return None
    gas = kind_of_gas([one.tag for one in items])
    found = _sides([one for one in items if one.tag not in ("ITS",)], said)
    return (found[0], found[1], found[2], gas) if found else None


def _sides(items: Sequence[Item], said: Said) -> tuple[str, str, str] | None:
    """Return the kind of a flow, its owner and with whom; with all the world where nobody else is named."""
    sides = sides_of(items, said) or sides_of([*items, Item("WORLD", "abroad")], said)
    if sides is None or not sides.owner or sides.kind == "MOVED":
        return None
    return sides.kind, sides.owner, "" if sides.other == "@WLD" else sides.other


def _said_of(whole: _Whole) -> str:
    kind, owner, other, gas = whole
    what = f"{gas} " if gas else ""
    return f"{owner} 's {what}{kind.lower()}{f' {LINKS[kind]} {other}' if other else ''}"


def _own(line: str, before: _Whole) -> str:
    """Return words for a second whole with the sides of the first: "its exports there"."""
    line = regex(r"^(?:all )?(?:its|their)(?= )").sub(f"{before[1]} 's", line)
    if not regex(r"(?<!\S)there$").search(line):
        return line
    link = "to" if regex(r"\bexports\b").search(line) else "from"
    return regex(r"(?:(?:from|to) )?there$").sub(f"{link} {before[2]}", line) if before[2] else ""


def _told(member: str, whole: _Whole | None, by: str, as_first: str = "") -> str:
    """Return what a member of a row says of a whole; "" where it is no part of it."""
    if whole is None:
        return ""
    kind, owner, other, gas = whole
    if by and not gas:
        return ""
    if came := _CAME_FROM.match(member):
        right = came["way"] == ("to" if kind == "EXPORTS" else "from") and kind != "TRADE"
        part = came["place"] if right else ""
        verb = ""
    else:
        found = _PART.match(member.removeprefix("the "))
        part, verb = (
            (found["what"].removeprefix("the "), found["verb"].strip() or as_first) if found else ("", "")
        )
    if part.startswith("@") and " " not in part:
        wrong = {"EXPORTS": _GIVING, "IMPORTS": _TAKING, "TRADE": _TAKING | _GIVING}[kind]
        if part in (owner, other) or verb in wrong or not (verb or came):
            return ""
        return f"{part} accounted for {{N}} of {_said_of(whole)}{by if gas else ''}"
    if gas or by or not other or kind == "TRADE" or verb in _TAKING | _GIVING:
        return ""
    texts = part.split()
    named = part in ("gas", "natural gas", "pipeline gas") or list(goods_named(texts)) == [(0, len(texts))]
    return f"{part} accounted for {{N}} of {_said_of(whole)}" if named else ""


def _of_an_amount(part: str, of: str, said: Said) -> str:
    """Return the share that an amount is of: "… bought goods worth $9 from @UZB , or #! of its imports from @CA5"."""
    items = parsed(part.split())
    if items is None or {one.tag for one in items} - _OF_A_FLOW:
        return ""
    tags = [one.tag for one in items]
    gas = kind_of_gas(tags)
    first = _sides([one for one in items if one.tag != "OF"] if gas else items, said)
    if first is None:
        return ""
    of = regex(r"(?<!\S)(?:its|their) ").sub(
        f"{first[1]} 's ", regex(r"(?<!\S)it(?= (?:bought|sold|imported|exported))").sub(first[1], of)
    )
    nobody = regex(
        r"(?:all |the |total |overall )*((?:natural |pipeline )?(?:gas |lng )?(?:imports|exports|trade))\b(?! of @)"
    ).match(of)
    whole = _whole(f"{first[1]} 's {of[nobody.start(1) :]}" if nobody else of, said)
    if whole is None or whole[:2] != first[:2]:
        return ""
    if gas in ("lng", "pipeline gas") and whole[3] == "natural gas" and not first[2] and not whole[2]:
        return f"{gas} accounted for {{N}} of {_said_of(whole)}"
    if gas == whole[3] and first[2] and first[2] != whole[2]:
        return f"{first[2]} accounted for {{N}} of {_said_of(whole)}"
    return ""
