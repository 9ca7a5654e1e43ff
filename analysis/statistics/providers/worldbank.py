"""The World Bank's indicators: gross domestic product, population, exports and imports of all countries.

Written after the public documentation of the Indicators API, version 2
(https://datahelpdesk.worldbank.org/knowledgebase/articles/889392): ``/v2/country/all/indicator/<code>`` with
``format=json``, ``date=first:last``, ``per_page`` and ``page``. An answer is a list of two: what it is (``page``,
``pages``, ``per_page``, ``total``, ``lastupdated``) and its records, one a country and year, ``value`` null where
nothing is known. A fault is a list of one with ``message``. No key; no limit of calls is stated, so one a second.

Aggregates ("World", "Low income") are records of the same form and are left out.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, ClassVar

from analysis.errors import UsageProblem
from analysis.project import Project
from analysis.quantities import Period
from analysis.statistics.package import read_table
from analysis.statistics.providers.ask import Ask
from analysis.statistics.providers.provider import Answer, BadAnswer, Provider, Request, Terms, Tidy
from analysis.statistics.providers.reading import Number, cell, digits_of, read_json

WHO, THE = "the World Bank", "The World Bank"
_FIRST_YEAR = 1990
_PER_PAGE = 5000
_FEWER = 0.95
"""An answer with fewer than this part of the figures that are held of the same years misses rows."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator: where it goes, and what a country's value can be.

    Parameters
    ----------
    code, name : str
        Its code, and words that its name has to hold, the unit among them.
    table, publisher, unit : str
        Table of the package, whose figures they are, and the printed unit.
    flow : str
        "exports" or "imports" with the world, or "".
    least, most : int
        What a country's value can be, in the unit.
    """

    code: str
    name: str
    table: str
    publisher: str
    unit: str
    flow: str
    least: int
    most: int


INDICATORS = (
    Indicator("NY.GDP.MKTP.CD", "(current US$)", "gdp", "worldbank", "USD", "", 10**6, 5 * 10**14),
    Indicator("SP.POP.TOTL", "Population, total", "population", "worldbank", "person", "", 100, 2 * 10**10),
    Indicator("TX.VAL.MRCH.CD.WT", "Merchandise exports (current US$)", "trade", "wto", "USD", "exports", 0, 10**14),
    Indicator("TM.VAL.MRCH.CD.WT", "Merchandise imports (current US$)", "trade", "wto", "USD", "imports", 0, 10**14),
)  # fmt: skip
"""The World Bank takes merchandise exports and imports from the World Trade Organization, as their metadata say."""


class WorldBank(Provider):
    """World Development Indicators of all countries."""

    name = "worldbank"
    title = "World Bank, World Development Indicators"
    terms = Terms(
        "CC BY 4.0",
        "https://datacatalog.worldbank.org/public-licenses",
        "The World Bank: World Development Indicators",
    )
    pause = 1.0
    base: ClassVar[str] = "https://api.worldbank.org"

    def requests(self, ask: Ask, project: Project) -> tuple[Request, ...]:
        """Return the first page of every indicator."""
        check_ask(ask)
        first, last = min(ask.years, default=_FIRST_YEAR), max(ask.years, default=datetime.now(UTC).year)
        return tuple(
            Request(
                f"{self.base}/v2/country/{_countries(ask)}/indicator/{one.code}"
                f"?format=json&date={first}:{last}&per_page={_PER_PAGE}&page=1"
            )
            for one in INDICATORS
        )

    def further(self, request: Request, answer: Answer) -> tuple[Request, ...]:
        """Return the further pages that the first one announces."""
        if not request.url.endswith("&page=1"):
            return ()
        pages = cell(_parts(answer)[0], "pages", int, WHO)
        if not 0 <= pages <= 1000:
            raise BadAnswer(f"The answer of {WHO} announces {pages} pages.")
        stem = request.url.removesuffix("1")
        return tuple(Request(f"{stem}{page}") for page in range(2, pages + 1))

    def read(self, answers: Sequence[Answer], ask: Ask, project: Project) -> Tidy:
        """Return the records of countries as rows of the tables of GDP, population and trade."""
        known = {str(row["alpha3"]) for row in read_table("countries", project).rows}
        rows: dict[str, list[dict[str, str]]] = {one.table: [] for one in INDICATORS}
        updated = ""
        for indicator in INDICATORS:
            pages = [one for one in answers if f"/indicator/{indicator.code}?" in one.asked]
            found, updated = _of_indicator(indicator, pages, known)
            complete_enough(indicator, found, ask, project)
            rows[indicator.table] += [
                row_of(indicator, place, year, value) for (place, year), value in sorted(found.items())
            ]
        if not any(rows.values()):
            raise BadAnswer(f"{THE} holds no figures for {ask.in_words(project) or 'these years'}.")
        return Tidy(
            "worldbank",
            rows,
            title=f"World Development Indicators {', '.join(one.code for one in INDICATORS)}",
            address="https://data.worldbank.org/",
            published=updated,
            evidence=f"lastupdated {updated}",
        )


def check_ask(ask: Ask) -> None:
    """Raise UsageProblem if products or partners are asked for, which these indicators do not have."""
    if ask.products:
        raise UsageProblem("The World Bank's indicators are not by product; leave out --product.")
    if set(ask.partners) - {"WLD"}:
        raise UsageProblem("The World Bank's indicators are not by partner; leave out --partner.")


def _countries(ask: Ask) -> str:
    return ";".join(one for one in ask.reporters) if ask.reporters else "all"


def _parts(answer: Answer) -> tuple[Mapping[str, Any], list[Any]]:
    said = read_json(answer, WHO)
    if isinstance(said, list) and len(said) == 1 and isinstance(said[0], dict) and "message" in said[0]:
        raise BadAnswer(f"{THE} says: {json.dumps(said[0]['message'], default=str)[:160]}.")
    if not (isinstance(said, list) and len(said) == 2 and isinstance(said[0], dict)):
        raise BadAnswer(f"The answer of {WHO} is not of the documented form.")
    records = [] if said[1] is None else said[1]
    if not isinstance(records, list):
        raise BadAnswer(f"The answer of {WHO} holds no list of records.")
    return said[0], records


def _of_indicator(
    indicator: Indicator, pages: Sequence[Answer], known: set[str]
) -> tuple[dict[tuple[str, int], Number], str]:
    """Return the values of an indicator by country and year, and the day of its release."""
    found: dict[tuple[str, int], Number] = {}
    total, count, days = 0, 0, set()
    for number, page in enumerate(pages, 1):
        about, records = _parts(page)
        if str(about.get("page")) != str(number):
            raise BadAnswer(f"Page {number} of {WHO} says that it is page {about.get('page')}.")
        total = cell(about, "total", int, WHO)
        count += len(records)
        days.add(str(about.get("lastupdated") or ""))
        for record in records:
            take(indicator, record, known, found)
    if count != total:
        raise BadAnswer(
            f"The answer of {WHO} announces {total} records of {indicator.code} and holds {count}: some are missing."
        )
    if len(days) > 1:
        raise BadAnswer(f"The pages of {WHO} are of different releases; try again later.")
    return found, _day(days.pop() if days else "")


def take(indicator: Indicator, record: Any, known: set[str], found: dict[tuple[str, int], Number]) -> None:
    """Put a record's value, if it has one and is of a known country, to those found by country and year.

    Raises
    ------
    BadAnswer
        If it is not of the documented form, of another unit, impossible, or at odds with an earlier record.
    """
    if not isinstance(record, Mapping):
        raise BadAnswer(f"The answer of {WHO} holds something that is no record.")
    about = cell(record, "indicator", dict, WHO)
    if about.get("id") != indicator.code or indicator.name not in str(about.get("value", "")):
        raise BadAnswer(
            f"{THE} answered with {str(about.get('value'))[:60]!r} where {indicator.code} {indicator.name!r} was asked for: the unit may have changed."
        )
    place, year = cell(record, "countryiso3code", str, WHO), str(cell(record, "date", str, WHO))
    value = record.get("value")
    if value is None or place not in known:
        return
    if not (isinstance(value, int | Decimal) and not isinstance(value, bool) and year.isdigit()):
        raise BadAnswer(
            f"{THE} gives {str(value)[:40]!r} for {place} in {year[:10]}, which is no figure of a year."
        )
    if not indicator.least <= value <= indicator.most:
        raise BadAnswer(
            f"{THE} gives an impossible value of {indicator.code} for {place} in {year}: {value}."
        )
    if found.setdefault((place, int(year)), value) != value:
        raise BadAnswer(f"{THE} gives two values of {indicator.code} for {place} in {year}.")


def complete_enough(
    indicator: Indicator, found: Mapping[tuple[str, int], Number], ask: Ask, project: Project
) -> None:
    """Raise BadAnswer if many of the figures that the tables hold already are missing from what was found."""
    held = {
        (str(row.get("country") or row.get("reporter")), Period.parse(str(row["period"])).start.year)
        for row in read_table(indicator.table, project).rows
        if row["publisher"] == indicator.publisher and str(row.get("flow") or "") == indicator.flow
    }
    first, last = min(ask.years, default=_FIRST_YEAR), max(ask.years, default=9999)
    wanted = {one for one in held if first <= one[1] <= last and one[0] in (ask.reporters or {one[0]})}
    there = len(wanted & set(found))
    if there < _FEWER * len(wanted):
        raise BadAnswer(
            f"The answer of {WHO} holds {there} of the {len(wanted)} figures of {indicator.code} that are known: rows are missing."
        )


def row_of(indicator: Indicator, place: str, year: int, value: Number) -> dict[str, str]:
    """Return a value as a row of the indicator's table."""
    cells = {
        "period": Period.year(year).iso,
        "printed_value": digits_of(value),
        "printed_unit": indicator.unit,
    }
    if not indicator.flow:
        return {**cells, "country": place}
    about = {"reporter": place, "partner": "WLD", "flow": indicator.flow, "product": "TOTAL"}
    return {**cells, **about, "publisher": indicator.publisher}


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise BadAnswer(f"The answer of {WHO} does not say when it was updated.") from None
