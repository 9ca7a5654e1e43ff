"""The wordings of trade that are known as they stand in recast.toml, each with how the same is usually said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from analysis.claims.lexicon import written
from analysis.verdicts.wording.patterns import Pattern, patterns_of


@dataclass(frozen=True, slots=True)
class Wording:
    """Some wordings: what their words are, how the same is usually said, and when they are so.

    They may need an earlier year ("base"), an article that names no other place ("alone") or sentences before them about
    one trade ("topic"), a unit of the number, and be of a year so many years from the one named. Each pattern stands
    with the sets of words of which it needs one each, as bits.
    """

    when: tuple[tuple[Pattern, int], ...]
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
                (one, _needs(one)) for one in patterns_of(told["when"], table["words"], table["flow"]["what"])
            ),
            told["say"],
            told.get("needs", ""),
            told.get("of", ""),
            told.get("year", 0),
        )
        for told in table["wordings"]
    )


def that_may_fit(words: Iterable[str]) -> list[tuple[Wording, list[Pattern]]]:
    """Return the wordings that a sentence of some words may fit, in their order, each with its patterns that it may fit."""
    said = frozenset(words)
    every = wordings()
    lacking = sum(bit for one, bit in _needed().items() if said.isdisjoint(one))
    several = (
        (wording, [pattern for pattern, needed in wording.when if not needed & lacking]) for wording in every
    )
    return [(wording, patterns) for wording, patterns in several if patterns]


def _needs(pattern: Pattern) -> int:
    """Return of which sets of words a pattern needs one each, a bit for each set."""
    bits = _needed()
    needed = {part.first for part in pattern if part.kind == "words" and not part.optional}
    return sum(bits.setdefault(one, 1 << len(bits)) for one in needed)


@cache
def _needed() -> dict[frozenset[str], int]:
    """Return the sets of words of which a pattern may need one, each with its bit."""
    return {}
