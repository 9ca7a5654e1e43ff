"""The parameters a notebook declares, read from its source without running it, and strict values for them."""

from __future__ import annotations

import ast
import difflib
import io
import math
import tokenize
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from analysis.errors import BadData, UsageProblem
from analysis.runs.kinds import Kind

TAG = "parameters"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One line ``name: type = default  # help`` of a notebook's ``parameters`` cell.

    Parameters
    ----------
    notebook : str
        The notebook that declares it, such as ``02_trade``.
    name : str
        Its name.
    kind : Kind
        The values it takes.
    default : object
        Its value unless another is given.
    annotation : str
        The type as the notebook writes it.
    help : str
        The comment behind it.
    """

    notebook: str
    name: str
    kind: Kind
    default: Any
    annotation: str
    help: str

    def read(self, text: str) -> Any:
        """Return the value that a text given with ``-p`` stands for.

        Raises
        ------
        UsageProblem
            If the text stands for no allowed value.
        """
        return self._strictly(self.kind.read, text)

    def check(self, value: Any) -> Any:
        """Return a value given as such, for example by a grid of parameters.

        Raises
        ------
        UsageProblem
            If the value is not allowed.
        """
        return self._strictly(self.kind.check, value)

    def _strictly(self, convert: Any, given: Any) -> Any:
        try:
            return convert(given)
        except (ValueError, OverflowError):
            raise UsageProblem(
                f"Notebook {self.notebook}, parameter {self.name}: {shortened(given)} is not allowed; "
                f"it takes {self.kind}."
            ) from None


def declared(notebook: Mapping[str, Any], name: str) -> tuple[Parameter, ...]:
    """Return the parameters that a notebook declares in its cell tagged ``parameters``.

    Parameters
    ----------
    notebook : mapping
        The notebook as JSON.
    name : str
        Its name, for messages.

    Raises
    ------
    BadData
        If the cell holds anything but imports and lines ``name: type = default  # help``.
    """
    cells = [cell for cell in notebook["cells"] if TAG in cell.get("metadata", {}).get("tags", ())]
    if not cells:
        return ()
    if len(cells) > 1:
        raise BadData(f"Notebook {name} has {len(cells)} cells tagged 'parameters'; it may have one.")
    return parse("".join(cells[0]["source"]), name)


def parse(source: str, notebook: str = "notebook") -> tuple[Parameter, ...]:
    """Return the parameters that a cell's source declares.

    Examples
    --------
    >>> [year] = parse('year: int | None = None  # the year; "#" in a string is no comment')
    >>> year.name, year.default, str(year.kind)
    ('year', None, 'a whole number, or none')
    """
    try:
        statements = ast.parse(source).body
    except SyntaxError as error:
        raise BadData(
            f"Notebook {notebook}, parameters cell, line {error.lineno}: not valid Python ({error.msg})."
        ) from None
    comments = _comments(source)
    found: dict[str, Parameter] = {}
    for statement in statements:
        if isinstance(statement, ast.Import | ast.ImportFrom):
            continue
        try:
            parameter = _parameter(statement, notebook, comments)
        except (ValueError, OverflowError) as error:
            raise BadData(
                f"Notebook {notebook}, parameters cell, line {statement.lineno}: {error}; write "
                "'name: type = default  # help' with int, float, bool, str, date, Literal[...], list[...] or "
                "'... | None'."
            ) from None
        if parameter.name in found:
            raise BadData(f"Notebook {notebook} declares the parameter {parameter.name} twice.")
        found[parameter.name] = parameter
    return tuple(found.values())


def assignments(pairs: Iterable[str]) -> dict[str, str]:
    """Return names and texts of ``NAME=VALUE`` pairs as the command line gives them.

    Raises
    ------
    UsageProblem
        If a pair has no ``=``, no name, or a name comes twice.

    Examples
    --------
    >>> assignments(["year=2022", "note=a=b"])
    {'year': '2022', 'note': 'a=b'}
    """
    given: dict[str, str] = {}
    for pair in pairs:
        name, equals, text = pair.partition("=")
        name = name.strip()
        if not equals or not name.isidentifier():
            raise UsageProblem(f"-p {shortened(pair)} is not NAME=VALUE; write for example -p year=2021.")
        if name in given:
            raise UsageProblem(f"The parameter {name} is given twice; give it once.")
        given[name] = text
    return given


def unknown(name: str, known: Iterable[str], notebooks: Iterable[str]) -> UsageProblem:
    """Return the error for a parameter that none of the chosen notebooks declares."""
    known = sorted(set(known))
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"did you mean {near[0]}?" if near else f"they declare {', '.join(known) or 'no parameters'}."
    return UsageProblem(f"No parameter {name} in {', '.join(notebooks)}; {hint}")


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


def shortened(value: Any, limit: int = 80) -> str:
    """Return a value as a message shows it: quoted, escaped, cut when long."""
    text = repr(value)
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def _parameter(statement: ast.stmt, notebook: str, comments: Mapping[int, str]) -> Parameter:
    if (
        not isinstance(statement, ast.AnnAssign)
        or not isinstance(statement.target, ast.Name)
        or statement.value is None
    ):
        raise ValueError(f"{shortened(ast.unparse(statement))} declares no typed parameter with a default")
    name, annotation = statement.target.id, ast.unparse(statement.annotation)
    kind = _kind(statement.annotation)
    try:
        default = kind.check(_value(statement.value))
    except (ValueError, TypeError):
        raise ValueError(f"the default of {name}, {ast.unparse(statement.value)}, is not {kind}") from None
    return Parameter(
        notebook, name, kind, default, annotation, comments.get(statement.end_lineno or statement.lineno, "")
    )


def _kind(node: ast.expr) -> Kind:  # noqa: PLR0911 - one return a form of annotation
    """Return the kind that an annotation stands for."""
    spelled = ast.unparse(node)
    if spelled in ("int", "float", "bool", "str"):
        return Kind(spelled)
    if spelled in ("date", "datetime.date", "dt.date"):
        return Kind("date", spelling=spelled)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        sides = [side for side in (node.left, node.right) if ast.unparse(side) != "None"]
        if len(sides) == 1:
            return replace(_kind(sides[0]), optional=True)
    if isinstance(node, ast.Subscript):
        outer = ast.unparse(node.value).removeprefix("typing.")
        if outer == "Optional":
            return replace(_kind(node.slice), optional=True)
        if outer == "list":
            inner = _kind(node.slice)
            return Kind("list", of=inner, spelling=inner.spelling)
        if outer == "Literal":
            choices = ast.literal_eval(node.slice)
            return Kind("Literal", choices=choices if isinstance(choices, tuple) else (choices,))
        if outer == "Annotated" and isinstance(node.slice, ast.Tuple) and len(node.slice.elts) == 2:
            low, dots, high = str(ast.literal_eval(node.slice.elts[1])).partition("..")
            if dots:
                return replace(_kind(node.slice.elts[0]), low=float(low), high=float(high))
    raise ValueError(f"the type {spelled} is not one a parameter can have")


def _value(node: ast.expr) -> Any:
    """Return the literal a default stands for; dates may be written as a call with literals."""
    if isinstance(node, ast.List | ast.Tuple):
        return [_value(member) for member in node.elts]
    if isinstance(node, ast.Call) and not node.keywords:
        called = ast.unparse(node.func)
        values = [ast.literal_eval(argument) for argument in node.args]
        if called in ("date", "datetime.date", "dt.date"):
            return date(*values)
        if called in ("date.fromisoformat", "datetime.date.fromisoformat", "dt.date.fromisoformat"):
            return date.fromisoformat(*values)
    return ast.literal_eval(node)


def _comments(source: str) -> dict[int, str]:
    """Return the text of each line's comment; tokenized, so that '#' in a string is none."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {
        token.start[0]: token.string.lstrip("#").strip() for token in tokens if token.type == tokenize.COMMENT
    }
