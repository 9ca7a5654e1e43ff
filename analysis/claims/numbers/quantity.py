"""A quantity on its way to becoming a claim."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from analysis.quantities import Period, is_currency, unit

_COUNTS = ("count", "person", "none")


@dataclass(slots=True)
class Quantity:
    """A number expression in the surface; the passes fill it in.

    Parameters
    ----------
    start, end : int
        The quote, in the surface.
    values : tuple of decimal.Decimal
        One, or both ends of a range, in ``unit``; none for a record or a vague amount.
    unit : str or None
        Canonical symbol; None until it is known.
    role : str
        cardinal, ordinal, rank, fraction, multiple, vague or record.
    step : decimal.Decimal
        The last printed place in ``unit``.
    edge : int
        Where the number begins, its hedge included.
    """

    start: int
    end: int
    values: tuple[Decimal, ...]
    unit: str | None = None
    role: str = "cardinal"
    step: Decimal = Decimal(1)
    decimals: bool = False
    in_words: bool = False
    scale: Decimal = Decimal(1)
    noun: str = ""
    basis: str = "text"
    signed: str = ""
    body: int = 0
    printed: Decimal = Decimal(0)
    per: Decimal = Decimal(1)
    approx: bool | str = False
    hedge: str | None = None
    edge: int = field(init=False)
    kind: str = "level"
    direction: str | None = None
    period: Period | None = None
    base: Period | None = None
    compared: bool = False
    measure: str | None = None
    speaker: str | None = None
    record: bool = False
    sentence: int = 0
    flags: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.edge = self.start

    def begin(self, start: int) -> None:
        """Begin at another place, with a sign that stands there; its hedge is not read yet."""
        self.start = self.edge = start

    def multiply(self, factor: Decimal) -> None:
        """Change to a unit of which one of the present unit has ``factor``."""
        if factor == 1:
            return
        self.values = tuple(value * factor for value in self.values)
        self.step *= factor

    def take(self, other: Quantity) -> None:
        """Take the unit of another quantity, and its scale where that is said once: "from 6 to 10 million"."""
        factor = Decimal(1)
        if other.printed and other.values:
            unit = abs(other.values[-1] / other.printed / other.scale) or Decimal(1)
            small = self.scale == 1 and self.printed < 1000 and other.scale > 1
            factor = unit * (other.scale if small else Decimal(1))
        self.multiply(factor)
        self.unit, self.noun, self.basis = other.unit, other.noun, "context"

    @property
    def is_money(self) -> bool:
        """Whether it is an amount of money, not a price."""
        return is_currency(self.unit or "none")

    def measures_like(self, other: Quantity) -> bool:
        """Return whether another can say the same amount again: both money, or both lengths; two counts cannot."""
        if self.unit in _COUNTS or other.unit in _COUNTS:
            return False
        one, two = unit(self.unit or "none").dimension, unit(other.unit or "none").dimension
        return one == two or (one.startswith("money") and two.startswith("money"))
