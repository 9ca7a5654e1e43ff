"""Who else counts what a claim states, and whether they agree."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.derive.growth import growth
from analysis.quantities import capital, format_number, format_ratio, join
from analysis.statistics import read_table
from analysis.verdicts.findings.corroboration import (
    AGREE,
    ALONE,
    APART,
    UNCORROBORATED,
    Corroboration,
    by_difference,
    group_corroboration,
)
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.specifications.gas_review import TEMPERED
from analysis.verdicts.specifications.specification import Found, Specification
from analysis.verdicts.tables import area_name, origin, publishes


def corroborate(reading: Reading, found: Sequence[Found], rules: Rules = USUAL) -> Corroboration:
    """Return who else counts what a claim states, and whether they agree.

    Parameters
    ----------
    reading : Reading
        The claim as a query.
    found : sequence of Found
        What its specifications find.
    rules : Rules
        Whom to leave out.
    """
    primary = [one for one in found if one.specification.primary]
    if not primary:
        return UNCORROBORATED
    if {"inside", "outside"} <= {one.finding for one in primary}:
        against = join(dict.fromkeys(one.specification.books for one in primary if one.finding == "outside"))
        return Corroboration("contradicted", against, f"{capital(against)}: another figure.")
    both = group_corroboration(reading, rules)
    if both is not None:
        return both
    return _by_others(primary, [one for one in found if not one.specification.primary])


def side_without_count(reading: Reading, found: Sequence[Found]) -> str:
    """Return the side that counts trade both ways too, or that says so, but has no count for the time of a claim that names no books; "" if none.

    Parameters
    ----------
    reading, found
        As `corroborate` has them.
    """
    if reading.reporter or len(reading.partners) != 2:
        return ""
    counted = {one.specification.reporter for one in found if one.specification.primary}
    first, second = reading.partners
    sides = [(first, second), (second, first)]
    if reading.flow != "total":  # "Uzbekistan's imports from China were #!, China's customs said"
        sides = [one for one in sides if one[0] == reading.speaker]
    return next((area_name(a) for a, b in sides if a not in counted and publishes(a, b)), "")


def _by_others(primary: Sequence[Found], rest: Sequence[Found]) -> Corroboration:
    own = primary[0].specification
    origins = {origin(p, own.reporter) for p in own.publishers}
    others = [one for one in primary[1:] if _origins(one.specification).isdisjoint(origins)]
    mirrors = [
        one
        for one in rest
        if one.specification.standing in ("alternative", "variant")
        and one.specification.of_other_side
        and not one.specification.doubted
    ]
    beside = (others or mirrors)[:1]
    if not beside:
        measures = [
            o
            for o in rest
            if o.specification.standing in ("alternative", "variant")
            and o.specification.note.startswith(("another measure", "the measure of", "a press version"))
        ]
        if measures:
            return _other_measures(own, measures)
        return _doubted([one.specification for one in rest if one.specification.doubted])
    other = beside[0].specification
    said = (
        f"{capital(other.books)} give {other.figure.rounded}"
        if "books" in other.books
        else f"{capital(other.books)} gives {other.figure.rounded}"
    )
    if _agree(own, other):
        return Corroboration("independent", other.books, f"{said}, {_how_near(own, other)}.", (other.figure,))
    if beside[0].finding == "inside" and primary[0].finding == "inside":
        also = f"{said}, which agrees with the claim too, where {own.books} give {own.figure.rounded}."
        return Corroboration("independent", other.books, also, (other.figure, own.figure), APART)
    text = f"{said} where {own.books} give {own.figure.rounded}."
    sides_with_claim = beside[0].finding == "inside" and primary[0].finding == "outside"
    if other.of_other_side and not sides_with_claim and own.figure.unit != "percent" and own.figure.value:
        percent = (other.figure.value / own.figure.value - 1) * 100
        return by_difference(percent, other.books, text, (other.figure, own.figure))
    return Corroboration("contradicted", other.books, text, (other.figure, own.figure))


def _doubted(others: Sequence[Specification]) -> Corroboration:
    """Name a count that the tables hold but do not rely on, with its defect where its row tells it."""
    if not others:
        return ALONE
    one = others[0]
    notes = {
        str(row["id"]): str(row["note"] or "") for row in read_table("trade").rows if row["id"] in one.rows
    }
    defect = next(filter(None, notes.values()), "").split(";")[0].rstrip(".")
    text = (
        f"The only other count in the tables is not relied on: {one.books} {'give' if 'books' in one.books else 'gives'} "
        f"{one.figure.rounded}, marked as of low confidence{f' ({defect})' if defect else ''}."
    )
    return Corroboration("same source only", "", text, (one.figure,), "the only other count is doubtful")


def _other_measures(own: Specification, measures: Sequence[Found]) -> Corroboration:
    """Say what other measures of the same give, and how much of the difference the reference temperature explains."""
    beside = [one.specification for one in measures]
    first = next((one for one in beside if one.how.endswith("added up")), beside[0])
    gives = "a press version of the same count says" if _press(first) else f"{first.books} gives"
    text = f"Nobody else counts the same thing; {gives} {first.figure.rounded}"
    figures = [first.figure]
    warm = next((one for one in beside if one.how == TEMPERED), None)
    if warm is not None and warm is not first:
        gap = growth(f"more on {own.books}", own.figure, first.figure)
        explained = growth("explained by the reference temperature", warm.figure, first.figure)
        text += (
            f", and {own.books} {'are' if own.books.endswith('books') else 'is'} {format_ratio(abs(gap.value))} {'above' if gap.value > 0 else 'below'} it: the "
            f"reference temperature explains {format_ratio(explained.value)}, the rest is unexplained"
        )
        figures += [gap, explained]
    press = [one for one in beside if _press(one) and one is not first]
    if press:
        text += f". A press version of the same count says {press[0].figure.rounded}"
        figures.append(press[0].figure)
    return Corroboration("same source only", "", f"{text}.", tuple(figures))


def _press(one: Specification) -> bool:
    return "press version" in one.note


def _origins(one: Specification) -> set[str]:
    return {origin(p, one.reporter) for p in one.publishers}


def _how_near(own: Specification, other: Specification) -> str:
    """Return how a figure that agrees with another stands to it: the same as far as they are printed, or how far off."""
    a, b = own.interval, other.interval
    if a.overlaps(b):
        return f"which agrees with {own.books}" if other.books != own.books else "which agrees"
    if own.figure.unit == "percent":
        off = f"{format_number(abs(b.value - a.value), 2)} percentage points"
    else:
        off = format_ratio(abs(b.value / a.value - 1) * 100)
    return f"within {off} of {own.books if other.books != own.books else own.figure.rounded}"


def _agree(own: Specification, other: Specification) -> bool:
    a, b = own.interval, other.interval
    if a.overlaps(b):
        return True
    if own.figure.unit == "percent":
        return abs(a.value - b.value) <= AGREE
    return abs(a.value - b.value) <= abs(a.value) * AGREE / 100
