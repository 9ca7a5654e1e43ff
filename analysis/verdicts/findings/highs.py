"""Whether a figure was a high, on the same books and on an independent series without gaps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from analysis.derive.arithmetic import total
from analysis.derive.figure import Figure
from analysis.derive.history import EVER, High, History, high
from analysis.derive.levels import Level
from analysis.quantities import Interval, Period, genitive, join
from analysis.statistics.flows import mirrored
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.specifications.allowances import revision
from analysis.verdicts.specifications.books import best, levels
from analysis.verdicts.specifications.gas_operator import operator_count
from analysis.verdicts.specifications.gas_published import YEARS, importer_of
from analysis.verdicts.specifications.query import Query, years_of
from analysis.verdicts.specifications.specification import ANOTHER, Specification
from analysis.verdicts.specifications.specify import specifications
from analysis.verdicts.tables import area_name, kept, members_of

ANNUAL = ("gdp", "gdp per head", "population", "price")
"""Indicators whose annual series on one publisher's books is looked up for a high."""

COMPLETE = 15
"""Years without a gap before the year on trial that make a series complete, of the same books or others; our choice."""

Label = Literal["Supported", "Refuted", "Conflicting evidence", "Not enough evidence"]


@dataclass(frozen=True, slots=True)
class HighFound:
    """What the tables say of a high.

    Parameters
    ----------
    label : str
        The verdict.
    own : High or None
        On the books as worded.
    other : High or None
        On the independent complete series, if there is one.
    other_name : str
        Whose books these are.
    first : int or None
        The first year of that series.
    unit : str
        Of the figures.
    later : tuple of int
        Later years that passed it.
    turned : bool
        Whether other releases of the same books may turn it round.
    books : str
        Whose books the words name, on which it was looked up first.
    """

    label: Label
    own: High | None
    other: High | None = None
    other_name: str = ""
    first: int | None = None
    unit: str = "USD"
    later: tuple[int, ...] = ()
    turned: bool = False
    books: str = ""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures it rests on."""
        pairs = [one for high_ in (self.own, self.other) if high_ for one in (high_.figure, high_.before)]
        return tuple(one for one in pairs if one)


def judge_high(reading: Reading, unit: str = "USD", rules: Rules = USUAL) -> HighFound | None:
    """Return whether a year was the highest so far: rule 7.

    Supported only if every earlier year is known or bounded below it on the same books, in a series long enough to be
    complete, or an independent complete series agrees and no known year contradicts.

    Parameters
    ----------
    reading : Reading
        What reached a high.
    unit : str
        Of the figure that is called one.
    rules : Rules
        Whom to trust and whom to leave out.

    Returns
    -------
    HighFound or None
        None if the year itself is not in the tables.
    """
    year = reading.span.calendar_year if reading.span else None
    if year is None:
        return None
    if reading.indicator == "gas" and reading.measure == "deliveries":
        return _gas_high(reading, year)
    if reading.indicator in ANNUAL:
        return _annual_high(reading, year, unit, rules)
    whole = (reading.indicator, reading.product) == ("trade", "TOTAL")
    return _high_of_trade(reading, year, rules) if whole else None


def _high_of_trade(reading: Reading, year: int, rules: Rules) -> HighFound | None:
    found = [one for one in (_trade_high(*books, reading, year, rules) for books in reading.books) if one]
    labels = {one.label for one in found}
    if not found:
        return None
    if {"Supported", "Refuted"} <= labels:
        first, second = found[:2]
        return HighFound(
            "Conflicting evidence", first.own, second.own, "the other side's books", books=first.books
        )
    # Where the words name no owner, what is no high on one side's books may be one on the other's, which leave it open.
    return min(found, key=lambda one: ("Supported", "Not enough evidence", "Refuted").index(one.label))


def _trade_high(
    reporter: str, partner: str, flow: str, reading: Reading, year: int, rules: Rules
) -> HighFound | None:
    currency = reading.terms or "USD"
    series = series_of(reporter, partner, flow, currency, rules)
    own = high(series, year)
    if own is None:
        return None
    found = HighFound("Not enough evidence", own, later=own.later, unit=currency, books=series.name)
    loose = high(_released(reporter, partner, flow, currency, year, rules), year) or own
    refuted, still_refuted = (_passed(one) for one in (own, loose))
    if refuted != still_refuted or (own.holds and not loose.holds):
        return replace(found, turned=True)
    if refuted or (own.holds and year - own.since >= COMPLETE):
        return replace(found, label="Refuted" if refuted else "Supported")
    codes = [code for code in (members_of(partner) or (partner,)) if code not in rules.leave_out]
    other, names, first = _complete(codes, reporter, mirrored(flow), year, currency, rules)
    if other is None or other.holds is None or own.before is None:
        return found
    label: Label = "Supported" if other.holds and _well_above(other) else "Not enough evidence"
    return replace(found, label=label, other=other, other_name=names, first=first)


def _passed(one: High) -> bool:
    """Return whether an earlier year was higher."""
    above = one.before is not None and one.before.interval.low > one.figure.interval.high
    return one.holds is False or above


def _well_above(one: High) -> bool:
    """Return whether a high is one by more than a release changes a figure."""
    before = one.before.interval.high if one.before else 0.0
    return one.figure.interval.low > before * (1 + revision().percent / 100)


@kept
def _released(
    reporter: str, partner: str, flow: str, currency: str, year: int, rules: Rules = USUAL
) -> History:
    """Return the yearly levels as far as all releases of the same books reach.

    What another publisher passes on than that of the year on trial may be of another release.
    """
    series = series_of(reporter, partner, flow, currency, rules)
    own = set(series.levels[year].publishers)
    found = {}
    for at, one in series.levels.items():
        query = Query(reporter, partner, flow, "TOTAL", Period.year(at), currency)
        reach = [s.interval for s in levels(query, rules) if s.primary or s.note == ANOTHER]
        low, high_ = min(i.low for i in reach), max(i.high for i in reach)
        if own.isdisjoint(one.publishers):
            low, high_ = low * (1 - revision().percent / 100), high_ * (1 + revision().percent / 100)
        wide = Interval(min(low, one.figure.value), one.figure.value, max(high_, one.figure.value))
        found[at] = replace(one, figure=replace(one.figure, interval=wide))
    return History(series.name, currency, found)


@kept
def series_of(reporter: str, partner: str, flow: str, currency: str, rules: Rules = USUAL) -> History:
    """Return the yearly levels of a flow on one side's books, as far as they are known."""
    found = {}
    for year in years_of(reporter, partner):
        one = best(Query(reporter, partner, flow, "TOTAL", Period.year(year), currency), rules)
        if one is not None:
            found[year] = Level(one.figure, _how(one), one.publishers)
    return History(f"{genitive(area_name(reporter))} books", currency, found)


def _how(one: Specification) -> Literal["published", "exports plus imports", "converted", "worked back"]:
    for word in ("exports plus imports", "converted", "worked back"):
        if one.how.startswith(word):
            return word
    return "published"


def _complete(
    codes: Sequence[str], partner: str, flow: str, year: int, currency: str, rules: Rules
) -> tuple[High | None, str, int | None]:
    """Return the high on the summed own books of those countries whose series has no gap before the year."""
    known: dict[str, Mapping[int, Level]] = {}
    first = 0
    for code in codes:
        own = series_of(code, partner, flow, currency, rules).levels
        start = year
        while start - 1 in own:
            start -= 1
        if year in own and year - start >= COMPLETE:
            known[code] = own
            first = max(first, start)
    if not known:
        return None, "", None
    last = max(max(one) for one in known.values())
    summed = {}
    for at in range(first, last + 1):
        if all(at in one for one in known.values()):
            figures = [one[at].figure for one in known.values()]
            summed[at] = Level(total(f"own books added up, {at}", figures), "exports plus imports", ())
    said = join(area_name(code) for code in known)
    return high(History("own books", currency, summed), year), said, first


def _gas_high(reading: Reading, year: int) -> HighFound | None:
    to, source = importer_of(reading)
    found = {}
    for at in YEARS:
        for one in operator_count(to, source, Period.year(at))[:1]:
            found[at] = Level(one.figure, "published", one.publishers)
    series = History("the operator's count", "m3", found)
    own = high(series, year)
    if own is None:
        return None
    label: Label = "Refuted" if own.holds is False else "Not enough evidence"
    return HighFound(label, own, later=own.later, unit="m3", books=series.name)


def _annual_high(reading: Reading, year: int, unit: str, rules: Rules) -> HighFound | None:
    found: dict[int, Specification] = {}
    for at in EVER:
        asked = replace(reading, transformation="level", period=str(at))
        own = next((one for one in specifications(asked, unit, rules) if one.primary), None)
        found |= {at: own} if own else {}
    if year not in found:
        return None
    levels_known = {at: Level(one.figure, "published", one.publishers) for at, one in found.items()}
    own_high = high(History(found[year].books, unit, levels_known), year)
    if own_high is None:
        return None
    long = year - own_high.since >= COMPLETE
    label: Label = "Supported" if own_high.holds and long else "Not enough evidence"
    label = "Refuted" if own_high.holds is False else label
    return HighFound(label, own_high, later=own_high.later, unit=unit, books=found[year].books)


def later_years(found: HighFound, published: date | None) -> tuple[int, ...]:
    """Return the later years that passed the figure, of which the article could not know."""
    return tuple(y for y in found.later if published is None or y >= published.year)
