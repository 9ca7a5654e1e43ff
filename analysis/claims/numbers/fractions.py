"""Fractions and multiples in words: "a third of", "one in five", "doubled", "three times"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from analysis.claims.lexicon import MONTH, either
from analysis.claims.numbers.numerals import BARE_POINTS, SYMBOLS, Number, numerals
from analysis.claims.numbers.quantity import Quantity

_IDIOM_BEFORE = re.compile(
    r"\b(?:first|second|1st|2nd|other|better|top|bottom|final|last|latter|early|late|this|that|march|june|september|december) \Z"
)
_AFTER_FRACTION = re.compile(
    r" (?:\([^()\n]{1,30}\) of|of|more|less|higher|lower|fewer|larger|smaller|bigger|cheaper|to|from|in|since|below|above|as|compared|on|over|this|last|year[- ](?:on|over|to)|is|are|was|were|has|have|had|said|say|lives?|lived|works?|worked|goes|went|comes?|came"
    r"|the (?:size|number|amount|average|level|price|cost|rate|pace|speed|volume|value|weight|length|usual|normal|current|national))\b|[.,;:)]|\Z|\n"
)
_HALF_AFTER = re.compile(
    r" (?:of|the|its|their|a|an|his|our|all|that|those|as|more|to|from|in|will|would|is|are|was|were|went|comes?|came|goes)\b| \(|[.,;)]|-(?:percent|point)"
)
# "half as much again": one and a half times
_AGAIN = re.compile(
    r" (?:as (?:much|many|large|big|high|long|dear|expensive|fast|tall|heavy) again|again as (?:much|many|large|big|high|long|dear|expensive|fast|tall|heavy))\b"
)
_MULTIPLE_AFTER = re.compile(
    r" (?:as|the|its|their|what|that|those|this|last|his|more|higher|larger|bigger|greater|faster)\b"
)
_FREQUENCY = re.compile(
    rf" (?:(?:last|this|in|on|a|each|every|per|during) (?:year|month|week|day|decade|quarter|[a-z]+day|{MONTH})\b(?!'s)|daily|weekly|monthly|annually|yearly)"
)
_OF_A_POINT = re.compile(
    r"(?: of (?:an?|one)|[- ])(?: )?(?:(?P<percent>percent|per cent)(?! point)|(?P<cent>cent)|(?:percentage |percent )?point)s?(?![a-z])"
)
_QUARTER_POINT = re.compile(r"quarter[- ](?:percentage[- ])?point(?![a-z])")
# "for three quarters", "over three quarters in a row", but "accounts for three quarters" and "for three quarters of exports"
_SPELL = re.compile(
    r"(?<!account )(?<!accounts )(?<!accounted )(?<!accounting )\b(?:for|after|over|during|in|within) (?:the )?(?:last |past |next |first |another )?\Z"
)
_OF_A_WHOLE = re.compile(
    r" (?:\([^()\n]{1,30}\) )?of (?:the|its|their|his|her|our|all|an?|those|these|this|that|each|every|[a-z]+'s?) "
)
_SPELL_OF = re.compile(r"\b(?:after|during|following) (?:the )?\Z")  # "after three quarters of weak sales"
_OF_MOVING = re.compile(
    r" of (?:(?:[a-z]+ )?(?:growth|declines?|contraction|expansion|losses|falls?|rises|recession)|[a-z]{3,}ing)\b"
)
_PLACES = 3  # digits behind a point
_POINT = re.compile(r"(?:\A|[ \n(+-])\.\Z")
_RATE = re.compile(r" ?%| (?:per ?cent|pct|percentage point|million|billion|trillion)\b")
_DOWN = re.compile(r"[- ]down\b")  # "doubled down on it"
_AND_A = re.compile(
    r"(?:year|month|week|day|hour|decade|centur(?:y|ie)|time|mile|minute)s? and (?:a )?\Z"
)  # "seven months and a half"
_TO_A_PART = re.compile(
    rf" to [{''.join(SYMBOLS)}]| of an? (?:percentage |percent )?(?:point|cent)\b"
)  # "by ¼ to ½ point"
_FOLD = re.compile(r"[- ]?folds?(?![a-z])")


@cache
def _in_words() -> re.Pattern[str]:
    units = either(word for word, (_, role) in numerals().items() if role == "unit")
    parts = either(word for word, (_, role) in numerals().items() if role in ("part", "ordinal"))
    return re.compile(rf"(?P<top>{units}|an?)[- ](?P<part>{parts})(?P<s>s?)(?![a-z])")


@cache
def _one_in() -> re.Pattern[str]:
    units = either(word for word, (_, role) in numerals().items() if role in ("unit", "ten", "hundred"))
    number = rf"(?:{units}|[0-9]{{1,3}})"
    return re.compile(rf"({number}) (?:in|out of)(?: every)? ({number})(?![a-z0-9/%-]|[.,][0-9])")


@cache
def _one_thing_in() -> re.Pattern[str]:
    numbers = either(word for word, (_, role) in numerals().items() if role in ("unit", "ten", "hundred"))
    return re.compile(
        rf"one [a-z]+ in(?: every)? ({numbers}|[0-9]{{1,3}})(?=[.,;:)](?![0-9])|\n|\Z| (?:is|are|was|were|has|have|had|said|says|now)\b)"
    )


def read_fraction(low: str, start: int) -> Quantity | None:
    """Return the fraction in words that starts at ``start``, as percent."""
    if (one := _one_of_many(low, start)) is not None:
        return one
    match = _in_words().match(low, start)
    if not match or _AND_A.search(low, max(0, start - 14), start):
        return None
    top = Decimal(1) if match["top"] in ("a", "an") else numerals()[match["top"]][0]
    bottom = numerals()[match["part"]][0]
    plural = bool(match["s"]) or match["part"].endswith("s")
    several = top > 1
    spell = match["part"] == "quarters" and _is_spell(low, start, match.end(), top)
    if bottom < 2 or top >= bottom or (several != plural) or spell:
        return None
    if point := _OF_A_POINT.match(low, match.end()):
        return _of_a_point(start, point, top / bottom)
    if again := _AGAIN.match(low, match.end()):
        return _times(start, again.end(), round(1 + top / bottom, 4))
    doubtful = match["top"] in ("a", "an") or match["part"] in ("quarter", "quarters")
    led = not doubtful or low.endswith(" by ", 0, start) or _AFTER_FRACTION.match(low, match.end())
    return _percent(start, match.end(), top / bottom) if led else None


def _of_a_point(start: int, point: re.Match[str], ratio: Decimal) -> Quantity:
    """Return "a quarter of a percentage point", "a third of a cent"."""
    part = Quantity(start, point.end(), (round(ratio, 4),), "percentage_point", "cardinal", Decimal("0.01"))
    if point["percent"] or point["cent"]:
        part.unit = "percent" if point["percent"] else "USD"
        part.multiply(Decimal("0.01") if point["cent"] else Decimal(1))
    return part


def read_quarter_point(low: str, start: int) -> Quantity | None:
    """Return "quarter-point", as in "a quarter-point step"."""
    point = _QUARTER_POINT.match(low, start)
    if point is None:
        return None
    return Quantity(
        start, point.end(), (Decimal("0.25"),), "percentage_point", step=Decimal("0.01"), decimals=True
    )


def _is_spell(low: str, start: int, end: int, quarters: Decimal) -> bool:
    """Return whether quarters are of a year: "after two quarters of growth"; two quarters of a whole are a half."""
    if _OF_MOVING.match(low, end):
        return True
    if _OF_A_WHOLE.match(low, end):
        return False
    spell = _SPELL_OF if low.startswith(" of ", end) else _SPELL
    return quarters == Decimal(2) or spell.search(low, max(0, start - 20), start) is not None


def _one_of_many(low: str, start: int) -> Quantity | None:
    """Return "three in ten" and "one worker in forty" as percent."""
    match, thing = _one_in().match(low, start), None
    if match is None and low.startswith("one ", start):
        thing = _one_thing_in().match(low, start)
    found = match or thing
    if found is None:
        return None
    top = _number(match[1]) if match else Decimal(1)
    bottom = _number(found[found.lastindex or 1])
    if not 0 < top < bottom:
        return None
    part = _percent(start, found.end(), top / bottom)
    part.noun = "share"
    return part


def _number(form: str) -> Decimal:
    return Decimal(form) if form[0].isdigit() else numerals()[form][0]


def _percent(start: int, end: int, ratio: Decimal) -> Quantity:
    return Quantity(start, end, (round(ratio * 100, 4),), "percent", "fraction", Decimal(0), in_words=True)


def read_half(low: str, start: int) -> Quantity | None:
    """Return what "half" says at ``start``: a share, or half a unit."""
    if _IDIOM_BEFORE.search(low[max(0, start - 8) : start]) or _AND_A.search(low, max(0, start - 16), start):
        return None
    if again := _AGAIN.match(low, start + 4):
        return _times(start, again.end(), Decimal("1.5"))
    if not _HALF_AFTER.match(low, start + 4):
        return None
    return _percent(start, start + 4, Decimal("0.5"))


def read_multiple(low: str, start: int, word: str) -> Quantity | None:
    """Return the multiple that a word at ``start`` states: "doubled", "ninefold", "twice as much"."""
    value, role = numerals().get(word, (Decimal(0), ""))
    end = start + len(word)
    if role != "multiple" or _DOWN.match(low, end):
        return None
    if word in ("twice", "thrice") and _FREQUENCY.match(low, end):
        return None
    if word in ("double", "triple", "treble", "quadruple", "twice", "thrice", "quintuple"):
        verb = re.search(
            r"(?:to|will|would|could|may|might|can|than|nearly|almost|about|roughly) \Z",
            low[max(0, start - 8) : start],
        )
        if low[end : end + 1] == "-" or not (_MULTIPLE_AFTER.match(low, end) or verb):
            return None
        if verb and word in ("twice", "thrice") and not _MULTIPLE_AFTER.match(low, end):
            return None
    return _times(start, end, value)


def _times(start: int, end: int, value: Decimal) -> Quantity:
    return Quantity(start, end, (value,), "multiple", "multiple", Decimal(0), in_words=True)


def read_fold(low: str, start: int, end: int, value: Decimal) -> Quantity | None:
    """Return "hundred-fold" or "10-fold", whose number ends at ``end``."""
    match = _FOLD.match(low, end)
    return _times(start, match.end(), value) if match else None


def read_ratio(low: str, number: Number) -> Quantity | None:
    """Return "2/3 of" and "fell by ½" as percent; a fraction in digits alone may be a date or a score."""
    if number.value >= 1:
        return None
    moved = low.endswith(" by ", 0, number.start) and _AFTER_FRACTION.match(low, number.end)
    if not (moved or low.startswith((" of ", " majority"), number.end)) or _TO_A_PART.match(low, number.end):
        return None
    return _percent(number.start, number.end, number.value)


def after_point(text: str, number: Number | None) -> Number | None:
    """Return a number that a bare point stands before as that part of one: "$.50 a share", "rose .5%"; any other as it is."""
    if number is None or number.decimals or number.end - number.start > _PLACES:
        return number
    rate = _RATE.match(text, number.end) and _POINT.search(text, max(0, number.start - 2), number.start)
    if not rate and not text.endswith(BARE_POINTS, 0, number.start):
        return number
    places = number.end - number.start
    return number._replace(
        start=number.start - 1,
        value=number.value.scaleb(-places),
        step=Decimal(1).scaleb(-places),
        decimals=True,
    )
