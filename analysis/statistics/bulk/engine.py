"""DuckDB as the workbook uses it: from the extra ``bulk``, within fixed memory, without network or extensions."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.errors import UsageProblem

if TYPE_CHECKING:
    import duckdb

MEMORY = "256MB"
"""What DuckDB may hold before it moves intermediate results to disk; Python comes on top."""

THREADS = 4
"""At most so many, since each needs buffers of its own."""


def engine(scratch: Path) -> duckdb.DuckDBPyConnection:
    """Return a connection to an empty database in memory.

    Parameters
    ----------
    scratch : pathlib.Path
        Where intermediate results go that do not fit into ``MEMORY``.

    Raises
    ------
    UsageProblem
        If DuckDB is not installed: how to install it.
    """
    try:
        import duckdb
    except ImportError:
        raise UsageProblem(
            "Reading a bulk file needs DuckDB, which is not installed; install it with "
            "'.venv/bin/pip install --editable \".[bulk]\"' in the project's folder."
        ) from None
    return duckdb.connect(
        ":memory:",
        config={
            "memory_limit": MEMORY,
            "threads": min(THREADS, os.cpu_count() or 1),
            "temp_directory": str(scratch),
            "preserve_insertion_order": False,
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
            "python_enable_replacements": False,
        },
    )


@contextmanager
def interruptible() -> Iterator[None]:
    """Let an interruption by the user pass as what it is, where DuckDB raises an error of its own for it."""
    import duckdb

    try:
        yield
    except (RuntimeError, duckdb.InterruptException) as error:
        if "interrupt" in str(error).lower():
            raise KeyboardInterrupt from None
        raise
