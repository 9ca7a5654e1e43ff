"""Everything that can tell whether the project is in order, one tool after the other; `make test` runs it.

Each tool runs even if one before it failed. The tests come last, so that their summary is what one reads last;
below it stand the tools that failed, if any. Those of rooms that start no process run beside the others, on a second
processor, and are told of after them.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryFile

from analysis.runs.processes.session import REPRODUCIBLE

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
TOOLS = {
    "ruff check": ["ruff", "check", "."],
    "ruff format": ["ruff", "format", "--check", "."],
    "mypy": ["mypy"],
    "imports": ["lint-imports"],
    "statistics": ["workbook", "statistics", "check"],
}
PYTEST = ["pytest", "-q", "-ra", "-m", "not soak"]
WITHIN = [
    f"tests/{room}" for room in ("article", "charts", "claims", "derive", "pages", "quantities", "verdicts")
]
"""Rooms whose tests start no process: half of all the time."""
TESTS_WITHIN = [*PYTEST, "-p", "no:cacheprovider", *WITHIN]
ALL_OTHERS = [
    *PYTEST,
    "--nbval",
    "--nbval-current-env",
    "--nbval-cell-timeout=120",
    *(f"--ignore={room}" for room in WITHIN),
    "analysis",
    "tests",
    "notebooks",
]


def _command(program: str, *arguments: str) -> list[str]:
    return [str(BIN / program), *arguments]


def _tests() -> list[str]:
    """Run the tests, those that start no process beside the others, and return which of the two found something."""
    environment = os.environ | REPRODUCIBLE
    with TemporaryFile() as said:
        with subprocess.Popen(
            _command(*TESTS_WITHIN), cwd=ROOT, env=environment, stdout=said, stderr=subprocess.STDOUT
        ) as within:
            print("\n== tests", flush=True)
            others = subprocess.run(_command(*ALL_OTHERS), cwd=ROOT, env=environment, check=False)
        print("\n== tests within one process", flush=True)
        said.seek(0)
        print(said.read().decode("utf-8", "replace"), flush=True)
    codes = {"tests": others.returncode, "tests within one process": within.returncode}
    return [name for name, code in codes.items() if code != 0]


def main() -> int:
    """Run the tools and return 1 if one of them found something, else 0."""
    failed = []
    for name, tool in TOOLS.items():
        print(f"\n== {name}", flush=True)
        began = time.monotonic()
        ended = subprocess.run(_command(*tool), cwd=ROOT, env=os.environ | REPRODUCIBLE, check=False)
        if ended.returncode != 0:
            failed.append(name)
        print(f"{name}: {time.monotonic() - began:.1f} s", flush=True)
    failed += _tests()
    if failed:
        print(f"\nNot in order: {', '.join(failed)}.", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
