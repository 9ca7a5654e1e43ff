"""Observations: what their digits stand for, how they rank, which of them are independent."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from analysis.statistics import COMPUTED, independent, observation, select
from analysis.statistics.rows import rank

CHINA = {"reporter": "CHN", "partner": "CA5", "flow": "total"}


@pytest.mark.parametrize(
    ("keys", "low", "value", "high"),
    [
        ({"year": 2022, **CHINA}, 70.15e9, 70.2e9, 70.25e9),
        ({"year": 2022, "transformation": "growth", **CHINA}, 39.5, 40, 40.5),
        ({"year": 2022, "transformation": "growth", "terms": "CNY", **CHINA}, 45.35, 45.4, 45.45),
        ({"year": 2021, **CHINA}, 49.5e9, 49.5e9, math.inf),
        (
            {"reporter": "KAZ", "partner": "CHN", "flow": "total", "year": 2022},
            24203945150, 24203945200, 24203945250,
        ),
    ],
    ids=["a tenth of a billion", "a whole percent", "a tenth of a percent", "just over", "to a hundred dollars"],
)  # fmt: skip
def test_interval(keys: dict[str, object], low: float, value: float, high: float) -> None:
    """The interval is half the last printed place either way; a bound is open on its side."""
    found = observation("trade", **keys).interval
    assert (found.low, found.value, found.high) == pytest.approx((low, value, high), rel=1e-9)


def test_interval_of_a_multiple() -> None:
    """Growth printed as '2.63 times' is good to one percentage point."""
    keys = {"indicator": "imports value", "reporter": "CHN", "partner": "RUS", "year": 2022}
    found = observation("gas", transformation="growth", **keys).interval
    assert (found.low, found.value, found.high) == pytest.approx((162.5, 163, 163.5))


def test_interval_of_a_mean_is_exact() -> None:
    """A computed mean has no printed digits, so nothing is added to it."""
    one = observation("prices", commodity="crude-oil-brent", year=2022, class_=COMPUTED)
    assert one.interval.is_exact
    assert one.value == pytest.approx(99.82, abs=0.01)


@pytest.mark.parametrize("field", ["class_", "confidence", "bound", "printed_value", "source"])
def test_rank_knows(field: str) -> None:
    """Each part of the rule changes the rank."""
    one = observation("trade", year=2022, **CHINA)
    worse = {
        "class_": "statement",
        "confidence": "low",
        "bound": "over",
        "printed_value": "70",
        "source": "CGTN-2023-05-16",
    }
    assert rank(replace(one, **{field: worse[field]})) > rank(one)


def test_independence() -> None:
    """Copies, quotations and what is passed on are not independent; two countries' books are."""
    copies = select("trade", value=70.2e9)
    quoted = observation("trade", year=2022, transformation="growth", terms="CNY", **CHINA)
    assert not independent(*copies)
    assert not independent(copies[0], quoted)
    keys = {"reporter": "KAZ", "partner": "CHN", "flow": "exports", "year": 2022}
    office = observation("trade", publisher="bns", **keys)
    assert not independent(office, observation("trade", publisher="comtrade", **keys))
    assert independent(copies[0], office)


def test_cite() -> None:
    """A citation names whose figure it is and where it was read."""
    said = observation("trade", year=2022, **CHINA).cite()
    assert said == (
        "Ministry of Commerce of China; read in Xinhua / China Daily (mirror page), "
        "“China, Central Asian countries record strong trade: minister”, 2023-04-19"
    )
