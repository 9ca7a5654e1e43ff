"""Suppliers and shares; value against volume; energy content."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.charts.chart import Chart
from analysis.charts.ranges import ranges
from analysis.charts.shares import shares
from analysis.derive.arithmetic import difference, span, total
from analysis.derive.deliveries import gas
from analysis.derive.figure import Figure
from analysis.derive.gas import calorific_range, energy_content
from analysis.derive.subject import Subject
from analysis.derive.supply import share_by_operator, shares_of, splits, suppliers, unit_values, values_of
from analysis.pages.energy_deliveries import CUBIC, Deliveries
from analysis.pages.section import Section
from analysis.pages.sources import ROWS, references, source_line
from analysis.pages.words import BILLION, in_billions, join
from analysis.quantities import format_number, format_quantity, format_ratio
from analysis.reports import Note, Table, note, table
from analysis.statistics import area_name

_PER_THOUSAND = "US dollars per thousand cubic metres"


class Suppliers(Section):
    """Who supplied the pipeline gas, and what share of imports and consumption it is.

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
        self.by_supplier = suppliers(self.subject.reporter, self.subject.year)
        operator, review = deliveries._both(self.subject.year)
        if not self.by_supplier or review is None:
            self.missing = f"No table has {self.subject.reporter_name}'s pipeline gas by supplier in {self.subject.year}."
            return
        self.shares = shares_of(review, self.subject.reporter, self.subject.year)
        self.by_operator = (
            share_by_operator(operator, self.subject.reporter, self.subject.year) if operator else None
        )
        whole = gas("imports volume", self.subject.reporter, "WLD", self.subject.year,
                    publisher=("ei", "bp"), product="pipeline-gas")  # fmt: skip
        named = total("suppliers named", list(self.by_supplier.values()))
        self.rest = difference("other suppliers", whole, named) if whole else None

    def _figures(self) -> Mapping[str, Figure | None]:
        found: dict[str, Figure | None] = {f"suppliers.{c.lower()}": f for c, f in self.by_supplier.items()}
        names = ("pipeline_imports", "all_imports", "consumption")
        found |= {f"share.{name}": f for name, f in zip(names, self.shares.values(), strict=False)}
        return found | {"share.consumption_operator": self.by_operator}

    def _note(self) -> Note:
        names = join(area_name(c) for c in self.by_supplier if c in self.subject.partners)
        said = join(f"{format_ratio(f.value)} {name}" for name, f in self.shares.items())
        text = f"Gas from {names} is {said} in {self.subject.year}, all on the Energy Institute's measure."
        if self.by_operator:
            text += (
                f" The operator's figure is {format_ratio(self.by_operator.value)} of consumption as China's energy "
                "administration counts it."
                if self.subject.reporter == "CHN"
                else f" The operator's figure is {format_ratio(self.by_operator.value)} of consumption."
            )
        return note(text)

    def _chart(self) -> Chart:
        labels = [area_name(code) for code in self.by_supplier]
        values = [f.value / BILLION for f in self.by_supplier.values()]
        rest = [False] * len(labels)
        if self.rest and self.rest.value > 0.005 * BILLION:
            labels, values, rest = [*labels, "others"], [*values, self.rest.value / BILLION], [*rest, True]
        largest = next(iter(self.by_supplier))
        part = self.by_supplier[largest].value / BILLION / sum(values) * 100
        return shares(
            pd.DataFrame({"label": labels, "value": values, "rest": rest}),
            name="suppliers",
            title=f"{area_name(largest)} supplied {format_ratio(part, decimals=0)} of "
            f"{self.subject.reporter_name}'s pipeline gas in {self.subject.year}",
            source=source_line(self.by_supplier.values()),
            units=CUBIC,
            show=in_billions,
        )

    def _table(self) -> Table:
        rows = [
            (area_name(code), f.value / BILLION, None, references(f.all_rows))
            for code, f in self.by_supplier.items()
        ]
        return table(
            pd.DataFrame(rows, columns=["supplier", "gas", "share", "table rows"])
            .assign(share=lambda f: f["gas"] / f["gas"].sum() * 100)
            .set_index("supplier")[["gas", "share", "table rows"]],
            caption=f"Pipeline gas by supplier, {self.subject.year}",
            units={"gas": CUBIC, "share": "percent of these suppliers"},
            source=source_line(self.by_supplier.values()),
            name="suppliers",
            refers=ROWS,
        )


class ValueAndVolume(Section):
    """Whether the value of the largest supplier's gas rose by price or by volume.

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
        values = values_of(self.subject)
        if not values:
            self.missing = f"No table has the value of pipeline gas for both {self.subject.base_year} and {self.subject.year}."
            return
        self.code = max(values, key=lambda code: values[code][0].value)
        self.values = values[self.code]
        self.splits = splits(self.subject, self.code, deliveries.operator, deliveries.review)
        self.unit_values = unit_values(self.subject)
        if not self.splits:
            self.missing = f"No table has the volume of gas from {area_name(self.code)} for both years."

    def _span(self, attribute: str) -> Figure:
        return span(attribute.replace("_", " "), [getattr(one, attribute) for one in self.splits.values()])

    def _figures(self) -> Mapping[str, Figure | None]:
        found: dict[str, Figure | None] = {
            f"split.{name}": self._span(name)
            for name in ("price_share", "volume_growth", "unit_value_growth")
        }
        for i, one in enumerate(self.splits.values(), 1):
            found |= {
                f"split.price_share_{i}": one.price_share,
                f"split.volume_growth_{i}": one.volume_growth,
            }
            found |= {f"split.unit_value_growth_{i}": one.unit_value_growth}
        return found | {"split.change": next(iter(self.splits.values())).change}

    def _shown(self) -> list[Figure]:
        return [*self.values, *self.unit_values.values()]

    def _words(self, attribute: str, *, sign: bool = False) -> str:
        interval = self._span(attribute).interval
        return (
            f"{format_ratio(interval.low, sign=sign, decimals=0)} to "
            f"{format_ratio(interval.high, sign=sign, decimals=0)}"
        )

    def _note(self) -> Note:
        change = next(iter(self.splits.values())).change
        return note(
            f"The value of gas from {area_name(self.code)} changed by {change.rounded} from {self.subject.base_year} "
            f"to {self.subject.year}. Volume changed by {self._words('volume_growth', sign=True)} and the unit value "
            f"by {self._words('unit_value_growth', sign=True)}, depending on whose volumes are used; price makes up "
            f"{self._words('price_share')} of the change. It is a unit value per cubic metre, not a contract price."
        )

    def frame(self) -> pd.DataFrame:
        """Return one row a volume series: growth of volume and unit value, share of price (all percent)."""
        return pd.DataFrame(
            {
                "volume": [one.volume_growth.value for one in self.splits.values()],
                "unit value": [one.unit_value_growth.value for one in self.splits.values()],
                "price's share": [one.price_share.value for one in self.splits.values()],
                "price part": [one.price_part.value / BILLION for one in self.splits.values()],
                "volume part": [one.volume_part.value / BILLION for one in self.splits.values()],
            },
            index=pd.Index(list(self.splits), name="volumes used"),
        )

    def _chart(self) -> Chart:
        rows = [
            {"label": name, "value": getattr(one, attribute).value, "group": group}
            for attribute, group in (
                ("volume_growth", "Growth of volume"),
                ("unit_value_growth", "Growth of the unit value"),
                ("price_share", "Price's share of the change in value"),
            )
            for name, one in self.splits.items()
        ]
        return ranges(
            pd.DataFrame(rows),
            name="value-and-volume",
            title=f"Price, not volume: {self._words('price_share')} of the change in the value of gas from "
            f"{area_name(self.code)}"
            if self._span("price_share").interval.low > 50
            else f"Price makes up {self._words('price_share')} of the change in value of gas from {area_name(self.code)}",
            source=source_line([*self.values, *self.unit_values.values()]),
            units="percent",
            show=lambda value: format_ratio(value, decimals=0),
            from_zero=True,
        )

    def _table(self) -> Table:
        billions = "billion US dollars"
        return table(
            self.frame(),
            caption=f"Value of gas from {area_name(self.code)}: price and volume, {self.subject.base_year} to {self.subject.year}",
            units={
                "volume": "percent",
                "unit value": "percent",
                "price's share": "percent",
                "price part": billions,
                "volume part": billions,
            },
            source=source_line([*self.values, *self.unit_values.values()]),
            name="value-and-volume",
            note=f"Method: {next(iter(self.splits.values())).price_part.method}.",
        )

    def unit_value_table(self) -> Table | object:
        """Return the unit value of each supplier's gas in the year."""
        if self.missing:
            return self.table()
        return table(
            pd.DataFrame(
                {
                    "unit value": [f.value * 1000 for f in self.unit_values.values()],
                    "table rows": [references(f.all_rows) for f in self.unit_values.values()],
                },
                index=pd.Index([area_name(code) for code in self.unit_values], name="supplier"),
            ),
            caption=f"Unit value of pipeline gas, {self.subject.year}",
            units={"unit value": _PER_THOUSAND},
            source=source_line(self.unit_values.values()),
            name="unit-values",
            refers=ROWS,
            note="A supplier whose unit value stands far above the others on the same border has a doubtful volume.",
        )


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
        self.delivered = deliveries._both(self.subject.year)[0]
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

        return note(
            f"{self.delivered.rounded if self.delivered else ''} holds {words('gross')} gross ({words('gross_twh')}), "
            f"or {words('net')} net ({words('net_twh')}). In oil, net: {_range(self.energy['oil'])}. Gross counts the "
            "heat of the water vapour, net does not; the two are never mixed here."
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
        )


def _range(figure: Figure) -> str:
    low = format_quantity(figure.interval.low, figure.unit)
    high = format_quantity(figure.interval.high, figure.unit)
    word = low.split(" ", 1)[1]
    return f"{low.split(' ', 1)[0]} to {high}" if high.endswith(word) else f"{low} to {high}"
