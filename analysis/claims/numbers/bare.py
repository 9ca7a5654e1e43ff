"""Numbers that no unit and no noun follows: whether they stand where a figure stands, and what they count."""

from __future__ import annotations

import re
from decimal import Decimal

from analysis.claims.numbers.quantity import Quantity

GROUPED = 1000  # from here on numbers have a comma, and are no labels
_MOVE = re.compile(r" (?:increase|rise|fall|drop|decline|jump|reduction|gain)\b")  # "a 419,000 increase"
LEVEL = re.compile(
    r"\b(?:to|at|of|by|numbered|averaged|exceeded|surpassed|topped|crossed|neared|approached|reached|hit|was|were|is|are|stood|totalled|totaled|from|rose|fell|gained|lost|with|dropped|climbed|killed|injured|employs|employed|added|shed|than|least|after|about|around|nearly|over|above|below|some|up|down|almost|under|as)(?: (?:a|an|the|record|high|low|new|about|around|nearly|over|just|only|some|more than|at least|least))* \Z"
)
_READING = re.compile(
    r"\b(?:reading|figure|level|score)s? (?:above|below|over|under|of) \Z"
)  # "above 50" says what growth is
INDEX = re.compile(
    r"\b(?:index|pmi|gauge|reading|nikkei|ftse|dow|s&p|sensex|nifty|benchmark|dax|cac|nasdaq|composite|points)\b"
)
_CASUALTIES = re.compile(
    r" (?:others |more )?(?:were |was |have been )?(?:injured|wounded|killed|dead|missing|arrested|hospitalised|hospitalized)\b"
)
_REACHED = re.compile(
    r"\b(?:to|at|by|from|totall?ed|numbered|averaged|reached|hit|killed|injured|least|than) (?:[a-z]+ ){0,2}\Z"
)
OF_PEOPLE = re.compile(
    r"\b(?:populations?|people|workforce|consumers?|users|passengers|employees|subscribers|residents|viewers|visitors|unemployment|jobless)\b"
)
BACK = re.compile(
    r"\b(?:from|against|compared (?:to|with)|versus|vs\.?|than|to|at|and|of which|instead of|including|of them|(?:forecasts?|estimates?|expectations?|consensus|target|prediction) (?:of|for))(?: (?:a|an|the|its|revised|about|around|previous|nearly|just|only|some|low|high|of|reading|peak|trough|record|over|under|[a-z]+'s))* \Z"
)
_NUMBER_OF = re.compile(
    r"\b(?:number|total) of [a-z][^.;0-9]{2,60}\b(?:from|to) \Z|\b(?:number|total) of [a-z][^.;0-9]{2,60}\bfrom [0-9][^.;]{0,30} to \Z"
)
_MORE_ARE = re.compile(
    r" (?:more|others) (?:are|were|is|have|had|will|would)\b"
)  # "Seven more are being built"
_BEGINS = re.compile(r"(?:, (?:though |while |and |but )?|; |\band |[.:] |[“\"'—]|— ?)\Z")
_DID = re.compile(
    r" (?:from the|have|has|had|were|was|are|saw|said|argued|voted|expected|predicted|opposed|favou?red|backed|did|remain|remained|grew|fell|rose|lost|won|[a-z]{3,}ed)\b"
)
_CENTS = re.compile(r"[ -]cents?\b")
_OF_CENTS = (
    "EUR",
    "AUD",
    "CAD",
    "NZD",
    "SGD",
    "HKD",
    "ZAR",
    "KES",
)  # currencies with a hundredth called cent
_CODE, _MILLION = 3, Decimal(10**6)  # letters of a currency's code


def is_figure(low: str, quantity: Quantity, span: tuple[int, int]) -> bool:
    """Return whether a bare number is a figure; if so, give it the unit that the words around it mean.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity : Quantity
        A number without a unit.
    span : (int, int)
        Its sentence.
    """
    if quantity.unit is None and quantity.printed >= GROUPED and _MOVE.match(low, quantity.end):
        quantity.unit, quantity.basis = "count", "context"
        return True
    before = low[max(span[0], quantity.start - 100) : quantity.start]
    counted = _MORE_ARE.match(low, quantity.end) or _NUMBER_OF.search(before)
    small = quantity.unit is None and quantity.scale == 1 and quantity.printed
    unit = "count" if small and counted else _implied_unit(low, quantity, before)
    if unit:
        quantity.unit, quantity.basis = unit, "context"
    return unit is not None


def _implied_unit(low: str, quantity: Quantity, before: str) -> str | None:
    if quantity.scale > 1:
        people = OF_PEOPLE.search(before) or OF_PEOPLE.search(low, quantity.end, quantity.end + 40)
        return "person" if people else "count"
    if quantity.printed and _CASUALTIES.match(low, quantity.end):
        return "person"
    if not quantity.printed or quantity.in_words or not LEVEL.search(before):
        return None
    if INDEX.search(before) and not _READING.search(before):
        return "index_points"
    if quantity.decimals:
        return "none"
    small = quantity.printed < GROUPED
    people = None if small else OF_PEOPLE.search(before)  # "a population of seven million"
    counted = not small or _is_small_figure(low, quantity, before)
    return "person" if people else ("count" if counted else None)


def _is_small_figure(low: str, quantity: Quantity, before: str) -> bool:
    if re.search(r"\bfrom \Z", before) and not re.match(r" to [0-9]", low[quantity.end : quantity.end + 5]):
        return False
    return quantity.printed >= 10 and _REACHED.search(before) is not None


def is_some_of(low: str, quantity: Quantity, last: Quantity) -> bool:
    """Return whether a bare number is a part of the amount before it: "12 have been sold".

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity, last : Quantity
        The number, and the amount before it.
    """
    counted = last.unit in ("count", "person") and quantity.printed < last.printed * last.scale
    begins = counted and _BEGINS.search(low[max(0, quantity.start - 12) : quantity.start])
    return begins is not None and begins is not False and _DID.match(low, quantity.end) is not None


def take_millions(low: str, start: int, quantity: Quantity, last: Quantity) -> None:
    """Give "38m" the money of the amount before it, where it is no length: "77m euros, up from 38m".

    Parameters
    ----------
    low : str
        The surface in small letters.
    start : int
        Where the sentence starts.
    quantity, last : Quantity
        The number, and the amount before it.
    """
    lone = quantity.unit == "m" and low[quantity.end - 1] == "m" and quantity.end == quantity.body + 1
    money = (
        last.unit is not None and len(last.unit) == _CODE and last.unit.isupper() and last.scale == _MILLION
    )
    if (
        lone
        and money
        and last.sentence == quantity.sentence
        and BACK.search(low, max(start, quantity.start - 40), quantity.start)
    ):
        quantity.multiply(_MILLION)
        quantity.unit, quantity.scale, quantity.basis, quantity.kind = last.unit, _MILLION, "context", "level"


def take_currency(low: str, quantity: Quantity, last: Quantity) -> None:
    """Give "4 cents" the currency of the amount before it: "€1.71, 4 cents more".

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity, last : Quantity
        The number, and the amount before it.
    """
    money = (last.unit or "")[:3]
    if money in _OF_CENTS and quantity.unit == "USD" and _CENTS.match(low, quantity.body):
        quantity.unit = money
