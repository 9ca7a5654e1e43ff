"""Tokens as the article spells them, for a sentence that is read anew."""

from __future__ import annotations

from collections.abc import Sequence

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
