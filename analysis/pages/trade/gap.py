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
from analysis.pages.trade.books import BothBooks
from analysis.pages.words import BILLION, in_billions, money_units
from analysis.quantities import capital, format_ratio, genitive
from analysis.reports import Note, Table, note, table
from analysis.statistics import place_in_prose

_MUCH = 25.0
"""Percent of all imports of a country from which one partner's exports to it are worth holding against them; our choice."""

_LITTLE = 0.05
"""Part of a gap below which what moves it does not explain it; our choice."""


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
            self.missing = f"No table has all imports of {place_in_prose(self.code)} in {books.year}."
        elif self.found["of_imports"].value < _MUCH:
            self.missing = (
                f"{capital(genitive(self.subject.reporter_name))} exports to {place_in_prose(self.code)} are "
                f"{format_ratio(self.found['of_imports'].value)} of all that {place_in_prose(self.code)} imports, which "
                "raises no question."
            )

    def _figures(self) -> Mapping[str, Figure | None]:
        return {f"largest_gap.{name}": figure for name, figure in self.found.items()}

    def _note(self) -> Note:
        found, name = self.found, place_in_prose(self.code)
        text = (
            f"{capital(self.subject.reporter_name)} records exports of {found['exports'].rounded} to {name}. All imports of "
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
        name = place_in_prose(self.code)
        labels = {
            "exports": f"{capital(self.subject.reporter_name)}: exports to {name}",
            "mirror": f"{capital(name)}: imports from {self.subject.reporter_name}",
            "imports": f"{capital(name)}: imports from all countries",
            "gdp": f"{capital(name)}: GDP",
        }
        return [(label, self.found[key]) for key, label in labels.items() if key in self.found]

    def _chart(self) -> Chart:
        rows = self._rows()
        drawn = pd.DataFrame({"label": [r[0] for r in rows], "value": [r[1].value / BILLION for r in rows]})
        beyond = self.found["of_imports"].value
        return ranges(
            drawn,
            name="largest-gap",
            title=f"{capital(genitive(self.subject.reporter_name))} recorded exports to {place_in_prose(self.code)} are "
            f"{format_ratio(beyond)} of all that {place_in_prose(self.code)} records as imports, "
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
            caption=f"Exports to {place_in_prose(self.code)} beside what it records itself, {self.subject.year}",
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
            "Exports are valued at the exporter's border (FOB), imports at the importer's with freight and "
            f"insurance (CIF), so that one side's imports should exceed the other side's exports. Brought to "
            f"{genitive(reporter)} valuation, {self._whose} total of {self.books.theirs_total.rounded} becomes "
            f"{self.adjusted}, against {self.books.ours_same.rounded} on {genitive(reporter)} books: valuation "
            f"{self._outcome()}."
        )

    @property
    def _whose(self) -> str:
        codes = self.books.publishing
        return genitive(place_in_prose(codes[0])) if len(codes) == 1 else "the partners'"

    def _outcome(self) -> str:
        """Return what valuation does to the gap, to go on after "valuation"."""
        ours, adjusted = self.books.ours_same.interval, self.adjusted.interval
        if adjusted.low <= ours.high and ours.low <= adjusted.high:
            return "explains the gap"
        before = abs(self.books.theirs_total.value - ours.value)
        after = abs(adjusted.value - ours.value)
        if after > before:
            return "does not explain the gap, but widens it"
        return "does not explain the gap" if before - after < _LITTLE * before else "explains part of the gap"

    def _rows(self) -> list[tuple[str, Figure]]:
        return [
            (
                f"{capital(genitive(self.subject.reporter_name))} books"
                + (", the partners that publish" if len(self.subject.partners) > 1 else ""),
                self.books.ours_same,
            ),
            (f"{self._whose} own books", self.books.theirs_total),
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
            title=f"Between {self._whose} books and {genitive(self.subject.reporter_name)}, valuation {self._outcome()}",
            source=source_line(figure for _, figure in rows),
            units=money_units(self.currency),
            show=in_billions,
            from_zero=True,
        )

    def _table(self) -> Table:
        rows = [
            (f"{self._whose} exports (FOB)", self.flows["exports"]),
            (f"{self._whose} imports (CIF)", self.flows["imports"]),
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
            caption=f"{capital(self._whose)} trade at {genitive(self.subject.reporter_name)} valuation, {self.subject.year}",
            units={"amount": amount, "at least": amount, "at most": amount},
            source=f"{source_line(figure for _, figure in rows)}; CIF over FOB: {self.adjusted.method}",
            name="valuation",
        )
