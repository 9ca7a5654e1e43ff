"""Headings with stable ids, in order, and the list of contents made from them."""

from __future__ import annotations

import html
import re
import unicodedata
from typing import Any, NamedTuple

from markupsafe import Markup
from nbconvert.preprocessors import Preprocessor

from analysis.patterns import regex
from analysis.reports.cells.tags import each_fragment

_HEADING = regex(r"<h([1-6])([^>]*)>(.*?)</h\1>", re.DOTALL)
_TAG = regex(r"<[^>]*>")
_UNSPOKEN = regex(r'<span class="hidden">.*?</span>')
_ID = regex(r' id="([^"]*)"')
RESERVED = frozenset({"main", "contents", "title", "about", "code", "page", "parameters", "omitted"})


class Heading(NamedTuple):
    """A heading of a page: its level from 2 on, its id and its text."""

    level: int
    id: str
    text: str


class Outline(Preprocessor):
    """Gives headings their ids and levels: the first of level 1 is the page's title, no level is skipped."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Return the notebook with such headings; title and contents are among the resources."""
        self.title, self.last, self.found = "", 1, list[Heading]()
        self.taken = {*RESERVED}
        each_fragment(nb, self._noted)
        each_fragment(nb, self._outlined)
        nb.cells = [cell for cell in nb.cells if cell.cell_type != "markdown" or cell.source.strip()]
        resources["title"], resources["contents"] = self.title, self.found
        return nb, resources

    def _noted(self, fragment: Any) -> Any:
        self.taken.update(_ID.findall(fragment))
        return fragment

    def _outlined(self, fragment: str) -> Markup:
        return Markup(_HEADING.sub(self._heading, fragment))  # noqa: S704 - it was cleaned before

    def _heading(self, match: re.Match[str]) -> str:
        text = " ".join(html.unescape(_TAG.sub("", _UNSPOKEN.sub("", match[3]))).split())
        if match[1] == "1" and not self.title and not self.found:
            self.title = text
            return ""
        level = min(max(int(match[1]), 2), self.last + 1)
        self.last = level
        given = _ID.search(match[2])
        name = given[1] if given else self._free(slug(text))
        self.found.append(Heading(level, name, text))
        others = _ID.sub("", match[2])
        return f'<h{level} id="{html.escape(name)}"{others}>{match[3]}</h{level}>'

    def _free(self, name: str) -> str:
        free, number = name, 2
        while free in self.taken:
            free, number = f"{name}-{number}", number + 1
        self.taken.add(free)
        return free


def slug(text: str) -> str:
    """Return a heading as an id that stays the same as long as the heading does.

    Examples
    --------
    >>> slug("Whose books? Xi’an, 2022")
    'whose-books-xian-2022'
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "section"
