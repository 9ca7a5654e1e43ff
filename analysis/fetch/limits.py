"""How much a fetch may take: bytes, seconds, hops."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from analysis.errors import SourceUnavailable


class FetchFailed(SourceUnavailable):
    """A page could not be fetched, or was larger or slower than allowed.

    Parameters
    ----------
    sentence : str
        What went wrong, and what to do.
    status : int
        The status of the answer; 0 if none came.
    wait : float or None
        Seconds after which the server wants to be asked again, if it said so.
    content : bytes
        What came of the answer.
    passing : bool
        Whether it may be over in a while: no connection, an answer that broke off, a busy server.
    """

    def __init__(
        self, sentence: str, *, status: int = 0, wait: float | None = None, content: bytes = b"",
        passing: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(sentence)
        self.status, self.wait, self.content, self.passing = status, wait, content, passing


class Unreachable(FetchFailed):
    """A host cannot be found, or does not answer: there may be no network."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one fetch, over all its redirects.

    Parameters
    ----------
    bytes : int
        At most so many bytes, counted after decompression.
    seconds : float
        At most so many seconds, from the first look-up of a name to the last byte.
    hops : int
        At most so many redirects.
    advice : str
        What the user can do where it fails.
    """

    bytes: int = 10_000_000
    seconds: float = 30.0
    hops: int = 5
    advice: str = "save the page and give the file"


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment at which a fetch has to be over.

    Parameters
    ----------
    seconds : float
        Seconds from now.
    advice : str
        What the user can do when it is over.
    """

    seconds: float
    advice: str = "save the page and give the file"
    _started: float = field(default_factory=time.monotonic)

    @property
    def left(self) -> float:
        """Seconds left; zero or less when it is over."""
        return self._started + self.seconds - time.monotonic()

    @property
    def over(self) -> bool:
        """Whether the time is up."""
        return self.left <= 0

    def check(self, url: str) -> None:
        """Raise FetchFailed if the time is up."""
        if self.over:
            raise FetchFailed(self.sentence(url), passing=True)

    def sentence(self, url: str) -> str:
        """Return what is said when the time is up."""
        return f"{url} took longer than {self.seconds:g} seconds; {self.advice}."
