"""Which kinds of figures go on about a time that an earlier sentence named."""

from __future__ import annotations

from analysis.claims.numbers.quantity import Quantity

# Kinds that go on about the time of a sentence before.
CARRIED = ("level", "growth_rate", "change_abs", "price")
# Kinds without a time unless it stands beside them.
UNDATED = ("count", "rank", "age", "ordinal", "duration", "record")
_STATISTIC = 1000  # from here on what is counted is a statistic, and not what stands around


def is_carried(quantity: Quantity) -> bool:
    """Return whether a quantity is a figure that sentences go on about: an amount, a change, visitors by the thousand."""
    counted = quantity.kind == "count" and quantity.role == "cardinal" and bool(quantity.values)
    return quantity.kind in CARRIED or (counted and max(quantity.values) >= _STATISTIC)
