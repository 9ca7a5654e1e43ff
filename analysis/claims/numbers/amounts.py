"""A number with its scale, currency, unit or counted noun."""

from __future__ import annotations

import re
from decimal import Decimal

from analysis.claims.lexicon import HEDGES, MONTH, words
from analysis.claims.numbers.ages import age_end, is_age
from analysis.claims.numbers.alike import are_of_weight, in_millions, is_million, sterling, upper_million
from analysis.claims.numbers.compounds import said_apart, with_rest
from analysis.claims.numbers.currencies import Currencies
from analysis.claims.numbers.distractors import follows_capital, follows_in, is_name, looks_like_year
from analysis.claims.numbers.flags import MISPRINT
from analysis.claims.numbers.gapped import may_be_gapped
from analysis.claims.numbers.nouns import read_noun
from analysis.claims.numbers.numerals import Number, read_upper_decimals
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.numbers.rates import bought, equates
from analysis.claims.numbers.units import DURATIONS, Found, read_metre, read_per, read_scale, read_unit

Sign = tuple[int, str, Decimal]  # where a currency sign starts, its ISO code, its factor

_TIMES_MORE = re.compile(
    r" (?:as|the|its|their|what|that|those|more|higher|larger|bigger|greater|faster|over|less|lower|than|last|today's|cheaper|longer|stronger|current|normal|usual|increase|rise|growth|jump|surge|year[- ](?:on|over)[- ]year|compared (?:to|with))\b"
    rf"| (?:{MONTH}|(?:19|20)[0-9]{{2}})'s\b| (?!at |in |by |of )(?:[a-z]+ )?[a-z]+['’]s(?= (?:in|last)\b|[.,;]|\Z)| (?:[a-z0-9'-]+ ){{1,3}}(?:level|levels|rate|average|volume|size|figure|exports|imports|purchases|trade|output|gdp|population)\b"
)
_GREW = re.compile(
    r"\b(?:by|up|increased|grew|grown|growing|grow|rose|risen|rise|multiplied|expanded|jumped|surged|differs?|differed)"
    rf" {HEDGES}\Z"
)
_COUNTING = ("only ", "just ", "at least ", "there are ", "there were ", "or ")  # "only two countries"
_STREET = re.compile(r" [A-Z][a-z]+ [A-Z]")  # "10 Downing Street"
_DETERMINED = re.compile(r"(?:\b(?:the|these|those|both|our|their|its|all|other) )\Z")
_UNIT = re.compile(r"(?: (?:per|a)|/) ?unit(?![a-z])")
_OF_A_RATE = re.compile(
    r" (?:off|to|from) (?:[a-z']+ ){0,4}(?:growth|inflation|gdp|unemployment|output)\b"
    rf"| (?:to|from) {HEDGES}[0-9.]+ ?(?:%|per ?cent\b)"  # "12 points to 40%"
)
_ASIDE = re.compile(r" \([^()\n]{2,24}\)(?= (?:a|an|per) )| (?:last|this|from|in) \w+(?: \w+)?,?(?= per )")
_CLOSING = re.compile(r"\)(?= (?:a|an|per) )")
_MORE = re.compile(
    r"(?:\+|-plus|-odd)(?= [a-z])| or (?:more|so|fewer)(?= [a-z])(?! (?:than|to|if|is|of|in|by|as|at|for|on)\b)"
    r"| (?:more|fewer)(?= [a-z]+)(?! than)"
)
_HEDGED = re.compile(r"(?:-plus|-odd| or (?:so|more))(?= )")
# What follows an amount of money that may be a price or a rate.
_PER_LEADS = (" a", " per", " each", " for ", " last ", " this ", " from ", " in ", " to ", " against", " versus", " (", ")", "/", " /", "-per", "-a", "-for", " kWh", " MWh")  # fmt: skip
_MILLION = 10**6
_OF_ELECTRICITY = (
    "[Ee]lectricity|[Pp]ower (?:demand|plant|generation|sector|output|supply)|thermal plants|kWh"
)

# No style of numbers has four digits after a comma that parts groups.
_MISGROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{4,9}(?:\.[0-9]+)?(?![0-9,.]*[0-9])")


class Amounts:
    """Reads what stands around the numbers of one surface.

    Parameters
    ----------
    text, low : str
        The surface, as it is and in small letters.
    """

    def __init__(self, text: str, low: str) -> None:
        self.text = text
        self.low = low
        self.currencies = Currencies(text)

    def of(self, number: Number, sign: Sign | None, *, of_money: bool = False) -> Quantity | None:
        """Return the amount that a number makes with the words around it.

        Parameters
        ----------
        number : Number
            The number.
        sign : (int, str, decimal.Decimal) or None
            The currency sign before it.
        of_money : bool
            Whether it ends a range of money, as in "€50-80m".

        Returns
        -------
        Quantity or None
            Without a unit where only a neighbour can tell it; None if the number is part of a name.
        """
        end, scale, doubtful = read_scale(self.text, number.end, money=of_money or sign is not None)
        if doubtful and not self._is_million(number, end):
            end, scale = number.end, Decimal(1)
        if number.in_words and scale == 1:
            number, scale = said_apart(number)
        elif scale > 1:
            number, end, scale = with_rest(self.text, number, end, scale)
        quantity = Quantity(
            number.start, end, (number.value * scale,), step=number.step * scale, decimals=number.decimals,
            scale=scale, body=end, printed=number.value,
        )  # fmt: skip
        if sign:
            quantity.begin(sign[0])
            self._money(quantity, self.currencies.behind(sign, end) or Found(end, sign[1], sign[2]))
        elif end == number.end and (metre := read_metre(self.text, self.low, end)):
            self._measure(quantity, metre)
        elif money := self._named_money(number, end):
            self._money(quantity, money)
        elif unit := read_unit(self.text, end) or self._beyond_hedge(end):
            self._measure(quantity, unit)
            quantity.in_words = number.in_words and quantity.unit == "multiple"  # as "threefold"
        else:
            return self._counted(quantity)
        one = quantity.values == (Decimal(1),) and quantity.is_money
        # "1 euro = $1.08", "18.86 to $1"
        return None if one and equates(self.low, quantity.start, quantity.end) else quantity

    def _beyond_hedge(self, end: int) -> Found | None:
        """Return the unit of "5 million-plus tonnes", "a billion or so dollars"."""
        hedge = _HEDGED.match(self.low, end)
        return (self.currencies.after(hedge.end()) or read_unit(self.text, hedge.end())) if hedge else None

    def to_upper(self, number: Number, sign: Sign | None) -> Quantity | None:
        """Return the range of "154.61-63 yen"; None if no decimals alone follow the number."""
        upper = read_upper_decimals(self.text, number)
        quantity = self.of(upper, sign) if upper else None
        if upper and quantity:
            quantity.values = (quantity.values[0] * number.value / upper.value, quantity.values[0])
        return quantity

    def misprint(self, start: int, sign: Sign) -> Quantity | None:
        """Return "$1,1555.23 million", whose groups make no number: an amount without a value, and flagged."""
        run = _MISGROUPED.match(self.text, start)
        if run is None:
            return None
        end, _, _ = read_scale(self.text, run.end(), money=True)
        return Quantity(sign[0], end, (), sign[1], "vague", flags=[MISPRINT])

    def _named_money(self, number: Number, end: int) -> Found | None:
        if self.text.startswith("%", end) or are_of_weight(self.low, end):
            return None
        return self.currencies.after(end) or sterling(self.low, number.start, end)

    def _is_million(self, number: Number, end: int) -> bool:
        other = upper_million(self.low, end)  # "15m to 16m units"
        counted = self.currencies.after(other) or read_unit(self.text, other) or read_noun(self.text, other)
        return is_million(self.low, number.start, end, decimals=number.decimals, counted=counted is not None)

    def _money(self, quantity: Quantity, money: Found) -> None:
        per = None
        if (
            self.text.startswith(_PER_LEADS, money.end)
            or "=" in self.text[quantity.start - 4 : quantity.start]
        ):
            per = self._per(quantity, money) or bought(self.low, quantity, money) or self._per_unit(money)
        quantity.per = 1 / per.factor if per else Decimal(1)
        quantity.end = per.end if per else money.end
        quantity.unit = f"{money.unit}/{per.unit}" if per else money.unit
        quantity.flags += [money.doubt] * bool(money.doubt)
        quantity.multiply(money.factor * quantity.per)

    def _per(self, quantity: Quantity, money: Found) -> Found | None:
        """Return what a price is per, also further off: "RM4,471 ($1,008) a tonne", "$58 last year per barrel"."""
        if found := read_per(self.text, money.end):
            return found
        beyond = _ASIDE.match(self.text, money.end)
        if self.text.startswith(")", money.end) and self.text[quantity.start - 1 : quantity.start] == "(":
            beyond = _CLOSING.match(self.text, money.end)
        found = read_per(self.text, beyond.end()) if beyond else None
        return found._replace(end=money.end) if found else None

    def _per_unit(self, money: Found) -> Found | None:
        """Return the kilowatt-hour of an Indian "Rs 5.72 per unit"."""
        unit = _UNIT.match(self.low, money.end)
        electric = unit and self.currencies.says(f"{_OF_ELECTRICITY}|[Tt]ariff|[Dd]iscom")
        return Found(unit.end(), "kWh") if unit and electric else None

    def _measure(self, quantity: Quantity, unit: Found) -> None:
        start, end = quantity.start, quantity.end
        unit = in_millions(self.text, self.low, quantity, unit, self.currencies)
        quantity.flags += [unit.doubt] * bool(unit.doubt)
        quantity.end, quantity.unit = unit.end, unit.unit
        quantity.multiply(unit.factor)
        if unit.unit == "multiple" and not self._is_multiple(start, unit.end):
            quantity.unit, quantity.noun = "count", "times"
        if unit.unit == "index_points" and _OF_A_RATE.match(self.low, unit.end):
            quantity.unit = "percentage_point"
        if unit.unit == "year" and (age := age_end(self.low, start, end, unit.end)):
            quantity.end, quantity.role = age, "age"

    def _is_multiple(self, start: int, end: int) -> bool:
        return bool(
            self.text[end - 1] == "x"
            or "." in self.text[start:end]
            or _TIMES_MORE.match(self.low, end)
            or _GREW.search(self.low[max(0, start - 30) : start])
        )

    def _counted(self, quantity: Quantity) -> Quantity | None:
        if is_age(self.text, self.low, quantity):
            quantity.unit, quantity.role = "year", "age"
            return quantity
        if quantity.scale == 1 and is_name(self.text, quantity.start):
            return None
        more = _MORE.match(self.low, quantity.end)  # "177,000 more people", "40+ ships"
        noun = read_noun(self.text, more.end() if more else quantity.end)
        if noun is None or (noun[1] == "years" and quantity.values[0] > 1000):
            return self._bare(quantity)
        people = noun[1].rstrip("'") in words("people")
        if self._points_back(quantity, noun[1]) or self._is_year(quantity, people=people):
            return None
        quantity.end, quantity.noun = noun[0], noun[1]
        quantity.unit, factor = self._unit_of(noun[1], quantity)
        quantity.multiply(factor)
        return quantity

    def _unit_of(self, noun: str, quantity: Quantity) -> tuple[str, Decimal]:
        """Return the unit that a counted noun is, and its factor: "three golden decades", "4,500 million units"."""
        if noun == "units" and quantity.scale >= _MILLION and self.currencies.says(_OF_ELECTRICITY):
            return "Wh", Decimal(1000)
        unit = read_unit(" " + noun, 0)
        if unit and unit.unit in DURATIONS:
            return unit.unit, unit.factor
        return ("person" if noun.rstrip("'") in words("people") else "count"), Decimal(1)

    def _is_year(self, quantity: Quantity, *, people: bool) -> bool:
        if not looks_like_year(self.text, quantity.start):
            return False
        return (quantity.scale == 1 and not people) or follows_in(self.low, quantity.start)

    def _points_back(self, quantity: Quantity, noun: str) -> bool:
        """Return whether "the two sides" only says both."""
        if quantity.values[0] != 2 or noun not in words("anaphoric"):
            return False
        if self.low.endswith(_COUNTING, 0, quantity.start):
            return False
        determined = _DETERMINED.search(self.low[max(0, quantity.start - 6) : quantity.start])
        return determined is not None or self.low.startswith(f" {noun}", quantity.end)

    def _bare(self, quantity: Quantity) -> Quantity | None:
        """Keep a number without unit or noun; a later pass gives it the unit of its neighbour, or drops it."""
        if quantity.scale != 1 or may_be_gapped(self.text, quantity.start, quantity.end):
            return quantity
        small = quantity.values[0] < 1000
        named = (
            looks_like_year(self.text, quantity.start)
            or self.text[quantity.end : quantity.end + 1].isalpha()
            or (small and _STREET.match(self.text, quantity.end) is not None)
            or (small and not quantity.decimals and follows_capital(self.text, quantity.start))
        )
        return None if named else quantity
