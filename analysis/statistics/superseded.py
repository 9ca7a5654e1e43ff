"""Earlier releases of a figure: what its publisher said before a refresh or an import brought a newer one."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import cast

from analysis.project import Project, find_project
from analysis.statistics.package import Table, read_table
from analysis.statistics.rows import Observation


def earlier_releases(one: Observation, project: Project | None = None) -> tuple[Observation, ...]:
    """Return the figures that an observation took the place of, the first released first.

    Parameters
    ----------
    one : Observation
        A row of a table, as it is now.
    project : Project, optional
        Defaults to the one around the working folder.

    Returns
    -------
    tuple of Observation
        The same figure with the value, printed digits and source that it had; the identifier stays that of the row
        that replaced it, where the codebook and the pages lead.
    """
    project = project or find_project()
    stored = read_table("superseded", project)
    if not stored.rows:
        return ()
    places = _by_row(stored).get((one.table, one.id), ())
    return tuple(
        _as_it_was(one, stored, place, _factors(read_table("printed_units", project))) for place in places
    )


@lru_cache(maxsize=4)
def _by_row(stored: Table) -> dict[tuple[str, str], tuple[int, ...]]:
    found: dict[tuple[str, str], tuple[int, ...]] = {}
    for place, row in enumerate(stored.rows):
        key = (str(row["table"]), str(row["row"]))
        found[key] = (*found.get(key, ()), place)
    return found


@lru_cache(maxsize=4)
def _factors(stored: Table) -> dict[str, float]:
    return {str(row["id"]): float(cast(float, row["factor"])) for row in stored.rows}


def _as_it_was(one: Observation, stored: Table, place: int, factors: dict[str, float]) -> Observation:
    row = stored.rows[place]
    printed = str(row["printed_value"] or "")
    decimals = len(printed.partition(".")[2])
    return replace(
        one,
        value=float(cast(float, row["value"])),
        unit=str(row["unit"]),
        bound=str(row["bound"]),
        printed_value=printed,
        printed_unit=str(row["printed_unit"] or ""),
        publisher=str(row["publisher"]),
        source=str(row["source"]),
        confidence=str(row["confidence"]),
        precision=10.0**-decimals * factors[str(row["printed_unit"])] if printed else 0.0,
        note=str(row["note"] or ""),
        superseded_on=str(row["superseded_on"]),
    )
