"""Exports that the partner never saw, and what valuation explains of the gap."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.charts.chart import Chart
from analysis.charts.ranges import ranges
from analysis.derive.figure import Figure
from analysis.derive.proportion import exports_beyond_belief
from analysis.derive.two_books import at_reporters_valuation, flows_of_partners
from analysis.pages.section import Section
from analysis.pages.sources import ROWS, references, source_line
from analysis.pages.trade_books import BothBooks
from analysis.pages.words import BILLION, in_billions, money_units
from analysis.quantities import format_ratio
from analysis.reports import Note, Table, note, table
from analysis.statistics import area_name


class BeyondBelief(Section):
    """The reporter's exports to the partner with the largest gap, beside all that the partner records.

    Parameters
    ----------
    both : BothBooks
        The section before.
    """

    def __init__(self, both: BothBooks) -> None:
        self.missing = both.missing
        if self.missing:
            return
        books = both.books
        self.subject = both.subject
        self.code = max(books.publishing, key=lambda code: books.part(code).value)
        self.found = exports_beyond_belief(books.reporter, self.code, books.year)
        if not self.found:
            self.missing = f"No table has all imports of {area_name(self.code)} in {books.year}."

    def _figures(self) -> Mapping[str, Figure | None]:
        return {f"largest_gap.{name}": figure for name, figure in self.found.items()}

    def _note(self) -> Note:
        found, name = self.found, area_name(self.code)
        text = (
            f"{self.subject.reporter_name} records exports of {found['exports'].rounded} to {name}. All imports of "
            f"{name}, from every country, are {found['imports'].rounded} on its own books: the exports are "
            f"{format_ratio(found['of_imports'].value)} of them"
        )
        if "of_gdp" in found:
            text += f", and {format_ratio(found['of_gdp'].value)} of its GDP"
        return note(
            f"{text}. Exports are recorded by declared destination, so goods that pass through on their way to "
            "other countries count; the figures do not say how much of the gap that is."
        )

    def _rows(self) -> list[tuple[str, Figure]]:
        name = area_name(self.code)
        labels = {
            "exports": f"{self.subject.reporter_name}: exports to {name}",
            "mirror": f"{name}: imports from {self.subject.reporter_name}",
            "imports": f"{name}: imports from all countries",
            "gdp": f"{name}: GDP",
        }
        return [(label, self.found[key]) for key, label in labels.items() if key in self.found]

    def _chart(self) -> Chart:
        rows = self._rows()
        drawn = pd.DataFrame({"label": [r[0] for r in rows], "value": [r[1].value / BILLION for r in rows]})
        beyond = self.found["of_imports"].value
        return ranges(
            drawn,
            name="largest-gap",
            title=f"{self.subject.reporter_name}'s recorded exports to {area_name(self.code)} are "
            f"{format_ratio(beyond)} of all that {area_name(self.code)} records as imports, "
            f"{self.subject.year}",
            source=source_line(figure for _, figure in rows),
            units=money_units("USD"),
            show=in_billions,
            from_zero=True,
        )

    def _table(self) -> Table:
        rows = self._rows()
        return table(
            pd.DataFrame(
                {
                    "amount": [figure.value / BILLION for _, figure in rows],
                    "table rows": [references(figure.all_rows) for _, figure in rows],
                },
                index=pd.Index([label for label, _ in rows], name="what, on whose books"),
            ),
            formats={"amount": 2},
            caption=f"Exports to {area_name(self.code)} beside what it records itself, {self.subject.year}",
            units={"amount": money_units("USD")},
            source=source_line(figure for _, figure in rows),
            name="largest-gap",
            refers=ROWS,
        )


class Valuation(Section):
    """What the difference between FOB and CIF can explain of the gap.

    Parameters
    ----------
    both : BothBooks
        The section before the last.
    """

    def __init__(self, both: BothBooks) -> None:
        self.missing = both.missing
        if self.missing:
            return
        books = both.books
        self.subject, self.currency = both.subject, both.currency
        flows = flows_of_partners(books.publishing, books.reporter, books.year, both.currency)
        if not flows:
            self.missing = "No partner publishes exports and imports apart, so valuation cannot be weighed."
            return
        self.flows, self.books = flows, books
        self.adjusted = at_reporters_valuation(flows["exports"], flows["imports"])

    def _figures(self) -> Mapping[str, Figure | None]:
        return {
            "valuation.exports": self.flows["exports"],
            "valuation.imports": self.flows["imports"],
            "valuation.adjusted": self.adjusted,
        }

    def _note(self) -> Note:
        reporter = self.subject.reporter_name
        return note(
            f"Exports are valued at the exporter's border (FOB), imports at the importer's with freight and "
            f"insurance (CIF). The partners' imports ({self.flows['imports'].rounded}) should therefore exceed "
            f"{reporter}'s exports to them, not fall short of them. Brought to {reporter}'s valuation, the "
            f"partners' total of {self.books.theirs_total.rounded} becomes {self.adjusted}: "
            f"valuation does not explain the gap."
            if self._stays()
            else f"Brought to {reporter}'s valuation, the partners' total of "
            f"{self.books.theirs_total.rounded} becomes {self.adjusted}, against {self.books.ours_same.rounded} "
            f"on {reporter}'s books."
        )

    def _stays(self) -> bool:
        return self.adjusted.value <= self.books.theirs_total.value

    def _rows(self) -> list[tuple[str, Figure]]:
        return [
            (f"{self.subject.reporter_name}'s books, the partners that publish", self.books.ours_same),
            ("the partners' own books", self.books.theirs_total),
            (f"the same valued as {self.subject.reporter_name} values it", self.adjusted),
        ]

    def _chart(self) -> Chart:
        rows = self._rows()
        drawn = pd.DataFrame(
            {
                "label": [label for label, _ in rows],
                "value": [f.value / BILLION for _, f in rows],
                "low": [f.interval.low / BILLION for _, f in rows],
                "high": [f.interval.high / BILLION for _, f in rows],
            }
        )
        return ranges(
            drawn,
            name="valuation",
            title=f"Valued as {self.subject.reporter_name} values them, the partners' figures "
            + ("do not close the gap" if self._stays() else "come closer"),
            source=source_line(figure for _, figure in rows),
            units=money_units(self.currency),
            show=in_billions,
            from_zero=True,
        )

    def _table(self) -> Table:
        rows = [
            ("their exports (FOB)", self.flows["exports"]),
            ("their imports (CIF)", self.flows["imports"]),
        ]
        rows += self._rows()
        amount = money_units(self.currency)
        return table(
            pd.DataFrame(
                {
                    "amount": [f.value / BILLION for _, f in rows],
                    "at least": [f.interval.low / BILLION for _, f in rows],
                    "at most": [f.interval.high / BILLION for _, f in rows],
                    "formula": [f.formula for _, f in rows],
                },
                index=pd.Index([label for label, _ in rows], name="what"),
            ),
            caption=f"The partners' trade at {self.subject.reporter_name}'s valuation, {self.subject.year}",
            units={"amount": amount, "at least": amount, "at most": amount},
            source=f"{source_line(figure for _, figure in rows)}; CIF over FOB: {self.adjusted.method}",
            name="valuation",
        )
