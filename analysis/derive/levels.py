"""The level of a flow on one side's books: published, or worked out from what is published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from analysis.derive.arithmetic import divided, times, total
from analysis.derive.figure import Figure
from analysis.derive.growth import implied_base
from analysis.quantities import unit
from analysis.statistics import NoObservation, Observation, area_name, observation, place_in_prose, publisher
from analysis.statistics.flows import flow_with

How = Literal["published", "exports plus imports", "converted", "worked back"]


@dataclass(frozen=True, slots=True)
class Level:
    """One flow in one year on one side's books.

    Parameters
    ----------
    figure : Figure
        The amount, in the currency asked for.
    how : str
        "published", "exports plus imports", "converted" from another currency at the annual mean rate, or
        "worked back" from the next year's level and growth rate.
    publishers : tuple of str
        Ids of those whose figure it is.
    """

    figure: Figure
    how: How
    publishers: tuple[str, ...]

    @property
    def publisher(self) -> str:
        """Whose figure it is, in words."""
        return "; ".join(publisher(one).short for one in self.publishers)


def observed(obs: Observation, name: str = "") -> Figure:
    """Return an observation as a figure with the bounds of its printed precision.

    Parameters
    ----------
    obs : Observation
        One row of a table.
    name : str, optional
        What to call it; by default what the row says it is.
    """
    printed = len(obs.printed_value.replace(".", "").strip("-0"))
    # Show what was printed where that is short; a figure in thousands of dollars is not read to its last.
    digits = 4 if printed == 4 else 3
    return Figure(
        name or label(obs), obs.interval, obs.unit, source=obs.cite(), rows=(obs.id,), digits=digits
    )


def label(obs: Observation) -> str:
    """Return what an observation is about: the figure, whose books, with whom, when."""
    where = obs.reporter or obs.country
    what = obs.indicator or obs.flow or (unit(obs.unit).plural if obs.currency else obs.table)
    parts = [f"growth of {what}" if obs.transformation == "growth" else what]
    parts += [f"of lines {obs.line}" if obs.line else ""]
    parts += [
        f"of {place_in_prose(where)}" if where else "",
        f"with {place_in_prose(obs.partner)}" if obs.partner else "",
    ]
    return f"{' '.join(part for part in parts if part)}, {obs.period.label}"


def exchange_rate(year: int, currency: str = "CNY") -> Figure:
    """Return how much of a currency one US dollar cost on the average of a year.

    Raises
    ------
    NoObservation
        If the table has no rate for the year.
    """
    return observed(observation("exchange_rates", year=year, currency=currency, per="USD"))


def level(reporter: str, partner: str, flow: str, year: int, currency: str = "USD") -> Level | None:
    """Return all goods traded in a year on one side's books, by the first way that works.

    The ways, in order: the figure published in the currency, or exports plus imports where these are printed
    more exactly; a figure in another currency converted at the annual mean rate; the next year's figure
    divided by its published growth.

    Parameters
    ----------
    reporter, partner : str
        ISO 3166 alpha-3 codes, or a group's code, or "WLD". The books are the reporter's.
    flow : str
        "exports", "imports" or "total".
    year : int
        Calendar year.
    currency : str
        ISO 4217 code.

    Returns
    -------
    Level or None
        None if no way works.
    """
    for way in (_direct, _converted, _worked_back):
        found = way(reporter, partner, flow, year, currency)
        if found:
            return found
    return None


def flow_name(reporter: str, partner: str, flow: str, year: int) -> str:
    """Return what a flow is called on a page: whose books, with whom, which way, when."""
    return f"{area_name(reporter)}: {flow_with(flow)} {place_in_prose(partner)}, {year}"


def _find(reporter: str, partner: str, flow: str, year: int, unit: str) -> Observation | None:
    try:
        found = observation(
            "trade",
            reporter=reporter,
            partner=partner,
            flow=flow,
            product="TOTAL",
            year=year,
            transformation="level",
            unit=unit,
            class_="statistic",  # what somebody said is on nobody's books
        )
    except NoObservation:
        return None
    # A statistic goes before a statement: where a statement is found, the books themselves say nothing.
    return None if found.class_ == "statement" else found


def _direct(reporter: str, partner: str, flow: str, year: int, currency: str) -> Level | None:
    ways = [way(reporter, partner, flow, year, currency) for way in (_published, _summed)]
    found = [one for one in ways if one]

    def order(one: Level) -> tuple[bool, float]:
        owned = all(publisher(who).books == reporter for who in one.publishers)
        width = one.figure.interval.high - one.figure.interval.low
        return not owned, width

    return min(found, key=order, default=None)


def _published(reporter: str, partner: str, flow: str, year: int, currency: str) -> Level | None:
    found = _find(reporter, partner, flow, year, currency)
    if found is None:
        return None
    return Level(observed(found, flow_name(reporter, partner, flow, year)), "published", (found.publisher,))


def _summed(reporter: str, partner: str, flow: str, year: int, currency: str) -> Level | None:
    if flow != "total":
        return None
    parts = [_published(reporter, partner, one, year, currency) for one in ("exports", "imports")]
    if not parts[0] or not parts[1]:
        return None
    name = flow_name(reporter, partner, flow, year)
    publishers = dict.fromkeys(one for part in parts if part for one in part.publishers)
    figures = [part.figure for part in parts if part]
    return Level(total(name, figures), "exports plus imports", tuple(publishers))


def _converted(reporter: str, partner: str, flow: str, year: int, currency: str) -> Level | None:
    other = "USD" if currency == "CNY" else "CNY"
    found = _direct(reporter, partner, flow, year, other)
    if found is None and _worked_back(reporter, partner, flow, year, currency) is None:
        found = _worked_back(reporter, partner, flow, year, other)
    if found is None:
        return None
    try:
        rate = exchange_rate(year)
    except NoObservation:
        return None
    change = times if currency == "CNY" else divided
    name = flow_name(reporter, partner, flow, year)
    how: How = "worked back" if found.how == "worked back" else "converted"
    return Level(change(name, found.figure, rate, unit=currency), how, found.publishers)


def growth_rate(reporter: str, partner: str, flow: str, year: int, terms: str) -> Figure | None:
    """Return the growth of all goods traded on the year before, as a statistical office published it.

    Parameters
    ----------
    reporter, partner, flow, year
        As for `level`.
    terms : str
        The currency the rate was taken in: "USD" or "CNY".

    Returns
    -------
    Figure or None
        In percent.
    """
    try:
        found = observation(
            "trade",
            reporter=reporter,
            partner=partner,
            flow=flow,
            product="TOTAL",
            year=year,
            transformation="growth",
            terms=terms,
        )
    except NoObservation:
        return None
    return observed(found, f"growth of {flow_name(reporter, partner, flow, year)}, in {terms}")


def _worked_back(reporter: str, partner: str, flow: str, year: int, currency: str) -> Level | None:
    later = _published(reporter, partner, flow, year + 1, currency)
    rate = growth_rate(reporter, partner, flow, year + 1, currency)
    if later is None or rate is None:
        return None
    name = flow_name(reporter, partner, flow, year)
    return Level(implied_base(name, rate, later.figure), "worked back", later.publishers)


def context(table: str, place: str, year: int) -> Figure | None:
    """Return a country's population or GDP in a year, or None.

    Parameters
    ----------
    table : str
        "population" (persons) or "gdp" (current US dollars).
    place : str
        ISO 3166 alpha-3 code.
    year : int
        Calendar year.
    """
    try:
        found = observation(table, country=place, year=year)
    except NoObservation:
        return None
    words = {"population": "people in", "gdp": "GDP of"}[table]
    return observed(found, f"{words} {place_in_prose(place)}, {year}")
