"""The charts of a sweep's page: which results, along which parameter, told apart by which other."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.charts.multiples import multiples
from analysis.charts.style import SERIES
from analysis.quantities import capital
from analysis.reports.sweeps.frames import reach_words, scale_of
from analysis.reports.sweeps.results import SweepResults
from analysis.reports.sweeps.title import told, words
from analysis.runs.sweeps.records import SweepSet
from analysis.runs.sweeps.sweep import SEED

PANELS = 6
DOTS = 600  # of the charts together, but for one result alone that has more, up to twice as many


def sweep_charts(results: SweepResults) -> list[Any]:
    """Return small multiples of the results that matter most, against the parameter with most values."""
    varying = [each.name for each in results.reaches]
    names = [name for name in results.chosen if name in varying][:PANELS]
    along, beside = _axes(results, names[0]) if names else ("", "")
    dots: list[dict[str, Any]] = []
    for name in names:
        more = _dots(results, name, along, beside)
        if not dots or len(dots) + len(more) <= DOTS:
            dots += more
    if not 0 < len(dots) <= 2 * DOTS:
        return []
    frame = pd.DataFrame(dots)
    title = reach_words(results, names[0])
    return [
        multiples(
            frame,
            name="results",
            title=capital(title),
            source="the runs of this sweep",
            units=f"against {words(along)}, one dot for each set",
        )
    ]


def _dots(results: SweepResults, name: str, along: str, beside: str) -> list[dict[str, Any]]:
    """Return one row a dot for the chart of a result; sets that give the same share one."""
    scale, unit = scale_of(results, name)
    shared: dict[tuple[Any, ...], list[SweepSet]] = {}
    for each, held in results.sets:
        given = each.parameters
        if name in held and held[name].value is not None and given[along] is not None:
            ends = (held[name].value, held[name].low, held[name].high)
            series = f"{words(beside)} {told(given[beside])}" if beside else ""
            place = told(given[along]) if not _is_number(given[along]) else given[along]
            shared.setdefault((place, series, *ends), []).append(each)
    return [
        {
            "panel": results.label(name),
            "unit": unit,
            "x": place,
            "value": value / scale,
            "low": None if low is None else low / scale,
            "high": None if high is None else high / scale,
            "series": series,
            "label": results.common(sets),
        }
        for (place, series, value, low, high), sets in shared.items()
    ]


def _axes(results: SweepResults, name: str) -> tuple[str, str]:
    """Return the parameter along the panels and the one told apart by colour; empty for none.

    Along goes the number that moves a result most, or words if there is no number. Told apart is, of those that
    differ while that one stays the same and that have few values, what moves it most.
    """
    record = results.record
    varying = [each for each in record.varying if each != SEED]
    numbers = [each for each in varying if all(_is_number(held.parameters[each]) for held in record.sets)]
    along = max(numbers or varying, key=lambda each: results.effect(each, name), default="")
    beside = [
        each
        for each in varying
        if each != along
        and len(record.tried(each)) <= len(SERIES)
        and len({(told(held.parameters[along]), told(held.parameters[each])) for held in record.sets})
        > len(record.tried(along))
    ]
    return along, max(beside, key=lambda each: results.effect(each, name), default="")


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
