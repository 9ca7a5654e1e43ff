"""One column of a table as it is shown and as it is downloaded."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from numbers import Real
from typing import Any

from analysis.quantities.formats import MINUS

Format = int | Callable[[Any], str]
MISSING = "–"  # what stands where there is no figure
_MOST_DECIMALS = 3
_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Column:
    """A column whose numbers all have the same number of decimals.

    Parameters
    ----------
    header : str
        Its name.
    unit : str
        The unit of its numbers; empty if the table's caption gives it, or there is none.
    shown : tuple of str or None
        Each cell as a reader sees it; None where there is no figure.
    plain : tuple of str
        Each cell as it is downloaded: numbers without thousands separators, nothing where there is none.
    numeric : bool
        Whether the cells are numbers.
    """

    header: str
    unit: str
    shown: tuple[str | None, ...]
    plain: tuple[str, ...]
    numeric: bool

    @property
    def label(self) -> str:
        """The header as a download has it, with its unit."""
        return f"{self.header} ({self.unit})" if self.unit else self.header


def column(header: str, values: Sequence[Any], unit: str = "", how: Format | None = None) -> Column:
    """Return a column.

    Parameters
    ----------
    header : str
        Its name.
    values : sequence
        Its cells: numbers, texts, dates, truth values, anything with ``str()``; None or NaN for no figure.
    unit : str
        The unit of its numbers.
    how : int or callable, optional
        How many decimals to show, or a function from a value to its text. By default as many decimals as
        show three digits of the largest number and one or two of the smallest, no more than the numbers have.
    """
    known = [value for value in values if not is_missing(value)]
    numeric = bool(known) and all(_is_number(value) for value in known)
    if callable(how):
        texts = tuple(None if is_missing(value) else str(how(value)) for value in values)
        return Column(header, unit, texts, tuple(text or "" for text in texts), numeric)
    if not numeric:
        texts = tuple(None if is_missing(value) else _text(value) for value in values)
        return Column(header, unit, texts, tuple(text or "" for text in texts), numeric=False)
    places = how if how is not None else decimals([float(value) for value in known])
    grouped = not _are_years(known)
    return Column(
        header,
        unit,
        tuple(None if is_missing(value) else shown_number(float(value), places, grouped) for value in values),
        tuple("" if is_missing(value) else plain_number(float(value), places) for value in values),
        numeric=True,
    )


def decimals(values: Sequence[float]) -> int:
    """Return how many decimals a column of numbers is shown with.

    Examples
    --------
    >>> decimals([70.2, 38.5, 9.8]), decimals([2021, 2022]), decimals([431.6, 0.35]), decimals([1234.5, 3.25])
    (1, 0, 1, 1)
    """
    sizes = [abs(value) for value in values if value and math.isfinite(value)]
    if not sizes:
        return 0
    needed = next((n for n in range(_MOST_DECIMALS) if _have(sizes, n)), _MOST_DECIMALS)
    smallest = _magnitude(min(sizes))
    wanted = max(_DIGITS - 1 - _magnitude(max(sizes)), 1 - smallest if smallest >= 0 else -smallest, 0)
    return min(needed, wanted, _MOST_DECIMALS)


def shown_number(value: float, places: int, grouped: bool = True) -> str:
    """Return a number with a true minus sign and thousands set apart.

    Examples
    --------
    >>> shown_number(-1234.56, 1)
    '−1,234.6'
    """
    return plain_number(value, places, "," if grouped else "").replace("-", MINUS).replace("inf", "∞")


def plain_number(value: float, places: int, group: str = "") -> str:
    """Return a number as programs read it; no minus sign before a zero.

    Examples
    --------
    >>> plain_number(-1234.56, 1), plain_number(-0.04, 1)
    ('-1234.6', '0.0')
    """
    text = f"{value:{group}.{places}f}"
    return text.lstrip("-") if float(text.replace(",", "")) == 0 else text


def is_missing(value: Any) -> bool:
    """Return whether there is no figure: None, NaN, or what pandas puts in their place."""
    if value is None:
        return True
    try:
        return bool(value != value)  # noqa: PLR0124 - only NaN and NaT differ from themselves
    except TypeError:  # pandas' NA has no truth value
        return True
    except ValueError:  # an array has none either, and is not missing
        return False


def _is_number(value: Any) -> bool:
    return isinstance(value, Real) and type(value).__name__ not in ("bool", "bool_")


def _are_years(values: Sequence[Any]) -> bool:
    return all(float(value).is_integer() and 1800 <= value <= 2100 for value in values)


def _text(value: Any) -> str:
    if type(value).__name__ in ("bool", "bool_"):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == datetime.min.time() else value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    if _is_number(value):
        return shown_number(float(value), decimals([float(value)]))
    return str(value)


def _have(sizes: Sequence[float], places: int) -> bool:
    """Return whether numbers have no more than so many decimals, but for the noise of binary fractions."""
    return all(abs(round(size, places) - size) <= 1e-9 * size for size in sizes)


def _magnitude(size: float) -> int:
    return math.floor(math.log10(float(f"{size:.{_DIGITS}g}")))
