"""What is known of a run: its record beside the report, and how it failed if it did."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from analysis.errors import BadData

VERDICTS = "verdicts"  # the name of the result that holds a list of verdicts


@dataclass(frozen=True, slots=True)
class ParameterValue:
    """One parameter of a run, in the values that JSON has (a date as text)."""

    name: str
    type: str
    value: Any
    default: Any
    help: str

    @property
    def changed(self) -> bool:
        """Whether the value is not the notebook's default."""
        return bool(self.value != self.default)


@dataclass(frozen=True, slots=True)
class RunRecord:
    """One run: what it was given, what it read and what came out. No time, no version, no place.

    Parameters
    ----------
    article : str or None
        The slug of the article that the run is about.
    notebook : str
        The notebook, such as ``02_trade``.
    name : str
        The report's name: the notebook's, with ``--<slug>`` for other parameters than the defaults.
    parameters : tuple of ParameterValue
        Every parameter, in the notebook's order.
    inputs : mapping
        The hash of each part of the run's key that does not depend on the machine.
    results : mapping
        The recorded results by name.
    figures : mapping
        The sha256 of each figure by name.
    """

    article: str | None
    notebook: str
    name: str
    parameters: tuple[ParameterValue, ...] = ()
    inputs: Mapping[str, str] = field(default_factory=dict)
    results: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    figures: Mapping[str, str] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The report's title as the notebook recorded it, else the notebook's name."""
        return str(self.results.get("title", {}).get("value") or self.notebook)

    @property
    def answer(self) -> str:
        """The answer in one sentence as the notebook recorded it, else nothing."""
        return str(self.results.get("answer", {}).get("value") or "")

    @property
    def verdicts(self) -> tuple[Mapping[str, Any], ...]:
        """The verdicts as a notebook recorded them, in the article's order: ``id``, ``quote``, ``verdict``, ..."""
        return tuple(self.results.get(VERDICTS, {}).get("value") or ())

    @property
    def path(self) -> str:
        """The report's path without ending, relative to ``reports/``."""
        return f"{self.article}/{self.name}" if self.article else self.name

    def to_json(self) -> str:
        """Return the record as the text of its file."""
        return as_json(asdict(self))

    @classmethod
    def read(cls, path: Path) -> RunRecord:
        """Return the record that a file holds.

        Raises
        ------
        BadData
            If the file holds no run record.
        OSError
            If it cannot be read.
        """
        return cls.from_json(path.read_text("utf-8"), path.name)

    @classmethod
    def from_json(cls, text: str, where: str) -> RunRecord:
        """Return the record that a file's text holds.

        Raises
        ------
        BadData
            If the text is no run record.
        """
        try:
            held = json.loads(text)
            return cls(**{**held, "parameters": tuple(ParameterValue(**each) for each in held["parameters"])})
        except (ValueError, TypeError, KeyError):
            raise BadData(f"{where} is not a run record; build it again with --force.") from None


@dataclass(frozen=True, slots=True)
class Failure:
    """How a run failed.

    Parameters
    ----------
    reason : str
        What happened, as a clause: ``ZeroDivisionError: division by zero``.
    cell : int or None
        The number of the cell among the notebook's code cells, from 1, as JupyterLab counts a fresh run.
    cell_id : str
        Its id in the notebook.
    line : int or None
        The line within the cell.
    source : str
        That line.
    traceback : str
        The traceback, without colours.
    """

    reason: str
    cell: int | None = None
    cell_id: str = ""
    line: int | None = None
    source: str = ""
    traceback: str = ""

    def sentence(self, notebook: str) -> str:
        """Return the failure in one sentence that names notebook, cell and line."""
        where = f"Notebook {notebook}"
        if self.cell is not None:
            where += f", code cell {self.cell}" + (f" ({self.cell_id})" if self.cell_id else "")
        if self.line is not None:
            where += f", line {self.line}"
        return f"{where}: {self.reason.rstrip('.')}."


def as_json(value: Any) -> str:
    """Return a value as the text of a JSON file: sorted, indented, one final line break."""
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True, allow_nan=False) + "\n"
