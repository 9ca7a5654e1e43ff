"""Everything that can tell whether the project is in order, one tool after the other; `make test` runs it.

Each tool runs even if one before it failed. The tests come last, so that their summary is what one reads last;
below it stand the tools that failed, if any.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from analysis.runs.processes.session import REPRODUCIBLE

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
TOOLS = {
    "ruff check": ["ruff", "check", "."],
    "ruff format": ["ruff", "format", "--check", "."],
    "mypy": ["mypy"],
    "imports": ["lint-imports"],
    "statistics": ["workbook", "statistics", "check"],
    "tests": [
        "pytest",
        "-q",
        "-ra",
        "-m",
        "not soak",
        "--nbval",
        "--nbval-current-env",
        "--nbval-cell-timeout=120",
        "analysis",
        "tests",
        "notebooks",
    ],
}


def main() -> int:
    """Run the tools and return 1 if one of them found something, else 0."""
    failed = []
    for name, (program, *arguments) in TOOLS.items():
        print(f"\n== {name}", flush=True)
        began = time.monotonic()
        command = [str(BIN / program), *arguments]
        ended = subprocess.run(command, cwd=ROOT, env=os.environ | REPRODUCIBLE, check=False)
        if ended.returncode != 0:
            failed.append(name)
        if name != "tests":
            print(f"{name}: {time.monotonic() - began:.1f} s", flush=True)
    if failed:
        print(f"\nNot in order: {', '.join(failed)}.", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
