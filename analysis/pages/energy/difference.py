"""What explains the difference between the two counts of the gas that a pipeline delivered."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.charts.chart import Chart
from analysis.charts.ranges import ranges
from analysis.derive.deliveries import (
    explained,
)
from analysis.derive.figure import Figure
from analysis.pages.energy.deliveries import Deliveries
from analysis.pages.section import Section
from analysis.pages.sources import source_line
from analysis.quantities import format_number, format_ratio
from analysis.reports import Note, Table, note, table


class Explained(Section):
    """What the reference temperature explains of the difference between the two counts.

    Parameters
    ----------
    deliveries : Deliveries
        The section before.
    operator_celsius, review_celsius : float
        Reference temperatures of the two counts.
    """

    def __init__(self, deliveries: Deliveries, operator_celsius: float, review_celsius: float) -> None:
        self.missing = deliveries.missing
        if self.missing:
            return
        self.subject = deliveries.subject
        a, b = deliveries.counts(self.subject.year)
        if a is None or b is None:
            self.missing = f"Only one count is known for {self.subject.year}, so there is nothing to explain."
            return
        self.counts = (a, b)
        self.found = explained(a, b, operator_celsius, review_celsius)

    def _figures(self) -> Mapping[str, Figure | None]:
        return {f"explained.{name}": figure for name, figure in self.found.items()}

    def _note(self) -> Note:
        found = self.found
        return note(
            f"The operator's count is {found['ratio'].rounded} times the Energy Institute's. A cubic metre at a "
            f"higher reference temperature holds less gas; that explains a factor of {found['temperature']}, "
            f"{format_ratio(found['part'].value, decimals=0)} of the difference. A factor of "
            f"{found['rest'].rounded} stays unexplained: gas quality, metering point and timing may play a part, "
            "and the tables do not say which."
        )

    def _rows(self) -> list[tuple[str, Figure]]:
        return [
            ("operator's count over the Energy Institute's", self.found["ratio"]),
            ("what the reference temperature explains", self.found["temperature"]),
            ("what stays unexplained", self.found["rest"]),
        ]

    def _chart(self) -> Chart:
        rows = self._rows()
        return ranges(
            pd.DataFrame(
                {
                    "label": [label for label, _ in rows],
                    "value": [f.value for _, f in rows],
                    "low": [f.interval.low for _, f in rows],
                    "high": [f.interval.high for _, f in rows],
                }
            ),
            name="explained",
            title=f"Temperature explains {format_ratio(self.found['part'].value, decimals=0)} of the difference "
            "between the two counts; the rest is unexplained",
            source=source_line(self.counts),
            units="ratio",
            reference=(1.0, "no difference"),
            show=lambda value: format_number(value, 4),
        )

    def _table(self) -> Table:
        rows = self._rows()
        return table(
            pd.DataFrame(
                {
                    "factor": [f.value for _, f in rows],
                    "formula": [f.formula for _, f in rows],
                    "method": [f.method for _, f in rows],
                },
                index=pd.Index([label for label, _ in rows], name="what"),
            ),
            caption=f"The difference between the two counts, {self.subject.year}",
            units={"factor": "ratio"},
            source=source_line(self.counts),
            name="explained",
            formats={"factor": lambda value: format_number(value, 4)},
        )
