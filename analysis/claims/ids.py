"""Names of claims: made from the quote, and numbered by what stands around it where it repeats."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections import defaultdict
from collections.abc import Sequence

_SIGNS = {
    "$": " usd ", "€": " eur ", "£": " gbp ", "%": " percent ", "¥": " yen ", "₹": " inr ", "+": " plus ",
}  # fmt: skip
_OTHERS = re.compile(r"[^a-z0-9.]+")
_LONGEST = 40
# It begins with one class of characters, which lets the regular expression engine skip everything else.
_ENDS = re.compile(r"[.!?\s](?:(?<=[.!?])\s+(?=[^a-z])|(?:(?<=\n)|(?<=\s)\s*\n)\s*)")
_REACH = 600  # characters; no sentence of news is longer on either side of its number
_WORDS = re.compile(r"\w+")
_NUMBERS = range(100, 1000)


def claim_ids(text: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    """Return one identifier a claim, in order.

    A quote that stands once gives the identifier alone. Where it repeats, each of its claims has a number made from
    the words of its sentence: text that is added, cut or changed elsewhere moves none of them, and an identifier
    never comes to mean another number. What was unique and no longer is changes its identifier for that reason.

    Parameters
    ----------
    text : str
        The article's canonical text.
    spans : sequence of (int, int)
        Start and end of each claim.

    Examples
    --------
    >>> claim_ids("Up 50% to $3. Down 50%.", [(3, 6), (10, 12), (19, 22)])
    ['50-percent-479', 'usd-3', '50-percent-926']
    """
    names = [_slug(text[start:end]) for start, end in spans]
    often: defaultdict[str, int] = defaultdict(int)
    for name in names:
        often[name] += 1
    taken: set[str] = set()
    given: defaultdict[str, int] = defaultdict(int)
    full: defaultdict[tuple[str, int], int] = defaultdict(
        int
    )  # numbers from a sentence's own on that are known to be taken
    ids = []
    for name, span in zip(names, spans, strict=True):
        if often[name] == 1:
            numbered = name
        elif given[name] == len(_NUMBERS):  # looking through all of its numbers again would find none
            numbered = f"{name}-{len(taken) + _NUMBERS.stop}"
        else:
            numbered = _numbered(name, text, span, taken, full)
            given[name] += 1
        taken.add(numbered)
        ids.append(numbered)
    return ids


def _numbered(
    name: str, text: str, span: tuple[int, int], taken: set[str], full: defaultdict[tuple[str, int], int]
) -> str:
    """Return a name with the number of its sentence; the same words twice get the next number."""
    first = zlib.crc32(_sentence(text, span).encode()) % len(_NUMBERS)
    for step in range(full[name, first], len(_NUMBERS)):
        made = f"{name}-{_NUMBERS[(first + step) % len(_NUMBERS)]}"
        if made not in taken:
            full[name, first] = step + 1
            return made
    return f"{name}-{len(taken) + _NUMBERS.stop}"


def _sentence(text: str, span: tuple[int, int]) -> str:
    """Return the words of the sentence before and after a claim, apart."""
    before = _ENDS.split(text[max(0, span[0] - _REACH) : span[0]])[-1]
    after = _ENDS.split(text[span[1] : span[1] + _REACH], maxsplit=1)[0]
    return "|".join(" ".join(_WORDS.findall(part.lower())) for part in (before, after))


def _slug(quote: str) -> str:
    for sign, word in _SIGNS.items():
        if sign in quote:
            quote = quote.replace(sign, word)
    plain = quote.lower()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return _OTHERS.sub("-", plain)[:_LONGEST].strip("-.") or "number"
