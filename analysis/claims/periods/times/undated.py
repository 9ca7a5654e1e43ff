"""The year of an article whose day of publication is unknown: there belong the months that it names without one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from analysis.claims.lexicon import MONTH, MONTHS
from analysis.claims.periods.tenses.plans import is_future
from analysis.claims.periods.times.parts import YEAR, Part, bases, is_base, is_of_peak, parts_of
from analysis.claims.periods.times.reported_month import reported_month

# The digits come first: the regular expression engine skips to them.
_NAMED_YEAR = re.compile(
    rf"(?=[12]){YEAR}(?! levels?\b)(?<!\w....)(?<!by ....)(?<!until ....)(?<!through ....)"
)
# "up from a loss in 2003", "the same period of 2003": no year of what the article is about.
_COMPARED = re.compile(
    r"\b(?:from|than|against|compared|versus|since|before|ahead of|same (?:period|month|quarter|time|months)|levels? of)\b(?:[^.,;\n]|(?<=[0-9])[.,](?=[0-9])){0,45}\Z"
)
_EARLY = (1, 2)  # the months whose figures come out beside those of the year before
_LATE = (11, 12)  # the months in which news looks ahead to the year after
# "as we head into 2012": the year that comes next
_ENTERED = re.compile(r"\b(?:enter(?:s|ed|ing)?|into|ahead to) \Z")
_OF_MONTH = re.compile(rf"\b(?:{MONTH}),? (?:of )?\Z")
_LONGEST_MONTH = 16  # characters: "September, of "
_LEAD = 700  # characters: the headline and the first paragraphs
_SO_FAR = re.compile(rf"\bso far in {YEAR}|\bin {YEAR.replace('year', 'told')} so far\b")
# "Year to date, sales are down 4% on 2016 levels": the year after
_SO_FAR_ON = re.compile(
    rf"\b(?:year[- ]to[- ]date|(?:so far|to date) this year|this year so far)\b(?:[^.\n]|\.(?=[0-9])){{1,120}}?\b(?:from|than|against|on|over|below|above|compared (?:with|to)|versus) (?:in |the )?{YEAR}"
)
_WHOLE = re.compile(rf"\b(?:whole|all|entirety) of {YEAR}|\b{YEAR.replace('year', 'told')} as a whole\b")
# "$5 billion last year, up from $4 billion in 2005": the year after; "Sales at a record in 2006", and then "last year": the same.
_YEAR_AFTER = re.compile(
    rf"\b(?P<told>last|this) year,?(?: (?:up|down|higher|lower|an? [0-9][^,;\n]{{1,24}}))? (?:from|against|on|compared (?:with|to)|versus) "
    rf"(?:the figure of )?(?=[^;\n]{{0,12}}[0-9])(?:(?!\b(?:peak|high|low|record)\b)(?:[^.;\n]|(?<=[0-9])\.(?=[0-9]))){{1,45}}? in {YEAR}"
)
# "Compared to 2005, sales last year rose": the year after
_SET_ON = re.compile(rf"\bcompared (?:with|to) {YEAR},? [^.;,\n]{{1,60}} (?P<told>last|this) year\b(?! ?')")
# "458,200 homes this year, 0.8% more than in 2012", "last year's increase of 5.2% compared to 2009": the year after
_MORE_THAN_IN = re.compile(
    rf"\b(?P<told>last|this) year\b(?:[^.;\n]|\.(?=[0-9])){{0,40}}?(?:%|per ?cent|pct) (?:more|less|higher|lower|fewer|larger|smaller) than in {YEAR}"
    rf"|\b(?P<told2>last|this) year's (?:[^.;\n]|\.(?=[0-9])){{1,60}}?[0-9](?:%| per ?cent| pct) (?:compared (?:with|to)|over|on) {YEAR.replace('year', 'year2')}"
)
# "£12m by the year-end and £25m in 2005", "growth of 3% in 2000, after a fall of 1% this year": the year before
_AHEAD = r"(?:[^.;\n]|\.(?=[0-9])){1,45}?"
_YEAR_AHEAD = re.compile(
    rf"\b(?:will|would|expect(?:s|ed)?|predict(?:s|ed)?|forecasts?|sees?|project(?:s|ed)|(?:is|are|set|due|likely) to)\b{_AHEAD} (?:(?:this year|by (?:the )?(?:year[- ]end|end of the year)),? and "
    rf"(?:by |a |an )?[$€£]?[0-9][0-9.]*[^.;\n0-9]{{0,16}} (?:in|for) {YEAR}|in {YEAR.replace('year', 'told')},? (?:after|following|(?:up |down )?from|against|compared (?:with|to)) {_AHEAD} this year\b)"
)
# "Profits rose in the first half of this year. For the first half of 2004, sales were up": this year is 2004
_PART_OF = re.compile(
    rf"\b(?P<part>(?:first|second|third|fourth)[ -](?:half|quarter)|first [a-z]+ months) of (?:(?P<this>this year)\b|{YEAR})"
)
_NO_BASE = "".join(rf"(?<!\b{word} )" for word in ("over", "with", "to", "on", "of", "in"))
_OF_ITSELF = re.compile(rf"{_NO_BASE}last year")  # and no "4% up over last year"
_DATA = re.compile(r"\b(?:data|figures|statistics) (?:[a-z]+ ){0,3}(?:showed|show)\b")
_IN_YEAR = re.compile(rf"\bin {YEAR}")


def year_of(low: str) -> int | None:
    """Return the year that months without one belong to; None where the words of the article do not fix it.

    It is the present year of the article, the one that its lead names most often, or that of the last half or quarter
    which is named with its year.

    Examples
    --------
    >>> year_of("sales fell 3% in august, and 2% in the first half of 2018.")
    2018
    """
    parts = list(parts_of(low))
    told = (int(m["year"]) + 1 for m in _YEAR_AFTER.finditer(low))  # "up 9% last year, from 8% in 2003"
    over = any(
        year is None and last in (1, len(MONTHS)) for _, last, year, _ in parts
    )  # its last month is out
    whole = _whole(low) if over else None
    lead, part = _of_lead(low)[0], _of_part(low, parts)
    if lead and part and part > lead and "this year" in low:
        lead = part  # "slid in the first quarter of this year" after "the first three months of 2003", and 2002 twice
    return present_year(low) or lead or part or _only(told) or whole


def present_year(low: str) -> int | None:
    """Return the year that is "this year" in an article; None where its words do not fix it.

    It is the year after that of the same months that figures are compared with, that of "so far in 2012", or that before one which forecasts set beside it.

    Examples
    --------
    >>> present_year("sales fell 36.8% in september from september 2011.")
    2012
    """
    return _only(bases(low, list(parts_of(low)))) or _only(_so_far(low))


def this_year(low: str) -> int | None:
    """Return the year that "this year" means; None where the words of the article do not fix it.

    It is that of ``present_year``, unless a figure of "last year" or "this year" is compared with one of the year before.

    Examples
    --------
    >>> this_year("the gap was $5 billion last year, up from $4 billion in 2005.")
    2007
    """
    found = (*_YEAR_AFTER.finditer(low), *_SET_ON.finditer(low))
    told = [(m["year"], m["told"]) for m in found]
    told += [(m["year"] or m["year2"], m["told"] or m["told2"]) for m in _MORE_THAN_IN.finditer(low)]
    after = _only(int(year) + 1 + (word == "last") for year, word in told)
    present, parts = present_year(low), [part for part in parts_of(low) if part[1] < _LATE[0]]
    year = present or year_of(low)
    # as December comes out, the year is over
    over = (present or "last month" in low) and reported_month(low, year) == (year, len(MONTHS))
    return (
        after
        or _after_headed(low)
        or (year + 1 if year and over else present or _only(_of_parts(low)) or _of_part(low, parts))
    )


def _of_parts(low: str) -> Iterator[int]:
    """Yield the years of the parts that are also told of as those of this year."""
    found = list(_PART_OF.finditer(low)) if " of this year" in low else []
    this = {match["part"] for match in found if match["this"]}
    for match in found:
        if match["year"] and match["part"] in this and not is_base(low, match.start()):
            yield int(match["year"])


def _after_headed(low: str) -> int | None:
    """Return the year after that of the headline, if the lead tells what came out in it, and then tells of last year."""
    lead = low.lstrip()[:_LEAD]
    head = lead.find("\n")
    last = re.search(r"\blast year\b", lead)
    if (
        head < 0
        or last is None
        or not _OF_ITSELF.match(lead, last.start())
        or _COMPARED.search(lead, 0, last.start())
    ):
        return None
    named = [int(match["year"]) for match in _NAMED_YEAR.finditer(lead, 0, last.start())]
    told = _IN_YEAR.search(lead, 0, last.start())
    line = _line(lead, told.start()) if told else ""
    headed = told and (_NAMED_YEAR.search(lead, 0, head) or _DATA.search(line)) and not is_future(line)
    year = _only(named)
    return year + 1 if year and headed else None


def _line(text: str, place: int) -> str:
    """Return the line of a text that holds a place."""
    return text[text.rfind("\n", 0, place) + 1 :].partition("\n")[0]


def _only(years: Iterable[int]) -> int | None:
    """Return the one year that all of them are."""
    found = set(years)
    return found.pop() if len(found) == 1 else None


def _so_far(low: str) -> Iterator[int]:
    yield from (int(match["year"] or match["told"]) for match in _SO_FAR.finditer(low))
    yield from (int(match["year"]) + 1 for match in _SO_FAR_ON.finditer(low))
    yield from (int(match["year"] or match["told"]) - 1 for match in _YEAR_AHEAD.finditer(low))


def years_of_months(low: str) -> dict[int, int]:
    """Return the years of the months, by their numbers, that are named without one; none where the words do not fix it.

    January is of the year after one that is told as a whole. A month that needs no year is of the year after that of a
    later month which is named with it below: "146,000 jobs in January", "the figure for December 2004".

    Examples
    --------
    >>> years = years_of_months("the gap narrowed in january, from december. for 2006 as a whole, it was $5bn.")
    >>> years[1], years[12]
    (2007, 2006)
    """
    year = year_of(low)
    if year is None:
        return {}
    told = _whole(low) == year
    later = {*(_EARLY if told else ()), *_before_dated(low, year)}
    before = set() if later else _compared_with(low)
    if not later and present_year(low) is None and _of_lead(low) == (year, False):
        before |= set(_LATE)  # "sales rose in November. Next, in 2012, they will fall"
    return {m: year + (m in later) - (m in before) for m in range(1, len(MONTHS) + 1)}


def _whole(low: str) -> int | None:
    """Return the last year that is told as a whole, unless the figures of others are compared with it."""
    whole = (
        m for m in _WHOLE.finditer(low) if not _COMPARED.search(low, max(0, m.start() - _LEAD), m.start())
    )
    return max((int(match["year"] or match["told"]) for match in whole), default=None)


def _compared_with(low: str) -> set[int]:
    """Return the months that only stand for figures compared with those of months earlier in the year: "in January, from $5bn in December"."""
    single = [(first, at) for first, last, named, at in parts_of(low) if first == last and named is None]
    bases = {first for first, at in single if is_base(low, at)}
    mains = {first for first, at in single if not is_base(low, at)}
    return {month for month in bases if mains and month > max(mains)}


def _before_dated(low: str, year: int) -> set[int]:
    """Return the months that stand without their year above the first that has one, a later one of a year named only so."""
    alone = (m for m in _NAMED_YEAR.finditer(low) if int(m["year"]) == year)
    if any(_OF_MONTH.search(low, max(0, m.start() - _LONGEST_MONTH), m.start()) is None for m in alone):
        return set()
    single = [(first, named) for first, last, named, _ in parts_of(low) if first == last]
    dated = next((i for i, (_, named) in enumerate(single) if named == year), 0)
    return {month for month, named in single[:dated] if named is None and month < single[dated][0]}


def _of_lead(low: str) -> tuple[int | None, bool]:
    """Return the year that the lead names most often, of those named as often the first, and whether it is told what came out in it."""
    lead = low[:_LEAD]
    named = [
        m
        for m in _NAMED_YEAR.finditer(lead)
        if not _COMPARED.search(lead, 0, m.start()) and not is_of_peak(lead, m.start(), m.end())
    ]
    came = [match for match in named if not is_future(_line(lead, match.start()))]
    years = [
        int(match["year"]) - (_ENTERED.search(lead, 0, match.start()) is not None) for match in came or named
    ]
    return max(years, key=Counter(years).__getitem__, default=None), bool(came)


def _of_part(low: str, parts: list[Part]) -> int | None:
    """Return the year of the last half, quarter or run of months that is named with it, where nothing is later."""
    runs = [
        (y, f)
        for f, last, y, at in parts
        if y and last > f and not _COMPARED.search(low, max(0, at - _LEAD), at)
    ]
    if not runs:
        return None
    year, first = max(runs)
    later = any(int(match["year"]) > year for match in _NAMED_YEAR.finditer(low))
    before = any(told is None and start < first for start, _, told, _ in parts)
    return None if later or before else year
