"""How far two offices' measures of the same gas differ: other conditions, other editions, other metering."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from analysis.derive.deliveries import operator_deliveries, review_imports
from analysis.statistics import Observation, select
from analysis.verdicts.specifications.allowances import Allowance, largest, widened
from analysis.verdicts.specifications.gas_published import YEARS
from analysis.verdicts.specifications.specification import Specification
from analysis.verdicts.tables import kept, members_of, origin

_AT_HOME = ("consumption", "production")


@kept
def between_measures() -> Allowance:
    """Return how far two offices' figures of a country's consumption or production of gas differ, from the pairs in the tables."""
    return largest(_gaps(_AT_HOME), "a country's own figures of its gas against the statistical review's")


@kept
def between_flows() -> Allowance:
    """Return how far two counts of the same flow of gas differ: offices' imports, and the operator's count of a pipeline."""
    operators = {
        (row.reporter, row.partner)
        for row in select("gas", indicator="deliveries", transformation="level", class_="statistic")
        if members_of(row.partner)
    }
    lines = [abs(ratio - 1) * 100 for to, group in operators for ratio in counted_more(to, group)]
    gaps = [*_gaps(("imports volume",)), *lines]
    return largest(
        gaps, "offices' and operators' counts of gas that crosses a border against the statistical review's"
    )


@kept
def by_value() -> Allowance:
    """Return how far a supplier's share of gas by value differs from its share by volume, among the suppliers that have both."""
    found: dict[tuple[str, str], dict[str, dict[str, float]]] = defaultdict(dict)
    for one in select(
        "gas", transformation="level", class_="statistic", indicator=("imports value", "imports volume")
    ):
        if one.product == "pipeline-gas" and one.partner != "WLD" and one.period.calendar_year:
            found[one.reporter, one.period.short].setdefault(one.partner, {})[one.indicator] = one.value
    gaps = []
    for suppliers in found.values():
        both = {code: had for code, had in suppliers.items() if len(had) > 1}
        money, volume = (
            sum(had[name] for had in both.values()) for name in ("imports value", "imports volume")
        )
        gaps += [
            abs(had["imports value"] / money / (had["imports volume"] / volume) - 1) * 100
            for had in both.values()
        ]
    return largest(gaps, "shares of gas by value against shares by volume")


@kept
def counted_more(to: str, group: str) -> tuple[float, ...]:
    """Return how many times the review's count of a pipeline the operator's is, a number for each year that has both.

    Parameters
    ----------
    to, group : str
        Codes of who receives, and of the suppliers together.
    """
    known = {
        r.partner for r in select("gas", reporter=to, indicator="imports volume", transformation="level")
    }
    suppliers = [code for code in members_of(group) if code in known]
    operator, review = operator_deliveries(to, group, YEARS), review_imports(to, suppliers, YEARS)
    return tuple(operator[y].figure.value / review[y].figure.value for y in operator if y in review)


def _gaps(indicators: Sequence[str]) -> list[float]:
    found: dict[tuple[str, ...], list[Observation]] = defaultdict(list)
    for one in select("gas", transformation="level", class_="statistic", indicator=tuple(indicators)):
        if one.bound == "exact":
            key = (one.indicator, one.reporter, one.partner, one.product, one.period.short)
            found[key].append(one)
    return [
        abs(a.value / b.value - 1) * 100
        for rows in found.values()
        for a, b in combinations(rows, 2)
        if origin(a.publisher) != origin(b.publisher)
    ]


def on_another_measure(one: Specification, allowed: Allowance) -> Specification:
    """Return a figure as another office may measure it, where the tables have no other office's.

    Parameters
    ----------
    one : Specification
        The only count of some gas.
    allowed : Allowance
        How far two counts of such gas differ.
    """
    how = f"if another office's count differs by up to {allowed.percent:g} percent"
    figure = widened(one.figure, allowed.percent)
    return replace(one, how=how, figure=figure, standing="variant", note=allowed.source)
