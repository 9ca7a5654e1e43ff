"""Quantities out of text: a number with its scale, sign, currency, unit or noun."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from analysis.claims import distractors
from analysis.claims.fractions import half_of_unit, read_fold, read_fraction, read_half, read_multiple
from analysis.claims.lexicon import either, table, words
from analysis.claims.nouns import read_noun
from analysis.claims.numerals import Number, numerals, read_digits, read_words
from analysis.claims.ordinals import read_ordinal
from analysis.claims.quantity import Quantity
from analysis.claims.units import DURATIONS, Currencies, Found, read_per, read_scale, read_unit

_JOIN = re.compile(
    r" ?[-–—] ?| to (?:about |around |nearly |as much as |more than )?| and (?:about |around )?| or "
)
_FROM = re.compile(
    r"\bfrom (?:about |around |nearly |some |the |over |just |an? |more than |less than |roughly )*\Z"
)
_BETWEEN = re.compile(r"\b(?:between|both) (?:about |around |roughly )?\Z")
_RANGES = re.compile(r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|somewhere) \Z")
# "rose by $4.5 billion to $648.7 billion" is a change and a level.
_MOVED = re.compile(
    rf"\b(?:{either(row['word'] for row in table('movements') if row['part'] == 'verb')}|up|down)(?: by)?(?: [a-z]+)? \Z|\bby (?:[a-z]+ )?\Z"
)
_AND_A_HALF = re.compile(r"[ -]and[ -]a[ -](half|quarter)(?![a-z])")
_MILLION_NEXT = re.compile(
    r" (?:long|wide|high|deep|tall|above|below|race|sprint|away|from|freestyle|hurdles|relay)\b"
)
_TIMES_MORE = re.compile(
    r" (?:as|the|its|their|what|that|more|higher|larger|bigger|greater|faster|over|less|lower|than|last|cheaper|longer|stronger)\b"
)
_GREW = re.compile(
    r"\b(?:by|up|increased|grew|grown|growing|grow|rose|risen|rise|multiplied|expanded|jumped|surged)"
    r"(?: nearly| almost| more than| about| over| some| around| at least)? \Z"
)
_QUARTERS_OF = re.compile(r"(a|one|three)[ -]quarters? of an? (?=million|billion|trillion)")
_STREET = re.compile(r" [A-Z][a-z]+ [A-Z]")  # "10 Downing Street"
_YEAR_OLD = re.compile(r"[- ]years?[- ]olds?(?![a-z])")
_AGED = re.compile(r"\b(?:aged|age of|ages of|turned|turns|turning|age) \Z")
_OF_VAGUE = re.compile(
    r"(?:tens|hundreds|thousands|millions|billions|trillions)(?: of (?:thousands|millions|billions|trillions))? of "
)
_DETERMINED = re.compile(r"(?:\b(?:the|these|those|both|our|their|its|all|other) )\Z")
_ATTACHED = re.compile(r"[A-Za-z0-9_@#/\\=~^.:']\Z|[A-Za-z]-\Z")
_LONGEST = Decimal(10) ** 18


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
        self.currencies = Currencies(text)
        self.european = writes_decimal_commas(text)

    def read(self, start: int, end: int) -> Quantity | None:
        """Return the quantity whose first word or digits fill the span, with its range if it is one."""
        first = self._digits(start) if self.text[start].isdigit() else self._words(start, end)
        if first is None or first.role not in ("cardinal",):
            return first
        return self._range(first)

    def _digits(self, start: int) -> Quantity | None:
        sign = self.currencies.before(start)
        before = self.text[max(0, start - 2) : start]
        if sign is None and _ATTACHED.search(before):
            return None
        number = read_digits(self.text, start, european=self.european)
        if number is None or abs(number.value) >= _LONGEST:
            return None
        after = self.text[number.end : number.end + 2]
        if after[:2] in ("st", "nd", "rd", "th") and not self.text[number.end + 2 : number.end + 3].isalpha():
            return read_ordinal(self.text, self.low, start, number.end)
        if fold := read_fold(self.low, start, number.end, number.value):
            return fold
        if part := read_fraction(self.low, start):
            return part
        if number.step == 0:
            return _ratio(self.low, number)
        quantity = self._with_unit(number, sign)
        if quantity and sign and self.text[max(0, sign[0] - 2) : sign[0]] in (" -", "(-"):
            quantity.start, quantity.signed = sign[0] - 1, "-"
            quantity.values = tuple(-value for value in quantity.values)
        if quantity and self.low[max(0, quantity.start - 7) : quantity.start].endswith(" minus "):
            quantity.start, quantity.signed = quantity.start - 6, "-"
            quantity.values = tuple(-value for value in quantity.values)
        elif quantity and not sign and before.endswith(("+", "-")) and not before[0].isalnum():
            quantity.start -= 1
            quantity.signed = before[-1]
            if before[-1] == "-":
                quantity.values = tuple(-value for value in quantity.values)
        return quantity

    def _words(self, start: int, end: int) -> Quantity | None:
        word = self.low[start:end]
        if self.low[start - 1 : start] in ("-", "'") and start and self.low[start - 2 : start - 1].isalpha():
            return None
        if quarters := _QUARTERS_OF.match(self.low, start):
            part = Decimal("0.75") if quarters[1] == "three" else Decimal("0.25")
            return self._with_unit(
                Number(start, quarters.end() - 1, part, Decimal("0.01"), decimals=True), None
            )
        if word in ("a", "an"):
            return read_fraction(self.low, start)
        if word == "half":
            return self._half(start)
        if word in ("couple",):
            return self._couple(start)
        if match := _OF_VAGUE.match(self.low, start):
            return self._vague(start, match.end())
        if word not in numerals():
            return None
        role = numerals()[word][1]
        if role == "multiple":
            return read_multiple(self.low, start, word)
        if role == "part":
            return None
        found = read_fraction(self.low, start)
        if found:
            return found
        if role == "ordinal":
            return read_ordinal(self.text, self.low, start, end)
        return self._cardinal(start)

    def _cardinal(self, start: int) -> Quantity | None:
        number = read_words(self.low, start)
        if number is None or number.value >= _LONGEST:
            return None
        if (
            number.end < len(self.low)
            and self.low[number.end : number.end + 2] == "-l"
            and "est" in self.low[number.end : number.end + 12]
        ):
            return None
        if half := _AND_A_HALF.match(self.low, number.end):
            part = Decimal("0.5") if half[1] == "half" else Decimal("0.25")
            number = replace(
                number, end=half.end(), value=number.value + part, step=Decimal("0.5"), decimals=True
            )
        if self.low[start : number.end] in (
            "hundred",
            "thousand",
            "million",
            "billion",
            "trillion",
            "dozen",
            "lakh",
            "crore",
        ):
            if self.low[max(0, start - 2) : start] != "a " or (start > 2 and self.low[start - 3].isalpha()):
                return None
            number = replace(number, start=start - 2)
        if fold := read_fold(self.low, number.start, number.end, number.value):
            return fold
        if self.low[start : number.end] == "one" and not self._one_counts(number.end):
            return None
        return self._with_unit(number, None)

    def _one_counts(self, end: int) -> bool:
        found = read_unit(self.text, end)
        if found is None or found.unit == "multiple":
            return False
        return self.text[end : end + 1] == "-" or found.unit not in (
            "day",
            "point",
            "index_points",
            "second",
            "minute",
        )

    def _half(self, start: int) -> Quantity | None:
        unit = half_of_unit(self.low, start)
        if unit is None:
            return read_half(self.low, start)
        number = Number(start, unit - 1, Decimal("0.5"), Decimal("0.1"), decimals=True)
        return self._with_unit(number, None)

    def _couple(self, start: int) -> Quantity | None:
        if not self.low.startswith("couple of ", start):
            return None
        number = Number(start, start + 9, Decimal(2), Decimal(1), in_words=True)
        quantity = self._with_unit(number, None)
        if quantity:
            quantity.approx = True
            quantity.flags.append("vague")
        return quantity

    def _vague(self, start: int, end: int) -> Quantity | None:
        money = self.currencies.after(end - 1)
        unit = money or read_unit(self.text, end - 1)
        noun = None if unit else read_noun(self.text, end - 1)
        if not unit and not noun:
            return None
        stop = unit.end if unit else noun[0] if noun else end
        symbol = unit.unit if unit else "count"
        kind = Quantity(start, stop, (), symbol, "vague", approx=True, noun=noun[1] if noun else "")
        kind.flags.append("vague")
        return kind

    def _with_unit(self, number: Number, sign: tuple[int, str, Decimal] | None) -> Quantity | None:
        end, scale, doubtful = read_scale(self.text, number.end, money=sign is not None)
        if doubtful and not self._is_million(number, end):
            end, scale = number.end, Decimal(1)
        value, step = number.value * scale, number.step * scale
        quantity = Quantity(
            number.start, end, (value,), None, "cardinal", step, number.decimals, scale=scale, body=end, printed=number.value,
        )  # fmt: skip
        if sign:
            quantity.start = sign[0]
            self._money(quantity, Found(end, sign[1], sign[2]))
        elif money := self.currencies.after(end):
            self._money(quantity, money)
        elif unit := read_unit(self.text, end):
            self._measure(quantity, unit)
        else:
            return self._counted(quantity, number)
        return quantity

    def _is_million(self, number: Number, end: int) -> bool:
        if _MILLION_NEXT.match(self.low, end):
            return False
        if self.currencies.after(end) or read_unit(self.text, end) or read_noun(self.text, end):
            return True
        return number.decimals

    def _money(self, quantity: Quantity, money: Found) -> None:
        per = read_per(self.text, money.end)
        quantity.per = 1 / per.factor if per else Decimal(1)
        factor = money.factor * quantity.per
        quantity.end = per.end if per else money.end
        quantity.unit = f"{money.unit}/{per.unit}" if per else money.unit
        quantity.values = tuple(value * factor for value in quantity.values)
        quantity.step *= factor

    def _measure(self, quantity: Quantity, unit: Found) -> None:
        start, end = quantity.start, quantity.end
        # Indian news writes MT for million tonnes where others write it for metric tons.
        if self.text[end : unit.end].strip() == "MT" and quantity.values[0] < 2000 and self._indian():
            unit = replace(unit, factor=Decimal(10) ** 6)
        quantity.end, quantity.unit = unit.end, unit.unit
        quantity.values = tuple(value * unit.factor for value in quantity.values)
        quantity.step *= unit.factor
        if unit.unit == "multiple" and not self._is_multiple(start, unit.end):
            quantity.unit, quantity.noun = "count", "times"
        if unit.unit == "year" and (old := _YEAR_OLD.match(self.low, end)):
            quantity.end, quantity.role, quantity.kind = old.end(), "age", "age"

    def _indian(self) -> bool:
        return self.currencies.says("India|rupee|crore|lakh")

    def _is_multiple(self, start: int, end: int) -> bool:
        return bool(
            self.text[end - 1] == "x"
            or "." in self.text[start:end]
            or _TIMES_MORE.match(self.low, end)
            or _GREW.search(self.low[max(0, start - 12) : start])
        )

    def _counted(self, quantity: Quantity, number: Number) -> Quantity | None:
        start = quantity.start
        if (
            _AGED.search(self.low[max(0, start - 10) : start])
            and number.value < 130
            and number.value == int(number.value)
        ):
            quantity.unit, quantity.role, quantity.kind = "year", "age", "age"
            return quantity
        if quantity.scale == 1 and distractors.is_name(self.text, start):
            return None
        noun = read_noun(self.text, quantity.end)
        if noun is None or (noun[1] == "years" and number.value > 1000):
            return self._bare(quantity, number)
        if self._points_back(quantity, noun[1]):
            return None
        unit = read_unit(" " + noun[1], 0)
        people = noun[1].rstrip("'") in words("people")
        quantity.end, quantity.noun = noun[0], noun[1]
        quantity.unit = unit.unit if unit and unit.unit in DURATIONS else "person" if people else "count"
        if unit and unit.unit in DURATIONS:
            quantity.values = tuple(value * unit.factor for value in quantity.values)
        if distractors.looks_like_year(self.text, start) and quantity.scale == 1 and not people:
            return None
        if distractors.looks_like_year(self.text, start) and distractors.follows_in(self.low, start):
            return None
        return quantity

    def _points_back(self, quantity: Quantity, noun: str) -> bool:
        if quantity.values[0] != 2 or noun not in words("anaphoric"):
            return False
        determined = _DETERMINED.search(self.low[max(0, quantity.start - 6) : quantity.start])
        return determined is not None or self.low.startswith(f" {noun}", quantity.end)

    def _bare(self, quantity: Quantity, number: Number) -> Quantity | None:
        """Keep a number without unit or noun; a later pass gives it the unit of its neighbour, or drops it."""
        if quantity.scale == 1 and distractors.looks_like_year(self.text, quantity.start):
            return None
        if self.text[number.end : number.end + 1].isalpha() and quantity.scale == 1:
            return None
        if quantity.scale == 1 and number.value < 1000 and _STREET.match(self.text, quantity.end):
            return None
        if (
            quantity.scale == 1
            and not number.decimals
            and distractors.follows_capital(self.text, quantity.start)
        ):
            return None
        return quantity

    def _range(self, first: Quantity) -> Quantity | None:
        second, join = self._second(first)
        if second is None or second.role != "cardinal" or len(second.values) != 1 or second.signed:
            return first
        own = first.unit is not None
        if (
            own
            and join == "-"
            and (second.unit is None or second.noun)
            and (first.start < first.body - 1)
            and not first.noun
            and first.end == first.body
        ):
            second = self._like(first, second)
        before = self.low[max(0, first.start - 32) : first.start]
        if join == "and" and not _BETWEEN.search(before):
            return first
        origin = _FROM.search(before)
        if join == "to" and origin and not _RANGES.search(before[: origin.start()]):
            return first
        if join == "to" and not own and _MOVED.search(before) and _far_apart(first, second):
            return first
        if join == "to" and own and (not _akin(first, second) or _MOVED.search(before)):
            return first
        if own and (second.unit or "").startswith(f"{first.unit}/"):  # "$395-$400 a ton"
            first.unit, first.per, first.step = second.unit, second.per, first.step * second.per
            first.values = tuple(value * second.per for value in first.values)
        return _joined(first, second, keep=own and _same_unit(first, second))

    def _second(self, first: Quantity) -> tuple[Quantity | None, str]:
        for place in dict.fromkeys((first.end, first.body)):
            match = _JOIN.match(self.low, place)
            if not match:
                continue
            join = match.group().split()[0] if match.group().strip() else "-"
            start = match.end()
            while start < len(self.text) and not self.text[start].isalnum() and start < match.end() + 3:
                start += 1
            word = re.compile(r"[a-z]+").match(self.low, start)
            quantity = None
            if self.text[start : start + 1].isdigit():
                if (
                    join not in ("to", "and", "or")
                    and match.group() != "-"
                    and " " in match.group()
                    and first.unit
                ):
                    continue  # a dash between clauses
                quantity = self._after_join(start)
            elif (
                word
                and word.group() in numerals()
                and numerals()[word.group()][1] in ("unit", "ten", "hundred")
            ):
                quantity = self._words(start, word.end())
            if quantity:
                return quantity, join
        return None, ""

    def _like(self, first: Quantity, second: Quantity) -> Quantity:
        """Return the second end of "$40-50 billion" in the currency of the first, and per what it is per."""
        per = read_per(self.text, second.body)
        unit = (first.unit or "") + (f"/{per.unit}" if per else "")
        factor = 1 / per.factor if per else Decimal(1)
        first.unit, first.values = unit, tuple(value * factor for value in first.values)
        value = second.printed * second.scale * factor
        end = per.end if per else second.body
        return replace(second, unit=unit, values=(value,), noun="", end=end, per=factor, kind=first.kind)

    def _after_join(self, start: int) -> Quantity | None:
        sign = self.currencies.before(start)
        number = read_digits(self.text, start, european=self.european)
        if number is None or number.step == 0:
            return None
        return self._with_unit(number, sign)


def _far_apart(first: Quantity, second: Quantity) -> bool:
    """Return whether "by 33,000 to 1.36 million" is a change and a level, unlike "by 3 to 4 million"."""
    low = first.printed * (second.scale if first.scale == 1 and first.printed < 1000 else first.scale)
    return second.printed * second.scale > 5 * low


def _akin(first: Quantity, second: Quantity) -> bool:
    """Return whether two ends are in one unit, or the second says what both are per."""
    return _same_unit(first, second) or (second.unit or "").startswith(f"{first.unit}/")


def _same_unit(first: Quantity, second: Quantity) -> bool:
    return first.unit == second.unit and first.unit is not None


def _joined(first: Quantity, second: Quantity, *, keep: bool) -> Quantity | None:
    """Return the range that two quantities make; the first takes scale and unit from the second."""
    low, step = first.values[0], second.step
    if not keep:
        if first.unit is not None:
            return first
        # "6 to 10 million tons": the scale is said once; "900,000 to 1.2 million tons": it is not.
        said_once = first.scale == 1 and first.printed < 1000
        unit = second.values[0] / second.printed if second.printed else Decimal(1)
        low = first.printed * unit if said_once else low * unit / second.scale
    elif first.scale == 1 and second.scale > 1 and first.printed < 1000:
        low *= second.scale
    high = second.values[0]
    if low >= high:
        return first
    return replace(
        first, end=second.end, values=(low, high), unit=second.unit or first.unit, step=step,
        noun=second.noun, body=second.body, decimals=second.decimals, scale=second.scale, flags=list(first.flags),
    )  # fmt: skip


def _ratio(low: str, number: Number) -> Quantity | None:
    if number.value >= 1 or not low.startswith((" of ", " majority"), number.end):
        return None
    return Quantity(
        number.start,
        number.end,
        (round(number.value * 100, 4),),
        "percent",
        "fraction",
        Decimal(0),
        in_words=True,
    )


_COMMA_DECIMAL = re.compile(
    r"(?<![0-9.,])[0-9]{1,3},[0-9]{1,2} ?(?:%|percent|per cent|million|billion|trillion|mln|bln|bn|euro|€|GW|MW|TWh|bcm)"
)
_POINT_DECIMAL = re.compile(
    r"(?<![0-9.,])[0-9]{1,3}\.[0-9]{1,2} ?(?:%|percent|per cent|million|billion|trillion|mln|bln|bn|euro|€|GW|MW|TWh|bcm)"
)


def writes_decimal_commas(text: str) -> bool:
    """Return whether an article shows that its comma is a decimal comma.

    Examples
    --------
    >>> writes_decimal_commas("Exports rose 3,5 % to 12,7 billion euros."), writes_decimal_commas("up 3.5 %")
    (True, False)
    """
    return _COMMA_DECIMAL.search(text) is not None and _POINT_DECIMAL.search(text) is None
