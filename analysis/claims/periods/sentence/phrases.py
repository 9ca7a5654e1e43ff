"""Phrases in which the words settle which time a figure has, wherever the times of the sentence stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from analysis.claims.lexicon import HEDGES, MONTHS
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.roles.compared import is_compared
from analysis.claims.periods.sentence.labels import labelled_by
from analysis.claims.periods.times.expressions import Time
from analysis.claims.periods.times.resolve import ANAPHOR, BASE, DAY, POINT, SINCE
from analysis.quantities import Period

_DECIDED = re.compile(
    rf"\b(?:rais|lift|cut|lower|hik|reduc|increas|slash|trimm?|doubl)[a-z]*\b[^.;]{{0,60}} to {HEDGES}\Z"
)
_RAISED = re.compile(
    rf", (?:which (?:was|were|it) )?(?:raised|lifted|cut|lowered|hiked|reduced|increased|doubled|trimmed|slashed) to {HEDGES}\Z"
)
# "closed at $50, up 30% this year": the price is no price of the year.
_UP_OVER = re.compile(
    r"(?: \([^()]{2,20}\))?[^,.;]{0,40},? (?:up|down) (?:[^ ]+ ){1,3}(?:percent |per cent |points? )?\Z"
)
# "than in April, when 392,000 left", "2020, the first year of the pandemic, when exports to the neighbour totalled $4bn"
_WHEN = re.compile(
    r"(?: (?:volumes?|levels?|figures?))?(?:, (?:the|an?|its|before|after|during|at) [^,;]{3,50}(?=,))?,? (?:when|during which) (?:[^,;]|,(?=[0-9]))*"
)
_NOT_THEN = re.compile(
    r"\b(?:will|would|is|are|has|have|can|could|reported|announced|said|signed|agreed|pledged|promised|approved|forecast|expected|projected|planned)\b"
)
_BEFORE_THEN = re.compile(r"[0-9][^,;]*\b(?:from|than|against|with|versus) ")  # "when it rose to $5 from $4"
_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")
_MONTH_STARTS = [month[:3] for month in MONTHS]
_MONTH = re.compile(rf"\b(?:{'|'.join(_MONTH_STARTS)})")
# "compared to January 2022, which came to $40bn"
_WHICH_WAS = re.compile(
    rf"(?:, (?:valued at|worth|put at|estimated at) |,? (?:for|in) which [a-z -]{{1,30}} (?:was|were|stood at|came to|amounted to|reached|totall?ed) |,? which (?:(?:was|were) (?:valued|worth|put|estimated)(?: at)?|was|were|amounted to|came to|stood at|totall?ed|reached|(?:had )?(?:shown|showed|seen|saw|had|posted|recorded|registered) an? (?:[a-z]+ ){{1,3}}?of) | (?:-|–|—|--) \(?){HEDGES}"
)
_LONGEST_ASIDE, _LONGEST_WHEN, _LONGEST_MONTH = 60, 160, 31  # characters, and days
_A_VALUE = re.compile(
    r"\bthe (?:amount|value|figure|total|level|volume|sum|average)(?: (?:recorded|posted|reported|registered|seen|achieved))? (?:in|of|for) (?:the )?\Z"
)
# "during the corresponding period of 2020", "in the same quarter last year", "for the same 2003 period"
_SAME_OF = re.compile(
    r"(?:same|corresponding|equivalent|similar|comparable|like|report(?:ing|ed)?) .*(?:[0-9]{4}\b|last (?:fiscal|financial|season)|(?:last|previous|prior|preceding) (?:(?:fiscal |financial )?year|season)|year (?:ago|earlier|before))"
)
NEXT_CLAUSE = re.compile(r";|, (?:and|but|while|which) ")  # "fell in the month, and rose 2%"
_THEN = (" in ", " in early ", " in late ", " during ", " on ", " for ", " for the ", " in the ")
_DURING = re.compile(
    r"(?: of (?:the )?[a-z-]+(?: [a-z-]+)?)?(?: (?:reported|recorded|posted|seen|registered|experienced|achieved|logged|witnessed|observed|clocked|made))?,? (?:in|during|for|over|at)(?: the| an?)? "
)
_DURING_THEN = re.compile(rf"(?: \([^()]+\))?(?: (?!that |which |who )[a-z'-]+){{0,10}}{_DURING.pattern}")
_PLACED = (" in ", " across ", " at ", " among ", " of ", " of its ", " of their ", " of our ", " involving ")
BREAK = re.compile(
    r"[;]| and (?:today|now|is|are|was|were|will|has|have|had|(?:next )?(?:wants|plans|aims|hopes|expects|intends|meets|seeks|targets|want|plan|aim|hope|expect|intend|meet|seek|target|ought to|can|could|must|should|may|might|would|runs|clears|opens|starts|ends|begins|provides|brings|gives|makes|takes|allows|requires|remains|matures|expires|lasts|paves|open|start|begin|be)) | after \Z| and (?:it|they|he|she|we) (?:has|have|will|plans?|expects?) |, having |, who | which means | while | whereas,? | but | however | (?:al)?though | that (?:will|would|can|could|should|is to|are to) |, which | than | compared | as in | targets? for | of (?:the|its|their) (?:[a-z-]+ ){0,3}(?:estimates?|plans?|quotas?|goals?|forecasts?|budget) for | (?:forecast|expect|predict|see)s? |, (?:adding|meaning|noting|saying|stressing|explaining|recalling) "
    r"|, with (?:another|an? further|more) |, with (?:the )?\Z"
    r"| (?:--|–|—) |, (?:[0-9,]+|[a-z]+) of (?:which|whom|them) |, (?:and|but) (?:it|they|he|she|we) |, (?:making|leaving|bringing|taking|putting|pushing|lifting|raising|driving|sending) (?:the|its|their|total) | as (?:stated|outlined|set out|laid down|laid out|envisaged|foreseen|stipulated) | that (?:is|are) (?:expected|due|set|likely) to "
    r"| after (?:(?:the|an?|its|their|his|her) [a-z-]+|it|they|he|she) (?:[a-z-]+ ){0,3}(?:[a-z]{2,}ed|saw|cut|shut|broke|hit|began|rose|fell|grew|took|came|went|won|lost|led|made|put|left|met|sold|bought|held) "
)
# "a plant of 80 MW is due to start in 2027", "$1bn to double its capacity by 2027": when something happens, and no figure is of it
_HAPPENS = re.compile(
    r" (?:will|would|should|is|are|was|were|has|have|had|be|been|to|due to|expected to|scheduled to|set to|planned to|being)(?: (?:then|also|now|only|first|finally))? "
    r"(?:finished|completed|start(?:ed)?|begin|begun|open(?:ed)?|reviewed|discussed|debated|decided|presented|voted|launched|inaugurated|commissioned|unveiled|adopted|ratified|expire[sd]?|come on stream|enter|take effect|came into force|be (?:ready|over|in place))\b"
    r"| (?:prompted|led|forced|caused|pushed|persuaded) [^,;]{2,60} to [a-z]+ [^,;]{0,60} on \Z"
    r"| to [a-z]+ (?:the|its|their|his|her) (?:[^ ,;]+ ){1,16}by \Z|,? and (?:[a-z-]+ ){1,4}(?:resumed|opened|began|started|ended) on \Z"
)
_AGREED = re.compile(r"\b(?:agreed|decided|pledged|promised|vowed) (?:[a-z]+ ){0,3}to [^.;]*\Z")
_FROM_ON = re.compile(
    r"(?: \([^()]{2,14}\))?(?: a day| per day)?,? (?:starting |beginning |effective )?from (?:the )?"
)
_WORTH = (
    "projects worth ", "deals worth ", "orders worth ", "facilities worth ", "schemes worth ", "ventures worth ",
)  # fmt: skip
_NEAR, _BESIDE = 46, 14  # characters to when a count is due, and to a time right after a figure


def happens(low: str, quantity: Quantity, time: Time) -> bool:
    """Return whether something happens at a time to what a figure before it tells of; things counted, and their worth, are of that time."""
    if quantity.kind == "count" or _HAPPENS.search(low, quantity.end, time.start) is None:
        return False
    return not low.endswith(_WORTH, 0, quantity.edge)


def in_brackets(low: str, quantity: Quantity, times: Sequence[Time]) -> Time | None:
    """Return the time right before a figure in brackets of its own: "the volume of 2021 (8.2 bcm)", "22% (2021: 52%)".

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity : Quantity
        The figure.
    times : sequence of Time
        The times of its sentence.
    """
    edge = quantity.edge
    led_by = [time for time in times if time.end <= edge]
    if not led_by:
        return None
    if led := when_led(low, quantity, times):
        return start if (start := its_start(low, led)).period else None
    told = (t for t in led_by if t.period and _WHICH_WAS.fullmatch(low, t.end, edge))
    which = next((t for t in told if is_compared(low, max(0, t.start - _LONGEST_WHEN), t)), None)
    if which is None and low.endswith(" (", 0, edge):  # "the most since 2008 (6 tonnes)"
        since = (its_start(low, t) for t in led_by if t.kind == SINCE and t.end == edge - 2)
        which = next((start for start in since if start.period), None)
    which = which or next((t for t in led_by if _has_value(low, t, edge)), None)
    return which or labelled_by(low, quantity, times)


def when_led(low: str, quantity: Quantity, times: Sequence[Time]) -> Time | None:
    """Return the time that a clause holding a figure tells of: "than in 2022, when sales there reached $4 billion"."""
    edge = quantity.edge
    first = max(0, edge - _LONGEST_WHEN)
    when = max(low.rfind(" when ", first, edge), low.rfind(" during which ", first, edge))
    if when < 0:
        return None
    led = next((t for t in reversed(times) if when - _LONGEST_ASIDE <= t.end <= when), None)
    if led is None or not _WHEN.fullmatch(low, led.end, edge):
        return None
    clause = low[when:edge]
    later = [t for t in times if t.start > when and t.kind != BASE]
    other = any(t.end <= quantity.start or low[quantity.end : t.start] in _THEN for t in later)
    return None if other or _NOT_THEN.search(clause) or _BEFORE_THEN.search(clause) else led


def its_start(low: str, time: Time) -> Time:
    """Return the month or the year from which "since December 2023" or "since the start of the year" counts, and any other time as it is."""
    words = low[time.start : time.end]
    opening = "start of " in words or "beginning of " in words
    month, year = _MONTH.search(words), _YEAR.search(words)
    if time.kind != SINCE or not (time.period or year):
        return time
    if time.period:
        first = time.period.start
    else:  # the day of publication, up to which it lasts, is unknown
        first = date(int(words[-4:]), _MONTH_STARTS.index(month[0]) + 1 if month else 1, 1)
    until = _month_end(first) if month or opening else first.replace(month=12, day=31)
    return replace(time, period=Period(first, until), kind=POINT)


def _month_end(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def is_decided(low: str, start: int, first: Quantity, second: Quantity, time: Time) -> bool:
    """Return whether a day is the first figure's in "raised its rate to 5% from 4% on May 3", and not the second's."""
    led = low[second.end : time.start]
    if low[first.end : second.edge] != " from " or (time.kind == DAY) != (led == " on "):
        return False
    if led != " on ":  # "The levy, raised to 10% from 7% in May last year, brings in"
        aside = led == " in " and low.startswith(",", time.end)
        return aside and _RAISED.search(low, max(start, first.edge - _NEAR), first.edge) is not None
    return _DECIDED.search(low, start, first.edge) is not None


def agreed_from(low: str, start: int, quantity: Quantity, time: Time) -> Time | None:
    """Return when what was agreed begins, a month: "agreed to cut output by 2 tonnes from February 1"."""
    begins = _FROM_ON.fullmatch(low, quantity.end, time.start) and _AGREED.search(low, start, quantity.start)
    if not begins or time.period is None or time.period.days > _LONGEST_MONTH:
        return None
    first = time.period.start
    whole = Period(first, _month_end(first)) if first.day == 1 else None  # from the 15th: of no month
    return replace(time, period=whole, kind=POINT)


def is_spot(low: str, quantity: Quantity, times: Sequence[Time]) -> bool:
    """Return whether a price is told with its change over a time, which is not its own: "$50, up 30% this year"."""
    if quantity.kind != "price":
        return False
    after = next((time for time in times if time.start >= quantity.end and time.kind == POINT), None)
    return after is not None and _UP_OVER.fullmatch(low, quantity.end, after.start) is not None


def points_back(low: str, quantity: Quantity, times: Sequence[Time], *, alone: bool) -> int:
    """Return the months of "in the month" or "over the eight months" for a figure, 0 where there is none.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity : Quantity
        The figure.
    times : sequence of Time
        The times of its sentence.
    alone : bool
        Whether the sentence has no other time, so that it need not stand right after the figure.
    """
    back = [time for time in times if time.kind == ANAPHOR]
    if not back:
        return 0
    last = max((time.start for time in times if time.end <= quantity.start and time.kind != BASE), default=0)
    beside = [
        time for time in back
        if alone or 0 < time.start - quantity.end < _BESIDE
        or (time.start == last and not NEXT_CLAUSE.search(low, time.end, quantity.start))
    ]  # fmt: skip
    nearest = min(beside, key=lambda time: abs(time.start - quantity.end), default=None)
    return int(nearest.shift) if nearest else 0


def is_of_same_part(low: str, quantity: Quantity, after: Time) -> bool:
    """Return whether a figure is of the same part of an earlier year: "was $3 billion in the same period of 2020"."""
    over = low.startswith(" over ", quantity.end)
    if over and (quantity.kind == "growth_rate" or low.endswith("to ", 0, quantity.edge)):
        return False  # "rose 2%", or "2% to $5 billion", "over the same period of 2020"
    same = after.kind == BASE and _SAME_OF.search(low, after.start, after.end) is not None
    during = _DURING_THEN if quantity.compared else _DURING
    return same and during.fullmatch(low, quantity.end, after.start) is not None


def is_placed(low: str, quantity: Quantity) -> bool:
    """Return whether a count says where, or out of how many: "in six cities", "of its 15 plants"."""
    return low.endswith(_PLACED, 0, quantity.start)


def is_awaited(low: str, quantity: Quantity, quantities: Sequence[Quantity], after: Time) -> bool:
    """Return whether a time close after a count is when it is to be reached, with no other count that may be meant."""
    if is_placed(low, quantity) or after.start - quantity.end > _NEAR + _NEAR // 2:
        return False
    others = (q for q in quantities if quantity.end <= q.start < after.start)
    return all(is_placed(low, q) for q in others) and not BREAK.search(low, quantity.end, after.start)


def is_bracketed(low: str, start: int, place: int) -> bool:
    """Return whether a place of a sentence that begins at ``start`` stands in brackets."""
    return low.rfind("(", start, place) > low.rfind(")", start, place)


def outside_brackets(low: str, start: int, quantity: Quantity, earlier: Sequence[Quantity]) -> list[Quantity]:
    """Return the figures before one of its sentence that have a period of their own; what stands in brackets only for one there."""
    known = [q for q in earlier if q.period and not q.compared]
    outer = [q for q in known if not is_bracketed(low, start, q.start)]
    return known if is_bracketed(low, start, quantity.start) else outer or known


def _has_value(low: str, time: Time, edge: int) -> bool:
    """Return whether the value of a time, such as one that others are compared with, stands behind it: "the sum of 2021 at $5 billion"."""
    return low[time.end : edge] == " at " and _A_VALUE.search(low, 0, time.start) is not None
