"""What all tests share."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest

BROWSER_NEEDED = "WORKBOOK_BROWSER_NEEDED"  # set where a skipped browser test is a failure


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where a browser is needed, let no test that wants one pass by being skipped."""
    report = yield
    if report.skipped and os.environ.get(BROWSER_NEEDED) and item.get_closest_marker("browser"):
        report.outcome = "failed"
        report.longrepr = f"Skipped, although {BROWSER_NEEDED} is set: {report.longrepr}"
    return report
