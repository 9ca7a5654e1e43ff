"""The part of a sentence that says a number by itself: "… grew 52 percent to $11.18 billion, nearly all of it gas"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from analysis.verdicts.clause.flows import find_flow
from analysis.verdicts.clause.lexicon import HEDGES, phrases, words
from analysis.verdicts.clause.products import goods_named
from analysis.verdicts.clause.tokens import Token, amounts_in, codes, joined
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.members import amount_at
from analysis.verdicts.wording.narrowing import MONTH_WORDS

_ENDS = (",", ";", ":", "(", "–", "—", "and", "but", "while", "whereas")
_CIRCUMSTANCE = ("as", "after", "because", "when", "amid", "despite", "thanks", "although", "though")
"""What may end the part that says a number: only how it came about follows, if no number and no place does."""

_RATE = regex(
    r"(?:\S+ )?9 (?:percent|%) (?:(?:more|less|higher|lower|up|down|above|below)\b|of (?:it|them|that|this|which|whom|these)\b)"
)
"""How much more it is than before, or what a part of it is: ", over 30 percent more than in 2021", ", 44% of them in …"."""

_OR = (
    (",", "or"),
    ("or",),
    (",", "equal", "to"),
    (",", "equivalent", "to"),
    (",", "that", "is"),
    (",", "making", "up"),
)
"""What stands between an amount and the same as a part of the whole."""

_CLOSING = (",", ";", ":", ".", "(", ")", "–", "—")
"""What ends a phrase that follows a part."""

_STARTS = (";", "but", "while", "whereas", "and")
_CHANGING = ("changing", "excepting", "denying", "restating", "unreal")
"""The lists of words that may make what stands before them another figure, or the same of another time."""

_A_YEAR_AGO = regex(r"\btwelve months (?:before|earlier|ago|previously)\b")
"""A year before, though it names months."""

_DOING = {
    *phrases("share_takers.exports"),
    *phrases("share_takers.imports"),
    *phrases("sold"),
    *phrases("bought"),
}
"""With what a part goes on that has the subject of the sentence: "but took only 2.4 percent of Kyrgyz exports"."""

_MOST = 4
"""How many parts are tried, the longest first."""


def parts_by_themselves(
    tokens: Sequence[Token], named: Collection[str] | None = None
) -> Iterator[Sequence[Token]]:
    """Yield the parts of a sentence that may say its number by themselves, the longest first.

    A part ends before a comma, a bracket or a conjunction behind the number; it begins with the sentence, or behind a
    semicolon or a conjunction before which another amount is told. What flows must have both its places in the part,
    and what is left out no word that may make the number another.

    Parameters
    ----------
    tokens : sequence of Token
        The sentence, whose number on trial is ``#!``.
    named : collection of str, optional
        The places that the article names: a part that names all of them leaves none out.
    """
    texts = [token.text for token in tokens]
    if "#!" not in texts or '"' in texts or "“" in texts:
        return
    at = texts.index("#!")
    amounts = amounts_in(texts)
    goods = goods_named(texts)
    circumstance = next((i for i in range(at + 1, len(texts)) if _only_tells_how(tokens, i)), len(texts))
    ends = [
        i
        for i in range(at + 1, len(texts))
        if texts[i] in _ENDS
        and (not {i + 1, i + 2} & set(amounts) or _RATE.match(joined(tokens[i + 1 :])))  # a row of amounts
        and not (texts[i] == "and" and "between" in texts[:i])
        and not (texts[i] == "and" and texts[i - 1] == "9" and texts[i + 1 : i + 2] == ["9"])  # years
        and not (
            tokens[i - 1 - (texts[i - 1] == "'s")].place
            and any(token.place for token in tokens[i + 1 : i + 3])
        )  # a row of places
        and not _in_a_row_of_goods(texts, goods, i)
    ]
    ends = sorted({*ends, circumstance} - {len(texts)})
    starts = [0] + [i + 1 for i in range(at) if texts[i] in _STARTS and any(j < i for j in amounts)]
    spans = [(a, b) for a in starts for b in [len(texts), *reversed(ends)] if (a, b) != (0, len(texts))]
    tried = 0
    for a, b in sorted(spans, key=lambda span: span[0] - span[1]):
        part = _with_subject(tokens, a, b)
        if tried >= _MOST or not _is_whole(part, named) or _adds_to_it([one.text for one in tokens[b:]]):
            continue
        if not changes([*tokens[:a], *tokens[b:]]):
            tried += 1
            yield part
    for said in (_named_so_large(tokens, at), _as_a_part(tokens, at)):
        if said and not changes([one for one in tokens if one not in said]):
            yield said


def _adds_to_it(tail: Sequence[str]) -> bool:
    """Return whether what follows a part may add to its number or be a part of it: ", along with @RUS", " – shale", ", loans thrown in".

    It does not if it has a number of its own, says who says it or how it came about, compares, or is a clause with a verb.
    """
    start = next((i for i, text in enumerate(tail) if text.isalnum() or text[0] in "@#"), len(tail))
    end = next((i for i in range(start, len(tail)) if tail[i] in _CLOSING), len(tail))
    run = tail[start:end]
    if not run or {"9", "#"} & set(run) or set(run) & (words("tails.anywhere") | words("predicates")):
        return False
    return not (
        run[0] in words("tails.first")
        or run[0].endswith(("ed", "ing"))
        or any(text.endswith("est") for text in run)
    )


def _in_a_row_of_goods(texts: Sequence[str], goods: Sequence[tuple[int, int]], at: int) -> bool:
    """Return whether a sentence goes on naming goods: "was natural gas and copper"."""
    after = texts[at + 1 : at + 2]
    named = any(start in (at + 1, at + 2) for start, _ in goods)
    more = texts[at] in ("and", "or") and bool(after) and after[0] not in words("predicates")
    return any(end == at for _, end in goods) and (named or more)


def _with_subject(tokens: Sequence[Token], start: int, end: int) -> Sequence[Token]:
    """Return a part of a sentence, with the place that the sentence begins with where it goes on with what that one does."""
    part = tokens[start:end]
    first = tokens[: 1 + (tokens[0].text == "the")]
    does = tokens[len(first)].text if len(tokens) > len(first) else ""
    if not start or not first[-1].place or not {does, part[0].text} <= _DOING:
        return part
    return [replace(first[-1], end=first[-1].start, start=first[-1].start), *part]


def _named_so_large(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """Return "Turkmenistan's population of #! is spread thinly" as "Turkmenistan's population was #!"; nothing for others."""
    texts = [token.text for token in tokens]
    after = next(
        (i for i in range(at + 1, len(texts)) if texts[i] not in ("people", "in", "9", "last", "year")), at
    )
    if at < 3 or texts[at - 1] != "of" or texts[at - 2] in words("differences") | words("multiples"):
        return ()
    if texts[after] not in words("predicates") or not _is_whole(tokens[:at]):
        return ()
    said = texts[after] if texts[after] in ("is", "are") else "was"
    verb = Token(said, tokens[at].start, tokens[at].start)
    return [*tokens[: at - 1], verb, *tokens[at:after]]


def _as_a_part(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """Return "supplied 32.9 bcm of the gas that …, or #!" as "supplied #! of the gas that …"; nothing for others.

    The whole may follow the part too: "were worth 47 billion yuan, or #! of everything that …".
    """
    texts = [token.text for token in tokens]
    start = next((at - len(one) for one in _OR if texts[at - len(one) : at] == list(one)), 0)
    before = [i for i in amounts_in(texts) if i < start]
    if not start or len(before) != 1:
        return ()
    first = amount_at(texts, before[0], 0, rate=False)
    led = next(
        i
        for i in range(first.start, -1, -1)
        if i == 0 or texts[i - 1] not in HEDGES | {"worth", "a", "total", "of"}
    )
    after, beyond = [*texts[at + 1 : at + 3], "", ""][:2]
    if after == "of" and beyond not in ("", "it", "them", "that", "this", "the"):
        return [*tokens[:led], *tokens[at:]]
    whole = first.end + (texts[first.end : first.end + 1] in (["metres"], ["meters"]))
    if texts[whole : whole + 1] != ["of"] or after not in (",", ".", ";"):
        return ()
    return [*tokens[:led], tokens[at], *tokens[whole:start], *tokens[at + 1 :]]


def _only_tells_how(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a clause without number and place follows: "quadrupled in 2021 as the border reopened"."""
    if tokens[at].text not in _CIRCUMSTANCE or len(tokens) - at < 4:
        return False
    rest = tokens[at + 1 :]
    as_it_is = tokens[at].text == "as" and rest[0].text in (
        "much",
        "many",
        "well",
        "of",
        "a",
        "an",
        "recorded",
        "counted",
        "part",
    )
    return (
        not as_it_is
        and not any(one.place or one.text in ("9", "#") for one in rest)
        and find_flow(rest) is None
    )


def _is_whole(part: Sequence[Token], named: Collection[str] | None = None) -> bool:
    """Return whether a part names whom its number is of: both sides of what flows, or one place of anything else."""
    places = set(codes(part)) - {"WLD"}
    if named is not None and set(named) <= set(codes(part)):
        return True
    return len(places) > 1 or (len(places) == 1 and find_flow(part) is None)


_SO_MANY_TIMES = regex(r"\b(?:\w+ and a half|\w+) times\b")
"""A multiple in words, which its "half" makes no half of something."""


def changes(rest: Sequence[Token]) -> bool:
    """Return whether words that are left out may make a number another.

    Parameters
    ----------
    rest : sequence of Token
        What is left out of a sentence.
    """
    told = set(_A_YEAR_AGO.sub("", _SO_MANY_TIMES.sub("", joined(rest))).split())
    return bool(told & MONTH_WORDS) or any((told - {"9", "#"}) & words(name) for name in _CHANGING)
