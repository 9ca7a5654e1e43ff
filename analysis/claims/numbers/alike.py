"""Units that news writes alike: pounds of money and of weight, mt of tonnes and of millions of them, m of metres and of millions."""

from __future__ import annotations

import re
from decimal import Decimal

from analysis.claims.lexicon import HEDGES
from analysis.claims.numbers.currencies import Currencies
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.numbers.units import Found

_NEAR = 80  # characters on either side: about a clause
_POUNDS = re.compile(r"[ -]pounds?(?![a-z-])")
_WEIGHED = re.compile(
    r" of (?!(?:\w+ )?(?:revenues?|income|profits?|tax(?:es)?|debts?|goods|sales|spending)\b)[a-z]"
)
_MONEY = re.compile(
    r"\b(?:revenues?|income|profits?|costs?|fees?|tax(?:es)?|paid|pays?|worth|earned|earnings|turnover|salar(?:y|ies)"
    r"|debts?|fined?|budget|invest(?:ed|ment)|funding|loans?|spen(?:t|d|ds|ding)|rais(?:ed|ing)|prices?|bills?|grants?|prizes?|donat(?:ed|ion|ions)|contracts?|allocated|sold for|bought for)\b"
)
# What is counted in heads, and never in metres.
_HEADS = re.compile(
    r"\b(?:populations?|inhabitants|(?:passenger|visitor|tourist|subscriber|user|member|customer) numbers|subscribers|workforce|membership|arrivals|births|employees|jobs)\b"
)
_METRES_NEXT = re.compile(
    r" (?:long|wide|high|deep|tall|above|below|race|sprint|away|from|freestyle|hurdles|relay)\b"
)
# After a sum there is an end or a word that goes on, after a length there may be a thing: "a 50m pool", "50m of pipe".
_SUM_ENDS = re.compile(
    r"[.,;:)!?\"”]|\Z|\n| (?:and|or|to|for|in|on|over|last|this|a|per|at|by|as|up|down|more|less|against|compared)\b"
)
# "draws 14.5m", "a depth of 12.5m"
_LENGTH = re.compile(
    r"\b(?:draws?|drew|draught|draft|depths?|heights?|lengths?|widths?|diameter|beam|elevation|altitude|measur(?:es|ing|ed))\b(?: [a-z]+){0,3} \Z"
)
_ARTICLES = ("the ", "a ", "an ", "'s ")
_UPPER_MILLION = re.compile(rf"(?: to | or |-|–){HEDGES}[0-9]+(?:\.[0-9]+)?m(?![a-z0-9])")
_MOST_MEGATONNES = 2000  # no country mines or ships more million tonnes
# "MT" is million tonnes where Indian news counts so, and "mt" where an article speaks of million tonnes elsewhere.
_INDIAN = r"India|rupee|crore|lakh|[Mm]illion (?:[Mm]etric )?[Tt]on(?:ne)?s? \(MT\)"
_IN_MILLIONS = r"[Mm]illion (?:metric )?ton(?:ne)?s|\bMt\b|mtpa|[0-9] ?bcm"
_IN_TONNES = r"(?:[2-9]|[0-9]{2,3})(?:,[0-9]{3})+(?:\.[0-9]+)? ?(?:mt|MT)\b|/ ?(?:mt|MT)\b|per (?:mt|MT)\b|illion (?:mt|MT)\b"
# A cargo is told in metric tons.
_OF_A_CARGO = re.compile(
    r"\b(?:ships?|vessels?|cargo(?:es)?|tankers?|barges?|trucks?|lorr(?:y|ies)|wagons?|lots?|tenders?|parcels?|shiploads?|consignments?|bags)\b"
)
_OF_A_COUNTRY = re.compile(
    r"\b(?:output|production|produced?|produces|exports?|exported|imports?|imported|consumption|consumed|demand|capacity|reserves|harvest|crop|throughput|supply|shipments|mined|guidance|miners?|stocks|stockpiles|inventories)\b"
)
MEGATONNES = "mt is read as million tonnes; it may be metric tons"
_MBOE = ("mboe", "mboe/d", "mboepd")
_FEWEST_THOUSANDS = 20  # firms that count thousands of barrels a day have more of them
MILLION_BARRELS = "mboe is read as million barrels of oil equivalent; it may be thousand"
METRIC_TONS = "mt is read as metric tons; it may be million tonnes"
_WEIGHT = re.compile(
    r"\b(?:weigh(?:s|ed|ing)?|weights?|a pound|per pound|tonn?e?s?|lbs?|production|output|mined|harvest(?:ed)?|copper|zinc|nickel|uranium|lithium|cobalt|cocoa|coffee|sugar|cotton|beef|pork|poultry)\b"
)


def are_of_weight(low: str, end: int) -> bool:
    """Return whether pounds that follow at a place weigh something: "2,000 pounds of explosives"."""
    pounds = _POUNDS.match(low, end)
    return pounds is not None and _WEIGHED.match(low, pounds.end()) is not None


def sterling(low: str, start: int, end: int) -> Found | None:
    """Return pounds after a number as pounds sterling: "464.6 million pounds of revenue"; None for a weight.

    Parameters
    ----------
    low : str
        The text in small letters.
    start, end : int
        Where the number begins, and where it and its scale end.
    """
    pounds = _POUNDS.match(low, end)
    if not pounds or are_of_weight(low, end):
        return None
    before = re.split(r"[.;]\s|\n", low[max(0, start - _NEAR) : start])[-1]
    after = re.split(r"[.;]\s|\n", low[pounds.end() : pounds.end() + _NEAR])[0]
    near = f"{before}#{after}"
    return (
        Found(pounds.end(), "GBP", Decimal(1)) if _MONEY.search(near) and not _WEIGHT.search(near) else None
    )


def in_millions(text: str, low: str, quantity: Quantity, found: Found, currencies: Currencies) -> Found:
    """Return the unit of "140mt" and "1.1 mboe/d": millions, or metric tons and thousands, with a doubt where the article settles neither.

    Parameters
    ----------
    text, low : str
        The surface, as it is and in small letters.
    quantity : Quantity
        The number before the unit.
    found : Found
        The unit as the table has it.
    currencies : Currencies
        What the article says elsewhere.
    """
    printed = text[quantity.end : found.end].strip()
    if printed in _MBOE and (found.unit == "boe" or quantity.values[0] < _FEWEST_THOUSANDS):
        return found._replace(factor=Decimal(10) ** 6, doubt=MILLION_BARRELS)
    if printed not in ("mt", "MT") or quantity.scale > 1 or quantity.values[0] >= _MOST_MEGATONNES:
        return found
    millions = found._replace(factor=Decimal(10) ** 6)
    if printed == "MT":
        return millions if currencies.says(_INDIAN) else found
    if currencies.says(_IN_TONNES):
        return found
    if currencies.says(_IN_MILLIONS):
        return millions
    near = low[max(0, quantity.start - _NEAR) : found.end + _NEAR]
    return (
        millions._replace(doubt=MEGATONNES)
        if _OF_A_COUNTRY.search(near) and not _OF_A_CARGO.search(near)
        else found._replace(doubt=METRIC_TONS)
    )


def is_million(low: str, start: int, end: int, *, decimals: bool, counted: bool) -> bool:
    """Return whether the lone m after a number is of millions: "3.5m people", "paid 3m", not "3m wide".

    Parameters
    ----------
    low : str
        The surface in small letters.
    start, end : int
        Where the number begins, and where the m ends.
    decimals, counted : bool
        Whether decimals are printed, and whether a unit or a noun follows.
    """
    if _METRES_NEXT.match(low, end):
        return False
    clause = re.split(r"[.;]\s|\n", low[max(0, start - _NEAR) : start])[-1]
    if clause.endswith(_ARTICLES):
        return decimals or counted  # "won the 100m"
    if _LENGTH.search(clause) and not counted:
        return False
    sums = _MONEY.search(clause) is not None or _HEADS.search(clause) is not None
    return decimals or counted or (sums and _SUM_ENDS.match(low, end) is not None)


def upper_million(low: str, end: int) -> int:
    """Return where the second number of "15m to 16m units" ends, whose first ends at ``end``; ``end`` if none follows."""
    upper = _UPPER_MILLION.match(low, end)
    return upper.end() if upper else end
