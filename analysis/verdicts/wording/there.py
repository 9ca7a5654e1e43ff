"""What "there" stands for: "sold goods to Kazakhstan and bought $16 billion worth of goods there"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from analysis.statistics.flows import LINKS
from analysis.verdicts.clause.flows import find_flow
from analysis.verdicts.clause.lexicon import phrases
from analysis.verdicts.clause.tokens import Token, codes

_EXISTS = {"is", "are", "was", "were", "has", "have", "had", "will", "would", "may", "remains", "remain"}
_PREPOSITIONS = {"to", "from", "in", "into", "with", "of", "by", "at", "for", "between", "and"}
_BREAKS = {",", ";", "and", "but", "while", "whereas", "although", "though"}


def with_places(tokens: Sequence[Token], about: str = "") -> list[Token]:
    """Return a sentence with the place that "there" or "from them" stands for; it stays where more than one may be meant.

    It is the only place named before in the sentence besides the one that does what the clause says. What goes to
    it or comes from it is told by the word for the flow: "its shipments there" go to it.

    Parameters
    ----------
    tokens : sequence of Token
        The sentence.
    about : str
        The place that the sentence before is about, which is meant where this one names no other.
    """
    found: list[Token] = []
    for i, token in enumerate(tokens):
        there = token.text == "there" and found and _is_a_place(found, tokens[i + 1 :])
        partner = token.text in ("it", "them") and found and found[-1].text in ("to", "from", "with")
        place = _meant(found, about) if there or partner else ""
        if place:
            found += [*_link(found), Token(f"@{place}", token.start, token.end)]
        else:
            found.append(token)
    return found


def _is_a_place(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """Tell "its shipments there were …" and "imports from there were …" from "there were …"."""
    if not after or after[0].text not in _EXISTS:
        return True
    noun = find_flow(before[-1:])
    return before[-1].text in ("to", "from") or (noun is not None and not noun.verb)


def _meant(before: Sequence[Token], about: str) -> str:
    """Return the only place named that is not the one that does what the clause says, else what it is about, or ""."""
    start = next((i + 1 for i in range(len(before) - 1, -1, -1) if before[i].text in _BREAKS), 0)
    owner = [one.place for one, mark in pairwise(before[-3:-1]) if one.place and mark.text == "'s"]
    doers = owner or _unlinked(before[start:]) or _unlinked(before)[:1]  # "of China's exports there"
    others = (set(codes(before)) - {"WLD", *doers[-1:]}) or {about} - {"", *doers[-1:]}
    return others.pop() if doers and len(others) == 1 else ""


def _unlinked(tokens: Sequence[Token]) -> list[str]:
    """Return the places that no preposition stands before, nor a verb that they are the object of: "sold Kyrgyzstan"."""
    ties = _PREPOSITIONS | {*phrases("sold"), *phrases("bought")} - {*phrases("exports"), *phrases("imports")}
    found, last = [], ""
    for token in tokens:
        if token.place and last not in ties:
            found.append(token.place)
        last = last if token.text == "the" else token.text
    return found


def _link(before: Sequence[Token]) -> list[Token]:
    """Return "to", "from" or "with" as the flow before says; nothing where a preposition stands there already."""
    last = before[-1]
    if last.text in ("to", "from", "with", "in", "into"):
        return []
    start = next((i + 1 for i in range(len(before) - 1, -1, -1) if before[i].text in _BREAKS), 0)
    flow = find_flow([token for token in before[start:] if token.text != "#!"])
    return [Token(LINKS[flow.kind], last.end, last.end)] if flow else []
