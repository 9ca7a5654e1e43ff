"""Numbers that say two scales: "5 billion 353 million dollars"."""

from __future__ import annotations

import re
from decimal import Decimal

from analysis.claims.numbers.numerals import Number, read_digits
from analysis.claims.numbers.units import read_scale

_REST = re.compile(r" (?:and )?(?=[0-9]{1,3}(?:[.,][0-9]{1,3})? [a-z])")


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
