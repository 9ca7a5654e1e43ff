"""Whether an amount is a price: of a thing, of work, of a currency."""

from __future__ import annotations

from analysis.claims.lexicon import HEDGES
from analysis.claims.meaning.context import Context
from analysis.claims.numbers.quantity import Quantity
from analysis.patterns import regex
from analysis.quantities import is_price as is_price_unit

_PRICES = regex(
    r"\b(?:prices?|priced|fares?|wages?|salary|salaries|rents?|fees?|tickets?|brent|crude|wti|gold|futures|a barrel|shares?|stock|stocks|"
    r"subscription|average (?:home|house|property)|exchange rate|spot|bitcoin|traded|trading|costs?|benchmark|(?:room|daily|freight|charter|rental|hire|nightly) rates?)\b"
    r"(?! (?:sales|income|bills?|revenues?|receipts|proceeds|controls|subsidy|subsidies)\b)"  # no price, but an amount
)
# "the $236,400 median sale price"
_OF_A_PRICE = regex(
    r" (?:(?:average|median|mean|typical|sales?|selling|asking|list|home|house|retail|wholesale|ticket) ){1,3}(?:price|fare|rent|wage|salary)\b"
)
# "The average room rate for hotels in the city dropped by 3 percent, the office says, to $180"
_AVERAGE_TO = regex(
    rf"\b(?:average|mean|median|typical) (?:[a-z]+ ){{0,3}}(?:prices?|rates?|fares?|rents?|wages?|salary|fees?)\b(?:(?!,? and (?:the|its|their) |, and | while | but | whereas )[^;]){{0,220}} (?:to|at) {HEDGES}\Z"
)
_PAID_ONCE = regex(r"\b(?:amount|sum|fine|bonus|transfer|remittance|payout|donation|loan)s?\b")
_DEAREST = 100_000  # what costs more is not told to the penny
_EXCHANGE = regex(
    r"(?: (?:to|against|per|versus) (?:the|one|a|each) (?:u\.?s\.? )?(?:dollar|euro|pound|yen|greenback|yuan|rupee|rouble|ruble)|/dollar)"
)
_EACH = regex(
    r" (?:each\b|apiece\b|(?:per|a|an) (?!year|month|day|week|quarter|total|result|half|loss|profit|deal|bid|move|record)[a-z0-9-]+)"
)
_SOLD_AT = regex(
    rf"\b(?:sold|sells?|selling|held|offered|bought|trad(?:ed|es|ing)|changed hands|priced|quoted|closed|ended|finished|settled|opened) (?:at|for|between) {HEDGES}\Z"
)


def is_price(quantity: Quantity, unit: str, context: Context) -> bool:
    """Return whether an amount is a price: "$40 each", "sold at $40", "ticket prices rose to $40".

    Parameters
    ----------
    quantity : Quantity
        The amount.
    unit : str
        Its unit.
    context : Context
        The words around it.
    """
    if "/" in unit:
        return is_price_unit(unit)
    if unit == "none":
        return _EXCHANGE.match(context.after) is not None
    if len(unit) != 3 or not unit.isupper() or unit == "TEU" or quantity.scale != 1:
        return False
    value = abs(quantity.values[0]) if quantity.values else _DEAREST
    to_the_penny = quantity.decimals or value < abs(quantity.printed)  # "$40.15", or "78 cents"
    if to_the_penny and value < _DEAREST and not _PAID_ONCE.search(context.before):
        return True
    if _EACH.match(context.after) or _SOLD_AT.search(context.before):
        return True
    after = _PRICES.match(context.after.lstrip()) or _OF_A_PRICE.match(context.after)
    named = _PRICES.search(context.whole[-80:]) or after
    return named is not None or _AVERAGE_TO.search(context.sentence) is not None
