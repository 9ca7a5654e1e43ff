"""A verdict in one line: the label with whose books decide it and who contradicts, never bare."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.quantities import join
from analysis.verdicts.findings.corroboration import Corroboration
from analysis.verdicts.specifications.specification import ANOTHER, Found, Specification


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
        return "both sides' books agree with it"
    if other.label == "contradicted":
        return f"contradicted by {other.by}"
    if other.label != "independent":
        return _alone(other)
    return f"and independently by {other.by}{f', {other.brief}' if other.brief else ''}"


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
    if of_releases := _by_release(yes, no):
        return f"Conflicting evidence: {of_releases}"
    agree, does = _plural(_books(yes), "agree", "agrees"), _plural(_books(no), "do", "does")
    for_it, against = _told_apart(yes, no), _told_apart(no, yes)
    return f"Conflicting evidence: {for_it} {agree}, {against} {does} not"


def _by_release(yes: Sequence[Found], no: Sequence[Found]) -> str:
    """Return which of two releases of the same books agrees, where nothing but the release tells them apart; else ""."""
    if len({one.specification.books for one in (*yes, *no)}) != 1:
        return ""
    for_it, against = yes[0].specification, no[0].specification
    if _how(for_it) != _how(against) or not (for_it.release and against.release):
        return ""
    agree = _plural(for_it.books, "agree", "agrees")
    return f"{for_it.books} {agree} in the release {for_it.release}, not in that {against.release}"


def _told_apart(side: Sequence[Found], other: Sequence[Found]) -> str:
    """Return whose books are on one side; books that are on both with how it is computed, and of which release."""
    both = {one.specification.books for one in other}
    first = {one.specification.books: one.specification for one in reversed(side)}
    names = dict.fromkeys(one.specification.books for one in side)
    return join(_in_full(first[books]) if books in both else books for books in names)


def _in_full(one: Specification) -> str:
    return f"{one.books} ({', '.join(filter(None, (_how(one), one.release)))})"


def _how(one: Specification) -> str:
    return one.how.removesuffix(f" ({one.told(ANOTHER)})")


def _only(finding: str, found: Iterable[Found]) -> list[Found]:
    return [one for one in found if one.finding == finding]


def _books(found: Iterable[Found]) -> str:
    return join(dict.fromkeys(one.specification.books for one in found)) or "no books"


def _plural(books: str, several: str, one: str) -> str:
    """Return the verb that goes with whose books: books and figures are several."""
    return several if "books" in books or "figures" in books or " and " in books else one
