"""A verdict in one line: the label with whose books decide it and who contradicts, never bare."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.verdicts.corroboration import Corroboration
from analysis.verdicts.specification import Found


def summary_of(label: str, found: Sequence[Found], other: Corroboration) -> str:
    """Return a label with whose books decide it and who contradicts.

    Parameters
    ----------
    label : str
        A verdict's label.
    found : sequence of Found
        What the specifications find.
    other : Corroboration
        Who else counts it.
    """
    primary = [one for one in found if one.specification.primary]
    if label == "Supported":
        return f"Supported on {_books(_only('inside', primary))}; {_beside_support(primary, other)}"
    if label == "Refuted":
        return f"Refuted on {_books(_only('outside', primary))}; {_beside_refutation(primary, found, other)}"
    if label == "Conflicting evidence":
        return _conflict(primary, found)
    if _only("outside", primary):
        books = _books(_only("outside", primary))
        return f"Not enough evidence: {books} {_plural(books, 'do', 'does')} not agree, but figures that the tables lack may"
    books = _books(primary)
    return f"Not enough evidence: {books} {_plural(books, 'leave', 'leaves')} it open"


def _beside_support(primary: Sequence[Found], other: Corroboration) -> str:
    if len({one.specification.reporter for one in _only("inside", primary)}) > 1:
        return "both sides' books agree"
    if other.label == "contradicted":
        return f"contradicted by {other.by}"
    return f"and independently by {other.by}" if other.label == "independent" else _alone(other)


def _beside_refutation(primary: Sequence[Found], found: Sequence[Found], other: Corroboration) -> str:
    if len({one.specification.reporter for one in primary}) > 1:
        return "no book agrees with it"
    if other.label == "contradicted":
        agrees = any(one.specification.books == other.by for one in _only("inside", found))
        return (
            f"{other.by} {_plural(other.by, 'agree', 'agrees')} with it"
            if agrees
            else f"{other.by} {_plural(other.by, 'differ', 'differs')} too"
        )
    return f"as on {other.by}" if other.label == "independent" else _alone(other)


def _alone(other: Corroboration) -> str:
    if other.brief:
        return other.brief
    nobody = "Nobody else" in other.text
    return "nobody else counts the same thing" if nobody else "no other count in the tables"


def _conflict(primary: Sequence[Found], found: Sequence[Found]) -> str:
    decide = [one for one in found if one.specification.standing in ("primary", "variant")]
    yes, no = _only("inside", decide), _only("outside", primary)
    for_it, against = _books(yes), _books(no)
    agree, does = _plural(for_it, "agree", "agrees"), _plural(against, "do", "does")
    if for_it == against:  # told apart by how it is computed
        for_it, against = (
            f"{books} ({side[0].specification.how})" for books, side in ((for_it, yes), (against, no))
        )
    return f"Conflicting evidence: {for_it} {agree}, {against} {does} not"


def _only(finding: str, found: Iterable[Found]) -> list[Found]:
    return [one for one in found if one.finding == finding]


def _books(found: Iterable[Found]) -> str:
    return " and ".join(dict.fromkeys(one.specification.books for one in found)) or "no books"


def _plural(books: str, several: str, one: str) -> str:
    """Return the verb that goes with whose books: books and figures are several."""
    return several if "books" in books or "figures" in books or " and " in books else one
