"""The flows of a year of BACI: value and weight by exporter, importer and product, summed exactly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from analysis.statistics.bulk import BulkFile
from analysis.statistics.providers import Ask
from analysis.statistics.providers.codes import WORLD
from analysis.statistics.providers.reading import digits_of
from analysis.statistics.rows import RECONCILED


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
        mass = f"; {_digits(self.weight)} t" if self.weight is not None else ""
        missing = f", weight missing for {self.weightless:,}" if self.weightless else ""
        return f"sum of {self.lines:,} product line{'' if self.lines == 1 else 's'}{mass}{missing}"


def flow_rows(
    bulk: BulkFile, table: str, ask: Ask, numbers: Mapping[str, list[int]], year: int, about: str
) -> Iterator[dict[str, str]]:
    """Yield the flows between the countries asked for, both ways, as rows of the table of trade.

    Parameters
    ----------
    bulk : BulkFile
        The open release.
    table : str
        The year as Parquet.
    ask : Ask
        Reporters, partners (none: the world) and products (none: all goods).
    numbers : mapping of str to list of int
        BACI's numbers of each country.
    year : int
        Calendar year.
    about : str
        What the release is, for the notes.
    """
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
            found = sums.get((exporter, importer, product))
            said = str(found) if found else "asked for and not listed: flows below 1,000 dollars are left out"
            yield {
                **_flow(exporter, importer),
                "product": product,
                "period": f"{year}-01-01/{year}-12-31",
                "printed_value": _digits(found.value) if found else "0",
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
        places_of = ", ".join(map(str, codes))  # whole numbers; what lies outside them, DuckDB skips unread
        where = " AND ".join(f"{column} IN ({places_of})" for column in way.split(", "))
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


def _digits(number: Decimal) -> str:
    return digits_of(number.normalize())
