"""How much a fetch may take: bytes, seconds, hops."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from analysis.errors import SourceUnavailable


class FetchFailed(SourceUnavailable):
    """A page could not be fetched, or was larger or slower than allowed."""


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
    """

    bytes: int = 10_000_000
    seconds: float = 30.0
    hops: int = 5


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment at which a fetch has to be over.

    Parameters
    ----------
    seconds : float
        Seconds from now.
    """

    seconds: float
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
            raise FetchFailed(
                f"{url} took longer than {self.seconds:g} seconds; save the page and give the file."
            )
