"""What a figure comes out of: "earned $739 million from 73,000 tonnes", "a surplus of $9 billion, from exports of $20 billion"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.claims.lexicon import HEDGES
from analysis.claims.numbers.quantity import Quantity
from analysis.patterns import regex

# "tourists from 182 countries": where they are from, and no number before.
_ORIGINS = regex(
    r"[0-9a-z] (?:[a-z]+ ){0,2}(?:countries|nations|regions|states|provinces|cities|towns|villages|markets|places)\b"
)
# "collected N291 billion from the N368 billion billed", "970,000 barrels from the 3 million tonnes crushed": out of which
_BILLED = regex(
    r" (?:(?:was|were|been) )?(?:billed|invoiced|received|supplied|crushed|milled|processed|planted|sown|in (?:billings|bills|invoices))\b"
)
# "a surplus of $9 billion, from exports of $20 billion and imports of $11 billion", "from $20 billion in exports and"
_MADE_UP_OF = regex(
    rf"\bfrom (?:(?P<noun>exports|imports|sales|revenues?|purchases|deposits|fees) of )?{HEDGES}\Z"
)
_IN_FLOW = regex(r" (?:in|of) (?P<noun>exports|imports|sales|revenues?|purchases|deposits|fees)\b")
_STEP = regex(r"\b(?:up|down|higher|lower|rise|fall|increase|decrease|drop) from ")
_NOUN, _WINDOW = 24, 70  # characters of a noun after its number, and before a number


def _of_other_things(last: Quantity, quantity: Quantity) -> bool:
    """Return whether "from" leads from money to goods: "earned $739 million from 73,000 tonnes"."""
    units = {last.unit, quantity.unit}
    return len(units) == 2 and units.isdisjoint(
        (None, "percent", "percentage_point", "multiple", "count", "person")
    )


def is_out_of(
    low: str, last: Quantity, quantity: Quantity, quantities: Sequence[Quantity], before: str, *, own: bool
) -> bool:
    """Return whether a figure after "from" is what the one before it came out of: what was billed, other goods."""
    billed = last.direction is None and not own and _BILLED.match(low, quantity.end)
    if billed and not _STEP.search(before):
        return True
    again = any(
        q.unit == quantity.unit and q.kind == quantity.kind for q in quantities if q.start < quantity.start
    )
    return not again and _of_other_things(last, quantity)


def is_made_up_of(low: str, start: int, quantity: Quantity) -> bool:
    """Return whether a figure is one of another flow, out of which the first of its sentence comes: "a surplus, from exports of"."""
    led = _MADE_UP_OF.search(low, max(start, quantity.start - _WINDOW), quantity.start)
    flow = led and (led if led["noun"] else _IN_FLOW.match(low, quantity.end))
    return led is not None and flow is not None and low.find(flow["noun"], start, led.start()) < 0


def is_from_places(low: str, quantity: Quantity) -> bool:
    """Return whether a figure counts the places where something is from: "tourists from 182 countries"."""
    return _ORIGINS.search(low, quantity.start, quantity.end + _NOUN) is not None
