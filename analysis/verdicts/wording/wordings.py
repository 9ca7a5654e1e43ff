"""The wordings of trade that are known as they stand in recast.toml, each with how the same is usually said."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

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

    def that_may_fit(self, said: frozenset[str]) -> list[Pattern]:
        """Return the patterns that a sentence of some words may fit."""
        return [pattern for pattern, needed in self.when if not any(map(said.isdisjoint, needed))]


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
