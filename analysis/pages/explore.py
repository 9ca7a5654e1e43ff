"""Looking for oneself: one flow on both sides' books over the years, by hand or with controls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.charts.chart import Chart
from analysis.charts.lines import lines
from analysis.derive.figure import Figure
from analysis.derive.levels import Level, level
from analysis.errors import UsageProblem
from analysis.pages.section import Section
from analysis.pages.sources import references, source_line
from analysis.pages.words import BILLION, in_billions, money_units
from analysis.quantities import format_ratio, genitive
from analysis.reports import Note, Table, note, table
from analysis.statistics import area, area_name, select
from analysis.statistics.flows import FLOWS, NOUNS, flow_with, mirrored

CURRENCIES = ("USD", "CNY")


class FlowView(Section):
    """One flow over the years on the reporter's books, and its mirror on the partner's.

    Parameters
    ----------
    reporter, partner : str
        Codes or names of two countries, or of a country and a group.
    flow : str
        "total", "exports" or "imports", seen from the reporter.
    first_year, last_year : int
        Between which years to look.
    currency : str
        "USD" or "CNY".

    Raises
    ------
    BadData
        If a country is unknown.
    UsageProblem
        If the flow or the currency is.
    """

    def __init__(
        self,
        reporter: str = "CHN",
        partner: str = "KAZ",
        flow: str = "total",
        first_year: int = 1992,
        last_year: int = 2025,
        currency: str = "USD",
    ) -> None:
        for what, value, allowed in (("flow", flow, FLOWS), ("currency", currency, CURRENCIES)):
            if value not in allowed:
                raise UsageProblem(f"There is no {what} {value!r}; it can be {', '.join(allowed)}.")
        self.reporter, self.partner = area(reporter), area(partner)
        self.flow, self.currency = flow, currency
        span = range(first_year, last_year + 1)
        self.ours = self._levels(self.reporter, self.partner, flow, span)
        self.theirs = self._levels(self.partner, self.reporter, mirrored(flow), span)
        if not self.ours and not self.theirs:
            self.missing = (
                f"The tables hold no {NOUNS[flow]} between {area_name(self.reporter)} and "
                f"{area_name(self.partner)} from {first_year} to {last_year}."
            )

    def _levels(self, reporter: str, partner: str, flow: str, span: range) -> dict[int, Level]:
        found = {year: level(reporter, partner, flow, year, self.currency) for year in span}
        return {year: one for year, one in found.items() if one}

    def _names(self) -> tuple[str, str]:
        return f"{genitive(area_name(self.reporter))} books", f"{genitive(area_name(self.partner))} books"

    def _title(self) -> str:
        return f"{area_name(self.reporter)}: {flow_with(self.flow)} {area_name(self.partner)}, on both sides' books"

    def frame(self) -> pd.DataFrame:
        """Return one row a year: ``ours``, ``theirs`` (in the currency), how each is known, and the rows."""
        rows = []
        for year in sorted(self.ours.keys() | self.theirs.keys()):
            ours, theirs = self.ours.get(year), self.theirs.get(year)
            figures = [one.figure for one in (ours, theirs) if one]
            rows.append(
                {
                    "year": year,
                    "ours": ours.figure.value if ours else None,
                    "theirs": theirs.figure.value if theirs else None,
                    "how_ours": ours.how if ours else "no figure",
                    "how_theirs": theirs.how if theirs else "no figure",
                    "rows": ", ".join(row for figure in figures for row in figure.all_rows),
                }
            )
        columns = ["year", "ours", "theirs", "how_ours", "how_theirs", "rows"]
        return pd.DataFrame(rows, columns=columns).set_index("year")

    def _shown(self) -> list[Figure]:
        return [one.figure for one in [*self.ours.values(), *self.theirs.values()]]

    def _figures(self) -> Mapping[str, Figure | None]:
        return {}

    def _note(self) -> Note:
        both = sorted(self.ours.keys() & self.theirs.keys())
        if not both:
            return note(f"{self._title()}: no year is published by both sides.")
        year = both[-1]
        gap = 1 - self.theirs[year].figure.value / self.ours[year].figure.value
        return note(
            f"{self._title()}: in {year}, the last year that both publish, {self._names()[1]} show "
            f"{self.theirs[year].figure.rounded} where {self._names()[0]} show {self.ours[year].figure.rounded} "
            f"({format_ratio(abs(gap) * 100, decimals=0)} {'less' if gap >= 0 else 'more'})."
        )

    def _chart(self) -> Chart:
        frame = self.frame().reset_index()
        drawn = [
            {"series": name, "year": year, "value": value / BILLION}
            for name, column in zip(self._names(), ("ours", "theirs"), strict=True)
            for year, value in zip(frame["year"], frame[column], strict=True)
            if pd.notna(value)
        ]
        return lines(
            pd.DataFrame(drawn),
            name="flow",
            title=self._title(),
            source=source_line(self._shown()),
            units=money_units(self.currency),
            show=in_billions,
        )

    def _table(self) -> Table:
        frame = self.frame()
        ours, theirs = self._names()
        return table(
            pd.DataFrame(
                {
                    ours: frame["ours"] / BILLION,
                    theirs: frame["theirs"] / BILLION,
                    f"how {ours} are known": frame["how_ours"],
                    f"how {theirs} are known": frame["how_theirs"],
                    "table rows": frame["rows"].map(references),
                }
            ),
            caption=self._title(),
            units={ours: money_units(self.currency), theirs: money_units(self.currency)},
            source=source_line(self._shown()),
            name="flow",
        )


def pairs_in_tables() -> dict[str, list[str]]:
    """Return every reporter of the trade table with its partners, as names, in alphabetical order."""
    pairs: dict[str, set[str]] = {}
    for one in select("trade", product="TOTAL", transformation="level"):
        pairs.setdefault(area_name(one.reporter), set()).add(area_name(one.partner))
    return {reporter: sorted(partners) for reporter, partners in sorted(pairs.items())}


def controls() -> Any:
    """Return controls for country, partner, flow, years and currency with the view they choose.

    Returns
    -------
    ipywidgets.VBox or Note
        A note that says how to install the controls where ipywidgets is missing.
    """
    try:
        import ipywidgets as widgets
    except ImportError:
        return note(
            "The controls need ipywidgets, which “make lab” installs; without them, change the arguments of "
            "FlowView above and run the cell again."
        )
    from IPython.display import display

    pairs = pairs_in_tables()
    first = "China" if "China" in pairs else next(iter(pairs))
    reporter = widgets.Dropdown(options=list(pairs), value=first, description="Books of")
    partner = widgets.Dropdown(options=pairs[first], description="with")
    flow = widgets.Dropdown(options=FLOWS, description="Flow")
    span = widgets.IntRangeSlider(value=(1992, 2025), min=1992, max=2025, description="Years")
    currency = widgets.Dropdown(options=CURRENCIES, description="Currency")

    def follow(change: Mapping[str, Any]) -> None:
        partner.options = pairs[change["new"]]

    def show(reporter: str, partner: str, flow: str, span: tuple[int, int], currency: str) -> None:
        view = FlowView(reporter, partner, flow, span[0], span[1], currency)
        for one in (view.note(), view.chart(), view.table()):
            display(one)

    reporter.observe(follow, names="value")
    chosen = {"reporter": reporter, "partner": partner, "flow": flow, "span": span, "currency": currency}
    return widgets.VBox([*chosen.values(), widgets.interactive_output(show, chosen)])
