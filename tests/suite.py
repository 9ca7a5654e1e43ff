"""Everything that can tell whether the project is in order, one tool after the other; `make test` runs it.

Each tool runs even if one before it failed. The tests come last, so that their summary is what one reads last;
below it stand the tools that failed, if any. Those of claims and verdicts, most of all, run beside the others and
are told of after them.
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
OF_TEXTS = [*PYTEST, "-p", "no:cacheprovider", "tests/claims", "tests/verdicts"]
ALL_OTHERS = [
    *PYTEST,
    "--nbval",
    "--nbval-current-env",
    "--nbval-cell-timeout=120",
    "--ignore=tests/claims",
    "--ignore=tests/verdicts",
    "analysis",
    "tests",
    "notebooks",
]


def _command(program: str, *arguments: str) -> list[str]:
    return [str(BIN / program), *arguments]


def _tests() -> list[str]:
    """Run the tests, those of claims and verdicts beside the others, and return which of the two found something."""
    environment = os.environ | REPRODUCIBLE
    with TemporaryFile() as said:
        with subprocess.Popen(
            _command(*OF_TEXTS), cwd=ROOT, env=environment, stdout=said, stderr=subprocess.STDOUT
        ) as texts:
            print("\n== tests", flush=True)
            others = subprocess.run(_command(*ALL_OTHERS), cwd=ROOT, env=environment, check=False)
        print("\n== tests of claims and verdicts", flush=True)
        said.seek(0)
        print(said.read().decode("utf-8", "replace"), flush=True)
    codes = {"tests": others.returncode, "tests of claims and verdicts": texts.returncode}
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
