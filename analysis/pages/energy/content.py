"""The energy of the deliveries."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.charts.chart import Chart
from analysis.charts.ranges import ranges
from analysis.derive.figure import Figure
from analysis.derive.gas import BARRELS_PER_JOULE, NET_TO_GROSS, calorific_range, energy_content
from analysis.derive.subject import Subject
from analysis.pages.energy.deliveries import Deliveries
from analysis.pages.section import Section
from analysis.pages.sources import source_line
from analysis.quantities import format_number, format_quantity
from analysis.reports import Note, Table, note, table


class EnergyContent(Section):
    """The energy of the deliveries between a low and a high gross calorific value.

    Parameters
    ----------
    deliveries : Deliveries
        The first section.
    basis : str
        "gross" or "net": which of the two the chart shows.
    calorific_low, calorific_high : float
        Gross calorific value in MJ per cubic metre at the operator's reference temperature.
    """

    def __init__(
        self, deliveries: Deliveries, basis: str, calorific_low: float, calorific_high: float
    ) -> None:
        self.missing = deliveries.missing
        if self.missing:
            return
        self.subject: Subject = deliveries.subject
        self.delivered = deliveries.counts(self.subject.year)[0]
        if self.delivered is None:
            self.missing = "The operator's count is unknown for the year, so its energy is not computed."
            return
        self.basis = basis
        values = calorific_range(calorific_low, calorific_high, "parameters of this page")
        self.energy = energy_content(self.delivered, values)

    def _figures(self) -> Mapping[str, Figure | None]:
        return {f"energy.{name}": figure for name, figure in self.energy.items()}

    def _note(self) -> Note:
        def words(name: str) -> str:
            figure = self.energy[name]
            low, high = (
                format_quantity(end, figure.unit).rsplit(" ", 1)
                for end in (figure.interval.low, figure.interval.high)
            )
            return f"{low[0]} to {high[0]} {high[1]}"

        both = [f"{words('gross')} gross ({words('gross_twh')})", f"{words('net')} net ({words('net_twh')})"]
        first, second = both if self.basis == "gross" else reversed(both)
        return note(
            f"{self.delivered.rounded if self.delivered else ''} holds {first}, or {second}. In oil, net: "
            f"{_range(self.energy['oil'])}. Gross counts the heat of the water vapour, net does not; the two are "
            "never mixed here."
        )

    def _rows(self) -> list[tuple[str, Figure]]:
        return [
            ("gross, petajoules", self.energy["gross"]),
            ("net, petajoules", self.energy["net"]),
            ("gross, terawatt-hours", self.energy["gross_twh"]),
            ("net, terawatt-hours", self.energy["net_twh"]),
        ]

    def _chart(self) -> Chart:
        rows = [(label, f) for label, f in self._rows() if label.startswith(self.basis) and f.unit == "PJ"]
        rows += [
            (label, f) for label, f in self._rows() if not label.startswith(self.basis) and f.unit == "PJ"
        ]
        figure = rows[0][1]
        return ranges(
            pd.DataFrame(
                {
                    "label": [label.partition(",")[0] for label, _ in rows],
                    "value": [f.value for _, f in rows],
                    "low": [f.interval.low for _, f in rows],
                    "high": [f.interval.high for _, f in rows],
                }
            ),
            name="energy-content",
            title=f"The gas holds {_range(figure)}, {self.basis}, depending on its calorific value",
            source=source_line([self.delivered] if self.delivered else []),
            units="petajoules",
            show=format_number,
            from_zero=True,
        )

    def _table(self) -> Table:
        rows = [*self._rows(), ("net, barrels of oil equivalent, millions", self.energy["oil"])]
        scale = [1.0] * len(self._rows()) + [1e-6]
        return table(
            pd.DataFrame(
                {
                    "low": [f.interval.low * s for (_, f), s in zip(rows, scale, strict=True)],
                    "middle": [f.value * s for (_, f), s in zip(rows, scale, strict=True)],
                    "high": [f.interval.high * s for (_, f), s in zip(rows, scale, strict=True)],
                    "formula": [f.how for _, f in rows],
                },
                index=pd.Index([label for label, _ in rows], name="energy"),
            ),
            caption=f"Energy content of the deliveries of {self.subject.year}",
            units="",
            source=f"{source_line([self.delivered] if self.delivered else [])}; calorific values: parameters of this page",
            name="energy-content",
            note=f"Net is {NET_TO_GROSS} of gross ({NET_TO_GROSS.source}). Oil: {BARRELS_PER_JOULE.source}.",
        )


def _range(figure: Figure) -> str:
    low = format_quantity(figure.interval.low, figure.unit)
    high = format_quantity(figure.interval.high, figure.unit)
    word = low.split(" ", 1)[1]
    return f"{low.split(' ', 1)[0]} to {high}" if high.endswith(word) else f"{low} to {high}"
