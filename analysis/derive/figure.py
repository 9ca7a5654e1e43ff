"""A derived figure: an interval that knows its unit, its formula, its method and its inputs."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from analysis.quantities import Interval, as_interval, format_quantity


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its bounds, and all that is needed to follow it back.

    Parameters
    ----------
    name : str
        What it is, in a few words.
    interval : Interval
        Its value and bounds in ``unit``.
    unit : str
        A unit of analysis/quantities/units.csv.
    formula : str
        How it follows from the inputs, in their words; empty for a figure taken as it is.
    method : str
        Where the formula or the constant is published, or what it is the definition of; "" for a sum, a difference and
        a conversion of what has none.
    inputs : tuple of Figure
        What went in.
    source : str
        For a figure taken as it is: the table row, the article's words or the document it stands in.
    rows : tuple of str
        Ids of the table rows it is taken from.
    digits : int
        Significant digits it is shown with.
    """

    name: str
    interval: Interval
    unit: str
    formula: str = ""
    method: str = ""
    inputs: tuple[Figure, ...] = ()
    source: str = ""
    rows: tuple[str, ...] = ()
    digits: int = field(default=3, compare=False)

    @property
    def value(self) -> float:
        """The best value, in ``unit``."""
        return self.interval.value

    def __str__(self) -> str:
        return format_quantity(self.interval, self.unit, self.digits)

    @property
    def rounded(self) -> str:
        """The best value in words, without its bounds; "more than" or "less than" it where one of them is open."""
        closed = math.isfinite(self.interval.low) == math.isfinite(self.interval.high)
        return format_quantity(self.value if closed else self.interval, self.unit, self.digits)

    @property
    def how(self) -> str:
        """The formula, seen through conversions of units, which keep the name."""
        figure = self
        while len(figure.inputs) == 1 and figure.inputs[0].name == figure.name:
            figure = figure.inputs[0]
        return figure.formula

    def named(self, name: str) -> Figure:
        """Return the same figure under another name."""
        return replace(self, name=name)

    def shown(self, digits: int) -> Figure:
        """Return the same figure, shown with so many significant digits."""
        return replace(self, digits=digits)

    def leaves(self) -> Iterator[Figure]:
        """Yield every figure it goes back to that is not itself derived, each once, in order of use."""
        seen: set[tuple[object, ...]] = set()
        for leaf in self._walk():
            key = (leaf.name, leaf.source, leaf.rows)
            if key not in seen:
                seen.add(key)
                yield leaf

    def _walk(self) -> Iterator[Figure]:
        if not self.inputs:
            yield self
        for one in self.inputs:
            yield from one._walk()

    @property
    def all_rows(self) -> tuple[str, ...]:
        """Ids of every table row it goes back to, each once, in order of use."""
        return tuple(dict.fromkeys(row for leaf in self.leaves() for row in leaf.rows))

    def working(self) -> str:
        """Return the steps from the inputs to the figure, a line each, the figure itself last."""
        lines: list[str] = []
        self._explain(lines, set())
        return "\n".join(lines)

    def _explain(self, lines: list[str], seen: set[str]) -> None:
        for one in self.inputs:
            one._explain(lines, seen)
        how = f" = {self.formula}" if self.formula else f"  [{self.source}]" if self.source else ""
        by = f"  ({self.method})" if self.method else ""
        line = f"{self.name}: {self}{how}{by}"
        if line not in seen:
            seen.add(line)
            lines.append(line)

    def as_record(self) -> dict[str, Any]:
        """Return the figure as plain data for a run record: value, bounds, unit, formula, rows.

        A bound that is open is None.
        """
        return {
            "value": self.value,
            "low": None if math.isinf(self.interval.low) else self.interval.low,
            "high": None if math.isinf(self.interval.high) else self.interval.high,
            "unit": self.unit,
            "text": str(self),
            "formula": self.formula,
            "rows": list(self.all_rows),
        }


def given(name: str, value: Interval | float, unit: str, source: str, digits: int = 3) -> Figure:
    """Return a figure taken as it is, from the article, a parameter or a document.

    Parameters
    ----------
    name : str
        What it is.
    value : Interval or float
        In ``unit``.
    unit : str
        A known unit.
    source : str
        Where it stands.
    digits : int
        Significant digits it is shown with.
    """
    return Figure(name, as_interval(value), unit, source=source, digits=digits)


def derived(
    name: str,
    value: Interval,
    unit: str,
    formula: str,
    inputs: Iterable[Figure],
    method: str = "",
    digits: int = 3,
) -> Figure:
    """Return a figure that follows from others; the other modules of this room call it."""
    return Figure(name, value, unit, formula=formula, method=method, inputs=tuple(inputs), digits=digits)
