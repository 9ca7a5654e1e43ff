"""Ask again where a fault may pass: after growing pauses, or when the server says."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TypeVar

from analysis.fetch.limits import FetchFailed

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Patience:
    """How often to ask again, and how long to wait.

    Parameters
    ----------
    tries : int
        How often to ask in all.
    first : float
        Seconds before the second try; each further pause is twice as long.
    most : float
        At most so many seconds a pause; where a server wants a longer one, it is not asked again.
    sleep : callable
        What waits.
    """

    tries: int = 4
    first: float = 2.0
    most: float = 60.0
    sleep: Callable[[float], None] = time.sleep

    def persist(self, ask: Callable[[], Result]) -> Result:
        """Return what asking gives, at last.

        Parameters
        ----------
        ask : callable
            What asks.

        Raises
        ------
        FetchFailed
            The last fault, if no try was good; at once, if the fault is not one that passes.
        """
        for count in range(self.tries):
            try:
                return ask()
            except FetchFailed as fault:
                pause = self.first * 2**count if fault.wait is None else fault.wait
                if not fault.passing or count == self.tries - 1 or pause > self.most:
                    raise _told(fault, count + 1, pause if pause > self.most else None) from None
                self.sleep(pause)
        raise AssertionError("the last try returns or raises")  # pragma: no cover


def seconds_of(retry_after: str | None) -> float | None:
    """Return how long a Retry-After header asks to wait, in seconds; None if it says nothing (RFC 9110, 10.2.3).

    Examples
    --------
    >>> seconds_of("120"), seconds_of("soon")
    (120.0, None)
    """
    text = (retry_after or "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _told(fault: FetchFailed, tries: int, pause: float | None) -> FetchFailed:
    """Return a fault that says how often it was tried, or when to come back."""
    sentence = str(fault).rstrip(".")
    if pause is not None:
        sentence += f"; it wants to be asked again in {pause:.0f} seconds"
    elif tries > 1:
        sentence += f"; tried {tries} times"
    return type(fault)(
        f"{sentence}.", status=fault.status, wait=fault.wait, content=fault.content, passing=fault.passing
    )
