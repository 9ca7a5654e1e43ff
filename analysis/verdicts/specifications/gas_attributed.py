"""Figures of gas that an article attributes to an office: that office's is the primary one, the others stand beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.verdicts.specifications.gas_review import AS_A_RANGE
from analysis.verdicts.specifications.specification import Specification
from analysis.verdicts.tables import origin


def as_attributed(found: Sequence[Specification], source: str) -> list[Specification]:
    """Return specifications with the named office's first figure as the primary one and the others' beside it.

    Parameters
    ----------
    found : sequence of Specification
        What the tables give.
    source : str
        The publisher that is named, or "".
    """
    own = [one for one in found if source and _is_of(one, source)]
    if not own:
        return list(found)
    first = next((one for one in own if one.primary), own[0])
    beside = [
        replace(one, standing="alternative", note=one.note or "another measure of the same gas")
        for one in found
        if one not in own and one.standing != "part"
    ]
    # Its other figures may be another edition's; what another office may count is not asked.
    editions = [
        one
        for one in own
        if one is not first and one.how not in (AS_A_RANGE, first.how) and not _of_others(one)
    ]
    note = "" if first.note.startswith("the measure of") else first.note
    return [replace(first, standing="primary", note=note), *editions, *beside]


def _of_others(one: Specification) -> bool:
    return one.how.startswith("if another office's count")


def _is_of(one: Specification, source: str) -> bool:
    return bool(one.publishers) and {origin(p) for p in one.publishers} == {origin(source)}
