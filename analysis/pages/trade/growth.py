"""How much trade grew, by every route."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pandas as pd

from analysis.charts.chart import Chart
from analysis.charts.ranges import ranges
from analysis.derive.figure import Figure
from analysis.derive.growth_routes import on_known_books, on_partners_books, on_reporters_books
from analysis.derive.subject import Subject
from analysis.derive.two_books import two_books
from analysis.pages.section import SILENT, Nothing, Section
from analysis.pages.sources import ROWS, references, source_line
from analysis.pages.words import NO_TRADE, slug
from analysis.quantities import capital, format_ratio, genitive, join
from analysis.reports import Note, Table, note, table
from analysis.statistics import place_in_prose


class GrowthByRoute(Section):
    """The growth of trade on the year before: in dollars, in yuan, on the partners' books.

    Parameters
    ----------
    subject : Subject or None
        What the page is about.
    """

    def __init__(self, subject: Subject | None) -> None:
        if subject is None:
            self.missing = NO_TRADE
            return
        self.subject = subject
        year, base = subject.year, subject.base_year
        self.ours = (
            on_reporters_books(subject.reporter, subject.partner, year, base) if subject.partner else {}
        )
        both = two_books(subject.reporter, subject.partners, year, "USD", subject.group)
        self.theirs = (
            on_partners_books(both, base)
            if both
            else on_known_books(subject.reporter, subject.partners, year, base)
        )
        self.routes = self.ours | self.theirs
        if not self.routes:
            self.missing = f"The tables hold no way to tell how much the trade grew from {base} to {year}."

    def _figures(self) -> Mapping[str, Figure | None]:
        return {f"growth.{slug(name)}": figure for name, figure in self.routes.items()}

    def labels(self) -> Mapping[str, str]:
        """Return what the routes are called."""
        return {f"growth.{slug(name)}": f"growth of trade: {name}" for name in self.routes}

    def _note(self) -> Note:
        reporter = self.subject.reporter_name
        in_yuan = {name: f for name, f in self.ours.items() if name.endswith("in yuan")}
        dollars = [f.value for name, f in self.ours.items() if name not in in_yuan]
        ours = theirs = ""
        if dollars:
            low, high = (format_ratio(abs(value), decimals=0) for value in (min(dollars), max(dollars)))
            verb = "fell" if max(dollars) < 0 else "grew"
            by = low if low == high else f"{low.removesuffix('%')} to {high}"
            routes = f" ({len(dollars)} routes)" if len(dollars) > 1 else ""
            ours = f"On {genitive(reporter)} books trade {verb} by {by} in US dollars{routes}"
            ours += f" and by {join(str(f) for f in in_yuan.values())} in yuan" if in_yuan else ""
            ours += "."
        elif not self.subject.on_partners_books:
            ours = f"On {genitive(reporter)} books no growth from {self.subject.base_year} to {self.subject.year} is known."
        if self.theirs:
            said = [
                f"{format_ratio(figure.value, sign=True)} on {self._named(name)}"
                for name, figure in self.theirs.items()
            ]
            led = self.subject.on_partners_books
            theirs = f"{'Trade changed' if led else 'Seen from the other side'}: {join(said)}."
        return note(
            " ".join(filter(None, (theirs, ours) if self.subject.on_partners_books else (ours, theirs)))
        )

    def _named(self, route: str) -> str:
        """Return what a route is called: by the partner's name if there is only one."""
        only = self.subject.partners
        return route.replace("the partners'", genitive(place_in_prose(only[0]))) if len(only) == 1 else route

    def frame(self) -> pd.DataFrame:
        """Return one row a route: ``value``, ``low``, ``high`` (percent) and whose books, as ``group``."""
        rows = [
            {
                "route": self._named(name),
                "value": figure.value,
                "text": str(figure) if math.isinf(figure.interval.low) else figure.rounded,
                "low": figure.interval.low,
                "high": figure.interval.high,
                "group": f"{capital(genitive(self.subject.reporter_name))} books"
                if name in self.ours
                else "the other side's books",
                "formula": figure.formula or "as published",
                "rows": ", ".join(figure.all_rows),
            }
            for name, figure in self.routes.items()
        ]
        return pd.DataFrame(rows).set_index("route")

    def chart(self) -> Chart | Nothing:
        """Return the chart; one route alone needs none."""
        return SILENT if not self.missing and len(self.routes) == 1 else super().chart()

    def _chart(self) -> Chart:
        frame = self.frame().reset_index().rename(columns={"route": "label"})
        values = frame["value"]
        return ranges(
            frame[["label", "value", "text", "low", "high", "group"]],
            name="growth-by-route",
            title=f"The change is {_between(values.min(), values.max())} from {self.subject.base_year} to "
            f"{self.subject.year}{self._depending()}",
            source=source_line(self.routes.values()),
            units="percent",
            show=format_ratio,
            from_zero=True,
        )

    def _depending(self) -> str:
        """Return what makes the routes differ, for the end of a title."""
        on = ["the books"] if self.ours and self.theirs else []
        on += ["the currency"] if any(name.endswith("in yuan") for name in self.ours) else []
        return f", depending on {join(on or ['the route'])}"

    def _table(self) -> Table:
        frame = self.frame()
        open_ended = math.isinf(frame["low"].min()) or math.isinf(frame["high"].max())
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
            note="A published level that is a lower bound gives growth an upper bound only."
            if open_ended
            else "",
        )


def _between(low: float, high: float) -> str:
    ends = [format_ratio(value, sign=True, decimals=0) for value in (low, high)]
    return ends[0] if ends[0] == ends[1] else " to ".join(ends)
