"""Reading JSON answers strictly: what is not as documented becomes one sentence."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from analysis.statistics.providers.provider import Answer, BadAnswer

Number = int | Decimal


def read_json(answer: Answer, who: str) -> Any:
    """Return an answer as JSON, its numbers with the digits they came with.

    Parameters
    ----------
    answer : Answer
        The raw answer.
    who : str
        Who gave it, for the sentence.

    Raises
    ------
    BadAnswer
        If it is HTML, is cut short, is not UTF-8, or is not JSON.
    """
    text = _decoded(answer, who)
    if text.lstrip()[:1] == "<":
        raise BadAnswer(f"{who} answered with a web page instead of figures; try again later.")
    try:
        return json.loads(text, parse_float=Decimal, parse_constant=_refuse)
    except (ValueError, RecursionError):
        cut = "is cut short" if text.strip() and text.strip()[-1] not in "]}" else "is not JSON"
        raise BadAnswer(f"The answer of {who} {cut}; try again later.") from None


def cell(row: Mapping[str, Any], name: str, kind: type | tuple[type, ...], who: str) -> Any:
    """Return a value of a record, which has to be there and of a kind.

    Raises
    ------
    BadAnswer
        If it is missing, or of another kind.
    """
    value = row.get(name)
    if isinstance(value, bool) or not isinstance(value, kind):
        shown = "no" if value is None else f"an odd ({str(value)[:40]!r})"
        raise BadAnswer(f"A record of {who} has {shown} {name}: the answer is not of the documented form.")
    return value


def digits_of(number: Number) -> str:
    """Return a number in plain digits, as it came.

    Examples
    --------
    >>> digits_of(Decimal("1.50E+3")), digits_of(Decimal("0.10"))
    ('1500', '0.10')
    """
    return f"{number:f}" if isinstance(number, Decimal) else str(number)


def _decoded(answer: Answer, who: str) -> str:
    try:
        return answer.content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadAnswer(f"The answer of {who} is not text in UTF-8; try again later.") from None


def _refuse(name: str) -> None:
    raise ValueError(name)
