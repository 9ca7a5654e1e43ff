"""Years that a length of time before publication names: "Five years ago our turnover was $1.5 billion"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.times import Time
from analysis.quantities import Period

_YEARS = {"year": 1, "decade": 10}
_OPENING = 6  # characters into a sentence, a quotation mark or "And" among them


def years_ago(low: str, start: int, quantities: Sequence[Quantity], published: date | None) -> Iterator[Time]:
    """Yield the year that a sentence opens with: so many years before publication.

    Parameters
    ----------
    low : str
        The surface in small letters.
    start : int
        Where the sentence starts.
    quantities : sequence of Quantity
        Its quantities, with their kinds.
    published : datetime.date or None
        The day of publication.
    """
    for quantity in quantities[:1] if published else ():
        years = _YEARS.get(quantity.unit or "")
        opens = quantity.start - start <= _OPENING and low.startswith(" ago", quantity.end)
        if years and opens and len(quantity.values) == 1 and published:
            year = published.year - years * int(quantity.values[0])
            if year > 0:
                yield Time(quantity.start, quantity.end + len(" ago"), Period.year(year))
