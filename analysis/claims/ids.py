"""Names of claims: made from the quote, numbered where it repeats."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

_SIGNS = {
    "$": " usd ",
    "€": " eur ",
    "£": " gbp ",
    "%": " percent ",
    "¥": " yen ",
    "₹": " inr ",
    "+": " plus ",
}
_LONGEST = 40


def claim_ids(quotes: Iterable[str]) -> list[str]:
    """Return one identifier a quote, in order; equal quotes are numbered from the second on.

    Examples
    --------
    >>> claim_ids(["$70.2 billion", "50%", "50%"])
    ['usd-70.2-billion', '50-percent', '50-percent-2']
    """
    seen: Counter[str] = Counter()
    ids = []
    for quote in quotes:
        name = _slug(quote)
        seen[name] += 1
        ids.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return ids


def _slug(quote: str) -> str:
    for sign, word in _SIGNS.items():
        quote = quote.replace(sign, word)
    plain = unicodedata.normalize("NFKD", quote).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9.]+", "-", plain)[:_LONGEST].strip("-.") or "number"
