"""Everything that can tell whether the project is in order, one tool after the other; `make test` runs it.

Each tool runs even if one before it failed. The tests come last, so that their summary is what one reads last;
below it stand the tools that failed, if any. The tests of rooms that build nothing run beside all the rest, on a
second processor, and are told of after it.
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
    f"tests/{room}"
    for room in (
        "article",
        "charts",
        "claims",
        "derive",
        "fetch",
        "pages",
        "quantities",
        "statistics",
        "verdicts",
    )
]
"""Rooms whose tests build nothing: half of all the time."""
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


def _fails(name: str, tool: list[str]) -> bool:
    print(f"\n== {name}", flush=True)
    began = time.monotonic()
    ended = subprocess.run(_command(*tool), cwd=ROOT, env=os.environ | REPRODUCIBLE, check=False)
    print(f"{name}: {time.monotonic() - began:.1f} s", flush=True)
    return ended.returncode != 0


def main() -> int:
    """Run the tools and the tests, those that build nothing beside all the rest; return 1 if something was found, else 0."""
    environment = os.environ | REPRODUCIBLE
    with TemporaryFile() as said:
        with subprocess.Popen(
            _command(*TESTS_WITHIN), cwd=ROOT, env=environment, stdout=said, stderr=subprocess.STDOUT
        ) as within:
            failed = [name for name, tool in {**TOOLS, "tests": ALL_OTHERS}.items() if _fails(name, tool)]
        print("\n== tests that build nothing", flush=True)
        said.seek(0)
        print(said.read().decode("utf-8", "replace"), flush=True)
    if within.returncode != 0:
        failed.append("tests that build nothing")
    if failed:
        print(f"\nNot in order: {', '.join(failed)}.", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
