"""Wordings put as the usual ones, from tables: of gas ("the pipeline from Central Asia"), and of links ("was listed as")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from analysis.claims import Claim
from analysis.claims.lexicon import written
from analysis.verdicts.clause.lexicon import HEDGED
from analysis.verdicts.clause.tokens import Token, joined
from analysis.verdicts.needed import Needed, lacks, needed_by, regex


class Usual(NamedTuple):
    """A wording: its pattern, what takes its place, and what a sentence must have for the pattern to be tried."""

    pattern: re.Pattern[str]
    said: str
    needed: tuple[Needed, ...]


def put(source: str, said: str) -> Usual:
    """Return the wording of a pattern, with what takes its place."""
    return Usual(regex(source), said, tuple(sorted(needed_by(source), key=len)))  # the shortest list first


@cache
def usual(name: str) -> tuple[Usual, ...]:
    """Return the wordings of a table in its order: a pattern of words, and what takes their place.

    Parameters
    ----------
    name : str
        "usual_gas", "links" or "constructions".
    """
    table = written("verdicts/wording", name)
    pieces = regex(rf"<({'|'.join(table['pieces'])})>")
    return tuple(put(_filled(one["when"], table["pieces"], pieces), one["say"]) for one in table["wordings"])


def _filled(pattern: str, named: dict[str, str], pieces: re.Pattern[str]) -> str:
    """Return a pattern with its pieces, and theirs, in full."""
    while pieces.search(pattern):
        pattern = pieces.sub(lambda name: named[name[1]], pattern)
    return pattern


def put_as(tokens: Sequence[Token], wordings: Iterable[Usual]) -> list[Token]:
    """Return a sentence with what takes the place of each wording that it has.

    Parameters
    ----------
    tokens : sequence of Token
        The sentence.
    wordings : iterable
        In the order in which they are tried.
    """
    found, line = list(tokens), joined(tokens)
    for pattern, said, needed in wordings:
        if lacks(line, needed):
            continue
        every = list(pattern.finditer(line))
        for told in reversed(every):
            start = len(line[: told.start()].split())
            end = start + len(told[0].split())
            found[start:end] = _in_place(found[start:end], told.expand(said).split())
        line = joined(found) if every else line
    return found


def _in_place(told: Sequence[Token], words: Sequence[str]) -> list[Token]:
    """Return words as tokens in the place of others: each word that stands among these is its next token."""
    span = Token("", told[0].start, told[-1].end)
    left = list(told)
    found = []
    for text in words:
        at = next((i for i, one in enumerate(left) if one.text == text), None)
        found.append(replace(span, text=text) if at is None else left.pop(at))
    return found


_WAYS = {"rose": "up", "fell": "down"}
_MOVED = regex(rf"\b(rose|fell) (?:by )?(?:an? )?{HEDGED}#!(?! (?:up|down|higher|lower|more|less)\b)")


def moved_otherwise(claim: Claim, clause: Sequence[Token]) -> str:
    """Return why a number is read as moving another way than its clause says in the usual words, in a sentence; "" if it is not.

    Parameters
    ----------
    claim : Claim
        The claim, as its sentence is printed: "gave up 5 percent".
    clause : sequence of Token
        The clause in the usual words: "fell by #!".
    """
    moved = _MOVED.search(joined(clause))
    changed = claim.kind in ("growth_rate", "change_abs")
    if moved is None or not changed or claim.direction == _WAYS[moved[1]]:
        return ""
    return f"its words say that it {moved[1]}, and its number is read the other way"
