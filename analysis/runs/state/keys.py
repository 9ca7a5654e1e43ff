"""A run's key: the hash of all that its report follows from. Same key, same report."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import analysis
from analysis.errors import BadData
from analysis.project import Project
from analysis.runs.state.packages import used

ENVIRONMENT = ("packages", "python")  # parts that may differ between machines; not in the published record
ABOUT = ("title", "authors")  # what a notebook's metadata say that stands on a page
_SKIPPED = frozenset({"__pycache__", ".ipynb_checkpoints", "articles", "snapshots"})


class Inputs:
    """The hashes of what the runs of one build read, each worked out once.

    Parameters
    ----------
    project : Project
        The project whose data the runs read.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self._articles: dict[str, str] = {}
        self.listings: dict[str, dict[str, str]] = {}  # of folders and packages, by their hash

    def parts(
        self, notebook: Mapping[str, Any], parameters: Mapping[str, str], article: str | None
    ) -> dict[str, str]:
        """Return the hash of each part of a run's key.

        Parameters
        ----------
        notebook : mapping
            The notebook as JSON; its outputs do not count.
        parameters : mapping
            Every parameter's name and the literal of its value, defaults included.
        article : str, optional
            The slug of the article that the run is about.

        Returns
        -------
        dict
            ``notebook``, ``parameters``, ``article``, ``data`` (tables, definitions, ``datapackage.json``),
            ``analysis`` (the package's sources with the template), ``lock`` (the lock file, where there is
            one), ``packages`` (those that the default install needs, whatever is installed beside them) and
            ``python``.
        """
        parts = {
            "notebook": notebook_hash(notebook),
            "parameters": digest(json.dumps(dict(sorted(parameters.items())))),
            "data": self.data,
            "analysis": self.analysis,
            "packages": self.packages,
            "python": sys.version.split()[0],
        }
        if self.lock:
            parts["lock"] = self.lock
        if article is not None:
            parts["article"] = self.article(article)
        return dict(sorted(parts.items()))

    @cached_property
    def data(self) -> str:
        """The hash of the data package."""
        return self._tree(self._project.data)

    @cached_property
    def analysis(self) -> str:
        """The hash of the package's sources, the reports' template among them."""
        return self._tree(Path(analysis.__file__).parent)

    @cached_property
    def lock(self) -> str:
        """The hash of the lock file; empty where there is none."""
        path = self._project.root / "requirements.lock"
        return file_hash(path) if path.is_file() else ""

    @cached_property
    def packages(self) -> str:
        """The hash of the versions of the packages that runs use."""
        versions = {f"{name} {version}": "installed" for name, version in used(self._project.workdir).items()}
        return self._noted(versions)

    def article(self, slug: str) -> str:
        """Return the hash of an article's folder."""
        if slug not in self._articles:
            self._articles[slug] = self._tree(self._project.articles / slug)
        return self._articles[slug]

    def _tree(self, folder: Path) -> str:
        return self._noted(listing(folder))

    def _noted(self, held: dict[str, str]) -> str:
        """Return the hash of a listing, and keep it for the reasons of a build to name what changed."""
        tree = listing_hash(held)
        self.listings[tree] = held
        return tree


def notebook_hash(notebook: Mapping[str, Any]) -> str:
    """Return the hash of a notebook's code, prose, tags, attached pictures and title; its outputs do not count."""
    held: list[Any] = [
        [
            *[
                cell["cell_type"],
                cell.get("id"),
                "".join(cell["source"]),
                cell.get("metadata", {}).get("tags", []),
            ],
            *([cell["attachments"]] if cell.get("attachments") else []),
        ]
        for cell in notebook["cells"]
    ]
    about = notebook.get("metadata", {})
    held += [{name: about[name]} for name in ABOUT if name in about]
    return digest(json.dumps(held, sort_keys=True))


def key_of(parts: Mapping[str, str]) -> str:
    """Return the key of a run from the hashes of its parts."""
    return digest(json.dumps(dict(sorted(parts.items()))))


def changed(before: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    """Return the names of the parts that differ between two keys.

    Examples
    --------
    >>> changed({"data": "1", "python": "3.11.2"}, {"data": "2", "python": "3.11.2"})
    ['data']
    """
    return [name for name in sorted({*before, *now}) if before.get(name) != now.get(name)]


def tree_hash(folder: Path) -> str:
    """Return the hash of a folder: each file's path within it and its content.

    Raises
    ------
    BadData
        If something in it is a link: a build reads nothing outside the project.
    OSError
        If a file cannot be read.
    """
    return listing_hash(listing(folder))


def listing(folder: Path) -> dict[str, str]:
    """Return the sha256 of each file of a folder by its path within it.

    Everything is read each time: a file's size and date can stay the same while its content does not, and all
    files of the project are read and hashed in 10 ms.

    Raises
    ------
    BadData, OSError
        As `tree_hash` does.
    """
    found = {}
    for name, path in sorted(_files(str(folder))):
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - hundreds of files, a third of the time
            found[name] = hashlib.sha256(file.readall()).hexdigest()
    return found


def listing_hash(files: Mapping[str, str]) -> str:
    """Return the hash of a folder from those of its files."""
    lines = "\n".join(f"{each} {name}" for name, each in files.items())
    return hashlib.sha256(lines.encode("utf-8", "surrogateescape")).hexdigest()


def file_hash(path: Path) -> str:
    """Return the sha256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _files(folder: str, within: str = "") -> Iterable[tuple[str, str]]:
    """Return each file's path within a folder, with slashes, and as the system has it."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name in _SKIPPED or entry.name.endswith(".pyc"):
                continue
            if entry.is_symlink():
                raise BadData(f"{entry.path} is a link; a build reads nothing outside the project.")
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path, f"{within}{entry.name}/")
            else:
                yield within + entry.name, entry.path


def digest(text: str) -> str:
    """Return the sha256 of a text."""
    return hashlib.sha256(text.encode()).hexdigest()
