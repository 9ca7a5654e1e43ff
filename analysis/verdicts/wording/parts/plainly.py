"""What a sentence says of its number besides what it is: a later year in words, how large it is thought to be, what it is put beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.claims import Claim
from analysis.verdicts.clause.tokens import Token, joined
from analysis.verdicts.needed import regex

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
