"""Countries and groups, and the words that news uses for them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from analysis.errors import BadData
from analysis.project import Project
from analysis.statistics.package import Table, read_table

_NEAR = 0.75  # how alike a name has to be to be what was meant


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory of ISO 3166-1.

    Parameters
    ----------
    alpha3, alpha2, m49, comtrade : str
        Its codes; ``m49`` is the United Nations' three digits, ``comtrade`` what UN Comtrade and CEPII use.
    name : str
        As news in English writes it.
    demonym : str
        The adjective ("Kazakh"); empty where there is none in use.
    aliases : tuple of str
        Other names and adjectives.
    capital : str
        The seat of government, which often stands for the state.
    """

    alpha3: str
    alpha2: str
    m49: str
    comtrade: str
    name: str
    demonym: str
    aliases: tuple[str, ...]
    capital: str


@dataclass(frozen=True, slots=True)
class Group:
    """A group of countries; ``members`` are those of a day, by default of the last day known."""

    id: str
    name: str
    aliases: tuple[str, ...]
    members: tuple[str, ...]


def country(text: str, project: Project | None = None) -> Country:
    """Return the country that a code, a name, an adjective or a capital means.

    Raises
    ------
    BadData
        If none does, or the word means several.

    Examples
    --------
    >>> country("Kazakh").alpha3, country("Astana").name, country("CN").name
    ('KAZ', 'Kazakhstan', 'China')
    """
    codes = _index(read_table("countries", project)).get(_fold(text), ())
    if len(codes) == 1:
        return _countries(read_table("countries", project))[codes[0]]
    if codes:
        raise BadData(f"{text!r} can mean {', '.join(codes)}; write the code.")
    together = _find_group(text, project)
    if together:
        raise BadData(
            f"{text!r} is a group of countries; name a country, for example {_first(together, project)}."
        )
    names = [one.name for one in _countries(read_table("countries", project)).values()]
    raise BadData(_unknown(text, "country", names, "countries.csv lists"))


def group(text: str, project: Project | None = None, *, on: date | None = None) -> Group:
    """Return the group that a code or a name means, with its members on a day.

    Parameters
    ----------
    text : str
        ``CA5``, ``Central Asia``, ``EAEU`` ...
    project : Project, optional
        Defaults to the one around the working folder.
    on : datetime.date, optional
        Leaves out who had not joined or had left by then; defaults to all present members.

    Raises
    ------
    BadData
        If there is no such group.
    """
    row = _find_group(text, project)
    if row is None:
        raise BadData(f"{text!r} is not a group we know; data/definitions/groups.csv lists them.")
    members = _members(str(row["id"]), read_table("memberships", project), on)
    return Group(str(row["id"]), str(row["name"]), _split(str(row["aliases"])), members)


def countries_in(name: str, project: Project | None = None, *, on: date | None = None) -> tuple[Country, ...]:
    """Return the countries of a group, by code or name, in alphabetical order of their codes.

    Examples
    --------
    >>> [country.alpha3 for country in countries_in("CA5")]
    ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB']
    """
    known = _countries(read_table("countries", project))
    return tuple(known[code] for code in group(name, project, on=on).members)


def area(text: str, project: Project | None = None) -> str:
    """Return the code of the country or group that a text means, as tables write it.

    Raises
    ------
    BadData
        If none does, or the word means several.

    Examples
    --------
    >>> area("China"), area("Central Asia"), area("WLD")
    ('CHN', 'CA5', 'WLD')
    """
    if text in _countries(read_table("countries", project)):
        return text
    row = _find_group(text, project)
    if row is not None:
        return str(row["id"])
    if _fold(text) not in _index(read_table("countries", project)):
        names = [one.name for one in _countries(read_table("countries", project)).values()]
        names += [name for each in read_table("groups", project).rows for name in _names_of(each)]
        raise BadData(_unknown(text, "country or group", names, "countries.csv and groups.csv list"))
    return country(text, project).alpha3


def area_name(code: str, project: Project | None = None) -> str:
    """Return the name of a country or group by its code.

    Examples
    --------
    >>> area_name("KAZ"), area_name("CA5")
    ('Kazakhstan', 'the five of Central Asia')
    """
    known = _countries(read_table("countries", project)).get(code)
    return known.name if known else group(code, project).name


def country_words(project: Project | None = None) -> Mapping[str, tuple[str, ...]]:
    """Return every name, adjective and capital, as written, with the codes it can mean.

    A reader of texts looks words up here; a word with two codes ("Korea", "Congo") is for it to decide, and a
    phrase with none ("Latin American", "US dollars") only looks like a country.
    """
    return {
        **_words(read_table("countries", project)),
        **{str(row["phrase"]): () for row in read_table("lookalikes", project).rows},
    }


def _find_group(text: str, project: Project | None) -> Mapping[str, object] | None:
    wanted = _fold(text)
    rows = read_table("groups", project).rows
    return next((row for row in rows if wanted in map(_fold, _names_of(row))), None)


def _names_of(row: Mapping[str, object]) -> tuple[str, ...]:
    return str(row["id"]), str(row["name"]), *_split(str(row["aliases"]))


def _first(together: Mapping[str, object], project: Project | None) -> str:
    members = _members(str(together["id"]), read_table("memberships", project), None)
    return members[0] if members else "CHN"


def _unknown(text: str, what: str, known: Iterable[str], listed: str) -> str:
    """Return the sentence for a name that nothing has; with the nearest that something has."""
    spelled = {_fold(name): name for name in known}
    near = difflib.get_close_matches(_fold(text), spelled, n=1, cutoff=_NEAR)
    hint = f"did you mean {spelled[near[0]]}? " if near else ""
    return f"{text!r} is not a {what} we know; {hint}data/definitions/{listed} them."


def _fold(text: str) -> str:
    folded = " ".join(text.casefold().replace("’", "'").split())
    return folded.removeprefix("the ")


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())


@lru_cache(maxsize=4)
def _countries(table: Table) -> dict[str, Country]:
    rows: list[dict[str, Any]] = [dict(row) for row in table.rows]
    return {
        row["alpha3"]: Country(
            **{**row, "aliases": _split(row["aliases"]), "comtrade": row["comtrade"] or row["m49"]}
        )
        for row in rows
    }


@lru_cache(maxsize=4)
def _words(table: Table) -> dict[str, tuple[str, ...]]:
    words: dict[str, list[str]] = {}
    for one in _countries(table).values():
        for word in dict.fromkeys((one.name, one.demonym, *one.aliases, one.capital)):
            if word:
                words.setdefault(word, []).append(one.alpha3)
    return {word: tuple(codes) for word, codes in words.items()}


@lru_cache(maxsize=4)
def _index(table: Table) -> dict[str, tuple[str, ...]]:
    index: dict[str, dict[str, None]] = {}
    for one in _countries(table).values():
        for word in (one.alpha3, one.alpha2, one.m49, one.name, one.demonym, *one.aliases, one.capital):
            if word:
                index.setdefault(_fold(word), {})[one.alpha3] = None
    # A name outranks a code or another country's capital: "Singapore", "Georgia".
    named = {_fold(one.name): {one.alpha3: None} for one in _countries(table).values()}
    return {word: tuple(codes) for word, codes in {**index, **named}.items()}


@lru_cache(maxsize=64)
def _members(identifier: str, table: Table, on: date | None) -> tuple[str, ...]:
    codes = []
    for row in table.rows:
        joined, left = row["joined"], row["left"]
        if row["group"] != identifier:
            continue
        if on is None and left is None:
            codes.append(str(row["country"]))
        elif on is not None:
            before = isinstance(joined, date) and on < joined
            after = isinstance(left, date) and on >= left
            if not before and not after:
                codes.append(str(row["country"]))
    return tuple(sorted(codes))
