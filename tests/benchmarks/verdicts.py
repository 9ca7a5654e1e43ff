"""How long judging takes: the first article after import, and ten thousand claims against the tables.

Run it with ``python tests/benchmarks/verdicts.py [CLAIMS]``; it prints seconds and megabytes.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

from analysis.article import load_article, read_article
from analysis.claims import find_claims
from analysis.verdicts import judge_all
from tests.benchmarks.row import Row

ROOT = Path(__file__).resolve().parents[2]


def first_article() -> float:
    """Return the seconds that judging the first article takes, tables not yet read."""
    article = load_article(ROOT / "data" / "articles" / "kazakhstan-china-2023")
    claims = find_claims(article)
    start = time.perf_counter()
    judge_all(claims, article)
    return time.perf_counter() - start


def many(count: int) -> tuple[int, float]:
    """Return how many claims were judged, and the seconds it took."""
    lines = (ROOT / "tests" / "verdicts" / "claims.jsonl").read_text("utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    whole = replace(read_article("\n\n".join(texts)), published=date(2026, 3, 1))
    claims = find_claims(whole)
    done, seconds = 0, 0.0
    while done < count:
        chosen = claims[: count - done]
        # The figures change from round to round, so that nothing but the tables is remembered.
        moved = [
            replace(one, value=one.value + done) if isinstance(one.value, float) else one for one in chosen
        ]
        start = time.perf_counter()
        judge_all(moved, whole)
        seconds += time.perf_counter() - start
        done += len(chosen)
    return done, seconds


def rows() -> list[Row]:
    """Return the lines on judging: the first article, and that ten times as many claims take ten times as long."""
    first = first_article()
    (few, short), (most, long) = many(300), many(3000)
    return [
        Row("verdicts", "the first article, tables not yet read", first, unit="ms"),
        Row("verdicts", "one of 3,000 claims", long / most, short / few, "one of 300 claims", "ms", 1.15),
    ]


def main() -> None:
    """Print the seconds and the memory."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    print(f"first article: {first_article():.2f} s")
    for part in (count // 10, count):
        claims, seconds = many(part)
        print(f"{claims} claims: {seconds:.1f} s, {seconds / claims * 1000:.2f} ms a claim")
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
