"""Amounts that no number tells: "a couple of ships", "tens of thousands of people"."""

from __future__ import annotations

from decimal import Decimal

from analysis.claims.numbers.amounts import Amounts
from analysis.claims.numbers.nouns import read_noun
from analysis.claims.numbers.numerals import Number
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.numbers.units import read_unit
from analysis.patterns import regex

_COUPLE = "couple of "
_OF_VAGUE = regex(
    r"(?:tens|hundreds|thousands|millions|billions|trillions)(?: of (?:thousands|millions|billions|trillions))? of "
)


def read_vague(start: int, amounts: Amounts) -> Quantity | None:
    """Return the vague amount that starts at ``start``; None where none does."""
    if amounts.low.startswith(_COUPLE, start):
        end = start + len(_COUPLE) - 1
        quantity = amounts.of(Number(start, end, Decimal(2), Decimal(1), in_words=True), None)
        if quantity:
            quantity.approx = True
            quantity.flags.append("vague")
        return quantity
    match = _OF_VAGUE.match(amounts.low, start)
    return _without_number(start, match.end() - 1, amounts) if match else None


def _without_number(start: int, end: int, amounts: Amounts) -> Quantity | None:
    """Return "tens of thousands of people", "billions of dollars", whose unit or noun follows at ``end``."""
    unit = amounts.currencies.after(end) or read_unit(amounts.text, end)
    if unit:
        return Quantity(start, unit.end, (), unit.unit, "vague", approx=True, flags=["vague"])
    noun = read_noun(amounts.text, end)
    if noun is None:
        return None
    return Quantity(start, noun[0], (), "count", "vague", approx=True, noun=noun[1], flags=["vague"])
