"""The most memory that a build's processes hold, read from /proc while it runs."""

from __future__ import annotations

import threading
from pathlib import Path
from types import TracebackType

_GLANCE = 0.02  # seconds between two looks
_SERVER = b"multiprocessing.forkserver"


class Watch:
    """Watches the builds of a project while a block runs.

    Parameters
    ----------
    root : pathlib.Path
        The project.

    Attributes
    ----------
    parent : float
        MB: the most that the process held which the runs are forked from.
    child : float
        MB: the most that a run's process held, what it shares with the parent included.
    """

    def __init__(self, root: Path) -> None:
        self.parent = self.child = 0.0
        self._mark = f"WORKBOOK_PROJECT={root}".encode()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(_GLANCE):
            servers = {int(folder.name): folder for folder in self._ours()}
            for folder in servers.values():
                status = _status(folder)
                most = int(status.get("VmHWM", "0 kB").split()[0]) / 1024
                if int(status.get("PPid", "0")) in servers:
                    self.child = max(self.child, most)
                else:
                    self.parent = max(self.parent, most)

    def _ours(self) -> list[Path]:
        """Return the folders of the server that runs are forked from, and of the runs."""
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                environment = (folder / "environ").read_bytes().split(b"\0")
                if self._mark in environment and _SERVER in (folder / "cmdline").read_bytes():
                    found.append(folder)
            except OSError:
                continue
        return found


def _status(folder: Path) -> dict[str, str]:
    try:
        lines = (folder / "status").read_text("ascii", "replace").splitlines()
    except OSError:
        return {}
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}
