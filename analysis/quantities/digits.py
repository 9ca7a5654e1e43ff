"""With how many digits a figure is printed beside what it is compared with."""

from __future__ import annotations

import math
from collections.abc import Iterable
from decimal import Decimal

from analysis.quantities.formats import format_quantity, format_ratio
from analysis.quantities.interval import Interval, as_interval

_DIGITS, _MOST_DIGITS, _MOST_OF_ITSELF = 3, 6, 12


def format_beside(
    amount: Interval | float, symbol: str, bounds: Iterable[float], known: float = 0.0, least: int = _DIGITS
) -> str:
    """Return a quantity with at least as many digits as bounds have that it is compared with.

    Parameters
    ----------
    amount : Interval or float
        In ``symbol``.
    symbol : str
        As for `format_quantity`.
    bounds : iterable of float
        What it is compared with, in ``symbol``; open ones do not count.
    known : float
        The place, in ``symbol``, beyond which the source printed nothing; 0 if it printed all.
    least : int
        Significant digits that it has in any case, except for percent.

    Examples
    --------
    >>> format_beside(13.0612e9, "USD", (13.055e9, 13.065e9)), format_beside(23.0811, "percent", (23.075, 23.085))
    ('13.061 billion US dollars', '23.081%')
    >>> format_beside(70.2e9, "USD", (70.15e9, 70.25e9), known=0.1e9), format_beside(1.4, "multiple", (1.35, 1.45))
    ('70.2 billion US dollars', '1.40')
    """
    interval = as_interval(amount)
    if symbol == "percent":
        finest = _finest(bounds, known)
        return (
            format_ratio(interval, decimals=max(1, min(-finest, 3)))
            if finest < -1
            else format_ratio(interval)
        )
    return format_quantity(interval, symbol, max(least, digits_beside(interval.value, bounds, known)))


def digits_beside(value: float, bounds: Iterable[float], known: float = 0.0) -> int:
    """Return with how many significant digits a value is printed beside bounds; arguments as for `format_beside`.

    Examples
    --------
    >>> digits_beside(225.496e9, (224.5e9, 225.5e9)), digits_beside(70.2e9, (70.15e9, 70.25e9), known=0.1e9)
    (4, 3)
    """
    if not value or math.isinf(value):
        return _DIGITS
    ends = [bound for bound in bounds if not math.isinf(bound)]
    digits = math.floor(math.log10(abs(value))) - _finest(ends, known) + 1
    # Beside a number of another size, such as millions for billions, more digits tell nothing.
    near = any(abs(value) / 10 < abs(end) < abs(value) * 10 for end in ends)
    return max(_DIGITS, min(digits, _MOST_OF_ITSELF if near else _MOST_DIGITS))


def _finest(bounds: Iterable[float], known: float) -> int:
    """Return the exponent of the last digit that bounds have, but of none that the source did not print."""
    finest = min((_last_place(bound) for bound in bounds if not math.isinf(bound)), default=0)
    return max(finest, math.floor(math.log10(known) + 1e-9)) if known else finest


def digits_of(value: float) -> int:
    """Return with how many significant digits a bound is printed: as many as it has, three where they do not end.

    Examples
    --------
    >>> digits_of(13.055e9), digits_of(-850_000), digits_of(100 / 3), digits_of(20_034_610)
    (5, 3, 3, 7)
    """
    if not value or math.isinf(value):
        return _DIGITS
    size = math.floor(math.log10(abs(value)))
    return max(_DIGITS, min(_MOST_OF_ITSELF, size - _last_place(value) + 1))


def _last_place(value: float) -> int:
    """Return the exponent of the last digit of a number that is not zero; of its third where they do not end."""
    if not value:
        return 0
    short = Decimal(f"{value:.6g}")
    if abs(float(short) - value) > abs(value) * 1e-9:
        # A whole or a half number has the digits that it is printed with; a third does not end.
        short = Decimal(f"{value:.12g}" if float(2 * value).is_integer() else f"{value:.3g}")
    return int(short.normalize().as_tuple().exponent)
