"""Trade over the years on somebody's books, with one year on trial: note, chart and table."""

from __future__ import annotations

from datetime import date

import pandas as pd

from analysis.charts.chart import Chart
from analysis.charts.lines import lines
from analysis.derive.figure import Figure
from analysis.derive.history import High, History
from analysis.pages.section import Section
from analysis.pages.sources import ROWS, references, source_line, whose_figure
from analysis.pages.words import BILLION, high_in_words, in_billions, money_units
from analysis.quantities import years
from analysis.reports import Note, Table, note, table


class YearsOnBooks(Section):
    """A series over years with one year on trial; subclasses say whose books it is from."""

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
        if self.high.before is None:
            return f"{self.title_of}: {self.high.year} is the first year we know"
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
                "whose figure": [
                    whose_figure(one, rows)
                    for one, rows in zip(frame["publisher"], frame["rows"], strict=True)
                ],
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
