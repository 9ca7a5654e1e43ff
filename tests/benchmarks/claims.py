"""Measure the reader of numbers, beside quantulum3 where that is installed: `python -m tests.benchmarks.claims`.

Every reader runs in a process of its own, so that start-up and memory are its own too. Accuracy is measured on
tests/claims/sentences.txt; speed on the first article, and on the articles of several paragraphs there, which hold
several times as many numbers as news does.
"""

from __future__ import annotations

import importlib.util
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.row import Row

ROOT = Path(__file__).parents[2]
ROUNDS = {"ours": 100, "quantulum3": 3}  # how often the news is read for the figure of speed
READERS = tuple(ROUNDS)
NEWS, DENSE = "characters of news a second", "characters dense with numbers a second"

# What quantulum3 calls what we call by a symbol, where the two mean the same.
_THEIR_UNITS = {
    "percentage": "percent", "dollar": "USD", "pound sterling": "GBP", "euro": "EUR", "yuan": "CNY", "renminbi": "CNY", "Indian rupee": "INR",
    "cubic metre": "m3", "tonne": "t", "ton": "t", "barrel": "bbl", "year": "year", "day": "day", "month": "month", "hour": "hour", "week": "week",
    "decade": "decade", "dimensionless": "count", "metre": "m", "watt": "W", "Japanese yen": "JPY", "Canadian dollar": "CAD", "Australian dollar": "AUD",
}  # fmt: skip
_THEIR_SCALES = {"kilometre": ("m", 1e3), "megawatt": ("W", 1e6), "gigawatt": ("W", 1e9), "kilowatt": ("W", 1e3), "cent": ("USD", 0.01), "terawatt-hour": ("Wh", 1e12)}  # fmt: skip


def peak() -> float:
    """Return the most memory this process has held, in MB; the kernel counts it from the start of the program."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(
            line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM")
        )
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _ours() -> Callable[[str, Any], list[tuple[Any, ...]]]:
    from tests.claims.made_up import claims

    def read(text: str, published: Any) -> list[tuple[Any, ...]]:
        return [
            (c.start, c.end, c.value, c.unit, c.kind, c.period, c.approx) for c in claims(text, published)
        ]

    return read


def _quantulum3() -> Callable[[str, Any], list[tuple[Any, ...]]]:
    import logging

    from quantulum3 import parser

    logging.disable(logging.CRITICAL)

    def read(text: str, published: Any) -> list[tuple[Any, ...]]:
        try:
            found = parser.parse(text)
        except Exception:  # it fails on some sentences; what it does not read counts as not found
            return []
        rows = []
        for quantity in found:
            unit, factor = _THEIR_SCALES.get(
                quantity.unit.name, (_THEIR_UNITS.get(quantity.unit.name, quantity.unit.name), 1)
            )
            start, end = quantity.span
            rows.append((start, end, quantity.value * factor, unit, "", None, False))
        return rows

    return read


def news() -> dict[str, list[str]]:
    """Return what speed is measured on, by name: the first article, and articles of our own, dense with numbers."""
    from tests.claims.made_up import samples

    first = (ROOT / "data" / "articles" / "kazakhstan-china-2023" / "article.txt").read_text(encoding="utf-8")
    return {NEWS: [first], DENSE: [sample.text for sample in samples() if "\n" in sample.text]}


def measure_one(reader: str) -> dict[str, float]:
    """Return the figures of one reader: accuracy, speed, seconds to start, peak memory in MB."""
    begun = time.perf_counter()
    read = {"ours": _ours, "quantulum3": _quantulum3}[reader]()
    read("Exports rose 5% to $3bn.", None)
    started = time.perf_counter() - begun
    memory = peak()
    from tests.claims.accuracy import measure
    from tests.claims.made_up import samples

    results = [(sample, read(sample.text, sample.published)) for sample in samples()]
    figures = dict(measure(results))
    for name, texts in news().items():
        # The least of several rounds, and the processor's time: what other programs take counts for no reader.
        seconds = min(_round(read, texts) for _ in range(ROUNDS[reader]))
        figures[name] = sum(map(len, texts)) / seconds
    most = peak()
    return figures | {
        "articles of 4,000 characters a second": figures[NEWS] / 4000,
        "seconds to start": started,
        "memory to start, MB": memory,
        "peak memory, MB": most,
    }


def _round(read: Callable[[str, Any], list[tuple[Any, ...]]], texts: Sequence[str]) -> float:
    """Return the seconds of processor time that a reader takes for all texts."""
    begun = time.process_time()
    for text in texts:
        read(text, None)
    return time.process_time() - begun


def measure_all() -> dict[str, dict[str, float]]:
    """Return the figures of every reader that is installed, each from a process of its own."""
    found = {}
    for reader in READERS:
        if reader == "ours" or importlib.util.find_spec(reader):
            run = subprocess.run(
                [sys.executable, "-m", "tests.benchmarks.claims", reader],
                cwd=ROOT,
                capture_output=True,
                text=True,
                check=True,
            )
            found[reader] = json.loads(run.stdout.splitlines()[-1])
    return found


def rows() -> list[Row]:
    """Return the lines on reading numbers: time and memory against quantulum3, and accuracy."""
    found = measure_all()
    ours, theirs = found["ours"], found.get("quantulum3", {})
    memory, accuracy = "peak memory, MB", "strict F1"
    return [
        *(
            Row(
                "claims",
                f"4,000 {name.removesuffix(' a second')}",
                4000 / ours[name],
                4000 / theirs[name] if theirs else None,
                "quantulum3",
                "ms",
                1 / 20
                if name == NEWS
                else None,  # the aim is about news; the other shows what a number costs
            )
            for name in (NEWS, DENSE)
        ),
        Row("claims", "memory", ours[memory], theirs.get(memory), "quantulum3", "MB", 1),
        Row(
            "claims",
            "errors (1 less strict F1)",
            1 - ours[accuracy],
            1 - theirs.get(accuracy, 1),
            "quantulum3",
            "",
            1,
        ),
    ]


def report(found: dict[str, dict[str, float]]) -> str:
    """Return the figures as a table, and the ratio of speeds."""
    names = list(found)
    lines = [" " * 40 + "".join(f"{name:>14}" for name in names)]
    for figure in found["ours"]:
        lines.append(f"{figure:<40}" + "".join(f"{found[name][figure]:>14,.3f}" for name in names))
    if "quantulum3" in found:
        for name in (NEWS, DENSE):
            ratio = found["ours"][name] / found["quantulum3"][name]
            lines.append(
                f"{name.removesuffix(' a second')}: ours reads {ratio:.0f} times as many as quantulum3"
            )
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> None:
    """Print the figures of all readers as a table, or of one as JSON."""
    print(json.dumps(measure_one(arguments[0])) if arguments else report(measure_all()))


if __name__ == "__main__":
    main(sys.argv[1:])
