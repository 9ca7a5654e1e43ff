"""The same trade on two sides' books; exports that the partner never saw; what valuation explains."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.charts.chart import Chart
from analysis.charts.pairs import pairs
from analysis.charts.parts import parts
from analysis.charts.ranges import ranges
from analysis.derive.figure import Figure
from analysis.derive.proportion import exports_beyond_belief
from analysis.derive.subject import Subject
from analysis.derive.two_books import TwoBooks, at_reporters_valuation, flows_of_partners, two_books
from analysis.pages.section import Section
from analysis.pages.sources import ROWS, references, source_line
from analysis.pages.words import BILLION, in_billions, join, money_units
from analysis.quantities import format_ratio
from analysis.reports import Note, Table, note, table
from analysis.statistics import area_name

_NO_CLAIM = "The article gives no figure for trade between countries."


class BothBooks(Section):
    """A year's trade on the reporter's books and on the partners' own, country by country.

    Parameters
    ----------
    subject : Subject or None
        What the page is about.
    currency : str
        ISO 4217 code.
    """

    def __init__(self, subject: Subject | None, currency: str = "USD") -> None:
        if subject is None:
            self.missing = _NO_CLAIM
            return
        self.subject, self.currency = subject, currency
        found = two_books(subject.reporter, subject.partners, subject.year, currency, subject.group)
        if found is None:
            self.missing = (
                f"The tables do not hold {subject.year} on both sides' books for {subject.partners_name}."
            )
            return
        self.books: TwoBooks = found

    def _figures(self) -> Mapping[str, Figure | None]:
        books = self.books
        figures: dict[str, Figure | None] = {
            "books.sum_of_countries": books.sum_of_countries,
            "books.ours_same": books.ours_same,
            "books.theirs": books.theirs_total,
            "books.gap": books.gap["gap"],
            "books.gap_relative": books.gap["relative"],
            "books.hybrid": books.hybrid if books.silent else None,
        }
        return figures | {f"books.part_{code.lower()}": books.part(code) for code in books.publishing}

    def _note(self) -> Note:
        books, reporter = self.books, self.subject.reporter_name
        widest = max(books.publishing, key=lambda code: books.part(code).value)
        below = books.gap["relative"].value >= 0
        text = (
            f"{_who_publish(books.publishing)} "
            f"{books.theirs_total.rounded} where {reporter} records {books.ours_same.rounded} for the same: "
            f"{format_ratio(abs(books.gap['relative'].value), decimals=0)} {'less' if below else 'more'}."
        )
        if len(books.publishing) > 1:
            text += f" {area_name(widest)} makes up {format_ratio(books.part(widest).value, decimals=0)} of the gap."
        if books.silent:
            text += (
                f" {_names(books.silent)} publishes nothing; with {reporter}'s own figure in its place the sum is "
                f"{books.hybrid.rounded}, a hybrid of two sides' books and nobody's count."
            )
        return note(text)

    def frame(self) -> pd.DataFrame:
        """Return one row a partner: see `analysis.derive.two_books.TwoBooks.frame`."""
        return self.books.frame()

    def _chart(self) -> Chart:
        frame = self.frame().reset_index()
        drawn = pd.DataFrame(
            {
                "label": frame["country"],
                "first": frame["ours"] / BILLION,
                "second": frame["theirs"] / BILLION,
                "gap": [
                    "" if pd.isna(gap) else f"{in_billions(gap / BILLION)} ({format_ratio(part, decimals=0)})"
                    for gap, part in zip(frame["gap"], frame["part"], strict=True)
                ],
            }
        )
        relative = self.books.gap["relative"].value
        return pairs(
            drawn,
            name="both-books",
            title=f"The partners that publish record {format_ratio(abs(relative), decimals=0)} "
            f"{'less' if relative >= 0 else 'more'} trade than {self.subject.reporter_name} does, "
            f"{self.subject.year}",
            source=self._source(),
            units=money_units(self.currency),
            first=f"{self.subject.reporter_name}'s books",
            second="the partner's own books",
            gap_heading="gap (part of all)",
            show=in_billions,
        )

    def parts_chart(self) -> Chart | object:
        """Return the chart of each country's part of the gap."""
        if self.missing:
            return self.chart()
        frame = self.frame().dropna(subset=["gap"]).reset_index()
        rest = self.books.gap["gap"].value - float(frame["gap"].sum())
        labels = [*frame["country"], "rounding, and figures worked back"]
        values = [*(frame["gap"] / BILLION), rest / BILLION]
        widest = frame.iloc[0]
        return parts(
            pd.DataFrame({"label": labels, "value": values}),
            name="parts-of-the-gap",
            title=f"{widest['country']} makes up {format_ratio(widest['part'], decimals=0)} of the gap",
            source=self._source(),
            units=money_units(self.currency),
            total="The whole gap",
            show=in_billions,
        )

    def _table(self) -> Table:
        frame = self.frame()
        amount = money_units(self.currency)
        ours, theirs = f"{self.subject.reporter_name}'s books", "own books"
        shown = pd.DataFrame(
            {
                ours: frame["ours"] / BILLION,
                theirs: frame["theirs"] / BILLION,
                "gap": frame["gap"] / BILLION,
                "part of the gap": frame["part"],
                "how the two are known": frame["how_ours"] + "; " + frame["how_theirs"],
                "the partner's publisher": frame["publisher_theirs"],
                "table rows": frame["rows"].map(references),
            }
        )
        return table(
            shown,
            caption=f"Trade of {self.subject.reporter_name} with each partner on both sides' books, "
            f"{self.subject.year}",
            units={ours: amount, theirs: amount, "gap": amount, "part of the gap": "percent"},
            source=self._source(),
            name="both-books",
            refers=ROWS,
        )

    def _shown(self) -> list[Figure]:
        levels = [*self.books.ours.values(), *self.books.theirs.values()]
        return [self.books.whole, *(one.figure for one in levels)]

    def _source(self) -> str:
        return source_line(self._shown())


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
            ("the same at the reporter's valuation", self.adjusted),
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
            title="Valuing the partners' figures as the reporter does "
            + ("does not close the gap" if self._stays() else "narrows the gap"),
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
            caption=f"The partners' trade at the reporter's valuation, {self.subject.year}",
            units={"amount": amount, "at least": amount, "at most": amount},
            source=f"{source_line(figure for _, figure in rows)}; CIF over FOB: {self.adjusted.method}",
            name="valuation",
        )


def _names(codes: list[str]) -> str:
    return join(area_name(code) for code in codes)


def _who_publish(codes: list[str]) -> str:
    if len(codes) == 1:
        return f"{_names(codes)} records"
    words = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}
    return f"The {words.get(len(codes), str(len(codes)))} partners that publish ({_names(codes)}) record"
