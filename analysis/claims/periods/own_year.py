"""The financial year of a company or a country, where its article shows in which month it starts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.claims.lexicon import MONTHS, PARTS

_UNTIL = (
    r"(?:to|ended|ending|up to|through)(?: in| on)?(?: the)?(?: end of| end)?(?: |-)"
    rf"(?:(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)? )?(?P<m>{'|'.join(MONTHS)})\b(?: (?P<d>[0-3]?[0-9])\b)?"
)
# "its first-half profit … in the six months to the end of September"
_HALF = re.compile(rf"\b(?:six months|6 months|26 weeks|half[- ]year) {_UNTIL}")
_NAMED_HALF = re.compile(r"\b(?P<ord>first|second)[- ]half\b|\b(?:half[- ]year|interim) ")
_QUARTER = re.compile(rf"\b(?:three months|3 months|13 weeks) {_UNTIL}")
_NAMED_QUARTER = re.compile(r"\b(?P<ord>first|second|third|fourth|final)[- ]quarter\b")
_YEAR = re.compile(
    rf"\b(?:financial|fiscal) year (?:which |that )?(?:ends in the|runs |ends |end )?(?:on |in )?(?:{_UNTIL}|(?:the end of )?(?:(?P<day2>[0-3]?[0-9])(?:st|nd|rd|th)? )?(?P<m2>{'|'.join(MONTHS)})\b)"
)
_NAME = rf"(?:{'|'.join(month[:3] for month in MONTHS)})[a-z]*\.?"
# "July-April FY20", "the fiscal year (July 2017-June 2018)", "the financial year that began on 1 July"
_TOLD = re.compile(
    rf"\b(?P<m>{_NAME}) ?(?:[-–]|to|through) ?(?P<last>{_NAME}) (?:of )?(?:the )?(?:fy ?[0-9]|(?:fiscal|financial)\b)"
    rf"|\b(?:fiscal|financial) year,? (?:\(|(?:which |that )?(?:start|beg[iau]n|r[ua]n|spann)[a-z]* (?:from |on |in )?)(?:[0-3]?[0-9] )?(?P<from>{_NAME})(?! ?\))"
)
_PART = range(3, 11)  # months to the last month of a part of a year that begins with it
_RESULTS = re.compile(r"\b(?:profits?|loss|losses|revenues?|turnover|sales)\b")
_BESIDE = 150  # characters around the months in which results of a company are told
_NEAR = 400  # characters between a part of a year and the months that it lasts
_FIRST_DAYS = 10  # of a month: a half that ends there is of the months before


def own_start(low: str) -> int:
    """Return the month in which the financial year of a company starts; 0 where the article does not show it.

    Parameters
    ----------
    low : str
        The surface in small letters.

    Examples
    --------
    >>> own_start("first-half profit rose to 4m euros in the six months to the end of september.")
    4
    """
    found = set(_starts(low))
    return found.pop() if len(found) == 1 else 0


def told_start(low: str) -> int:
    """Return the month in which the fiscal year starts that an article tells of by its months; 0 where it does not.

    Parameters
    ----------
    low : str
        The surface in small letters.

    Examples
    --------
    >>> told_start("remittances in july-april fy20")
    7
    """
    for match in _TOLD.finditer(low):
        first = _number(match["m"] or match["from"])
        if match["from"] or (_number(match["last"]) - first) % 12 in _PART:
            return first
    return 0


def _number(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month[:3] == name[:3])


def _starts(low: str) -> Iterator[int]:
    for runs, named, size in ((_HALF, _NAMED_HALF, 6), (_QUARTER, _NAMED_QUARTER, 3)):
        ordinals = {told["ord"] or "first" for told in named.finditer(low)}
        for match in runs.finditer(low):
            beside = max(0, match.start() - _BESIDE), match.end() + _BESIDE
            before = [*named.finditer(low, max(0, match.start() - _NEAR), match.start())]
            near = before[-1] if before else named.search(low, match.end(), match.end() + _NEAR)
            part = near["ord"] or "first" if near else min(ordinals) if len(ordinals) == 1 else ""
            if part and _RESULTS.search(low, *beside):
                yield _after(match["m"], match["day"] or match["d"], PARTS[part] * size)
    for match in _YEAR.finditer(low):
        yield _after(match["m"] or match["m2"], match["day"] or match["d"] or match["day2"], 0)


def _after(month: str, day: str | None, months: int) -> int:
    """Return the month in which a year starts of which so many months, or all, end in a month."""
    early = day is not None and int(day) <= _FIRST_DAYS
    return (MONTHS.index(month) + 1 - early - months) % 12 + 1
