"""CEPII's BACI: for each year, exporter, importer and product one value that weighs both sides' reports.

Columns: ``t`` year, ``i`` exporter, ``j`` importer, ``k`` product (six digits of the Harmonized System, in the
revision that the file's name gives), ``v`` value in thousand US dollars free on board, ``q`` weight in tonnes, which
is missing for some lines. Flows of less than 1,000 dollars are not listed. A zip holds one file a year and the list
of countries. Source: https://www.cepii.fr/DATA_DOWNLOAD/baci/doc/baci_webpage.html; G. Gaulier and S. Zignago, "BACI:
International Trade Database at the Product-Level", CEPII Working Paper 2010-23.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import ClassVar

from analysis.errors import BadData, UsageProblem
from analysis.project import Project
from analysis.statistics.bulk import open_bulk
from analysis.statistics.formats.baci_flows import flow_rows
from analysis.statistics.formats.baci_release import (
    YEAR,
    checked,
    chosen_years,
    country_numbers,
    listed_countries,
)
from analysis.statistics.providers import Ask, FileFormat, Terms, Tidy
from analysis.statistics.providers.codes import WORLD

_ADDRESS = "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37"


class Baci(FileFormat):
    """BACI as CEPII ships it: a zip of all years, or one year's CSV."""

    name: ClassVar[str] = "baci"
    title: ClassVar[str] = "CEPII, BACI"
    like: ClassVar[str] = "comtrade"
    terms: ClassVar[Terms] = Terms(
        "Etalab Open Licence 2.0",
        "https://www.etalab.gouv.fr/wp-content/uploads/2018/11/open-licence.pdf",
        "CEPII, BACI: Gaulier and Zignago (2010), CEPII Working Paper 2010-23, after UN Comtrade",
    )

    def read(self, path: Path, ask: Ask, project: Project) -> Tidy:
        """Return what a release says of the flows between the countries asked for, both ways.

        Parameters
        ----------
        path : pathlib.Path
            The zip, or a CSV file of one year.
        ask : Ask
            Reporters are needed; without partners, the world; without products, all goods; without years, all.
        project : Project
            The project.

        Raises
        ------
        UsageProblem
            If no reporter is named, or DuckDB is not installed.
        BadData
            If the file is not BACI's, is cut short, or holds none of the years.
        """
        if not ask.reporters:
            raise UsageProblem(
                "A year of BACI has 10 million rows: say whose trade you want, with --reporter (and --partner, "
                "--product, --years), or --for an article."
            )
        rows: list[dict[str, str]] = []
        held: dict[int, str] = {}
        with open_bulk(path, project.data / "snapshots" / "parquet") as bulk:
            listed = listed_countries(bulk)
            numbers = country_numbers(listed, {*ask.reporters, *ask.partners} - {WORLD}, project)
            chosen = chosen_years(bulk, ask.years)
            for one in chosen:
                table = bulk.parquet(one.member, YEAR)
                year, held_in_it = checked(bulk, table, one, listed)
                if not ask.years or year in ask.years:
                    held[year] = held_in_it
                    rows += flow_rows(bulk, table, ask, numbers, year, one.about)
        if not held:
            raise BadData(f"{path.name} does not hold {', '.join(map(str, ask.years))}.")
        return Tidy(
            self.name,
            {"trade": rows},
            chosen[0].about,
            _ADDRESS,
            chosen[0].published,
            "; ".join(held.values()),
            "medium",
            tuple(_notes(ask, held, rows)),
        )


def _notes(ask: Ask, held: Mapping[int, str], rows: Sequence[Mapping[str, str]]) -> Iterator[str]:
    missing = [str(year) for year in ask.years if year not in held]
    if missing:
        yield f"The file does not hold {', '.join(missing)}."
    if not rows:
        yield "BACI lists no such flow: it leaves out those below 1,000 dollars."
