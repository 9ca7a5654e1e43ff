"""Numbers as news prints them: digits in every style, words, fractions, ordinals and multiples."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from analysis.claims.lexicon import LETTERS, either, table
from analysis.claims.numbers.commas import is_decimal_comma
from analysis.patterns import regex

_RUN = regex(r"[0-9]+(?:[.,][0-9]+)*")
# "1 741.9 bn" as statistical offices group digits, "1'741.90" as the Swiss do
_SPACED = regex(r"[0-9]{1,3}(?:(?: [0-9]{3}){1,4}|(?:'[0-9]{3}){1,4})(?:[.,][0-9]{1,2})?(?![0-9])")
_BROKEN = regex(r"[0-9]{1,3} \.[0-9]+(?![0-9.])")  # "427 .97 tonnes", as a page may break a number
_PLAIN = regex(r"[0-9]+(?:\.[0-9]+)?")
_THOUSANDS = regex(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?")
_EUROPEAN = regex(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+,[0-9]+")
_POINTS = regex(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}(?:,[0-9]+)?|[0-9]{1,3}\.[0-9]{3},[0-9]{1,2}")
_FRACTION = regex(r"(?: ?([½¼¾⅓⅔])|[ -]([1-9])/([2-9]))(?![0-9/])")
_BARE_FRACTION = regex(r"([1-9])/([2-9])(?![0-9/])")
_POWER = regex(r" ?[x×·*] ?10(\^[0-9]{1,2}|[3-9]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})(?![0-9])")
# "10^6 t", "10⁶ t"; "10²" may be a footnote's mark
_TEN_TO = regex(r"10(?:\^(?=[0-9])|(?=[¹³⁴⁵⁶⁷⁸⁹]))([3-9]|1[0-9]|[³⁴⁵⁶⁷⁸⁹]|¹[⁰¹²³⁴⁵⁶⁷⁸⁹])(?![0-9])")
_TEN_TO_LEADS = frozenset("^¹³⁴⁵⁶⁷⁸⁹")
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
SYMBOLS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.333333", "⅔": "0.666667"}
_FRACTION_LEADS = frozenset("-½¼¾⅓⅔")
_POWER_LEADS = frozenset("x×·*")
_UPPER_DECIMALS = regex(r"[-–]([0-9]{2})(?![0-9/-]|[.,][0-9])")
_MOST_DIGITS = 18
BARE_POINTS = ("$.", "£.", "€.")  # "$.50 a share"


class Number(NamedTuple):
    """A number without its unit.

    Parameters
    ----------
    start, end : int
        Its place in the surface.
    value : decimal.Decimal
        What it says.
    step : decimal.Decimal
        Its last printed place; 0 for a fraction in words.
    decimals : bool
        Whether decimals are printed.
    in_words : bool
        Whether it is spelled out.
    """

    start: int
    end: int
    value: Decimal
    step: Decimal
    decimals: bool = False
    in_words: bool = False


def parse_digits(run: str, *, european: bool = False) -> tuple[Decimal, Decimal, bool] | None:
    """Return value, last printed place and whether decimals are printed; None if it is no number.

    Parameters
    ----------
    run : str
        Digits, points, commas, spaces, and the apostrophes of Swiss thousands.
    european : bool
        Whether the article writes decimal commas.

    Examples
    --------
    >>> parse_digits("1,85,000"), parse_digits("63.8"), parse_digits("3,5", european=True)
    ((Decimal('185000'), Decimal('1'), False), (Decimal('63.8'), Decimal('0.1'), True), (Decimal('3.5'), Decimal('0.1'), True))
    """
    if len(run) > _MOST_DIGITS + 6:
        return None
    if european and _EUROPEAN.fullmatch(run):
        plain = run.replace(".", "").replace(",", ".")
    elif _PLAIN.fullmatch(run):
        plain = run
    elif _THOUSANDS.fullmatch(run):
        plain = run.replace(",", "")
    elif _POINTS.fullmatch(run):
        plain = run.replace(".", "").replace(",", ".")
    elif _SPACED.fullmatch(run) or _BROKEN.fullmatch(run):
        plain = run.replace(" ", "").replace("'", "").replace(",", ".")
    else:
        return None
    point = plain.find(".")
    places = len(plain) - point - 1 if point >= 0 else 0
    return Decimal(plain), _place(places), places > 0


@cache
def _place(decimals: int) -> Decimal:
    return Decimal(1).scaleb(-decimals)


def read_digits(text: str, start: int, *, european: bool = False) -> Number | None:
    """Return the number in digits that starts at ``start``, with a fraction or a power of ten after it."""
    run = _RUN.match(text, start)
    if not run:
        return None
    end = run.end()
    if end - start <= 3 and text[end + 1 : end + 2].isdigit() and (spaced := _SPACED.match(text, start)):
        end = spaced.end()
    elif broken := _BROKEN.match(text, start):
        end = broken.end()
    if "," in text[start:end]:
        european = is_decimal_comma(text, start, end, habit=european)
    parsed = parse_digits(text[start:end], european=european)
    if parsed is None:
        return None
    value, step, decimals = parsed
    after = text[end : end + 2].lstrip()[:1]  # what follows, beyond a space
    if after == "/" and (match := _BARE_FRACTION.match(text, start)):
        return Number(start, match.end(), Decimal(match[1]) / Decimal(match[2]), Decimal(0))
    if (after.isdigit() or after in _FRACTION_LEADS) and (match := _FRACTION.match(text, end)):
        part = Decimal(SYMBOLS[match[1]]) if match[1] else Decimal(match[2]) / Decimal(match[3])
        place = step if decimals else Decimal(1)  # "$10.48-1/2" a bushel is ten dollars and 48½ cents
        return Number(start, match.end(), value + part * place, place / 10, decimals=True)
    alone = _TEN_TO.match(text, start) if after in _TEN_TO_LEADS else None
    if match := alone or (_POWER.match(text, end) if after in _POWER_LEADS else None):
        power = int(match[1].lstrip("^").translate(SUPERSCRIPTS))
        value, step = (Decimal(1), Decimal(1)) if alone else (value, step)
        return Number(start, match.end(), value.scaleb(power), step.scaleb(power), decimals)
    return Number(start, end, value, step, decimals)


def read_upper_decimals(text: str, lower: Number) -> Number | None:
    """Return the upper end of a range that prints only the decimals of it: "154.61-63 yen", "4.25-50%".

    Parameters
    ----------
    text : str
        The surface.
    lower : Number
        The number before the dash.
    """
    match = _UPPER_DECIMALS.match(text, lower.end)
    printed = text[lower.start : lower.end]
    if match is None or printed[-3:-2] != "." or match[1] <= printed[-2:]:
        return None
    return lower._replace(end=match.end(), value=Decimal(printed[:-2].replace(",", "") + match[1]))


@cache
def numerals() -> dict[str, tuple[Decimal, str]]:
    """Return each number word with its value and its role: unit, ten, hundred, scale, ordinal, part, multiple."""
    return {row["word"]: (Decimal(row["value"]), row["role"]) for row in table("numerals")}


def _of(*roles: str) -> str:
    return either(word for word, (_, role) in numerals().items() if role in roles)


@cache
def _cardinal() -> re.Pattern[str]:
    word = f"(?:{_of('unit', 'ten', 'hundred', 'scale')})"
    # "and" joins only below a hundred: "two hundred and fifty", not "two and three".
    after_hundred = r"(?<=hundred) and |(?<=thousand) and |(?<=million) and "
    return regex(rf"{word}(?:(?:{after_hundred}|[ -]){word}){{0,9}}(?![a-z])")


def read_words(low: str, start: int) -> Number | None:
    """Return the cardinal number in words that starts at ``start``.

    Examples
    --------
    >>> read_words("two hundred and fifty-six vessels", 0).value
    Decimal('256')
    """
    match = _cardinal().match(low, start)
    if not match:
        return None
    parts = regex(r"[a-z]+").findall(match.group())
    value = _evaluate([part for part in parts if part != "and"])
    if value is None:  # "seventeen twenty": take the first word only
        match = LETTERS.match(low, start)
        value = _evaluate([parts[0]])
        if match is None or value is None:
            return None
    step = Decimal(1) if value < 1000 else Decimal(1).scaleb(_zeros(value))
    return Number(start, match.end(), value, step, in_words=True)


def _zeros(value: Decimal) -> int:
    digits = str(int(value))
    return len(digits) - len(digits.rstrip("0"))


def _evaluate(parts: list[str]) -> Decimal | None:
    """Return the value of number words in order, or None if they do not make one number."""
    total = group = Decimal(0)
    last = "scale"
    for part in parts:
        value, role = numerals()[part]
        allowed = {
            "unit": last in ("scale", "hundred") or (last == "ten" and 0 < value < 10),
            "ten": last in ("scale", "hundred"),
            "hundred": last in ("unit", "ten", "scale"),
            "scale": True,
        }[role]
        if not allowed:
            return None
        if role in ("unit", "ten"):
            group += value
        elif role == "hundred":
            group = (group or Decimal(1)) * value
        elif total and value > total and not group:
            total *= value  # "lakh crore"
        else:
            total += (group or Decimal(1)) * value
            group = Decimal(0)
        last = role
    return total + group
