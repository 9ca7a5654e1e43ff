"""The wordings of trade that are known as they stand in recast.toml, each with how the same is usually said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from analysis.claims.lexicon import written
from analysis.verdicts.wording.patterns import Pattern, Written


@dataclass(frozen=True, slots=True)
class Wording:
    """Some wordings: what their words are, how the same is usually said, and when they are so.

    They may need an earlier year ("base"), an article that names no other place ("alone") or sentences before them about
    one trade ("topic"), a unit of the number, and be of a year so many years from the one named.
    """

    when: tuple[Pattern, ...]
    say: str
    needs: str
    of: str
    year: int


@cache
def wordings() -> tuple[Wording, ...]:
    """Return the wordings of recast.toml, in its order."""
    table = written("verdicts/wording", "recast")
    read = Written(table["words"], table["flow"]["what"])
    return tuple(
        Wording(
            tuple(map(read.pattern, told["when"])),
            told["say"],
            told.get("needs", ""),
            told.get("of", ""),
            told.get("year", 0),
        )
        for told in table["wordings"]
    )


def that_may_fit(words: Iterable[str]) -> list[tuple[Wording, list[Pattern]]]:
    """Return the wordings that a sentence of some words may fit, in their order, each with its patterns that it may fit."""
    every, by_word = _in_bits()
    had = 0
    for one in words:
        had |= by_word.get(one, 0)
    several = (
        (wording, [one for one, needed in patterns if needed & had == needed]) for wording, patterns in every
    )
    return [(wording, patterns) for wording, patterns in several if patterns]


@cache
def _in_bits() -> tuple[list[tuple[Wording, list[tuple[Pattern, int]]]], dict[str, int]]:
    """Return wordings, each with its patterns and of which sets of words these need one each, and which sets a word is in.

    Each set is a bit.
    """
    bits: dict[frozenset[str], int] = {}
    every = [(one, [(pattern, _needs(pattern, bits)) for pattern in one.when]) for one in wordings()]
    by_word: dict[str, int] = {}
    for several, bit in bits.items():
        for word in several:
            by_word[word] = by_word.get(word, 0) | bit
    return every, by_word


def _needs(pattern: Pattern, bits: dict[frozenset[str], int]) -> int:
    needed = {part.first for part in pattern if part.kind == "words" and not part.optional}
    return sum(bits.setdefault(one, 1 << len(bits)) for one in needed)
