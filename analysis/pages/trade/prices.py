"""How world-market prices moved between the two years."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.derive.figure import Figure
from analysis.derive.prices import price_changes
from analysis.derive.subject import Subject
from analysis.pages.section import Section
from analysis.pages.sources import source_line
from analysis.pages.words import NO_TRADE, slug
from analysis.quantities import format_ratio, unit
from analysis.reports import Note, Table, note, table


class Prices(Section):
    """How world-market prices moved between the two years.

    Parameters
    ----------
    subject : Subject or None
        What the page is about.
    beside : sequence of Section
        The sections on the trade whose prices these are; where they all have nothing, the prices say nothing of it.
    """

    def __init__(self, subject: Subject | None, beside: Sequence[Section] = ()) -> None:
        if subject is None:
            self.missing = NO_TRADE
            return
        if beside and all(section.missing for section in beside):
            self.missing = beside[0].missing
            return
        self.subject = subject
        self.changes = price_changes(subject.year, subject.base_year)
        if not self.changes:
            self.missing = f"The table of prices does not reach {subject.base_year} and {subject.year}."

    def _figures(self) -> Mapping[str, Figure | None]:
        return {f"price.{slug(name)}": figure for name, figure in self.changes.items()}

    def labels(self) -> Mapping[str, str]:
        """Return what the prices are called."""
        return {f"price.{slug(name)}": f"change in price: {name}" for name in self.changes}

    def _note(self) -> Note:
        ups = [name for name, figure in self.changes.items() if figure.value > 0]
        counted = {0: "none", len(self.changes): "all"}.get(len(ups), len(ups))
        top, bottom = next(iter(self.changes)), list(self.changes)[-1]
        return note(
            f"Of {len(self.changes)} world-market prices, {counted} rose from {self.subject.base_year} to "
            f"{self.subject.year}; the changes reach from {format_ratio(self.changes[bottom].value, sign=True)} "
            f"({bottom}) to {format_ratio(self.changes[top].value, sign=True)} ({top}). Trade in money moves with "
            "prices without more or fewer goods; how much of it is price cannot be told without quantities."
        )

    def _table(self) -> Table:
        return table(
            pd.DataFrame(
                {
                    f"{year}": [figure.inputs[i].value for figure in self.changes.values()]
                    for i, year in enumerate((self.subject.year, self.subject.base_year))
                }
                | {
                    "unit": [unit(figure.inputs[0].unit).plural for figure in self.changes.values()],
                    "change": [figure.value for figure in self.changes.values()],
                },
                index=pd.Index(list(self.changes), name="commodity"),
            ),
            caption="World-market prices, annual means of monthly prices",
            units={"change": "percent"},
            formats={"change": 1},
            source=source_line(self.changes.values()),
            name="prices",
        )
