"""The results of runs as single measures, so that those of many runs stand side by side."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from analysis.runs.records.record import VERDICTS, RunRecord

_FIGURE = {"low", "value", "high"}
_SAID = ("summary", "verdict", "value")  # what stands for a member of a list that has an id


@dataclass(frozen=True, slots=True)
class Measure:
    """One result of one run.

    Parameters
    ----------
    name : str
        The result's name; of a member of a list, with its id: ``verdicts.two-day``.
    value, low, high : float or None
        The number and its bounds, in `unit`; None if it is no number, or has no bounds.
    unit : str
        The unit's symbol; empty for none.
    text : str
        The result in words.
    label : str
        What it is called on a page; empty if the notebook says nothing.
    lead : int
        Its place among the results that answer the notebook's question, from 1; 0 if it is none of these.
    """

    name: str
    value: float | None
    low: float | None
    high: float | None
    unit: str
    text: str
    label: str = ""
    lead: int = 0


def measures(record: RunRecord) -> dict[str, Measure]:
    """Return the results of a run by name, title and answer among them.

    Examples
    --------
    >>> found = measures(RunRecord(None, "02", "02", results={"growth": {"value": 41.8, "unit": "percent"}}))
    >>> found["growth"].value, found["growth"].unit
    (41.8, 'percent')
    """
    found = (each for name, held in record.results.items() for each in _measures(name, held))
    return {each.name: each for each in found}


def _measures(name: str, held: Mapping[str, Any]) -> Iterator[Measure]:
    value, unit = held.get("value"), str(held.get("unit") or "")
    called, lead = str(held.get("label") or ""), int(held.get("lead") or 0)
    if isinstance(value, Mapping) and set(value) >= _FIGURE:
        said = str(value.get("text") or _json(value["value"]))
        middle, low, high = (_number(value[key]) for key in ("value", "low", "high"))
        yield Measure(name, middle, low, high, str(value.get("unit") or unit), said, called, lead)
    elif _number(value) is not None:
        yield Measure(name, _number(value), None, None, unit, _json(value), called, lead)
    elif isinstance(value, list) and value and all(isinstance(e, Mapping) and "id" in e for e in value):
        for place, each in enumerate(value, 1):
            said = next((str(each[key]) for key in _SAID if each.get(key)), _json(each))
            quote = f"“{each['quote']}”" if each.get("quote") else ""
            led = place if name == VERDICTS else 0
            yield Measure(f"{name}.{each['id']}", None, None, None, "", said, quote, led)
    else:
        said = "" if value is None else value if isinstance(value, str) else _json(value)
        yield Measure(name, None, None, None, unit, said, called, lead)


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
