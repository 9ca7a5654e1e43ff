"""What the pipeline delivered over the years, on two counts."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.charts.chart import Chart
from analysis.charts.lines import lines
from analysis.derive.deliveries import (
    Delivered,
    operator_deliveries,
    review_imports,
    supplied,
    two_counts,
)
from analysis.derive.figure import Figure
from analysis.derive.growth import growth
from analysis.derive.levels import observed
from analysis.derive.subject import Subject
from analysis.pages.section import Section
from analysis.pages.sources import ROWS, references, source_line
from analysis.pages.words import BILLION, in_billions
from analysis.quantities import format_quantity, format_ratio, join, years
from analysis.reports import Note, Table, note, table
from analysis.statistics import find, publisher, select

CUBIC = "billion cubic metres"
_COUNTS = {"operator": "on the operator's count", "review": "on the Energy Institute's measure"}
_NO_CLAIM = (
    "No figure of the article was understood as a whole year's pipeline gas from one place to another."
)

_OF_REVIEW = "The Energy Institute's cubic metres are at 15 °C and 40 MJ."
_OF_BOTH = (
    "The operator's cubic metres are presumably at 20 °C, the Energy Institute's at 15 °C and 40 MJ. “Between "
    "cumulative marks” is the difference of two totals since the pipeline opened."
)


_EVER = range(1970, 2051)


class Deliveries(Section):
    """Deliveries over the years on the operator's count and on the statistical review's measure.

    Parameters
    ----------
    subject : Subject or None
        What the page is about.
    span_of_years : range
        The years to look at.
    """

    title = "Energy"

    def __init__(self, subject: Subject | None, span_of_years: range) -> None:
        if subject is None:
            self.missing = _NO_CLAIM
            return
        self.subject = subject
        self.title = f"Gas from {subject.partners_name} to {subject.reporter_name}, {subject.year}"
        self.title += ", on the suppliers' own books" if subject.on_partners_books else ""
        if subject.on_partners_books:
            self.missing = (
                f"No table has what the suppliers record themselves of the gas that {subject.reporter_name} received "
                f"from {subject.partners_name}: its operator counts it, and the Energy Institute's review."
            )
            return
        self.sources = [c for c in subject.partners if supplied(subject.reporter, c, subject.year)]
        self.operator, self.review = self._over(span_of_years)
        if subject.year not in self.operator and subject.year not in self.review:
            self.missing = self._missing(span_of_years)

    def _over(self, span_of_years: range) -> tuple[dict[int, Delivered], dict[int, Delivered]]:
        """Return the operator's and the review's count by year."""
        subject = self.subject
        whole = subject.partner  # the operator counts the pipeline's gas, not that of some of its suppliers
        operator = operator_deliveries(subject.reporter, whole, span_of_years) if whole else {}
        return operator, review_imports(subject.reporter, self.sources, span_of_years)

    def _missing(self, span_of_years: range) -> str:
        """Return why there is no count for the year on trial, and for which years there is one."""
        subject, operator = self.subject, self._over(_EVER)[0]
        review = [
            year for year in _EVER if any(supplied(subject.reporter, code, year) for code in subject.partners)
        ]
        if subject.year in operator or subject.year in review:
            return (
                f"The years from {span_of_years.start} to {span_of_years.stop - 1} leave out {subject.year}, the "
                "year on trial; change first_year or last_year."
            )
        ever = [*operator, *review]
        held = f"; the tables have {years(list(dict.fromkeys(ever)))}" if ever else ", nor in any other year"
        return (
            f"No table has the gas that {subject.reporter_name} received from {subject.partners_name} in "
            f"{subject.year}{held}."
        )

    def counts(self, year: int) -> tuple[Figure | None, Figure | None]:
        """Return the operator's and the review's figure for a year, None where there is none."""
        a, b = self.operator.get(year), self.review.get(year)
        return (a.figure if a else None, b.figure if b else None)

    @property
    def operator_name(self) -> str:
        """Who the operator is."""
        name = publisher(find(self.operator[self.subject.year].figure.all_rows[0]).publisher).name
        return name[0].lower() + name[1:]

    def other_counts(self) -> list[Figure]:
        """Return what else is published as the deliveries of the year, other than the operator's figure."""
        own = self.counts(self.subject.year)[0]
        if own is None:
            return []
        rows = select(
            "gas",
            indicator="deliveries",
            reporter=self.subject.reporter,
            partner=self.subject.partner,
            year=self.subject.year,
            transformation="level",
        )
        return [observed(one) for one in rows if one.value != own.value]

    def changes(self) -> dict[str, Figure]:
        """Return the change on the base year by each count, in percent."""
        found = {}
        for name, counts in (("operator", self.operator), ("review", self.review)):
            if self.subject.year in counts and self.subject.base_year in counts:
                new, old = counts[self.subject.year].figure, counts[self.subject.base_year].figure
                found[name] = growth(f"change by the {name}'s count", new, old)
        return found

    def _figures(self) -> Mapping[str, Figure | None]:
        a, b = self.counts(self.subject.year)
        found: dict[str, Figure | None] = {"deliveries.operator": a, "deliveries.review": b}
        for year in sorted(self.operator.keys() & self.review.keys()):
            one, other = self.counts(year)
            if one and other:
                found[f"deliveries.operator_{year}"] = one
                found[f"deliveries.review_{year}"] = other
        return found | {f"deliveries.change_{name}": figure for name, figure in self.changes().items()}

    def _note(self) -> Note:
        year = self.subject.year
        a, b = self.counts(year)
        text = ""
        if a and b:
            text = (
                f"For {year} the operator counts {a.rounded}, the Energy Institute's measure gives {b.rounded}: "
                f"{format_ratio((a.value / b.value - 1) * 100, sign=True)}. "
            )
        elif a or b:
            text = f"For {year} the only count of what {self.subject.reporter_name} received is {(a or b)}. "
        higher = [y for y, one in self.operator.items() if a and y < year and one.figure.value > a.value]
        if higher:
            text += f"On the operator's count {years(higher)} had more. "
        others = self.other_counts()
        if others:
            said = join(f"{one.rounded} ({one.source.split(';')[0]})" for one in others)
            text += f"Another version is published as well: {said}. "
        if a:
            text += f"All that is published of the operator's count goes back to one source, the {self.operator_name}. "
        moved = [
            f"{'fell' if figure.value < 0 else 'rose'} by {format_ratio(abs(figure.value))} {_COUNTS[name]}"
            for name, figure in self.changes().items()
        ]
        text += f"Against {self.subject.base_year} deliveries {join(moved)}. " if moved else ""
        return note(text.strip())

    def frame(self) -> pd.DataFrame:
        """Return both counts by year: see `analysis.derive.deliveries.two_counts`."""
        return two_counts(self.operator, self.review)

    def _chart(self) -> Chart:
        frame = self.frame().reset_index()
        rows = [
            {"series": label, "year": year, "value": value / BILLION}
            for label, column in (("operator's count", "operator"), ("Energy Institute's measure", "review"))
            for year, value in zip(frame["year"], frame[column], strict=True)
            if pd.notna(value)
        ]
        a, b = self.counts(self.subject.year)
        label, figure = ("operator's count", a) if a else ("Energy Institute's measure", b)
        change = next(iter(self.changes().values()), None)
        moved = (
            ""
            if change is None
            else (", a fall" if change.value < 0 else ", a rise") + f" on {self.subject.base_year}"
        )
        return lines(
            pd.DataFrame(rows),
            name="deliveries",
            title=f"Gas from {self.subject.partners_name} to {self.subject.reporter_name}: "
            f"{format_quantity(figure.value, 'm3') if figure else ''} in {self.subject.year}{moved}",
            source=self._source(),
            units=CUBIC,
            highlight=(
                label,
                self.subject.year,
                f"{self.subject.year}: {in_billions(figure.value / BILLION)}",
            )
            if figure
            else None,
            show=in_billions,
        )

    def _table(self) -> Table:
        frame = self.frame()
        shown = pd.DataFrame(
            {
                "operator's count": frame["operator"] / BILLION,
                "Energy Institute's measure": frame["review"] / BILLION,
                "ratio": frame["ratio"],
                "how the operator's is known": frame["how"] if self.operator else None,
                "table rows": frame["rows"].map(references),
            }
        ).dropna(axis="columns", how="all")
        amounts = [name for name in ("operator's count", "Energy Institute's measure") if name in shown]
        return table(
            shown,
            caption=f"Pipeline gas from {self.subject.partners_name} to {self.subject.reporter_name}",
            units=dict.fromkeys(amounts, CUBIC),
            source=self._source(),
            name="deliveries",
            refers=ROWS,
            note=_OF_BOTH if self.operator else _OF_REVIEW,
        )

    def _shown(self) -> list[Figure]:
        counts = [one.figure for one in [*self.operator.values(), *self.review.values()]]
        return [*counts, *self.other_counts()]

    def _source(self) -> str:
        return source_line(self._shown())
