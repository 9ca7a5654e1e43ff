"""Specifications of claims about population, output and prices: one publisher's estimate, and how far others may lie."""

from __future__ import annotations

from analysis.derive.figure import derived
from analysis.derive.levels import observed
from analysis.quantities import Interval
from analysis.statistics import COMPUTED, Observation, select
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.specification import Specification
from analysis.verdicts.tables import kept, publisher

ALLOWANCE = {"population": 3.0, "gdp": 4.0, "price": 2.0}
"""Percent by which a national estimate, a revision or another benchmark may differ from the table's; our choice."""


def context_specifications(reading: Reading, unit: str, rules: Rules = USUAL) -> list[Specification]:
    """Return the World Bank's figure, and the range in which another office's may lie.

    Parameters
    ----------
    reading : Reading
        A reading with indicator "population", "gdp" or "price".
    unit : str
        The unit of the claim.
    rules : Rules
        Whom not to trust.
    """
    if reading.span is None or reading.span.calendar_year is None:
        return []
    rows = [r for r in _rows(reading) if r.unit == unit and r.publisher not in rules.distrust]
    if not rows:
        return []
    one = rows[0]
    figure, allowance = observed(one), ALLOWANCE[reading.indicator]
    inner, more = figure.interval, abs(figure.value) * allowance / 100
    wide = derived(
        figure.name, Interval(inner.low - more, inner.value, inner.high + more), figure.unit,
        f"{figure.name} ± {allowance:g}%", (figure,),
    )  # fmt: skip
    who = f"the {publisher(one.publisher).short}'s figures"
    mean = "annual mean of monthly values" if one.class_ == COMPUTED else "as published"
    note = "estimates of other offices and later revisions"
    return [
        Specification(who, mean, figure, "primary", (one.publisher,), reading.reporter),
        Specification(
            who, f"within {allowance:g} percent", wide, "variant", (one.publisher,), reading.reporter, note
        ),
    ]


@kept
def _rows(reading: Reading) -> tuple[Observation, ...]:
    year = reading.span.calendar_year if reading.span else None
    if reading.indicator == "price":
        return select("prices", commodity=reading.product, year=year, class_=COMPUTED)
    return select(reading.indicator, country=reading.reporter, year=year)
