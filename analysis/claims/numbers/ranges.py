"""Two numbers that make one range: "5-6%", "between 10 and 12", "$395-$400 a ton"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache

from analysis.claims.lexicon import HEDGES, MONTHS, either, table
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.numbers.units import read_per

JOIN = re.compile(rf"-to-| (?:[-–—~] ?|to {HEDGES}|and {HEDGES}|or )|[-–—~] ?")
_FROM = re.compile(
    rf"\bfrom (?!(?:the|its|their) (?!(?:current|present|previous|earlier|existing) ))(?:(?:the|its|their) (?:current|present|previous|earlier|existing) )?(?:(?:last|this) (?:week|month|quarter|year)'s |(?:{either(MONTHS)})'s |(?:(?:the|a) )?(?:19|20)[0-9]{{2}}(?:'s| (?:level|figure|total|value|average|mark)(?: of)?) )?{HEDGES}\Z"
)  # "far from the 5 to 6% hoped for" is a range
_BETWEEN = re.compile(rf"\b(?:between|both) {HEDGES}\Z")
_ORIGIN = re.compile(rf", (?:up|down) from {HEDGES}\Z")
# "from 9 to 10 percent and 7 to 8 percent, respectively"
_ALSO_FROM = re.compile(
    rf"\bfrom {HEDGES}[0-9][^,;]{{0,30}} to {HEDGES}[0-9][^,;]{{0,30}},? and (?:from )?\Z"
)
# "fell by 5 per cent or 200 tonnes to 4,000 tonnes"
_OR_SO_MUCH = re.compile(rf"(?:%|\bper ?cent|\bpct)[^,;0-9]{{0,24}},? or {HEDGES}\Z")
_ADDS = re.compile(rf"\badd(?:s|ed|ing)? {HEDGES}\Z")
_UP_BY = re.compile(
    rf"\b(?:increas|ris|rose|grow|grew|expand|boost|rais|lift)[a-z]*(?: [a-z]+){{0,3}} by {HEDGES}\Z"
)
_SIXFOLD = Decimal("1.2")  # what rises by more than five sixths of where it ends grew sixfold: it is a range
# "a decline in the surplus of $1.7bn to $19bn"
_MOVE_OF = re.compile(
    rf"\b(?:rise|increase|gain|jump|fall|drop|decline|decrease|reduction)s? (?:in [^,;.0-9]{{2,40}} )?of {HEDGES}\Z"
)
_BY_SO_MUCH = re.compile(r"\b(?:was|were|been|revised|[a-z]+ed|fell|rose|grew|,) (?:up |down )?by \Z")
_RANGES = re.compile(
    r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|anything|somewhere|tak(?:e|es|en|ing)|took|last(?:s|ed|ing)?) \Z"
)
# "raised its $5 billion to $6 billion guidance": both ends of what it expects
_GUIDANCE = re.compile(
    r" (?:(?!from |to |of |in )[a-z-]+ ){0,2}(?:guidance|range|band|outlook|corridor|bracket|forecast range)\b"
)
_SAID_ONCE = 1000  # "6 to 10 million" says its scale once, "900,000 to 1.2 million" does not
_OFTEN = 4  # times: "2 to 10,000 people" are two, "20 to 30,000" twenty thousand
_PAIR = 90  # characters before the second pair of "from 9 to 10 and 7 to 8"
_APART = 5  # times: "by 33,000 to 1.36 million" is a change and a level, "by 3 to 4 million" a range


@cache
def _moved() -> re.Pattern[str]:
    verbs = either(row["word"] for row in table("movements") if row["part"] == "verb")
    return re.compile(rf"\b(?:{verbs}|up|down)(?: by)?(?: [a-z]+)? {HEDGES}\Z|\bby (?:[a-z]+ )?{HEDGES}\Z")


def join_range(text: str, low: str, first: Quantity, second: Quantity, join: str) -> Quantity:
    """Return the range of two quantities, or the first alone where they are two claims.

    Parameters
    ----------
    text, low : str
        The surface, as it is and in small letters.
    first, second : Quantity
        The quantities.
    join : str
        What stands between them: "to", "and", "or", or a dash.
    """
    before = low[max(0, first.start - 32) : first.start]
    if _bare_in_money(first, second, join, before):
        first, second = _in_money(text, first, second)
    of_whole = low.startswith(" of ", second.end)
    if _are_two(low, first, second, join, of_whole=of_whole):
        return first
    if first.unit and (second.unit or "").startswith(f"{first.unit}/"):  # "$395-$400 a ton"
        first = replace(first, unit=second.unit, per=second.per, flags=list(first.flags))
        first.multiply(second.per)
    return _joined(first, second)


def _bare_in_money(first: Quantity, second: Quantity, join: str, before: str) -> bool:
    """Return whether the second end of "$40-50 billion" or "between $40 and 50 billion" has only the first's currency."""
    between = join == "and" and second.scale > 1 and _BETWEEN.search(before) is not None
    signed = first.start < first.body - 1 and not first.noun and first.end == first.body
    return (
        first.unit is not None
        and (join == "-" or between)
        and signed
        and (second.unit is None or bool(second.noun))
    )


def _in_money(text: str, first: Quantity, second: Quantity) -> tuple[Quantity, Quantity]:
    per = read_per(text, second.body)
    unit = (first.unit or "") + (f"/{per.unit}" if per else "")
    factor = 1 / per.factor if per else Decimal(1)
    end = per.end if per else second.body
    value = second.printed * second.scale * factor
    priced = replace(first, unit=unit, flags=list(first.flags))
    priced.multiply(factor)
    return priced, replace(second, unit=unit, values=(value,), noun="", end=end, per=factor)


def _are_two(low: str, first: Quantity, second: Quantity, join: str, *, of_whole: bool) -> bool:
    """Return whether two numbers are two claims: "from A to B", "rose A to B", "A and B"."""
    before = low[max(0, first.start - 32) : first.start]
    if join == "and":
        return _BETWEEN.search(before) is None
    # ", up from 75,000 to 80,000 tonnes before"
    if join != "to" or (first.unit in (None, second.unit) and _ORIGIN.search(before)):
        return False
    origin = _FROM.search(before)
    respectively = low.startswith((" respectively", ", respectively"), second.end)
    paired = respectively and _ALSO_FROM.search(low, max(0, first.start - _PAIR), first.start)
    if paired or (origin and not _RANGES.search(before[: origin.start()])):
        return True
    if first.unit == second.unit and _GUIDANCE.match(low, second.end):
        return False
    moved = _moved().search(before) is not None or _OR_SO_MUCH.search(before) is not None
    moved = moved or (
        _far_apart(first, second)
        and _MOVE_OF.search(low, max(0, first.start - _PAIR), first.start) is not None
    )
    if first.unit is None:
        # "was revised down by 80,000 to 105,000", but "may rise by 8,000 to 10,000 jobs"
        told = first.printed >= _SAID_ONCE and not second.noun and _BY_SO_MUCH.search(before) is not None
        return moved and (told or _far_apart(first, second))
    akin = first.unit == second.unit or (second.unit or "").startswith(f"{first.unit}/")
    # "adding $50 billion to $73 billion to output", "raise exports by $10 billion to $11 billion"
    added = low.startswith(" to ", second.end) and _ADDS.search(before)
    close = _UP_BY.search(before) and second.values[0] < first.values[0] * _SIXFOLD
    whole = first.unit == second.unit == "percent" and of_whole  # "to cut 5% to 7% of its staff"
    return not whole and not (akin and (added or close)) and (moved or not akin)


def _far_apart(first: Quantity, second: Quantity) -> bool:
    once = first.scale == 1 and first.printed < _SAID_ONCE
    return second.printed * second.scale > _APART * first.printed * (second.scale if once else first.scale)


def _says_thousands_once(first: Quantity, second: Quantity) -> bool:
    """Return whether the thousands of the upper end are the lower one's too: "275-295,000 tons", "20 to 30,000 people"."""
    upper, lower = second.printed, first.printed * _SAID_ONCE
    whole = not (first.decimals or second.decimals) and upper % _SAID_ONCE == 0
    return whole and first.scale == 1 and 0 < lower < upper < _OFTEN * lower


def _joined(first: Quantity, second: Quantity) -> Quantity:
    """Return the range; its lower end takes scale and unit from the upper one where it has none."""
    low, once = first.values[0], first.scale == 1 and first.printed < _SAID_ONCE
    if first.unit is None:
        unit = abs(second.values[0] / second.printed) if second.printed else Decimal(1)
        low *= unit if once else unit / second.scale
    elif first.unit != second.unit:
        return first
    elif once and second.scale > 1:
        low *= second.scale
    if _says_thousands_once(first, second):
        low *= _SAID_ONCE
    high = second.values[0]
    if first.signed == second.signed == "-":  # "minus 1 to minus 2 percent"
        low, high = sorted((low, high))
    if low >= high:
        return first
    return replace(
        first, end=second.end, values=(low, high), unit=second.unit or first.unit, step=second.step,
        noun=second.noun, body=second.body, decimals=second.decimals, printed=second.printed, scale=second.scale, flags=list(first.flags),
    )  # fmt: skip
