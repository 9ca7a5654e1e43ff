"""The packages that runs use: what the default install needs, whatever else is installed beside it."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from analysis.patterns import regex
from analysis.runs.records.record import as_json

OURS = "workbook"  # the distribution whose needs count; it is not one of them
FILE = "packages.json"
_DISTRIBUTION = regex(r"(?P<name>.+?)-(?P<version>[^-]+)\.(?:dist|egg)-info")

_worked_out: list[tuple[str, set[str]]] = []  # the last one, until `keep` writes it down

Installed = Mapping[str, tuple[str, str]]  # version and folder by name


def used(folder: Path) -> dict[str, str]:
    """Return the installed version of each package that runs use, by name.

    These are the packages that the workbook requires, those that they require and so on, without any of its
    extras: JupyterLab installed beside them makes no report out of date. Where the workbook itself is not
    installed, nothing says what it needs, and every installed package counts.

    Parameters
    ----------
    folder : pathlib.Path
        The ignored folder, in which `keep` writes down which they are: to work it out takes 60 ms.
    """
    found = installed()
    state = _state(found)
    names = _held(folder, state)
    if names is None:
        names = _needed(found)
        _worked_out[:] = [(state, names)]
    return {name: found[name][0] for name in sorted(names)}


def keep(folder: Path) -> None:
    """Write down what `used` has worked out since, to be believed for as long as nothing is installed or taken away.

    Where that cannot be written, it is worked out again.
    """
    while _worked_out:
        state, names = _worked_out.pop()
        partial = folder / f"{FILE}.part"
        with contextlib.suppress(OSError):
            partial.write_text(as_json({"state": state, "names": sorted(names)}), "utf-8")
            partial.replace(folder / FILE)


def installed() -> dict[str, tuple[str, str]]:
    """Return version and folder of each installed package by name, as the first folder of the path has it.

    Read from the names of the packages' folders, which takes a millisecond.
    """
    found: dict[str, tuple[str, str]] = {}
    for folder in sys.path:
        for name in os.listdir(folder or ".") if Path(folder).is_dir() else ():  # noqa: PTH208 - names are all it takes
            match = name.endswith("-info") and _DISTRIBUTION.fullmatch(name)
            if match:
                found.setdefault(_normal(match["name"]), (match["version"], f"{folder or '.'}/{name}"))
    return found


def _needed(found: Installed) -> set[str]:
    """Return the names of the packages that the workbook needs, directly or not; all where it is not installed."""
    if OURS not in found:
        return set(found)
    seen: dict[str, set[str]] = {}
    waiting: list[tuple[str, set[str]]] = [(OURS, set())]
    while waiting:
        name, extras = waiting.pop()
        if name in found and not (name in seen and extras <= seen[name]):
            seen[name] = seen.get(name, set()) | extras
            waiting += _required(found[name][1], seen[name])
    return set(seen) - {OURS}


def _required(folder: str, extras: Iterable[str]) -> list[tuple[str, set[str]]]:
    """Return what a package requires on this machine with these extras, and with which of theirs."""
    from importlib.metadata import PathDistribution  # late: the next build finds it written down

    from packaging.requirements import Requirement

    asked = [{"extra": extra} for extra in ("", *extras)]
    wanted = map(Requirement, PathDistribution(Path(folder)).requires or ())
    return [
        (_normal(each.name), set(each.extras))
        for each in wanted
        if each.marker is None or any(each.marker.evaluate(extra) for extra in asked)
    ]


def _state(found: Installed) -> str:
    """Return what `_needed` follows from: everything installed, and what the workbook says that it requires."""
    ours = Path(found[OURS][1], "METADATA") if OURS in found else None
    said = ours.read_text("utf-8") if ours and ours.is_file() else ""
    return hashlib.sha256(json.dumps([sys.version, said, sorted(found.items())]).encode()).hexdigest()


def _held(folder: Path, state: str) -> set[str] | None:
    """Return the names written down for this state; None if there are none."""
    try:
        held = json.loads((folder / FILE).read_text("utf-8"))
        return set(held["names"]) if held["state"] == state else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
