"""Numbers without a unit take that of their neighbour, or claim nothing: "from 12 to 5 days"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from analysis.claims.lexicon import HEDGES
from analysis.claims.numbers.bare import (
    ASIDE,
    BACK,
    GROUPED,
    INDEX,
    NO_AMOUNTS,
)
from analysis.claims.numbers.currencies import Currencies
from analysis.claims.numbers.gapped import is_gapped, is_of_another_time, is_of_those, is_some_of
from analysis.claims.numbers.nouns import is_of_one_kind
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.numbers.rates import read_rate
from analysis.claims.numbers.units import DURATIONS
from analysis.claims.text.sentences import Sentences

_LIST = re.compile(
    r"(?: [a-z]+ly)?,? ?(?:to|and|or|of|then|,|/|-)? ?(?:then |and |to |from |plus |around |about |nearly |over |more than |just |only |some |at least |up to |a |the |its |their |our |his |mere )*\Z"
)
_OUTCOME = re.compile(r"\b(?:to|at|and)(?: [a-z]+){0,3} \Z")
_FROM = re.compile(r"\b(?:from|between)(?: [a-z]+){0,3} \Z")
_PAIRED = re.compile(rf"\b(?:from|against|compared (?:with|to)|versus) {HEDGES}\Z")
_MOVED = re.compile(
    r"\b(?:rose|fell|slipped|gained|dropped|climbed|declined|increased|decreased|eased|widened|narrowed|(?:edged|ticked|inched) (?:up|down))(?: by)? \Z"
)
# "up 1.6 percent from July and 15.2 on the same month of last year"
_THAN_THEN = re.compile(
    r" (?:from|against|over|on|than|compared (?:with|to)) (?:an? |the )?(?:same|year|month|quarter|previous|last|corresponding)\b"
)
_NEAR, _FAR = 60, 120  # characters
# "36 firms were at work there, up from just seven": what such words lead to is of the amount before, also further off.
_RETURNS = re.compile(r"\b(?:up|down|compared (?:with|to)|against|versus)(?: from)?(?: [a-z]+){0,3} \Z")
# "5,300 of them", "3,000 fewer than in May", "and Thyssenkrupp 11,000": of what the number before counts.
_OF_THEM = re.compile(r" of (?:them|whom|which|these|those)\b| (?:fewer|more|less) than\b")
_FEWER = re.compile(r" (?:fewer|more) than (?:a |in |the |last |usual|normal|planned|expected|before)")
_RATE_BY = re.compile(
    r"\brates? by (?:a |about |another |a further )?\Z"
)  # "raised its policy rate by 0.75 points"

_GOING_ON = (is_some_of, is_gapped, is_of_another_time, is_of_those)
_FEWEST_BASIS_POINTS = 5
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
_DOLLARS = ("AUD", "CAD", "NZD", "SGD", "HKD", "TWD")
_CODE, _MILLION, _BILLION = 3, Decimal(10**6), Decimal(10**9)  # letters of a currency's code


def share_units(
    low: str, quantities: Sequence[Quantity], sentences: Sentences, currencies: Currencies
) -> None:
    """Give quantities without a unit the one of the next or the last quantity of their sentence.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantities : sequence of Quantity
        In order; changed in place.
    sentences : Sentences
        The sentences of the surface.
    currencies : Currencies
        The currencies of the surface.
    """
    for quantity, following in zip(reversed(quantities), [None, *reversed(quantities)], strict=False):
        if (
            following
            and quantity.unit is None
            and following.unit in DURATIONS
            and "," in low[quantity.end : following.start]
        ):
            continue
        if following and quantity.unit is None and following.sentence == quantity.sentence:
            _from_next(low, quantity, following)
    last: Quantity | None = None
    plain: Quantity | None = None  # the last one that stands in no brackets
    bare = -1  # where the last number without a unit starts
    for quantity in quantities:
        start = sentences.span(quantity.sentence)[0]
        if quantity.unit is None:
            read_rate(low, quantity, currencies)
        if last and last.sentence == quantity.sentence:
            _take_currency(low, quantity, last)
            _take_millions(low, start, quantity, plain or last)
        if last and quantity.unit == "index_points" and quantity.sentence - last.sentence <= 1:
            _take_basis(low, quantity, last)
        after_percent = last is not None and last.unit == "percent" and last.sentence == quantity.sentence
        if (
            quantity.unit == "index_points"
            and (after_percent or _RATE_BY.search(low, start, quantity.start))
            and not INDEX.search(low, start, quantity.start)
        ):
            quantity.unit = "percentage_point"  # "43.5 percent, up 4.2 points"
        alike = last is not None and quantity.sentence - last.sentence <= 1
        if (
            quantity.unit is None
            and last
            and alike
            and (low[quantity.start].isdigit() or _FEWER.match(low, quantity.end))
            and last.unit in ("count", "person")
            and _OF_THEM.match(low, quantity.end)
        ):
            quantity.take(last)
        source = _source(low, quantity, last, plain)
        goes_on = last and alike and quantity.unit is None
        told = goes_on and last and any(joins(low, last, quantity) for joins in _GOING_ON)
        if quantity.unit is None and last and source and (told or _is_billions(quantity, source)):
            quantity.take(last if told else source)
        if quantity.unit is None and last and source and last.sentence == quantity.sentence:
            before = low[max(start, quantity.start - 40) : quantity.start]
            if (
                BACK.search(before)
                and (
                    not _OUTCOME.search(before)
                    or _FROM.search(low[max(start, last.start - 30) : last.start])
                    or (quantity.decimals and _THAN_THEN.match(low, quantity.end))
                )
                and quantity.start - last.end < (_FAR if _RETURNS.search(before) else _NEAR)
                and not quantity.in_words
                and not ((_is_large(quantity) or bare > last.end) and last.unit in NO_AMOUNTS)
            ):
                quantity.take(source)  # "grew by 5% to 120 from 114" are no percentages
        bare = quantity.start if quantity.unit is None else bare
        amount = quantity.unit not in (None, "multiple") and quantity.role == "cardinal"
        last = quantity if amount else last
        plain = last if last and not ASIDE.search(low, max(0, last.start - 24), last.start) else plain


def _is_billions(quantity: Quantity, last: Quantity) -> bool:
    """Return whether a bare number goes on about money: "the budget is 12 trillion pesos, the next one will be 13 trillion"."""
    alike = last.is_money and quantity.sentence == last.sentence
    return alike and not quantity.noun and quantity.scale == last.scale >= _BILLION


def _source(low: str, quantity: Quantity, last: Quantity | None, plain: Quantity | None) -> Quantity | None:
    """Return the amount that a bare number goes on about: the last one, but not what it is in other money.

    "148 million euros ($162 million), compared with 117 million" compares euros.
    """
    if last is None or plain is None or plain is last or not (last.is_money and plain.is_money):
        return last
    return plain if ")" in low[last.end : quantity.start] else last


def _from_next(low: str, quantity: Quantity, following: Quantity) -> None:
    between = low[quantity.end : following.start]
    if (
        quantity.scale > 1
        and len(between) < _NEAR
        and _PAIRED.search(between)
        and following.unit not in NO_AMOUNTS
    ):
        quantity.take(following)  # "155 million by the end of the year, from 125 million tonnes"
        return
    signed = low[following.start] in "$€£¥₹" and between.endswith((" and ", ", "))
    if (
        following.unit is None
        or (signed and quantity.scale > 1)  # "3 to 4 million and €40m": each has its own unit
        or len(between) > 30
        or following.role != "cardinal"
        or not (_LIST.match(between) or (following.noun and is_of_one_kind(between)))
    ):
        return
    if following.unit == "ordinal" or not between.strip():
        return
    if _is_large(quantity) and following.unit in NO_AMOUNTS:
        return
    quantity.take(following)
    moved = (
        between == " to "
        and quantity.decimals
        and _MOVED.search(low, max(0, quantity.start - 24), quantity.start)
    )
    if moved and following.unit == "percent":
        quantity.unit = "percentage_point"  # "the rate rose 0.3 to 61.7%"


def _is_large(quantity: Quantity) -> bool:
    """Return whether a number is too large for a percentage or a time: "by 23.5 percent from 247,530"."""
    return quantity.scale > 1 or quantity.printed >= GROUPED


def _take_millions(low: str, start: int, quantity: Quantity, last: Quantity) -> None:
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


def _take_currency(low: str, quantity: Quantity, last: Quantity) -> None:
    """Give "4 cents" the currency of the amount before it, "€1.71, 4 cents more", and a bare "$" whose dollars they are.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantity, last : Quantity
        The number, and the amount before it.
    """
    money = (last.unit or "")[:3]
    signed = low.startswith("$", quantity.start) and (quantity.unit or "").startswith("USD")
    if money in _DOLLARS and signed and _PAIRED.search(low, max(0, quantity.start - 40), quantity.start):
        quantity.unit = (quantity.unit or "").replace("USD", money, 1)  # "to NZ$7.80 from $7.30"
    if money in _OF_CENTS and quantity.unit == "USD" and _CENTS.match(low, quantity.body):
        quantity.unit = money


def _take_basis(low: str, quantity: Quantity, last: Quantity) -> None:
    """Make "75 points" after "25 basis points" basis points too."""
    basis = last.unit == "percentage_point" and (
        "basis" in low[last.start : last.end] or last.noun == "points"
    )
    if basis and quantity.printed >= _FEWEST_BASIS_POINTS:
        quantity.unit, quantity.noun, quantity.basis = "percentage_point", "points", "context"
        quantity.multiply(Decimal("0.01"))
