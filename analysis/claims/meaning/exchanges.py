"""What shares and indices came to in reports of markets: "Alpha fell 1.5 percent to 58,100 won", "Oslo closed flat at 1,402"."""

from __future__ import annotations

from functools import cached_property

from analysis.claims.lexicon import either, phrases
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.periods.roles.markets import names_market
from analysis.claims.text.sentences import Sentences
from analysis.patterns import regex

_EXCHANGE = regex(rf"\b(?:{either(phrases('exchanges'))}|stock exchange)\b")
_CAME_TO = regex(r",? (?:to|at|to (?:close|end|finish|settle|trade) at|closing at|ending at) ")
_ENDED_AT = regex(
    r"\b(?:clos(?:ed|ing)|end(?:ed|ing)|finish(?:ed|ing)|settl(?:ed|ing)|flat|unchanged|steady|little changed)(?: [a-z]+)? at \Z"
)
_TALLY = regex(r"\b(?:number|volumes?|turnover|jobs|workforce|arrivals)\b")
_OPENING, _REACH, _LOWEST = 2, 40, 100  # sentences, characters, and points of an index


class Exchanges:
    """Whether an article tells of exchanges, and which of its amounts are where a share or an index came to."""

    def __init__(self, low: str, sentences: Sentences) -> None:
        self.low, self.sentences = low, sentences

    @cached_property
    def _told(self) -> bool:
        return _EXCHANGE.search(self.low) is not None

    @cached_property
    def _reported(self) -> bool:
        opening = range(min(_OPENING, len(self.sentences.paragraphs)))
        return any(names_market(self.low, self.sentences.span(index)) for index in opening)

    def price(self, last: Quantity | None, quantity: Quantity) -> None:
        """Make an amount the price of a share, or a bare number the level of an index, where the one before it moved there."""
        beside = last is not None and last.sentence == quantity.sentence
        moved = beside and last is not None and last.kind in ("growth_rate", "change_abs")
        came = moved and last is not None and _CAME_TO.fullmatch(self.low, last.end, quantity.start)
        if came and quantity.is_money and quantity.scale == 1 and quantity.kind == "level" and self._told:
            quantity.kind = "price"
        if quantity.kind == "count" and self._is_index(quantity, came=bool(came)) and self._reported:
            quantity.kind, quantity.unit = "level", "index_points"

    def _is_index(self, quantity: Quantity, *, came: bool) -> bool:
        first = self.sentences.span(quantity.sentence)[0]
        bare = quantity.unit == "count" and not quantity.noun and quantity.scale == 1
        if not bare or quantity.in_words or quantity.printed < _LOWEST:
            return False
        ended = _ENDED_AT.search(self.low, max(first, quantity.edge - _REACH), quantity.edge)
        return (came or ended is not None) and _TALLY.search(self.low, first, quantity.start) is None
