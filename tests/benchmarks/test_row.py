"""The table that `make bench` prints: amounts, ratios and what was aimed at."""

from __future__ import annotations

from tests.benchmarks.row import Row, table


def test_ratios_and_targets() -> None:
    """A ratio below a half is one part of so many; a target is one of ratio or amount, reached or not."""
    rows = [
        Row("runs", "anew", 2.0, 20.0, "a shell", ratio_limit=1 / 8),
        Row("runs", "idle", 0.12, 1.2, "help", "ms", limit=0.1),
        Row("runs", "memory", 146.0, unit="MB", limit=250),
        Row("runs", "five hundred", 11.0, 10.0, "ten times fifty", ratio_limit=1.15),
        Row("verdicts", "one", 0.5),
    ]
    assert [row.met for row in rows] == [True, False, True, True, None]
    lines = [" ".join(line.split()) for line in table(rows).splitlines()]
    assert lines[1] == "runs anew 2.00 s 20.0 s a shell 1/10.0 1/8.0 yes"
    assert lines[2] == "runs idle 120 ms 1,200 ms help 1/10.0 100 ms NO"
    assert lines[3] == "runs memory 146 MB 250 MB yes"
    assert lines[4] == "runs five hundred 11.0 s 10.0 s ten times fifty 1.10 1.15 yes"
    assert lines[5] == "verdicts one 0.50 s"
