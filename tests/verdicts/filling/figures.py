"""What the table of trade has: levels by publisher, and how the publishers differ."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLE = Path(__file__).resolve().parents[3] / "data" / "statistics" / "trade.csv"
FLOWS = {"exports": "exports", "imports": "imports", "trade": "total"}
MIRROR = {"exports": "imports", "imports": "exports", "total": "total"}
OWN = ("bns", "nsc", "uzstat", "tajstat", "gacc", "mofcom", "comtrade")
"""Publishers, a country's own office first."""


class CannotFill(Exception):
    """The tables have no figure for a slot, or none that is sharp or distinct enough."""


@dataclass(frozen=True)
class Figure:
    """A value and how far its printed digits leave it open."""

    value: float
    slack: float = 0.0

    def __sub__(self, other: Figure) -> Figure:
        """Return the difference, with both slacks."""
        return Figure(self.value - other.value, self.slack + other.slack)

    def over(self, other: Figure) -> Figure:
        """Return the ratio, with both slacks."""
        ratio = self.value / other.value
        return Figure(ratio, ratio * (self.slack / self.value + other.slack / other.value))


Key = tuple[str, str, str, str, str]  # reporter, partner, flow, period, currency


@cache
def cells() -> dict[Key, dict[str, Figure]]:
    """Return every published level of all goods by its key and publisher, the sharpest of each."""
    cells: dict[Key, dict[str, Figure]] = defaultdict(dict)
    with TABLE.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            plain = (row["product"], row["transformation"], row["class"], row["bound"])
            if plain != ("TOTAL", "level", "statistic", "exact") or row["confidence"] == "low":
                continue
            printed, value = row["printed_value"] or row["value"], float(row["value"])
            decimals = len(printed.partition(".")[2])
            figure = Figure(value, value / float(printed) * 10**-decimals / 2)
            key = (row["reporter"], row["partner"], row["flow"], row["period"], row["unit"])
            known = cells[key].get(row["publisher"])
            if known is None or figure.slack < known.slack:
                cells[key][row["publisher"]] = figure
    return cells


@cache
def _published_growth() -> dict[tuple[str, ...], list[float]]:
    """Return every published rate of growth of all goods by reporter, partner, flow and period."""
    rates: dict[tuple[str, ...], list[float]] = defaultdict(list)
    with TABLE.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["transformation"] == "growth" and row["product"] == "TOTAL":
                key = (row["reporter"], row["partner"], row["flow"], row["period"])
                rates[key].append(float(row["value"]))
    return rates


@dataclass(frozen=True)
class Case:
    """Whose books, with whom, when, and the other partners and the earlier year that a wording may name."""

    reporter: str
    partner: str
    year: int
    others: tuple[str, ...] = ()
    then: int = 0
    half: bool = False

    def period(self, year: int) -> str:
        """Return the year, or its first half, as the table writes it."""
        return f"{year}-01-01/{year}-06-30" if self.half else f"{year}-01-01/{year}-12-31"


def level(reporter: str, partner: str, flow: str, period: str, currency: str = "USD") -> Figure:
    """Return what a reporter's own office counts; a total may be the sum of its two flows."""
    found = cells().get((reporter, partner, flow, period, currency), {})
    for publisher in OWN:
        if publisher in found:
            return found[publisher]
    if flow == "total":
        one, two = (level(reporter, partner, each, period, currency) for each in ("exports", "imports"))
        return Figure(one.value + two.value, one.slack + two.slack)
    raise CannotFill


def every_level(case: Case, flow: str, year: int) -> list[float]:
    """Return every figure of a flow, on both sides' books, in dollars."""
    period = case.period(year)
    keys = [(case.reporter, case.partner, flow, period, "USD")]
    keys.append((case.partner, case.reporter, MIRROR[flow], period, "USD"))
    values = [one.value for key in keys for one in cells().get(key, {}).values()]
    for one, other in ((case.reporter, case.partner), (case.partner, case.reporter)):
        try:
            values.append(level(one, other, flow if one == case.reporter else MIRROR[flow], period).value)
        except CannotFill:
            continue
    return values


def growths(case: Case, flow: str, year: int, base: int) -> list[float]:
    """Return the growth of a flow by every publisher of both sides, in percent."""
    rates = []
    sides = ((case.reporter, case.partner, flow), (case.partner, case.reporter, MIRROR[flow]))
    for reporter, partner, own in sides:
        now, before = (
            cells().get((reporter, partner, own, case.period(one), "USD"), {}) for one in (year, base)
        )
        rates += [100 * (now[one].value / before[one].value - 1) for one in now if one in before]
    if base == year - 1:
        rates += [rate for side in sides for rate in _published_growth().get((*side, case.period(year)), [])]
    return rates


def disputed(case: Case, flow: str, *years: int) -> bool:
    """Return whether publishers of a country's books differ on a flow, so that a false change may be left open."""
    for year in years:
        found = cells().get((case.reporter, case.partner, flow, case.period(year), "USD"), {}).values()
        if found and max(one.value for one in found) > 1.02 * min(one.value for one in found):
            return True
    parts = ("exports", "imports") if flow == "total" else ()
    return any(disputed(case, one, *years) for one in parts)
