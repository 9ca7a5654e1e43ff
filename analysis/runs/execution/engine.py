"""Papermill's engines for runs: one with a kernel's process, and one within the build's forked child.

Both are watched: which cell they are at, how much it prints, how it ends.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import nbformat
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import NBClientEngine, papermill_engines
from papermill.exceptions import PapermillExecutionError
from papermill.execute import execute_notebook
from papermill.log import logger
from papermill.translators import PythonTranslator, papermill_translators
from traitlets import Int
from traitlets.config import Config

from analysis.runs.execution.streams import joined
from analysis.runs.notebooks.values import literal

KERNEL = "kernel"
FORKED = "workbook"  # the name under which pyproject.toml registers it with papermill
_SHOWN = ("display_data", "execute_result", "update_display_data")
_RICHER = 10  # a figure or a table may be so many times as long as what is printed
CellFailed = PapermillExecutionError
TooSlow = CellTimeoutError


class KernelDied(Exception):
    """A kernel's process ended while a cell ran.

    Parameters
    ----------
    exit_code : int or None
        Its exit code, the negative number of the signal that ended it; None if unknown.
    """

    def __init__(self, exit_code: int | None) -> None:
        super().__init__(exit_code)
        self.exit_code = exit_code


class LiteralTranslator(PythonTranslator):  # type: ignore[misc]
    """Parameters as literals, type-checked all the way down, so that no value can become code."""

    @classmethod
    def translate(cls, val: Any) -> str:
        """Return the literal of a value; a `Spelled` one has been checked already."""
        return str(val) if isinstance(val, Spelled) else literal(val)

    @classmethod
    def codify(cls, parameters: Mapping[str, Any], comment: str = "Parameters") -> str:
        """Return the source of the cell with injected parameters."""
        lines = [f"{name} = {cls.translate(value)}" for name, value in parameters.items()]
        return "\n".join([f"# {comment}", *lines])


class Spelled(str):
    """A value already written as a literal in the words of the notebook, such as ``dt.date(2023, 5, 17)``."""

    __slots__ = ()


class Client(PapermillNotebookClient):  # type: ignore[misc]
    """A client of a kernel that keeps only so much of what a cell prints."""

    longest_output = Int(1_000_000).tag(config=True)
    exit_code: int | None = None  # of the kernel's process, once it has died

    def output(self, outs: Any, msg: Any, display_id: Any, cell_index: int) -> Any:
        """Handle an output message; what is beyond the limit is dropped, and the reader told so."""
        if msg["msg_type"] in _SHOWN:
            size = sum(len(form) for form in msg["content"]["data"].values() if isinstance(form, str))
            if size > _RICHER * self.longest_output:
                said = f"[an output of {size:,} characters: left out]"
                msg["content"]["data"] = {"text/plain": said}
                msg["content"]["metadata"] = {}
        if msg["msg_type"] == "stream":
            printed = sum(len(out["text"]) for out in outs if out["output_type"] == "stream")
            if printed >= self.longest_output:
                return None
            text = msg["content"]["text"]
            if printed + len(text) >= self.longest_output:
                room = self.longest_output - printed
                msg["content"]["text"] = (
                    f"{text[:room]}\n[more than {self.longest_output:,} characters: cut here]\n"
                )
        return super().output(outs, msg, display_id, cell_index)

    async def _async_check_alive(self) -> None:
        """Look whether the kernel is alive; if not, keep its exit code before its manager forgets it."""
        try:
            await super()._async_check_alive()
        except DeadKernelError:
            process = getattr(getattr(self.km, "provisioner", None), "process", None)
            self.exit_code = getattr(process, "returncode", None)
            raise

    async def _check_raise_for_error(self, cell: Any, cell_index: int, exec_reply: Any) -> None:
        """Put together what the cell printed, whether it failed or not."""
        cell.outputs = joined(cell.outputs)
        await super()._check_raise_for_error(cell, cell_index, exec_reply)


class KernelEngine(NBClientEngine):  # type: ignore[misc]
    """Papermill's own engine with our client."""

    @classmethod
    def client(cls) -> type[Client]:
        """Return the class of the client."""
        return Client

    @classmethod
    def execute_managed_notebook(cls, nb_man: Any, kernel_name: str, **kwargs: Any) -> Any:
        """Execute a notebook that papermill manages."""
        kwargs.get("reached", []).append(nb_man.nb)
        options = {
            "timeout": kwargs.get("execution_timeout"),
            "startup_timeout": kwargs.get("start_timeout", 60),
            "longest_output": kwargs.get("longest_output", 1_000_000),
            "on_cell_start": kwargs.get("on_cell_start"),
            "kernel_name": kernel_name,
            "log": logger,
            "iopub_timeout": 60,
            "shutdown_kernel": "immediate",
            "record_timing": False,
            # Sockets in the file system: no port to race for, no network interface needed. Without a
            # connection file of their own, two kernels in one working folder would share their sockets.
            "config": Config(
                {"KernelManager": {"transport": "ipc", "connection_file": kwargs["connection_file"]}}
                if "connection_file" in kwargs
                else {}
            ),
        }
        client = cls.client()(nb_man, **options)
        try:
            return client.execute()
        except DeadKernelError:
            raise KernelDied(client.exit_code) from None


class ForkedEngine(KernelEngine):
    """The engine for a process that serves one run and ends, such as a forked child of the build."""

    @classmethod
    def client(cls) -> type[Client]:
        """Return the class of the client."""
        from analysis.runs.execution.inprocess import InProcessClient

        return InProcessClient


def execute(
    notebook: Mapping[str, Any],
    given: Mapping[str, str],
    *,
    engine: str,
    seconds: int,
    characters: int,
    scratch: Path,
    on_cell: Callable[[int], None],
    reached: list[Any],
) -> Any:
    """Execute a notebook through papermill and return it.

    Parameters
    ----------
    notebook : mapping
        The notebook as JSON.
    given : mapping
        Names and literals of the parameters to inject.
    engine : str
        ``workbook`` to run it in this very process, ``kernel`` to run it in a kernel's.
    seconds : int
        The time limit of a cell.
    characters : int
        How much printed output of a cell is kept.
    scratch : pathlib.Path
        A folder of this run alone, with a short path, for the kernel's sockets.
    on_cell : callable
        Told the index of each cell before it runs.
    reached : list
        Receives the notebook as soon as it starts, so that a caller has it as far as it came.
    """
    logger.setLevel(
        "ERROR"
    )  # papermill takes parameters it cannot read with a regular expression for unknown
    return execute_notebook(
        nbformat.from_dict(notebook),
        None,
        parameters={name: Spelled(text) for name, text in given.items()},
        engine_name=engine,
        kernel_name="python3",
        language="python",
        progress_bar=False,
        start_timeout=60,
        execution_timeout=seconds,
        longest_output=characters,
        on_cell_start=lambda cell, cell_index: on_cell(cell_index),
        connection_file=str(scratch / "kernel.json"),
        reached=reached,
    )


papermill_engines.register(KERNEL, KernelEngine)
papermill_engines.register(FORKED, ForkedEngine)
papermill_translators.register("python", LiteralTranslator)
