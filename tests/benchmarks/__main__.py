"""Measure everything and print one table: `python -m tests.benchmarks [ROOM ...]`, as `make bench` does.

A module here that has a function ``rows`` takes part; it returns its lines of the table. Times depend on the
machine and on what else it does; ratios much less, as both sides of each are measured in the same run.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
import time
from collections.abc import Sequence

import tests.benchmarks
from tests.benchmarks.row import Row, table


def main(asked: Sequence[str]) -> int:
    """Print the table of the modules asked for, by default all; return 1 if a target is missed."""
    found: list[Row] = []
    for info in pkgutil.iter_modules(tests.benchmarks.__path__):
        if info.name.startswith(("test_", "__")) or (asked and info.name not in asked):
            continue
        module = importlib.import_module(f"tests.benchmarks.{info.name}")
        if hasattr(module, "rows"):
            began = time.monotonic()
            found += module.rows()
            print(f"{info.name} measured in {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    print(table(found))
    return 1 if any(row.met is False for row in found) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
