"""How well claims agree with the ones expected: spans, values and units, kinds, periods, hedges."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from tests.claims.made_up import Expected, Sample

Row = tuple[int, int, Any, str, str, str | None, Any]  # start, end, value, unit, kind, period, approx


def places(text: str, expected: Sequence[Expected]) -> list[tuple[int, int]]:
    """Return where each expected quote stands, taking them in order."""
    found, place = [], 0
    for one in expected:
        start = text.index(one.quote, place)
        found.append((start, start + len(one.quote)))
        place = start + len(one.quote)
    return found


def same_value(one: Any, other: Any) -> bool:
    """Return whether two values or ranges agree to half a percent."""
    if one is None or other is None or isinstance(one, tuple) != isinstance(other, tuple):
        return one is other
    if isinstance(one, tuple):
        return all(same_value(a, b) for a, b in zip(one, other, strict=True))
    return math.isclose(one, other, rel_tol=0.005)


def measure(results: Iterable[tuple[Sample, Sequence[Row]]]) -> dict[str, float]:
    """Return accuracies between 0 and 1 for articles and what was read out of them."""
    counts: Counter[str] = Counter()
    for sample, rows in results:
        free = list(rows)
        for one, (start, end) in zip(sample.expected, places(sample.text, sample.expected), strict=True):
            row = next((row for row in free if row[0] < end and start < row[1]), None)
            if one.optional:
                free = [other for other in free if other is not row]
                counts["found"] -= row is not None
                continue
            counts["expected"] += 1
            if row is None:
                continue
            free.remove(row)
            counts["spans"] += 1
            right = same_value(one.value, row[2]) and one.unit == row[3]
            counts["strict"] += right
            counts["kind"] += one.kind == row[4]
            counts["approx"] += one.approx == row[6]
            counts["dated" if one.period else "undated"] += 1
            counts["period" if one.period else "no period"] += one.period == row[5]
        counts["found"] += len(rows)
    return _ratios(counts)


def _ratios(counts: Counter[str]) -> dict[str, float]:
    def f1(right: int) -> float:
        return 2 * right / max(1, counts["expected"] + counts["found"])

    spans = max(1, counts["spans"])
    return {
        "span F1": f1(counts["spans"]),
        "strict F1": f1(counts["strict"]),
        "value and unit": counts["strict"] / spans,
        "kind": counts["kind"] / spans,
        "hedge": counts["approx"] / spans,
        "period": counts["period"] / max(1, counts["dated"]),
        "no period invented": counts["no period"] / max(1, counts["undated"]),
    }
