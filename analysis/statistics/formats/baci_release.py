"""A release of BACI: which years it holds, by which numbers it names countries, and whether it is whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from analysis.errors import BadData
from analysis.patterns import regex
from analysis.project import Project
from analysis.statistics.bulk import BulkFile, Layout
from analysis.statistics.providers.codes import number_of
from analysis.statistics.providers.reading import digits_of

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

_NAME = regex(r"BACI_HS(?P<revision>\d\d)_Y(?P<year>\d{4})_V(?P<release>\w+)\.csv", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class YearFile:
    """One file of a release: its member, and what its name says ("" or None where it says nothing)."""

    member: str
    year: int | None
    revision: str
    release: str

    @property
    def about(self) -> str:
        """What it is, in words."""
        revision = f"HS{self.revision}" if self.revision else "revision of the Harmonized System not named"
        release = f", release {self.release}" if self.release else ""
        return f"BACI, {revision}{release}"

    @property
    def published(self) -> str:
        """Month of the release: year-month; "" if the name does not say."""
        return f"{self.release[:4]}-{self.release[4:6]}" if re.match(r"\d{6}", self.release) else ""


def chosen_years(bulk: BulkFile, wanted: Sequence[int]) -> list[YearFile]:
    """Return the files of the years that are wanted, all if none is named.

    Raises
    ------
    BadData
        If there are none: what the release holds, and which one reaches further back.
    """
    found = []
    for member in bulk.members:
        named = _NAME.fullmatch(PurePosixPath(member).name)
        if named:
            found.append(YearFile(member, int(named["year"]), named["revision"], named["release"]))
    if not found and len(bulk.members) == 1:
        found = [YearFile(bulk.members[0], None, "", "")]  # a file of one year, renamed
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


def _without(name: str, found: Sequence[YearFile], wanted: Sequence[int]) -> str:
    held = sorted(one.year for one in found if one.year)
    span = f"{held[0]} to {held[-1]}" if len(held) > 4 else ", ".join(map(str, held))
    early = [revision for revision, first in FIRST_YEAR.items() if first <= min(wanted)]
    advice = (
        f"; of the revisions, HS{early[-1]} reaches back to {FIRST_YEAR[early[-1]]}"
        if early
        else "; BACI begins in 1995"
    )
    return f"{name} holds {span}, not {', '.join(map(str, wanted))}{advice if min(wanted) < held[0] else ''}."


def listed_countries(bulk: BulkFile) -> dict[int, str]:
    """Return the alpha-3 code of each number in a release's own list of countries; nothing if it has none.

    Raises
    ------
    BadData
        If the list is there and is none.
    """
    member = next((one for one in bulk.members if PurePosixPath(one).name.startswith("country_codes")), None)
    if member is None:
        return {}
    try:
        table = bulk.parquet(member, _COUNTRIES[0])
    except BadData:
        table = bulk.parquet(member, _COUNTRIES[1])
    rows = bulk.query("SELECT * FROM read_parquet(?)", [table])
    return {int(number): str(code or "") for number, code in rows if str(number).isdigit()}


def country_numbers(
    listed: Mapping[int, str], codes: Iterable[str], project: Project
) -> dict[str, list[int]]:
    """Return BACI's numbers of each country: by the release's own list, else by ours.

    Raises
    ------
    UsageProblem
        If a code is no country's.
    """
    return {
        code: [number for number, known in listed.items() if known == code] or [int(number_of(code, project))]
        for code in sorted(codes)
    }


def checked(bulk: BulkFile, table: str, one: YearFile, listed: Iterable[int]) -> tuple[int, str]:
    """Return the year of a table and what can be looked up in it, after checks of what BACI promises.

    Raises
    ------
    BadData
        If it is empty, of another year than its name says, or holds what cannot be.
    """
    known = ", ".join(map(str, listed)) or "i, j"
    ((first, last, rows, least, valued, lightest, total, codes, strangers),) = bulk.query(
        "SELECT min(t), max(t), count(*), min(v), count(v), min(q), sum(v), "  # noqa: S608
        "count(*) FILTER (length(k) NOT BETWEEN 5 AND 6), "
        f"count(*) FILTER (NOT (i IN ({known}) AND j IN ({known}))) FROM read_parquet(?)",
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
        raise BadData(f"{shown} has {codes:,} rows whose product is no six digits of the Harmonized System.")
    strange = f", {strangers:,} of them with countries that the list does not have" if strangers else ""
    return int(first), f"{first}: {rows:,} rows{strange}, sum of v {digits_of(total.normalize())}"
