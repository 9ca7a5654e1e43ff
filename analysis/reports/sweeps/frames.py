"""The tables of a sweep's page: what varies most, and every set beside the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import floor, log10
from typing import Any

import pandas as pd

from analysis.errors import BadData
from analysis.quantities.units import unit as unit_of
from analysis.reports.sweeps.results import SweepResults
from analysis.reports.sweeps.title import told, words
from analysis.reports.tables.columns import decimals
from analysis.reports.tables.table import Table, table
from analysis.runs.sweeps.records import SweepRecord, SweepSet

_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"), (1.0, ""))
_FINEST = 6  # decimals, however close to each other the values are


def reach_table(results: SweepResults, most: int) -> Table:
    """Return the numbers that vary, with their lowest and highest value and where these are."""
    reaches = results.reaches[:most]
    frame = pd.DataFrame(
        {
            "result": [results.label(each.name) for each in reaches],
            "lowest": [results.shown(each.name, each.low) for each in reaches],
            "lowest with": [each.lowest for each in reaches],
            "highest": [results.shown(each.name, each.high) for each in reaches],
            "highest with": [each.highest for each in reaches],
            "spread": [100 * each.spread for each in reaches],
        }
    )
    left = len(results.reaches) - len(reaches)
    return table(
        frame,
        caption="Results that vary",
        units={"spread": "percent of the larger end"},
        source="the runs of this sweep",
        name="results-that-vary",
        formats={"spread": 1},
        note="First what the notebook is about, then what varies most. Both ends leave the bounds of a result aside."
        + (f" {left} more results vary; the file with all results has them." if left else ""),
    )


def sets_table(results: SweepResults, names: Sequence[str], most: int) -> Table:
    """Return one row a set: the parameters that vary, and results."""
    record, sets = results.record, results.sets[:most]
    columns: dict[str, list[Any]] = {"set": [f"{number}" for number, _ in enumerate(sets, 1)]}
    for name in record.varying:
        columns[words(name)] = [_cell(each.parameters[name]) for each, _ in sets]
    units: dict[str, str] = {}
    formats: dict[str, int | Callable[[Any], str]] = {}
    for name in names:
        header = results.label(name)
        header = f"{header} (result)" if header in columns else header
        header = f"{header}, {words(name)}" if header in columns else header
        held = [found.get(name) for _, found in sets]
        if not results.numeric(name):
            columns[header] = [each.text if each else None for each in held]
            continue
        scale, units[header] = scale_of(results, name)
        values = [None if each is None or each.value is None else each.value / scale for each in held]
        columns[header], formats[header] = values, _places([v for v in values if v is not None])
    if any(each.failure for each, _ in sets):
        columns["outcome"] = ["failed" if each.failure else "done" for each, _ in sets]
    made = table(
        pd.DataFrame(columns),
        caption="Each set of parameters and its results",
        units=units,
        source="the runs of this sweep; each set leads to its report, which names its sources",
        name="sets",
        formats=formats,
        note=_left(len(record.sets) - len(sets)),
    )
    links = [None if each.failure else address(record, each) for each, _ in sets]
    return replace(made, links={0: links})


def address(record: SweepRecord, each: SweepSet) -> str:
    """Return the address of a set's report as seen from the page of its sweep."""
    return f"../{each.report.removeprefix(f'{record.article}/') if record.article else each.report}.html"


def _left(count: int) -> str | None:
    return f"{count:,} more sets are in the file with all results." if count else None


def _cell(value: Any) -> Any:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else told(value)


def scale_of(results: SweepResults, name: str) -> tuple[float, str]:
    """Return by how much a column's numbers are divided, and its unit in words."""
    symbol = results.unit(name)
    largest = max(abs(each[name].value or 0) for _, each in results.sets if name in each)
    scale, word = next(((s, w) for s, w in _SCALES if largest >= s * 0.9995), (1.0, ""))
    try:
        kind = unit_of(symbol).plural if symbol and symbol != "multiple" else ""
    except BadData:
        kind = symbol
    return scale, " ".join(filter(None, (word, kind)))


def _places(values: Sequence[float]) -> int:
    """Return as many decimals as tell the values apart, within reason."""
    spread = max(values, default=0.0) - min(values, default=0.0)
    needed = 1 - floor(log10(spread)) if spread else 0
    return min(max(decimals(values), needed, 0), _FINEST)


def reach_words(results: SweepResults, name: str) -> str:
    """Return in a clause between which values a result lies."""
    [reach] = [each for each in results.reaches if each.name == name]
    low, high = results.shown(name, reach.low), results.shown(name, reach.high)
    number, _, unit = low.partition(" ")
    low = number if unit and high.endswith(f" {unit}") else low
    return f"{results.label(name)} runs from {low} ({reach.lowest}) to {high} ({reach.highest})"
