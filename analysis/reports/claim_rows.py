"""The claims of an article as a table, a row each, that the marks in the text lead to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis.errors import BadData
from analysis.quantities import format_number, format_quantity
from analysis.reports.columns import column
from analysis.reports.tables import Table, slug

if TYPE_CHECKING:
    from analysis.claims import Claim

CAPTION = "Every number of the article and what it claims"


def claim_table(claims: Sequence[Claim], *, name: str = "claims", source: str = "the article") -> Table:
    """Return the claims as a table.

    Parameters
    ----------
    claims : sequence of Claim
        Claims of one article.
    name : str
        A word for the table's anchor and file.
    source : str
        Where the claims stand, such as the article's agency and date.

    Returns
    -------
    Table
        One row a claim, in the order of the text, with the anchor ``claim-<id>``; its quote leads back to
        the mark in the text.
    """
    ordered = sorted(claims, key=lambda claim: (claim.start, claim.end))
    columns = (
        column("no.", [str(number) for number, _ in enumerate(ordered, 1)]),
        column("quote", [claim.quote for claim in ordered]),
        column("what it measures", [claim.measure or None for claim in ordered]),
        column("value, and what it stands for", [value_of(claim) for claim in ordered]),
        column("hedge", [claim.hedge or None for claim in ordered]),
        column("period", [claim.period or None for claim in ordered]),
        column("kind", [claim.kind.replace("_", " ") for claim in ordered]),
        column("who says it", [claim.speaker or None for claim in ordered]),
    )
    return Table(
        columns,
        CAPTION,
        "",
        source,
        name,
        anchors=tuple(f"claim-{slug(claim.id)}" for claim in ordered),
        links={1: [f"#mark-{slug(claim.id)}" for claim in ordered]},
    )


def value_of(claim: Claim) -> str | None:
    """Return a claim's value with the bounds that its precision and hedge stand for; None if it has none."""
    if claim.value is None:
        return None
    values = claim.value if isinstance(claim.value, tuple) else (claim.value,)
    inside = claim.interval
    try:
        if inside is not None:
            return format_quantity(inside, claim.unit)
        return " to ".join(format_quantity(value, claim.unit) for value in values)
    except BadData:
        numbers = " to ".join(format_number(value) for value in values)
        return f"{numbers} {claim.unit}".strip()
