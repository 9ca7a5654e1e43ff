"""The financial year of a company or a country, where its article shows in which month it starts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.claims.lexicon import MONTH, MONTHS, PARTS, SHORT_MONTHS, either, holds, phrases

_NAME = rf"(?:{'|'.join(month[:3] for month in MONTHS)})[a-z]*\.?"
_UNTIL = (
    r"(?:to|ended|ending|up to|through)(?: in| on)?(?: the)?(?: end of| end)?(?: |-)"
    rf"(?:(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)? )?(?P<m>(?:{MONTH}|{either(SHORT_MONTHS)}\.?)(?![a-z]))(?: (?P<d>[0-3]?[0-9])\b)?"
)
# "its first-half profit … in the six months to the end of September"
_HALF = re.compile(rf"\b(?:six months|6 months|26 weeks|half[- ]year) {_UNTIL}")
_NAMED_HALF = re.compile(r"\b(?P<ord>first|second)[- ]half\b|\b(?:half[- ]year|interim) ")
_QUARTER = re.compile(
    rf"\b(?:three months|3 months|1[34] weeks|(?:three-month|3-month|1[34]-week) (?:period|quarter),?) (?:that |which )?{_UNTIL}"
)
_NAMED_QUARTER = re.compile(r"\b(?P<ord>first|second|third|fourth|final)[- ]quarter\b")
_PART_RUN = re.compile(rf"\b(?P<ord>first|second|third|fourth|final)[- ]quarter,? (?:which |that )?{_UNTIL}")
_QUARTER_ENDED = re.compile(
    rf"\b(?:three[- ]months?(?: period)?|3 months|13 weeks|quarter|period),? (?:that |which )?(?=ended|ending){_UNTIL}"
)
# "the first quarter (April-June)", "Q2 (July-September)", "the March quarter (Q4)"
_PART_OF = re.compile(
    rf"\b(?:(?:(?P<ord>first|second|third|fourth)[- ]quarter|q(?P<q>[1-4])) \((?P<m>{_NAME}) ?(?:[-–]|to) ?{_NAME}\)|(?P<last>{_NAME}) (?:quarter|period) \((?P<q2>q[1-4])\))"
)
# Companies of India report from April to March (Companies Act, 2013, section 2(41)), and so are its national accounts.
_REPORTED = re.compile(
    r"\b(?:net profit|net loss|net income|profit after tax|ebitda|consolidated|standalone)\b"
)
_YEAR = re.compile(
    rf"\b(?:(?:financial|fiscal) year|(?:profits?|earnings|loss(?:es)?)\b(?:[^.;\n]|\.(?=[0-9])){{0,50}} (?:for|in) (?:the|its) year) (?:which |that )?(?:ends in the|runs |ends |end )?(?:on |in )?(?:(?!up to){_UNTIL}|(?:the end of )?(?:(?P<day2>[0-3]?[0-9])(?:st|nd|rd|th)? )?(?P<m2>{MONTH})\b)"
)
# "the first quarter of the Nepali fiscal year, which ended on October 10": what ended is the quarter
_OF_QUARTER = re.compile(r"\b(?:quarter|half) of (?:the |its )?(?:[a-z]+ )?\Z")
# "July-April FY20", "the fiscal year (July 2017-June 2018)", "the financial year that began on 1 July"
_TOLD = re.compile(
    rf"\b(?P<m>{_NAME}) ?(?:[-–]|to|through) ?(?P<last>{_NAME}) (?:of )?(?:the )?(?:fy ?[0-9]|(?:fiscal|financial)\b)"
    rf"|\b(?:fiscal|financial) year,? (?:\((?:from )?|(?:which |that )?(?:start|beg[iau]n|r[ua]n|spann)[a-z]* (?:from |on |in )?)(?:[0-3]?[0-9] )?(?P<from>{_NAME})(?! ?\))"
)
# When the fiscal year of a government starts, by the month (CIA World Factbook, "Fiscal year"). Where an article names
# none of these, FY24 is of no months. Each begins with what stands before a name: letters are skipped.
_FISCAL_STARTS = {
    1: re.compile(rf"[^a-z]\b(?:{either(phrases('fiscal_from_january'))})"),
    4: re.compile(rf"[^a-z]\b(?:{either(phrases('fiscal_from_april'))})\b"),
    7: re.compile(rf"[^a-z]\b(?:{either(phrases('fiscal_from_july'))}|taka\b|tk ?[0-9])"),
    10: re.compile(rf"[^a-z]\b(?:{either(phrases('fiscal_from_october'))}|u\.s(?=\.))\b"),
}
_WHOSE = re.compile(r"\b[a-z]+(?:'s)? (?:fiscal|financial|budget) year\b")
# Countries that moved theirs: the month in which it starts now, and those in which the years started that ended by a year; 0
# for one of other months than twelve. (Myanmar: Pyidaungsu Hluttaw, 31 October 2017, to October as of 2018-19, and Financial
# Commission, 2021, back to April as of 2022-23. Malawi: Secretary for Economic Planning, 22 December 2020, April as of 2022-23.)
_MOVED = (
    (4, ("myanmar", "burm"), re.compile(r"\b(?:myanmar|burm(?:a|ese))"), ((2018, 4), (2021, 10), (2022, 0))),
    (4, ("malawi",), re.compile(r"\bmalawi"), ((2021, 7), (2022, 0))),
)
# What each of the patterns above has at least, by the months of a part of a year
_LASTS = {
    6: ("six months ", "6 months ", "26 weeks ", "half year ", "half-year "),
    3: ("three months ", "3 months ", "13 weeks ", "14 weeks ", "month period", "week period", "week quarter"),
}  # fmt: skip
_QUARTERS = (" quarter", "-quarter")
_FISCAL_YEARS = ("fiscal year ", "financial year ", " the year ", " its year ")
_BRACKETED = ("quarter (", "q1 (", "q2 (", "q3 (", "q4 (", " (q")
_APRIL = 4
_FISCAL = ("fiscal", "financial", "fy")
_PARTNER = re.compile(r"\b(?:to|from|with|in|of|and|by|for|between|against) (?:the )?\Z")
_OWNS = re.compile(r"[a-z]*'s? ")
_LED = 16  # characters before a country
_OPENING = 40  # characters of a sentence in which it names its subject
_PART = range(3, 11)  # months to the last month of a part of a year that begins with it
_RESULTS = re.compile(r"\b(?:profits?|loss|losses|revenues?|turnover|sales)\b")
_BESIDE = 150  # characters around the months in which results of a company are told
_NEAR = 400  # characters between a part of a year and the months that it lasts
FIRST_DAYS = 10  # of a month: a half that ends there is of the months before


def own_start(low: str) -> int:
    """Return the month in which the financial year of a company starts; 0 where the article does not show it.

    Examples
    --------
    >>> own_start("first-half profit rose to 4m euros in the six months to the end of september.")
    4
    """
    found = set(_starts(low))
    companys = holds(low, ("crore",)) and _REPORTED.search(low)
    of_india = (
        holds(low, ("india",)) and holds(low, ("gdp",)) and holds(low, ("fiscal", "financial year", " fy"))
    )
    if not found and (companys or of_india) and country_start(low) == _APRIL:
        return _APRIL
    return found.pop() if len(found) == 1 else 0


def told_start(low: str) -> int:
    """Return the month in which the fiscal year starts that an article tells of by its months; 0 where it does not.

    Examples
    --------
    >>> told_start("remittances in july-april fy20")
    7
    """
    for match in _TOLD.finditer(low) if holds(low, _FISCAL) else ():
        first = _number(match["m"] or match["from"])
        if match["from"] or (_number(match["last"]) - first) % 12 in _PART:
            return first
    return 0


def country_start(low: str) -> int:
    """Return the month in which the fiscal year of the country starts that is named most often, and not as a partner; 0 where no one is.

    Examples
    --------
    >>> country_start("pakistan's exports in fy24"), country_start("india, pakistan")
    (7, 0)
    """
    led = f"\n{low}"  # a name may be the first word; in the text it starts where its match does
    named = {month: len(country.findall(led)) for month, country in _FISCAL_STARTS.items()}
    most = max(named.values())
    starts = [month for month, count in named.items() if most and count == most]
    if len(starts) > 1:  # "Japan sold 5 tonnes to the United States": a partner's year is not meant
        own = {
            month: sum(
                not _PARTNER.search(low, max(0, m.start() - _LED), m.start())
                for m in _FISCAL_STARTS[month].finditer(led)
            )
            for month in starts
        }
        starts = [month for month, count in own.items() if count and count == max(own.values())]
    if starts == [1] and holds(low, _FISCAL):  # "the Ethiopian fiscal year", among countries of others
        found = (
            country.match(led, whose.start()) and month
            for whose in _WHOSE.finditer(low)
            for month, country in _FISCAL_STARTS.items()
        )
        starts = [*{month for month in found if month}] or starts
    return starts[0] if len(starts) == 1 else 0


def country_start_at(low: str, place: int, usual: int) -> int:
    """Return the month in which a fiscal year starts whose sentence opens with a country; 0 where that is in doubt.

    Parameters
    ----------
    low : str
        The surface in small letters.
    place : int
        Where the year stands.
    usual : int
        The month in which the fiscal year of the article's country starts.

    Examples
    --------
    >>> country_start_at("india grew. thailand's budget for fy25", 36, 4), country_start_at("thailand grew in fy25", 17, 4)
    (10, 0)
    """
    start = max(low.rfind("\n", 0, place), low.rfind(". ", 0, place) + 1, 0)
    opening = low[start : min(place, start + _OPENING)]
    led = f"\n{opening}"
    named = [(match, month) for month, country in _FISCAL_STARTS.items() if (match := country.search(led))]
    if not named:
        return usual
    match, month = min(named, key=lambda one: one[0].start())
    if _PARTNER.search(opening, 0, match.start()):
        return usual  # "Exports to Pakistan"
    own = _OWNS.match(led, match.end()) is not None
    return month if month == usual or (own and month > 1) else 0


def moved_start(low: str, start: int, last: int) -> int:
    """Return the month in which the fiscal year starts that ends in a year, where the country named most often moved it.

    Examples
    --------
    >>> moved_start("myanmar's exports", 4, 2020), moved_start("myanmar's exports", 4, 2024)
    (10, 4)
    """
    for now, names, country, until in _MOVED:
        named = len(country.findall(low)) if now == start and holds(low, names) else 0
        if named and 2 * named > len(_FISCAL_STARTS[start].findall(f"\n{low}")):
            return next((month for year, month in until if last <= year), now)
    return start


def _number(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month[:3] == name[:3])


def _starts(low: str) -> Iterator[int]:
    for runs, named, size in ((_HALF, _NAMED_HALF, 6), (_QUARTER, _NAMED_QUARTER, 3)):
        lasting = [*runs.finditer(low)] if holds(low, _LASTS[size]) else []
        ordinals = {told["ord"] or "first" for told in named.finditer(low)} if lasting else set()
        for match in lasting:
            beside = max(0, match.start() - _BESIDE), match.end() + _BESIDE
            before = [*named.finditer(low, max(0, match.start() - _NEAR), match.start())]
            near = before[-1] if before else named.search(low, match.end(), match.end() + _NEAR)
            part = near["ord"] or "first" if near else min(ordinals) if len(ordinals) == 1 else ""
            if part and _RESULTS.search(low, *beside):
                yield _after(match["m"], match["day"] or match["d"], PARTS[part] * size)
    for match in _PART_RUN.finditer(low) if holds(low, _QUARTERS) else ():
        if _RESULTS.search(low, max(0, match.start() - _BESIDE), match.end() + _BESIDE):
            yield _after(match["m"], match["day"] or match["d"], PARTS[match["ord"]] * 3)
    for match in _PART_OF.finditer(low) if holds(low, _BRACKETED) else ():
        part = int((match["q2"] or match["q"] or "q0")[-1]) or PARTS[match["ord"]]
        last = _number(match["last"]) if match["last"] else _number(match["m"]) + 2
        if (start := (last - 3 * part) % 12 + 1) > 1:
            yield start
    for match in _YEAR.finditer(low) if holds(low, _FISCAL_YEARS) else ():
        if _OF_QUARTER.search(low, max(0, match.start() - _OPENING), match.start()) and " which " in match[0]:
            continue
        yield _after(match["m"] or match["m2"], match["day"] or match["d"] or match["day2"], 0)


def _after(month: str, day: str | None, months: int) -> int:
    """Return the month in which a year starts of which so many months, or all, end in a month."""
    return (_last(month, day) - months) % 12 + 1


def _last(month: str, day: str | None) -> int:
    """Return the number of the month, or of the one before where the day is one of the first: a quarter to Dec. 2."""
    return (_number(month) - 1 - (day is not None and int(day) <= FIRST_DAYS)) % 12 + 1


def quarter_end(low: str) -> int:
    """Return the month in which the quarter ended that an article of a company's results tells of first, 0 for none."""
    told = (
        _QUARTER_ENDED.search(low) if holds(low, (" ended ", " ending ")) and _RESULTS.search(low) else None
    )
    return _last(told["m"], told["day"] or told["d"]) if told else 0
