"""Estimates: values between bounds, what they find, and how they are said."""

from __future__ import annotations

from math import inf, isfinite, isnan, nan
from typing import Any, NamedTuple

import pandas as pd

from analysis.charts.frames import column
from analysis.charts.text import Show, clean

# How a row's finding is drawn: mark and colour, told apart by shape as well as by colour.
MARKS: dict[str, tuple[Any, str]] = {
    "inside": ("dot", "blue"),
    "undecided": ("hollow", "blue"),
    "outside": ("diamond", "orange"),
}


class Estimate(NamedTuple):
    """One row: a value between bounds, any of which may be missing or infinite."""

    label: str
    low: float
    value: float
    high: float
    group: str
    text: str
    finding: str

    def told(self, show: Show) -> str:
        """Say the row with its bounds, open ends and finding, for those who cannot see it."""
        bounds = isfinite(self.value) and isfinite(self.low) and isfinite(self.high) and self.low < self.high
        between = f" ({show(self.low)} to {show(self.high)})" if bounds else ""
        open_end = ", no upper bound" if self.high == inf else ", no lower bound" if self.low == -inf else ""
        return f"{self.label}: {self.text}{between}{open_end}{f', {self.finding}' if self.finding else ''}"


def read_estimates(frame: pd.DataFrame, show: Show) -> list[Estimate]:
    """Return the rows of a table as estimates.

    Parameters
    ----------
    frame : pandas.DataFrame
        See `analysis.charts.ranges.ranges`.
    show : callable
        From a value to its label, where the table has no ``text``.

    Raises
    ------
    ValueError
        If a finding is none of the three, bounds are out of order or there is no value.
    """
    names = ("label", "low", "value", "high", "group", "text", "finding")
    blank = {"low": nan, "value": nan, "high": nan}
    columns = [column(frame, name, blank.get(name, "")) for name in names]
    rows = []
    for label, *numbers, group, text, finding in zip(*columns, strict=True):
        low, value, high = map(float, numbers)
        told = [number for number in (low, value, high) if not isnan(number)]
        if told != sorted(told):
            raise ValueError(f"Bounds out of order in the row {label!r}: {told}; give low <= value <= high.")
        if finding and finding not in MARKS:
            raise ValueError(f"{finding!r} is no finding; allowed are {', '.join(MARKS)}.")
        said = clean(text or _said(low, value, high, show))
        rows.append(Estimate(clean(label), low, value, high, clean(group), said, str(finding)))
    if not any(isfinite(v) for row in rows for v in (row.low, row.value, row.high)):
        raise ValueError("There is no value to draw; give at least one row whose value is a number.")
    return rows


def _said(low: float, value: float, high: float, show: Show) -> str:
    if isfinite(value):
        return show(value)
    if isfinite(low) and isfinite(high):
        return f"{show(low)} to {show(high)}"
    if isfinite(low):
        return f"over {show(low)}"
    return f"under {show(high)}" if isfinite(high) else "not known"
