"""How a number is said of its subject: "were #!", "rose by #!", how far the figure before moved, and what it is put beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.claims import Claim
from analysis.claims.periods.sentence.next_to import step_told
from analysis.verdicts.clause.lexicon import HEDGES
from analysis.verdicts.clause.tokens import Token, amounts_in, joined
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.parts.items import Said, entry, loosely

_IN_ITSELF = regex(r"(?:doubled|tripled|trebled|quadrupled|halved)$")
"""A multiple that is its own verb."""


_VERBS = {"RISE": "ROSE", "FALL": "FELL"}
_BOUNDS = ("below", "under", "above", "over", "past", "beyond")
"""Before a bound no "to" need stand: "dropped below #!"."""


def predicate(said: Said) -> str:
    """Return the predicate of the usual wording, the number as "{N}"; "" where it is not clear.

    Parameters
    ----------
    said : Said
        What a line says of the number.
    """
    if said.claim.kind in ("growth_rate", "change_abs"):
        return _by_how_much(said)
    tags, at = said.tags, said.tags.index("N")
    if tags[max(0, at - 2) : at] in (("RISE", "TO"), ("FALL", "TO")) and not {"ROSE", "FELL"} & set(tags):
        return f"{_VERBS[tags[at - 2]].lower()} to {{N}}"  # "saw its exports climb to #!"
    moved = {"ROSE", "FELL"} & set(tags)
    if {"RISE", "FALL"} & set(tags) or tags[at - 1 : at] == ("BY",) or len(moved) > 1:
        return ""  # "the growth in exports came to #!" is how far they moved
    if not moved:
        return "were {N}"
    way = moved.pop()
    led = tags[max(0, at - 2) : at] == (way, "TO") or (
        tags[at - 1 : at] == (way,) and said.claim.hedge in _BOUNDS
    )
    beside = len(said.items) - 1 > at and said.items[-1].text in ("up", "down")
    return f"{way.lower()} to {{N}}" if (led or beside) and tags.count(way) == 1 else ""


def _by_how_much(said: Said) -> str:
    """Return by how much it rose or fell; the words and the reader of numbers must agree on the way."""
    claim = said.claim
    moved = {_VERBS.get(tag, tag) for tag in said.tags} & {"ROSE", "FELL"}
    if claim.unit == "multiple" and _IN_ITSELF.search(claim.quote.lower()):
        return "{N}"
    way = {"up": "ROSE", "down": "FELL"}.get(claim.direction or "", "")
    if moved != {way} or (claim.unit == "multiple" and not claim.base_period):
        return ""
    return f"{way.lower()} by {{N}}"


_MOVING = {
    "N",
    "OF",
    "TO",
    "IN",
    "BY",
    "AT",
    "RISE",
    "FALL",
    "ROSE",
    "FELL",
    "RATE",
    "MOVED",
    "DEARER",
    "CHEAPER",
}
_PRICED = {"DEARER", "CHEAPER"}


_SAME_TIME = regex(
    r"(?<!\S)(?:(?:in|during|over|for|of) )?(?:that|the same|that same) (?:year|period)(?!\S)|(?<!\S)over the year(?!\S)"
)

_ON_ITS_BASE = regex(
    r"(?:(?<= rise )|(?<= growth )|(?<= increase )|(?<= gain )|(?<= jump )|(?<= fall )|(?<= drop )|(?<= decline )|(?<= decrease )|(?<=^growth ))"
    r"(?:on|over|from|against) (?:(?:the )?(?:year before|year earlier|previous year|preceding year|year)|9)(?= (?:was|is|came|amounted|made|stood)\b)"
)
"""What a rise is counted from, which the reader of periods has read: "the rise on the year before was #!"."""


_LEAD = regex(r"(?<!\S)(?:(?:in|during|for|of|over|throughout) )?(?:the )?\Z")


def without_same_time(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return a sentence without "in that year" or "the year after", which only tell the time from that of the figure before."""
    line = joined(tokens)
    step = None if amounts_in([one.text for one in tokens if one.text != "#!"]) else step_told(line)
    led = step and _LEAD.search(line, 0, step.start())
    found = _SAME_TIME.search(line) or _ON_ITS_BASE.search(line)
    if step:
        start, end = ((led or step).start(), step.end())
        return [*tokens[: line[:start].count(" ")], *tokens[line[:end].count(" ") + 1 :]]
    if found is None:
        return tokens
    start = found.string[: found.start()].count(" ")
    return [*tokens[:start], *tokens[start + len(found[0].split()) :]]


def how_far(bare: str, claim: Claim, *, priced: bool) -> str:
    """Return which way the figure before moved, "up" or "down", where words only say how far; "" where they say more.

    Parameters
    ----------
    bare : str
        The words, without those that only point.
    claim : Claim
        The claim.
    priced : bool
        Whether that is a price, which may become dearer.
    """
    if {"volume", "volumes", "quantity", "quantities"} & set(bare.split()):
        return ""
    if claim.kind != "growth_rate" or claim.unit != "percent":
        return ""
    items = loosely(bare.split())
    tags = {one.tag for one in items}
    few = {
        *entry("before.few").split(),
        *entry("before.making").split(),
        *HEDGES,
        "plus",
        "minus",
    }
    known = all(one.tag in _MOVING or set(one.text.split()) <= few for one in items)
    ways = {"RISE": "up", "ROSE": "up", "DEARER": "up", "FALL": "down", "FELL": "down", "CHEAPER": "down"}
    told = {ways[one] for one in tags & set(ways)}
    if not known or len(told) != 1 or not told <= {claim.direction or next(iter(told))}:
        return ""
    return told.pop() if priced or not tags & _PRICED else ""


_BROUGHT = regex(
    r"(?:(?:the|that|this) )?(?:(?:following|next|previous|preceding|same) year|year (?:9|before|after)|9|year) (?:brought|saw|gave|ended with|closed with|yielded|finished with|showed|recorded|was characterised by|was characterized by|was marked by|was distinguished by) (?=\S)"
)
"""A year that a figure is told of as what it brought: "the year 2022 brought #!"."""

_AS_LARGE = regex(
    r"(?<= )(?:(?:was|were|is|are|be|been|remained|stayed) )(?:(?:far|much|considerably|slightly|somewhat|even|still|rather|only|clearly|quite|well|significantly) )*"
    r"(?:smaller|larger|bigger|lower|higher|greater|modest|small|large|tiny|huge)(?: still)?(?: [,:–—] at| [,:–—]| at| with)(?= (?:[a-z]+ ){0,3}#!)"
)
"""How large a figure is thought to be, before it: "was far smaller , at #!"."""


def without_plain_words(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return a sentence without a later year told in words, which a claim's period has, and without how large its figure is thought to be.

    Parameters
    ----------
    tokens : sequence of Token
        The sentence.
    """
    if brought := _BROUGHT.match(joined(tokens)):
        tokens = tokens[len(brought[0].split()) :]
    found: list[Token] = []
    for one in tokens:
        if one.text == "year" and one.end - one.start > len("year"):  # "a year later" as one
            found = found[: len(found) - (bool(found) and found[-1].text in _BEFORE_A_YEAR)]
        elif found or one.text != ",":
            found.append(one)
    large = _AS_LARGE.search(joined(found))
    if large:
        start = large.string[: large.start()].count(" ")
        found[start : start + len(large[0].split())] = [replace(found[start], text="was")]
    return found


_BEFORE_A_YEAR = ("in", "for", "by", "of", "over", "during")


_PUT_BESIDE = regex(
    r"^(?P<doer>@[A-Z]{3})(?! 's) (?P<first>[^,#]*\b9\b[^,#]*) ,(?: (?:or|nearly|almost|about|around|just|over|some|more|less|fewer|than|twice|double|half|9 times|(?:two|three|four|five|six|ten) times))+"
    r" the #! (?:that |which )?(?P<who>it|@[A-Z]{3}) (?P<verb>[a-z]+) (?P<rest>[^,#9]+)$"
)
_WARE = regex(r"\bof ((?:pipeline |natural |piped )?gas|lng|goods)\b")


def beside_a_number(line: str, claim: Claim) -> str:
    """Return what a line says of a number that its first one is put beside: "bought $9 of goods , twice the #! that it sold".

    Parameters
    ----------
    line : str
        The words, as one text.
    claim : Claim
        The claim.
    """
    found = _PUT_BESIDE.match(line) if claim.kind == "level" else None
    if found is None:
        return line
    ware = _WARE.search(found["first"])
    who = found["doer"] if found["who"] == "it" else found["who"]
    return f"{who} {found['verb']} #!{f' of {ware[1]}' if ware else ''} {found['rest']}"
