"""What a pipeline delivered, year by year: the operator's count and the statistical review's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from analysis.derive.arithmetic import difference, divided, in_unit, ratio, share, times, total
from analysis.derive.figure import Figure, derived, given
from analysis.derive.gas import temperature_ratio
from analysis.derive.levels import observed
from analysis.quantities import Period, as_interval
from analysis.statistics import NoObservation, Observation, observation, select

if TYPE_CHECKING:
    import pandas as pd

REVIEW = ("ei", "bp")
"""Publishers of the Statistical Review of World Energy: BP until the edition of 2022, then its successor."""


@dataclass(frozen=True)
class Delivered:
    """One year's deliveries by one count.

    Parameters
    ----------
    figure : Figure
        In cubic metres at the count's own reference conditions.
    how : str
        "published", or "between cumulative marks".
    """

    figure: Figure
    how: str


def operator_deliveries(reporter: str, partner: str, years: range) -> dict[int, Delivered]:
    """Return the operator's deliveries by year: published, else the difference of its cumulative marks.

    A mark at the end of a period less the deliveries of the period is a mark at its start, so that marks in
    mid-year serve too.

    Parameters
    ----------
    reporter, partner : str
        Codes: who receives, and from whom.
    years : range
        Calendar years.

    Returns
    -------
    dict of int to Delivered
        The years that are known.
    """
    amounts = _rows("deliveries", reporter, partner)
    marks = _all_marks(_rows("cumulative deliveries", reporter, partner), amounts)
    found: dict[int, Delivered] = {}
    for year in years:
        own = next((one for one in amounts if one.year == year), None)
        if own is not None:
            found[year] = Delivered(observed(own, f"delivered in {year}, operator's count"), "published")
            continue
        ends = [marks.get(date(y, 12, 31)) for y in (year, year - 1)]
        if ends[0] is not None and ends[1] is not None:
            name = f"delivered in {year}, from the operator's cumulative marks"
            found[year] = Delivered(difference(name, ends[0], ends[1]), "between cumulative marks")
    return found


def review_imports(reporter: str, suppliers: Sequence[str], years: range) -> dict[int, Delivered]:
    """Return pipeline gas imports from several suppliers by year, on the statistical review's measure.

    Parameters
    ----------
    reporter : str
        Code of the importer.
    suppliers : sequence of str
        Codes of the suppliers; a year counts as known if all of them are.
    years : range
        Calendar years.

    Returns
    -------
    dict of int to Delivered
        The years that are known, in cubic metres at 15 °C and 40 MJ/m3.
    """
    found = {}
    for year in years:
        parts = [supplied(reporter, code, year) for code in suppliers]
        known = [part for part in parts if part]
        if known and len(known) == len(suppliers):
            name = f"imported in {year}, Energy Institute's measure"
            found[year] = Delivered(
                total(name, known) if len(known) > 1 else known[0].named(name), "published"
            )
    return found


def supplied(reporter: str, supplier: str, year: int) -> Figure | None:
    """Return pipeline gas from one supplier in a year on the statistical review's measure, or None."""
    return gas("imports volume", reporter, supplier, year, publisher=REVIEW, product="pipeline-gas")


def gas(indicator: str, reporter: str, partner: str, year: int, **keys: Any) -> Figure | None:
    """Return the preferred figure of an indicator of the gas table in a year, or None.

    Parameters
    ----------
    indicator : str
        As the table writes it, such as "imports value".
    reporter, partner : str
        Codes; no partner for consumption and production.
    year : int
        Calendar year.
    **keys : object
        Further columns and the value or values they may have.
    """
    try:
        if partner:
            keys["partner"] = partner
        found = observation("gas", indicator=indicator, reporter=reporter, year=year, **keys)
    except NoObservation:
        return None
    return observed(found)


def two_counts(operator: dict[int, Delivered], review: dict[int, Delivered]) -> pd.DataFrame:
    """Return both counts and their ratio, a row for each year that either of them has.

    Parameters
    ----------
    operator, review : dict of int to Delivered
        What `operator_deliveries` and `review_imports` return.

    Returns
    -------
    pandas.DataFrame
        Index ``year``; columns ``operator`` and ``review`` (cubic metres), ``ratio``, ``how`` and ``rows``.
    """
    import pandas as pd  # late: deliveries are looked up without it

    rows = []
    for year in sorted(operator.keys() | review.keys()):
        a, b = operator.get(year), review.get(year)
        rows.append(
            {
                "year": year,
                "operator": a.figure.value if a else None,
                "review": b.figure.value if b else None,
                "ratio": a.figure.value / b.figure.value if a and b else None,
                "how": a.how if a else "no figure",
                "rows": ", ".join(row for one in (a, b) if one for row in one.figure.all_rows),
            }
        )
    return pd.DataFrame(rows, columns=["year", "operator", "review", "ratio", "how", "rows"]).set_index(
        "year"
    )


def explained(
    operator: Figure, review: Figure, operator_celsius: float, review_celsius: float
) -> dict[str, Figure]:
    """Return how much of the difference between two counts the reference temperature explains.

    Parameters
    ----------
    operator, review : Figure
        The two counts in cubic metres.
    operator_celsius, review_celsius : float
        Their reference temperatures.

    Returns
    -------
    dict of str to Figure
        ``ratio`` of the counts, ``temperature`` (the ratio that the temperatures give), ``rest`` (what is
        left of the ratio) and ``part`` (the temperature's part of the difference, percent).
    """
    both = ratio("operator's count over the review's", operator, review)
    warm = temperature_ratio(review_celsius, operator_celsius)
    rest = divided("what temperature does not explain", both, warm, unit="multiple")
    part = derived(
        "part of the difference that temperature explains",
        (warm.interval - 1) / (both.interval - 1) * 100,
        "percent",
        f"({warm.name} − 1) ÷ ({both.name} − 1) × 100",
        (warm, both),
    )
    return {"ratio": both, "temperature": warm, "rest": rest.shown(4), "part": part}


def capacity_use(delivered: Figure, reporter: str, year: int) -> dict[str, Figure]:
    """Return the use of capacity against every capacity that is published for the whole pipeline.

    Parameters
    ----------
    delivered : Figure
        Cubic metres in the year.
    reporter : str
        Code of the receiving country.
    year : int
        Calendar year; a daily capacity is multiplied by its days.

    Returns
    -------
    dict of str to Figure
        In percent, by the capacity in words.
    """
    found: dict[str, Figure] = {}
    for one in _whole_line(reporter):
        yearly = observed(one)
        if one.unit == "m3/day":
            days = given(f"days in {year}", float(Period.year(year).days), "day", "the calendar")
            yearly = times(f"{yearly.name}, times the days of the year", yearly, days, unit="m3")
        # A capacity is compared at its printed value: "exceeds 163 million" would leave the use open below.
        exact = replace(yearly, interval=as_interval(yearly.value), unit="m3")
        use = share(f"use of a capacity of {exact}", delivered, exact)
        found.setdefault(f"{in_unit(exact, 'bcm')} a year", use)
    return found


def _whole_line(reporter: str) -> list[Observation]:
    rows = [one for kind in ("capacity", "daily capacity") for one in _rows(kind, reporter, None)]
    built = [one for one in rows if "planned" not in one.line]
    longest = max((len(one.line) for one in built), default=0)
    return [one for one in built if len(one.line) == longest]


def _rows(indicator: str, reporter: str, partner: str | None) -> tuple[Observation, ...]:
    keys: dict[str, Any] = {} if partner is None else {"partner": partner}
    return select("gas", indicator=indicator, reporter=reporter, transformation="level", **keys)


def _all_marks(marks: Sequence[Observation], amounts: Sequence[Observation]) -> dict[date, Figure]:
    known = {
        one.period.end: observed(one, f"delivered up to {Period(one.period.end, one.period.end).label}")
        for one in reversed(marks)
    }
    for one in amounts:
        before = one.period.start - timedelta(days=1)
        if one.period.end in known and before not in known:
            name = f"delivered up to {Period(before, before).label}"
            amount = observed(one, f"delivered in {one.period.label}")
            known[before] = difference(name, known[one.period.end], amount)
    return known
