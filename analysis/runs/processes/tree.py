"""Finding and ending every process of a build, however the build ended.

Each process of a build carries the build's mark in its environment, inherited by kernels and by all that
cells start; on Linux ``/proc`` tells who carries it, and who was started by one that does. This file also runs as a script: a watchdog that waits
for its standard input to close, which happens when the build is gone even by ``kill -9``, and then ends what
is left. It imports the standard library only, so that the watchdog starts in milliseconds.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import sys
import time
from collections.abc import Callable, Collection
from pathlib import Path

BUILD = "WORKBOOK_BUILD"  # the environment variable that every process of a build carries
RUN = "WORKBOOK_RUN"  # and the one that the kernel of a run and all it starts carry
TELLS = Path("/proc/self/environ").exists()  # whether the system tells of each process what it carries
_LOOKS = 2
_PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h


def marked(mark: str) -> list[int]:
    """Return the ids of the processes whose environment holds ``NAME=value``, the asking one excepted, and of all below."""
    found = set()
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            environment = (folder / "environ").read_bytes().split(b"\0")
            if mark.encode() in environment and int(folder.name) != os.getpid():
                found.add(int(folder.name))
    return [*found, *below(found)] if found else []


def below(pids: Collection[int]) -> list[int]:
    """Return the ids of the processes that these have started, directly or not, whatever their environment."""
    children: dict[int, list[int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError, ValueError, IndexError):  # it has ended meanwhile
            parent = int(path.read_text("utf-8", "replace").rpartition(")")[2].split()[1])
            children.setdefault(parent, []).append(int(path.parent.name))
    found: list[int] = []
    waiting = list(pids)
    while waiting:
        started = [each for each in children.pop(waiting.pop(), ()) if each not in pids]
        found += started
        waiting += started
    return found


def adopt_orphans() -> None:
    """Have what the processes below start stay below this one, also when those in between are gone."""
    if sys.platform.startswith("linux"):
        import ctypes  # late: the watchdog adopts nobody

        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def end_marked(mark: str, patience: float = 2.0) -> None:
    """End every process that carries a mark, and whatever they start meanwhile.

    Parameters
    ----------
    mark : str
        ``NAME=value`` as it stands in the environment of the processes.
    patience : float
        For how many seconds to look again for new ones.
    """
    deadline = time.monotonic() + patience
    unseen = 0  # looks in a row that found none: while a process turns into another program it shows no environment
    while time.monotonic() < deadline:
        unseen = 0 if end_all(lambda: marked(mark)) else unseen + 1
        if unseen == _LOOKS:
            return
        time.sleep(0.01)


def end_below(pid: int) -> None:
    """End every process that one has started, directly or not."""
    end_all(lambda: below({pid}))


def end_all(find: Callable[[], Collection[int]]) -> bool:
    """End the processes that are found, and return whether there were any.

    They are stopped first, until no more are found: one that is ended while it starts another would leave it
    where nobody finds it.
    """
    found: set[int] = set()
    while new := set(find()) - found:
        for pid in new:
            _send(pid, signal.SIGSTOP)
        found |= new
    for pid in found:
        end(pid)
    return bool(found)


def end(pid: int) -> None:
    """End a process at once; it may be gone already."""
    _send(pid, signal.SIGKILL)


def _send(pid: int, number: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.kill(pid, number)


def end_group(pid: int) -> None:
    """End a process group at once; it may be gone already."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)


def watch(token: str, scratch: str) -> None:
    """Wait until the build is gone, then end its processes and remove its scratch folder.

    Each line on standard input names a process group of the build.
    """
    for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(each, signal.SIG_IGN)
    groups = [int(line) for line in sys.stdin if line.strip().isdigit()]
    end_marked(f"{BUILD}={token}")
    if not TELLS:  # groups are what is known
        for group in groups:
            end_group(group)
    shutil.rmtree(scratch, ignore_errors=True)


if __name__ == "__main__":
    watch(sys.argv[1], sys.argv[2])
