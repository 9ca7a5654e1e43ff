"""From what the specifications find to a label: the rule of a verdict."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.verdicts.specifications.specification import Found
from analysis.verdicts.verdict import Label


def label_of(found: Sequence[Found], *, denied: bool = False) -> Label:
    """Return AVeriTeC's label for what the primary specifications find.

    Inside and outside both: conflicting; only inside: supported; only outside: refuted, unless another release,
    currency or measure of the owner, or the other side's count of trade both ways, agrees (conflicting) or
    leaves it open; otherwise not enough evidence. An undecided specification takes nothing from a support, and
    no claim is refuted that one side's books leave open.

    Parameters
    ----------
    found : sequence of Found
        What the specifications find.
    denied : bool
        Whether the claim denies a number: what leaves that open on any book leaves the denial open.
    """
    primary = {one.finding for one in found if one.specification.primary}
    variant = {one.finding for one in found if one.specification.standing == "variant"}
    if {"inside", "outside"} <= primary:
        return "Conflicting evidence"
    if "inside" in primary:
        return "Not enough evidence" if denied and "undecided" in primary else "Supported"
    if "outside" in primary:
        if "inside" in variant:
            return "Conflicting evidence"
        return "Not enough evidence" if "undecided" in variant or _left_open(found) else "Refuted"
    return "Not enough evidence"


def _left_open(found: Sequence[Found]) -> bool:
    """Return whether one side's books say nothing against the number, and leave it open."""
    said: dict[str, set[str]] = {}
    for one in found:
        if one.specification.primary:
            said.setdefault(one.specification.reporter, set()).add(one.finding)
    return {"undecided"} in said.values()
