"""Numbers that words make of several: "two and a half million", "one point one trillion", "two million, three hundred thousand"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from analysis.claims.lexicon import HEDGES, LETTERS, either
from analysis.claims.numbers.numerals import SYMBOLS, Number, numerals, read_words
from analysis.claims.numbers.quantity import Quantity

_OF_SCALE = re.compile(r"(?:thousand|[a-z]{1,5}illion|lakh|crore|dozen)\Z")
_A = re.compile(r"(?<![a-z])a \Z")
_HALF_OF_SCALE = re.compile(r"half(?=[ -](?:[a-z]{1,5}illion|dozen|lakh|crore)(?![a-z]))")
_OF_A_WHOLE = re.compile(r" of (?:the|its|their|all|his|her|our|those|these|that|it|them|an?)\b")
_SAID_OF = re.compile(r" (?:per ?cent|[a-z]{1,5}illion|times)")  # "killed two and a third was hurt"
_COMPARED = re.compile(r" (?:more|fewer|less|higher|lower|of (?:them|whom|which|these|those))\b")
_YEARS_AND_A = re.compile(
    r"an?(?= (?!thousand|[a-z]{1,5}illion|lakh|crore|dozen)[a-z]+ and a (?:half|quarter)\b)"
)
_A_UNIT = re.compile(r" an?(?= )")
_AGO = re.compile(r" (?:ago|later|earlier|before|after|on|since)\b")
_FACTOR = re.compile(rf"\ba factor of ({HEDGES})\Z")
_RATE = re.compile(r" ?(?:%|per ?cent)")  # "a factor of 82%" is a load
_LONGEST_PART = 40  # characters: "three-quarters of a quadrillion"
_LEAST_REST = 100  # what a comma parts from millions or thousands: "two million, three hundred thousand"


@cache
def _fraction() -> str:
    """Return the source of the pattern of a fraction in words."""
    units = either(word for word, (_, role) in numerals().items() if role == "unit")
    parts = either(
        word for word, (value, role) in numerals().items() if role in ("part", "ordinal") and value > 2
    )
    return rf"(?P<top>an?|{units})[ -](?P<part>half|{parts}s?)(?![a-z])"


@cache
def _part() -> re.Pattern[str]:
    return re.compile(rf"[ -]and[ -]{_fraction()}")


@cache
def _part_of_scale() -> re.Pattern[str]:
    """Return the pattern of "two-thirds of a million", "a quarter-trillion"."""
    return re.compile(
        rf"{_fraction()}(?:(?<=quarter)|(?<=quarters)|[ -]of[ -]an?)[ -](?=[a-z]{{1,5}}illion(?![a-z]))"
    )


@cache
def _decimals() -> re.Pattern[str]:
    digit = either(word for word, (value, role) in numerals().items() if role == "unit" and value < 10)
    return re.compile(rf"(?P<gap>[ -])point(?P<digits>(?:(?P=gap){digit}(?![a-z])){{1,4}})")


def read_spelled(low: str, start: int) -> Number | None:
    """Return the number in words that starts at ``start``, with its fraction, its decimals and what a comma parts from it.

    Examples
    --------
    >>> [float(read_spelled(words, 0).value) for words in ("two and a half dozen", "one point zero five million")]
    [2.5, 1.05]
    """
    number = read_words(low, start)
    if number is None:
        return None
    if low.endswith(" dozen", start, number.end):  # the dozen of "two to three dozen" is said once
        number = number._replace(end=number.end - len(" dozen"), value=number.value / 12)
    if _is_scale(low[start : number.end]):  # "a million" is a number, "million" alone is not
        number = _with_article(low, number)
        if number.start == start:
            return None
    return _with_decimals(low, number) or with_part(low, number) or _with_rest(low, number)


def _is_scale(word: str) -> bool:
    return numerals().get(word, (0, ""))[1] in ("scale", "hundred")


def read_part(low: str, start: int) -> Number | None:
    """Return the part of a scale, the sign of a part or the one of "a year and a half" that starts at ``start``."""
    part = _part_of_scale().match(low, start) if "illion" in low[start : start + _LONGEST_PART] else None
    if part and 0 < (ratio := round(_ratio(part), 6)) < 1:
        return Number(start, part.end() - 1, ratio, Decimal("0.01"), decimals=True)
    if half := _HALF_OF_SCALE.match(low, start):
        return _with_article(low, Number(start, half.end(), Decimal("0.5"), Decimal("0.1"), decimals=True))
    if one := _YEARS_AND_A.match(low, start):
        return Number(start, one.end(), Decimal(1), Decimal(1))
    sign = SYMBOLS.get(low[start])
    if sign is None:
        return None
    article = _A_UNIT.match(low, start + 1)  # "½ a percentage point"
    return Number(
        start, article.end() if article else start + 1, Decimal(sign), Decimal("0.01"), decimals=True
    )


def _with_article(low: str, number: Number) -> Number:
    led = _A.search(low, max(0, number.start - 3), number.start)
    return number._replace(start=number.start - 2) if led else number


def _with_decimals(low: str, number: Number) -> Number | None:
    """Return "one point zero five", in words."""
    match = _decimals().match(low, number.end)
    if match is None or number.value >= _LEAST_REST:
        return None
    digits = "".join(str(numerals()[word][0]) for word in LETTERS.findall(match["digits"]))
    return number._replace(
        end=match.end(), value=number.value + Decimal(f"0.{digits}"), step=Decimal(1).scaleb(-len(digits)), decimals=True
    )  # fmt: skip


def with_part(low: str, number: Number) -> Number | None:
    """Return "2 and a half", "five and three-quarter", "a million and a half": a part of one, or of the scale."""
    match = None if number.decimals else _part().match(low, number.end)
    if match is None:
        return None
    ratio = _ratio(match)
    two = _OF_A_WHOLE.match(low, match.end())
    third = match["top"] == "a" and match["part"] != "quarter" and not _SAID_OF.match(low, match.end())
    if not 0 < ratio < 1 or (match["part"] != "half" and (two or third)):
        return None
    of_scale = _OF_SCALE.search(low, number.start, number.end)
    scale = numerals()[of_scale.group()][0] if of_scale else Decimal(1)
    value = number.value + round(ratio, 6) * scale
    return number._replace(end=match.end(), value=value, step=scale / 2, decimals=True)


def _ratio(match: re.Match[str]) -> Decimal:
    top = Decimal(1) if match["top"] in ("a", "an") else numerals()[match["top"]][0]
    return top / numerals()[match["part"]][0]


def _with_rest(low: str, number: Number) -> Number:
    """Return "two million, three hundred thousand"; the number alone where no smaller one in words follows its comma."""
    of_scale = _OF_SCALE.search(low, number.start, number.end)
    rest = read_words(low, number.end + 2) if of_scale and low.startswith(", ", number.end) else None
    if rest is None or of_scale is None:
        return number
    whole = _LEAST_REST <= rest.value < numerals()[of_scale.group()][0]
    if not whole or _is_scale(low[rest.start : rest.end]) or _COMPARED.match(low, rest.end):
        return number
    return number._replace(end=rest.end, value=number.value + rest.value, step=rest.step)


def add_half(low: str, quantity: Quantity) -> Quantity | None:
    """Return "two years and a half", whose unit stands before its fraction; None where it is counted back by it."""
    measured = quantity.unit and not quantity.noun and quantity.printed
    match = _part().match(low, quantity.end) if measured else None
    if match is None or match["part"] not in ("half", "quarter") or match["top"] != "a":
        return quantity
    if _AGO.match(low, match.end()):
        return None
    half = quantity.values[-1] / quantity.printed / (2 if match["part"] == "half" else 4)
    quantity.values = tuple(value + half for value in quantity.values)
    quantity.end, quantity.step, quantity.decimals = match.end(), half, True
    return quantity


def read_factor(low: str, number: Number) -> Quantity | None:
    """Return "a factor of three" as a multiple."""
    reach = max(0, number.start - 40), number.start
    match = _FACTOR.search(low, *reach) if low.find("a factor of ", *reach) >= 0 else None
    if match is None or _RATE.match(low, number.end):
        return None
    start = number.start if match[1] else match.start() + len("a ")
    return Quantity(start, number.end, (number.value,), "multiple", "multiple", Decimal(0), in_words=True)
