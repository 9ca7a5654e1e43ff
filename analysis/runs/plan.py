"""Which notebooks run with which parameters: everything is checked before anything starts."""

from __future__ import annotations

import difflib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.errors import BadData, InputOutputProblem, UsageProblem
from analysis.project import Project
from analysis.runs import keys
from analysis.runs.given import unknown
from analysis.runs.names import SWEEPS, report_name, slug
from analysis.runs.parameters import Parameter, check_known, check_together, declared
from analysis.runs.records import ParameterValue, RunRecord
from analysis.runs.values import literal, to_json

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
        runs.append(run_of(project, path, notebook, parameters, values, inputs))
    return tuple(runs)


def check_folders(project: Project) -> None:
    """Check that the project's folders are its own.

    Raises
    ------
    InputOutputProblem
        If one is a link.
    """
    for folder in (project.data, project.articles, project.notebooks, project.reports, project.workdir):
        if folder.is_symlink():
            raise InputOutputProblem(f"{folder} is a link; a build uses nothing outside the project.")


def find_notebook(project: Project, name: str) -> Path:
    """Return the file of one of the project's own notebooks, given its name, with or without ending.

    Raises
    ------
    UsageProblem
        If the project has no such notebook.
    """
    known = {path.stem: path for path in sorted(project.notebooks.glob("*.ipynb"))}
    asked = Path(name)
    stem = asked.stem if asked.suffix == ".ipynb" else asked.name
    inside = asked.parent == Path() or asked.resolve().parent == project.notebooks.resolve()
    if stem in known and inside:
        return _ordinary(known[stem])
    near = difflib.get_close_matches(stem, known, n=1)
    hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(known) or 'none'}."
    raise UsageProblem(f"No notebook {name} in {project.notebooks.name}/; {hint}")


def numbered_notebooks(project: Project) -> list[Path]:
    """Return the files of the notebooks that make up the reports: those named with a number first.

    Raises
    ------
    InputOutputProblem
        If there are none.
    """
    found = sorted(project.notebooks.glob("[0-9][0-9]_*.ipynb"))
    if not found:
        raise InputOutputProblem(f"No numbered notebook (01_….ipynb) in {project.notebooks.name}/.")
    return [_ordinary(path) for path in found]


def load(path: Path) -> dict[str, Any]:
    """Return a notebook as JSON.

    Raises
    ------
    BadData
        If the file is no notebook of format 4.
    """
    try:
        notebook = json.loads(path.read_text("utf-8"))
        if notebook["nbformat"] == 4 and isinstance(notebook["cells"], list):
            return dict(notebook)
    except (ValueError, KeyError, TypeError):
        pass
    raise BadData(f"{path.name} is not a Jupyter notebook of format 4.")


def run_of(
    project: Project,
    path: Path,
    notebook: Mapping[str, Any],
    parameters: tuple[Parameter, ...],
    values: tuple[Any, ...],
    inputs: keys.Inputs,
) -> Run:
    """Return the run of a notebook with a value for each of its parameters.

    Raises
    ------
    UsageProblem
        If values do not go together, or name an article, a country or a publisher that the project does not
        have.
    """
    check_together(parameters, values)
    check_known(project, parameters, values)
    named = {each.name: value for each, value in zip(parameters, values, strict=True)}
    article = named.get(ARTICLE)
    if article is not None:
        check_article(project, article)
    literals = {name: literal(value) for name, value in named.items()}
    return Run(path.stem, path, parameters, values, inputs.parts(notebook, literals, article))


def check_article(project: Project, article: str) -> None:
    """Check that the project holds an article.

    Raises
    ------
    UsageProblem
        If not, with the list of articles; or if its name is taken.
    """
    if article == SWEEPS:
        raise UsageProblem(
            f"No article can be named {SWEEPS}: reports/{SWEEPS}/ is for sweeps; rename its folder."
        )
    known = articles(project)
    if article not in known or slug(article) != article:
        near = difflib.get_close_matches(str(article), known, n=1)
        hint = f"did you mean {near[0]}?" if near else f"there are: {', '.join(known) or 'none'}."
        raise UsageProblem(f"No article {article!r} in data/articles/; {hint}")
    if (project.articles / article).is_symlink():
        raise UsageProblem(f"Article {article} is a link; a build reads nothing outside the project.")


def articles(project: Project) -> list[str]:
    """Return the slugs of the project's articles."""
    folder = project.articles
    return sorted(each.name for each in folder.iterdir() if each.is_dir()) if folder.is_dir() else []


def _ordinary(path: Path) -> Path:
    if path.is_symlink():
        raise UsageProblem(f"Notebook {path.name} is a link; a build reads nothing outside the project.")
    return path


def _in_a_name(value: Any) -> str:
    """Return a value as it stands in a report's name; capitals make no other report."""
    members = value if isinstance(value, list) else [value]
    return "-".join(str(member).lower() for member in members) or "none"
