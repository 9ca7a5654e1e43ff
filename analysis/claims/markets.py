"""Sentences about prices on exchanges, which are of a day and not of a month."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.claims.quantity import Quantity

_MARKET = re.compile(
    r"\b(?:sterling|the pound|the euro|the dollar|the rupee|the peso|the baht|the yuan|the yen|the ruble|the lira|ftse|dow jones|nasdaq|s&p|"
    r"nikkei|sensex|nifty|stocks(?! of)|shares(?! of)|brent|west texas|crude futures|oil prices|gold(?! (?:and|imports?|exports?|production|output|mines?|mining|miners?|reserves|sales|holdings|purchases))|bonds?|yields?|futures|front-month|the ringgit|the won|the [a-z]+ (?:dollar|pound|peso|franc|rupee|krona|rand)|benchmark|contract(?! (?:for|worth|to|with|signed)\b))\b"
)
_MARKET_UNITS = ("index_points", "/bbl", "/oz", "/MMBtu", "/bushel", "/USD", "/EUR", "/GBP")
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
    rates = any((q.unit or "").endswith(_MARKET_UNITS) for q in (quantity, beside[0]))
    if quantity.unit == "index_points" and _SURVEY.search(low, *span):
        return False
    if quantity.kind == "share":
        return False
    if quantity.kind == "price" and AVERAGED.search(low, span[0], quantity.start):
        return False
    return rates or _MARKET.search(low, span[0], min(span[1], span[0] + _OPENING)) is not None
