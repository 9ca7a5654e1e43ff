"""How far two offices' measures of the same gas differ: other conditions, other editions, other metering."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import combinations

from analysis.statistics import Observation, select
from analysis.verdicts.allowances import Allowance, largest, widened
from analysis.verdicts.specification import Specification
from analysis.verdicts.tables import kept, origin

_AT_HOME = ("consumption", "production")


@kept
def between_measures() -> Allowance:
    """Return how far two offices' figures of a country's consumption or production of gas differ, from the pairs in the tables."""
    found: dict[tuple[str, str, str], list[Observation]] = defaultdict(list)
    for one in select("gas", transformation="level", class_="statistic", indicator=_AT_HOME):
        if one.product == "natural-gas" and one.bound == "exact":
            found[(one.indicator, one.reporter, one.period.short)].append(one)
    gaps = [
        abs(a.value / b.value - 1) * 100
        for rows in found.values()
        for a, b in combinations(rows, 2)
        if origin(a.publisher) != origin(b.publisher)
    ]
    return largest(gaps, "a country's own figures of its gas against the statistical review's")


def on_another_measure(one: Specification) -> Specification:
    """Return a figure as another office may measure it, where the tables have no other office's.

    Parameters
    ----------
    one : Specification
        An office's own count of consumption or production.
    """
    allowed = between_measures()
    how = f"on another office's measure, ± {allowed.percent:g} percent"
    figure = widened(one.figure, allowed.percent)
    return replace(one, how=how, figure=figure, standing="variant", note=allowed.source)
