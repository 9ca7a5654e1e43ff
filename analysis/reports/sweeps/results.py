"""The results of a sweep, set by set: which vary, by how much, and where; all of them as tidy CSV."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from analysis.errors import BadData
from analysis.quantities import format_number, format_quantity
from analysis.reports.sweeps.title import given_words, told, words
from analysis.reports.tables.downloads import csv_text
from analysis.runs.records.record import RunRecord
from analysis.runs.sweeps.measures import Measure, measures
from analysis.runs.sweeps.records import SweepRecord, SweepSet

COLUMNS = 8  # results side by side
TEXTS = 3  # results in words beside them
_LAST = 1_000_000
_HEADINGS = frozenset({"title", "answer"})
_COLUMNS = ("report", "outcome", "result", "value", "low", "high", "unit", "text")


class Reach(NamedTuple):
    """How far a result, its bounds aside, reaches over the sets: its name, both ends, and where they are."""

    name: str
    low: float
    high: float
    lowest: str
    highest: str

    @property
    def spread(self) -> float:
        """The distance of the two ends as a share of the larger."""
        largest = max(abs(self.low), abs(self.high))
        return (self.high - self.low) / largest if largest else 0.0


@dataclass(frozen=True)
class SweepResults:
    """A sweep with the results of its runs.

    Parameters
    ----------
    record : SweepRecord
        The sweep.
    runs : mapping
        The record of each run that came out well, by the path of its report.
    """

    record: SweepRecord
    runs: Mapping[str, RunRecord]

    @cached_property
    def sets(self) -> list[tuple[SweepSet, dict[str, Measure]]]:
        """Each set with its results; none where it failed."""
        return [(each, {} if each.failure else measures(self.runs[each.report])) for each in self.record.sets]

    @cached_property
    def names(self) -> list[str]:
        """The names of all results but title and answer."""
        found = dict.fromkeys(name for _, held in self.sets for name in held)
        return [name for name in found if name not in _HEADINGS]

    @cached_property
    def reaches(self) -> list[Reach]:
        """The numbers that vary with more than their bounds: those that answer the notebook's question first, then those that vary most."""
        found = [self._reach(name) for name in self.names]
        return sorted(
            (each for each in found if each),
            key=lambda each: (self._lead(each.name), -each.spread, each.name),
        )

    @cached_property
    def chosen(self) -> list[str]:
        """The results to show side by side: those asked for, else what varies in words and numbers.

        Where some of these answer the notebook's question, the others are left to the table of all that vary.
        """
        asked = [name for name in self.record.results if name in self.names]
        numbers = [each.name for each in self.reaches]
        leading = [name for name in numbers if self._lead(name) < _LAST] or numbers
        said = self.answering
        return asked or [*said[:COLUMNS], *leading[:COLUMNS], *([] if said else self.texts[:TEXTS])]

    @cached_property
    def texts(self) -> list[str]:
        """The results in words that vary, those that answer the notebook's question first."""
        found = [name for name in self.names if not self.numeric(name) and self.varies(name)]
        return sorted(found, key=self._lead)

    @property
    def answering(self) -> list[str]:
        """The results in words that vary and answer the notebook's question, such as verdicts."""
        return [name for name in self.texts if self._lead(name) < _LAST]

    def label(self, name: str) -> str:
        """Return what a result is called: as the notebook says, if that is the same in all sets, else its name."""
        found = {each[name].label for _, each in self.sets if name in each}
        return (found.pop() if len(found) == 1 else "") or words(name)

    def _lead(self, name: str) -> int:
        """Return a result's place among those that answer the notebook's question; the last if it is none of them."""
        return min((each[name].lead or _LAST for _, each in self.sets if name in each), default=_LAST)

    def numeric(self, name: str) -> bool:
        """Return whether a result is a number wherever it has a value."""
        held = [each[name] for _, each in self.sets if name in each]
        return all(each.value is not None or not each.text for each in held) and any(
            each.value is not None for each in held
        )

    def unit(self, name: str) -> str:
        """Return the unit of a result; empty if sets differ in it."""
        found = {each[name].unit for _, each in self.sets if name in each}
        return found.pop() if len(found) == 1 else ""

    def shown(self, name: str, value: float) -> str:
        """Return a value of a result in words."""
        return in_words(value, self.unit(name))

    def effect(self, parameter: str, name: str) -> float:
        """Return by how much a result's mean over all sets with one value of a parameter differs between values."""
        means = []
        for tried in self.record.tried(parameter):
            held = [
                found[name].value or 0.0
                for each, found in self.sets
                if name in found and each.parameters[parameter] == tried
            ]
            means += [sum(held) / len(held)] if held else []
        return max(means, default=0.0) - min(means, default=0.0)

    @cached_property
    def csv(self) -> str:
        """All results, one in a row, with the parameters that vary; failed sets have a row without a result."""
        names = [f"{each}_parameter" if each in _COLUMNS else each for each in self.record.varying]
        header = [*_COLUMNS[:2], *names, *_COLUMNS[2:]]
        return csv_text(header, [row for each, held in self.sets for row in self._rows(each, held)])

    def _rows(self, each: SweepSet, held: Mapping[str, Measure]) -> list[list[str]]:
        given = [told(each.parameters[name]) for name in self.record.varying]
        if each.failure:
            return [[each.report, "failed", *given, *[""] * 5, each.failure]]
        numbers = ("value", "low", "high")
        return [
            [
                each.report,
                "done",
                *given,
                one.name,
                *(_plain(getattr(one, n)) for n in numbers),
                one.unit,
                one.text,
            ]
            for one in held.values()
        ]

    def varies(self, name: str) -> bool:
        """Return whether a result, its bounds among it, differs between sets."""
        held = [each[name] for _, each in self.sets if name in each]
        found = {(each.value, each.low, each.high, each.text) for each in held}
        return len(found) > 1

    def _is_one_thing(self, name: str) -> bool:
        """Return whether a result is the same thing in all sets: in one unit, and called the same."""
        held = [each[name] for _, each in self.sets if name in each]
        return len({each.unit for each in held}) == 1 and len({each.label for each in held}) == 1

    def _reach(self, name: str) -> Reach | None:
        if not self.numeric(name) or not self.varies(name) or not self._is_one_thing(name):
            return None
        held = [(each[name].value, one) for one, each in self.sets if name in each]
        known = [(value, one) for value, one in held if value is not None]
        low, high = min(value for value, _ in known), max(value for value, _ in known)
        if low == high:
            return None
        lowest, highest = (self.common([one for value, one in known if value == end]) for end in (low, high))
        return Reach(name, low, high, lowest, highest)

    def common(self, sets: Sequence[SweepSet]) -> str:
        """Return what sets have in common of the parameters that vary, in words."""
        first = sets[0].parameters
        common = {
            name: first[name]
            for name in self.record.varying
            if all(each.parameters[name] == first[name] for each in sets)
        }
        return given_words(common) or "several sets"


def in_words(value: float, unit: str) -> str:
    """Return a number with its unit; a unit that nobody knows stands as it is."""
    try:
        return format_quantity(value, unit) if unit else format_number(value)
    except BadData:
        return f"{format_number(value)} {unit}"


def _plain(number: float | None) -> str:
    return "" if number is None else f"{number:.12g}"
