"""The processes of one build: started, watched, and none left behind."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import forkserver
from pathlib import Path

import analysis
from analysis.project import Project
from analysis.runs.execution import warm
from analysis.runs.execution.job import FORKS
from analysis.runs.processes import tree as processes

# What makes the same inputs give the same bytes, for kernels and whatever else runs a notebook.
REPRODUCIBLE = {
    "PYTHONHASHSEED": "0",
    "SOURCE_DATE_EPOCH": "1684281600",  # 17 May 2023, the first article's day: any fixed second would do
    "TZ": "UTC",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
}


@dataclass(frozen=True, slots=True)
class Session:
    """One build's mark, its scratch folder and its watchdog.

    Parameters
    ----------
    token : str
        What the environment of each of its processes is marked with.
    scratch : pathlib.Path
        A folder outside the project whose path is short enough for sockets; gone when the build ends.
    watchdog : subprocess.Popen
        The process that cleans up if the build is killed.
    """

    token: str
    scratch: Path
    watchdog: subprocess.Popen[str]

    def tell(self, group: int) -> None:
        """Tell the watchdog of a process group."""
        with contextlib.suppress(OSError, ValueError):
            assert self.watchdog.stdin is not None  # noqa: S101 - it was started with a pipe
            self.watchdog.stdin.write(f"{group}\n")
            self.watchdog.stdin.flush()


@contextlib.contextmanager
def session(project: Project, preload: Sequence[str] = ()) -> Iterator[Session]:
    """Set the stage for a build's processes, and clear it whatever happens.

    The environment is changed for as long as the session lasts: the project, a fixed hash seed, date and time
    zone, and homes apart from the user's, so that no setting of theirs reaches a report. The modules named in
    `preload` are imported once, by the process that runs are forked from.
    """
    token = secrets.token_hex(8)
    parent = tempfile.gettempdir() if len(tempfile.gettempdir()) < 40 else "/tmp"  # noqa: S108 - sockets
    scratch = Path(parent) / f"workbook-{token[:8]}"  # made once there is a watchdog to remove it
    before = dict(os.environ)
    watchdog = subprocess.Popen(  # noqa: S603 - our own interpreter, our own file
        [sys.executable, "-S", "-E", processes.__file__, token, str(scratch)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        text=True,
    )
    try:
        scratch.mkdir(mode=0o700)
        os.environ.update(_environment(project, token, scratch))
        _temporary_files_in(str(scratch))
        os.environ[warm.MODULES] = ",".join(preload)
        multiprocessing.set_forkserver_preload([warm.__name__])
        if FORKS:
            forkserver.ensure_running()  # returns at once; its imports go on while the build prepares itself
        yield Session(token, scratch, watchdog)
    finally:
        with quiet():
            os.environ.clear()
            os.environ.update(before)
            _temporary_files_in(None)
            processes.end_marked(f"{processes.BUILD}={token}")
            if watchdog.stdin is not None:
                watchdog.stdin.close()
            watchdog.wait()
            shutil.rmtree(scratch, ignore_errors=True)


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Let no further interruption disturb a clean-up."""
    held = {signal.SIGINT, signal.SIGTERM}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, held)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _temporary_files_in(folder: str | None) -> None:
    """Have temporary files of this process made in a folder; None for the system's.

    multiprocessing keeps the socket of its server in one and has no public way to say where; it would stay
    behind when the build is killed.
    """
    tempfile.tempdir = folder
    multiprocessing.current_process()._config["tempdir"] = folder  # type: ignore[attr-defined]


def _environment(project: Project, token: str, scratch: Path) -> dict[str, str]:
    package = str(Path(analysis.__file__).parent.parent)
    others = [each for each in os.environ.get("PYTHONPATH", "").split(os.pathsep) if each and each != package]
    return REPRODUCIBLE | {
        processes.BUILD: token,
        "WORKBOOK_PROJECT": str(project.root),
        "TMPDIR": str(scratch),
        "PYTHONPATH": os.pathsep.join([package, *others]),
        "MPLCONFIGDIR": str(project.workdir / "cache" / "matplotlib"),
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "JUPYTER_NO_CONFIG": "1",
        "JUPYTER_PREFER_ENV_PATH": "1",
    }
