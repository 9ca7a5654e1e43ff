"""One build at a time."""

from __future__ import annotations

import contextlib
import fcntl
from collections.abc import Callable, Iterator
from pathlib import Path

from analysis.errors import Busy


@contextlib.contextmanager
def locked(path: Path, *, wait: bool = True, on_wait: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Hold a lock file while the block runs. The lock ends with the process, however that ends.

    Parameters
    ----------
    path : pathlib.Path
        The lock file; it is made where it is missing and stays.
    wait : bool
        Whether to wait for another build to end.
    on_wait : callable
        Called once before waiting.

    Raises
    ------
    Busy
        If another build holds the lock and one should not wait.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if not wait:
                raise Busy(
                    "Another build is at work in this project; wait for it to end, or leave out --no-wait."
                ) from None
            on_wait()
            fcntl.flock(file, fcntl.LOCK_EX)
        yield
