"""The operator's count of a pipeline: published, between its cumulative marks, and in all since it opened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import inf, isfinite

from analysis.derive.deliveries import operator_deliveries
from analysis.derive.figure import Figure, derived
from analysis.quantities import Interval, Period
from analysis.statistics import Observation
from analysis.verdicts.reading import Reading
from analysis.verdicts.specifications.gas_published import (
    YEARS,
    as_published,
    gas_rows,
    importer_of,
    measured_by,
    standing_of,
)
from analysis.verdicts.specifications.specification import Specification
from analysis.verdicts.tables import kept


@kept
def operator_count(to: str, source: str, span: Period) -> tuple[Specification, ...]:
    """Return the pipeline operator's figures, published or between its cumulative marks."""
    rows = [r for r in gas_rows("deliveries", to, source) if r.period == span]
    if rows:
        first = rows[0]
        return tuple(
            as_published(one, standing_of(one, first), "" if one is first else measured_by(one, first))
            for one in rows
        )
    year = span.calendar_year
    if year is None:
        return ()
    worked = _between_marks(to, source).get(year)
    if worked is None:
        return ()
    note = "a difference of rounded totals, good to about half a billion cubic metres"
    # Marks that were rounded, or passed "over" a total, leave more open than their printed places.
    wide = Interval(worked.value - 5e8, worked.value, worked.value + 5e8)
    figure = derived(worked.name, wide, "m3", worked.formula, worked.inputs)
    return (
        Specification(
            "the operator's count",
            "between its cumulative marks",
            figure,
            "primary",
            ("pipechina",),
            to,
            note,
        ),
    )


@kept
def _between_marks(to: str, source: str) -> dict[int, Figure]:
    found = operator_deliveries(to, source, YEARS)
    return {year: one.figure for year, one in found.items() if one.how != "published"}


def cumulative_count(reading: Reading, span: Period) -> list[Specification]:
    """Return the operator's mark of all gas delivered up to the end of a period."""
    to, source = importer_of(reading)
    marks = gas_rows("cumulative deliveries", to, source)
    rows = [r for r in marks if r.period.end == span.end]
    if not rows:
        return _between_two(marks, span)
    found = [as_published(one, "primary" if one is rows[0] else "alternative", "") for one in rows]
    # "By the end of 2022 … had delivered" may also mean the year alone.
    year = (
        [one for one in operator_count(to, source, span) if one.primary and isfinite(one.interval.high)]
        if rows
        else []
    )
    return [
        *found,
        *(replace(one, standing="variant", note="the deliveries of the year alone") for one in year),
    ]


_FRESH = 31
"""For how many days the latest mark is what is told as all gas so far; our choice."""


def _between_two(marks: Sequence[Observation], span: Period) -> list[Specification]:
    """Return all gas up to a day between two marks: at least the one before, at most the one after; a fresh mark itself."""
    before = max((r for r in marks if r.period.end < span.end), key=lambda r: r.period.end, default=None)
    after = min((r for r in marks if r.period.end > span.end), key=lambda r: r.period.end, default=None)
    if before is None:
        return []
    high = after.interval.high if after else inf
    found = [
        as_published(before, "primary", ""),
        *([as_published(after, "alternative", "")] if after else []),
    ]
    name = f"all gas from the start to {span.end.isoformat()}"
    wide = Interval(before.interval.low, before.interval.value, high)
    figure = derived(
        name, wide, "m3", "between the mark before and the mark after", [one.figure for one in found]
    )
    bracket = replace(found[0], how="between its cumulative marks", figure=figure)
    fresh = (span.end - before.period.end).days <= _FRESH
    return [found[0], replace(bracket, standing="variant")] if fresh else [bracket]


def capacities(reading: Reading, span: Period, unit: str) -> list[Specification]:
    """Return what is published of the capacity of some lines until the end of a period, each office's latest.

    The figures are in the unit of the claim, whose words say in what time: "can carry 55 bcm a year" is one of "m3".
    """
    indicator, _, lines = reading.measure.partition(", ")
    rows = [one for one in gas_rows(indicator, *importer_of(reading)) if one.line == lines]
    known = [one for one in rows if one.period.start <= span.end]
    latest = {one.publisher: one for one in sorted(known, key=lambda one: one.period.start)}
    note = "designed, not counted, and published in several sizes"
    found = [as_published(one, "primary", note) for one in latest.values()]
    return [replace(one, figure=replace(one.figure, unit=unit)) for one in found]
