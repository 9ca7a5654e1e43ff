"""The goods that a clause names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import pairwise

from analysis.statistics import products
from analysis.verdicts.clause.flows import Flow
from analysis.verdicts.clause.lexicon import Places, by_first_word, phrases, places_of, section, words
from analysis.verdicts.clause.tokens import Token
from analysis.verdicts.tables import kept

ALL = "TOTAL"


@dataclass(frozen=True, slots=True)
class Goods:
    """The goods of a clause: the product's identifier, which tokens name it, its words, or what is unclear."""

    product: str = ALL
    tokens: frozenset[int] = frozenset()
    words: str = ""
    problem: str = ""


@kept
def _phrases() -> Places:
    found: dict[tuple[str, ...], str] = {}
    for one in products():
        for name in (one.name, *one.words):
            parts = tuple(name.lower().replace(",", " ,").split())
            if one.id != ALL:
                found.setdefault(parts, one.id)
    return by_first_word(sorted(found.items(), key=lambda item: (-len(item[0]), item[0])))


def goods_named(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Return from where to where the goods stand that a clause names, in their order.

    Parameters
    ----------
    texts : sequence of str
        The texts of the clause's tokens.
    """
    return [*_goods_named(tuple(texts))]


@partial(kept, most=512)  # a claim's readers ask for those of the same words again and again
def _goods_named(texts: tuple[str, ...]) -> list[tuple[int, int]]:
    return sorted((start, end) for _, start, end in _named(texts, ()))


def _named(texts: Sequence[str], taken: Iterable[int]) -> list[tuple[str, int, int]]:
    """Return the products named outside of some tokens, a longer name before a shorter one within it."""
    found: list[tuple[str, int, int]] = []
    taken = set(taken)
    for start, end, identifier in places_of(texts, _phrases()):
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            found.append((identifier, start, end))
    return found


def goods_before(clause: Sequence[Token], flow: Flow, before: Iterable[Sequence[Token]]) -> bool:
    """Return whether a verb may be of goods of the clauses before: "gas imports were 69 million tonnes, for which it paid #!".

    Parameters
    ----------
    clause : sequence of Token
        The clause.
    flow : Flow
        The words for the flow.
    before : iterable of sequence of Token
        The clauses before it in its sentence.
    """
    said = [token.text for token in clause]
    if not flow.verb or goods_named(said) or _WARES & set(said):
        return False
    return any(goods_named([token.text for token in one]) for one in before)


LIQUEFIED = {"lng", "liquefied"}
_WARES = {"goods", "products", "merchandise", "wares", "commodities"}


def products_in(clause: Sequence[Token], flow: Flow | None) -> Goods:
    """Return the goods that a clause names, all goods if it names none.

    Parameters
    ----------
    clause : sequence of Token
        The clause.
    flow : Flow or None
        The words for the flow, which are no goods.
    """
    texts = [token.text for token in clause]
    named = _named(texts, set(range(flow.start, flow.end)) if flow else set())
    named = [one for one in named if not (flow and _only_told(texts, one[1], flow))]
    found = [(identifier, set(range(start, end))) for identifier, start, end in named]
    taken = {i for _, place in found for i in place}
    before = flow.start - 1 if flow and not flow.verb else -1
    if before >= 0 and before not in taken:
        found += [(name, {before}) for name, known in section("goods").items() if texts[before] in known]
    different = {identifier for identifier, _ in found}
    if not found:
        return Goods()
    if len(different) > 1:
        return Goods(problem="it names several kinds of goods, and no table has just these")
    tokens = frozenset(i for _, place in found for i in place)
    if kind := _which_of_them(texts, tokens):
        return Goods(problem=f"“{kind}” may make the goods a part of those that the tables have")
    return Goods(different.pop(), tokens, " ".join(texts[i] for i in sorted(tokens)))


def _only_told(texts: Sequence[str], at: int, flow: Flow) -> bool:
    """Return whether goods stand in a phrase that only tells how a flow came about: "driven by machinery, exports …"."""
    stops = [-1, *(i for i, text in enumerate(texts) if text in _STOPS), len(texts)]
    start, end = next((a + 1, b) for a, b in pairwise(stops) if a < at < b)
    first, second = [*texts[start : start + 2], ""][:2]
    told = len(first) > 4 and first.endswith(("ed", "ing")) and first not in ("regarding", "concerning")
    told = told or (first in words("asides") and second not in ("in", "for", "on"))
    why = any(" ".join(texts[start:end]).startswith(f"{one} ") for one in ("above all", *phrases("reasons")))
    return not (start <= flow.start < end or "#!" in texts[start:end]) and (told or why)


_STOPS = {",", ";", ":", "(", ")", "–", "—", "."}


def _which_of_them(texts: Sequence[str], goods: Iterable[int]) -> str:
    """Return a word right before the goods that may tell which of them are meant: "electric vehicles"; "" if none does."""
    before = [texts[i - 1] for i in goods if i and i - 1 not in goods]
    return next((text for text in before if text[0].isalpha() and text not in _plain_words()), "")


@lru_cache(maxsize=1)
def _plain_words() -> frozenset[str]:
    """Return the words that change nothing right before goods."""
    named = ("plain", "adjectives", "reaching", "around", "share", "hedges")
    flows = ("sold", "bought", "traded", "trade", "exports", "imports")
    said = {word for name in flows for phrase in phrases(name) for word in phrase.split()}
    return frozenset().union(*(words(name) for name in named)) | said
