"""When the other side's count of a flow decides, and when it is only shown: one rule for trade and for gas.

The books of the flow's owner decide. A group of countries keeps no common books, and of some countries the tables
hold nothing that they publish of their trade with the other side: there the other side's is the only count, and
decides. Where the tables hold the owner's books but not the figure that is asked for, the other side's is shown beside.
"""

from __future__ import annotations

from dataclasses import replace

from analysis.verdicts.specifications.specification import OTHER_SIDE, Specification
from analysis.verdicts.tables import area_name, is_named, publishes

RULE = (
    "The other side's count decides only where it is the only one: where the owner is a group of countries, which keeps no common "
    "books, or where the tables hold nothing that the owner publishes of its trade with that side; and never a share of the "
    "owner's trade."
)
"""The rule in words, for a page."""


def only_count(owner: str, other: str) -> str:
    """Return why the other side's is the only count of a flow, for a page; "" where the owner has books.

    Parameters
    ----------
    owner, other : str
        Codes of whose flow it is, and of the other side.
    """
    if is_named(owner):
        return f"{area_name(owner)} keep no common books: the other side's is the only full count"
    if publishes(owner, other):
        return ""
    return (
        f"the tables hold nothing that {area_name(owner)} publishes of it: the other side's is the only count"
    )


def as_other_side(one: Specification, owner: str, other: str) -> Specification:
    """Return the other side's figure of a flow with its standing: as it is where it is the only count, else aside.

    Parameters
    ----------
    one : Specification
        What the other side's books give.
    owner, other : str
        As for `only_count`.
    """
    why = only_count(owner, other)
    return replace(one, note="; ".join(filter(None, (why, one.note)))) if why else aside(one, OTHER_SIDE)


def aside(one: Specification, why: str) -> Specification:
    """Return a figure that decides nothing as an alternative, with why it does not.

    Parameters
    ----------
    one : Specification
        A figure of another side's books, or of nobody's.
    why : str
        What goes before its own note.
    """
    note = f"{why}; {one.note}" if one.note else why
    return replace(one, standing="part" if one.standing == "part" else "alternative", note=note)
