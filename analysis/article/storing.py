"""Store a new article in the project: all of its folder at once, or nothing."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from pathlib import Path

from analysis.article.article import Article
from analysis.article.loading import RECORD_NAME, SLUG, TEXT_NAME, load_article
from analysis.article.record import ArticleRecord, write_record
from analysis.errors import BadData, InputOutputProblem
from analysis.project import Project


def store_article(article: Article, project: Project, slug: str | None = None) -> Article:
    """Write an article's text and what is known of it to ``data/articles/<slug>``, and return it as stored.

    The folder is made in the project's working folder and moved to its place when it is whole, so that nobody ever sees a half of it;
    a folder that is there already is left as it is.

    Parameters
    ----------
    article : Article
        The article.
    project : Project
        Where to store it.
    slug : str, optional
        Its short name; by default the article's own.

    Raises
    ------
    BadData
        If the slug is none, or the project has an article of that name.
    InputOutputProblem
        If the folder cannot be written.
    """
    name = slug if slug is not None else article.slug
    if not SLUG.fullmatch(name):
        raise BadData(
            f"{name[:80]!r} is not a slug; use small letters, figures and hyphens, at most 60 of them."
        )
    target = project.articles / name
    if os.path.lexists(target):
        raise BadData(
            f"There is an article {name} already; give another --slug, or remove {_shown(target, project)}."
        )
    try:
        project.articles.mkdir(parents=True, exist_ok=True)
        project.workdir.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix="adding-", dir=project.workdir))
    except OSError as error:
        raise InputOutputProblem(f"{_shown(target, project)} cannot be written: {error.strerror}.") from None
    try:
        _write(staging / TEXT_NAME, article.text)
        _write(staging / RECORD_NAME, write_record(record_of(article)))
        load_article(staging)  # what was written can be read
        staging.chmod(0o755)
        _move(staging, target)
    except OSError as error:
        raise InputOutputProblem(f"{_shown(target, project)} cannot be written: {error.strerror}.") from None
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return load_article(target)


def record_of(article: Article) -> ArticleRecord:
    """Return what ``article.toml`` says of an article.

    Parameters
    ----------
    article : Article
        The article.
    """
    return ArticleRecord(
        headline=article.headline,
        agency=article.agency,
        bylines=article.bylines,
        language=article.language,
        published=article.published,
        published_basis=article.published_basis,
        published_how=article.published_how,
        found_at=article.found_at,
    )


def _write(path: Path, text: str) -> None:
    with path.open("wb") as file:
        file.write(text.encode("utf-8"))
        file.flush()
        os.fsync(file.fileno())


def _move(staging: Path, target: Path) -> None:
    """Move the finished folder to its place; fails if a folder has come to be there meanwhile."""
    try:
        staging.rename(target)
    except OSError as error:
        if error.errno in (errno.ENOTEMPTY, errno.EEXIST, errno.ENOTDIR):
            raise BadData(f"There is an article {target.name} already; give another --slug.") from None
        raise


def _shown(target: Path, project: Project) -> str:
    return target.relative_to(project.root).as_posix()
