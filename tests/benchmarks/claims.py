"""Measure the reader of numbers, beside quantulum3 where that is installed: `python -m tests.benchmarks.claims`.

Every reader runs in a process of its own, so that start-up and memory are its own too. Accuracy is measured on
tests/claims/sentences.txt. Speed is measured on tests/claims/news.txt, articles of our own that hold as many numbers as
news does, some four in a thousand characters; beside them on the first article, which holds half as many, and on
tests/claims/articles.txt, which hold five times as many.
"""

from __future__ import annotations

import importlib.util
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.benchmarks.row import Row

if TYPE_CHECKING:
    from tests.claims.made_up import Sample

ROOT = Path(__file__).parents[2]
ROUNDS = {"ours": 10, "quantulum3": 2}  # how often the articles are read for the figure of speed
READERS = tuple(ROUNDS)
NEWS, SPARSE, DENSE = (
    f"characters {what} a second" for what in ("of news", "of the first article", "dense with numbers")
)
ARTICLES = "articles of news a second"
BOTH_READ = ("span F1", "strict F1", "value and unit")  # quantulum3 reads no kind, period or hedge
DENSE_ONES = 8  # articles are enough for the figure
# What may be wrong at most, as the project promises, by the accuracy that it is what is missing of.
WRONG = {"span F1": 0.05, "strict F1": 0.10, "value and unit": 0.03, "kind": 0.10, "period": 0.15, "no period invented": 0.05, "hedge": 0.05}  # fmt: skip

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


def news() -> dict[str, Sequence[Sample]]:
    """Return what speed is measured on, by name: articles of our own, the first article, and articles dense with numbers."""
    from tests.claims.made_up import Sample, samples

    first = (ROOT / "data" / "articles" / "kazakhstan-china-2023" / "article.txt").read_text(encoding="utf-8")
    return {
        NEWS: samples("news"),
        SPARSE: [Sample(first, date(2023, 5, 17), ())],
        DENSE: samples("articles")[:DENSE_ONES],
    }


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
    for name, articles in news().items():
        # The least of several rounds, and the processor's time: what other programs take counts for no reader.
        seconds = min(_round(read, articles) for _ in range(ROUNDS[reader]))
        figures[name] = sum(len(article.text) for article in articles) / seconds
        if name == NEWS:
            figures[ARTICLES] = len(articles) / seconds
    most = peak()
    return figures | {
        "seconds to start": started,
        "memory to start, MB": memory,
        "peak memory, MB": most,
    }


def _round(read: Callable[[str, Any], list[tuple[Any, ...]]], articles: Sequence[Sample]) -> float:
    """Return the seconds of processor time that a reader takes for all articles."""
    begun = time.process_time()
    for article in articles:
        read(article.text, article.published)
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
    memory, start = "peak memory, MB", "seconds to start"
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
                else None,  # the aim is about news; the others show what a number costs
            )
            for name in (NEWS, SPARSE, DENSE)
        ),
        *(Row("claims", name, ours[name], theirs.get(name), "quantulum3", "") for name in (NEWS, ARTICLES)),
        Row("claims", "start", ours[start], theirs.get(start), "quantulum3", "s"),
        Row("claims", "memory", ours[memory], theirs.get(memory), "quantulum3", "MB", 1),
        *(
            Row(
                "claims",
                f"errors (1 less {name})",
                1 - ours[name],
                1 - theirs[name] if theirs and name in BOTH_READ else None,
                "quantulum3",
                "",
                limit=most,
            )
            for name, most in WRONG.items()
        ),
    ]


def report(found: dict[str, dict[str, float]]) -> str:
    """Return the figures as a table, and the ratio of speeds."""
    names = list(found)
    lines = [" " * 40 + "".join(f"{name:>14}" for name in names)]
    for figure in found["ours"]:
        lines.append(f"{figure:<40}" + "".join(f"{found[name][figure]:>14,.3f}" for name in names))
    if "quantulum3" in found:
        for name in (NEWS, SPARSE, DENSE):
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
