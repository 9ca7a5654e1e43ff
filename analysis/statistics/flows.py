"""A flow of trade in words: the three that the tables have, the word before a partner, the other side's name."""

from __future__ import annotations

FLOWS = ("total", "exports", "imports")

NOUNS = {"total": "trade", "exports": "exports", "imports": "imports"}

LINKS = {"total": "with", "exports": "to", "imports": "from"}
"""The word that leads from a flow to its partner."""


def flow_with(flow: str) -> str:
    """Return a flow with the word that leads to its partner.

    Examples
    --------
    >>> flow_with("total"), flow_with("imports")
    ('trade with', 'imports from')
    """
    return f"{NOUNS[flow]} {LINKS[flow]}"


def mirrored(flow: str) -> str:
    """Return a flow as the other side names it.

    Examples
    --------
    >>> mirrored("exports"), mirrored("total")
    ('imports', 'total')
    """
    return {"exports": "imports", "imports": "exports"}.get(flow, flow)
