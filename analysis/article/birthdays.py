"""Birthdays that a text mentions, with the day on which each fell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from analysis.patterns import regex
from analysis.quantities.period import WEEKDAYS

WEEKDAY = "(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
WEEK = timedelta(days=6)  # a weekday's name alone means a day at most six days away

_WORD = r"[^\W\d_a-z][\w'’`-]{0,40}"
_WHO = rf"(?P<who>{_WORD}(?:\s{_WORD}){{0,4}})"
_AGE = r"(?P<age>\d{1,3})"
_BIRTHDAY = rf"(?:his|her|their)\s{_AGE}(?:st|nd|rd|th)\sbirthday"
_TURNING = regex(
    rf"\b{_WHO},?\s(?:who\s)?(?P<verb>turned|has turned|turns|will turn|is turning)\s{_AGE}(?:\syears\sold)?"
    rf"(?:,?\s(?:on\s)?{WEEKDAY})\b"
)
_MARKING = regex(
    rf"\b{_WHO},?\s(?:who\s)?(?P<verb>celebrated|marked|celebrates|marks|will celebrate|will mark|is celebrating|is marking)"
    rf"\s{_BIRTHDAY}(?:,?\s(?:on\s)?{WEEKDAY})\b"
)
_ON_BIRTHDAY = regex(rf"\bon\s{_BIRTHDAY}\b(?!,?\s(?:on\s)?{WEEKDAY})")
_PRONOUNS = frozenset({"He", "She", "They"})
_LONGEST = 150  # characters between a person and "his birthday"


@dataclass(frozen=True, slots=True)
class Birthday:
    """A birthday in a text: whose, which, when by the table, and on which weekday by the text.

    Parameters
    ----------
    start, end : int
        Offsets of the words that say so.
    name : str
        The person, as the premises name them.
    born, day : datetime.date
        The day of birth, and the birthday that the text speaks of.
    age : int
        The age in years.
    weekday : int or None
        The weekday that the text names, Monday being 0.
    earliest, latest : datetime.date
        The days between which a text that speaks so was published.
    """

    start: int
    end: int
    name: str
    born: date
    day: date
    age: int
    weekday: int | None
    earliest: date
    latest: date

    @property
    def ordinal(self) -> str:
        """The birthday's number, such as "70th"."""
        teen = self.age % 100 in (11, 12, 13)
        return f"{self.age}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(self.age % 10, 'th')}"


def birthdays(text: str, births: Mapping[str, date]) -> Iterator[Birthday]:
    """Yield the birthdays that a text mentions of people whose day of birth is known.

    Parameters
    ----------
    text : str
        The text.
    births : mapping of str to datetime.date
        Each person's day of birth by full name.
    """
    named = {name: _mentions(text, name) for name in births}
    for pattern in (_TURNING, _MARKING, _ON_BIRTHDAY):
        for match in pattern.finditer(text):
            who = match.groupdict().get("who")
            found = _person(who, match.start(), named) if who else _nearest(match.start(), named)
            if found is None:
                continue
            name, start = found
            age, born = int(match["age"]), births[name]
            day = _anniversary(born, age)
            if day is None:
                continue
            weekday = match.groupdict().get("weekday")
            verb = match.groupdict().get("verb") or ""
            past, future = verb.endswith("ed"), bool(verb) and not verb.endswith("ed")
            yield Birthday(
                start if start is not None else match.start(),
                match.end(),
                name,
                born,
                day,
                age,
                WEEKDAYS.index(weekday.capitalize()) if weekday else None,
                day if past else day - WEEK,
                day if future else day + WEEK,
            )


def _anniversary(born: date, age: int) -> date | None:
    """Return the day on which someone turns an age; of the 29 of February, the 1 of March in other years."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 3, 1) if born.year + age <= date.max.year else None


def _mentions(text: str, name: str) -> list[int]:
    """Return where a text names a person, by the full name or by its last word; none without the full name."""
    words = name.split()
    full = regex(r"\b" + r"\s+".join(map(re.escape, words)) + r"\b")
    if not words or not full.search(text):
        return []
    last = regex(rf"\b{re.escape(words[-1])}\b")
    return [match.start() for match in last.finditer(text)]


def _person(who: str, at: int, named: Mapping[str, list[int]]) -> tuple[str, int | None] | None:
    """Return the one person whom the subject of a sentence names."""
    if who in _PRONOUNS:
        found = _nearest(at, named)
        return (found[0], None) if found else None
    last = who.rpartition(" ")[2]
    people = [name for name, places in named.items() if places and last == name.rpartition(" ")[2]]
    exact = [name for name in people if who.endswith(name)]
    chosen = exact or people
    return (chosen[0], None) if len(chosen) == 1 else None


def _nearest(at: int, named: Mapping[str, list[int]]) -> tuple[str, int] | None:
    """Return the person named last before a place of the text, and where."""
    before = [
        (start, name) for name, places in named.items() for start in places if at - _LONGEST < start < at
    ]
    return (max(before)[1], max(before)[0]) if before else None
