"""The Energy Institute's consolidated CSV of the Statistical Review of World Energy, from a file that the user has.

Two forms: narrow, a row a country, year and variable (``Country``, ``Year``, ``ISO3166_alpha3``, ``Var``, ``Value``
among its columns), and panel, a row a country and year and a column a variable. Read are natural gas consumption
(``gascons_bcm``) and production (``gasprod_bcm``) in billion cubic metres at 15 °C and 1013 mbar, standardised to a
gross calorific value of 40 MJ a cubic metre. Sums of countries have no code and are left out, but for the world.
Source: https://www.energyinst.org/statistical-review, "Definitions and explanatory notes" and "Consolidated dataset".

The review is under copyright: figures may be quoted with attribution, the data may not be passed on. What is
imported stays in the user's own tables, and the project ships none of it (a test looks).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, ClassVar

from analysis.errors import BadData, UsageProblem
from analysis.project import Project
from analysis.quantities import Period, join
from analysis.statistics.bulk import BulkFile, Layout, open_bulk
from analysis.statistics.providers import Ask, FileFormat, Terms, Tidy
from analysis.statistics.providers.codes import WORLD
from analysis.statistics.providers.reading import digits_of

INDICATORS = {"gascons_bcm": "consumption", "gasprod_bcm": "production"}
"""The review's variable, and the indicator in the table of gas."""

REVIEW = Layout(
    "the consolidated CSV of the Statistical Review",
    {"Country": "VARCHAR", "Year": "INTEGER", "ISO3166_alpha3": "VARCHAR"},
    also="|".join(("Var", "Value", *INDICATORS)),
)

CUBIC_METRE = {
    "temperature_c": "15",
    "pressure_kpa": "101.3",
    "gcv_mj_m3": "40",
    "heat_basis": "gross",
    "conditions": "stated",
}
"""Reference conditions of the review's cubic metre; source: its definitions, as above."""

_MOST = 10_000  # bcm; the world consumes 4,100 a year
_PLACES = Decimal("0.000001")  # bcm; what stands behind is binary noise of the file
_WORLD = "Total World"


class EnergyInstitute(FileFormat):
    """Natural gas in the Statistical Review of World Energy."""

    name: ClassVar[str] = "ei"
    title: ClassVar[str] = "Energy Institute, Statistical Review of World Energy"
    terms: ClassVar[Terms] = Terms(
        "(c) Energy Institute: quote with attribution, do not pass on",
        "https://www.energyinst.org/statistical-review/about",
        "Energy Institute, Statistical Review of World Energy",
    )

    def read(self, path: Path, ask: Ask, project: Project) -> Tidy:
        """Return consumption and production of natural gas of the countries and years asked for.

        Parameters
        ----------
        path : pathlib.Path
            The CSV file, narrow or panel, zipped or not.
        ask : Ask
            Reporters are needed; partners and products the consolidated file does not have.
        project : Project
            The project.

        Raises
        ------
        UsageProblem
            If no reporter is named, or DuckDB is not installed.
        BadData
            If the file is not the review's, is cut short, or holds what cannot be.
        """
        if not ask.reporters:
            raise UsageProblem(
                "The review has every country since 1965: say whose gas you want, with --reporter."
            )
        if set(ask.partners) - {WORLD}:
            raise UsageProblem("The review's consolidated file is not by partner; leave out --partner.")
        with open_bulk(path, project.data / "snapshots" / "parquet") as bulk:
            if len(bulk.members) > 1:
                raise BadData(
                    f"{path.name} holds {len(bulk.members)} files; unpack it and name the CSV that is meant."
                )
            table = bulk.parquet(bulk.members[0], REVIEW)
            last = _last_year(bulk, table)
            rows = [row for record in _records(bulk, table) for row in _rows(record, ask)]
        title = f"Statistical Review of World Energy, consolidated CSV, data to {last}"
        notes = () if rows else ("The file holds nothing of what was asked for.",)
        return Tidy(
            "ei", {"gas": rows}, title, "https://www.energyinst.org/statistical-review", str(last + 1),
            f"the variables {join(INDICATORS)}", notes=notes,
        )  # fmt: skip


def _last_year(bulk: BulkFile, table: str) -> int:
    ((last,),) = bulk.query("SELECT max(Year) FROM read_parquet(?)", [table])
    if last is None:
        raise BadData(f"{bulk.name} has no rows; download it again.")
    return int(last)


def _records(bulk: BulkFile, table: str) -> Iterator[dict[str, Any]]:
    """Yield country, code, year, variable and value of natural gas, from either form."""
    columns = {str(name) for name, *_ in bulk.query("DESCRIBE SELECT * FROM read_parquet(?)", [table])}
    if {"Var", "Value"} <= columns:
        yield from bulk.records(
            "SELECT * FROM read_parquet(?) WHERE list_contains(?, Var) ORDER BY ALL",
            [table, list(INDICATORS)],
        )
        return
    held = [name for name in INDICATORS if name in columns]
    if not held:
        raise BadData(
            f"{bulk.name} is not {REVIEW.name}: it has neither the columns Var and Value nor {', '.join(INDICATORS)}."
        )
    for record in bulk.records("SELECT * FROM read_parquet(?) ORDER BY ALL", [table]):
        yield from ({**record, "Var": name, "Value": record[name]} for name in held)


def _rows(record: dict[str, Any], ask: Ask) -> Iterator[dict[str, str]]:
    code = WORLD if record["Country"] == _WORLD else record["ISO3166_alpha3"]
    year = record["Year"]
    wanted = code in ask.reporters and (not ask.years or year in ask.years)
    if wanted and record["Value"]:
        yield {
            "indicator": INDICATORS[record["Var"]],
            "reporter": str(code),
            "product": "natural-gas",
            "period": Period.year(year).iso,
            "printed_value": _digits(record),
            "printed_unit": "bcm",
            **CUBIC_METRE,
        }


def _digits(record: dict[str, Any]) -> str:
    where = f"{record['Var']} of {record['Country']} in {record['Year']}"
    try:
        value = Decimal(record["Value"])
    except InvalidOperation:
        raise BadData(
            f"The review's file gives {record['Value'][:40]!r} for {where}, which is no number."
        ) from None
    if not 0 <= value <= _MOST:
        raise BadData(f"The review's file gives an impossible value for {where}: {value}.")
    return digits_of(value.quantize(_PLACES).normalize())
