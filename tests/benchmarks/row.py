"""One line of the table that `make bench` prints: what takes how much, here and elsewhere, and what was aimed at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_UNITS = {"s": 1.0, "ms": 1000.0, "MB": 1.0, "": 1.0}


@dataclass(frozen=True)
class Row:
    """One measurement.

    Parameters
    ----------
    room : str
        The room it is about.
    what : str
        What was measured.
    ours : float
        In seconds or megabytes, or a plain number.
    against : float or None
        The same of what it is held against.
    beside : str
        What that is.
    unit : str
        ``s``, ``ms`` (given in seconds all the same), ``MB`` or nothing.
    ratio_limit : float or None
        What ours divided by the other may be at most.
    limit : float or None
        What ours may be at most, in seconds or megabytes.
    """

    room: str
    what: str
    ours: float
    against: float | None = None
    beside: str = ""
    unit: str = "s"
    ratio_limit: float | None = None
    limit: float | None = None

    @property
    def ratio(self) -> float | None:
        """Ours divided by the other."""
        return self.ours / self.against if self.against else None

    @property
    def met(self) -> bool | None:
        """Whether what was aimed at is reached; None where nothing was."""
        if self.ratio_limit is not None and self.ratio is not None:
            return self.ratio <= self.ratio_limit
        return self.ours <= self.limit if self.limit is not None else None

    def cells(self) -> list[str]:
        """Return the row as texts: room, what, ours, beside, ratio, target, met."""
        aimed = _ratio(self.ratio_limit) if self.ratio_limit is not None else self._amount(self.limit)
        beside = f"{self._amount(self.against)} {self.beside}" if self.against else ""
        met = {True: "yes", False: "NO", None: ""}[self.met]
        return [self.room, self.what, self._amount(self.ours), beside, _ratio(self.ratio), aimed, met]

    def _amount(self, value: float | None) -> str:
        if value is None:
            return ""
        scaled = value * _UNITS[self.unit]
        digits = 0 if abs(scaled) >= 100 else 1 if abs(scaled) >= 10 else 2
        return f"{scaled:,.{digits}f} {self.unit}".strip()


def _ratio(value: float | None) -> str:
    """Return a ratio below a half as one part of so many."""
    if value is None:
        return ""
    return f"1/{1 / value:.1f}" if 0 < value < 0.5 else f"{value:.2f}"


def table(rows: Sequence[Row]) -> str:
    """Return rows as one table of text."""
    head = ["room", "what", "ours", "held against", "ratio", "at most", "reached"]
    lines = [head, *(row.cells() for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )
