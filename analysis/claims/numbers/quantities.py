"""Quantities out of text: at a word or a digit, the number that starts there with all that belongs to it."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache

from analysis.claims.lexicon import LETTERS, either, phrases, words
from analysis.claims.numbers.amounts import Amounts
from analysis.claims.numbers.commas import writes_decimal_commas
from analysis.claims.numbers.distractors import starts_name
from analysis.claims.numbers.fractions import (
    after_point,
    read_fold,
    read_fraction,
    read_half,
    read_multiple,
    read_quarter_point,
    read_ratio,
)
from analysis.claims.numbers.mixed import add_half, read_factor, read_part, read_spelled, with_part
from analysis.claims.numbers.numerals import Number, numerals, read_digits
from analysis.claims.numbers.ordinals import read_number_rank, read_ordinal, starts_rank
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.numbers.ranges import JOIN, join_range
from analysis.claims.numbers.units import read_per, read_unit
from analysis.claims.numbers.vague import read_vague

_ATTACHED = re.compile(r"[A-Za-z0-9_@#/\\^:']\Z|(?<!\bc)\.\Z|(?<![$€£]1)=\Z|[A-Za-z]-\Z")  # but "$1=7.1 yuan"
_HALF_A = re.compile(
    r"half(?:(?: of)?[ -]an?(?=[ -])| of one(?= )|(?=-(?!year|century|decade|day|month|term)))"
)  # "half a tonne", "half-tonne"
_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![A-Za-z])")
_SIGNED = re.compile(r"(?:\A|[^A-Za-z0-9])([+-])\Z")
_MINUS = re.compile(r"\b(minus|negative) \Z")
_MINUSES = ("minus ", "negative ")
_SIGN_NAMED = re.compile(r"(?:minus|negative|plus|positive) ")
_LETTER_SIGN = re.compile(r"[A-Za-z$]{1,4}\.? ?(?=[0-9])")
_OF_MANY = (" in ", " out of ")  # "3 in 10"
_IDIOMS_OF_ONE = frozenset({"day", "index_points", "second", "minute", "multiple"})  # "one day", "one point"
_TO_AGE = re.compile(
    r"(?: to |(?P<and> and )|-|–)(?P<age>[0-9]{1,3})(?![0-9.,%]*[0-9%])(?:[- ]years?(?:[- ]old| of age)?\b)?"
)
_DASHES = str.maketrans("–—~", "---")
_MOST_WITH_PART = 1000  # "2 and a half million"; a year has no half
_LARGEST = Decimal(10) ** 18
_LOSSES = ("$(", "€(", "£(", "¥(", "₹(")


@cache
def _of_points() -> re.Pattern[str]:
    return re.compile(rf" (?:[a-z-]+ ){{0,2}}{either(phrases('has_points'))}(?![a-z])")


class Reader:
    """Reads the quantities of one surface.

    Parameters
    ----------
    text, low : str
        The surface, as it is and in small letters.
    """

    def __init__(self, text: str, low: str) -> None:
        self.text = text
        self.low = low
        self.amounts = Amounts(text, low)
        self.currencies = self.amounts.currencies
        self.european = writes_decimal_commas(text)

    def read(self, start: int, end: int) -> Quantity | None:
        """Return the quantity whose first word or digits fill the span, with its range if it is one."""
        first = self._digits(start) if self.text[start].isdigit() else self._words(start, end)
        if first is None or first.role not in ("cardinal", "age"):
            return first
        if first.role == "age":
            return self._ages(first)
        whole = None if self._is_name(first) else add_half(self.low, first)
        if whole is None:
            return None
        first = self._with_sign(whole)
        second, join = self._second(first)
        if second is None or second.role != "cardinal" or len(second.values) != 1:
            return first
        if second.signed == "-" and first.signed != "-":
            return first
        return join_range(self.text, self.low, first, second, join)

    def _is_name(self, first: Quantity) -> bool:
        """Return whether a quantity is no amount but a name: "shares in 3M", "a 10-point plan"."""
        if first.unit == "index_points":
            return _of_points().match(self.low, first.end) is not None
        firm = first.unit is None or first.noun == "shares"
        return firm and self.text[first.start : first.body] in words("firms")

    def _ages(self, first: Quantity) -> Quantity:
        """Take in the second age of "those aged 15 to 24"."""
        match = _TO_AGE.match(self.low, first.end)
        apart = match and match["and"] and not self.low.endswith(("between ", "ages of "), 0, first.start)
        if match and not apart and first.values[0] < int(match["age"]):
            first.values = (*first.values, Decimal(match["age"]))
            first.end = match.end()
        return first

    def _digits(self, start: int) -> Quantity | None:
        sign = self.currencies.before(start)
        spaced = self.text.startswith(" ", start - 1)
        number = after_point(self.text, read_digits(self.text, start, european=self.european))
        whole = number is None or number.start == start
        if sign is None and whole and not spaced and _ATTACHED.search(self.text, max(0, start - 2), start):
            return None
        if number and number.value < _MOST_WITH_PART:
            number = with_part(self.low, number) or number
        if number is None or number.value >= _LARGEST:
            return self.amounts.misprint(start, sign) if sign and number is None else None
        if rank := read_number_rank(self.low, start, number.end, number.value):
            return rank
        if _ORDINAL.match(self.text, number.end):
            return read_ordinal(self.text, self.low, start, number.end)
        in_words = (
            read_fold(self.low, start, number.end, number.value)
            or read_factor(self.low, number)
            or (read_fraction(self.low, start) if self.low.startswith(_OF_MANY, number.end) else None)
        )
        if in_words or number.step == 0:
            return in_words or read_ratio(self.low, number)
        loss = None if sign or spaced else self._loss(number)
        return loss or self.amounts.to_upper(number, sign) or self.amounts.of(number, sign)

    def _loss(self, number: Number) -> Quantity | None:
        """Return "$(3.2) million", as accounts write an amount below nought."""
        opens = number.start - 1
        if self.text[opens - 1 : opens + 1] not in _LOSSES or not self.text.startswith(")", number.end):
            return None
        loss = self.amounts.of(number._replace(end=number.end + 1), self.currencies.before(opens))
        return replace(loss, signed="-") if loss else None

    def _with_sign(self, quantity: Quantity) -> Quantity:
        """Take in the plus or minus before a number: "+91.5%", "-€12.5", "minus 4.2", "negative 4.2 percent"."""
        start = quantity.start
        signed = self.text.endswith(("+", "-"), 0, start)
        mark = _SIGNED.search(self.text[max(0, start - 2) : start]) if signed else None
        said = self.low.endswith(_MINUSES, 0, start)
        minus = _MINUS.search(self.low, max(0, start - 10), start) if said else None
        if minus and (minus[1] == "minus" or quantity.unit in ("percent", "degC")):
            quantity.begin(minus.start())
            quantity.signed = "-"
        elif mark:
            quantity.begin(start - 1)
            quantity.signed = mark[1]
        if quantity.signed == "-":
            quantity.values = tuple(-value for value in quantity.values)
        return quantity

    def _words(self, start: int, end: int) -> Quantity | None:
        word = self.low[start:end]
        joined = start > 1 and self.low[start - 1] in "-'" and self.low[start - 2].isalpha()
        if joined or starts_name(self.text, start, end):
            return None
        if part := read_part(self.low, start):
            return self._part(part)
        if word == "half":
            return self._half(start)
        return read_vague(start, self.amounts) or self._numeral(start, end, word)

    def _numeral(self, start: int, end: int, word: str) -> Quantity | None:
        role = numerals()[word][1] if word in numerals() else "article" if word in ("a", "an") else "none"
        if role == "multiple":
            return read_multiple(self.low, start, word)
        if role in ("part", "none"):
            return read_quarter_point(self.low, start) if word == "quarter" else None
        found = read_fraction(self.low, start)
        if found or role == "article":
            return found
        return read_ordinal(self.text, self.low, start, end) if role == "ordinal" else self._cardinal(start)

    def _amount(self, number: Number) -> Quantity | None:
        return self.amounts.of(number, None)

    def _cardinal(self, start: int) -> Quantity | None:
        number = read_spelled(self.low, start)
        if number is None or number.value >= _LARGEST or starts_rank(self.low, number.end):
            return None
        if rank := read_number_rank(self.low, start, number.end, number.value):
            return rank
        spelled = self.low[start : number.end]
        if fold := read_fold(self.low, number.start, number.end, number.value) or read_factor(
            self.low, number
        ):
            return fold
        bare = number.value == 1 and spelled == "one" and not self._one_counts(number.end)
        quantity = None if bare else self._amount(number)
        free_of = number.value == 0 and self.text.startswith("-", number.end)  # "zero-emission cars"
        return None if free_of and quantity and quantity.noun else quantity

    def _one_counts(self, end: int) -> bool:
        found = read_unit(self.text, end)
        if found is None and (money := self.currencies.after(end)):
            return read_per(self.text, money.end) is not None  # "one peso per kilowatt-hour"
        return found is not None and (self.text[end : end + 1] == "-" or found.unit not in _IDIOMS_OF_ONE)

    def _half(self, start: int) -> Quantity | None:
        article = _HALF_A.match(self.low, start)
        part = (
            Number(start, article.end(), Decimal("0.5"), Decimal("0.1"), decimals=True) if article else None
        )
        return (self._part(part) if part else None) or read_half(self.low, start)

    def _part(self, number: Number) -> Quantity | None:
        """Return "half a billion", "half a tonne", "¾ inch": a part of a scale word or a unit, or of a whole."""
        if ratio := read_ratio(self.low, number):
            return ratio
        quantity = self._amount(number)
        if quantity is None or (quantity.scale == 1 and (quantity.noun or quantity.unit is None)):
            return None
        quantity.in_words = True
        return quantity

    def _second(self, first: Quantity) -> tuple[Quantity | None, str]:
        """Return the number that a dash, "to", "and" or "or" joins to a quantity, and that word."""
        for place in (first.end, first.body) if first.body != first.end else (first.end,):
            match = JOIN.match(self.low, place)
            if not match:
                continue
            join = "to" if match.group() == "-to-" else match.group().split()[0].translate(_DASHES)
            if join == "-" and " " in match.group() and first.unit:
                continue  # a dash between clauses
            quantity = self._after_join(match.end(), of_money=first.is_money)
            if quantity:
                return quantity, join
        return None, ""

    def _after_join(self, place: int, *, of_money: bool) -> Quantity | None:
        named = _SIGN_NAMED.match(self.low, place)
        start = place = named.end() if named else place
        while start < min(len(self.text), place + 3) and not self.text[start].isalnum():
            start += 1
        sign = _LETTER_SIGN.match(self.text, start)  # "between P84 and P96 a litre"
        if sign and (found := self.currencies.before(sign.end())) and found[0] <= start:
            start = sign.end()
        if self.text[start : start + 1].isdigit():
            number = read_digits(self.text, start, european=self.european)
            money = self.currencies.before(start)
            quantity = self.amounts.of(number, money, of_money=of_money) if number and number.step else None
            signed = named or "-" in self.text[place:start]
            return self._with_sign(quantity) if quantity and signed else quantity
        word = LETTERS.match(self.low, start)
        small = word is not None and numerals().get(word.group(), (0, ""))[1] in ("unit", "ten", "hundred")
        return self._numeral(start, word.end(), word.group()) if word and small else None
