"""Parameters left open, which a notebook fills from its article: checked with these values before anything starts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from analysis.errors import UsageProblem
from analysis.project import Project
from analysis.runs.notebooks.parameters import Parameter, check_known, check_together

# From a notebook, an article's slug and the names of parameters left open to the values that the article gives them.
Fill = Callable[[str, str, frozenset[str]], Mapping[str, Any]]


def nothing(notebook: str, article: str, names: frozenset[str]) -> Mapping[str, Any]:
    """Return no value: whoever asks knows of no notebook that takes one from its article."""
    return {}


def check_filled(
    project: Project, parameters: Sequence[Parameter], values: Sequence[Any], article: str, fill: Fill
) -> None:
    """Check values against those that the article gives for the parameters they have to go with.

    Parameters
    ----------
    project : Project
        The project.
    parameters, values : sequence
        What the notebook declares, and the value of each.
    article : str
        The slug of the article.
    fill : callable
        Returns what the article gives; asked only where a value is given that has to go with one left open.

    Raises
    ------
    UsageProblem
        If a value does not go with what the article gives.
    """
    waiting = _waiting(parameters, values)
    if not waiting:
        return
    given = {
        name: value
        for name, value in fill(parameters[0].notebook, article, waiting).items()
        if name in waiting
    }
    if not given:
        return
    filled = [given.get(each.name, value) for each, value in zip(parameters, values, strict=True)]
    try:
        check_together(parameters, filled)
        check_known(project, parameters, filled)
    except UsageProblem as problem:
        told = ", ".join(f"{name} = {value}" for name, value in given.items())
        raise UsageProblem(f"{problem} From the article: {told}.") from None


def _waiting(parameters: Sequence[Parameter], values: Sequence[Any]) -> frozenset[str]:
    """Return the parameters left open that a given value has to go with."""
    named = {each.name: value for each, value in zip(parameters, values, strict=True)}
    pairs = {(each.name, other) for each in parameters for other in each.others}
    return frozenset(
        one
        for pair in pairs
        for one, other in (pair, pair[::-1])
        if _is_open(named[one]) and not _is_open(named[other])
    )


def _is_open(value: Any) -> bool:
    return value is None or value == []
