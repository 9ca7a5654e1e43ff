"""What follows from the article's numbers with no table but the calendar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isfinite

import pandas as pd

from analysis.article import Article
from analysis.charts.chart import Chart
from analysis.charts.ranges import ranges
from analysis.claims import Claim
from analysis.derive.figure import Figure
from analysis.derive.from_article import daily_averages, gas_energies, implied_bases, per_hundred
from analysis.derive.gas import BARRELS_PER_JOULE, NET_TO_GROSS, calorific_range
from analysis.pages.labels import label_of
from analysis.pages.section import Section
from analysis.quantities import capital, format_number, format_quantity
from analysis.reports import Note, Table, limits, note, table

_FROM = "the article, and the calendar"

_NAMED = 4  # growth rates, or amounts, that a note names before it points to the table


class BeforeGrowth(Section):
    """The level before each growth rate of the article.

    Parameters
    ----------
    article : Article
        The article.
    claims : sequence of Claim
        Its claims.
    """

    def __init__(self, article: Article, claims: Sequence[Claim]) -> None:
        self.bases = implied_bases(article.text, claims)
        if not self.bases:
            self.missing = "The article gives no growth rate."

    def _figures(self) -> Mapping[str, Figure | None]:
        return {f"before_growth.{i}": base for i, (_, base) in enumerate(self.bases, 1)}

    def labels(self) -> Mapping[str, str]:
        """Return what the levels are called."""
        return {
            f"before_growth.{i}": f"“{claim.quote}”: the level before"
            for i, (claim, _) in enumerate(self.bases, 1)
        }

    def _note(self) -> Note:
        # A rate that the article repeats is told once.
        sentences = dict.fromkeys(
            f"“{claim.hedged}” means {_plain(base)} before"
            + (" for every 100 afterwards" if base.unit == "none" else "")
            for claim, base in self.bases
        )
        return note(_told(list(sentences)))

    def _chart(self) -> Chart:
        rows = [(claim, per_hundred(base)) for claim, base in self.bases]  # one axis for levels in any unit
        return ranges(
            pd.DataFrame(
                {
                    "label": [
                        ": ".join(filter(None, (f"“{claim.hedged}”", claim.measure))) for claim, _ in rows
                    ],
                    "value": [base.value for _, base in rows],
                    "low": [base.interval.low for _, base in rows],
                    "high": [base.interval.high for _, base in rows],
                    "text": [base.rounded for _, base in rows],
                }
            ),
            name="before-growth",
            title="The level before that each growth rate implies",
            source="the article; own calculation",
            units="per 100 of the later level",
            reference=(100.0, "the later level"),
            show=format_number,
        )

    def _table(self) -> Table:
        rows = [
            {
                "growth rate": f"“{claim.hedged}”",
                "about": claim.measure or "",
                "before": _plain(base) + (" per 100 afterwards" if base.unit == "none" else ""),
                "formula": base.formula,
            }
            for claim, base in self.bases
        ]
        return table(
            pd.DataFrame(rows).set_index("growth rate"),
            caption="The level before each growth rate",
            units="",
            source=_FROM,
            name="before-growth",
            note="Where the article gives no level to start from, the answer is per 100 of the later level.",
        )


def _told(sentences: Sequence[str], most: int = _NAMED) -> str:
    """Return some of a table's rows as one sentence, and how many more it has."""
    more = len(sentences) - most
    rest = [f"the table has {more} more"] if more > 0 else []
    said = "; ".join([*sentences[:most], *rest])
    return f"{capital(said)}."


def _plain(base: Figure) -> str:
    """Return a level before a growth rate; where the rate has no upper end, as a bound and not as a range from 0."""
    if base.interval.low > 0 or not base.interval.high:
        return str(base)
    high = base.interval.high
    return f"less than {format_number(high) if base.unit == 'none' else format_quantity(high, base.unit)}"


class Amounts(Section):
    """Each amount of goods or energy as a daily average, and each amount of gas as energy.

    Parameters
    ----------
    claims : sequence of Claim
        The article's claims.
    calorific_low, calorific_high : float
        Gross calorific value of the gas in MJ per cubic metre at 20 °C.
    """

    def __init__(self, claims: Sequence[Claim], calorific_low: float, calorific_high: float) -> None:
        values = calorific_range(calorific_low, calorific_high, "parameters of this page")
        self.daily = daily_averages(claims)
        self.energies = gas_energies(claims, values)
        if not self.daily and not self.energies:
            self.missing = "The article gives no amount of goods or energy for a period."

    def _rows(self) -> list[tuple[str, str, Figure]]:
        rows = [(f"“{claim.hedged}”", "a day", figure) for claim, figure in self.daily]
        words = {
            "gross": "energy, gross",
            "gross_twh": "energy, gross",
            "net": "energy, net",
            "net_twh": "energy, net",
            "oil": "oil equivalent, net",
        }
        for claim, energy in self.energies:
            rows += [(f"“{claim.hedged}”", words[key], figure) for key, figure in energy.items()]
        return rows

    def _figures(self) -> Mapping[str, Figure | None]:
        found: dict[str, Figure | None] = {f"a_day.{i}": f for i, (_, f) in enumerate(self.daily, 1)}
        for i, (_, energy) in enumerate(self.energies, 1):
            found |= {f"energy.{i}_{name}": figure for name, figure in energy.items()}
        return found

    def labels(self) -> Mapping[str, str]:
        """Return what the amounts are called."""
        found = {f"a_day.{i}": f"“{claim.quote}” a day" for i, (claim, _) in enumerate(self.daily, 1)}
        for i, (claim, energy) in enumerate(self.energies, 1):
            found |= {
                f"energy.{i}_{name}": f"“{claim.quote}”: {label_of(f'energy.{name}')}" for name in energy
            }
        return found

    def _note(self) -> Note:
        daily = [f"“{claim.hedged}” is {figure.rounded}" for claim, figure in self.daily]
        energies = [
            f"as energy “{claim.hedged}” is {energy['gross']} gross, {energy['gross_twh']}, or {energy['oil']} net"
            for claim, energy in self.energies
        ]
        if len(daily) + len(energies) <= _NAMED:
            return note(_told([*daily, *energies]))
        return note("\n\n".join(_told(some, 2) for some in (daily, energies) if some))

    def _table(self) -> Table:
        rows = [
            {
                "amount": quote,
                "as": what,
                "value": figure.rounded,
                "low": _end(figure.interval.low, figure.unit),
                "high": _end(figure.interval.high, figure.unit),
                "formula": figure.how,
            }
            for quote, what, figure in self._rows()
        ]
        return table(
            pd.DataFrame(rows).set_index("amount"),
            caption="The article's amounts a day and as energy",
            units="",
            source=f"{_FROM}; calorific values: parameters of this page" if self.energies else _FROM,
            name="amounts",
            note="Petajoules and terawatt-hours are given gross and net; barrels of oil equivalent are net."
            if self.energies
            else "",
        )


def _end(bound: float, symbol: str) -> str:
    return format_quantity(bound, symbol) if isfinite(bound) else ""


def article_sources(article: Article, amounts: Amounts) -> Note:
    """Return where the figures of the article's page come from.

    Parameters
    ----------
    article : Article
        The article.
    amounts : Amounts
        The section on amounts.
    """
    whose = f"The text of {article.agency}" if article.agency else "The article's text"
    where = f", found at {article.found_at}" if article.found_at else ", as it was added to the workbook"
    text = f"{whose}{where}; the calendar"
    if article.published_basis == "inferred":
        text += (
            "; for the date of publication the tables people.csv and events.csv with the sources named above"
        )
    text += "."
    if not amounts.missing and amounts.energies:
        text += (
            " The low calorific value is the one at which the operator's and the Energy Institute's counts of the "
            "gas that China received from Central Asia in 2022 hold the same energy, the high one is the Energy Institute's 40 MJ at 15 °C brought "
            f"to 20 °C. Net is {NET_TO_GROSS} of gross ({NET_TO_GROSS.source}). Oil: {BARRELS_PER_JOULE.source}."
        )
    return note(text)


def article_limits(claims: Sequence[Claim]) -> Note:
    """Return what the article's page cannot show.

    Parameters
    ----------
    claims : sequence of Claim
        The article's claims.
    """
    unsaid = [claim for claim in claims if claim.value is not None and claim.speaker is None]
    found = ["A verdict only tells what the named books record, not whether they are right."]
    if unsaid:
        which = "any claim" if len(unsaid) == len(claims) else f"{len(unsaid)} of the claims"
        found.append(f"The text names no speaker of {which}.")
    return limits(*found, "A number that the program overlooked in the text is not on the page.")
