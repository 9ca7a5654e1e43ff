"""Load an article: from the project by its slug, or from a file."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from analysis.article.article import Article
from analysis.article.decoding import LARGEST, decode_text
from analysis.article.language import language_name, language_of
from analysis.article.reading import read_article
from analysis.article.record import ArticleRecord, read_record
from analysis.errors import BadData, InputOutputProblem
from analysis.project import Project, find_project

TEXT_NAME = "article.txt"
RECORD_NAME = "article.toml"
SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")


def load_article(
    slug_or_path: str | Path, *, published: date | None = None, project: Project | None = None
) -> Article:
    """Return an article of the project, or one from a file of plain text or HTML.

    Parameters
    ----------
    slug_or_path : str or pathlib.Path
        The name of a folder under ``data/articles``, or the path of a file or of such a folder.
    published : datetime.date, optional
        The day of publication; it goes before the one that ``article.toml`` or the text names.
    project : Project, optional
        The project; by default the one that holds the working folder.

    Raises
    ------
    InputOutputProblem
        If there is no such article, or it cannot be read.
    BadData
        If it is not an English text, or its ``article.toml`` is wrong.
    """
    path = _path_of(slug_or_path, project)
    if path.is_dir():
        article = _from_folder(path)
    else:
        article = article_from_bytes(_bytes_of(path), path.name, slug=slug_of(path.stem))
    if published is not None:
        article = replace(
            article, published=published, published_basis="stated", published_how="given by the reader"
        )
    return article


def article_from_bytes(data: bytes, name: str, *, slug: str = "article") -> Article:
    """Return the article that a file holds, plain text or HTML.

    Parameters
    ----------
    data : bytes
        The file's content.
    name : str
        Its name for messages.
    slug : str
        The article's short name.

    Raises
    ------
    BadData
        If it holds no English article.
    """
    text = decode_text(data, name)
    article = read_article(text, slug)
    check_language(article, name)
    return article


def check_language(article: Article, name: str) -> None:
    """Raise if an article is written in another language than English.

    Parameters
    ----------
    article : Article
        The article.
    name : str
        The file's name for messages.

    Raises
    ------
    BadData
        If it is not English.
    """
    code = language_of(" ".join(paragraph.text for paragraph in article.body) or article.text)
    if code not in (None, "en"):
        raise BadData(f"{name} is written in {language_name(code or '')}; the workbook reads English only.")


def slug_of(name: str) -> str:
    """Return a slug made of a name: small letters, figures and hyphens, at most 60 characters.

    Parameters
    ----------
    name : str
        A file's name or a headline.

    Examples
    --------
    >>> slug_of("Trade up 5%, says Ankara")
    'trade-up-5-says-ankara'
    """
    words = re.sub(r"[^a-z0-9]+", "-", name.lower().replace("’", "").replace("'", "")).strip("-")
    if len(words) > 60:
        words = words[:60].rpartition("-")[0] or words[:60]
    return words.strip("-") or "article"


def _path_of(slug_or_path: str | Path, project: Project | None) -> Path:
    """Return the folder of a slug, or the path itself if it is one."""
    path = Path(slug_or_path)
    if isinstance(slug_or_path, str) and SLUG.fullmatch(slug_or_path):
        articles = (project or find_project()).articles
        if (articles / slug_or_path / TEXT_NAME).is_file():
            return articles / slug_or_path
        if not path.is_file():
            there = sorted(folder.parent.name for folder in articles.glob(f"*/{TEXT_NAME}"))
            raise InputOutputProblem(
                f"There is no article {slug_or_path}; there are {', '.join(there) or 'none'}, "
                "and `workbook add FILE` adds one."
            )
    if "\0" in str(path) or not path.exists():
        raise InputOutputProblem(f"There is no file {str(path)!r}; give the path of an article, or its slug.")
    return path


def _from_folder(folder: Path) -> Article:
    """Return the article of a folder with ``article.txt`` and, perhaps, ``article.toml``."""
    name = f"{folder.name}/{TEXT_NAME}"
    text = decode_text(_bytes_of(folder / TEXT_NAME), name)
    toml = folder / RECORD_NAME
    where = f"{folder.name}/{RECORD_NAME}"
    record = read_record(_bytes_of(toml), text, where) if toml.exists() else ArticleRecord()
    article = replace(read_article(text, folder.name, record), folder=folder)
    check_language(article, name)
    return article


def _bytes_of(path: Path) -> bytes:
    """Return a file's content; a file too large is not read."""
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise BadData(
                f"{path.name} has {size / 1e6:,.0f} MB, more than the {LARGEST // 1_000_000} MB allowed; "
                "give the article alone."
            )
        return path.read_bytes()
    except OSError as error:
        raise InputOutputProblem(f"{path} cannot be read: {error.strerror}.") from None
