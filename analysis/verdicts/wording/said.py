"""A sentence without who says it: "…, he said, …", "the minister told reporters in Geneva that", "in his words, …".

Who speaks for a country, or for an office that counts, stays: it may tell whose books a figure is on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from analysis.claims.lexicon import MONTHS
from analysis.verdicts.clause.lexicon import any_of, listed, phrases, section, words
from analysis.verdicts.clause.tokens import Token, codes, joined, texts
from analysis.verdicts.needed import regex
from analysis.verdicts.wording.judgement import nouns
from analysis.verdicts.wording.set_off import takes_a_part

_QUOTES = ('"', "“", "”")
_STOPS = (",", ";", ":", "(", ")", "–", "—", ".", *_QUOTES)
_WHERE = ("in", "at", "from", "to", "visiting", "near", "outside", "of")
_SAYS = ("say", "says", "said")
_MOST = 3
"""How many parts between commas a saying may have: ", the minister, Jane Smith, said"."""

_BLOCKING = (
    "speech.no_statement",
    "taking_a_part",
    "excepting",
    "denying",
    "unreal",
    "restating",
    "multiples",
    "rates",
)
_LEANING = listed("speech.leaning")
_PARTNER = regex(r"\b(?:with|to|from) (?:the )?@\w+")

_TELLS_A_TIME = {"month", "week", "quarter"}
_DATED = ("page", "chapter", "table", "figure", "section", "paragraph", "box", "item", *MONTHS)
"""What a number may follow that counts pages or days: "on page 12", "on May 14"."""

_NEWSPAPERS, _HEADED = listed("speech.newspapers"), listed("speech.headed")


def without_speech(tokens: Sequence[Token]) -> list[Token]:
    """Return a sentence without the words that only tell who says it, when, where and to whom.

    Parameters
    ----------
    tokens : sequence of Token
        The sentence, whose number on trial is ``#!``.
    """
    found = _according_first(_without_lead(list(tokens)))
    for start, end in _parts(found):
        if end <= len(found) and _is_saying(found[start:end]):
            found = _without(found, start, end)
    return found


def _according_first(tokens: list[Token]) -> list[Token]:
    """Return "Turkmenistan, according to the Energy Institute, supplied …" as "according to the Energy Institute, Turkmenistan supplied …"."""
    start = next(
        (i for i in range(1, len(tokens)) if texts(tokens[i - 1 : i + 2]) == [",", "according", "to"]), 0
    )
    end = next((i for i in range(start, len(tokens)) if tokens[i].text in _STOPS), 0) if start else 0
    if not end or tokens[end].text != "," or {"#!", "9", "#"} & set(texts(tokens[:end])):
        return tokens
    return [*tokens[start : end + 1], *tokens[: start - 1], *tokens[end + 1 :]]


def _parts(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield where the parts of a sentence between its signs stand, from its end, several between commas before each of them."""
    stops = [-1, *(i for i, token in enumerate(tokens) if token.text in _STOPS), len(tokens)]
    for last in range(len(stops) - 1, 0, -1):
        for first in range(max(0, last - _MOST), last):
            inner = [tokens[i].text for i in stops[first + 1 : last]]
            opens = first == 0 and (bool(inner) or last >= len(stops) - 2)  # "Brent crude, he said, averaged"
            part = tokens[stops[first] + 1 : stops[last]]
            if part and set(inner) <= {","} and not opens and not _goes_on(tokens, stops[first], stops[last]):
                yield stops[first] + 1, stops[last]


def _goes_on(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether what stands behind a saying leans on it: "said Tokayev, whose country's trade", "said: “our exports”"."""
    after = texts(tokens[last : last + 2])
    colon = after[:1] == [":"] and first >= 0
    own = _is_owner(tokens[first + 1 : last], [*tokens[: first + 1], *tokens[last:]])
    return colon or own or after[1:] in (["whose"], ["who"], ["which"])


def _without(tokens: list[Token], start: int, end: int) -> list[Token]:
    """Return a sentence without a part, the signs beside it that only set it off, and the marks of what is quoted beside it."""
    before, after = tokens[start - 1].text if start else "", tokens[end].text if end < len(tokens) else ""
    first, last = start - (before not in ("", ".")), end + (after in (")", "–", "—"))
    if "#!" not in texts(tokens[:start]):
        told = bool(
            {"9", "#"} & set(texts(tokens[:start]))
        )  # "36.4 million, it said, 15 million more than …"
        first, last = (
            start - (before in ("–", "—", "(") or (before == "," and not told)),
            end + (after in (",", ")", "–", "—")),
        )
        first -= before == "," and told
        last -= after == "," and told
    kept = [*tokens[:first], *tokens[last:]]
    if before in _QUOTES or after in _QUOTES:
        kept = [one for one in kept if one.text not in _QUOTES]
        at = next((i for i, one in enumerate(kept) if one.start >= tokens[start].start), len(kept))
        if at and kept[at - 1].text == ",":
            del kept[at - 1]
    return kept


def _without_lead(tokens: list[Token]) -> list[Token]:
    """Return "Speaking in London, the minister said that …" without what stands before the statement."""
    at = texts(tokens).index("#!") if any(one.text == "#!" for one in tokens) else 0
    that = next((i for i in range(at) if tokens[i].text in ("that", "how")), 0)
    said = next((i for i in range(at) if tokens[i].text in _SAYS and tokens[i + 1].text not in _STOPS), 0)
    if that and tokens[that + 1].text not in words("predicates"):
        end, rest = that, tokens[that + 1 :]
    elif said and tokens[said + 1].text not in words("around") - {"the"} | {"so"}:
        end, rest = said + 1, tokens[said + 1 :]
    else:
        return tokens
    comma = next((i + 1 for i in range(end - 1, -1, -1) if tokens[i].text == ","), 0)
    told = _is_saying(tokens[comma:end]) and (not comma or _is_circumstance(tokens[: comma - 1]))
    told = told or _is_saying(tokens[:end])
    return rest if told and not _is_owner(tokens[:end], rest) else tokens


def _is_owner(saying: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Return whether the place in a saying is whose figure it is: "In Tashkent, officials said that trade with China was …"."""
    partner = len(set(codes(rest))) == 1 and _PARTNER.search(joined(rest))
    return bool(codes(saying) and (partner or _LEANING & set(texts(rest))))


def _is_circumstance(part: Sequence[Token]) -> bool:
    """Return whether words only tell when or where something is said: "Speaking in London"."""
    first = part[0].text if part else ""
    return first in phrases("speech.circumstances") and _says_no_more(part) and not takes_a_part(part)


def _is_saying(part: Sequence[Token]) -> bool:
    """Return whether a part of a sentence only tells who says it: "the minister said on Monday", "wrote the economist"."""
    line = joined(one for one in part if one.text != ",")
    return _says_no_more(part) and any(one.fullmatch(line) for one in _sayings())


def _says_no_more(part: Sequence[Token]) -> bool:
    """Return whether words name no measure, part, plan or denial, and a place only as where something is, or a person's."""
    said = texts(part)
    line = joined(part)
    person = bool(_persons().search(line))
    if _counting().search(line):
        return False
    return not any(_is_more(said, i, person=person) for i in range(len(said)))


def _is_more(said: Sequence[str], at: int, *, person: bool) -> bool:
    """Return whether a word may make a figure another one, or tell whose it is."""
    word, before = said[at], [one for one in said[:at] if one != "the"][-1:] or [""]
    after = said[at + 1] if at + 1 < len(said) else ""
    if word.startswith("@"):
        return not person and (before[0] not in _WHERE or after == "'s" or after in words("offices"))
    if word in ("9", "#", "#!"):
        return word == "#!" or not {before[0], after} & set(_DATED)
    if word == "may" or word in _TELLS_A_TIME:
        return before[0] in ("", "it", "they", "that")
    named = after in words("offices") or (before[0] == "of" and said[at - 2] in _HEADED)
    if named or (word, after) in (("head", "of"), ("never", "tires"), ("never", "fails")):
        return False  # "the trade minister", "the ministry of trade"
    return word in _blocked() and (word not in _NEWSPAPERS or said[at - 1] not in ("the", "a", "this"))


@cache
def _persons() -> re.Pattern[str]:
    return regex(
        rf"\b(?:{_any('speech.persons')})\b(?!.*\b(?:customs|statistic\w*|bureau|agency|committee|administration)\b)"
    )


@cache
def _blocked() -> frozenset[str]:
    """Return the words that may make a figure another one, and those of what is measured."""
    listed = frozenset().union(*(words(name) for name in _BLOCKING))
    return (listed | nouns() | {"terms", "prices", "average", "mean", "half"}) - {"#", "business"}


@cache
def _counting() -> re.Pattern[str]:
    """Return a pattern of offices whose own count a figure may be."""
    known = [one for names in section("gas_sources").values() for one in names]
    return regex(rf"(?<!\S)(?:{'|'.join(known)}|customs|statistic\w*|pipeline)(?!\S)")


@cache
def _sayings() -> tuple[re.Pattern[str], ...]:
    """Return patterns of all that only tells who says something."""
    verb, speaker, too = _any("speech.verbs"), _any("speech.speakers"), _any("speech.nouns_too")
    verb = rf"(?:(?:has|have|had|also|then|just|later|now|\w+ly) )*(?:{verb})"
    begins = rf"(?!(?:{any_of('beside', but=('it', 'they'))}|{'|'.join(section('set_off'))}|or|what|than|which|who|whose|from|to|with|up|down|not)\b)"
    rest = rf"(?: (?!(?:{_any('speech.of_what')})\b)\S+(?: \S+){{0,16}})?"
    also, who = "(?:(?:as|so|like) )?", rf"{begins}(?:\S+ ){{1,10}}?"
    return (
        regex(rf"{also}{who}{verb}{rest}"),
        regex(rf"{also}(?:\S+ ){{0,9}}?(?:{speaker}) (?:{too}){rest}"),
        regex(
            rf"{also}(?:{verb}|{too}) (?!on\b|in\b|at\b|to\b|by\b|from\b|for\b|up\b|down\b)\S+(?: \S+){{0,10}}"
        ),
        regex(
            rf"{also}{who}(?:was|were|is|are|am|has been|have been) (?:told|informed|assured|quoted(?: \S+){{0,6}} as saying|reported(?: \S+){{0,4}} (?:as saying|to have said)){rest}"
        ),
        regex(rf"{also}{who}quoted (?:\S+ ){{1,6}}as saying{rest}"),
        regex(
            r"(?:in|by|to use|to quote) (?:(?:the )?(?:\S+ ){1,6}'s|his|her|their|its) (?:own )?(?:words|phrase|telling|account|formulation|version)"
            r"|(?:in|to use|to borrow) the (?:words|phrase|formulation|language|view|opinion|estimation|judgement|judgment) of (?:\S+ ?){1,9}"
            r"|(?:by|according to|from) (?:official|all|most|several|press|newspaper|media|local|his|her|their|news) (?:accounts?|reports?)"
        ),
        regex(
            rf"(?:{_any('speech.passive')}){rest}|as (?:was |were |is |has been |already |first |widely |officially |recently |previously )*(?:reported|noted|said|stated|announced|mentioned|told)(?: \S+){{0,10}}"
        ),
    )


@cache
def _any(name: str) -> str:
    return "|".join(phrases(name))
