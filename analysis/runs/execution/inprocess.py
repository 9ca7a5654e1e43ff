"""Papermill's engine without a kernel's process: the notebook runs right here, in a forked child of the build.

ipykernel's own kernel, shell and display hooks do the work, and nbclient's own loop takes in what they send, so
that outputs, errors, rich displays and printed text are those of an ordinary kernel. Only the sockets between
the two are missing: messages go through queues. To be used in a process that serves one run and ends.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import queue
import signal
import sys
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

from ipykernel.inprocess.ipkernel import InProcessInteractiveShell, InProcessKernel
from ipykernel.iostream import OutStream
from nbclient.exceptions import CellTimeoutError
from traitlets import default
from traitlets.config import Config

from analysis.runs.execution.engine import Client
from analysis.runs.execution.streams import joined

_INFO = "kernel-info"


class Kernel(InProcessKernel):
    """ipykernel's kernel, handing its messages to a client in the same process."""

    _supports_kernel_subshells = False  # there are none here; that there is a thread for them must not say so
    shell_channel_thread = SimpleNamespace(parent_thread=None)

    def hand_over(self, client: Connection) -> None:
        """Send all further messages to a client."""
        self._client = client

    def _io_dispatch(self, change: Any) -> None:
        """Hand over a message; called in the thread that serves output."""
        session: Any = self.session
        _, message = session.recv(self._underlying_iopub_socket, copy=False)
        self._client.take(message)

    @default("stdout")
    def _default_stdout(self) -> OutStream:
        return _stream(self, "stdout")

    @default("stderr")
    def _default_stderr(self) -> OutStream:
        return _stream(self, "stderr")


class Stream(OutStream):
    """A stream that also takes what child processes print, and stops keeping what a cell floods it with.

    What is beyond the limit the client cuts, and says so; what comes after that is not even kept, as it would
    wait in memory until the cell has ended.
    """

    room = 0  # characters that the cell may still print

    def write(self, string: str) -> int:
        """Take a text; let one more pass than there is room for, so that the client knows that there is more."""
        if self.room >= 0:
            self.room -= len(string)
            super().write(string)
        return len(string)


def _stream(kernel: Kernel, name: str) -> Stream:
    return Stream(kernel.session, kernel.iopub_thread, name)  # type: ignore[no-untyped-call]  # OutStream's constructor has no types


class Channel:
    """A queue that can be waited for as nbclient waits for a socket."""

    def __init__(self) -> None:
        self.waiting: asyncio.Queue[Any] = asyncio.Queue()
        self.outgoing: list[Any] = []

    def send(self, message: Any) -> None:
        """Keep what a widget of the client tells the kernel, until the kernel is free."""
        self.outgoing.append(message)

    async def get_msg(self, timeout: float | None = None) -> Any:
        """Return the next message; queue.Empty if none comes in time."""
        try:
            return await asyncio.wait_for(self.waiting.get(), timeout)
        except TimeoutError:
            raise queue.Empty from None


class Connection:
    """What nbclient takes for its client of a kernel."""

    def __init__(self, kernel: Kernel, seconds: int | None, characters: int) -> None:
        self.session: Any = kernel.session
        self._kernel: Any = kernel
        self._seconds = seconds
        self._characters = characters
        self._loop: asyncio.AbstractEventLoop | None = None
        self.iopub_channel, self.shell_channel = Channel(), Channel()
        self.late = False
        kernel.hand_over(self)

    def take(self, message: Any) -> None:
        """Take a message of the thread that serves output."""
        if message["msg_type"] == "clear_output":
            self._make_room()
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self.iopub_channel.waiting.put_nowait, message)

    async def is_alive(self) -> bool:
        """Return that the kernel lives: it is this process."""
        return True

    async def execute(self, code: str, store_history: bool = True, stop_on_error: bool = True) -> str:
        """Run a cell's code to its end and return the id of the request."""
        content = {
            "code": code,
            "silent": False,
            "store_history": store_history,
            "user_expressions": {},
            "allow_stdin": False,
            "stop_on_error": stop_on_error,
        }
        self._loop = asyncio.get_running_loop()
        self._make_room()
        while self.shell_channel.outgoing:
            await self._dispatch(self.shell_channel.outgoing.pop(0))
        message = self.session.msg("execute_request", content)
        with self._limited():
            await self._dispatch(message)
        _, reply = self.session.recv(self._kernel.shell_stream, copy=False)
        await self.shell_channel.waiting.put(reply)
        return str(message["header"]["msg_id"])

    def kernel_info(self) -> str:
        """Answer papermill's question who the kernel is, and return the id of the request."""
        answer = {"language_info": {"name": "python"}}
        self.shell_channel.waiting.put_nowait({"parent_header": {"msg_id": _INFO}, "content": answer})
        return _INFO

    def _make_room(self) -> None:
        self._kernel.stdout.room = self._kernel.stderr.room = self._characters

    async def _dispatch(self, message: Any) -> None:
        stream = self._kernel.shell_stream
        self.session.send(stream, message)
        await self._kernel.dispatch_shell(stream.recv_multipart())

    @contextlib.contextmanager
    def _limited(self) -> Iterator[None]:
        """Interrupt the cell when its time is up; the build ends the process if that does not help."""

        def ring(number: int, frame: object) -> None:
            self.late = True
            raise KeyboardInterrupt

        before = signal.signal(signal.SIGALRM, ring)
        signal.setitimer(signal.ITIMER_REAL, self._seconds or 0)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)


class InProcessClient(Client):
    """nbclient's client with a kernel in this very process."""

    @contextlib.contextmanager
    def setup_kernel(self, **kwargs: Any) -> Iterator[None]:
        """Bring up the kernel and what a kernel's process has besides."""
        kernel = Kernel.instance(config=Config({"HistoryManager": {"hist_file": ":memory:"}}))
        InProcessInteractiveShell.instance().kernel = kernel
        self.kc = Connection(kernel, self.timeout, self.longest_output)
        self.km = None
        stdout, stderr = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = kernel.stdout, kernel.stderr
        _as_in_a_kernel()
        try:
            yield
        finally:
            sys.stdout, sys.stderr = stdout, stderr

    async def _check_raise_for_error(self, cell: Any, cell_index: int, exec_reply: Any) -> None:
        if self.kc.late:  # that it was interrupted is how its time was ended, not what went wrong
            cell.outputs = joined([each for each in cell.outputs if each["output_type"] != "error"])
            raise CellTimeoutError.error_from_timeout_and_cell("Cell execution timed out", self.timeout, cell)
        await super()._check_raise_for_error(cell, cell_index, exec_reply)


def _as_in_a_kernel() -> None:
    """Undo what is otherwise outside a kernel: the command's own folder to import from, a terminal's width."""
    named = [each for each in os.environ.get("PYTHONPATH", "").split(os.pathsep) if each]
    sys.path[:] = [*named, *(each for each in sys.path[1:] if each not in named)]
    if "pandas" in sys.modules:
        import pandas as pd

        pd.set_option("display.max_columns", 20)  # its default within a kernel
