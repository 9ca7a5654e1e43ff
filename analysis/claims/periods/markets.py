"""Sentences about prices on exchanges, which are of a day and not of a month."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.claims.numbers.quantity import Quantity

_MARKET = re.compile(
    r"\b(?:sterling|the pound|the euro(?! (?:area|zone|bloc))|the dollar|the rupee|the peso|the baht|the yuan|the yen|the ruble|the lira|ftse|dow jones|nasdaq|s&p|"
    r"nikkei|sensex|nifty|(?<!through )(?<!world )(?<!ending )(?<!their )(?<!its )(?<!gas )(?<!grain )(?<!coal )(?<!oil )(?<!crude )(?<!wheat )(?<!fuel )stocks(?! of| built)|shares(?! of)|brent|west texas|crude futures|oil prices|gold(?! (?:and|imports?|exports?|production|output|mines?|mining|miners?|reserves|sales|holdings|purchases))|bonds?|yields?|futures|front-month|euronext|matif|cbot|chicago board of trade|comex|nymex|london metal exchange|the ringgit|the won|the [a-z]+ (?:dollar|pound|peso|franc|rupee|krona|rand)|benchmark|contract(?! (?:for|worth|to|with|signed)\b))\b"
)
_MARKET_UNITS = ("index_points", "/bbl", "/oz", "/MMBtu", "/bushel", "/USD", "/EUR", "/GBP")
_GOODS = ("t", "m3", "bbl", "bushel", "TEU", "Wh", "W")
_SURVEY = re.compile(r"\b(?:reading|pmi|purchasing managers|survey|surveyed|sentiment|confidence)\b")
# What a price was over a time; other prices are of a moment.
AVERAGED = re.compile(r"\baverag|\bmean\b|\bmargins?\b")
_OPENING = 70  # characters of a sentence in which it names what is traded


def is_market(low: str, quantity: Quantity, span: tuple[int, int], beside: Sequence[Quantity]) -> bool:
    """Return whether a sentence tells of prices on exchanges.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity : Quantity
        A figure of the sentence.
    span : (int, int)
        The sentence.
    beside : sequence of Quantity
        Its quantities.
    """
    leads = low.startswith((" to ", " at "), quantity.end)  # "shed 0.4% to $4.70 a bushel"
    led_to = [q for q in beside if leads and 0 < q.edge - quantity.end <= len(" to ")]
    rates = any((q.unit or "").endswith(_MARKET_UNITS) for q in (quantity, beside[0], *led_to))
    if quantity.unit == "index_points" and _SURVEY.search(low, *span):
        return False
    if quantity.kind == "share":
        return False
    if quantity.kind == "price" and AVERAGED.search(low, span[0], quantity.start):
        return False
    goods = quantity.kind == "level" and quantity.unit in _GOODS  # "world stocks of 258 million tons"
    return rates or (not goods and names_market(low, span))


def names_market(low: str, span: tuple[int, int]) -> bool:
    """Return whether a sentence opens with what is traded on exchanges: "Wheat futures fell on Tuesday"."""
    return _MARKET.search(low, span[0], min(span[1], span[0] + _OPENING)) is not None
