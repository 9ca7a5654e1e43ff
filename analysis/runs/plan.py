"""Which notebooks run with which parameters: everything is checked before anything starts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.errors import UsageProblem
from analysis.project import Project
from analysis.runs.notebooks.files import (
    check_article,
    check_folders,
    find_notebook,
    load,
    numbered_notebooks,
)
from analysis.runs.notebooks.filled import Fill, check_filled, nothing
from analysis.runs.notebooks.given import unknown
from analysis.runs.notebooks.parameters import Parameter, check_known, check_together, declared
from analysis.runs.notebooks.values import literal, to_json
from analysis.runs.publishing.names import report_name
from analysis.runs.records.record import ParameterValue, RunRecord
from analysis.runs.state import keys

ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Run:
    """One execution of one notebook with one set of parameters.

    Parameters
    ----------
    notebook : str
        The notebook, such as ``02_trade``.
    source : pathlib.Path
        Its file.
    parameters : tuple of Parameter
        What it declares.
    values : tuple
        The value of each, in the same order.
    parts : mapping
        The hash of each part of its key.
    """

    notebook: str
    source: Path
    parameters: tuple[Parameter, ...]
    values: tuple[Any, ...]
    parts: Mapping[str, str]

    @property
    def key(self) -> str:
        """The hash of all that the report follows from."""
        return keys.key_of(self.parts)

    @property
    def given(self) -> dict[str, Any]:
        """The parameters whose values are not the defaults."""
        pairs = zip(self.parameters, self.values, strict=True)
        return {each.name: value for each, value in pairs if value != each.default}

    @property
    def injected(self) -> dict[str, str]:
        """The literals of those, as the notebook receives them."""
        spelling = {each.name: each.kind.spelling or "date" for each in self.parameters}
        return {name: literal(value, spelling[name]) for name, value in self.given.items()}

    @property
    def cells(self) -> int:
        """How many cells there are to run, with those that a run adds."""
        return len(load(self.source)["cells"]) + bool(self.given) + 1

    @property
    def article(self) -> str | None:
        """The slug of the article that the run is about."""
        pairs = zip(self.parameters, self.values, strict=True)
        return next((value for each, value in pairs if each.name == ARTICLE), None)

    @property
    def record(self) -> RunRecord:
        """The run's record, without results."""
        named = {name: _in_a_name(value) for name, value in self.given.items() if name != ARTICLE}
        pairs = zip(self.parameters, self.values, strict=True)
        return RunRecord(
            article=self.article,
            notebook=self.notebook,
            name=report_name(self.notebook, named),
            parameters=tuple(
                ParameterValue(each.name, each.annotation, to_json(value), to_json(each.default), each.help)
                for each, value in pairs
            ),
            inputs={name: part for name, part in self.parts.items() if name not in keys.ENVIRONMENT},
        )

    @property
    def path(self) -> str:
        """The report's path without ending, relative to ``reports/``."""
        return self.record.path


def plan(
    project: Project,
    notebooks: Sequence[str] = (),
    article: str | None = None,
    texts: Mapping[str, str] | None = None,
    inputs: keys.Inputs | None = None,
    fill: Fill = nothing,
) -> tuple[Run, ...]:
    """Return the runs that a command asks for.

    Parameters
    ----------
    project : Project
        The project.
    notebooks : sequence of str, optional
        Names of notebooks; by default those whose names start with a number.
    article : str, optional
        The slug of the article; by default the notebooks' own default.
    texts : mapping, optional
        Parameters as texts; each goes to every notebook that declares it.
    inputs : Inputs, optional
        The hashes of what the runs read.
    fill : callable, optional
        Returns what an article gives for parameters left open.

    Raises
    ------
    UsageProblem
        If a notebook, an article or a parameter is not known, or a value is not allowed.
    """
    texts = dict(texts or {})
    if article is not None:
        if texts.get(ARTICLE, article) != article:
            raise UsageProblem(
                f"--article {article} and -p article={texts[ARTICLE]} differ; give one of them."
            )
        texts[ARTICLE] = article
    check_folders(project)
    inputs = inputs or keys.Inputs(project)
    chosen = [find_notebook(project, name) for name in notebooks] or numbered_notebooks(project)
    loaded = {path: load(path) for path in dict.fromkeys(chosen)}
    declarations = {path: declared(notebook, path.stem) for path, notebook in loaded.items()}
    known = [each.name for parameters in declarations.values() for each in parameters]
    for name in texts:
        if name not in known:
            raise unknown(name, known, [path.stem for path in loaded])
    runs = []
    for path, notebook in loaded.items():
        parameters = declarations[path]
        values = tuple(
            each.read(texts[each.name]) if each.name in texts else each.default for each in parameters
        )
        runs.append(run_of(project, path, notebook, parameters, values, inputs, fill))
    return tuple(runs)


def run_of(
    project: Project,
    path: Path,
    notebook: Mapping[str, Any],
    parameters: tuple[Parameter, ...],
    values: tuple[Any, ...],
    inputs: keys.Inputs,
    fill: Fill = nothing,
) -> Run:
    """Return the run of a notebook with a value for each of its parameters.

    Raises
    ------
    UsageProblem
        If values do not go together or with what the article gives, or name an article, a country or a publisher that the project does not
        have.
    """
    check_together(parameters, values)
    check_known(project, parameters, values)
    named = {each.name: value for each, value in zip(parameters, values, strict=True)}
    article = named.get(ARTICLE)
    if article is not None:
        check_article(project, article)
        check_filled(project, parameters, values, article, fill)
    literals = {name: literal(value) for name, value in named.items()}
    return Run(path.stem, path, parameters, values, inputs.parts(notebook, literals, article))


def _in_a_name(value: Any) -> str:
    """Return a value as it stands in a report's name; capitals make no other report.

    A text that reads like no value, or like two members of a list, stands in quotation marks, which give its name
    a hash of its own.
    """
    if not isinstance(value, list):
        return _member_in_a_name(value)
    return "-".join(_member_in_a_name(member, "-") for member in value) or "none"


def _member_in_a_name(value: Any, between: str = "") -> str:
    text = str(value).lower()
    doubtful = text in ("", "none") or (between and between in text)
    return repr(text) if isinstance(value, str) and doubtful else text
