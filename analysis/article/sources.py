"""Read an article from wherever the reader says: a slug, a file, a web address, or standard input."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from analysis.article.article import Article
from analysis.article.decoding import LARGEST
from analysis.article.loading import article_from_bytes, load_article, published_on
from analysis.errors import BadData
from analysis.project import Project

if TYPE_CHECKING:
    from analysis.fetch import Fetched

STANDARD_INPUT = "-"
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,20}://")
_EARLIEST, _LATEST = 1900, 2100  # fixed, so that what is read does not depend on the day it is read
_TEXT_TYPES = ("text/", "application/xhtml", "application/xml")


def open_article(
    source: str,
    *,
    published: date | None = None,
    project: Project | None = None,
    fetcher: Callable[[str], Fetched] | None = None,
    standard_input: Callable[[int], bytes] | None = None,
) -> Article:
    """Return the article that a reader names on the command line.

    Parameters
    ----------
    source : str
        The slug of an article, the path of a file, an http or https address, or "-" for standard input.
    published : datetime.date, optional
        The day of publication.
    project : Project, optional
        The project that holds the slugs.
    fetcher : callable, optional
        What fetches an address, by default `analysis.fetch.fetch`; for tests.
    standard_input : callable, optional
        What reads at most so many bytes of standard input; for tests.

    Raises
    ------
    BadData
        If it holds no English article.
    SourceUnavailable
        If an address cannot be read, or is not one the workbook goes to.
    InputOutputProblem
        If a file is missing or cannot be read.
    """
    if source == STANDARD_INPUT:
        data = (standard_input or sys.stdin.buffer.read)(LARGEST + 1)
        article = article_from_bytes(data, "standard input", slug="article")
    elif _URL.match(source):
        article = _from_address((fetcher or _fetch)(source))
    else:
        return load_article(source, published=published, project=project)
    return article if published is None else published_on(article, published)


def day_given(text: str) -> date:
    """Return a day that a reader wrote.

    Parameters
    ----------
    text : str
        An ISO date from 1900 to 2100, such as 2023-05-17.

    Raises
    ------
    BadData
        If it is none, or outside these years.

    Examples
    --------
    >>> day_given("2023-05-17")
    datetime.date(2023, 5, 17)
    """
    try:
        day = date.fromisoformat(text) if re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch(text) else None
    except ValueError:
        day = None
    if day is None:
        raise BadData(
            f"{text[:60]!r} is not a date of publication; write year-month-day, such as 2023-05-17."
        )
    if not _EARLIEST <= day.year <= _LATEST:
        raise BadData(
            f"{text} cannot be the date of publication: its year has to be from {_EARLIEST} to {_LATEST}; "
            "write year-month-day, such as 2023-05-17."
        )
    return day


def _fetch(url: str) -> Fetched:
    from analysis.fetch import fetch  # not needed for files, and slow to import

    return fetch(url)


def _from_address(page: Fetched) -> Article:
    if page.content_type and not page.content_type.startswith(_TEXT_TYPES):
        raise BadData(
            f"{page.url} is {page.content_type[:60]}, not a page of text; save its text as a .txt file."
        )
    return article_from_bytes(page.content, page.url, charset=page.charset, url=page.url)
