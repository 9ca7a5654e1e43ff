"""What a journalist corrects by hand in article.toml: claims and readings, checked strictly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from analysis.errors import BadData
from analysis.quantities import Period

_TEXT = (str,)
_NUMBER = (int, float)
_SWITCH = (bool,)

# The fields of a claim that may be corrected, with the types that TOML may give them.
CLAIM_FIELDS: Mapping[str, tuple[type, ...]] = {
    "value": (*_NUMBER, list),
    "unit": _TEXT,
    "approx": (bool, str),
    "hedge": _TEXT,
    "kind": _TEXT,
    "period": _TEXT,
    "base_period": _TEXT,
    "direction": _TEXT,
    "measure": _TEXT,
    "speaker": _TEXT,
    "record": _SWITCH,
}

# The words that some of them may hold; an empty text means that it is not known.
_CLAIM_CHOICES: Mapping[str, tuple[bool | str, ...]] = {
    "approx": (False, True, "over", "under", "at_least", "at_most"),
    "direction": ("", "up", "down"),
    "kind": (
        "level", "change_abs", "growth_rate", "share", "price", "count", "age", "duration", "ordinal", "rank",
        "record",
    ),
}  # fmt: skip

# The fields of a reading that may be corrected.
READING_FIELDS: Mapping[str, tuple[type, ...]] = {
    "indicator": _TEXT,
    "reporter": _TEXT,
    "partners": (str, list),
    "flow": _TEXT,
    "product": _TEXT,
    "period": _TEXT,
    "base_period": _TEXT,
    "transformation": _TEXT,
    "measure": _TEXT,
}

_READING_CHOICES: Mapping[str, tuple[bool | str, ...]] = {
    "indicator": ("trade", "gas", "population", "gdp", "gdp per head", "price", "exchange rate"),
    "flow": ("total", "exports", "imports"),
    "transformation": ("level", "growth", "change", "share", "high", "rank"),
    # Of gas what is counted; of trade a rate a year over several years.
    "measure": ("", "deliveries", "cumulative deliveries", "volume", "value", "consumption", "production", "a year"),
}  # fmt: skip

_PERIODS = ("period", "base_period")

_OWN: Mapping[str, tuple[type, ...]] = {
    "quote": _TEXT,
    "nth": (int,),
    "reject": _SWITCH,
    "add": _SWITCH,
    "why": _TEXT,
}
_WORDS = {str: "a text", int: "a whole number", float: "a number", bool: "true or false", list: "a list"}


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction: which quote it is about, and what it says instead.

    Parameters
    ----------
    quote : str
        The words of the article that the correction is about.
    nth : int
        Which occurrence of the quote, from 1.
    reject : bool
        Whether there is no such claim.
    add : bool
        Whether the claim is one that was not found.
    fields : mapping
        The fields to set, by name; an empty text stands for "none".
    why : str or None
        The journalist's reason, shown in the report.
    """

    quote: str
    nth: int = 1
    reject: bool = False
    add: bool = False
    fields: Mapping[str, Any] = field(default_factory=dict)
    why: str | None = None


def read_corrections(
    rows: object, known: Mapping[str, tuple[type, ...]], where: str, text: str
) -> tuple[Correction, ...]:
    """Return the corrections of a list of TOML tables.

    Parameters
    ----------
    rows : object
        What TOML gave; a list of tables is allowed.
    known : mapping
        The fields that may be corrected, ``CLAIM_FIELDS`` or ``READING_FIELDS``.
    where : str
        The file and the name of the list, for messages.
    text : str
        The canonical text, which has to hold each quote.

    Raises
    ------
    BadData
        If a key is unknown, a value has the wrong type or is none of its words, or the text does not hold the quote.
    """
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise BadData(f"{where} should be a list of tables, each opened by [[…]].")
    return tuple(_correction(row, known, f"{where}, table {n}", text) for n, row in enumerate(rows, 1))


def occurrences(text: str, quote: str) -> list[int]:
    """Return where a text holds a quote, not counting where it is part of a longer word or number.

    Parameters
    ----------
    text : str
        The canonical text.
    quote : str
        The words.

    Examples
    --------
    >>> occurrences("up 5%, not 15%", "5%")
    [3]
    """
    left = r"(?<!\w)(?<![0-9][.,])" if quote[:1].isalnum() else ""
    right = r"(?!\w)" if quote[-1:].isalnum() else ""
    return [match.start() for match in re.compile(left + re.escape(quote) + right).finditer(text)]


def _correction(
    row: Mapping[str, Any], known: Mapping[str, tuple[type, ...]], where: str, text: str
) -> Correction:
    allowed = {**_OWN, **known}
    choices = _READING_CHOICES if known is READING_FIELDS else _CLAIM_CHOICES
    for key, value in row.items():
        if key not in allowed:
            raise BadData(f"{where}: there is no key {key!r}; allowed are {', '.join(sorted(allowed))}.")
        check_type(value, allowed[key], f"{where}: {key}")
        if key in choices and value not in choices[key]:
            words = ", ".join(str(each).lower() or "an empty text" for each in choices[key])
            raise BadData(f"{where}: {key} is {value!r}; allowed are {words}.")
        if key in _PERIODS and value:
            _check_period(value, f"{where}: {key}")
    quote, nth = row.get("quote", ""), row.get("nth", 1)
    if not quote or nth < 1:
        raise BadData(f"{where}: each table names its quote, and nth counts from 1.")
    places = len(occurrences(text, quote))
    if places < nth:
        raise BadData(f"{where}: the text holds {quote!r} {places} times, so there is no occurrence {nth}.")
    fields = {key: value for key, value in row.items() if key in known}
    reject, add = row.get("reject", False), row.get("add", False)
    if reject and (add or fields):
        raise BadData(f"{where}: a rejected quote cannot also be added or given other values.")
    if not (reject or add or fields):
        raise BadData(f"{where}: it corrects nothing; give reject = true, add = true or a field.")
    if places > 1 and "nth" not in row:
        raise BadData(
            f"{where}: the text holds {quote!r} {places} times; nth = 1 to {places} says which is meant."
        )
    return Correction(quote, nth, reject, add, fields, row.get("why"))


def _check_period(value: str, where: str) -> None:
    try:
        Period.parse(value)
    except ValueError as wrong:
        raise BadData(f"{where}: {wrong}") from None


def check_type(value: object, allowed: Iterable[type], where: str) -> None:
    """Raise if a TOML value is of none of the types allowed; true is never taken for a number.

    Parameters
    ----------
    value : object
        The value.
    allowed : iterable of type
        The types allowed.
    where : str
        The file and the key, for the message.

    Raises
    ------
    BadData
        If the type is another one.
    """
    kinds = tuple(allowed)
    if type(value) not in kinds:
        wanted = " or ".join(dict.fromkeys(_WORDS.get(kind, kind.__name__) for kind in kinds))
        raise BadData(f"{where} is {value!r}, but should be {wanted}.")
