"""The same said of several places at once: "Turkmen gas cost China $187, Russian gas $118", "A's GDP was $225 billion, B's $81 billion"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from analysis.article import Article, read_article
from analysis.claims import Claim, find_claims
from analysis.verdicts.wording.lexicon import words
from analysis.verdicts.wording.tokens import MONEY, Token, amounts_in, joined, texts, tokens_of

_JOINING = {"and", ",", ";", "while", "whereas", "against", "versus", "vs", "compared", "but", "(", "ahead"}
_LINKS = {"to", "from", "for", "of", "in", "with", "by", "on", "at"}
_LED_BY = {"to", "by", "from"}
"""What stands before an amount and makes it a level, a difference or what something moved from."""

_REPEATING = {
    "ones", "one", "that", "those", "the", "figure", "managed", "it", ")", "did", "mere", "was", "were", "is", "are", "stood", "came",
    "amounted", "reached", "totalled", "totaled", "had", "has", "only", "just", "about", "around", "some", "nearly", "almost", "roughly",
    "over", "worth", "as", "also",
}  # fmt: skip
_KINDS = (
    ("money", {"$", "us$", "€", "£", "¥", "dollars", "yuan", "euros"}),
    ("rate", {"%", "percent"}),
    ("volume", {"bcm", "mcm", "cubic"}),
    ("mass", {"tonnes", "tons", "tonne"}),
)
_OF_TIME = re.compile(r"(?:in|during|over|between) (?!the |its |@)|(?:in|over|during) the (?:first|second)")
_SIGNS = MONEY | {"dollars", "yuan"}


def said_alone(claim: Claim, sentence: str, start: int, article: Article) -> tuple[Claim, Article] | None:
    """Return a claim in a sentence of its own, where its sentence says the same of several places.

    "Turkmen gas cost China $187 per 1,000 cubic metres, Russian gas $118" gives "Turkmen gas cost China $187 per 1,000
    cubic metres" for the first number, and "Russian gas cost China $118 per 1,000 cubic metres" for the second.

    Parameters
    ----------
    claim : Claim
        A claim.
    sentence : str
        Its sentence.
    start : int
        Where the sentence begins in the article's text.
    article : Article
        The article.

    Returns
    -------
    tuple of Claim and Article, or None
        None where the sentence does not say just this.
    """
    tokens = tokens_of(sentence, start, claim)
    parts = _parts(tokens)
    if parts is None:
        return None
    first, *others, rest = parts
    own = next((part for part in others if any(token.text == "#!" for token in part)), None)
    if own and _led_by(own) != _led_by(first):
        return None
    if own is None and all(token.text != "#!" for token in first):
        return None
    pieces = _pieces(first, own) if own else ((first[0].start, first[-1].end),)
    if pieces is None:
        return None
    text, at = "", 0
    for a, b in (*pieces, *([(rest[0].start, start + len(sentence))] if rest else [])):
        text += (
            " "
            if text and text[-1].isalnum() and rest and a == rest[0].start and rest[0].text[0].isalnum()
            else ""
        )
        at = len(text) if a <= claim.start < b and not at else at
        at += claim.start - a if a <= claim.start < b else 0
        text += article.text[a:b]
    alone = replace(read_article(text), published=article.published)
    found = [one for one in find_claims(alone) if one.start <= at + len(claim.quote) and at <= one.end]
    same = next((one for one in found if one.value == claim.value or one.unit == claim.unit), None)
    if same is None:
        return None
    return replace(same, period=same.period or claim.period, speaker=claim.speaker), alone


def _parts(tokens: Sequence[Token]) -> tuple[list[Token], ...] | None:
    """Return what is said of the first place, of each further one, and the rest of the sentence; None for another."""
    told = texts(tokens)
    amounts = amounts_in(told)
    cuts: list[int] = []
    for before, at in pairwise(amounts):
        cut = next((i for i in range(at - 1, before, -1) if told[i] in _JOINING), None)
        while cut is not None and not _of_another_place(tokens, cut, at):
            cut = next((i for i in range(cut - 1, before, -1) if told[i] in _JOINING), None)
        if cut is not None:
            cuts.append(cut)
    if not cuts:
        return None
    said = set(told[: cuts[0]])
    parts = [list(tokens[: cuts[0]])]
    end = cuts[0]
    for cut, after in zip(cuts, [*cuts[1:], len(tokens)], strict=True):
        end = next((i for i in range(cut + 1, after) if not _repeats(tokens[i], said)), after)
        part = [token for token in tokens[cut + 1 : end] if token.text not in ("(", ")")]
        if len({token.place for token in part} - {""}) != 1 or len(amounts_in(texts(part))) != 1:
            return None
        timed = _time_of_all(tokens, cut, end) if not _years(parts[0]) and after == len(tokens) else 0
        if timed:
            end = timed
            part = [token for token in tokens[cut + 1 : end] if token.text not in ("(", ")")]
        elif end < after and tokens[end].text not in _JOINING | {".", ":"}:
            return None
        parts.append(part)
    rest = list(tokens[end:])
    if amounts_in(texts(rest)) or not _one_kind(parts):
        return None
    return (*parts, rest)


def _time_of_all(tokens: Sequence[Token], cut: int, end: int) -> int:
    """Return where the time of all the amounts begins, at the end of what is said of the last place: "… in January 2021"; else 0."""
    amount = next(i for i in range(len(tokens) - 1, cut, -1) if i in amounts_in(texts(tokens)))
    for i in range(amount + 1, min(end + 1, len(tokens) - 1)):
        if _OF_TIME.match(joined(tokens[i : i + 3])):
            return i
    return 0


def _of_another_place(tokens: Sequence[Token], cut: int, amount: int) -> bool:
    """Return whether what follows a joining word is of one more place, named before or right after its amount."""
    before = {token.place for token in tokens[cut + 1 : amount]} - {""}
    if before:
        return len(before) == 1
    after = tokens[amount + 1 : amount + 8]
    end = next((i for i, token in enumerate(after) if token.text in _JOINING), len(after))
    return len({token.place for token in after[:end]} - {""}) == 1


def _repeats(token: Token, said: set[str]) -> bool:
    """Return whether a word adds nothing of its own to what was said of the first place."""
    text = token.text
    if text in words("more_than") | words("unreal") or text in words("parts") - {"9", "#"}:
        return False
    return bool(token.place) or text in _LINKS | _REPEATING | _SIGNS | {"#!", "9", "'s"} | (said - {",", ";"})


def _led_by(part: Sequence[Token]) -> str:
    """Return "to", "by" or "from" where it stands before an amount, but for a hedge; else ""."""
    told = texts(part)
    at = amounts_in(told)[-1] if amounts_in(told) else 0
    before = [
        text for text in told[:at] if text not in words("around") - _LED_BY and text not in ("$", "us$")
    ]
    return before[-1] if before[-1:] and before[-1] in _LED_BY else ""


def _one_kind(parts: Sequence[Sequence[Token]]) -> bool:
    """Return whether the amounts are of one kind: all money, all volumes, or without a sign of their own."""
    kinds = set()
    for part in parts:
        told = texts(part)
        at = amounts_in(told)
        if not at:
            return False
        near = {*told[max(0, at[-1] - 1) : at[-1]], *told[at[-1] + 1 : at[-1] + 3]}
        kinds.add(next((kind for kind, signs in _KINDS if near & signs), ""))
    return len(kinds - {""}) <= 1


def _pieces(first: Sequence[Token], own: Sequence[Token]) -> tuple[tuple[int, int], ...] | None:
    """Return the pieces of text that say of another place what is said of the first; None where that is in doubt."""
    amounts = amounts_in(texts(first))
    years, own_years = _years(first), _years(own)
    if own_years and len(years) != 1:
        return None
    place = next(token for token in own if token.place)
    role = _role(own, place)
    fitting = [
        token for token in first if token.place and token.place != place.place and _fits(first, token, role)
    ]
    if len(amounts) != 1 or len({token.start for token in fitting}) != 1:
        return None
    replaced, (at,) = fitting[0], amounts
    here, there = _amount(first, at), _amount(own, amounts_in(texts(own))[0])
    swaps = [((replaced.start, replaced.end), (place.start, place.end)), (here, there)]
    swaps = sorted([*swaps, *zip(years, own_years, strict=False)])
    found, last = [], first[0].start
    for (a, b), put in swaps:
        found += [(last, a), put]
        last = b
    return (*found, (last, first[-1].end))


def _amount(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Return from where to where an amount stands with its signs."""
    start = end = at
    while start and tokens[start - 1].text in ("$", "us$", "€", "£", "¥"):
        start -= 1
    while end + 1 < len(tokens) and tokens[end + 1].text in _SIGNS - {"$", "us$"}:
        end += 1
    return tokens[start].start, tokens[end].end


def _years(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Return where numbers stand that are no amounts."""
    amounts = amounts_in(texts(tokens))
    return [(one.start, one.end) for i, one in enumerate(tokens) if one.text == "9" and i not in amounts]


def _role(part: Sequence[Token], place: Token) -> str:
    """Return how a place stands among the words: "'s", a noun's adjective ("@"), behind a preposition, or ""."""
    at = next(i for i, token in enumerate(part) if token is place)
    after = part[at + 1].text if at + 1 < len(part) else ""
    before = [token.text for token in part[:at] if token.text not in ("the", "neighbouring", "neighboring")][
        -1:
    ]
    if after == "'s":
        return "'s"
    if after and after[0].isalpha() and after in _NOUNS:
        return "@"
    return before[0] if before and before[0] in _LINKS | {"between"} else ""


_NOUNS = {
    "gas",
    "pipeline",
    "ones",
    "one",
    "oil",
    "natural",
    "piped",
    "lng",
    "citizens",
    "economy",
    "exports",
    "supplies",
    "deliveries",
}


def _fits(first: Sequence[Token], token: Token, role: str) -> bool:
    own = _role(first, token)
    if role in ("of", "for", "in") and own == "'s":
        return True
    return own == role or {own, role} == {"from", "on"}
