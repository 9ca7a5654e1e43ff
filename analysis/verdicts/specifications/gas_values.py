"""What gas cost: values and prices at a border as published, and the value of a cubic metre."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.derive.arithmetic import per
from analysis.quantities import Period
from analysis.statistics import Observation
from analysis.verdicts.reading import Reading
from analysis.verdicts.specifications.currencies import in_currency
from analysis.verdicts.specifications.gas_measures import between_flows, on_another_measure
from analysis.verdicts.specifications.gas_published import (
    as_published,
    gas_rows,
    goods_of,
    importer_of,
    standing_of,
)
from analysis.verdicts.specifications.gas_review import review_count
from analysis.verdicts.specifications.other_side import as_other_side
from analysis.verdicts.specifications.specification import Specification, Standing
from analysis.verdicts.tables import members_of


def published_as(reading: Reading, span: Period, indicator: str) -> list[Specification]:
    """Return what was published of an import of gas besides its volume and value: its weight, its price.

    Parameters
    ----------
    reading : Reading
        A claim about gas that a country imports.
    span : Period
        The days that it is about.
    indicator : str
        As in gas.csv, in whose units the figures are: tonnes for a weight, US dollars per cubic metre for a price.
    """
    to, source = importer_of(reading)
    goods = goods_of(reading, source)
    rows = [r for r in gas_rows(indicator, to, source) if r.product in goods and r.period == span]
    return [on_whose_books(reading, one, standing_of(one, rows[0])) for one in rows]


def unit_value(reading: Reading, span: Period) -> list[Specification]:
    """Return what was paid for a cubic metre on average, in US dollars, and what another count of the volume makes of it.

    Parameters
    ----------
    reading : Reading
        A claim about gas that a country imports.
    span : Period
        The days that it is about.
    """
    to, source = importer_of(reading)
    value = values(reading, span, to, source, goods_of(reading, source))[:1]
    volume = [one for one in review_count(reading, to, source, span) if one.primary][:1]
    if not value or not volume:
        return []
    figure = per(f"value of a cubic metre of {value[0].figure.name}", value[0].figure, volume[0].figure)
    first = replace(
        value[0],
        how="value over volume",
        figure=figure,
        publishers=(*value[0].publishers, *volume[0].publishers),
    )
    return [first, on_another_measure(first, between_flows())]


def values(reading: Reading, span: Period, to: str, source: str, goods: Sequence[str]) -> list[Specification]:
    """Return what was paid for gas as published, in the currency that the reading asks for, else in US dollars.

    Parameters
    ----------
    reading : Reading
        A claim about the value of gas.
    span : Period
        The days that it is about.
    to, source : str
        Codes of who imports and who exports; "WLD" for all.
    goods : sequence of str
        Which gas, as the column ``product`` of gas.csv names it.
    """
    rows = [r for r in gas_rows("imports value", to, source) if r.product in goods and r.period == span]
    if to == "WLD":  # what a country sells to all is in its own books only
        rows = [r for r in gas_rows("exports value", source, to) if r.period == span]
    if not rows and members_of(source):
        return []
    found = [on_whose_books(reading, one, standing_of(one, rows[0])) for one in rows]
    wanted = reading.terms or "USD"
    same = [one for one in found if one.figure.unit == wanted]
    if same:
        return same
    return [each for one in found for each in in_currency(one, one.figure.name, wanted, span)]


def on_whose_books(reading: Reading, one: Observation, standing: Standing) -> Specification:
    """Return a figure as published, with the standing that the other side's has where it is not the owner's.

    Parameters
    ----------
    reading : Reading
        The claim, whose reporter is the owner.
    one : Observation
        A row of gas.csv, in its own unit.
    standing : str
        What it has on the owner's books.
    """
    found = as_published(one, standing, "")
    own = reading.reporter == one.reporter
    return found if own else as_other_side(found, reading.reporter, one.reporter)
