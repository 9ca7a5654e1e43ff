"""Several years of a flow: added up, and two of them on each publication of the same books, from which growth and change are computed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from analysis.derive.arithmetic import total
from analysis.derive.figure import Figure
from analysis.quantities import Period
from analysis.verdicts.rules import Rules
from analysis.verdicts.specifications.allowances import revision, widened
from analysis.verdicts.specifications.books import as_counted, best, levels
from analysis.verdicts.specifications.query import Query
from analysis.verdicts.specifications.releases import BETWEEN
from analysis.verdicts.specifications.specification import Specification
from analysis.verdicts.tables import origin, publisher

_MOST = 3
"""How many years are added up at most."""


def years_of(period: Period | None) -> tuple[Period, ...]:
    """Return the calendar years that a period of two or three of them is made of; none for any other period.

    Examples
    --------
    >>> [year.short for year in years_of(Period.parse("2012-01-01/2013-12-31"))]
    ['2012', '2013']
    """
    if period is None:
        return ()
    years = [Period.year(year) for year in range(period.start.year, period.end.year + 1)]
    whole = (years[0].start, years[-1].end) == (period.start, period.end)
    return tuple(years) if whole and 1 < len(years) <= _MOST else ()


def years_added_up(query: Query, rules: Rules) -> list[Specification]:
    """Return the sum of a flow over several years of one office, with the range of its releases; nothing if a year is unknown.

    Parameters
    ----------
    query : Query
        A flow over several calendar years.
    rules : Rules
        Whom to trust and whom to leave out.
    """
    each = [replace(query, period=year) for year in years_of(query.period)]
    known = [one for one in (best(year, rules) for year in each) if one]
    if not each or len(known) < len(each) or not all(same_family(a, b) for a, b in pairwise(known)):
        return []
    ranges = [range_of(year, rules) or one for year, one in zip(each, known, strict=True)]
    first = _sum(query, known)
    if ranges == known:
        return [first]
    return [first, replace(_sum(query, ranges), how=f"{first.how}, of other releases", standing="variant")]


def _sum(query: Query, each: Sequence[Specification]) -> Specification:
    publishers = tuple(dict.fromkeys(one for year in each for one in year.publishers))
    figure = total(f"{query.name}, {query.period.label}", [one.figure for one in each])
    return replace(
        each[0], how="its years added up", figure=figure, standing="primary", publishers=publishers
    )


REVISED = "allowing for a revised base"
"""How a computation is called whose earlier year may be another release's."""


@dataclass(frozen=True, slots=True)
class TwoYears:
    """A flow in two years.

    Parameters
    ----------
    new, old : Specification
        The later and the earlier year.
    how : str
        What sets the pair apart from the preferred one; "" for that one.
    note : str
        Why it may differ.
    """

    new: Specification
    old: Specification
    how: str = ""
    note: str = ""

    @property
    def publishers(self) -> tuple[str, ...]:
        """Whose figures the two are."""
        return tuple(dict.fromkeys(self.new.publishers + self.old.publishers))

    def specification(self, figure: Figure, how: str, query: Query) -> Specification:
        """Return what is computed of the two years: primary for the preferred pair, else a variant."""
        return Specification(
            self.new.books, f"{how}, {self.how}" if self.how else how, figure,
            "variant" if self.how else "primary", self.publishers, query.reporter,
            self.note or (self.new.note if self.new.goods else ""), self.new.goods,
        )  # fmt: skip


def two_years(query: Query, base: Period, rules: Rules) -> tuple[TwoYears, ...]:
    """Return a flow in its period and in an earlier one, the preferred pair first, then other releases.

    Parameters
    ----------
    query : Query
        The flow in the later year.
    base : Period
        The earlier year.
    rules : Rules
        Whom not to trust.

    Returns
    -------
    tuple of TwoYears
        Empty if a year is unknown, or the two are from different offices.
    """
    earlier = replace(query, period=base)
    new, old = solid(query, rules), solid(earlier, rules)
    if new is None or old is None or not same_family(new, old):
        return ()
    return (TwoYears(new, old), *_revised(new, old), *_other_releases(query, earlier, new, old, rules))


def solid(query: Query, rules: Rules) -> Specification | None:
    """Return the best level that is published, or follows from the other flows, or from countries added up."""
    found = [one for one in levels(query, rules) if one.primary and as_counted(one)]
    return min(found, key=lambda one: one.interval.high - one.interval.low, default=None)


def same_family(new: Specification, old: Specification) -> bool:
    """Return whether two figures come from one office, so that they can be compared."""
    # A change between two offices' figures would measure the offices.
    first, second = ({origin(p, s.reporter) for p in s.publishers} for s in (new, old))
    return bool(first & second)


def _revised(new: Specification, old: Specification) -> Iterator[TwoYears]:
    """Yield the pair with an earlier year that was revised since; nothing where both years are of one release."""
    allowed = revision()
    base = widened(old.figure, allowed.percent)
    one_release = _sources(new) == _sources(old) and len(_sources(new)) == 1
    # What a relay passes on under one name was handed to it year by year, and is not of one release.
    one_release = one_release and not any(publisher(who).relays for who in (*new.publishers, *old.publishers))
    if base.interval.low > 0 and not one_release:
        note = f"the earlier year may be another release's; {allowed.source}"
        yield TwoYears(new, replace(old, figure=base), REVISED, note)


def _sources(one: Specification) -> set[str]:
    return {leaf.source for leaf in one.figure.leaves()}


def _other_releases(
    query: Query, earlier: Query, new: Specification, old: Specification, rules: Rules
) -> Iterator[TwoYears]:
    """Yield both years of another release, one year of it beside the preferred other year, and the releases' range."""
    later, before = other_releases(query, rules), other_releases(earlier, rules)
    for a in (new, *later):
        for b in (old, *before):
            mixed = a is new or b is old
            if (mixed or a.publishers == b.publishers) and not (a is new and b is old):
                note = b.note if a is new else a.note
                yield TwoYears(a, b, note, note)
    if later or before:
        a, b = range_of(query, rules) or new, range_of(earlier, rules) or old
        if not (a is new and b is old):
            yield TwoYears(a, b, BETWEEN, a.note or b.note)


def other_releases(query: Query, rules: Rules) -> list[Specification]:
    """Return what other releases of the same books give of a flow; none that is doubted."""
    return [
        one
        for one in levels(query, rules)
        if one.standing == "variant" and one.how != BETWEEN and not one.doubted
    ]


def range_of(query: Query, rules: Rules) -> Specification | None:
    """Return the range of all releases of a flow; None where they do not differ."""
    return next((one for one in levels(query, rules) if one.how == BETWEEN), None)
