"""Countries and groups named in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from analysis.project import Project
from analysis.statistics.countries import country_words
from analysis.statistics.package import Table, read_table


@dataclass(frozen=True, slots=True)
class Place:
    """A country or group where a text names it.

    Parameters
    ----------
    code : str
        ISO 3166 alpha-3 code, or a group's.
    start, end : int
        Character offsets.
    words : str
        ``text[start:end]``.
    """

    code: str
    start: int
    end: int
    words: str


def places_in(text: str, project: Project | None = None) -> tuple[Place, ...]:
    """Return the countries and groups that a text names, in its order.

    Names, adjectives, capitals and groups count where they are written as the tables write them; the longest
    name wins, and a word that can mean several countries is left out.

    Parameters
    ----------
    text : str
        Any text.
    project : Project, optional
        Defaults to the one around the working folder.

    Examples
    --------
    >>> [place.code for place in places_in("trade between China and Central Asian nations")]
    ['CHN', 'CA5']
    """
    names, codes = _lexicon(read_table("countries", project), read_table("groups", project), project)
    found = []
    end = 0
    for first in _FIRST.finditer(text):
        if first.start() < end or first[0] not in names:
            continue
        if match := names[first[0]].match(text, first.start()):
            end = match.end()
            if code := codes[" ".join(match.group().split())]:
                found.append(Place(code, match.start(), end, match.group()))
    return tuple(found)


_FIRST = re.compile(r"(?<!\w)(?:\w+|\S)")  # the letters with which a name begins, or its first sign


@lru_cache(maxsize=4)
def _lexicon(
    countries: Table, groups: Table, project: Project | None
) -> tuple[dict[str, re.Pattern[str]], dict[str, str]]:
    """Return patterns of the names by what they begin with, and what each name stands for."""
    codes = {word: (found[0] if len(found) == 1 else "") for word, found in country_words(project).items()}
    for row in groups.rows:
        for word in (row["name"], *str(row["aliases"]).split(";")):
            if str(word).strip():
                codes[str(word).strip()] = str(row["id"])
    # "US$" is money. Two letters ("US", "EU") are names in capitals only; the patterns are case-sensitive throughout.
    names: dict[str, list[str]] = {}
    for word in sorted((word for word in codes if len(word) > 1), key=lambda word: (-len(word), word)):
        if first := _FIRST.match(word):
            names.setdefault(first[0], []).append(re.escape(word).replace(r"\ ", r"\s+"))
    return {first: re.compile(rf"(?:{'|'.join(every)})(?![\w$])") for first, every in names.items()}, codes


def capitals(code: str, project: Project | None = None) -> tuple[str, ...]:
    """Return the capital of a country; nothing for a group, or where the table leaves it out.

    Parameters
    ----------
    code : str
        ISO 3166-1 alpha-3.
    project : Project, optional
        Where the tables are.
    """
    rows = read_table("countries", project).rows
    return tuple(str(row["capital"]) for row in rows if row["alpha3"] == code and row["capital"])
