"""How a number is said of its subject: "were #!", "rose to #!", "fell by #!"."""

from __future__ import annotations

from analysis.verdicts.needed import regex
from analysis.verdicts.wording.parts.items import Said

_IN_ITSELF = regex(r"(?:doubled|tripled|trebled|quadrupled|halved)$")
"""A multiple that is its own verb."""


_VERBS = {"RISE": "ROSE", "FALL": "FELL"}
_BOUNDS = ("below", "under", "above", "over", "past", "beyond")
"""Before a bound no "to" need stand: "dropped below #!"."""


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
    if tags[max(0, at - 2) : at] in (("RISE", "TO"), ("FALL", "TO")) and not {"ROSE", "FELL"} & set(tags):
        return f"{_VERBS[tags[at - 2]].lower()} to {{N}}"  # "saw its exports climb to #!"
    moved = {"ROSE", "FELL"} & set(tags)
    if {"RISE", "FALL"} & set(tags) or tags[at - 1 : at] == ("BY",) or len(moved) > 1:
        return ""  # "the growth in exports came to #!" is how far they moved
    if not moved:
        return "were {N}"
    way = moved.pop()
    led = tags[max(0, at - 2) : at] == (way, "TO") or (
        tags[at - 1 : at] == (way,) and said.claim.hedge in _BOUNDS
    )
    beside = len(said.items) - 1 > at and said.items[-1].text in ("up", "down")
    return f"{way.lower()} to {{N}}" if (led or beside) and tags.count(way) == 1 else ""


def _by_how_much(said: Said) -> str:
    """Return by how much it rose or fell; the words and the reader of numbers must agree on the way."""
    claim = said.claim
    moved = {_VERBS.get(tag, tag) for tag in said.tags} & {"ROSE", "FELL"}
    if claim.unit == "multiple" and _IN_ITSELF.search(claim.quote.lower()):
        return "{N}"
    way = {"up": "ROSE", "down": "FELL"}.get(claim.direction or "", "")
    if moved != {way} or (claim.unit == "multiple" and not claim.base_period):
        return ""
    return f"{way.lower()} by {{N}}"
