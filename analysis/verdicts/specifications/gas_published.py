"""Published figures of gas: the rows of the table, and how each stands to the first of its kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.derive.arithmetic import per_day
from analysis.quantities import Period, genitive
from analysis.statistics import Observation, select
from analysis.verdicts.reading import Reading
from analysis.verdicts.specifications.published import COPIES, copy_of
from analysis.verdicts.specifications.specification import ANOTHER, Specification, Standing
from analysis.verdicts.tables import (
    area_name,
    earlier_releases,
    kept,
    observed,
    origin,
    publisher,
    short_name,
)

YEARS = range(2010, 2027)
"""Calendar years in which the table of gas can have figures of a pipeline."""


def importer_of(reading: Reading) -> tuple[str, str]:
    """Return who receives and who sends: the tables keep the importer's books."""
    if reading.flow == "exports":
        return (reading.partners[0], reading.reporter) if reading.partners else (reading.reporter, "")
    return reading.reporter, reading.partners[0] if reading.partners else ""


@kept
def gas_rows(indicator: str, reporter: str, partner: str) -> tuple[Observation, ...]:
    """Return the published levels of an indicator of the table of gas, the preferred first and what they superseded last."""
    rows = select("gas", indicator=indicator, reporter=reporter, transformation="level", class_="statistic")
    found = [r for r in rows if r.partner == partner]
    return (*found, *(before for one in found for before in earlier_releases(one)))


def a_day(one: Specification, span: Period, unit: str) -> Specification:
    """Return a volume as its daily mean over a period, in the unit of the claim, whose words may say "a day"."""
    figure = per_day(f"{one.figure.name}, a day", one.figure, span)
    return replace(one, how=f"{one.how}, a day", figure=replace(figure, unit=unit))


def is_copy(one: Observation, first: Observation) -> bool:
    """Return whether a figure is another print of the first one."""
    return origin(one.publisher) == origin(first.publisher) and one.interval.overlaps(first.interval)


def standing_of(one: Observation, first: Observation) -> Standing:
    """Return how a published figure stands to the preferred one: a copy aside, another count a variant."""
    if one is first:
        return "primary"
    return "alternative" if is_copy(one, first) else "variant"


def measured_by(one: Observation, first: Observation) -> str:
    """Return what sets a figure apart from the first one, for a page."""
    if one.publisher == first.publisher:
        return copy_of(one.interval, first.interval) if one.interval.overlaps(first.interval) else ANOTHER
    if origin(one.publisher) == origin(first.publisher):
        return "a press version of the same count, rounded or on another base"
    return f"the measure of {short_name(one.publisher)}"


def ranked(rows: Sequence[Observation], books: str) -> list[Specification]:
    """Return published figures: the office's own decides, else the preferred one; other counts and their range beside it.

    Parameters
    ----------
    rows : sequence of Observation
        Published figures of one amount of gas.
    books : str
        Code of the country whose office goes first.
    """
    first = next((one for one in rows if publisher(one.publisher).books == books), next(iter(rows), None))
    if first is None:
        return []
    return [
        as_published(one, standing_of(one, first), "" if one is first else measured_by(one, first))
        for one in rows
    ]


MEASURES = "offices measure gas under other conditions, and revise what they published"
"""Why a count that the tables lack may lie between two that they hold."""


def as_published(one: Observation, standing: Standing, note: str) -> Specification:
    """Return a published figure as a specification."""
    who = publisher(one.publisher)
    books = "the operator's count" if who.kind in ("operator", "company") else (
        f"{genitive(area_name(one.reporter))} books" if who.books == one.reporter else f"{genitive(short_name(one.publisher))} measure"
    )  # fmt: skip
    way = Specification(
        books,
        f"as published by {short_name(one.publisher)}",
        observed(one),
        standing,
        (one.publisher,),
        one.reporter,
        note,
        superseded_on=one.superseded_on,
    )
    return way.noted(note) if note in (ANOTHER, *COPIES) else way


def goods_of(reading: Reading, source: str) -> tuple[str, ...]:
    """Return which rows of gas.csv are of a reading's gas: of a supplier by pipeline, they are of natural gas too.

    Parameters
    ----------
    reading : Reading
        A claim about gas that a country imports.
    source : str
        Code of who exports it; "WLD" for all.
    """
    alone = source == "WLD" or reading.product == "lng"
    return (reading.product,) if alone else ("natural-gas", "pipeline-gas")
