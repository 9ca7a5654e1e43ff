"""An article on the front page: its reports, its verdicts in a line each, and what was set aside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

_ALARM = {"refuted": 0, "conflicting-evidence": 1}
_FEW = 4
"""As many undecided claims stand in the open on the front page; more are folded. Our choice."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One report in a list: its title, its answer, where it is, and which parameters are not the defaults."""

    title: str
    answer: str
    href: str
    label: str
    changed: str


@dataclass(frozen=True, slots=True)
class Score:
    """One claim with its verdict in a line.

    Parameters
    ----------
    quote, measure : str
        The claim in the article's words, and what it measures.
    line : markupsafe.Markup
        The verdict: sign, label, whose books.
    kind : str
        The class of the label, for its colour.
    href : str
        The address of the claim's case; empty if it was not judged.
    by_statistics : bool
        Whether statistics were asked, not the tables of people, events and groups.
    decided : bool
        Whether the verdict is one of those that a figure decides.
    """

    quote: str
    measure: str
    line: Markup
    kind: str
    href: str
    by_statistics: bool
    decided: bool


class Count(NamedTuple):
    """How many claims have a verdict: its sign, its label, the class for its colour, and the number."""

    sign: str
    label: str
    kind: str
    number: int


@dataclass(frozen=True, slots=True)
class Chapter:
    """An article and its reports.

    Parameters
    ----------
    headline, byline : str
        The article's.
    entries : tuple of Entry
        The reports with the default parameters, in the notebooks' order.
    variants : tuple of Entry
        The reports with other parameters, but for those that a sweep lists.
    sweeps : tuple of Entry
        The summaries of sweeps.
    dated : str
        How the date of publication is known; empty if somebody states it.
    furniture : tuple of (str, str)
        What was set aside as no part of the article: what it is, and its words.
    answer : str
        The answer of the page of verdicts, if there is one.
    scores : tuple of Score
        Every claim with its verdict, in the order of the text.
    counts : tuple of Count
        How many claims have each verdict.
    """

    headline: str
    byline: str
    entries: tuple[Entry, ...]
    variants: tuple[Entry, ...] = ()
    sweeps: tuple[Entry, ...] = ()
    dated: str = ""
    furniture: tuple[tuple[str, str], ...] = ()
    answer: str = ""
    scores: tuple[Score, ...] = ()
    counts: tuple[Count, ...] = ()

    @property
    def decided(self) -> tuple[Score, ...]:
        """The claims that statistics decide, those first that figures stand against."""
        found = (each for each in self.scores if each.decided and each.by_statistics)
        return tuple(sorted(found, key=lambda each: _ALARM.get(each.kind, len(_ALARM))))

    @property
    def facts(self) -> tuple[Score, ...]:
        """The claims that the tables of people, events and groups decide."""
        return tuple(each for each in self.scores if each.decided and not each.by_statistics)

    @property
    def open(self) -> tuple[Score, ...]:
        """The claims that nothing decides, those first that statistics were asked about."""
        undecided = (each for each in self.scores if not each.decided)
        return tuple(sorted(undecided, key=lambda each: not each.by_statistics))

    @property
    def few_open(self) -> bool:
        """Whether the undecided claims are few enough to stand unfolded."""
        return len(self.open) <= _FEW
