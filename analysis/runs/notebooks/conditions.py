"""Conditions on parameters, such as ``low < high``: read as Python's grammar has them, and never run as code."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from analysis.errors import UsageProblem
from analysis.runs.notebooks.annotations import shortened

_LONGEST = 500  # characters
_COMPARE: dict[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.In: lambda member, members: member in members,
    ast.NotIn: lambda member, members: member not in members,
    ast.Is: operator.is_,
    ast.IsNot: operator.is_not,
}
_COUNT: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Mod: operator.mod,
}
_ALLOWED = (
    ast.Expression, ast.BoolOp, ast.And, ast.Or, ast.UnaryOp, ast.Not, ast.USub, ast.Compare, ast.BinOp,
    ast.Name, ast.Load, ast.Constant, ast.List, ast.Tuple, *_COMPARE, *_COUNT,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Condition:
    """What a set of parameters has to fulfil to be part of a sweep.

    Parameters
    ----------
    text : str
        A comparison of parameters with each other or with values: ``low < high and year != 2020``; a date
        is written as a text, ``"2023-05-17"``.

    Raises
    ------
    UsageProblem
        If it is more than comparisons, ``and``, ``or``, ``not``, ``in`` and sums of numbers.
    """

    text: str

    def __post_init__(self) -> None:
        self._tree()

    @property
    def names(self) -> tuple[str, ...]:
        """The parameters it asks for, sorted."""
        return tuple(sorted({node.id for node in ast.walk(self._tree()) if isinstance(node, ast.Name)}))

    def holds(self, values: Mapping[str, Any]) -> bool:
        """Return whether a set of parameters fulfils it.

        Raises
        ------
        UsageProblem
            If it cannot be worked out for these values, such as ``None < 3``.

        Examples
        --------
        >>> Condition("low < high").holds({"low": 36.8, "high": 39.3})
        True
        """
        try:
            return bool(_value(self._tree(), values))
        except (TypeError, ZeroDivisionError, OverflowError):
            told = ", ".join(f"{name} = {values[name]!r}" for name in self.names)
            raise UsageProblem(f"The condition {self.text!r} cannot be worked out for {told}.") from None

    def _tree(self) -> ast.expr:
        try:
            if len(self.text) > _LONGEST:
                raise ValueError
            tree = ast.parse(self.text.strip(), mode="eval")
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            tree = None
        if tree is None or not all(isinstance(node, _ALLOWED) for node in ast.walk(tree)):
            raise UsageProblem(
                f"The condition {shortened(self.text)} cannot be read; compare parameters with each other or "
                "with values, as in 'low < high and year != 2020'."
            )
        return tree.body


def _value(node: ast.expr, values: Mapping[str, Any]) -> Any:  # noqa: PLR0911 - one return a form
    match node:
        case ast.Constant():
            return node.value
        case ast.Name():
            held = values[node.id]
            return held.isoformat() if isinstance(held, date) else held
        case ast.List() | ast.Tuple():
            return [_value(member, values) for member in node.elts]
        case ast.BoolOp():
            told = (_value(member, values) for member in node.values)
            return all(told) if isinstance(node.op, ast.And) else any(told)
        case ast.UnaryOp():
            inner = _value(node.operand, values)
            return not inner if isinstance(node.op, ast.Not) else -inner
        case ast.BinOp():
            return _COUNT[type(node.op)](_number(node.left, values), _number(node.right, values))
        case ast.Compare():
            sides = [_value(side, values) for side in (node.left, *node.comparators)]
            pairs = zip(node.ops, sides, sides[1:], strict=False)
            return all(_COMPARE[type(each)](left, right) for each, left, right in pairs)
    raise TypeError(node)


def _number(node: ast.expr, values: Mapping[str, Any]) -> Any:
    """Return a number; a text times a number would fill the memory."""
    number = _value(node, values)
    if type(number) not in (int, float):
        raise TypeError(number)
    return number
