"""Places and times told in several words as one: "the five states of Central Asia", "tiny Kyrgyzstan", "two years later"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from analysis.verdicts.clause.lexicon import listed, words
from analysis.verdicts.tables import area_name, members_of

if TYPE_CHECKING:
    from analysis.verdicts.clause.tokens import Token

STATES = {"countries", "nations", "states", "republics", "economies"}
STATE = ("country", "nation", "state", "republic")
_MADE = ("made", "grown", "produced", "manufactured")
_DESCRIBING = 16  # words before a place that may describe it


def one_group(tokens: list[Token], sentence: str, offset: int) -> list[Token]:
    """Make one token of a place and what only describes it.

    "The five former Soviet republics of Central Asia" is Central Asia, "the rest of the world" the world,
    "China-bound" is "to China", "Chinese-made" Chinese, and "tiny Kyrgyzstan" Kyrgyzstan.
    """
    found: list[Token] = []
    for each in tokens:
        token = each
        if token.text in _MEMBERS and _are_the_members(found):
            found[-1] = replace(found[-1], end=token.end)
            continue
        if not (token.place or token.text == "bound" or token.text in _MADE):
            found.append(token)
            continue
        texts = [one.text for one in found[-_DESCRIBING:]]
        if token.text == "bound" and texts[-1:] == ["-"] and found[-2:-1] and found[-2].place:
            found[-2:] = [replace(found[-2], text="to", end=found[-2].start), found[-2]]
            continue
        if token.text in _MADE and texts[-1:] == ["-"] and found[-2:-1] and found[-2].place:
            del found[-1]
            continue
        keep = _described_from(texts, token.place)
        named = token.place and sentence[token.start - offset : token.end - offset] == area_name(token.place)
        if named and keep == len(texts):
            keep = _described_by_kind(texts)
        if keep < len(texts):
            keep += len(found) - len(texts)
            token = replace(token, start=found[keep].start)
            del found[keep:]
        found.append(token)
    return found


def _described_by_kind(texts: list[str]) -> int:
    """Return from where on words tell what a country is: "tiny", "its big neighbour", "the gas-rich state of"."""
    keep, kind = len(texts), 0
    if texts[-1:] == ["of"] and texts[-2:-1] and texts[-2] in STATE:
        kind = 2
    elif texts[-1:] and texts[-1] in _NEIGHBOUR:
        kind = 1
    keep -= kind
    while keep and (texts[keep - 1] in _OF_A_COUNTRY or (kind and texts[keep - 1] in _OF_SOME_KIND)):
        keep -= 1
    if kind and keep and texts[keep - 1] in ("the", "its", "their", "a"):
        return keep - 1
    return keep if texts[:keep] or not kind else len(texts)


_OF_A_COUNTRY = listed("describing_a_country")
_OF_SOME_KIND = {"@CA5", "former", "soviet", "caspian", "eastern", "western", "northern", "southern", "own"}
_NEIGHBOUR = ("neighbour", "neighbor")
_MEMBERS = listed("members_of_a_group")
_OF_ALL = listed("before_all_members")
_LINKS = {"to", "from", "with", "between", "by", "of", "and", "against"}


def _are_the_members(found: list[Token]) -> bool:
    """Return whether a noun behind these words means all of a group: "with the five Central Asian economies"."""
    texts = [one.text for one in found[-5:-1]]
    every = False
    while texts and texts[-1] in _OF_ALL:
        every |= texts.pop() == "five"
    return bool(found and members_of(found[-1].place) and (every or (texts and texts[-1] in _LINKS)))


_THE_WHOLE = (
    ("the", "region", "of"), ("the", "whole", "of"), ("all", "of"), ("all", "five"), ("former", "soviet"), ("post-soviet",), ("all",),
)  # fmt: skip


def _described_from(texts: list[str], place: str) -> int:
    """Return from which token on the words before a place only describe it."""
    keep = len(texts)
    if place == "WLD" and texts[-2:] == ["rest", "of"]:
        return keep - 2
    if not members_of(place):
        return keep
    if lead := next((one for one in _THE_WHOLE if tuple(texts[-len(one) :]) == one), ()):
        return keep - len(lead) + (lead[:2] == ("the", "region"))
    partners = set(texts[-2:-1]) & _MEMBERS and set(texts[-3:-2]) & _OF_ALL
    if not (texts[-1:] in (["of"], ["in"]) and (set(texts[-2:-1]) & STATES or partners)):
        return keep
    keep -= 2
    while keep and texts[keep - 1] in words("describing"):
        keep -= 1
    return keep


def one_time(tokens: list[Token]) -> list[Token]:
    """Make one token of a time told in several words: "two years later", "a year on", "calendar 2022", "back in 2022"."""
    found: list[Token] = []
    for one in tokens:
        found.append(one)
        if one.text != "9" and one.text not in _LATER:
            continue
        texts = [each.text for each in found[-3:]]
        later = len(texts) > 2 and texts[1] in ("year", "years", "decade", "decades")
        if later and texts[0] in _LATER.get(one.text, ()) and texts[:2] != ["the", "years"]:
            found[-3:] = [replace(found[-3], text="year", end=one.end)]
        elif one.text == "9" and one.end - one.start == _DIGITS:
            while len(found) > 1 and found[-2].text in _CALENDAR:
                del found[-2]
            before = [each.text for each in found[-3:-1]]
            if before == ["back", "in"]:
                del found[-3]
            elif before == ["mid", "-"]:
                found[-3:-1] = [replace(found[-3], text="midyear")]
    return found


def all_the_world(tokens: list[Token]) -> list[Token]:
    """Return "the whole world" as "the world"."""
    return [
        one
        for i, one in enumerate(tokens)
        if one.text not in ("whole", "entire") or [two.place for two in tokens[i + 1 : i + 2]] != ["WLD"]
    ]


_HEADS = ("head", "capita", "person", "inhabitant", "citizen", "resident")
_OF_ALL_PEOPLE = (("of", "population"), ("of", "the", "population"))


def per_head_last(tokens: list[Token]) -> list[Token]:
    """Put "per head", with which a sentence begins, behind its number: "Per head, output was #!"."""
    texts = [one.text for one in tokens]
    if (
        texts[:1] != ["per"]
        or texts[1:2] == []
        or texts[1] not in _HEADS
        or "#!" not in texts
        or sum(bool(one.place) for one in tokens) > 1
    ):
        return tokens
    size = 2 + next((len(one) for one in _OF_ALL_PEOPLE if tuple(texts[2 : 2 + len(one)]) == one), 0)
    start = size + (texts[size : size + 1] == [","])
    at = texts.index("#!") + 1
    return [*tokens[start:at], *tokens[:2], *tokens[at:]]


_DIGITS = 4  # of a year
_CALENDAR = {"calendar", "full-year", "full"}
_SO_MANY = listed("counted") | {"9", "#", "one", "a"}
_LATER = {
    "later": _SO_MANY,
    "afterwards": _SO_MANY,
    "afterward": _SO_MANY,
    "on": _SO_MANY - {"a"},
    "after": {"the"},
}
