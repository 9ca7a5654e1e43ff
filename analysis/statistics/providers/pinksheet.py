"""The World Bank's commodity prices ("Pink Sheet"), from its monthly workbook.

Written after the published workbook: the page of the Commodity Markets Outlook links to
``CMO-Historical-Data-Monthly.xlsx``, at an address that changes with every release; its sheet "Monthly Prices" has
"Updated on <month> <day>, <year>" above the table, then a row of names, a row of units in brackets ("($/bbl)"), and
one row a month ("2022M01"). Months without a price hold two or three dots.

The monthly values are the observations. What enters the tables is their annual mean, computed here to four decimals
and marked as such, for the commodities that the table of prices has; a year needs all twelve months.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation
from typing import Any, ClassVar
from urllib.parse import urljoin, urlsplit

from analysis.errors import UsageProblem
from analysis.patterns import regex
from analysis.project import Project
from analysis.quantities import Period
from analysis.statistics.package import read_table
from analysis.statistics.providers.ask import Ask
from analysis.statistics.providers.provider import Answer, BadAnswer, Provider, Request, Terms, Tidy
from analysis.statistics.rows import COMPUTED

WHO, THE = "the Pink Sheet", "The Pink Sheet"
FILE = "CMO-Historical-Data-Monthly.xlsx"
SHEET = "Monthly Prices"
_HOST = "worldbank.org"
_LINK = regex(rf'href\s*=\s*["\']([^"\']*/{re.escape(FILE)})["\']', re.IGNORECASE)
_UPDATED = regex(r"Updated on (\w+ \d{1,2}, \d{4})")
_MONTH = regex(r"(\d{4})M(\d{2})")
_EMPTY = ("", "..", "...", "…")
_UNITS = {
    "$/bbl": "USD per bbl", "$/mt": "USD per t", "$/kg": "USD per kg", "$/mmbtu": "USD per MMBtu",
    "$/toz": "USD per troy oz", "$/troy oz": "USD per troy oz", "$/dmtu": "USD per t",
}  # fmt: skip
# Iron ore is quoted per dry metric ton since 2009; the sheet's heading kept "dmtu" (dry metric ton unit).
_LARGEST = 200_000_000  # bytes of the unpacked workbook; it has five
_MONTHS = 12
_FOUR = Decimal("0.0001")
_FIRST_YEAR = {"iron-ore-cfr-spot": 2009}
_START = 2000
_HIGHEST = 1_000_000  # US dollars a unit


class PinkSheet(Provider):
    """World Bank Commodity Price Data."""

    name = "pinksheet"
    title = "World Bank, Commodity Price Data (The Pink Sheet)"
    terms = Terms(
        "CC BY 4.0",
        "https://www.worldbank.org/ext/en/legal/terms-conditions/datasets",
        "The World Bank: World Bank Commodity Price Data (The Pink Sheet)",
    )
    pause = 1.0
    page: ClassVar[str] = "https://www.worldbank.org/en/research/commodity-markets"

    def requests(self, ask: Ask, project: Project) -> tuple[Request, ...]:
        """Return the page that links to the workbook."""
        if ask.reporters or ask.partners or ask.products:
            raise UsageProblem("The Pink Sheet is the world's prices; only --years can be named.")
        return (Request(self.page, kind="html"),)

    def further(self, request: Request, answer: Answer) -> tuple[Request, ...]:
        """Return the workbook that the page links to."""
        if request.kind != "html":
            return ()
        links = _LINK.findall(answer.content.decode("utf-8", "replace"))
        here = urlsplit(request.url)
        for link in links:
            target = urlsplit(urljoin(request.url, link))
            if target.scheme == here.scheme and f".{target.hostname}".endswith(f".{_HOST}"):
                return (Request(target.geturl(), kind="xlsx"),)
        raise BadAnswer(f"The World Bank's page on commodity markets links to no {FILE}.")

    def read(self, answers: Sequence[Answer], ask: Ask, project: Project) -> Tidy:
        """Return the annual means of the monthly prices."""
        lines = _sheet(answers[-1])
        updated = _updated(lines)
        known = {str(row["commodity"]): row for row in read_table("prices", project).rows}
        columns = _columns(lines, known)
        missing = sorted(set(known) - set(columns))
        if missing:
            raise BadAnswer(f"{THE} has no column for {', '.join(missing)}: its names may have changed.")
        months = dict(_months(lines))
        rows = [
            row
            for commodity, place in columns.items()
            for row in _means(commodity, known[commodity], place, months, ask)
        ]
        if not rows:
            raise BadAnswer(f"{THE} has no whole year of what was asked for.")
        return Tidy(
            "worldbank",
            {"prices": rows},
            title=f"Commodity Price Data (The Pink Sheet), monthly, updated {updated}",
            address=answers[0].asked,
            published=updated,
            evidence=f"sheet “{SHEET}”, updated {updated}; annual value = mean of the 12 monthly values",
        )


def _sheet(answer: Answer) -> list[list[Any]]:
    """Return the cells of the sheet of monthly prices."""
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        with zipfile.ZipFile(io.BytesIO(answer.content)) as packed:
            if sum(one.file_size for one in packed.infolist()) > _LARGEST:
                raise BadAnswer(f"{THE} unpacks to more than {_LARGEST / 1e6:.0f} MB, which it never does.")
            if packed.testzip() is not None:
                raise BadAnswer(f"{THE} is damaged; try again later.")
        book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    except (zipfile.BadZipFile, CalamineError, EOFError, OSError, NotImplementedError):
        what = "a web page" if answer.content.lstrip()[:1] == b"<" else "no whole workbook"
        raise BadAnswer(f"{THE} came as {what}; try again later.") from None
    if SHEET not in book.sheet_names:
        raise BadAnswer(f"{THE} has no sheet {SHEET!r}; it has {', '.join(book.sheet_names)[:120]}.")
    rows: list[list[Any]] = book.get_sheet_by_name(SHEET).to_python(skip_empty_area=False)
    return rows


def _updated(lines: Sequence[Sequence[Any]]) -> str:
    for line in lines[:8]:
        match = _UPDATED.search(" ".join(str(value) for value in line[:3]))
        if match:
            try:
                return datetime.strptime(match[1], "%B %d, %Y").date().isoformat()
            except ValueError:
                break
    raise BadAnswer(f"{THE} does not say when it was updated.")


def _columns(lines: Sequence[Sequence[Any]], known: Mapping[str, Mapping[str, Any]]) -> dict[str, int]:
    """Return the place of each commodity of the table of prices; its unit has to be the one that is known."""
    head = next((n for n, line in enumerate(lines[:12]) if sum(str(v).startswith("(") for v in line) > 3), 0)
    if not head:
        raise BadAnswer(f"{THE} has no row of units: its form may have changed.")
    found: dict[str, int] = {}
    for place, (name, unit) in enumerate(zip(lines[head - 1], lines[head], strict=False)):
        commodity = _slug(str(name))
        if commodity not in known:
            continue
        printed = _UNITS.get(str(unit).strip().strip("()").lower())
        if printed != known[commodity]["printed_unit"]:
            raise BadAnswer(
                f"{THE} gives {commodity} in {str(unit)[:20]!r}, not in {known[commodity]['printed_unit']}: the unit has changed."
            )
        if commodity in found:
            raise BadAnswer(f"{THE} has two columns for {commodity}.")
        found[commodity] = place
    return found


def _slug(name: str) -> str:
    """Return a column's name as the table writes it.

    Examples
    --------
    >>> _slug("Coal, Australian ** "), _slug("Iron ore, cfr spot")
    ('coal-australian', 'iron-ore-cfr-spot')
    """
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def _months(lines: Sequence[Sequence[Any]]) -> Iterator[tuple[tuple[int, int], Sequence[Any]]]:
    count, before = 0, (0, 0)
    for line in lines:
        match = _MONTH.fullmatch(str(line[0]).strip()) if line else None
        if match is None:
            continue
        month = int(match[1]), int(match[2])
        if before != (0, 0) and month != (before[0] + before[1] // _MONTHS, before[1] % _MONTHS + 1):
            raise BadAnswer(f"{THE} has {match[0]} after {before[0]}M{before[1]:02d}: rows are missing.")
        count, before = count + 1, month
        yield month, line
    if not count:
        raise BadAnswer(f"{THE} has no rows of months: its form may have changed.")


def _means(
    commodity: str, known: Mapping[str, Any], place: int, months: Mapping[tuple[int, int], Sequence[Any]], ask: Ask
) -> Iterator[dict[str, str]]:  # fmt: skip
    last = max(year for year, _ in months)
    for year in ask.years or range(max(_START, _FIRST_YEAR.get(commodity, 0)), last + 1):
        values = [_price(months[year, m], place, commodity, f"{year}M{m:02d}") for m in range(1, 13) if (year, m) in months]  # fmt: skip
        there = [value for value in values if value is not None]
        if len(there) == _MONTHS and year >= _FIRST_YEAR.get(commodity, 0):
            mean = (sum(there, Decimal(0)) / _MONTHS).quantize(_FOUR, ROUND_HALF_EVEN)
            yield {
                "commodity": commodity,
                "name": str(known["name"]),
                "note": str(known["note"]),
                "period": Period.year(year).iso,
                "value": f"{mean.normalize():f}",
                "printed_value": "",
                "printed_unit": str(known["printed_unit"]),
                "class": COMPUTED,
            }


def _price(line: Sequence[Any], place: int, commodity: str, month: str) -> Decimal | None:
    value = line[place] if place < len(line) else ""
    if isinstance(value, str) and value.strip() in _EMPTY:
        return None
    try:
        price = Decimal(str(value).strip())
    except InvalidOperation:
        raise BadAnswer(
            f"{THE} gives {str(value)[:20]!r} for {commodity} in {month}, which is no price."
        ) from None
    # Crude oil fell below zero for a day in April 2020, never for the mean of a month.
    if not 0 < price < _HIGHEST:
        raise BadAnswer(f"{THE} gives an impossible price for {commodity} in {month}: {price}.")
    return price
