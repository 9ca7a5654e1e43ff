"""Events that a text sets on a weekday: "the summit, which will be held from Thursday until Friday"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from analysis.article.birthdays import WEEK, WEEKDAY
from analysis.article.inference import EventDate
from analysis.quantities.period import WEEKDAYS

_TIMING = re.compile(
    r"[^.!?;“”\"]{0,60}?\b(?P<verb>begins?|began|beginning|starts?|started|starting|opens?|opened|opening|kicks?\soff|kicked\soff"
    r"|held|takes?\splace|took\splace|runs?|convenes?|convened|scheduled|slated)\b"
    rf"[^.!?;“”\"]{{0,60}}?\b(?:(?:on|from|for)\s)?{WEEKDAY}"
    r"(?:\s(?:until|till|to|through|and)\s(?P<last>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))?\b"
)
_PAST = re.compile(r"\b(?:began|started|opened|kicked\soff|convened|took\splace|(?:was|were|been)\sheld)\b")


@dataclass(frozen=True, slots=True)
class Occasion:
    """An event in a text, with the weekdays that the text names.

    Parameters
    ----------
    start, end : int
        Offsets of the words that say so.
    events : tuple of EventDate
        The events of that name; more than one if it is held again and again.
    weekday : int
        The weekday of its first day by the text, Monday being 0.
    last : int or None
        The weekday of its last day by the text.
    past : bool
        Whether the text says that it had begun.
    """

    start: int
    end: int
    events: tuple[EventDate, ...]
    weekday: int
    last: int | None
    past: bool

    def fits(self, event: EventDate) -> bool:
        """Return whether an event has the weekdays that the text names."""
        return event.start.weekday() == self.weekday and self.last in (None, event.end.weekday())

    def window(self, event: EventDate) -> tuple[date, date]:
        """Return the days between which a text that speaks so of an event was published."""
        return (event.start, event.start + WEEK) if self.past else (event.start - WEEK, event.start)


def occasions(text: str, events: Iterable[EventDate]) -> Iterator[Occasion]:
    """Yield the events that a text names and sets on a weekday.

    Parameters
    ----------
    text : str
        The text.
    events : iterable of EventDate
        The events that are known.
    """
    by_name: dict[str, list[EventDate]] = {}
    for event in events:
        for name in {_plain(name) for name in (event.name, *event.other_names)}:
            by_name.setdefault(name, []).append(event)
    plain, taken = _plain(text), set()
    for name in sorted(by_name, key=lambda name: (-len(name), name)):
        if len(name.split()) + name.count("-") < 2:
            continue  # "Summit" alone names no event
        for place in re.compile(rf"\b{re.escape(name)}\b").finditer(plain):
            match = _TIMING.match(text, place.end())
            if match is None or match.end() in taken:
                continue
            taken.add(match.end())
            last = match["last"]
            yield Occasion(
                place.start(),
                match.end(),
                tuple(sorted(set(by_name[name]), key=lambda event: event.start)),
                WEEKDAYS.index(match["weekday"].capitalize()),
                WEEKDAYS.index(last.capitalize()) if last else None,
                bool(_PAST.search(match.group())),
            )


def _plain(text: str) -> str:
    """Return a text in small letters with plain hyphens, character for character."""
    same = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return same.replace("–", "-").replace("‑", "-").replace("’", "'").replace("\n", " ").replace("\xa0", " ")
