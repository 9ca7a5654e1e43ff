"""The month that an article without a day of publication reports on: the "last month" of which it tells."""

from __future__ import annotations

from analysis.claims.lexicon import MONTH, MONTHS
from analysis.claims.periods.tenses.plans import is_future
from analysis.claims.periods.times.parts import YEAR, is_base, parts_of
from analysis.patterns import regex

# "5 tonnes last month, compared with 6 tonnes in March 2017": that month, a year later
_SET_ON = regex(
    r"\blast month\b(?:[^.;\n]|\.(?=[0-9])){0,80}?\b(?:from|than|against|versus|on|compared (?:with|to)) "
    rf"(?:(?!\b(?:since|peak|low|high)\b)(?:[^.;,\n]|(?<=[0-9])[.,](?=[0-9]))){{0,40}}?\b(?P<m>{MONTH}),? {YEAR}"
)
_END = regex(r"[.!?] |\n")
_LEAD = 700  # characters: the headline and the first paragraphs

YearMonth = tuple[int, int]


def reported_month(low: str, year: int | None) -> YearMonth | None:
    """Return the year and the month of which an article reports what came out; None where its words do not fix it.

    It is the month which alone is no base and no plan in the lead, or in all of it, or the one that "last month" is set
    on a year before.

    Examples
    --------
    >>> reported_month("sales fell 3% last month, from $5bn in may 2012.", None)
    (2013, 5)
    """
    if then := _SET_ON.search(low):
        return int(then["year"]) + 1, MONTHS.index(then["m"]) + 1
    told = [
        (named or year, month, place)
        for month, last, named, place in parts_of(low)
        if month == last and not is_base(low, place) and not is_future(_sentence(low, place))
    ]
    lead = {(named, month) for named, month, place in told if place < _LEAD}
    only = lead or {(named, month) for named, month, _ in told}
    if len(only) != 1:
        return None
    ((named, month),) = only
    return (named, month) if named else None


def _sentence(low: str, place: int) -> str:
    """Return the sentence of a text that holds a place."""
    start = max(low.rfind(". ", 0, place), low.rfind("\n", 0, place)) + 1
    end = _END.search(low, place)
    return low[start : end.start() if end else len(low)]
