"""Load an article: from the project by its slug, from a file, or from bytes that came from elsewhere."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from analysis.article.article import Article
from analysis.article.decoding import LARGEST, check_kind, decode_page, decode_text
from analysis.article.language import NOTICE, why_not_english
from analysis.article.metadata import page_facts
from analysis.article.page import canonical_text
from analysis.article.reading import read_article
from analysis.article.record import ArticleRecord, read_record
from analysis.errors import BadData, InputOutputProblem, hint
from analysis.project import Project, find_project

TEXT_NAME = "article.txt"
RECORD_NAME = "article.toml"
# Line breaks beyond two part nothing more, and each costs a page's reader some twenty passes.
_BREAKS = re.compile(r"(?:<br(?: [^<>]{0,40})? ?/?>\s*){3,}", re.IGNORECASE)
_MOST_OPENED = 1000  # tags that a page may open before one ends; a script may compare so often
SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")
_PAGE = re.compile(
    rb"\A(?:\xef\xbb\xbf)?(?:\s|<\?xml[^>]{0,200}>|<!--.{0,2000}?-->)*<(?:!doctype\s+html|html|head|body|article|main|div|p|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)


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
    if path.name == TEXT_NAME and (path.parent / RECORD_NAME).is_file():
        path = path.parent  # what is known of an article stands beside its text
    if path.is_dir():
        if not (path / TEXT_NAME).is_file():
            raise InputOutputProblem(
                f"'{slug_or_path}' is a folder without {TEXT_NAME}; give the file that holds the article."
            )
        article = _from_folder(path)
    else:
        article = article_from_bytes(bytes_of(path), path.name, slug=slug_of(path.stem))
    return article if published is None else published_on(article, published)


def article_from_bytes(
    data: bytes, name: str, *, slug: str | None = None, charset: str | None = None, url: str | None = None
) -> Article:
    """Return the article that some bytes are, plain text or HTML.

    Parameters
    ----------
    data : bytes
        The content.
    name : str
        Its name for messages: a file's, or an address.
    slug : str, optional
        The article's short name; by default one made of its headline.
    charset : str, optional
        The encoding that a server declared.
    url : str, optional
        Where it was found.

    Raises
    ------
    BadData
        If it holds no English article.
    """
    check_kind(data, name)
    if is_page(data):
        article = _from_page(decode_page(data, charset, name), name, url)
    else:
        article = read_article(decode_text(data, name), record=ArticleRecord(found_at=url))
    check_language(article, name)
    return replace(article, slug=slug or slug_of(article.headline or "article"))


def is_page(data: bytes) -> bool:
    """Return whether some bytes are HTML: they begin as a page does, in whatever encoding.

    Parameters
    ----------
    data : bytes
        The content.
    """
    return bool(
        _PAGE.match(data[:8192].replace(b"\0", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff"))
    )


def published_on(article: Article, day: date) -> Article:
    """Return an article with the day of publication that its reader gives.

    Parameters
    ----------
    article : Article
        The article.
    day : datetime.date
        The day.
    """
    return replace(article, published=day, published_basis="stated", published_how="given by the reader")


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
    aside = {piece.start for piece in article.furniture if not piece.what.startswith(NOTICE)}
    passages = [part.text for part in article.paragraphs if part.start not in aside]
    problem = why_not_english(passages or [article.text])
    if problem:
        raise BadData(f"{name} {problem}.")


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
    words = re.compile(r"[^a-z0-9]+").sub("-", name.lower().replace("’", "").replace("'", "")).strip("-")
    if len(words) > 60:
        words = words[:60].rpartition("-")[0] or words[:60]
    return words.strip("-") or "article"


def bytes_of(path: Path) -> bytes:
    """Return a file's content; one too large to be an article is not read.

    Parameters
    ----------
    path : pathlib.Path
        The file.

    Raises
    ------
    InputOutputProblem
        If it cannot be read.
    BadData
        If it is larger than 10 MB.
    """
    try:
        if path.is_dir():
            raise InputOutputProblem(f"{path} is a folder; give the file that holds the article.")
        size = path.stat().st_size
        if size > LARGEST:
            raise BadData(
                f"{path.name} has {size / 1e6:,.0f} MB, more than the {LARGEST // 1_000_000} MB allowed; "
                "give the article alone."
            )
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise InputOutputProblem(f"{path} cannot be read: {error.strerror}.") from None


def _from_page(page: str, name: str, url: str | None) -> Article:
    # A parser looks for the end of every tag anew: pages whose tags never end would cost it hours.
    if any(part.count("<") > _MOST_OPENED for part in page.split(">")):
        raise BadData(f"{name} is broken HTML: its tags are never closed; save its text as a .txt file.")
    page = _BREAKS.sub("<br><br>", page)
    facts = page_facts(page)
    text = canonical_text(page, facts.headline, name)
    record = ArticleRecord(
        headline=facts.headline,
        bylines=facts.authors,
        published=facts.published,
        published_basis="stated" if facts.published else None,
        published_how=facts.published_how,
        found_at=facts.url or url,
    )
    article = read_article(text, record=record)
    return article if article.agency else replace(article, agency=facts.site)


def _path_of(slug_or_path: str | Path, project: Project | None) -> Path:
    """Return the folder of a slug, or the path itself if it is one."""
    path = Path(slug_or_path)
    named = isinstance(slug_or_path, str) and SLUG.fullmatch(slug_or_path)
    if named and not (path.is_file() or path.is_fifo()):
        articles = (project or find_project()).articles
        if (articles / slug_or_path / TEXT_NAME).is_file():
            return articles / slug_or_path
        if not path.is_dir():
            there = sorted(text.parent.name for text in articles.glob(f"*/{TEXT_NAME}"))
            otherwise = f"there are {', '.join(there) or 'none'}, and `workbook add FILE` adds one."
            raise InputOutputProblem(
                f"There is no article {slug_or_path}; {hint(path.name, there, otherwise)}"
            )
    try:
        there_is = path.exists()
    except (OSError, ValueError):
        there_is = False
    if not there_is:
        raise InputOutputProblem(
            f"There is no file {str(path)[:200]!r}; give the path of an article, or its slug."
        )
    return path


def _from_folder(folder: Path) -> Article:
    """Return the article of a folder with ``article.txt`` and, perhaps, ``article.toml``."""
    name = f"{folder.name}/{TEXT_NAME}"
    text = decode_text(bytes_of(folder / TEXT_NAME), name)
    toml = folder / RECORD_NAME
    where = f"{folder.name}/{RECORD_NAME}"
    record = read_record(bytes_of(toml), text, where) if toml.exists() else ArticleRecord()
    article = replace(read_article(text, folder.name, record), folder=folder)
    check_language(article, name)
    return article
