"""The World Bank's CSV: an indicator of all countries, or all indicators, a column a year.

As https://data.worldbank.org offers it under "Download CSV": a zip with ``API_<indicator>_....csv`` and two files of
metadata; above the heading stand the name of the source and the day of the last update. The file of all indicators
(``WDICSV.csv``, in ``WDI_CSV.zip``) has the same columns and nothing above them. Countries have ISO alpha-3 codes;
aggregates are rows of the same form and are left out, but for the world.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path, PurePosixPath
from typing import Any, ClassVar

from analysis.errors import BadData
from analysis.patterns import regex
from analysis.project import Project
from analysis.statistics.bulk import BulkFile, Layout, open_bulk
from analysis.statistics.package import read_table
from analysis.statistics.providers import Ask, FileFormat, Terms, Tidy
from analysis.statistics.providers.reading import Number
from analysis.statistics.providers.worldbank import (
    INDICATORS,
    Indicator,
    WorldBank,
    check_ask,
    complete_enough,
    row_of,
    take,
)

WIDE = Layout(
    "a table of the World Bank",
    {"Country Code": "VARCHAR", "Indicator Name": "VARCHAR", "Indicator Code": "VARCHAR"},
    also=r"(19|20)\d\d",
    whole_lines=False,
)

_NAME = regex(r"(API_.+|WDI(CSV|Data))\.csv", re.IGNORECASE)
_UPDATED = regex(r'"?Last Updated Date"?,"?(\d{4}-\d\d-\d\d)')


class WorldBankCsv(FileFormat):
    """World Development Indicators as a CSV file or a zip."""

    name: ClassVar[str] = "worldbank-csv"
    title: ClassVar[str] = WorldBank.title
    like: ClassVar[str] = "worldbank"
    terms: ClassVar[Terms] = WorldBank.terms

    def read(self, path: Path, ask: Ask, project: Project) -> Tidy:
        """Return the figures of the indicators that the tables hold.

        Parameters
        ----------
        path : pathlib.Path
            The zip or the CSV file.
        ask : Ask
            Reporters and years; without them, all.
        project : Project
            The project.

        Raises
        ------
        UsageProblem
            If products or partners are asked for, or DuckDB is not installed.
        BadData
            If the file is not the World Bank's, is cut short, or has none of the indicators.
        BadAnswer
            If it holds what cannot be.
        """
        check_ask(ask)
        with open_bulk(path, project.data / "snapshots" / "parquet") as bulk:
            member = _member(bulk)
            updated = _UPDATED.search(bulk.start(member))
            table = bulk.parquet(member, WIDE)
            held = _held(bulk, table)
            rows: dict[str, list[dict[str, str]]] = {}
            for indicator in (one for one in INDICATORS if one.code in held):
                found = _values(bulk, table, indicator, ask, project)
                complete_enough(indicator, found, ask, project)
                rows.setdefault(indicator.table, []).extend(
                    row_of(indicator, place, year, value) for (place, year), value in sorted(found.items())
                )
        codes = ", ".join(one.code for one in INDICATORS if one.code in held)
        if not codes:
            wanted = ", ".join(one.code for one in INDICATORS)
            raise BadData(
                f"{path.name} holds {', '.join(sorted(held)[:3])}; the tables have room for {wanted}."
            )
        day = updated[1] if updated else ""
        return Tidy(
            "worldbank", rows, f"World Development Indicators {codes}", "https://data.worldbank.org/", day,
            f"Last Updated Date {day}" if day else f"the rows {codes}",
        )  # fmt: skip


def _member(bulk: BulkFile) -> str:
    tables = [one for one in bulk.members if _NAME.fullmatch(PurePosixPath(one).name)]
    if tables or len(bulk.members) == 1:
        return (tables or bulk.members)[0]
    raise BadData(
        f"{bulk.name} holds no file such as API_NY.GDP.MKTP.CD_DS2_en_csv_v2.csv or WDICSV.csv, so it is none of the "
        f"World Bank's; it holds {', '.join(bulk.members[:4])}."
    )


def _held(bulk: BulkFile, table: str) -> set[str]:
    found = bulk.query('SELECT DISTINCT "Indicator Code" FROM read_parquet(?)', [table])
    return {str(code) for (code,) in found}


def _values(
    bulk: BulkFile, table: str, indicator: Indicator, ask: Ask, project: Project
) -> dict[tuple[str, int], Number]:
    known = {str(row["alpha3"]) for row in read_table("countries", project).rows} | {"WLD"}
    wanted = known & set(ask.reporters) if ask.reporters else known
    found: dict[tuple[str, int], Number] = {}
    for record in bulk.records(
        'SELECT * FROM read_parquet(?) WHERE "Indicator Code" = ?', [table, indicator.code]
    ):
        about = {"id": record["Indicator Code"], "value": record["Indicator Name"]}
        for year in (name for name in record if name.isdigit()):
            if record[year] and (not ask.years or int(year) in ask.years):
                cell = {"indicator": about, "countryiso3code": record["Country Code"] or "", "date": year}
                take(indicator, {**cell, "value": _number(record, year)}, wanted, found)
    return found


def _number(record: Mapping[str, Any], year: str) -> Decimal:
    try:
        return Decimal(record[year])
    except InvalidOperation:
        raise BadData(
            f"The World Bank's file gives {str(record[year])[:40]!r} for {record['Country Code']} in {year}, which is "
            "no number; download it again."
        ) from None
