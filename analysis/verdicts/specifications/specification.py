"""One defensible way to compute what a claim states."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import isfinite
from typing import TYPE_CHECKING, Literal, get_args

from analysis.derive.figure import Figure
from analysis.quantities import Band, Interval, Period, digits_beside
from analysis.quantities.band import Finding
from analysis.verdicts.tables import source_dates

if TYPE_CHECKING:
    import pandas as pd

Standing = Literal["primary", "variant", "alternative", "part"]

OTHER_SIDE = "the other side's books"
"""How the note begins of a figure from the mirror of a flow."""

DOUBTED = "low confidence"
"""The note on a figure that is known to be defective."""

ANOTHER = "another release"
"""The note on a figure of the same books that differs from the preferred one."""

AGREEMENTS = {"inside": "agrees with it", "outside": "does not agree", "undecided": "leaves it open"}
"""What a finding says of its claim, in a sentence."""


@dataclass(frozen=True, slots=True)
class Specification:
    """One defensible way to compute what a claim states.

    Parameters
    ----------
    books : str
        Whose books, in words.
    how : str
        How it is computed, in words.
    figure : Figure
        The result, with its arithmetic, in the unit of the claim.
    standing : str
        "primary" if it matches the wording on the figure of the publisher that owns it; "variant" for another
        release, currency or measure of the owner, or the other side's count of trade both ways, which may stop a
        claim from being refuted and never supports one; "alternative" for another side's books or another measure; "part" for a part of an aggregate.
    publishers : tuple of str
        Whose figures went in.
    reporter : str
        Code of whose books, or "".
    note : str
        What weakens it, or why it is no primary one.
    goods : str
        Which list of goods stands for the wording, where it is added up from its parts.
    superseded_on : str
        The day on which a newer figure took the place of one that went in, as year-month-day, or "".
    """

    books: str
    how: str
    figure: Figure
    standing: Standing = "primary"
    publishers: tuple[str, ...] = ()
    reporter: str = ""
    note: str = ""
    goods: str = ""
    superseded_on: str = ""

    @property
    def primary(self) -> bool:
        """Whether it decides the verdict."""
        return self.standing == "primary"

    @property
    def may_stop_refutation(self) -> bool:
        """Whether it is an alternative that may stop a claim from being refuted, and never supports one."""
        return self.standing == "variant"

    @property
    def shown_standing(self) -> str:
        """How its standing is called where users see it: "primary", "alternative" or "part"."""
        return "alternative" if self.may_stop_refutation else self.standing

    @property
    def of_other_side(self) -> bool:
        """Whether it is the mirror of the flow, on the other side's books."""
        return self.note.startswith(OTHER_SIDE)

    @property
    def doubted(self) -> bool:
        """Whether it rests on a figure that is known to be defective."""
        return DOUBTED in self.note

    @property
    def place(self) -> int:
        """Where it stands in a list: the primary ones first, parts last."""
        return int(get_args(Standing).index(self.standing))

    @property
    def interval(self) -> Interval:
        """What it gives, in the unit of the claim."""
        return self.figure.interval

    @property
    def rows(self) -> tuple[str, ...]:
        """Ids of the table rows that went in."""
        return self.figure.all_rows

    @property
    def release(self) -> str:
        """Which release it is, by the day on which it was superseded, or its newest source appeared; "" if unknown."""
        if self.superseded_on:
            return f"superseded on {Period.parse(self.superseded_on).label}"
        newest = max(_dates(self.rows), default="")
        return (
            f"reported {'on' if len(newest) == 10 else 'in'} {Period.parse(newest).label}" if newest else ""
        )

    def told(self, note: str) -> str:
        """Return how it is told from the preferred release of the same books: what it is, and which release."""
        return ", ".join(filter(None, (note, self.release)))

    def noted(self, note: str) -> Specification:
        """Return the same as a copy of the preferred release, or another one, which its words then tell."""
        return replace(self, how=f"{self.how} ({self.told(note)})", note=note)

    @property
    def as_another(self) -> Specification:
        """The same as another release than the preferred one."""
        return replace(self.noted(ANOTHER), standing="variant")

    def __str__(self) -> str:
        return f"{self.books}, {self.how}: {self.figure}"

    def later_than(self, day: object) -> bool:
        """Return whether one of its sources appeared after a day; False if the day is unknown."""
        return later(_dates(self.rows), day)


@dataclass(frozen=True, slots=True)
class Found:
    """What one specification finds of a claim.

    Parameters
    ----------
    specification : Specification
        The way of computing.
    finding : str
        "inside" the claim's band, "outside" of it or "undecided".
    later : bool
        Whether the evidence appeared after the article.
    """

    specification: Specification
    finding: Finding
    later: bool = False


def findings(
    specifications: Iterable[Specification], band: Band, published: object = None
) -> tuple[Found, ...]:
    """Return what each specification finds: inside the band, outside, or undecided.

    Parameters
    ----------
    specifications : iterable of Specification
        All in the claim's unit.
    band : Band
        What the claim's printed precision and hedge stand for.
    published : datetime.date, optional
        The article's day, to mark later evidence.
    """
    return tuple(Found(one, _find(band, one.interval), one.later_than(published)) for one in specifications)


def printed_to(figure: Figure) -> float:
    """Return the place, in its unit, beyond which nothing of a figure is printed: no part of a person is; 0 if all is."""
    width = figure.interval.high - figure.interval.low
    known = width if isfinite(width) else 0.0
    return max(known, 1.0) if figure.unit == "person" else known


def beside(one: Specification, band: Band) -> Specification:
    """Return a specification whose figure is printed as exactly as the band it is compared with, wherever it stands."""
    digits = digits_beside(one.interval.value, (band.inside.low, band.inside.high), printed_to(one.figure))
    return replace(one, figure=one.figure.shown(max(one.figure.digits, digits)))


def _find(band: Band, interval: Interval) -> Finding:
    # Ends that meet but for the last bits of binary fractions count as meeting.
    slack = 1e-9 * abs(interval.value)
    low, high = min(interval.low + slack, interval.value), max(interval.high - slack, interval.value)
    return band.find(Interval(low, interval.value, high))


def later(dates: Iterable[str], day: object) -> bool:
    """Return whether one of several dates is after a day; False if the day is unknown.

    Parameters
    ----------
    dates : iterable of str
        ISO 8601 dates, months or years; a year is after no day of its own.
    day : datetime.date or None
        The article's day.
    """
    return day is not None and any(date > str(day) for date in dates if date[:4].isdigit())


def rows_later(rows: Iterable[str], day: object) -> bool:
    """Return whether the source of one of several table rows appeared after a day."""
    return later(_dates(rows), day)


def _dates(rows: Iterable[str]) -> list[str]:
    known = source_dates()
    return [date for date in (known.get(row, "") for row in rows) if date[:4].isdigit()]


def frame(found: Sequence[Found]) -> pd.DataFrame:
    """Return findings as a table: one row each, the primary ones first.

    Returns
    -------
    pandas.DataFrame
        Columns ``books``, ``how``, ``value``, ``low``, ``high``, ``unit``, ``primary``, ``standing`` (primary,
        alternative or part), ``may_stop_refutation``, ``finding``, ``later``, ``note``, ``formula`` and ``rows``.
    """
    import pandas as pd  # late: a claim is judged without it

    columns = [
        "books", "how", "value", "low", "high", "unit", "primary", "standing", "may_stop_refutation",
        "finding", "later", "note", "formula", "rows",
    ]  # fmt: skip
    rows = [
        (
            s.books, s.how, s.interval.value, s.interval.low, s.interval.high, s.figure.unit, s.primary,
            s.shown_standing, s.may_stop_refutation, one.finding, one.later, s.note, s.figure.how, ", ".join(s.rows),
        )
        for one in found
        for s in [one.specification]
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=columns)
