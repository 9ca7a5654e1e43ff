"""A year's population, output, price or exchange rate: as published, of a group the sum of its countries."""

from __future__ import annotations

from dataclasses import replace

from analysis.derive.arithmetic import total
from analysis.quantities import Period
from analysis.statistics import COMPUTED, Observation, select
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.specifications.specification import Specification
from analysis.verdicts.tables import area_name, earlier_releases, kept, members_of, observed, publisher


def annual(reading: Reading, span: Period, rules: Rules = USUAL) -> list[Specification]:
    """Return what is published of a year, the preferred first and what it superseded last.

    Parameters
    ----------
    reading : Reading
        A reading with indicator "population", "gdp", "price" or "exchange rate".
    span : Period
        The year.
    rules : Rules
        Whom not to trust, and whom to leave out of a group.

    Returns
    -------
    list of Specification
        For a group one, its countries added up; empty if one of them is unknown.
    """
    members = members_of(reading.reporter) if reading.reporter else ()
    if members:
        return _added_up(reading, span, rules, members)
    year = span.calendar_year
    rows = _rows(reading.indicator, reading.product, reading.reporter, year) if year else ()
    return [_published(one, reading.reporter) for one in rows if one.publisher not in rules.distrust]


def _added_up(reading: Reading, span: Period, rules: Rules, members: tuple[str, ...]) -> list[Specification]:
    if not set(members).isdisjoint(rules.leave_out):
        return []  # without one of its countries the sum is not the group's
    known = [annual(replace(reading, reporter=code), span, rules)[:1] for code in members]
    if not members or not all(known):
        return []
    parts = [one for (one,) in known]
    figure = total(
        f"{reading.indicator} of {area_name(reading.reporter)}, {span.label}", [p.figure for p in parts]
    )
    publishers = tuple(dict.fromkeys(who for part in parts for who in part.publishers))
    return [
        replace(
            parts[0],
            how="its countries added up",
            figure=figure,
            publishers=publishers,
            reporter=reading.reporter,
        )
    ]


def _published(one: Observation, reporter: str) -> Specification:
    mean = "annual mean of monthly values" if one.class_ == COMPUTED else "as published"
    who = f"the {publisher(one.publisher).short}'s figures"
    return Specification(
        who, mean, observed(one), "primary", (one.publisher,), reporter, superseded_on=one.superseded_on
    )


@kept
def _rows(indicator: str, name: str, country: str, year: int) -> tuple[Observation, ...]:
    if indicator == "price":
        found = select("prices", commodity=name, year=year, class_=COMPUTED)
    elif indicator == "exchange rate":
        found = select("exchange_rates", currency=name, year=year)
    else:
        found = select(indicator, country=country, year=year)
    return (*found, *(before for one in found for before in earlier_releases(one)))
