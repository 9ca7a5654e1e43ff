"""Numbers without a unit take that of their neighbour, or claim nothing: "from 12 to 5 days"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from analysis.claims.numbers.bare import (
    BACK,
    GROUPED,
    INDEX,
    LEVEL,
    OF_PEOPLE,
    is_figure,
    is_some_of,
    take_currency,
    take_millions,
)
from analysis.claims.numbers.distractors import looks_like_year
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.numbers.rates import read_rate
from analysis.claims.numbers.units import DURATIONS
from analysis.claims.text.sentences import Sentences

_LIST = re.compile(
    r"(?: [a-z]+ly)?,? ?(?:to|and|or|of|then|,|/|-)? ?(?:then |and |to |from |around |about |nearly |over |more than |just |only |some |at least |up to |a |the |its |their |our |his |mere )*\Z"
)
_OUTCOME = re.compile(r"\b(?:to|at|and)(?: [a-z]+){0,3} \Z")
_FROM = re.compile(r"\b(?:from|between)(?: [a-z]+){0,3} \Z")
_NO_AMOUNTS = DURATIONS | {
    None, "percent", "percentage_point", "multiple", "ordinal", "none", "index_points", "degC"
}  # fmt: skip
_ARE = re.compile(r" (?:were|was|are|have|had|live|people|of (?:them|whom))\b")
_PAIRED = re.compile(
    r"\b(?:from|against|compared (?:with|to)|versus) (?:about |around |nearly |some |the )?\Z"
)
_NEAR = 60  # characters
_ORIGINS = (
    " from ",
    ", from ",
    ", down from ",
    ", up from ",
    " against ",
    ", compared with ",
    ", compared to ",
)
_LARGE = 10**5  # from here on a number without a noun goes on about an amount
_LISTED = re.compile(r"(?:[,(]|\band) (?:about |around |nearly |over )?\Z|\(\Z")
# "5,300 of them", "3,000 fewer than in May", "and Thyssenkrupp 11,000": of what the number before counts.
_OF_THEM = re.compile(r" of (?:them|whom|which|these|those)\b| (?:fewer|more|less) than\b")
_ELIDED = re.compile(r"(?:,|\band) (?:[a-z'-]+ ){1,3}(?:about |around |nearly |over )?\Z")
_OF_TOTAL = (" of the total", " of that total", " of this total")


_RATE_BY = re.compile(
    r"\brates? by (?:a |about |another |a further )?\Z"
)  # "raised its policy rate by 0.75 points"


def share_units(low: str, quantities: Sequence[Quantity], sentences: Sentences) -> None:
    """Give quantities without a unit the one of the next or the last quantity of their sentence.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantities : sequence of Quantity
        In order; changed in place.
    sentences : Sentences
        The sentences of the surface.
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
    for quantity in quantities:
        start = sentences.span(quantity.sentence)[0]
        if quantity.unit is None:
            read_rate(low, quantity)
        if last and last.sentence == quantity.sentence:
            take_currency(low, quantity, last)
            take_millions(low, start, quantity, plain or last)
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
            and low[quantity.start].isdigit()
            and last.unit in ("count", "person")
            and _OF_THEM.match(low, quantity.end)
        ):
            _take(quantity, last)
        if quantity.unit is None and last and alike and is_some_of(low, quantity, last):
            _take(quantity, last)
        if quantity.unit is None and last and last.sentence == quantity.sentence:
            before = low[max(start, quantity.start - 40) : quantity.start]
            if (
                BACK.search(before)
                and (
                    not _OUTCOME.search(before) or _FROM.search(low[max(start, last.start - 30) : last.start])
                )
                and quantity.start - last.end < 60
                and not quantity.in_words
            ):
                _take(quantity, last)
        last = quantity if quantity.unit and quantity.role == "cardinal" else last
        plain = last if last and low[last.start - 2 : last.start] not in (" (", "; ") else plain


def _from_next(low: str, quantity: Quantity, following: Quantity) -> None:
    between = low[quantity.end : following.start]
    if (
        quantity.scale > 1
        and len(between) < _NEAR
        and _PAIRED.search(between)
        and following.unit not in _NO_AMOUNTS
    ):
        _take(quantity, following)  # "155 million by the end of the year, from 125 million tonnes"
        return
    if (
        following.unit is None
        or len(between) > 30
        or following.role != "cardinal"
        or not _LIST.match(between)
    ):
        return
    if following.unit == "ordinal" or not between.strip():
        return
    if (quantity.scale > 1 or quantity.printed >= GROUPED) and following.unit in _NO_AMOUNTS:
        return
    _take(quantity, following, scale=True)


def _take(quantity: Quantity, other: Quantity, *, scale: bool = False) -> None:
    """Give a bare number the unit of another, and its scale where that is said once: "from 6 to 10 million"."""
    factor = Decimal(1)
    if other.printed and other.values:
        unit = abs(other.values[-1] / other.printed / other.scale) or Decimal(1)
        small = quantity.scale == 1 and quantity.printed < 1000 and other.scale > 1
        factor = unit * (other.scale if small else Decimal(1))
    quantity.values = tuple(value * factor for value in quantity.values)
    quantity.step *= factor
    quantity.unit, quantity.noun, quantity.basis = other.unit, other.noun, "context"


def drop_unclaimed(low: str, quantities: Sequence[Quantity], sentences: Sentences) -> list[Quantity]:
    """Return the quantities that claim something; a bare number has to stand where a figure stands.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantities : sequence of Quantity
        In order.
    sentences : Sentences
        The sentences of the surface.
    """
    kept: list[Quantity] = []
    amount: Quantity | None = None
    for quantity in quantities:
        if kept and quantity.unit is None and _is_origin(low, kept[-1], quantity):
            _take(quantity, kept[-1])
        if quantity.unit is None and amount and _is_of_amount(low, quantity, amount, sentences):
            _take(quantity, amount)
        if quantity.unit is None and not is_figure(low, quantity, sentences.span(quantity.sentence)):
            continue
        kept.append(quantity)
        if quantity.role == "cardinal" and quantity.unit not in _NO_AMOUNTS:
            amount = quantity
    return kept


def _is_origin(low: str, last: Quantity, quantity: Quantity) -> bool:
    """Return whether "58,000 from 941" joins two counts."""
    between = low[last.end : quantity.start]
    return last.unit in ("count", "person") and last.sentence == quantity.sentence and between in _ORIGINS


def _is_of_amount(low: str, quantity: Quantity, amount: Quantity, sentences: Sentences) -> bool:
    """Return whether "958 billion" goes on about the unit of the amount before it."""
    gap = quantity.sentence - amount.sentence
    beside = gap == 0 or (
        gap == 1 and sentences.paragraphs[quantity.sentence] == sentences.paragraphs[amount.sentence]
    )
    if beside and quantity.printed >= GROUPED and low.startswith(_OF_TOTAL, quantity.end):
        return True  # "428,753 of the total"
    elided = (
        gap == 0
        and quantity.printed >= GROUPED
        and _ELIDED.search(low, max(0, quantity.start - 40), quantity.start)
    )
    if elided and amount.unit in ("count", "person", "t", "TEU") and not looks_like_year(low, quantity.start):
        return True
    if (
        max(quantity.scale, quantity.printed) < _LARGE
        or not beside
        or ("/" in (amount.unit or "") and not (amount.unit or "").endswith("/d"))
    ):
        return False
    before = low[max(sentences.span(quantity.sentence)[0], quantity.start - 60) : quantity.start]
    counted = OF_PEOPLE.search(before) or _ARE.match(low, quantity.end)
    return counted is None and (LEVEL.search(before) or _LISTED.search(before)) is not None
