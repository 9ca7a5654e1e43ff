"""UN Comtrade's CSV: what its pages download, and its bulk files.

A row is one reporter, partner, flow, product and period, with the names of columns that the interface of UN Comtrade
has too: ``reporterCode``, ``partnerCode``, ``flowCode``, ``cmdCode``, ``period`` and ``primaryValue`` in US dollars;
``freqCode``, ``classificationCode``, ``partner2Code``, ``motCode`` and ``customsCode`` where the row is one of several.
Bulk files are the same, separated by tabs and gzipped. A row of the pages' CSV ends with a comma that the heading
does not have, and its texts may be in Latin-1. Sources: https://uncomtrade.org/docs/, and the fields that
https://comtradedeveloper.un.org/ documents.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import ClassVar

from analysis.errors import BadData, UsageProblem
from analysis.project import Project
from analysis.statistics.bulk import BulkFile, Layout, open_bulk
from analysis.statistics.providers import Ask, FileFormat, Terms, Tidy
from analysis.statistics.providers.codes import country_of, number_of
from analysis.statistics.providers.comtrade import Comtrade
from analysis.statistics.providers.comtrade_records import (
    FLOWS,
    HIGHEST,
    SLACK,
    TOTAL,
    Key,
    flow_rows,
    named,
    record_row,
)
from analysis.statistics.providers.reading import Number

RECORDS = Layout(
    "a CSV of UN Comtrade",
    {
        "reporterCode": "INTEGER",
        "partnerCode": "INTEGER",
        "flowCode": "VARCHAR",
        "cmdCode": "VARCHAR",
        "period": "VARCHAR",
        "primaryValue": "DECIMAL(24,6)",
    },
    also="freqCode|classificationCode|partner2Code|motCode|customsCode",
    whole_lines=False,
)

_ANNUAL = {
    "period": "length(period) = 4",
    "freqCode": "freqCode = 'A'",
    "classificationCode": "starts_with(classificationCode, 'H')",
    "partner2Code": "coalesce(partner2Code, '0') = '0'",
    "motCode": "coalesce(motCode, '0') = '0'",
    "customsCode": "coalesce(customsCode, 'C00') = 'C00'",
}
"""What a row is that is a year's whole: over second partners, modes of transport and customs procedures."""

_PRODUCT = (
    f"CASE WHEN cmdCode <> '{TOTAL}' AND length(cmdCode) IN (1, 3, 5) THEN '0' || cmdCode ELSE cmdCode END"
)
"""The product's code; a program that took it for a number has cut off its leading zero."""

_MOST = 100_000
"""Records that are looked at; ours."""


class ComtradeCsv(FileFormat):
    """Annual trade in goods by the Harmonized System, downloaded by hand."""

    name: ClassVar[str] = "comtrade-csv"
    title: ClassVar[str] = Comtrade.title
    like: ClassVar[str] = "comtrade"
    terms: ClassVar[Terms] = Comtrade.terms

    def read(self, path: Path, ask: Ask, project: Project) -> Tidy:
        """Return the annual records of what is asked for.

        Parameters
        ----------
        path : pathlib.Path
            The CSV file, gzipped or zipped or neither.
        ask : Ask
            Any part of it; without a part, all that the file has.
        project : Project
            The project.

        Raises
        ------
        UsageProblem
            If DuckDB is not installed, or a file of millions of rows needs a reporter.
        BadData
            If the file is not UN Comtrade's, is cut short, or holds no annual figures by the Harmonized System.
        BadAnswer
            If it holds what cannot be.
        """
        with open_bulk(path, project.data / "snapshots" / "parquet") as bulk:
            table = bulk.parquet(_member(bulk), RECORDS)
            values = _values(bulk, table, ask, project)
        rows = [row for key, by_product in sorted(values.items()) for row in _rows(key, by_product, ask)]
        about = ask.options(project) or f"all of {path.name}"
        return Tidy(
            "comtrade",
            {"trade": rows},
            f"UN Comtrade, annual trade in goods, {about}",
            "https://comtradeplus.un.org/",
            evidence=f"{sum(map(len, values.values())):,} records of primaryValue",
            notes=() if rows else ("The file holds nothing of what was asked for.",),
        )


def _member(bulk: BulkFile) -> str:
    if len(bulk.members) == 1:
        return bulk.members[0]
    raise BadData(f"{bulk.name} holds {len(bulk.members)} files; unpack it and name the CSV that is meant.")


def _values(bulk: BulkFile, table: str, ask: Ask, project: Project) -> dict[Key, dict[str, Number]]:
    """Return the values of whole records by flow and product."""
    where, chosen = _conditions(bulk, table, ask, project)
    found: dict[Key, dict[str, Number]] = {}
    records = bulk.query(
        f"SELECT reporterCode, partnerCode, flowCode, {_PRODUCT} AS product, period, primaryValue "  # noqa: S608
        f"FROM read_parquet($table) WHERE {where} ORDER BY ALL LIMIT {_MOST}",
        {"table": table, **chosen},
    )
    if len(records) == _MOST:
        raise UsageProblem(
            f"{bulk.name} holds {_MOST:,} such records or more; say whose trade, with --reporter."
        )
    for reporter, partner, flow, product, year, value in records:
        places = country_of(reporter, project), country_of(partner, project)
        if places[0] is None or places[1] is None:
            continue  # an area that is no country; it counts in the world
        key = (places[0], places[1], FLOWS[flow], str(year))
        if value is None or not 0 <= value < HIGHEST:
            raise BadData(f"{bulk.name} gives an impossible value for {named(key)}, {product}: {value}.")
        if found.setdefault(key, {}).setdefault(product, value.normalize()) != value:
            raise BadData(
                f"{bulk.name} gives two values for {named(key)}, {product}; download totals over modes of transport, "
                "customs procedures and second partners."
            )
    return found


def _conditions(
    bulk: BulkFile, table: str, ask: Ask, project: Project
) -> tuple[str, dict[str, list[str] | list[int]]]:
    """Return what a row has to be, and the lists that the conditions name."""
    columns = {str(name) for name, *_ in bulk.query("DESCRIBE SELECT * FROM read_parquet(?)", [table])}
    annual = [condition for column, condition in _ANNUAL.items() if column in columns]
    _check_annual(bulk, table, " AND ".join(annual))
    lists: dict[str, list[str] | list[int]] = {
        "reporterCode": [int(number_of(code, project)) for code in ask.reporters],
        "partnerCode": [int(number_of(code, project)) for code in ask.partners],
        _PRODUCT: [*ask.products, TOTAL] if ask.products else [],
        "period": [str(year) for year in ask.years],
    }
    where = [
        *annual,
        "flowCode IN ('X', 'M')",
        f"regexp_full_match({_PRODUCT}, '{TOTAL}|([0-9]{{2}}){{1,3}}')",
    ]
    chosen: dict[str, list[str] | list[int]] = {}
    for place, (column, several) in enumerate(lists.items()):
        if several:
            where.append(f"list_contains($list{place}, {column})")
            chosen[f"list{place}"] = several
    return " AND ".join(where), chosen


def _check_annual(bulk: BulkFile, table: str, annual: str) -> None:
    ((rows, fitting),) = bulk.query(
        f"SELECT count(*), count(*) FILTER ({annual}) FROM read_parquet(?)",  # noqa: S608
        [table],
    )
    if not fitting:
        raise BadData(
            f"{bulk.name} holds {rows:,} rows, none of them annual, of goods and by the Harmonized System; download "
            "annual trade in goods, classification HS."
        )


def _rows(key: Key, values: Mapping[str, Number], ask: Ask) -> Iterator[dict[str, str]]:
    """Yield a flow's rows; what was asked for and is not there is nothing only where the chapters make up the total."""
    total = values.get(TOTAL)
    if total is None:
        yield from (record_row(key, product, value) for product, value in sorted(values.items()))
        return
    chapters = sum(value for product, value in values.items() if len(product) == 2)
    whole = chapters * Decimal(SLACK) >= total
    wanted = [one for one in ask.products or sorted(values) if whole or one in values]
    yield from flow_rows(key, values, Ask(products=tuple(wanted)))
