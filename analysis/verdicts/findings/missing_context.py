"""What changes the impression that a verdict alone gives: other books, other releases, other years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.derive.figure import Figure
from analysis.quantities import capital
from analysis.verdicts.findings.corroboration import APART, Corroboration
from analysis.verdicts.findings.neighbours import neighbouring_years
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.specifications.definitions import WIDEST
from analysis.verdicts.specifications.specification import ANOTHER, Found, Specification


def missing_context(
    reading: Reading, found: Sequence[Found], other: Corroboration, label: str, rules: Rules = USUAL
) -> tuple[tuple[str, ...], tuple[Figure, ...]]:
    """Return what context is missing beside a verdict, in sentences, and the figures of neighbouring years in them.

    Parameters
    ----------
    reading : Reading
        The claim as a query.
    found : sequence of Found
        What its specifications find.
    other : Corroboration
        Who else counts it.
    label : str
        The verdict's label.
    rules : Rules
        Whom to trust.
    """
    said: list[str] = []
    if label in ("Supported", "Not enough evidence"):
        said += _against(found, other)
    if label == "Refuted":
        mirror = next((one for one in found if one.finding == "inside" and _is_other_side(one)), None)
        said += [f"{capital(mirror.specification.books)} agree with the figure."] if mirror else []
        doubted = next((one for one in found if one.finding == "inside" and one.specification.doubted), None)
        said += (
            [
                f"{capital(doubted.specification.books)} agree with it, by a figure that is known to be defective."
            ]
            if doubted
            else []
        )
    years, figures = neighbouring_years(reading, tuple(found), rules)
    if years and label != "Refuted":
        return (*said, years), figures
    return tuple(said), ()


def _is_other_side(one: Found) -> bool:
    return one.specification.standing == "alternative" and one.specification.of_other_side


def _against(found: Sequence[Found], other: Corroboration) -> Iterator[str]:
    """Yield what stands against a figure that is not refuted: the other side, another release, yuan, a wider list of goods."""
    against = [one.specification for one in found if one.finding == "outside"]
    if other.label == "contradicted" or other.brief == APART:
        yield f"{capital(other.by)} {'give' if 'books' in other.by else 'gives'} another figure."
    if one := next(filter(_is_other_release, against), None):
        yield f"{capital(one.books)}, {one.how}: {one.figure.rounded}."
    if one := next((each for each in against if each.note == "in yuan"), None):
        yield f"In yuan the rate is {one.figure.rounded}."
    if one := next((each for each in against if each.note.endswith(WIDEST)), None):
        yield f"On {WIDEST}, {one.goods}, it is {one.figure.rounded}."


def _is_other_release(one: Specification) -> bool:
    return one.standing == "variant" and one.note.startswith((ANOTHER, "covers"))
