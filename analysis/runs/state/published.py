"""What the last builds left: the key of each published report and the hashes of its files."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from analysis.runs.plan import Run
from analysis.runs.records.record import as_json
from analysis.runs.state import keys

FILE = "state.json"
SUFFIXES = (".html", ".json")


@dataclass(slots=True)
class State:
    """The keys of the published reports, kept in the ignored folder; losing it costs a rebuild, no more.

    Parameters
    ----------
    entries : dict
        By report (its path without ending, or ``index``): ``parts`` of the key, and hashes of ``files``.
    """

    entries: dict[str, dict[str, dict[str, str]]] = field(default_factory=dict)

    @property
    def hashes(self) -> set[str]:
        """The hashes of all parts of the keys."""
        return {each for entry in self.entries.values() for each in entry["parts"].values()}

    @classmethod
    def load(cls, folder: Path) -> State:
        """Return the state that a folder holds; an empty one where there is none or it cannot be read."""
        try:
            held = json.loads((folder / FILE).read_text("utf-8"))
            return cls(
                {name: {"parts": each["parts"], "files": each["files"]} for name, each in held.items()}
            )
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return cls()

    def save(self, folder: Path) -> None:
        """Write the state so that a reader finds the old one or the new one, whole."""
        partial = folder / f"{FILE}.part"
        partial.write_text(as_json(self.entries), "utf-8")
        partial.replace(folder / FILE)

    def note(self, name: str, parts: Mapping[str, str], reports: Path, paths: Sequence[str]) -> None:
        """Note that a report with this key has been published."""
        files = {path: keys.file_hash(reports / path) for path in paths}
        self.entries[name] = {"parts": dict(parts), "files": files}

    def reasons(self, name: str, parts: Mapping[str, str], reports: Path) -> list[str]:
        """Return why a report has to be made, in words; nothing if it is up to date."""
        entry: dict[str, Any] = self.entries.get(name, {})
        if not entry:
            return ["not built yet here"]
        found = [f"{part} changed" for part in keys.changed(entry["parts"], parts)]
        for path, noted in entry["files"].items():
            if not (reports / path).is_file():
                found.append(f"{path} is missing")
            elif keys.file_hash(reports / path) != noted:
                found.append(f"{path} is not as it was published")
        return found


def files_of(run: Run) -> list[str]:
    """Return the paths of a run's published files, relative to ``reports/``."""
    return [run.path + suffix for suffix in SUFFIXES]
