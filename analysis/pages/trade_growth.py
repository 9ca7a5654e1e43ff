"""How much trade grew, by every route."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.charts.chart import Chart
from analysis.charts.ranges import ranges
from analysis.derive.figure import Figure
from analysis.derive.growth_routes import on_partners_books, on_reporters_books
from analysis.derive.subject import Subject
from analysis.derive.two_books import two_books
from analysis.pages.section import Section
from analysis.pages.sources import ROWS, references, source_line
from analysis.quantities import format_ratio
from analysis.reports import Note, Table, note, table


class GrowthByRoute(Section):
    """The growth of trade on the year before: in dollars, in yuan, on the partners' books.

    Parameters
    ----------
    subject : Subject or None
        What the page is about.
    """

    def __init__(self, subject: Subject | None) -> None:
        if subject is None:
            self.missing = "The article gives no figure for trade between countries."
            return
        self.subject = subject
        year, base = subject.year, subject.base_year
        self.ours = (
            on_reporters_books(subject.reporter, subject.partner, year, base) if subject.partner else {}
        )
        both = two_books(subject.reporter, subject.partners, year, "USD", subject.group)
        self.theirs = on_partners_books(both, base) if both else {}
        self.routes = self.ours | self.theirs
        if not self.routes:
            self.missing = f"The tables hold no way to tell how much the trade grew from {base} to {year}."

    def _figures(self) -> Mapping[str, Figure | None]:
        return {f"growth.{_slug(name)}": figure for name, figure in self.routes.items()}

    def _note(self) -> Note:
        reporter = self.subject.reporter_name
        dollars = {name: f for name, f in self.ours.items() if "in yuan" not in name or "brought" in name}
        text = ""
        if dollars:
            values = [f.value for f in dollars.values()]
            low, high = (format_ratio(v, decimals=0) for v in (min(values), max(values)))
            spread = f"by {low}" if low == high else f"by {low.removesuffix('%')} to {high}"
            routes = f" ({len(values)} routes)" if len(values) > 1 else ""
            text = f"On {reporter}'s books trade grew {spread} in US dollars{routes}"
            yuan = next((f for name, f in self.ours.items() if name.endswith("in yuan")), None)
            text += f" and by {yuan} in yuan" if yuan else ""
            text += ". "
        if self.theirs:
            name, figure = next(iter(self.theirs.items()))
            text += f"On {name} it grew by {format_ratio(figure.value)}: "
            text += (
                "the level is disputed, the growth is not" if self._agree() else "the growth differs as well"
            )
            text += "."
        return note(text.strip())

    def _agree(self) -> bool:
        ours = [f.value for f in self.ours.values()]
        theirs = next(iter(self.theirs.values())).value
        return bool(ours) and min(ours) - 5 <= theirs <= max(ours) + 5

    def frame(self) -> pd.DataFrame:
        """Return one row a route: ``value``, ``low``, ``high`` (percent) and whose books, as ``group``."""
        rows = [
            {
                "route": name,
                "value": figure.value,
                "low": figure.interval.low,
                "high": figure.interval.high,
                "group": f"{self.subject.reporter_name}'s books" if name in self.ours else "partners' books",
                "formula": figure.formula or "as published",
                "rows": ", ".join(figure.all_rows),
            }
            for name, figure in self.routes.items()
        ]
        return pd.DataFrame(rows).set_index("route")

    def _chart(self) -> Chart:
        frame = self.frame().reset_index().rename(columns={"route": "label"})
        values = frame["value"]
        return ranges(
            frame[["label", "value", "low", "high", "group"]],
            name="growth-by-route",
            title=f"Trade grew by {format_ratio(values.min(), decimals=0)} to "
            f"{format_ratio(values.max(), decimals=0)} from {self.subject.base_year} to {self.subject.year}, "
            "depending on the books and the currency",
            source=source_line(self.routes.values()),
            units="percent",
            show=format_ratio,
        )

    def _table(self) -> Table:
        frame = self.frame()
        shown = frame.rename(
            columns={
                "value": "growth",
                "low": "at least",
                "high": "at most",
                "group": "whose books",
                "rows": "table rows",
            }
        ).replace([float("inf"), float("-inf")], float("nan"))
        shown["table rows"] = shown["table rows"].map(references)
        return table(
            shown[["growth", "at least", "at most", "whose books", "formula", "table rows"]],
            caption=f"Growth of trade from {self.subject.base_year} to {self.subject.year}, by route",
            units={"growth": "percent", "at least": "percent", "at most": "percent"},
            source=source_line(self.routes.values()),
            name="growth-by-route",
            refers=ROWS,
            note="A published level that is a lower bound gives growth an upper bound only.",
        )


def _slug(name: str) -> str:
    return "_".join("".join(c if c.isalnum() else " " for c in name.lower()).split())
