"""Whose count a sentence tells of, put before all else: ", in the books of Chinese customs," as "as China counts it, …".

What an office and its books are called, and how they are pointed to, has no end of turns, but few words: a part of a
sentence that is set off and made of nothing but these words only says who counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from analysis.verdicts.clause.tokens import Token, codes, joined, kept_by_words, texts
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.fronted import in_its_place
from analysis.verdicts.wording.offices import (
    CUSTOMS,
    OWN,
    counts_elsewhere,
    is_of_sources,
    named,
    who_counts,
    words_of_sources,
)
from analysis.verdicts.wording.recorded import office_owned, recorded_by_its_office
from analysis.verdicts.wording.stated import as_linked, as_stated, words_at

_STOPS = (",", "(", ")", "[", "]", "–", "—", "-", ";", ".")
_OPENING = ("(", "[", "–", "—", "-")
_CLOSING = (")", "]", "–", "—", "-")


@kept_by_words
def counted_first(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return a sentence with whose count it is before all else; as it stands if it names none, or several.

    "…, on the books of Chinese customs" is "as China counts it, …", and ", in the tables of the Energy Institute" is
    "according to the energy institute, …".

    Parameters
    ----------
    tokens : sequence of Token
        The sentence, whose number on trial is ``#!``.
    """
    found = tuple(recorded_by_its_office(office_owned(in_its_place(tokens))))
    if "#!" not in texts(found):
        return found
    who, rest = next((one for one in (_set_off(found), _within(found), _subject(found)) if one[0]), ("", []))
    if who in (OWN, CUSTOMS):
        own = _doer(rest)
        who = own if who == OWN or own == "@CHN" else ""
    governed = texts(rest)[: texts(rest).index("#!")] if rest and rest[0] != found[0] else texts(rest)
    if not who or not rest or counts_elsewhere(governed, who) or not _may_count(who, rest):
        return found
    if who.startswith("@"):
        return (*words_at(f"as {who} counts it ,", found[0].start), *rest)
    if rest[0] != found[0]:
        return (*words_at(f"according to the {who} ,", found[0].start), *rest)
    end = len(rest) - (rest[-1].text == ".")
    return (*rest[:end], *words_at(f", according to the {who}", rest[end - 1].end), *rest[end:])


def _may_count(who: str, rest: Sequence[Token]) -> bool:
    """Return whether an office may be the one that counts: its own country's figure, or trade; a cleft stays as it is."""
    of_it = (
        not who.startswith("@")
        or who[1:] in codes(rest)
        or not words_of_sources("at_home") & set(texts(rest))
    )
    return of_it and rest[0].text not in ("what", "by")


_Told = tuple[str, list[Token]]
"""Who counts, "" for nobody, and the sentence without the words for it."""


def _set_off(tokens: Sequence[Token]) -> _Told:
    """Return who counts by the parts of a sentence between its signs."""
    said, rest, at = set[str](), list(tokens), texts(tokens).index("#!")
    for start, end in reversed(list(_parts(tokens))):
        before = tokens[start - 1].text if start else ""
        who = who_counts(texts(tokens[start:end]), bare=before in _OPENING)
        if who is not None:
            said.add(who)
            after = tokens[end].text if end < len(tokens) else ""
            told = bool({"9", "#"} & set(texts(tokens[:start])))
            opens = after == "," and (before in ("", ";") or (end <= at and not told))
            del rest[
                max(0, start - (before != ";")) : end + (opens or (after in _CLOSING and before in _OPENING))
            ]
    said -= {""}
    return (said.pop(), rest) if len(said) == 1 else ("", [])


def _parts(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield where the parts between the signs of a sentence begin and end."""
    stops = [
        -1,
        *(i for i, one in enumerate(tokens) if one.text in _STOPS and _partswords_of_sources(tokens, i)),
        len(tokens),
    ]
    for first, last in pairwise(stops):
        if last - first > 1 and (first >= 0 or texts(tokens[last : last + 1]) == [","]):
            yield first + 1, last


def _partswords_of_sources(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a sign is no part of a word: not the dash of "london-based"."""
    near = tokens[max(0, at - 1) : at + 2]
    return tokens[at].text != "-" or (
        len(near) == 3 and near[0].end < near[1].start and near[1].end < near[2].start
    )


def _within(tokens: Sequence[Token]) -> _Told:
    """Return who counts by words that no sign sets off: "was #! in 9 by the count of …", "as recorded by … was #!"."""
    every, number = texts(tokens), texts(tokens).index("#!")
    for at in range(1, len(every) - 2):
        if every[at] not in words_of_sources("within"):
            continue
        end = at + 1
        while (
            end < len(every) and is_of_sources(every[end]) and every[end] not in words_of_sources("going_on")
        ):
            end += 1
        after, inside = every[end] if end < len(every) else ".", every[at:end]
        if not (
            words_of_sources("exact") & set(named(" ".join(inside)).split()) or "=" in named(" ".join(inside))
        ):
            continue
        if (after == "." and at > number) or (after in words_of_sources("going_on") and end <= number):
            linked = after in ("at", "as") and every[at - 1] in words_of_sources("going_on")
            last = end + 2 * (every[end : end + 2] == ["to", "be"]) + linked
            return who_counts(inside) or "", as_linked([*tokens[:at], *tokens[last:]])
    return _led(tokens)


def _led(tokens: Sequence[Token]) -> _Told:
    """Return who counts by words that lead a sentence with no comma behind them: "by its own statistics @KAZ sold"."""
    every = texts(tokens)
    for at in range(1, next((i for i, one in enumerate(every) if not is_of_sources(one)), 0)):
        told = words_of_sources("exact") & set(every[:at])
        if (
            told
            and every[at][0] == "@"
            and every[at - 1] not in words_of_sources("leading")
            and every[at - 1] not in words_of_sources("before_nouns")
        ):
            return who_counts(every[:at]) or "", list(tokens[at:])
    return "", []


def _subject(tokens: Sequence[Token]) -> _Told:
    """Return who counts as the doer of a sentence whose flow is told behind it: "@CHN 's customs saw @CHN 's trade … reach #!"."""
    every = texts(tokens)
    cleft = _CLEFT.match(joined(tokens))
    begin = len(cleft[0].split()) if cleft else 0
    at = next(
        (i for i in range(begin, len(every)) if not is_of_sources(every[i]) or _is_verb(every, i, begin)), 0
    )
    if not begin < at < len(every) - 1 or not _is_verb(every, at, begin):
        return "", []
    said = {*every[begin:at]} - {"the"}
    alone = len(said) == 1 and tokens[at - 1].place != ""
    who = every[at - 1] if alone else who_counts(every[begin:at], bare=True)
    if not who or who == OWN or (alone and every[at] not in words_of_sources("putting")):
        return "", []
    rest = list(tokens[at + 1 :])
    skipped = next((i for i, one in enumerate(rest) if one.text not in words_of_sources("behind_verbs")), 0)
    rest = rest[skipped:]
    if cleft:
        end = len(rest) - (rest[-1].text == ".")
        rest[end:end] = [Token("was", rest[end - 1].end, rest[end - 1].end), tokens[0]]
    if (alone and texts(rest[:2]) != [who, "'s"]) or _OF_A_PLACE.search(joined(rest)):
        return "", []
    return who, as_stated(rest, who)


_CLEFT = regex(r"#! (?:is|was) (?:what|the (?:figure|value|number|amount|total|sum)(?: that| which)?) ")
_OF_A_PLACE = regex(r"(?<!\S)(?:exports|imports|trade|turnover|gdp|economy|population) of @")
"""What may be a city's alone: "the exports of Bishkek"."""


def _is_verb(every: Sequence[str], at: int, begin: int) -> bool:
    """Return whether a word is the verb of who counts, and no noun or participle: "records show", "data published by"."""
    after, before = every[at + 1 : at + 2], every[max(begin, at - 1) : at]
    owned = every[at] == "of" and every[at + 1][:1] == "@" and every[at + 2 : at + 3] == ["'s"]
    if every[at] == "for" or (owned and set(every[begin:at]) & {"'s", "official"}):
        return bool(set(every[begin:at]) & words_of_sources("of_a_figure"))
    if (
        every[at] not in words_of_sources("verbs")
        or not before
        or before[0] in words_of_sources("before_nouns")
        or after in (["by"], ["in"], ["from"])
    ):
        return False
    return not (
        every[at] in words_of_sources("nouns_too") and after and after[0] in words_of_sources("verbs")
    )


def _doer(tokens: Sequence[Token]) -> str:
    """Return the place that does what a sentence tells, as "@CHN"; "" if it does not begin with one."""
    every = texts(tokens)
    start = int(every[:1] == ["the"])
    goes_on = every[start + 1 : start + 2] not in (["and"], [","], ["-"], ["–"])
    return every[start] if every[start : start + 1] and every[start].startswith("@") and goes_on else ""
