"""What follows about the day of publication, step by step: records only, and how they show themselves."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from datetime import timedelta
from html import escape

from analysis.quantities.period import MONTHS, WEEKDAYS


@dataclass(frozen=True, slots=True)
class EventDate:
    """A premise: an event and its days, from a sourced table.

    Parameters
    ----------
    name : str
        The event's name.
    start, end : datetime.date
        Its first and its last day.
    source : str
        The identifier of the source that says so.
    other_names : tuple of str
        Other names that texts give it.
    """

    name: str
    start: datetime.date
    end: datetime.date
    source: str = ""
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what the text says, what is known from elsewhere, and what follows from both.

    Parameters
    ----------
    quote : str
        The words of the article; ``article.text[start:end] == quote``.
    start, end : int
        Their offsets.
    premise : str
        What is known from elsewhere, as a sentence.
    source : str
        Whose premise it is: a person's name as the caller gave it, an event's source, or "" for a rule of
        news writing.
    conclusion : str
        What follows, as a sentence.
    """

    quote: str
    start: int
    end: int
    premise: str
    source: str
    conclusion: str


@dataclass(frozen=True, slots=True)
class DateInference:
    """What follows about the day of publication.

    Parameters
    ----------
    date : datetime.date or None
        The day, if exactly one is left.
    steps : tuple of Step
        How it follows.
    earliest, latest : datetime.date or None
        The days between which the article was published, as far as the steps tell.
    contradiction : str or None
        Where the text and the premises exclude each other; there is no date then.
    """

    date: datetime.date | None
    steps: tuple[Step, ...] = ()
    earliest: datetime.date | None = None
    latest: datetime.date | None = None
    contradiction: str | None = None

    @property
    def conclusion(self) -> str:
        """What follows from all steps together, in one sentence."""
        if self.contradiction:
            return f"No date follows, since there is a contradiction: {self.contradiction}"
        if self.date is not None:
            return f"The article was published on {day_in_words(self.date)}."
        if self.earliest is not None and self.latest is not None:
            return (
                f"The article was published between {day_in_words(self.earliest)} and {day_in_words(self.latest)}; "
                "nothing tells on which of these days."
            )
        return "Nothing in the text tells when the article was published."

    def __str__(self) -> str:
        """The steps and what follows from them, a line each."""
        lines = [
            f"{n}. “{_flat(step.quote)}” {step.premise} {step.conclusion}"
            for n, step in enumerate(self.steps, 1)
        ]
        return "\n".join([*lines, self.conclusion])

    def _repr_html_(self) -> str:
        items = "".join(
            f"<li>“{escape(_flat(step.quote))}” <em>{escape(step.premise)}</em> {escape(step.conclusion)}</li>"
            for step in self.steps
        )
        return f"<div><ol>{items}</ol><p><strong>{escape(self.conclusion)}</strong></p></div>"


def day_in_words(day: datetime.date) -> str:
    """Return a day with its weekday, in English whatever the locale.

    Parameters
    ----------
    day : datetime.date
        The day.

    Examples
    --------
    >>> day_in_words(datetime.date(2023, 5, 17))
    'Wednesday, 17 May 2023'
    """
    return f"{WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}"


def days_between(first: datetime.date, last: datetime.date) -> list[datetime.date]:
    """Return the days from one to another, both included; none if the last is before the first.

    Parameters
    ----------
    first, last : datetime.date
        The days.
    """
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def _flat(text: str) -> str:
    return " ".join(text.split())
