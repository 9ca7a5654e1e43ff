"""Exchange rates without a currency beside the number: "83.2 to the dollar", "against the euro to 1.165"."""

from __future__ import annotations

import re
from collections.abc import Callable

from analysis.claims.lexicon import HEDGES
from analysis.claims.numbers.currencies import Currencies
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.numbers.units import Found

_EXCHANGE = re.compile(
    r"(?: (?P<unit>[a-z]+))? (?:to|against|per|versus|a)(?: (?:the|one|each))? (?:u\.?s\.? )?(?P<base>dollar|euro|pound|greenback|sterling)(?![a-z])"
    r"| (?:to|per|for|against) (?:us)?(?P<sign>[$€£]) ?1(?![0-9.,])"
)
_SIGNED = {"$": "dollar", "€": "euro", "£": "pound"}
_MONEY = {"dollar": "USD", "greenback": "USD", "euro": "EUR", "pound": "GBP", "sterling": "GBP"}
_QUOTED = {
    "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "chinese currency": "CNY", "china's currency": "CNY", "rupee": "INR", "yen": "JPY", "rouble": "RUB", "ruble": "RUB", "tenge": "KZT",
    "lira": "TRY", "baht": "THB", "peso": "PHP", "won": "KRW", "ringgit": "MYR", "rupiah": "IDR", "euro": "EUR",
    "egyptian pound": "EGP", "dinar": "RSD", "manat": "TMT", "som": "KGS", "taka": "BDT", "shilling": "KES", "loonie": "CAD", "canadian dollar": "CAD", "australian dollar": "AUD", "franc": "CHF", "dong": "VND",
    "krona": "SEK", "krone": "NOK", "cedi": "GHS", "kwacha": "ZMW", "dirham": "AED", "shekel": "ILS",
    "naira": "NGN", "rand": "ZAR", "real": "BRL", "hryvnia": "UAH", "zloty": "PLN", "forint": "HUF",
}  # fmt: skip
# Whose crowns they are: of the country named last.
_CROWNS = {"czech": "CZK", "swed": "SEK", "norw": "NOK", "danish": "DKK", "denmark": "DKK"}
_BY_DOLLARS = ("GBP", "EUR", "AUD")  # currencies that are quoted by the dollars that one of them buys
_AGAINST = re.compile(
    rf"\b(?P<own>{'|'.join(_QUOTED | _MONEY)})\b[^.;]{{0,50}} (?:against|versus) the (?:u\.?s\.? )?"
    rf"(?P<other>{'|'.join(_QUOTED | _MONEY)})\b[^.;]{{0,24}} (?:to|at)(?: (?:about|around|nearly|just))? \Z"
)


# "the lira changed hands at about 32", "the pound rose to 1.27"
_TRADED = re.compile(
    rf"\b(?P<own>{'|'.join(_QUOTED | _MONEY)})\b(?! (?:zone|area|bloc|bonds?|notes?))[^.;0-9]{{0,40}}"
    r"\b(?:changed hands|trad(?:ed|ing|es)|quoted|stood|stands|closed|ended|opened|fixed|weakened|strengthened|fell|slid|firmed|rose|slipped|dropped|eased|gained|climbed|sank)"
    rf"\b[^.;0-9]{{0,30}}?\b(?:at|to) {HEDGES}\Z"
)
# "USD/CNY averaged 6.45 in 2021 and 6.73", "the dollar-yuan rate averaged 6.73"
_PAIR = re.compile(
    rf"\b(?:usd ?/ ?|(?:us )?dollar[-/])(?P<own>{'|'.join(_QUOTED)}|{'|'.join(set(_QUOTED.values())).lower()})\b(?:[^.;%]|\.(?=[0-9])){{0,60}}"
    rf"(?:\b(?:averag(?:ed|es|ing)|at|was|of|to|and|or|against|from|mean|average)[ :,]+|: ){HEDGES}\Z"
)
_IN_MONEY = re.compile(
    r" ?(?:%|[a-z]+ (?:dollars?|euros?|pounds?)|per ?cent|percent|points?|basis|million|billion|cents?)"
)

# What an exchange rate is a rate for: "34.5 baht to the dollar".
_ONE_OF = {
    "dollar": "USD", "greenback": "USD", "$": "USD", "usd": "USD", "us$": "USD", "euro": "EUR", "€": "EUR", "eur": "EUR",
    "pound": "GBP", "sterling": "GBP", "£": "GBP", "gbp": "GBP",
}  # fmt: skip
_BOUGHT = re.compile(
    r"(?: (?:per|to|against|versus|for) (?:the |one |a |each )?(?:u\.?s\.? |american )?|/)"
    r"(?:(?P<name>dollar|greenback|usd|euro|pound|sterling)(?![a-z])|(?:us)?(?P<sign>[$€£]) ?1?(?![0-9.,]*[0-9]))"
)
_EQUATED = re.compile(
    r"(?:(?P<one>us\$|usd|\$|€|£|eur|gbp) ?1|\b1 (?:u\.?s\.? )?(?P<name>dollar|euro|pound|usd|eur|gbp)) ?(?:=|equals) ?\Z"
)
_RATE_TO = re.compile(r"[0-9] (?:to|per|for|against) \Z")
_EQUATES = re.compile(r" ?(?:=|equals )")


def bought(low: str, quantity: Quantity, money: Found) -> Found | None:
    """Return the currency that one of is bought: "3.5 manats to the dollar", "($1 = 0.92 euros)"; None without one.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity : Quantity
        An amount.
    money : Found
        Its currency.
    """
    if quantity.scale != 1:
        return None
    bought = _BOUGHT.match(low, money.end)
    if bought and (base := _ONE_OF[bought["name"] or bought["sign"]]) != money.unit:
        return Found(bought.end(), base)
    equated = _EQUATED.search(low[max(0, quantity.start - 20) : quantity.start])
    code = _ONE_OF[equated["one"] or equated["name"]] if equated else money.unit
    return None if code == money.unit else Found(money.end, code)


def equates(low: str, start: int, end: int) -> bool:
    """Return whether one of a currency says what a rate is of, as in "1 euro = $1.08" and "18.86 to $1"."""
    return _EQUATES.match(low, end) is not None or _RATE_TO.search(low, max(0, start - 12), start) is not None


def read_rate(low: str, quantity: Quantity, currencies: Currencies) -> None:
    """Give a bare number the unit of an exchange rate: "83.2 to the dollar".

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity : Quantity
        A number without a unit; changed in place.
    currencies : Currencies
        Whose pesos and francs the article speaks of.
    """
    doubts: dict[str, str] = {}

    def code_of(name: str) -> str:
        code, doubt = currencies.whose(name, quantity.start) or ((_QUOTED | _MONEY)[name], "")
        doubts[code] = doubt
        return code

    _read(low, quantity, code_of)
    quantity.flags += [doubt for code, doubt in doubts.items() if doubt and code in (quantity.unit or "")]


def _read(low: str, quantity: Quantity, code_of: Callable[[str], str]) -> None:
    match = _EXCHANGE.match(low, quantity.end)
    if not match:
        if not (_paired(low, quantity) or _exchanged(low, quantity, code_of)):
            _traded(low, quantity, code_of)
        return
    around = low[max(0, quantity.start - 120) : quantity.start]
    names = [code_of(name) for name in _QUOTED if re.search(rf"\b{name}\b", around)]
    if "crown" in around:
        named = {code: low.rfind(name, 0, quantity.start) for name, code in _CROWNS.items()}
        names += [code for code, place in named.items() if place == max(named.values()) >= 0]
    base = _MONEY[match["base"] or _SIGNED[match["sign"]]]
    code = next((code for code in names if code != base), None)
    if code:
        quantity.unit, quantity.basis, quantity.kind = f"{code}/{base}", "context", "price"


def _paired(low: str, quantity: Quantity) -> bool:
    """Read "USD/CNY averaged 6.73" as yuan for a dollar."""
    match = _PAIR.search(low[max(0, quantity.start - 110) : quantity.start])
    if not match or not quantity.decimals or quantity.scale != 1 or _IN_MONEY.match(low, quantity.end):
        return False
    code = _QUOTED.get(match["own"], match["own"].upper())
    quantity.unit, quantity.basis, quantity.kind = f"{code}/USD", "context", "price"
    return True


def _traded(low: str, quantity: Quantity, code_of: Callable[[str], str]) -> None:
    """Read "the lira traded at 32" as liras for a dollar, and "the pound rose to 1.27" as dollars for a pound."""
    match = _TRADED.search(low[max(0, quantity.start - 110) : quantity.start])
    if not match or quantity.scale != 1 or not quantity.printed or _IN_MONEY.match(low, quantity.end):
        return
    own = code_of(match["own"])
    if own != "USD":
        quantity.unit = f"USD/{own}" if own in _BY_DOLLARS else f"{own}/USD"
        quantity.basis, quantity.kind = "context", "price"


def _exchanged(low: str, quantity: Quantity, code_of: Callable[[str], str]) -> bool:
    """Read "the pound fell against the euro to 1.1650"."""
    match = _AGAINST.search(low[max(0, quantity.start - 110) : quantity.start])
    if not match or not quantity.decimals:
        return False
    own, other = code_of(match["own"]), code_of(match["other"])
    # The pound and the euro are quoted by what one of them buys, other currencies by what buys a dollar.
    priced = f"{other}/{own}" if own in ("GBP", "EUR") else f"{own}/{other}"
    if own != other:
        quantity.unit, quantity.basis, quantity.kind = priced, "context", "price"
    return own != other
