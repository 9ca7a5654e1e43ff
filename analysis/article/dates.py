"""Read calendar dates and weekdays as pages and agencies print them."""

from __future__ import annotations

import re
from datetime import date

from analysis.patterns import regex
from analysis.quantities.period import MONTHS

_MONTH = r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_FORMS = (
    regex(r"\b(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)"),
    regex(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?[\s-]+(?:of\s+)?{_MONTH},?[\s-]+(?P<year>(?:19|20)\d\d)\b",
        re.IGNORECASE,
    ),
    regex(rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE),
    regex(r"\b(?P<day>\d{1,2})[./](?P<number>\d{1,2})[./](?P<year>(?:19|20)\d\d)\b"),
)
# What may stand beside a date on a line that holds nothing else.
_BESIDE = regex(
    r"(?:first|last|published|updated|posted|modified|publication|date|on|at|by|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun|day|"
    r"\d{1,2}[:.]\d\d(?::\d\d)?|[ap]\.?m\.?|gmt|utc|bst|e[sd]?t|p[sd]?t|c[sde]?t|ist|sgt|hrs?|[+-]\d\d:?\d\d|t|z|[\s,:;|.()·•–—-])+",
    re.IGNORECASE,
)

UPDATED = regex(r"\b(?:updated|modified)\b", re.IGNORECASE)
_PARTED = regex(r"\s*[|•·»]\s*|\s[–—-]\s")
_BY = regex(r"(?:by|written by|reporting by|author:|writer:)\s", re.IGNORECASE)
# What stands before a date: "| Published: Thursday, " and the like
_LABEL = regex(
    r"[\s|•·,;:–—-]*(?:\b(?:first |last )?(?:published|updated|posted|modified)\b)?[\s|•·,;:–—-]*(?:\bon\b)?[\s,]*"
    r"(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)?[\s,]*\Z",
    re.IGNORECASE,
)


def date_in(passage: str) -> tuple[date, int, int] | None:
    """Return the first full calendar date of a passage with its offsets; None if it has none.

    A date in figures counts only where day and month cannot be exchanged (17/05/2023, but not 05/06/2023).

    Parameters
    ----------
    passage : str
        Some text.

    Examples
    --------
    >>> date_in("PUBLISHED : 24 May 2024 at 05:03")
    (datetime.date(2024, 5, 24), 12, 23)
    """
    found = []
    for form in _FORMS:
        for match in form.finditer(passage):
            day = _date(match)
            if day is not None:
                found.append((match.start(), match.end(), day))
                break
    return (min(found)[2], min(found)[0], min(found)[1]) if found else None


def date_alone(passage: str) -> date | None:
    """Return the date of a line that holds a date of publication and nothing else; None otherwise.

    Parameters
    ----------
    passage : str
        A line, such as "THURSDAY, DECEMBER 07, 2023".

    Examples
    --------
    >>> date_alone("THURSDAY, DECEMBER 07, 2023")
    datetime.date(2023, 12, 7)
    >>> date_alone("On 7 December 2023 exports fell.") is None
    True
    """
    if len(passage) > 100:
        return None
    found = date_in(passage)
    if found is None:
        return None
    day, start, end = found
    around = (passage[:start].strip(), passage[end:].strip())
    return day if all(not part or _BESIDE.fullmatch(part) for part in around) else None


def day_of_line(line: str) -> date | None:
    """Return the date of publication on a line of an article's head, also behind a byline; None where it has none.

    Parameters
    ----------
    line : str
        The line.

    Examples
    --------
    >>> day_of_line("By Ann Lee | Published: 3 June 2021 10:30"), day_of_line("Zenda, 3 June 2021, saw a fair")
    (datetime.date(2021, 6, 3), None)
    """
    parts = sorted(_PARTED.split(line[:200]), key=lambda part: UPDATED.search(part) is not None)
    days = (date_alone(part) for part in (*parts, line, *without_date(line)[1:]))
    return next((day for day in days if day), None)


def without_date(line: str) -> tuple[str, ...]:
    """Return a byline without the date that it ends with, and that end: "By Ann Lee", "June 3, 2021"; else the line.

    Parameters
    ----------
    line : str
        The line, such as "By Ann Lee, Published on June 3, 2021".
    """
    found = date_in(line) if len(line) <= 200 else None
    label = _LABEL.search(line, 0, found[1]) if found and _BY.match(line) else None
    if found is None or label is None or not label.start():
        return (line,)
    return line[: label.start()], line[label.start() :]


def _date(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    day, year = int(parts["day"]), int(parts["year"])
    if parts.get("month"):
        month = next(
            n for n, name in enumerate(MONTHS, 1) if name.startswith(parts["month"].capitalize()[:3])
        )
    else:
        month = int(parts["number"])
        in_figures = "-" not in match.group()
        if in_figures and day <= 12 and month > 12:
            day, month = month, day
        elif in_figures and day <= 12 and day != month:
            return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
