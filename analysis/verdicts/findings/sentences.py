"""The sentences of a verdict's reason: what each way of computing gives beside what the number stands for."""

from __future__ import annotations

import math
from collections.abc import Sequence

from analysis.claims import Claim
from analysis.derive.figure import Figure
from analysis.quantities import (
    Band,
    Interval,
    capital,
    digits_of,
    format_beside,
    format_number,
    format_quantity,
    format_ratio,
)
from analysis.verdicts.reading import Reading
from analysis.verdicts.specifications.specification import AGREEMENTS, Found, Specification, printed_to

_COUNTED = ("person", "count")


def level_reason(claim: Claim, reading: Reading, band: Band, found: Sequence[Found], label: str) -> str:
    """Return what the primary specifications give beside what the number stands for."""
    primary = [one for one in found if one.specification.primary]
    shown = _apart(primary)[:4]
    variants = [o for o in found if o.specification.standing == "variant" and o.finding != "outside"]
    if label in ("Conflicting evidence", "Not enough evidence") and variants:
        # What agrees tells more than what leaves it open.
        shown.append(min(variants, key=lambda each: each.finding != "inside"))
    noted = next((one for one in reversed(shown) if _untold(one.specification)), None)
    parts = dict.fromkeys(_found_words(one, band) + _note(one, noted) for one in shown)
    return f"The number stands for {band_words(band, claim.unit)}. {' '.join(parts)}"


def _untold(one: Specification) -> bool:
    """Return whether a specification has a note that its own words do not tell."""
    told = one.of_other_side or one.note in one.how or (one.note == "in yuan" and "in CNY" in one.how)
    return one.note != "" and not told


def _note(one: Found, noted: Found | None) -> str:
    return f" Note: {one.specification.note}." if one is noted else ""


def _apart(found: Sequence[Found]) -> list[Found]:
    """Return findings without those that say the same of the same books in another way."""
    first: dict[tuple[str, str, str], Found] = {}
    for one in found:
        s = one.specification
        first.setdefault((s.books, s.figure.rounded, one.finding), one)
    return list(first.values())


def _found_words(one: Found, band: Band) -> str:
    """Return what a specification gives, as exactly as the band, with its bounds where they leave the claim open."""
    s = one.specification
    figure, ends = s.figure, (band.inside.low, band.inside.high)
    known = printed_to(figure)
    half = known if figure.unit == "person" else known / 2
    value = (
        format_beside(figure.interval, figure.unit, ends, half, figure.digits)
        if one.finding == "undecided"
        else format_beside(figure.value, figure.unit, ends, known, figure.digits)
    )
    return f"{capital(s.books)}, {s.how}: {value}, which {AGREEMENTS[one.finding]}."


def band_words(band: Band, unit: str) -> str:
    """Return what a number stands for, in words."""
    inside, outside = band.inside, band.outside
    if math.isinf(outside.low) and outside.high == inside.high:
        return _interval_words(outside, unit)
    text = _interval_words(inside, unit)
    if (inside.low, inside.high) != (outside.low, outside.high):
        text += f", and beyond {_interval_words(outside, unit)} it is another number"
    return text


def _interval_words(one: Interval, unit: str) -> str:
    low, high = one.low, one.high
    if math.isinf(high):
        return f"{'at least' if _printed(low) else 'more than'} {amount(low, unit)}"
    if math.isinf(low):
        return f"{'at most' if _printed(high) else 'less than'} {amount(high, unit)}"
    if low == high or (unit in _COUNTED and high - low <= 1):
        return amount(one.value, unit)
    return f"{amount(low, unit)} to {amount(high, unit)}"


def _printed(bound: float) -> bool:
    """Return whether a bound itself belongs to its band: "over" begins a last bit beyond the printed number."""
    return bound == float(f"{bound:.12g}")


def amount(value: float, unit: str) -> str:
    """Return a bound in words with as many digits as it has."""
    value = float(f"{value:.12g}")
    digits = digits_of(value)
    if unit == "percent":
        return f"{format_number(value, digits)}%"
    return format_quantity(value, unit, digits)


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
