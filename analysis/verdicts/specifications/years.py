"""Several calendar years of a flow added up: "in 2012 and 2013 together, Kazakhstan's exports to China were $30.9 billion"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from analysis.derive.arithmetic import total
from analysis.quantities import Period
from analysis.verdicts.rules import Rules
from analysis.verdicts.specifications.books import best
from analysis.verdicts.specifications.query import Query
from analysis.verdicts.specifications.specification import Specification
from analysis.verdicts.specifications.two_years import range_of, same_family

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
