"""Parameters' values as JSON and as Python's literals have them."""

from __future__ import annotations

import math
from datetime import date
from typing import Any

from analysis.errors import BadData
from analysis.runs.notebooks.parameters import Parameter


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


def literal(value: Any, spelling: str = "date") -> str:
    """Return the Python literal of a value, after checking its type all the way down.

    A date has no literal; it is written as a call of the name that the notebook itself uses for its type.

    Raises
    ------
    BadData
        If the value, or one within it, is not None, bool, int, float, str, date, list or dict of these.

    Examples
    --------
    >>> literal(["a'b", 1.5, None, date(2023, 5, 17)])
    '["a\\'b", 1.5, None, date(2023, 5, 17)]'
    """
    if value is None or type(value) in (bool, int):
        return repr(value)
    if type(value) is float and math.isfinite(value):
        return repr(value)
    if type(value) is str:
        return ascii(value)
    if type(value) is date:
        return f"{spelling}({value.year}, {value.month}, {value.day})"
    if type(value) is list:
        return f"[{', '.join(literal(member, spelling) for member in value)}]"
    if type(value) is dict and all(type(key) is str for key in value):
        members = (f"{key!a}: {literal(member, spelling)}" for key, member in value.items())
        return "{" + ", ".join(members) + "}"
    raise BadData(f"A value of type {type(value).__name__} cannot be given to a notebook.")


def _day(text: Any) -> Any:
    try:
        return date.fromisoformat(text)
    except (TypeError, ValueError):
        return text
