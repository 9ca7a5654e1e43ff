"""The same trade on two sides' books; exports that the partner never saw; what valuation explains."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.charts.chart import Chart
from analysis.charts.pairs import pairs
from analysis.charts.parts import parts
from analysis.derive.figure import Figure
from analysis.derive.subject import Subject
from analysis.derive.two_books import TwoBooks, two_books
from analysis.pages.section import SILENT, Nothing, Section
from analysis.pages.sources import ROWS, references, source_line
from analysis.pages.words import BILLION, NO_TRADE, in_billions, money_units
from analysis.quantities import capital, format_ratio, genitive, in_words, join
from analysis.reports import Note, Table, note, table
from analysis.statistics import place_in_prose


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
            self.missing = NO_TRADE
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
            text += f" {capital(place_in_prose(widest))} makes up {format_ratio(books.part(widest).value, decimals=0)} of the gap."
        if books.silent:
            text += (
                f" {silence(books)}; with {genitive(reporter)} own figure in {'its' if len(books.silent) == 1 else 'their'} place the sum is "
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
        codes = self.books.publishing
        who = (
            f"{capital(place_in_prose(codes[0]))} records"
            if len(codes) == 1
            else "The partners that publish record"
        )
        return pairs(
            drawn,
            name="both-books",
            title=f"{who} {format_ratio(abs(relative), decimals=0)} "
            f"{'less' if relative >= 0 else 'more'} trade than {self.subject.reporter_name} does, "
            f"{self.subject.year}",
            source=self._source(),
            units=money_units(self.currency),
            first=f"{capital(genitive(self.subject.reporter_name))} books",
            second=self._theirs(),
            nothing=self._nothing(),
            gap_heading="gap (part of all)",
            show=in_billions,
        )

    def _nothing(self) -> str:
        """Return what stands beside a bar that is not there, true of every such partner."""
        reasons = {self.books.why_silent(code) for code in self.books.silent}
        return reasons.pop() if len(reasons) == 1 else "has no figure"

    def parts_chart(self) -> Chart | Nothing:
        """Return the chart of each country's part of the gap."""
        if self.missing:
            return Nothing(self.missing)
        if len(self.books.publishing) < 2:
            return SILENT
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
        ours, theirs = f"{capital(genitive(self.subject.reporter_name))} books", self._theirs()
        rest = self.books.gap["gap"].value - float(frame["gap"].sum())
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
        if len(self.subject.partners) > 1:
            shown.loc["rounding, and figures worked back"] = [
                rest / BILLION, None, rest / BILLION, rest / self.books.gap["gap"].value * 100, "", "", "",
            ]  # fmt: skip
            shown.loc["all that publish"] = [
                self.books.ours_same.value / BILLION, self.books.theirs_total.value / BILLION,
                self.books.gap["gap"].value / BILLION, 100.0, "", "", "",
            ]  # fmt: skip
        return table(
            shown,
            formats={ours: 2, theirs: 2, "gap": 2, "part of the gap": 1},
            caption=f"Trade of {self.subject.reporter_name} with each partner on both sides' books, "
            f"{self.subject.year}",
            units={ours: amount, theirs: amount, "gap": amount, "part of the gap": "percent"},
            source=self._source(),
            name="both-books",
            refers=ROWS,
        )

    def _theirs(self) -> str:
        """Return what the other side's books are called: by name if it is one country."""
        only = self.subject.partners
        return (
            f"{capital(genitive(place_in_prose(only[0])))} books"
            if len(only) == 1
            else "the partner's own books"
        )

    def _shown(self) -> list[Figure]:
        levels = [*self.books.ours.values(), *self.books.theirs.values()]
        return [self.books.whole, *(one.figure for one in levels)]

    def _source(self) -> str:
        return source_line(self._shown())


def silence(books: TwoBooks) -> str:
    """Return which partners have no figure on their own books, and why."""
    reasons: dict[str, list[str]] = {}
    for code in books.silent:
        reasons.setdefault(books.why_silent(code), []).append(place_in_prose(code))
    said = (f"{join(names)} {why if len(names) == 1 else _of_several(why)}" for why, names in reasons.items())
    return capital(", ".join(said))


_OF_SEVERAL = {"has": "have", "publishes": "publish"}


def _of_several(why: str) -> str:
    verb, rest = why.split(" ", 1)
    return f"{_OF_SEVERAL[verb]} {rest}"


def _names(codes: list[str]) -> str:
    return join(place_in_prose(code) for code in codes)


def _who_publish(codes: list[str]) -> str:
    if len(codes) == 1:
        return f"{capital(_names(codes))} records"
    return f"The {in_words(len(codes))} partners that publish ({_names(codes)}) record"
