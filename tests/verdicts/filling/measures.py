"""What the tables besides the one of trade have: gas, output, people, prices, rates, and shares of kinds of goods."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from functools import cache, partial
from pathlib import Path

TABLES = Path(__file__).resolve().parents[3] / "data" / "statistics"
FIVE = ("KAZ", "KGZ", "TJK", "TKM", "UZB")
THREE = ("KAZ", "TKM", "UZB")
"""The suppliers of the pipeline from Central Asia."""

Value = float | None
Measure = Callable[[str, int], Value]
"""A figure of a place or a thing in a year; None where the tables have none."""


@cache
def _rows(table: str) -> tuple[dict[str, str], ...]:
    with (TABLES / f"{table}.csv").open(encoding="utf-8") as lines:
        return tuple(csv.DictReader(lines))


@cache
def _value(table: str, period: str, keys: tuple[tuple[str, str], ...]) -> Value:
    for row in _rows(table):
        if row["period"] == period and all(row[key] in value.split("|") for key, value in keys):
            return float(row["value"])
    return None


def _one(table: str, period: str, **keys: str) -> Value:
    return _value(table, period, tuple(sorted(keys.items())))


def _year(year: int) -> str:
    return f"{year}-01-01/{year}-12-31"


def ratio(one: Value, other: Value, by: float = 1.0) -> Value:
    """Return one figure over another; None if one is unknown."""
    return by * one / other if one is not None and other else None


def total(values: Iterable[Value]) -> Value:
    """Return the sum of figures; None if one is unknown."""
    known = list(values)
    return None if None in known else sum(one for one in known if one is not None)


def _annual(table: str, column: str, name: str, year: int) -> Value:
    return _one(table, _year(year), **{column: name})


_OFFICES = "ei|bp|gacc|interfax|uzstat"


def _gas(
    indicator: str, name: str, year: int, *, by: str = _OFFICES, of: str = "", kind: str = "pipeline-gas",
    span: str = "{0}-01-01/{0}-12-31", how: str = "level", reporter: str = "CHN", times: float = 1.0,
) -> Value:  # fmt: skip
    found = _one(
        "gas", span.format(year), indicator=indicator, partner=of or name, publisher=by, product=kind, transformation=how,
        reporter=reporter,
    )  # fmt: skip
    return None if found is None else found * times


def _home(indicator: str, by: str, name: str, year: int) -> Value:
    return _one(
        "gas", _year(year), indicator=indicator, publisher=by, product="natural-gas", transformation="level"
    )


def _goods(
    reporter: str, other: str, flow: str, kind: str, how: str, span: str, name: str, year: int
) -> Value:
    return _one(
        "trade",
        span.format(year),
        reporter=reporter,
        partner=other,
        flow=flow,
        product=kind,
        transformation=how,
    )


def _over(one: str, other: str, name: str, year: int) -> Value:
    return ratio(MEASURES[one](name, year), MEASURES[other](name, year), 100)


def _given(value: float, name: str, year: int) -> Value:
    return value


_ALL_YEAR, _TEN, _FOUR, _HALF = (
    "{0}-01-01/{0}-12-31",
    "{0}-01-01/{0}-10-31",
    "{0}-01-01/{0}-04-30",
    "{0}-01-01/{0}-06-30",
)
_JANUARY, _APRIL = "{0}-01-01/{0}-01-31", "{0}-04-01/{0}-04-30"
_CHINA_FIVE = ("CHN", "CA5")

MEASURES: dict[str, Measure] = {
    "gdp": partial(_annual, "gdp", "country"),
    "people": partial(_annual, "population", "country"),
    "head": lambda name, year: ratio(MEASURES["gdp"](name, year), MEASURES["people"](name, year)),
    "price": partial(_annual, "prices", "commodity"),
    "rate": lambda name, year: _one("exchange_rates", _year(year)),
    "gas": partial(_gas, "imports volume"),
    "gas value": partial(_gas, "imports value"),
    "gas value of ten months": partial(_gas, "imports value", span=_TEN),
    "gas price of January": partial(_gas, "imports price", span=_JANUARY, times=1000),
    "gas price of April": partial(_gas, "imports price", span=_APRIL, times=1000),
    "gas of January": partial(_gas, "imports volume", span=_JANUARY),
    "gas unit value": lambda name, year: ratio(
        MEASURES["gas value"](name, year), MEASURES["gas"](name, year), 1000
    ),
    "gas mass of ten months": partial(_gas, "imports mass", span=_TEN),
    "gas mass": partial(_gas, "imports mass"),
    "all gas mass": partial(_gas, "imports mass", of="WLD", kind="natural-gas"),
    "all gas value": partial(_gas, "imports value", of="WLD", kind="natural-gas"),
    "Uzbek gas value": partial(_gas, "exports value", of="WLD", reporter="UZB", span=_TEN),
    "piped": partial(_gas, "imports volume", of="WLD"),
    "piped nea": partial(_gas, "imports volume", of="WLD", by="nea"),
    "lng nea": partial(_gas, "imports volume", of="WLD", by="nea", kind="lng"),
    "lng": partial(_gas, "imports volume", of="WLD", by="ei", kind="lng"),
    "imported": partial(_gas, "imports volume", of="WLD", by="nea", kind="natural-gas"),
    "burned": partial(_home, "consumption", "nea"),
    "burned ei": partial(_home, "consumption", "ei"),
    "produced": partial(_home, "production", "nea"),
    "imported of burned": partial(_over, "imported", "burned"),
    "produced of burned": partial(_over, "produced", "burned"),
    "lng of imported": partial(_over, "lng nea", "imported"),
    "imported of half a year": partial(
        _gas, "imports volume", of="WLD", by="nea", kind="natural-gas", span=_HALF
    ),
    "piped of half a year": partial(_gas, "imports volume", of="WLD", by="nea", span=_HALF),
    "lng of half a year": partial(_gas, "imports volume", of="WLD", by="nea", kind="lng", span=_HALF),
    "Power of Siberia": partial(_gas, "deliveries", of="CHN", by="russia-government", reporter="RUS"),
    "delivered": partial(_gas, "deliveries", of="CA5", by="pipechina"),
    "published growth": partial(_gas, "deliveries", of="CA5", by="pipechina", how="growth"),
    "since 2009": partial(
        _gas, "cumulative deliveries", of="CA5", by="pipechina", span="2009-12-14/{0}-12-31"
    ),
    "capacity": partial(_given, 55e9),
    "use": partial(_given, 100 * 43.2 / 55),
    "age": lambda name, year: float(year - 1953),
    "given": partial(_given, 0.0),
    "five": partial(_given, 5.0),
    "of the EU": partial(_given, 27.0),
    "of the EAEU": partial(_given, 5.0),
    "of the SCO": partial(_given, 8.0),
    "energy": partial(_goods, *_CHINA_FIVE, "imports", "energy", "level", _FOUR),
    "energy share": partial(_goods, *_CHINA_FIVE, "imports", "energy", "share", _FOUR),
    "ores": partial(_goods, *_CHINA_FIVE, "imports", "metal-ores", "level", _FOUR),
    "ores growth": partial(_goods, *_CHINA_FIVE, "imports", "metal-ores", "growth", _FOUR),
    "farm": partial(_goods, *_CHINA_FIVE, "imports", "agricultural", "level", _FOUR),
    "farm growth": partial(_goods, *_CHINA_FIVE, "imports", "agricultural", "growth", _FOUR),
    "machines": partial(_goods, *_CHINA_FIVE, "exports", "mechanical-electrical", "level", _FOUR),
    "machines growth": partial(_goods, *_CHINA_FIVE, "exports", "mechanical-electrical", "growth", _FOUR),
    "machines share": partial(_goods, *_CHINA_FIVE, "exports", "mechanical-electrical", "share", _FOUR),
    "labour": partial(_goods, *_CHINA_FIVE, "exports", "labour-intensive", "level", _FOUR),
    "labour growth": partial(_goods, *_CHINA_FIVE, "exports", "labour-intensive", "growth", _FOUR),
    "Kazakh farm growth": partial(_goods, "CHN", "KAZ", "imports", "agricultural", "growth", _ALL_YEAR),
    "Kazakh energy growth": partial(_goods, "CHN", "KAZ", "imports", "energy", "growth", _ALL_YEAR),
    "Kazakh chemicals growth": partial(_goods, "CHN", "KAZ", "imports", "chemicals", "growth", _ALL_YEAR),
    "Kazakh machinery growth": partial(_goods, "CHN", "KAZ", "exports", "machinery", "growth", _ALL_YEAR),
    "Kazakh textiles growth": partial(_goods, "CHN", "KAZ", "exports", "textiles", "growth", _ALL_YEAR),
    "Uzbek machinery share": partial(_goods, "UZB", "CHN", "imports", "machinery", "share", _ALL_YEAR),
    "Uzbek vehicles share": partial(_goods, "UZB", "CHN", "imports", "vehicles", "share", _ALL_YEAR),
    "Uzbek gas share": partial(_goods, "UZB", "CHN", "exports", "natural-gas", "share", _ALL_YEAR),
    "Uzbek copper share": partial(_goods, "UZB", "CHN", "exports", "copper", "share", _ALL_YEAR),
}

ALSO: dict[str, tuple[float, ...]] = {
    "delivered": (39.756e9, 42e9), "capacity": (60e9,), "use": (72.0,), "lng": (108.9e9,), "lng nea": (110.13e9,),
    "burned": (380.268e9, 377.647e9), "burned ei": (364.6e9,), "piped nea": (53.244e9,),
}  # fmt: skip
"""What other offices count of the same: what is false must be false of these too."""
