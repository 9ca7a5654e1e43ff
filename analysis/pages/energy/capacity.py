"""How much of its capacity a pipeline used."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.charts.chart import Chart
from analysis.charts.ranges import ranges
from analysis.derive.arithmetic import span
from analysis.derive.deliveries import (
    capacity_use,
)
from analysis.derive.figure import Figure
from analysis.pages.energy.deliveries import Deliveries
from analysis.pages.section import Section
from analysis.pages.sources import ROWS, references, source_line
from analysis.quantities import format_ratio
from analysis.reports import Note, Table, note, table


class CapacityUse(Section):
    """Deliveries against every published capacity of the whole pipeline.

    Parameters
    ----------
    deliveries : Deliveries
        The first section.
    """

    def __init__(self, deliveries: Deliveries) -> None:
        self.missing = deliveries.missing
        if self.missing:
            return
        self.subject = deliveries.subject
        self.delivered = deliveries.counts(self.subject.year)[0]
        if self.delivered is None:
            self.missing = (
                "The operator's count is unknown for the year, so its capacity is not compared with it."
            )
            return
        self.uses = capacity_use(self.delivered, self.subject.reporter, self.subject.year)
        if not self.uses:
            self.missing = "No table has the capacity of the whole pipeline."
            return
        self.range = span("use of capacity over the published capacities", list(self.uses.values()))

    def _figures(self) -> Mapping[str, Figure | None]:
        return {"capacity.use": self.range}

    def _shown(self) -> list[Figure]:
        return list(self.uses.values())

    def _note(self) -> Note:
        low, high = (format_ratio(v, decimals=0) for v in (self.range.interval.low, self.range.interval.high))
        return note(
            f"{self.delivered.rounded if self.delivered else ''} is {low} to {high} of capacity: the published "
            f"capacities differ ({', '.join(self.uses)})."
        )

    def _chart(self) -> Chart:
        low, high = (format_ratio(v, decimals=0) for v in (self.range.interval.low, self.range.interval.high))
        return ranges(
            pd.DataFrame(
                {
                    "label": [f"of {name}" for name in self.uses],
                    "value": [f.value for f in self.uses.values()],
                    "low": [f.interval.low for f in self.uses.values()],
                    "high": [f.interval.high for f in self.uses.values()],
                }
            ),
            name="capacity-use",
            title=f"The pipeline ran at {low} to {high} of its capacity in {self.subject.year}, depending on the capacity",
            source=source_line(self.uses.values()),
            units="percent of capacity",
            reference=(100.0, "full"),
            show=format_ratio,
            from_zero=True,
        )

    def _table(self) -> Table:
        return table(
            pd.DataFrame(
                {
                    "use": [f.value for f in self.uses.values()],
                    "table rows": [references(f.all_rows) for f in self.uses.values()],
                },
                index=pd.Index(list(self.uses), name="capacity"),
            ),
            caption=f"Use of capacity, {self.subject.year}",
            units={"use": "percent"},
            source=source_line(self.uses.values()),
            name="capacity-use",
            refers=ROWS,
        )
