"""What each word of a line does in it: a place, a flow, a verb of buying, a preposition, or nothing that matters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from analysis.claims import Claim
from analysis.claims.lexicon import written
from analysis.verdicts.clause.lexicon import HEDGES, section, words
from analysis.verdicts.clause.products import goods_named
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.parts.dealers import deals_for_a_place

_COMPARING = {"more", "less", "than"}  # hedges that may also set one figure beside another
_SIGNS = (",", ".", "#")
_DASHES = ("-", "–", "&")
_NO_GOODS = {"gas", "lng"}  # what is read as gas and not as goods


@dataclass(frozen=True, slots=True)
class Item:
    """A word or a phrase and what it does: "EXPORTS", "BOUGHT", "FROM", "P" for a place, "N" for the number on trial."""

    tag: str
    text: str


OF_GOODS = "some goods"
"""What trade is of that the sentences before speak of, where they name goods."""


@dataclass(frozen=True, slots=True)
class Before:
    """What the sentences before tell, for what a sentence leaves out or only points to; "" for what they do not.

    Parameters
    ----------
    owner, other : str
        Whose trade it is and with whom, as "@CHN" and "@KAZ"; of output or people only whose they are.
    kind : str
        "trade", "gas", "line" (the pipeline from Central Asia), "output", "head", "people", "price", "rate", "made" or
        "burnt" (gas at home).
    flow : str
        "EXPORTS", "IMPORTS" or "TRADE".
    what : str
        The commodity of a price, which gas it is, or that trade is of some goods.
    counts : str
        The words for who counts.
    owned : bool
        Whether it was said whose trade it is.
    subject : bool
        Whether the owner is what the sentences are about, so that "it" and "its" are the owner's.
    period : str
        The only time that the last sentence with one tells, in ISO 8601.
    both : bool
        Whether the last sentence tells both flows between the two.
    dated : bool
        Whether it is the last sentence that tells the time.
    mean : bool
        Whether it tells a mean.
    per : str
        What a price is for: "an ounce".
    far : bool
        Whether a sentence that tells nothing stands between.
    """

    owner: str = ""
    other: str = ""
    kind: str = ""
    flow: str = ""
    what: str = ""
    counts: str = ""
    owned: bool = True
    subject: bool = True
    period: str = ""
    both: bool = False
    dated: bool = False
    mean: bool = False
    per: str = ""
    far: bool = False

    @property
    def sides(self) -> frozenset[str]:
        """The places that are known."""
        return frozenset({self.owner, self.other} - {""})

    @property
    def gas(self) -> bool:
        """Whether it is gas by pipeline."""
        return self.kind == "gas"


@dataclass(frozen=True, slots=True)
class Said:
    """What a line says of the number on trial.

    Parameters
    ----------
    claim : Claim
        The claim.
    items : tuple of Item
        What its words do, without those that change nothing.
    counts : str
        The words for who counts, with places as codes; "" if nobody is named.
    terms : str
        In which currency's terms it is, as " in dollar terms"; "" if the words do not say.
    named : frozenset of str
        Codes of all places that the article names.
    mean : bool
        Whether the sentence speaks of a mean.
    before : Before or None
        What stands for a side that the words leave out.
    near : frozenset of str
        The places of the whole sentence, as "@KAZ".
    """

    claim: Claim
    items: tuple[Item, ...]
    counts: str = ""
    terms: str = ""
    named: frozenset[str] = frozenset()
    mean: bool = False
    before: Before | None = None
    near: frozenset[str] = frozenset()

    @property
    def tags(self) -> tuple[str, ...]:
        """What the words do, in their order."""
        return tuple(one.tag for one in self.items)

    @property
    def places(self) -> frozenset[str]:
        """The places among the words, as "@KAZ"."""
        return frozenset(one.text for one in self.items if one.tag == "P")

    def only(self, *tags: str) -> bool:
        """Return whether no word does anything but these, be a place or the number."""
        return set(self.tags) <= {"P", "N", "OWN", *tags}


def places_in(line: str) -> set[str]:
    """Return the countries that a line names, as "@KAZ"."""
    return set(regex(r"@[A-Z]{3}\b").findall(line))


def entry(name: str) -> str:
    """Return a list of the words of parts, such as "office.leads"."""
    group, _, key = name.partition(".")
    found: str = written("verdicts/wording/parts", "words")[group][key]
    return found


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return the phrases by their first word, the longest first, each with what it does."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for tag, said in written("verdicts/wording/parts", "words")["tags"].items():
        for phrase in said.split("|"):
            parts = tuple(phrase.split())
            found.setdefault(parts[0], []).append((parts, tag))
    return {first: tuple(sorted(several, key=lambda one: -len(one[0]))) for first, several in found.items()}


@cache
def light() -> frozenset[str]:
    """Return the words that change nothing wherever they stand."""
    return frozenset(entry("light.words").split()) | HEDGES - _COMPARING | words("manner") - {"#"}


@cache
def _parties() -> frozenset[str]:
    return frozenset(entry("light.parties").split())


def _trades(word: str) -> bool:
    return bool({one.tag for one in loosely([word])} & _TRADING)


_TRADING = {"SOLD", "SENT", "BOUGHT", "GOT", "TRADED", "EXPORTS", "IMPORTS", "TRADE"}


@cache
def _kinds() -> frozenset[str]:
    return frozenset(one for known in section("goods").values() for one in known)


def loosely(texts: Sequence[str]) -> tuple[Item, ...]:
    """Return what each word does, without those that change nothing; "?" where one is not known.

    Parameters
    ----------
    texts : sequence of str
        The words; a place is a code ("@KAZ"), the number on trial "#!".
    """
    found: list[Item] = []
    goods = {start: end for start, end in goods_named(texts) if not _NO_GOODS & set(texts[start:end])}
    at = 0
    while at < len(texts):
        text = texts[at]
        phrase = next(
            ((one, tag) for one, tag in _phrases().get(text, ()) if tuple(texts[at : at + len(one)]) == one),
            None,
        )
        if deals := deals_for_a_place(texts, at, _parties(), _trades):
            at += deals
        elif at in goods:
            found.append(Item("PRODUCT", " ".join(texts[at : goods[at]])))
            at = goods[at]
        elif phrase is not None:
            if phrase[1] != "LIGHT":
                found.append(Item(phrase[1], " ".join(phrase[0])))
            at += len(phrase[0])
        else:
            if text == "@WLD":
                found.append(Item("WORLD", text))
            elif text.startswith("@"):
                found.append(Item("P", text))
            elif text in ("#!", "LINE"):
                found.append(Item({"#!": "N"}.get(text, text), text))
            elif text in _DASHES and _between_places(texts, at):
                found.append(Item("AND", text))
            elif text in _kinds():
                found.append(Item("KIND", text))
            elif not (text in _SIGNS or text in light()):
                found.append(Item("?", text))
            at += 1
    return tuple(found)


def parsed(texts: Sequence[str]) -> tuple[Item, ...] | None:
    """Return what each word does, without those that change nothing; None where one is not known.

    Parameters
    ----------
    texts : sequence of str
        The words, as `loosely` has them.
    """
    found = loosely(texts)
    known = all(one.tag != "?" for one in found)
    return found if known and all(_governs(found, i) for i in range(len(found))) else None


_GOVERNED = {"P", "N", "WORLD", "PRODUCT", "KIND", "GOODS", "DOLLAR", "YUAN", "EUROPE"}
_NOT_GOVERNED = {"", "ROSE", "FELL", "COST", "MOVED", "AT", "BY", "FOR", "AND", "OWN"}


def _governs(items: Sequence[Item], at: int) -> bool:
    """Return whether a preposition leads to something: "to" a place, goods or the number, and no verb ("is to reach")."""
    after = items[at + 1].tag if at + 1 < len(items) else ""
    if items[at].tag == "TO":
        return after in _GOVERNED
    return items[at].tag not in ("FROM", "WITH") or after not in _NOT_GOVERNED


def _between_places(texts: Sequence[str], at: int) -> bool:
    return bool(at) and all(one.startswith("@") for one in (*texts[at - 1 : at], *texts[at + 1 : at + 2]))
