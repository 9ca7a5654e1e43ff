"""What a sentence makes of the figure before it: the other way, both ways together, what it cost, so much a head."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from analysis.claims import Claim
from analysis.quantities import is_currency
from analysis.verdicts.clause.lexicon import HEDGES
from analysis.verdicts.clause.tokens import Token, joined
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.parts.flows import LINKS
from analysis.verdicts.wording.parts.items import OF_GOODS, Before, Item, entry, loosely
from analysis.verdicts.wording.parts.levels import AT_PRICES

_TURNED = {"EXPORTS": "IMPORTS", "IMPORTS": "EXPORTS"}
_PLAIN = {"N", "AT", "OF", "BY", "TO", "FROM", "P", "OWN", "GOODS", "COST", "VALUE", "ROSE", "FELL"}
_FLOWING = {"MOVED", "ENTERED", "LEFT", "EXPORTS", "IMPORTS", "SOLD", "BOUGHT", "SENT", "GOT", "TRADE"}
_PAID = {"PAID", "GAS", "PIPE", "VALUE", "COST", "EARNED", "FOR", "IMPORTS", "EXPORTS", "SENT", "IN", "ITS"}


@cache
def _phrases(name: str) -> re.Pattern[str]:
    """Return a pattern of the phrases of an entry, the longest first."""
    known = sorted(entry(name).split("|"), key=len, reverse=True)
    return regex(rf"(?<!\S)(?:{'|'.join(map(re.escape, known))})(?!\S)")


@cache
def _idle() -> frozenset[str]:
    """Return the words that only point to the figure before, or lead to the number."""
    words = " ".join(entry(f"before.{name}") for name in ("pointing", "few", "making"))
    return frozenset(words.split()) | HEDGES | {"#!"}


def without_change(tokens: Sequence[Token], *, goes_on: bool) -> Sequence[Token]:
    """Return a sentence without the words at its head that say what figure it is, or make another of the one before it: "in the opposite direction ,".

    Parameters
    ----------
    tokens : sequence of Token
        The sentence.
    goes_on : bool
        Whether it is read with what the sentences before it tell.
    """
    line = joined(tokens)
    if (named := line.find("gross domestic product ( gdp )")) >= 0:
        at = line[:named].count(" ") + 3
        return [*tokens[:at], *tokens[at + 3 :]]
    if not goes_on:
        line = _RECKONED.sub("", line)
        found = AT_PRICES.match(line) or next(
            (lead for name in _MEASURES if (lead := _phrases(name).match(line))), None
        )
        left = len(joined(tokens).split()) - len(line[found.end() :].split()) if found else 0
        return tokens[left:] if found and _ENDS.match(line, found.end()) else tokens
    found = _AS_FOR.match(line) or next(
        (lead for name in _LEADING if (lead := _phrases(name).match(line))), None
    )
    size = len(found[0].split()) if found else 0
    return tokens[size:] if [one.text for one in tokens[size : size + 1]] == [","] else tokens


_MEASURES = ("before.measured", "tags.HEAD")
_RECKONED = regex(r"^(?:measured|calculated|counted|reckoned|expressed|taken) (?=per |for each |by |on )")
_ENDS = regex(r" ,(?= )")
_AS_FOR = regex(r"(?:as for|as far as|in the case of) (?:the )?@[A-Z][A-Z0-9]{2}(?= ,)")


_MEASURED_BY = regex(r"^(?:(?:measured|going) )?(?:in terms of|by) (?P<what>[a-z ]+?) , (?P<rest>.*#!.*)$")


def by_its_measure(line: str) -> str:
    """Return a line with what it is measured by behind: "in terms of GDP, Kazakhstan stood at #!"."""
    found = _MEASURED_BY.match(line)
    known = found and _phrases("before.measured").match(line)
    return f"{found['rest']} of {found['what']}" if found and known else line


def leaves_its_place_out(line: str, tokens: Sequence[Token]) -> bool:
    """Return whether a line does without the place that its sentence begins with: "As for Uzbekistan, its GDP was".

    Parameters
    ----------
    line : str
        The line.
    tokens : sequence of Token
        The sentence.
    """
    return bool(_ABOUT.match(joined(tokens))) and not _ABOUT.match(line)


_ABOUT = regex(r"(?:as for|as far as|in the case of|for|with|of|in) (?:the )?@[A-Z][A-Z0-9]{2}(?! 's)")
_LEADING = ("before.turned", "before.for_it", "before.together", "tags.HEAD", "tags.VALUE", "before.instead")


def changed(line: str, claim: Claim, before: Before) -> str:
    """Return a line that only makes another figure of the one before it, in the usual words; "" if it is none.

    Parameters
    ----------
    line : str
        The words without times and without who counts, as one text.
    claim : Claim
        The claim.
    before : Before
        What the sentences before tell.
    """
    if claim.kind not in ("level", "price") or not is_currency(claim.unit.partition("/")[0]):
        return ""
    if before.kind in ("output", "head"):
        return _a_head(line, before)
    known = before.owner and before.other and before.owned and before.what != OF_GOODS
    if not known or before.other == "@WLD" or claim.kind != "level":
        return ""
    if before.kind == "gas":
        return _paid_for(line, before)
    if before.kind != "trade":
        return ""
    return _together(line, before) if before.both else _the_other_way(line, before)


def _items(line: str, known: Collection[str]) -> Sequence[Item] | None:
    """Return what the words of a line do that do more than point or lead to the number; None where it is none of some things."""
    items = [one for one in loosely(line.split()) if one.tag in known or not set(one.text.split()) <= _idle()]
    return items if {one.tag for one in items} <= set(known) else None


def _together(line: str, before: Before) -> str:
    """Return both flows before as one trade: "together that makes #!", "both directions came to #!"."""
    rest, found = _phrases("before.together").subn(" ", line)
    items = (
        _items(rest, {"N", "AT", "OF", "TO", "TRADE", "GOODS", "BETWEEN", "TRADED", "AND"}) if found else None
    )
    return f"{before.owner} 's trade with {before.other} were #!" if items else ""


def _the_other_way(line: str, before: Before) -> str:
    """Return the flow against the one before: "in the opposite direction it was #!", "goods worth #! came back"."""
    rest, found = _phrases("before.turned").subn(" ", line)
    flow = _TURNED.get(before.flow, "")
    if not found:
        return _from_there(line, before)
    items = _items(rest, _PLAIN | _FLOWING) if flow else None
    if not items or not _goes_there(items, flow, before):
        return ""
    return f"{before.owner} 's {flow.lower()} {LINKS[flow]} {before.other} were #!"


_DELIVERED = regex(
    r"(?<!\S)(?:the )?(?:deliveries|supplies|shipments|arrivals|consignments|inflows?|goods arrivals)(?: of goods)?(?!\S)"
)
_FROM_THERE = regex(
    r"(?<!\S)(?P<way>from|to) (?:there|it|them|(?:that|the|this|the same) (?:country|republic|neighbou?r|market|partner))(?!\S)"
)


def _from_there(line: str, before: Before) -> str:
    """Return goods that only came from the other side, or went to it: "only #! came from there"."""
    line = re.sub(rf"(?<!\S)(from|to) (?:the )?{before.other}(?! 's)(?!\S)", r"\1 there", line)
    line = re.sub(rf"^{before.other} goods (?P<rest>.*#!.*)$", r"goods from there \g<rest>", line)
    there = list(_FROM_THERE.finditer(line))
    rest = _FROM_THERE.sub(" ", line)
    known = {"N", "GOODS", "COST", "VALUE", "MOVED", "ENTERED", "OF", "AT", "IN", "TO"}
    items = _items(_DELIVERED.sub(" goods moved ", rest), known) if len(there) == 1 else None
    if not items or not {"MOVED", "ENTERED"} & {one.tag for one in items}:
        return ""
    flow = "IMPORTS" if there[0]["way"] == "from" else "EXPORTS"
    return f"{before.owner} 's {flow.lower()} {LINKS[flow]} {before.other} were #!"


def _goes_there(items: Sequence[Item], flow: str, before: Before) -> bool:
    """Return whether each place of a line is named as the end of a flow that it is."""
    to, from_ = (before.owner, before.other) if flow == "IMPORTS" else (before.other, before.owner)
    tags = [one.tag for one in items]
    for i, one in enumerate(items):
        if one.tag != "P":
            continue
        if tags[i - 1 : i] == ["TO"] and i:
            right = one.text == to
        elif (tags[i - 1 : i] == ["FROM"] and i) or tags[i + 1 : i + 2] == ["GOODS"]:
            right = one.text == from_
        else:
            right = False  # who does what, others read
        if not right:
            return False
    return True


_THESE = regex(
    r"(?<!\S)(?:the|these|those|such) (?:gas )?(?:imports|purchases|deliveries|supplies|shipments)(?!\S)"
)


def _paid_for(line: str, before: Before) -> str:
    """Return what the gas before cost: "it cost China #!", "in value that was #!", "for it , China paid #!"."""
    if before.flow != "IMPORTS":
        return ""
    rest, found = _phrases("before.for_it").subn(" ", line)
    items = _items(rest, _PLAIN | _PAID)
    if not items:
        return ""
    tags, places = {one.tag for one in items}, {one.text for one in items if one.tag == "P"}
    if not (found or tags & {"VALUE", "COST", "PAID", "EARNED"}) or not places <= before.sides:
        return ""
    if tags & {"IMPORTS", "EXPORTS"} and not _THESE.search(rest):
        return ""  # "exports were worth #!": all of them
    wrong = before.other if "EARNED" not in tags else before.owner
    if places == {wrong} and "P" in [one.tag for one in items[:1]]:
        return ""  # the seller paid, or the buyer earned
    return f"{before.owner} 's {before.what or 'pipeline gas'} imports from {before.other} were worth #!"


def _a_head(line: str, before: Before) -> str:
    """Return the output before as one a head: "that makes #! per inhabitant"."""
    items = _items(line, {"N", "AT", "OF", "TO", "BY", "HEAD", "P", "OUTPUT", "PRODUCED"})
    tags = [one.tag for one in items or ()]
    places = {one.text for one in items or () if one.tag == "P"}
    whose = places.pop() if len(places) == 1 else before.owner if not places else ""
    return f"gdp per head of {whose} was #!" if "HEAD" in tags and "N" in tags and whose else ""
