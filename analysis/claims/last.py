"""What was read of the articles that were looked at last, kept as it is asked for again."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from analysis.article import Article

Result = TypeVar("Result")

_MOST = 4
"""How many articles: a claim that is read in other words is one of another article for a while."""


def of_last_articles(
    function: Callable[[Article], Result],
) -> tuple[Callable[[Article], Result], Callable[[], None]]:
    """Return a function that keeps its results for the few articles that were looked at last, and what forgets them.

    Parameters
    ----------
    function : callable
        Of an article alone, which is the same article only as the same object.
    """
    last: dict[int, tuple[Article, Result]] = {}

    @wraps(function)
    def found(article: Article) -> Result:
        one = last.pop(id(article), None) or (article, function(article))
        if len(last) == _MOST:
            del last[next(iter(last))]
        last[id(article)] = one
        return one[1]

    return found, last.clear
