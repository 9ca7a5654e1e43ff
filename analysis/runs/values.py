"""Parameters' values as JSON has them, and back."""

from __future__ import annotations

from datetime import date
from typing import Any

from analysis.runs.parameters import Parameter


def to_json(value: Any) -> Any:
    """Return a value as JSON has it: a date as text.

    Examples
    --------
    >>> to_json([date(2023, 5, 17), 1])
    ['2023-05-17', 1]
    """
    if isinstance(value, list):
        return [to_json(member) for member in value]
    return value.isoformat() if isinstance(value, date) else value


def from_json(parameter: Parameter, held: Any) -> Any:
    """Return the value of a parameter that `to_json` has written.

    Raises
    ------
    UsageProblem
        If the parameter does not take it.
    """
    kind = parameter.kind.of or parameter.kind
    if kind.name == "date" and held is not None:
        held = [_day(each) for each in held] if isinstance(held, list) else _day(held)
    return parameter.check(held)


def _day(text: Any) -> Any:
    try:
        return date.fromisoformat(text)
    except (TypeError, ValueError):
        return text
