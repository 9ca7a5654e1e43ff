"""What changes the impression that a verdict alone gives: other books, other releases, neighbouring years."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from analysis.derive.deliveries import REVIEW, review_imports
from analysis.derive.figure import Figure
from analysis.derive.growth import growth
from analysis.quantities import Period, capital, format_ratio, join
from analysis.statistics import select
from analysis.verdicts.findings.corroboration import APART, Corroboration
from analysis.verdicts.findings.highs import series_of
from analysis.verdicts.reading import Reading
from analysis.verdicts.rules import USUAL, Rules
from analysis.verdicts.specifications.definitions import WIDEST
from analysis.verdicts.specifications.gas_operator import operator_count
from analysis.verdicts.specifications.gas_published import YEARS, importer_of
from analysis.verdicts.specifications.specification import ANOTHER, Found, Specification
from analysis.verdicts.tables import area_name, kept, members_of

SMALL = 1.0
"""A fall of less than so many percent on the year before changes no impression; our choice."""


def neighbouring_years(
    reading: Reading, found: Sequence[Found], rules: Rules = USUAL
) -> tuple[str, tuple[Figure, ...]]:
    """Return what earlier years on the same count say beside a level, in a sentence, and the figures of it.

    Parameters
    ----------
    reading : Reading
        A reading of a level.
    found : sequence of Found
        What its specifications find.
    rules : Rules
        Whom to trust.

    Returns
    -------
    (str, tuple of Figure)
        "" and nothing if the year is neither below an earlier one nor a fall.
    """
    year = reading.span.calendar_year if reading.span else None
    own = next((one.specification for one in found if one.specification.primary), None)
    if year is None or own is None or reading.transformation != "level":
        return "", ()
    levels = _levels(reading, own.reporter, year, rules)
    if year not in levels:
        return "", ()
    return _said(levels, year, reading)


def _levels(reading: Reading, reporter: str, year: int, rules: Rules) -> Mapping[int, Figure]:
    if reading.indicator == "trade" and reading.product == "TOTAL":
        books = next((b for b in (*reading.books, reading.mirror or ("", "", "")) if b[0] == reporter), None)
        if books is None or members_of(books[0]):
            return {}
        found = series_of(*books, reading.terms or "USD", rules).levels
        return {at: one.figure for at, one in found.items() if one.how != "converted"}
    if reading.indicator == "gas" and reading.measure == "deliveries":
        to, source = importer_of(reading)
        found_gas = {at: operator_count(to, source, Period.year(at))[:1] for at in YEARS}
        return {at: one[0].figure for at, one in found_gas.items() if one}
    return {}


def _said(levels: Mapping[int, Figure], year: int, reading: Reading) -> tuple[str, tuple[Figure, ...]]:
    now = levels[year]
    higher = [at for at in sorted(levels) if at < year and levels[at].interval.low > now.interval.high]
    figures: list[Figure] = [levels[at] for at in higher]
    said = ""
    if higher:
        top = max(higher, key=lambda at: levels[at].value)
        others = [str(at) for at in higher if at != top]
        named = [f"{top} ({levels[top].rounded})", *others]
        said = f"Below {join(named)}"
    if year - 1 in levels:
        change = growth(f"change on {year - 1}", now, levels[year - 1])
        if change.interval.high < -SMALL or (change.value < -SMALL and higher):
            down = f"down {format_ratio(abs(change.value))} on {year - 1} by the same count"
            other = _review_change(reading, year)
            down += f" ({format_ratio(abs(other.value))} by the Energy Institute's)" if other else ""
            said = f"{said}, and {down}" if said else capital(down)
            figures += [change, *([other] if other else [])]
        elif reading.fell and change.interval.low > 0:
            up = f"it did not fall: up {format_ratio(change.value)} on {year - 1} by the same count"
            said = f"{said}, and {up}" if said else capital(up)
            figures.append(change)
    return (f"{said}.", tuple(figures)) if said else ("", ())


@kept
def _review_change(reading: Reading, year: int) -> Figure | None:
    if reading.indicator != "gas":
        return None
    to, source = importer_of(reading)
    rows = select("gas", indicator="imports volume", reporter=to, publisher=REVIEW, year=year)
    suppliers = [code for code in members_of(source) if any(one.partner == code for one in rows)]
    both = review_imports(to, suppliers, range(year - 1, year + 1)) if suppliers else {}
    if len(both) < 2:
        return None
    names = ", ".join(area_name(code) for code in suppliers)
    return growth(f"change on {year - 1}, {names}", both[year].figure, both[year - 1].figure)


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
