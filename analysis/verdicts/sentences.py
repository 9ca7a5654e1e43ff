"""The sentences of a verdict: why, on whose books, what is missing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

from analysis.claims import Claim
from analysis.derive.figure import Figure
from analysis.quantities import Band, Interval, format_number, format_quantity, format_ratio
from analysis.statistics import product
from analysis.verdicts.corroboration import Corroboration
from analysis.verdicts.gaps import asked
from analysis.verdicts.highs import HighFound, later_years
from analysis.verdicts.reading import Reading
from analysis.verdicts.specification import Found
from analysis.verdicts.tables import area_name

_FINDINGS = {"inside": "agrees with it", "outside": "does not", "undecided": "leaves it open"}


def summary_of(label: str, found: Sequence[Found], other: Corroboration, reading: Reading) -> str:
    """Return a label with whose books decide it and who contradicts: never bare."""
    primary = [one for one in found if one.specification.primary]
    if label in ("Supported", "Refuted"):
        wanted = "inside" if label == "Supported" else "outside"
        books = _books(one for one in primary if one.finding == wanted)
        if (
            label == "Supported"
            and len({o.specification.reporter for o in primary if o.finding == "inside"}) > 1
        ):
            tail = "both sides' books agree"
        elif label == "Refuted" and len({one.specification.reporter for one in primary}) > 1:
            tail = "no book agrees with it"
        elif other.label == "contradicted":
            tail = f"contradicted by {other.by}" if label == "Supported" else f"{other.by} differ too"
            agrees = any(o.finding == "inside" and o.specification.books == other.by for o in found)
            tail = f"{other.by} agree with it" if label == "Refuted" and agrees else tail
        elif other.label == "independent":
            tail = f"and independently by {other.by}" if label == "Supported" else f"as on {other.by}"
        else:
            tail = (
                "nobody else counts the same thing"
                if "Nobody else" in other.text
                else "no other count in the tables"
            )
        return f"{label} on {books}; {tail}"
    if label == "Conflicting evidence":
        yes = [
            o for o in found if o.finding == "inside" and o.specification.standing in ("primary", "variant")
        ]
        no = [o for o in primary if o.finding == "outside"]
        both = {_books(yes)} == {_books(no)}
        how = f" ({yes[0].specification.how})" if both else ""
        return f"Conflicting evidence: {_books(yes)}{how} {_verb(yes)}, {_books(no)}{f' ({no[0].specification.how})' if both else ''} {'do' if 'books' in _books(no) else 'does'} not"
    names = _books(primary)
    return f"Not enough evidence: {names} {'leave' if names.endswith(('books', 'figures')) else 'leaves'} it open"


def _verb(found: Sequence[Found]) -> str:
    return "agree" if "books" in _books(found) else "agrees"


def _books(found: object) -> str:
    names = dict.fromkeys(one.specification.books for one in found)  # type: ignore[attr-defined]
    return " and ".join(names) or "no books"


def level_reason(claim: Claim, reading: Reading, band: Band, found: Sequence[Found], label: str) -> str:
    """Return what the primary specifications give beside what the number stands for."""
    primary = [one for one in found if one.specification.primary]
    parts = [_found_words(one) for one in primary[:4]]
    variants = [o for o in found if o.specification.standing == "variant" and o.finding != "outside"]
    if label in ("Conflicting evidence", "Not enough evidence") and variants:
        # What agrees tells more than what leaves it open.
        one = min(variants, key=lambda each: each.finding != "inside")
        parts.append(_found_words(one))
        primary = [one, *primary]
    notes = [one.specification.note for one in primary if one.specification.note][:1]
    parts += [f"{note[:1].upper()}{note[1:]}." for note in notes if note not in " ".join(parts)]
    return f"The number stands for {band_words(band, claim.unit)}. {' '.join(parts)}"


def _found_words(one: Found) -> str:
    """Return what a specification gives, with its bounds where they leave the claim open."""
    s = one.specification
    value = str(s.figure) if one.finding == "undecided" else s.figure.rounded
    return f"{s.books[:1].upper()}{s.books[1:]}, {s.how}: {value}, which {_FINDINGS[one.finding]}."


def band_words(band: Band, unit: str) -> str:
    """Return what a number stands for, in words."""
    inside, outside = band.inside, band.outside
    text = _interval_words(inside, unit)
    if (inside.low, inside.high) != (outside.low, outside.high):
        text += f", and beyond {_interval_words(outside, unit)} it is another number"
    return text


def _interval_words(one: Interval, unit: str) -> str:
    low, high = one.low, one.high
    if math.isinf(high):
        return f"more than {amount(low, unit)}"
    if math.isinf(low):
        return f"less than {amount(high, unit)}"
    if low == high:
        return amount(low, unit)
    return f"{amount(low, unit)} to {amount(high, unit)}"


def amount(value: float, unit: str) -> str:
    """Return a bound in words with as many digits as it has."""
    digits = max(3, min(6, len(f"{abs(value):.6g}".replace(".", "").strip("0").split("e")[0])))
    if unit == "percent":
        return f"{format_number(value, digits)}%"
    return format_quantity(value, unit, digits)


_TABLES = {
    "gas": "gas", "population": "population", "gdp": "gdp", "gdp per head": "gdp", "price": "prices",
    "exchange rate": "exchange_rates",
}  # fmt: skip


def nothing_reason(reading: Reading, found: Sequence[Found] = ()) -> str:
    """Return which table has nothing that decides, and how to add a row to it.

    Parameters
    ----------
    reading : Reading
        The claim as a query.
    found : sequence of Found
        What there is beside it, none of it primary.
    """
    what = reading.in_words.split("; books")[0]
    doubtful = [one.specification for one in found if one.specification.note == "low confidence"]
    if doubtful:
        one = doubtful[0]
        return (
            f"The only figure of {one.books} for {what}, {one.figure.rounded}, is of low confidence and decides nothing. "
            f"{how_to_add(reading)}"
        )
    return f"No table covers {what} on the books that own it. {how_to_add(reading)}"


def how_to_add(reading: Reading) -> str:
    """Return how a user adds the figure that is missing."""
    table = _TABLES.get(reading.indicator, "trade")
    brings = "“workbook statistics gaps” names the command that brings it; or " if asked(reading)[0] else ""
    return (
        f"To add it: {brings}write a row into data/statistics/{table}.csv with its publisher and source, "
        "run “workbook statistics seal”, and judge again."
    )


def needed(reading: Reading) -> str:
    """Return which missing table would settle a claim."""
    span, base = reading.span, reading.base
    if reading.indicator != "trade" or span is None:
        return f"a published figure for {reading.in_words.split('; books')[0]}" if reading.indicator else ""
    who = " or ".join(area_name(books[0]) for books in reading.books)
    goods = "" if reading.product == "TOTAL" else f" of {product(reading.product).name}"
    flow = {"total": "trade", "exports": "exports", "imports": "imports"}[reading.flow]
    others = " and ".join(area_name(books[1]) for books in reading.books)
    if reading.transformation == "high":
        return f"the yearly figures of {who} for {flow} with {others} without a gap"
    when = (
        f"{base.label} and {span.label}"
        if reading.transformation in ("growth", "change") and base
        else span.label
    )
    link = {"exports": "to", "imports": "from"}.get(reading.flow, "with") if reading.reporter else "between"
    return f"a table by {who} of {flow}{goods} {link} {others} in value for {when}"


def parts_reason(parts: Sequence[Found], price: Sequence[Figure]) -> str:
    """Return what is known of the parts of an aggregate; they are evidence and never counted as support."""
    if not parts:
        return ""
    said = []
    for one in parts:
        s = one.specification
        if s.figure.unit not in ("percent", "multiple"):
            said.append(f"{s.books} {s.how}, {s.figure.rounded}{f' ({s.note})' if s.note else ''}")
            continue
        flag = f" ({s.note.split(':')[0]})" if s.note.startswith("flagged") else ""
        what = s.books if "growth of a part" in s.how else f"all goods on {s.books}"
        said.append(f"{what} {format_ratio(s.figure.value, sign=True, decimals=0)}{flag}")
    text = f" Known are parts, which are shown and never counted: {'; '.join(said)}."
    if len(price) == 2:
        low, high = (format_ratio(min(one.value, 100.0), decimals=0) for one in price)
        text += (
            f" Of {price[0].name.split('rise of ')[-1]}, {low} to {high} of the rise in value was unit value."
        )
    return text


def high_reason(high: HighFound, reading: Reading, published: date | None) -> str:
    """Return on which years and whose books a high stands, which are missing, and what came later."""
    own = high.own
    if own is None:
        return "The year is not in the tables."
    text = f"{own.year} is {own.figure.rounded}"
    if own.before is not None:
        relation = "the highest earlier year known is" if own.holds is not False else "higher was"
        text += f"; {relation} {own.before_year} with {own.before.rounded}"
    if own.unknown and own.holds is not False:
        text += f"; no figure for {_runs(own.unknown)}"
    text += "."
    if high.other is not None and high.other.before is not None:
        text += (
            f" The own books of {high.other_name} are complete from {high.first} to {high.other.year}: "
            f"{high.other.figure.rounded} against {high.other.before.rounded} at most before."
        )
    later = later_years(high, published)
    if later:
        text += f" Passed later, in {_runs(later)}."
    return text


def _runs(years: Sequence[int]) -> str:
    runs: list[list[int]] = []
    for year in sorted(years):
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    words = [f"{run[0]} to {run[-1]}" if len(run) > 2 else " and ".join(map(str, run)) for run in runs]
    return ", ".join(words[:-1]) + (" and " if len(words) > 1 else "") + words[-1]
