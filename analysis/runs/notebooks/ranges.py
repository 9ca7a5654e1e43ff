"""Ranges of parameters: written `low..high` in an annotation, and checked before anything starts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

_DOTS = ".."


@dataclass(frozen=True, slots=True)
class Range:
    """From `low` to `high`, ends included unless `below`.

    Parameters
    ----------
    low, high : object
        A value, the name of another parameter, or None where that end is open.
    below : bool
        Whether a value has to be less than `high`, which is written ``low..<high``.
    """

    low: Any = None
    high: Any = None
    below: bool = False

    @classmethod
    def parse(cls, text: str, read: Callable[[str], Any]) -> Range:
        """Return the range that a text such as ``1992..last_year``, ``0..`` or ``..100`` stands for.

        Parameters
        ----------
        text : str
            What the annotation says.
        read : callable
            Returns the value that the text of an end stands for; raises ValueError if it stands for none.

        Raises
        ------
        ValueError
            If the text is no range, or an empty one.

        Examples
        --------
        >>> Range.parse("1992..last_year", int)
        Range(low=1992, high='last_year', below=False)
        """
        low, dots, high = (part.strip() for part in text.partition(_DOTS))
        below = high.startswith("<")
        high = high.removeprefix("<").strip()
        if not dots or not (low or high) or (below and not high):
            raise ValueError(f"{text!r} is no range; write for example '1992..2035', '0..' or '..last_year'")
        found = cls(_end(low, read), _end(high, read), below)
        if not found.names and None not in (found.low, found.high) and found.low > found.high:
            raise ValueError(f"the range {text!r} is empty")
        return found

    @property
    def names(self) -> tuple[str, ...]:
        """The other parameters that it names."""
        return tuple(end for end in (self.low, self.high) if isinstance(end, str))

    def holds(self, value: Any, others: Mapping[str, Any] | None = None) -> bool:
        """Return whether a value lies within.

        Parameters
        ----------
        value : object
            The value.
        others : mapping, optional
            The values of the other parameters; an end that names one without a value counts as open.
        """
        low, high = (self._value(end, others or {}) for end in (self.low, self.high))
        if high is not None and (value >= high if self.below else value > high):
            return False
        return low is None or bool(low <= value)

    @staticmethod
    def _value(end: Any, others: Mapping[str, Any]) -> Any:
        return others.get(end) if isinstance(end, str) else end

    def __str__(self) -> str:
        """Say the range in words."""
        low, high = (
            f"{end:g}" if isinstance(end, int | float) else str(end) for end in (self.low, self.high)
        )
        if self.high is None:
            return f"at least {low}"
        if self.below:
            return f"below {high}" if self.low is None else f"from {low}, below {high}"
        return f"at most {high}" if self.low is None else f"from {low} to {high}"


def _end(text: str, read: Callable[[str], Any]) -> Any:
    if not text:
        return None
    return text if text.isidentifier() else read(text)
