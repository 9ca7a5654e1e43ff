"""The only way a number becomes words: one formatter each for money, for ratios, for everything else."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Context, Decimal

from analysis.quantities.interval import Interval, as_interval
from analysis.quantities.units import is_currency, unit

_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
# Power and energy are told with a prefix: terawatt-hours, not trillion watt-hours.
_PREFIXED = {
    "Wh": ((1e12, "TWh"), (1e9, "GWh"), (1e6, "MWh"), (1e3, "kWh")),
    "W": ((1e9, "GW"), (1e6, "MW"), (1e3, "kW")),
    "J": ((1e15, "PJ"), (1e6, "MJ")),
}
_DIGITS = 3
MINUS = "−"
_WIDE = Context(prec=400)  # every float has its place, however large


def format_number(value: float, digits: int = _DIGITS) -> str:
    """Return a number with so many significant digits, whole numbers kept whole, thousands set apart.

    Examples
    --------
    >>> format_number(39.756), format_number(1589.76), format_number(-0.0123), format_number(5)
    ('39.8', '1,590', '−0.0123', '5')
    """
    if math.isinf(value):
        return "∞" if value > 0 else f"{MINUS}∞"
    return fixed(value, _places(value, digits))


def fixed(value: float, places: int) -> str:
    """Return a number with so many decimals, a half rounded away from zero, thousands set apart.

    Binary rounding would print 10.25 with one decimal as 10.2; readers check with pencil and paper.

    Examples
    --------
    >>> fixed(10.25, 1), fixed(-0.04, 1), fixed(1234.5, 0)
    ('10.3', '0.0', '1,235')
    """
    step = Decimal(1).scaleb(-places)
    text = f"{abs(Decimal(repr(float(value)))).quantize(step, ROUND_HALF_UP, _WIDE):,f}"
    return f"{MINUS}{text}" if value < 0 and any(c not in "0.," for c in text) else text


def format_ratio(ratio: Interval | float, *, sign: bool = False, decimals: int | None = None) -> str:
    """Return a share or a growth rate given in percent.

    Parameters
    ----------
    ratio : Interval or float
        In percent; an interval that is not exact is shown with its bounds.
    sign : bool
        Whether a rise carries a plus sign.
    decimals : int, optional
        Places after the point; by default one below 100 and none from there on.

    Examples
    --------
    >>> format_ratio(34.84), format_ratio(Interval(41.7, 41.81, 41.9), sign=True), format_ratio(-1.93)
    ('34.8%', '+41.8% (+41.7 to +41.9)', '−1.9%')
    """
    interval = as_interval(ratio)
    places = decimals
    if places is None:
        places = 0 if abs(interval.value) >= 99.95 or _whole(interval) else 1
        places = _places_apart(interval, places)

    def one(value: float) -> str:
        if math.isinf(value):
            return "∞" if value > 0 else f"{MINUS}∞"
        text = fixed(value, places)
        return f"+{text}" if sign and value > 0 else text

    return _with_bounds(interval, f"{one(interval.value)}%", one)


def format_money(amount: Interval | float, currency: str, digits: int = _DIGITS) -> str:
    """Return an amount of money with its scale word and currency.

    Parameters
    ----------
    amount : Interval or float
        In the currency's main unit.
    currency : str
        ISO 4217 code.
    digits : int
        Significant digits.

    Raises
    ------
    BadData
        If ``currency`` is unknown.

    Examples
    --------
    >>> format_money(70.2e9, "USD")
    '70.2 billion US dollars'
    >>> format_money(Interval(50.1e9, 50.4e9, 50.8e9), "USD")
    '50.4 (50.1 to 50.8) billion US dollars'
    """
    return _scaled(as_interval(amount), currency, digits)


def format_quantity(amount: Interval | float, symbol: str, digits: int = _DIGITS) -> str:
    """Return any quantity in words: money, ratios, volumes, energies, prices, counts.

    Parameters
    ----------
    amount : Interval or float
        In ``symbol``.
    symbol : str
        A unit of analysis/quantities/units.csv, a currency, or one per the other.
    digits : int
        Significant digits, except for percent.

    Raises
    ------
    BadData
        If the unit is unknown.

    Examples
    --------
    >>> format_quantity(43.2e9, "m3")
    '43.2 billion cubic metres'
    >>> format_quantity(Interval(72, 75.5, 79), "percent")
    '75.5% (72.0 to 79.0)'
    >>> format_quantity(1.087, "multiple", 4), format_quantity(118.4e6, "m3/day")
    ('1.087', '118 million cubic metres per day')
    >>> format_quantity(162e12, "Wh"), format_quantity(Interval(1.1e9, 1.2e9, 1.3e9), "W")
    ('162 terawatt-hours', '1.20 (1.10 to 1.30) gigawatts')
    >>> format_quantity(309e9, "Wh/day")
    '309 gigawatt-hours per day'
    >>> format_quantity(Interval(-1.65e6, -185e3, 1.26e6), "person")
    '−0.185 (−1.650 to 1.260) million people'
    """
    if symbol == "percent":
        return format_ratio(amount)
    if is_currency(symbol):
        return format_money(amount, symbol, digits)
    return _scaled(as_interval(amount), symbol, digits)


def _scaled(interval: Interval, symbol: str, digits: int) -> str:
    if symbol == "person":
        interval = _whole_persons(interval)
    size = abs(interval.value)
    top, slash, per = symbol.partition("/")  # what is counted; and, of a rate, per what
    factor, top = next(((s, p) for s, p in _PREFIXED.get(top, ()) if size >= s * 0.9995), (1.0, top))
    symbol = f"{top}{slash}{per}"
    interval = Interval(interval.low / factor, interval.value / factor, interval.high / factor)
    size /= factor
    # A value that is small beside its own bounds is told on their scale.
    widest = max((abs(end) for end in (interval.low, interval.high) if not math.isinf(end)), default=size)
    size = widest if widest > 2 * size else size
    scale, word = next(((s, w) for s, w in _SCALES if size >= s * 0.9995), (1.0, ""))
    # Bounds decide as well: 18 between 17.5 and 18.5 needs the decimal that 18 alone does not.
    ends = [end / scale for end in (interval.low, interval.value, interval.high) if not math.isinf(end)]
    places = max(_places(end, digits) for end in ends)
    places = _places_apart(
        Interval(*(end / scale for end in (interval.low, interval.value, interval.high))), places
    )

    def one(value: float) -> str:
        if math.isinf(value):
            return format_number(value)
        return fixed(value / scale, places)

    text = _with_bounds(interval, one(interval.value), one)
    if symbol == "multiple":
        return " ".join(filter(None, (text, word)))
    kind = unit(symbol)
    name = kind.singular if text == "1" and not word else kind.plural
    return " ".join(filter(None, (text, word, name)))


def _whole_persons(interval: Interval) -> Interval:
    """Return bounds at half a person as the last whole one within them."""
    if interval.high - interval.low < 1 or not math.isfinite(interval.low + interval.high):
        return interval
    low, high = math.ceil(interval.low), math.floor(interval.high)
    return Interval(min(low, interval.value), interval.value, max(high, interval.value))


def _places_apart(interval: Interval, places: int) -> int:
    """Return one place more where rounding would put the value at one of its bounds: 24.7 (24.7 to 24.8) is 24.65 to 24.75."""
    low, value, high = interval.low, interval.value, interval.high
    if math.isinf(low) or math.isinf(high) or value in (low, high):
        return places
    merged = [fixed(end, places) == fixed(value, places) for end in (low, high)]
    return places + (merged[0] != merged[1])


def _with_bounds(interval: Interval, value: str, one: Callable[[float], str]) -> str:
    low, high = one(interval.low), one(interval.high)
    # The value of an open bound is the bound itself; of a closed one it lies beyond, if only by a last bit.
    percent = "%" if value.endswith("%") else ""
    if math.isinf(interval.high) and not math.isinf(interval.low):
        return f"at least {low}{percent}" if interval.low < interval.value else f"more than {value}"
    if math.isinf(interval.low) and not math.isinf(interval.high):
        return f"at most {high}{percent}" if interval.value < interval.high else f"less than {value}"
    return value if low == value.removesuffix("%") == high else f"{value} ({low} to {high})"


def _whole(interval: Interval) -> bool:
    # An open band begins a last bit beyond the printed number: "more than 50" is still whole.
    ends = [end for end in (interval.low, interval.value, interval.high) if not math.isinf(end)]
    return (interval.is_exact or len(ends) < 3) and all(float(f"{end:.12g}").is_integer() for end in ends)


def _places(value: float, digits: int) -> int:
    if value == 0 or math.isinf(value) or float(value).is_integer():
        return 0
    # Round first: 9.996 to three digits is 10.0, which needs one place fewer.
    size = math.floor(math.log10(abs(float(f"{value:.{digits}g}"))))
    return max(0, digits - 1 - size)
