"""Trade over the years, and whether the year on trial was the highest."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pandas as pd

from analysis.charts.chart import Chart
from analysis.charts.lines import lines
from analysis.derive.figure import Figure
from analysis.derive.history import High, History, high, history, own_books
from analysis.derive.levels import Level
from analysis.derive.subject import Subject
from analysis.pages.section import Section
from analysis.pages.sources import ROWS, references, source_line
from analysis.pages.words import BILLION, NO_TRADE, high_in_words, in_billions, join, money_units, years
from analysis.reports import Note, Table, note, table
from analysis.statistics import area_name, find


class _Years(Section):
    """A series over years with one year on trial; subclasses say which series."""

    slug: str
    where: str
    title_of: str
    series: History
    high: High
    published: date | None

    def frame(self) -> pd.DataFrame:
        """Return one row a year, gaps included: see `analysis.derive.history.History.frame`."""
        return self.series.frame(self.published)

    def _note(self) -> Note:
        return note(high_in_words(self.high, self.where))

    def _chart(self) -> Chart:
        frame = self.frame().reset_index()
        drawn = pd.DataFrame(
            {
                "series": self.title_of,
                "year": frame["year"],
                "value": frame["value"] / BILLION,
                "bound": ["over" if end == float("inf") else "exact" for end in frame["high"]],
                "later": frame["later"],
            }
        )
        return lines(
            drawn,
            name=self.slug,
            title=self._title(),
            source=self._source(),
            units=money_units(self.series.unit),
            highlight=(
                self.title_of,
                self.high.year,
                f"{self.high.year}: {in_billions(self.high.figure.value / BILLION)}",
            ),
            show=in_billions,
        )

    def _title(self) -> str:
        if self.high.holds is False:
            return f"{self.title_of}: {self.high.before_year} was higher than {self.high.year}"
        if self.high.open:
            return f"{self.title_of}: whether {self.high.year} or {self.high.before_year} was higher is open"
        known = f"every year since {self.high.since}" if self.high.holds else "every earlier year we know"
        later = f"; {years(self.high.later)} passed it" if self.high.later else ""
        return f"{self.title_of}: {self.high.year} is above {known}{later}"

    def _table(self) -> Table:
        frame = _gaps_together(self.frame())
        shown = pd.DataFrame(
            {
                "trade": frame["value"] / BILLION,
                "how it is known": [
                    f"{how}, a lower bound" if end == float("inf") else how
                    for how, end in zip(frame["how"], frame["high"], strict=True)
                ],
                "whose figure": frame["publisher"],
                "table rows": frame["rows"].map(references),
            }
        )
        return table(
            shown,
            caption=self.title_of,
            units={"trade": money_units(self.series.unit)},
            formats={"trade": 2},
            source=self._source(),
            name=self.slug,
            refers=ROWS,
            note="A year without a figure is a gap, not a zero.",
        )

    def _shown(self) -> list[Figure]:
        return [one.figure for one in self.series.levels.values()]

    def _source(self) -> str:
        return source_line(self._shown())


class OverTheYears(_Years):
    """Trade with the partners on the reporter's books, every year that the tables know.

    Parameters
    ----------
    subject : Subject or None
        What the page is about.
    span : range
        The years to look at.
    currency : str
        ISO 4217 code.
    published : datetime.date, optional
        The article's date: years that end after it are drawn as later.
    """

    slug = "trade-over-the-years"

    def __init__(
        self, subject: Subject | None, span: range, currency: str = "USD", published: date | None = None
    ) -> None:
        if subject is None:
            self.missing = NO_TRADE
            return
        self.subject, self.published = subject, published
        self.where = f"On {subject.reporter_name}'s books"
        self.title_of = f"Trade of {subject.reporter_name} with {subject.partners_name}, on its own books"
        partners = [subject.partner] if subject.partner else list(subject.partners)
        self.series = history(subject.reporter, partners, span, currency)
        if subject.year not in span:
            self.missing = (
                f"The years from {span.start} to {span.stop - 1} leave out {subject.year}, the year on trial; "
                "change first_year or last_year."
            )
            return
        found = high(self.series, subject.year)
        if found is None:
            self.missing = (
                f"No table has the trade of {subject.reporter_name} with {subject.partners_name} in "
                f"{subject.year}."
            )
            return
        self.high = found

    def _figures(self) -> Mapping[str, Figure | None]:
        return {"trade.level": self.high.figure, "trade.highest_before": self.high.before}


class OwnBooks(_Years):
    """The partners' trade with the reporter on their own books, for those that publish a long series.

    Parameters
    ----------
    subject : Subject or None
        What the page is about.
    span : range
        The years to look at.
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
        series = {code: own_books([code], subject.reporter, span, currency) for code in subject.partners}
        long = [code for code in subject.partners if self._is_long(series[code], subject.year)]
        names = join(area_name(code) for code in long)
        if not long:
            self.missing = (
                f"None of the partners has a series of its own of {self._LONG} years before {subject.year}."
            )
            return
        self.where = f"On the books of {names}"
        self.title_of = f"Trade with {subject.reporter_name} on the books of {names}"
        self.by_country = {code: series[code] for code in long}
        complete = own_books(long, subject.reporter, span, currency)
        self.series = _last_run(complete, subject.year)
        found = high(self.series, subject.year)
        if found is None:
            self.missing = f"{names} together have no figure for {subject.year}."
            return
        self.high = found

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
            by_publisher.setdefault(_publisher(own.levels[year]), []).append(year)
        said = join(f"{publisher} ({years(one)})" for publisher, one in by_publisher.items())
        return f"{area_name(code)}: {said}."

    def _figures(self) -> Mapping[str, Figure | None]:
        return {"own_books.level": self.high.figure, "own_books.highest_before": self.high.before}


def _gaps_together(frame: pd.DataFrame) -> pd.DataFrame:
    """Draw runs of years without a figure together into one row, named by its first and last year."""
    known = frame["value"].notna()
    run = (known | known.shift(fill_value=True)).cumsum()
    labels = {
        number: years(list(part.index)) if len(part) > 1 else str(part.index[0])
        for number, part in frame.groupby(run)
    }
    first = frame.groupby(run).head(1)
    return first.set_axis([labels[number] for number in run[first.index]]).rename_axis("year")


def _last_run(series: History, year: int) -> History:
    """Keep the years without a gap around the one on trial: a series is complete or it is not compared."""
    first = last = year
    while first - 1 in series.levels:
        first -= 1
    while last + 1 in series.levels:
        last += 1
    kept = {y: one for y, one in series.levels.items() if first <= y <= last}
    return History(series.name, series.unit, kept)


def _publisher(one: Level) -> str:
    coverage = {find(row).coverage for row in one.figure.all_rows} - {"", "goods", "not stated"}
    return f"{one.publisher}, {join(sorted(coverage))}" if coverage else one.publisher
