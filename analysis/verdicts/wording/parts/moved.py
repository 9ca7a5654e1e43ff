"""How a number is said of its subject: "were #!", "rose to #!", "fell by #!"."""

from __future__ import annotations

import re

from analysis.verdicts.wording.parts.items import Said

_IN_ITSELF = re.compile(r"(?:doubled|tripled|trebled|quadrupled|halved)$")
"""A multiple that is its own verb."""


_SO_MUCH = {
    "lost",
    "lose",
    "loss",
    "added",
    "gained",
    "gain",
    "gains",
    "cut",
    "reduced",
    "boosted",
    "raised",
    "shed",
}
"""Behind these an amount is a difference: "lost #!", and not "dropped below #!"."""


def predicate(said: Said) -> str:
    """Return the predicate of the usual wording, the number as "{N}"; "" where it is not clear.

    Parameters
    ----------
    said : Said
        What a line says of the number.
    """
    if said.claim.kind in ("growth_rate", "change_abs"):
        return _by_how_much(said)
    tags, at = said.tags, said.tags.index("N")
    moved = {"ROSE", "FELL"} & set(tags)
    by = tags[at - 1 : at] == ("BY",) or (
        tags[at - 1 : at] == ("OF",) and tags[at - 2 : at - 1] in (("ROSE",), ("FELL",))
    )
    before = said.items[at - 1] if at else None
    if by or len(moved) > 1 or (before is not None and before.tag in moved and before.text in _SO_MUCH):
        return ""
    return {"ROSE": "rose to {N}", "FELL": "fell to {N}"}[moved.pop()] if moved else "were {N}"


def _by_how_much(said: Said) -> str:
    """Return by how much it rose or fell; the words and the reader of numbers must agree on the way."""
    claim, moved = said.claim, {"ROSE", "FELL"} & set(said.tags)
    if claim.unit == "multiple" and _IN_ITSELF.search(claim.quote.lower()):
        return "{N}"
    way = {"up": "ROSE", "down": "FELL"}.get(claim.direction or "", "")
    if moved != {way} or (claim.unit == "multiple" and not claim.base_period):
        return ""
    return f"{way.lower()} by {{N}}"
