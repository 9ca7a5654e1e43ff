"""Which verdicts moved between two states of the tables."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from analysis.article import load_article
from analysis.claims import find_claims
from analysis.project import Project, standing_in
from analysis.statistics.package import describe
from analysis.verdicts.judge import judge_all
from analysis.verdicts.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Moved:
    """A claim whose verdict is another on other tables.

    Parameters
    ----------
    article : str
        Slug of the article.
    before, after : Verdict
        The verdict on the older and on the newer tables.
    rows : tuple of str
        Ids of the table rows that the newer verdict rests on and the older did not.
    """

    article: str
    before: Verdict
    after: Verdict
    rows: tuple[str, ...]

    @property
    def decided(self) -> bool:
        """Whether the label itself is another, and not only what goes with it."""
        return self.before.label != self.after.label


def moved(project: Project, before: Mapping[str, bytes | None]) -> tuple[Moved, ...]:
    """Return the claims of all articles whose verdict is another than on older tables.

    Parameters
    ----------
    project : Project
        The project with the newer tables.
    before : mapping of str to bytes
        Files of the data folder as they were, by path from there; None for one that was not there.
    """
    with _older(project, before) as older:
        found = []
        for slug in articles(project):
            pairs = zip(verdicts_of(slug, project, older), verdicts_of(slug, project), strict=True)
            found += [_moved(slug, old, new) for old, new in pairs if _differ(old, new)]
    return tuple(found)


def articles(project: Project) -> tuple[str, ...]:
    """Return the slugs of the project's articles."""
    return tuple(sorted(path.parent.name for path in project.articles.glob("*/article.txt")))


def verdicts_of(slug: str, project: Project, tables: Project | None = None) -> tuple[Verdict, ...]:
    """Return the verdicts of an article of a project on its tables, or on those of another.

    Parameters
    ----------
    slug : str
        Name of the article.
    project : Project
        Whose article.
    tables : Project, optional
        Whose tables.
    """
    article = load_article(slug, project=project)
    with standing_in(tables or project):
        return judge_all(find_claims(article), article)


@contextmanager
def _older(project: Project, before: Mapping[str, bytes | None]) -> Iterator[Project]:
    """Give a project with a copy of the tables as they were."""
    with tempfile.TemporaryDirectory(prefix="workbook-") as folder:
        older = Project(Path(folder))
        for path in ("datapackage.json", *(str(one["path"]) for one in describe(project)["resources"])):
            (older.data / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(project.data / path, older.data / path)
        for path, content in before.items():
            if content is None:
                (older.data / path).unlink(missing_ok=True)
            else:
                (older.data / path).write_bytes(content)
        yield older


def _differ(old: Verdict, new: Verdict) -> bool:
    return (old.label, old.summary, old.reason) != (new.label, new.summary, new.reason)


def _moved(slug: str, old: Verdict, new: Verdict) -> Moved:
    held: Sequence[str] = old.rows
    return Moved(slug, old, new, tuple(row for row in new.rows if row not in set(held)))
