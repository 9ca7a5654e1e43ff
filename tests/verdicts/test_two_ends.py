"""Figures whose words name two years: what something moved to is of the later, what it moved from of the earlier."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.verdicts import read_claim
from tests.verdicts.conftest import claim_of

DAY = date(2024, 5, 1)


@pytest.mark.parametrize(("text", "quote", "period", "base"), [
    ("Kazakhstan's exports to China rose 34% between 2021 and 2022 to $13.06 billion.", "$13.06 billion", "2022", ""),
    ("Kazakhstan's exports to China rose 34% between 2021 and 2022 to $13.06 billion.", "34%", "2022", "2021"),
    ("Kazakhstan's exports to China rose to about $13 billion between 2021 and 2022.", "$13 billion", "2022", ""),
    ("Between 2021 and 2022, Kazakhstan's exports to China rose from $9.77 billion to $13.06 billion.", "$9.77 billion", "2021", ""),
    ("Between 2021 and 2022, Kazakhstan's exports to China rose from $9.77 billion to $13.06 billion.", "$13.06 billion", "2022", ""),
    ("Kazakhstan's population rose 1.5% between 2021 and 2022 to 20 million.", "20 million", "2022", ""),
    ("Between 2021 and 2022 Kazakhstan exported $22.83 billion of goods to China.", "$22.83 billion", "2021/2022", ""),
    ("Between 2021 and 2022 Kazakhstan's exports to China amounted to $22.83 billion.", "$22.83 billion", "2021/2022", ""),
])  # fmt: skip
def test_the_year_of_a_figure(text: str, quote: str, period: str, base: str) -> None:
    """An amount reached or left is of one year; what was exported between two years is of both."""
    reading = read_claim(*claim_of(text, DAY, quote))
    assert (reading.period, reading.base_period) == (period, base)
