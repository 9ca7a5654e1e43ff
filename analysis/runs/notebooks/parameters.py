"""The parameters a notebook declares, read from its source without running it, and strict values for them."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analysis.errors import BadData, UsageProblem
from analysis.project import Project
from analysis.runs.notebooks.annotations import bare, comment_behind, kind_of, shortened, value_of
from analysis.runs.notebooks.kinds import Kind

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
        The type as the notebook writes it, without its range.
    help : str
        The comment behind it.
    """

    notebook: str
    name: str
    kind: Kind
    default: Any
    annotation: str
    help: str

    @property
    def others(self) -> tuple[str, ...]:
        """The parameters that its values have to go with."""
        apart = (self.kind.of or self.kind).known
        return (
            *(self.kind.range.names if self.kind.range else ()),
            *([apart.other] if apart and apart.other else ()),
        )

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
            several = isinstance(given, str) and "," in given and self.kind.of is None
            hint = " To try several values, use 'workbook sweep'." if several else ""
            raise UsageProblem(
                f"Notebook {self.notebook}, parameter {self.name}: {shortened(given)} is not allowed; "
                f"it takes {self.kind}.{hint}"
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
    found: dict[str, Parameter] = {}
    for statement in statements:
        if isinstance(statement, ast.Import | ast.ImportFrom):
            continue
        try:
            parameter = _parameter(statement, notebook, comment_behind(statement, source))
        except (ValueError, OverflowError) as error:
            raise BadData(
                f"Notebook {notebook}, parameters cell, line {statement.lineno}: {error}; write "
                "'name: type = default  # help' with int, float, bool, str, date, Literal[...], list[...] or "
                "'... | None'."
            ) from None
        if parameter.name in found:
            raise BadData(f"Notebook {notebook} declares the parameter {parameter.name} twice.")
        found[parameter.name] = parameter
    parameters = tuple(found.values())
    for each in parameters:
        _check_names(each, found)
    try:
        check_together(parameters, [each.default for each in parameters])
    except UsageProblem as error:
        raise BadData(f"The defaults contradict each other. {error}") from None
    return parameters


def _check_names(parameter: Parameter, known: Mapping[str, Parameter]) -> None:
    """Check that what a range names is another parameter of the same kind, and what a ``not`` names another one."""
    apart = (parameter.kind.of or parameter.kind).known
    if apart and apart.other and (apart.other == parameter.name or apart.other not in known):
        raise BadData(
            f"Notebook {parameter.notebook}, parameters cell: {parameter.name} is to be another place than "
            f"{apart.other}, which is no other parameter."
        )
    for name in parameter.kind.range.names if parameter.kind.range else ():
        if name == parameter.name or name not in known or known[name].kind.name != parameter.kind.name:
            raise BadData(
                f"Notebook {parameter.notebook}, parameters cell: the range of {parameter.name} names {name}, "
                f"which is no other parameter of type {parameter.kind.name}."
            )


def check_known(project: Project, parameters: Sequence[Parameter], values: Sequence[Any]) -> None:
    """Check that the texts among the values name what the project's tables know, where they have to.

    Raises
    ------
    UsageProblem
        If one names no country, group or publisher there is; the sentence says what comes near. If two that
        have to be different places are the same.
    BadData, InputOutputProblem
        If the tables cannot be read.
    """
    for each, value in zip(parameters, values, strict=True):
        known = (each.kind.of or each.kind).known
        if known is None or value is None:
            continue
        for text in value if isinstance(value, list) else [value]:
            try:
                known.check(text, project)
            except UsageProblem as problem:
                several = "," in text and each.kind.of is None
                hint = " To try several values, use 'workbook sweep'." if several else ""
                raise UsageProblem(
                    f"Notebook {each.notebook}, parameter {each.name}: {problem}{hint}"
                ) from None
    _check_apart(project, parameters, values)


def _check_apart(project: Project, parameters: Sequence[Parameter], values: Sequence[Any]) -> None:
    """Check that no country is compared with itself, where an annotation says ``not`` another parameter."""
    named = {each.name: value for each, value in zip(parameters, values, strict=True)}
    for each, value in zip(parameters, values, strict=True):
        known = (each.kind.of or each.kind).known
        if known is None or not known.other or value is None:
            continue
        for text in value if isinstance(value, list) else [value]:
            others = named[known.other]
            for other in others if isinstance(others, list) else [others]:
                if other is not None and text not in known.words and known.same(text, other, project):
                    raise UsageProblem(
                        f"Notebook {each.notebook}, parameter {each.name}: {text} is among {known.other} as well, "
                        "and no country trades with itself; name another place in one of the two."
                    )


def check_together(parameters: Sequence[Parameter], values: Sequence[Any]) -> None:
    """Check the values of a notebook's parameters against each other, where a range names another parameter.

    Raises
    ------
    UsageProblem
        If one value does not go with another.

    Examples
    --------
    >>> both = parse('a: Annotated[int, "..b"] = 1\\nb: int = 2')
    >>> check_together(both, [3, 2])
    Traceback (most recent call last):
    analysis.errors.UsageProblem: Notebook notebook, parameter a: 3 does not go with b = 2; it takes a whole number, at most b.
    """
    named = {each.name: value for each, value in zip(parameters, values, strict=True)}
    for each, value in zip(parameters, values, strict=True):
        limits = each.kind.range
        if limits is None or not limits.names or value is None or limits.holds(value, named):
            continue
        from analysis.quantities import join  # late: only a message needs it, and importing takes 8 ms

        others = join(f"{name} = {named[name]}" for name in limits.names)
        raise UsageProblem(
            f"Notebook {each.notebook}, parameter {each.name}: {value} does not go with {others}; "
            f"it takes {each.kind}."
        )


def _parameter(statement: ast.stmt, notebook: str, said: str) -> Parameter:
    if (
        not isinstance(statement, ast.AnnAssign)
        or not isinstance(statement.target, ast.Name)
        or statement.value is None
    ):
        raise ValueError(f"{shortened(ast.unparse(statement))} declares no typed parameter with a default")
    name, kind = statement.target.id, kind_of(statement.annotation)
    try:
        default = kind.check(value_of(statement.value))
    except (ValueError, TypeError):
        raise ValueError(f"the default of {name}, {ast.unparse(statement.value)}, is not {kind}") from None
    return Parameter(notebook, name, kind, default, bare(statement.annotation), said)
