"""What a sweep is called, and how its parameters and results are put into words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analysis.quantities import join
from analysis.reports.page import label
from analysis.runs.sweeps.records import SweepRecord


def sweep_title(record: SweepRecord) -> str:
    """Return what a sweep is headed with."""
    varying = [words(each) for each in record.varying]
    tried = join(varying) if varying else "one set of parameters"
    return record.title or f"{label(record.notebook)}: {tried} varied"


def told(value: Any) -> str:
    """Return a parameter's value in words.

    Examples
    --------
    >>> told(36.8), told(["KAZ", "UZB"]), told(None), told(20.0)
    ('36.8', 'KAZ, UZB', 'none', '20')
    """
    if value is None or value == []:
        return "none"
    if isinstance(value, list):
        return ", ".join(map(told, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:.12g}" if isinstance(value, float) else str(value)


def given_words(parameters: Mapping[str, Any]) -> str:
    """Return parameters with their values in words.

    Examples
    --------
    >>> given_words({"first_year": 1992, "currency": "USD"})
    'first year 1992, currency USD'
    """
    return ", ".join(f"{words(name)} {told(value)}" for name, value in parameters.items())


def words(name: str) -> str:
    """Return a parameter's or a result's name in words.

    Examples
    --------
    >>> words("energy.gross_twh")
    'energy gross twh'
    """
    return name.replace(".", " ").replace("_", " ").replace("-", " ")
