"""The wordings of trade that are known as they stand in recast.toml, each with how the same is usually said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import chain

from analysis.claims.lexicon import written
from analysis.verdicts.wording.patterns import Pattern, patterns_of


@dataclass(frozen=True, slots=True)
class Wording:
    """Some wordings: what their words are, how the same is usually said, and when they are so.

    They may need an earlier year ("base"), an article that names no other place ("alone") or sentences before them about
    one trade ("topic"), a unit of the number, and be of a year so many years from the one named. Each pattern stands
    with sets of words: a sentence that it fits has one of each.
    """

    when: tuple[tuple[Pattern, tuple[frozenset[str], ...]], ...]
    say: str
    needs: str
    of: str
    year: int


@cache
def wordings() -> tuple[Wording, ...]:
    """Return the wordings of recast.toml, in its order."""
    table = written("verdicts/wording", "recast")
    return tuple(
        Wording(
            tuple(
                (one, _needed(one))
                for one in patterns_of(told["when"], table["words"], table["flow"]["what"])
            ),
            told["say"],
            told.get("needs", ""),
            told.get("of", ""),
            told.get("year", 0),
        )
        for told in table["wordings"]
    )


def _needed(pattern: Pattern) -> tuple[frozenset[str], ...]:
    """Return of which words a pattern needs one each, the fewest first."""
    return tuple(
        sorted((part.first for part in pattern if part.kind == "words" and not part.optional), key=len)
    )


def that_may_fit(words: Iterable[str]) -> list[tuple[Wording, list[Pattern]]]:
    """Return the wordings that a sentence of some words may fit, in their order, each with its patterns that it may fit."""
    every, said = wordings(), frozenset(words)
    index = _by_word()
    found: dict[int, list[Pattern]] = {}
    for at, place in sorted(set(chain(index[""], *(index[one] for one in index.keys() & said)))):
        pattern, needed = every[at].when[place]
        if not any(map(said.isdisjoint, needed)):
            found.setdefault(at, []).append(pattern)
    return [(every[at], patterns) for at, patterns in found.items()]


@cache
def _by_word() -> dict[str, list[tuple[int, int]]]:
    """Return where the patterns stand by the words of which they need one, those that need none under ""."""
    found: dict[str, list[tuple[int, int]]] = {"": []}
    for at, wording in enumerate(wordings()):
        for place, (_, needed) in enumerate(wording.when):
            for one in needed[0] if needed else ("",):
                found.setdefault(one, []).append((at, place))
    return found
