"""Claims with known right verdicts: no false Supported, no false Refuted, at least 90% decided where tables can."""

from __future__ import annotations

from collections import Counter

from tests.verdicts.conftest import KNOWN, known_label


def test_there_are_enough_of_every_kind() -> None:
    """At least 80 claims, true ones, false ones, conflicting ones and some that no table decides."""
    counts = Counter(row["label"] for row in KNOWN)
    assert len(KNOWN) >= 80
    assert counts["Supported"] >= 60
    assert counts["Refuted"] >= 30
    assert counts["Conflicting evidence"] >= 5
    assert counts["Not enough evidence"] >= 30
    assert len({row["text"] for row in KNOWN}) > 200


def test_no_wrong_verdict_and_nine_of_ten_decided() -> None:
    """No claim is wrongly supported or refuted, and at least 90% are decided where the tables can decide."""
    labels = [(row, known_label(row)) for row in KNOWN]
    wrong = [
        (row["text"], label)
        for row, label in labels
        if label != row["label"] and label in ("Supported", "Refuted")
    ]
    assert wrong == []
    decidable = [(row, label) for row, label in labels if row["decidable"]]
    right = sum(label == row["label"] for row, label in decidable)
    assert right / len(decidable) >= 0.9
