"""Patterns of words by which a sentence is known as one wording of a figure of trade (see recast.toml)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from analysis.claims.lexicon import written
from analysis.statistics.flows import LINKS, NOUNS
from analysis.verdicts.clause.lexicon import HEDGES, listed
from analysis.verdicts.needed import regex

_PART = regex(r"\[[^\[\]]*\]|\S+")
_PLACE = regex(r"[A-DTU]('s)?")
_NAMED = regex(r"([a-z]+):(.+)")
_FRACTION = regex(
    r"(?:an?|one|two|three|four) (?:half|third|thirds|quarter|quarters|fifth|fifths|tenth|tenths)"
)
_SIGNS = frozenset(("$", "us$", "¥", "€", "usd", "rmb"))
_SCALES = listed("scales")
_LINKS = {NOUNS[flow]: link for flow, link in LINKS.items()}

Bound = dict[str, str]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a pattern: phrases of which one stands there, a place, an amount, or parts that may be missing.

    Parameters
    ----------
    kind : str
        "words", "place", "number", "amount", "year", "flow", "any" or "group".
    phrases : tuple of tuple of str
        The phrases of "words".
    name : str
        Under which name what stands there is found again, or "".
    optional, repeated : bool
        Whether it may be missing, and whether it may stand several times.
    parts : tuple of Pattern
        The parts of a "group", or the patterns of a "flow".
    first : frozenset of str
        With which words the phrases begin.
    """

    kind: str
    phrases: tuple[tuple[str, ...], ...] = ()
    name: str = ""
    optional: bool = False
    repeated: bool = False
    parts: tuple[Pattern, ...] = field(default=())
    first: frozenset[str] = frozenset()


Pattern = tuple[Part, ...]


class Written:
    """Patterns as they are written in recast.toml; a part that stands in many of them is read once.

    Parameters
    ----------
    lists : mapping of str to str
        Lists of words by their names.
    flows : sequence of str
        The patterns of a noun for a flow with its places.
    """

    def __init__(self, lists: Mapping[str, str], flows: Sequence[str] = ()) -> None:
        self._lists, self._flows = lists, tuple[Pattern, ...]()
        self._parts: dict[str, Part] = {}
        self._flows = tuple(map(self.pattern, flows))

    def pattern(self, written: str) -> Pattern:
        """Return a pattern: "A flow:SOLD to B N"."""
        return tuple(self._parts.get(one) or self._read(one) for one in _PART.findall(written))

    def _read(self, written: str) -> Part:
        self._parts[written] = part = self._part(written)
        return part

    def _part(self, written: str) -> Part:
        if written.startswith("["):
            return Part("group", optional=True, parts=(self.pattern(written[1:-1]),))
        if _PLACE.fullmatch(written):
            return Part("place", name=written[0], phrases=(("'s",),) if written.endswith("'s") else ())
        if written in ("N", "AMOUNT"):
            return Part("number" if written == "N" else "amount")
        if written == "FLOW":
            return Part("flow", name="FLOW", parts=self._flows)
        named = _NAMED.fullmatch(written)
        name, said = (named[1], named[2]) if named else ("", written)
        if said in ("...", "YEAR"):
            return Part("any" if said == "..." else "year", name=name)
        repeated = said.endswith("*")
        phrases = {
            tuple(phrase.split())
            for one in said.rstrip("*").split("|")
            for phrase in self._lists.get(one, one.replace("_", " ")).split("|")
        }
        ordered = tuple(sorted(phrases, key=lambda one: (-len(one), one)))
        first = frozenset(one[0] for one in ordered)
        return Part("words", ordered, name, optional=repeated, repeated=repeated, first=first)


def match(patterns: Sequence[Pattern], words: Sequence[str], known: Bound | None = None) -> Bound | None:
    """Return what the named parts of the first pattern that all the words fit stand for; None if they fit none.

    What has a usual word stands for that, and a name that stands twice for the same; a flow has the link of its direction.

    Parameters
    ----------
    patterns : sequence of Pattern
        The patterns.
    words : sequence of str
        The words of a sentence; a place is a code ("@KAZ"), the number on trial "#!", a year "Y2022", another
        number "9".
    known : mapping of str to str, optional
        What named parts are known to stand for.
    """
    for pattern in patterns:
        for end, bound in _ends(pattern, words, 0, known or {}):
            if end == len(words) and _goes_its_way(bound):
                return {**bound, "link": _LINKS[bound["flow"]]} if bound.get("flow") in _LINKS else bound
    return None


def _goes_its_way(bound: Bound) -> bool:
    """Return whether a flow has the preposition of its direction: nothing is sold "from" a partner."""
    link = bound.get("link", "")
    return link not in _LINKS.values() or link == _LINKS.get(bound.get("flow", ""), link)


@cache
def usual_words() -> dict[tuple[str, str], str]:
    """Return the usual word for what stands under a name in a pattern: "exports" for "sold" as a "flow"."""
    table = written("verdicts/wording", "recast")
    return {
        (name, phrase): usual
        for name, several in table["usual"].items()
        for usual, lists in several.items()
        for one in lists.split("|")
        for phrase in table["words"].get(one, one).split("|")
    }


def _ends(pattern: Pattern, words: Sequence[str], at: int, bound: Bound) -> Iterator[tuple[int, Bound]]:
    """Yield where a pattern that begins at a word may end, and what its parts stand for."""
    if not pattern:
        yield at, bound
        return
    part, rest = pattern[0], pattern[1:]
    for end, now in _of_part(part, words, at, bound):
        again = pattern if part.repeated else rest
        yield from _ends(again, words, end, now)
    if part.optional:
        yield from _ends(rest, words, at, bound)


def _of_part(part: Part, words: Sequence[str], at: int, bound: Bound) -> Iterator[tuple[int, Bound]]:
    if part.kind == "words":
        for phrase in part.phrases if at < len(words) and words[at] in part.first else ():
            end = at + len(phrase)
            if tuple(words[at:end]) != phrase:
                continue
            said = usual_words().get((part.name, " ".join(phrase)), " ".join(phrase))
            if bound.get(part.name, said) == said:
                yield end, {**bound, part.name: said} if part.name else bound
    elif part.kind == "place":
        yield from _of_place(part, words, at, bound)
    elif part.kind in ("number", "year", "amount"):
        for end in _of_number(part.kind, words, at):
            yield end, {**bound, part.name: words[at]} if part.name else bound
    elif part.kind == "any":
        for end in range(len(words), at, -1):
            yield end, {**bound, part.name: " ".join(words[at:end])}
    else:
        for inner in part.parts:
            own = {} if part.kind == "flow" else bound
            for end, now in _ends(inner, words, at, own):
                yield end, {**bound, part.name: " ".join(words[at:end])} if part.kind == "flow" else now


def _of_place(part: Part, words: Sequence[str], at: int, bound: Bound) -> Iterator[tuple[int, Bound]]:
    at += words[at : at + 1] == ["the"]
    at += words[at : at + 1] == ["five"]  # "the five republics of Central Asia"
    place = words[at] if at < len(words) else ""
    known = bound.get(part.name)
    others = {value for name, value in bound.items() if name in "ABCD" and name != part.name}
    if not place.startswith("@") or known not in (None, place) or place in others:
        return
    owned = bool(part.phrases) and words[at + 1 : at + 2] == ["'s"]
    yield at + 1 + owned, {**bound, part.name: place}


def _of_number(kind: str, words: Sequence[str], at: int) -> Iterator[int]:
    """Yield where the number on trial, a year or an amount ends that begins at a word."""
    if kind == "amount":
        yield from _of_amount(words, at)
    elif at < len(words) and (words[at] == "#!" if kind == "number" else words[at].startswith("Y")):
        yield at + 1


def _of_amount(words: Sequence[str], at: int) -> Iterator[int]:
    """Yield where an amount ends that begins at a word: "about $ 9 billion"."""
    while at < len(words) and words[at] in HEDGES:
        at += 1
    if _FRACTION.fullmatch(" ".join(words[at : at + 2])):
        yield at + 2
    at += at < len(words) and words[at] in _SIGNS
    if words[at : at + 1] != ["9"]:
        return
    at += 1
    yield at
    while at < len(words) and words[at] in _SCALES:
        at += 1
        yield at
