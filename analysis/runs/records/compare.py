"""Two runs compared: which inputs, parameters, results, verdicts and figures changed, and by how much."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from analysis.runs.records.record import VERDICTS, RunRecord
from analysis.runs.state import keys

_NAMING = ("id", "name", "label", "key", "year")  # what tells the rows of a recorded table apart
_OF_A_VERDICT = ("summary", "attribution", "missing_context")
_BESIDE = ("low", "high", "formula", "rows")  # what a recorded figure carries beside its value


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is not the same in two runs.

    Parameters
    ----------
    name : str
        What it is: a parameter, a result, a claim's quote, a figure.
    old, new : object
        What it was and what it is, in the values that JSON has; None where there is none.
    unit : str
        The unit of both.
    old_text, new_text : str
        The same as the runs put it in words, or "".
    beside : tuple of str
        What else differs of a recorded figure: ``low``, ``high``, ``formula``, ``rows``.
    """

    name: str
    old: Any
    new: Any
    unit: str = ""
    old_text: str = ""
    new_text: str = ""
    beside: tuple[str, ...] = ()

    @property
    def difference(self) -> float | None:
        """The new number less the old one, in their unit; None where one of them is no number."""
        numbers = [self.old, self.new]
        if any(isinstance(each, bool) or not isinstance(each, int | float) for each in numbers):
            return None
        return float(self.new - self.old)

    @property
    def relative(self) -> float | None:
        """The difference in percent of the old number; None where that is no number or zero."""
        return self.difference / abs(self.old) * 100 if self.difference is not None and self.old else None

    def as_record(self) -> dict[str, Any]:
        """Return the change as plain data."""
        plain = {"name": self.name, "old": self.old, "new": self.new, "unit": self.unit or None}
        numbers = {"difference": self.difference, "relative_percent": self.relative}
        return plain | numbers | {"beside": list(self.beside)}


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from one run to another.

    Parameters
    ----------
    inputs : tuple of str
        The parts of the key that differ: ``data``, ``analysis``, ...
    parameters, results, verdicts, figures : tuple of Change
        What differs; of a figure the hashes.
    same : int
        How many results are the same.
    """

    inputs: tuple[str, ...]
    parameters: tuple[Change, ...]
    results: tuple[Change, ...]
    verdicts: tuple[Change, ...]
    figures: tuple[Change, ...]
    same: int

    @property
    def differs(self) -> bool:
        """Whether anything that a reader sees differs; inputs may change without."""
        return bool(self.parameters or self.results or self.verdicts or self.figures)

    def as_record(self) -> dict[str, Any]:
        """Return the comparison as plain data."""
        parts = ("parameters", "results", "verdicts", "figures")
        changes = {part: [each.as_record() for each in getattr(self, part)] for part in parts}
        return {"inputs": list(self.inputs), "results_unchanged": self.same} | changes


def compare(old: RunRecord, new: RunRecord) -> Comparison:
    """Return what changed from one run to another.

    Parameters
    ----------
    old, new : RunRecord
        The records of the runs, of one notebook or of two.

    Examples
    --------
    >>> old = RunRecord("a", "02_trade", "02_trade", results={"growth": {"value": 40.0, "unit": "percent"}})
    >>> new = RunRecord("a", "02_trade", "02_trade", results={"growth": {"value": 42.0, "unit": "percent"}})
    >>> [change] = compare(old, new).results
    >>> change.difference, change.relative
    (2.0, 5.0)
    """
    before, after = _results(old), _results(new)
    results = tuple(_changes(before, after))
    return Comparison(
        inputs=tuple(keys.changed(old.inputs, new.inputs)),
        parameters=tuple(_changes(_parameters(old), _parameters(new))),
        results=results,
        verdicts=tuple(_changes(_verdicts(old), _verdicts(new))),
        figures=tuple(_changes(_values(old.figures), _values(new.figures))),
        same=len({*before, *after}) - len(results),
    )


def _changes(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterable[Change]:
    """Return a change for each name whose value is not the same, in the order of the new run."""
    for name in dict.fromkeys([*new, *old]):
        before, after = old.get(name, {}), new.get(name, {})
        beside = tuple(key for key in _BESIDE if before and after and before.get(key) != after.get(key))
        if before.get("value") == after.get("value") and not beside:
            continue
        yield Change(
            name=name,
            old=before.get("value"),
            new=after.get("value"),
            unit=str(after.get("unit") or before.get("unit") or ""),
            old_text=str(before.get("text") or ""),
            new_text=str(after.get("text") or ""),
            beside=beside,
        )


def _values(held: Mapping[str, Any]) -> dict[str, Any]:
    return {name: {"value": value} for name, value in held.items()}


def _parameters(record: RunRecord) -> dict[str, Any]:
    return _values({each.name: each.value for each in record.parameters})


def _verdicts(record: RunRecord) -> dict[str, Any]:
    """Return what each verdict says in short, by the claim's quote and, beyond the first, what it is."""
    found = {}
    for each in record.verdicts:
        for key in _OF_A_VERDICT:
            name = f"“{each['quote']}”" + (f", {key.replace('_', ' ')}" if key != "summary" else "")
            while name in found:  # a second claim in the same words
                name += " (again)"
            found[name] = {"value": each.get(key)}
    return found


def _results(record: RunRecord) -> dict[str, Any]:
    """Return every recorded result, tables row by row, without what `_verdicts` returns."""
    found: dict[str, Any] = {}
    for name, result in record.results.items():
        if name != VERDICTS:
            unit = {"unit": result["unit"]} if result.get("unit") else {}
            found |= {path: unit | leaf for path, leaf in _leaves(name, result.get("value"))}
    return found


def _leaves(name: str, value: Any) -> Iterable[tuple[str, dict[str, Any]]]:
    """Return the numbers and texts within a recorded value, each with a name of its own."""
    if isinstance(value, Mapping) and "value" in value:  # an interval, or a figure with its sources
        yield name, dict(value)
    elif isinstance(value, Mapping):
        for key, member in value.items():
            yield from _leaves(f"{name}.{key}", member)
    elif isinstance(value, list) and any(isinstance(row, Mapping | list) for row in value):
        for place, row in enumerate(value, 1):
            yield from _leaves(f"{name}[{_row_name(row, place)}]", row)
    else:
        yield name, {"value": value}


def _row_name(row: Any, place: int) -> str:
    if isinstance(row, Mapping):
        return str(next((row[key] for key in _NAMING if isinstance(row.get(key), str | int)), place))
    return str(place)
