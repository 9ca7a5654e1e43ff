"""Infer the day of publication from what a text says of birthdays and events, and from sourced premises."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from analysis.article.article import Article
from analysis.article.birthdays import WEEKDAY, Birthday, birthdays
from analysis.article.inference import DateInference, EventDate, Step, day_in_words, days_between
from analysis.article.occasions import Occasion, occasions
from analysis.patterns import regex
from analysis.quantities.period import WEEKDAYS

_SAID = r"(?:said|says|told|announced|reported|met|held|signed|agreed|unveiled|arrived|discussed|called|warned|stated|showed)"
_LEAD = regex(
    rf"\bon\s{WEEKDAY}\s{_SAID}\b|\b{_SAID}\s(?:[\w’'-]+\s){{0,4}}?(?:on\s)?{WEEKDAY.replace('weekday', 'day')}\b"
)
_RULE = "In news, a weekday's name alone means a day within the week (AP Stylebook, “days of the week”)."
_PRACTICE = "An agency's report is filed on the day that its first sentence names."


@dataclass(slots=True)
class _Reasoning:
    """The steps so far, and the days that they leave."""

    text: str
    steps: list[Step] = field(default_factory=list)
    windows: list[tuple[date, date]] = field(default_factory=list)
    contradiction: str | None = None

    def step(self, start: int, end: int, premise: str, source: str, conclusion: str) -> None:
        self.steps.append(Step(self.text[start:end], start, end, premise, source, conclusion))

    def contradict(self, sentence: str) -> None:
        self.contradiction = self.contradiction or sentence

    def days(self) -> list[date]:
        if not self.windows:
            return []
        return days_between(max(first for first, _ in self.windows), min(last for _, last in self.windows))


def infer_publication_date(
    article: Article, births: Mapping[str, date], events: Iterable[EventDate]
) -> DateInference:
    """Return what follows about an article's day of publication, with every step.

    A birthday ("turned 70 on Wednesday") and an event ("begins on Thursday") have days that tables know; the
    text's weekday and age are checked against them. A weekday without a date lies within a week of
    publication. If several days are left, the weekday that the first paragraph reports of decides.

    Parameters
    ----------
    article : Article
        The article.
    births : mapping of str to datetime.date
        Days of birth by full name, from a sourced table.
    events : iterable of EventDate
        Events and their days, from a sourced table.

    Returns
    -------
    DateInference
        ``date`` is None where nothing follows, where more than one day is left, and where the text and the
        premises contradict each other.
    """
    reasoning = _Reasoning(article.text)
    inside = [(paragraph.start, paragraph.end) for paragraph in article.body]
    for birthday in birthdays(article.text, births):
        if _within(birthday.start, birthday.end, inside):
            _add_birthday(birthday, reasoning)
    for occasion in occasions(article.text, events):
        if _within(occasion.start, occasion.end, inside):
            _add_occasion(occasion, reasoning)
    if reasoning.contradiction or not reasoning.windows:
        return _inference(None, reasoning)
    days = reasoning.days()
    if not days:
        reasoning.contradict("the days that the steps allow exclude each other.")
        return _inference(None, reasoning)
    return _inference(_decide(article, days, reasoning), reasoning)


def _add_birthday(found: Birthday, reasoning: _Reasoning) -> None:
    premise = f"{found.name} was born on {day_in_words(found.born).partition(', ')[2]}."
    fell = f"The {found.ordinal} birthday was on {day_in_words(found.day)}"
    if found.weekday is None:
        conclusion = f"{fell}, the day that the text speaks of."
    elif found.weekday == found.day.weekday():
        conclusion = f"{fell}, so the weekday and the age agree; published within a week of it."
    else:
        named = WEEKDAYS[found.weekday]
        conclusion = f"{fell}, but the text says {named}."
        reasoning.contradict(f"{found.name}'s {found.ordinal} birthday was not on a {named}.")
    reasoning.step(found.start, found.end, premise, found.name, conclusion)
    reasoning.windows.append((found.earliest, found.latest))


def _add_occasion(found: Occasion, reasoning: _Reasoning) -> None:
    """Add a step for an event; one that is held again and again counts only where one of its dates fits."""
    days = set(reasoning.days())
    near = [
        event for event in found.events if not days or days.intersection(days_between(*found.window(event)))
    ]
    fitting = [event for event in near if found.fits(event)]
    if len(found.events) > 1 and len(fitting) != 1:
        return
    event = fitting[0] if fitting else found.events[0]
    until = f" to {day_in_words(event.end)}" if event.end != event.start else ""
    premise = f"The {event.name} was held on {day_in_words(event.start)}{until}."
    first, last = found.window(event)
    if found.fits(event):
        told = any(_RULE in step.conclusion for step in reasoning.steps)
        conclusion = f"The weekdays agree; so published from {day_in_words(first)} to {day_in_words(last)}."
        conclusion += "" if told else f" {_RULE}"
    else:
        reasoning.contradict(f"the {event.name} did not have the weekdays that the text names.")
        conclusion = "The text names other weekdays."
    reasoning.step(found.start, found.end, premise, event.source, conclusion)
    reasoning.windows.append((first, last))


def _decide(article: Article, days: list[date], reasoning: _Reasoning) -> date | None:
    """Return the one day that is left, if need be by the weekday of the first paragraph."""
    if len(days) == 1:
        return days[0]
    lead = next((paragraph for paragraph in article.body if paragraph.role == "body"), None)
    match = _LEAD.search(article.text, lead.start, lead.end) if lead else None
    if match is None:
        return None
    named = WEEKDAYS.index((match["weekday"] or match["day"]).capitalize())
    left = [day for day in days if day.weekday() == named]
    if len(left) != 1:
        return None
    left_of = f"{day_in_words(days[0])} to {day_in_words(days[-1])}"
    reasoning.step(
        match.start(),
        match.end(),
        _PRACTICE,
        "",
        f"Of {left_of}, only {day_in_words(left[0])} has that weekday.",
    )
    return left[0]


def _inference(day: date | None, reasoning: _Reasoning) -> DateInference:
    days = [] if reasoning.contradiction else reasoning.days()
    earliest, latest = (days[0], days[-1]) if days else (None, None)
    return DateInference(day, tuple(reasoning.steps), earliest, latest, reasoning.contradiction)


def _within(start: int, end: int, inside: list[tuple[int, int]]) -> bool:
    return any(first <= start and end <= last for first, last in inside)
