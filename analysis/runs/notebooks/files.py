"""The project's own notebooks and articles, found by name; nothing outside the project is used."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from analysis.errors import BadData, InputOutputProblem, UsageProblem, hint
from analysis.project import Project
from analysis.runs.publishing.names import SWEEPS, slug


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
    otherwise = f"there are {', '.join(known) or 'none'}."
    raise UsageProblem(f"No notebook {name} in {project.notebooks.name}/; {hint(stem, known, otherwise)}")


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
        notebook = json.loads(path.read_bytes().decode())
        if notebook["nbformat"] == 4 and all(map(_is_cell, notebook["cells"])):
            return dict(notebook)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass
    raise BadData(f"{path.name} is not a Jupyter notebook of format 4.")


def _is_cell(cell: Any) -> bool:
    """Return whether a cell has a type, a text and tags that are a list; anything else is read where it is used."""
    source, about = cell["source"], cell.get("metadata", {})
    lines = source if isinstance(source, list) else [source]
    return (
        isinstance(cell["cell_type"], str)
        and all(isinstance(line, str) for line in lines)
        and isinstance(about, dict)
        and isinstance(about.get("tags", []), list)
    )


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
        otherwise = f"there are: {', '.join(known) or 'none'}."
        raise UsageProblem(
            f"No article {article!r} in data/articles/; {hint(str(article), known, otherwise)}"
        )
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
