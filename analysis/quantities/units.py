"""Units: what they measure, how they convert, what they are called."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from analysis.errors import BadData


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measurement or a currency.

    Parameters
    ----------
    symbol : str
        As tables and claims write it: ``m3``, ``USD``, ``USD/m3``.
    dimension : str
        What it measures; only units of one dimension convert.
    factor : float
        How many of the dimension's base unit one of it is.
    singular, plural : str
        Its name for readers; empty for a bare number.
    """

    symbol: str
    dimension: str
    factor: float
    singular: str
    plural: str


@cache
def _table() -> dict[str, Unit]:
    folder = files("analysis.quantities")
    rows = csv.DictReader(folder.joinpath("units.csv").read_text(encoding="utf-8").splitlines())
    table = {
        row["symbol"]: Unit(
            row["symbol"], row["dimension"], float(row["factor"]), row["singular"], row["plural"]
        )
        for row in rows
    }
    for row in csv.DictReader(folder.joinpath("currencies.csv").read_text(encoding="utf-8").splitlines()):
        table[row["code"]] = Unit(row["code"], f"money in {row['code']}", 1.0, row["singular"], row["plural"])
    return table


@cache
@lru_cache(maxsize=1024)  # an article asks for its few units again and again
def unit(symbol: str) -> Unit:
    """Return the unit with a symbol; a slash makes a unit per another unit.

    Any three capital letters are taken as an ISO 4217 currency code.

    Raises
    ------
    BadData
        If the symbol is unknown.

    Examples
    --------
    >>> unit("USD/m3").plural
    'US dollars per cubic metre'
    """
    if symbol in _table():
        return _table()[symbol]
    top, slash, bottom = symbol.partition("/")
    if slash:
        a, b = unit(top), unit(bottom)
        per = f"per {b.singular or bottom}"
        return Unit(
            symbol,
            f"{a.dimension} per {b.dimension}",
            a.factor / b.factor,
            f"{a.singular or top} {per}",
            f"{a.plural or top} {per}",
        )
    if len(symbol) == 3 and symbol.isascii() and symbol.isupper():
        return Unit(symbol, f"money in {symbol}", 1.0, symbol, symbol)
    raise BadData(
        f"{symbol!r} is not a unit we know; analysis/quantities/units.csv lists them: add it there."
    )


def convert(value: float, from_unit: str, to_unit: str) -> float:
    """Return ``value``, given in one unit, in another of the same dimension.

    Raises
    ------
    BadData
        If a unit is unknown or the two measure different things.

    Examples
    --------
    >>> convert(43.2, "bcm", "m3")
    43200000000.0
    >>> round(convert(1, "TWh", "PJ"), 9)
    3.6
    """
    a, b = unit(from_unit), unit(to_unit)
    if a.dimension != b.dimension:
        raise BadData(
            f"{from_unit} measures {a.dimension} and {to_unit} measures {b.dimension}: they do not convert."
        )
    return value * a.factor / b.factor


def is_currency(symbol: str) -> bool:
    """Return whether a unit is money as such, not a price."""
    return unit(symbol).dimension.startswith("money in ") and "/" not in symbol


def is_price(symbol: str) -> bool:
    """Return whether a unit is money for so much of something: "USD/bbl", and not "bbl/d"."""
    return unit(symbol).dimension.startswith("money in ") and "/" in symbol
