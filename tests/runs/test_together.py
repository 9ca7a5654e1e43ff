"""Runs and builds at the same time: none gets what is another's."""

from __future__ import annotations

import time
from typing import Any

import pytest

from analysis.runs.publishing.exchange import intact

TITLE = "from analysis.runs import record\nrecord('title', f'Trade in {year}')"


def test_two_builds_at_once(workbook: Any) -> None:
    """The second waits and finds the work done, or leaves with 75 where it should not wait."""
    workbook.notebook("01_trade", TITLE, "import time; time.sleep(1)")
    first = workbook.start("build")
    while not (workbook.root / ".workbook" / "runs").exists():
        time.sleep(0.02)
    _, err = workbook.run("build", "--no-wait", code=75)
    assert "Another build is at work" in err
    out, err = workbook.run("build")
    assert "waiting for it to end" in err
    assert "cached" in out
    assert "fresh" in first.communicate(timeout=60)[0]
    assert first.returncode == 0


@pytest.mark.soak
def test_two_builds_at_once_twenty_times(workbook: Any) -> None:
    """Twenty pairs started together: each time one runs, the other finds it done, nothing is mixed."""
    for number in range(20):
        workbook.notebook("01_trade", TITLE, str(number))
        pair = [workbook.start("build") for _ in range(2)]
        outs = [process.communicate(timeout=120)[0] for process in pair]
        assert [process.returncode for process in pair] == [0, 0]
        assert sorted("fresh" in out for out in outs) == [False, True]
        assert intact(workbook.reports) == []


@pytest.mark.soak
def test_two_hundred_runs_on_eight_jobs(workbook: Any) -> None:
    """No run ever gets what belongs to another."""
    for number in range(200):
        workbook.notebook(
            f"{number % 100:02d}_n{number}", f"from analysis.runs import record\nrecord('own', {number})"
        )
    workbook.run("build", "--jobs", "8")
    for number in range(200):
        assert workbook.record(f"{number % 100:02d}_n{number}")["results"]["own"]["value"] == number
