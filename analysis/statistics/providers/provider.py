"""What a provider of official figures has to say: what to ask, what to read, under which terms."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from analysis.errors import SourceUnavailable
from analysis.project import Project
from analysis.statistics.providers.ask import Ask


class BadAnswer(SourceUnavailable):
    """A provider's answer is not what its documentation says; the tables stay as they were."""


@dataclass(frozen=True, slots=True)
class Terms:
    """Under which terms a provider's figures may be used.

    Parameters
    ----------
    licence : str
        Name of the licence, or what the terms allow, in a few words.
    address : str
        Where the terms are.
    attribution : str
        How the figures have to be cited.
    """

    licence: str
    address: str
    attribution: str


@dataclass(frozen=True, slots=True)
class Request:
    """One call of a provider.

    Parameters
    ----------
    url : str
        The address, which is shown and kept: no key is ever part of it.
    secret : mapping
        Headers that hold the provider's own key; neither shown nor kept.
    kind : str
        Ending of the file that the answer is kept in: "json", "xlsx", "html".
    """

    url: str
    secret: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)
    kind: str = "json"


@dataclass(frozen=True, slots=True)
class Answer:
    """One raw answer: what was asked, by address or file name, and the bytes as they came."""

    asked: str
    content: bytes = field(repr=False)
    kind: str = "json"


@dataclass(frozen=True, slots=True)
class Tidy:
    """What the answers say, ready for the tables.

    Parameters
    ----------
    publisher : str
        Whose figures they are: an identifier of publishers.csv. A row may name another.
    rows : mapping of str to sequence of mapping
        For each table of the package, rows of text cells; `analysis.statistics.providers.rows.complete` says
        which cells a row needs.
    title : str
        What was read, for sources.csv.
    address : str
        Where, without a key.
    published : str
        Day of the release, if the answers name it: year-month-day.
    evidence : str
        The words of the answer that a reader can look for.
    confidence : str
        How far the source can be trusted in general; known defects lower single rows.
    notes : tuple of str
        What the user should be told: what was asked for and is not there.
    """

    publisher: str
    rows: Mapping[str, Sequence[Mapping[str, str]]]
    title: str
    address: str
    published: str = ""
    evidence: str = ""
    confidence: str = "high"
    notes: tuple[str, ...] = ()


class Origin(ABC):
    """Where figures come from, be it a provider on the network or a format of files."""

    name: ClassVar[str]
    """As the command line writes it."""
    title: ClassVar[str]
    """As prose names it."""
    terms: ClassVar[Terms]
    kept: ClassVar[str] = "the raw answer is kept as"
    """How sources.csv says what its snapshots hold."""

    @property
    def prefix(self) -> str:
        """How identifiers of its sources begin."""
        return self.name.upper()


class Provider(Origin):
    """A provider on the network. One instance serves one refresh."""

    pause: ClassVar[float] = 1.0
    """Seconds between two calls: what its documentation asks for."""

    @abstractmethod
    def requests(self, ask: Ask, project: Project) -> tuple[Request, ...]:
        """Return the calls that bring what is asked for.

        Raises
        ------
        UsageProblem
            If it needs to be told more, or does not have such a thing.
        """

    def further(self, request: Request, answer: Answer) -> tuple[Request, ...]:
        """Return the calls that an answer leads to: further pages, or a file that a page links to.

        Raises
        ------
        BadAnswer
            If the answer cannot be read.
        """
        return ()

    @abstractmethod
    def read(self, answers: Sequence[Answer], ask: Ask, project: Project) -> Tidy:
        """Return what the answers say.

        Raises
        ------
        BadAnswer
            If they are not what the documentation says: another schema, missing rows, impossible values, other
            units. Nothing of it enters the tables then.
        """


class FileFormat(Origin):
    """A format of files that a user has on disk."""

    kept: ClassVar[str] = "read in a file on disk, whose name, size and sha256 are kept as"
    like: ClassVar[str] = ""
    """The provider that answers the same questions, so that an article's claims can be asked of a file too."""

    @abstractmethod
    def read(self, path: Path, ask: Ask, project: Project) -> Tidy:
        """Return what a file says of what is asked for.

        Raises
        ------
        BadData
            If the file is not of this format, or is cut short; nothing of it enters the tables then.
        """
