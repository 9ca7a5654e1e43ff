"""Currencies around a number: whose dollars, pesos and rupees they are."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from analysis.claims.lexicon import either, table
from analysis.claims.numbers.units import Found

_BEFORE = 9  # characters: the longest currency sign or code and a space


@cache
def _signs() -> tuple[re.Pattern[str], re.Pattern[str]]:
    rows = table("currencies")
    spaced = either(row["form"] for row in rows if row["place"] in ("sign", "code"))
    close = either(row["form"] for row in rows if row["place"] == "close")
    before = re.compile(rf"(?:(?<![A-Za-z])(?P<spaced>{spaced}) ?|(?<![A-Za-z0-9])(?P<close>{close}))[+-]?\Z")
    name = either(row["form"].lower() for row in rows if row["place"] == "name")
    code = either(row["form"] for row in rows if row["place"] == "code")
    near = either(row["form"] for row in rows if row["place"] == "near")
    after = re.compile(
        rf"[ -]?(?P<name>(?i:{name}))(?![A-Za-z])|[ -]?(?P<code>{code})(?![A-Za-z])|(?P<near>{near})(?![A-Za-z0-9])"
    )
    return before, after


@cache
def _sign_ends() -> frozenset[str]:
    """Return the last characters of the signs and codes that stand before numbers."""
    return frozenset(
        row["form"][-1] for row in table("currencies") if row["place"] in ("sign", "code", "close")
    )


class Currencies:
    """Currency signs and names as one article uses them: its words decide whose pesos they are.

    Parameters
    ----------
    text : str
        The surface of the article.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, bool] = {}

    def says(self, needs: str) -> bool:
        """Return whether the article holds one of the words that a pattern lists."""
        if needs not in self._known:
            self._known[needs] = not needs or re.search(needs, self._text) is not None
        return self._known[needs]

    def _pick(self, form: str, places: tuple[str, ...]) -> tuple[str, Decimal] | None:
        for row in _rows().get(form.lower(), ()):
            same = row["form"] == form or row["place"] == "name"
            if same and row["place"] in places and self.says(row["needs"]):
                return row["code"], Decimal(row["factor"])
        return None

    def before(self, number: int) -> tuple[int, str, Decimal] | None:
        """Return where the currency sign before a number starts, its ISO code and the factor."""
        low = max(0, number - _BEFORE)
        lead = self._text[low:number].rstrip(" +-")
        if not lead or lead[-1] not in _sign_ends():
            return None
        match = _signs()[0].search(self._text[low:number])
        if not match:
            return None
        picked = self._pick(match[match.lastgroup or 0], ("sign", "code", "close"))
        return (low + match.start(match.lastgroup or 0), *picked) if picked else None

    def after(self, end: int) -> Found | None:
        """Return the currency named after a number and its scale."""
        match = _signs()[1].match(self._text, end)
        if not match:
            return None
        picked = self._pick(match[match.lastgroup or 0], ("name", "code", "near"))
        return Found(match.end(), *picked) if picked else None


@cache
def _rows() -> dict[str, list[dict[str, str]]]:
    rows: dict[str, list[dict[str, str]]] = {}
    for row in table("currencies"):
        rows.setdefault(row["form"].lower(), []).append(row)
    return rows
