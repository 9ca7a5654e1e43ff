"""Scale words and units around a number."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from analysis.claims.lexicon import HEDGES, either, either_case, table
from analysis.patterns import regex

DURATIONS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})
# "a day" after a flow is part of the unit; "a year" is not (it is the period that the amount is for).
_FLOWS = {"bbl": "bbl/d", "m3": "m3/d", "boe": "boe/d"}
_PER = regex(
    r" ?/ ?| (?:per|a|an|each|for every|for each) | for (?:a |one )?(?=(?:1,000|1000|thousand) cubic )|-(?:per|a|an)-| (?=[kM]Wh\b)"  # "P4.61 kWh"
)
_BASE_NUMBER = regex(r"(1,000|1000|thousand|100|hundred|million) ")
_BASES = {"1,000": 1000, "1000": 1000, "thousand": 1000, "100": 100, "hundred": 100, "million": 10**6}
_DAILY = regex(
    r"(?: \((?:[bm]cm|bbls?|boe|cu ?m|m3)\))?(?: of (?:crude oil|crude|oil|gas|natural gas|lng))?(?:(?: (?:per|a|each) |-per-| ?/ ?)(?:day|d)\b| daily\b)",
    re.IGNORECASE,
)
# A yield is so much of a crop on so much land.
_YIELDS = ("t", "bushel")
_OF_LAND = regex(
    r"(?: (?:per|a|an|to the) |-per-|-an?-| ?/ ?)(?:(?P<ha>hectare|ha)|(?P<acre>acre))(?![A-Za-z])"
)
_POUND = regex(r"pound(?![A-Za-z])")  # "8.8 cents a pound"
_POUND_IN_TONNES = Decimal("0.00045359237")  # NIST SP 811 (2008), appendix B.8
_ONE = Decimal(1)
# A price is per one of these; a "dollar a share" is a price in dollars.
_PRICED = {
    "m3": "m3", "t": "t", "bbl": "bbl", "Wh": "Wh", "MMBtu": "MMBtu", "gal": "gal", "oz": "oz", "bushel": "bushel",
    "toe": "toe", "TEU": "TEU", "hour": "h", "m": "m", "m2": "m2", "W": "W", "carat": "carat", "therm": "therm",
    "Btu": "Btu", "boe": "boe", "GB": "GB", "tce": "tce",
}  # fmt: skip
# Prices keep the energy unit that they are printed in, and the kilogram and the pound of the shops.
_AS_PRINTED = {
    ("Wh", "1000"): "kWh", ("Wh", "1000000"): "MWh", ("Wh", "1000000000"): "GWh",
    ("t", "0.001"): "kg", ("t", "0.00045359237"): "lb", ("W", "1000"): "kW", ("W", "1000000"): "MW",
    ("m2", "0.09290304"): "ft2", ("m2", "10000"): "ha", ("m", "1000"): "km", ("m3", "0.001"): "l",
}  # fmt: skip
# "7 m deep", "a depth of 7 m", "a quay of 700 m": a metre is written apart from its number only where it is clear.
_METRE = regex(r" m(?= (?:deep|high|long|wide|tall)\b)")
_METRE_OF = regex(
    rf"\b(?:depth|height|length|width|draught|draft|diameter|altitude|elevation)(?: of)? {HEDGES}\Z"
    rf"|\b(?:berth|quay|wharf|pier|jetty|breakwater|train|bridge|tunnel|dam|runway|tower|wall|fence|platform|ship|vessel|waterfront)(?:s|es)? of {HEDGES}\Z"
)
_METRE_AFTER = regex(r" m(?![A-Za-z0-9/²³^])")


class Found(NamedTuple):
    """A unit in the text.

    Parameters
    ----------
    end : int
        Where it ends.
    unit : str
        Its canonical symbol.
    factor : decimal.Decimal
        How many of the canonical unit one of it is.
    doubt : str
        What a reader should know of it, where the text leaves it open.
    """

    end: int
    unit: str
    factor: Decimal = Decimal(1)
    doubt: str = ""


@cache
def _scales() -> re.Pattern[str]:
    rows = table("scales")
    word = either_case(row["form"] for row in rows if row["place"] == "word")
    letters = either_case(row["form"] for row in rows if row["place"] == "letters")
    close = either(row["form"] for row in rows if row["place"] in ("close", "money"))
    return regex(
        rf"[ -]?(?P<word>{word})(?![A-Za-z])|[ -]?(?P<letters>{letters})(?![A-Za-z])"
        rf"|(?P<close>{close})(?![A-Za-z0-9/³²^])"
    )


@cache
def _scale_factors() -> dict[str, Decimal]:
    return {row["form"]: Decimal(row["factor"]) for row in table("scales")}


_APART = regex(r" (?P<close>[mb])(?![\w/'’])")  # "$484.3 m" of money; what is no money has metres


def read_scale(text: str, end: int, *, money: bool) -> tuple[int, Decimal, bool]:
    """Return where the scale words after a number end, their factor, and whether it is a lone letter.

    Parameters
    ----------
    text : str
        The surface.
    end : int
        Where the number ends.
    money : bool
        Whether a currency sign stands before the number: then "5T" is trillions.
    """
    factor, doubtful = _ONE, False
    for _ in range(2):
        match = _scales().match(text, end) or (_APART.match(text, end) if money and factor == 1 else None)
        if not match:
            break
        form = match[match.lastgroup or 0]
        if match.lastgroup == "close":
            if form in ("T", "t", "b", "k") and not money and form != "k":
                break
            doubtful = form == "m" and not money
        elif form.lower() == "cr" and factor != 1:
            break
        end = match.end()
        factor *= _scale_factors()[form if match.lastgroup == "close" else form.lower()]
        if match.lastgroup != "word":
            break
    return end, factor, doubtful


@cache
def _unit_pattern() -> re.Pattern[str]:
    rows = table("units")
    word = either_case(row["form"] for row in rows if row["spelling"] in ("word", "times"))
    symbol = either(row["form"] for row in rows if row["spelling"] == "symbol")
    near = either(row["form"] for row in rows if row["spelling"] == "near")
    return regex(
        rf"[ -]?(?P<word>{word})(?![A-Za-z])|[ -]?(?P<symbol>{symbol})(?![A-Za-z0-9])"
        rf"|(?P<near>{near})(?![A-Za-z0-9])"
    )


@cache
def _units() -> dict[str, tuple[str, Decimal]]:
    return {row["form"]: (row["unit"], Decimal(row["factor"])) for row in table("units")}


@cache
def _units_low() -> dict[str, tuple[str, Decimal]]:
    rows = [row for row in table("units") if row["spelling"] in ("word", "times")]
    return {row["form"].lower(): (row["unit"], Decimal(row["factor"])) for row in rows}


def read_unit(text: str, end: int) -> Found | None:
    """Return the unit of measurement that follows at ``end``, if one does.

    Examples
    --------
    >>> read_unit("43.2 billion cubic metres", 12)
    Found(end=25, unit='m3', factor=Decimal('1'), doubt='')
    """
    if text.startswith("%", end):
        return Found(end + 1, "percent")
    match = _unit_pattern().match(text, end)
    if not match:
        return None
    form = match[match.lastgroup or 0]
    unit, factor = _units_low()[form.lower()] if match.lastgroup == "word" else _units()[form]
    stop = match.end()
    if unit in DURATIONS and _NO_DURATION.match(text, stop):
        return None
    if unit in _FLOWS and (daily := _DAILY.match(text, stop)):
        return Found(daily.end(), _FLOWS[unit], factor)
    if unit in _YIELDS and (land := _OF_LAND.match(text, stop)):
        return Found(land.end(), f"{unit}/{land.lastgroup}", factor)
    return Found(stop, unit, factor)


# "sold 40,000 year to date", "fell 5,000 month-on-month"
_NO_DURATION = regex(r"[ -](?:to[ -]date|o(?:n|ver)[ -](?:year|month|quarter|week))\b")
_BARREL = regex(r"(?<=/)b(?![A-Za-z0-9/])")  # "$47/b", as the US Energy Information Administration writes


def read_per(text: str, end: int) -> Found | None:
    """Return what a price is per: "a barrel", "per 1,000 cubic metres", "/kWh".

    The factor is how many of the unit the price buys, so that 2 dollars per 1,000 cubic metres become
    0.002 dollars per cubic metre.
    """
    match = _PER.match(text, end)
    if not match:
        return None
    place, number = match.end(), Decimal(1)
    found = read_unit(" " + text[place : place + 40], 0)
    if not found and (base := _BASE_NUMBER.match(text, place)):
        place, number = base.end(), Decimal(_BASES[base[1]])
        found = read_unit(" " + text[place : place + 40], 0)
    if not found and (pound := _POUND.match(text, place)):
        found = Found(pound.end() - place + 1, "t", _POUND_IN_TONNES)
    if not found and _BARREL.match(text, place):
        found = Found(2, "bbl", Decimal(1))
    if not found or found.unit not in _PRICED:
        return None
    stop = place + found.end - 1
    printed = _AS_PRINTED.get((found.unit, format(found.factor.normalize(), "f")))
    if printed:
        return Found(stop, printed, number)
    return Found(stop, _PRICED[found.unit], number * found.factor)


def read_metre(text: str, low: str, end: int) -> Found | None:
    """Return the metre of "7 m deep" and "a depth of 7 m", written apart from its number."""
    if not text.startswith(" m", end):
        return None
    start = low.rfind(" ", 0, end) + 1
    metre = _METRE_AFTER if _METRE_OF.search(low, max(0, start - 40), start) else _METRE
    match = metre.match(text, end)
    return Found(match.end(), "m") if match else None
