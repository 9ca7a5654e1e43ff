"""CEPII's BACI: for each year, exporter, importer and product one value that weighs both sides' reports.

Columns: ``t`` year, ``i`` exporter, ``j`` importer, ``k`` product (six digits of the Harmonized System, in the
revision that the file's name gives), ``v`` value in thousand US dollars free on board, ``q`` weight in tonnes, which
is missing for some lines. Flows of less than 1,000 dollars are not listed. A zip holds one file a year and the list
of countries. Source: https://www.cepii.fr/DATA_DOWNLOAD/baci/doc/baci_webpage.html; G. Gaulier and S. Zignago, "BACI:
International Trade Database at the Product-Level", CEPII Working Paper 2010-23.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path, PurePosixPath
from typing import ClassVar

from analysis.errors import BadData, UsageProblem
from analysis.project import Project
from analysis.statistics.bulk import BulkFile, Layout, open_bulk
from analysis.statistics.providers import Ask, FileFormat, Terms, Tidy
from analysis.statistics.providers.codes import WORLD, number_of
from analysis.statistics.rows import RECONCILED

YEAR = Layout(
    "a year of BACI",
    {
        "t": "SMALLINT",
        "i": "INTEGER",
        "j": "INTEGER",
        "k": "VARCHAR",
        "v": "DECIMAL(18,6)",
        "q": "DECIMAL(18,6)",
    },
    # Some releases pad the columns of numbers with spaces.
    nulls=("", *(" " * width + "NA" for width in range(16))),
)
"""Six decimals of a thousand dollars are a tenth of a cent; what is binary noise beyond them is rounded away."""

_COUNTRIES = (
    Layout("BACI's list of countries", {"country_code": "VARCHAR", "country_iso3": "VARCHAR"}),
    Layout("BACI's list of countries", {"country_code": "VARCHAR", "iso_3digit_alpha": "VARCHAR"}),
)
"""The list of countries as releases since 2023 and those before name its columns."""

FIRST_YEAR = {
    "92": 1995, "96": 1996, "02": 2002, "07": 2007, "12": 2012, "17": 2017, "22": 2022,
}  # fmt: skip
"""The first year of each revision of the Harmonized System in BACI; source: CEPII, as above."""

_NAME = re.compile(r"BACI_HS(?P<revision>\d\d)_Y(?P<year>\d{4})_V(?P<release>\w+)\.csv", re.IGNORECASE)
_ADDRESS = "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37"


@dataclass(frozen=True, slots=True)
class _Year:
    """One file of a release: its member, and what its name says ("" or None where it says nothing)."""

    member: str
    year: int | None
    revision: str
    release: str


@dataclass(frozen=True, slots=True)
class _Sum:
    """What lines of BACI come to: thousand dollars, tonnes, how many lines, and how many without a weight."""

    value: Decimal
    weight: Decimal | None
    lines: int
    weightless: int

    def __add__(self, other: _Sum) -> _Sum:
        known = [one for one in (self.weight, other.weight) if one is not None]
        weight = sum(known, Decimal()) if known else None
        return _Sum(
            self.value + other.value, weight, self.lines + other.lines, self.weightless + other.weightless
        )

    def __str__(self) -> str:
        mass = f"; {_plain(self.weight)} t" if self.weight is not None else ""
        missing = f", weight missing for {self.weightless:,}" if self.weightless else ""
        return f"sum of {self.lines:,} product line{'' if self.lines == 1 else 's'}{mass}{missing}"


class Baci(FileFormat):
    """BACI as CEPII ships it: a zip of all years, or one year's CSV."""

    name: ClassVar[str] = "baci"
    title: ClassVar[str] = "CEPII, BACI"
    terms: ClassVar[Terms] = Terms(
        "Etalab Open Licence 2.0",
        "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
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
            numbers = _numbers(bulk, {*ask.reporters, *ask.partners} - {WORLD}, project)
            chosen = _chosen(bulk, ask.years)
            for one in chosen:
                table = bulk.parquet(one.member, YEAR)
                year, held_in_it = _checked(bulk, table, one)
                if not ask.years or year in ask.years:
                    held[year] = held_in_it
                    rows += _rows(bulk, table, ask, numbers, year, _about(one))
        if not held:
            raise BadData(f"{path.name} does not hold {', '.join(map(str, ask.years))}.")
        return Tidy(
            self.name,
            {"trade": rows},
            _about(chosen[0]),
            _ADDRESS,
            _published(chosen[0].release),
            "; ".join(held.values()),
            "medium",
            tuple(_notes(ask, held, rows)),
        )


def _chosen(bulk: BulkFile, wanted: Sequence[int]) -> list[_Year]:
    """Return the files of the years that are wanted."""
    found = []
    for member in bulk.members:
        named = _NAME.fullmatch(PurePosixPath(member).name)
        if named:
            found.append(_Year(member, int(named["year"]), named["revision"], named["release"]))
    if not found and len(bulk.members) == 1:
        found = [_Year(bulk.members[0], None, "", "")]  # a file of one year, renamed
    if not found:
        raise BadData(
            f"{bulk.name} holds no file such as BACI_HS17_Y2022_V202501.csv, so it is no release of BACI; "
            f"it holds {', '.join(bulk.members[:4]) or 'nothing'}."
        )
    for one in found:
        if one.year is not None and one.year < FIRST_YEAR.get(one.revision, 0):
            raise BadData(
                f"{bulk.name}: {PurePosixPath(one.member).name} cannot be BACI's, whose HS{one.revision} begins in "
                f"{FIRST_YEAR[one.revision]}; download it again."
            )
    chosen = [one for one in found if not wanted or one.year is None or one.year in wanted]
    if not chosen:
        raise BadData(_without(bulk.name, found, wanted))
    return sorted(chosen, key=lambda one: one.year or 0)


def _without(name: str, found: Sequence[_Year], wanted: Sequence[int]) -> str:
    held = sorted(one.year for one in found if one.year)
    span = f"{held[0]} to {held[-1]}" if len(held) > 4 else ", ".join(map(str, held))
    early = [revision for revision, first in FIRST_YEAR.items() if first <= min(wanted)]
    advice = (
        f"; of the revisions, HS{early[-1]} reaches back to {FIRST_YEAR[early[-1]]}"
        if early
        else "; BACI begins in 1995"
    )
    return f"{name} holds {span}, not {', '.join(map(str, wanted))}{advice if min(wanted) < held[0] else ''}."


def _numbers(bulk: BulkFile, codes: Iterable[str], project: Project) -> dict[str, list[int]]:
    """Return BACI's numbers of each country: by the release's own list, else by ours."""
    listed: dict[str, list[int]] = {}
    for number, code in _list_of_countries(bulk):
        listed.setdefault(code, []).append(number)
    return {code: listed.get(code) or [int(number_of(code, project))] for code in sorted(codes)}


def _list_of_countries(bulk: BulkFile) -> list[tuple[int, str]]:
    member = next((one for one in bulk.members if PurePosixPath(one).name.startswith("country_codes")), None)
    if member is None:
        return []
    try:
        table = bulk.parquet(member, _COUNTRIES[0])
    except BadData:
        table = bulk.parquet(member, _COUNTRIES[1])
    return [
        (int(number), str(code))
        for number, code in bulk.query("SELECT * FROM read_parquet(?)", [table])
        if str(number).isdigit() and code
    ]


def _checked(bulk: BulkFile, table: str, one: _Year) -> tuple[int, str]:
    """Return the year of a table and what can be looked up in it, after checks of what BACI promises."""
    ((first, last, rows, least, valued, lightest, total, codes),) = bulk.query(
        "SELECT min(t), max(t), count(*), min(v), count(v), min(q), sum(v), "
        "count(*) FILTER (length(k) NOT BETWEEN 5 AND 6) FROM read_parquet(?)",
        [table],
    )
    shown = PurePosixPath(one.member).name
    if not rows:
        raise BadData(f"{shown} has no rows; download it again.")
    if first != last or (one.year or first) != first:
        span = str(first) if first == last else f"{first} to {last}"
        named = f" though its name says {one.year}" if one.year else ""
        raise BadData(f"{shown} has rows of {span}{named}; BACI has one file a year.")
    if valued != rows or least < 0 or (lightest or 0) < 0:
        raise BadData(
            f"{shown} has values that are missing or negative, which BACI does not list; download it again."
        )
    if codes:
        raise BadData(f"{shown} has {codes:,} products that are no six digits of the Harmonized System.")
    return int(first), f"{first}: {rows:,} rows, sum of v {_plain(total)}"


def _rows(
    bulk: BulkFile, table: str, ask: Ask, numbers: Mapping[str, list[int]], year: int, about: str
) -> Iterator[dict[str, str]]:
    partners = ask.partners or (WORLD,)
    sums: dict[tuple[str, str, str], _Sum] = {}
    for way in ("i, j", "i", "j"):
        if way == "i, j" or WORLD in partners:
            for exporter, importer, product, one in _sums(bulk, table, way, ask.products, numbers):
                key = (exporter, importer, product)
                sums[key] = sums[key] + one if key in sums else one
    wanted = {pair for r in ask.reporters for p in partners if r != p for pair in ((r, p), (p, r))}
    for exporter, importer in sorted(pair for pair in wanted if (*pair, "TOTAL") in sums):
        for product in _asked(ask.products):
            one = sums.get((exporter, importer, product))
            said = str(one) if one else "asked for and not listed: flows below 1,000 dollars are left out"
            yield {
                **_flow(exporter, importer),
                "product": product,
                "period": f"{year}-01-01/{year}-12-31",
                "printed_value": _plain(one.value) if one else "0",
                "printed_unit": "thousand USD",
                "class": RECONCILED,
                "confidence": "medium",
                "note": f"{about}, {said}",
            }


def _asked(products: Sequence[str]) -> tuple[str, ...]:
    # The total comes with every answer: it shows that the two trade at all, and that what is not listed is nothing.
    return tuple(dict.fromkeys(("TOTAL", *(f"HS{code}" for code in products if code != "TOTAL"))))


def _sums(
    bulk: BulkFile, table: str, way: str, products: Sequence[str], numbers: Mapping[str, list[int]]
) -> Iterator[tuple[str, str, str, _Sum]]:
    """Yield exporter, importer, product and sum; by exporter or importer alone the other side is the world."""
    codes = {number: code for code, several in numbers.items() for number in several}
    for digits in sorted({0, *(len(code) for code in products if code != "TOTAL")}):
        among = [code for code in products if code != "TOTAL" and len(code) == digits] or [""]
        among_them = ", ".join(
            map(str, codes)
        )  # whole numbers; written out, DuckDB skips what lies outside them
        where = " AND ".join(f"{column} IN ({among_them})" for column in way.split(", "))
        for *places, product, value, weight, lines, weightless in bulk.query(
            f"SELECT {way}, left(lpad(k, 6, '0'), $digits) AS product, sum(v), sum(q), count(*), "  # noqa: S608
            f"count(*) - count(q) FROM read_parquet($table) WHERE {where} "
            f"GROUP BY {way}, product HAVING list_contains($among, product)",
            {"digits": digits, "table": table, "among": among},
        ):
            exporter = WORLD if way == "j" else codes[places[0]]
            importer = WORLD if way == "i" else codes[places[-1]]
            yield (
                exporter,
                importer,
                f"HS{product}" if product else "TOTAL",
                _Sum(value, weight, lines, weightless),
            )


def _flow(exporter: str, importer: str) -> dict[str, str]:
    """Return a flow as the exporter's exports, so that each is stored once; the world keeps no books."""
    if exporter == WORLD:
        return {"reporter": importer, "partner": WORLD, "flow": "imports"}
    return {"reporter": exporter, "partner": importer, "flow": "exports"}


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _about(one: _Year) -> str:
    revision = f"HS{one.revision}" if one.revision else "revision of the Harmonized System not named"
    release = f", release {one.release}" if one.release else ""
    return f"BACI, {revision}{release}"


def _published(release: str) -> str:
    return f"{release[:4]}-{release[4:6]}" if re.match(r"\d{6}", release) else ""


def _notes(ask: Ask, held: Mapping[int, str], rows: Sequence[Mapping[str, str]]) -> Iterator[str]:
    missing = [str(year) for year in ask.years if year not in held]
    if missing:
        yield f"The file does not hold {', '.join(missing)}."
    if not rows:
        yield "BACI lists no such flow: it leaves out those below 1,000 dollars."
