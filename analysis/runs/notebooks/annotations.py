"""Types and defaults of parameters as a notebook writes them, read from Python's syntax without running it."""

from __future__ import annotations

import ast
import re
from dataclasses import replace
from datetime import date
from typing import Any

from analysis.runs.notebooks.kinds import Kind
from analysis.runs.notebooks.known import Known
from analysis.runs.notebooks.ranges import Range


def bare(node: ast.expr) -> str:
    """Return a type without its ranges and lists of names.

    Examples
    --------
    >>> bare(ast.parse('Annotated[int, "1992..2035"] | None', mode="eval").body)
    'int | None'
    """
    return ast.unparse(_Bare().visit(node))


class _Bare(ast.NodeTransformer):
    """Takes what is annotated out of a type: ``Annotated[int, "1992..2035"] | None`` is ``int | None``."""

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        """Return the type within ``Annotated``, and anything else as it is."""
        self.generic_visit(node)
        annotated = _spelled(node.value).removeprefix("typing.") == "Annotated"
        return node.slice.elts[0] if annotated and isinstance(node.slice, ast.Tuple) else node


def _spelled(node: ast.expr) -> str:
    """Return an expression as it is written; most are a name, and `ast.unparse` takes its time."""
    return node.id if isinstance(node, ast.Name) else ast.unparse(node)


def kind_of(node: ast.expr) -> Kind:  # noqa: PLR0911 - one return a form of annotation
    """Return the kind that an annotation stands for.

    Raises
    ------
    ValueError
        If it is not the type of a parameter.
    """
    spelled = _spelled(node)
    if spelled in ("int", "float", "bool", "str"):
        return Kind(spelled)
    if spelled in ("date", "datetime.date", "dt.date"):
        return Kind("date", spelling=spelled)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        sides = [side for side in (node.left, node.right) if ast.unparse(side) != "None"]
        if len(sides) == 1:
            return replace(kind_of(sides[0]), optional=True)
    if isinstance(node, ast.Subscript):
        outer = _spelled(node.value).removeprefix("typing.")
        if outer == "Optional":
            return replace(kind_of(node.slice), optional=True)
        if outer == "list":
            inner = kind_of(node.slice)
            if inner.range is not None and inner.range.names:
                raise ValueError(f"the members of {spelled} cannot be compared with another parameter")
            return Kind("list", of=inner, spelling=inner.spelling)
        if outer == "Literal":
            choices = ast.literal_eval(node.slice)
            return Kind("Literal", choices=choices if isinstance(choices, tuple) else (choices,))
        if outer == "Annotated" and isinstance(node.slice, ast.Tuple) and len(node.slice.elts) == 2:
            inner, text = kind_of(node.slice.elts[0]), str(ast.literal_eval(node.slice.elts[1]))
            if inner == Kind("str"):
                return replace(inner, known=Known.parse(text))
            if inner.name in ("int", "float", "date") and not inner.optional:
                return replace(inner, range=Range.parse(text, inner.read))
    raise ValueError(f"the type {spelled} is not one a parameter can have")


def value_of(node: ast.expr) -> Any:
    """Return the literal a default stands for; dates may be written as a call with literals.

    Raises
    ------
    ValueError, TypeError
        If it is anything else.
    """
    if isinstance(node, ast.List | ast.Tuple):
        return [value_of(member) for member in node.elts]
    if isinstance(node, ast.Call) and not node.keywords:
        called = ast.unparse(node.func)
        values = [ast.literal_eval(argument) for argument in node.args]
        if called in ("date", "datetime.date", "dt.date"):
            return date(*values)
        if called in ("date.fromisoformat", "datetime.date.fromisoformat", "dt.date.fromisoformat"):
            return date.fromisoformat(*values)
    return ast.literal_eval(node)


def comment_behind(statement: ast.stmt, source: str) -> str:
    """Return the comment behind a default, or behind the parenthesis around it; Python counts columns in bytes."""
    lines = re.split(r"\r\n|\r|\n", source)  # and at nothing else that a text may break at
    for node in (getattr(statement, "value", None), statement):
        if node is not None and node.end_lineno is not None:
            rest = lines[node.end_lineno - 1].encode()[node.end_col_offset :].decode().strip()
            if rest.startswith("#"):
                return rest.lstrip("#").strip()
    return ""


def shortened(value: Any, limit: int = 80) -> str:
    """Return a value as a message shows it: quoted, escaped, cut when long."""
    text = repr(value)
    return text if len(text) <= limit else f"{text[: limit - 1]}…"
