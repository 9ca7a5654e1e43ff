"""What the tests of charts share."""

from __future__ import annotations

import pytest

from analysis.charts.chart import Chart

from .made_up import samples


@pytest.fixture(scope="session")
def charts() -> dict[str, Chart]:
    """One made-up chart of each kind."""
    return samples()
