"""What is looked up in the table of trade: one flow on one side's books, and the rows that the table has of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.quantities import Period
from analysis.statistics import Observation, product
from analysis.statistics.flows import flow_with, mirrored
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.tables import area_name, earlier_releases, kept, reconciled_rows, trade_rows

Key = tuple[str, str, str, str, Period, str]


@dataclass(frozen=True, slots=True)
class Query:
    """One flow on one side's books.

    Parameters
    ----------
    reporter, partner : str
        Codes.
    flow, product : str
        As the table of trade writes them.
    period : Period
        When.
    currency : str
        ISO 4217 code that the figure is wanted in.
    wide : bool
        Whether the goods are taken as the widest list that their wording can stand for.
    reconciled : bool
        Whether figures are meant that weigh both sides' reports into one, in place of the reporter's books.
    """

    reporter: str
    partner: str
    flow: str
    product: str
    period: Period
    currency: str = "USD"
    wide: bool = False
    reconciled: bool = False

    @property
    def name(self) -> str:
        """What the figure is called on a page."""
        goods = (
            ""
            if self.product == "TOTAL"
            else f" ({product(self.product).name}{', widest list' if self.wide else ''})"
        )
        who, whom = area_name(self.reporter), area_name(self.partner)
        return f"{who}: {flow_with(self.flow)} {whom}{goods}, {self.period.label}"


@kept
def _index() -> Mapping[Key, tuple[Observation, ...]]:
    found: dict[Key, list[Observation]] = {}
    for one in trade_rows():
        key = (one.reporter, one.partner, one.flow, one.product, one.period, one.transformation)
        found.setdefault(key, []).append(one)
    return {key: tuple(rows) for key, rows in found.items()}


@kept
def _reconciled_index() -> Mapping[Key, tuple[Observation, ...]]:
    """Return reconciled figures by either side's flow: one side's exports are the other's imports here."""
    found: dict[Key, list[Observation]] = {}
    for one in reconciled_rows():
        about = (one.product, one.period, one.transformation)
        found.setdefault((one.reporter, one.partner, one.flow, *about), []).append(one)
        if one.partner != "WLD":
            found.setdefault((one.partner, one.reporter, mirrored(one.flow), *about), []).append(one)
    return {key: tuple(rows) for key, rows in found.items()}


def rows_of(query: Query, transformation: str, rules: Rules = USUAL) -> tuple[Observation, ...]:
    """Return the statistics (never statements) of a flow, the preferred first and what they superseded last.

    Parameters
    ----------
    query : Query
        The flow; its currency does not matter here.
    transformation : str
        "level", "growth" or "share".
    rules : Rules
        Whom not to trust.
    """
    if query.wide:  # what an office published is of its own list
        return ()
    key = (query.reporter, query.partner, query.flow, query.product, query.period, transformation)
    index = _reconciled_index() if query.reconciled else _index()
    rows = index.get(key, ())
    rows += tuple(before for one in rows for before in earlier_releases(one))
    return tuple(one for one in rows if one.publisher not in rules.distrust)


def years_of(reporter: str, partner: str) -> tuple[int, ...]:
    """Return the calendar years for which the table of trade has a level of all goods, or one can be worked back."""
    years = set()
    for key in _index():
        if key[:2] == (reporter, partner) and key[3] == "TOTAL" and key[4].calendar_year:
            years.add(key[4].calendar_year - (key[5] == "growth"))
    return tuple(sorted(years))
