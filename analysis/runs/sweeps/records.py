"""A sweep, one notebook run with many sets of parameters, and what is published of it as a whole."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from analysis.errors import BadData
from analysis.runs.plan import Run
from analysis.runs.publishing.names import SWEEPS
from analysis.runs.records.record import ParameterValue, as_json


@dataclass(frozen=True, slots=True)
class SweepSet:
    """One set of a sweep.

    Parameters
    ----------
    report : str
        The path of its report without ending, relative to ``reports/``.
    parameters : mapping
        Every parameter and its value, as JSON has it.
    failure : str
        How it failed, in one sentence; empty if its report is there.
    """

    report: str
    parameters: Mapping[str, Any]
    failure: str = ""


@dataclass(frozen=True, slots=True)
class SweepRecord:
    """A sweep: what was tried and what became of it. No time, no version, no place.

    Parameters
    ----------
    article : str or None
        The slug of the article that all sets are about; None if they differ.
    notebook, name : str
        The notebook, and the name of the sweep's files.
    title : str
        What its page is headed with; empty for a title made from its parameters.
    parameters : tuple of ParameterValue
        What the notebook declares, at its defaults.
    where, results : tuple of str
        The conditions, and the results to show side by side.
    sets : tuple of SweepSet
        The sets in order.
    inputs : mapping
        The hash of each part of a run's key that all sets share.
    """

    article: str | None
    notebook: str
    name: str
    title: str
    parameters: tuple[ParameterValue, ...]
    where: tuple[str, ...] = ()
    results: tuple[str, ...] = ()
    sets: tuple[SweepSet, ...] = ()
    inputs: Mapping[str, str] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """The path of its files without ending, relative to ``reports/``."""
        return f"{self.article}/{SWEEPS}/{self.name}" if self.article else f"{SWEEPS}/{self.name}"

    @property
    def varying(self) -> tuple[str, ...]:
        """The parameters that differ between sets, in the notebook's order."""
        return tuple(
            each.name
            for each in self.parameters
            if any(held.parameters[each.name] != self.sets[0].parameters[each.name] for held in self.sets)
        )

    def tried(self, name: str) -> list[Any]:
        """Return the values of a parameter, each once, in the order in which they were tried."""
        found: list[Any] = []
        for each in self.sets:
            if each.parameters[name] not in found:
                found.append(each.parameters[name])
        return found

    @property
    def same(self) -> dict[str, Any]:
        """The parameters that all sets share and that are not at their defaults."""
        first, varying = self.sets[0].parameters, self.varying
        return {
            each.name: first[each.name]
            for each in self.parameters
            if each.name not in varying and first[each.name] != each.default
        }

    def to_json(self) -> str:
        """Return the record as the text of its file."""
        return as_json(asdict(self))

    @classmethod
    def from_json(cls, text: str, where: str) -> SweepRecord:
        """Return the record that a file's text holds.

        Raises
        ------
        BadData
            If the text is no record of a sweep.
        """
        try:
            held = json.loads(text)
            tuples = {name: tuple(held[name]) for name in ("where", "results")}
            parameters = tuple(ParameterValue(**each) for each in held["parameters"])
            sets = tuple(SweepSet(**each) for each in held["sets"])
            return cls(**{**held, **tuples, "parameters": parameters, "sets": sets})
        except (ValueError, TypeError, KeyError):
            raise BadData(f"{where} is not the record of a sweep; run the sweep again.") from None


@dataclass(frozen=True, slots=True)
class Sweep:
    """One notebook with its sets of parameters.

    Parameters
    ----------
    name : str
        The name of its files: the notebook's, and that of the sweep.
    title : str
        What its page is headed with; empty for a title made from its parameters.
    runs : tuple of Run
        One for each set.
    results : tuple of str
        Names of the results to show side by side; none for those that vary most.
    where : tuple of str
        The conditions that its sets fulfil.
    """

    name: str
    title: str
    runs: tuple[Run, ...]
    results: tuple[str, ...] = ()
    where: tuple[str, ...] = ()

    @property
    def article(self) -> str | None:
        """The article that all sets are about; None if they differ."""
        found = {run.article for run in self.runs}
        return found.pop() if len(found) == 1 else None

    @property
    def path(self) -> str:
        """The path of its files without ending, relative to ``reports/``."""
        return self.record({}).path

    def record(self, failures: Mapping[str, str]) -> SweepRecord:
        """Return what is known of it, given the sentences of the failures by the path of their reports."""
        records = [run.record for run in self.runs]
        sets = tuple(
            SweepSet(each.path, {p.name: p.value for p in each.parameters}, failures.get(each.path, ""))
            for each in records
        )
        inputs = dict(records[0].inputs)
        for each in records:
            inputs = {part: held for part, held in inputs.items() if each.inputs.get(part) == held}
        parameters = tuple(replace(each, value=each.default) for each in records[0].parameters)
        return SweepRecord(
            self.article,
            self.runs[0].notebook,
            self.name,
            self.title,
            parameters,
            self.where,
            self.results,
            sets,
            inputs,
        )
