"""The later members of a row of figures: where each stands, its place and its amounts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from analysis.verdicts.clause.flows import noun_flows
from analysis.verdicts.clause.lexicon import listed, words
from analysis.verdicts.clause.products import goods_named
from analysis.verdicts.clause.tokens import MONEY, Token, amounts_in, codes, joined

TIES = ("to", "from", "with", "for", "of", "on", "in")
"""The prepositions that tie a place to what is said of it."""

_SEPARATORS = (",", ";", "and", "while", "whereas", "but", "plus", "against", "versus", "vs", "compared")
_LEADS = listed("leading_members") | set(_SEPARATORS)
SIGNS = frozenset(("$", "us$", "€", "£", "¥"))
"""Signs of currencies, before an amount."""
UNITS = (*MONEY, "dollars", "yuan", "people", "cubic", "metres", "meters", "tonnes", "tons", "tonne")
"""What a number is an amount of."""

_RATES = ("percent", "%", "pct", "per")


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount: whether it is a rate, where it stands with its unit, and from where on words lead to it."""

    rate: bool
    led: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Member:
    """A later member of a row: where it stands, from where to where its place or its goods are named, and its amounts."""

    start: int
    end: int
    place: int
    stop: int
    amounts: tuple[Amount, ...]


def separators(texts: Sequence[str]) -> list[int]:
    """Return where what follows may be a later member: after an amount, outside of brackets and of "plastics and rubber"."""
    first = next(iter(amounts_in(texts)), len(texts))
    named = {i for start, end in goods_named(texts) for i in range(start, end)}
    return [
        i
        for i, text in enumerate(texts)
        if i > first
        and i not in named
        and not (text == "and" and texts[i - 1].startswith("@") and "between" in texts[max(0, i - 3) : i])
        and (text in _SEPARATORS or (text == "than" and texts[i - 1] == ")") or _compares(texts, i))
        and texts[:i].count("(") == texts[:i].count(")")
    ]


def _compares(texts: Sequence[str], at: int) -> bool:
    """Return whether a comparison begins without a comma: "… $14 billion in 2023 is larger than Tajikistan's"."""
    return texts[at] in ("is", "was", "were") and _after_comparison(texts, at) > at


def members_from(tokens: Sequence[Token], start: int, *, rate: bool) -> list[Member]:
    """Return the members that follow each other from a separator on, each of a place of its own.

    Parameters
    ----------
    tokens : sequence of Token
        The sentence.
    start : int
        Where the separator stands among them.
    rate : bool
        Whether the number on trial is a rate, such as a growth rate or a share.
    """
    texts = [token.text for token in tokens]
    light = _light(texts[:start])
    found: list[Member] = []
    at = start
    while member := _member(tokens, at, light, rate=rate):
        found.append(member)
        at = next((i for i in separators(texts) if i >= member.end), len(texts))
        if not set(texts[member.end : at]) <= light:
            break
    places = [*codes(tokens[:start]), *(joined(tokens[one.place : one.stop]).lstrip("@") for one in found)]
    return found if len(set(places)) == len(places) else []


def _light(head: Sequence[str]) -> frozenset[str]:
    """Return the words that a later member may have besides its place and its amount."""
    flows = noun_flows(head)
    kinds = {one.kind for one in flows}
    repeated = set(head) - {word for one in flows if len(kinds) > 1 for word in one.words.split()}
    repeated = {word for word in repeated if not word.startswith(("@", "#"))}
    return (_of_any_member() | repeated) - _unclear()


@cache
def _of_any_member() -> frozenset[str]:
    return frozenset((
        *words("reaching"), *words("around"), *_LEADS, *TIES, *UNITS, "'s", "(", ")", "+", "worth", "goods", "ones", "one", "managed"
    )) - {"#"}  # fmt: skip


@cache
def _unclear() -> frozenset[str]:
    return frozenset((
        *words("unreal"), *words("excepting"), *words("denying"), *words("differences"), *words("multiples"),
        *words("more_than"), *_SEPARATORS,
    ))  # fmt: skip


def _member(tokens: Sequence[Token], at: int, light: frozenset[str], *, rate: bool) -> Member | None:
    """Return the member that begins with a separator; None if what follows says more than a place and amounts."""
    texts = [token.text for token in tokens]
    start = at
    while start < len(texts) and (texts[start] in _LEADS or texts[start - 1] == "compared"):
        start += 1
    start = _after_comparison(texts, start)
    if start == at:
        return None
    end = next((i for i in separators(texts) if i >= start), len(texts))
    every = amounts_in(texts)
    if texts[end : end + 1] == [","] and not any(start <= i < end for i in every):
        end = next(
            (i for i in separators(texts) if i > end), len(texts)
        )  # "with Kyrgyzstan, to $19.8 billion"
    while _rate_goes_on(texts, end):  # "…, up 23.6%,"
        end = next((i for i in separators(texts) if i > end), len(texts))
    numbers = [i for i in every if start <= i < end]
    named = [(i, i + 1) for i in range(start, end) if tokens[i].place]
    named = named or [(start + a, start + b) for a, b in goods_named(texts[start:end])]
    if len(named) != 1 or not numbers:
        return None
    places = range(*named[0])
    amounts = tuple(amount_at(texts, i, start, rate=rate) for i in numbers)
    last = max([places.stop, *(one.end for one in amounts)])
    if texts[last : last + 1] in (["'s"], [")"]) or (
        last == places.stop and _describes(texts, places[0], at)
    ):
        last += 1
    inside = [
        t
        for i, t in enumerate(texts[start:last], start)
        if i not in (*places, *numbers)
        and t != ","
        and texts[i + 1 : i + 2] != ["than"]
        and not _tells_the_change(texts, i)
    ]
    kinds = [(one.rate, texts[one.start - 1]) for one in amounts]
    gains = {"gained", "lost"} if all(one.rate for one in amounts) else set()
    if len(set(kinds)) < len(kinds) or not set(inside) <= light | gains:
        return None
    return Member(at, last, places.start, places.stop, amounts)


def _tells_the_change(texts: Sequence[str], at: int) -> bool:
    """Return whether a word names the change that brackets give of the amount before them: "(a decrease of 4%)"."""
    led = list(texts[max(0, at - 2) : at])
    return texts[at] in words("differences") and "(" in led and set(led[led.index("(") + 1 :]) <= {"a", "an"}


def _describes(texts: Sequence[str], place: int, start: int) -> bool:
    """Return whether a place stands before a noun as one does in the first member: "$187 for Turkmen gas and $212 for Uzbek gas"."""
    noun = list(texts[place + 1 : place + 2])
    return (
        any(texts[i].startswith("@") and list(texts[i + 1 : i + 2]) == noun for i in range(start))
        and noun[0].isalpha()
    )


def _after_comparison(texts: Sequence[str], at: int) -> int:
    """Return where the second of two figures begins after words that only compare: ", well above Tajikistan's", "was three times that with"."""
    end, known = at, words("connecting") | words("more_than") | words("multiples")
    while end < len(texts) - 1 and texts[end] in known:
        end += 1
    if end < len(texts) - 1 and texts[end].startswith("@") and texts[end + 1] == "'s":
        return end
    compared = words("multiples") & set(texts[at:end]) and not amounts_in(texts[at:end])
    while compared and texts[end - 1] in TIES:
        end -= 1
    return end if compared else at


def _rate_goes_on(texts: Sequence[str], at: int) -> bool:
    """Return whether only how much an amount rose or fell follows: ", up 23.6%"."""
    if texts[at : at + 1] != [","] or texts[at + 1 : at + 2] not in (
        ["up"],
        ["down"],
        ["rising"],
        ["falling"],
    ):
        return False
    end = next((i for i in separators(texts) if i > at), len(texts))
    return not any(text.startswith("@") for text in texts[at:end])


def amount_at(texts: Sequence[str], at: int, least: int, *, rate: bool) -> Amount:
    """Return the amount whose number stands somewhere, with its signs and the words from ``least`` on that lead to it.

    Parameters
    ----------
    texts : sequence of str
        The words of the sentence.
    at, least : int
        Where the number stands among them, and from where on words may belong to it.
    rate : bool
        Whether the number on trial is a rate.
    """
    start, end = at, at + 1
    while start - 1 >= least and texts[start - 1] in SIGNS:
        start -= 1
    while end < len(texts) and texts[end] in MONEY | {"dollars", "yuan", "people", "cent", "per", "pct"}:
        end += 1
    after = list(texts[at + 1 : at + 3])
    own = (
        rate
        if texts[at] == "#!"
        else after[:1] != [] and after[0] in _RATES and (after[0] != "per" or after[1:] == ["cent"])
    )
    led = start
    while (
        led - 1 >= least
        and texts[led - 1] in words("reaching")
        and texts[led - 1] not in ("in", "9", "with", "from")
    ):
        led -= 1
    return Amount(own, led, start, end)
