"""Whether the value of the gas rose by price or by volume."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from analysis.charts.chart import Chart
from analysis.charts.ranges import ranges
from analysis.derive.arithmetic import span
from analysis.derive.figure import Figure
from analysis.derive.subject import Subject
from analysis.derive.supply import splits, together, unit_values, values_of
from analysis.pages.energy.deliveries import CUBIC, Deliveries
from analysis.pages.section import SILENT, Nothing, Section
from analysis.pages.sources import ROWS, references, source_line
from analysis.pages.words import BILLION
from analysis.quantities import as_interval, format_ratio
from analysis.reports import Note, Table, note, table
from analysis.statistics import area_name, place_in_prose

_PER_THOUSAND = "US dollars per thousand cubic metres"


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
        self.together = together(self.subject)
        if not self.splits:
            self.missing = f"No table has the volume of gas from {place_in_prose(self.code)} for both years."

    def _span(self, attribute: str) -> Figure:
        best = [getattr(one, attribute) for one in self.splits.values()]
        return span(
            attribute.replace("_", " "), [replace(one, interval=as_interval(one.value)) for one in best]
        )

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
        found |= {f"together.{name}": figure for name, figure in self.together.items()}
        return found | {"split.change": next(iter(self.splits.values())).change}

    def _shown(self) -> list[Figure]:
        return [*self.values, *self.unit_values.values(), *(one.price_part for one in self.splits.values())]

    def _words(self, attribute: str, *, sign: bool = False) -> str:
        interval = self._span(attribute).interval
        low, high = (format_ratio(end, sign=sign, decimals=0) for end in (interval.low, interval.high))
        return low if low == high else f"{low} to {high}"

    def _note(self) -> Note:
        change = next(iter(self.splits.values())).change
        return note(
            f"The value of gas from {place_in_prose(self.code)} changed by {change.rounded} from {self.subject.base_year} "
            f"to {self.subject.year}. Volume changed by {self._words('volume_growth', sign=True)} and the unit value "
            f"by {self._words('unit_value_growth', sign=True)}{', depending on whose volumes are used' if len(self.splits) > 1 else ''}; "
            f"{self._part_of_price()}. It is a unit value per cubic metre, not a contract price."
            f"{self._all_suppliers()}"
        )

    def _part_of_price(self) -> str:
        """Return in words how much of the change price is; a share below nothing or above all of it is no part."""
        share = self._span("price_share").interval
        if share.high < 0:
            return "price worked against the change, which volume alone made"
        if share.low > 100:
            return "volume worked against the change, which price alone made"
        return f"price makes up {self._words('price_share')} of the change"

    def _all_suppliers(self) -> str:
        if not self.together:
            return ""
        price, volume = (format_ratio(self.together[name].value, sign=True) for name in ("price", "volume"))
        return f" All suppliers with value and volume for both years together: price {price}, volume {volume} (Fisher index)."

    def frame(self) -> pd.DataFrame:
        """Return one row a volume series: volumes (cubic metres), growth and share of price (percent), parts.

        Columns ``new_volume``, ``old_volume``, ``volume``, ``unit_value``, ``price_share`` (percent),
        ``price_part`` and ``volume_part`` (US dollars), ``rows``.
        """
        splits = self.splits.values()
        return pd.DataFrame(
            {
                "new_volume": [one.volume_part.inputs[2].value for one in splits],
                "old_volume": [one.volume_part.inputs[3].value for one in splits],
                "volume": [one.volume_growth.value for one in splits],
                "unit_value": [one.unit_value_growth.value for one in splits],
                "price_share": [one.price_share.value for one in splits],
                "price_part": [one.price_part.value for one in splits],
                "volume_part": [one.volume_part.value for one in splits],
                "rows": [", ".join(one.price_part.all_rows) for one in splits],
            },
            index=pd.Index(list(self.splits), name="volumes used"),
        )

    def _title(self) -> str:
        share, gas = self._span("price_share").interval, f"the value of gas from {place_in_prose(self.code)}"
        if share.high < 0 or share.low > 100:
            return f"{'Volume, not price,' if share.high < 0 else 'Price, not volume,'} changed {gas}"
        not_volume = "Price, not volume: " if share.low > 50 else "Price makes up "
        return f"{not_volume}{self._words('price_share')} of the change in {gas}"

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
            title=self._title(),
            source=source_line([*self.values, *self.unit_values.values()]),
            units="percent",
            show=lambda value: format_ratio(value, decimals=0),
            from_zero=True,
        )

    def _table(self) -> Table:
        frame = self.frame()
        year, base = self.subject.year, self.subject.base_year
        new, old = (f"volume {y}" for y in (year, base))
        shown = pd.DataFrame(
            {
                new: frame["new_volume"] / BILLION,
                old: frame["old_volume"] / BILLION,
                "growth of volume": frame["volume"],
                "growth of unit value": frame["unit_value"],
                "price's share": frame["price_share"],
                "part of price": frame["price_part"] / BILLION,
                "part of volume": frame["volume_part"] / BILLION,
                "table rows": frame["rows"].map(references),
            }
        )
        percent = ("growth of volume", "growth of unit value", "price's share")
        money = ("part of price", "part of volume")
        return table(
            shown,
            caption=f"Value of gas from {place_in_prose(self.code)}: price and volume, {base} to {year}",
            units={new: CUBIC, old: CUBIC}
            | dict.fromkeys(percent, "percent")
            | dict.fromkeys(money, "billion US dollars"),
            formats=dict.fromkeys(percent, 1) | dict.fromkeys((new, old, *money), 2),
            source=source_line([*self.values, *self.unit_values.values()]),
            name="value-and-volume",
            refers=ROWS,
            note=f"The value was {self.values[0].rounded} in {year} and {self.values[1].rounded} in {base}"
            f"{', the latter worked back from the published growth' if self.values[1].inputs else ''}. "
            f"Method: {next(iter(self.splits.values())).price_part.method}.",
        )

    def unit_value_table(self) -> Table | Nothing:
        """Return the unit value of each supplier's gas in the year."""
        if self.missing:
            return Nothing(self.missing)
        if len(self.unit_values) < 2:
            return SILENT
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
