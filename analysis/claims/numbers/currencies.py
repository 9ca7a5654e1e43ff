"""Currencies around a number: whose dollars, pesos and rupees they are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from analysis.claims.lexicon import either, either_case, table
from analysis.claims.numbers.numerals import BARE_POINTS
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.numbers.units import Found
from analysis.claims.text.sentences import Sentences

_BEFORE = 12  # characters: the longest currency sign or code and a space
_RARELY = 3  # times: a country named so much less often than another is not what an article is about
_MILLION = 10**6
_ANY = "?"  # the row that is taken, and flagged, where an article names the country of none


@cache
def _signs() -> tuple[re.Pattern[str], re.Pattern[str]]:
    rows = table("currencies")
    spaced = either(row["form"] for row in rows if row["place"] in ("sign", "code"))
    close = either(row["form"] for row in rows if row["place"] == "close")
    # "Rs -5 crore", but "K-12 schools"
    before = re.compile(rf"(?:(?<![A-Za-z])(?P<spaced>{spaced}) ?[+-]?|(?<![A-Za-z0-9])(?P<close>{close}))\Z")
    name = either_case(row["form"] for row in rows if row["place"] == "name")
    code = either(row["form"] for row in rows if row["place"] == "code")
    near = either(row["form"] for row in rows if row["place"] == "near")
    after = re.compile(
        rf"[ -]?(?P<name>{name})(?![A-Za-z])|[ -]?(?P<code>{code})(?![A-Za-z])|(?P<near>{near})(?![A-Za-z0-9])"
        rf"| (?P<apart>{near})(?=/[A-Za-z])"  # "79 p/therm"
    )
    return before, after


@cache
def _behind() -> re.Pattern[str]:
    whose = either(row["form"] for row in table("currencies") if row["place"] == "behind")
    # "$5 million Canadian." and not "$5 million Canadian loans"
    return re.compile(
        rf"[ -](?P<whose>{whose})(?=[.,;:)\n]|\Z| (?:an?|per|in|on|to|for|of|by|at|as|and|or|but|from|over|with|which|worth|last|this|more|less|while|then|today)\b)"
    )


@cache
def _sign_ends() -> frozenset[str]:
    """Return the last characters of the signs and codes that stand before numbers."""
    return frozenset(
        row["form"][-1] for row in table("currencies") if row["place"] in ("sign", "code", "close")
    )


@cache
def _scales_behind() -> dict[str, Decimal]:
    """Return the scales that may stand behind the code of a currency: "3165 USD million", "12 EUR bn"."""
    rows = (row for row in table("scales") if row["place"] in ("word", "letters"))
    return {row["form"]: Decimal(row["factor"]) for row in rows if row["form"] not in ("hundred", "dozen")}


@cache
def _scale_behind() -> re.Pattern[str]:
    return re.compile(rf"(?<=[A-Z]{{3}}) ({either(_scales_behind())})(?![A-Za-z])")


class Currencies:
    """Currency signs and names as one article uses them: its words decide whose pesos they are.

    Parameters
    ----------
    text : str
        The surface of the article.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._places: dict[str, list[int]] = {}

    def says(self, needs: str) -> bool:
        """Return whether the article holds one of the words that a pattern lists."""
        return not needs or bool(self._said(needs))

    def _said(self, needs: str) -> list[int]:
        """Return where the article says the words of a pattern, in order."""
        if needs not in self._places:
            self._places[needs] = [match.start() for match in re.finditer(needs, self.text)]
        return self._places[needs]

    def whose(self, name: str, place: int) -> tuple[str, str] | None:
        """Return the code of a currency named at a place, as "peso", and what is in doubt; None if no row has it."""
        picked = self._pick(name, ("name",), place)
        return (picked[0], picked[2]) if picked else None

    def _pick(self, form: str, places: tuple[str, ...], place: int) -> tuple[str, Decimal, str] | None:
        """Return the code, the factor and what is in doubt: of the countries often named, the one named last before."""
        alike = [
            row
            for row in _rows().get(form.lower(), ())
            if (row["form"] == form or row["place"] == "name") and row["place"] in places
        ]
        said = [row for row in alike if row["needs"] not in ("", _ANY) and self.says(row["needs"])]
        often = max((len(self._said(row["needs"])) for row in said), default=0)
        said = [row for row in said if _RARELY * len(self._said(row["needs"])) > often]
        named = max(said, key=lambda row: self._nearness(row["needs"], place), default=None)
        row = named or next((row for row in alike if row["needs"] in ("", _ANY)), None)
        if row is None:
            return None
        doubt = f"the text does not say whose {form} these are" if row["needs"] == _ANY else ""
        return row["code"], Decimal(row["factor"]), doubt

    def _nearness(self, needs: str, place: int) -> tuple[bool, int]:
        """Return how near before a place the words of a pattern stand; those after it are further than any before."""
        said = self._said(needs)
        index = bisect_left(said, place)
        return (True, said[index - 1]) if index else (False, -said[0])

    def before(self, number: int) -> tuple[int, str, Decimal] | None:
        """Return where the currency sign before a number starts, its ISO code and the factor."""
        number -= self.text.endswith(BARE_POINTS, 0, number)
        low = max(0, number - _BEFORE)
        lead = self.text[low:number].rstrip(" +-")
        if lead[-1:] not in _sign_ends():
            return None
        match = _signs()[0].search(self.text[low:number])
        if not match:
            return None
        picked = self._pick(match[match.lastgroup or 0], ("sign", "code", "close"), number)
        return (low + match.start(match.lastgroup or 0), *picked[:2]) if picked else None

    def behind(self, sign: tuple[int, str, Decimal], end: int) -> Found | None:
        """Return whose dollars those of an amount with a bare sign are: "$5 million CAD", "$3bn Canadian"."""
        match = _behind().match(self.text, end) if self.text.startswith("$", sign[0]) else None
        picked = self._pick(match["whose"], ("behind",), end) if match else None
        return Found(match.end(), *picked) if match and picked else None

    def after(self, end: int) -> Found | None:
        """Return the currency named after a number and its scale."""
        match = _signs()[1].match(self.text, end)
        if not match:
            return None
        picked = self._pick(match[match.lastgroup or 0], ("name", "code", "near"), end)
        if picked and match["code"] and (scale := _scale_behind().match(self.text, match.end())):
            return Found(scale.end(), picked[0], picked[1] * _scales_behind()[scale[1]], *picked[2:])
        return Found(match.end(), *picked) if picked else None


def take_terms(
    low: str, quantities: Sequence[Quantity], sentences: Sentences, currencies: Currencies
) -> None:
    """Give large numbers without a unit the currency that their sentence says that it counts in: "in dollar terms".

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantities : sequence of Quantity
        In order.
    sentences : Sentences
        The sentences of the surface.
    currencies : Currencies
        The currencies as the article uses them.
    """
    goods: Quantity | None = None
    for quantity in quantities:
        bare = quantity.unit is None and quantity.scale >= _MILLION
        start = sentences.span(quantity.sentence)[0]
        if bare and (goods is None or goods.sentence != quantity.sentence):
            found = _terms().search(low, start, quantity.start)
            picked = currencies.whose(found[found.lastgroup or 0], quantity.start) if found else None
            quantity.unit, quantity.basis = (picked[0], "context") if picked else (None, quantity.basis)
        elif quantity.unit not in (None, "percent", "multiple") and not quantity.is_money:
            goods = quantity  # "In yuan terms sales rose, to 19 million tonnes from 18 million"


@cache
def _terms() -> re.Pattern[str]:
    name = either(row["form"].lower() for row in table("currencies") if row["place"] == "name")
    return re.compile(rf"\bin (?P<terms>{name}) terms\b|\b(?:measured |expressed )?in (?P<name>{name}),")


@cache
def _rows() -> dict[str, list[dict[str, str]]]:
    rows: dict[str, list[dict[str, str]]] = {}
    for row in table("currencies"):
        rows.setdefault(row["form"].lower(), []).append(row)
    return rows
