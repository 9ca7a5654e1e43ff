"""Imports of gas by supplier: the offices' figures, the statistical review's, and what other conditions make of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.derive.arithmetic import times, total
from analysis.derive.deliveries import REVIEW, gas, review_imports, supplied
from analysis.derive.figure import derived
from analysis.derive.gas import temperature_ratio
from analysis.derive.supply import DOUBTFUL
from analysis.quantities import Interval, Period
from analysis.statistics import Observation, select
from analysis.verdicts.reading import Reading
from analysis.verdicts.specifications.gas_measures import between_flows, counted_more, on_another_measure
from analysis.verdicts.specifications.gas_published import (
    MEASURES,
    as_published,
    gas_rows,
    measured_by,
    ranked,
)
from analysis.verdicts.specifications.releases import between
from analysis.verdicts.specifications.specification import Specification
from analysis.verdicts.tables import area_name, kept, members_of, observed, origin

REVIEW_CELSIUS, CHINESE_CELSIUS = 15.0, 20.0
"""Reference temperatures of the statistical review and of Chinese gas (GB/T 19205-2008)."""

TEMPERED = "brought to 20 °C"
"""How the review's figure is called in cubic metres at the Chinese reference temperature."""

AS_A_RANGE = "in the operator's cubic metres, as a range"
"""How the review's figure is brought to the operator's count."""


def review_count(reading: Reading, to: str, source: str, span: Period) -> list[Specification]:
    """Return imports by supplier: the offices' own, the statistical review's, and what other conditions make of it."""
    year = span.calendar_year
    goods = (reading.product,) if reading.product == "lng" else ("pipeline-gas", "natural-gas")
    if source == "WLD":
        goods = (reading.product,)
    rows = [r for r in gas_rows("imports volume", to, source) if r.product in goods and r.period == span]
    found = ranked(rows, to)
    if source == "WLD" and reading.product == "natural-gas":
        found += _line_and_ship(to, span, rows)
    found += between(found, MEASURES)
    if not rows and members_of(source) and source != "WLD" and year:
        suppliers = [
            code
            for code in members_of(source)
            if any(r.period == span for r in gas_rows("imports volume", to, code))
        ]
        parts = review_imports(to, suppliers, range(year, year + 1)).get(year)
        if parts:
            names = ", ".join(area_name(code) for code in suppliers)
            found.append(
                Specification("the Energy Institute's measure", f"{names} added up", parts.figure, "primary", ("ei",), to,
                              "cubic metres at 15 °C and 40 MJ")
            )  # fmt: skip
    if year and found and found[0].publishers[0] in REVIEW:
        found += _other_conditions(found[0], to, source, year)
    return found


def _line_and_ship(to: str, span: Period, sums: Sequence[Observation]) -> list[Specification]:
    """Add up gas by pipeline and liquefied gas from one office, beside the sums that others give."""
    rows = [r for r in gas_rows("imports volume", to, "WLD") if r.period == span]
    given = {origin(one.publisher) for one in sums}
    for first in (one for one in rows if one.product == "pipeline-gas"):
        office = origin(first.publisher)
        other = next((r for r in rows if origin(r.publisher) == office and r.product == "lng"), None)
        if other is not None and office not in given:
            note = measured_by(first, sums[0]) if sums else ""
            one = as_published(first, "variant" if sums else "primary", note)
            figure = total(f"all gas imports, {span.label}", [observed(first), observed(other)])
            return [replace(one, how="gas by pipeline plus liquefied gas", figure=figure)]
    return []


def _other_conditions(one: Specification, to: str, source: str, year: int) -> list[Specification]:
    """Return the review's figure in Chinese cubic metres: at 20 °C, and up to the operator's count of the same line.

    Where the supplier's unit value makes the volume doubtful, up to the volume that its value stands for.
    """
    warm = temperature_ratio(REVIEW_CELSIUS, CHINESE_CELSIUS)
    at_20 = times(f"{one.figure.name}, at 20 °C", one.figure, warm, unit="m3")
    ratio, lacking = _counted_more(to), _lacking(to, source, year)
    ratio = Interval(ratio.low, ratio.value, ratio.high * lacking)
    doubt = ", and the unit value makes the volume doubtful" if lacking > 1 else ""
    reach = derived(
        f"{one.figure.name}, in the cubic metres that the operator may count",
        one.figure.interval * ratio,
        "m3",
        f"{one.figure.name} × {ratio.low:.2f} to {ratio.high:.2f}",
        (one.figure,),
        "the operator's count over the review's, the highest of the years in the tables",
    )
    return [
        replace(one, how=TEMPERED, figure=at_20, standing="variant", note="Chinese reference temperature"),
        on_another_measure(one, between_flows()),
        replace(one, how=AS_A_RANGE, figure=reach, standing="variant",
                note=f"gas quality and metering are not published{doubt}"),
    ]  # fmt: skip


@kept
def _lacking(to: str, source: str, year: int) -> float:
    """Return how many times its unit value is that of the largest supplier on the same border, 1 if not doubtfully more.

    What is paid at the border fixes the value; a unit value far above a neighbour's means that the volume is
    counted short (see `analysis.derive.supply.DOUBTFUL`).
    """
    found: dict[str, tuple[float, float]] = {}
    for code in _neighbours(source):
        value = gas("imports value", to, code, year, product="pipeline-gas")
        volume = supplied(to, code, year)
        if value and volume:
            found[code] = (value.value / volume.value, volume.value)
    if source not in found:
        return 1.0
    largest = max(found.values(), key=lambda one: one[1])
    times_more = found[source][0] / largest[0]
    return times_more if times_more > DOUBTFUL else 1.0


def _neighbours(source: str) -> list[str]:
    """Return the suppliers of the lines that a supplier shares, itself among them."""
    groups = {
        row.partner for row in select("gas", indicator="deliveries") if source in members_of(row.partner)
    }
    return sorted({code for one in groups for code in members_of(one)})


@kept
def _counted_more(to: str) -> Interval:
    """Return how much more an operator counts than the review for the same pipeline, from none to the highest year."""
    groups = {r.partner for r in select("gas", reporter=to, indicator="deliveries", transformation="level")}
    ratios = [1.0, *(more for one in sorted(groups) if members_of(one) for more in counted_more(to, one))]
    return Interval(min(ratios), sum(ratios) / len(ratios), max(ratios))
