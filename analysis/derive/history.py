"""Trade over the years on one side's books, and whether a year was the highest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from analysis.derive.arithmetic import total
from analysis.derive.figure import Figure
from analysis.derive.levels import Level, level

if TYPE_CHECKING:
    import pandas as pd

EVER = range(1992, 2036)
"""Every year that a page on trade may be asked for, from the first of the countries' independence."""


@dataclass(frozen=True)
class History:
    """One flow over the years on one side's books.

    Parameters
    ----------
    name : str
        Whose books, with whom.
    unit : str
        Currency.
    levels : dict of int to Level
        The years that are known; every other year is a gap.
    """

    name: str
    unit: str
    levels: dict[int, Level]

    @property
    def gaps(self) -> list[int]:
        """The years between the first and the last known one for which there is no figure."""
        years = sorted(self.levels)
        return [year for year in range(years[0], years[-1]) if year not in self.levels] if years else []

    def within(self, span: range) -> History:
        """Return the same flow over some of its years.

        Parameters
        ----------
        span : range
            Calendar years.
        """
        return History(self.name, self.unit, {y: one for y, one in self.levels.items() if y in span})

    def frame(self, published: date | None = None) -> pd.DataFrame:
        """Return one row a year from the first to the last, gaps included.

        Parameters
        ----------
        published : datetime.date, optional
            The article's date; years that ended after it are marked as later.

        Returns
        -------
        pandas.DataFrame
            Index ``year``; columns ``value``, ``low``, ``high`` (in ``unit``, missing for a gap), ``how``,
            ``publisher``, ``later`` and ``rows`` (the ids of the table's rows).
        """
        import pandas as pd  # late: levels are looked up without it

        rows = []
        for year in range(min(self.levels, default=0), max(self.levels, default=-1) + 1):
            one = self.levels.get(year)
            interval = one.figure.interval if one else None
            rows.append(
                {
                    "year": year,
                    "value": interval.value if interval else None,
                    "low": interval.low if interval else None,
                    "high": interval.high if interval else None,
                    "how": one.how if one else "no figure",
                    "publisher": one.publisher if one else "",
                    "later": published is not None and date(year, 12, 31) >= published,
                    "rows": ", ".join(one.figure.all_rows) if one else "",
                }
            )
        columns = ["year", "value", "low", "high", "how", "publisher", "later", "rows"]
        return pd.DataFrame(rows, columns=columns).set_index("year")


@dataclass(frozen=True)
class High:
    """Whether a year's figure was the highest of its series.

    Parameters
    ----------
    year : int
        The year on trial.
    figure : Figure
        Its level.
    before : Figure or None
        The highest earlier level that is known.
    before_year : int or None
        Its year.
    since : int
        The first known year of the series.
    unknown : tuple of int
        Earlier years without a figure, from the first known year on.
    later : tuple of int
        Later years that passed it.
    holds : bool or None
        True if every earlier year from the first known one on is known and lower; False if one is higher;
        None if a gap or an open bound could hide one.
    """

    year: int
    figure: Figure
    before: Figure | None
    before_year: int | None
    since: int
    unknown: tuple[int, ...]
    later: tuple[int, ...]
    holds: bool | None

    @property
    def open(self) -> bool:
        """Whether the bounds of the figures leave open which of the known years is the highest."""
        return (
            self.holds is None
            and self.before is not None
            and self.before.interval.high >= self.figure.interval.low
        )


def history(reporter: str, partners: Sequence[str], years: range, currency: str = "USD") -> History:
    """Return trade with partners over the years, on the reporter's books.

    Parameters
    ----------
    reporter : str
        ISO 3166 alpha-3 code: whose books.
    partners : sequence of str
        One country or group, or several to add up; a year counts as known if all of them are.
    years : range
        Calendar years.
    currency : str
        ISO 4217 code.
    """
    return _history("", {partner: (reporter, partner) for partner in partners}, years, currency)


def own_books(reporters: Sequence[str], partner: str, years: range, currency: str = "USD") -> History:
    """Return the sum of several countries' trade with one partner, each on its own books.

    Parameters
    ----------
    reporters : sequence of str
        ISO 3166 alpha-3 codes; a year counts as known if all of them publish it.
    partner, years, currency
        As for `history`.
    """
    return _history("own books", {one: (one, partner) for one in reporters}, years, currency)


def _history(name: str, pairs: dict[str, tuple[str, str]], years: range, currency: str) -> History:
    levels: dict[int, Level] = {}
    for year in years:
        found = [level(reporter, partner, "total", year, currency) for reporter, partner in pairs.values()]
        known = [one for one in found if one]
        if not known or len(known) < len(found):
            continue
        levels[year] = known[0] if len(known) == 1 else _sum(f"{name} {year}".strip(), known)
    return History(name, currency, levels)


def _sum(name: str, parts: Sequence[Level]) -> Level:
    publishers = tuple(dict.fromkeys(one for part in parts for one in part.publishers))
    hows = {part.how for part in parts}
    how = parts[0].how if len(hows) == 1 else "exports plus imports"
    return Level(total(name, [part.figure for part in parts]), how, publishers)


def high(series: History, year: int) -> High | None:
    """Return whether a year is the highest known so far; None if the year itself is unknown.

    Bounds count: a figure that is only a lower bound ("over 49.5") neither proves nor refutes a high.

    Parameters
    ----------
    series : History
        The flow over the years.
    year : int
        The year on trial.
    """
    if year not in series.levels:
        return None
    own = series.levels[year].figure
    earlier = {y: one.figure for y, one in series.levels.items() if y < year}
    before_year = max(earlier, key=lambda y: earlier[y].value, default=None)
    before = earlier[before_year] if before_year is not None else None
    unknown = tuple(y for y in series.gaps if y < year)
    passed = tuple(y for y, one in sorted(series.levels.items()) if y > year and one.figure.value > own.value)
    higher = before is not None and before.interval.low > own.interval.high
    lower = all(figure.interval.high < own.interval.low for figure in earlier.values())
    holds = False if higher else (None if unknown or not earlier or not lower else True)
    return High(year, own, before, before_year, min(series.levels), unknown, passed, holds)
