"""Who supplied the pipeline gas, and what share of imports and consumption it is."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.charts.chart import Chart
from analysis.charts.shares import shares
from analysis.derive.arithmetic import difference, total
from analysis.derive.deliveries import REVIEW, gas
from analysis.derive.figure import Figure
from analysis.derive.subject import Subject
from analysis.derive.supply import share_by_administration, shares_of, suppliers
from analysis.pages.energy.deliveries import CUBIC, Deliveries
from analysis.pages.section import Nothing, Section
from analysis.pages.sources import ROWS, references, source_line
from analysis.pages.words import BILLION, in_billions
from analysis.quantities import capital, format_ratio, genitive, join
from analysis.reports import Note, Table, note, table
from analysis.statistics import area_name, place_in_prose


class Suppliers(Section):
    """Pipeline gas by supplier, and the share of the partners' gas in imports and consumption.

    Parameters
    ----------
    deliveries : Deliveries
        The first section.
    """

    def __init__(self, deliveries: Deliveries) -> None:
        self.missing = deliveries.missing
        if self.missing:
            return
        self.subject: Subject = deliveries.subject
        reporter, year = self.subject.reporter, self.subject.year
        self.by_supplier = suppliers(reporter, year)
        self.earlier = suppliers(reporter, self.subject.base_year)
        operator, review = deliveries.counts(year)
        if not self.by_supplier or review is None:
            self.missing = (
                f"No table has {genitive(self.subject.reporter_name)} pipeline gas by supplier in {year}."
            )
            return
        self.shares = {
            y: shares_of(one.figure, reporter, y)
            for y, one in sorted(deliveries.review.items(), reverse=True)
        }
        self.by_administration = share_by_administration(operator, reporter, year) if operator else None
        whole = gas("imports volume", reporter, "WLD", year, publisher=REVIEW, product="pipeline-gas")
        named = total("suppliers named", list(self.by_supplier.values()))
        self.rest = difference("other suppliers", whole, named) if whole else None

    def _figures(self) -> Mapping[str, Figure | None]:
        found: dict[str, Figure | None] = {f"suppliers.{c.lower()}": f for c, f in self.by_supplier.items()}
        names = ("pipeline_imports", "all_imports", "consumption")
        found |= {
            f"share.{name}": figure
            for name, figure in zip(names, self.shares[self.subject.year].values(), strict=False)
        }
        return found | {"share.consumption_operator": self.by_administration}

    def _shown(self) -> list[Figure]:
        shares = [figure for one in self.shares.values() for figure in one.values()]
        return [*self.by_supplier.values(), *self.earlier.values(), *shares]

    def _note(self) -> Note:
        names = join(place_in_prose(c) for c in self.by_supplier if c in self.subject.partners)
        shares = self.shares[self.subject.year]
        said = join(f"{format_ratio(figure.value)} {name}" for name, figure in shares.items())
        said = said.replace("of its", f"of {genitive(self.subject.reporter_name)}", 1)
        text = f"Gas from {names} is {said} in {self.subject.year}, all on the Energy Institute's measure."
        if self.by_administration:
            text += (
                f" The operator's figure is {format_ratio(self.by_administration.value)} of consumption as the "
                "country's own energy administration counts it."
            )
        return note(text)

    def _chart(self) -> Chart:
        labels = [area_name(code) for code in self.by_supplier]
        values = [figure.value / BILLION for figure in self.by_supplier.values()]
        rest = [False] * len(labels)
        if self.rest and self.rest.value > 0.005 * BILLION:
            labels, values, rest = [*labels, "others"], [*values, self.rest.value / BILLION], [*rest, True]
        part = values[0] / sum(values) * 100
        return shares(
            pd.DataFrame({"label": labels, "value": values, "rest": rest}),
            name="suppliers",
            title=f"{capital(place_in_prose(next(iter(self.by_supplier))))} supplied {format_ratio(part, decimals=0)} of "
            f"{genitive(self.subject.reporter_name)} pipeline gas in {self.subject.year}",
            source=source_line(self.by_supplier.values()),
            units=CUBIC,
            show=in_billions,
        )

    def _table(self) -> Table:
        year, base = str(self.subject.year), str(self.subject.base_year)
        codes = list(dict.fromkeys([*self.by_supplier, *self.earlier]))
        shown = pd.DataFrame(
            {
                year: [_billions(self.by_supplier.get(code)) for code in codes],
                base: [_billions(self.earlier.get(code)) for code in codes],
                "table rows": [
                    references(
                        row
                        for one in (self.by_supplier, self.earlier)
                        if code in one
                        for row in one[code].all_rows
                    )
                    for code in codes
                ],
            },
            index=pd.Index([area_name(code) for code in codes], name="supplier"),
        )
        return table(
            shown,
            caption=f"{capital(genitive(self.subject.reporter_name))} pipeline gas by supplier",
            units={year: CUBIC, base: CUBIC},
            source=source_line([*self.by_supplier.values(), *self.earlier.values()]),
            name="suppliers",
            refers=ROWS,
        )

    def shares_table(self) -> Table | Nothing:
        """Return the share of the partners' gas in imports and consumption, a row a year."""
        if self.missing:
            return Nothing(self.missing)
        names = list(dict.fromkeys(name for one in self.shares.values() for name in one))
        shown = pd.DataFrame(
            {name: [_percent(one.get(name)) for one in self.shares.values()] for name in names}
            | {
                "table rows": [
                    references(dict.fromkeys(row for figure in one.values() for row in figure.all_rows))
                    for one in self.shares.values()
                ]
            },
            index=pd.Index(list(self.shares), name="year"),
        )
        figures = [figure for one in self.shares.values() for figure in one.values()]
        return table(
            shown,
            caption=f"Share of gas from {self.subject.partners_name}",
            units=dict.fromkeys(names, "percent"),
            formats=dict.fromkeys(names, 1),
            source=source_line(figures),
            name="shares",
            refers=ROWS,
            note="Each share is the gas of the suppliers divided by the whole, both on the Energy Institute's "
            "measure; imports of a year are from the review's edition of the year after, consumption and "
            "liquefied gas from the edition of 2024.",
        )


def _billions(figure: Figure | None) -> float | None:
    return figure.value / BILLION if figure else None


def _percent(figure: Figure | None) -> float | None:
    return figure.value if figure else None
