"""The words that led to a reading, as the article prints them; no other words stand in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from analysis.article import Article
from analysis.claims import Claim
from analysis.quantities import Period, is_currency
from analysis.verdicts.clause.lexicon import section
from analysis.verdicts.clause.tokens import Token, joined
from analysis.verdicts.needed import regex
from analysis.verdicts.reading import Reading
from analysis.verdicts.wording.scope import Scope

_DATED = regex(r"\d{4}[-/\d]*")
_MARKED = regex("“([^”]+)”")


def quoting(reading: Reading, scope: Scope, article: Article) -> Reading:
    """Return a reading whose words, and those that it does not understand, are quoted as the article prints them.

    Parameters
    ----------
    reading : Reading
        A claim as a query, whose words are those of tokens: in small letters, places as codes.
    scope : Scope
        The words around the claim.
    article : Article
        The article.
    """
    said = tuple(
        (name, _printed(words, scope, article.text, _in_words(words))) for name, words in reading.words
    )
    missing = _MARKED.sub(lambda match: _printed(match[1], scope, article.text, match[0]), reading.missing)
    return replace(reading, words=said, missing=missing)


def unquoted(reading: Reading, text: str) -> Reading:
    """Return a reading without quotation marks around words that a text does not have: those of another wording.

    Parameters
    ----------
    reading : Reading
        A reading.
    text : str
        The article's text.
    """
    said = tuple(
        (name, _MARKED.sub(lambda match: match[0] if match[1] in text else match[1], words))
        for name, words in reading.words
    )
    return replace(reading, words=said)


def _printed(words: str, scope: Scope, text: str, otherwise: str) -> str:
    """Return words as the article prints them, in quotation marks; for words that are not its own what is given."""
    places = [_place(piece.split(), scope) for piece in words.split("  ")]
    found = [place for place in places if place]
    if words and len(found) == len(places) and _quoted(found, text):
        return f"“{_quoted(found, text)}”"
    if (
        words
        and words in scope.sentence
        and re.search(rf"(?<![\w.,]){re.escape(words)}(?![\w]|[.,]\d)", scope.sentence)
    ):
        return f"“{words}”"
    return otherwise


def _in_words(words: str) -> str:
    return Period.parse(words).label if _DATED.fullmatch(words) else words


def _place(said: Sequence[str], scope: Scope) -> tuple[int, int] | None:
    """Return from where to where tokens stand next to each other, in the claim's own clause or in another."""
    for clause in (scope.clause, *scope.clauses):
        for i in range(len(clause) - len(said) + 1):
            run = clause[i : i + len(said)]
            if [token.text for token in run] == list(said) and _in_order(run):
                return run[0].start, run[-1].end
    return None


def _in_order(run: Sequence[Token]) -> bool:
    return bool(run) and all(a.end <= b.start for a, b in pairwise(run))


def _quoted(places: Sequence[tuple[int, int]], text: str) -> str:
    """Return what stands in some places of a text, with a sign for what is left out between them."""
    (start, end), *rest = places
    said = [text[start:end]]
    for begin, stop in rest:
        said.append((" " if begin >= end and not text[end:begin].strip() else " … ") + text[begin:stop])
        end = stop
    return " ".join("".join(said).split())


_CONVERTED = regex(
    r"(?:\b(?:yuan|renminbi|rmb|cny|tenge|so(?:u)?ms?|somoni|manats?|rou?bles?|euros?|dollars?|usd)|[$¥€][\d.,]+ ?\w*)"
    r" ?\((?:[a-z]+ ){0,2}(?:US ?)?$",
    re.IGNORECASE,
)


def is_converted(claim: Claim, article: Article) -> bool:
    """Return whether an amount only converts the one before it: "674 billion yuan (about $94 billion)"."""
    return _CONVERTED.search(article.text[max(0, claim.start - 60) : claim.start]) is not None


_IN_BRACKETS = regex(r"\([^()]*(?:[$¥€]|\b(?:dollars|yuan|euros)\b)[^()]*\)")
"""The same amount in another currency: "674 billion yuan ($94 billion)"."""


_TERMS_BESIDE = regex(r"#! (?:[a-z-]+ ){0,2}?in (?:terms of )?(yuan|renminbi|rmb|dollars|dollar|usd|euros)\b")
"""The currency that a rate is in, right after it: "a rise of 15.7 percent in yuan"."""

_TERMS_AHEAD = regex(
    r"(?:[a-z]+ )?in (?:current |nominal |us )?(yuan|renminbi|rmb|dollars?)(?: terms)?,", re.IGNORECASE
)
"""The same at the head of a sentence: "In yuan, trade grew by 45.4 percent"."""


def terms_of(claim: Claim, scope: Scope) -> str:
    """Return the currency of a claim: its unit's, else the only one that its sentence names."""
    if is_currency(claim.unit):
        return claim.unit
    told = _TERMS_BESIDE.search(joined(scope.clause)) or _TERMS_AHEAD.match(scope.sentence)
    if told:
        return next(code for code, names in section("currencies").items() if told[1].lower() in names)
    sentence = _IN_BRACKETS.sub("", scope.sentence)
    text = f" {_IN_BRACKETS.sub('', joined(scope.tokens))} "
    found = {code for code, names in section("currencies").items() if any(f" {n} " in text for n in names)}
    found |= {"USD"} if "$" in sentence else set()
    found |= {"CNY"} if "¥" in sentence else set()
    return found.pop() if len(found) == 1 else ""
