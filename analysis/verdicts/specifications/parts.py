"""Parts of an aggregate that no table holds: evidence of the direction, never counted as support."""

from __future__ import annotations

from analysis.derive.deliveries import operator_deliveries, review_imports
from analysis.derive.figure import Figure
from analysis.derive.goods import all_goods, known_parts
from analysis.derive.subject import Subject
from analysis.derive.supply import splits
from analysis.derive.two_books import two_books
from analysis.quantities import genitive
from analysis.statistics import product, products
from analysis.statistics.flows import mirrored
from analysis.verdicts.reading import Reading
from analysis.verdicts.specifications.specification import Specification
from analysis.verdicts.tables import area_name, is_named, kept, members_of


def known_part_specifications(reading: Reading) -> tuple[Specification, ...]:
    """Return the growth of what is known of an aggregate of goods, each a part.

    Parameters
    ----------
    reading : Reading
        A reading of the growth of a group of goods in a calendar year.
    """
    subject, flow = _subject(reading)
    if subject is None:
        return ()
    return _parts(subject, flow, reading.product)


def _subject(reading: Reading) -> tuple[Subject | None, str]:
    if reading.indicator != "trade" or reading.transformation != "growth" or reading.product in ("", "TOTAL"):
        return None, ""
    span, base = reading.span, reading.base
    if not (span and base and span.calendar_year and base.calendar_year and reading.books):
        return None, ""
    reporter, partner, flow = reading.books[0]
    if members_of(reporter):
        reporter, partner, flow = partner, reporter, mirrored(flow)
    if members_of(reporter) or partner == "WLD":
        return None, ""
    members = members_of(partner) or (partner,)
    together = partner if is_named(partner) else ""
    return Subject(None, reporter, members, together, span.calendar_year, base.calendar_year), flow


@kept
def _parts(subject: Subject, flow: str, goods: str) -> tuple[Specification, ...]:
    found = []
    for part in known_parts(subject):
        if part.flow == flow and not part.statement and _belongs(part.label, goods):
            doubt = f"flagged: {part.doubtful}" if part.doubtful else ""
            found.append(
                Specification(
                    part.label, f"growth of a part, {part.period.label}", part.figure, "part", (), "", doubt
                )
            )
    if flow == "exports":
        whole = all_goods(subject)
        both = two_books(subject.reporter, subject.partners, subject.year, "USD", subject.group)
        if whole:
            found.append(_all("the partners' own books", whole))
        if both and len(both.publishing) > 1:
            widest = max(both.publishing, key=lambda code: both.part(code).value)
            without = all_goods(subject, (widest,))
            if without:
                found.append(_all(f"the partners' own books without {area_name(widest)}", without))
    return tuple(found)


def _all(books: str, figure: Figure) -> Specification:
    return Specification(
        books, "growth of imports of all goods", figure, "part", (), "", "all goods, not the group named"
    )


def _belongs(label: str, goods: str) -> bool:
    """Return whether a part's goods lie within a group of goods, by chapters of the Harmonized System."""
    whole = set(product(goods).hs)
    if not whole:
        return False
    for one in _named(label):
        if all(any(code.startswith(chapter) for chapter in whole) for code in one):
            return True
    return False


def _named(label: str) -> list[tuple[str, ...]]:
    found = [one for one in products() if one.hs and f" of {one.name}" in label and one.kind != "all"]
    return [max(found, key=lambda one: len(one.name)).hs] if found else []


def price_of_rise(reading: Reading) -> tuple[Figure, ...]:
    """Return the least and the most that unit value was of the rise in value of the largest gas supplier."""
    subject, flow = _subject(reading)
    if subject is None or flow != "imports" or "27" not in product(reading.product).hs:
        return ()
    return _price(subject)


@kept
def _price(subject: Subject) -> tuple[Figure, ...]:
    years = range(subject.base_year, subject.year + 1)
    operator = operator_deliveries(subject.reporter, subject.group, years) if subject.group else {}
    review = review_imports(subject.reporter, [c for c in subject.partners if _supplies(subject, c)], years)
    for code in sorted(subject.partners, key=lambda c: -_value(subject, c)):
        found = splits(subject, code, operator, review)
        if found:
            shares = sorted((one.price_share for one in found.values()), key=lambda one: one.value)
            return tuple(
                one.named(f"unit value's part in the rise of {genitive(area_name(code))} gas")
                for one in (shares[0], shares[-1])
            )
    return ()


def _supplies(subject: Subject, code: str) -> bool:
    return bool(review_imports(subject.reporter, [code], range(subject.year, subject.year + 1)))


def _value(subject: Subject, code: str) -> float:
    one = review_imports(subject.reporter, [code], range(subject.year, subject.year + 1)).get(subject.year)
    return one.figure.value if one else 0.0
