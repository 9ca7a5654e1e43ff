"""What a quantity is, a level, a change, a growth rate, a price, and which way it moved."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.claims.lexicon import HEDGES, WORSE
from analysis.claims.meaning.changes import difference, is_change
from analysis.claims.meaning.context import Context
from analysis.claims.meaning.exchanges import Exchanges
from analysis.claims.meaning.percentages import (
    BY,
    growth_told,
    is_filled,
    is_origin_of_move,
    is_told_as_move,
    percentage_kind,
    untold_kind,
)
from analysis.claims.meaning.prices import is_price
from analysis.claims.numbers.quantity import Quantity
from analysis.claims.numbers.units import DURATIONS
from analysis.claims.text.sentences import Sentences
from analysis.patterns import regex

_AND = regex(
    r"(?: for [a-z]+(?: [a-z]+)?, \Z)|(?: (?:in [a-z0-9]+(?: [0-9]{4})?|for [a-z]+(?: [a-z]+)?))?,? and (?:by )?(?:(?!reach|hit|stood|stand|total|came|come)[a-z]+ (?:by )?)?\Z"
)
# "from 6.11% yesterday and 6.07% on Wednesday"
_AND_ALSO = regex(
    r"(?: (?:yesterday|today|on [a-z]+day|last [a-z]+|in [a-z0-9]+(?: [0-9]{4})?))?,? and (?:from )?"
)
# "stood at 3 percent before easing to 2 percent", "a rate of 4.3% this year and of 3.7% next": alike
_GOING_TO = regex(
    rf"\b(?:before|after|and|then) [a-z]+ing (?:[a-z]+ly )?(?:back |down |up )?(?:to|from|at) (?:[^,;.]{{2,40}} (?:at|of) )?{HEDGES}\Z"
)
_AND_OF = regex(rf"(?: (?:in|for) [a-z0-9 ]{{2,20}})?,? and (?:of|at) {HEDGES}")
_ROW = regex(r"(?: \([^()]*\))?(?:,|,? and) ")  # "3.7 percent (of output), 2.5 percent and 1.9 percent"
# "Peru (+$3 million) and the United States (US) ($2 million)"
_BRACKETED_TOO = regex(r"\)(?:,|,? and) [^().;]{2,60}(?:\([a-z-]+\) )?\(")
# "down 5 points (2 percent) from May and 12 points (or 5 percent) from a year ago"
_FROM_AND = regex(r"(?: \([^()]*\))? (?:from|on|below|above) (?:[a-z]+ ){1,4}and (?:by )?")
_FROM = regex(r"(?: \([^()]*\))? (?:from|on|below|above)\b")
_AND_IN = regex(r" (?:in|over|for|during) [^,.;]{2,30},? and \Z")
_SAME_FIGURE = (
    "that was",
    "this is",
    "it is",
    "that is",
    "that compares",
    "that compared",
    "this was",
    "this compares",
    "it compares",
    "the figure",
)
# "fell by 9.6% or 2.51 bcm", "a 12.7% decrease, or $3.5 billion", "grew 5%, equivalent to $3 billion"
_OR_BY = regex(
    r"(?: (?:increase|rise|gain|jump|growth|fall|decrease|decline|drop|reduction))?,? (?:or (?:by )?|(?:equating|equal|equivalent|amounting|translating) (?:in)?to )"
)
_AND_BY = regex(r"(?:,|,? and) by \Z")
_ALIKE = 90  # characters between two percentages that are of one kind
_LOST = frozenset({"disappeared", "vanished", "lost", "shed", "cut", "axed", "slashed", "eliminated"})
_WON = frozenset({"added", "created", "hired", "gained"})
# "debt of 1.4 times earnings": how much of a thing there is, no growth
_TIMES_OF = regex(
    r" (?:(?:its|their|the|annual|adjusted|core|underlying|expected|forward|trailing) )*(?:earnings|ebitda?|equity|assets|revenues?|gdp|gross domestic product|net (?:assets|worth))\b"
)
_FEWER = regex(r"(?<= )(?:(?P<fewer>fewer)|more)\b")
_TO_A_LEVEL = regex(r" to [0-9]")  # "fell 3.3 points to 83.9"
_PAIRED = regex(r"\b(?:from|against|compared (?:to|with)|versus|vs\.?|than)\b[^0-9]{0,24}\Z")


def read_kinds(low: str, quantities: Sequence[Quantity], sentences: Sentences) -> None:
    """Set ``kind`` and ``direction`` of quantities from their units and the words around them.

    Parameters
    ----------
    low : str
        The surface in small letters.
    quantities : sequence of Quantity
        In order; changed in place.
    sentences : Sentences
        The sentences of the surface.
    """
    last: Quantity | None = None
    moved: Quantity | None = None  # the last one with a direction
    of_unit: dict[str | None, Quantity] = {}  # the last quantity of each unit
    exchanges = Exchanges(low, sentences)
    for quantity in quantities:
        span = sentences.span(quantity.sentence)
        _read_kind(low, quantity, span, of_unit.get("percent"))
        if quantity.kind == "count" and (beside := _than_another(low, quantity)):
            quantity.kind, quantity.direction = "change_abs", beside
        alike = of_unit.get(quantity.unit)
        if alike and alike.sentence == quantity.sentence:
            _follow(low, alike, quantity)
        elif last and last.unit == quantity.unit == "percent" and _is_same_figure(low, span[0], quantity):
            quantity.kind = last.kind  # "That was down from 5.3 percent."
        exchanges.price(last, quantity)
        if last and _is_move_again(low, last, quantity):
            quantity.kind, quantity.direction = "change_abs", last.direction
        if moved and moved.sentence == quantity.sentence and _is_moved_too(low, span[0], quantity):
            quantity.direction = moved.direction
        if moved and moved.sentence == quantity.sentence and _is_counted_move(low, moved, quantity):
            quantity.kind, quantity.direction = moved.kind, moved.direction
        moved = quantity if quantity.direction else moved
        last = of_unit[quantity.unit] = quantity


def _than_another(low: str, quantity: Quantity) -> str | None:
    """Return the direction in which a count says how far it is from another: "71,000 more passengers than", "5,000 fewer cars"."""
    told = _FEWER.search(low, quantity.start, quantity.end)
    if told is None or not (told["fewer"] or low.startswith(" than ", quantity.end)):
        return None
    return "down" if told["fewer"] else "up"


def _is_same_figure(low: str, start: int, quantity: Quantity) -> bool:
    """Return whether a sentence goes on about the last figure, "That was down from 5.3 percent", and not "This is 7% less"."""
    return low.startswith(_SAME_FIGURE, start) and not is_told_as_move(low, start, quantity)


def _is_moved_too(low: str, start: int, quantity: Quantity) -> bool:
    """Return whether the verb of an earlier growth rate rules this one: "fell by 5%, and those to Europe by 11%"."""
    open_ended = quantity.kind == "growth_rate" and quantity.direction is None
    return open_ended and BY.search(low[max(start, quantity.edge - 20) : quantity.edge]) is not None


def _is_counted_move(low: str, moved: Quantity, quantity: Quantity) -> bool:
    """Return whether a number goes on with what a count moved by: "fell by 10,000 among women and by 39,000 among men"."""
    alike = moved.kind == "change_abs" and moved.unit == quantity.unit and quantity.kind == "count"
    return alike and _AND_BY.search(low, moved.end, quantity.edge) is not None


def _is_move_again(low: str, last: Quantity, quantity: Quantity) -> bool:
    """Return whether an amount says a growth rate again: "decreased by 9.6% or 2.51 billion cubic metres"."""
    alike = last.sentence == quantity.sentence and last.kind == "growth_rate"
    alike = alike and quantity.kind in ("level", "price")
    return alike and _OR_BY.fullmatch(low, last.end, quantity.edge) is not None


def _follow(low: str, last: Quantity, quantity: Quantity) -> None:
    """Give a quantity the kind of the one before it, where the words say that the two are alike."""
    between = low[last.end : quantity.start]
    if quantity.unit == "percent":
        # "16 percent of imports, down from 37 percent": both are shares.
        of_that = quantity.role == "fraction" and low.startswith(" of ", quantity.end)
        between = low[last.end : quantity.edge]
        paired = _PAIRED.search(between) and not is_origin_of_move(low, last, quantity)
        if len(between) < _ALIKE and not of_that and (paired or _is_outcome(low, last, between)):
            if low.startswith(" of ", quantity.end) and (last.kind, quantity.kind) == ("level", "share"):
                last.kind = "share"  # "from 50% to 8% of all imports"
            quantity.kind = last.kind
        elif not low.startswith(" of ", quantity.end) and (
            _GOING_TO.search(between) or _AND_OF.fullmatch(between)
        ):
            quantity.kind, quantity.direction = last.kind, last.direction
        elif last.kind != quantity.kind == "growth_rate" and _AND_ALSO.fullmatch(between):
            quantity.kind, quantity.direction = last.kind, None
        elif _listed(low, between, last, quantity):
            quantity.kind, quantity.direction = last.kind, last.direction
    elif quantity.unit == "multiple" and _PAIRED.search(between):
        quantity.kind = last.kind
        quantity.direction = quantity.direction if last.direction else None
    elif (
        (last.kind, quantity.kind) == ("price", "level")
        and last.scale == quantity.scale
        and _PAIRED.search(between)
    ):
        quantity.kind = "price"  # "1,308 cedis per bag, up from 800 cedis"
    elif (
        (last.kind, quantity.kind) == ("level", "change_abs") and quantity.signed and _PAIRED.search(between)
    ):
        quantity.kind, quantity.direction = (
            "level",
            None,
        )  # "a surplus of €9 billion, compared with +€7 billion"
    elif (
        last.kind == "change_abs"
        and quantity.kind in ("level", "price")
        and (
            _AND.match(between)
            or (last.signed and _BRACKETED_TOO.fullmatch(between))
            or (_FROM_AND.fullmatch(between) and _FROM.match(low, quantity.end))
        )
    ):
        quantity.kind, quantity.direction = last.kind, last.direction


def _listed(low: str, between: str, last: Quantity, quantity: Quantity) -> bool:
    """Return whether a percentage goes on a row, or a list of growth rates: "up 2.5% in the quarter and 1.9% in September"."""
    if _ROW.fullmatch(between) and not WORSE.match(low, quantity.end):
        return True
    goes_on = (last.kind, quantity.kind) == ("growth_rate", "share") and (
        (BY.search(between) and not is_filled(between)) or _AND.match(between) or _AND_IN.match(between)
    )
    return bool(goes_on) and not low.startswith(" of ", quantity.end)


def _is_outcome(low: str, last: Quantity, between: str) -> bool:
    """Return whether "from 4.2 percent ... to 0.1 percent" joins the two."""
    origin = regex(r"\bfrom (?:[a-z]+ ){0,3}\Z").search(low[max(0, last.start - 30) : last.start])
    return origin is not None and regex(r"\bto (?:[a-z]+ ){0,3}\Z").search(between) is not None


def _read_kind(low: str, quantity: Quantity, span: tuple[int, int], last: Quantity | None) -> None:
    unit = quantity.unit or "none"
    if quantity.role in ("ordinal", "rank", "record", "age"):
        quantity.kind = quantity.role
        return
    if unit in DURATIONS:
        quantity.kind = "duration"
        return
    context = Context(low, quantity, span)
    if unit == "percent":
        told = percentage_kind(quantity, context)
        quantity.kind = told or untold_kind(quantity, context, last)
        if quantity.kind == "growth_rate":
            quantity.direction = growth_told(quantity, context) or context.direction(quantity)
            if not told and last and last.sentence == quantity.sentence and quantity.direction is None:
                quantity.direction = last.direction
        return
    moved = context.direction(quantity)
    if unit == "multiple" and not (quantity.role == "cardinal" and _TIMES_OF.match(context.after)):
        half = quantity.values and quantity.values[0] < 1
        fell = moved == "down" and context.moves() <= (
            context.left[-1:] == ["by"]
        )  # "fell threefold", "fell 1.3-fold"
        quantity.kind, quantity.direction = "growth_rate", "down" if half or fell else "up"
    elif apart := difference(quantity, context):
        quantity.kind, quantity.direction = "change_abs", apart
    elif (
        unit == "percentage_point"
        or (unit == "index_points" and _TO_A_LEVEL.match(context.after))
        or (moved is not None and is_change(quantity, context))
    ):
        quantity.kind, quantity.direction = "change_abs", moved
    elif unit in ("count", "person"):
        quantity.kind, quantity.direction = "count", _jobs(context)
    else:
        quantity.kind = "price" if is_price(quantity, unit, context) else "level"


def _jobs(context: Context) -> str | None:
    """Return the direction of a count that came or went: "1.5 million posts disappeared"."""
    near = {*context.left[-4:], *context.right[:3]}
    return "down" if near & _LOST else "up" if near & _WON else None
