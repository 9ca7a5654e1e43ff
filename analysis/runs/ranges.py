"""Ranges of parameters: written `low..high` in an annotation, and checked before anything starts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

_DOTS = ".."


@dataclass(frozen=True, slots=True)
class Range:
    """From `low` to `high`, ends included.

    Parameters
    ----------
    low, high : object
        A value, the name of another parameter, or None where that end is open.
    """

    low: Any = None
    high: Any = None

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
        Range(low=1992, high='last_year')
        """
        low, dots, high = (part.strip() for part in text.partition(_DOTS))
        if not dots or not (low or high):
            raise ValueError(f"{text!r} is no range; write for example '1992..2035', '0..' or '..last_year'")
        found = cls(*(_end(part, read) for part in (low, high)))
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
        return (low is None or low <= value) and (high is None or value <= high)

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
        return f"at most {high}" if self.low is None else f"from {low} to {high}"


def _end(text: str, read: Callable[[str], Any]) -> Any:
    if not text:
        return None
    return text if text.isidentifier() else read(text)
