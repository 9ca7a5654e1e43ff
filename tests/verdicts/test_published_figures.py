"""Every figure of the tables, told as it was published, is never refuted; far from every release it always is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from analysis.statistics import Observation, area_name, select
from tests.verdicts.conftest import verdict_on

DAY = date(2026, 6, 1)
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_TRADE = {
    "total": "{r}'s trade with {p}",
    "exports": "{r}'s exports to {p}",
    "imports": "{r}'s imports from {p}",
}
_WORLD = {"total": "{r}'s foreign trade", "exports": "{r}'s total exports", "imports": "{r}'s total imports"}
_GAS = {
    ("imports volume", "pipeline-gas"): "{r} imported {v} of gas by pipeline in {y}.",
    ("imports volume", "lng"): "{r} imported {v} of LNG in {y}.",
    ("imports volume", "natural-gas"): "{r} imported {v} of natural gas in {y}.",
    ("consumption", "natural-gas"): "{r} consumed {v} of natural gas in {y}.",
    ("production", "natural-gas"): "{r} produced {v} of natural gas in {y}.",
}


def amount(value: float, digits: int = 4) -> str:
    """Return an amount with its scale word, without trailing zeros."""
    scale, word = next((one for one in _SCALES if value >= one[0]), (1.0, ""))
    return f"{value / scale:.{digits}g} {word}".strip()


def money(one: Observation, times: float) -> str:
    """Return an amount of money as an article prints it."""
    text = amount(one.value * times)
    return f"${text}" if one.unit == "USD" else f"{text} yuan"


def levels(table: str, **keys: str) -> Iterator[Observation]:
    """Return a table's exact figures of calendar years that are not known to be defective."""
    for one in select(table, **keys):
        sound = one.bound == "exact" and one.confidence != "low" and one.class_ == "statistic"
        if one.year and sound and one.transformation == "level":
            yield one


def trade(one: Observation, times: float) -> str:
    """Return a sentence on a flow of all goods."""
    words = _WORLD if one.partner == "WLD" else _TRADE
    partner = "Central Asia" if one.partner == "CA5" else area_name(one.partner)
    flow = words[one.flow].format(r=area_name(one.reporter), p=partner)
    return f"{flow} amounted to {money(one, times)} in {one.year}."


def gas(one: Observation, times: float) -> str:
    """Return a sentence on an amount of gas; "" for what is told otherwise."""
    if one.unit != "m3":
        return ""
    value, reporter = f"{one.value * times / 1e9:.3g} bcm", area_name(one.reporter)
    if one.indicator == "imports volume" and one.partner != "WLD":
        return f"{area_name(one.partner)} supplied {value} of gas to {reporter} in {one.year}."
    return _GAS.get((one.indicator, one.product), "").format(r=reporter, v=value, y=one.year)


def annual(one: Observation, times: float) -> str:
    """Return a sentence on a country's output or population."""
    what = (
        f"GDP was {money(one, times)}"
        if one.table == "gdp"
        else f"population was {amount(one.value * times)}"
    )
    return f"{area_name(one.country)}'s {what} in {one.year}."


@pytest.mark.parametrize("table", ["trade", "gas", "gdp", "population"])
def test_as_published_it_is_not_refuted(table: str) -> None:
    """Whichever publisher's release, another one of the same books or measure never refutes it."""
    told = {"trade": trade, "gas": gas, "gdp": annual, "population": annual}[table]
    rows = levels(table, **({"product": "TOTAL"} if table == "trade" else {}))
    refuted = [text for one in rows if (text := told(one, 1.0)) and verdict_on(text, DAY).label == "Refuted"]
    assert refuted == []


@pytest.mark.parametrize(
    ("table", "times"), [("trade", 2.5), ("trade", 0.4), ("gas", 1.5), ("gdp", 1.4), ("population", 0.6)]
)
def test_far_from_it_is_not_supported(table: str, times: float) -> None:
    """A figure that is far off is never supported, and nearly always refuted: no release comes near it."""
    told = {"trade": trade, "gas": gas, "gdp": annual, "population": annual}[table]
    rows = levels(table, **({"product": "TOTAL"} if table == "trade" else {}))
    labels = [verdict_on(text, DAY).label for one in rows if (text := told(one, times))]
    assert "Supported" not in labels
    assert labels.count("Refuted") / len(labels) > 0.9
