"""What is known of the tables that ship, each value and rule with the sentence that says it; the values are the table known_values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, cast

from analysis.errors import BadData
from analysis.project import Project
from analysis.quantities import format_quantity, join
from analysis.statistics.package import read_table
from analysis.statistics.rows import COMPUTED
from analysis.statistics.selection import observation, select, series
from analysis.statistics.sources import source

FOUR = ("KAZ", "KGZ", "TJK", "UZB")
"""The partners that publish their trade; Turkmenistan does not."""

COMPLETE = ("KAZ", "KGZ", "UZB")
"""The partners whose own books are complete from 2001 to 2023."""

CITED_CELLS = frozenset(
    {f"gas-imports-volume-CHN-{c}-{y}" for c in ("KAZ", "TKM", "UZB", "WLD") for y in range(2017, 2024)}
    | {f"gas-imports-volume-CHN-{c}-{y}" for c in ("MMR", "RUS") for y in (2021, 2022)}
    | {f"gas-imports-volume-CHN-WLD-lng-{y}" for y in (2021, 2022)}
    | {f"gas-consumption-CHN-natural-gas-{y}" for y in (2021, 2022)}
)
"""The cells of BP's and the Energy Institute's reviews that a report cites; no other may ship."""


def _same(project: Project, known: str, found: float, what: str = "") -> str:
    """Return the sentence of a known value, or raise BadData where the tables come to another one."""
    row = next((one for one in read_table("known_values", project).rows if one["id"] == known), None)
    if row is None:
        raise BadData(f"data/definitions/known_values.csv has no row {known}: put it back with its value.")
    value, tolerance = cast(float, row["value"]), cast(float, row["tolerance"])
    unit, what = str(row["unit"]), f"{row['what']}{what}"
    if abs(found - value) > tolerance * abs(value):
        raise BadData(
            f"{what} comes out as {format_quantity(found, unit, 4)}, but is known to be "
            f"{format_quantity(value, unit, 4)}: correct the figure, or what follows from it in "
            f"data/definitions/known_values.csv, row {known}."
        )
    return f"{what} is {format_quantity(found, unit, 4)}."


def _must(holds: bool, sentence: str, otherwise: str) -> str:
    if not holds:
        raise BadData(otherwise)
    return sentence


def _both_ways(project: Project, reporter: str, year: int, partner: str = "CHN") -> float:
    return sum(
        observation("trade", project=project, reporter=reporter, partner=partner, flow=flow, year=year).value
        for flow in ("exports", "imports")
    )


def _china(project: Project, partner: str, **keys: Any) -> float:
    return observation("trade", project=project, **{"reporter": "CHN", "partner": partner, **keys}).value


def _trade_china(project: Project) -> Iterator[str]:
    total = _china(project, "CA5", flow="total", year=2022)
    yield _same(project, "china-five-2022", total)
    direct = sum(_china(project, partner, flow="total", year=2022) for partner in ("KAZ", "KGZ", "TKM"))
    back = 0.0
    for partner in ("TJK", "UZB"):
        keys = {"flow": "total", "year": 2023}
        growth = _china(project, partner, transformation="growth", **keys)
        back += _china(project, partner, **keys) / (1 + growth / 100)
    yield _same(project, "china-five-2022-added-up", direct + back)
    parts = sum(
        _china(project, partner, flow="total", year=2024, unit="CNY", source="D-GACC-2024")
        for partner in ("KAZ", "KGZ", "TJK", "TKM", "UZB")
    )
    yield _same(project, "china-five-2024-added-up", parts)
    abroad = _china(project, "KGZ", flow="exports", year=2022)
    at_home = observation(
        "trade", project=project, reporter="KGZ", partner="WLD", flow="imports", year=2022
    ).value
    yield _must(
        abroad > at_home,
        "China's exports to Kyrgyzstan in 2022 are more than all of Kyrgyzstan's imports.",
        f"China's exports to Kyrgyzstan in 2022 ({abroad:g}) should exceed all its imports ({at_home:g}).",
    )


def _trade_partners(project: Project) -> Iterator[str]:
    four = sum(_both_ways(project, partner, 2022) for partner in FOUR)
    yield _same(project, "partners-four-2022", four)
    rest = _china(project, "CA5", flow="total", year=2022) - _china(project, "TKM", flow="total", year=2022)
    yield _same(project, "china-four-2022", rest)
    complete = {year: sum(_both_ways(project, one, year) for one in COMPLETE) for year in range(2001, 2023)}
    yield _same(project, "partners-complete-2022", complete.pop(2022))
    highest = max(complete, key=lambda year: complete[year])
    yield _same(project, "partners-complete-before", complete[highest], f", in {highest},")
    for year in range(2018, 2024):
        keys = {"reporter": "KAZ", "partner": "CHN", "year": year, "publisher": "bns"}
        total = observation("trade", project=project, flow="total", **keys).value
        parts = _both_ways(project, "KAZ", year)
        _must(
            abs(total - parts) <= 300,
            "",
            f"Kazakhstan's exports and imports of {year} add up to {parts:g}, its total is {total:g}.",
        )
    yield "Kazakhstan's exports and imports add up to its total in every year from 2018 to 2023."


def _trade_confidence(project: Project) -> Iterator[str]:
    defective = select(
        "trade", project=project, reporter="KAZ", partner="CHN", publisher="comtrade", source="D-COMTRADE-CIPF",
        year=(2020, 2021, 2022),
    )  # fmt: skip
    yield _must(
        len(defective) >= 6 and all(one.confidence == "low" and one.note for one in defective),
        "Kazakhstan's Comtrade figures for 2020 to 2022 have low confidence, with the reason.",
        "Kazakhstan's Comtrade figures for 2020 to 2022 are badly incomplete: mark them low, with the reason.",
    )
    agency = select("trade", project=project, publisher="uzstat")
    unmarked = [one.id for one in agency if one.coverage != "goods and services"]
    yield _must(
        not unmarked,
        "Uzbekistan's figures by country are marked as goods and services.",
        f"data/statistics/trade.csv, row {join(unmarked)}: Uzbekistan's figures by country cover goods and services; "
        'write "goods and services" into the column coverage.',
    )


def _gas_operator(project: Project) -> Iterator[str]:
    keys: dict[str, Any] = {"project": project, "publisher": "pipechina", "reporter": "CHN"}
    last = observation("gas", indicator="deliveries", year=2022, **keys).value
    yield _same(project, "operator-2022", last)
    marks = {
        one.period.end.isoformat(): one.value
        for one in select("gas", indicator="cumulative deliveries", **keys)
    }
    quarter = observation("gas", indicator="deliveries", period="2021-01/2021-03", **keys).value
    year = marks["2022-12-31"] - last - (marks["2021-03-31"] - quarter)
    yield _same(project, "operator-2021", year)
    ordered = [marks[day] for day in sorted(marks)]
    yield _must(
        ordered == sorted(ordered),
        "the operator's cumulative marks never fall.",
        "The operator's cumulative marks fall from one day to a later one: correct the row.",
    )


def _gas_suppliers(project: Project) -> Iterator[str]:
    keys: dict[str, Any] = {"project": project, "indicator": "imports volume", "product": "pipeline-gas"}
    for year in range(2017, 2024):
        found = select("gas", publisher=("bp", "ei"), year=year, **keys)
        by_partner = {one.partner: one.value for one in found}
        total, three = by_partner["WLD"], sum(by_partner[code] for code in ("KAZ", "TKM", "UZB"))
        _must(
            three <= total,
            "",
            f"China's three suppliers of {year} add up to {three:g} m3, more than all its pipeline imports.",
        )
        if year == 2022:
            yield _same(project, "suppliers-three-2022", three)
            five = sum(by_partner.values()) - total
            yield _must(
                abs(five - total) <= 1e-4 * total,
                "the five suppliers of 2022 add up to all pipeline imports.",
                f"China's five suppliers of 2022 add up to {five:g} m3, its pipeline imports are {total:g} m3.",
            )
    cells = select("gas", project=project, publisher=("bp", "ei"))
    held = {re.sub(r"(-m3)?-(bp|ei)(-D-[A-Z0-9-]+)?$", "", one.id): one for one in cells}
    # What a user imported is the user's own, and may have taken the place of a cell that ships.
    shipped = {cell for cell, one in held.items() if not source(one.source, project).snapshot}
    yield _must(
        shipped <= CITED_CELLS <= set(held),
        f"{len(shipped)} cells of BP's and the Energy Institute's reviews ship, those that reports cite.",
        "The cells of BP's and the Energy Institute's reviews must be those that reports cite; not so: "
        + ", ".join(sorted((shipped - CITED_CELLS) | (CITED_CELLS - set(held))))
        + ".",
    )


def _context(project: Project) -> Iterator[str]:
    keys: dict[str, Any] = {"project": project, "year": 2022}
    yield _same(project, "population-china-2022", observation("population", country="CHN", **keys).value)
    five = sum(one.value for one in select("population", country=("KAZ", "KGZ", "TJK", "TKM", "UZB"), **keys))
    yield _same(project, "population-five-2022", five)
    yield _same(project, "gdp-kyrgyzstan-2022", observation("gdp", country="KGZ", **keys).value)
    yield _same(project, "yuan-2022", observation("exchange_rates", **keys).value)
    brent = observation("prices", commodity="crude-oil-brent", class_=COMPUTED, **keys)
    yield _same(project, "brent-2022", brent.value)
    known = {one.year for one in series("exchange_rates", project=project, currency="CNY")}
    yield _must(
        known >= set(range(1992, 2024)),
        "exchange rates are known for every year from 1992 to 2023.",
        "Exchange rates are missing for a year between 1992 and 2023.",
    )


def _statements(project: Project) -> Iterator[str]:
    rows = [row for row in read_table("statements", project).rows if row["value"] == 50.0]
    yield _must(
        bool(rows) and all(row["bound"] == "over" for row in rows),
        "the ministry's growth of imports is kept as said: more than 50 percent.",
        "The ministry said 'more than 50 percent': its bound must be 'over'.",
    )


CHECKS: tuple[tuple[str, Callable[[Project], Iterator[str]]], ...] = (
    ("trade", _trade_china),
    ("trade", _trade_partners),
    ("trade", _trade_confidence),
    ("gas", _gas_operator),
    ("gas", _gas_suppliers),
    ("context", _context),
    ("statements", _statements),
)
"""Each check: the table it is about, and the function that yields its sentences or raises BadData."""

ABOUT = {"context": ("population", "gdp", "exchange_rates", "prices"), "statements": ()}
"""Which tables a check is about, where it is not the one it is named for."""
