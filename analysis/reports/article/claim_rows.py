"""The claims of an article as a table, a row each, that the marks in the text lead to."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis.errors import BadData
from analysis.quantities import Interval, Period, format_number, format_quantity, format_ratio
from analysis.reports.tables.columns import Column, column
from analysis.reports.tables.table import Table

if TYPE_CHECKING:
    from analysis.claims import Claim

_WHOLE = ("count", "age", "duration", "ordinal", "rank")  # counted, not measured: no bounds
_KINDS = {"change_abs": "change", "record": "high"}  # where a page has another word than the data
CAPTION = "Every number of the article and what it claims"


def claim_table(
    claims: Sequence[Claim], *, name: str = "claims", source: str = "the article", carded: bool = False
) -> Table:
    """Return the claims as a table.

    Parameters
    ----------
    claims : sequence of Claim
        Claims of one article.
    name : str
        A word for the table's anchor and file.
    source : str
        Where the claims stand, such as the article's agency and date.
    carded : bool
        Whether the claims' cards stand on the same page: then the quote leads to the card. Otherwise the row
        has the anchor ``claim-<id>`` itself, and the quote leads back to the mark in the text.

    Returns
    -------
    Table
        One row a claim, in the order of the text.
    """
    ordered = sorted(claims, key=lambda claim: (claim.start, claim.end))
    columns: tuple[Column, ...] = (
        column("no.", [str(number) for number, _ in enumerate(ordered, 1)]),
        column("quote", [claim.quote for claim in ordered]),
        column("what it measures", [claim.measure or None for claim in ordered]),
        column("value, and what its wording leaves open", [value_of(claim) for claim in ordered]),
        column("hedge", [claim.hedge or None for claim in ordered]),
        column("period", [_period(claim) for claim in ordered]),
        column("kind", [kind_in_words(claim) for claim in ordered]),
        column("who says it", [claim.speaker or None for claim in ordered]),
    )
    if any(claim.corrected for claim in ordered):
        columns += (column("corrected by hand", [", ".join(claim.corrected) or None for claim in ordered]),)
    return Table(
        columns,
        CAPTION,
        "",
        source,
        name,
        anchors=() if carded else tuple(claim.anchor for claim in ordered),
        links={1: [f"#{claim.anchor if carded else claim.mark}" for claim in ordered]},
    )


def _period(claim: Claim) -> str | None:
    """Return a claim's period as a reader says it; what is no period, by whatever hand, as it stands."""
    try:
        return Period.parse(claim.period).label if claim.period else None
    except ValueError:
        return claim.period


def kind_in_words(claim: Claim) -> str:
    """Return what kind of claim it is, in the words of the pages."""
    return _KINDS.get(claim.kind, claim.kind.replace("_", " "))


def value_of(claim: Claim) -> str | None:
    """Return a claim's value with the bounds that its precision and hedge stand for; None if it has none."""
    if claim.value is None:
        return None
    values = claim.value if isinstance(claim.value, tuple) else (claim.value,)
    if (claim.kind in _WHOLE and claim.approx is False) or len(values) > 1:
        return _together([_worded(value, claim.unit) for value in values])
    try:
        if claim.interval is not None:
            return _with_bounds(claim.interval, claim.unit)
    except BadData:
        pass
    return _together([_worded(value, claim.unit) for value in values])


def _together(ends: Sequence[str]) -> str:
    """Return one value, or both ends of a range with what they share said once: "6 to 8 billion cubic metres"."""
    first, *rest = ends
    shared = {end.partition(" ")[2] for end in ends}
    return " to ".join([first.partition(" ")[0], *rest] if rest and len(shared) == 1 else ends)


def _worded(value: float, unit: str) -> str:
    try:
        return format_quantity(value, unit)
    except BadData:
        return f"{format_number(value)} {unit}".strip()


def _with_bounds(inside: Interval, unit: str) -> str:
    """Return an interval in words, with as many digits as its bounds need to differ."""
    half = (inside.high - inside.low) / 2
    if not (0 < half < math.inf):
        return format_quantity(inside, unit)
    place = math.floor(math.log10(half * (1 + 1e-9)))
    if unit == "percent":
        return format_ratio(inside, decimals=max(0, -place))
    size = math.floor(math.log10(abs(inside.value))) if inside.value else place
    return format_quantity(inside, unit, max(1, size - place + 1))
