"""The words of a sentence: places as codes, the number on trial and its hedge as one, other numbers as 9."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial, wraps
from typing import TypeVar

from analysis.article import Article
from analysis.claims import Claim
from analysis.claims.lexicon import MONTHS, SHORT_MONTHS
from analysis.statistics.places import places_in
from analysis.verdicts.clause.described import all_the_world, one_group, one_time, per_head_last
from analysis.verdicts.clause.joint import in_one
from analysis.verdicts.clause.lexicon import listed, section
from analysis.verdicts.needed import regex
from analysis.verdicts.tables import kept, of_last_article

Result = TypeVar("Result")

_TOKEN = regex(r"U\.S\.|us\$|[A-Za-zÀ-ÿ]+(?:-[A-Za-zÀ-ÿ]+)*|'s\b|\d[\d,.]*\d|\d|[^\w\s]", re.IGNORECASE)
_UNITS = regex(r" thermal units?\b", re.IGNORECASE)
YEAR = regex(r"\b(?:19|20)\d\d\b")
_NAME_GOES_ON = regex(r"\s+[A-Z]")
"""A capital behind "Jan" makes it somebody's name."""

_SHORT_SCALES = {"m": "million", "b": "billion", "tn": "trillion"}
"""Scales written right behind a number: "$560m"."""

MONEY = listed("beside_amounts")
"""What stands beside a number that is an amount or a rate, and not a year."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a place (``@KAZ``), a number (``9``, ``#`` for a claim's, ``#!`` for the one on trial) or a sign."""

    text: str
    start: int
    end: int

    @property
    def place(self) -> str:
        """The code of the place, or ""."""
        return self.text[1:] if self.text.startswith("@") else ""


def kept_by_words(function: Callable[[Sequence[Token]], Result]) -> Callable[[Sequence[Token]], Result]:
    """Keep a function's last results: the readers of a claim ask the same of the same words again and again.

    Parameters
    ----------
    function : callable
        Of tokens alone; nobody may change what it returns.
    """
    found = partial(kept, most=512)(function)

    @wraps(function)
    def of_words(tokens: Sequence[Token]) -> Result:
        return found(tuple(tokens))

    return of_words


def joined(tokens: Iterable[Token]) -> str:
    """Return tokens as one text, a space between them."""
    return " ".join([token.text for token in tokens])  # faster than from a generator


def texts(tokens: Iterable[Token]) -> list[str]:
    """Return the texts of tokens."""
    return [token.text for token in tokens]


def codes(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Return the codes of the places among tokens, each once."""
    return tuple(dict.fromkeys([token.text[1:] for token in tokens if token.text[:1] == "@"]))


def amounts_in(texts: Sequence[str]) -> list[int]:
    """Return where amounts stand: the number on trial, and numbers with a currency sign, a scale or a percent sign.

    Examples
    --------
    >>> amounts_in(["in", "9", "#!", "and", "$", "9", "billion"])
    [2, 5]
    """
    return [
        i
        for i, text in enumerate(texts)
        if text == "#!" or (text == "9" and MONEY & {*texts[max(0, i - 1) : i], *texts[i + 1 : i + 2]})
    ]


def named_places(text: str) -> tuple[str, ...]:
    """Return the codes of the places that a text names, each once."""
    return tuple(dict.fromkeys(code for _, _, code in _places(text)))


@of_last_article
def named_in(article: Article) -> tuple[str, ...]:
    """Return the codes of the places that an article names, each once."""
    return named_places(article.text)


def tokens_of(sentence: str, offset: int, claim: Claim | None = None) -> list[Token]:
    """Return a sentence as tokens.

    Parameters
    ----------
    sentence : str
        The sentence.
    offset : int
        Where it begins in the article's text.
    claim : Claim, optional
        The claim on trial, whose number becomes ``#!``; none for a sentence that only stands before it.
    """
    return list(_read(sentence, offset, claim))


@partial(kept, most=256)  # a claim's readers ask for its sentence and those before it again and again
def _read(sentence: str, offset: int, claim: Claim | None) -> tuple[Token, ...]:
    folded = sentence.replace("’", "'").replace("‘", "'")
    marks = [(start, end, f"@{code}") for start, end, code in _places(sentence)]
    if claim is not None:
        own = (*_with_hedge(folded, claim, offset), "#!")
        marks = sorted([own, *(m for m in marks if not (m[0] < own[1] and own[0] < m[1]))])
    tokens: list[Token] = []
    at = 0
    for start, end, text in marks:
        if start < at:
            continue
        tokens += _plain(folded, at, start, offset)
        tokens.append(Token(text, offset + start, offset + end))
        at = end
    every = tokens + _plain(folded, at, len(folded), offset)
    return tuple(
        in_one(
            one_group(
                per_head_last(one_time(all_the_world(_without_abbreviations(every)))), sentence, offset
            ),
            claim,
        )
    )


def _without_abbreviations(tokens: list[Token]) -> list[Token]:
    """Return tokens without a unit's abbreviation in brackets: "43.2 billion cubic metres (bcm)"."""
    found = list(tokens)
    for i in range(len(found) - 3, -1, -1):
        if found[i].text == "(" and found[i + 1].text in ("bcm", "mcm") and found[i + 2].text == ")":
            del found[i : i + 3]
    return found


def _with_hedge(sentence: str, claim: Claim, offset: int) -> tuple[int, int]:
    """Return where a claim's number stands with its hedge: "no more than" is part of the number and no denial."""
    start, end = claim.start - offset, claim.end - offset
    if claim.hedge:
        hedge = re.escape(claim.hedge).replace(r"\ ", r"\s+")
        if before := re.search(rf"(?<![\w-]){hedge}\s+$", sentence[:start], re.IGNORECASE):
            return before.start(), end
        if after := re.match(rf"\s+{hedge}(?!\w)", sentence[end:], re.IGNORECASE):
            return start, end + after.end()
    return start, end


def _plain(text: str, start: int, end: int, offset: int) -> list[Token]:
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        word = match.group().lower()
        if (
            word in _SHORT_SCALES
            and found
            and found[-1].text == "9"
            and found[-1].end == offset + match.start()
        ):
            word = _SHORT_SCALES[word]
        if word in SHORT_MONTHS and match.group()[0].isupper() and not _NAME_GOES_ON.match(text, match.end()):
            word = MONTHS[SHORT_MONTHS[word] - 1]
        found.append(Token("9" if word[0].isdigit() else word, offset + match.start(), offset + match.end()))
    return found


@lru_cache(maxsize=512)
def _places(text: str) -> tuple[tuple[int, int, str], ...]:
    # "British thermal units" are nobody's.
    found = [(one.start, one.end, one.code) for one in places_in(text) if not _UNITS.match(text, one.end)]
    groups, prefixes = _more_names()
    for name, pattern, code in groups:
        for match in pattern.finditer(text) if name in text else ():
            if not any(start < match.end() and match.start() < end for start, end, _ in found):
                found.append((match.start(), match.end(), code))
    for pattern, code in prefixes:
        found += [(match.start(), match.end(), code) for match in pattern.finditer(text)]
    return tuple(sorted(found))


@cache
def _more_names() -> tuple[list[tuple[str, re.Pattern[str], str]], list[tuple[re.Pattern[str], str]]]:
    """Return the names of groups besides those of the tables, and what stands for a place before a hyphen."""
    groups = [
        (name, regex(rf"(?<!\w){re.escape(name)}(?!\w)"), code)
        for code, names in section("groups").items()
        for name in names
    ]
    prefixes = [
        (regex(rf"(?<!\w)(?:{'|'.join(names)})(?=-)", re.IGNORECASE), code)
        for code, names in section("prefixes").items()
    ]
    return groups, prefixes
