"""The lists of words by which claims are read as queries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from typing import Any

from analysis.claims.lexicon import written


def _lists() -> dict[str, Any]:
    return written("verdicts/clause", "words")


@cache
def entry(name: str) -> str:
    """Return a list as it is written: ``trade``, or ``gas.nouns`` for one of a section."""
    value: Any = _lists()
    for part in name.split("."):
        value = value[part]
    return str(value)


@cache
def listed(name: str) -> frozenset[str]:
    """Return a list of single words."""
    return frozenset(entry(name).split())


@cache
def words(name: str) -> frozenset[str]:
    """Return a list of single words with the sign of another number, which may stand wherever they may."""
    return listed(name) | {"#"}


@cache
def phrases(name: str) -> tuple[str, ...]:
    """Return a list of phrases, the longest first."""
    found = [phrase.strip() for line in entry(name).splitlines() for phrase in line.split("|")]
    return tuple(sorted((one for one in found if one), key=lambda one: (-len(one.split()), one)))


Places = dict[str, list[tuple[int, tuple[str, ...], str]]]
"""Phrases by their first word, each with its rank, its words and what it stands for."""


def by_first_word(phrases: Iterable[tuple[tuple[str, ...], str]]) -> Places:
    """Return phrases, the words of each with what it stands for, as `places_of` looks for them."""
    found: Places = {}
    for rank, (parts, meant) in enumerate(phrases):
        found.setdefault(parts[0], []).append((rank, parts, meant))
    return found


def places_of(texts: Sequence[str], phrases: Places) -> Iterator[tuple[int, int, str]]:
    """Yield from where to where phrases stand in a text, in the order of the phrases, each with what it stands for."""
    for _, parts, meant in sorted(chain.from_iterable(phrases[one] for one in phrases.keys() & set(texts))):
        for i, text in enumerate(texts):
            if text == parts[0] and (len(parts) == 1 or tuple(texts[i : i + len(parts)]) == parts):
                yield i, i + len(parts), meant


@cache
def any_of(*names: str, also: tuple[str, ...] = (), but: tuple[str, ...] = ()) -> str:
    """Return the source of a pattern for any word of some lists, the longest first, with others and without some."""
    found = frozenset().union(*map(words, names)).union(also).difference(but)
    return "|".join(sorted(map(re.escape, found), key=lambda one: (-len(one), one)))


@cache
def section(name: str) -> dict[str, tuple[str, ...]]:
    """Return a section whose entries are all lists of phrases."""
    return {key: phrases(f"{name}.{key}") for key in _lists()[name]}


HEDGES = words("hedges") - {"#"}  # no other number
HEDGED = rf"(?:(?:{'|'.join(sorted(HEDGES))}) )*"  # the source of a pattern, as in rf"\bof {HEDGED}#!"
MEANS = words("means") - {"#"}
BEING = f"(?:{entry('being')})"  # the source of a pattern
