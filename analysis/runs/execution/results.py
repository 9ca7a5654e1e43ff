"""What a notebook hands to its run: named results, carried by the notebook's own outputs."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from analysis.errors import BadData
from analysis.patterns import regex

MIMETYPE = "application/vnd.workbook.result+json"
_NAME = regex(r"[a-z][a-z0-9_]*(?:[.-][a-z0-9_]+)*")
_DIGITS = 12  # below any published precision, above what differs between builds of a mathematics library
_KEYS_OF_AN_INTERVAL = ("low", "value", "high")


def record(name: str, value: Any, unit: str | None = None, **more: Any) -> None:
    """Hand one named result to the run.

    The result goes into the run's record (JSON) beside the report, where tests, sweeps and comparisons
    read it. Nothing shows on the page or in JupyterLab. ``record("title", …)`` and ``record("answer", …)``
    give the report its title and its answer in one sentence.

    Parameters
    ----------
    name : str
        Lower-case words joined by ``_``, ``-`` or ``.``, such as ``trade.growth``; once in a run.
    value : object
        A number, a string, a truth value, a date, ``None``, an interval, anything with ``as_record()``,
        or a list or mapping of these.
    unit : str, optional
        The unit of the value, such as ``USD`` or ``percent``.
    **more : object
        Anything else worth keeping, such as ``source="gacc-2023-01"``.

    Raises
    ------
    BadData
        If the name or the value is not one of the above.
    """
    data = {MIMETYPE: result(name, value, unit, **more)}
    from IPython import get_ipython  # late: importing IPython takes longer than all of the command line

    shell = get_ipython()
    if shell is not None:
        shell.display_pub.publish(data)


def result(name: str, value: Any, unit: str | None = None, **more: Any) -> dict[str, Any]:
    """Return one result as the plain JSON that a run record holds.

    Examples
    --------
    >>> result("growth", 41.8499999999999, "percent")
    {'name': 'growth', 'unit': 'percent', 'value': 41.85}
    """
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise BadData(
            f"A result cannot be named {name!r}: use lower-case words joined by '_', '-' or '.', "
            "such as 'trade.growth'."
        )
    plain = {"name": name, "value": _plain(value, name)}
    if unit is not None:
        plain["unit"] = _plain(unit, name)
    plain.update({key: _plain(extra, name) for key, extra in more.items() if extra is not None})
    return dict(sorted(plain.items()))


def results_of(notebook: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the results that an executed notebook recorded, by name.

    Raises
    ------
    BadData
        If one name was recorded twice.
    """
    found: dict[str, dict[str, Any]] = {}
    for output in _outputs(notebook):
        payload = output.get("data", {}).get(MIMETYPE)
        if payload is None:
            continue
        name = payload["name"]
        if name in found:
            raise BadData(f"The result {name!r} is recorded twice; give the second another name.")
        found[name] = {key: payload[key] for key in payload if key != "name"}
    return dict(sorted(found.items()))


def without_results(notebook: Mapping[str, Any]) -> None:
    """Take the recorded results out of a notebook's outputs, in place: they are not for the page."""
    for cell in notebook["cells"]:
        if "outputs" in cell:
            cell["outputs"] = [each for each in cell["outputs"] if MIMETYPE not in each.get("data", {})]


def _outputs(notebook: Mapping[str, Any]) -> Iterable[Mapping[str, Any]]:
    for cell in notebook["cells"]:
        yield from cell.get("outputs", ())


def _plain(value: Any, name: str) -> Any:  # noqa: PLR0911 - one return a type
    """Return a value as JSON's own types; numbers are rounded to twelve significant digits."""
    if hasattr(value, "as_record"):
        return _plain(value.as_record(), name)
    if hasattr(value, "item") and getattr(value, "shape", None) == ():  # a number of numpy's
        value = value.item()
    if all(hasattr(value, key) for key in _KEYS_OF_AN_INTERVAL):
        return {key: _plain(getattr(value, key), name) for key in _KEYS_OF_AN_INTERVAL}
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        if not math.isfinite(value):
            raise BadData(f"The result {name!r} is {value}; record None where there is no figure.")
        return float(f"{value:.{_DIGITS}g}")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(value[key], name) for key in sorted(value, key=str)}
    if hasattr(value, "columns") and hasattr(value, "to_dict"):  # a table of pandas'
        rows = value.astype(object).where(value.notna(), None).to_dict("records")
        return [_plain(row, name) for row in rows]
    if isinstance(value, set | frozenset):
        value = sorted(value)
    if isinstance(value, list | tuple | range):
        return [_plain(member, name) for member in value]
    raise BadData(
        f"The result {name!r} is a {type(value).__name__}; record a number, a string, a date, an interval, "
        "or something with as_record()."
    )
