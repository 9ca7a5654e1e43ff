"""The sets of parameters of a sweep: every combination, rows side by side, sets one by one, and conditions."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from analysis.errors import UsageProblem
from analysis.quantities import join
from analysis.runs.notebooks.conditions import Condition

Values = Mapping[str, Any]
MOST = 1000  # sets of one sweep, unless more are asked for


@dataclass(frozen=True, slots=True)
class Grid:
    """What the sets of a sweep are made from; each set is fixed + one of `sets` + a row + a combination.

    Parameters
    ----------
    fixed : mapping
        Parameters with one value in all sets.
    combined : mapping
        Parameters with several values each: every combination of them is tried.
    rows : mapping
        Parameters with equally many values each: the first values go together, then the second, and so on.
    sets : sequence of mapping
        Sets spelled out.
    where : sequence of Condition
        What a set has to fulfil.
    defaults : mapping
        The values of the parameters that are given none.
    """

    fixed: Values = field(default_factory=dict)
    combined: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    rows: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    sets: Sequence[Values] = ()
    where: Sequence[Condition] = ()
    defaults: Values = field(default_factory=dict)

    def __post_init__(self) -> None:
        lengths = {name: len(values) for name, values in self.rows.items()}
        if len(set(lengths.values())) > 1:
            told = ", ".join(f"{name} has {length}" for name, length in lengths.items())
            raise UsageProblem(
                f"The parameters of [zip] go together value by value, but {told}; give each as many."
            )
        for name in [*self.combined, *self.rows]:
            if not {**self.combined, **self.rows}[name]:
                raise UsageProblem(f"The parameter {name} has no value to try; give it at least one.")
        given = [*self.fixed, *self.combined, *self.rows, *{name for each in self.sets for name in each}]
        twice = sorted({name for name in given if given.count(name) > 1})
        if twice:
            raise UsageProblem(
                f"The parameter {twice[0]} is given in two parts of the sweep; keep it in one."
            )

    @property
    def count(self) -> int:
        """How many sets there are before any condition."""
        rows = [len(values) for values in self.rows.values()][:1]
        return math.prod([max(len(self.sets), 1), *rows, *map(len, self.combined.values())])

    def expand(self, most: int = MOST) -> list[dict[str, Any]]:
        """Return the sets that fulfil every condition, in the order in which they are written.

        Parameters
        ----------
        most : int
            How many sets there may be before any condition.

        Raises
        ------
        UsageProblem
            If there are more, or none is left.

        Examples
        --------
        >>> grid = Grid(combined={"year": [2021, 2022], "flow": ["exports", "imports"]})
        >>> [each["flow"] for each in grid.expand()]
        ['exports', 'imports', 'exports', 'imports']
        """
        if self.count > most:
            raise UsageProblem(
                f"The sweep has {self.count:,} sets of parameters, more than the {most:,} allowed; "
                f"try fewer values, or allow as many with --at-most {self.count}."
            )
        kept = [each for each in self._all() if all(condition.holds(each) for condition in self.where)]
        if not kept:
            told = join(repr(condition.text) for condition in self.where)
            raise UsageProblem(f"No set of parameters fulfils {told}; all {self.count:,} are left out.")
        return kept

    def _all(self) -> Iterator[dict[str, Any]]:
        rows = list(zip(*self.rows.values(), strict=True)) if self.rows else [()]
        for spelled, row in itertools.product(self.sets or [{}], rows):
            for combination in itertools.product(*self.combined.values()):
                beside = zip((*self.rows, *self.combined), (*row, *combination), strict=True)
                yield {**self.defaults, **self.fixed, **spelled, **dict(beside)}
