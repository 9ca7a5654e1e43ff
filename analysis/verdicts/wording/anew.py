"""A claim read anew in another sentence for what its own says: the same number, at the same time, the words as the article spells them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.article import Article, read_article
from analysis.claims import Claim, find_claims
from analysis.quantities import capital
from analysis.verdicts.clause.tokens import MONEY, Token, named_places
from analysis.verdicts.needed import regex
from analysis.verdicts.tables import area_name, is_named, members_of

_NAMES = {"CA5": "Central Asia", "WLD": "the world"}


def with_names(line: str) -> str:
    """Return a line with the names of places for their codes; several that are told as one are so named."""
    return regex(r"@(\w+)").sub(lambda place: _name(place[1]), line)


def _name(code: str) -> str:
    several = " together" if members_of(code) and not is_named(code) else ""
    return f"{_NAMES.get(code) or area_name(code)}{several}"


def as_spelt(tokens: Sequence[Token], text: str) -> str:
    """Return tokens as the article spells them, the number as a null character.

    Parameters
    ----------
    tokens : sequence of Token
        The words.
    text : str
        The article's text.
    """
    said, end = "", tokens[0].start
    for i, one in enumerate(tokens):
        owned = [two.text for two in tokens[i + 1 : i + 2] if two.start == two.end] == ["'s"]
        word = "\0" if one.text == "#!" else _as_printed(one, text, owned=owned)
        gap = "" if one.start == end or word in (",", ".", ";", "'s") else " "
        said, end = f"{said}{gap}{word}", one.end if one.start < one.end else -1
    said = with_names(said.rstrip(" .,;"))
    return f"{capital(said)}{'' if said.endswith(('?', '!')) else '.'}"


def _as_printed(token: Token, text: str, *, owned: bool) -> str:
    """Return a token as the article prints it; its own word where another was put in its place."""
    printed = text[token.start : token.end]
    if token.place:
        return printed if token.place in named_places(printed) and not owned else token.text
    same = token.text in ("9", "#") or printed.lower().replace("’", "'") == token.text
    return printed if same or (printed and token.text in MONEY) else token.text


Anew = tuple[Claim, Article]  # a claim as it is read in another sentence, and the article of that sentence

_AMOUNTS = {"level": ("level", "price"), "price": ("price", "level"), "count": ("count", "level")}
_IS_YEAR = regex(r"(?:19|20)\d\d")


def as_large(found: Anew | None, claim: Claim) -> Anew | None:
    """Return a claim read anew with the number of another as it stands, and its time: "exceeded" is said of that other."""
    if found is None:
        return None
    anew = found[0]
    part = claim.kind == "level" and claim.unit == "percent" and anew.kind == "share"
    if anew.kind not in _AMOUNTS.get(claim.kind, (claim.kind,)) and not part:
        return None
    at_its_time = replace(
        anew, approx=claim.approx, hedge=claim.hedge, precision=claim.precision, last_digit=claim.last_digit,
        period=claim.period, base_period=claim.base_period, speaker=anew.speaker or claim.speaker,
    )  # fmt: skip
    return at_its_time, found[1]


def sentence_anew(say: str, bound: dict[str, str], around: tuple[str, str, str]) -> str:
    """Return the usual wording as a sentence, the number as a null character."""
    source, when, after = around
    line = f"{source}{say.format(N='#!', **bound)} {when}{after}"
    line = with_names(line)
    line = regex(r" (?='s\b|,)").sub("", regex(r"Y(?=\d{4})").sub("", line)).strip()
    return f"{capital(line)}.".replace("#!", "\0")


def number_in(tokens: Sequence[Token], text: str) -> str:
    """Return the number on trial with its hedge, as it stands within a sentence."""
    own = next(one for one in tokens if one.text == "#!")
    said = text[own.start : own.end]
    return said if said[:2].isupper() else f"{said[0].lower()}{said[1:]}"


def read_anew(claim: Claim, article: Article, sentence: str, number: str, base: str) -> Anew | None:
    """Return the number as it is read in a sentence, with the year that it is compared with."""
    at = sentence.index("\0")
    anew = replace(read_article(sentence.replace("\0", number)), published=article.published)
    found = next((one for one in find_claims(anew) if one.start < at + len(number) and one.end > at), None)
    if found is None or found.value != claim.value:
        return None
    if found.unit in (None, "count") and claim.unit_basis == "context":  # "…, of which #!"
        found = replace(found, unit=claim.unit, kind=claim.kind)
    found = replace(found, period=found.period or claim.period, speaker=found.speaker or claim.speaker)
    year = _IS_YEAR.search(base)
    if found.kind in ("growth_rate", "change_abs") and year:
        if not found.period or found.period[:4] <= year[0]:
            return None  # the later of the two years is not told
        found = replace(found, base_period=year[0])
    return found, anew
