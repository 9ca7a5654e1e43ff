"""Data frames of observations."""

from __future__ import annotations

import pandas as pd

from analysis.statistics import COMPUTED, load_table, observations


def test_observations() -> None:
    """The rows that fit come as a data frame, the preferred one first, with dates."""
    found = observations("trade", reporter="KAZ", partner="CHN", flow="total", year=2022)
    assert found["source"].tolist() == ["D-BNS-KZ", "TREND-KZ-2023-10", "TREND-KZ-2023-10"]
    assert found["value"].iloc[0] == 24203945200
    assert found["start"].iloc[0] == pd.Timestamp("2022-01-01")


def test_none() -> None:
    """Where nothing fits the frame is empty and keeps its columns."""
    found = observations("trade", reporter="KAZ", year=1900)
    assert found.empty
    assert "value" in found.columns


def test_computed_means_apart() -> None:
    """The annual means of prices come only when their class is named."""
    assert observations("prices").empty
    assert len(observations("prices", class_=COMPUTED)) == len(load_table("prices"))


def test_types() -> None:
    """Numbers are floats, days are dates, the year may be missing, an empty text is an empty text."""
    gas = load_table("gas")
    assert gas["value"].dtype == "float64"
    assert gas["temperature_c"].isna().any()
    assert str(gas["year"].dtype) == "Int64"
    assert gas["line"].isna().sum() == 0
    assert load_table("people")["born"].isna().sum() == 5
