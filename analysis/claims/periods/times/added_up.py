"""Amounts that have added up since a time: "Since the start of the year, 5 tonnes have been sold"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.claims.lexicon import HEDGES
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.tenses.carried import is_carried, names_stock
from analysis.claims.periods.tenses.verbs import is_perfect
from analysis.claims.periods.times.expressions import Time
from analysis.claims.periods.times.resolve import DAY, POINT, SINCE, TO_DATE
from analysis.quantities import Period

# "Since the start of the year loading has amounted to 52 million tonnes": what added up, and no state of things.
_FLOWED = (
    r"(?:exported|imported|shipped|carried|loaded|transported|sold|bought|built|produced|mined|refined|generated|attracted|received|earned|spent|paid|"
    r"delivered|handled|processed|collected|raised|invested|provided|financed|lent|disbursed|added|seen|run|served|welcomed|hosted|completed)"
)
_ADDED_UP = re.compile(
    rf"\b(?:has|have) (?:already |now |so far )?(?:been )?(?:amounted|totall?ed|come|reached|{_FLOWED})\b[^,;]{{0,40}}\Z"
)
_CAME_TO = re.compile(
    rf"(?:[^;]*,)? (?:[^,;]{{0,60}}\b(?:amounted to|totall?ed|reached|came to|{_FLOWED})\b[^,;]{{0,24}})"
)
# "$3 billion of loans has been granted"
_HAS_BEEN = re.compile(
    r"(?: (?:of|in|from|for|worth) [^,;.]{2,60}| [a-z-]+)? (?:has|have) (?:already |now |also |so far )?been [a-z]+"
)
# "Since the start of the year 40 mines have closed"
_HAVE_DONE = re.compile(
    r" (?:has|have) (?:already |now |also )?(?:[a-z]{2,}(?:ed|wn|nt|ught)|shut|quit|left|lost|won|gone|come|begun|sunk|died|fallen|arrived)\b"
)
# "for the year to date they total 9 tonnes"
_COMES_TO = re.compile(rf"(?:,)?(?: [a-z'-]+){{0,5}} (?:totals?|amounts? to|stands? at|comes? to) {HEDGES}")
# "52 million tonnes of grain were shipped", "338,834 cars were registered"
WAS_SHIPPED = re.compile(
    rf"(?: of [^,;.]{{2,60}})? (?:were|was|have been|has been) (?:registered|issued|approved|made|recorded|out of work|unemployed|jobless|without (?:an? )?(?:job|work)|in (?:work|employment)|employed|{_FLOWED})\b"
)
_FLOWS = (
    r"(?:production|output|generation|exports?|imports?|sales|shipments?|deliveries|arrivals|tourists|visitors|guests|passengers|turnover|revenues?|earnings|collections?|procurement|dispatch(?:es)?|off-?take|remittances|inflows|supply|supplies|sold|exported|imported|transported|delivered|handled|processed|"
    r"shipped|produced|manufactured|procured|purchased|harvested|crushed|arrivals?|mined|loaded|generated|visited|received|welcomed|collected)"
)
FLOW = re.compile(rf"\b{_FLOWS}\b")
_BALANCE = re.compile(rf"\b(?:{_FLOWS}|surplus|deficit)\b")
# "So far this year, exports rose 30% to 15 million tonnes": a flow that was so large adds up as well.
_ROSE_TO = re.compile(
    rf"\b(?:{_FLOWS}|volumes?|traffic|throughput|trade)\b(?! prices?\b)(?:[^;.]|\.(?=[0-9])){{0,60}} (?:rose|risen|grew|grown|increased|climbed|jumped|surged|soared|expanded|fell|fallen|dropped|declined|decreased|shrank|slumped|plunged)\b[^,;]{{0,24}} to {HEDGES}\Z"
)
_BY_THEN = ("as of ", "as at ", "as on ", " by ")
_NEXT, _YEAR = len(" and "), 366  # characters between two times, days
_SUBJECT, _AFTER = 60, 24  # characters before a time, and of a noun after its number


def is_year_so_far(since: Time) -> bool:
    """Return whether a time is "since the start of the year", or "since January" of this year."""
    first = since.period
    january = first is not None and first.start.month == 1 and first.start.year == first.end.year
    return since.kind == SINCE and (since.shift == TO_DATE or january)


def adds_up(low: str, quantity: Quantity, since: Time) -> bool:
    """Return whether an amount has added up since a year, a month or the start of the year, which stands before it.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity : Quantity
        The figure.
    since : Time
        The time before it.
    """
    if since.kind != SINCE:
        return False
    to_date = since.shift == TO_DATE
    split = to_date and quantity.kind == "level" and low.endswith(("has ", "have "), 0, since.start)
    done = quantity.kind == "count" and is_year_so_far(since) and is_perfect(low, since.end, quantity.start)
    opens = quantity.kind == "count" and low[since.end : quantity.edge] in (" ", ", ")
    done = done or (opens and _HAVE_DONE.match(low, quantity.end) is not None)
    part = to_date and quantity.kind == "share"  # "Year to date, 94% of them lost"
    # "have so far this year sold 5 tonnes"
    if split or done or part or has_added_up(low, since.end, quantity):
        return True
    amount = quantity.kind == "level" or (quantity.kind == "count" and is_carried(quantity))
    rate = "/" in (quantity.unit or "")  # output of so many barrels a day
    fronted = not rate and low.startswith(",", since.end) and not names_stock(low, since.end, quantity.start)
    if amount and to_date and fronted and _BALANCE.search(low, since.end, quantity.end + _AFTER):
        return True  # "Year to date, Peru is running a $4 billion surplus"
    rose = not rate and _ROSE_TO.search(low, max(0, since.start - _SUBJECT), quantity.start)
    came = (
        rose
        or _COMES_TO.fullmatch(low, since.end, quantity.edge)
        or _CAME_TO.fullmatch(low, since.end, quantity.edge)
        or WAS_SHIPPED.match(low, quantity.end)
    )
    if to_date and quantity.kind in ("level", "count") and _HAS_BEEN.match(low, quantity.end):
        return True
    return amount and is_year_so_far(since) and came is not None


def has_added_up(low: str, start: int, quantity: Quantity) -> bool:
    """Return whether the words before an amount tell what has added up to it: "has already reached"."""
    counted = quantity.kind == "count" and is_carried(quantity)
    return (counted or quantity.kind == "level") and _ADDED_UP.search(low, start, quantity.start) is not None


def since_until(
    low: str, span: tuple[int, int], quantity: Quantity, time: Time, times: Sequence[Time]
) -> Period | None:
    """Return the time from a start up to the end that the sentence names, None where it names no such two.

    "In 2015 sales were 5 tonnes, up 51% since 2009"; "5 tonnes by Jan. 20 since the start of the season in October";
    "exports in the 2024/25 season reached 8 tonnes as of Sept. 16".

    Parameters
    ----------
    low : str
        The surface in small letters.
    span : (int, int)
        The sentence.
    quantity : Quantity
        A figure of it.
    time : Time
        The figure's time.
    times : sequence of Time
        All times of the sentence.
    """
    told = time.period
    if told is None:
        return None
    if time.kind == SINCE:
        if quantity.kind != "growth_rate" or is_perfect(low, span[0], quantity.start):
            return None
        named = [t.period for t in times if t.kind == POINT and t.period and t.end <= quantity.start]
        year = named[-1] if named and named[-1].calendar_year else None
        return Period(told.start, year.end) if year and told.start < year.start < told.end else None
    if not is_carried(quantity) or time.kind not in (POINT, DAY):
        return None
    since = (t.period for t in times if t.kind == SINCE and t.period and 0 < t.start - time.end < _NEXT)
    if season := next((s for s in since if s.days <= _YEAR and s.end == told.end), None):
        return season
    counted = time.kind == DAY and not quantity.compared and low.endswith(_BY_THEN, 0, time.start)
    seasons = (t.period for t in times if counted and t.kind == POINT and t.period)
    whole = (s for s in seasons if _YEAR - 1 <= s.days <= _YEAR and not s.calendar_year and s.contains(told))
    season = next(whole, None)
    return Period(season.start, told.end) if season and FLOW.search(low, *span) else None
