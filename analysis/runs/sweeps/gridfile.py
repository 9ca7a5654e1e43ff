"""The file that describes a sweep (TOML): its shape is checked here, its parameters where the notebooks are known."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from analysis.errors import BadData, hint
from analysis.runs.notebooks.conditions import Condition

_LARGEST = 1_000_000  # bytes
_TEXTS = ("title", "name")
_LISTS = ("notebooks", "results", "where")
_TABLES = ("fixed", "grid", "zip")
_KEYS = (*_TEXTS, *_LISTS, "seeds", *_TABLES, "sets")


@dataclass(frozen=True, slots=True)
class GridFile:
    """What a sweep is asked for, with its parameters as they were written.

    Parameters
    ----------
    title, name : str
        What the summary page is headed with, and the name of its file.
    notebooks : sequence of str
        Names of notebooks; none for those that declare what is tried.
    results : sequence of str
        Names of the results to show side by side; none for those that vary most.
    where : sequence of Condition
        What a set has to fulfil.
    seeds : int or sequence of int
        How many seeds, from 0, or which, go to the parameter ``seed``; 0 for none.
    fixed, grid, zip : mapping
        Parameters with one value; with several, all combined; with several, side by side.
    sets : sequence of mapping
        Sets spelled out.
    """

    title: str = ""
    name: str = ""
    notebooks: Sequence[str] = ()
    results: Sequence[str] = ()
    where: Sequence[Condition] = ()
    seeds: int | Sequence[int] = 0
    fixed: Mapping[str, Any] = field(default_factory=dict)
    grid: Mapping[str, Any] = field(default_factory=dict)
    zip: Mapping[str, Any] = field(default_factory=dict)
    sets: Sequence[Mapping[str, Any]] = ()

    @property
    def names(self) -> list[str]:
        """Every parameter that it gives a value, those tried first."""
        spelled = [name for each in self.sets for name in each]
        return list(dict.fromkeys([*spelled, *self.zip, *self.grid, *self.fixed]))


def read_grid(path: Path) -> GridFile:
    """Return what a file asks for.

    Raises
    ------
    BadData
        If it is no TOML, or holds a key or a shape that a sweep has not.
    OSError
        If it cannot be read.
    """
    content = path.read_bytes()
    try:
        if len(content) > _LARGEST:
            raise ValueError(f"more than {_LARGEST:,} bytes")
        held = tomllib.loads(content.decode("utf-8"))
    except ValueError as error:  # also TOMLDecodeError and UnicodeDecodeError
        raise BadData(f"{path.name} cannot be read as TOML: {error}.") from None
    for key in held:
        if key not in _KEYS:
            otherwise = f"a sweep has {', '.join(_KEYS)}."
            raise BadData(f"{path.name} has the key {key}, which no sweep has; {hint(key, _KEYS, otherwise)}")
    _check(path.name, held)
    where = tuple(map(Condition, held.get("where", ())))
    return GridFile(**{"name": path.stem, **held, "where": where})


def _check(file: str, held: Mapping[str, Any]) -> None:
    """Check the shape of each key."""
    shapes: dict[str, tuple[Sequence[str], Callable[[Any], bool]]] = {
        "a text": (_TEXTS, lambda value: isinstance(value, str)),
        "an array of texts": (_LISTS, lambda value: _all(value, str)),
        "a table of parameters": (_TABLES, lambda value: isinstance(value, dict)),
        "an array of tables ([[sets]])": (("sets",), lambda value: _all(value, dict)),
        "a whole number or an array of whole numbers": (
            ("seeds",),
            lambda value: (type(value) is int and value > 0) or (_all(value, int) and bool(value)),
        ),
    }
    for told, (names, fits) in shapes.items():
        for name in names:
            if name in held and not fits(held[name]):
                raise BadData(f"{file}: {name} is not {told}.")


def _all(value: Any, kind: type) -> bool:
    return isinstance(value, list) and all(type(each) is kind for each in value)
