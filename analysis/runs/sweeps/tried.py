"""The values that a sweep tries for one parameter, from the command line and from a file.

One rule: a comma (in a file, an array) sets the values to try apart. For a parameter that is itself a list, the
commas of one ``-p NAME=…`` make one list, as in ``workbook build``, and each further ``-p`` one more to try.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from analysis.errors import UsageProblem
from analysis.runs.notebooks.annotations import shortened
from analysis.runs.notebooks.parameters import Parameter
from analysis.runs.sweeps.grid import MOST

_DOTS = ".."
_LONGEST = 10 * MOST  # values of one range


def from_texts(parameter: Parameter, texts: Sequence[str]) -> list[Any]:
    """Return the values that texts given with ``-p`` stand for, each once.

    Raises
    ------
    UsageProblem
        If one stands for no allowed value.

    Examples
    --------
    >>> from analysis.runs.notebooks.parameters import parse
    >>> [year, partners] = parse("year: int = 2022\\npartners: list[str] = []")
    >>> from_texts(year, ["2019..2021,2023"]), from_texts(partners, ["KAZ,UZB", "TKM"])
    ([2019, 2020, 2021, 2023], [['KAZ', 'UZB'], ['TKM']])
    """
    if parameter.kind.of is not None:
        return _once(parameter.read(text) for text in texts)
    pieces = [piece.strip() for text in texts for piece in text.split(",")]
    return _once(value for piece in pieces for value in _counted(parameter, piece) or [parameter.read(piece)])


def from_array(parameter: Parameter, given: Any) -> list[Any]:
    """Return the values that an array of a file holds, each once; anything else is the only one.

    Raises
    ------
    UsageProblem
        If one is not allowed; for a parameter that is a list, each has to be an array of its own.
    """
    members = given if isinstance(given, list) else [given]
    if parameter.kind.of is not None and any(not isinstance(each, list) for each in members):
        raise UsageProblem(
            f"Notebook {parameter.notebook}, parameter {parameter.name}: an array holds the values to try, and "
            f"each is a list here; write {parameter.name} = [[…], […]], or [[…]] for one."
        )
    return _once(
        value for each in members for value in _counted(parameter, each) or [single(parameter, each)]
    )


def single(parameter: Parameter, given: Any) -> Any:
    """Return the one value that a file gives; a date, and none where it is allowed, may be written as a text.

    Raises
    ------
    UsageProblem
        If it is not allowed.
    """
    written = isinstance(given, str) and parameter.kind.name not in ("str", "Literal")
    if written and (given == "none" or parameter.kind.name == "date"):
        return parameter.read(given)
    return parameter.check(given)


def _counted(parameter: Parameter, text: Any) -> list[Any]:
    """Return the values of ``LOW..HIGH`` or ``LOW..HIGH..STEP``, ends included; nothing if it is no such text."""
    if parameter.kind.name not in ("int", "float") or not isinstance(text, str) or _DOTS not in text:
        return []
    try:
        low, high, *step = (Decimal(part) for part in text.split(_DOTS))
        [by] = step or [Decimal(1)]
        if by <= 0 or high < low or (high - low) / by >= _LONGEST:
            raise ValueError
        count = int((high - low) / by) + 1
    except (InvalidOperation, ValueError):
        raise UsageProblem(
            f"Notebook {parameter.notebook}, parameter {parameter.name}: {shortened(text)} is no row of numbers; "
            f"write LOW..HIGH or LOW..HIGH..STEP, the smaller number first and a step above 0, for at most "
            f"{_LONGEST:,} values."
        ) from None
    return [parameter.read(f"{(low + number * by).normalize():f}") for number in range(count)]


def _once(values: Iterator[Any]) -> list[Any]:
    """Return each value once, in order; lists cannot be members of a set."""
    found: list[Any] = []
    for value in values:
        if not any(value == other and type(value) is type(other) for other in found):
            found.append(value)
    return found
