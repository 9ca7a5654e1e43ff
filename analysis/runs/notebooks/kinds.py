"""The types a parameter may have: what each allows, in words, and how a text becomes a value of it."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from datetime import date
from typing import Any

from analysis.patterns import regex
from analysis.runs.notebooks.known import Known
from analysis.runs.notebooks.ranges import Range

_SCALARS: dict[str, type] = {"int": int, "float": float, "bool": bool, "str": str, "date": date}
_WORDS = {
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "str": "a text",
    "date": "a date like 2023-05-17",
}
_NONE = "none"
_TRUTH = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
_WHOLE = regex(r"[+-]?[0-9]+")
_NUMBER = regex(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")
_DAY = regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Kind:
    """The type of a parameter.

    Parameters
    ----------
    name : str
        ``int``, ``float``, ``bool``, ``str``, ``date``, ``Literal`` or ``list``.
    choices : tuple, optional
        The values that a Literal allows.
    of : Kind, optional
        The kind of a list's members.
    optional : bool
        Whether None is allowed.
    range : Range, optional
        The range of ``Annotated[int, "1992..2035"]``.
    known : Known, optional
        What a text has to name, of ``Annotated[str, "country"]``; only a project's tables can tell.
    spelling : str
        How the notebook writes a date's type: ``date`` or ``datetime.date``.
    """

    name: str
    choices: tuple[Any, ...] = ()
    of: Kind | None = None
    optional: bool = False
    range: Range | None = None
    known: Known | None = None
    spelling: str = ""

    def __str__(self) -> str:
        """Say in words what is allowed."""
        if self.of is not None:
            said = f"a list separated by commas, each {self.of}" + ("" if self.optional else "; or none")
        elif self.name == "Literal":
            *most, last = [str(choice) for choice in self.choices]
            said = f"{', '.join(most)} or {last}" if most else last
        else:
            said = _WORDS[self.name] if self.known is None else str(self.known)
        if self.range is not None:
            said += f", {self.range}" if str(self.range).startswith("at ") else f" {self.range}"
        return said + (", or none" if self.optional else "")

    def read(self, text: str) -> Any:
        """Return the value that a text stands for.

        Raises
        ------
        ValueError
            If the text stands for no allowed value.

        Examples
        --------
        >>> Kind("list", of=Kind("int")).read("2021, 2022")
        [2021, 2022]
        """
        if self.optional and text.strip().lower() in (_NONE, ""):
            return None
        if self.of is not None:
            return [
                self.of.read(part) if isinstance(part, str) else self.of.check(part) for part in _parts(text)
            ]
        if self.name == "Literal":
            return self._choice([each for each in self.choices if str(each) == text.strip()])
        return self.check(_read_scalar(self.name, text))

    def check(self, value: Any) -> Any:
        """Return a value that is exactly of this kind (a whole number serves as a number).

        Raises
        ------
        ValueError
            If the value is not allowed.
        """
        if value is None and self.optional:
            return None
        if self.of is not None:
            if not isinstance(value, list | tuple):
                raise ValueError(value)
            return [self.of.check(member) for member in value]
        if self.name == "Literal":
            return self._choice(
                [each for each in self.choices if type(each) is type(value) and each == value]
            )
        if self.name == "float" and type(value) is int:
            value = float(value)
        if type(value) is not _SCALARS[self.name] or not self._within(value):
            raise ValueError(value)
        return value

    def _within(self, value: Any) -> bool:
        if self.name == "float" and not math.isfinite(value):
            return False
        return self.range is None or self.range.holds(value)

    def _choice(self, matching: list[Any]) -> Any:
        if not matching:
            raise ValueError(self.choices)
        return matching[0]


def _read_scalar(name: str, text: str) -> Any:
    """Return a scalar from its text: stricter than int(), float() and date.fromisoformat()."""
    if name == "str":
        return text
    text = text.strip()
    if name == "bool":
        if text.lower() not in _TRUTH:
            raise ValueError(text)
        return _TRUTH[text.lower()]
    pattern = {"int": _WHOLE, "float": _NUMBER, "date": _DAY}[name]
    if not pattern.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text) if name == "date" else _SCALARS[name](text)


def _parts(text: str) -> list[Any]:
    """Return the members of a list written as ``a,b``, as ``none`` or, where members hold commas, as JSON."""
    text = text.strip()
    if text.lower() == _NONE:
        return []
    if text.startswith("["):
        try:
            parsed = json.loads(text)
        except ValueError:
            parsed = None
        if isinstance(parsed, list):
            return parsed
        text = text.removeprefix("[").removesuffix("]")
    return [part.strip() for part in text.split(",")] if text.strip() else []
