"""The scales of numbers: two in "5 billion 353 million dollars", that of number words in "five to six million"."""

from __future__ import annotations

from decimal import Decimal

from analysis.claims.numbers.numerals import Number, read_digits
from analysis.claims.numbers.units import read_scale
from analysis.patterns import regex

_SIZES = tuple(Decimal(10) ** power for power in (12, 9, 6, 3, 2))
_REST = regex(r" (?:and )?(?=[0-9]{1,3}(?:[.,][0-9]{1,3})? [a-z])")


def with_rest(text: str, number: Number, end: int, scale: Decimal) -> tuple[Number, int, Decimal]:
    """Return a number with what a smaller scale adds to it, its end and that scale; itself where nothing does.

    Parameters
    ----------
    text : str
        The surface.
    number : Number
        The number before its scale.
    end : int
        Where its scale ends.
    scale : decimal.Decimal
        The scale.
    """
    gap = _REST.match(text, end)
    rest = read_digits(text, gap.end()) if gap else None
    if rest is None or number.decimals:
        return number, end, scale
    last, smaller, doubtful = read_scale(text, rest.end, money=False)
    if doubtful or not 1 < smaller < scale or rest.value * smaller >= scale:
        return number, end, scale
    value = number.value * scale / smaller + rest.value
    return Number(number.start, rest.end, value, rest.step, rest.decimals), last, smaller


def said_apart(number: Number) -> tuple[Number, Decimal]:
    """Return a number in words without its million or billion, and that: "six million" is 6, and a million.

    Examples
    --------
    >>> said_apart(Number(0, 11, Decimal(6_000_000), Decimal(1), in_words=True))[0].value
    Decimal('6')
    """
    scale = next((size for size in _SIZES if number.value >= size and not number.value % size), Decimal(1))
    return number._replace(value=number.value / scale, step=number.step / scale), scale
