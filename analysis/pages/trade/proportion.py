"""The trade figure in proportion: to all trade, to GDP, per head."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.charts.chart import Chart
from analysis.charts.ranges import ranges
from analysis.derive.figure import Figure
from analysis.derive.proportion import proportions
from analysis.derive.subject import Subject
from analysis.pages.section import SILENT, Nothing, Section
from analysis.pages.sources import source_line
from analysis.pages.words import BILLION, NO_TRADE, money_units
from analysis.quantities import format_ratio, join
from analysis.reports import Note, Table, note, table
from analysis.statistics import area_name, place_in_prose


class Proportion(Section):
    """What the trade amounts to for each country, on its own books.

    Parameters
    ----------
    subject : Subject or None
        What the page is about.
    """

    def __init__(self, subject: Subject | None) -> None:
        if subject is None:
            self.missing = NO_TRADE
            return
        self.subject = subject
        own = (
            {subject.reporter: proportions(subject.reporter, subject.partner, subject.year)}
            if subject.partner
            else {}
        )
        own |= {code: proportions(code, subject.reporter, subject.year) for code in subject.partners}
        self.found = {code: one for code, one in own.items() if "of_trade" in one or "of_gdp" in one}
        if not self.found:
            self.missing = (
                f"The tables hold no trade of these countries in {subject.year} to put in proportion."
            )

    def _all(self) -> list[Figure]:
        return [figure for one in self.found.values() for figure in one.values()]

    def _figures(self) -> Mapping[str, Figure | None]:
        return {
            f"proportion.{code.lower()}_{name}": figure
            for code, one in self.found.items()
            for name, figure in one.items()
        }

    def _note(self) -> Note:
        reporter, year = self.subject.reporter, self.subject.year
        text = ""
        ours = self.found.get(reporter, {})
        wholes = {"of_trade": "of all its trade", "of_gdp": "of its GDP"}
        if said := [f"{ours[key].rounded} {what}" for key, what in wholes.items() if key in ours]:
            text = f"For {place_in_prose(reporter)} the trade is {join(said)} in {year}. "
        theirs = {c: one["of_gdp"] for c, one in self.found.items() if c != reporter and "of_gdp" in one}
        if theirs:
            low, high = min(theirs, key=lambda c: theirs[c].value), max(theirs, key=lambda c: theirs[c].value)
            text += (
                f"For the partners, on their own books, the trade is between {theirs[low].rounded} of GDP "
                f"({place_in_prose(low)}) and {theirs[high].rounded} ({place_in_prose(high)})."
                if low != high
                else f"For {place_in_prose(low)}, on its own books, the trade is {theirs[low].rounded} of GDP."
            )
        return note(text.strip())

    def frame(self) -> pd.DataFrame:
        """Return one row a country: ``trade`` (US dollars), ``of_trade``, ``of_gdp`` (percent), ``per_head``."""
        columns = ["trade", "of_trade", "of_gdp", "per_head"]
        rows = {
            area_name(code): [one[c].value if c in one else None for c in columns]
            for code, one in self.found.items()
        }
        return pd.DataFrame.from_dict(rows, orient="index", columns=columns).rename_axis("books")

    def chart(self) -> Chart | Nothing:
        """Return the chart; one country alone needs none."""
        one = not self.missing and self.frame()["of_gdp"].count() < 2
        return SILENT if one else super().chart()

    def _chart(self) -> Chart:
        frame = self.frame()["of_gdp"].dropna().sort_values(ascending=False, kind="stable")
        return ranges(
            pd.DataFrame({"label": frame.index, "value": frame.to_numpy()}),
            name="in-proportion",
            title=f"Against GDP the trade weighs most for {frame.index[0]}, least for {frame.index[-1]}",
            source=source_line(self._all()),
            units="percent of GDP",
            show=format_ratio,
            from_zero=True,
        )

    def _table(self) -> Table:
        frame = self.frame()
        return table(
            pd.DataFrame(
                {
                    "trade": frame["trade"] / BILLION,
                    "of all its trade": frame["of_trade"],
                    "of its GDP": frame["of_gdp"],
                    "per head": frame["per_head"],
                }
            ),
            caption=f"The trade in proportion, each country on its own books, {self.subject.year}",
            units={
                "trade": money_units("USD"),
                "of all its trade": "percent",
                "of its GDP": "percent",
                "per head": "US dollars",
            },
            source=source_line(self._all()),
            name="in-proportion",
            note="A country without a row has no figure in the tables on its own books, or no world total there.",
        )
