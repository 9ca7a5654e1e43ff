"""Whose figures they are, where they were read, and the sourced premises about people and events."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar

from analysis.errors import UsageProblem, hint
from analysis.project import Project
from analysis.quantities import Period
from analysis.statistics.countries import area_name
from analysis.statistics.package import Table, read_table

Kind = TypeVar("Kind")

# Names of places and offices that take "the" in a sentence, by how they begin or end.
_BEGIN_AFTER_THE = ("United ", "Netherlands", "Philippines", "Maldives", "Bahamas", "Gambia")
_END_AFTER_THE = ("Republic", "Bank", "Institute", "Organization", "Reserve")


@dataclass(frozen=True, slots=True)
class Publisher:
    """Whose figure something is.

    ``bare_names`` are those of the office without its country; ``books`` is the country whose official count it publishes; ``figures_from`` the publisher it always takes
    its figures from; ``relays`` says that it passes on what the reporting country's office sends.
    """

    id: str
    name: str
    short: str
    bare_names: tuple[str, ...]
    kind: str
    books: str
    figures_from: str
    relays: str
    note: str


@dataclass(frozen=True, slots=True)
class Source:
    """A page or a file where a figure was read; ``snapshot`` names the raw answer where a command brought it."""

    id: str
    published_by: str
    kind: str
    title: str
    date: str
    url: str
    licence: str
    obtained: str
    retrieved: datetime.date
    evidence: str
    confidence: str
    snapshot: str

    def cite(self) -> str:
        """Return whose page or file it is, its title and its day, in one line."""
        return f"{self.published_by}, “{self.title}”, {self.date}"


@dataclass(frozen=True, slots=True)
class Person:
    """An office holder; ``born`` is None where no source was read."""

    id: str
    name: str
    other_names: tuple[str, ...]
    office: str
    country: str
    in_office_on: datetime.date
    born: datetime.date | None
    source: str


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting, with its first and last day and the codes of the countries that took part."""

    id: str
    name: str
    other_names: tuple[str, ...]
    start: datetime.date
    end: datetime.date
    format: str
    place: str
    participants: tuple[str, ...]
    first: str
    note: str
    source: str


@dataclass(frozen=True, slots=True)
class Statement:
    """Words of an official about a figure, as far as a source quotes them."""

    id: str
    speaker: str
    office: str
    country: str
    said_on: datetime.date | None
    wording: str
    language: str
    wording_is: str
    reporter: str
    partner: str
    flow: str
    product: str
    indicator: str
    period: Period | None
    transformation: str
    value: float | None
    unit: str
    bound: str
    terms: str
    publisher: str
    source: str
    note: str


def in_a_sentence(name: str) -> str:
    """Return the name of a place or an office as a sentence has it, with "the" where it takes one.

    Examples
    --------
    >>> in_a_sentence("United States"), in_a_sentence("World Bank"), in_a_sentence("China")
    ('the United States', 'the World Bank', 'China')
    """
    takes = name.startswith(_BEGIN_AFTER_THE) or name.endswith(_END_AFTER_THE)
    return f"the {name}" if takes else name


def place_in_prose(code: str, project: Project | None = None) -> str:
    """Return the name of a country or group by its code as a sentence has it: "the United States"."""
    return in_a_sentence(area_name(code, project))


def publisher(identifier: str, project: Project | None = None) -> Publisher:
    """Return the publisher with an identifier, such as ``mofcom``, or a name as pages print it; UsageProblem if there is none."""
    known = _publishers(read_table("publishers", project))
    if identifier not in known:
        name = identifier.lower().removeprefix("the ")
        named = (
            one
            for one in known.values()
            if name in (one.short.lower().removeprefix("the "), one.name.lower())
        )
        identifier = next((one.id for one in named), identifier)
    return _pick(known, identifier, "publisher")


def source(identifier: str, project: Project | None = None) -> Source:
    """Return the source with an identifier, such as ``XH-2023-04-19``; UsageProblem if there is none."""
    return _pick(_sources(read_table("sources", project)), identifier, "source")


def people(project: Project | None = None) -> tuple[Person, ...]:
    """Return the office holders whom articles name."""
    return tuple(
        Person(**{**row, "other_names": _split(row["other_names"])})
        for row in _cells(read_table("people", project))
    )


def events(project: Project | None = None) -> tuple[Event, ...]:
    """Return the meetings that articles name."""
    return tuple(
        Event(
            **{
                **row,
                "other_names": _split(row["other_names"]),
                "participants": tuple(row["participants"].split()),
            }
        )
        for row in _cells(read_table("events", project))
    )


def statements(project: Project | None = None) -> tuple[Statement, ...]:
    """Return the statements of officials; they feed attribution and never support a claim."""
    return tuple(
        Statement(**{**row, "period": Period.parse(row["period"]) if row["period"] else None})
        for row in _cells(read_table("statements", project))
    )


def origin(identifier: str, reporter: str = "", project: Project | None = None) -> str:
    """Return the publisher that a publisher's figures about a country go back to; a relayed country's office if unknown.

    Parameters
    ----------
    identifier : str
        A publisher.
    reporter : str
        Whose books the figure stands in; the United Nations pass on what that country's office sends.
    project : Project, optional
        Defaults to the one around the working folder.

    Examples
    --------
    >>> origin("mofcom"), origin("comtrade", "KAZ"), origin("comtrade", "DEU"), origin("ei")
    ('gacc', 'bns', 'the office of DEU', 'bp')
    """
    one = publisher(identifier, project)
    if one.figures_from:
        return one.figures_from
    if one.relays and reporter:
        for each in _publishers(read_table("publishers", project)).values():
            if each.books == reporter and each.kind in ("statistical office", "customs"):
                return each.id
        return f"the office of {reporter}"  # two countries' figures are two counts, whoever passes them on
    return one.id


@lru_cache(maxsize=8)
def _publishers(table: Table) -> dict[str, Publisher]:
    return {row["id"]: Publisher(**{**row, "bare_names": _split(row["bare_names"])}) for row in _cells(table)}


@lru_cache(maxsize=8)
def _sources(table: Table) -> dict[str, Source]:
    return {row["id"]: Source(**row) for row in _cells(table)}


def _cells(table: Table) -> list[dict[str, Any]]:
    return [dict(row) for row in table.rows]


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())


def _pick(known: dict[str, Kind], identifier: str, what: str) -> Kind:
    try:
        return known[identifier]
    except KeyError:
        listed = f"data/statistics/{what}s.csv lists them."
        near = hint(identifier, known, "")
        raise UsageProblem(
            f"There is no {what} {identifier!r}; {f'{near} {listed}' if near else listed}"
        ) from None
