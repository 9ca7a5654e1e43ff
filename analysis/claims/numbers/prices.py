"""Units that other words of the sentence give: "$58" per thousand cubic metres, "$81" a barrel, "$1.27" for a pound."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from analysis.claims.lexicon import HEDGES
from analysis.claims.numbers.currencies import Currencies
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.numbers.units import Found, read_per
from analysis.claims.text.sentences import Sentences
from analysis.patterns import regex

_CRUDE = regex(
    r"\b(?:brent|wti|west texas intermediate|urals|crude (?:oil )?(?:prices?|futures)|oil prices?|price of (?:crude )?oil|oil futures|per barrel|a barrel)\b"
)
_CURRENCY = regex(
    r"\b(?:(?:the|a weaker|a stronger) |(?=sterling))(?P<name>pound|sterling|euro|rupee|yuan|yen|ruble|rouble|lira|baht|peso|ringgit|rand|franc|australian dollar|"
    r"canadian dollar)(?: sterling)? (?:was|is|fell|rose|slipped|gained|traded|dropped|climbed|edged|stood|bought|weakened|strengthened|eased|firmed|slid|"
    r"hit|touched|closed|settled|opened|has|had)\b"
)
_AGAINST = regex(
    r" (?:against|to|per|versus) (?:the|one|a) (?P<name>pound|sterling|euro|yuan|yen|rupee|franc)\b"
)
_CODES = {
    "pound": "GBP", "sterling": "GBP", "euro": "EUR", "rupee": "INR", "yuan": "CNY", "yen": "JPY", "ruble": "RUB", "rouble": "RUB",
    "lira": "TRY", "baht": "THB", "peso": "PHP", "ringgit": "MYR", "rand": "ZAR", "franc": "CHF", "australian dollar": "AUD",
    "canadian dollar": "CAD", "dollar": "USD", "greenback": "USD",
}  # fmt: skip
# "the dollar stood at 4.12 zloty", "and the euro to $1.08", "one pound buys 4.7 reais"
_QUOTED = regex(
    rf"\b(?:(?:the|one|a weaker|a stronger) (?:u\.?s\.? )?|a (?=dollar|euro))(?P<name>{'|'.join(_CODES)})(?: sterling)?(?: (?:was |is )?(?:stood|stands|bought|buys|"
    r"costs?|traded|fetche[ds]|worth|rose|fell|slipped|climbed|weakened|strengthened|closed|ended|quoted|was|is))?(?: (?:to|at|for))? "
    rf"{HEDGES}\Z"
)
# "They had touched €58", "far below the €340 or so reached": the price told of before, at another time
_AT_ANOTHER_TIME = regex(
    r"\b(?:touch(?:ed|ing)|hit|ris(?:en|ing)|rose|fell|fallen|dropped|climbed|slipped|slid|dip(?:ped)?|surged|jumped|sank|soared|peaked|highs?|lows?|peak|above|below|beneath)"
    rf"(?: (?:to|at|of|above|below|over|under|near|the)){{0,2}} {HEDGES}\Z"
)
_FAR = 120  # characters between what a price is for and its amount
_DEAREST = 1000  # more than a thousand of one currency for one of another is told without decimals
_TIMES = 20  # no two prices of one thing are further apart
_BILL = regex(r"\b(?:bills?|household|budget|subsid(?:y|ies)|consumers? using|salary|salaries|wages?)\b")
# "the price of a barrel", "prices per tonne of steel rose to", "the tariff for 1,000 cubic metres"
_PRICE_OF = regex(
    r"\b(?:prices?|costs?|tariffs?|rates?|fees?)(?: (?:of|for)(?= an? )|(?: (?!is|was|are|were)[a-z]+){0,2}(?= (?:per|for) ))"
)
# "£2.49 a loaf", but "£2.49 a year ago"
_OWN_PER = regex(r" (?:an?|per|each) (?![a-z]+ (?:ago|earlier|before|later|higher|lower)\b)[a-z]")
_GOES_ON = regex(
    r"\b(?:it|its|they|their|that|this|which|these|those|prices?|contracts?|futures|benchmarks?|rates?|tariffs?|peak|average|fees?|premiums?|"
    r"market|spot|grades?|crude|cash)\b|\A\W*\Z"
)
_NAMES = regex(
    r"\b(?!from|with|cost|costs|were|said|month|year|week|after|before|about|down|over)[a-z]{4,}\b"
)

# "An ounce of gold cost $1,943"
_ONE_OF = regex(
    r"(?:\A|[.,;:] |\b(?:that|while|and|with) )(?P<unit>an? (?:troy |metric )?[a-z]{3,12}) of [a-z' ]{3,40}?"
    r"\b(?:costs?|costing|averaged|averages|averaging|fetched|sold for|went for|(?:was|is) worth|traded at|was trading at)"
    rf" {HEDGES}\Z"
)


def price_units(
    low: str, quantities: Sequence[Quantity], sentences: Sentences, currencies: Currencies
) -> None:
    """Give amounts of money the "per barrel" or "per cubic metre" that other words of the text say.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantities : sequence of Quantity
        In order, with their kinds; changed in place.
    sentences : Sentences
        The sentences of the surface.
    currencies : Currencies
        Whose pesos and francs the article speaks of.
    """
    for number, quantity in enumerate(quantities):
        if not _is_small_money(quantity):
            continue
        start, end = sentences.span(quantity.sentence)
        if _read_quoted(low, start, quantity, currencies):
            continue
        beside = [other for other in quantities[max(0, number - 3) : number + 4] if other is not quantity]
        if _BILL.search(low, max(start, quantity.start - 30), min(end, quantity.end + 60)):
            continue
        if (
            low[quantity.start - 1 : quantity.start] == "("
            and number
            and "/" not in (quantities[number - 1].unit or "")
        ):
            continue  # "137.50 reais ($24.30)"
        priced = _beside(
            low, quantity, [o for o in beside if abs(o.sentence - quantity.sentence) <= 1], sentences
        )
        if priced:
            _give(quantity, priced)
        elif quantity.kind in ("price", "level", "change_abs") and (
            per := _price_of(low, currencies.text, start, quantity.start)
        ):
            quantity.multiply(1 / per.factor)
            quantity.per = 1 / per.factor
            quantity.unit, quantity.basis = f"{quantity.unit}/{per.unit}", "context"
            quantity.kind = "price" if quantity.kind == "level" else quantity.kind
        elif (
            quantity.kind in ("price", "change_abs")
            and _CRUDE.search(low, start, min(end, start + 500))
            and quantity.unit == "USD"
        ):
            if all(Decimal("0.01") <= abs(value) <= 250 for value in quantity.values):
                quantity.unit, quantity.basis = "USD/bbl", "context"
        else:
            _read_currency(low, start, quantity, currencies)


def _read_quoted(low: str, start: int, quantity: Quantity, currencies: Currencies) -> bool:
    """Make an amount the rate of the currency that leads to it: "and the euro to $1.08"."""
    quoted = _QUOTED.search(low[max(start, quantity.start - 60) : quantity.start])
    return quoted is not None and _give_rate(quantity, _code(quoted["name"], quantity, currencies))


def _read_currency(low: str, start: int, quantity: Quantity, currencies: Currencies) -> None:
    """Make an amount the rate of another currency, where the words around it name one."""
    against = _AGAINST.match(low, quantity.end)
    own = list(_CURRENCY.finditer(low, max(start, quantity.start - 70), quantity.start))[-1:]
    named = against or (own[0] if own and abs(quantity.values[0]) < _DEAREST else None)
    if named and quantity.decimals:
        _give_rate(quantity, _code(named["name"], quantity, currencies))


def _give_rate(quantity: Quantity, code: str) -> bool:
    """Return whether an amount is of other money than what it buys, and so became a rate."""
    if code == quantity.unit:
        return False
    quantity.unit, quantity.basis = f"{quantity.unit}/{code}", "context"
    quantity.kind = "price" if quantity.kind == "level" else quantity.kind
    return True


def _code(name: str, quantity: Quantity, currencies: Currencies) -> str:
    whose = currencies.whose(name, quantity.start)
    return whose[0] if whose else _CODES[name]


def _is_small_money(quantity: Quantity) -> bool:
    unit = quantity.unit or ""
    money = len(unit) == 3 and unit.isupper() and unit != "TEU"
    return money and quantity.scale == 1 and bool(quantity.values)


def _beside(low: str, quantity: Quantity, others: list[Quantity], sentences: Sentences) -> Quantity | None:
    """Return a price in the same currency nearby: in the sentence, or in the next one about the same price."""

    def apart(other: Quantity) -> tuple[bool, int]:
        return other.sentence != quantity.sentence, abs(other.start - quantity.start)

    if _OWN_PER.match(low, quantity.end):
        return None
    for other in sorted(others, key=apart):
        unit = other.unit or ""
        if not unit.startswith(f"{quantity.unit}/"):
            continue
        if len(unit.split("/")[1]) == 3 and unit.split("/")[1].isupper():
            if _same_rate(quantity, other):
                return other
            continue
        # Filling a tank at 145p a litre costs £80, which is no price of a litre.
        near = other.values and _of_one_size(abs(quantity.values[0]) * other.per, abs(other.values[0]))
        again = _AT_ANOTHER_TIME.search(low, sentences.span(quantity.sentence)[0], quantity.edge)
        goes_on = near and (quantity.kind in ("price", "change_abs") or again)
        if other.sentence == quantity.sentence or (
            goes_on and _of_one_thing(low, quantity, other, sentences)
        ):
            return other
    return None


def _of_one_thing(low: str, quantity: Quantity, other: Quantity, sentences: Sentences) -> bool:
    """Return whether the words before an amount go on about a price of the sentence beside: "it", "prices", its name."""
    before, named = (low[sentences.span(each.sentence)[0] : each.start] for each in (quantity, other))
    return _GOES_ON.search(before) is not None or not set(_NAMES.findall(named)).isdisjoint(
        _NAMES.findall(before)
    )


def _of_one_size(one: Decimal, other: Decimal) -> bool:
    return one <= _TIMES * other and other <= _TIMES * one


def _same_rate(quantity: Quantity, other: Quantity) -> bool:
    """Return whether two amounts to the hundredth of a cent are of one exchange rate."""
    finely = quantity.decimals and quantity.step == other.step
    return finely and abs(quantity.values[0] - other.values[0]) < other.values[0] / 4


def _price_of(low: str, text: str, start: int, place: int) -> Found | None:
    """Return the unit of "the price of a tonne" or "a tonne of copper cost" in a sentence, before a number."""
    for match in _PRICE_OF.finditer(low, max(start, place - _FAR), place):
        if (per := read_per(text, match.end())) and per.end < place:
            return per
    one = _ONE_OF.search(low[start:place])
    return read_per(f" {one['unit']}", 0) if one else None


def _give(quantity: Quantity, priced: Quantity) -> None:
    # What one printed unit of money became: 1/1000 for "per 1,000 cubic metres", 1 for "a barrel".
    factor = priced.per
    quantity.values = tuple(value * factor for value in quantity.values)
    quantity.step *= factor
    quantity.per = factor
    quantity.unit, quantity.basis = priced.unit, "context"
    if quantity.kind == "level":
        quantity.kind = "price"
