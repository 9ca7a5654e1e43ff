"""The same years on the partners' own books, for those that publish a long series."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pandas as pd

from analysis.derive.figure import Figure
from analysis.derive.history import EVER, History, high, own_books
from analysis.derive.subject import Subject
from analysis.pages.sources import references, whose_figure
from analysis.pages.trade.series import YearsOnBooks
from analysis.pages.words import BILLION, NO_TRADE, money_units
from analysis.quantities import join, years
from analysis.reports import Table, table
from analysis.statistics import area_name, place_in_prose


class OwnBooks(YearsOnBooks):
    """The partners' trade with the reporter on their own books, for those that publish a long series.

    Parameters
    ----------
    subject : Subject or None
        What the page is about.
    span : range
        The years to draw.
    currency : str
        ISO 4217 code.
    published : datetime.date, optional
        The article's date.
    """

    slug = "own-books-over-the-years"
    _LONG = 15  # years before the one on trial

    def __init__(
        self, subject: Subject | None, span: range, currency: str = "USD", published: date | None = None
    ) -> None:
        if subject is None:
            self.missing = NO_TRADE
            return
        self.published = published
        series = {code: own_books([code], subject.reporter, EVER, currency) for code in subject.partners}
        long = [code for code in subject.partners if self._is_long(series[code], subject.year)]
        names = join(place_in_prose(code) for code in long)
        if not long:
            self.missing = (
                f"None of the partners has a series of its own of {self._LONG} years before {subject.year}."
            )
            return
        if subject.on_partners_books and len(long) == sum(
            subject.year in one.levels for one in series.values()
        ):
            self.missing = "All partners that publish the year have a long series: it is the one above."
            return
        self.where = f"On the books of {names}"
        self.title_of = f"Trade with {subject.reporter_name} on the books of {names}"
        self.by_country = {code: series[code] for code in long}
        complete = _last_run(own_books(long, subject.reporter, EVER, currency), subject.year)
        found = high(complete, subject.year)
        if found is None or subject.year not in span:
            self.missing = (
                f"The years drawn leave out {subject.year}."
                if found
                else f"{names} together have no figure for {subject.year}."
            )
            return
        self.high, self.series = found, complete.within(span)

    def _listed(self) -> list[Figure]:
        return []

    def _is_long(self, own: History, year: int) -> bool:
        return all(year - back in own.levels for back in range(self._LONG))

    def _table(self) -> Table:
        shown = pd.DataFrame(
            {
                area_name(code): {
                    year: own.levels[year].figure.value / BILLION for year in self.series.levels
                }
                for code, own in self.by_country.items()
            }
        )
        frame = self.frame()
        if len(self.by_country) > 1:
            shown["together"] = frame["value"] / BILLION
        shown["table rows"] = frame["rows"].map(references)
        amounts = [column for column in shown.columns if column != "table rows"]
        return table(
            shown.rename_axis("year"),
            caption=self.title_of,
            units=dict.fromkeys(amounts, money_units(self.series.unit)),
            formats=dict.fromkeys(amounts, 2),
            source=self._source(),
            name=self.slug,
            note=" ".join(self._whose(code, own) for code, own in self.by_country.items()),
        )

    def _whose(self, code: str, own: History) -> str:
        by_publisher: dict[str, list[int]] = {}
        for year in self.series.levels:
            one = own.levels[year]
            by_publisher.setdefault(whose_figure(one.publisher, one.figure.all_rows), []).append(year)
        said = join(f"{publisher} ({years(one)})" for publisher, one in by_publisher.items())
        return f"{area_name(code)}: {said}."

    def _figures(self) -> Mapping[str, Figure | None]:
        return {"own_books.level": self.high.figure, "own_books.highest_before": self.high.before}


def _last_run(series: History, year: int) -> History:
    """Keep the years without a gap around the one on trial: a series is complete or it is not compared."""
    first = last = year
    while first - 1 in series.levels:
        first -= 1
    while last + 1 in series.levels:
        last += 1
    kept = {y: one for y, one in series.levels.items() if first <= y <= last}
    return History(series.name, series.unit, kept)
