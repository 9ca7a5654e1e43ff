"""The same trade on two sides' books, country by country."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.derive.arithmetic import difference, share, total
from analysis.derive.figure import Figure, derived
from analysis.derive.levels import Level, level
from analysis.derive.mirror import CIF_OVER_FOB, gap
from analysis.quantities import Interval
from analysis.statistics import area_name, countries_in, place_in_prose, select

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class TwoBooks:
    """One reporter's trade with several partners in a year, and the partners' own count of it.

    Parameters
    ----------
    reporter : str
        ISO 3166 alpha-3 code.
    group : str
        The group the partners form, or "".
    year : int
        Calendar year.
    ours, theirs : dict of str to Level
        Partner code to the trade on the reporter's books and on the partner's own; a partner that publishes
        nothing is missing from ``theirs``.
    whole : Figure
        The reporter's figure for all partners: the published one for the group, else the sum.
    """

    reporter: str
    group: str
    year: int
    ours: dict[str, Level]
    theirs: dict[str, Level]
    whole: Figure

    @property
    def silent(self) -> list[str]:
        """Partners without a figure of the year on their own books."""
        return [code for code in self.ours if code not in self.theirs]

    def why_silent(self, code: str) -> str:
        """Return why a partner has no figure: it publishes nothing at all, or nothing of the year is in the tables."""
        if select("trade", reporter=code, partner=self.reporter, class_="statistic"):
            return f"has no figure of {self.year} in the tables"
        return "publishes nothing"

    @property
    def publishing(self) -> list[str]:
        """Partners that publish."""
        return [code for code in self.ours if code in self.theirs]

    @property
    def sum_of_countries(self) -> Figure:
        """The reporter's country figures added up."""
        return total(
            f"{area_name(self.reporter)}: its country figures added up, {self.year}",
            [self.ours[code].figure for code in self.ours],
        )

    @property
    def ours_same(self) -> Figure:
        """The reporter's figure for the partners that publish: the whole less those that do not."""
        figure = self.whole
        for code in self.silent:
            name = f"{area_name(self.reporter)}: trade with the partners that publish, {self.year}"
            figure = difference(name, figure, self.ours[code].figure)
        return figure

    @property
    def theirs_total(self) -> Figure:
        """The partners' own figures added up."""
        return total(
            f"the partners' own books added up, {self.year}",
            [self.theirs[code].figure for code in self.publishing],
        )

    @property
    def gap(self) -> dict[str, Figure]:
        """The gap between the two for the partners that publish, and the gap in percent."""
        return gap("the partners that publish", self.ours_same, self.theirs_total)

    def part(self, code: str) -> Figure:
        """Return a partner's part of the gap, in percent of it."""
        name = place_in_prose(code)
        one = gap(name, self.ours[code].figure, self.theirs[code].figure)["gap"]
        return share(f"part of {name} in the gap", one, self.gap["gap"])

    @property
    def hybrid(self) -> Figure:
        """The partners' books with the reporter's figure put in for those that publish nothing."""
        figures = [self.theirs_total, *(self.ours[code].figure for code in self.silent)]
        return total(f"hybrid of two sides' books, {self.year}", figures)

    def frame(self) -> pd.DataFrame:
        """Return one row a partner, largest gap first, those that publish nothing last.

        Returns
        -------
        pandas.DataFrame
            Index ``country``; columns ``ours``, ``theirs``, ``gap`` (in the currency), ``part`` (of the gap,
            percent), ``how_ours``, ``publisher_ours``, ``how_theirs``, ``publisher_theirs`` and ``rows``.
        """
        import pandas as pd  # late: two sides are compared without it

        rows = [self._row(code) for code in self.ours]
        frame = pd.DataFrame(rows).set_index("country")
        return frame.sort_values("gap", ascending=False, na_position="last", kind="stable")

    def _row(self, code: str) -> dict[str, object]:
        ours, theirs = self.ours[code], self.theirs.get(code)
        figures = [ours.figure, *([theirs.figure] if theirs else [])]
        return {
            "country": area_name(code),
            "ours": ours.figure.value,
            "theirs": theirs.figure.value if theirs else None,
            "gap": ours.figure.value - theirs.figure.value if theirs else None,
            "part": self.part(code).value if theirs else None,
            "how_ours": ours.how,
            "publisher_ours": ours.publisher,
            "how_theirs": theirs.how if theirs else self.why_silent(code),
            "publisher_theirs": theirs.publisher if theirs else "",
            "rows": ", ".join(row for figure in figures for row in figure.all_rows),
        }


def two_books(
    reporter: str, partners: Sequence[str], year: int, currency: str = "USD", group: str = ""
) -> TwoBooks | None:
    """Return a year's trade on two sides' books.

    Parameters
    ----------
    reporter : str
        ISO 3166 alpha-3 code: whose figure the article gives.
    partners : sequence of str
        ISO 3166 alpha-3 codes of countries.
    year : int
        Calendar year.
    currency : str
        ISO 4217 code.
    group : str, optional
        Code of a group; its published total is used if its members are exactly the partners.

    Returns
    -------
    TwoBooks or None
        None if the reporter's figure is unknown for a partner, or no partner publishes.
    """
    ours = {code: level(reporter, code, "total", year, currency) for code in partners}
    theirs = {code: level(code, reporter, "total", year, currency) for code in partners}
    known = {code: one for code, one in ours.items() if one}
    published = {code: one for code, one in theirs.items() if one}
    if len(known) < len(partners) or not published:
        return None
    whole = None
    if group and {member.alpha3 for member in countries_in(group)} == set(partners):
        whole = level(reporter, group, "total", year, currency)
    figures = [one.figure for one in known.values()]
    figure = whole.figure if whole else total(f"{area_name(reporter)}: trade, {year}", figures)
    return TwoBooks(reporter, group, year, known, published, figure)


def at_reporters_valuation(exports: Figure, imports: Figure, factor: Figure = CIF_OVER_FOB) -> Figure:
    """Return the partners' total as the reporter would value it.

    Exports are valued at the exporter's border (FOB) and imports at the importer's (CIF, United Nations,
    *International Merchandise Trade Statistics: Concepts and Definitions 2010*, chapter IV). The reporter's
    imports are the partners' exports and the other way round, so the one is multiplied by CIF over FOB and
    the other divided.

    Parameters
    ----------
    exports, imports : Figure
        The partners' flows on their own books, in money.
    factor : Figure
        CIF over FOB, as a range.

    Returns
    -------
    Figure
        In money; its bounds are the ends that the factor's range leads to.
    """

    def at(f: float) -> float:
        return exports.value * f + imports.value / f

    ends = [factor.interval.low, factor.interval.high]
    turning = math.sqrt(imports.value / exports.value) if exports.value > 0 else 0.0
    if factor.interval.low < turning < factor.interval.high:
        ends.append(turning)
    values = [at(f) for f in ends]
    middle = at(factor.value)
    return derived(
        "the partners' total at the reporter's valuation",
        Interval(min(*values, middle), middle, max(*values, middle)),
        exports.unit,
        f"{exports.name} × {factor.name} + {imports.name} ÷ {factor.name}",
        (exports, imports, factor),
        method=factor.source,
    )


def flows_of_partners(
    partners: Sequence[str], reporter: str, year: int, currency: str = "USD"
) -> dict[str, Figure]:
    """Return the partners' exports to and imports from the reporter on their own books, each added up.

    Parameters
    ----------
    partners : sequence of str
        Codes of partners; those without a figure for a flow are left out of both.
    reporter, year, currency
        As for `two_books`.

    Returns
    -------
    dict of str to Figure
        ``exports`` and ``imports``; empty if no partner publishes both.
    """
    both = {}
    for code in partners:
        found = [level(code, reporter, flow, year, currency) for flow in ("exports", "imports")]
        if found[0] and found[1]:
            both[code] = (found[0].figure, found[1].figure)
    if not both:
        return {}
    return {
        flow: total(f"the partners' {flow}, {year}", [pair[i] for pair in both.values()])
        for i, flow in enumerate(("exports", "imports"))
    }
