"""The records of UN Comtrade, one by one: what they have to hold, and the rows that they become."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from analysis.project import Project
from analysis.quantities import Period
from analysis.statistics.countries import area_name
from analysis.statistics.providers.ask import Ask
from analysis.statistics.providers.codes import country_of
from analysis.statistics.providers.provider import Answer, BadAnswer
from analysis.statistics.providers.reading import Number, cell, digits_of, read_json

WHO = "UN Comtrade"
FLOWS = {"X": "exports", "M": "imports"}
TOTAL = "TOTAL"
HIGHEST = 10**14  # US dollars; all the world's trade of a year is a quarter of it
SLACK = 1.005  # chapters are rounded each for itself; their sum may pass the total by as much
Key = tuple[str, str, str, str]
"""Reporter, partner, flow, year."""


def with_total(ask: Ask) -> tuple[str, ...]:
    """Return the products that every call asks for, all goods first."""
    # The total comes with every answer: it shows that the year was reported at all, and that no chapter is too large.
    return tuple(dict.fromkeys((TOTAL, *ask.products)))


def records_of(answer: Answer, ask: Ask, most: int, project: Project) -> Iterator[tuple[Key, str, Number]]:
    """Yield key, product and value of each record of an answer.

    Parameters
    ----------
    answer : Answer
        The raw answer.
    ask : Ask
        What was asked for; anything else is refused.
    most : int
        How many records one call may bring: an answer with as many may be cut off.
    project : Project
        The project.

    Raises
    ------
    BadAnswer
        If the answer is not as documented.
    """
    said = read_json(answer, WHO)
    data = said.get("data") if isinstance(said, dict) else None
    if not isinstance(data, list):
        raise BadAnswer(f"The answer of {WHO} holds no list of records: {_complaint(said)}.")
    if said.get("error"):
        raise BadAnswer(f"{WHO} says: {_complaint(said)}.")
    count = said.get("count")
    if count is not None and count != len(data):
        raise BadAnswer(
            f"The answer of {WHO} announces {count} records and holds {len(data)}: some are missing."
        )
    if len(data) >= most:
        raise BadAnswer(
            f"The answer of {WHO} holds {len(data)} records, as many as one call may: some are cut off."
        )
    for row in data:
        if not isinstance(row, Mapping):
            raise BadAnswer(f"The answer of {WHO} holds something that is no record.")
        yield _record(row, ask, project)


def _record(row: Mapping[str, Any], ask: Ask, project: Project) -> tuple[Key, str, Number]:
    for name, wanted in (("partner2Code", 0), ("motCode", 0), ("customsCode", "C00"), ("typeCode", "C"), ("freqCode", "A")):  # fmt: skip
        if name in row and row[name] not in (None, wanted):
            raise BadAnswer(f"A record of {WHO} has {name} {row[name]!r}, which was not asked for.")
    reporter = country_of(cell(row, "reporterCode", int, WHO), project)
    partner = country_of(cell(row, "partnerCode", int, WHO), project)
    flow = FLOWS.get(cell(row, "flowCode", str, WHO).strip())
    product, year = cell(row, "cmdCode", str, WHO), str(cell(row, "period", (str, int), WHO))
    asked = (
        reporter in ask.reporters
        and partner in (ask.partners or ("WLD",))
        and product in with_total(ask)
        and year.isdigit()
        and int(year) in ask.years
    )
    if not asked or flow is None or reporter is None or partner is None:
        raise BadAnswer(
            f"{WHO} answered with a record that was not asked for: {named((str(row['reporterCode']), str(row['partnerCode']), str(row['flowCode']), year))}, {product}."
        )
    if not str(row.get("classificationCode", "H")).startswith("H"):
        raise BadAnswer(
            f"A record of {WHO} is by {row['classificationCode']!r}, not by the Harmonized System."
        )
    value = cell(row, "primaryValue", (int, Decimal), WHO)
    if not 0 <= value < HIGHEST:
        raise BadAnswer(
            f"{WHO} gives an impossible value for {named((reporter, partner, flow, year))}, {product}: {value}."
        )
    return (reporter, partner, flow, year), product, value


def flow_rows(key: Key, values: Mapping[str, Number], ask: Ask) -> Iterator[dict[str, str]]:
    """Yield a flow's records as rows of the table of trade, the total first.

    Raises
    ------
    BadAnswer
        If there is no total, or products come to more than it.
    """
    total = values.get(TOTAL)
    if total is None:
        raise BadAnswer(f"{WHO} gives no total for {named(key)}: rows are missing.")
    chapters = [value for product, value in values.items() if len(product) == 2]
    most = max((value for product, value in values.items() if product != TOTAL), default=0)
    if float(sum(chapters)) > float(total) * SLACK or float(most) > float(total) * SLACK:
        raise BadAnswer(
            f"For {named(key)} the products of {WHO} come to more than its total: the units may have changed."
        )
    for product in with_total(ask):
        if product in values:
            yield record_row(key, product, values[product])
        elif len(product) == 2:
            note = "asked for and not there: what was not traded has no record in UN Comtrade"
            yield {**record_row(key, product, 0), "confidence": "medium", "note": note}


def record_row(key: Key, product: str, value: Number) -> dict[str, str]:
    """Return a record as a row of the table of trade."""
    reporter, partner, flow, year = key
    return {
        "reporter": reporter,
        "partner": partner,
        "flow": flow,
        "product": product if product == TOTAL else f"HS{product}",
        "period": Period.year(int(year)).iso,
        "printed_value": digits_of(value),
        "printed_unit": "USD",
    }


def missing(values: Mapping[Key, Any], ask: Ask) -> Iterator[str]:
    """Yield a sentence for each pair of countries and years that nothing is there of."""
    for reporter in ask.reporters:
        for partner in ask.partners or ("WLD",):
            years = [str(y) for y in ask.years if not any((reporter, partner, f, str(y)) in values for f in FLOWS.values())]  # fmt: skip
            if years and partner != reporter:
                yield f"{WHO} holds nothing of {area_name(reporter)} with {area_name(partner)} for {', '.join(years)}."


def named(key: Key) -> str:
    """Return a flow in words."""
    reporter, partner, flow, year = key
    return f"{flow} of {reporter} with {partner} in {year}"


def _complaint(said: Any) -> str:
    """Return what a provider complains of, in at most a line."""
    text = ""
    if isinstance(said, dict):
        inner = said.get("errorObject") if isinstance(said.get("errorObject"), dict) else said
        text = str(
            next((inner[k] for k in ("errorMessage", "message", "error") if inner and inner.get(k)), "")
        )
    return " ".join(text.split())[:120].rstrip(".") or "it is of another form"
