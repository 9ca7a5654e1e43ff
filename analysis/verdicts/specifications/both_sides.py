"""Trade between a country and a group of countries, on the country's books and on the group's own."""

from __future__ import annotations

from dataclasses import replace

from analysis.derive.two_books import TwoBooks, two_books
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.tables import is_named, kept, members_of


def books_of_group(reading: Reading, rules: Rules = USUAL) -> TwoBooks | None:
    """Return the same trade on both sides' books where one side is a group of countries; None elsewhere."""
    if (
        reading.indicator != "trade"
        or reading.transformation not in ("level", "high")
        or reading.flow != "total"
    ):
        return None
    year = reading.span.calendar_year if reading.span else None
    pairs = [(r, p) for r, p, _ in reading.books if members_of(p) and p != "WLD" and not members_of(r)]
    if year is None or not pairs or reading.product != "TOTAL":
        return None
    reporter, partner = pairs[0]
    codes = tuple(code for code in members_of(partner) if code not in rules.leave_out)
    return _trusted(
        _cached(reporter, codes, year, reading.terms or "USD", partner if is_named(partner) else ""), rules
    )


def _trusted(both: TwoBooks | None, rules: Rules) -> TwoBooks | None:
    """Return the two sides' books without the partners whose figure is distrusted; None if ours is."""
    if both is None or not rules.distrust:
        return both
    if any(set(one.publishers) & set(rules.distrust) for one in both.ours.values()):
        return None
    theirs = {c: one for c, one in both.theirs.items() if not set(one.publishers) & set(rules.distrust)}
    return replace(both, theirs=theirs) if theirs else None


@kept
def _cached(reporter: str, codes: tuple[str, ...], year: int, currency: str, group: str) -> TwoBooks | None:
    if currency not in ("USD", "CNY"):
        return None
    return two_books(reporter, codes, year, currency, group)
